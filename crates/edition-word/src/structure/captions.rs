//! Captions of tables and figures.

use super::{Block, Builder, is_box, trimmed};
use crate::document::{Flow, Marks, Paragraph, Piece, Reason, Role, Run};
use crate::typed;

/// Joins a caption whose label stands on a line of its own, as papers of the United Nations have it, with the line below.
pub(super) fn join(flow: Vec<Flow>) -> Vec<Flow> {
    let mut joined: Vec<Flow> = Vec::new();
    let mut rest = flow.into_iter().peekable();
    while let Some(mut it) = rest.next() {
        if let (Flow::Paragraph(own), Some(Flow::Paragraph(next))) = (&mut it, rest.peek_mut())
            && own.role == Role::Caption
            && next.role == Role::Caption
            && is_label_alone(&own.text())
        {
            let space = Run {
                piece: Piece::Text(" ".to_owned()),
                marks: Marks::default(),
            };
            let words = std::mem::take(&mut next.runs);
            next.runs = std::mem::take(&mut own.runs);
            next.runs.push(space);
            next.runs.extend(words);
            next.place = own.place;
            continue;
        }
        joined.push(it);
    }
    joined
}

/// The name and the number that a caption begins with, as in `Table 2. Visits`.
fn label(text: &str) -> Option<(&str, &str)> {
    let mut words = text.split_whitespace();
    let (name, number) = (words.next()?, words.next()?);
    let figures = number.trim_end_matches(['.', ':', ')', '—', '–', '-']);
    let is_number =
        !figures.is_empty() && figures.chars().all(|it| it.is_ascii_digit() || it == '.');
    (is_number && name.chars().all(char::is_alphabetic)).then_some((name, number))
}

/// Whether a caption says that it is that of a table, where it stands below one: a source or a note may, too.
fn is_of_table(text: &str) -> bool {
    label(text).is_some_and(|(name, _)| {
        let name = name.to_lowercase();
        TABLES.iter().any(|it| name.starts_with(it))
    })
}

/// How tables are named in captions.
const TABLES: [&str; 9] = [
    "tab",
    "таб",
    "ҷадвал",
    "жадвал",
    "кесте",
    "жадыбал",
    "cuadro",
    "جدول",
    "الجدول",
];

fn is_label_alone(text: &str) -> bool {
    label(text).is_some() && text.split_whitespace().count() == 2
}

/// The picture that a paragraph has nothing beside.
fn picture_alone(flow: &Flow) -> Option<usize> {
    let Flow::Paragraph(paragraph) = flow else {
        return None;
    };
    match trimmed(&paragraph.runs) {
        [
            Run {
                piece: Piece::Picture(picture),
                ..
            },
        ] => Some(*picture),
        _ => None,
    }
}

impl Builder<'_> {
    /// A caption, with the table or the picture that it belongs to; and how much of the flow that takes.
    pub(super) fn caption(
        &mut self,
        paragraph: &Paragraph,
        next: Option<&Flow>,
        blocks: &mut Vec<Block>,
    ) -> usize {
        if let Some(Flow::Table(table)) =
            next.filter(|it| !matches!(it, Flow::Table(it) if is_box(it)))
        {
            let runs = self.caption_words(paragraph);
            let table = self.table(table, Some(runs));
            blocks.extend(table);
            return 2;
        }
        if let Some(Block::Figure {
            caption: caption @ None,
            ..
        }) = blocks.last_mut()
        {
            *caption = Some(self.caption_words(paragraph));
            return 1;
        }
        if let Some(picture) = next.and_then(picture_alone) {
            let caption = Some(self.caption_words(paragraph));
            blocks.push(Block::Figure { picture, caption });
            return 2;
        }
        match blocks.last_mut() {
            Some(Block::Table {
                caption: caption @ None,
                ..
            }) if is_of_table(&paragraph.text()) => {
                *caption = Some(self.caption_words(paragraph));
            }
            _ => {
                let words = paragraph.text();
                self.remark(Reason::CaptionAlone, paragraph.place, words);
                blocks.push(self.block(paragraph));
            }
        }
        1
    }

    /// The words of a caption without "Table 2." or the like, which the tool writes itself.
    fn caption_words(&mut self, paragraph: &Paragraph) -> Vec<Run> {
        let text = paragraph.text();
        let mut runs = paragraph.runs.clone();
        let Some((name, number)) = label(&text) else {
            return runs;
        };
        let rest = text
            .split_once(number)
            .map(|(_, rest)| rest)
            .unwrap_or_default();
        let words = rest.trim_start_matches([' ', '\u{a0}', '.', ':', '—', '–', '-']);
        typed::strip(&mut runs, text.chars().count() - words.chars().count());
        self.remark(
            Reason::CaptionNumber,
            paragraph.place,
            format!("{name} {number}"),
        );
        runs
    }
}
