//! The footnotes.

use std::collections::BTreeMap;

use edition_model::Segment;
use edition_model::{Footnote, Object};

use crate::layout::collect::{Collector, Place};
use crate::layout::flow::{Hung, Node};
use crate::layout::style::{ACCENT, NOTE, Setting};
use crate::layout::text::{Span, Text, TextLink};
use crate::page::{AreaTarget, Role};

/// The indent of the text of a footnote after its number.
const NOTE_INDENT: f32 = 14.0;

/// The named destination of a footnote.
pub(crate) fn note_destination(number: u32) -> String {
    Object::Note.address(number)
}

/// The named destination of the first mark of a footnote.
pub(crate) fn mark_destination(number: u32) -> String {
    format!("mark:{number}")
}

impl<'e> Collector<'e, '_> {
    /// All footnotes by number.
    pub(super) fn notes(&mut self) -> BTreeMap<u32, Vec<Node<'e>>> {
        let edition = self.edition;
        let footnotes = edition.body.footnotes.iter();
        footnotes
            .map(|note| (note.number, self.note(note)))
            .collect()
    }

    pub(super) fn note(&mut self, footnote: &'e Footnote<Segment>) -> Vec<Node<'e>> {
        let note = self.element(Role::Note, self.root);
        let label = self.element(Role::Label, Some(note));
        let link = self.element(Role::Link, Some(label));
        let back = self.edition.wording.back_to_text.text.clone();
        let mut text = Text::default();
        text.links.push(TextLink {
            target: AreaTarget::Destination(mark_destination(footnote.number)),
            element: Some(link),
            description: back,
        });
        let style = NOTE.letters.superior().colored(ACCENT);
        let span = Span {
            link: Some(0),
            ..Span::new(style, &self.edition.locale, Some(link))
        };
        text.push(&footnote.number.to_string(), span);
        let frame = self.frame.clone();
        self.pending.push(Hung {
            text,
            x: frame.x,
            width: NOTE_INDENT,
            setting: Setting::Start,
        });
        let place = Place {
            parent: Some(note),
            frame: frame.indented_past(NOTE_INDENT, NOTE_INDENT),
            style: NOTE,
            lists: 1,
        };
        self.blocks(&footnote.blocks, &place);
        self.flush_pending(&place);
        let mut nodes = std::mem::take(&mut self.nodes);
        if let Some(Node::Paragraph(first)) = nodes.first_mut() {
            first.anchors.push(note_destination(footnote.number));
        }
        nodes
    }
}
