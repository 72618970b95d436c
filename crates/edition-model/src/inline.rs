//! What stands inside a segment.

use std::convert::Infallible;

use crate::identity::{DocumentId, SegmentId};
use crate::locale::Locale;
use crate::source::Span;

/// A piece of a segment's text.
///
/// `P` is the type of placeables: [`Placeable`] in what authors and translators wrote,
/// [`Infallible`] in an edition, where each has become text. So no renderer can meet an unresolved
/// placeable.
#[derive(Debug, Clone, PartialEq, Eq, Hash)]
pub enum Inline<P> {
    /// Plain text, with white space folded to single spaces; no-break spaces are kept.
    Text(String),
    /// Words set strong.
    Strong(Vec<Inline<P>>),
    /// Words set in emphasis.
    Emphasis(Vec<Inline<P>>),
    /// Code, the same in all languages.
    Code(String),
    /// A link.
    Link {
        /// Where to.
        link: Link,
        /// The words.
        content: Vec<Inline<P>>,
    },
    /// Words in another language.
    Foreign {
        /// The language.
        locale: Locale,
        /// The words.
        content: Vec<Inline<P>>,
    },
    /// The mark of a footnote.
    FootnoteMark(FootnoteMark),
    /// A picture in the run of the text.
    Image {
        /// The picture.
        image: Image,
        /// Its text alternative.
        alt: Vec<Inline<P>>,
    },
    /// A hard line break.
    LineBreak,
    /// The number of a paragraph, linked to it: what `PARA("why-we-came")` gives.
    NumberReference(NumberReference),
    /// A Fluent placeable that is not yet text.
    Placeable(P),
}

impl<P> Inline<P> {
    /// The inlines inside it; inside a picture, its text alternative.
    #[must_use]
    pub fn content(&self) -> &[Self] {
        match self {
            Self::Strong(content)
            | Self::Emphasis(content)
            | Self::Link { content, .. }
            | Self::Foreign { content, .. }
            | Self::Image { alt: content, .. } => content,
            Self::Text(_)
            | Self::Code(_)
            | Self::FootnoteMark(_)
            | Self::LineBreak
            | Self::NumberReference(_)
            | Self::Placeable(_) => &[],
        }
    }
}

/// A placeable as it stands in a source or a translation.
#[derive(Debug, Clone, PartialEq, Eq, Hash)]
pub struct Placeable {
    /// Its text with both braces, as in `{ DATE($start) }`.
    pub text: String,
    /// Where it stands.
    pub span: Span,
}

/// A link's label and where it leads in this locale.
#[derive(Debug, Clone, PartialEq, Eq, Hash)]
pub struct Link {
    /// The author's label or one made from the target; the same in all languages.
    pub label: String,
    /// Where it leads.
    pub target: LinkTarget,
}

/// Where a link leads.
#[derive(Debug, Clone, PartialEq, Eq, Hash)]
pub enum LinkTarget {
    /// An address outside the publication.
    Url(String),
    /// A segment of the same document.
    Segment(SegmentId),
    /// What has a number in the same document, by the address that readers cite: a table, a figure, a footnote.
    Address(String),
    /// Another document of the publication, in the same language.
    Document {
        /// The document.
        document: DocumentId,
        /// The segment in it, if the link names one.
        segment: Option<SegmentId>,
    },
}

/// The mark of a footnote in the text.
#[derive(Debug, Clone, PartialEq, Eq, Hash)]
pub struct FootnoteMark {
    /// The author's label, as in `[^1]`.
    pub label: String,
    /// The number, by the order of the source; the same in all languages.
    pub number: u32,
}

/// A reference to a number that readers cite: of a paragraph, of what stands below it, of an annex.
#[derive(Debug, Clone, PartialEq, Eq, Hash)]
pub struct NumberReference {
    /// The segment that has the number.
    pub segment: SegmentId,
    /// The address of the number, as in `para-12-a`.
    pub address: String,
    /// How people cite it, as in "paragraph 12 (a)".
    pub name: String,
    /// What the reader sees of it, as in `12 (a)`.
    pub text: String,
}

/// A picture, named by its file.
#[derive(Debug, Clone, PartialEq, Eq, Hash)]
pub struct Image {
    /// The author's label or one made from the file's name; the same in all languages.
    pub label: String,
    /// The file's path in the project, with `/` between the parts.
    pub path: String,
}

/// Inlines as authors and translators wrote them.
pub type SourceInline = Inline<Placeable>;
/// Inlines of an edition.
pub type EditionInline = Inline<Infallible>;

/// The plain text of `inlines`: what a reader who copies the segment gets.
///
/// Marks of footnotes and numbers of paragraphs are written as digits, hard breaks as line ends;
/// the text alternatives of pictures are left out.
#[must_use]
pub fn plain_text(inlines: &[EditionInline]) -> String {
    let mut text = String::new();
    push_plain_text(inlines, &mut text);
    text
}

/// The plain text of `inlines` on one line, without marks of footnotes.
#[must_use]
pub fn unmarked_text(inlines: &[EditionInline]) -> String {
    let mut text = String::new();
    for inline in inlines {
        match inline {
            Inline::FootnoteMark(_) => {}
            Inline::LineBreak => text.push(' '),
            Inline::Strong(content)
            | Inline::Emphasis(content)
            | Inline::Link { content, .. }
            | Inline::Foreign { content, .. } => text.push_str(&unmarked_text(content)),
            Inline::Text(words) => text.push_str(&words.replace('\n', " ")),
            Inline::Code(_)
            | Inline::NumberReference(_)
            | Inline::Image { .. }
            | Inline::Placeable(_) => push_plain_text(std::slice::from_ref(inline), &mut text),
        }
    }
    text
}

fn push_plain_text(inlines: &[EditionInline], text: &mut String) {
    for inline in inlines {
        match inline {
            Inline::Text(words) | Inline::Code(words) => text.push_str(words),
            Inline::Strong(content)
            | Inline::Emphasis(content)
            | Inline::Link { content, .. }
            | Inline::Foreign { content, .. } => push_plain_text(content, text),
            Inline::FootnoteMark(mark) => text.push_str(&mark.number.to_string()),
            Inline::NumberReference(reference) => {
                text.push_str(&reference.text);
            }
            Inline::LineBreak => text.push('\n'),
            Inline::Image { .. } => {}
            Inline::Placeable(never) => match *never {},
        }
    }
}
