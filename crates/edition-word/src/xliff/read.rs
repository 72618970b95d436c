//! XLIFF read again, whatever program it went through.

use super::write::AUTHOR;
use super::{BOLD, ITALIC, LINE};
use crate::refusal::Refusal;
use crate::sheet::{Comment, Returned, SheetPiece};
use crate::xml::{Element, Node, Space, parse};

/// What programs say of translations that somebody has approved.
const APPROVED: [&str; 2] = ["final", "signed-off"];

/// Reads the units of a file, in its order.
///
/// # Errors
/// Where it cannot be read, or is no XLIFF.
pub fn read_xliff(bytes: &[u8]) -> Result<Vec<Returned>, Refusal> {
    let root = parse(bytes)?;
    if &*root.name != "xliff" {
        return Err(Refusal::PartMissing);
    }
    let mut rows = Vec::new();
    let files = root.children().filter(|it| &*it.name == "file");
    for file in files {
        let document = attribute(file, "original").unwrap_or_default();
        file.walk(&mut |element| {
            let is_unit = matches!(&*element.name, "trans-unit" | "unit");
            if is_unit {
                rows.push(returned(element, document));
            }
            !is_unit
        });
    }
    Ok(rows)
}

fn attribute<'e>(element: &'e Element, name: &str) -> Option<&'e str> {
    element.attribute(Space::None, name)
}

fn returned(unit: &Element, document: &str) -> Returned {
    let text = |name: &str| {
        let mut marks = Marks::default();
        let mut has_any = false;
        // Version 2 has them in segments, in which programs may have divided the text.
        unit.walk(&mut |element| {
            if &*element.name == name {
                has_any = true;
                marks.element(element, (false, false));
            }
            !matches!(
                &*element.name,
                "source" | "target" | "alt-trans" | "matches"
            )
        });
        (trimmed(marks.pieces), has_any)
    };
    let (source, _) = text("source");
    let (translation, _) = text("target");
    let seal = attribute(unit, "resname").or_else(|| attribute(unit, "name"));
    Returned {
        document: document.to_owned(),
        id: attribute(unit, "id").unwrap_or_default().to_owned(),
        agrees: true,
        seal: seal.unwrap_or_default().to_owned(),
        source: words_of(&source),
        translation: Some(translation),
        state: match is_approved(unit) {
            true => "approved".to_owned(),
            false => String::new(),
        },
        remarks: String::new(),
        comments: notes(unit),
    }
}

/// Whether somebody has approved of the translation: of all parts of it.
fn is_approved(unit: &Element) -> bool {
    if attribute(unit, "approved") == Some("yes") {
        return true;
    }
    let mut states = Vec::new();
    unit.walk(&mut |element| {
        if matches!(&*element.name, "target" | "segment") {
            states.extend(attribute(element, "state"));
        }
        &*element.name != "alt-trans"
    });
    !states.is_empty() && states.iter().all(|state| APPROVED.contains(state))
}

/// What people have noted; the author's own notes are none of that.
fn notes(unit: &Element) -> Vec<Comment> {
    let mut notes: Vec<Comment> = Vec::new();
    let mut people: Vec<String> = Vec::new();
    unit.walk(&mut |element| {
        if &*element.name == "note" {
            let from = attribute(element, "from").or_else(|| attribute(element, "category"));
            let from = from.unwrap_or_default();
            let mut text = String::new();
            letters(element, &mut text);
            if from != AUTHOR && !text.trim().is_empty() {
                let known = people.iter().position(|it| it == from);
                let author = known.unwrap_or_else(|| {
                    people.push(from.to_owned());
                    people.len() - 1
                });
                notes.push(Comment {
                    author,
                    text: text.trim().to_owned(),
                });
            }
        }
        !matches!(&*element.name, "source" | "target" | "alt-trans")
    });
    notes
}

/// All letters in an element.
fn letters(element: &Element, text: &mut String) {
    for node in &element.nodes {
        match node {
            Node::Text(own) => text.push_str(own),
            Node::Element(inner) => letters(inner, text),
        }
    }
}

/// A text being read.
#[derive(Default)]
struct Marks {
    pieces: Vec<SheetPiece>,
}

impl Marks {
    fn element(&mut self, element: &Element, marks: (bool, bool)) {
        for node in &element.nodes {
            match node {
                Node::Text(text) => self.push(text, marks),
                Node::Element(inner) => self.inner(inner, marks),
            }
        }
    }

    fn push(&mut self, text: &str, marks: (bool, bool)) {
        match self.pieces.last_mut() {
            Some(SheetPiece::Text {
                text: before,
                bold,
                italic,
            }) if (*bold, *italic) == marks => before.push_str(text),
            _ => self.pieces.push(SheetPiece::Text {
                text: text.to_owned(),
                bold: marks.0,
                italic: marks.1,
            }),
        }
    }

    fn inner(&mut self, element: &Element, marks: (bool, bool)) {
        let id = attribute(element, "id").unwrap_or_default();
        let kind = |attribute_name: &str| attribute(element, attribute_name).unwrap_or_default();
        let is_kind = |letter: char, one: &str, two: &str| {
            let rest = id.strip_prefix(letter).unwrap_or_default();
            let is_own = !rest.is_empty() && rest.chars().all(|it| it.is_ascii_digit());
            is_own || kind("ctype") == one || kind("subType") == two
        };
        match &*element.name {
            "g" | "pc" | "ph" | "x" => {}
            // What programs mark for themselves has its text in it.
            "mrk" => return self.element(element, marks),
            _ => return,
        }
        if let Ok(number) = id.parse::<usize>() {
            let is_fixed = matches!(&*element.name, "ph" | "x");
            let mut inner = Self::default();
            match is_fixed {
                true => {
                    let mut words = String::new();
                    letters(element, &mut words);
                    words.push_str(kind("disp"));
                    inner.push(&words, marks);
                }
                false => inner.element(element, marks),
            }
            let inner = inner.pieces;
            return self.pieces.push(SheetPiece::Mark {
                number,
                inner,
                is_fixed,
            });
        }
        if is_kind(LINE, "lb", "xlf:lb") {
            return self.pieces.push(SheetPiece::Break);
        }
        let bold = marks.0 || is_kind(BOLD, "bold", "xlf:b");
        let italic = marks.1 || is_kind(ITALIC, "italic", "xlf:i");
        self.element(element, (bold, italic));
    }
}

/// The pieces without white space at either end, and with single spaces for what programs have put between words.
fn trimmed(mut pieces: Vec<SheetPiece>) -> Vec<SheetPiece> {
    for piece in &mut pieces {
        if let SheetPiece::Text { text, .. } = piece
            && text.contains(['\n', '\r', '\t'])
        {
            let mut joined = String::new();
            for letter in text.chars() {
                match letter {
                    '\n' | '\r' | '\t' | ' ' if joined.ends_with(' ') => {}
                    '\n' | '\r' | '\t' => joined.push(' '),
                    letter => joined.push(letter),
                }
            }
            *text = joined;
        }
    }
    if let Some(SheetPiece::Text { text, .. }) = pieces.first_mut() {
        *text = text.trim_start_matches(' ').to_owned();
    }
    if let Some(SheetPiece::Text { text, .. }) = pieces.last_mut() {
        *text = text.trim_end_matches(' ').to_owned();
    }
    pieces.retain(|piece| !matches!(piece, SheetPiece::Text { text, .. } if text.is_empty()));
    pieces
}

/// The words of a text, with the numbers of its marks.
fn words_of(pieces: &[SheetPiece]) -> String {
    let words = pieces.iter().map(|piece| match piece {
        SheetPiece::Text { text, .. } => text.clone(),
        SheetPiece::Break => " ".to_owned(),
        SheetPiece::Mark { number, inner, .. } => format!("⟦{number} {}⟧", words_of(inner)),
    });
    words.collect()
}
