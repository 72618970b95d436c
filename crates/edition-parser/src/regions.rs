//! The first look at a document: which bytes are prose. Code blocks and HTML blocks are none.

use std::ops::Range;

use pulldown_cmark::{Event, Options, Parser, Tag, TagEnd};

/// The Markdown that we read: CommonMark with tables and footnotes as GitHub has them. Attributes of
/// headings stay off: they would swallow the placeable of `# Visit { DATE($start) }`.
pub(crate) fn markdown_options() -> Options {
    Options::ENABLE_TABLES | Options::ENABLE_FOOTNOTES
}

/// The prose of one block.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct Region {
    /// Its bytes.
    pub(crate) range: Range<usize>,
    /// What kind of block it is.
    pub(crate) shape: Shape,
}

/// The shape of a region: what may end a block in its middle.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Shape {
    /// A paragraph or a heading.
    Block,
    /// A row of a table, with `|` between the cells.
    Row,
}

/// All prose of `text` in order.
pub(crate) fn prose_regions(text: &str) -> Vec<Region> {
    let mut regions = Vec::new();
    let mut current: Option<Range<usize>> = None;
    let mut in_code = false;
    let mut in_row = false;
    for (event, range) in Parser::new_ext(text, markdown_options()).into_offset_iter() {
        if in_code || in_row {
            in_code &= !matches!(event, Event::End(TagEnd::CodeBlock));
            in_row &= !matches!(event, Event::End(TagEnd::TableRow | TagEnd::TableHead));
            continue;
        }
        if is_inline(&event) {
            let region = current.get_or_insert(range.clone());
            region.start = region.start.min(range.start);
            region.end = region.end.max(range.end);
            continue;
        }
        close(text, current.take(), &mut regions);
        match event {
            Event::Start(Tag::CodeBlock(_)) => in_code = true,
            Event::Start(Tag::TableRow | Tag::TableHead) => {
                in_row = true;
                let shape = Shape::Row;
                regions.push(Region { range, shape });
            }
            _ => {}
        }
    }
    close(text, current, &mut regions);
    regions
}

fn close(text: &str, range: Option<Range<usize>>, regions: &mut Vec<Region>) {
    let Some(mut range) = range else { return };
    // The events leave out the backslash of an escape; without it, `\{` would look like a placeable.
    if text
        .get(..range.start)
        .is_some_and(|before| before.ends_with('\\'))
    {
        range.start -= 1;
    }
    let shape = Shape::Block;
    regions.push(Region { range, shape });
}

/// Whether the event belongs to the inside of a segment.
pub(crate) fn is_inline(event: &Event<'_>) -> bool {
    match event {
        Event::Start(tag) => matches!(
            tag,
            Tag::Emphasis | Tag::Strong | Tag::Link { .. } | Tag::Image { .. }
        ),
        Event::End(tag) => matches!(
            tag,
            TagEnd::Emphasis | TagEnd::Strong | TagEnd::Link | TagEnd::Image
        ),
        Event::Html(_) | Event::Rule => false,
        _ => true,
    }
}
