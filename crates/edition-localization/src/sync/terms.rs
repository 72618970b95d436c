//! Gives every target locale its stub of a term that the source locale has got since, and an empty
//! interface those of its words.

use std::collections::BTreeSet;

use edition_model::{Locale, SourceFile, Sources};

use super::{Prefill, Work};
use crate::catalog::edit::{Edit, apply_edits};
use crate::catalog::{CatalogFile, Element, Message, Pattern, breaks, parse_catalog};
use crate::fold::single_spaced;
use crate::localize::interface::{built_in_messages, english_messages, has_built_in, message_ids};
use crate::paths::{interface_path, terms_path};

impl<'p> Work<'p> {
    /// The locales that the publication or one of its documents is translated into.
    pub(super) fn targets(&self) -> BTreeSet<&'p Locale> {
        let publication = self.publication;
        let documents = publication.documents.iter();
        let own = documents.filter_map(|document| document.front_matter.targets.as_deref());
        let targets = own.flatten().chain(publication.targets);
        targets
            .filter(|locale| *locale != publication.source_locale)
            .collect()
    }

    /// Adds what is missing at the end of each `terms.ftl`, untranslated. A file that cannot be read is left
    /// alone.
    pub(super) fn sync_terms(&mut self) {
        let publication = self.publication;
        if publication.prefill == Prefill::Nothing {
            return;
        }
        let source_path = terms_path(publication.source_locale);
        let Some((file, text)) = self.files.file(&source_path) else {
            return;
        };
        let source = parse_catalog(file, text, publication.source_locale).value;
        for locale in self.targets() {
            let path = terms_path(locale);
            if self.files.is_unreadable(&path) {
                continue;
            }
            // A missing file is read as an empty one; its file id is never used.
            let nowhere = Sources::default().add(SourceFile::new("", ""));
            let (file, text) = self.files.file(&path).unwrap_or((nowhere, ""));
            let there = parse_catalog(file, text, publication.source_locale);
            if there.diagnostics.iter().any(breaks) {
                continue;
            }
            let terms = source.terms.iter().filter(|term| !term.damaged);
            let missing = terms.filter(|term| there.value.term(term.id).is_none());
            let stubs: Vec<String> = missing.filter_map(|term| stub(term, source.text)).collect();
            if !stubs.is_empty() {
                let edit = Edit::insert(text.len(), gap(&there.value) + &stubs.join("\n"));
                self.write(path, apply_edits(text, &[edit]));
            }
        }
    }
}

impl<'p> Work<'p> {
    /// Fills an `interface.ftl` that holds no message, in a language whose words are not built in, with what it needs. One that
    /// has messages is its translator's; the words of the source stand in where there is none.
    pub(super) fn sync_interfaces(&mut self) {
        let publication = self.publication;
        if publication.prefill == Prefill::Nothing {
            return;
        }
        for locale in self.targets().into_iter().filter(|it| !has_built_in(it)) {
            let path = interface_path(locale);
            let Some((file, text)) = self.files.file(&path) else {
                continue;
            };
            let there = parse_catalog(file, text, publication.source_locale);
            if there.diagnostics.iter().any(breaks) || !there.value.messages.is_empty() {
                continue;
            }
            let source = built_in_messages(publication.source_locale);
            let own = self.files.file(&interface_path(publication.source_locale));
            let own =
                own.map(|(file, text)| parse_catalog(file, text, publication.source_locale).value);
            let originals: Vec<&CatalogFile<'_>> = own.iter().chain(&source).collect();
            let english = english_messages();
            let stub = |id: &&str| {
                let mut files = originals.iter().copied().chain(&english);
                let (message, file) = files.find_map(|file| Some((file.message(id)?, file)))?;
                let words = file.text.get(message.value_span.range())?;
                Some(format!("# untranslated\n{id} = {words}\n"))
            };
            let stubs: Vec<String> = message_ids().iter().filter_map(stub).collect();
            let edit = Edit::insert(text.len(), gap(&there.value) + &stubs.join("\n"));
            self.write(path, apply_edits(text, &[edit]));
        }
    }
}

/// What stands between the terms of a file and further ones.
pub(super) fn gap(terms: &CatalogFile<'_>) -> String {
    let text = terms.text.trim_start_matches('\u{FEFF}');
    let ends = text.chars().rev().filter(|letter| *letter != '\r');
    let lines = match text.is_empty() {
        true => 2,
        false => ends.take_while(|letter| *letter == '\n').count(),
    };
    "\n".repeat(2_usize.saturating_sub(lines))
}

/// The term in the form of a dictionary as the source has it, to be translated.
fn stub(term: &Message<'_>, file: &str) -> Option<String> {
    let words = typed_default(term.value.as_ref()?, file);
    (!words.is_empty()).then(|| format!("# untranslated\n-{} = {words}\n", term.id))
}

/// What is typed for the form of all defaults, on one line.
pub(super) fn typed_default(pattern: &Pattern<'_>, file: &str) -> String {
    let mut typed = String::new();
    push_default(pattern, file, &mut typed);
    single_spaced(&typed)
}

fn push_default(pattern: &Pattern<'_>, file: &str, typed: &mut String) {
    for element in &pattern.elements {
        match element {
            Element::Text { text, .. } | Element::Placeable { text, .. } => typed.push_str(text),
            Element::Literal { span, .. } => {
                typed.push_str(file.get(span.range()).unwrap_or_default());
            }
            Element::Choice(choice) => {
                let default = choice.variants.iter().find(|variant| variant.is_default);
                if let Some(default) = default {
                    push_default(&default.value, file, typed);
                }
            }
        }
    }
}

#[cfg(test)]
mod tests {
    use std::collections::BTreeSet;

    use edition_model::{SourceFile, Sources};

    use crate::paths::is_state_path;
    use crate::sync::{FileChange, Obsolete, Prefill, Publication, sync};

    /// What becomes of the Russian terms beside those in English; `None` if nothing does.
    fn check(english: &str, russian: Option<&str>, expected: Option<&str>) {
        let mut sources = Sources::default();
        sources.add(SourceFile::new("locales/en/terms.ftl", english));
        if let Some(russian) = russian {
            sources.add(SourceFile::new("locales/ru/terms.ftl", russian));
        }
        let publication = |sources, prefill| {
            sync(&Publication {
                sources,
                unreadable: &BTreeSet::new(),
                source_locale: &"en".parse().unwrap(),
                targets: &["ru".parse().unwrap()],
                documents: &[],
                prefill,
                obsolete: Obsolete::Keep,
            })
        };
        let mut written = publication(&sources, Prefill::Source).value.changes;
        let state = written.pop_if(|it| is_state_path(it.path()));
        let expected: Vec<FileChange> = expected
            .into_iter()
            .map(|text| FileChange::Write {
                path: "locales/ru/terms.ftl".to_owned(),
                text: text.to_owned(),
            })
            .collect();
        assert_eq!(written, expected, "{english} | {russian:?}");
        let mut none = publication(&sources, Prefill::Nothing).value.changes;
        none.retain(|it| !is_state_path(it.path()));
        assert_eq!(none, []);
        // What is written is left alone.
        if let [FileChange::Write { path, text }] = written.as_slice() {
            let mut again = Sources::default();
            again.add(SourceFile::new("locales/en/terms.ftl", english));
            again.add(SourceFile::new(path.as_str(), text.as_str()));
            if let Some(FileChange::Write { path, text }) = &state {
                again.add(SourceFile::new(path.as_str(), text.as_str()));
            }
            assert_eq!(publication(&again, Prefill::Source).value.changes, []);
        }
    }

    #[test]
    fn a_term_that_came_later_gets_its_stub() {
        check("-a = one\n", Some("-a = один\n"), None);
        check(
            "-a = one\n-b = { $n ->\n    [x] two\n   *[y] a { \"{\" } three\n }\n",
            Some("\u{FEFF}-a = один\r\n"),
            Some("\u{FEFF}-a = один\r\n\r\n# untranslated\r\n-b = a { \"{\" } three\r\n"),
        );
        check(
            "-a = one\n-b = two\n-c = three\n",
            Some("-b = два\n\n"),
            Some("-b = два\n\n# untranslated\n-a = one\n\n# untranslated\n-c = three\n"),
        );
        check("-a = one\n", None, Some("# untranslated\n-a = one\n"));
        check(
            "-a = one\n",
            Some("-b = два"),
            Some("-b = два\n\n# untranslated\n-a = one\n"),
        );
    }

    #[test]
    fn broken_terms_are_left_alone() {
        check("-a = one\n-b = two\n", Some("-a = { один\n"), None);
        check("-a = { one\n", Some("-b = два\n"), None);
        check("a = one\n", None, None);
    }
}
