//! The footnotes.

use std::collections::BTreeMap;

use edition_model::Segment;
use edition_model::{Footnote, NoteNumber, Object};

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
    /// All footnotes of the text by number.
    pub(super) fn notes(&mut self) -> BTreeMap<u32, Vec<Node<'e>>> {
        let edition = self.edition;
        let footnotes = edition.body.footnotes.iter();
        let in_text = footnotes.filter_map(|note| match note.number {
            NoteNumber::Text(number) => Some((number, note)),
            NoteNumber::Table { .. } => None,
        });
        let place = Place::text(self.root, self.frame.clone());
        in_text
            .map(|(number, note)| (number, self.note(note, &place)))
            .collect()
    }

    /// The notes below a table, in the same frame as that.
    pub(super) fn notes_below(&mut self, table: u32, place: &Place) {
        let notes = self.edition.body.footnotes.iter();
        for note in notes.filter(|note| note.number.is_below(table)) {
            let mut before = std::mem::take(&mut self.nodes);
            let mut nodes = self.note(note, place);
            for node in &mut nodes {
                if let Node::Paragraph(paragraph) = node {
                    paragraph.below_table = true;
                }
            }
            before.append(&mut nodes);
            self.nodes = before;
        }
    }

    pub(super) fn note(
        &mut self,
        footnote: &'e Footnote<Segment>,
        around: &Place,
    ) -> Vec<Node<'e>> {
        let note = self.element(Role::Note, around.parent);
        let label = self.element(Role::Label, Some(note));
        let link = self.element(Role::Link, Some(label));
        let back = self.edition.wording.back_to_text.text.clone();
        let mut text = Text::default();
        text.links.push(TextLink {
            target: AreaTarget::Destination(match footnote.number {
                NoteNumber::Text(number) => mark_destination(number),
                NoteNumber::Table { table, .. } => Object::Table.address(table),
            }),
            element: Some(link),
            description: back,
        });
        let style = NOTE.letters.superior().colored(ACCENT);
        let span = Span {
            link: Some(0),
            ..Span::new(style, &self.edition.locale, Some(link))
        };
        text.push(&footnote.number.to_string(), span);
        let frame = around.frame.clone();
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
            steps: 0,
        };
        self.blocks(&footnote.blocks, &place);
        self.flush_pending(&place);
        let mut nodes = std::mem::take(&mut self.nodes);
        if let Some(Node::Paragraph(first)) = nodes.first_mut() {
            first.anchors.push(footnote.number.address());
        }
        nodes
    }
}
