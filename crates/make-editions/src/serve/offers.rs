//! What can be put into a translation, as the list that the script opens: what the source has, terms in all their forms,
//! facts and links.

use edition_engine::desk::{self, DeskWords, Mark, Offer};
use edition_html::Html;
use edition_model::{DocumentId, Locale, SegmentId};
use serde::Deserialize;

use super::desk::Desk;
use super::markup::{set_chip, set_pieces, set_words};

/// A text that is to be shown in words.
#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct Asking {
    document: String,
    locale: String,
    text: String,
}

/// The text with its marks as chips; `None` where there is no such document.
pub(super) fn in_words(desk: &Desk, words: &DeskWords, asking: &Asking) -> Option<String> {
    let document = DocumentId::new(&asking.document).ok()?;
    let locale: Locale = asking.locale.parse().ok()?;
    let pieces = desk::pieces(&desk.workspace(), (&document, &locale), &asking.text)?;
    let mut page = Html::new(words.locale());
    set_pieces(&mut page, &pieces);
    Some(page.finish())
}

/// The list for a segment; `None` where there is no such segment.
pub(super) fn render(
    desk: &Desk,
    words: &DeskWords,
    (document, locale, segment): (&DocumentId, &Locale, &SegmentId),
) -> Option<String> {
    let offers = desk::offers(&desk.workspace(), (document, locale, segment))?;
    let mut page = Html::new(words.locale());
    for offer in &offers {
        set_offer(&mut page, words, offer, locale);
    }
    Some(page.finish())
}

fn set_offer(page: &mut Html<'_>, words: &DeskWords, offer: &Offer, locale: &Locale) {
    let item = page.tag("li").with("role", "option");
    let item = item.with_some("data-own", offer.is_own.then_some(""));
    let item = item.with_some("data-term", offer.chip.term.as_deref());
    // Only the first form of a term stands in the list until somebody looks for another.
    let item = item.with_some("data-form", (!offer.keys.is_empty()).then_some(""));
    item.around(|page| {
        page.tag("span")
            .class("put")
            .lang_and_dir(locale)
            .around(|page| {
                set_chip(page, &offer.chip);
                if let Some(end) = &offer.end {
                    page.text("…");
                    set_chip(page, end);
                }
            });
        page.text(" ");
        page.tag("span").class("what").around(|page| {
            set_words(page.tag("span"), &words.say(kind_of(offer)));
            for (parameter, key) in &offer.keys {
                page.text(" · ");
                match name_of(parameter, key) {
                    Some(id) => set_words(page.tag("span"), &words.say(id)),
                    None => page.tag("span").text(key),
                }
            }
            let is_same = offer.chip.words.as_deref() == Some(&*offer.original);
            if !offer.original.is_empty() && !is_same && offer.end.is_none() {
                page.text(" · ");
                page.tag("bdi").text(&offer.original);
            }
        });
    });
}

fn kind_of(offer: &Offer) -> &'static str {
    match offer.chip.mark {
        Mark::Term => "desk-offer-term",
        Mark::Fact => "desk-offer-fact",
        Mark::Number => "desk-offer-number",
        Mark::Note => "desk-offer-note",
        Mark::Break => "desk-offer-break",
        Mark::Start | Mark::End => "desk-offer-link",
        Mark::Other => "desk-offer-other",
    }
}

/// The message with the name of a form, as grammars have it; `None` where the publication has a form of its own.
pub(super) fn name_of(parameter: &str, key: &str) -> Option<&'static str> {
    Some(match (parameter, key) {
        ("capital", _) => "desk-form-capital",
        (_, "nominative") => "desk-form-nominative",
        (_, "genitive") => "desk-form-genitive",
        (_, "dative") => "desk-form-dative",
        (_, "accusative") => "desk-form-accusative",
        (_, "instrumental") => "desk-form-instrumental",
        (_, "prepositional") => "desk-form-prepositional",
        (_, "izafet") => "desk-form-izafet",
        (_, "object") => "desk-form-object",
        (_, "singular") => "desk-form-singular",
        (_, "plural") => "desk-form-plural",
        (_, "full") => "desk-form-full",
        (_, "short") => "desk-form-short",
        _ => return None,
    })
}
