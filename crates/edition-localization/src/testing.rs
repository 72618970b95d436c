//! A publication in memory, for the tests of this crate and of those above it (feature `testing`).

#![allow(clippy::unwrap_used, reason = "a test may fail loudly")]

use std::collections::BTreeMap;

use edition_model::{
    Diagnostic, Document, DocumentId, FileId, Locale, Place, Sentence, SourceFile, SourceSegment,
    Sources,
};
use edition_parser::parse_document;

use crate::catalog::{Catalog, CatalogFile, parse_catalog};
use crate::copies::Copies;
use crate::judge::judge_message;
use crate::localize::{Lexicon, MessageState};
use crate::sync::identify::identify;
use crate::sync::state::SourceState;

/// The texts of a publication whose source locale is `en`.
pub struct Project {
    /// The texts.
    pub sources: Sources,
    files: BTreeMap<String, FileId>,
}

impl Project {
    /// A publication of files by their paths.
    pub fn new(files: &[(&str, &str)]) -> Self {
        let mut sources = Sources::default();
        let files = files.iter().map(|(path, text)| {
            let file = SourceFile::new(*path, *text);
            ((*path).to_owned(), sources.add(file))
        });
        let files = files.collect();
        Self { sources, files }
    }

    /// All documents with fresh ids, and what the parser found.
    pub fn documents(&self) -> (Vec<Document<SourceSegment>>, Vec<Diagnostic>) {
        let mut diagnostics = Vec::new();
        let lexicon = Lexicon::new(None, &locale("en"));
        let documents = self.files.iter().filter_map(|(path, &file)| {
            let id = path.strip_prefix("sources/")?.strip_suffix(".md")?;
            let id = DocumentId::new(id).unwrap();
            let parsed = parse_document(&id, file, self.text(file)).take(&mut diagnostics);
            let identified = identify(parsed.unwrap(), &SourceState::default(), &lexicon);
            Some(identified.document)
        });
        (documents.collect(), diagnostics)
    }

    /// The catalog of a locale, and what reading it found.
    pub fn catalog(&self, tag: &str) -> (Catalog<'_>, Vec<Diagnostic>) {
        let mut catalog = Catalog::empty(locale(tag));
        let mut diagnostics = Vec::new();
        for (path, &file) in &self.files {
            let name = path.strip_prefix(&format!("locales/{tag}/"));
            let Some(name) = name.and_then(|name| name.strip_suffix(".ftl")) else {
                continue;
            };
            let read = parse_catalog(file, self.text(file), &locale("en")).take(&mut diagnostics);
            match name {
                "terms" => catalog.terms = Some(read),
                "interface" => catalog.interface = Some(read),
                document => {
                    let id = DocumentId::new(document).unwrap();
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

    fn text(&self, file: FileId) -> &str {
        self.sources.get(file).unwrap().text()
    }
}

/// The state of the message of each segment in a locale, by the comments in its catalog alone.
pub fn states(
    document: &Document<SourceSegment>,
    catalog: Option<&CatalogFile<'_>>,
    target: &Locale,
) -> Vec<Option<MessageState>> {
    let copies = Copies::new(&locale("en"), target);
    let state = |segment: &SourceSegment| {
        let message = catalog?.message(segment.id.as_ref()?.as_str());
        Some(judge_message(message, None, segment, (target, copies)))
    };
    document.body.segments().into_iter().map(state).collect()
}

fn locale(tag: &str) -> Locale {
    tag.parse().unwrap()
}
