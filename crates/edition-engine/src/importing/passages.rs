//! The segments of a document as passages that can be held against those of another language.

use edition_model::{Block, Body, Inline, Placeable, SourceInline};

/// What kind of block each segment is, in the order of [`Body::segments`]: the same number is the same kind.
pub(super) fn kinds<S>(body: &Body<S>) -> Vec<u32> {
    let mut kinds = vec![PLACE; body.place.iter().count()];
    kinds.extend(body.masthead.segments().map(|_| MASTHEAD));
    push(&body.blocks, TEXT, &mut kinds);
    for footnote in &body.footnotes {
        push(&footnote.blocks, NOTE, &mut kinds);
    }
    kinds
}

const PLACE: u32 = 1;
const MASTHEAD: u32 = 2;
/// To which the level is added.
const HEADING: u32 = 10;
const TEXT: u32 = 20;
const ITEM: u32 = 30;
const TERM: u32 = 31;
const QUOTATION: u32 = 40;
const CAPTION: u32 = 50;
const CELL: u32 = 51;
const PICTURE: u32 = 60;
const NOTE: u32 = 70;

fn push<S>(blocks: &[Block<S>], text: u32, kinds: &mut Vec<u32>) {
    for block in blocks {
        match block {
            Block::Heading { level, .. } => kinds.push(HEADING + u32::from(*level)),
            Block::Paragraph { .. } => kinds.push(text),
            Block::List { items, .. } => items.iter().for_each(|item| push(item, ITEM, kinds)),
            Block::Definitions(definitions) => {
                for entry in &definitions.entries {
                    kinds.push(TERM);
                    entry.meanings.iter().for_each(|it| push(it, ITEM, kinds));
                }
            }
            Block::Quotation(blocks) => push(blocks, QUOTATION, kinds),
            Block::Boxed { blocks, .. } => push(blocks, text, kinds),
            Block::Table(table) => {
                kinds.extend(table.caption.iter().map(|_| CAPTION));
                let cells = table.head.iter().chain(table.rows.iter().flatten());
                kinds.extend(cells.map(|_| CELL));
            }
            Block::Figure { alt, caption, .. } => {
                kinds.extend(alt.iter().map(|_| PICTURE));
                kinds.extend(caption.iter().map(|_| CAPTION));
            }
            Block::Code { .. } | Block::Break => {}
        }
    }
}

/// The words of a text. `said` tells what a placeable says.
pub(super) fn words(inlines: &[SourceInline], said: &dyn Fn(&Placeable) -> String) -> String {
    let mut text = String::new();
    push_words(inlines, said, &mut text);
    text
}

fn push_words(inlines: &[SourceInline], said: &dyn Fn(&Placeable) -> String, text: &mut String) {
    for inline in inlines {
        match inline {
            Inline::Text(words) | Inline::Code(words) => text.push_str(words),
            Inline::LineBreak => text.push(' '),
            Inline::Placeable(placeable) => text.push_str(&said(placeable)),
            Inline::FootnoteMark(_) | Inline::NumberReference(_) => {}
            other => push_words(other.content(), said, text),
        }
    }
}

/// What both languages name alike: notes, and where links lead outside.
pub(super) fn marks(inlines: &[SourceInline]) -> Vec<String> {
    let mut marks = Vec::new();
    push_marks(inlines, &mut marks);
    marks
}

fn push_marks(inlines: &[SourceInline], marks: &mut Vec<String>) {
    for inline in inlines {
        match inline {
            Inline::FootnoteMark(mark) => marks.push(format!("note {}", mark.number)),
            Inline::Link { link, content } => {
                if let edition_model::LinkTarget::Url(url) = &link.target {
                    marks.push(format!("link {}", url.trim_end_matches('/')));
                }
                push_marks(content, marks);
            }
            other => push_marks(other.content(), marks),
        }
    }
}
