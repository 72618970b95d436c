//! The design: sizes, distances, colours. All lengths are in points.

use crate::fonts::{FaceId, Family, Slope, Weight};
use crate::page::Color;

/// The indent of each level of lists and quotations.
pub(crate) const INDENT: f32 = 18.0;
/// The narrowest measure that indents may leave.
pub(crate) const NARROWEST: f32 = 90.0;
/// The distance from the last line of the text to the rule above the footnotes.
pub(crate) const NOTE_GAP: f32 = 14.0;
/// The width of that rule.
pub(crate) const NOTE_RULE_WIDTH: f32 = 72.0;
/// The distance from that rule to the first footnote.
pub(crate) const NOTE_RULE_GAP: f32 = 5.0;
/// The thickness of fine rules.
pub(crate) const HAIRLINE: f32 = 0.5;

/// Nothing is scaled below this size.
const SMALLEST: f32 = 7.8;

/// Text.
pub(crate) const INK: Color = Color(0.10, 0.10, 0.12);
/// Headings, links, rules: the accent colour.
pub(crate) const ACCENT: Color = Color(0.04, 0.30, 0.45);
/// The publisher's additions, less prominent than text.
pub(crate) const QUIET: Color = Color(0.36, 0.38, 0.42);
/// Fine rules.
pub(crate) const RULE: Color = Color(0.74, 0.77, 0.80);
/// Behind code.
pub(crate) const TINT: Color = Color(0.955, 0.96, 0.965);
/// Notices of drafts and embargoes.
pub(crate) const WARNING: Color = Color(0.68, 0.18, 0.05);

/// How lines are aligned.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Setting {
    /// At both edges.
    Justified,
    /// At the start, with a ragged end.
    Start,
    /// In the middle.
    Center,
    /// At the end.
    End,
}

/// Whether words may be divided.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Hyphenation {
    /// They may.
    Allowed,
    /// They may not.
    Never,
}

/// How the letters of a span look.
#[derive(Debug, Clone, Copy, PartialEq)]
pub(crate) struct LetterStyle {
    pub(crate) family: Family,
    pub(crate) weight: Weight,
    pub(crate) slope: Slope,
    pub(crate) size: f32,
    pub(crate) color: Color,
    pub(crate) height: Height,
    pub(crate) hyphenation: Hyphenation,
}

/// The vertical position of letters.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub(crate) enum Height {
    /// On the baseline.
    Baseline,
    /// Raised and small, for footnote marks.
    Superior,
}

/// How a paragraph is set.
#[derive(Debug, Clone, Copy, PartialEq)]
pub(crate) struct ParagraphStyle {
    pub(crate) letters: LetterStyle,
    /// From baseline to baseline.
    pub(crate) leading: f32,
    pub(crate) setting: Setting,
    /// The least distance to what is above.
    pub(crate) before: f32,
    /// The least distance to what is below.
    pub(crate) after: f32,
}

impl LetterStyle {
    const fn new(family: Family, size: f32, color: Color) -> Self {
        Self {
            family,
            weight: Weight::Regular,
            slope: Slope::Upright,
            size,
            color,
            height: Height::Baseline,
            hyphenation: Hyphenation::Allowed,
        }
    }

    /// The same, bold.
    pub(crate) const fn bold(mut self) -> Self {
        self.weight = Weight::Bold;
        self
    }

    /// The same, italic.
    pub(crate) const fn italic(mut self) -> Self {
        self.slope = Slope::Italic;
        self
    }

    /// The same without hyphenation.
    pub(crate) const fn whole_words(mut self) -> Self {
        self.hyphenation = Hyphenation::Never;
        self
    }

    /// The same in another colour.
    pub(crate) const fn colored(mut self, color: Color) -> Self {
        self.color = color;
        self
    }

    /// The same as code: a little smaller, since the letters of the face are wide.
    pub(crate) const fn code(mut self) -> Self {
        self.family = Family::Mono;
        self.size *= 0.88;
        self.hyphenation = Hyphenation::Never;
        self
    }

    /// The same as a footnote mark.
    pub(crate) const fn superior(mut self) -> Self {
        self.height = Height::Superior;
        self.hyphenation = Hyphenation::Never;
        self
    }

    /// The same, scaled by `factor`, but not below the smallest legible size.
    pub(crate) fn scaled(mut self, factor: f32) -> Self {
        self.size = (self.size * factor).max(self.size.min(SMALLEST));
        self
    }

    /// The face.
    pub(crate) fn face(&self) -> FaceId {
        FaceId::embedded(self.family, self.weight, self.slope)
    }
}

impl ParagraphStyle {
    /// A style without distances.
    pub(crate) const fn new(letters: LetterStyle, leading: f32, setting: Setting) -> Self {
        Self {
            letters,
            leading,
            setting,
            before: 0.0,
            after: 0.0,
        }
    }

    /// The same with these distances to its neighbours.
    pub(crate) const fn spaced(mut self, before: f32, after: f32) -> Self {
        self.before = before;
        self.after = after;
        self
    }

    /// The same for words that run the other way and stand in for others: they begin on the side of these.
    pub(crate) const fn turned_round(self) -> Self {
        match self.setting {
            Setting::Start => self.set(Setting::End),
            Setting::End => self.set(Setting::Start),
            Setting::Justified | Setting::Center => self,
        }
    }

    /// The same, aligned in another way.
    pub(crate) const fn set(mut self, setting: Setting) -> Self {
        self.setting = setting;
        self
    }
}

const SERIF: LetterStyle = LetterStyle::new(Family::Serif, 10.5, INK);
const SANS: LetterStyle = LetterStyle::new(Family::Sans, 8.5, QUIET);

/// Text.
pub(crate) const BODY: ParagraphStyle =
    ParagraphStyle::new(SERIF, 14.0, Setting::Justified).spaced(7.0, 7.0);
/// Paragraphs of list items.
pub(crate) const ITEM: ParagraphStyle = BODY.spaced(3.5, 3.5);
/// Footnotes.
pub(crate) const NOTE: ParagraphStyle = ParagraphStyle::new(
    LetterStyle::new(Family::Serif, 8.5, INK),
    11.5,
    Setting::Justified,
)
.spaced(2.0, 2.0);
/// Cells of tables.
pub(crate) const CELL: ParagraphStyle = ParagraphStyle::new(
    LetterStyle::new(Family::Serif, 9.5, INK),
    12.5,
    Setting::Start,
);
/// Cells of the head row.
pub(crate) const HEAD_CELL: ParagraphStyle = ParagraphStyle::new(
    LetterStyle::new(Family::Sans, 8.5, ACCENT)
        .bold()
        .whole_words(),
    12.5,
    Setting::Start,
);
/// The label of a box.
pub(crate) const BOX_LABEL: ParagraphStyle = ParagraphStyle::new(
    LetterStyle::new(Family::Sans, 8.5, ACCENT)
        .bold()
        .whole_words(),
    14.0,
    Setting::Start,
);
/// Captions of pictures.
pub(crate) const CAPTION: ParagraphStyle = ParagraphStyle::new(
    LetterStyle::new(Family::Sans, 8.5, QUIET),
    11.5,
    Setting::Start,
)
.spaced(5.0, 14.0);
/// Code.
pub(crate) const CODE: ParagraphStyle = ParagraphStyle::new(
    LetterStyle::new(Family::Mono, 8.4, INK).whole_words(),
    12.0,
    Setting::Start,
)
.spaced(10.0, 10.0);
/// The publisher, over the rule.
pub(crate) const MASTHEAD: ParagraphStyle = ParagraphStyle::new(
    LetterStyle::new(Family::Sans, 12.0, INK).whole_words(),
    17.0,
    Setting::Start,
);
/// Notices that a document is not published.
pub(crate) const NOTICE: ParagraphStyle = ParagraphStyle::new(
    LetterStyle::new(Family::Sans, 9.5, WARNING)
        .bold()
        .whole_words(),
    12.5,
    Setting::Start,
);
/// The symbol of a document, over the rule.
pub(crate) const SYMBOL: ParagraphStyle = ParagraphStyle::new(
    LetterStyle::new(Family::Sans, 10.0, INK).whole_words(),
    17.0,
    Setting::End,
);
/// Its first letters.
pub(crate) const SYMBOL_HEAD: LetterStyle = LetterStyle::new(Family::Sans, 15.0, INK).whole_words();
/// The kind of a document.
pub(crate) const KIND: ParagraphStyle = ParagraphStyle::new(
    LetterStyle::new(Family::Sans, 18.0, ACCENT)
        .bold()
        .whole_words(),
    23.0,
    Setting::Start,
);
/// The lines under the masthead, and what the publisher adds at the end.
pub(crate) const SERVICE: ParagraphStyle =
    ParagraphStyle::new(SANS, 11.5, Setting::Start).spaced(3.0, 3.0);
/// What a paper of an organ is for.
pub(crate) const OCCASION: ParagraphStyle = ParagraphStyle::new(
    LetterStyle::new(Family::Sans, 9.0, INK),
    12.5,
    Setting::Start,
);
/// The place and the date.
pub(crate) const DATE_LINE: ParagraphStyle =
    ParagraphStyle::new(SANS.whole_words(), 14.0, Setting::Start).spaced(4.0, 12.0);
/// Who wrote a document, below its title.
pub(crate) const AUTHOR: ParagraphStyle =
    ParagraphStyle::new(SERIF.whole_words(), 14.0, Setting::Start).spaced(0.0, 7.0);
/// Who signed it, below its text.
pub(crate) const SIGNATURE: ParagraphStyle =
    ParagraphStyle::new(SERIF.whole_words(), 14.0, Setting::End).spaced(0.0, 0.0);
/// The notice above words that are not translated or out of date.
pub(crate) const MARKER: ParagraphStyle = ParagraphStyle::new(
    LetterStyle::new(Family::Sans, 7.5, WARNING)
        .bold()
        .whole_words(),
    10.0,
    Setting::Start,
)
.spaced(7.0, 0.0);
/// The earlier translation of a text that changed.
pub(crate) const PREVIOUS: ParagraphStyle = ParagraphStyle::new(
    LetterStyle::new(Family::Serif, 8.5, QUIET).italic(),
    11.5,
    Setting::Start,
)
.spaced(2.0, 8.0);
/// The title of the table of contents.
pub(crate) const CONTENTS_TITLE: ParagraphStyle = ParagraphStyle::new(
    LetterStyle::new(Family::Sans, 9.5, ACCENT)
        .bold()
        .whole_words(),
    14.0,
    Setting::Start,
)
.spaced(22.0, 4.0);
/// An entry of the table of contents.
pub(crate) const CONTENTS_ENTRY: ParagraphStyle = ParagraphStyle::new(
    LetterStyle::new(Family::Serif, 9.5, INK).whole_words(),
    12.5,
    Setting::Start,
)
.spaced(0.5, 0.5);
/// An entry of a long table of contents, set closer so that it fits on one page.
pub(crate) const LONG_CONTENTS_ENTRY: ParagraphStyle = ParagraphStyle::new(
    LetterStyle::new(Family::Serif, 9.0, INK).whole_words(),
    10.75,
    Setting::Start,
);
/// Running head and folio.
pub(crate) const FURNITURE: LetterStyle = LetterStyle::new(Family::Sans, 8.0, QUIET);
/// The end mark of press releases.
pub(crate) const END_MARK: ParagraphStyle =
    ParagraphStyle::new(SERIF.whole_words(), 14.0, Setting::Center).spaced(14.0, 14.0);

/// The publisher on a card, in pixels like all of it.
pub(crate) const CARD_PUBLISHER: ParagraphStyle = ParagraphStyle::new(
    LetterStyle::new(Family::Sans, 40.0, INK).whole_words(),
    52.0,
    Setting::Start,
);
/// The kind of document on a card.
pub(crate) const CARD_KIND: ParagraphStyle = ParagraphStyle::new(
    LetterStyle::new(Family::Serif, 104.0, ACCENT)
        .bold()
        .whole_words(),
    122.0,
    Setting::Start,
);
/// The language on a card.
pub(crate) const CARD_LANGUAGE: ParagraphStyle = ParagraphStyle::new(
    LetterStyle::new(Family::Sans, 34.0, QUIET).whole_words(),
    44.0,
    Setting::Start,
);

/// The style of a heading of level 1 to 6. Leading and distances add up to a multiple of half a line of text, which
/// keeps the lines after it on the baseline grid.
pub(crate) fn heading(level: u8) -> ParagraphStyle {
    let sans = |size, color| {
        LetterStyle::new(Family::Sans, size, color)
            .bold()
            .whole_words()
    };
    let serif = SERIF.whole_words();
    let (letters, leading, before, after) = match level {
        1 => (
            LetterStyle {
                size: 22.0,
                ..serif.bold()
            },
            28.0,
            7.0,
            14.0,
        ),
        2 => (sans(13.0, ACCENT), 17.0, 24.0, 8.0),
        3 => (sans(10.5, INK), 14.0, 17.5, 3.5),
        4 => (sans(9.5, QUIET), 14.0, 10.5, 3.5),
        5 => (serif.bold().italic(), 14.0, 10.5, 3.5),
        _ => (serif.italic(), 14.0, 10.5, 3.5),
    };
    ParagraphStyle::new(letters, leading, Setting::Start).spaced(before, after)
}
