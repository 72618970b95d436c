//! Shaped glyphs, before they are placed on a line.

use std::ops::Range;

use crate::fonts::FaceId;

/// A glyph of a paragraph. Glyphs come in reading order.
#[derive(Debug, Clone)]
pub(crate) struct ShapedGlyph {
    pub(crate) face: FaceId,
    pub(crate) id: u16,
    /// In points.
    pub(crate) advance: f32,
    /// In points, to the right.
    pub(crate) dx: f32,
    /// In points, upwards.
    pub(crate) dy: f32,
    /// The bytes of the content that it shows; empty for all but the first glyph of a cluster.
    pub(crate) text: Range<usize>,
    /// The index of its span.
    pub(crate) span: usize,
    pub(crate) kind: GlyphKind,
}

/// How line breaking and justification treat a glyph.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum GlyphKind {
    /// A visible glyph.
    Letter,
    /// A character of a script without spaces: justification adds space after it.
    Ideograph,
    /// A space that justification stretches; a line may break after it.
    Space,
    /// A space in code, of fixed width; a line may break after it.
    CodeSpace,
    /// A no-break space that justification stretches.
    FirmSpace,
    /// A line break set by the author.
    LineBreak,
    /// A picture.
    Picture,
}

/// How far an ideograph stretches, as a share of what a space does.
const IDEOGRAPH_ELASTICITY: f32 = 0.12;

impl GlyphKind {
    /// All kinds, in order.
    pub(crate) const ALL: [Self; 7] = [
        Self::Letter,
        Self::Ideograph,
        Self::Space,
        Self::CodeSpace,
        Self::FirmSpace,
        Self::LineBreak,
        Self::Picture,
    ];

    /// Whether it is a space after which a line may end. At the end of a line it has no width.
    pub(crate) fn ends_words(self) -> bool {
        matches!(self, Self::Space | Self::CodeSpace)
    }

    /// Whether it takes part in the font expansion of its line.
    pub(crate) fn expands(self) -> bool {
        matches!(self, Self::Letter | Self::CodeSpace)
    }

    /// How far justification stretches it, as a share of what a space gains.
    pub(crate) fn elasticity(self) -> f32 {
        match self {
            Self::Space | Self::FirmSpace => 1.0,
            Self::Ideograph => IDEOGRAPH_ELASTICITY,
            Self::Letter | Self::CodeSpace | Self::LineBreak | Self::Picture => 0.0,
        }
    }
}
