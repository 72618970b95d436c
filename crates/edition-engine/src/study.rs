//! Documents at hand: each is read, understood and put into its locales when it is its turn, and dropped
//! again.

use std::collections::BTreeSet;
use std::sync::Arc;

use edition_model::{DocumentId, Locale, Sources};

use crate::analysis::{Analysis, Prepared};
use crate::errors::ToolError;
use crate::examined::Examined;
use crate::pictures::PictureStore;
use crate::publication::Publication;

/// A publication whose documents can be studied: what belongs to none of them is understood already.
pub struct Reading<'p> {
    /// The publication.
    pub publication: &'p Publication,
    /// What belongs to no document, and the documents that only a look at it can understand.
    pub between: Analysis<'p>,
}

/// A document at hand.
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

impl<'p> Reading<'p> {
    /// Begins to read `publication`. Of documents that are `known` from earlier builds, by their places, it
    /// is known which locales they have.
    pub fn of(publication: &'p Publication, known: &[Option<Arc<Examined>>]) -> Self {
        let of_place = |place| known.get(place).and_then(Option::as_ref);
        let documents = publication.documents().iter().enumerate();
        let unknown = documents.filter(|(place, _)| of_place(*place).is_none());
        let unknown: Vec<&DocumentId> = unknown.map(|(_, document)| document).collect();
        let mut targets: BTreeSet<Locale> = publication.own_targets(&unknown);
        let understood = known.iter().flatten();
        for understood in understood.filter_map(|it| it.profile.understood.as_ref()) {
            for locale in &understood.locales {
                if !targets.contains(locale) {
                    targets.insert(locale.clone());
                }
            }
        }
        Self {
            publication,
            between: Analysis::between(publication.between(), &targets),
        }
    }

    /// Reads and understands the document at `place`, and does `work` with it while it is at hand. `None`
    /// where there is none.
    pub fn study<R>(&self, place: usize, work: impl FnOnce(&Study<'_, '_>) -> R) -> Option<R> {
        self.read(place, |analysis, id| study(analysis, id, work))
    }

    /// Reads the document at `place` and does `work` with it, though it is put into none of its locales, and no picture
    /// of it is read. `None` where there is none.
    pub(crate) fn read<R>(
        &self,
        place: usize,
        work: impl FnOnce(&Analysis<'_>, &DocumentId) -> R,
    ) -> Option<R> {
        let id = self.publication.documents().get(place)?;
        if self.is_between(id) {
            return Some(work(&self.between, id));
        }
        let project = self.publication.read(id);
        let analysis = Analysis::with_localizers(&project, &self.between.localizers);
        Some(work(&analysis, id))
    }

    /// Whether only a look at what is between documents can understand it.
    pub fn is_between(&self, id: &DocumentId) -> bool {
        self.publication.between().documents.contains_key(id)
    }
}

impl<'a> Study<'a, '_> {
    /// The texts that findings in it point into.
    pub fn texts(&self) -> &'a Sources {
        self.analysis.project.all_texts()
    }
}

fn study<R>(analysis: &Analysis<'_>, id: &DocumentId, work: impl FnOnce(&Study<'_, '_>) -> R) -> R {
    let prepared = prepare(analysis, id);
    work(&Study {
        id,
        analysis,
        pictures: &PictureStore::of(analysis, id),
        prepared: prepared.as_deref().unwrap_or_default(),
        problem: prepared.as_ref().err(),
    })
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
