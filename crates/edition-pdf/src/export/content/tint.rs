//! Filled rectangles, and rows of dots among them.

use crate::export::syntax::scaled;
use crate::layout::page::{Area, Color};

/// A filled rectangle from its lower left corner on, in hundredths of a point.
pub(super) struct Tint {
    pub(super) x: i64,
    pub(super) y: i64,
    pub(super) width: i64,
    pub(super) height: i64,
    pub(super) color: Color,
}

/// So many equal boxes in a row are shorter as a broken line.
pub(super) const FEWEST_DOTS: usize = 4;

impl Tint {
    pub(super) fn new(area: Area, color: Color, page_height: f32) -> Self {
        let hundredths = |length: f32| scaled(length, 100.0);
        Self {
            x: hundredths(area.x),
            y: hundredths(page_height - area.y - area.height),
            width: hundredths(area.width),
            height: hundredths(area.height),
            color,
        }
    }
}

/// How many of the first boxes make a row of equal ones at equal distances.
pub(super) fn dots(tints: &[Tint]) -> usize {
    let [first, second, ..] = tints else {
        return 1;
    };
    let step = second.x - first.x;
    let is_next = |one: &Tint, next: &Tint| {
        (next.y, next.width, next.height) == (one.y, one.width, one.height)
            && next.x - one.x == step
            && next.color == one.color
    };
    if step <= first.width {
        return 1;
    }
    let pairs = tints.windows(2);
    1 + pairs
        .take_while(|pair| matches!(pair, [one, next] if is_next(one, next)))
        .count()
}
