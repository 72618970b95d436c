//! The one scanner of placeables: where `{ … }` ends, and which of its characters are code.
//!
//! In a string literal, braces neither open nor close anything. A literal ends at its second quotation mark,
//! and at the end of its line at the latest, since Fluent has none of several lines. Outside of braces,
//! quotation marks open nothing.
//!
//! Choices are beyond it: the texts of their variants follow other rules, and only Fluent's parser knows
//! where these end. Whole files, broken ones among them, follow rules of their own as well.

use std::ops::Range;
use std::str::CharIndices;

use crate::DEEPEST_BRACES;

/// How many digits a number in code may have: Fluent reads it as a binary fraction.
pub const MOST_DIGITS: usize = 15;

/// What a character between braces belongs to.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Part {
    /// Names, numbers, marks and white space.
    Code,
    /// A string literal with its quotation marks.
    Literal,
}

/// Why a `{` has no end.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum NoEnd {
    /// No `}` matches it.
    Unclosed,
    /// A string literal behind it is not closed on its line.
    UnclosedLiteral,
    /// Braces stand too deep in one another.
    TooDeep,
}

/// The characters of a placeable with their offsets; made by [`letters`].
#[derive(Debug, Clone)]
pub struct Letters<'t> {
    letters: CharIndices<'t>,
    state: State,
}

#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum State {
    Code,
    Literal,
    /// In a literal, behind a backslash.
    Escape,
}

impl Iterator for Letters<'_> {
    type Item = (usize, char, Part);

    fn next(&mut self) -> Option<Self::Item> {
        let (place, letter) = self.letters.next()?;
        let (part, state) = match (self.state, letter) {
            (State::Code, '"') => (Part::Literal, State::Literal),
            (State::Code, _) => (Part::Code, State::Code),
            (State::Literal, '"') => (Part::Literal, State::Code),
            (State::Literal, '\n') => (Part::Code, State::Code),
            (State::Literal, '\\') => (Part::Literal, State::Escape),
            (State::Literal | State::Escape, _) => (Part::Literal, State::Literal),
        };
        self.state = state;
        Some((place, letter, part))
    }
}

/// The characters of `text`, a placeable or what stands between its braces.
#[must_use]
pub fn letters(text: &str) -> Letters<'_> {
    Letters {
        letters: text.char_indices(),
        state: State::Code,
    }
}

/// The characters of `text`, a placeable or what stands between its braces, without its string literals.
pub fn code(text: &str) -> impl Iterator<Item = (usize, char)> {
    letters(text)
        .filter(|(_, _, part)| *part == Part::Code)
        .map(|(place, letter, _)| (place, letter))
}

/// Where `mark` stands first in the code of `text`, a placeable or what stands between its braces.
#[must_use]
pub fn find_in_code(text: &str, mark: &str) -> Option<usize> {
    let is_here = |place: usize| text.get(place..).is_some_and(|rest| rest.starts_with(mark));
    code(text)
        .map(|(place, _)| place)
        .find(|place| is_here(*place))
}

/// A placeable with spaces for its string literals, byte by byte.
#[must_use]
pub fn without_literals(placeable: &str) -> String {
    let mut code = String::with_capacity(placeable.len());
    for (_, letter, part) in letters(placeable) {
        match part {
            Part::Code => code.push(letter),
            Part::Literal => code.extend(std::iter::repeat_n(' ', letter.len_utf8())),
        }
    }
    code
}

/// The names of documents that string literals in `text` may hold before a `#`, as in `PARA("report#why")`: what stands
/// in no literal may be among them.
pub fn cited_names(text: &str) -> impl Iterator<Item = &str> {
    let literals = text.split('"').skip(1);
    literals.filter_map(|literal| {
        let (name, _) = literal.split_once('#')?;
        // No document has braces in its name.
        let is_name = !name.is_empty() && !name.contains(['\n', '{', '}']);
        is_name.then_some(name)
    })
}

/// What a placeable names.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Name<'t> {
    /// A fact, as in `$start`.
    Fact(&'t str),
    /// A term, as in `-torture`.
    Term(&'t str),
}

/// The facts and terms that a placeable names, in order.
#[must_use]
pub fn names(placeable: &str) -> Vec<Name<'_>> {
    let mut names = Vec::new();
    // The place behind the last word: a hyphen in a word begins no term.
    let mut done = 0;
    for (place, sigil) in code(placeable) {
        let rest = placeable.get(place..).unwrap_or_default();
        if place < done {
            continue;
        }
        match (sigil, word(rest.get(1..).unwrap_or_default())) {
            ('$', Some(name)) => {
                names.push(Name::Fact(name));
                done = place + 1 + name.len();
            }
            ('-', Some(name)) => {
                names.push(Name::Term(name));
                done = place + 1 + name.len();
            }
            _ => done = place + word(rest).map_or(sigil.len_utf8(), str::len),
        }
    }
    names
}

/// The word of Fluent that `text` begins with.
fn word(text: &str) -> Option<&str> {
    let is_part = |letter: char| letter.is_ascii_alphanumeric() || matches!(letter, '-' | '_');
    let length = text.find(|letter| !is_part(letter)).unwrap_or(text.len());
    text.get(..length)
        .filter(|it| it.starts_with(|first: char| first.is_ascii_alphabetic()))
}

/// The length of the placeable that `text` begins with.
///
/// # Errors
/// Where it has no end.
pub fn placeable_length(text: &str) -> Result<usize, NoEnd> {
    let mut depth = 0;
    let mut letters = letters(text);
    loop {
        let is_in_literal = letters.state != State::Code;
        let no_end = match is_in_literal {
            true => NoEnd::UnclosedLiteral,
            false => NoEnd::Unclosed,
        };
        match letters.next().ok_or(no_end)? {
            (_, '\n', Part::Code) if is_in_literal => return Err(no_end),
            (_, '{', Part::Code) if depth == DEEPEST_BRACES => return Err(NoEnd::TooDeep),
            (_, '{', Part::Code) => depth += 1,
            (place, '}', Part::Code) if depth == 1 => return Ok(place + 1),
            (_, '}', Part::Code) => depth -= 1,
            _ => {}
        }
    }
}

/// Where the placeables of a pattern stand, up to the first that has no end.
pub fn placeables(pattern: &str) -> impl Iterator<Item = Range<usize>> {
    let mut done = 0;
    std::iter::from_fn(move || {
        let start = done + pattern.get(done..)?.find('{')?;
        done = start + placeable_length(pattern.get(start..)?).ok()?;
        Some(start..done)
    })
}

/// Counts the digits of the number that a scan is in; those of names are none.
#[derive(Debug, Clone, Copy, Default)]
pub struct Digits {
    count: usize,
    is_name: bool,
}

impl Digits {
    /// Goes on to the next letter, which is code or belongs to a string literal. Whether the number is too long now.
    pub fn step(&mut self, letter: char, is_code: bool) -> bool {
        let goes_on = letter.is_ascii_alphanumeric() || matches!(letter, '-' | '_');
        self.is_name = letter.is_ascii_alphabetic() || self.is_name && goes_on;
        self.count = match letter {
            '0'..='9' if is_code && !self.is_name => self.count + 1,
            '.' if is_code => self.count,
            _ => 0,
        };
        self.count > MOST_DIGITS
    }
}

/// Whether a number in the code of `placeable` has more than [`MOST_DIGITS`].
#[must_use]
pub fn has_long_number(placeable: &str) -> bool {
    let mut digits = Digits::default();
    code(placeable).any(|(_, letter)| digits.step(letter, true))
}

/// Whether Fluent's parser, reading an escape at `place`, would split a character of several bytes, and panic.
#[must_use]
pub fn cuts_a_character(bytes: &[u8], place: usize) -> bool {
    let length = match bytes.get(place + 1) {
        Some(b'u') => 4,
        Some(b'U') => 6,
        _ => return false,
    };
    let digits = bytes.iter().skip(place + 2).take(length);
    digits
        .map(|byte| (byte.is_ascii_hexdigit(), byte.is_ascii()))
        .find(|(is_digit, _)| !is_digit)
        .is_some_and(|(_, is_ascii)| !is_ascii)
}

#[cfg(test)]
mod tests;
