//! What the lines of a text depend on besides the text and the fonts.

use crate::layout::style::{LetterStyle, Setting};

/// Where and how the lines of a text are set.
#[derive(Debug, Clone, Copy)]
pub(super) struct Form {
    pub(super) place: LinePlace,
    pub(super) breaking: Breaking,
}

/// How a text is broken into lines.
#[derive(Debug, Clone, Copy)]
pub(super) enum Breaking {
    /// Not at all.
    Never,
    Prose,
    /// As prose, in lines of about the same length.
    Balanced,
    /// As code, with the style of the sign before continuation lines.
    Code(LetterStyle),
}

/// The position of a line.
#[derive(Debug, Clone, Copy)]
pub(super) struct LinePlace {
    pub(super) x: f32,
    pub(super) width: f32,
    pub(super) setting: Setting,
    pub(super) baseline: f32,
}
