//! The choice of line ends by total fit: Donald E. Knuth and Michael F. Plass, "Breaking Paragraphs
//! into Lines", Software: Practice and Experience 11 (1981), 1119–1184.
//!
//! Each line has a badness, the square of how far its spaces and letters are from their natural width, and each break a
//! cost; the squares of both are summed over the paragraph. The constants are tuned on real texts in three languages, see
//! docs/typesetting-quality.md. Dynamic programming over the breakpoints finds the least sum: for each breakpoint, the
//! best way to reach it is kept for each looseness class of the line that ends there and each number of consecutive
//! hyphens. Breakpoints further back than one line are dropped, so that time is linear in the length of the text.

mod measure;

use crate::layout::break_lines::{Ending, Line};
use crate::layout::style::Setting;

pub(super) use measure::Measure;
use measure::{EXPANSION, SHRINK, Widths};

/// A place where a line may end, among the glyphs.
#[derive(Debug, Clone, Copy, PartialEq)]
pub(super) struct Breakpoint {
    /// The glyph that would begin the next line.
    pub(super) end: usize,
    /// Where the white space before it begins.
    pub(super) visible_end: usize,
    pub(super) cost: f64,
    /// The width of the hyphen to be added.
    pub(super) hyphen: Option<f32>,
    /// How far the last sign of a full line protrudes into the margin.
    pub(super) overhang: f32,
    /// Whether the text itself has a hyphen before it.
    pub(super) follows_hyphen: bool,
}

/// Neighbouring lines of which one is tight and one is loose.
const UNLIKE_NEIGHBOURS: f64 = 3000.0;
/// A second line in a row that ends in a hyphen.
const SECOND_HYPHEN: f64 = 4000.0;
/// A third one: as good as forbidden.
const THIRD_HYPHEN: f64 = 1e8;
/// The last line but one ends in a hyphen.
const HYPHEN_BEFORE_LAST: f64 = 6000.0;
/// The last line is shorter than [`SHORT`] of the measure.
const SHORT_LAST: f64 = 150_000.0;
/// The share of the measure that the last line should fill.
const SHORT: f64 = 0.12;
/// The last line is only a part of a word.
const PART_OF_WORD_LAST: f64 = 2.5e6;
/// The factor for the cost of a hyphen in ragged lines, which need not be full.
const HYPHEN_IN_RAGGED: f64 = 2.0;
/// A line wider than the measure, where there is no alternative.
const OVERFULL: f64 = 1e12;
/// The most that justification adds to a space, as a share of its width; looser lines are left ragged.
const WIDEST: f64 = 3.5;
/// The most that a sign at the end of a line protrudes, in points.
const WIDEST_SIGN: f32 = 8.0;
/// The most that the class of a node can be worth for the lines after it.
const CLASS_WORTH: f64 = UNLIKE_NEIGHBOURS + SECOND_HYPHEN + HYPHEN_BEFORE_LAST;

/// Looser lines are tried only where there is no good solution without them.
const LOOSEST_NEAR: f64 = 4.0;

/// The best way to reach a breakpoint with a line of one class.
#[derive(Debug, Clone, Copy)]
struct Node {
    /// The index of the breakpoint; `None` for the beginning.
    breakpoint: Option<usize>,
    /// The glyph that begins the next line.
    begin: usize,
    demerits: f64,
    /// The index of the node for the line before.
    previous: usize,
    /// How many lines in a row end in a hyphen.
    hyphens: u8,
    looseness: u8,
}

/// The lines that end at the best of `breakpoints`, of which the last ends the last line.
pub(super) fn fit(measure: &Measure, breakpoints: &[Breakpoint]) -> Vec<Line> {
    let near = search(measure, breakpoints, LOOSEST_NEAR);
    let found = near.or_else(|| search(measure, breakpoints, f64::INFINITY));
    found.unwrap_or_default()
}

/// Finds the best lines of which none but the last is looser than `loosest`; `None` where looser ones might be better.
///
/// If the lines found have fewer demerits together than a single looser line would have, no solution with a looser line
/// is better. So most paragraphs get the same lines with a fifth of the work.
fn search(measure: &Measure, breakpoints: &[Breakpoint], loosest: f64) -> Option<Vec<Line>> {
    let mut search = Search {
        measure,
        loosest,
        nodes: vec![Node {
            breakpoint: None,
            begin: measure.start,
            demerits: 0.0,
            previous: 0,
            hyphens: 0,
            looseness: 1,
        }],
        active: vec![0],
        oldest: 0,
        best: Vec::new(),
    };
    for (index, breakpoint) in breakpoints.iter().enumerate() {
        let is_last = index + 1 == breakpoints.len();
        let latest_dropped = search.reach(breakpoint, index, is_last);
        if search.active().is_empty() {
            if loosest.is_finite() {
                return None;
            }
            // Not even one word fits: the line is overfull, and the next one begins after it.
            let place = latest_dropped.unwrap_or(0);
            let node = overfull(&search.nodes, place, index, breakpoint);
            search.active.push(search.nodes.len());
            search.nodes.push(node);
        }
    }
    let worst = demerits_of(loosest);
    trace(measure, breakpoints, &search.nodes, search.active(), worst)
}

/// The state of a search.
struct Search<'m> {
    measure: &'m Measure,
    loosest: f64,
    nodes: Vec<Node>,
    /// The nodes from which a line can still begin, in order, from the index `oldest` on.
    active: Vec<usize>,
    oldest: usize,
    /// The best node for the next breakpoint by looseness and number of hyphens, sorted; empty between two breakpoints.
    best: Vec<((u8, u8), Node)>,
}

impl Search<'_> {
    fn active(&self) -> &[usize] {
        self.active.get(self.oldest..).unwrap_or_default()
    }

    /// Goes on to the next breakpoint. Returns the last node that was dropped as too far from it.
    fn reach(&mut self, breakpoint: &Breakpoint, index: usize, is_last: bool) -> Option<usize> {
        let mut latest_dropped = None;
        // The latest trial line: all nodes at one breakpoint have it in common.
        let mut line: Option<(usize, Option<Trial>)> = None;
        let mut seen = self.oldest;
        while let Some(slot) = self.active.get_mut(seen) {
            let place = *slot;
            let Some(node) = self.nodes.get(place) else {
                break;
            };
            let trial = match line {
                Some((begin, trial)) if begin == node.begin => trial,
                _ => Trial::of(self.measure, node.begin, breakpoint),
            };
            line = Some((node.begin, trial));
            match trial {
                None => {
                    latest_dropped = Some(place);
                    *slot = DROPPED;
                }
                // Lines that begin later are looser still.
                Some(trial) if trial.ratio > self.loosest && !is_last => break,
                Some(trial) if trial.ratio >= -1.0 => {
                    let to = (breakpoint, index);
                    let candidate = extend(self.measure, (node, place), trial, to, is_last);
                    keep_better(&mut self.best, candidate);
                }
                Some(_) => {}
            }
            seen += 1;
        }
        if latest_dropped.is_some() {
            self.oldest = close_gaps(&mut self.active, self.oldest, seen);
        }
        keep_promising(&self.best, &mut self.nodes, &mut self.active);
        self.best.clear();
        latest_dropped
    }
}

/// Marks a node that was dropped.
const DROPPED: usize = usize::MAX;

/// Moves the nodes from `start` to `end` that were not dropped to the end of that range, and returns the index of the
/// first.
fn close_gaps(nodes: &mut [usize], start: usize, end: usize) -> usize {
    let mut first = end;
    for place in (start..end).rev() {
        let Some(&node) = nodes.get(place).filter(|node| **node != DROPPED) else {
            continue;
        };
        first -= 1;
        if let Some(slot) = nodes.get_mut(first) {
            *slot = node;
        }
    }
    first
}

/// The demerits of a line with that ratio.
fn demerits_of(ratio: f64) -> f64 {
    (1.0 + 100.0 * ratio * ratio).powi(2)
}

/// A possible line.
#[derive(Clone, Copy)]
struct Trial {
    widths: Widths,
    /// See [`Measure::ratio`].
    ratio: f64,
}

impl Trial {
    /// The line from glyph `begin` to `breakpoint`. `None` where it is too long, and so at all later breakpoints.
    fn of(measure: &Measure, begin: usize, breakpoint: &Breakpoint) -> Option<Self> {
        let widths = measure.between(begin, breakpoint.visible_end.max(begin));
        let overhang = measure.overhang(breakpoint);
        let indent = measure.indent(begin);
        let reach = breakpoint.hyphen.unwrap_or(0.0) - overhang + indent;
        let ratio = measure.ratio(widths, reach);
        // A longer line may still fit if it ends in a sign that protrudes.
        if ratio < -1.0 && measure.ratio(widths, indent - WIDEST_SIGN) < -1.0 {
            return None;
        }
        Some(Self { widths, ratio })
    }
}

/// The node for a line from a node to a breakpoint, both given with their indices.
fn extend(
    measure: &Measure,
    (node, place): (&Node, usize),
    Trial { widths, ratio }: Trial,
    (breakpoint, index): (&Breakpoint, usize),
    is_last: bool,
) -> Node {
    let mut demerits = node.demerits;
    let mut badness = 100.0 * (ratio * ratio).min(1e4);
    if is_last && ratio > 0.0 {
        badness = 0.0;
        if widths.all < f64::from(measure.width) * SHORT {
            demerits += SHORT_LAST;
        }
        if node.hyphens > 0 && widths.spaces == 0.0 {
            demerits += PART_OF_WORD_LAST;
        }
    }
    if is_last && node.hyphens > 0 {
        demerits += HYPHEN_BEFORE_LAST;
    }
    let mut cost = breakpoint.cost;
    if breakpoint.hyphen.is_some() && measure.setting != Setting::Justified {
        cost *= HYPHEN_IN_RAGGED;
    }
    demerits += (1.0 + badness).powi(2) + cost.powi(2);
    let hyphenated = breakpoint.hyphen.is_some() || breakpoint.follows_hyphen;
    let hyphens = if hyphenated {
        (node.hyphens + 1).min(3)
    } else {
        0
    };
    demerits += match hyphens {
        3 => THIRD_HYPHEN,
        2 => SECOND_HYPHEN,
        _ => 0.0,
    };
    let looseness = if is_last && ratio > 0.0 {
        1
    } else {
        looseness(ratio)
    };
    if measure.setting == Setting::Justified && looseness.abs_diff(node.looseness) > 1 {
        demerits += UNLIKE_NEIGHBOURS;
    }
    Node {
        breakpoint: Some(index),
        begin: breakpoint.end,
        demerits,
        previous: place,
        hyphens,
        looseness,
    }
}

fn looseness(ratio: f64) -> u8 {
    match ratio {
        ratio if ratio < -0.5 => 0,
        ratio if ratio <= 0.5 => 1,
        ratio if ratio <= 1.0 => 2,
        _ => 3,
    }
}

/// Keeps a node if it is the best of its class.
fn keep_better(best: &mut Vec<((u8, u8), Node)>, candidate: Node) {
    let kind = (candidate.looseness, candidate.hyphens);
    let place = best.iter().take_while(|(other, _)| *other < kind).count();
    match best.get_mut(place) {
        Some((same, kept)) if *same == kind => {
            if candidate.demerits < kept.demerits {
                *kept = candidate;
            }
        }
        _ => best.insert(place, (kind, candidate)),
    }
}

/// Keeps the nodes of a breakpoint that can still be part of the best solution.
fn keep_promising(best: &[((u8, u8), Node)], nodes: &mut Vec<Node>, active: &mut Vec<usize>) {
    let all = best.iter().map(|(_, node)| node);
    let least = all
        .clone()
        .map(|node| node.demerits)
        .fold(f64::INFINITY, f64::min);
    for node in all {
        // A node without hyphens always can: a third hyphen in a row costs more than any class is worth.
        if node.demerits <= least + CLASS_WORTH || node.hyphens == 0 {
            active.push(nodes.len());
            nodes.push(*node);
        }
    }
}

fn overfull(nodes: &[Node], place: usize, index: usize, breakpoint: &Breakpoint) -> Node {
    Node {
        breakpoint: Some(index),
        begin: breakpoint.end,
        demerits: nodes.get(place).map_or(0.0, |node| node.demerits) + OVERFULL,
        previous: place,
        hyphens: 0,
        looseness: 1,
    }
}

/// Follows the best node back to the beginning; `None` where it has at least `worst` demerits.
fn trace(
    measure: &Measure,
    breakpoints: &[Breakpoint],
    nodes: &[Node],
    active: &[usize],
    worst: f64,
) -> Option<Vec<Line>> {
    let ends = active.iter().filter_map(|&place| nodes.get(place));
    let last = breakpoints.len().checked_sub(1);
    let mut node = ends
        .filter(|node| node.breakpoint == last)
        .min_by(|one, other| one.demerits.total_cmp(&other.demerits));
    if worst.is_finite() && node.is_none_or(|node| node.demerits >= worst) {
        return None;
    }
    let mut lines = Vec::new();
    while let Some(end) = node {
        let Some(breakpoint) = end.breakpoint.and_then(|index| breakpoints.get(index)) else {
            break;
        };
        let previous = nodes.get(end.previous);
        let begin = previous.map_or(measure.start, |node| node.begin);
        lines.push(line(measure, begin, breakpoint, end.breakpoint == last));
        node = previous;
    }
    lines.reverse();
    Some(lines)
}

fn line(measure: &Measure, begin: usize, breakpoint: &Breakpoint, is_last: bool) -> Line {
    let widths = measure.between(begin, breakpoint.visible_end.max(begin));
    let hyphen = breakpoint.hyphen.unwrap_or(0.0);
    let width = widths.all as f32 + hyphen;
    let left = measure.width + measure.overhang(breakpoint) - width - measure.indent(begin);
    let (stretch, expansion) =
        justify(measure, widths, f64::from(hyphen), f64::from(left), is_last);
    Line {
        glyphs: begin..breakpoint.end,
        visible_end: breakpoint.visible_end.max(begin),
        ending: if breakpoint.hyphen.is_some() {
            Ending::Hyphen
        } else {
            Ending::Whole
        },
        width,
        stretch: stretch as f32,
        expansion: expansion as f32,
    }
}

/// What the spaces and the letters of a line gain, as shares of their widths, where `left` points are left to fill.
fn justify(
    measure: &Measure,
    mut widths: Widths,
    hyphen: f64,
    left: f64,
    is_last: bool,
) -> (f64, f64) {
    let ragged = (0.0, 0.0);
    if measure.setting != Setting::Justified || widths.spaces <= 0.0 || (is_last && left >= 0.0) {
        return ragged;
    }
    widths.letters += hyphen;
    if left < 0.0 {
        let share = (left / widths.shrink()).max(-1.0);
        return (share * SHRINK, share * EXPANSION);
    }
    let expansion = EXPANSION * (left / widths.stretch()).min(1.0);
    let stretch = (left - widths.letters * expansion) / widths.spaces;
    if stretch > WIDEST {
        return ragged;
    }
    (stretch, expansion)
}
