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
    let mut seen = survey(&text);
    let mut found = Vec::new();
    let mut settled = 0;
    let mut doubt = None;
    for _ in 0..ATTEMPTS {
        found.clear();
        atoms = find_atoms(&text, &seen, &places, &mut found);
        if atoms.is_empty() || !depends_on_masks(&text, &seen) {
            break;
        }
        let hides_code = |(start, atom): &(&usize, &Atom)| {
            let raw = text.get(**start..atom.end);
            raw.is_some_and(|raw| raw.contains('`'))
        };
        let hiding = atoms.range(settled..).find(hides_code);
        settled = hiding.map_or(text.len(), |(_, atom)| atom.end);
        let now = survey(&masked(&text, atoms.range(..settled)));
        doubt = first_difference(&seen.code, &now.code);
        if hiding.is_none() && doubt.is_none() && seen.rows == now.rows {
            break;
        }
        seen.code = now.code;
        seen.rows = now.rows;
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

/// Whether masks may change what is code, or what is a row, anywhere that there are braces.
fn depends_on_masks(text: &str, seen: &Survey) -> bool {
    let mut regions = seen.regions.iter();
    regions.any(|range| {
        let region = text.get(range.clone()).unwrap_or_default();
        let may_be_row = || {
            region.contains('|')
                && seen
                    .rows
                    .binary_search_by_key(&range.start, |row| row.start)
                    .is_err()
        };
        region.contains('{') && (region.contains('`') || may_be_row())
    })
}

/// The first code span that only one of the two has.
fn first_difference(one: &[Range<usize>], other: &[Range<usize>]) -> Option<Range<usize>> {
    let place = one.iter().zip(other).take_while(|(a, b)| a == b).count();
    let spans = one.get(place).into_iter().chain(other.get(place));
    spans.min_by_key(|span| span.start).cloned()
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
