//! The structure of a document: what all its editions share.
//!
//! A tree of blocks holds an `S` wherever a segment stands. An edition is made by mapping the `S`
//! of the document to the `S` of the edition, so its structure cannot come out different: that is
//! half of the alignment invariant.

use crate::definitions::Definitions;
use crate::inline::Image;
use crate::masthead::Masthead;
use crate::number::{NoteNumber, ParagraphNumber, PartNumber};

/// A block of a document.
#[derive(Debug, Clone, PartialEq, Eq, Hash)]
pub enum Block<S> {
    /// A heading.
    Heading {
        /// From 1, the title, to 6.
        level: u8,
        /// The number of the part that it begins: of an annex, an article, a section.
        number: Option<PartNumber>,
        /// Its words.
        segment: S,
    },
    /// A paragraph.
    Paragraph {
        /// Its number, at the top level of documents that number their paragraphs; of a text below one, that goes on, its own.
        number: Option<ParagraphNumber>,
        /// Its words.
        segment: S,
    },
    /// A list.
    List {
        /// What stands before its items.
        marks: ListMarks,
        /// The items.
        items: Vec<Vec<Block<S>>>,
    },
    /// Words with what they mean.
    Definitions(Definitions<S>),
    /// A quotation.
    Quotation(Vec<Block<S>>),
    /// A box with a label in the words of the interface.
    Boxed {
        /// What its label says.
        kind: BoxKind,
        /// What stands in it.
        blocks: Vec<Block<S>>,
    },
    /// A table.
    Table(Table<S>),
    /// A picture that stands by itself.
    Figure {
        /// The picture.
        image: Image,
        /// Its text alternative; `None` if the author gave none.
        alt: Option<S>,
        /// The caption.
        caption: Option<Caption<S>>,
    },
    /// Code, the same in all languages.
    Code {
        /// The author's word after the fence, as in `ftl`.
        language: Option<String>,
        /// The lines, with `\n` between them.
        text: String,
    },
    /// A thematic break, drawn as a rule or an ornament.
    Break,
}

/// What stands before the items of a list.
#[derive(Debug, Clone, PartialEq, Eq, Hash)]
pub enum ListMarks {
    /// Bullets.
    Bullets,
    /// Figures of the list's own, from this one on: it belongs to no numbered paragraph.
    Figures(u64),
    /// The signs of each language: its items stand below a numbered paragraph, or below an item of it.
    Signs {
        /// The number that they stand below.
        owner: ParagraphNumber,
        /// The ordinal of the first, from 1; later lists of the same paragraph go on counting.
        first: u32,
        /// What they count by.
        by: CountedBy,
    },
}

/// What the items of a list below a numbered paragraph count by.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum CountedBy {
    /// The signs of each language: `(a)`, `(b)`.
    Signs,
    /// Decimals: `140.1`, `140.2`.
    Decimals,
}

impl ListMarks {
    /// Whether its items are numbered as paragraphs are, as 140.1 is.
    #[must_use]
    pub fn is_decimal(&self) -> bool {
        matches!(
            self,
            Self::Signs {
                by: CountedBy::Decimals,
                ..
            }
        )
    }

    /// The number of the item at `index`, where it has one that readers can cite.
    #[must_use]
    pub fn number(&self, index: usize) -> Option<ParagraphNumber> {
        match self {
            Self::Bullets | Self::Figures(_) => None,
            Self::Signs { owner, first, by } => {
                let index = u32::try_from(index).unwrap_or(u32::MAX);
                let ordinal = first.saturating_add(index);
                Some(match by {
                    CountedBy::Signs => owner.item(ordinal),
                    CountedBy::Decimals => owner.decimal(ordinal),
                })
            }
        }
    }
}

/// What the label of a box says.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum BoxKind {
    /// `> [!NOTE]`
    Note,
    /// `> [!TIP]`
    Tip,
    /// `> [!IMPORTANT]`
    Important,
    /// `> [!WARNING]`
    Warning,
    /// `> [!CAUTION]`
    Caution,
}

impl BoxKind {
    /// All of them, in the order of [`crate::Wording::boxes`].
    pub const ALL: [Self; 5] = [
        Self::Note,
        Self::Tip,
        Self::Important,
        Self::Warning,
        Self::Caution,
    ];

    /// Its name, which is also that of its message in `interface.ftl`, behind `box-`.
    #[must_use]
    pub fn name(self) -> &'static str {
        match self {
            Self::Note => "note",
            Self::Tip => "tip",
            Self::Important => "important",
            Self::Warning => "warning",
            Self::Caution => "caution",
        }
    }
}

/// The caption of a table or a figure, which has a number that readers can cite.
#[derive(Debug, Clone, PartialEq, Eq, Hash)]
pub struct Caption<S> {
    /// The number, from 1, through the document.
    pub number: u32,
    /// The words.
    pub text: S,
}

/// A table.
#[derive(Debug, Clone, PartialEq, Eq, Hash)]
pub struct Table<S> {
    /// The caption; a table without one is part of the text around it.
    pub caption: Option<Caption<S>>,
    /// Whether the first cell of each row says what the row is about.
    pub row_heads: bool,
    /// One for each column.
    pub alignments: Vec<Alignment>,
    /// The head row, as long as `alignments`.
    pub head: Vec<S>,
    /// The other rows, each as long as `alignments`.
    pub rows: Vec<Vec<S>>,
}

/// How the cells of a column are aligned.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Alignment {
    /// At the start of the line.
    Start,
    /// In the middle.
    Center,
    /// At the end of the line, as numbers are.
    End,
}

/// A footnote.
#[derive(Debug, Clone, PartialEq, Eq, Hash)]
pub struct Footnote<S> {
    /// The author's label, as in `[^1]`.
    pub label: String,
    /// The number, from 1, by the order of the first marks in the source.
    pub number: NoteNumber,
    /// What it says.
    pub blocks: Vec<Block<S>>,
}

/// Everything of a document that holds segments, in the order of the source: the front matter, the blocks, then the
/// footnotes by number.
#[derive(Debug, Clone, PartialEq, Eq, Hash)]
pub struct Body<S> {
    /// The place of the front matter.
    pub place: Option<S>,
    /// The other texts of the front matter.
    pub masthead: Masthead<S>,
    /// The blocks; the title is among them.
    pub blocks: Vec<Block<S>>,
    /// The footnotes by number.
    pub footnotes: Vec<Footnote<S>>,
}

impl<S> Default for Body<S> {
    fn default() -> Self {
        Self {
            place: None,
            masthead: Masthead::default(),
            blocks: Vec::new(),
            footnotes: Vec::new(),
        }
    }
}

impl<S> Body<S> {
    /// All segments in the order of reading.
    #[must_use]
    pub fn segments(&self) -> Vec<&S> {
        let front = self.place.iter().chain(self.masthead.segments());
        let mut segments: Vec<&S> = front.collect();
        push_segments(&self.blocks, &mut segments);
        for footnote in &self.footnotes {
            push_segments(&footnote.blocks, &mut segments);
        }
        segments
    }

    /// The same structure with every segment mapped by `change`, in the order of reading.
    pub fn map<T>(&self, change: &mut impl FnMut(&S) -> T) -> Body<T> {
        Body {
            place: self.place.as_ref().map(&mut *change),
            masthead: self.masthead.map(change),
            blocks: self.blocks.iter().map(|block| block.map(change)).collect(),
            footnotes: self
                .footnotes
                .iter()
                .map(|footnote| Footnote {
                    label: footnote.label.clone(),
                    number: footnote.number,
                    blocks: footnote
                        .blocks
                        .iter()
                        .map(|block| block.map(change))
                        .collect(),
                })
                .collect(),
        }
    }
}

/// The headings of parts that have a number, with it, in the order of reading.
pub fn numbered_headings<S>(blocks: &[Block<S>]) -> impl Iterator<Item = (&PartNumber, &S)> {
    blocks.iter().filter_map(|block| match block {
        Block::Heading {
            number: Some(number),
            segment,
            ..
        } => Some((number, segment)),
        _ => None,
    })
}

/// The segments that have a number which readers can cite, with it, in the order of reading.
#[must_use]
pub fn numbered_segments<S>(blocks: &[Block<S>]) -> Vec<(ParagraphNumber, &S)> {
    let mut numbered = Vec::new();
    push_numbered(blocks, None, &mut numbered);
    numbered
}

/// `own` is the number of the item that `blocks` are; its first paragraph has it.
fn push_numbered<'s, S>(
    blocks: &'s [Block<S>],
    own: Option<ParagraphNumber>,
    numbered: &mut Vec<(ParagraphNumber, &'s S)>,
) {
    let mut own = own;
    for (index, block) in blocks.iter().enumerate() {
        match block {
            Block::Paragraph { number, segment } => {
                let number = number.clone().or_else(|| own.take_if(|_| index == 0));
                numbered.extend(number.map(|number| (number, segment)));
            }
            Block::List { marks, items } => {
                for (index, item) in items.iter().enumerate() {
                    push_numbered(item, marks.number(index), numbered);
                }
            }
            _ => {}
        }
    }
}

/// The segments of `blocks` in the order of reading.
#[must_use]
pub fn segments_of<S>(blocks: &[Block<S>]) -> Vec<&S> {
    let mut segments = Vec::new();
    push_segments(blocks, &mut segments);
    segments
}

/// By recursion, which takes half the instructions of the iterator: every stage asks for the segments.
fn push_segments<'s, S>(blocks: &'s [Block<S>], segments: &mut Vec<&'s S>) {
    for block in blocks {
        match block {
            Block::Heading { segment, .. } | Block::Paragraph { segment, .. } => {
                segments.push(segment);
            }
            Block::List { items, .. } => {
                items.iter().for_each(|item| push_segments(item, segments));
            }
            Block::Definitions(definitions) => {
                for entry in &definitions.entries {
                    segments.push(&entry.term);
                    let meanings = entry.meanings.iter();
                    meanings.for_each(|meaning| push_segments(meaning, segments));
                }
            }
            Block::Quotation(blocks) | Block::Boxed { blocks, .. } => {
                push_segments(blocks, segments);
            }
            Block::Table(table) => {
                segments.extend(table.caption.iter().map(|caption| &caption.text));
                segments.extend(table.head.iter().chain(table.rows.iter().flatten()));
            }
            Block::Figure { alt, caption, .. } => {
                segments.extend(
                    alt.iter()
                        .chain(caption.iter().map(|caption| &caption.text)),
                );
            }
            Block::Code { .. } | Block::Break => {}
        }
    }
}

impl<S> Table<S> {
    fn map<T>(&self, change: &mut impl FnMut(&S) -> T) -> Table<T> {
        // In the order of reading: the caption stands above.
        let caption = self.caption.as_ref().map(|caption| caption.map(change));
        let head = self.head.iter().map(&mut *change).collect();
        let mut rows = Vec::with_capacity(self.rows.len());
        for row in &self.rows {
            rows.push(row.iter().map(&mut *change).collect());
        }
        Table {
            caption,
            row_heads: self.row_heads,
            alignments: self.alignments.clone(),
            head,
            rows,
        }
    }
}

impl<S> Caption<S> {
    fn map<T>(&self, change: &mut impl FnMut(&S) -> T) -> Caption<T> {
        Caption {
            number: self.number,
            text: change(&self.text),
        }
    }
}

impl<S> Block<S> {
    pub(crate) fn map<T>(&self, change: &mut impl FnMut(&S) -> T) -> Block<T> {
        let all = |blocks: &[Block<S>], change: &mut _| {
            let blocks = blocks.iter();
            blocks.map(|block| block.map(change)).collect::<Vec<_>>()
        };
        match self {
            Self::Heading {
                level,
                number,
                segment,
            } => Block::Heading {
                level: *level,
                number: number.clone(),
                segment: change(segment),
            },
            Self::Paragraph { number, segment } => Block::Paragraph {
                number: number.clone(),
                segment: change(segment),
            },
            Self::List { marks, items } => {
                let items = items.iter().map(|item| all(item, change)).collect();
                Block::List {
                    marks: marks.clone(),
                    items,
                }
            }
            Self::Definitions(definitions) => Block::Definitions(definitions.map(change)),
            Self::Quotation(blocks) => Block::Quotation(all(blocks, change)),
            Self::Boxed { kind, blocks } => Block::Boxed {
                kind: *kind,
                blocks: all(blocks, change),
            },
            Self::Table(table) => Block::Table(table.map(change)),
            Self::Figure {
                image,
                alt,
                caption,
            } => {
                let alt = alt.as_ref().map(&mut *change);
                let caption = caption.as_ref().map(|caption| caption.map(change));
                Block::Figure {
                    image: image.clone(),
                    alt,
                    caption,
                }
            }
            Self::Code { language, text } => Block::Code {
                language: language.clone(),
                text: text.clone(),
            },
            Self::Break => Block::Break,
        }
    }
}
