//! `forbidden-character`: A character that nobody can see or that can mislead. Search does not find a
//! word that holds one, and a mark of direction can turn a text round. For example, a control character
//! came along with a copied text:
//!
//! ```ftl
//! visit = Боз<U+200B>дид
//! ```
//!
//! Such are control characters, marks and overrides of direction, characters of private use, zero-width
//! characters that the script does not need, and the mark that stands for a lost character. Delete the
//! character; the finding names it. Arabic and Indic scripts keep their joiners, and a mark of direction (U+200E,
//! U+200F, U+061C) is right beside a word or figure that runs the other way.

use edition_languages::Language;
use edition_model::{
    Diagnostic, Direction, Document, FactValue, Inline, Locale, Place, Rule, Sentence,
    SourceInline, SourceSegment, Span, every_inline, say,
};

use edition_localization::{Element, Pattern};

/// Reports the first of each forbidden character in `text`, which stands at `span`.
pub(crate) fn check_text(text: &str, span: Span, locale: &Locale, findings: &mut Vec<Diagnostic>) {
    let mut seen = Vec::new();
    for (offset, letter) in text.char_indices() {
        let Some(kind) = forbidden(letter, locale) else {
            continue;
        };
        if seen.contains(&letter) || is_direction_mark(letter) && is_needed(text, offset, locale) {
            continue;
        }
        seen.push(letter);
        let start = span.range().start + offset;
        let place = Span::new(span.file, start..start + letter.len_utf8());
        findings.push(in_text(letter, kind, place));
    }
}

/// The same for characters that are written as codes, as in `{ "\u200B" }`.
pub(crate) fn check_literals(
    pattern: &Pattern<'_>,
    locale: &Locale,
    findings: &mut Vec<Diagnostic>,
) {
    for element in &pattern.elements {
        match element {
            Element::Literal { text, span } => {
                // Beside what a code stands cannot be told.
                let found = text
                    .chars()
                    .filter(|letter| !is_direction_mark(*letter) || !is_of_both(pattern, locale))
                    .find_map(|letter| Some((letter, forbidden(letter, locale)?)));
                let reported = findings.iter().any(|finding| begins_in(finding, *span));
                if let Some((letter, kind)) = found
                    && !reported
                {
                    findings.push(in_text(letter, kind, *span));
                }
            }
            Element::Choice(choice) => {
                for variant in &choice.variants {
                    check_literals(&variant.value, locale, findings);
                }
            }
            Element::Text { .. } | Element::Placeable { .. } => {}
        }
    }
}

/// The same for characters that Markdown makes of entities, as of `&#8203;`, and of codes in a source. `raw` is the text as it
/// is written, at `span`; `inlines` is what it says.
pub(crate) fn check_entities(
    (raw, span): (&str, Span),
    inlines: &[SourceInline],
    locale: &Locale,
    findings: &mut Vec<Diagnostic>,
) {
    if !raw.contains(['&', '\\']) {
        return;
    }
    let mut told = findings.iter();
    if told.any(|it| it.rule == Rule::ForbiddenCharacter && begins_in(it, span)) {
        return;
    }
    let mut read = String::new();
    for inline in every_inline(inlines) {
        match inline {
            Inline::Text(text) => read.push_str(text),
            Inline::Placeable(_) => read.push(' '),
            _ => {}
        }
    }
    let mut letters = read.char_indices().filter_map(|(place, letter)| {
        let kind = forbidden(letter, locale)?;
        let is_needed = is_direction_mark(letter) && is_needed(&read, place, locale);
        (!is_needed).then_some((letter, kind))
    });
    if let Some((letter, kind)) = letters.next() {
        findings.push(in_text(letter, kind, span));
    }
}

/// The same for facts, which go into every language as they are.
pub(crate) fn check_facts(document: &Document<SourceSegment>, findings: &mut Vec<Diagnostic>) {
    for (name, fact) in &document.front_matter.facts {
        let FactValue::Text(text) = &fact.value else {
            continue;
        };
        let texts = std::iter::once(text).chain(fact.by_locale.values());
        let found = texts
            .flat_map(|text| text.chars())
            .find_map(|letter| Some((letter, forbidden_anywhere(letter)?)));
        if let Some((letter, kind)) = found {
            let message = say("character-forbidden-in-fact")
                .text("fact", name)
                .text("kind", kind)
                .text("code", code(letter));
            findings.push(finding(fact.span, message));
        }
    }
}

/// The same for a line of the front matter that is no segment: symbols, telephone numbers and addresses are printed as they
/// are. TOML has codes for characters too.
pub(crate) fn check_setting(
    line: &str,
    span: Span,
    locale: &Locale,
    findings: &mut Vec<Diagnostic>,
) {
    check_text(line, span, locale, findings);
    for (offset, _) in line.match_indices('\\') {
        let code = line.get(offset + 1..).unwrap_or_default();
        let digits = match code.chars().next() {
            Some('u') => code.get(1..5),
            Some('U') => code.get(1..9),
            _ => None,
        };
        let letter = digits.and_then(|digits| u32::from_str_radix(digits, 16).ok());
        let letter = letter.and_then(char::from_u32);
        if let Some((letter, kind)) = letter.and_then(|it| Some((it, forbidden(it, locale)?))) {
            let start = span.range().start + offset;
            let end = start + 1 + digits.map_or(0, |digits| digits.len() + 1);
            findings.push(in_text(letter, kind, Span::new(span.file, start..end)));
        }
    }
}

/// Whether `letter` is a mark that only says which way its neighbours run.
pub(crate) fn is_direction_mark(letter: char) -> bool {
    matches!(letter, '\u{200E}' | '\u{200F}' | '\u{061C}')
}

/// Which way a letter runs; figures and signs run as their neighbours do.
fn direction_of(letter: char) -> Option<Direction> {
    match letter {
        '\u{590}'..='\u{8FF}'
        | '\u{FB1D}'..='\u{FDFF}'
        | '\u{FE70}'..='\u{FEFC}'
        | '\u{10800}'..='\u{10FFF}'
        | '\u{1E800}'..='\u{1EFFF}' => letter.is_alphabetic().then_some(Direction::RightToLeft),
        _ => letter.is_alphabetic().then_some(Direction::LeftToRight),
    }
}

/// How far from a word a mark may stand, with signs and spaces between.
const NEAR: usize = 8;

/// A text without the mark of a language at its end, as in `([سلام][lang:ar])`: what stands beside a mark of direction is the
/// word.
fn without_mark_of_span(text: &str) -> &str {
    let bare = text.trim_end_matches([')', ']', '»', '"', '”', '.', ',']);
    let words = bare.rsplit_once(['(', '[']);
    let words = words.filter(|(_, mark)| mark.starts_with("lang:"));
    let words = words.and_then(|(words, _)| words.strip_suffix(']'));
    words.unwrap_or(text)
}

/// Whether the mark at `offset` stands beside something that runs otherwise than the language does.
fn is_needed(text: &str, offset: usize, locale: &Locale) -> bool {
    let before = without_mark_of_span(text.get(..offset).unwrap_or_default());
    let before = before.chars().rev();
    let after = text.get(offset..).unwrap_or_default().chars().skip(1);
    let (before, after): (Vec<char>, Vec<char>) =
        (before.take(NEAR).collect(), after.take(NEAR).collect());
    let touching = |letters: &[char]| letters.first().copied().and_then(direction_of);
    // Within a word it has nothing to say.
    let is_in_word = touching(&before).is_some() && touching(&before) == touching(&after);
    let own = locale.direction();
    let runs_otherwise = |letters: &[char]| {
        let line: Vec<char> = letters
            .iter()
            .copied()
            .take_while(|letter| *letter != '\n')
            .collect();
        let word = line.iter().copied().find_map(direction_of);
        let mut signs = line
            .iter()
            .take_while(|letter| direction_of(**letter).is_none());
        let has_figure = signs.any(|letter| letter.is_numeric());
        word.is_some_and(|word| word != own) || own == Direction::RightToLeft && has_figure
    };
    !is_in_word && (runs_otherwise(&before) || runs_otherwise(&after))
}

/// Whether a pattern has letters that run otherwise than the language does, or placeables that may give some.
fn is_of_both(pattern: &Pattern<'_>, locale: &Locale) -> bool {
    let own = locale.direction();
    let runs_otherwise = |letter: char| direction_of(letter).is_some_and(|it| it != own);
    pattern.elements.iter().any(|element| match element {
        Element::Text { text, .. } => {
            text.contains(runs_otherwise)
                || own == Direction::RightToLeft && text.contains(char::is_numeric)
        }
        Element::Placeable { .. } => own == Direction::RightToLeft,
        Element::Choice(_) | Element::Literal { .. } => false,
    })
}

/// Whether a finding points to a place that begins within `span`.
fn begins_in(finding: &Diagnostic, span: Span) -> bool {
    match finding.place {
        Place::Span(place) => {
            place.file == span.file && span.range().contains(&place.range().start)
        }
        Place::File(_) => false,
    }
}

fn in_text(letter: char, kind: &str, place: Span) -> Diagnostic {
    let message = say("character-forbidden")
        .text("kind", kind)
        .text("code", code(letter));
    finding(place, message)
}

fn finding(place: Span, message: Sentence) -> Diagnostic {
    Diagnostic::new(Rule::ForbiddenCharacter, place, message).help(say("character-forbidden-help"))
}

fn code(letter: char) -> String {
    format!("U+{:04X}", u32::from(letter))
}

/// The kind of a forbidden character, by the name that the sentences have for it.
fn forbidden(letter: char, locale: &Locale) -> Option<&'static str> {
    match letter {
        '\u{200C}' | '\u{200D}' if !Language::of(locale).needs_joiners => Some("joiner"),
        _ => forbidden_anywhere(letter),
    }
}

pub(crate) fn forbidden_anywhere(letter: char) -> Option<&'static str> {
    match letter {
        '\n' | '\r' | '\t' => None,
        _ if letter.is_control() => Some("control"),
        '\u{200E}'
        | '\u{200F}'
        | '\u{061C}'
        | '\u{202A}'..='\u{202E}'
        | '\u{2066}'..='\u{2069}' => Some("direction"),
        '\u{200B}' | '\u{2060}'..='\u{2064}' | '\u{FEFF}' | '\u{180E}' | '\u{034F}' => {
            Some("invisible")
        }
        '\u{2028}' | '\u{2029}' => Some("line-end"),
        '\u{FFF9}'..='\u{FFFB}' | '\u{E0000}'..='\u{E007F}' => Some("invisible"),
        '\u{FFFD}' => Some("lost"),
        '\u{E000}'..='\u{F8FF}' | '\u{F0000}'..='\u{FFFFD}' | '\u{100000}'..='\u{10FFFD}' => {
            Some("private")
        }
        _ => None,
    }
}

#[cfg(test)]
mod tests {
    use edition_model::{SourceFile, Sources, Span};

    use super::check_text;

    fn check(locale: &str, text: &str, expected: usize) {
        let mut findings = Vec::new();
        let file = Sources::default().add(SourceFile::new("", text));
        let span = Span::new(file, 0..text.len());
        check_text(text, span, &locale.parse().unwrap(), &mut findings);
        assert_eq!(findings.len(), expected, "{}", text.escape_unicode());
    }

    #[test]
    fn marks_of_direction_stand_beside_words_of_the_other() {
        check("ar", "\u{200F}Amnesty أغلقت مكتبها.", 0);
        check("ar", "تمت قراءة القرار (A/1)\u{200E}.", 0);
        check("he", "הטלפון \u{200E}+992 37 221 00 00", 0);
        check("fa", "قرار A/HRC/22/53\u{200F}، بند ۵", 0);
        check("ar", "من \u{61C}10-12", 0);
        check("ru", "Название علامة\u{200E} (2012)", 0);
        check("en", "the word \u{200F}שלום\u{200F}!", 0);
        check("ru", "Боз\u{200E}дид", 1);
        check("ru", "по\u{200F}ездка в Amnesty", 1);
        check("tg", "Сафари\u{200E} навбатӣ", 1);
        check("ar", "كل\u{200F}مة", 1);
        check("ar", "كلمة\u{200F} أخرى", 1);
        check("ar", "Amn\u{200E}esty", 1);
        // Overrides and isolates turn a text round.
        check("ar", "\u{202E}Amnesty\u{202C} أغلقت", 2);
        check("he", "\u{2066}Amnesty\u{2069}", 2);
    }
}
