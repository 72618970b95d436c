//! A publication in memory, for the tests of this crate.

use std::collections::{BTreeMap, BTreeSet};

use edition_model::{
    Diagnostic, Document, DocumentId, FileId, Locale, Place, Sentence, SourceFile, SourceSegment,
    Sources,
};
use edition_parser::{SegmentNames, parse_document};

use crate::catalog::{Catalog, CatalogFile, parse_catalog};
use crate::sync::state::MessageState;

/// Files by their path, read into a [`Sources`].
pub struct Project {
    /// The texts.
    pub sources: Sources,
    files: BTreeMap<String, FileId>,
}

/// The locale of that tag.
pub fn locale(tag: &str) -> Locale {
    tag.parse().unwrap()
}

impl Project {
    /// A publication of files by their paths.
    pub fn new(files: &[(&str, &str)]) -> Self {
        let mut sources = Sources::default();
        let files = files.iter().map(|(path, text)| {
            (
                (*path).to_owned(),
                sources.add(SourceFile::new(*path, *text)),
            )
        });
        let files = files.collect();
        Self { sources, files }
    }

    /// The text of a file.
    pub fn text(&self, file: FileId) -> &str {
        self.sources.get(file).unwrap().text()
    }

    /// All documents, with what the parser found.
    pub fn documents(&self) -> (Vec<Document<SourceSegment>>, Vec<Diagnostic>) {
        let mut documents = Vec::new();
        let mut diagnostics = Vec::new();
        for (path, &file) in &self.files {
            let Some(id) = path
                .strip_prefix("sources/")
                .and_then(|id| id.strip_suffix(".md"))
            else {
                continue;
            };
            let id = DocumentId::new(id).unwrap();
            let parsed = parse_document(&id, file, self.text(file))
                .take(&mut diagnostics)
                .unwrap();
            let mut taken = BTreeSet::new();
            let mut names = SegmentNames::default();
            let body = parsed.body.map(&mut |segment| {
                let pinned = segment.pinned.as_ref().map(|pinned| pinned.id.clone());
                let id = pinned.unwrap_or_else(|| {
                    names.derive(&segment.text.inlines, |id| taken.contains(id))
                });
                let id = segment.text.translatable.then_some(id);
                taken.extend(id.as_ref().map(|id| id.as_str().to_owned()));
                SourceSegment {
                    id,
                    note: segment.note.clone(),
                    text: segment.text.clone(),
                    meaning: None,
                }
            });
            documents.push(parsed.with_body(body));
        }
        (documents, diagnostics)
    }

    /// The catalog of a locale, with what reading it found.
    pub fn catalog(&self, tag: &str) -> (Catalog<'_>, Vec<Diagnostic>) {
        let mut catalog = Catalog {
            locale: locale(tag),
            terms: None,
            interface: None,
            documents: BTreeMap::new(),
        };
        let mut diagnostics = Vec::new();
        for (path, &file) in &self.files {
            let Some(name) = path.strip_prefix(&format!("locales/{tag}/")) else {
                continue;
            };
            let read = parse_catalog(file, self.text(file), &locale("en")).take(&mut diagnostics);
            match name {
                "terms.ftl" => catalog.terms = Some(read),
                "interface.ftl" => catalog.interface = Some(read),
                name => {
                    let id = DocumentId::new(name.strip_suffix(".ftl").unwrap()).unwrap();
                    catalog.documents.insert(id, read);
                }
            }
        }
        (catalog, diagnostics)
    }

    /// A finding as `path:line:column rule: message`, in the words of `tell`.
    pub fn show(&self, finding: &Diagnostic, tell: impl Fn(&Sentence) -> String) -> String {
        let place = match &finding.place {
            Place::Span(span) => {
                let file = self.sources.get(span.file).unwrap();
                format!("{}:{}", file.path(), file.position(span.range().start))
            }
            Place::File(path) => path.clone(),
        };
        let message = tell(&finding.message);
        format!("{place} {}: {message}", finding.rule.name())
    }
}

/// What the comments alone say of the message of each segment.
pub fn states(
    document: &Document<SourceSegment>,
    catalog: Option<&CatalogFile<'_>>,
) -> Vec<Option<MessageState>> {
    let state = |segment: &SourceSegment| {
        let message = catalog?.message(segment.id.as_ref()?.as_str())?;
        if message.is_untranslated() {
            return Some(MessageState::Missing);
        }
        let stale = |source: &str| MessageState::Stale {
            source: source.to_owned(),
            today: segment.text.pattern.clone(),
        };
        Some(message.stale().map_or(MessageState::Translated, stale))
    };
    document.body.segments().into_iter().map(state).collect()
}
