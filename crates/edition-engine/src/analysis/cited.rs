//! The numbers of other documents that texts give, as `PARA("report#why-we-came")` does: each document that may name
//! another one gets that one's numbers.

use std::collections::BTreeMap;
use std::sync::Arc;

use edition_localization::sync::{identify, state};
use edition_localization::{Lexicon, parse_catalog};
use edition_model::{DocumentId, FileId, Numbers};

use super::read::Read;
use crate::project::{CitedTexts, Project};

/// What became of a document whose numbers are wanted; `None` where it cannot be understood.
type Cited = Option<Arc<Numbers>>;

/// Has each document know the numbers that it may give.
pub(super) fn take_in(project: &Project, read: &mut Read<'_>, lexicon: &Lexicon) {
    let mut known: BTreeMap<DocumentId, Cited> = BTreeMap::new();
    for (id, file) in &project.documents {
        let mut cited = BTreeMap::new();
        for wanted in project.may_cite(id) {
            let numbers = match known.get(&wanted) {
                Some(numbers) => Some(numbers.clone()),
                None => numbers_of(project, read, (&wanted, *file), lexicon),
            };
            if let Some(numbers) = numbers {
                known.insert(wanted.clone(), numbers.clone());
                cited.insert(wanted, numbers);
            }
        }
        let identified = read.documents.get_mut(id);
        if let Some(identified) = identified.and_then(|it| it.value.as_mut()) {
            identified.document.cited = cited;
        }
    }
}

/// `None` where there is no such document.
fn numbers_of(
    project: &Project,
    read: &Read<'_>,
    (id, file): (&DocumentId, FileId),
    lexicon: &Lexicon,
) -> Option<Cited> {
    if let Some(reported) = read.documents.get(id) {
        let identified = reported.value.as_ref();
        return Some(identified.map(|it| Arc::new(it.document.numbers())));
    }
    let texts = project.cited.get(id)?.as_ref();
    Some(texts.and_then(|texts| numbers_in(project, texts, (id, file), lexicon)))
}

/// Places mean nothing in what is read here: whatever is wrong in another document is told there.
fn numbers_in(
    project: &Project,
    texts: &CitedTexts,
    (id, file): (&DocumentId, FileId),
    lexicon: &Lexicon,
) -> Cited {
    let document = edition_parser::parse_document(id, file, &texts.source).value?;
    let remembered = texts.state.as_ref();
    let remembered = remembered.and_then(|text| state::read_source_state(file, text).value);
    let remembered = remembered.unwrap_or_else(|| {
        let reference = texts.reference.as_ref().map(|text| {
            let catalog = parse_catalog(file, text, &project.settings.source).value;
            state::SourceState::from_catalog(&catalog)
        });
        reference.unwrap_or_default()
    });
    let identified = identify::identify(document, &remembered, lexicon);
    Some(Arc::new(identified.document.numbers()))
}
