//! Tells messages what the list of their locale silences in them, whoever allowed it where.

use edition_model::{Document, Locale, SegmentId, SourceSegment};

use super::kind::Kind;
use crate::catalog::{Catalog, CatalogFile};
use crate::localize::interface::built_in_messages;
use crate::sync::live_segments;
use crate::sync::state::AllowedList;

/// Tells the messages of a document's catalog what `list` silences in them.
pub fn grant_segments(
    list: &AllowedList,
    document: &Document<SourceSegment>,
    locale: &Locale,
    catalog: &mut CatalogFile<'_>,
) {
    for (id, source) in sources(document, locale) {
        if let Some(message) = catalog.message_mut(id.as_str()) {
            message.granted = list.rules(document.id.as_str(), &source, message);
        }
    }
}

/// Tells the terms and the words of the interface of a locale what `list` silences in them.
pub fn grant_words(list: &AllowedList, source: &Catalog<'_>, catalog: &mut Catalog<'_>) {
    let built_in = built_in_messages(&source.locale);
    let terms = catalog.terms.iter_mut().flat_map(|file| &mut file.terms);
    let terms = terms.map(|message| (Kind::Terms, message));
    let words = catalog
        .interface
        .iter_mut()
        .flat_map(|file| &mut file.messages);
    let words = words.map(|message| (Kind::Interface, message));
    for (kind, message) in terms.chain(words) {
        if let Some(own) = kind.words(message, source, built_in.as_ref()) {
            message.granted = list.rules(kind.name(), &own.source, message);
        }
    }
}

/// The segments of a document with what they say to translators into `locale`.
pub(super) fn sources(
    document: &Document<SourceSegment>,
    locale: &Locale,
) -> impl Iterator<Item = (SegmentId, String)> {
    let live = live_segments(document).into_iter();
    live.map(|mut live| {
        live.meaning = live.meanings.remove(locale).or(live.meaning);
        let source = live.text().words().to_owned();
        (live.id, source)
    })
}
