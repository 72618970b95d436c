//! Words with what they mean, and boxes with a label.

use edition_model::{Block, BoxKind, Definitions, Segment};

use crate::blocks::set_blocks;
use crate::page::{Page, language_of};
use crate::scene::Scene;
use crate::segments::set_contained_segment;

/// Sets definitions, in the order of the alphabet where they go by it.
pub(crate) fn set_definitions<'e>(
    page: &mut Page<'e>,
    scene: Scene<'e>,
    definitions: &'e Definitions<Segment>,
) {
    let class = definitions.is_alphabetical.then_some("abbreviations");
    page.tag("dl").with_some("class", class).around(|page| {
        page.line_end();
        for entry in definitions.in_reading_order() {
            set_contained_segment(scene, page.tag("dt"), &entry.term);
            page.line_end();
            for meaning in &entry.meanings {
                page.tag("dd").around(|page| {
                    page.line_end();
                    set_blocks(page, scene, meaning);
                });
                page.line_end();
            }
        }
    });
}

/// Sets a box. It is named by its label.
pub(crate) fn set_box<'e>(
    page: &mut Page<'e>,
    scene: Scene<'e>,
    kind: BoxKind,
    blocks: &'e [Block<Segment>],
) {
    let label = scene.edition.wording.box_label(kind);
    let class = match kind {
        BoxKind::Note | BoxKind::Tip | BoxKind::Important => "box",
        BoxKind::Warning | BoxKind::Caution => "box warning",
    };
    let element = page.tag("div").class(class).with("role", "note");
    let name = label.map(|label| label.text.as_str());
    element.with_some("aria-label", name).around(|page| {
        page.line_end();
        if let Some(label) = label {
            let language = language_of(label, &scene.edition.locale);
            page.tag("p")
                .class("box-label")
                .locale(language)
                .text(&label.text);
            page.line_end();
        }
        set_blocks(page, scene, blocks);
    });
}
