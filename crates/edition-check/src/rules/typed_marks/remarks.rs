//! Remarks that translators leave for themselves and forget: `[TODO]`, `(?)`, `прим. перев.`

use edition_languages::{Language, Script, words};
use edition_model::{Diagnostic, Rule, Severity, say};

use crate::finding::{Pair, Said};

/// Words in capitals that say that work is left.
const UNFINISHED: [&str; 5] = ["TODO", "FIXME", "XXX", "ХХХ", "TBD"];

/// Marks of doubt.
const DOUBTS: [&str; 7] = ["(?)", "[?]", "(??)", "[??]", "(???)", "[???]", "???"];

pub(super) fn check(pair: &Pair<'_>, findings: &mut Vec<Diagnostic>) {
    let language = pair.localizer.language();
    pair.report_each(Rule::TypedMarks, findings, |_, text| {
        let words = remark(&pair.source.own, &text.own, language)?;
        Some(Said {
            severity: Severity::Warning,
            place: Some(words.to_owned()),
            source_place: None,
            message: say("remark-left").text("words", words),
            help: say("remark-left-help"),
        })
    });
}

/// The remark in `text`, of which its source has nothing.
fn remark<'t>(source: &str, text: &'t str, language: &Language) -> Option<&'t str> {
    let doubt = || {
        if !text.contains('?') {
            return None;
        }
        let known = DOUBTS.iter().find(|it| text.contains(**it))?;
        let start = text.find(known)?;
        text.get(start..start + known.len())
    };
    let found =
        unfinished(source, text, language).or_else(|| doubt().filter(|_| !source.contains("??")));
    let found = found.or_else(|| translators(text, language))?;
    let is_known = source.contains(found) || source.to_lowercase().contains("translator");
    (!is_known).then_some(found)
}

/// A word that says that work is left. XXX may be a number: then the source has it in its way.
fn unfinished<'t>(source: &str, text: &'t str, language: &Language) -> Option<&'t str> {
    // Hardly a text has one of these, whole or within another word.
    if !UNFINISHED.iter().any(|it| text.contains(it)) {
        return None;
    }
    let mut words = words(text);
    let (start, word) = words.find(|(_, word)| UNFINISHED.contains(word))?;
    // In Spanish, TODO is a word in capitals: there only a mark beside it shows what it is.
    let behind = text.get(start + word.len()..).unwrap_or_default();
    let is_marked = text.get(..start).is_some_and(|it| it.ends_with(['[', '(']))
        || behind.starts_with([':', ']', ')']);
    let is_latin = language.script.is_none_or(|script| script == Script::Latin);
    if is_latin && !is_marked {
        return None;
    }
    let is_number = word.starts_with(['X', 'Х']) && {
        let source = source.to_lowercase();
        ["30", "thirt", "xxx"].iter().any(|it| source.contains(it))
    };
    (!is_number).then_some(word)
}

/// What opens or closes a translator's note.
fn translators<'t>(text: &'t str, language: &Language) -> Option<&'t str> {
    // Such a note stands apart.
    if !text.contains(['(', '[', '—', '*']) {
        return None;
    }
    let lower = text.to_lowercase();
    let known = language
        .translators_notes
        .iter()
        .find(|it| lower.contains(**it))?;
    let start = lower.find(known)?;
    // A letter may be longer in small form; then the words are not shown.
    text.get(start..start + known.len())
}

#[cfg(test)]
mod tests {
    use edition_model::Rule;

    use crate::tests::check_rule;

    fn check(locale: &str, source: &str, translation: &str, words: Option<&str>) {
        let message = words.map(|it| {
            format!("\"{it}\" reads as a remark of the translator’s, and would be printed")
        });
        let expected: Vec<&str> = message.iter().map(String::as_str).collect();
        check_rule(Rule::TypedMarks, (locale, source, translation), &expected);
    }

    #[test]
    fn a_remark_is_left() {
        check("ru", "The law.", "Закон. [TODO]", Some("TODO"));
        check("tg", "The law.", "Қонун (?).", Some("(?)"));
        check(
            "tg",
            "The law of the land.",
            "Қонуни XXX кишвар.",
            Some("XXX"),
        );
        check(
            "ru",
            "The law.",
            "Закон (прим. перев.).",
            Some("прим. перев"),
        );
        check(
            "tg",
            "The law.",
            "Қонун (эзоҳи тарҷумон).",
            Some("эзоҳи тарҷумон"),
        );
        check("fr", "The law.", "La loi (N.d.T.).", Some("N.d.T."));
        check("es", "The law.", "La ley [TODO].", Some("TODO"));
        check("es", "ALL OF IT", "TODO ESO", None);
    }

    #[test]
    fn what_the_source_has_is_no_remark() {
        check("ru", "See TODO.", "См. TODO.", None);
        check("ru", "the thirtieth session", "XXX сессия", None);
        check("tg", "session XXX", "ҷаласаи XXX", None);
        check("ru", "The law (?).", "Закон (?).", None);
        check(
            "ru",
            "A translator’s note: the law.",
            "Прим. перев.: закон.",
            None,
        );
        check("tg", "Is it a law?", "Оё ин қонун аст?", None);
    }
}
