//! Notes: real ones of Word, at the foot of the page; those of tables stand below these.
//!
//! Word counts notes itself, in the order of their marks; we count in the order of the source, in every language the same.
//! Where the two agree Word may count; a mark that it would give another number to is typed. A further mark of a note, and
//! each where languages stand side by side, leads to the note that is there.

use edition_model::{Block, Footnote, NoteNumber, Segment};

use crate::marks::Placed;
use crate::runs::{Manner, run};
use crate::writer::{Shape, Writer};

impl<'e> Writer<'e> {
    /// The mark of a note.
    pub(crate) fn note_mark(&mut self, number: NoteNumber, manner: Manner<'e>) -> String {
        let is_real = number.is_in_text() && !self.notes.are_beside && !self.notes.is_inside;
        if !is_real || self.notes.placed.contains_key(&number) {
            let raised = Manner {
                raised: true,
                ..manner
            };
            let mark = run(&raised, self.around.usual, &number.to_string());
            return match manner.link {
                true => mark,
                false => self.to_address(&number.address(), &mark),
            };
        }
        let is_typed = number.ordinal() != self.notes.counted + 1;
        if !is_typed {
            self.notes.counted += 1;
        }
        let id = self.notes.placed.len() + 1;
        self.notes.placed.insert(number, Placed { id, is_typed });
        let mark = match is_typed {
            true => format!(
                "<w:r><w:rPr>{MARK}</w:rPr><w:footnoteReference w:customMarkFollows=\"1\" w:id=\"{id}\"/><w:t>{number}</w:t></w:r>"
            ),
            false => {
                format!("<w:r><w:rPr>{MARK}</w:rPr><w:footnoteReference w:id=\"{id}\"/></w:r>")
            }
        };
        self.addressed(&number.address(), &mark)
    }

    /// The notes that no mark of the text leads to, as in a draft whose translation has lost it, and those side by side.
    pub(crate) fn unplaced_notes(&mut self) {
        let edition = self.edition;
        let notes = edition.body.footnotes.iter();
        let notes = notes.filter(|note| note.number.is_in_text());
        for note in notes {
            if !self.notes.placed.contains_key(&note.number) {
                self.note_beside(note);
            }
        }
    }

    /// The notes below a table.
    pub(crate) fn table_notes(&mut self, table: u32) {
        let edition = self.edition;
        let notes = edition.body.footnotes.iter();
        for note in notes.filter(|note| note.number.is_below(table)) {
            self.note_beside(note);
        }
    }

    /// A note in the text itself.
    pub(crate) fn note_beside(&mut self, note: &'e Footnote<Segment>) {
        let raised = Manner {
            raised: true,
            ..Manner::plain(self.locale())
        };
        let sign = run(&raised, self.around.usual, &note.number.to_string());
        let sign = self.addressed(&note.number.address(), &sign);
        self.note(&sign, note);
    }

    fn note(&mut self, sign: &str, note: &'e Footnote<Segment>) {
        let was_inside = std::mem::replace(&mut self.notes.is_inside, true);
        let depth = std::mem::take(&mut self.depth);
        let shape = Shape::of("FootnoteText");
        let before = format!("{sign}{}", self.letters(" "));
        let rest = match note.blocks.split_first() {
            Some((Block::Paragraph { segment, .. }, rest)) => {
                self.segment(shape, &before, segment);
                rest
            }
            _ => {
                self.paragraph(shape, &before);
                &note.blocks
            }
        };
        self.blocks_in(rest, "FootnoteText");
        self.depth = depth;
        self.notes.is_inside = was_inside;
    }

    /// The part with the notes, and its first two, which every file must have. Nothing where there are none.
    pub(crate) fn notes_part(&mut self) -> bool {
        let edition = self.edition;
        let mut placed: Vec<(Placed, &Footnote<Segment>)> = Vec::new();
        for note in &edition.body.footnotes {
            placed.extend(self.notes.placed.get(&note.number).map(|it| (*it, note)));
        }
        if placed.is_empty() {
            return false;
        }
        placed.sort_by_key(|(placed, _)| placed.id);
        for (id, kind) in [("-1", "separator"), ("0", "continuationSeparator")] {
            self.xml.push_str(&format!(
                "<w:footnote w:type=\"{kind}\" w:id=\"{id}\"><w:p><w:r><w:{kind}/></w:r></w:p></w:footnote>"
            ));
        }
        for (Placed { id, is_typed }, note) in placed {
            self.xml.push_str(&format!("<w:footnote w:id=\"{id}\">"));
            let sign = match is_typed {
                true => format!("<w:t>{}</w:t>", note.number),
                false => "<w:footnoteRef/>".to_owned(),
            };
            self.note(&format!("<w:r><w:rPr>{MARK}</w:rPr>{sign}</w:r>"), note);
            self.close();
            self.xml.push_str("</w:footnote>");
        }
        true
    }
}

/// The style of marks.
const MARK: &str = "<w:rStyle w:val=\"FootnoteReference\"/>";
