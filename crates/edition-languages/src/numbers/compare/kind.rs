//! What kind of numbers differ, where all that differ are of one.

use super::{Piece, groups_of};

/// What kind of numbers differ.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub enum Kind {
    /// Any, or of several kinds.
    #[default]
    Number,
    /// The months of dates in figures.
    Month,
    /// The magnitudes of the same figures, as 1.5 million and 1.5 billion.
    Magnitude,
}

impl Kind {
    /// The kind of what one text has `lost` and of what the other has `added`.
    pub(super) fn of(lost: &[&Piece<'_>], added: &[&Piece<'_>]) -> Self {
        if lost.is_empty() && added.is_empty() {
            return Self::Number;
        }
        if lost.iter().chain(added).all(|piece| piece.is_month) {
            return Self::Month;
        }
        let are_exchanged = |one: &Piece<'_>, other: &Piece<'_>| {
            let (one, other) = (one.number, other.number);
            let are_worded = one.zeros > 0 && other.zeros > 0 && one.zeros != other.zeros;
            are_worded && groups_of(&one.text) == groups_of(&other.text)
        };
        let mut pairs = lost.iter().zip(added);
        match lost.len() == added.len() && pairs.all(|(one, other)| are_exchanged(one, other)) {
            true => Self::Magnitude,
            false => Self::Number,
        }
    }
}
