//! What a reader has read, of whatever kind the file is, and how it takes note of it.

use std::collections::BTreeMap;

use crate::document::{Flow, Marks, Paragraph, PictureName, Piece, Place, Reason, Remark, Run};
use crate::letters::single_spaced;

/// What was read.
#[derive(Debug, Default)]
pub(crate) struct Content {
    pub(crate) flow: Vec<Flow>,
    /// The notes in the order of their marks.
    pub(crate) notes: Vec<Vec<Flow>>,
    pub(crate) pictures: Vec<PictureName>,
    pub(crate) remarks: Vec<Remark>,
    /// The bytes of pictures that stand in the text itself, by names that were made for them.
    pub(crate) inline: Inline,
}

/// Bytes of pictures, by the names of their parts.
pub(crate) type Inline = BTreeMap<String, Vec<u8>>;

/// Keeps a picture that stands in the text itself, and gives the name that is made for it.
pub(crate) fn keep_inline(bytes: Option<Vec<u8>>, inline: &mut Inline) -> String {
    let name = format!("inline picture {}", inline.len());
    inline.insert(name.clone(), bytes.unwrap_or_default());
    name
}

/// A plain paragraph of `runs`, if there is anything in it.
pub(crate) fn push_plain(place: Place, runs: Vec<Run>, flow: &mut Vec<Flow>) {
    let paragraph = Paragraph::of(place, runs);
    if !paragraph.is_empty() {
        flow.push(Flow::Paragraph(paragraph));
    }
}

/// Says of headers and footers that they go, each different one once.
pub(crate) fn margins(margins: impl Iterator<Item = String>, remarks: &mut Vec<Remark>) {
    let mut told: Vec<String> = Vec::new();
    for words in margins {
        if !words.trim().is_empty() && !told.contains(&words) {
            remark(remarks, Place::Margins, Reason::Margins, &words);
            told.push(words);
        }
    }
}

/// Says something about a place.
pub(crate) fn remark(remarks: &mut Vec<Remark>, place: Place, reason: Reason, words: &str) {
    let words = single_spaced(words);
    // A table of contents is one thing, and so is what is hidden in one paragraph.
    let joins = matches!(
        reason,
        Reason::Contents
            | Reason::Hidden
            | Reason::ChangedAway
            | Reason::Struck
            | Reason::MergedCells
    );
    let last = remarks.last_mut().filter(|last| {
        joins && last.reason == reason && (reason == Reason::Contents || last.place == place)
    });
    if let Some(last) = last {
        last.words.push(' ');
        last.words.push_str(&words);
        return;
    }
    remarks.push(Remark {
        reason,
        place,
        words,
    });
}

/// Adds a piece to a line; letters go on in the run before them that is set as they are.
pub(crate) fn push(piece: Piece, marks: &Marks, runs: &mut Vec<Run>) {
    if let (Piece::Text(text), Some(last)) = (&piece, runs.last_mut())
        && let (Piece::Text(before), true) = (&mut last.piece, last.marks == *marks)
    {
        before.push_str(text);
        return;
    }
    runs.push(Run {
        piece,
        marks: marks.clone(),
    });
}
