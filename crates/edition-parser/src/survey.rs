//! Where a text may have placeables, by the events of pulldown-cmark: in the prose of its blocks, code
//! spans aside, and in the definitions of links.

use std::collections::BTreeSet;
use std::ops::Range;

use pulldown_cmark::{Event, LinkType, Tag, TagEnd};

use crate::labels::fold_label;
use crate::markdown::{GUARD, document_options, is_inline, line_options, parser};
use crate::titles::{find_title, flat};

/// What one look at a text has shown.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct Survey {
    /// The ranges that may contain placeables, in order: paragraphs, headings, rows, definitions. No placeable
    /// crosses the end of one.
    pub(crate) regions: Vec<Range<usize>>,
    /// The rows of tables, in which a bar ends a cell.
    pub(crate) rows: Vec<Range<usize>>,
    /// The definitions of links and images.
    pub(crate) definitions: Vec<Range<usize>>,
    /// The code spans with their backticks, in order: in them, braces are literal.
    pub(crate) code: Vec<Range<usize>>,
}

impl Survey {
    /// A look at a whole source. `labels` are those that are known without a definition, folded.
    pub(crate) fn of_document(text: &str, labels: &BTreeSet<String>) -> Self {
        let parser = parser(text, document_options(), |label| {
            labels.contains(&fold_label(label))
        });
        let mut labels = labels.clone();
        let mut titles = Vec::new();
        let mut definitions = Vec::new();
        let mut regions = Regions::default();
        for (label, definition) in parser.reference_definitions().iter() {
            labels.insert(fold_label(label));
            let range = definition.span.clone();
            let title = definition.title.as_deref().unwrap_or_default();
            titles.extend(title_of(text, &range, title));
            definitions.push(range);
        }
        let mut code = Vec::new();
        for (event, range) in parser.into_offset_iter() {
            match &event {
                Event::Code(_) => code.push(range.clone()),
                Event::Start(Tag::Image {
                    link_type: LinkType::Inline,
                    title,
                    ..
                }) => {
                    let inside = range.start..range.end.saturating_sub(")".len());
                    titles.extend(title_of(text, &inside, title));
                }
                _ => {}
            }
            regions.read(text, &event, range);
        }
        regions.close(text);
        for title in titles {
            let line = format!(
                "{GUARD}{}",
                flat(text.get(title.clone()).unwrap_or_default())
            );
            let spans = code_in_line(&line, |label| labels.contains(&fold_label(label)));
            let place = |offset: usize| title.start + offset.saturating_sub(GUARD.len_utf8());
            code.extend(spans.into_iter().map(|it| place(it.start)..place(it.end)));
        }
        regions.found.extend(definitions.iter().cloned());
        regions.found.sort_by_key(|region| region.start);
        definitions.sort_by_key(|definition| definition.start);
        code.sort_by_key(|span| span.start);
        Self {
            regions: regions.found,
            rows: regions.rows,
            definitions,
            code,
        }
    }

    /// A look at a line that is parsed by itself; it begins with [`GUARD`].
    pub(crate) fn of_line(line: &str, is_known: impl Fn(&str) -> bool) -> Self {
        Self {
            regions: std::iter::once(GUARD.len_utf8()..line.len()).collect(),
            rows: Vec::new(),
            definitions: Vec::new(),
            code: code_in_line(line, is_known),
        }
    }
}

fn code_in_line(line: &str, is_known: impl Fn(&str) -> bool) -> Vec<Range<usize>> {
    let events = parser(line, line_options(), is_known).into_offset_iter();
    events
        .filter(|(event, _)| matches!(event, Event::Code(_)))
        .map(|(_, range)| range)
        .collect()
}

/// Where the title stands at the end of `range`, if there is any code in it.
fn title_of(text: &str, range: &Range<usize>, title: &str) -> Option<Range<usize>> {
    if !title.contains('`') {
        return None;
    }
    find_title(text.get(range.clone())?, range.start)
}

/// The regions that have been found, and the one that is open.
#[derive(Default)]
struct Regions {
    found: Vec<Range<usize>>,
    rows: Vec<Range<usize>>,
    open: Option<Range<usize>>,
    verbatim: Verbatim,
}

/// What the next events are inside of.
#[derive(Default, Clone, Copy, PartialEq, Eq)]
enum Verbatim {
    #[default]
    Nothing,
    /// A block of code, which is no prose.
    Code,
    /// A row, which is one region from end to end.
    Row,
}

impl Regions {
    fn read(&mut self, text: &str, event: &Event<'_>, range: Range<usize>) {
        match (self.verbatim, event) {
            (Verbatim::Code, Event::End(TagEnd::CodeBlock))
            | (Verbatim::Row, Event::End(TagEnd::TableRow | TagEnd::TableHead)) => {
                self.verbatim = Verbatim::Nothing;
            }
            (Verbatim::Code | Verbatim::Row, _) => {}
            (Verbatim::Nothing, event) if is_inline(event) => {
                let region = self.open.get_or_insert(range.clone());
                region.start = region.start.min(range.start);
                region.end = region.end.max(range.end);
            }
            (Verbatim::Nothing, event) => {
                self.close(text);
                match event {
                    Event::Start(Tag::CodeBlock(_)) => self.verbatim = Verbatim::Code,
                    Event::Start(Tag::TableRow | Tag::TableHead) => {
                        self.verbatim = Verbatim::Row;
                        self.rows.push(range.clone());
                        self.found.push(range);
                    }
                    _ => {}
                }
            }
        }
    }

    fn close(&mut self, text: &str) {
        let Some(mut range) = self.open.take() else {
            return;
        };
        // The events leave out the backslash of an escape; without it, `\{` would look like a placeable.
        let before = text.get(..range.start).unwrap_or_default();
        if before.ends_with('\\') {
            range.start -= 1;
        }
        self.found.push(range);
    }
}
