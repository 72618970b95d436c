//! Editions side by side: a table with a column for each language, and a row for each block of the text.

use edition_model::{Edition, Masthead, Segment};

use crate::masthead::split_title;
use crate::runs::{Manner, is_turned, run};
use crate::tables::{cell, opening, row};
use crate::writer::{Shape, Writer};

/// Writes `editions` side by side. The ids in the first column are those of the edition; in the others they begin with the
/// locale.
pub(crate) fn rows<'e>(writer: &mut Writer<'e>, editions: &'e [Edition]) {
    let width = writer.around.room.0;
    let turned = is_turned(writer.locale());
    let columns = u64::try_from(editions.len().max(1)).unwrap_or(1);
    writer
        .xml
        .push_str(&opening(editions.len(), turned, false, width));
    let mut columns = Columns {
        writer,
        editions,
        width,
    }
    .narrowed(columns);
    columns.row(true, |writer| {
        let locale = writer.locale();
        let names = writer.edition.locales.iter();
        let mut names = names.zip(&writer.edition.wording.language_names);
        let name = names.find(|(named, _)| *named == locale);
        let name = name.map_or(locale.tag(), |(_, name)| name.text.as_str());
        let runs = run(&Manner::plain(locale), writer.around.usual, name);
        writer.paragraph(Shape::of("TableHead"), &runs);
    });
    columns.row(false, Writer::masthead);
    columns.row_where(|it| !it.summary.is_empty(), Writer::summary);
    for place in 0..columns.most(|it| split_title(it).1.len()) {
        columns.row(false, |writer| {
            let (_, blocks) = split_title(writer.edition);
            if let Some(block) = blocks.get(place..=place) {
                writer.blocks(block);
            }
        });
    }
    columns.row_where(|it| !it.signed.is_empty(), Writer::signatures);
    let in_text = |it: &Edition| {
        let notes = it.body.footnotes.iter();
        notes.filter(|note| note.number.is_in_text()).count()
    };
    for place in 0..columns.most(in_text) {
        columns.row(false, |writer| {
            let mut notes = writer.edition.body.footnotes.iter();
            let note = notes
                .by_ref()
                .filter(|note| note.number.is_in_text())
                .nth(place);
            if let Some(note) = note {
                writer.note_beside(note);
            }
        });
    }
    columns.row_where(|it| !it.contacts.is_empty(), Writer::contacts);
    writer.xml.push_str("</w:tbl>");
}

/// The columns being written.
struct Columns<'w, 'e> {
    writer: &'w mut Writer<'e>,
    editions: &'e [Edition],
    width: u64,
}

impl<'e> Columns<'_, 'e> {
    /// With no more room for tables and pictures than a column has.
    fn narrowed(self, columns: u64) -> Self {
        let (_, height) = self.writer.around.room;
        let width = (self.width / columns).saturating_sub(200);
        self.writer.around.room = (width, height);
        self
    }

    /// The largest count of the editions.
    fn most(&self, count: impl Fn(&Edition) -> usize) -> usize {
        self.editions.iter().map(count).max().unwrap_or_default()
    }

    /// A row, where the masthead of any of the editions asks for it.
    fn row_where(&mut self, asks: fn(&Masthead<Segment>) -> bool, write: impl Fn(&mut Writer<'e>)) {
        let mut editions = self.editions.iter();
        if editions.any(|edition| asks(&edition.body.masthead)) {
            self.row(false, write);
        }
    }

    /// A row: in each column what `write` writes.
    fn row(&mut self, is_head: bool, write: impl Fn(&mut Writer<'e>)) {
        let writer = &mut *self.writer;
        let first = writer.edition;
        writer.xml.push_str(row(is_head, false));
        for (place, edition) in self.editions.iter().enumerate() {
            writer.xml.push_str(&cell(self.editions.len(), self.width));
            writer.edition = edition;
            writer.prefix = match place {
                0 => String::new(),
                _ => format!("{}:", edition.locale),
            };
            write(writer);
            writer.close();
            writer.xml.push_str("</w:tc>");
        }
        writer.edition = first;
        writer.prefix = String::new();
        writer.xml.push_str("</w:tr>");
    }
}
