//! The publication while people work on it: read once, and from then on only where files change.
//!
//! A [`Workspace`] never changes: a change makes another one, which shares with it all that is the
//! same. So whoever looks at one sees texts, ids and findings that belong together, however fast
//! people type.
//!
//! 1. [`Workspace::open`] reads and understands everything.
//! 2. [`Workspace::after`] takes in what changed: a document or its translations concern that document
//!    alone; anything else concerns everything.
//! 3. [`Workspace::alone`] is one document with all that is needed to work on it.
//! 4. [`Workspace::search`] finds words in all texts.
//! 5. [`Workspace::whereabouts`] finds a segment again that its author has renamed, moved or rewritten.

mod findable;
mod whereabouts;

use std::collections::{BTreeMap, BTreeSet};
use std::path::Path;
use std::sync::{Arc, OnceLock};

use edition_check::Outlines;
use edition_localization::sync::status::Coverage;
use edition_localization::{catalog_path, locale_and_document, parse_catalog};
use edition_model::{DocumentId, Locale, SourceFile};
use edition_pdf::Press;
use rayon::prelude::*;

use crate::analysis::{Analysis, Localizers};
use crate::beside::document_beside;
use crate::coverage::coverage;
use crate::errors::ToolError;
use crate::findings::outlines;
use crate::fonts::open_press;
use crate::project::Project;
use crate::spoken::Voice;
use findable::findable;
pub use findable::{FindableTexts, Found, FoundText, Hit};
pub use whereabouts::{Sought, Whereabouts};

/// How far each document is translated into each of its locales.
pub type CoverageTable = BTreeMap<DocumentId, BTreeMap<Locale, Coverage>>;

/// A publication as it was at one moment.
#[derive(Clone)]
pub struct Workspace {
    /// Its files.
    pub project: Arc<Project>,
    /// Terms, functions and words of each locale.
    pub localizers: Arc<Localizers>,
    /// The press that its editions are made with.
    pub press: Arc<Press>,
    /// The segments of every document.
    pub outlines: Arc<Outlines>,
    /// How far everything is translated.
    pub coverage: Arc<CoverageTable>,
    /// The titles, with the words of their terms and facts.
    pub titles: Arc<BTreeMap<DocumentId, String>>,
    /// All texts as they are read, once they are to be searched.
    texts: Arc<OnceLock<FindableTexts>>,
    /// The last text of each catalog that could be read, where the present one cannot.
    good: Arc<BTreeMap<String, Arc<str>>>,
    /// Why the publication cannot be read any more; this is how it was before.
    pub fault: Option<Arc<ToolError>>,
}

/// Which files have changed, by their paths in the project.
pub type Changes = BTreeSet<String>;

/// What a change concerns.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Touched {
    /// These documents; none where the texts are the same as before.
    Documents(BTreeSet<DocumentId>),
    /// All of them.
    Everything,
}

impl Touched {
    /// What both concern.
    pub fn and(self, other: Self) -> Self {
        match (self, other) {
            (Self::Documents(mut some), Self::Documents(others)) => {
                some.extend(others);
                Self::Documents(some)
            }
            _ => Self::Everything,
        }
    }

    /// Whether it concerns nothing.
    pub fn is_nothing(&self) -> bool {
        matches!(self, Self::Documents(documents) if documents.is_empty())
    }
}

impl Workspace {
    /// Reads the publication in `dir`, or in the nearest folder above the current one.
    ///
    /// # Errors
    /// Where there is none, or its settings cannot be followed.
    pub fn open(dir: Option<&Path>) -> Result<Self, ToolError> {
        let project = Project::open(dir)?;
        let press = open_press(&project);
        let analysis = Analysis::of(&project);
        Ok(Self {
            localizers: analysis.localizers.clone(),
            press: Arc::new(press),
            outlines: Arc::new(outlines(&analysis)),
            coverage: Arc::new(coverage(&analysis)),
            titles: Arc::new(titles(&analysis)),
            texts: Arc::default(),
            good: Arc::default(),
            fault: None,
            project: Arc::new(project),
        })
    }

    /// The publication after `changes`, and what they concern. Where it cannot be read as a whole it
    /// stays as it was, and says why.
    pub fn after(&self, changes: &Changes) -> (Self, Touched) {
        let known = self.fault.is_none().then(|| self.after_files(changes));
        known.flatten().unwrap_or_else(|| self.after_everything())
    }

    /// The publication as it is on the disk now, all of it.
    #[must_use]
    pub fn anew(&self) -> Self {
        self.after_everything().0
    }

    fn after_everything(&self) -> (Self, Touched) {
        let mut next = match Self::open(Some(&self.project.root)) {
            // The embedded fonts are always the same: what their press remembers still serves.
            Ok(next) if Arc::ptr_eq(next.press.fonts(), self.press.fonts()) => Self {
                press: self.press.clone(),
                ..next
            },
            Ok(next) => next,
            Err(error) => Self {
                fault: Some(Arc::new(error)),
                ..self.clone()
            },
        };
        next.good = self.good.clone();
        let catalogs = next.project.catalogs.iter();
        let paths: Vec<String> = catalogs
            .flat_map(|(locale, files)| files.keys().map(move |name| catalog(locale, name)))
            .collect();
        next.keep_good(self, paths.iter().map(String::as_str));
        (next, Touched::Everything)
    }

    /// `None` where one of the files is not that of a single document, or has come or gone.
    fn after_files(&self, paths: &Changes) -> Option<(Self, Touched)> {
        let mut project = Project::clone(&self.project);
        let mut touched = BTreeSet::new();
        // Documents of which only what is kept beside them has changed: nothing is derived from that.
        let mut beside = BTreeSet::new();
        let mut read = Vec::new();
        for path in paths {
            if let Some(document) = document_beside(path) {
                beside.extend(Some(document).filter(|id| self.project.documents.contains_key(id)));
                continue;
            }
            let document = self.document_of(path)?;
            let before = self.text(path)?;
            if !project.read_again(path) {
                return None;
            }
            let same = text_in(&project, path) == Some(before);
            if !same {
                touched.insert(document);
                read.push(path.as_str());
            }
        }
        let mut next = Self {
            project: Arc::new(project),
            ..self.clone()
        };
        let texts = self.texts.get().filter(|_| !touched.is_empty());
        let mut texts = texts.cloned();
        for document in &touched {
            let alone = next.project.only(document);
            let analysis = Analysis::with_localizers(&alone, &next.localizers);
            let targets = |analysis: &Analysis<'_>| {
                let found = analysis.document(document)?;
                Some(found.front_matter.targets.clone())
            };
            // A document in a language that nobody had yet.
            let all_known = targets(&analysis).flatten().is_none_or(|own| {
                own.iter()
                    .all(|locale| next.localizers.get(locale).is_some())
            });
            if !all_known {
                return None;
            }
            let (outlined, covered) = (outlines(&analysis), coverage(&analysis));
            Arc::make_mut(&mut next.outlines).extend(outlined);
            Arc::make_mut(&mut next.coverage).remove(document);
            Arc::make_mut(&mut next.coverage).extend(covered);
            Arc::make_mut(&mut next.titles).extend(titles(&analysis));
            if let Some(texts) = &mut texts {
                texts.extend(findable(&analysis));
            }
        }
        if !touched.is_empty() {
            // A place of its own: whoever searches the earlier publication must not fill that of this one.
            next.texts = texts.map_or_else(Arc::default, |texts| Arc::new(OnceLock::from(texts)));
        }
        next.keep_good(self, read.iter().copied());
        if read.iter().any(|path| path.starts_with("sources/")) {
            touched.extend(next.project.that_may_cite(&touched));
        }
        touched.extend(beside);
        Some((next, Touched::Documents(touched)))
    }

    /// Remembers the last good text of catalogs that cannot be read any more, and forgets that of those
    /// that can.
    fn keep_good<'p>(&mut self, before: &Self, paths: impl Iterator<Item = &'p str>) {
        let source = &self.project.settings.source;
        let is_good = |text: &str, file: edition_model::FileId| {
            let catalog = parse_catalog(file, text, source).value;
            catalog.readable && catalog.junk.is_empty()
        };
        let mut good = BTreeMap::clone(&self.good);
        for path in paths {
            let Some((name, file)) = find_text(&self.project, path) else {
                continue;
            };
            if is_good(file.text(), name) {
                good.remove(path);
            } else if let Some((earlier, file)) = find_text(&before.project, path)
                && is_good(file.text(), earlier)
            {
                good.insert(path.to_owned(), Arc::from(file.text()));
            }
        }
        self.good = Arc::new(good);
    }

    /// The document that a file belongs to, and no other.
    fn document_of(&self, path: &str) -> Option<DocumentId> {
        let id = match path.strip_prefix("sources/") {
            Some(name) => DocumentId::new(name.strip_suffix(".md")?).ok()?,
            None => locale_and_document(path)?.1,
        };
        self.project.documents.contains_key(&id).then_some(id)
    }

    /// The text of a file as it was read; `None` where there was none.
    pub fn text(&self, path: &str) -> Option<&str> {
        text_in(&self.project, path)
    }

    /// The publication with `document` alone. `catalog` is a text to take for that of its translations
    /// in a locale, in the place of the file's.
    pub fn alone(&self, document: &DocumentId, catalog: Option<(&Locale, &str)>) -> Project {
        let mut project = self.project.only(document);
        if let Some((locale, text)) = catalog {
            let path = catalog_path(locale, document);
            let file = SourceFile::new(path, text);
            let files = project.catalogs.entry(locale.clone()).or_default();
            match files.get(document.as_str()) {
                Some(name) => project.texts.replace(*name, file),
                None => {
                    let name = project.texts.add(file);
                    files.insert(document.as_str().to_owned(), name);
                }
            }
        }
        project
    }

    /// Takes down all texts as they are read, so that the first search finds them at once.
    pub fn make_findable(&self) {
        if self.texts.get().is_none() {
            // Not while the place is locked: threads that wait for it could be those that are to fill it.
            let analysis = Analysis::with_localizers(&self.project, &self.localizers);
            let _ = self.texts.set(findable(&analysis));
        }
    }

    /// The segments that have all words of `query`, in the source or in one translation: `most` of them with their texts, the
    /// translation into `preferred` where it was not found in another one. Words between quotation marks stand together.
    #[must_use]
    pub fn search(&self, query: &str, preferred: Option<&Locale>, most: usize) -> Found {
        self.make_findable();
        let found = self.texts.get();
        found.map_or_else(Found::default, |texts| {
            findable::search(texts, query, preferred, most)
        })
    }

    /// The last text of the translations of `document` that could be read, where the present one
    /// cannot.
    pub fn last_good(&self, locale: &Locale, document: &DocumentId) -> Option<&str> {
        let path = catalog_path(locale, document);
        self.good.get(&path).map(AsRef::as_ref)
    }
}

fn titles(analysis: &Analysis<'_>) -> BTreeMap<DocumentId, String> {
    let documents: Vec<&DocumentId> = analysis.documents.keys().collect();
    let source = &analysis.project.settings.source;
    let titled: Vec<_> = documents
        .into_par_iter()
        .filter_map(|id| {
            let document = analysis.document(id)?;
            let voice = Voice::new(analysis, document, source);
            Some((id.clone(), voice.words(&document.title()?.text.pattern)))
        })
        .collect();
    titled.into_iter().collect()
}

fn catalog(locale: &Locale, name: &str) -> String {
    format!("locales/{locale}/{name}.ftl")
}

fn find_text<'p>(
    project: &'p Project,
    path: &str,
) -> Option<(edition_model::FileId, &'p SourceFile)> {
    project.texts.iter().find(|(_, file)| file.path() == path)
}

fn text_in<'p>(project: &'p Project, path: &str) -> Option<&'p str> {
    Some(find_text(project, path)?.1.text())
}

#[cfg(test)]
mod tests {
    use std::fs;
    use std::path::Path;

    use super::{Changes, Touched, Workspace};

    fn write(root: &Path, path: &str, text: &str) -> Changes {
        let place = root.join(path);
        fs::create_dir_all(place.parent().unwrap()).unwrap();
        fs::write(place, text).unwrap();
        Changes::from([path.to_owned()])
    }

    fn publication() -> tempfile::TempDir {
        let folder = tempfile::tempdir().unwrap();
        let root = folder.path();
        write(
            root,
            "editions.toml",
            "source = \"en\"\ntargets = [\"ru\"]\n",
        );
        let head = "+++\nkind = \"announcement\"\n+++\n";
        write(root, "sources/a.md", &format!("{head}# First\n"));
        write(root, "sources/b.md", &format!("{head}# Second\n"));
        write(root, "locales/ru/a.ftl", "# en: First\nfirst = Первый\n");
        folder
    }

    fn documents(names: &[&str]) -> Touched {
        let ids = names
            .iter()
            .map(|name| edition_model::DocumentId::new(name).unwrap());
        Touched::Documents(ids.collect())
    }

    /// The translated segments of `a` and `b` in Russian.
    fn translated(workspace: &Workspace) -> Vec<usize> {
        let rows = workspace.coverage.values();
        rows.flat_map(|row| row.values().map(|covered| covered.translated))
            .collect()
    }

    #[test]
    fn a_translation_concerns_its_document_alone_and_other_files_everything() {
        let folder = publication();
        let workspace = Workspace::open(Some(folder.path())).unwrap();
        assert_eq!(translated(&workspace), [1, 0]);

        let same = write(
            folder.path(),
            "locales/ru/a.ftl",
            "# en: First\nfirst = Первый\n",
        );
        assert_eq!(workspace.after(&same).1, documents(&[]));
        let gone = write(
            folder.path(),
            "locales/ru/a.ftl",
            "# en: First\n# untranslated\nfirst = x\n",
        );
        let (after, touched) = workspace.after(&gone);
        assert_eq!(
            (translated(&after), touched),
            (vec![0, 0], documents(&["a"]))
        );
        assert_eq!(
            translated(&workspace),
            [1, 0],
            "the one before stays as it was"
        );

        let new = write(
            folder.path(),
            "locales/ru/b.ftl",
            "# en: Second\nsecond = Второй\n",
        );
        let (after, touched) = after.after(&new);
        assert_eq!(
            (translated(&after), touched),
            (vec![0, 1], Touched::Everything)
        );
    }

    #[test]
    fn the_last_good_text_stays_until_there_is_a_good_one() {
        let folder = publication();
        let workspace = Workspace::open(Some(folder.path())).unwrap();
        let (ru, id) = (
            "ru".parse().unwrap(),
            edition_model::DocumentId::new("a").unwrap(),
        );
        let good = "# en: First\nfirst = Первый\n";
        let broken = write(folder.path(), "locales/ru/a.ftl", "first = { Первый\n");
        let (after, _) = workspace.after(&broken);
        assert_eq!(after.last_good(&ru, &id), Some(good));
        let worse = write(folder.path(), "locales/ru/a.ftl", "first = { -\n");
        let (after, _) = after.after(&worse);
        assert_eq!(after.last_good(&ru, &id), Some(good));
        let mended = write(folder.path(), "locales/ru/a.ftl", "first = Первое\n");
        assert_eq!(after.after(&mended).0.last_good(&ru, &id), None);
    }

    #[test]
    fn a_publication_that_cannot_be_read_stays_as_it_was_and_comes_back() {
        let folder = publication();
        let workspace = Workspace::open(Some(folder.path())).unwrap();
        let broken = write(folder.path(), "editions.toml", "source = ");
        let (after, _) = workspace.after(&broken);
        assert!(after.fault.is_some());
        assert_eq!(translated(&after), [1, 0]);
        let mended = write(
            folder.path(),
            "editions.toml",
            "source = \"en\"\ntargets = [\"ru\"]\n",
        );
        assert!(after.after(&mended).0.fault.is_none());
    }
}
