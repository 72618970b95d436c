//! The block structure of a document: Markdown events become a tree of blocks.

mod captions;
mod code;
mod count;
mod definitions;
mod fences;
mod lists;
mod numbers;
mod paragraphs;
mod quotations;
mod swallowed;
mod typed;

use std::collections::{BTreeMap, BTreeSet};
use std::ops::Range;

pub(crate) use count::Count;
use count::Owner;
use edition_model::{
    Block, Diagnostic, ListMarks, Locale, Recommendation, Rule, SegmentId, Span, say,
};
use lists::{Apart, TypedItems};
use pulldown_cmark::{Event, HeadingLevel, Tag, TagEnd};

use captions::WaitingCaption;
use definitions::{Abbreviations, DefinitionsDraft};
use quotations::Quotation;
use typed::TypedBefore;

use crate::footnotes::FootnoteDraft;
use crate::inlines::InlineBuilder;
use crate::markdown::is_inline;
use crate::notes::read_note;
use crate::prose::Prose;
use crate::references::References;
use crate::segments::Draft;
use crate::tables::TableDraft;
use crate::{DEEPEST, MOST_COLUMNS};

/// The blocks of a document, and its footnotes in the order of their definitions.
#[derive(Debug, Default)]
pub(crate) struct Structure {
    /// The blocks.
    pub(crate) blocks: Vec<Block<Draft>>,
    /// The footnotes in the order of their definitions.
    pub(crate) footnotes: Vec<FootnoteDraft>,
    /// What is recommended.
    pub(crate) recommendations: Vec<Recommendation>,
    /// The texts that quote official wording, each with what it is from.
    pub(crate) official: BTreeMap<Span, Option<String>>,
    /// The headings of annexes that were written in another language first.
    pub(crate) originals: BTreeMap<Span, Locale>,
}

/// Builds the tree of blocks from events.
pub(crate) struct BlockBuilder<'b> {
    prose: &'b Prose,
    references: &'b mut dyn References,
    findings: &'b mut Vec<Diagnostic>,
    count: Count,
    root: Vec<Block<Draft>>,
    frames: Vec<Frame>,
    footnotes: Vec<FootnoteDraft>,
    recommendations: Vec<Recommendation>,
    official: BTreeMap<Span, Option<String>>,
    originals: BTreeMap<Span, Locale>,
    segment: Option<OpenSegment>,
    verbatim: Option<Verbatim>,
    note: Option<(String, Span)>,
    pins: &'b mut BTreeMap<SegmentId, Span>,
    placed: BTreeSet<usize>,
    last_level: u8,
    has_title: bool,
    /// How many blocks are open below the depth limit.
    skipped: usize,
    typed: TypedBefore,
    /// The last list at the top.
    apart: Apart,
    /// The caption of a table that may come next.
    caption: Option<WaitingCaption>,
    /// How many tables and figures have a caption so far.
    tables: u32,
    figures: u32,
    /// The heading whose definitions are read by the alphabet, while what is below it is read.
    abbreviations: Option<Abbreviations>,
    /// The paragraphs and items whose list counts by decimals, by address, while no list has come.
    decimals: BTreeMap<String, Span>,
}

/// A block that contains blocks.
struct Frame {
    kind: FrameKind,
    blocks: Vec<Block<Draft>>,
}

enum FrameKind {
    List {
        marks: ListMarks,
        items: Vec<Vec<Block<Draft>>>,
        typed: TypedItems,
    },
    /// An item, which lists in it may belong to.
    Item(Option<Owner>),
    Definitions(DefinitionsDraft),
    /// What a word means.
    Meaning,
    Quotation(Quotation),
    Footnote {
        label: String,
        span: Span,
    },
    Table(TableDraft),
}

/// Text that is not Markdown.
enum Verbatim {
    Html {
        text: String,
        range: Range<usize>,
    },
    Code {
        language: Option<String>,
        text: String,
        /// The whole block, if it stands between marks.
        fenced: Option<Range<usize>>,
    },
}

/// A segment that is being read.
struct OpenSegment {
    shape: SegmentShape,
    builder: InlineBuilder,
    /// The offset of the block.
    start: usize,
    /// The range of its inline events so far.
    range: Option<Range<usize>>,
}

#[derive(Clone, Copy, PartialEq, Eq)]
enum SegmentShape {
    Paragraph,
    Heading(u8),
    Cell,
    /// A word with what it means.
    Term,
}

impl<'b> BlockBuilder<'b> {
    /// A builder for the document in `prose`.
    pub(crate) fn new(
        prose: &'b Prose,
        references: &'b mut dyn References,
        pins: &'b mut BTreeMap<SegmentId, Span>,
        count: Count,
        findings: &'b mut Vec<Diagnostic>,
    ) -> Self {
        Self {
            prose,
            references,
            findings,
            count,
            root: Vec::new(),
            frames: Vec::new(),
            footnotes: Vec::new(),
            recommendations: Vec::new(),
            official: BTreeMap::new(),
            originals: BTreeMap::new(),
            segment: None,
            verbatim: None,
            note: None,
            pins,
            placed: BTreeSet::new(),
            last_level: 0,
            has_title: false,
            skipped: 0,
            typed: TypedBefore::default(),
            apart: Apart::default(),
            caption: None,
            tables: 0,
            figures: 0,
            abbreviations: None,
            decimals: BTreeMap::new(),
        }
    }

    /// Handles the next event.
    pub(crate) fn read(&mut self, event: Event<'_>, range: Range<usize>) {
        if self.skipped > 0 {
            match event {
                Event::Start(_) => self.skipped += 1,
                Event::End(_) => self.skipped -= 1,
                _ => {}
            }
            return;
        }
        if let Some(verbatim) = &mut self.verbatim {
            let (Verbatim::Html { text, .. } | Verbatim::Code { text, .. }) = verbatim;
            match event {
                Event::Text(words) | Event::Html(words) => return text.push_str(&words),
                Event::End(TagEnd::CodeBlock | TagEnd::HtmlBlock) => return self.close_verbatim(),
                _ => self.close_verbatim(),
            }
        }
        if is_inline(&event) {
            return self.read_inline(event, range);
        }
        match event {
            Event::End(
                TagEnd::Paragraph
                | TagEnd::Heading(_)
                | TagEnd::TableCell
                | TagEnd::DefinitionListTitle,
            ) => self.close_segment(range),
            Event::Start(tag) => {
                self.close_segment(range.clone());
                self.open(tag, range);
            }
            Event::End(tag) => {
                self.close_segment(range.clone());
                self.close(tag, range);
            }
            Event::Rule => {
                self.close_segment(range);
                self.settle_caption();
                self.push(Block::Break);
            }
            Event::Html(html) => self.take_html(&html, range),
            _ => {}
        }
    }

    /// The finished structure. Atoms that ended up in no segment are reported.
    pub(crate) fn finish(mut self) -> Structure {
        self.close_segment(0..0);
        self.settle_caption();
        self.end_abbreviations(0);
        self.report_decimals();
        while let Some(frame) = self.frames.pop() {
            self.blocks().extend(frame.blocks);
        }
        if let Some((_, span)) = self.note.take() {
            let finding = Diagnostic::new(Rule::UnsupportedMarkup, span, say("note-of-nothing"));
            self.findings
                .push(finding.help(say("note-of-nothing-help")));
        }
        self.report_unplaced();
        Structure {
            blocks: self.root,
            footnotes: self.footnotes,
            recommendations: self.recommendations,
            official: self.official,
            originals: self.originals,
        }
    }

    fn open(&mut self, tag: Tag<'_>, range: Range<usize>) {
        if !matches!(
            tag,
            Tag::Table(_) | Tag::TableHead | Tag::TableRow | Tag::TableCell | Tag::HtmlBlock
        ) {
            self.settle_caption();
        }
        let shape = match tag {
            Tag::Paragraph => Some(SegmentShape::Paragraph),
            Tag::Heading { level, .. } => Some(SegmentShape::Heading(level_number(level))),
            Tag::TableCell => Some(SegmentShape::Cell),
            Tag::DefinitionListTitle => Some(SegmentShape::Term),
            _ => None,
        };
        if let Some(shape) = shape {
            self.segment = Some(OpenSegment {
                shape,
                builder: InlineBuilder::default(),
                start: range.start,
                range: None,
            });
            return;
        }
        if self.exceeds(&tag, range.clone()) {
            self.skipped = 1;
            return;
        }
        let kind = match tag {
            Tag::List(start) => self.open_list(start, &range),
            Tag::Item => {
                self.look_at_item(&range);
                FrameKind::Item(self.owner_of_item())
            }
            Tag::DefinitionList => FrameKind::Definitions(self.open_definitions()),
            Tag::DefinitionListDefinition => {
                self.look_at_meaning(&range);
                FrameKind::Meaning
            }
            Tag::BlockQuote(kind) => FrameKind::Quotation(Quotation::of(kind, &range)),
            Tag::FootnoteDefinition(label) => self.open_footnote(label.into_string(), &range),
            Tag::Table(alignments) => {
                let (caption, row_heads) = self.caption_of_table();
                FrameKind::Table(TableDraft::new(&alignments, caption, row_heads))
            }
            Tag::CodeBlock(kind) => return self.open_code(kind, range),
            Tag::HtmlBlock => {
                let text = String::new();
                self.verbatim = Some(Verbatim::Html { text, range });
                return;
            }
            _ => return,
        };
        if !matches!(kind, FrameKind::Item(_)) {
            self.typed = TypedBefore::default();
        }
        self.frames.push(Frame {
            kind,
            blocks: Vec::new(),
        });
    }

    /// Whether a block would stand too deep or be too wide, which is reported.
    fn exceeds(&mut self, tag: &Tag<'_>, range: Range<usize>) -> bool {
        let is_level =
            |frame: &&Frame| !matches!(frame.kind, FrameKind::Item(_) | FrameKind::Meaning);
        let is_list = matches!(tag, Tag::List(_) | Tag::BlockQuote(_) | Tag::DefinitionList);
        let (message, help) = match tag {
            _ if is_list && self.frames.iter().filter(is_level).count() >= DEEPEST => (
                say("blocks-too-deep").number("most", DEEPEST),
                say("blocks-too-deep-help"),
            ),
            Tag::Table(columns) if columns.len() > MOST_COLUMNS => (
                say("columns-too-many").number("most", MOST_COLUMNS),
                say("columns-too-many-help"),
            ),
            _ => return false,
        };
        let finding = Diagnostic::new(Rule::UnsupportedMarkup, self.first_line(&range), message);
        self.findings.push(finding.help(help));
        self.mark_placed(range);
        true
    }

    fn open_footnote(&mut self, label: String, range: &Range<usize>) -> FrameKind {
        let span = self.first_line(range);
        if !self.frames.is_empty() {
            let message = say("footnote-inside-block");
            let finding = Diagnostic::new(Rule::UnsupportedMarkup, span, message);
            self.findings
                .push(finding.help(say("footnote-inside-block-help")));
        }
        FrameKind::Footnote { label, span }
    }

    fn close(&mut self, tag: TagEnd, range: Range<usize>) {
        match tag {
            TagEnd::TableHead => {
                if let Some(Frame {
                    kind: FrameKind::Table(table),
                    ..
                }) = self.frames.last_mut()
                {
                    table.end_head();
                }
            }
            TagEnd::TableRow => {
                if let Some(Frame {
                    kind: FrameKind::Table(table),
                    ..
                }) = self.frames.last_mut()
                {
                    table.end_row(range, self.prose, self.findings);
                }
            }
            TagEnd::List(_) | TagEnd::BlockQuote(_) => {
                self.report_swallowed(&range);
                self.close_frame();
            }
            TagEnd::Item => {
                self.report_empty_item(&range);
                self.close_frame();
            }
            TagEnd::DefinitionList
            | TagEnd::DefinitionListDefinition
            | TagEnd::FootnoteDefinition
            | TagEnd::Table => {
                self.close_frame();
            }
            _ => {}
        }
    }

    fn close_frame(&mut self) {
        self.settle_caption();
        let Some(Frame { kind, blocks }) = self.frames.pop() else {
            return;
        };
        if !matches!(kind, FrameKind::Item(_)) {
            self.typed = TypedBefore::default();
        }
        match kind {
            FrameKind::List {
                marks,
                items,
                typed,
            } => {
                self.count_items(&marks, items.len());
                self.note_list(&marks, items.len(), &typed);
                self.push(Block::List { marks, items });
            }
            FrameKind::Item(_) => {
                if let Some(Frame {
                    kind: FrameKind::List { items, .. },
                    ..
                }) = self.frames.last_mut()
                {
                    items.push(blocks);
                }
            }
            FrameKind::Definitions(definitions) => self.close_definitions(definitions),
            FrameKind::Meaning => self.close_meaning(blocks),
            FrameKind::Quotation(quotation) => self.close_quotation(quotation, blocks),
            FrameKind::Footnote { label, span } => {
                if blocks.is_empty() {
                    let message = say("footnote-empty").text("label", &label);
                    self.findings.push(
                        Diagnostic::new(Rule::UnsupportedMarkup, span, message)
                            .help(say("footnote-empty-help")),
                    );
                }
                self.footnotes.push(FootnoteDraft {
                    label,
                    span,
                    blocks,
                });
            }
            FrameKind::Table(table) => {
                let table = table.finish();
                self.push(table);
            }
        }
    }

    fn take_html(&mut self, html: &str, range: Range<usize>) {
        let span = self.first_line(&range);
        match read_note(html, span) {
            Ok(words) => {
                self.note = Some(match self.note.take() {
                    Some((before, span)) => (format!("{before} {words}"), span),
                    None => (words, span),
                });
            }
            Err(finding) => self.findings.push(*finding),
        }
    }

    fn push(&mut self, block: Block<Draft>) {
        self.blocks().push(block);
    }

    fn blocks(&mut self) -> &mut Vec<Block<Draft>> {
        match self.frames.last_mut() {
            Some(frame) => &mut frame.blocks,
            None => &mut self.root,
        }
    }

    /// The span of the first line of a block, which is enough to show where it is.
    fn first_line(&self, range: &Range<usize>) -> Span {
        let text = self.prose.slice(range.clone());
        let length = text.lines().next().map_or(0, str::len);
        self.prose.span(range.start..range.start + length)
    }
}

fn level_number(level: HeadingLevel) -> u8 {
    match level {
        HeadingLevel::H1 => 1,
        HeadingLevel::H2 => 2,
        HeadingLevel::H3 => 3,
        HeadingLevel::H4 => 4,
        HeadingLevel::H5 => 5,
        HeadingLevel::H6 => 6,
    }
}
