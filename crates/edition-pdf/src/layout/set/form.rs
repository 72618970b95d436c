//! What the lines of a text depend on besides the text and the fonts.

use crate::layout::style::{LetterStyle, Setting};

/// Where and how the lines of a text are set.
#[derive(Debug, Clone, Copy)]
pub(super) struct Form {
    pub(super) place: LinePlace,
    /// How much further in the first line begins.
    pub(super) first_line: f32,
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

impl LinePlace {
    /// The same, beginning `indent` points later.
    pub(super) fn further_in(self, indent: f32, from_the_right: bool) -> Self {
        Self {
            x: if from_the_right {
                self.x
            } else {
                self.x + indent
            },
            width: self.width - indent,
            ..self
        }
    }
}

/// The position of a line.
#[derive(Debug, Clone, Copy)]
pub(super) struct LinePlace {
    pub(super) x: f32,
    pub(super) width: f32,
    pub(super) setting: Setting,
    pub(super) baseline: f32,
}
