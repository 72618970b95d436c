//! Captions that were typed below their tables, as pandoc has them, written above.

use std::ops::Range;

use edition_model::Block;

use super::Source;
use super::proof::{Parsed, has_new_faults};

/// What is mended: how the findings that tell of it help.
pub(super) const MENDED: [&str; 3] = [
    "typed-row-caption-help",
    "caption-without-table-help",
    "typed-definition-help",
];
/// What stands before a caption.
const MARK: &str = "Table:";

/// The text with the caption at `place` above its table, if that makes it the caption of one more table, and no new fault.
pub(super) fn mend_at(source: &Source<'_>, place: usize) -> Option<(String, Parsed)> {
    let written = moved(source.text(), place)?;
    let (before, after) = (&source.parsed, source.parse(&written));
    let is_good = captions(&after) == captions(before) + 1 && !has_new_faults(before, &after);
    is_good.then_some((written, after))
}

/// How many tables at the top have a caption.
fn captions(parsed: &Parsed) -> usize {
    let blocks = parsed
        .value
        .iter()
        .flat_map(|document| &document.body.blocks);
    let has_caption =
        |block: &&Block<_>| matches!(block, Block::Table(table) if table.caption.is_some());
    blocks.filter(has_caption).count()
}

/// The text with the caption at `place` moved above the table right before it.
fn moved(text: &str, place: usize) -> Option<String> {
    let line = line_at(text, place);
    let words = text.get(line.clone())?;
    let words = words
        .strip_prefix(MARK)
        .or_else(|| words.strip_prefix(':'))?;
    let words = words.trim();
    let next = text.get(line.end..)?.lines().next().unwrap_or_default();
    if words.is_empty() || !next.trim().is_empty() {
        return None;
    }
    let above = text.get(..line.start)?;
    let table = table_before(above)?;
    let before = above.get(..table)?;
    let has_caption = before.trim_end().lines().next_back();
    let is_apart = before.is_empty() || before.ends_with("\n\n") || before.ends_with("\n\r\n");
    if !is_apart || has_caption.is_some_and(|line| line.starts_with(MARK)) {
        return None;
    }
    let end = if text.contains("\r\n") { "\r\n" } else { "\n" };
    let rows = above.get(table..)?.trim_end();
    let rest = text.get(line.end..)?;
    Some(format!("{before}{MARK} {words}{end}{end}{rows}{end}{rest}"))
}

/// The line that `place` stands in, with its end.
fn line_at(text: &str, place: usize) -> Range<usize> {
    let before = text.get(..place).unwrap_or_default();
    let start = before.rfind('\n').map_or(0, |end| end + 1);
    let rest = text.get(start..).unwrap_or_default();
    start..start + rest.find('\n').map_or(rest.len(), |end| end + 1)
}

/// Where the table begins that ends before the end of `text`, nothing but empty lines between.
fn table_before(text: &str) -> Option<usize> {
    let mut start = text.trim_end().len();
    let mut rows = 0;
    loop {
        let line = line_at(text, start.saturating_sub(1));
        let words = text.get(line.clone())?;
        if !words.trim_start().starts_with('|') {
            break;
        }
        rows += 1;
        start = line.start;
        if start == 0 {
            break;
        }
    }
    (rows > 1).then_some(start)
}
