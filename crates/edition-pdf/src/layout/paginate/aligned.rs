//! Editions of one document whose pages end at the same places, so that a page holds the same segments in every language.
//!
//! 1. Pages can end together at the landmarks that all editions have in common: the beginnings of blocks, table rows and
//!    lines of code ([`joints`]).
//! 2. A block that is so tall in one language that it may have to be divided is divided in all of them, in the same
//!    proportion and with the same footnotes ([`divide`]).
//! 3. Each page ends at the joint that is best for all, as full as the longest language allows.

use std::collections::BTreeMap;

use crate::layout::flow::Landmark;
use crate::layout::paginate::galley::{Filling, Galley, height_of};
use crate::layout::paginate::notes::Room;
use crate::layout::paginate::{Choice, Paginated, SetText, best_end, cheapest, cost};
use crate::layout::strip::{BreakCost, Strip};

/// A block that takes a greater share of a page in some language may be divided.
const TALLEST_WHOLE: f32 = 0.5;
/// The greatest height of its parts, as a share of a page.
const TALLEST_PART: f32 = 0.25;
/// The cost of dividing it, as a share of a page left empty.
const DIVIDED: f32 = 0.2;
/// The cost of continuing a footnote in one language, on a page that lacks it in the others.
const NOTE_PARTED: f32 = 1.0;

/// A place where the pages of all editions can end together.
#[derive(Debug, Clone, PartialEq)]
struct Joint {
    /// The strip of each edition that would begin the next page.
    ends: Vec<usize>,
    /// The additional cost of ending there, as a share of a page left empty.
    share: f32,
}

/// Divides editions into pages that end at the same places.
pub(crate) fn paginate_aligned(sets: Vec<SetText>) -> Vec<Paginated> {
    let mut galleys: Vec<Galley> = sets.into_iter().map(Galley::new).collect();
    let joints = joints(&galleys);
    let mut rest = joints.as_slice();
    while let Some(first) = rest.first() {
        match best_joint(&galleys, rest) {
            Some(count) => {
                let chosen = rest.get(count.saturating_sub(1)).unwrap_or(first);
                for (galley, end) in galleys.iter_mut().zip(&chosen.ends) {
                    galley.end_page(*end);
                }
                rest = rest.get(count..).unwrap_or_default();
            }
            None => {
                catch_up(&mut galleys, first);
                rest = rest.get(1..).unwrap_or_default();
            }
        }
    }
    galleys.into_iter().map(Galley::finish).collect()
}

/// After how many joints the next pages best end; `None` where the first is too far for one page.
fn best_joint(galleys: &[Galley], joints: &[Joint]) -> Option<usize> {
    let mut pages: Vec<_> = galleys.iter().map(Galley::fill).collect();
    let mut choices = Vec::new();
    let mut forced = None;
    for (index, joint) in joints.iter().enumerate() {
        let fillings: Option<Vec<Filling>> = pages
            .iter_mut()
            .zip(&joint.ends)
            .map(|(page, end)| page.up_to(*end))
            .collect();
        let Some(fillings) = fillings else {
            break;
        };
        let end = index + 1;
        forced = Some(end);
        if let Some(cost) = together(&fillings).and_then(cost) {
            let parted = fillings.iter().any(|filling| filling.notes == Room::Some);
            let notes = if parted { NOTE_PARTED } else { 0.0 };
            let cost = cost + joint.share + notes;
            choices.push(Choice { end, cost });
        }
    }
    cheapest(&choices).or(forced)
}

/// The fullness of the fullest page, and the highest cost of any.
fn together(fillings: &[Filling]) -> Option<Filling> {
    fillings.iter().copied().reduce(|one, other| Filling {
        empty: one.empty.min(other.empty),
        must_end: one.must_end && other.must_end,
        break_after: one.break_after.worse(other.break_after),
        notes: match (one.notes, other.notes) {
            (Room::All, Room::All) => Room::All,
            _ => Room::Some,
        },
    })
}

/// Brings all editions to a joint that one page does not reach. Each takes the pages that it needs; the shorter ones get
/// empty pages.
fn catch_up(galleys: &mut [Galley], joint: &Joint) {
    let behind = |galleys: &[Galley]| {
        let mut pairs = galleys.iter().zip(&joint.ends);
        pairs.any(|(galley, end)| galley.start() < *end)
    };
    while behind(galleys) {
        for (galley, end) in galleys.iter_mut().zip(&joint.ends) {
            let next = if galley.start() < *end {
                best_end(galley, *end)
            } else {
                *end
            };
            galley.end_page(next);
        }
    }
}

/// All joints in order, of which the last is the end of the text.
fn joints(galleys: &[Galley]) -> Vec<Joint> {
    let maps: Vec<BTreeMap<Landmark, usize>> = galleys
        .iter()
        .map(|galley| {
            let strips = galley.strips().iter().enumerate();
            strips
                .filter_map(|(index, strip)| Some((strip.landmark?, index)))
                .collect()
        })
        .collect();
    let mut joints: Vec<Joint> = Vec::new();
    let mut last = vec![0; galleys.len()];
    let landmarks = maps.first().into_iter().flat_map(BTreeMap::keys);
    let common = landmarks.map(|landmark| {
        let places = maps.iter().map(|map| map.get(landmark).copied());
        places.collect::<Option<Vec<usize>>>()
    });
    let whole = galleys.iter().map(Galley::len).collect();
    for ends in common.flatten().chain([whole]) {
        if ends.iter().zip(&last).all(|(end, last)| end > last) {
            divide(galleys, &last, &ends, &mut joints);
            last.clone_from(&ends);
            joints.push(Joint { ends, share: 0.0 });
        }
    }
    joints
}

/// Adds the joints that divide the block from `starts` to `ends`.
fn divide(galleys: &[Galley], starts: &[usize], ends: &[usize], joints: &mut Vec<Joint>) {
    let parts: Vec<&[Strip]> = galleys
        .iter()
        .zip(starts.iter().zip(ends))
        .map(|(galley, (start, end))| galley.strips().get(*start..*end).unwrap_or_default())
        .collect();
    let heights = parts.iter().map(|part| height_of(part));
    let Some((longest, height)) = heights
        .enumerate()
        .max_by(|one, other| one.1.total_cmp(&other.1))
    else {
        return;
    };
    let first = galleys.first().zip(starts.first());
    let page = first.map_or(height, |(galley, start)| galley.height_at(*start));
    if height <= page * TALLEST_WHOLE {
        return;
    }
    let count = (height / (page * TALLEST_PART)).ceil().max(1.0) as usize;
    for number in 1..count {
        let Some(leader) = parts.get(longest) else {
            return;
        };
        let line = near(leader, number, count, None);
        let marks = count_marks(leader.get(..line).unwrap_or_default());
        let places = parts.iter().zip(starts).enumerate();
        let ends = places.map(|(index, (part, start))| {
            let place = if index == longest {
                line
            } else {
                near(part, number, count, Some(marks))
            };
            start + place
        });
        let ends: Vec<usize> = ends.collect();
        let goes_on = joints.last().is_none_or(|joint| {
            let mut pairs = joint.ends.iter().zip(&ends);
            pairs.all(|(before, end)| before < end)
        });
        let begun = ends.iter().zip(starts).all(|(end, start)| end > start);
        if goes_on && begun {
            joints.push(Joint {
                ends,
                share: DIVIDED,
            });
        }
    }
}

/// The line nearest to the end of the `number`th of `count` equal parts of a block, preferably with that many footnote
/// marks before it, and where a page may end.
fn near(part: &[Strip], number: usize, count: usize, marks: Option<usize>) -> usize {
    let wanted = part.len() * number / count;
    let mut before = 0;
    let mut best: Option<((bool, bool, usize), usize)> = None;
    for (index, strip) in part.iter().enumerate() {
        before += strip.notes.len();
        let end = index + 1;
        let bad = strip.break_after == BreakCost::Forbidden;
        let other = marks.is_some_and(|marks| marks != before);
        let rank = (other, bad, end.abs_diff(wanted));
        if end < part.len() && best.is_none_or(|(least, _)| rank < least) {
            best = Some((rank, end));
        }
    }
    best.map_or(wanted, |(_, end)| end)
}

fn count_marks(strips: &[Strip]) -> usize {
    strips.iter().map(|strip| strip.notes.len()).sum()
}

#[cfg(test)]
mod tests {
    use super::paginate_aligned;
    use crate::layout::flow::Landmark;
    use crate::layout::grid::Grid;
    use crate::layout::paginate::SetText;
    use crate::layout::strip::{Piece, Strip, Strips};
    use crate::layout::style::INK;
    use crate::page::{Area, Item};

    /// Lines of ten points: so many of each block.
    fn lines(blocks: &[usize], turned: bool) -> SetText {
        let line = |place: Option<Landmark>| Strip {
            height: 10.0,
            landmark: place,
            turned,
            pieces: vec![Piece {
                column: 0,
                item: Item::Box {
                    area: Area {
                        x: 0.0,
                        y: 0.0,
                        width: 1.0,
                        height: 1.0,
                    },
                    color: INK,
                },
            }],
            ..Strip::default()
        };
        let mut strips = Vec::new();
        for (block, count) in (1..).zip(blocks) {
            let first = Landmark { block, part: 0 };
            strips.push(line(Some(first)));
            strips.extend((1..*count).map(|_| line(None)));
        }
        SetText {
            grid: Grid::UPRIGHT,
            text: Strips {
                strips,
                ..Strips::default()
            },
            notes: std::collections::BTreeMap::default(),
        }
    }

    /// How many lines each page has.
    fn check(blocks: &[usize], turned: bool, expected: &[usize]) {
        let pages = paginate_aligned(vec![lines(blocks, turned), lines(blocks, turned)]);
        for paginated in pages {
            let counts = paginated.pages.iter().map(|page| page.items.len());
            assert_eq!(counts.collect::<Vec<_>>(), expected, "{blocks:?}, {turned}");
        }
    }

    #[test]
    fn what_is_tall_is_measured_by_the_page_that_it_stands_on() {
        // More than half of a turned page, and less than half of an upright one.
        check(&[25, 30], true, &[45, 10]);
        check(&[45, 30], false, &[45, 30]);
    }
}
