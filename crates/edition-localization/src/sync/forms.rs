//! The forms of a term as people see them: each with the names of its choices and its words. Who writes them types words, and
//! no Fluent: [`retype`] puts them in the places of the old ones, and changes nothing else.

use std::ops::Range;

use edition_model::{FileId, Locale, say};

use super::translate::Refusal;
use crate::catalog::edit::{Edit, apply_edits};
use crate::catalog::{CatalogFile, Element, Message, Pattern, breaks, parse_catalog};

/// A form of a term.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Form {
    /// What it is chosen by, as `case` and `genitive`, outer choices first; none where the term has one form alone.
    pub keys: Vec<(String, String)>,
    /// Whether it is the one that stands where nothing is asked for.
    pub is_default: bool,
    /// Its words, as they are typed.
    pub text: String,
    /// Where they stand.
    place: Range<usize>,
}

/// The forms of a term in the order of the file.
#[must_use]
pub fn forms(term: &Message<'_>, file: &CatalogFile<'_>) -> Vec<Form> {
    let mut forms = Vec::new();
    if let Some(value) = &term.value {
        collect(value, file.text, (&[], true), &mut forms);
    }
    forms
}

fn collect(
    pattern: &Pattern<'_>,
    text: &str,
    (keys, is_default): (&[(String, String)], bool),
    forms: &mut Vec<Form>,
) {
    let [Element::Choice(choice)] = pattern.elements.as_slice() else {
        // A choice within words is typed as it stands.
        let Some(place) = place_of(pattern) else {
            return;
        };
        forms.push(Form {
            keys: keys.to_vec(),
            is_default,
            text: text.get(place.clone()).unwrap_or_default().to_owned(),
            place,
        });
        return;
    };
    let name = choice.selector.trim_start_matches('$');
    for variant in &choice.variants {
        let mut keys = keys.to_vec();
        keys.push((name.to_owned(), variant.key.to_owned()));
        let is_default = is_default && variant.is_default;
        collect(&variant.value, text, (&keys, is_default), forms);
    }
}

fn place_of(pattern: &Pattern<'_>) -> Option<Range<usize>> {
    let range = |element: &Element<'_>| match element {
        Element::Text { span, .. }
        | Element::Literal { span, .. }
        | Element::Placeable { span, .. } => span.range(),
        Element::Choice(choice) => choice.span.range(),
    };
    let (first, last) = (pattern.elements.first()?, pattern.elements.last()?);
    Some(range(first).start..range(last).end)
}

/// Words for the forms of a term.
#[derive(Debug, Clone, Copy)]
pub struct Retyped<'t> {
    /// The locale of the sources.
    pub source_locale: &'t Locale,
    /// The file, for the places of findings.
    pub file: FileId,
    /// Its text as it stands.
    pub catalog: &'t str,
    /// The term, without its hyphen.
    pub term: &'t str,
    /// The words, form by form, in the order of the file.
    pub words: &'t [String],
}

/// The text of the file with the words in it.
///
/// # Errors
/// If a form has no words, if the term is not there or has other forms, if the file cannot be read, or if Fluent would
/// read the words as something else.
pub fn retype(retyped: &Retyped<'_>) -> Result<String, Refusal> {
    let before = parse_catalog(retyped.file, retyped.catalog, retyped.source_locale).value;
    if !before.readable || !before.junk.is_empty() {
        return Err(Refusal::Unreadable);
    }
    let term = before.term(retyped.term).ok_or(Refusal::Gone)?;
    let there = forms(term, &before);
    if there.len() != retyped.words.len() {
        return Err(Refusal::Gone);
    }
    let words: Vec<&str> = retyped.words.iter().map(|it| it.trim()).collect();
    if words.iter().any(|words| words.is_empty()) {
        return Err(Refusal::Empty);
    }
    let edits = there.iter().zip(&words);
    let edits = edits.filter(|(form, words)| form.text != **words);
    let edits: Vec<Edit> = edits
        .map(|(form, words)| Edit::replace(form.place.clone(), *words))
        .collect();
    let written = apply_edits(retyped.catalog, &edits);
    hold_against(retyped, (&before, &there), &written, &words).map(|()| written)
}

/// Reads the written file back and compares it with what was meant.
fn hold_against(
    retyped: &Retyped<'_>,
    (before, there): (&CatalogFile<'_>, &[Form]),
    written: &str,
    words: &[&str],
) -> Result<(), Refusal> {
    let after = parse_catalog(retyped.file, written, retyped.source_locale);
    let is_meant = after.value.term(retyped.term).is_some_and(|term| {
        let found = forms(term, &after.value);
        let pairs = found.iter().zip(there);
        !term.damaged
            && found.len() == there.len()
            && pairs.into_iter().all(|(now, then)| now.keys == then.keys)
            && found
                .iter()
                .map(|it| it.text.as_str())
                .eq(words.iter().copied())
    });
    let is_rest_the_same = after.value.junk.is_empty()
        && others(before, retyped.term) == others(&after.value, retyped.term);
    if is_meant && is_rest_the_same {
        return Ok(());
    }
    let fault = after.diagnostics.iter().find(|finding| breaks(finding));
    Err(Refusal::Misread(fault.map_or_else(
        || say("typing-misread"),
        |finding| finding.message.clone(),
    )))
}

/// All other entries of a file, as they stand.
pub(super) fn others<'c>(file: &'c CatalogFile<'_>, term: &str) -> Vec<(&'c str, &'c str)> {
    let entries = file.messages.iter().chain(&file.terms);
    let entries = entries.map(|it| {
        let text = file.text.get(it.span.range()).filter(|_| it.id != term);
        (it.id, text.unwrap_or_default())
    });
    entries.collect()
}

#[cfg(test)]
mod tests {
    use edition_model::{SourceFile, Sources};

    use super::{Retyped, forms, retype};
    use crate::catalog::parse_catalog;
    use crate::sync::translate::Refusal;

    const TERMS: &str = "### Истилоҳҳо\r\n\r\n# Ном.\r\n-nations = { $form ->\r\n   *[full] { $case ->\r\n       *[nominative] Созмон\r\n        \
                         [izafet] Созмони\r\n    }\r\n    [short] СММ\r\n}\r\n\r\n-torture =   шиканҷа\r\n";

    fn write(term: &str, words: &[&str]) -> Result<String, Refusal> {
        let words: Vec<String> = words.iter().map(|it| (*it).to_owned()).collect();
        retype(&Retyped {
            source_locale: &"en".parse().unwrap(),
            file: Sources::default().add(SourceFile::new("x", TERMS)),
            catalog: TERMS,
            term,
            words: &words,
        })
    }

    #[test]
    fn each_form_is_known_by_its_choices() {
        let file = Sources::default().add(SourceFile::new("x", TERMS));
        let catalog = parse_catalog(file, TERMS, &"en".parse().unwrap()).value;
        let told = |id: &str| -> Vec<String> {
            let forms = forms(catalog.term(id).unwrap(), &catalog).into_iter();
            let forms = forms.map(|form| {
                let keys = form.keys.iter().map(|(name, key)| format!("{name}={key} "));
                let mark = if form.is_default { "*" } else { "" };
                format!("{}{mark}{}", keys.collect::<String>(), form.text)
            });
            forms.collect()
        };
        let expected = [
            "form=full case=nominative *Созмон",
            "form=full case=izafet Созмони",
            "form=short СММ",
        ];
        assert_eq!(told("nations"), expected);
        assert_eq!(told("torture"), ["*шиканҷа"]);
    }

    #[test]
    fn the_words_change_and_nothing_else() {
        let written = write("nations", &["Созмон", " Созмони Милал ", "СММ"]).unwrap();
        assert_eq!(written, TERMS.replace("Созмони", "Созмони Милал"));
        assert_eq!(write("torture", &["шиканҷа"]).unwrap(), TERMS);
        let own = write("torture", &["{ -nations }и шиканҷа"]).unwrap();
        assert_eq!(own, TERMS.replace("шиканҷа", "{ -nations }и шиканҷа"));
    }

    #[test]
    fn what_would_be_read_otherwise_is_refused() {
        for bad in [
            "шиканҷа }",
            "{ шиканҷа",
            "а\n-b = c",
            "а\nb = c",
            "{ $n -> *[a] а }",
        ] {
            let refused = write("torture", &[bad]);
            assert!(
                matches!(refused, Err(Refusal::Misread(_))),
                "{bad}: {refused:?}"
            );
        }
        assert_eq!(write("torture", &[" "]), Err(Refusal::Empty));
        assert_eq!(write("torture", &["а", "б"]), Err(Refusal::Gone));
        assert_eq!(write("other", &["а"]), Err(Refusal::Gone));
    }
}
