//! Paragraphs that were set before, kept from edition to edition: documents have sentences in common, and
//! where people work on one, nearly all of it is as it was a moment ago.

use std::sync::{Arc, Mutex, MutexGuard, PoisonError};

use rustc_hash::FxHashMap;

use crate::layout::set::line::LinePlace;
use crate::layout::set::paragraph::{Breaking, Form};
use crate::layout::set::placed::PlacedLine;
use crate::layout::style::LetterStyle;
use crate::layout::text::{InlinePicture, Span, Text, TextLink};
use crate::met::Met;
use crate::page::{AreaTarget, Color};

/// So many bytes of lines are kept at most: some twenty documents in three languages.
const MOST_BYTES: usize = 12 << 20;
/// So many threads can look something up at one time.
const SHELVES: usize = 16;

/// The lines of paragraphs. What it knows changes how fast setting is, and nothing else.
#[derive(Default)]
pub(crate) struct LineMemo {
    shelves: [Mutex<Shelf>; SHELVES],
}

/// The lines of some paragraphs. Those that nobody asked for in a long while are let go: when `young` is
/// full, it takes the place of `old`.
#[derive(Default)]
struct Shelf {
    young: KnownLines,
    old: KnownLines,
    /// How many bytes the young take.
    bytes: usize,
    met: Met,
}

/// Lines by the key of their paragraph.
type KnownLines = FxHashMap<Box<[u8]>, Arc<[PlacedLine]>>;

impl LineMemo {
    /// Lets go of all.
    pub(crate) fn clear(&self) {
        for shelf in &self.shelves {
            *shelf.lock().unwrap_or_else(PoisonError::into_inner) = Shelf::default();
        }
    }

    /// The lines that were set for this key.
    pub(super) fn get(&self, key: &[u8]) -> Option<Arc<[PlacedLine]>> {
        let mut shelf = self.shelf(key);
        if let Some(lines) = shelf.young.get(key) {
            return Some(Arc::clone(lines));
        }
        let (key, lines) = shelf.old.remove_entry(key)?;
        let outdated = shelf.put(key, Arc::clone(&lines));
        drop(shelf);
        drop(outdated);
        Some(lines)
    }

    /// Keeps lines for the next time, unless this is the first.
    pub(super) fn put(&self, key: &[u8], lines: Arc<[PlacedLine]>) {
        let mut shelf = self.shelf(key);
        if shelf.met.is_new(key) {
            return;
        }
        let outdated = shelf.put(Box::from(key), lines);
        // Others need not wait until all of that is let go.
        drop(shelf);
        drop(outdated);
    }

    fn shelf(&self, key: &[u8]) -> MutexGuard<'_, Shelf> {
        let shelf = &self.shelves[key.len() % SHELVES];
        shelf.lock().unwrap_or_else(PoisonError::into_inner)
    }
}

impl Shelf {
    /// Adds lines and gives those that had to make room for them.
    fn put(&mut self, key: Box<[u8]>, lines: Arc<[PlacedLine]>) -> KnownLines {
        let bytes = key.len() + lines.iter().map(PlacedLine::bytes).sum::<usize>();
        let mut outdated = KnownLines::default();
        if self.bytes + bytes > MOST_BYTES / SHELVES / 2 {
            let young = std::mem::take(&mut self.young);
            outdated = std::mem::replace(&mut self.old, young);
            self.bytes = 0;
        }
        self.bytes += bytes;
        self.young.insert(key, lines);
        outdated
    }
}

/// Writes down all that the lines of a text depend on besides the fonts, whose memo it is. Every struct
/// is taken apart by name, so that nothing is forgotten that comes to it.
pub(super) fn write_key(text: &Text<'_>, form: Form, key: &mut Vec<u8>) {
    key.clear();
    let Text {
        content,
        spans,
        links,
    } = text;
    words(content, key);
    number(spans.len(), key);
    for span in spans {
        write_span(span, links, key);
    }
    let Form { place, breaking } = form;
    let LinePlace {
        x,
        width,
        setting,
        baseline,
    } = place;
    for length in [x, width, baseline] {
        self::length(length, key);
    }
    key.push(setting as u8);
    match breaking {
        Breaking::Never => key.push(0),
        Breaking::Prose => key.push(1),
        Breaking::Balanced => key.push(2),
        Breaking::Code(letters) => {
            key.push(3);
            write_letters(letters, key);
        }
    }
}

fn write_span(span: &Span<'_>, links: &[TextLink], key: &mut Vec<u8>) {
    let Span {
        range,
        style,
        locale,
        element,
        link,
        note,
        picture,
    } = span;
    // Lines are given their elements when they are used.
    key.push(u8::from(element.is_some()));
    number(range.start, key);
    number(range.end, key);
    write_letters(*style, key);
    words(locale.tag(), key);
    // Where a link leads is known when the line is used, but a reference keeps to the word before it.
    let target = link.and_then(|link| links.get(link));
    key.push(match target.map(|link| &link.target) {
        None => 0,
        Some(AreaTarget::Url(_)) => 1,
        Some(target) => 2 + u8::from(target.is_paragraph()),
    });
    number(link.map_or(0, |link| link + 1), key);
    number(note.map_or(0, |note| note as usize + 1), key);
    match picture {
        None => key.push(0),
        Some(InlinePicture { path: _, aspect }) => {
            key.push(1);
            length(*aspect, key);
        }
    }
}

fn write_letters(letters: LetterStyle, key: &mut Vec<u8>) {
    let LetterStyle {
        family,
        weight,
        slope,
        size,
        color: Color(red, green, blue),
        height,
        hyphenation,
    } = letters;
    key.extend([
        family as u8,
        weight as u8,
        slope as u8,
        height as u8,
        hyphenation as u8,
    ]);
    for length in [size, red, green, blue] {
        self::length(length, key);
    }
}

fn words(words: &str, key: &mut Vec<u8>) {
    number(words.len(), key);
    key.extend_from_slice(words.as_bytes());
}

fn number(number: usize, key: &mut Vec<u8>) {
    key.extend_from_slice(&number.to_le_bytes());
}

fn length(length: f32, key: &mut Vec<u8>) {
    key.extend_from_slice(&length.to_bits().to_le_bytes());
}

#[cfg(test)]
mod tests {
    use std::sync::Arc;

    use super::{LineMemo, MOST_BYTES, PlacedLine, SHELVES};

    #[test]
    fn what_is_met_once_is_not_kept() {
        let memo = LineMemo::default();
        memo.put(b"key", Arc::from([PlacedLine::default()]));
        assert!(memo.get(b"key").is_none());
        memo.put(b"key", Arc::from([PlacedLine::default()]));
        assert!(memo.get(b"key").is_some());
    }

    #[test]
    fn what_nobody_asks_for_is_let_go() {
        let memo = LineMemo::default();
        let key = |number: usize| number.to_le_bytes();
        let lines = || Arc::from([PlacedLine::default()]);
        let size = key(0).len() + PlacedLine::default().bytes();
        let many = 2 * MOST_BYTES / SHELVES / size;
        let put = |number| (0..2).for_each(|_| memo.put(&key(number), lines()));
        put(0);
        put(1);
        for number in 2..many {
            put(number);
            assert!(memo.get(&key(0)).is_some(), "{number}");
        }
        assert!(memo.get(&key(many - 1)).is_some());
        assert!(memo.get(&key(1)).is_none());
    }
}
