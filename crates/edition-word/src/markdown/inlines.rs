//! The words of one block, with their marks.

use super::{Writer, escape};
use crate::PICTURES;
use crate::document::{Piece, Reason, Run};
use crate::structure::trimmed;

/// A piece of a line.
#[derive(Debug, Clone)]
struct Atom {
    /// Its letters, or what is written for it.
    text: String,
    /// Whether these are marks already.
    is_literal: bool,
    bold: bool,
    italic: bool,
    link: Option<String>,
    language: Option<String>,
}

/// Marks, the outermost first.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Layer {
    Link,
    Language,
    Bold,
    Italic,
}

impl Layer {
    fn next(self) -> Option<Self> {
        match self {
            Self::Link => Some(Self::Language),
            Self::Language => Some(Self::Bold),
            Self::Bold => Some(Self::Italic),
            Self::Italic => None,
        }
    }

    /// What the mark says of an atom, where it has it.
    fn of(self, atom: &Atom) -> Option<&str> {
        match self {
            Self::Link => atom.link.as_deref(),
            Self::Language => atom.language.as_deref(),
            Self::Bold => atom.bold.then_some("**"),
            Self::Italic => atom.italic.then_some("*"),
        }
    }
}

/// What stands before and behind.
#[derive(Debug, Clone, Copy)]
struct Around {
    before: Option<char>,
    behind: Option<char>,
}

impl Writer<'_> {
    /// A line of Markdown.
    pub(super) fn inlines(&mut self, runs: &[Run], is_cell: bool) -> String {
        let atoms = self.atoms(trimmed(runs), is_cell);
        let around = Around {
            before: None,
            behind: None,
        };
        let line = self.layer(&atoms, Layer::Link, around, is_cell);
        line.trim_matches(' ').to_owned()
    }

    fn atoms(&mut self, runs: &[Run], is_cell: bool) -> Vec<Atom> {
        let mut atoms: Vec<Atom> = Vec::new();
        for run in runs {
            let literal = |text: String| Atom {
                text,
                is_literal: true,
                bold: false,
                italic: false,
                link: None,
                language: None,
            };
            let atom = match &run.piece {
                Piece::Text(text) => Atom {
                    text: text.clone(),
                    is_literal: false,
                    bold: run.marks.bold,
                    italic: run.marks.italic,
                    link: run.marks.link.as_deref().map(str::to_owned),
                    language: self.language(run, text),
                },
                Piece::Tab => Atom {
                    is_literal: false,
                    ..literal(" ".to_owned())
                },
                Piece::Break => literal("{ BR() }".to_owned()),
                Piece::Note(note) => literal(self.note(*note)),
                Piece::Picture(picture) => {
                    let known = self.pictures.get(*picture).cloned().flatten();
                    literal(known.map_or_else(String::new, |(name, alt)| {
                        format!("![{}]({PICTURES}{name})", escape::text(&alt, is_cell))
                    }))
                }
            };
            atoms.push(atom);
        }
        atoms.retain(|atom| !atom.text.is_empty());
        bridge(&mut atoms);
        space(&mut atoms);
        atoms
    }

    fn language(&self, run: &Run, text: &str) -> Option<String> {
        let tag = run.marks.language.as_deref()?;
        // A link has no marks of languages in it.
        if run.marks.link.is_some() || !text.chars().any(char::is_alphabetic) {
            return None;
        }
        (self.foreign)(tag, text)
    }

    fn layer(&mut self, atoms: &[Atom], layer: Layer, around: Around, is_cell: bool) -> String {
        let mut written = String::new();
        let mut rest = atoms;
        while let Some(first) = rest.first() {
            let mark = layer.of(first).map(str::to_owned);
            let same = |atom: &&Atom| layer.of(atom) == mark.as_deref();
            let length = rest.iter().take_while(same).count();
            let (group, behind) = rest.split_at(length);
            rest = behind;
            let own = Around {
                before: written.chars().last().or(around.before),
                behind: rest
                    .first()
                    .and_then(|atom| atom.text.chars().next())
                    .or(around.behind),
            };
            let text = match (mark, layer.next()) {
                (None, Some(next)) => self.layer(group, next, own, is_cell),
                (None, None) => group.iter().map(|atom| leaf(atom, is_cell)).collect(),
                (Some(mark), _) => self.marked(group, layer, &mark, own, is_cell),
            };
            // The mark of a note before brackets would be read as one with them.
            if written.ends_with(']') && text.starts_with('[') && !text.starts_with("[^") {
                written.push_str("{\"\"}");
            }
            written.push_str(&text);
        }
        written
    }

    /// The atoms of a group with a mark around them; the spaces at its ends stay outside.
    fn marked(
        &mut self,
        group: &[Atom],
        layer: Layer,
        mark: &str,
        around: Around,
        is_cell: bool,
    ) -> String {
        let all: String = group.iter().map(|atom| atom.text.as_str()).collect();
        let inner = trim(group);
        let (lead, trail) = (lead(&all), trail(&all));
        let own = Around {
            before: lead.chars().last().or(around.before),
            behind: trail.chars().next().or(around.behind),
        };
        let text = match layer.next() {
            Some(next) => self.layer(&inner, next, own, is_cell),
            None => inner.iter().map(|atom| leaf(atom, is_cell)).collect(),
        };
        if text.is_empty() {
            return all;
        }
        let text = match layer {
            Layer::Link => link(&text, mark),
            Layer::Language => format!("[{text}](lang:{mark})"),
            Layer::Bold | Layer::Italic => {
                let raw = all.trim();
                match (raw.chars().any(char::is_alphanumeric), fits(raw, own)) {
                    (true, true) => format!("{mark}{text}{mark}"),
                    (true, false) => {
                        self.remark(Reason::EmphasisDropped, raw);
                        text
                    }
                    (false, _) => text,
                }
            }
        };
        format!("{lead}{text}{trail}")
    }
}

/// Whether it is the end of a line within the paragraph.
fn is_break(atom: &Atom) -> bool {
    atom.is_literal && atom.text.starts_with("{ BR")
}

/// Spaces and line ends between two pieces of the same bold or italic text are part of it.
fn bridge(atoms: &mut [Atom]) {
    let is_gap = |atom: &Atom| atom.text.trim().is_empty() || is_break(atom);
    let mut at = 0;
    while at < atoms.len() {
        let rest = atoms.get(at..).unwrap_or_default();
        let length = rest.iter().take_while(|atom| is_gap(atom)).count();
        let before = at.checked_sub(1).and_then(|it| atoms.get(it)).cloned();
        let after = atoms.get(at + length).cloned();
        if let (Some(before), Some(after)) = (before, after) {
            for atom in atoms.iter_mut().skip(at).take(length) {
                atom.bold = before.bold && after.bold;
                atom.italic = before.italic && after.italic;
                if before.link == after.link {
                    atom.link.clone_from(&before.link);
                }
                if before.language == after.language {
                    atom.language.clone_from(&before.language);
                }
            }
        }
        at += length + 1;
    }
}

/// One space where several stand, and none at the ends of lines.
fn space(atoms: &mut Vec<Atom>) {
    let mut ends_in_space = true;
    for atom in atoms.iter_mut() {
        if atom.is_literal {
            ends_in_space = is_break(atom);
            continue;
        }
        let mut text = String::with_capacity(atom.text.len());
        for letter in atom.text.chars() {
            if letter != ' ' || !ends_in_space {
                text.push(letter);
            }
            ends_in_space = letter == ' ';
        }
        atom.text = text;
    }
    let mut before_break = false;
    for atom in atoms.iter_mut().rev() {
        if atom.is_literal {
            before_break = is_break(atom);
        } else if before_break {
            atom.text = atom.text.trim_end_matches(' ').to_owned();
            before_break = atom.text.is_empty();
        }
    }
    atoms.retain(|atom| !atom.text.is_empty());
}

fn leaf(atom: &Atom, is_cell: bool) -> String {
    match atom.is_literal {
        true => atom.text.clone(),
        false => escape::text(&atom.text, is_cell),
    }
}

fn lead(text: &str) -> String {
    text.chars().take_while(|it| it.is_whitespace()).collect()
}

fn trail(text: &str) -> String {
    let kept = text.trim_end();
    text.strip_prefix(kept).unwrap_or_default().to_owned()
}

/// The atoms without spaces at either end.
fn trim(group: &[Atom]) -> Vec<Atom> {
    let mut atoms = group.to_vec();
    while let Some(first) = atoms.first_mut() {
        first.text = first.text.trim_start().to_owned();
        if !first.text.is_empty() {
            break;
        }
        atoms.remove(0);
    }
    while let Some(last) = atoms.last_mut() {
        last.text = last.text.trim_end().to_owned();
        if !last.text.is_empty() {
            break;
        }
        atoms.pop();
    }
    atoms
}

/// A link. An address that stands for itself needs no brackets.
fn link(text: &str, address: &str) -> String {
    let bare = address.strip_prefix("mailto:").unwrap_or(address);
    if text == bare || text == address {
        return text.to_owned();
    }
    format!("[{text}]({})", escape::address(address))
}

/// Whether stars before and after `text` would mark it, by what stands around it.
fn fits(text: &str, around: Around) -> bool {
    let is_sign = |letter: char| !letter.is_alphanumeric() && !letter.is_whitespace();
    let is_open = |beside: Option<char>| {
        // What stands in braces is read as letters.
        beside.is_none_or(|it| (it.is_whitespace() || is_sign(it)) && !"*{}".contains(it))
    };
    let jams = |inner: Option<char>, beside: Option<char>| {
        inner.is_none_or(is_sign) && !is_open(beside) || beside == Some('*')
    };
    !jams(text.chars().next(), around.before) && !jams(text.chars().last(), around.behind)
}
