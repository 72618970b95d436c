//! What was read of a file: paragraphs and tables in their order, and what is to be said about them.

use std::rc::Rc;

/// Where something stands in the file.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Place {
    /// In this paragraph of the text, counted from 1, those in tables among them.
    Paragraph(usize),
    /// In this note, counted from 1.
    Note(usize),
    /// In the headers and footers of pages.
    Margins,
    /// In the file as a whole.
    File,
}

impl Place {
    /// The place of the next paragraph.
    pub(crate) fn following(self) -> Self {
        match self {
            Self::Paragraph(number) => Self::Paragraph(number + 1),
            other => other,
        }
    }
}

/// What became of something that could not be kept as it was.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Reason {
    /// Words that the reader did not understand: they are in the file and nowhere in the source.
    NotUnderstood,
    /// Hidden words, which are not published.
    Hidden,
    /// Words that a tracked change takes away.
    ChangedAway,
    /// A table of contents or an index: it is made anew.
    Contents,
    /// Words of headers and footers.
    Margins,
    /// A field's instruction.
    Instruction,
    /// The words above letters that say how to read them.
    Ruby,
    /// The words that only say that something is to be typed there.
    Prompt,
    /// A note that no text marks.
    NoteUnmarked,
    /// A text box; its words stand after the paragraph.
    TextBox,
    /// A formula; its letters are kept in one line.
    Formula,
    /// Cells that were merged.
    MergedCells,
    /// A table within a table; its words stand in the cell.
    InnerTable,
    /// A list or several paragraphs within a cell, which stand in one paragraph now.
    LongCell,
    /// A picture in a form that cannot be kept, or one that lies elsewhere.
    PictureLost,
    /// A picture without words for those who do not see it.
    PictureWordless,
    /// A note with a mark of its own.
    OwnMark,
    /// A bold line that may have been meant as a heading.
    BoldLine,
    /// Words that were struck through.
    Struck,
    /// A sign of a font of symbols that is not known.
    Symbol,
    /// A link that leads to no page; its words are kept.
    LinkDropped,
    /// A link within the document; its words are kept.
    InnerLink,
    /// Signs that people typed before items; the tool counts itself.
    TypedNumbers,
    /// Letters with a full stop before paragraphs, which may be the initials of names: they stay.
    LettersLeft,
    /// A number before a paragraph that no other goes on from: it stays as it was typed.
    NumberLeft,
    /// A number that was typed beside one that is counted.
    TwoNumbers,
    /// A number that would be another here.
    NumberDiffers,
    /// A list whose signs look otherwise here.
    SignsDiffer,
    /// A list deeper than four levels.
    DeepList,
    /// Emphasis that cannot be written at this place.
    EmphasisDropped,
    /// Tabs in a line, which may have been a table.
    Tabs,
    /// The title stood after other words.
    TitleMoved,
    /// No title was found; the name of the document stands for it.
    TitleMade,
    /// Several lines of a title were joined.
    TitleJoined,
    /// The number of a caption; the tool counts itself.
    CaptionNumber,
    /// What a field shows of the file itself: its author, its path, its dates.
    OfFile,
    /// A caption that stands beside no table or picture of its own.
    CaptionAlone,
    /// The name and sign of an annex; the tool writes them itself.
    AnnexName,
    /// Comments of people.
    Comments,
    /// Macros.
    Macros,
}

/// What is to be said about a place in the file.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Remark {
    /// What became of it.
    pub reason: Reason,
    /// Where it stands.
    pub place: Place,
    /// Its words.
    pub words: String,
}

/// How a piece of text is set.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub(crate) struct Marks {
    pub(crate) bold: bool,
    pub(crate) italic: bool,
    /// Whether somebody struck them through.
    pub(crate) struck: bool,
    /// The address that it leads to.
    pub(crate) link: Option<Rc<str>>,
    /// The tag of its language, as the file has it.
    pub(crate) language: Option<Rc<str>>,
}

/// A piece of a paragraph.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) enum Piece {
    /// Letters.
    Text(String),
    /// The end of a line within the paragraph.
    Break,
    /// A tab.
    Tab,
    /// The mark of a note, by its place among all.
    Note(usize),
    /// A picture, by its place among all.
    Picture(usize),
}

/// A piece with its marks.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct Run {
    pub(crate) piece: Piece,
    pub(crate) marks: Marks,
}

impl Run {
    pub(crate) fn plain(text: impl Into<String>) -> Self {
        Self {
            piece: Piece::Text(text.into()),
            marks: Marks::default(),
        }
    }
}

/// What a paragraph is.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Role {
    Title,
    Heading(usize),
    /// A heading with which an annex begins.
    Annex(usize),
    Caption,
    Quote,
    Body,
}

/// How the numbers of a list look.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Format {
    Bullet,
    Decimal,
    LowerLetter,
    UpperLetter,
    LowerRoman,
    UpperRoman,
    LowerRussian,
    UpperRussian,
    /// A number that is there once more: "12 bis".
    Repeat,
    Other,
}

/// The list of numbers whose addresses the file itself tells.
pub(crate) const LIST_OF_ADDRESSES: &str = "addresses";

/// The number or bullet of a paragraph.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct Sign {
    /// The list that it belongs to.
    pub(crate) list: String,
    /// Its level there, from 0.
    pub(crate) level: usize,
    pub(crate) format: Format,
    pub(crate) number: u32,
    /// As it is shown: "12.", "(a)".
    pub(crate) shown: String,
}

/// A paragraph.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct Paragraph {
    pub(crate) place: Place,
    pub(crate) role: Role,
    pub(crate) sign: Option<Sign>,
    /// How far it is indented, in twentieths of a point.
    pub(crate) indent: i32,
    /// Whether it is a further paragraph of the item before it.
    pub(crate) is_in_item: bool,
    pub(crate) runs: Vec<Run>,
}

impl Paragraph {
    /// A plain one, with nothing in it.
    pub(crate) fn plain(place: Place) -> Self {
        Self {
            place,
            role: Role::Body,
            sign: None,
            indent: 0,
            is_in_item: false,
            runs: Vec::new(),
        }
    }

    /// A plain one of `runs`.
    pub(crate) fn of(place: Place, runs: Vec<Run>) -> Self {
        Self {
            runs,
            ..Self::plain(place)
        }
    }

    /// Its letters alone.
    pub(crate) fn text(&self) -> String {
        text_of(&self.runs)
    }

    /// Whether there is nothing in it.
    pub(crate) fn is_empty(&self) -> bool {
        self.runs.iter().all(|run| match &run.piece {
            Piece::Text(text) => text.trim().is_empty(),
            Piece::Break | Piece::Tab => true,
            Piece::Note(_) | Piece::Picture(_) => false,
        })
    }
}

/// The letters of `runs` alone.
pub(crate) fn text_of(runs: &[Run]) -> String {
    let letters = runs.iter().map(|run| match &run.piece {
        Piece::Text(text) => text.as_str(),
        Piece::Break | Piece::Tab => " ",
        Piece::Note(_) | Piece::Picture(_) => "",
    });
    letters.collect()
}

/// A table.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct Table {
    pub(crate) place: Place,
    pub(crate) rows: Vec<Vec<Cell>>,
}

/// A cell: where in its row it stands is told by those before it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct Cell {
    pub(crate) flow: Vec<Flow>,
    /// How many columns it takes.
    pub(crate) span: usize,
    /// The names of bookmarks, content controls and comments in it.
    pub(crate) names: Vec<String>,
}

/// What follows one another in a file.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) enum Flow {
    Paragraph(Paragraph),
    Table(Table),
}

/// A picture as it is named in the file.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct PictureName {
    /// The part that holds it.
    pub(crate) part: String,
    /// Its words.
    pub(crate) alt: String,
    pub(crate) place: Place,
}
