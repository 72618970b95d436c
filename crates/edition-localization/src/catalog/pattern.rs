//! The text of a message, as a tree whose every part knows its place.
//!
//! Fluent allows only literals as named arguments, but `DATE($start, to: $end)` names a fact.
//! Before parsing, such a fact is masked by a literal of the same length.

use std::borrow::Cow;
use std::ops::Range;

use edition_model::{FileId, Span};
use edition_parser::scanner::{find_in_code, placeable_length};
use fluent_syntax::ast;
use fluent_syntax::unicode::unescape_unicode_to_string;

/// The text of a message, or of one variant of a choice.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Pattern<'s> {
    /// The parts in order.
    pub elements: Vec<Element<'s>>,
}

/// A part of a [`Pattern`].
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Element<'s> {
    /// Text, with the line ends in it.
    Text {
        /// The bytes as they stand.
        text: &'s str,
        /// Where.
        span: Span,
    },
    /// A string literal in braces: plain text, never Markdown.
    Literal {
        /// What it says.
        text: String,
        /// Where it stands, braces included.
        span: Span,
    },
    /// Any other placeable.
    Placeable {
        /// Its text with both braces.
        text: &'s str,
        /// Where it stands, braces included.
        span: Span,
    },
    /// A select expression.
    Choice(Choice<'s>),
}

/// A select expression.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Choice<'s> {
    /// What the choice is made by, as in `$count`.
    pub selector: &'s str,
    /// The variants; exactly one is the default.
    pub variants: Vec<Variant<'s>>,
    /// Where it stands, braces included.
    pub span: Span,
}

/// One of the texts to choose from.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Variant<'s> {
    /// What stands in square brackets.
    pub key: &'s str,
    /// Where the key stands.
    pub key_span: Span,
    /// Whether it is marked with `*`.
    pub is_default: bool,
    /// The text.
    pub value: Pattern<'s>,
}

impl<'s> Pattern<'s> {
    /// Calls `visit` with every part, including those inside variants, outer parts first.
    pub fn visit<'p>(&'p self, visit: &mut impl FnMut(&'p Element<'s>)) {
        for element in &self.elements {
            visit(element);
            if let Element::Choice(choice) = element {
                for variant in &choice.variants {
                    variant.value.visit(visit);
                }
            }
        }
    }

    /// Its own words, with `instead` in place of each placeable and choice.
    #[must_use]
    pub fn words(&self, instead: &str) -> String {
        let parts = self.elements.iter().map(|element| match element {
            Element::Text { text, .. } => *text,
            Element::Literal { text, .. } => text.as_str(),
            Element::Placeable { .. } | Element::Choice(_) => instead,
        });
        parts.collect()
    }

    /// All choices, including those inside variants, outer choices first.
    #[must_use]
    pub fn choices(&self) -> Vec<&Choice<'s>> {
        let mut choices = Vec::new();
        self.visit(&mut |element| {
            if let Element::Choice(choice) = element {
                choices.push(choice);
            }
        });
        choices
    }
}

/// `text` with every fact after `to:` masked by a literal of the same length.
pub(crate) fn mask_range_ends(text: &str) -> Cow<'_, str> {
    let mut masked = Cow::Borrowed(text);
    for range in range_ends(text) {
        let literal = format!("\"{}\"", "_".repeat(range.len().saturating_sub(2)));
        masked.to_mut().replace_range(range, &literal);
    }
    masked
}

/// Where the facts after `to:` stand, with their dollar signs.
pub(crate) fn range_ends(text: &str) -> Vec<Range<usize>> {
    if memchr::memchr(b'$', text.as_bytes()).is_none() {
        return Vec::new();
    }
    let name_length = |rest: &str| {
        let name = |letter: &char| letter.is_ascii_alphanumeric() || matches!(letter, '-' | '_');
        rest.chars().take_while(name).count()
    };
    let mut ends = Vec::new();
    for (place, mark) in text.match_indices("to") {
        let before = text.get(..place).unwrap_or_default();
        let behind = text.get(place + mark.len()..).unwrap_or_default();
        let blank = [' ', '\n', '\r'];
        let after_colon = behind.trim_start_matches(blank).strip_prefix(':');
        let dollar = after_colon.and_then(|rest| rest.trim_start_matches(blank).strip_prefix('$'));
        let Some(name) = dollar else { continue };
        let length = name_length(name);
        if length > 0 && before.ends_with([' ', ',', '(', '\n']) {
            let start = text.len() - name.len();
            ends.push(start - 1..start + length);
        }
    }
    ends
}

/// The offset of `slice` in `text`, which contains it. Fluent's tree has no spans, but its strings
/// are slices of the text that was parsed.
pub(super) fn offset_in(text: &str, slice: &str) -> usize {
    slice.as_ptr().addr().saturating_sub(text.as_ptr().addr())
}

/// Builds patterns from the parser's tree of `masked`, with the bytes of `text`.
#[derive(Clone, Copy)]
pub(super) struct PatternReader<'s, 'm> {
    pub(super) file: FileId,
    pub(super) text: &'s str,
    pub(super) masked: &'m str,
}

impl<'s> PatternReader<'s, '_> {
    /// Reads the pattern whose first part stands at or after `cursor`.
    pub(super) fn read(&self, pattern: &ast::Pattern<&str>, mut cursor: usize) -> Pattern<'s> {
        self.read_to_end(pattern, &mut cursor)
    }

    /// Reads a pattern, and moves `cursor` past it.
    fn read_to_end(&self, pattern: &ast::Pattern<&str>, cursor: &mut usize) -> Pattern<'s> {
        let mut elements = Vec::with_capacity(pattern.elements.len());
        for element in &pattern.elements {
            match element {
                ast::PatternElement::TextElement { value } => {
                    let start = offset_in(self.masked, value);
                    *cursor = start + value.len();
                    elements.push(Element::Text {
                        text: self.slice(start..*cursor),
                        span: Span::new(self.file, start..*cursor),
                    });
                }
                ast::PatternElement::Placeable { expression } => {
                    elements.push(self.read_expression(expression, cursor));
                }
            }
        }
        Pattern { elements }
    }

    /// Reads the placeable that opens at or after `cursor`, and moves `cursor` past it.
    fn read_expression(
        &self,
        expression: &ast::Expression<&str>,
        cursor: &mut usize,
    ) -> Element<'s> {
        let start = self.find('{', *cursor);
        *cursor = start + 1;
        let mut element = match expression {
            ast::Expression::Inline(ast::InlineExpression::Placeable { expression }) => {
                self.read_expression(expression, cursor)
            }
            ast::Expression::Inline(inline) => {
                let rest = self.slice(start..self.text.len());
                *cursor = start + placeable_length(rest).map_or(rest.len(), |length| length - 1);
                let span = Span::new(self.file, start..start);
                match inline {
                    ast::InlineExpression::StringLiteral { value } => Element::Literal {
                        text: unescape_unicode_to_string(value).into_owned(),
                        span,
                    },
                    _ => Element::Placeable { text: "", span },
                }
            }
            ast::Expression::Select { variants, .. } => {
                let inside = self.slice(*cursor..self.text.len());
                let arrow = find_in_code(inside, "->").unwrap_or_default();
                let mut read = Vec::with_capacity(variants.len());
                for variant in variants {
                    read.push(self.read_variant(variant, cursor));
                }
                Element::Choice(Choice {
                    selector: inside.get(..arrow).unwrap_or_default().trim(),
                    variants: read,
                    span: Span::new(self.file, start..start),
                })
            }
        };
        *cursor = (self.find('}', *cursor) + 1).min(self.text.len());
        let whole = start..*cursor;
        match &mut element {
            Element::Text { span, .. }
            | Element::Literal { span, .. }
            | Element::Choice(Choice { span, .. }) => {
                *span = Span::new(self.file, whole);
            }
            Element::Placeable { text, span } => {
                *span = Span::new(self.file, whole.clone());
                *text = self.slice(whole);
            }
        }
        element
    }

    fn read_variant(&self, variant: &ast::Variant<&str>, cursor: &mut usize) -> Variant<'s> {
        let (ast::VariantKey::Identifier { name: key }
        | ast::VariantKey::NumberLiteral { value: key }) = &variant.key;
        let start = offset_in(self.masked, key);
        let end = start + key.len();
        *cursor = self.find(']', end) + 1;
        Variant {
            key: self.slice(start..end),
            key_span: Span::new(self.file, start..end),
            is_default: variant.default,
            value: self.read_to_end(&variant.value, cursor),
        }
    }

    /// The next place of `mark`, at or after `from`.
    fn find(&self, mark: char, from: usize) -> usize {
        let rest = self.slice(from..self.text.len());
        from + rest.find(mark).unwrap_or_default()
    }

    fn slice(&self, range: Range<usize>) -> &'s str {
        self.text.get(range).unwrap_or_default()
    }
}
