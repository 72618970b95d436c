//! A quick reader for files in which nothing is wrong. Most messages are words on one line, which
//! need no parser; those of several lines or with braces are given to Fluent's parser one by one.
//!
//! The result is what Fluent's parser would give for the whole file (the tests compare the two). At
//! anything unexpected it gives up, and the whole file is left to that parser.

use std::ops::Range;

use fluent_syntax::ast;
use memchr::{memchr, memchr2};

use super::pattern::{Element, Pattern};
use super::reader::Reader;
use super::{CatalogFile, Message};

/// The usual minimum size of a message with its comment in bytes, for reserving memory.
const USUAL_LENGTH: usize = 256;

/// The kind of a line, by its first byte.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Line {
    Blank,
    Comment,
    Entry,
    /// A continuation of the text above.
    Continued,
    Unknown,
}

impl Line {
    /// The kind of a line whose first byte is `byte`.
    fn of(byte: u8) -> Self {
        match byte {
            b'\n' => Self::Blank,
            b'#' => Self::Comment,
            b'a'..=b'z' | b'A'..=b'Z' | b'-' => Self::Entry,
            b' ' | b'}' => Self::Continued,
            _ => Self::Unknown,
        }
    }
}

/// Reads the whole file. `None` if it has to be left to Fluent's parser.
pub(super) fn read_lines<'s>(reader: &Reader<'s, '_>) -> Option<CatalogFile<'s>> {
    if memchr(b'\r', reader.masked.as_bytes()).is_some() {
        return None;
    }
    let mut lines = Lines {
        reader: *reader,
        catalog: CatalogFile::empty(reader.file, reader.text),
    };
    lines.read()?;
    Some(lines.catalog)
}

/// A file, and what was read of it so far.
struct Lines<'s, 'm> {
    reader: Reader<'s, 'm>,
    catalog: CatalogFile<'s>,
}

impl<'m> Lines<'_, 'm> {
    fn read(&mut self) -> Option<()> {
        let masked = self.reader.masked;
        self.catalog.messages.reserve(masked.len() / USUAL_LENGTH);
        let file_has_braces = has_braces(masked);
        // The lines of the comment directly above, without `# `.
        let mut comment: Vec<&str> = Vec::new();
        let mut place = self.reader.body_offset;
        // Where a text has ended right before.
        let mut text_end = None;
        while let Some(&byte) = masked.as_bytes().get(place) {
            let kind = Line::of(byte);
            if kind == Line::Blank {
                comment.clear();
                place += 1;
                continue;
            }
            let (line, next) = line_at(masked, place);
            match kind {
                Line::Comment => {
                    let (level, words) = comment_line(line, next < masked.len())?;
                    // Perhaps the text was to go on.
                    if text_end == Some(place) && level == 1 && self.reader.is_own(words) {
                        return None;
                    }
                    // A group or file comment belongs to no message, and separates what is around
                    // it.
                    if level > 1 {
                        comment.clear();
                    } else {
                        comment.push(words);
                    }
                }
                Line::Entry => {
                    let end = entry_end(masked, next)?;
                    let is_line = end == next && !(file_has_braces && has_braces(line));
                    let is_taken = is_line
                        && self
                            .take_line(place..place + line.len(), &comment)
                            .is_some();
                    if !is_taken {
                        self.take_lines(place..end, &comment)?;
                    }
                    comment.clear();
                    place = end;
                    text_end = Some(end);
                    continue;
                }
                Line::Blank | Line::Continued | Line::Unknown => return None,
            }
            place = next;
        }
        self.catalog.has_each_id_once().then_some(())
    }

    /// Takes a message that is words on one line. `None` if it is not one; then nothing is taken.
    fn take_line(&mut self, range: Range<usize>, comment: &[&'m str]) -> Option<()> {
        let line = self.reader.slice(range.clone());
        let fits = |byte: &u8| byte.is_ascii_alphanumeric() || matches!(byte, b'-' | b'_');
        let length = line.bytes().take_while(|byte| fits(byte)).count();
        let (id, rest) = line.split_at_checked(length)?;
        let words = rest.trim_start_matches(' ').strip_prefix('=')?;
        let words = words.trim_start_matches(' ');
        let start = range.start + line.len() - words.len();
        let text = words.trim_end_matches(' ');
        // Only spaces are white space in Fluent. A term begins with a hyphen.
        if text.is_empty() || text.trim_end().len() < text.len() || id.starts_with('-') {
            return None;
        }
        let span = self.reader.span(start..start + text.len());
        let value = Pattern {
            elements: vec![Element::Text { text, span }],
        };
        let id = range.start..range.start + length;
        let message = self.reader.plain_message(id, Some(value), span, comment);
        self.catalog.push_message(message);
        Some(())
    }

    /// Takes the entry in `range`, using Fluent's parser.
    fn take_lines(&mut self, range: Range<usize>, comment: &[&'m str]) -> Option<()> {
        let resource = fluent_syntax::parser::parse(self.reader.masked.get(range.clone())?).ok()?;
        let end = self.reader.end_of_text(range);
        let is_plain = |attributes: &[ast::Attribute<&str>]| attributes.is_empty();
        match resource.body.as_slice() {
            [ast::Entry::Message(message)] if is_plain(&message.attributes) => {
                let message = self.reader.message(message, comment, end);
                self.catalog.push_message(sound(message)?);
            }
            [ast::Entry::Term(term)] => {
                let term = self.reader.term(term, comment, end);
                self.catalog.push_term(sound(term)?);
            }
            _ => return None,
        }
        Some(())
    }
}

/// The message, where nothing is wrong in it that Fluent's parser passes over.
fn sound<'s>(message: Message<'s>) -> Option<Message<'s>> {
    let is_sound =
        message.choice_without_default().is_none() && message.choice_beyond_forms().is_none();
    is_sound.then_some(message)
}

fn has_braces(text: &str) -> bool {
    memchr2(b'{', b'}', text.as_bytes()).is_some()
}

/// The line at `place` without its end, and the start of the next one.
fn line_at(text: &str, place: usize) -> (&str, usize) {
    let rest = text.get(place..).unwrap_or_default();
    match memchr(b'\n', rest.as_bytes()) {
        Some(length) => (rest.get(..length).unwrap_or_default(), place + length + 1),
        None => (rest, text.len()),
    }
}

/// The end of the entry whose first line ends at `place`: after its last line that is not blank.
fn entry_end(text: &str, place: usize) -> Option<usize> {
    let (mut end, mut next) = (place, place);
    while let Some(&byte) = text.as_bytes().get(next) {
        match Line::of(byte) {
            Line::Blank => next += 1,
            Line::Continued => {
                end = line_at(text, next).1;
                next = end;
            }
            Line::Comment | Line::Entry => break,
            Line::Unknown => return None,
        }
    }
    Some(end)
}

/// How many `#` a line of a comment has, and the words after them.
fn comment_line(line: &str, has_end: bool) -> Option<(usize, &str)> {
    let words = line.trim_start_matches('#');
    let level = line.len() - words.len();
    // A last line of only "#" has no place in Fluent's tree.
    if level > 3 || (words.is_empty() && !has_end) {
        return None;
    }
    match words.is_empty() {
        true => Some((level, words)),
        false => Some((level, words.strip_prefix(' ')?)),
    }
}
