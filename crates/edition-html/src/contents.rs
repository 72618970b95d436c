//! The list of contents of findings and reports: headings of the levels 2 and 3.

use edition_model::{Block, PartNumber, Segment};

use crate::inlines::{Manner, set_inlines};
use crate::page::{Page, language_of};
use crate::scene::Scene;

/// A heading of level 2 with those of level 3 below it; no heading where the text begins with one
/// of level 3.
struct Section<'e> {
    heading: Option<Heading<'e>>,
    below: Vec<Heading<'e>>,
}

/// The number of the part that a heading begins, and its words.
type Heading<'e> = (Option<&'e PartNumber>, &'e Segment);

/// Sets the list of contents, where there is more than one heading to choose from.
pub(crate) fn set_contents<'e>(page: &mut Page<'e>, scene: Scene<'e>) {
    let edition = scene.edition;
    let sections = sections(&edition.body.blocks);
    if !edition.kind.numbers_paragraphs() || sections.len() < 2 {
        return;
    }
    let name = &edition.wording.contents;
    let nav = page.tag("nav").class("contents");
    nav.with("aria-labelledby", "page:contents").around(|page| {
        page.line_end();
        let heading = page.tag("h2").with("id", "page:contents");
        heading
            .locale(language_of(name, &edition.locale))
            .text(&name.text);
        page.line_end();
        page.tag("ol").around(|page| {
            page.line_end();
            for section in &sections {
                set_section(page, scene, section);
            }
        });
        page.line_end();
    });
    page.line_end();
}

fn set_section<'e>(page: &mut Page<'e>, scene: Scene<'e>, section: &Section<'e>) {
    page.tag("li").around(|page| {
        if let Some(heading) = section.heading {
            set_entry(page, scene, heading);
        }
        if section.below.is_empty() {
            return;
        }
        page.tag("ol").around(|page| {
            for heading in &section.below {
                page.tag("li")
                    .around(|page| set_entry(page, scene, *heading));
            }
        });
    });
    page.line_end();
}

/// Sets the words of a heading, as a link where the heading has an id: one of figures alone may have none.
fn set_entry<'e>(page: &mut Page<'e>, scene: Scene<'e>, (number, heading): Heading<'e>) {
    let link = match &heading.id {
        Some(id) => page.tag("a").to(id.as_str()),
        None => page.tag("span"),
    };
    let link = link.locale(heading.locale().unwrap_or(&scene.edition.locale));
    let label = number.and_then(|number| scene.edition.wording.label_of(number));
    link.around(|page| {
        if let Some((label, language)) = label {
            match language {
                Some(language) => page.tag("span").locale(language).text(&label),
                None => page.text(&label),
            }
            page.text(". ");
        }
        set_inlines(page, scene, &heading.inlines, Manner::WordsAlone);
    });
}

fn sections(blocks: &[Block<Segment>]) -> Vec<Section<'_>> {
    let mut sections: Vec<Section<'_>> = Vec::new();
    for block in blocks {
        match block {
            Block::Heading {
                level: 2,
                number,
                segment,
            } => sections.push(Section {
                heading: Some((number.as_ref(), segment)),
                below: Vec::new(),
            }),
            Block::Heading {
                level: 3,
                number,
                segment,
            } => {
                let heading = (number.as_ref(), segment);
                match sections.last_mut() {
                    Some(section) => section.below.push(heading),
                    None => sections.push(Section {
                        heading: None,
                        below: vec![heading],
                    }),
                }
            }
            _ => {}
        }
    }
    sections
}
