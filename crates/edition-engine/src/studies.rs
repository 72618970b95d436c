//! Documents understood one by one: each is taken from the shelf, looked at, and let go.

use std::sync::Arc;

use edition_model::{DocumentId, Locale};

use crate::analysis::{Analysis, Prepared};
use crate::errors::ToolError;
use crate::findings::Looked;
use crate::library::Library;
use crate::pictures::PictureStore;

/// All documents of a publication, ready to be looked at.
pub struct Studies<'s> {
    /// What they are of.
    pub library: &'s Library,
    /// What belongs to no document, and the documents that only a look at it can understand.
    pub between: Analysis<'s>,
}

/// A document as it is looked at.
#[derive(Clone, Copy)]
pub struct Study<'a, 'p> {
    /// Which one.
    pub id: &'a DocumentId,
    /// The document and its translations.
    pub analysis: &'a Analysis<'p>,
    /// The pictures that it names.
    pub pictures: &'a PictureStore,
    /// The document in all its locales, the source first; nothing where it could not be understood.
    pub prepared: &'a [(Locale, Prepared)],
    /// Why it could not be put into one of its locales.
    pub problem: Option<&'a ToolError>,
}

fn prepare(analysis: &Analysis<'_>, id: &DocumentId) -> Result<Vec<(Locale, Prepared)>, ToolError> {
    let Some(document) = analysis.document(id) else {
        return Ok(Vec::new());
    };
    let locales = analysis.locales_of(document);
    let prepared = locales.iter().map(|locale| {
        let prepared = analysis.prepare(document, locale, &locales)?;
        Ok((locale.clone(), prepared))
    });
    prepared.collect()
}

impl<'s> Studies<'s> {
    /// The documents of `library`. Of those that are `known`, by their places, it is known which locales
    /// they have.
    pub fn of(library: &'s Library, known: &[Option<Arc<Looked>>]) -> Self {
        let of_place = |place| known.get(place).and_then(Option::as_ref);
        let documents = library.documents().iter().enumerate();
        let unknown = documents.filter(|(place, _)| of_place(*place).is_none());
        let unknown: Vec<&DocumentId> = unknown.map(|(_, document)| document).collect();
        let mut targets = library.own_targets(&unknown);
        for understood in known
            .iter()
            .flatten()
            .filter_map(|it| it.examined.understood.as_ref())
        {
            for locale in &understood.locales {
                if !targets.contains(locale) {
                    targets.insert(locale.clone());
                }
            }
        }
        Self {
            library,
            between: Analysis::between(library.between(), &targets),
        }
    }

    /// Looks at a document by its place in the library.
    pub fn look<R>(&self, place: usize, look: impl FnOnce(&Study<'_, '_>) -> R) -> Option<R> {
        let id = self.library.documents().get(place)?;
        if self.is_between(id) {
            return Some(look_by(&self.between, id, look));
        }
        let project = self.library.take_down(id);
        let analysis = Analysis::with_localizers(&project, &self.between.localizers);
        Some(look_by(&analysis, id, look))
    }

    /// The place of a document in the library.
    pub fn place_of(&self, id: &DocumentId) -> Option<usize> {
        self.library.documents().binary_search(id).ok()
    }

    /// Whether only a look at what is between documents can understand it.
    pub fn is_between(&self, id: &DocumentId) -> bool {
        self.library.between().documents.contains_key(id)
    }
}

fn look_by<R>(
    analysis: &Analysis<'_>,
    id: &DocumentId,
    look: impl FnOnce(&Study<'_, '_>) -> R,
) -> R {
    let prepared = prepare(analysis, id);
    look(&Study {
        id,
        analysis,
        pictures: &PictureStore::of(analysis, id),
        prepared: prepared.as_deref().unwrap_or_default(),
        problem: prepared.as_ref().err(),
    })
}

#[cfg(test)]
mod tests {
    use std::fs;

    use super::Studies;
    use crate::library::Library;

    #[test]
    fn a_language_that_a_source_names_too_late_is_told() {
        let folder = tempfile::tempdir().unwrap();
        let write = |path: &str, text: &str| fs::write(folder.path().join(path), text).unwrap();
        fs::create_dir(folder.path().join("sources")).unwrap();
        write("editions.toml", "source = \"en\"\ntargets = [\"ru\"]\n");
        let source = "+++\nkind = \"report\"\ntargets = [\"ru\"]\n+++\n# First\n";
        write("sources/a.md", source);
        let library = Library::open(Some(folder.path())).unwrap();
        let studies = Studies::of(&library, &[None]);
        let problem = || studies.look(0, |study| study.problem.map(ToString::to_string));
        assert_eq!(problem(), Some(None));
        write("sources/a.md", &source.replace("ru", "uz"));
        let expected = "sources/a.md names the language uz, which it did not when the publication was \
                        opened; run the command again";
        assert_eq!(problem().flatten().as_deref(), Some(expected));
    }
}
