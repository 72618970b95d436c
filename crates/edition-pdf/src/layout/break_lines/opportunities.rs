//! Where a line may end and what that costs.

use std::ops::Range;

use edition_languages::{Language, vocabulary};
use edition_model::{Locale, addresses, places_in_address};

use crate::fonts::Family;
use crate::layout::break_lines::Ending;
use crate::layout::break_lines::hyphenate::{Division, Divisions, Word};
use crate::layout::break_lines::segment::line_starts;
use crate::layout::style::Hyphenation;
use crate::layout::text::Text;

/// A place where a line may end.
#[derive(Debug, Clone, Copy, PartialEq)]
pub(super) struct Opportunity {
    /// The byte of the text that would begin the next line.
    pub(super) at: usize,
    /// Its cost on the scale of badness, where 100 is a line that is as loose as is good.
    pub(super) cost: f64,
    /// Whether a hyphen is to be added.
    pub(super) ending: Ending,
    /// Whether the text itself has a hyphen before it.
    pub(super) follows_hyphen: bool,
}

/// A divided word.
const HYPHEN: f64 = 280.0;
/// A divided name.
const HYPHEN_IN_NAME: f64 = 350.0;
/// A compound broken after its own hyphen.
const OWN_HYPHEN: f64 = 100.0;
/// An address or the like broken after a sign, where it has no space: it gets one when it is copied.
const NO_SPACE: f64 = 400.0;
/// A place after a dash that has no space.
const AFTER_DASH: f64 = 80.0;
/// Words that belong together, such as a number and what it counts.
const BELONGS_TOGETHER: f64 = 300.0;
/// A reference to a paragraph, separated from the word before it.
const REFERENCE: f64 = 1000.0;
/// Code broken after a sign such as the slash of a path.
const CODE_SIGN: f64 = 200.0;
/// Code broken after a hyphen, which could be mistaken for one added at the end of the line.
const CODE_HYPHEN: f64 = 1000.0;
/// In headings, words of up to this many letters preferably do not end a line.
const LONGEST_PREPOSITION: usize = 3;
/// How many letters of the neighbouring words are examined.
const SIGHT: usize = 24;

/// The places in `part` of the text where a line may end, in order, except for its beginning and its end.
pub(super) fn find_opportunities(
    text: &Text<'_>,
    part: Range<usize>,
    divisions: &mut Divisions,
) -> Vec<Opportunity> {
    let words = text.content.get(part.clone()).unwrap_or_default();
    let starts = line_starts(words);
    let within = divisions.of(text, part.clone());
    let mut within = within.into_iter().map(within_word).peekable();
    let mut all = Vec::with_capacity(starts.len() + within.len());
    let is_prose = is_prose(text);
    let addresses = addresses(words);
    let mut signs = addresses.iter().flat_map(|address| {
        let own = words.get(address.clone()).unwrap_or_default();
        let first = part.start + address.start;
        places_in_address(own).map(move |(at, sign)| within_address(first + at, sign))
    });
    let in_address = |at: usize| {
        let index = addresses.partition_point(|address| part.start + address.end <= at);
        addresses
            .get(index)
            .is_some_and(|address| part.start + address.start < at)
    };
    for start in starts {
        let at = part.start + start.at;
        if in_address(at) {
            continue;
        }
        let opportunity = if start.between_plain_words && is_prose {
            Some(whole(0.0))
        } else {
            between(text, words.split_at_checked(start.at), at)
        };
        if let Some(opportunity) = opportunity {
            all.extend(std::iter::from_fn(|| within.next_if(|other| other.at < at)));
            // Both kinds are hardly ever at the same place.
            within.next_if(|other| other.at == at);
            all.push(Opportunity { at, ..opportunity });
        }
    }
    all.extend(within);
    if !addresses.is_empty() {
        all.retain(|opportunity| !in_address(opportunity.at));
        all.extend(&mut signs);
        all.sort_by_key(|opportunity| opportunity.at);
    }
    all
}

/// An opportunity after a sign of an address.
fn within_address(at: usize, sign: char) -> Opportunity {
    let hyphen = sign == '-';
    Opportunity {
        at,
        // It could be mistaken for one added at the end of the line.
        cost: if hyphen { CODE_HYPHEN } else { NO_SPACE },
        ending: Ending::Whole,
        follows_hyphen: hyphen,
    }
}

/// The opportunity at the byte `at`, between the two parts of the text.
fn between(text: &Text<'_>, parts: Option<(&str, &str)>, at: usize) -> Option<Opportunity> {
    let (before, after) = parts?;
    let locale = locale_at(text, at);
    match surroundings(text, at) {
        Surroundings::Prose => between_words(before, after, locale),
        Surroundings::Heading => within_heading(before, after, locale),
        Surroundings::BeforeReference => Some(whole(REFERENCE)),
        Surroundings::Code => within_code(before),
    }
}

/// Whether a text is plain prose, without code, words that are never divided, and references.
fn is_prose(text: &Text<'_>) -> bool {
    let refers = text.links.iter().any(|link| link.target.is_paragraph());
    let mut spans = text.spans.iter();
    !refers
        && spans.all(|span| {
            span.style.family != Family::Mono && span.style.hyphenation == Hyphenation::Allowed
        })
}

fn locale_at<'t>(text: &'t Text<'_>, at: usize) -> Option<&'t Locale> {
    let index = text.spans.partition_point(|span| span.range.end <= at);
    text.spans.get(index).map(|span| span.locale)
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

/// The context of a place.
enum Surroundings {
    Prose,
    /// Words that are never divided, such as those of headings.
    Heading,
    /// Before a reference to a paragraph.
    BeforeReference,
    Code,
}

fn surroundings(text: &Text<'_>, at: usize) -> Surroundings {
    let index = text.spans.partition_point(|span| span.range.end <= at);
    let Some(next) = text.spans.get(index) else {
        return Surroundings::Prose;
    };
    if next.range.start < at && next.style.family == Family::Mono {
        return Surroundings::Code;
    }
    let link = next.link.and_then(|link| text.links.get(link));
    let refers = link.is_some_and(|link| link.target.is_paragraph());
    if refers && next.range.start == at {
        Surroundings::BeforeReference
    } else if next.style.hyphenation == Hyphenation::Never {
        Surroundings::Heading
    } else {
        Surroundings::Prose
    }
}

fn whole(cost: f64) -> Opportunity {
    Opportunity {
        at: 0,
        cost,
        ending: Ending::Whole,
        follows_hyphen: false,
    }
}

/// As between words, but short words such as prepositions preferably do not end a line.
fn within_heading(before: &str, after: &str, locale: Option<&Locale>) -> Option<Opportunity> {
    let mut opportunity = between_words(before, after, locale)?;
    let word = last_word(before);
    if word.chars().count() <= LONGEST_PREPOSITION && word.chars().all(char::is_alphabetic) {
        opportunity.cost = opportunity.cost.max(BELONGS_TOGETHER);
    }
    Some(opportunity)
}

/// An opportunity in code; `None` inside and after the hyphens of an option.
fn within_code(before: &str) -> Option<Opportunity> {
    match before.chars().next_back()? {
        '-' if before.ends_with("--") => None,
        '-' => Some(Opportunity {
            follows_hyphen: true,
            ..whole(CODE_HYPHEN)
        }),
        last if last.is_whitespace() => Some(whole(BELONGS_TOGETHER)),
        _ => Some(whole(CODE_SIGN)),
    }
}

/// An opportunity of UAX #14 by the conventions of typography; `None` where they forbid a break.
fn between_words(before: &str, after: &str, locale: Option<&Locale>) -> Option<Opportunity> {
    let last = before.chars().next_back()?;
    if last == '\u{ad}' {
        return Some(Opportunity {
            ending: Ending::Hyphen,
            ..whole(HYPHEN)
        });
    }
    if matches!(last, '-' | '\u{2010}') {
        return Some(Opportunity {
            follows_hyphen: true,
            ..whole(OWN_HYPHEN)
        });
    }
    if !last.is_whitespace() {
        let dash = matches!(last, '–' | '—');
        // 10–18 May is one word.
        if dash && after.starts_with(|next: char| next.is_ascii_digit()) {
            return None;
        }
        return Some(whole(if dash { AFTER_DASH } else { NO_SPACE }));
    }
    match bond(last_word(before), first_word(after), locale) {
        Bond::None => Some(whole(0.0)),
        Bond::Loose => Some(whole(BELONGS_TOGETHER)),
        Bond::Firm => None,
    }
}

fn last_word(before: &str) -> &str {
    let before = before.trim_end();
    let letters = before.char_indices().rev();
    let word = letters.take_while(|(_, c)| !c.is_whitespace()).take(SIGHT);
    let start = word.last().map_or(before.len(), |(start, _)| start);
    before.get(start..).unwrap_or_default()
}

fn first_word(after: &str) -> &str {
    let mut letters = after.char_indices().take(SIGHT);
    let end = letters.by_ref().find(|(_, c)| c.is_whitespace());
    let end = end.or_else(|| after.char_indices().nth(SIGHT));
    after
        .get(..end.map_or(after.len(), |(end, _)| end))
        .unwrap_or_default()
}

/// How closely two words belong together.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Bond {
    None,
    /// Preferably on one line.
    Loose,
    /// Always on one line.
    Firm,
}

fn bond(left: &str, right: &str, locale: Option<&Locale>) -> Bond {
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
    // А. Б. Иванов: an initial stays with the name.
    let initial = letters == 2 && word.ends_with('.') && first.is_some_and(char::is_uppercase);
    if initial && right.starts_with(char::is_uppercase) {
        return Bond::Firm;
    }
    // In Russian, a preposition or conjunction of one letter never ends a line.
    let binds = |locale: &Locale| Language::of(locale).binds_one_letter_words;
    if letters == 1 && first.is_some_and(char::is_alphabetic) && locale.is_some_and(binds) {
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
    is_international(bare) || vocabulary::is_unit(bare)
}

/// Whether a unit is written in the same way in all languages.
fn is_international(unit: &str) -> bool {
    matches!(
        unit,
        "%" | "‰" | "°" | "°C" | "km" | "m" | "cm" | "kg" | "g" | "km²"
    )
}
