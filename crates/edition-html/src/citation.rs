//! What each numbered paragraph offers beside its text: how to cite it, the link that lasts, and the
//! same paragraph in the other languages. It opens and works without any script.

use edition_model::Segment;

use crate::address::{Format, Tree, edition_path};
use crate::element::Element;
use crate::inlines::Scene;
use crate::page::Page;

/// Sets the citation of the paragraph that holds `segment`, is called `name` and has the `number`, on the
/// page of its own edition; side by side, the other languages are in sight already.
pub(crate) fn set_citation<'e>(
    page: &mut Page<'e>,
    scene: Scene<'e>,
    (number, name): (&str, &str),
    segment: &'e Segment,
) {
    let edition = scene.edition;
    let tree = Tree::of(&edition.status);
    let own = edition_path(tree, &edition.locale, &edition.document, Format::Html);
    let Some(id) = segment.id.as_ref().filter(|_| page.is_at(&own)) else {
        return;
    };
    page.line_end();
    page.element(Element::new("details").class("cite"), |page| {
        let words = &edition.wording.paragraph;
        let language = words.locale.as_ref().unwrap_or(&edition.locale);
        let summary = Element::new("summary").with("aria-label", name);
        page.text_element(summary.locale(language), "\u{b6}");
        page.element(Element::new("p"), |page| {
            if let Some(symbol) = &edition.symbol {
                page.text_element(Element::new("bdi").with("translate", "no"), symbol);
                page.text(", ");
            }
            if *language == edition.locale {
                page.text(name);
            } else {
                page.text_element(Element::new("span").locale(language), name);
            }
            page.text(": ");
            let fragment = format!("#{id}");
            let address = match &edition.url {
                Some(url) => format!("{url}{fragment}"),
                None => fragment,
            };
            page.text_element(Element::new("a").with("href", &address), &address);
        });
        // The number is the same in every language, and shorter than the lasting id.
        set_other_languages(page, scene, tree, number);
    });
}

fn set_other_languages<'e>(page: &mut Page<'e>, scene: Scene<'e>, tree: Tree, number: &str) {
    let edition = scene.edition;
    let names = edition.locales.iter().zip(&edition.wording.language_names);
    let others: Vec<_> = names
        .map(|(locale, name)| {
            let path = edition_path(tree, locale, &edition.document, Format::Html);
            (locale, name, path)
        })
        .filter(|(_, _, path)| !page.is_at(path) && page.site.files.contains(path.as_str()))
        .collect();
    if others.is_empty() {
        return;
    }
    page.element(Element::new("p"), |page| {
        for (place, (locale, name, path)) in others.into_iter().enumerate() {
            if place > 0 {
                page.text(" \u{b7} ");
            }
            let address = format!("{}#{number}", page.way_to(&path));
            let link = Element::new("a").with("href", &address).locale(locale);
            page.text_element(link, &name.text);
        }
    });
}
