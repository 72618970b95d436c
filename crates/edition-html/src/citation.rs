//! How a document and its numbered paragraphs are cited: by publisher, title, date, symbol, number and lasting
//! address. A paragraph says its number and address once it is chosen, by its number in the text or in the one menu of
//! the page, and offers itself in the other languages; that needs no script, and takes no line and no stop of the
//! keyboard before. What is the same for all paragraphs stands once, in the menu: the script puts it before each.

use edition_model::{Edition, Segment, numbered_segments};

use crate::page::{Page, language_of};
use crate::scene::{Counterpart, Scene};

/// How a page and its paragraphs are cited.
#[derive(Clone, Copy)]
pub(crate) struct Citations<'e> {
    pub(crate) edition: &'e Edition,
}

impl<'e> Citations<'e> {
    /// Sets the menu: the citation of the document, and the numbers of all that has one.
    pub(crate) fn set_menu(self, page: &mut Page<'e>) {
        let edition = self.edition;
        let wording = &edition.wording;
        let language = |words| language_of(words, &edition.locale);
        page.tag("details").class("cites").around(|page| {
            let words = &wording.cite_this;
            let summary = page.tag("summary").with("aria-label", &words.text);
            summary.locale(language(words)).text("\u{b6}");
            page.tag("div").around(|page| {
                page.tag("p").class("whole").around(|page| {
                    set_document(page, edition);
                    page.text(": ");
                    // Where nobody knows the address, the name of the file is none.
                    match &edition.url {
                        Some(url) => page.tag("a").with("href", url).text(url),
                        None => {
                            let words = &wording.on_the_web;
                            let own = page.own_name();
                            let link = page.tag("a").with("href", &own);
                            // Elsewhere, the address follows these words.
                            let text = words.text.trim_end_matches([':', '\u{ff1a}', ' ']);
                            link.locale(language(words)).text(text);
                        }
                    }
                });
                self.set_numbers(page);
                // For the script, which makes a button of it.
                let copy = page.tag("p").with("hidden", "").class("copy");
                let copy = copy.with("data-copied", &wording.cite_copied.text);
                copy.locale(language(&wording.cite_copy))
                    .text(&wording.cite_copy.text);
            });
        });
    }

    fn set_numbers(self, page: &mut Page<'e>) {
        let edition = self.edition;
        let numbered = numbered_segments(&edition.body.blocks);
        if numbered.is_empty() {
            return;
        }
        page.tag("p").class("numbers").around(|page| {
            for (number, _) in numbered.iter().filter(|(number, _)| !number.is_silent()) {
                let shown = match number.part().parts() {
                    [] => edition.wording.signs.cite(number),
                    _ => edition.wording.name_of(number),
                };
                page.tag("a").to(&number.address()).text(&shown);
                page.line_end();
            }
        });
    }
}

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
    page.tag("p").class("cite").around(|page| {
        let words = &edition.wording.paragraph;
        let language = words.locale.as_ref().unwrap_or(&edition.locale);
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
        // The number is the same in every language, and shorter than the permanent id.
        set_counterparts(page, counterparts, number);
    });
}

/// Sets what a citation begins with: who says it, under which title, when, under which symbol.
fn set_document<'e>(page: &mut Page<'e>, edition: &'e Edition) {
    let publisher = &edition.wording.publisher;
    if !publisher.text.trim().is_empty() {
        let language = language_of(publisher, &edition.locale);
        if *language == edition.locale {
            page.text(publisher.text.trim());
        } else {
            let name = page.tag("span").locale(language);
            name.text(publisher.text.trim());
        }
        page.text(", ");
    }
    let title_locale = edition.title().and_then(Segment::locale);
    page.tag("cite")
        .locale(title_locale.unwrap_or(&edition.locale))
        .text(&edition.title_text());
    if let Some(date) = &edition.date_text {
        page.text(", ");
        page.text(date);
    }
    if let Some(symbol) = &edition.symbol {
        page.text(", ");
        page.tag("bdi").with("translate", "no").text(symbol);
    }
}

fn set_counterparts<'e>(page: &mut Page<'e>, counterparts: &[Counterpart<'e>], number: &str) {
    for (place, other) in counterparts.iter().enumerate() {
        if place == 0 {
            page.tag("br").void();
        } else {
            page.text(" \u{b7} ");
        }
        let link = page.tag("a").with_parts("href", &[&other.way, "#", number]);
        link.locale(other.locale).text(&other.name.text);
    }
}
