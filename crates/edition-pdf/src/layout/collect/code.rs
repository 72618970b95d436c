//! Code, line by line.

use crate::layout::collect::{Collector, Place};
use crate::layout::flow::{Backdrop, Keep, Paragraph, Wrapping};
use crate::layout::style::{CODE, TINT};
use crate::layout::text::Text;
use crate::page::Role;

/// How far the tint extends above and below code.
const CODE_OUTSET: f32 = 6.0;
/// Code of up to this many lines stays on one page.
const SHORT_CODE: usize = 9;

impl<'e> Collector<'e, '_> {
    pub(super) fn code(&mut self, code: &'e str, place: &Place) {
        let paragraph = self.element(Role::Paragraph, place.parent);
        let element = self.element(Role::Code, Some(paragraph));
        let mut frame = place.frame.indented(10.0);
        frame.width = (frame.width - 10.0).max(1.0);
        frame.backdrops.push(Backdrop {
            x: place.frame.x,
            width: place.frame.width,
            outset: CODE_OUTSET,
            color: TINT,
        });
        let lines: Vec<&str> = code.trim_end().split('\n').collect();
        // An empty line is space above the next one, which no page begins or ends with.
        let mut empty = 0.0;
        for (index, line) in lines.iter().enumerate() {
            let is_empty = line.trim().is_empty();
            if is_empty && lines.len() > 1 {
                empty += CODE.leading;
                continue;
            }
            let empty = std::mem::take(&mut empty);
            // A space at the end of a line separates the lines for screen readers and in copied text.
            let line = format!("{line} ");
            let text = Text::plain(&line, CODE.letters, &self.edition.locale, Some(element));
            let is_first = lines.iter().take(index).all(|line| line.trim().is_empty());
            let before = if is_first { CODE.before } else { 0.0 } + empty;
            let after = if index + 1 == lines.len() {
                CODE.after
            } else {
                0.0
            };
            let style = CODE.spaced(before, after);
            let mut paragraph = Paragraph::new(text, style, frame.clone());
            paragraph.wrapping = Wrapping::Code;
            paragraph.keep = keep_code(&lines, index);
            paragraph.landmark = Some(self.landmark());
            self.push(paragraph);
        }
    }
}

/// Whether a page may end after a line of code, preferably before an empty one.
fn keep_code(lines: &[&str], index: usize) -> Keep {
    let left = lines.len() - 1 - index;
    if left == 0 {
        Keep::Free
    } else if lines.len() <= SHORT_CODE || index < 2 || left < 3 {
        Keep::WithNext
    } else if lines
        .get(index + 1)
        .is_some_and(|line| line.trim().is_empty())
    {
        Keep::Free
    } else {
        Keep::Loosely
    }
}
