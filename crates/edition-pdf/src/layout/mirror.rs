//! Right-to-left layout: reflects the positions of frames, bullets, bars and columns. The order within a line is not
//! reflected but follows from the Unicode bidirectional algorithm.

use crate::layout::flow::{Flow, Frame, Hung, Node, Paragraph, Row, Rule, Side};
use crate::page::Area;

/// A reflection about a vertical axis.
#[derive(Debug, Clone, Copy, PartialEq)]
pub(crate) struct Mirror {
    /// The sum of any position and its reflection.
    edges: f32,
}

impl Mirror {
    /// About the middle of a stretch of `width` that begins at `x`.
    pub(crate) fn about(x: f32, width: f32) -> Self {
        Self {
            edges: 2.0 * x + width,
        }
    }

    /// The left edge of the reflection of a stretch of `width` that begins at `x`.
    pub(crate) fn left(self, x: f32, width: f32) -> f32 {
        self.edges - x - width
    }

    /// Reflects all content.
    pub(crate) fn flow(self, flow: &mut Flow<'_>) {
        let notes = flow.notes.values_mut().flatten();
        for node in flow.nodes.iter_mut().chain(notes) {
            self.node(node);
        }
        if let Some(imprint) = &mut flow.imprint {
            self.row(imprint);
        }
    }

    /// Reflects a part of the content.
    pub(crate) fn node(self, node: &mut Node<'_>) {
        match node {
            Node::Paragraph(paragraph) => self.paragraph(paragraph),
            Node::Row(row) => self.row(row),
            Node::Table(table) => {
                self.frame(&mut table.frame);
                table.side = table.side.other();
            }
            Node::Picture(picture) => {
                picture.frame.x += picture.frame.width - picture.width;
                picture.frame.width = picture.width;
                self.frame(&mut picture.frame);
            }
            Node::Rule(rule) => self.rule(rule),
        }
    }

    /// Reflects a frame.
    pub(crate) fn frame(self, frame: &mut Frame) {
        frame.x = self.left(frame.x, frame.width);
        for backdrop in &mut frame.backdrops {
            backdrop.x = self.left(backdrop.x, backdrop.width);
        }
    }

    fn paragraph(self, paragraph: &mut Paragraph<'_>) {
        self.frame(&mut paragraph.frame);
        for Hung { x, width, .. } in &mut paragraph.hung {
            *x = self.left(*x, *width);
        }
        if let Some(number) = &mut paragraph.page_number {
            number.edge = self.left(number.edge, 0.0);
            number.side = number.side.other();
        }
    }

    fn row(self, row: &mut Row<'_>) {
        for paragraph in row.cells.iter_mut().flatten() {
            self.paragraph(paragraph);
        }
        if let Some(rule) = &mut row.rule {
            self.rule(rule);
        }
        let drawn = row.drawing.iter_mut().flat_map(|drawing| {
            // The drawing moves, but is not reflected itself: a reflected QR code cannot be read.
            let areas = drawing.areas.iter();
            let left = areas.clone().map(|area| area.x).fold(f32::MAX, f32::min);
            let right = areas
                .map(|area| area.x + area.width)
                .fold(f32::MIN, f32::max);
            let moved = self.left(left, right - left) - left;
            drawing.areas.iter_mut().map(move |area| (area, moved))
        });
        for (Area { x, .. }, moved) in drawn {
            *x += moved;
        }
    }

    fn rule(self, rule: &mut Rule) {
        rule.x = self.left(rule.x, rule.width);
    }
}

impl Side {
    /// The other one.
    fn other(self) -> Self {
        match self {
            Self::Left => Self::Right,
            Self::Right => Self::Left,
        }
    }
}
