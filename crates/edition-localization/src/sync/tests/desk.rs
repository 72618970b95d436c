//! A project in memory, for tests in which authors, translators and sync take turns.

use std::collections::{BTreeMap, BTreeSet};

use edition_model::{Document, DocumentId, Locale, ParsedSegment, SegmentId, SourceFile, Sources};

use crate::localize::MessageState;
use crate::localize::lexicon::Lexicon;
use crate::sync::identify::tests::document as paragraphs;
use crate::sync::state::{Fingerprint, SourceText, message_state, read_target_state};
use crate::sync::{FileChange, Obsolete, Prefill, Publication, Synced, sync};

/// A project in memory.
pub(super) struct Desk {
    pub(super) files: BTreeMap<String, String>,
    pub(super) targets: Vec<Locale>,
    pub(super) prefill: Prefill,
    pub(super) obsolete: Obsolete,
    pub(super) unreadable: BTreeSet<String>,
    /// What a sync was killed over, and what stood in each place when it began.
    due: Vec<(FileChange, Option<String>)>,
}

/// The document of that text: Markdown where it has front matter, else a paragraph a line.
fn document(id: &str, text: &str) -> Document<ParsedSegment> {
    if !text.starts_with("+++") {
        return paragraphs(id, text);
    }
    let file = Sources::default().add(SourceFile::new("x.md", text));
    let id = DocumentId::new(id).unwrap();
    let parsed = edition_parser::parse_document(&id, file, text);
    assert_eq!(parsed.diagnostics, []);
    parsed.value.unwrap()
}

pub(super) const RU: &str = "locales/ru/x.ftl";
pub(super) const RU_STATE: &str = "locales/.state/ru/x.toml";
pub(super) const EN: &str = "locales/en/x.ftl";
pub(super) const TERMS: &str = "locales/en/terms.ftl";
pub(super) const EN_STATE: &str = "locales/.state/en/x.toml";

fn path_of(change: &FileChange) -> &str {
    match change {
        FileChange::Write { path, .. } | FileChange::Remove { path } => path,
    }
}

impl Desk {
    pub(super) fn new() -> Self {
        Self {
            files: BTreeMap::new(),
            targets: vec!["ru".parse().unwrap()],
            prefill: Prefill::Source,
            obsolete: Obsolete::Keep,
            unreadable: BTreeSet::new(),
            due: Vec::new(),
        }
    }

    /// Syncs the document `x` twice; the second time must change nothing.
    pub(super) fn sync(&mut self, text: &str) -> String {
        self.sync_all(&[("x", text)]);
        self.read(RU)
    }

    pub(super) fn sync_all(&mut self, documents: &[(&str, &str)]) -> Synced {
        let synced = self.run(documents);
        self.apply(&synced.changes);
        assert_eq!(self.run(documents).changes, [], "the second time");
        synced
    }

    /// A sync of the document `x` that is killed at some place among its changes; never at the very end.
    pub(super) fn sync_killed(&mut self, text: &str, place: usize) {
        let changes = self.run(&[("x", text)]).changes;
        let before = |change: &FileChange| self.files.get(path_of(change)).cloned();
        self.due = changes.iter().map(|it| (it.clone(), before(it))).collect();
        let done = place % changes.len().max(1);
        self.apply(changes.get(..done).unwrap_or_default());
    }

    /// What a sync was killed over is forgotten: what waited for its place is gone.
    pub(super) fn forget(&mut self) {
        self.due.clear();
    }

    /// Carries on what a sync was killed over, as the next command does before all else: up to the first file that
    /// somebody has saved since.
    pub(super) fn carry_on(&mut self) {
        for (change, before) in std::mem::take(&mut self.due) {
            let standing = self.files.get(path_of(&change));
            let after = match &change {
                FileChange::Write { text, .. } => Some(text),
                FileChange::Remove { .. } => None,
            };
            if standing == after {
                continue;
            }
            if standing != before.as_ref() {
                break;
            }
            self.apply(&[change]);
        }
    }

    pub(super) fn apply(&mut self, changes: &[FileChange]) {
        for change in changes {
            match change {
                FileChange::Write { path, text } => self.files.insert(path.clone(), text.clone()),
                FileChange::Remove { path } => self.files.remove(path),
            };
        }
    }

    pub(super) fn run(&self, documents: &[(&str, &str)]) -> Synced {
        let mut sources = Sources::default();
        for (path, text) in &self.files {
            sources.add(SourceFile::new(path.as_str(), text.as_str()));
        }
        let documents: Vec<_> = documents
            .iter()
            .map(|(id, text)| document(id, text))
            .collect();
        sync(&Publication {
            sources: &sources,
            unreadable: &self.unreadable,
            source_locale: &"en".parse().unwrap(),
            targets: &self.targets,
            documents: &documents,
            prefill: self.prefill,
            obsolete: self.obsolete,
        })
        .value
    }

    pub(super) fn read(&self, path: &str) -> String {
        self.files.get(path).cloned().unwrap_or_default()
    }

    pub(super) fn put(&mut self, path: &str, text: &str) {
        self.files.insert(path.to_owned(), text.to_owned());
    }

    pub(super) fn prune(&mut self) {
        self.obsolete = Obsolete::Prune;
    }

    pub(super) fn keep(&mut self) {
        self.obsolete = Obsolete::Keep;
    }

    /// The folded texts of the segments of `text` by their ids.
    pub(super) fn sources(&self, text: &str) -> BTreeMap<String, String> {
        let identified = self.identify(text);
        let segments = identified.document.body.segments().into_iter();
        let texts = segments.filter_map(|segment| {
            let id = segment.id.as_ref()?.to_string();
            Some((id, crate::fold::fold(&segment.text.pattern).into_owned()))
        });
        texts.collect()
    }

    fn lexicon(&self) -> Lexicon {
        let (source, terms) = ("en".parse().unwrap(), self.files.get(TERMS));
        let terms = terms.map(|text| {
            let file = Sources::default().add(SourceFile::new(TERMS, text.as_str()));
            crate::parse_catalog(file, text, &source).value
        });
        Lexicon::new(terms.as_ref(), &source)
    }

    pub(super) fn identify(&self, text: &str) -> crate::sync::identify::Identified {
        let state = self.read(EN_STATE);
        let file = Sources::default().add(SourceFile::new(EN_STATE, state.as_str()));
        let remembered = crate::sync::state::read_source_state(file, &state).value;
        let lexicon = self.lexicon();
        crate::sync::identify::identify(
            document("x", text),
            &remembered.unwrap_or_default(),
            &lexicon,
        )
    }

    /// The ids of the segments of `text`, in order.
    pub(super) fn ids(&self, text: &str) -> Vec<String> {
        let identified = self.identify(text);
        let segments = identified.document.body.segments().into_iter();
        let ids = segments.filter_map(|segment| segment.id.as_ref());
        ids.map(ToString::to_string).collect()
    }

    /// Has N review a finished translation.
    pub(super) fn review(&mut self, path: &str, id: &str) {
        let text = self.read(path);
        let file = Sources::default().add(SourceFile::new(path, text.as_str()));
        let mut state = read_target_state(file, &text).value.unwrap();
        let entry = state
            .messages
            .get_mut(&SegmentId::new(id).unwrap())
            .unwrap();
        let source = crate::sync::state::SourceText {
            pattern: &entry.source.clone(),
            meaning: None,
            recorded: None,
        };
        entry.reviewed = Some(crate::sync::state::Review {
            by: "N".to_owned(),
            fingerprint: Fingerprint::of_review(source, entry.translation.as_ref().unwrap()),
            terms: None,
        });
        self.put(path, &crate::sync::state::write_target_state(&state));
    }

    /// Accepts every stale translation of the document `x`, which has that text.
    pub(super) fn accept(&mut self, text: &str) {
        let (ru, state) = (self.read(RU), self.read(RU_STATE));
        let file = Sources::default().add(SourceFile::new(RU, ru.as_str()));
        let (source_locale, locale) = ("en".parse().unwrap(), "ru".parse().unwrap());
        let translations = crate::sync::declare::Translations {
            document: &self.identify(text).document,
            source_locale: &source_locale,
            locale: &locale,
            catalog: &crate::parse_catalog(file, &ru, &source_locale).value,
            terms: None,
            remembered: &read_target_state(file, &state).value.unwrap(),
            segments: None,
        };
        let what = crate::sync::declare::Acceptable::Stale;
        let declared = crate::sync::declare::accept(&translations, what);
        for change in declared.changes {
            if let FileChange::Write { path, text } = change {
                self.put(&path, &text);
            }
        }
    }

    /// What a translator types: `from`, which must be there, becomes `to`.
    pub(super) fn edit(&mut self, path: &str, from: &str, to: &str) {
        let text = self.read(path);
        assert!(text.contains(from), "{from} is not in\n{text}");
        self.put(path, &text.replacen(from, to, 1));
    }

    /// What Pontoon and Weblate do: all comments go.
    pub(super) fn drop_comments(&mut self, path: &str) {
        let text = self.read(path);
        let lines = text.lines().filter(|line| !line.starts_with('#'));
        let kept: String = lines.map(|line| format!("{line}\n")).collect();
        self.put(path, &kept);
    }

    /// Whether each message of the Russian catalog is translated, stale or missing.
    pub(super) fn states(&self, text: &str) -> String {
        let mut sources = Sources::default();
        let (ru, ru_state) = (self.read(RU), self.read(RU_STATE));
        let file = sources.add(SourceFile::new(RU, ru.as_str()));
        let catalog = crate::parse_catalog(file, &ru, &"en".parse().unwrap()).value;
        let state = read_target_state(file, &ru_state).value.unwrap_or_default();
        let identified = self.identify(text);
        let segments = identified.document.body.segments().into_iter();
        let told = segments.filter_map(|segment| {
            let id = segment.id.as_ref()?;
            let message = catalog.message(id.as_str());
            let entry = state.messages.get(id);
            let state = match message_state(
                message,
                entry,
                SourceText::of(segment, &"ru".parse().unwrap()),
            ) {
                MessageState::Translated => "translated".to_owned(),
                MessageState::Stale { source, .. } => format!("stale ({source})"),
                MessageState::Missing => "missing".to_owned(),
            };
            Some(format!("{id}: {state}"))
        });
        told.collect::<Vec<_>>().join(", ")
    }
}
