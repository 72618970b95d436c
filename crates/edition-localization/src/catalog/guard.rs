//! Finds what would crash Fluent's parser before it is called: nesting that overflows the stack,
//! and escapes at which it splits a character.

use std::ops::Range;

use edition_model::{Sentence, say};
use edition_parser::scanner::{Digits, MOST_DIGITS, cuts_a_character};
use memchr::{memchr, memchr2};

/// How deep braces and brackets may nest in one entry.
const DEPTH_LIMIT: usize = 32;
/// How deep they may nest in a whole file, since some may never be closed.
const FILE_DEPTH_LIMIT: usize = 256;

/// Why a file cannot be read, and where.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Refusal {
    /// The bytes.
    pub(super) range: Range<usize>,
    /// What is wrong.
    pub(super) message: Sentence,
    /// How to mend it.
    pub(super) help: Sentence,
}

/// Whether Fluent's parser can be called with `text`.
pub(crate) fn is_safe_to_parse(text: &str) -> bool {
    find_refusal(text).is_none()
}

/// Finds the first place in `text` that would crash Fluent's parser.
pub(super) fn find_refusal(text: &str) -> Option<Refusal> {
    let bytes = text.as_bytes();
    if let Some(place) = memchr(0, bytes) {
        return Some(Refusal {
            range: place..place + 1,
            message: say("file-has-nul"),
            help: say("file-has-nul-help"),
        });
    }
    // Without braces and backslashes there are only words.
    memchr2(b'{', b'\\', bytes)?;
    let mut scan = Scan::default();
    let mut place = 0;
    while let Some(&byte) = bytes.get(place) {
        if begins_line(bytes, place) {
            let line = line_at(bytes, place);
            let begins_entry = byte.is_ascii_alphabetic() || byte == b'-';
            // Comments are skipped, and so are lines without braces and backslashes outside of any
            // brace.
            if byte == b'#' || (scan.depth == 0 || begins_entry) && has_words_alone(line) {
                scan = Scan {
                    file_depth: scan.file_depth,
                    ..Scan::default()
                };
                place += line.len();
                continue;
            }
        }
        if let Some(refusal) = scan.step(bytes, place, byte) {
            return Some(refusal);
        }
        // An escaped character in a string literal opens and closes nothing.
        place += if scan.quoted && byte == b'\\' { 2 } else { 1 };
    }
    None
}

/// The state of the scan.
#[derive(Default)]
struct Scan {
    /// Open braces and brackets of the entry.
    depth: usize,
    /// Open braces and brackets of the file.
    file_depth: usize,
    /// Whether the scan is inside a string literal.
    quoted: bool,
    /// The number that it is in.
    digits: Digits,
    /// Whether the line has had a quotation mark.
    line_has_quote: bool,
}

impl Scan {
    fn step(&mut self, bytes: &[u8], place: usize, byte: u8) -> Option<Refusal> {
        if begins_line(bytes, place) {
            self.quoted = false;
            self.line_has_quote = false;
            if byte.is_ascii_alphabetic() || byte == b'-' {
                self.depth = 0;
            }
        }
        let is_long_number = self.digits.step(char::from(byte), !self.quoted);
        match byte {
            b'"' => {
                self.line_has_quote = true;
                self.quoted = !self.quoted && self.depth > 0;
            }
            b'{' if !self.quoted => self.open(),
            b'(' if !self.quoted && self.depth > 0 => self.open(),
            b'}' if !self.quoted => self.close(),
            b')' if !self.quoted && self.depth > 0 => self.close(),
            b'\\' if self.line_has_quote && cuts_a_character(bytes, place) => {
                return Some(Refusal {
                    range: place..place + 2,
                    message: say("escape-too-short"),
                    help: say("escape-too-short-help"),
                });
            }
            _ => {}
        }
        self.limits(place, is_long_number)
    }

    fn open(&mut self) {
        self.depth += 1;
        self.file_depth += 1;
    }

    fn close(&mut self) {
        self.depth = self.depth.saturating_sub(1);
        self.file_depth = self.file_depth.saturating_sub(1);
    }

    fn limits(&self, place: usize, is_long_number: bool) -> Option<Refusal> {
        if self.depth > DEPTH_LIMIT || self.file_depth > FILE_DEPTH_LIMIT {
            return Some(Refusal {
                range: place..place + 1,
                message: say("braces-too-deep"),
                help: say("braces-too-deep-help").number("most", DEPTH_LIMIT),
            });
        }
        (self.depth > 0 && is_long_number).then(|| Refusal {
            range: place..place + 1,
            message: say("digits-too-many").number("most", MOST_DIGITS),
            help: say("digits-too-many-help"),
        })
    }
}

/// The line that begins at `place`, with its end.
fn line_at(bytes: &[u8], place: usize) -> &[u8] {
    let rest = bytes.get(place..).unwrap_or_default();
    let length = memchr(b'\n', rest).map_or(rest.len(), |end| end + 1);
    rest.get(..length).unwrap_or_default()
}

/// Whether a line has neither braces nor backslashes.
fn has_words_alone(line: &[u8]) -> bool {
    let is_mark = |byte: u8| matches!(byte, b'{' | b'}' | b'\\');
    // No early exit, so that the loop vectorizes.
    !line
        .iter()
        .fold(false, |found, &byte| found | is_mark(byte))
}

fn begins_line(bytes: &[u8], place: usize) -> bool {
    place == 0 || bytes.get(place - 1) == Some(&b'\n')
}
