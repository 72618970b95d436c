//! Placeables and pins are masked before Markdown is parsed, so that it cannot misread them.
//!
//! Whether a brace stands in a code span, where it is literal, only pulldown-cmark can tell; but what it says
//! of a text depends on what is masked in it. So the text is surveyed, masked, and surveyed again as it is
//! then, until both surveys agree: almost always at once. A placeable that hides a backtick may have been
//! taken for the beginning of code, so what stands behind it is judged by the next survey.

use std::collections::BTreeMap;
use std::ops::Range;

use edition_model::{Diagnostic, Rule, say};

use crate::placeables::find_atoms;
use crate::prose::{Atom, Places, Prose, push_masked_atom};
use crate::survey::Survey;

/// How often a text is surveyed at most, before it is reported that nothing certain can be said of it.
const ATTEMPTS: usize = 32;

/// `text` with its placeables and pins masked by as many bytes of letters or spaces. `survey` looks at a text
/// as it will be parsed.
pub(crate) fn mask(
    text: String,
    places: Places,
    survey: impl Fn(&str) -> Survey,
    findings: &mut Vec<Diagnostic>,
) -> Prose {
    let mut atoms = BTreeMap::new();
    if !text.contains('{') {
        return Prose {
            text,
            atoms,
            places,
        };
    }
    let first = survey(&text);
    let mut seen = first.clone();
    let mut found = Vec::new();
    let mut settled = 0;
    let mut doubt = None;
    for attempt in 0..ATTEMPTS {
        found.clear();
        atoms = find_atoms(&text, &seen, &places, &mut found);
        if attempt == 0 && !depends_on_masks(&text, &seen, &atoms) {
            break;
        }
        let hiding = atoms
            .range(settled..)
            .find(|(start, atom)| hides(&text, **start..atom.end, '`'));
        settled = hiding.map_or(text.len(), |(_, atom)| atom.end);
        let now = survey(&masked(&text, atoms.range(..settled)));
        // A pin at the end of a block is under spaces, and so no longer part of its region.
        let regions = joined(&first.regions, &now.regions);
        let now = Survey { regions, ..now };
        doubt = difference(&seen, &now);
        if hiding.is_none() && doubt.is_none() {
            break;
        }
        seen = now;
    }
    findings.append(&mut found);
    findings.extend(doubt.map(|range| {
        let message = say("code-uncertain");
        Diagnostic::new(Rule::UnsupportedMarkup, places.span(range), message)
            .help(say("code-uncertain-help"))
    }));
    Prose {
        text: masked(&text, atoms.iter()),
        atoms,
        places,
    }
}

/// Whether masks may change what Markdown makes of anything but themselves: what is code depends on them where
/// there are both braces and backticks, and what is a table where they hide a bar.
fn depends_on_masks(text: &str, seen: &Survey, atoms: &BTreeMap<usize, Atom>) -> bool {
    let mut regions = seen.regions.iter();
    let mut atoms = atoms.iter();
    regions.any(|region| hides(text, region.clone(), '`') && hides(text, region.clone(), '{'))
        || atoms.any(|(start, atom)| hides(text, *start..atom.end, '|'))
}

fn hides(text: &str, range: Range<usize>, letter: char) -> bool {
    text.get(range).is_some_and(|raw| raw.contains(letter))
}

/// Where two surveys differ first, if they do.
fn difference(one: &Survey, other: &Survey) -> Option<Range<usize>> {
    let first = |one: &[Range<usize>], other: &[Range<usize>]| {
        let place = one.iter().zip(other).take_while(|(a, b)| a == b).count();
        let ranges = one.get(place).into_iter().chain(other.get(place));
        ranges.min_by_key(|range| range.start).cloned()
    };
    first(&one.code, &other.code)
        .or_else(|| first(&one.regions, &other.regions))
        .or_else(|| first(&one.rows, &other.rows))
        .or_else(|| first(&one.definitions, &other.definitions))
}

/// The ranges of both, those that overlap as one.
fn joined(one: &[Range<usize>], other: &[Range<usize>]) -> Vec<Range<usize>> {
    let mut all: Vec<&Range<usize>> = one.iter().chain(other).collect();
    all.sort_by_key(|range| range.start);
    let mut joined: Vec<Range<usize>> = Vec::with_capacity(all.len());
    for range in all {
        match joined.last_mut() {
            Some(last) if range.start < last.end => last.end = last.end.max(range.end),
            _ => joined.push(range.clone()),
        }
    }
    joined
}

fn masked<'a>(text: &str, atoms: impl Iterator<Item = (&'a usize, &'a Atom)>) -> String {
    let mut masked = String::with_capacity(text.len());
    let mut done = 0;
    for (&start, atom) in atoms {
        masked.push_str(text.get(done..start).unwrap_or_default());
        let raw = text.get(start..atom.end).unwrap_or_default();
        push_masked_atom(raw, &atom.content, &mut masked);
        done = atom.end;
    }
    masked.push_str(text.get(done..).unwrap_or_default());
    masked
}

#[cfg(test)]
mod tests;
