//! What each numbered paragraph offers beside its text: how to cite it, a permanent link, and the same
//! paragraph in the other languages. It opens and works without any script.

use edition_model::Segment;

use crate::page::Page;
use crate::scene::{Counterpart, Scene};

/// Sets the citation of the numbered paragraph that holds `segment`; `name` is how people cite it, and
/// `number` the id of its number. Side by side there is none, since the other languages are in view.
pub(crate) fn set_citation<'e>(
    page: &mut Page<'e>,
    scene: Scene<'e>,
    (number, name): (&str, &str),
    segment: &'e Segment,
) {
    let edition = scene.edition;
    let (Some(counterparts), Some(id)) = (scene.citations, &segment.id) else {
        return;
    };
    page.line_end();
    page.tag("details").class("cite").around(|page| {
        let words = &edition.wording.paragraph;
        let language = words.locale.as_ref().unwrap_or(&edition.locale);
        let summary = page.tag("summary").with("aria-label", name);
        summary.locale(language).text("\u{b6}");
        page.tag("p").around(|page| {
            if let Some(symbol) = &edition.symbol {
                page.tag("bdi").with("translate", "no").text(symbol);
                page.text(", ");
            }
            if *language == edition.locale {
                page.text(name);
            } else {
                page.tag("span").locale(language).text(name);
            }
            page.text(": ");
            let url = edition.url.as_deref().unwrap_or_default();
            let address = [url, "#", id.as_str()];
            page.tag("a").with_parts("href", &address).around(|page| {
                address.iter().for_each(|part| page.text(part));
            });
        });
        // The number is the same in every language, and shorter than the permanent id.
        set_counterparts(page, counterparts, number);
    });
}

fn set_counterparts<'e>(page: &mut Page<'e>, counterparts: &[Counterpart<'e>], number: &str) {
    if counterparts.is_empty() {
        return;
    }
    page.tag("p").around(|page| {
        for (place, other) in counterparts.iter().enumerate() {
            if place > 0 {
                page.text(" \u{b7} ");
            }
            let link = page.tag("a").with_parts("href", &[&other.way, "#", number]);
            link.locale(other.locale).text(&other.name.text);
        }
    });
}
