//! The canonical Fluent pattern of a segment, as it is written to catalogs.
//!
//! The inlines are written with as few escapes as possible and parsed again. If that gives other inlines,
//! brackets are escaped too; if that fails as well, everything is, with empty string literals between
//! delimiters and their neighbours. So ordinary text stays readable, and every pattern gives back the
//! inlines that it was written from.

use std::collections::BTreeMap;

use edition_model::{Inline, LinkDefinition, Placeable, SourceInline, Span};

use crate::scanner::cuts_a_character;
use crate::translation::{InlineContext, PatternPiece, TranslationReferences, read_pieces};
use crate::words::{has_single_spaces, is_words_alone};

/// The labels of a document, for parsing its patterns again.
#[derive(Debug, Clone, Copy)]
pub(crate) struct Labels<'l> {
    /// The links, by label.
    pub(crate) links: &'l BTreeMap<String, LinkDefinition>,
    /// The numbers of the footnotes, by label.
    pub(crate) footnotes: &'l BTreeMap<String, u32>,
    /// The paths of the images, by label.
    pub(crate) images: &'l BTreeMap<String, String>,
}

/// How much is escaped.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
enum Care {
    /// What would be markup in its context.
    Plain,
    /// Brackets too.
    Brackets,
    /// Everything, with empty literals around marks.
    Everything,
}

/// The pattern of `inlines`, as it may be typed in a catalog of a document with these labels. `span` is the place of the text.
#[must_use]
pub fn write_pattern(inlines: &[SourceInline], context: &InlineContext<'_>, span: Span) -> String {
    let labels = Labels {
        links: context.links,
        footnotes: context.footnotes,
        images: context.images,
    };
    pattern(inlines, labels, span)
}

/// The pattern of `inlines`, on a single line.
pub(crate) fn pattern(inlines: &[SourceInline], labels: Labels<'_>, span: Span) -> String {
    if let [Inline::Text(text)] = inlines
        && is_words_alone(text)
        && has_single_spaces(text)
        && !(may_have_controls(text) && text.contains(is_line_or_control))
    {
        return text.clone();
    }
    let mut written = write(inlines, Care::Plain);
    for care in [Care::Brackets, Care::Everything] {
        if written.reads_back(inlines, labels, span) {
            break;
        }
        written = write(inlines, care);
    }
    written.into_pattern()
}

fn write(inlines: &[SourceInline], care: Care) -> Writer {
    let mut writer = Writer {
        pieces: Vec::new(),
        care,
        spaced: true,
        in_brackets: 0,
    };
    writer.inlines(inlines, Edge::Segment);
    writer
}

#[derive(Debug, Clone, PartialEq, Eq)]
enum Piece {
    Text(String),
    Literal(String),
    Placeable(Placeable),
    Break,
}

/// What follows the last inline of a list.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Edge {
    /// The end of the segment, where whitespace would be lost.
    Segment,
    /// A closing delimiter.
    Mark,
}

#[derive(Debug)]
struct Writer {
    pieces: Vec<Piece>,
    care: Care,
    /// Whether a space that comes next would be dropped.
    spaced: bool,
    in_brackets: usize,
}

impl Writer {
    fn inlines(&mut self, inlines: &[SourceInline], edge: Edge) {
        for (index, inline) in inlines.iter().enumerate() {
            let before = index.checked_sub(1).and_then(|index| inlines.get(index));
            let after = inlines.get(index + 1);
            if self.care == Care::Everything && has_marks(inline) && before.is_some_and(has_marks) {
                self.literal("");
            }
            match inline {
                Inline::Text(text) => self.text(text, before, after, edge),
                Inline::Strong(content) => self.marked("**", content),
                Inline::Emphasis(content) => self.marked("*", content),
                Inline::Code(code) => self.code(code),
                Inline::Link { link, content } => self.bracketed("[", content, &link.label),
                Inline::Foreign { locale, content } => {
                    self.bracketed("[", content, &format!("lang:{}", locale.tag()));
                }
                Inline::FootnoteMark(mark) => self.raw(&format!("[^{}]", mark.label)),
                Inline::Image { image, alt } => {
                    self.spaced = true;
                    self.bracketed("![", alt, &image.label);
                    self.spaced = false;
                }
                Inline::LineBreak => {
                    self.pieces.push(Piece::Break);
                    self.spaced = true;
                }
                Inline::NumberReference(reference) => {
                    self.raw(&reference.text);
                }
                Inline::Placeable(placeable) => {
                    self.pieces.push(Piece::Placeable(placeable.clone()));
                    self.spaced = false;
                }
            }
        }
    }

    fn text(
        &mut self,
        text: &str,
        before: Option<&SourceInline>,
        after: Option<&SourceInline>,
        edge: Edge,
    ) {
        let mut left = None;
        // The offset from which on characters are written as they are.
        let mut run = 0;
        for (place, letter) in text.char_indices() {
            let next = place + letter.len_utf8();
            let rest = text.get(next..).unwrap_or_default();
            let lost = rest.is_empty()
                && (matches!(after, Some(Inline::LineBreak))
                    || (after.is_none() && edge == Edge::Segment));
            let is_literal = match letter {
                '{' | '}' => true,
                '\\' => cuts_a_character(text.as_bytes(), place),
                ' ' => self.spaced || lost,
                // After a label, even an escaped bracket would be read as part of the link.
                '[' | '(' if left.is_none() && before.is_some_and(is_bracketed) => true,
                _ => is_line_or_control(letter),
            };
            if is_literal {
                self.mark(text.get(run..place).unwrap_or_default());
                self.literal(letter.encode_utf8(&mut [0; 4]));
                run = next;
            } else if self.escapes(letter, &Neighbours { after, left, rest }) {
                self.mark(text.get(run..place).unwrap_or_default());
                self.mark("\\");
                run = place;
            }
            self.spaced = letter == ' ' && !is_literal;
            left = Some(letter);
        }
        self.mark(text.get(run..).unwrap_or_default());
    }

    /// Whether a character needs an escape.
    fn escapes(&self, letter: char, around: &Neighbours<'_>) -> bool {
        let right = around.rest.chars().next();
        let everything = self.care == Care::Everything && "\\*_`[]<>&!()".contains(letter);
        everything
            || match letter {
                '\\' => right.is_none_or(|right| right.is_ascii_punctuation()),
                '`' => true,
                '*' => !is_spaced(around.left, right),
                '_' => !is_spaced(around.left, right) && !is_within_a_word(around.left, right),
                '[' => self.care >= Care::Brackets || right == Some('^'),
                ']' => self.care >= Care::Brackets || self.in_brackets > 0,
                '!' => {
                    right == Some('[')
                        || (right.is_none() && around.after.is_some_and(is_bracketed))
                }
                '<' => {
                    right.is_some_and(|right| right.is_ascii_alphabetic() || "/!?".contains(right))
                }
                '&' => begins_an_entity(around.rest),
                _ => false,
            }
    }

    fn marked(&mut self, marks: &str, content: &[SourceInline]) {
        self.mark(marks);
        if self.care == Care::Everything {
            self.literal("");
        }
        self.inlines(content, Edge::Mark);
        if self.care == Care::Everything {
            self.literal("");
        }
        self.mark(marks);
    }

    fn bracketed(&mut self, open: &str, content: &[SourceInline], label: &str) {
        self.mark(open);
        self.in_brackets += 1;
        let edge = if open == "![" {
            Edge::Segment
        } else {
            Edge::Mark
        };
        self.inlines(content, edge);
        self.in_brackets -= 1;
        self.mark(&format!("][{label}]"));
    }

    /// Writes a code span, delimited by more backticks than it contains; spaces keep adjacent ones apart.
    fn code(&mut self, code: &str) {
        let longest = code
            .split(|letter| letter != '`')
            .map(str::len)
            .max()
            .unwrap_or(0);
        let ticks = "`".repeat(longest + 1);
        let framed =
            code.starts_with(' ') && code.ends_with(' ') && code.contains(|letter| letter != ' ');
        let touches = code.starts_with('`') || code.ends_with('`');
        let padding = if framed || touches { " " } else { "" };
        self.raw(&ticks);
        self.raw(padding);
        for (place, letter) in code.char_indices() {
            let is_literal = match letter {
                '{' | '}' => true,
                '\\' => cuts_a_character(code.as_bytes(), place),
                _ => is_line_or_control(letter),
            };
            let mut bytes = [0; 4];
            let letter = letter.encode_utf8(&mut bytes);
            if is_literal {
                self.literal(letter)
            } else {
                self.raw(letter)
            }
        }
        self.raw(padding);
        self.raw(&ticks);
    }

    fn raw(&mut self, text: &str) {
        self.spaced &= text.is_empty();
        self.mark(text);
    }

    /// Appends a delimiter. Whitespace is folded across it.
    fn mark(&mut self, text: &str) {
        match self.pieces.last_mut() {
            _ if text.is_empty() => {}
            Some(Piece::Text(before)) => before.push_str(text),
            _ => self.pieces.push(Piece::Text(text.to_owned())),
        }
    }

    fn literal(&mut self, text: &str) {
        self.spaced &= text.is_empty();
        match self.pieces.last_mut() {
            Some(Piece::Literal(before)) => before.push_str(text),
            _ => self.pieces.push(Piece::Literal(text.to_owned())),
        }
    }

    /// Whether the pieces give the same inlines when they are parsed as a translation.
    fn reads_back(&self, inlines: &[SourceInline], labels: Labels<'_>, span: Span) -> bool {
        let pieces: Vec<PatternPiece<'_>> = self
            .pieces
            .iter()
            .map(|piece| match piece {
                Piece::Text(text) => PatternPiece::Text { text, span },
                Piece::Literal(text) => PatternPiece::Literal {
                    text: text.clone(),
                    span,
                },
                Piece::Placeable(placeable) => PatternPiece::Placeable(placeable.clone()),
                Piece::Break => {
                    let text = BREAK.to_owned();
                    PatternPiece::Placeable(Placeable { text, span })
                }
            })
            .collect();
        let mut references = TranslationReferences {
            links: labels.links,
            footnotes: labels.footnotes,
            images: labels.images,
            locale: None,
        };
        read_pieces(&pieces, &mut references).value == inlines
    }

    fn into_pattern(self) -> String {
        let mut pattern = String::new();
        for piece in self.pieces {
            match piece {
                Piece::Text(text) => pattern.push_str(&text),
                Piece::Literal(text) => push_literal(&text, &mut pattern),
                Piece::Placeable(placeable) => pattern.push_str(&placeable.text),
                Piece::Break => pattern.push_str(BREAK),
            }
        }
        pattern
    }
}

const BREAK: &str = "{ BR() }";

/// The context of a character.
struct Neighbours<'t> {
    after: Option<&'t SourceInline>,
    left: Option<char>,
    rest: &'t str,
}

/// Whether whitespace surrounds a delimiter, so that it is literal.
fn is_spaced(left: Option<char>, right: Option<char>) -> bool {
    left.is_none_or(char::is_whitespace) && right.is_some_and(char::is_whitespace)
}

fn is_within_a_word(left: Option<char>, right: Option<char>) -> bool {
    left.is_some_and(char::is_alphanumeric) && right.is_some_and(char::is_alphanumeric)
}

/// Whether `rest`, the text after a `&`, makes it an entity such as `&amp;` or `&#8212;`.
fn begins_an_entity(rest: &str) -> bool {
    let name = rest.trim_start_matches('#');
    let length = name.find(|letter: char| !letter.is_ascii_alphanumeric());
    length.is_some_and(|length| {
        length > 0 && name.get(length..).is_some_and(|end| end.starts_with(';'))
    })
}

/// Whether the character would end a line of a catalog, be folded, or be lost.
fn is_line_or_control(letter: char) -> bool {
    letter.is_control() || matches!(letter, '\u{2028}' | '\u{2029}' | '\u{FEFF}')
}

/// Whether a text without markup contains the first byte of a control character or line separator.
fn may_have_controls(text: &str) -> bool {
    let begins_one = |byte: u8| (byte == 0xC2) | (byte == 0xE2) | (byte == 0xEF);
    // No early exit, so that the loop is vectorized.
    text.bytes()
        .fold(false, |found, byte| found | begins_one(byte))
}

/// Whether the inline is written with delimiters.
fn has_marks(inline: &SourceInline) -> bool {
    matches!(
        inline,
        Inline::Strong(_) | Inline::Emphasis(_) | Inline::Code(_)
    ) || is_bracketed(inline)
}

fn is_bracketed(inline: &SourceInline) -> bool {
    matches!(
        inline,
        Inline::Link { .. }
            | Inline::Foreign { .. }
            | Inline::FootnoteMark(_)
            | Inline::Image { .. }
    )
}

/// Appends a placeable with a string literal.
fn push_literal(text: &str, pattern: &mut String) {
    pattern.push_str("{\"");
    for letter in text.chars() {
        match letter {
            '"' | '\\' => {
                pattern.push('\\');
                pattern.push(letter);
            }
            _ if is_line_or_control(letter) => {
                pattern.push_str(&format!("\\u{:04X}", u32::from(letter)))
            }
            _ => pattern.push(letter),
        }
    }
    pattern.push_str("\"}");
}
