//! Notes of tables, as papers have them: a raised letter in a cell, and below the table a paragraph that begins with it.

use std::collections::BTreeMap;

use crate::content::Content;
use crate::document::{Flow, Marks, Paragraph, Piece, Place, Remark, Role, Run, Table};
use crate::letters;
use crate::typed;

/// Makes notes of them.
pub(crate) fn find(content: &mut Content) {
    let mut kept: Vec<Flow> = Vec::with_capacity(content.flow.len());
    let mut rest = std::mem::take(&mut content.flow).into_iter().peekable();
    while let Some(mut it) = rest.next() {
        let mut notes: BTreeMap<char, usize> = BTreeMap::new();
        let Flow::Table(table) = &mut it else {
            kept.push(it);
            continue;
        };
        let marks = marks_in(table);
        let belongs = |it: &Flow, notes: &BTreeMap<char, usize>| {
            let letter = opening(it)?;
            (marks.contains(&letter) && !notes.contains_key(&letter)).then_some(letter)
        };
        while let Some(letter) = rest.peek().and_then(|it| belongs(it, &notes)) {
            let Some(Flow::Paragraph(mut note)) = rest.next() else {
                break;
            };
            tell(letter, note.place, &mut content.remarks);
            take_off(&mut note);
            notes.insert(letter, content.notes.len());
            content.notes.push(vec![Flow::Paragraph(note)]);
        }
        mark(table, &notes, &mut content.remarks);
        kept.push(it);
    }
    content.flow = kept;
}

fn tell(letter: char, place: Place, remarks: &mut Vec<Remark>) {
    let shown = letters::lowered(letter).unwrap_or(letter).to_string();
    typed::tell(remarks, (place, &shown));
}

/// The raised letter that a paragraph begins with.
fn opening(it: &Flow) -> Option<char> {
    let Flow::Paragraph(paragraph) = it else {
        return None;
    };
    let text = paragraph.text();
    let mut letters = text.trim_start().chars();
    let letter = letters
        .next()
        .filter(|it| letters::lowered(*it).is_some())?;
    let is_note = paragraph.role == Role::Body && paragraph.sign.is_none();
    (is_note && letters.any(char::is_alphanumeric)).then_some(letter)
}

/// Takes the letter off, and the spaces behind it.
fn take_off(note: &mut Paragraph) {
    let text = note.text();
    let rest = text
        .trim_start()
        .chars()
        .skip(1)
        .skip_while(|it| it.is_whitespace());
    typed::strip(&mut note.runs, text.chars().count() - rest.count());
}

/// The raised letters in which words of the cells end.
fn marks_in(table: &Table) -> Vec<char> {
    let cells = table.rows.iter().flatten().flat_map(|cell| &cell.flow);
    let runs = cells.filter_map(|it| match it {
        Flow::Paragraph(paragraph) => Some(&paragraph.runs),
        Flow::Table(_) => None,
    });
    let ends = runs.flatten().filter_map(|run| ending(&run.piece));
    ends.collect()
}

/// The raised letter that a piece ends in.
fn ending(piece: &Piece) -> Option<char> {
    let Piece::Text(text) = piece else {
        return None;
    };
    let letter = text.trim_end().chars().next_back()?;
    letters::lowered(letter).is_some().then_some(letter)
}

/// Puts marks of notes in the places of the letters.
fn mark(table: &mut Table, notes: &BTreeMap<char, usize>, remarks: &mut Vec<Remark>) {
    let cells = table
        .rows
        .iter_mut()
        .flatten()
        .flat_map(|cell| &mut cell.flow);
    for it in cells {
        let Flow::Paragraph(paragraph) = it else {
            continue;
        };
        let mut runs = Vec::with_capacity(paragraph.runs.len());
        for mut run in std::mem::take(&mut paragraph.runs) {
            let letter = ending(&run.piece);
            let note = letter.and_then(|it| Some((it, *notes.get(&it)?)));
            if let (Some((letter, _)), Piece::Text(text)) = (note, &mut run.piece) {
                let before = text.trim_end().strip_suffix(letter);
                *text = before.unwrap_or_default().trim_end().to_owned();
                tell(letter, paragraph.place, remarks);
            }
            if !matches!(&run.piece, Piece::Text(text) if note.is_some() && text.is_empty()) {
                runs.push(run);
            }
            runs.extend(note.map(|(_, note)| Run {
                piece: Piece::Note(note),
                marks: Marks::default(),
            }));
        }
        paragraph.runs = runs;
    }
}
