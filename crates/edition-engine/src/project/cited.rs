//! The texts that tell the numbers of other documents: `PARA("report#why-we-came")` needs the source of the report,
//! and by which names its segments are remembered.

use std::collections::{BTreeMap, BTreeSet};

use edition_localization::{catalog_path, scanner::cited_names, state_path};
use edition_model::{DocumentId, FileId, Locale};

use super::Project;
use crate::names::Names;

/// What tells the numbers of a document.
#[derive(Debug, Clone)]
pub struct CitedTexts {
    /// Its source.
    pub source: String,
    /// What sync remembers of it.
    pub state: Option<String>,
    /// Its reference file, for where nothing is remembered.
    pub reference: Option<String>,
}

/// The files that tell the numbers of a document whose sources are in `source`.
pub fn cited_paths(source: &Locale, id: &DocumentId) -> [String; 3] {
    [
        format!("sources/{id}.md"),
        state_path(source, id),
        catalog_path(source, id),
    ]
}

impl CitedTexts {
    /// `None` where the source cannot be read.
    fn read(
        source: &Locale,
        id: &DocumentId,
        text: impl Fn(&str) -> Option<String>,
    ) -> Option<Self> {
        let [own, state, reference] = cited_paths(source, id);
        Some(Self {
            source: text(&own)?,
            state: text(&state),
            reference: text(&reference),
        })
    }
}

impl Project {
    /// The documents that texts of `document` may name in references to numbers; some may be none.
    pub fn may_cite(&self, document: &DocumentId) -> BTreeSet<DocumentId> {
        let name = document.as_str();
        let catalogs = self.catalogs.values();
        let catalogs = catalogs.filter_map(|files| files.get(name));
        let files = self.documents.get(document).into_iter().chain(catalogs);
        let texts = files.filter_map(|file| self.texts.get(*file));
        let names = texts.flat_map(|text| cited_names(text.text()));
        names
            .filter_map(|name| DocumentId::new(name).ok())
            .collect()
    }

    /// The documents whose sources may give numbers of one of `documents`.
    pub fn that_may_cite(&self, documents: &BTreeSet<DocumentId>) -> BTreeSet<DocumentId> {
        let cites = |file: &FileId| {
            let text = self.texts.get(*file).map_or("", |text| text.text());
            cited_names(text).any(|name| documents.contains(name))
        };
        let citing = self.documents.iter().filter(|(_, file)| cites(file));
        citing.map(|(id, _)| id.clone()).collect()
    }

    /// Those that its documents may name and that are not among them.
    fn wanted(&self, exists: impl Fn(&DocumentId) -> bool) -> BTreeSet<DocumentId> {
        let named = self.documents.keys().flat_map(|id| self.may_cite(id));
        named
            .filter(|id| !self.documents.contains_key(id) && exists(id))
            .collect()
    }

    /// Reads what tells the numbers of other documents than its own.
    pub(super) fn read_cited(&mut self, names: &Names) {
        let wanted = self.wanted(|id| names.documents.contains_key(id));
        let source = &self.settings.source;
        let read = wanted.into_iter().map(|id| {
            let texts = CitedTexts::read(source, &id, |path| self.text_on_disk(path));
            (id, texts)
        });
        let cited: BTreeMap<_, _> = read.collect();
        self.cited = cited;
    }

    /// Takes from the `whole` publication what tells the numbers of other documents than its own.
    pub(super) fn take_cited(&mut self, whole: &Self) {
        let source = &self.settings.source;
        let wanted = self.wanted(|id| whole.documents.contains_key(id));
        let taken = wanted.into_iter().map(|id| {
            let file = |of: Option<&FileId>| {
                let readable = of.filter(|file| !whole.damaged.contains(file))?;
                Some(whole.texts.get(*readable)?.text().to_owned())
            };
            let in_source = |files: &BTreeMap<Locale, BTreeMap<String, FileId>>| {
                file(files.get(source)?.get(id.as_str()))
            };
            let texts = file(whole.documents.get(&id)).map(|text| CitedTexts {
                source: text,
                state: in_source(&whole.states),
                reference: in_source(&whole.catalogs),
            });
            (id, texts)
        });
        let cited: BTreeMap<_, _> = taken.collect();
        self.cited = cited;
    }
}
