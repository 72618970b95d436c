//! Whether a mended text says what it said before: the same words in the same order, each mark that was taken away counted
//! by the tool as it was typed, everything else where it stood, and no new fault.

use std::collections::BTreeMap;
use std::ops::Range;

use edition_model::{Block, Document, ListMarks, ParsedSegment, Reported, Rule, Severity};

use super::levels::Level;
use super::lines::words_of_lines;

/// A document that was parsed, or could not be.
pub(super) type Parsed = Reported<Option<Document<ParsedSegment>>>;

/// What replaces a mark.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Change {
    /// The mark, with the white space around it.
    pub(super) range: Range<usize>,
    /// What stands there then.
    pub(super) text: String,
    /// What the text behind it is meant to be.
    pub(super) level: Level,
    /// How many items the mark stood in.
    pub(super) around: usize,
    /// Whether it must have the place in its list that it had before.
    pub(super) is_placed: bool,
}

/// A text in a document, and where it stands.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Entry {
    start: usize,
    end: usize,
    /// The lists that it stands in, the outermost first.
    lists: Vec<usize>,
    place: Standing,
    /// The number of a paragraph at the top.
    paragraph: Option<u32>,
}

#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Standing {
    /// The first text of an item, with its ordinal where it is counted.
    Item(Option<u64>),
    Heading,
    Other,
}

/// The texts of a document, in the order of reading, and its code.
#[derive(Debug, Default)]
pub(super) struct Outline {
    entries: Vec<Entry>,
    code: Vec<String>,
    /// The lists that are open, and how many there were so far.
    open: Vec<usize>,
    lists: usize,
}

impl Outline {
    pub(super) fn of(document: &Document<ParsedSegment>) -> Self {
        let mut outline = Self::default();
        outline.read(&document.body.blocks, None);
        for footnote in &document.body.footnotes {
            outline.read(&footnote.blocks, None);
        }
        // Footnotes stand where the author wrote them.
        outline.entries.sort_by_key(|entry| entry.start);
        outline
    }

    fn read(&mut self, blocks: &[Block<ParsedSegment>], item: Option<Option<u64>>) {
        for (index, block) in blocks.iter().enumerate() {
            let place = match item.filter(|_| index == 0) {
                Some(ordinal) => Standing::Item(ordinal),
                None => Standing::Other,
            };
            match block {
                Block::Heading { segment, .. } => self.push(segment, Standing::Heading),
                Block::Paragraph { number, segment } => {
                    self.push(segment, place);
                    let number = number.as_ref().filter(|number| number.below().is_empty());
                    if let Some(last) = self.entries.last_mut() {
                        last.paragraph = number.map(edition_model::ParagraphNumber::paragraph);
                    }
                }
                Block::List { marks, items } => {
                    self.lists += 1;
                    self.open.push(self.lists);
                    for (index, item) in items.iter().enumerate() {
                        self.read(item, Some(ordinal(marks, index)));
                    }
                    self.open.pop();
                }
                Block::Quotation(blocks) | Block::Boxed { blocks, .. } => self.read(blocks, None),
                Block::Definitions(definitions) => {
                    for entry in &definitions.entries {
                        self.push(&entry.term, Standing::Other);
                        for meaning in &entry.meanings {
                            self.read(meaning, None);
                        }
                    }
                }
                Block::Table(table) => {
                    let caption = table.caption.iter().map(|caption| &caption.text);
                    let cells = table.head.iter().chain(table.rows.iter().flatten());
                    for segment in caption.chain(cells) {
                        self.push(segment, Standing::Other);
                    }
                }
                Block::Figure { alt, caption, .. } => {
                    let caption = caption.iter().map(|caption| &caption.text);
                    for segment in alt.iter().chain(caption) {
                        self.push(segment, Standing::Other);
                    }
                }
                Block::Code { text, .. } => self.code.push(text.clone()),
                Block::Break => {}
            }
        }
    }

    fn push(&mut self, segment: &ParsedSegment, place: Standing) {
        let range = segment.text.span.range();
        self.entries.push(Entry {
            start: range.start,
            end: range.end,
            lists: self.open.clone(),
            place,
            paragraph: None,
        });
    }

    /// The words of all texts, without those that `changes` take away, those of code aside.
    fn words<'t>(&self, text: &'t str, changes: &[Change]) -> Vec<&'t str> {
        let mut words = Vec::new();
        for entry in &self.entries {
            let mut start = entry.start;
            let mut push = |range: Range<usize>| {
                let part = text.get(range).unwrap_or_default();
                words.extend(part.split_whitespace());
            };
            let inside = changes
                .iter()
                .filter(|it| it.range.end > entry.start && it.range.start < entry.end);
            for change in inside {
                push(start..change.range.start.max(start));
                start = change.range.end;
            }
            push(start..entry.end.max(start));
        }
        words
    }
}

fn ordinal(marks: &ListMarks, index: usize) -> Option<u64> {
    let index = u64::try_from(index).unwrap_or(u64::MAX);
    match marks {
        ListMarks::Bullets => None,
        ListMarks::Figures(first) => Some(first.saturating_add(index)),
        ListMarks::Signs { first, .. } => Some(u64::from(*first).saturating_add(index)),
    }
}

/// Whether the `changes` of `text` that made `after` of it have done what was meant, and nothing else.
pub(super) fn holds(before: (&str, &Parsed), after: (&str, &Parsed), changes: &[Change]) -> bool {
    let (Some(old), Some(new)) = (&before.1.value, &after.1.value) else {
        return false;
    };
    if has_new_faults(before.1, after.1) {
        return false;
    }
    let (old, new) = (Outline::of(old), Outline::of(new));
    is_kept(&old, &new, changes)
        && is_counted(&old, &new, changes)
        && says_the_same((before.0, &old), (after.0, &new), changes)
}

/// Whether something is told of the mended text that was not told before.
pub(super) fn has_new_faults(before: &Parsed, after: &Parsed) -> bool {
    let count = |parsed: &Parsed| {
        let mut counts: BTreeMap<String, usize> = BTreeMap::new();
        let told = parsed.diagnostics.iter();
        for finding in told.filter(|it| it.severity == Severity::Error) {
            *counts.entry(finding.message.id().to_owned()).or_default() += 1;
        }
        counts
    };
    let typed = |parsed: &Parsed| {
        let found = parsed.diagnostics.iter();
        found.filter(|it| it.rule == Rule::TypedMarks).count()
    };
    let known = count(before);
    let is_new = |(id, count): (&String, &usize)| known.get(id).is_none_or(|it| it < count);
    count(after).iter().any(is_new) || typed(after) > typed(before)
}

/// Where a place of the text stands in the mended one.
fn mapped(place: usize, changes: &[Change]) -> usize {
    let earlier = changes.iter().filter(|it| it.range.end <= place);
    earlier.fold(place, |place, it| {
        (place + it.text.len()).saturating_sub(it.range.len())
    })
}

/// Whether every text that no change touches stands as deep as before, under the same ordinal, and nothing else is new.
fn is_kept(old: &Outline, new: &Outline, changes: &[Change]) -> bool {
    let is_touched = |entry: &&Entry| {
        let mut changes = changes.iter();
        changes.any(|it| it.range.start <= entry.start && entry.start <= it.range.end)
    };
    let as_before = |entry: &Entry, start: usize| (start, entry.lists.len(), entry.place);
    let mut standing: Vec<_> = old
        .entries
        .iter()
        .filter(|entry| !is_touched(entry))
        .map(|entry| as_before(entry, mapped(entry.start, changes)))
        .collect();
    let changed: Vec<usize> = changes
        .iter()
        .map(|it| mapped(it.range.end, changes))
        .collect();
    let mut stands: Vec<_> = new
        .entries
        .iter()
        .filter(|entry| !changed.contains(&entry.start))
        .map(|entry| as_before(entry, entry.start))
        .collect();
    let by_place = |it: &(usize, usize, Standing)| (it.0, it.1);
    standing.sort_by_key(by_place);
    stands.sort_by_key(by_place);
    standing == stands
}

/// Whether each text behind a mark is what was meant, counted as it was typed.
fn is_counted(old: &Outline, new: &Outline, changes: &[Change]) -> bool {
    let place_of = |outline: &Outline, start: usize| {
        let mut entries = outline.entries.iter();
        let entry = entries.find(|entry| entry.start == start);
        entry.map(|entry| entry.place)
    };
    changes.iter().all(|change| {
        let start = mapped(change.range.end, changes);
        let mut entries = new.entries.iter();
        let Some(entry) = entries.find(|entry| entry.start == start) else {
            return false;
        };
        if change.is_placed && place_of(old, change.range.end) != Some(entry.place) {
            return false;
        }
        match change.level {
            Level::Paragraph(number) => entry.lists.is_empty() && entry.paragraph == Some(number),
            Level::Item { depth, ordinal, .. } => {
                entry.lists.len() == change.around + depth + 1
                    && entry.place == Standing::Item(ordinal.map(u64::from))
            }
        }
    })
}

fn says_the_same(before: (&str, &Outline), after: (&str, &Outline), changes: &[Change]) -> bool {
    let mut said = before.1.words(before.0, changes);
    let mut says = after.1.words(after.0, &[]);
    if before.1.code == after.1.code {
        return said == says;
    }
    // What Markdown took for code because of the spaces before it has become items: their order was looked at.
    let words = |outline: &Outline, lines: fn(&str) -> Vec<&str>| {
        let code = outline.code.iter().flat_map(|code| lines(code));
        code.map(str::to_owned).collect::<Vec<_>>()
    };
    let code = words(before.1, words_of_lines);
    let left = words(after.1, |text| text.split_whitespace().collect());
    said.extend(code.iter().map(String::as_str));
    says.extend(left.iter().map(String::as_str));
    said.sort_unstable();
    says.sort_unstable();
    said == says
}

/// What a mark stands in.
pub(super) struct Around {
    /// How many items.
    pub(super) depth: usize,
    /// Where the text begins that it is part of; where Markdown takes it for that of an item, the first text of its list, or
    /// with those right before it.
    pub(super) first: usize,
    /// Whether Markdown takes it for that of an item.
    pub(super) is_item: bool,
}

/// What the mark at `place` stands in; with `all`, the lists right before its own are taken for part of it.
pub(super) fn around(outline: &Outline, place: usize, all: bool) -> Option<Around> {
    let entries = outline.entries.as_slice();
    let index = entries.partition_point(|entry| entry.end <= place);
    let entry = entries.get(index)?;
    if entry.start <= place {
        return Some(Around {
            depth: entry.lists.len(),
            first: entry.start,
            is_item: false,
        });
    }
    let depth = entry.lists.len().saturating_sub(1);
    let is_near = |it: &&Entry| match all {
        true => it.lists.len() > depth,
        false => it.lists.starts_with(&entry.lists),
    };
    let before = entries.iter().take(index).rev();
    let first = before.take_while(is_near).last();
    Some(Around {
        depth,
        first: first.map_or(entry.start, |first| first.start),
        is_item: true,
    })
}

/// The number of the last paragraph before `place`.
pub(super) fn paragraph_before(outline: &Outline, place: usize) -> u32 {
    let before = outline.entries.iter().filter(|it| it.start < place);
    let mut numbers = before.filter_map(|entry| entry.paragraph);
    numbers.next_back().unwrap_or_default()
}
