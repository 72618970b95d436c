//! What each numbered paragraph offers beside its text: how to cite it, the link that lasts, and the
//! same paragraph in the other languages. It opens and works without any script.

use edition_model::{Edition, Locale, Segment, Words};

use crate::inlines::Scene;
use crate::page::Page;
use edition_model::site::{Format, Site, Tree, edition_path, way};

/// The page of the same in another language.
pub(crate) struct Counterpart<'e> {
    locale: &'e Locale,
    name: &'e Words,
    /// The way there.
    way: String,
}

/// The pages of `edition` in other languages, from its own at `path`, as far as they are there.
pub(crate) fn counterparts<'e>(
    edition: &'e Edition,
    site: Site<'_>,
    path: &str,
) -> Vec<Counterpart<'e>> {
    let tree = Tree::of(&edition.status);
    let names = edition.locales.iter().zip(&edition.wording.language_names);
    let others = names.filter_map(|(locale, name)| {
        let other = edition_path(tree, locale, &edition.document, Format::HTML);
        let is_there = other != path && site.files.contains(other.as_str());
        is_there.then(|| Counterpart {
            locale,
            name,
            way: way(path, &other),
        })
    });
    others.collect()
}

/// Sets the citation of the paragraph that holds `segment`, is called `name` and has the id `number`, where
/// paragraphs have one: side by side, the other languages are in sight already.
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
        // The number is the same in every language, and shorter than the lasting id.
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
