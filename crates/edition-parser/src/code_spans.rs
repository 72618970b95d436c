//! Code spans in prose, found before Markdown is parsed: in them, braces are literal.

use std::collections::BTreeMap;

use crate::regions::{Region, Shape};

/// Where runs of backticks stand in a region, so that the end of a code span is found at once.
pub(crate) struct CodeSpans {
    /// The places of the runs by their length.
    runs: BTreeMap<usize, Vec<usize>>,
    /// The bars between the cells of a row, which no code span crosses.
    bars: Vec<usize>,
}

impl CodeSpans {
    /// The runs of `region`.
    pub(crate) fn new(bytes: &[u8], region: &Region) -> Self {
        let mut runs: BTreeMap<usize, Vec<usize>> = BTreeMap::new();
        let mut bars = Vec::new();
        let mut place = region.range.start;
        while place < region.range.end {
            match bytes.get(place) {
                Some(b'`') => {
                    let length = run_length(bytes, place, region.range.end);
                    runs.entry(length).or_default().push(place);
                    place += length;
                }
                Some(b'\\')
                    if region.shape == Shape::Row && bytes.get(place + 1) == Some(&b'|') =>
                {
                    place += 2
                }
                Some(b'|') if region.shape == Shape::Row => {
                    bars.push(place);
                    place += 1;
                }
                _ => place += 1,
            }
        }
        Self { runs, bars }
    }

    /// The place behind the code span, or behind the backticks where they open none.
    pub(crate) fn skip(&self, bytes: &[u8], place: usize, end: usize) -> usize {
        let length = run_length(bytes, place, end);
        let after = place + length;
        let closing = self.runs.get(&length).and_then(|places| {
            let next = places.partition_point(|&start| start < after);
            places.get(next).copied()
        });
        let bar = self
            .bars
            .get(self.bars.partition_point(|&bar| bar < after))
            .copied();
        match closing {
            Some(closing) if bar.is_none_or(|bar| bar > closing) => closing + length,
            _ => after,
        }
    }
}

fn run_length(bytes: &[u8], place: usize, end: usize) -> usize {
    let run = bytes.get(place..end).unwrap_or_default();
    run.iter().take_while(|&&byte| byte == b'`').count()
}
