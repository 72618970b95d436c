//! Styled text: what collecting makes of a segment and shaping takes.

use std::ops::Range;

use edition_model::Locale;

use crate::layout::style::LetterStyle;
use crate::page::{AreaTarget, ElementId};

/// The words of one paragraph with their styles.
#[derive(Debug, Clone, Default)]
pub(crate) struct Text<'e> {
    /// All words in the order of reading; `\n` is a hard line break, U+FFFC stands for a picture.
    pub(crate) content: String,
    /// The styles, without gaps and in order.
    pub(crate) spans: Vec<Span<'e>>,
    /// The links that spans name by their place here.
    pub(crate) links: Vec<TextLink>,
}

/// A part of a text that looks and means the same throughout.
#[derive(Debug, Clone)]
pub(crate) struct Span<'e> {
    /// Its bytes in the content.
    pub(crate) range: Range<usize>,
    pub(crate) style: LetterStyle,
    pub(crate) locale: &'e Locale,
    /// The element that it belongs to; `None` for page furniture.
    pub(crate) element: Option<ElementId>,
    /// The place of its link in [`Text::links`].
    pub(crate) link: Option<usize>,
    /// The footnote that it is the mark of.
    pub(crate) note: Option<u32>,
    /// The picture that it is.
    pub(crate) picture: Option<InlinePicture<'e>>,
}

/// A picture in the run of a text.
#[derive(Debug, Clone, Copy)]
pub(crate) struct InlinePicture<'e> {
    pub(crate) path: &'e str,
    /// Its width for a height of 1.
    pub(crate) aspect: f32,
}

/// A link of a text.
#[derive(Debug, Clone)]
pub(crate) struct TextLink {
    pub(crate) target: AreaTarget,
    pub(crate) element: Option<ElementId>,
    /// What a screen reader says for it.
    pub(crate) description: String,
}

impl<'e> Text<'e> {
    /// A text of one style.
    pub(crate) fn plain(
        words: &str,
        style: LetterStyle,
        locale: &'e Locale,
        element: Option<ElementId>,
    ) -> Self {
        let mut text = Self::default();
        text.push(words, Span::new(style, locale, element));
        text
    }

    /// Puts another text at the end.
    pub(crate) fn append(&mut self, other: Self) {
        let offset = self.content.len();
        let links = self.links.len();
        self.content.push_str(&other.content);
        self.links.extend(other.links);
        self.spans.extend(other.spans.into_iter().map(|span| Span {
            range: span.range.start + offset..span.range.end + offset,
            link: span.link.map(|link| link + links),
            ..span
        }));
    }

    /// Puts words at the end.
    pub(crate) fn push(&mut self, words: &str, span: Span<'e>) {
        if words.is_empty() {
            return;
        }
        let start = self.content.len();
        self.content.push_str(words);
        self.spans.push(Span {
            range: start..self.content.len(),
            ..span
        });
    }
}

impl<'e> Span<'e> {
    /// A span of plain words, its range still open.
    pub(crate) fn new(style: LetterStyle, locale: &'e Locale, element: Option<ElementId>) -> Self {
        Self {
            range: 0..0,
            style,
            locale,
            element,
            link: None,
            note: None,
            picture: None,
        }
    }
}
