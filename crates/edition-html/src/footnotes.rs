//! The footnotes at the end of the page, with links back to their marks.

use std::collections::BTreeMap;

use edition_model::{Edition, Footnote, Object, Segment, footnote_marks};

use crate::blocks::set_blocks;
use crate::page::{Page, language_of, mark_name};
use crate::scene::Scene;

/// Sets the footnotes of the edition, where it has any.
pub(crate) fn set_footnotes<'e>(page: &mut Page<'e>, scene: Scene<'e>) {
    let edition = scene.edition;
    if edition.body.footnotes.is_empty() {
        return;
    }
    let marks = count_marks(edition);
    let name = &edition.wording.footnotes;
    let section = page
        .tag("section")
        .class("footnotes")
        .with("role", "doc-endnotes")
        .with("aria-label", &name.text)
        .locale(language_of(name, &edition.locale));
    section.around(|page| {
        page.line_end();
        page.tag("ol").locale(&edition.locale).around(|page| {
            page.line_end();
            for footnote in &edition.body.footnotes {
                let count = marks.get(&footnote.number).copied().unwrap_or_default();
                set_footnote(page, scene, footnote, count);
                page.line_end();
            }
        });
        page.line_end();
    });
    page.line_end();
}

/// Sets one footnote, to which `marks` marks in the text lead.
pub(crate) fn set_footnote<'e>(
    page: &mut Page<'e>,
    scene: Scene<'e>,
    footnote: &'e Footnote<Segment>,
    marks: u32,
) {
    let number = footnote.number.to_string();
    let item = page.tag("li").id(&Object::Note.address(footnote.number));
    item.with("value", &number).around(|page| {
        page.line_end();
        set_blocks(page, scene, &footnote.blocks);
        if marks == 0 {
            return;
        }
        let words = &scene.edition.wording.back_to_text;
        page.tag("p").class("back").around(|page| {
            for nth in 1..=marks {
                // Several links back are told apart by their ordinals.
                let (name, ordinal) = match marks {
                    1 => (words.text.clone(), String::new()),
                    _ => (format!("{} {nth}", words.text), nth.to_string()),
                };
                let link = page
                    .tag("a")
                    .to(&mark_name(footnote.number, nth))
                    .with("role", "doc-backlink")
                    .with("aria-label", &name)
                    .locale(language_of(words, &scene.edition.locale));
                // An upward arrow points the right way in every script.
                link.around(|page| {
                    page.text("\u{2191}");
                    if !ordinal.is_empty() {
                        page.tag("sup").text(&ordinal);
                    }
                });
            }
        });
        page.line_end();
    });
}

/// How many marks each footnote has in the edition.
pub(crate) fn count_marks(edition: &Edition) -> BTreeMap<u32, u32> {
    let mut marks = BTreeMap::new();
    for segment in edition.body.segments() {
        for mark in footnote_marks(&segment.inlines) {
            *marks.entry(mark.number).or_default() += 1;
        }
    }
    marks
}
