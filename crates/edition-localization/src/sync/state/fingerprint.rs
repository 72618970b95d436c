//! Fingerprints of translations, which ignore how a text is laid out.

use std::collections::{BTreeMap, BTreeSet};
use std::fmt;

use edition_parser::scanner::{Name, Part, letters, names};
use sha2::{Digest, Sha256};

use super::SourceText;
use crate::capital::as_call;
use crate::catalog::{Element, Message, Pattern, Variant};
use crate::fold::fold;
use crate::fold::single_spaced;
use crate::localize::TermBook;

/// The length of a fingerprint in hexadecimal digits.
const DIGITS: usize = 16;

/// The first digits of the SHA-256 of a text.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord)]
pub struct Fingerprint(String);

impl Fingerprint {
    /// The fingerprint of a message's text; `None` if it has none. Line breaks, indentation, spaces
    /// inside braces, the order of named arguments and how much of a text stands inside its choices
    /// make no difference, since platforms change them when they rewrite a catalog.
    #[must_use]
    pub fn of_message(message: &Message<'_>) -> Option<Self> {
        let pattern = message.value.as_ref()?;
        if let Some(readings) = readings(pattern, vec![Reading::default()]) {
            return Some(Self::of_text(&joined(&readings, single_spaced)));
        }
        let mut text = String::new();
        push_pattern(pattern, &mut text);
        Some(Self::of_text(&single_spaced(&text)))
    }

    /// The fingerprint of a source text and its translation together: of what a reviewer saw.
    #[must_use]
    pub(crate) fn of_review(source: SourceText<'_>, translation: &Self) -> Self {
        Self::of_text(&format!("{}\n{}", fold(source.words()), translation.0))
    }

    /// The fingerprint of the terms that a message uses, and of those that they use, as `terms` has them: they are seen
    /// with it. `None` if it uses none.
    #[must_use]
    pub(crate) fn of_terms(message: &Message<'_>, terms: Option<&TermBook>) -> Option<Self> {
        let mut used: BTreeMap<&str, String> = BTreeMap::new();
        let mut waiting = terms_of(message.value.as_ref()?);
        while let Some(id) = waiting.pop() {
            let term = terms.and_then(|terms| terms.get(id));
            let Some(term) = term.filter(|_| !used.contains_key(id)) else {
                continue;
            };
            let parts = term.written_parts();
            waiting.extend(parts.clone().flat_map(term_names));
            let words = term.texts.iter().map(String::as_str).chain(parts);
            used.insert(id, words.collect::<Vec<_>>().join("\n"));
        }
        let shown = used.iter().map(|(id, words)| format!("{id}={words}"));
        let shown: Vec<String> = shown.collect();
        (!shown.is_empty()).then(|| Self::of_text(&shown.join("\0")))
    }

    /// The fingerprint of a source text.
    pub(crate) fn of_source(source: &str) -> Self {
        Self::of_text(&fold(source))
    }

    /// The fingerprint of the letters and figures of a text, small or capital.
    #[must_use]
    pub fn of_letters(text: &str) -> Self {
        let letters = text.chars().filter(|letter| letter.is_alphanumeric());
        Self::of_text(&letters.flat_map(char::to_lowercase).collect::<String>())
    }

    /// The fingerprint of several texts together.
    pub(super) fn of_parts(parts: &[&str]) -> Self {
        Self::of_text(&parts.join("\0"))
    }

    /// A fingerprint read from a file. Any other text equals no fingerprint.
    pub(super) fn from_digits(digits: String) -> Self {
        Self(digits)
    }

    fn of_text(text: &str) -> Self {
        let digest = Sha256::digest(text.as_bytes());
        let digits = digest.iter().map(|byte| format!("{byte:02x}"));
        Self(digits.take(DIGITS / 2).collect())
    }
}

impl fmt::Display for Fingerprint {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        formatter.write_str(&self.0)
    }
}

/// The terms that a pattern names.
fn terms_of<'s>(pattern: &Pattern<'s>) -> Vec<&'s str> {
    let mut found = Vec::new();
    for element in &pattern.elements {
        match element {
            Element::Placeable { text, .. } => found.extend(term_names(text)),
            Element::Choice(choice) => {
                found.extend(term_names(choice.selector));
                let variants = choice.variants.iter();
                found.extend(variants.flat_map(|variant| terms_of(&variant.value)));
            }
            Element::Text { .. } | Element::Literal { .. } => {}
        }
    }
    found
}

/// The terms that a placeable or a selector names.
fn term_names(written: &str) -> impl Iterator<Item = &str> {
    names(written).into_iter().filter_map(|name| match name {
        Name::Term(id) => Some(id),
        Name::Fact(_) => None,
    })
}

/// A message that can come out as more texts than this is fingerprinted by its tree instead.
const READING_LIMIT: usize = 256;

/// One of the texts that a message can come out as.
#[derive(Clone, Default)]
struct Reading {
    /// The key chosen for each selector; a default key has a star.
    picks: BTreeMap<String, String>,
    text: String,
}

/// All texts that a pattern can come out as. They do not depend on the layout of choices: Pontoon
/// copies the text around a choice into each of its variants. `None` if there are too many.
fn readings(pattern: &Pattern<'_>, before: Vec<Reading>) -> Option<Vec<Reading>> {
    let mut readings = before;
    for element in &pattern.elements {
        if let Element::Choice(choice) = element {
            readings = choose(&canonical(choice.selector), &choice.variants, readings)?;
            continue;
        }
        let mut text = String::new();
        push_element(element, &mut text);
        for reading in &mut readings {
            reading.text.push_str(&text);
        }
    }
    Some(readings)
}

fn choose(selector: &str, variants: &[Variant<'_>], before: Vec<Reading>) -> Option<Vec<Reading>> {
    let mut after = Vec::new();
    for reading in before {
        // A selector that was decided before comes out the same way.
        let picked = reading.picks.get(selector);
        let picked = picked.map(|key| key.trim_start_matches('*').to_owned());
        let same = variants.iter().find(|it| picked.as_deref() == Some(it.key));
        let same = same.or(variants.iter().find(|it| picked.is_some() && it.is_default));
        for variant in same.map_or(variants, std::slice::from_ref) {
            let mut reading = reading.clone();
            let picks = reading.picks.entry(selector.to_owned());
            let star = if variant.is_default { "*" } else { "" };
            picks.or_insert_with(|| format!("{star}{}", variant.key));
            after.extend(readings(&variant.value, vec![reading])?);
            if after.len() > READING_LIMIT {
                return None;
            }
        }
    }
    Some(after)
}

/// The whole text of a message in a form that its layout does not change, but every sign of it does. `None` if it has
/// no text.
pub(super) fn wording(message: &Message<'_>) -> Option<String> {
    let mut wording = wording_of(message.value.as_ref()?);
    for attribute in &message.attributes {
        wording.push_str(&format!("\n.{} = ", attribute.id));
        wording.push_str(&wording_of(&attribute.value));
    }
    Some(wording)
}

fn wording_of(pattern: &Pattern<'_>) -> String {
    if let Some(readings) = readings(pattern, vec![Reading::default()]) {
        return joined(&readings, on_one_line);
    }
    let mut text = String::new();
    push_pattern(pattern, &mut text);
    on_one_line(&text)
}

/// All readings as one text, in an order that does not depend on layout; `lay` undoes that of each.
fn joined(readings: &[Reading], lay: fn(&str) -> String) -> String {
    let shown = readings.iter().map(|Reading { picks, text }| {
        let picks = picks.iter();
        let picks = picks.map(|(selector, key)| format!("{{{selector}[{key}]}} "));
        format!("{}{}", picks.collect::<String>(), lay(text))
    });
    let shown: BTreeSet<String> = shown.collect();
    shown.into_iter().collect::<Vec<_>>().join("\n")
}

/// The text with its lines joined.
fn on_one_line(text: &str) -> String {
    let lines = text.lines().map(|line| line.trim_matches(' '));
    let lines: Vec<&str> = lines.filter(|line| !line.is_empty()).collect();
    lines.join(" ")
}

/// Writes a pattern in a normal form that only meaning and the layout of choices change. It is
/// hashed, never parsed.
fn push_pattern(pattern: &Pattern<'_>, text: &mut String) {
    for element in &pattern.elements {
        push_element(element, text);
    }
}

fn push_element(element: &Element<'_>, text: &mut String) {
    match element {
        Element::Text { text: words, .. } => text.push_str(words),
        Element::Literal { text: words, .. } => text.push_str(words),
        Element::Placeable { text: words, .. } => text.push_str(&canonical(words)),
        Element::Choice(choice) => {
            text.push('{');
            text.push_str(&canonical(choice.selector));
            for variant in &choice.variants {
                text.push_str(if variant.is_default { " *[" } else { " [" });
                text.push_str(variant.key);
                text.push_str("] ");
                push_pattern(&variant.value, text);
            }
            text.push('}');
        }
    }
}

/// A placeable without white space and with its named arguments sorted, as Pontoon sorts them.
fn canonical(placeable: &str) -> String {
    let placeable = &as_call(placeable);
    let mut open: Vec<(String, Vec<String>)> = Vec::new();
    let mut current = String::new();
    for (_, letter, part) in letters(placeable).filter(|(_, it, _)| !it.is_whitespace()) {
        let is_code = part == Part::Code;
        match (letter, open.last_mut()) {
            ('(', _) if is_code => {
                current.push('(');
                open.push((std::mem::take(&mut current), Vec::new()));
            }
            (',', Some((_, arguments))) if is_code => {
                arguments.push(std::mem::take(&mut current));
            }
            (')', Some(_)) if is_code => {
                let (before, mut arguments) = open.pop().unwrap_or_default();
                arguments.push(current);
                arguments.sort_by_cached_key(|argument| name_of(argument).map(str::to_owned));
                current = format!("{before}{})", arguments.join(","));
            }
            _ => current.push(letter),
        }
    }
    let unclosed = open
        .into_iter()
        .map(|(before, arguments)| before + &arguments.join(","));
    unclosed.chain([current]).collect()
}

/// The name of a named argument, as `case` in `case:"genitive"`.
fn name_of(argument: &str) -> Option<&str> {
    let (name, _) = argument.split_once(':')?;
    (!name.contains(['"', '('])).then_some(name)
}

#[cfg(test)]
mod tests {
    use edition_model::{SourceFile, Sources};

    use super::Fingerprint;
    use crate::catalog::parse_catalog;

    fn fingerprint(value: &str) -> Option<Fingerprint> {
        let text = format!("m ={value}\n");
        let file = Sources::default().add(SourceFile::new("x.ftl", text.as_str()));
        let catalog = parse_catalog(file, &text, &"en".parse().unwrap());
        Fingerprint::of_message(catalog.value.message("m").expect(value))
    }

    fn check(first: &str, second: &str, expected: bool) {
        let same = fingerprint(first) == fingerprint(second);
        assert_eq!(same, expected, "{first} | {second}");
    }

    #[test]
    fn layout_makes_no_difference_words_do() {
        check(" Визит  длился", "\n    Визит\r\n    длился", true);
        check(
            " {DATE($start)} и {\"{\"}",
            " { DATE( $start ) } и { \"{\" }",
            true,
        );
        check(" Визит длился", " Визит длился.", false);
        check(
            " { $n ->\n  [one] один\n *[other] два\n }",
            " {$n  ->\n    [one]  один\n   *[other] два\n}",
            true,
        );
    }

    #[test]
    fn pontoon_changes_the_layout_of_choices_and_arguments() {
        check(
            " { CAPITAL(-x(form: \"short\", case: \"a\")) }",
            " { CAPITAL(-x(case: \"a\", form: \"short\")) }",
            true,
        );
        check(
            " { CAPITAL(-x(case: \"a\")) } { CAPITAL(-y) }",
            " { -x(capital: \"yes\", case: \"a\") } { -y(capital: \"yes\") }",
            true,
        );
        check(" { F($a, $b) }", " { F($b, $a) }", false);
        check(" { -x(a: \"b,c\") }", " { -x(a: \"c,b\") }", false);
        let one = " Все { $n ->\n  [one] дом\n *[other] дома\n } стоят";
        check(
            one,
            " { $n ->\n  [one] Все дом стоят\n *[other] Все дома стоят\n }",
            true,
        );
        check(
            one,
            " { $n ->\n  [one] Все дома стоят\n *[other] Все дом стоят\n }",
            false,
        );
        check(
            one,
            " { $n ->\n  [one] Все дом стоят\n *[other] Все дома лежат\n }",
            false,
        );
        check(
            one,
            " { $k ->\n  [one] Все дом стоят\n *[other] Все дома стоят\n }",
            false,
        );
        let two = " { $n ->\n  [one] а\n *[other] б\n } { $k ->\n  [one] в\n *[other] г\n } { $n ->\n  [one] д\n *[other] е\n }";
        let nested = |k, n| {
            format!(
                " {{ ${k} ->\n  [one] {{ ${n} ->\n  [one] а в д\n *[other] X\n }}\n *[other] {{ ${n} ->\n  [one] Y\n *[other] б г е\n }}\n }}"
            )
        };
        check(
            two,
            &nested("n", "k").replace('X', "а г д").replace('Y', "б в е"),
            true,
        );
        check(
            two,
            &nested("k", "n").replace('X', "б в е").replace('Y', "а г д"),
            true,
        );
        check(
            two,
            &nested("k", "n").replace('X', "б в д").replace('Y', "а г д"),
            false,
        );
    }
}
