//! Quotations, and boxes with a label.

use edition_model::{Block, BoxKind, Segment};

use crate::layout::collect::{Collector, Place};
use crate::layout::flow::{Backdrop, Keep, Node, Paragraph};
use crate::layout::style::{ACCENT, BOX_LABEL, INDENT, TINT, WARNING};
use crate::page::{Color, Role};

/// The bar beside a quotation.
const BAR: Color = Color(0.62, 0.74, 0.82);
/// The space between the edges of a box and its words.
const PADDING: f32 = 12.0;
/// How far a box extends above and below its words.
const OUTSET: f32 = 7.0;
/// The width of the bar at the edge of a box.
const EDGE: f32 = 2.0;

impl<'e> Collector<'e, '_> {
    /// A box: its label, and its words below that, on a tint with a bar at its edge. The label says what the colour of the
    /// bar shows.
    pub(super) fn boxed(&mut self, kind: BoxKind, blocks: &'e [Block<Segment>], place: &Place) {
        self.flush_pending(place);
        let wording = &self.edition.wording;
        let color = match kind {
            BoxKind::Note | BoxKind::Tip | BoxKind::Important => ACCENT,
            BoxKind::Warning | BoxKind::Caution => WARNING,
        };
        let parent = self.element(Role::Division, place.parent);
        let mut frame = place.frame.indented_past(PADDING, PADDING);
        frame.width = (frame.width - PADDING).max(1.0);
        let tint = Backdrop {
            x: place.frame.x,
            width: place.frame.width,
            outset: OUTSET,
            color: TINT,
        };
        let bar = Backdrop {
            width: EDGE,
            color,
            ..tint
        };
        frame.backdrops.extend([tint, bar]);
        let distance = place.style.before + OUTSET;
        if let Some(label) = wording.box_label(kind) {
            let language = label.locale.as_ref();
            let element = self.foreign_element(Role::Paragraph, Some(parent), language);
            let mut style = self.beside(label, BOX_LABEL.spaced(distance, 0.0));
            style.letters = style.letters.colored(color);
            let text = self.words(label, style, element);
            let mut paragraph = Paragraph::new(text, style, frame.clone());
            paragraph.keep = Keep::WithNext;
            self.push(paragraph);
        }
        let first = self.nodes.len();
        let inner = Place {
            parent: Some(parent),
            frame,
            ..place.clone()
        };
        self.blocks(blocks, &inner);
        if let Some(Node::Paragraph(first)) = self.nodes.get_mut(first) {
            first.style.before = 0.0;
        }
        if let Some(Node::Paragraph(last)) = self.nodes.last_mut() {
            last.style.after = distance;
        }
    }

    pub(super) fn quotation(&mut self, blocks: &'e [Block<Segment>], place: &Place) {
        let parent = self.element(Role::BlockQuote, place.parent);
        let mut frame = place.frame.indented_past(INDENT, 9.0);
        frame.backdrops.push(Backdrop {
            x: place.frame.x + 2.0,
            width: 2.2,
            outset: 0.0,
            color: BAR,
        });
        let inner = Place {
            parent: Some(parent),
            frame,
            ..place.clone()
        };
        self.blocks(blocks, &inner);
    }
}
