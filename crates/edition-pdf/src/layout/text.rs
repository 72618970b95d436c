//! Styled text: what collecting produces and shaping consumes.

use std::ops::Range;

use edition_model::{Direction, Locale};

use crate::layout::style::LetterStyle;
use crate::page::{AreaTarget, ElementId};

/// The text of a paragraph with its styles.
#[derive(Debug, Clone, Default)]
pub(crate) struct Text<'e> {
    /// All characters in reading order; `\n` is a hard line break, U+FFFC a picture.
    pub(crate) content: String,
    /// The spans, in order and without gaps.
    pub(crate) spans: Vec<Span<'e>>,
    /// The links, which spans refer to by index.
    pub(crate) links: Vec<TextLink>,
    /// The way that its lines run; where nothing is said, that of its first words.
    pub(crate) direction: Option<Direction>,
}

/// A part of a text with one style, locale and element.
#[derive(Debug, Clone)]
pub(crate) struct Span<'e> {
    /// Its bytes in the content.
    pub(crate) range: Range<usize>,
    pub(crate) style: LetterStyle,
    pub(crate) locale: &'e Locale,
    /// The element that it belongs to; `None` for page furniture.
    pub(crate) element: Option<ElementId>,
    /// The index of its link in [`Text::links`].
    pub(crate) link: Option<usize>,
    /// The number of the footnote, if it is a footnote mark.
    pub(crate) note: Option<u32>,
    /// The picture, if it is one.
    pub(crate) picture: Option<InlinePicture<'e>>,
}

/// A picture in a line of text.
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
    /// A text without words yet, whose lines run as that language does.
    pub(crate) fn running_as(locale: &Locale) -> Self {
        Self {
            direction: Some(locale.direction()),
            ..Self::default()
        }
    }

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

    /// Appends another text.
    pub(crate) fn append(&mut self, other: Self) {
        let offset = self.content.len();
        let links = self.links.len();
        self.content.push_str(&other.content);
        self.direction = self.direction.or(other.direction);
        self.links.extend(other.links);
        self.spans.extend(other.spans.into_iter().map(|span| Span {
            range: span.range.start + offset..span.range.end + offset,
            link: span.link.map(|link| link + links),
            ..span
        }));
    }

    /// Appends words.
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
    /// A span of plain words, whose range [`Text::push`] sets.
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
