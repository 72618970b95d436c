//! The alignment invariant as a function: every edition of a document has the same segments in the
//! same order under the same ids, with the same numbers of paragraphs and footnotes.

use thiserror::Error;

use crate::block::{Block, Body};
use crate::edition::{Edition, Segment};
use crate::inline::{EditionInline, Inline};
use crate::locale::Locale;

/// Where two editions of a document part ways.
#[derive(Debug, Clone, PartialEq, Eq, Error)]
#[error(
    "{first} and {second} part ways at place {place}: {first} has {first_has}, {second} has {second_has}"
)]
pub struct Misalignment {
    /// The locale of the first edition.
    pub first: Locale,
    /// The locale of the other one.
    pub second: Locale,
    /// The place in the order of reading, from 1.
    pub place: usize,
    /// What the first edition has there.
    pub first_has: String,
    /// What the other one has there.
    pub second_has: String,
}

/// Holds all `editions` of one document against the first.
///
/// # Errors
/// Names the first place where an edition differs.
pub fn check_alignment(editions: &[&Edition]) -> Result<(), Box<Misalignment>> {
    let Some((first, others)) = editions.split_first() else {
        return Ok(());
    };
    let expected = outline(&first.body);
    for other in others {
        let found = outline(&other.body);
        let length = expected.len().max(found.len());
        let differs = (0..length).find(|&place| expected.get(place) != found.get(place));
        if let Some(place) = differs {
            let describe = |outline: &[String]| {
                outline
                    .get(place)
                    .cloned()
                    .unwrap_or_else(|| "nothing more".to_owned())
            };
            return Err(Box::new(Misalignment {
                first: first.locale.clone(),
                second: other.locale.clone(),
                place: place + 1,
                first_has: describe(&expected),
                second_has: describe(&found),
            }));
        }
    }
    Ok(())
}

/// What must be equal in all editions, one line a block, segment or footnote.
fn outline(body: &Body<Segment>) -> Vec<String> {
    let mut lines = Vec::new();
    if let Some(place) = &body.place {
        lines.push(format!("place {}", describe(place)));
    }
    outline_blocks(&body.blocks, &mut lines);
    for footnote in &body.footnotes {
        lines.push(format!(
            "footnote {} [^{}]",
            footnote.number, footnote.label
        ));
        outline_blocks(&footnote.blocks, &mut lines);
    }
    lines
}

fn outline_blocks(blocks: &[Block<Segment>], lines: &mut Vec<String>) {
    for block in blocks {
        match block {
            Block::Heading { level, segment } => {
                lines.push(format!("heading {level} {}", describe(segment)));
            }
            Block::Paragraph {
                number: Some(number),
                segment,
            } => {
                lines.push(format!("paragraph {number} {}", describe(segment)));
            }
            Block::Paragraph {
                number: None,
                segment,
            } => {
                lines.push(format!("paragraph {}", describe(segment)));
            }
            Block::List { start, items } => {
                lines.push(format!("list from {start:?} of {}", items.len()));
                for item in items {
                    lines.push("item".to_owned());
                    outline_blocks(item, lines);
                }
            }
            Block::Quotation(blocks) => {
                lines.push(format!("quotation of {}", blocks.len()));
                outline_blocks(blocks, lines);
            }
            Block::Table(table) => {
                lines.push(format!("table {:?}", table.alignments));
                for cell in table.head.iter().chain(table.rows.iter().flatten()) {
                    lines.push(format!("cell {}", describe(cell)));
                }
            }
            Block::Figure {
                image,
                alt,
                caption,
            } => {
                lines.push(format!("figure {}", image.path));
                for segment in alt.iter().chain(caption) {
                    lines.push(format!("words of a figure {}", describe(segment)));
                }
            }
            Block::Code { text, .. } => lines.push(format!("code {text:?}")),
            Block::Break => lines.push("break".to_owned()),
        }
    }
}

/// A segment's id and the set of footnotes that it marks.
fn describe(segment: &Segment) -> String {
    let id = segment
        .id
        .as_ref()
        .map_or("without letters", |id| id.as_str());
    let mut marks = Vec::new();
    collect_marks(&segment.inlines, &mut marks);
    marks.sort_unstable();
    if marks.is_empty() {
        id.to_owned()
    } else {
        format!("{id} with footnotes {marks:?}")
    }
}

fn collect_marks(inlines: &[EditionInline], marks: &mut Vec<u32>) {
    for inline in inlines {
        match inline {
            Inline::FootnoteMark(mark) => marks.push(mark.number),
            Inline::Strong(content)
            | Inline::Emphasis(content)
            | Inline::Link { content, .. }
            | Inline::Foreign { content, .. } => collect_marks(content, marks),
            Inline::Text(_)
            | Inline::Code(_)
            | Inline::Image { .. }
            | Inline::LineBreak
            | Inline::ParagraphReference(_)
            | Inline::Placeable(_) => {}
        }
    }
}
