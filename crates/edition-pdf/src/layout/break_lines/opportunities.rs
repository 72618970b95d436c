//! Where a line may end and what that costs.

use std::ops::Range;

use icu_segmenter::options::LineBreakOptions;
use icu_segmenter::{LineSegmenter, LineSegmenterBorrowed};

use crate::layout::break_lines::Ending;
use crate::layout::break_lines::hyphenate::{Division, Word, divisions};
use crate::layout::text::Text;

/// A place where a line may end.
#[derive(Debug, Clone, Copy, PartialEq)]
pub(super) struct Opportunity {
    /// The byte of the text that would begin the next line.
    pub(super) at: usize,
    /// What it costs, on the scale of badness, where 100 is a line that is only just good enough.
    pub(super) cost: f64,
    /// Whether a hyphen is to be added.
    pub(super) ending: Ending,
    /// Whether the text itself has a hyphen before it.
    pub(super) follows_hyphen: bool,
}

/// A word divided.
const HYPHEN: f64 = 80.0;
/// A name divided.
const HYPHEN_IN_NAME: f64 = 140.0;
/// A compound parted at its own hyphen.
const OWN_HYPHEN: f64 = 60.0;
/// An address or the like parted where there is no space: whoever copies it gets a space too much.
const NO_SPACE: f64 = 400.0;
/// What belongs together, as a number and what is counted.
const BELONGS_TOGETHER: f64 = 250.0;
/// How many letters of the neighbouring words are looked at.
const SIGHT: usize = 24;

/// The places within `part` of the text where a line may end, in order; neither the beginning nor
/// the end is among them.
pub(super) fn find_opportunities(text: &Text<'_>, part: Range<usize>) -> Vec<Opportunity> {
    let words = text.content.get(part.clone()).unwrap_or_default();
    let between = segmenter().segment_str(words).filter_map(|at| {
        let language = language_at(text, part.start + at);
        let (before, after) = words.split_at_checked(at)?;
        if before.is_empty() || after.is_empty() {
            return None;
        }
        between_words(before, after, language).map(|opportunity| Opportunity {
            at: part.start + at,
            ..opportunity
        })
    });
    let within = divisions(text, part.clone()).into_iter().map(within_word);
    let mut all: Vec<Opportunity> = between.chain(within).collect();
    // Both kinds are in order and never at the same place, save in odd texts.
    all.sort_by_key(|opportunity| opportunity.at);
    all.dedup_by_key(|opportunity| opportunity.at);
    all
}

fn segmenter() -> LineSegmenterBorrowed<'static> {
    LineSegmenter::new_for_non_complex_scripts(LineBreakOptions::default())
}

fn language_at<'t>(text: &'t Text<'_>, at: usize) -> &'t str {
    let index = text.spans.partition_point(|span| span.range.end <= at);
    text.spans
        .get(index)
        .map_or("", |span| span.locale.language())
}

fn within_word(division: Division) -> Opportunity {
    Opportunity {
        at: division.at,
        cost: match division.word {
            Word::Common => HYPHEN,
            Word::Capitalized => HYPHEN_IN_NAME,
        },
        ending: Ending::Hyphen,
        follows_hyphen: false,
    }
}

/// What an opportunity of UAX 14 is worth to a printer; `None` where he would not take it.
fn between_words(before: &str, after: &str, language: &str) -> Option<Opportunity> {
    let opportunity = |cost, ending| Opportunity {
        at: 0,
        cost,
        ending,
        follows_hyphen: false,
    };
    let last = before.chars().next_back()?;
    if last == '\u{ad}' {
        return Some(opportunity(HYPHEN, Ending::Hyphen));
    }
    if matches!(last, '-' | '\u{2010}') {
        return Some(Opportunity {
            follows_hyphen: true,
            ..opportunity(OWN_HYPHEN, Ending::Whole)
        });
    }
    if !last.is_whitespace() {
        let dash = matches!(last, '–' | '—');
        return Some(opportunity(
            if dash { HYPHEN } else { NO_SPACE },
            Ending::Whole,
        ));
    }
    let left: String = last_word(before);
    let right: String = after
        .chars()
        .take_while(|c| !c.is_whitespace())
        .take(SIGHT)
        .collect();
    match bond(&left, &right, language) {
        Bond::None => Some(opportunity(0.0, Ending::Whole)),
        Bond::Loose => Some(opportunity(BELONGS_TOGETHER, Ending::Whole)),
        Bond::Firm => None,
    }
}

fn last_word(before: &str) -> String {
    let backwards = before.chars().rev().skip_while(|c| c.is_whitespace());
    let mut word: Vec<char> = backwards
        .take_while(|c| !c.is_whitespace())
        .take(SIGHT)
        .collect();
    word.reverse();
    word.into_iter().collect()
}

/// How two words hold together.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Bond {
    None,
    /// Better on one line.
    Loose,
    /// Never parted.
    Firm,
}

fn bond(left: &str, right: &str, language: &str) -> Bond {
    let word = left.trim_start_matches(['(', '«', '“', '„', '"']);
    let letters = word.chars().count();
    let first = word.chars().next();
    // A dash never begins a line.
    if matches!(right.chars().next(), Some('—' | '–')) {
        return Bond::Firm;
    }
    // № 5, § 12.
    if matches!(word, "№" | "§" | "№№" | "§§") {
        return Bond::Firm;
    }
    // А. Б. Иванов: an initial stays with what it stands for.
    let initial = letters == 2 && word.ends_with('.') && first.is_some_and(char::is_uppercase);
    if initial && right.starts_with(char::is_uppercase) {
        return Bond::Firm;
    }
    // A one-letter preposition or conjunction never ends a line in Russian.
    if language == "ru" && letters == 1 && first.is_some_and(char::is_alphabetic) {
        return Bond::Firm;
    }
    // В статье № 5, модда § 2.
    if right.starts_with(['№', '§']) {
        return Bond::Loose;
    }
    let number = word.trim_end_matches([',', '.', ';', ')']);
    let is_number = number.len() == word.len()
        && !number.is_empty()
        && number
            .chars()
            .all(|c| c.is_ascii_digit() || matches!(c, ',' | '.' | '–' | '-' | '\u{a0}'));
    if is_number {
        return if is_unit(right) {
            Bond::Firm
        } else {
            Bond::Loose
        };
    }
    // p. 5, ст. 12, Art. 3: an abbreviation before its number.
    let abbreviation = (2..=4).contains(&letters) && word.ends_with('.');
    if abbreviation && right.starts_with(|c: char| c.is_ascii_digit()) {
        return Bond::Firm;
    }
    Bond::None
}

/// Whether a word after a number is a unit.
fn is_unit(word: &str) -> bool {
    let bare = word.trim_end_matches([',', ';', ')', ':', '»', '”']);
    matches!(
        bare,
        "%" | "‰"
            | "°"
            | "°C"
            | "km"
            | "m"
            | "cm"
            | "kg"
            | "g"
            | "a.m."
            | "p.m."
            | "km²"
            | "million"
            | "billion"
            | "км"
            | "м"
            | "см"
            | "кг"
            | "г"
            | "г."
            | "гг."
            | "в."
            | "вв."
            | "км²"
            | "млн"
            | "млрд"
            | "тыс."
            | "руб."
            | "долл."
            | "га"
            | "ч."
            | "мин."
            | "сомонӣ"
            | "нафар"
            | "с."
            | "сол"
    )
}
