//! Runs of letters that no font can show, and what is said of them.

use std::collections::BTreeSet;
use std::ops::Range;

use edition_languages::{Language, Script, Writing};
use edition_model::{Diagnostic, Locale, Place, Rule, Span, say};

/// So many characters of a run are shown.
const SHOWN: usize = 40;

/// Letters without a glyph that stand together.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Run {
    pub(super) range: Range<usize>,
    /// The script of its letters; `None` for signs.
    writing: Option<&'static Writing>,
}

/// The runs of letters of `text` that are `missing`. What stands between words of a run and is no letter belongs to it.
pub(super) fn runs(text: &str, missing: impl Fn(char) -> bool) -> Vec<Run> {
    let mut runs: Vec<Run> = Vec::new();
    // Whether nothing but white space and punctuation has come since the last run.
    let mut is_near = false;
    for (start, letter) in text.char_indices() {
        if !missing(letter) {
            is_near &= !letter.is_alphanumeric() && !"[]{}*_`\\\n\r#|".contains(letter);
            continue;
        }
        let end = start + letter.len_utf8();
        let writing = Writing::of(letter);
        match runs.last_mut() {
            Some(run) if is_near && goes_on(run, writing, start) => {
                run.range.end = end;
                run.writing = run.writing.or(writing);
            }
            _ => runs.push(Run {
                range: start..end,
                writing,
            }),
        }
        is_near = true;
    }
    runs
}

fn goes_on(run: &Run, writing: Option<&'static Writing>, start: usize) -> bool {
    let touches = run.range.end == start;
    match (run.writing, writing) {
        (Some(one), Some(other)) => one == other,
        (Some(_), None) | (None, Some(_)) => touches,
        (None, None) => touches,
    }
}

/// What is said of a run, which stands in `text`.
pub(super) fn finding(text: &str, run: &Run, place: Span) -> Diagnostic {
    let words = text.get(run.range.clone()).unwrap_or_default();
    of_words(words, run.writing, Place::Span(place))
}

/// What is said of letters whose place is not known.
pub(super) fn finding_of(letters: &BTreeSet<char>, place: Span) -> Diagnostic {
    let words: String = letters.iter().collect();
    let writing = letters.iter().find_map(|letter| Writing::of(*letter));
    of_words(&words, writing, Place::Span(place))
}

fn of_words(words: &str, writing: Option<&'static Writing>, place: Place) -> Diagnostic {
    let mut letters = words.chars();
    let first = letters.next().unwrap_or_default();
    let Some(writing) = writing else {
        let message = match letters.next() {
            None => say("glyph-missing")
                .text("character", first)
                .text("code", format!("U+{:04X}", u32::from(first))),
            Some(_) => say("signs-missing").text("text", shown(words)),
        };
        return Diagnostic::at(Rule::MissingGlyph, place, message).help(say("glyph-missing-help"));
    };
    let message = say("run-missing")
        .text("text", shown(words))
        .text("script", writing.code);
    with_font_help(Diagnostic::at(Rule::MissingGlyph, place, message), writing)
}

fn shown(words: &str) -> String {
    match words.chars().count() > SHOWN {
        true => words.chars().take(SHOWN).chain(['…']).collect(),
        false => words.to_owned(),
    }
}

/// A language whose own letters no font has.
pub(super) fn without_font(writing: &'static Writing, locale: &Locale) -> Diagnostic {
    let message = say("font-missing")
        .text("script", writing.code)
        .locale("language", locale);
    let place = Place::File("editions.toml".to_owned());
    with_font_help(Diagnostic::at(Rule::MissingGlyph, place, message), writing).locale(locale)
}

fn with_font_help(finding: Diagnostic, writing: &'static Writing) -> Diagnostic {
    let file = match writing.file {
        Some(file) => file.to_owned(),
        None => format!("{}-Regular.ttf", writing.font.replace(' ', "")),
    };
    finding.help(
        say("font-help")
            .text("key", writing.code)
            .text("file", file)
            .text("font", writing.font)
            .text("package", writing.package),
    )
}

/// The script that a language is written in, where the embedded fonts do not have it.
pub(super) fn own_writing(locale: &Locale) -> Option<&'static Writing> {
    let named = locale.identifier().script;
    let named = named.and_then(|script| Writing::by_code(script.as_str()));
    let usual = Language::of(locale).script.map(Script::code);
    named.or_else(|| Writing::by_code(usual?))
}

/// The script of a letter in a text of `locale`: Japanese and Korean have Chinese letters among their own, and all
/// three have wide punctuation.
pub(super) fn writing_in(locale: &Locale, letter: char) -> Option<&'static Writing> {
    let writing = Writing::of(letter);
    let own = || {
        let east = [Script::Han, Script::Japanese, Script::Korean];
        own_writing(locale).filter(|own| east.iter().any(|script| script.code() == own.code))
    };
    let is_shared = match writing {
        Some(writing) => writing.code == Script::Han.code(),
        None => matches!(letter, '\u{3000}'..='\u{303f}' | '\u{ff00}'..='\u{ffef}'),
    };
    if is_shared {
        own().or(writing)
    } else {
        writing
    }
}

#[cfg(test)]
mod tests {
    use super::runs;

    fn check(text: &str, expected: &[&str]) {
        let found = runs(text, |letter| !letter.is_ascii());
        let found: Vec<&str> = found
            .into_iter()
            .map(|run| text.get(run.range).unwrap())
            .collect();
        assert_eq!(found, expected, "{text}");
    }

    #[test]
    fn letters_that_stand_together_are_one_run() {
        check("The word سلام and 中文字 were", &["سلام", "中文字"]);
        check("تم الاستماع إليه.", &["تم الاستماع إليه"]);
        check("«تم» (إليه) and إليه", &["«تم» (إليه", "إليه"]);
        check("中文سلام", &["中文", "سلام"]);
        check("☃☃ and ☃ ☃", &["☃☃", "☃", "☃"]);
        check("`سلام` `سلام`", &["سلام", "سلام"]);
        check("", &[]);
    }
}
