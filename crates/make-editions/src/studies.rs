//! Documents understood one by one, and kept as long as there is room: a build looks at each twice, once
//! for what is wrong in it, once to make its editions.

use std::sync::atomic::{AtomicUsize, Ordering};
use std::sync::{Arc, Mutex, OnceLock, PoisonError};

use edition_model::{DocumentId, Locale};

use crate::analysis::{Analysis, Localizers, Prepared};
use crate::findings::Looked;
use crate::library::Library;
use crate::pictures::PictureStore;
use crate::project::Project;

/// How many bytes of texts are kept, with about ten times as many for what was understood of them. What
/// does not fit is read again.
const ROOM: usize = 8 * 1024 * 1024;

/// Places for the texts that are kept.
pub(crate) struct Desk(Vec<OnceLock<Box<Project>>>);

impl Desk {
    /// No places: nothing is kept.
    pub(crate) fn without_room() -> Self {
        Self(Vec::new())
    }

    /// A place for each document of `library`.
    pub(crate) fn for_all_of(library: &Library) -> Self {
        Self(
            library
                .documents()
                .iter()
                .map(|_| OnceLock::new())
                .collect(),
        )
    }
}

/// All documents of a publication, ready to be looked at.
pub(crate) struct Studies<'s> {
    /// What they are of.
    pub(crate) library: &'s Library,
    /// What belongs to no document, and the documents that only a look at it can understand.
    pub(crate) between: Analysis<'s>,
    desk: &'s Desk,
    kept: Vec<Mutex<Option<Box<Kept<'s>>>>>,
    room: AtomicUsize,
}

/// A document that has been understood.
struct Kept<'p> {
    analysis: Analysis<'p>,
    pictures: PictureStore,
    prepared: Vec<(Locale, Prepared)>,
}

/// A document as it is looked at.
#[derive(Clone, Copy)]
pub(crate) struct Study<'a, 'p> {
    /// Which one.
    pub(crate) id: &'a DocumentId,
    /// The document and its translations.
    pub(crate) analysis: &'a Analysis<'p>,
    /// The pictures that it names.
    pub(crate) pictures: &'a PictureStore,
    /// The document in all its locales, the source first; nothing where it could not be understood.
    pub(crate) prepared: &'a [(Locale, Prepared)],
}

impl<'p> Kept<'p> {
    fn of(id: &DocumentId, project: &'p Project, localizers: &Arc<Localizers>) -> Self {
        let analysis = Analysis::with_localizers(project, localizers);
        Self {
            pictures: PictureStore::of(&analysis, id),
            prepared: prepare(&analysis, id),
            analysis,
        }
    }

    fn study<'a>(&'a self, id: &'a DocumentId) -> Study<'a, 'p> {
        Study {
            id,
            analysis: &self.analysis,
            pictures: &self.pictures,
            prepared: &self.prepared,
        }
    }
}

fn prepare(analysis: &Analysis<'_>, id: &DocumentId) -> Vec<(Locale, Prepared)> {
    let Some(document) = analysis.document(id) else {
        return Vec::new();
    };
    let locales = analysis.locales_of(document);
    let prepared = locales.iter().filter_map(|locale| {
        let prepared = analysis.prepare(document, locale, &locales)?;
        Some((locale.clone(), prepared))
    });
    prepared.collect()
}

impl<'s> Studies<'s> {
    /// The documents of `library`; those that are kept have their places on `desk`. Of those that are
    /// `known`, by their places, it is known which locales they have.
    pub(crate) fn of(library: &'s Library, desk: &'s Desk, known: &[Option<Looked>]) -> Self {
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
            desk,
            kept: library
                .documents()
                .iter()
                .map(|_| Mutex::default())
                .collect(),
            room: AtomicUsize::new(ROOM),
        }
    }

    /// Looks at a document by its place in the library, and keeps it for the next look if there is room.
    pub(crate) fn keep<R>(&self, place: usize, look: impl FnOnce(Study<'_, '_>) -> R) -> Option<R> {
        let id = self.library.documents().get(place)?;
        if self.is_between(id) {
            return Some(self.look_between(id, look));
        }
        let project = self.library.take_down(id);
        let own = project.texts.iter().skip(self.library.shared_texts());
        let size = own.map(|(_, file)| file.text().len()).sum();
        match self.desk.0.get(place).filter(|_| self.has_room_for(size)) {
            Some(slot) => {
                let project: &'s Project = slot.get_or_init(|| Box::new(project));
                let kept = Kept::of(id, project, &self.between.localizers);
                let result = look(kept.study(id));
                self.put(place, Box::new(kept));
                Some(result)
            }
            None => Some(self.look_once(id, &project, look)),
        }
    }

    /// Looks at a document once more, and leaves it as it is.
    pub(crate) fn look_again<R>(
        &self,
        place: usize,
        look: impl FnOnce(Study<'_, '_>) -> R,
    ) -> Option<R> {
        self.look_and(place, look, |kept| self.put(place, kept))
    }

    /// Looks at a document by its place in the library, for the last time.
    pub(crate) fn last_look<R>(
        &self,
        place: usize,
        look: impl FnOnce(Study<'_, '_>) -> R,
    ) -> Option<R> {
        self.look_and(place, look, drop)
    }

    /// Looks at a document that was looked at before; `then` says what becomes of what was kept of it.
    fn look_and<R>(
        &self,
        place: usize,
        look: impl FnOnce(Study<'_, '_>) -> R,
        then: impl FnOnce(Box<Kept<'s>>),
    ) -> Option<R> {
        let id = self.library.documents().get(place)?;
        if self.is_between(id) {
            return Some(self.look_between(id, look));
        }
        let kept = self.kept.get(place)?;
        let kept = kept.lock().unwrap_or_else(PoisonError::into_inner).take();
        let Some(kept) = kept else {
            return Some(self.look_once(id, &self.library.take_down(id), look));
        };
        let result = look(kept.study(id));
        then(kept);
        Some(result)
    }

    fn put(&self, place: usize, kept: Box<Kept<'s>>) {
        if let Some(place) = self.kept.get(place) {
            *place.lock().unwrap_or_else(PoisonError::into_inner) = Some(kept);
        }
    }

    /// The place of a document in the library.
    pub(crate) fn place_of(&self, id: &DocumentId) -> Option<usize> {
        self.library.documents().binary_search(id).ok()
    }

    fn look_once<R>(
        &self,
        id: &DocumentId,
        project: &Project,
        look: impl FnOnce(Study<'_, '_>) -> R,
    ) -> R {
        look(Kept::of(id, project, &self.between.localizers).study(id))
    }

    fn look_between<R>(&self, id: &DocumentId, look: impl FnOnce(Study<'_, '_>) -> R) -> R {
        look(Study {
            id,
            analysis: &self.between,
            pictures: &PictureStore::of(&self.between, id),
            prepared: &prepare(&self.between, id),
        })
    }

    /// Whether only a look at what is between documents can understand it.
    pub(crate) fn is_between(&self, id: &DocumentId) -> bool {
        self.library.between().documents.contains_key(id)
    }

    fn has_room_for(&self, size: usize) -> bool {
        let left = |room: usize| room.checked_sub(size);
        let order = Ordering::Relaxed;
        self.room.fetch_update(order, order, left).is_ok()
    }
}
