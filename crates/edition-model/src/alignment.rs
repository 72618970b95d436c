//! The alignment invariant as a function: every edition of a document has the same segments in the
//! same order under the same ids, with the same numbers of paragraphs and footnotes.

use std::fmt;

use crate::block::{Alignment, Block, Body, BoxKind, Caption, ListMarks};
use crate::definitions::Definitions;
use crate::edition::{Edition, Segment};
use crate::identity::SegmentId;
use crate::locale::Locale;
use crate::number::NoteNumber;
use crate::number::{ParagraphNumber, PartNumber};
use crate::sentence::{Sentence, say};
use crate::walk::footnote_marks;

/// The first place where two editions of a document differ.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Misalignment {
    /// The locale of the first edition.
    pub first: Locale,
    /// The locale of the other one.
    pub second: Locale,
    /// The place in the order of reading, counted from 1.
    pub place: usize,
    /// What the first edition has there.
    pub first_has: String,
    /// What the other one has there.
    pub second_has: String,
}

impl Misalignment {
    /// What differs. What the editions have is in English: it is for whoever mends the tool.
    #[must_use]
    pub fn sentence(&self) -> Sentence {
        say("editions-misaligned")
            .locale("first", &self.first)
            .locale("second", &self.second)
            .number("place", self.place)
            .text("first-has", &self.first_has)
            .text("second-has", &self.second_has)
    }
}

/// Compares all `editions` of one document with the first.
///
/// # Errors The first place where an edition differs.
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
            let describe = |outline: &[Line<'_>]| {
                let line = outline.get(place);
                line.map_or_else(|| "nothing more".to_owned(), Line::to_string)
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

/// What of a block, segment or footnote must be equal in all editions.
#[derive(PartialEq, Eq)]
enum Line<'b> {
    Front(Marked<'b>),
    Footnote {
        number: NoteNumber,
        label: &'b str,
    },
    Heading {
        level: u8,
        number: Option<&'b PartNumber>,
        segment: Marked<'b>,
    },
    Paragraph {
        number: Option<&'b ParagraphNumber>,
        segment: Marked<'b>,
    },
    List {
        marks: &'b ListMarks,
        items: usize,
    },
    Item,
    Definitions {
        is_alphabetical: bool,
        entries: usize,
    },
    Term(Marked<'b>),
    Meaning,
    Quotation {
        blocks: usize,
    },
    Boxed {
        kind: BoxKind,
        blocks: usize,
    },
    Table {
        alignments: &'b [Alignment],
        row_heads: bool,
    },
    Caption {
        number: u32,
        text: Marked<'b>,
    },
    Cell(Marked<'b>),
    Figure {
        path: &'b str,
    },
    FigureWords(Marked<'b>),
    Code(&'b str),
    Break,
}

/// A segment's id and the numbers of its footnotes, in ascending order.
#[derive(PartialEq, Eq)]
struct Marked<'b> {
    id: Option<&'b SegmentId>,
    footnotes: Vec<NoteNumber>,
}

fn outline(body: &Body<Segment>) -> Vec<Line<'_>> {
    let mut lines = Vec::with_capacity(body.blocks.len());
    let front = body.place.iter().chain(body.masthead.segments());
    lines.extend(front.map(|text| Line::Front(Marked::of(text))));
    outline_blocks(&body.blocks, &mut lines);
    for footnote in &body.footnotes {
        lines.push(Line::Footnote {
            number: footnote.number,
            label: &footnote.label,
        });
        outline_blocks(&footnote.blocks, &mut lines);
    }
    lines
}

fn outline_blocks<'b>(blocks: &'b [Block<Segment>], lines: &mut Vec<Line<'b>>) {
    for block in blocks {
        match block {
            Block::Heading {
                level,
                number,
                segment,
            } => lines.push(Line::Heading {
                level: *level,
                number: number.as_ref(),
                segment: Marked::of(segment),
            }),
            Block::Paragraph { number, segment } => lines.push(Line::Paragraph {
                number: number.as_ref(),
                segment: Marked::of(segment),
            }),
            Block::List { marks, items } => {
                lines.push(Line::List {
                    marks,
                    items: items.len(),
                });
                for item in items {
                    lines.push(Line::Item);
                    outline_blocks(item, lines);
                }
            }
            Block::Definitions(definitions) => outline_definitions(definitions, lines),
            Block::Boxed { kind, blocks } => {
                lines.push(Line::Boxed {
                    kind: *kind,
                    blocks: blocks.len(),
                });
                outline_blocks(blocks, lines);
            }
            Block::Quotation(blocks) => {
                lines.push(Line::Quotation {
                    blocks: blocks.len(),
                });
                outline_blocks(blocks, lines);
            }
            Block::Table(table) => {
                lines.extend(table.caption.as_ref().map(Line::of_caption));
                lines.push(Line::Table {
                    alignments: &table.alignments,
                    row_heads: table.row_heads,
                });
                let cells = table.head.iter().chain(table.rows.iter().flatten());
                lines.extend(cells.map(|cell| Line::Cell(Marked::of(cell))));
            }
            Block::Figure {
                image,
                alt,
                caption,
            } => {
                lines.push(Line::Figure { path: &image.path });
                lines.extend(alt.iter().map(|alt| Line::FigureWords(Marked::of(alt))));
                lines.extend(caption.as_ref().map(Line::of_caption));
            }
            Block::Code { text, .. } => lines.push(Line::Code(text)),
            Block::Break => lines.push(Line::Break),
        }
    }
}

/// In the order of the source: that of reading is each language's own where it goes by the alphabet.
fn outline_definitions<'b>(definitions: &'b Definitions<Segment>, lines: &mut Vec<Line<'b>>) {
    lines.push(Line::Definitions {
        is_alphabetical: definitions.is_alphabetical,
        entries: definitions.entries.len(),
    });
    for entry in &definitions.entries {
        lines.push(Line::Term(Marked::of(&entry.term)));
        for meaning in &entry.meanings {
            lines.push(Line::Meaning);
            outline_blocks(meaning, lines);
        }
    }
}

impl<'b> Line<'b> {
    fn of_caption(caption: &'b Caption<Segment>) -> Self {
        Self::Caption {
            number: caption.number,
            text: Marked::of(&caption.text),
        }
    }
}

impl fmt::Display for Line<'_> {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Front(text) => write!(formatter, "front matter {text}"),
            Self::Footnote { number, label } => write!(formatter, "footnote {number} [^{label}]"),
            Self::Heading {
                level,
                number: Some(number),
                segment,
            } => write!(formatter, "heading {level} {} {segment}", number.address()),
            Self::Heading {
                level,
                number: None,
                segment,
            } => write!(formatter, "heading {level} {segment}"),
            Self::Paragraph {
                number: Some(number),
                segment,
            } => write!(formatter, "paragraph {} {segment}", number.address()),
            Self::Paragraph {
                number: None,
                segment,
            } => write!(formatter, "paragraph {segment}"),
            Self::List { marks, items } => write!(formatter, "list {marks:?} of {items}"),
            Self::Item => formatter.write_str("item"),
            Self::Definitions {
                is_alphabetical,
                entries,
            } => write!(
                formatter,
                "definitions of {entries} by the alphabet: {is_alphabetical}"
            ),
            Self::Term(term) => write!(formatter, "term {term}"),
            Self::Meaning => formatter.write_str("meaning"),
            Self::Boxed { kind, blocks } => {
                write!(formatter, "box {} of {blocks}", kind.name())
            }
            Self::Quotation { blocks } => write!(formatter, "quotation of {blocks}"),
            Self::Table {
                alignments,
                row_heads,
            } => write!(
                formatter,
                "table {alignments:?} with row heads: {row_heads}"
            ),
            Self::Caption { number, text } => write!(formatter, "caption {number} {text}"),
            Self::Cell(cell) => write!(formatter, "cell {cell}"),
            Self::Figure { path } => write!(formatter, "figure {path}"),
            Self::FigureWords(words) => write!(formatter, "words of a figure {words}"),
            Self::Code(text) => write!(formatter, "code {text:?}"),
            Self::Break => formatter.write_str("break"),
        }
    }
}

impl<'b> Marked<'b> {
    fn of(segment: &'b Segment) -> Self {
        let marks = footnote_marks(&segment.inlines);
        let mut footnotes: Vec<NoteNumber> = marks.map(|mark| mark.number).collect();
        footnotes.sort_unstable();
        Self {
            id: segment.id.as_ref(),
            footnotes,
        }
    }
}

impl fmt::Display for Marked<'_> {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        let id = self.id.map_or("without letters", SegmentId::as_str);
        formatter.write_str(id)?;
        match self.footnotes.as_slice() {
            [] => Ok(()),
            marks => write!(formatter, " with footnotes {marks:?}"),
        }
    }
}
