//! A new term, put at the end of its file form by form. Who coins it types words, and no Fluent: nothing else of the file
//! changes. One that sync has put there to be translated is written in its place.

use edition_model::{FileId, Locale, SegmentId, say};

use super::forms::{forms, others};
use super::terms::gap;
use super::translate::Refusal;
use crate::catalog::edit::{Edit, apply_edits};
use crate::catalog::{CatalogFile, CommentKind, Message, breaks, parse_catalog};
use crate::fold::single_spaced;

/// What the forms of a new term are chosen by.
pub const PARAMETER: &str = "case";

/// A new term.
#[derive(Debug, Clone, Copy)]
pub struct Coined<'t> {
    /// The locale of the sources.
    pub source_locale: &'t Locale,
    /// The file, for the places of findings.
    pub file: FileId,
    /// Its text as it stands; empty if there is none.
    pub catalog: &'t str,
    /// The term, without its hyphen.
    pub term: &'t str,
    /// What is said of it to whoever reads the file; may be empty.
    pub note: &'t str,
    /// Its forms, that of a dictionary first: the case, which may be empty where there is one form alone, and the words.
    /// Further forms without words are left out.
    pub forms: &'t [(String, String)],
}

/// The text of the file with the term in it.
///
/// # Errors
/// If the term has no words in the form of a dictionary, or no name that can be written, if the file has it already or
/// cannot be read, or if Fluent would read the words as something else.
pub fn coin(coined: &Coined<'_>) -> Result<String, Refusal> {
    let before = parse_catalog(coined.file, coined.catalog, coined.source_locale).value;
    if !before.readable || !before.junk.is_empty() {
        return Err(Refusal::Unreadable);
    }
    let meant = meant_forms(coined)?;
    let value = value_of(&meant);
    let edits = match before.term(coined.term) {
        Some(term) if term.is_untranslated() => translated(coined.catalog, term, value),
        Some(_) => return Err(Refusal::Misread(say("term-is-there"))),
        None => {
            let note = single_spaced(coined.note);
            let note = if note.is_empty() {
                note
            } else {
                format!("# {note}\n")
            };
            let entry = format!("{}{note}-{} = {value}\n", gap(&before), coined.term);
            vec![Edit::insert(coined.catalog.len(), entry)]
        }
    };
    let written = apply_edits(coined.catalog, &edits);
    hold_against(coined, &before, &written, &meant).map(|()| written)
}

/// The forms that have words: their keys and words.
fn meant_forms(coined: &Coined<'_>) -> Result<Vec<(String, String)>, Refusal> {
    let is_name = |name: &str| SegmentId::new(name).is_ok();
    if !is_name(coined.term) {
        return Err(Refusal::Misread(say("term-name-refused")));
    }
    let mut meant: Vec<(String, String)> = Vec::new();
    for (place, (case, words)) in coined.forms.iter().enumerate() {
        let words = single_spaced(words);
        match (words.is_empty(), place) {
            (true, 0) => return Err(Refusal::Empty),
            (true, _) => {}
            (false, _) if place > 0 && !is_name(case) => return Err(Refusal::Gone),
            (false, _) => meant.push((case.clone(), words)),
        }
    }
    match meant.as_slice() {
        [] => Err(Refusal::Empty),
        [(first, _), _, ..] if !is_name(first) => Err(Refusal::Gone),
        _ => Ok(meant),
    }
}

/// The forms as they stand in the file.
fn value_of(forms: &[(String, String)]) -> String {
    if let [(_, words)] = forms {
        return words.clone();
    }
    let mut value = format!("{{ ${PARAMETER} ->\n");
    for (place, (case, words)) in forms.iter().enumerate() {
        let mark = if place == 0 { '*' } else { ' ' };
        value.push_str(&format!("   {mark}[{case}] {words}\n"));
    }
    value.push('}');
    value
}

/// The words in the place of those that were to be translated, without the line that says so.
fn translated(catalog: &str, term: &Message<'_>, value: String) -> Vec<Edit> {
    let marks = term.comment.iter();
    let marks = marks.filter(|it| it.kind == CommentKind::Untranslated);
    let mut edits: Vec<Edit> = marks
        .map(|mark| {
            let range = mark.span.range();
            let rest = catalog.get(range.end..).unwrap_or_default();
            let end = rest
                .find('\n')
                .map_or(catalog.len(), |at| range.end + at + 1);
            Edit::delete(range.start..end)
        })
        .collect();
    edits.push(Edit::replace(term.value_span.range(), value));
    edits
}

/// Reads the written file back and compares it with what was meant.
fn hold_against(
    coined: &Coined<'_>,
    before: &CatalogFile<'_>,
    written: &str,
    meant: &[(String, String)],
) -> Result<(), Refusal> {
    let after = parse_catalog(coined.file, written, coined.source_locale);
    let is_meant = after.value.term(coined.term).is_some_and(|term| {
        let found = forms(term, &after.value).into_iter();
        let found: Vec<(String, String)> = found
            .map(|form| {
                let keys = form.keys.into_iter().map(|(_, key)| key);
                (keys.collect::<Vec<_>>().join(" "), form.text)
            })
            .collect();
        let is_same = match (found.as_slice(), meant) {
            ([(key, words)], [(_, typed)]) => key.is_empty() && words == typed,
            (found, meant) => found == meant,
        };
        !term.damaged && is_same
    });
    let rest = |file| {
        let entries = others(file, coined.term).into_iter();
        entries
            .filter(|(id, _)| *id != coined.term)
            .collect::<Vec<_>>()
    };
    if is_meant && after.value.junk.is_empty() && rest(before) == rest(&after.value) {
        return Ok(());
    }
    let fault = after.diagnostics.iter().find(|finding| breaks(finding));
    Err(Refusal::Misread(fault.map_or_else(
        || say("typing-misread"),
        |finding| finding.message.clone(),
    )))
}

#[cfg(test)]
mod tests {
    use edition_model::{SourceFile, Sources};

    use super::{Coined, coin};
    use crate::sync::translate::Refusal;

    fn write(catalog: &str, term: &str, forms: &[(&str, &str)]) -> Result<String, Refusal> {
        let forms: Vec<(String, String)> = forms
            .iter()
            .map(|(case, words)| ((*case).to_owned(), (*words).to_owned()))
            .collect();
        coin(&Coined {
            source_locale: &"en".parse().unwrap(),
            file: Sources::default().add(SourceFile::new("x", catalog)),
            catalog,
            term,
            note: "Калима.",
            forms: &forms,
        })
    }

    const CASES: [(&str, &str); 3] = [
        ("nominative", "шоҳид"),
        ("izafet", " шоҳиди "),
        ("object", ""),
    ];

    #[test]
    fn a_term_comes_to_the_end_of_the_file_with_the_forms_that_have_words() {
        let written = write("# Ном.\r\n-a = а\r\n", "witness", &CASES).unwrap();
        let entry = "# Калима.\r\n-witness = { $case ->\r\n   *[nominative] шоҳид\r\n    [izafet] шоҳиди\r\n}\r\n";
        assert_eq!(written, format!("# Ном.\r\n-a = а\r\n\r\n{entry}"));
        let alone = write("", "witness", &[("", "witness")]).unwrap();
        assert_eq!(alone, "# Калима.\n-witness = witness\n");
    }

    #[test]
    fn one_that_is_to_be_translated_is_written_in_its_place() {
        let there = "# untranslated\n-witness = witness\n\n-a = а\n";
        let written = write(there, "witness", &CASES[..1]).unwrap();
        assert_eq!(written, "-witness = шоҳид\n\n-a = а\n");
        let twice = write(&written, "witness", &CASES);
        assert!(matches!(twice, Err(Refusal::Misread(_))), "{twice:?}");
    }

    #[test]
    fn what_would_be_read_otherwise_is_refused() {
        assert_eq!(write("", "a", &[("", " ")]), Err(Refusal::Empty));
        assert_eq!(write("", "a", &[]), Err(Refusal::Empty));
        assert_eq!(write("-b = {", "a", &CASES), Err(Refusal::Unreadable));
        for (term, forms) in [
            ("два слова", &CASES[..]),
            ("", &CASES),
            ("a", &[("", "{ шоҳид")]),
            ("a", &[("", "шоҳид }")]),
            ("a", &[("nominative", "а"), ("izafet", "} б")]),
        ] {
            let refused = write("", term, forms);
            assert!(
                matches!(refused, Err(Refusal::Misread(_))),
                "{term}: {refused:?}"
            );
        }
        let nameless = [("", "а"), ("izafet", "б")];
        assert_eq!(write("", "a", &nameless), Err(Refusal::Gone));
    }
}
