//! Whether a part of a document's editions can be published without the others: no reader may find two languages, or two
//! formats, that disagree, or a page that leads to one that was taken down.

use std::collections::BTreeMap;

use edition_model::site::Tree;
use edition_model::{DocumentId, Locale};

use super::Work;
use super::make::texts;
use super::plan::formats;
use super::presume::last_of;
use crate::output::ManifestFile;
use crate::verdict::Verdict;

/// Whether another edition of the document stands in `out/` that this build does not make again, and that says what
/// the document no longer says, or nobody remembers what it says.
pub(super) fn is_apart(work: &Work<'_>, document: &DocumentId, verdict: &Verdict) -> bool {
    let order = work.order;
    if (order.locales.is_empty() && !order.names_formats) || !order.has_document(document) {
        return false;
    }
    let (others, are_taken_down) = others(work, document, verdict);
    if others.is_empty() {
        return false;
    }
    // They lead to those, and the editions side by side hold them.
    if are_taken_down {
        return true;
    }
    let place = work.reading.publication.place_of(document);
    let texts = place.and_then(|place| work.reading.study(place, texts));
    let texts: BTreeMap<Locale, _> = texts.into_iter().flatten().collect();
    others.into_iter().any(|(locale, file)| {
        let remembered = work.cache.text_of(document, &file);
        remembered.is_none() || remembered.as_ref() != texts.get(locale)
    })
}

/// The editions that stay as they are if what is asked for is published, and whether others are taken down then.
fn others<'v>(
    work: &Work<'_>,
    document: &DocumentId,
    verdict: &'v Verdict,
) -> (Vec<(&'v Locale, ManifestFile)>, bool) {
    let order = work.order;
    let formats = formats(order);
    let own = last_of(work, document).into_iter();
    let published = own.filter(|file| file.tree() == Tree::Published);
    let mut are_taken_down = false;
    let others = published.filter_map(|file| {
        let tag = file.locale.as_deref()?;
        let locale = verdict.locales.iter().find(|locale| locale.tag() == tag)?;
        let mut made = formats.iter().map(|format| format.extension());
        let is_made = order.has_locale(locale) && made.any(|format| format == file.format());
        // With --partial, the editions of faulty locales are taken down.
        let goes = order.partial && verdict.faulty.contains(locale);
        are_taken_down |= goes;
        (!is_made && !goes).then_some((locale, file))
    });
    let others = others.collect();
    (others, are_taken_down)
}
