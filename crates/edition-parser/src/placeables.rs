//! Placeables and pinned ids in prose: where they begin and end, and what they are.

use std::borrow::Cow;
use std::collections::BTreeMap;
use std::ops::Range;

use edition_model::{Diagnostic, Rule, SegmentId, Sentence, say};
use fluent_syntax::ast;

use crate::DEEPEST;
use crate::code_spans::CodeSpans;
use crate::prose::{Atom, AtomContent, Places, Prose, push_masked_atom};
use crate::regions::{Region, Shape};

/// What a scan of prose finds.
#[derive(Debug, Default)]
pub(crate) struct Scan {
    /// Placeables and pins by the offset of their first byte.
    pub(crate) atoms: BTreeMap<usize, Atom>,
    /// What looks like the mark of a footnote: its place, and its label.
    pub(crate) marks: Vec<(usize, String)>,
}

impl Scan {
    /// The text with everything found in it masked.
    pub(crate) fn mask(self, text: &str, places: Places) -> Prose {
        let mut masked = String::with_capacity(text.len());
        let mut done = 0;
        for (&start, atom) in &self.atoms {
            masked.push_str(text.get(done..start).unwrap_or_default());
            let raw = text.get(start..atom.end).unwrap_or_default();
            push_masked_atom(raw, &atom.content, &mut masked);
            done = atom.end;
        }
        masked.push_str(text.get(done..).unwrap_or_default());
        Prose {
            text: masked,
            atoms: self.atoms,
            places,
        }
    }
}

/// Finds the placeables, pins and marks of one region.
pub(crate) fn scan_region(
    text: &str,
    region: &Region,
    places: &Places,
    scan: &mut Scan,
    findings: &mut Vec<Diagnostic>,
) {
    let bytes = text.as_bytes();
    let end = region.range.end;
    let code = CodeSpans::new(bytes, region);
    let mut place = region.range.start;
    while place < end {
        match bytes.get(place) {
            Some(b'\\') => place += 2,
            Some(b'`') => place = code.skip(bytes, place, end),
            Some(b'[') => {
                scan.marks
                    .extend(footnote_mark(text, place, end).map(|label| (place, label)));
                place += 1;
            }
            Some(b'{') => {
                let length = match extent(bytes.get(place..end).unwrap_or_default()) {
                    Ok(length) => length,
                    Err(problem) => {
                        findings.push(problem.report(place, places));
                        return;
                    }
                };
                let range = place..place + length;
                let content = read_atom(text, range.clone(), region, places, findings);
                scan.atoms.insert(
                    place,
                    Atom {
                        end: range.end,
                        content,
                    },
                );
                place = range.end;
            }
            _ => place += 1,
        }
    }
}

/// Why a `{` has no end.
enum NoEnd {
    Unclosed,
    UnclosedString,
    TooDeep,
}

impl NoEnd {
    fn report(&self, place: usize, places: &Places) -> Diagnostic {
        let message = match self {
            Self::Unclosed => say("placeable-unclosed"),
            Self::UnclosedString => say("placeable-quotation-unclosed"),
            Self::TooDeep => say("placeable-too-deep").number("most", DEEPEST),
        };
        Diagnostic::new(
            Rule::UnsupportedMarkup,
            places.span(place..place + 1),
            message,
        )
        .help(say("placeable-unclosed-help"))
    }
}

/// The length of the placeable that `bytes` begin with. Braces in string literals do not count.
fn extent(bytes: &[u8]) -> Result<usize, NoEnd> {
    let mut depth = 0;
    let mut in_string = false;
    let mut place = 0;
    while let Some(&byte) = bytes.get(place) {
        place += 1;
        match byte {
            b'\\' if in_string => place += 1,
            b'\n' if in_string => return Err(NoEnd::UnclosedString),
            b'"' => in_string = !in_string,
            b'{' if !in_string => {
                depth += 1;
                if depth > DEEPEST {
                    return Err(NoEnd::TooDeep);
                }
            }
            b'}' if !in_string => {
                depth -= 1;
                if depth == 0 {
                    return Ok(place);
                }
            }
            _ => {}
        }
    }
    Err(if in_string {
        NoEnd::UnclosedString
    } else {
        NoEnd::Unclosed
    })
}

/// What stands between the braces at `range`; anything wrong with it is reported, and its text
/// stands for itself.
fn read_atom(
    text: &str,
    range: Range<usize>,
    region: &Region,
    places: &Places,
    findings: &mut Vec<Diagnostic>,
) -> AtomContent {
    let raw = text.get(range.clone()).unwrap_or_default();
    if let Some(id) = raw.strip_prefix("{#") {
        return AtomContent::Pin(read_pin(
            id.trim_end_matches('}'),
            text,
            range,
            region,
            places,
            findings,
        ));
    }
    let folded = fold_placeable(raw);
    match classify(&folded) {
        Ok(content) => content,
        Err(problem) => {
            findings.push(
                Diagnostic::new(Rule::UnsupportedMarkup, places.span(range), problem)
                    .help(say("placeable-help")),
            );
            AtomContent::Literal(folded)
        }
    }
}

fn read_pin(
    id: &str,
    text: &str,
    range: Range<usize>,
    region: &Region,
    places: &Places,
    findings: &mut Vec<Diagnostic>,
) -> Option<SegmentId> {
    let span = places.span(range.clone());
    let rest = text.get(range.end..region.range.end).unwrap_or_default();
    let rest = rest.trim_start_matches([' ', '\t']);
    let at_end = match region.shape {
        Shape::Block => rest
            .trim_start_matches(['\r', '\n', ' ', '\t', '>'])
            .is_empty(),
        Shape::Row => rest.trim().is_empty() || rest.starts_with('|'),
    };
    if !at_end {
        let message = say("pin-in-the-middle").text("id", id);
        findings.push(
            Diagnostic::new(Rule::UnsupportedMarkup, span, message)
                .help(say("pin-in-the-middle-help")),
        );
        return None;
    }
    match SegmentId::new(id) {
        Ok(id) => Some(id),
        Err(error) => {
            findings.push(
                Diagnostic::new(Rule::UnsupportedMarkup, span, error.sentence())
                    .help(say("pin-unfit-help")),
            );
            None
        }
    }
}

/// The placeable on one line: white space outside string literals becomes single spaces, and the
/// marks of a quotation at the start of a line go.
pub(crate) fn fold_placeable(raw: &str) -> String {
    let mut folded = String::with_capacity(raw.len());
    let mut in_string = false;
    let mut escaped = false;
    let mut at_line_start = false;
    for letter in raw.chars() {
        if in_string {
            folded.push(letter);
            in_string = escaped || letter != '"';
            escaped = !escaped && letter == '\\';
            continue;
        }
        match letter {
            '\n' => at_line_start = true,
            '>' if at_line_start => continue,
            ' ' | '\t' | '\r' => {}
            _ => at_line_start = false,
        }
        if letter.is_ascii_whitespace() {
            if !folded.ends_with(' ') {
                folded.push(' ');
            }
        } else {
            in_string = letter == '"';
            folded.push(letter);
        }
    }
    folded
}

/// What kind of placeable it is, or what is wrong with it. Fluent's own parser judges: the depth is
/// bounded, so it cannot overflow.
fn classify(placeable: &str) -> Result<AtomContent, Sentence> {
    let plain = with_quoted_range(placeable);
    let message = format!("x = {plain}\n");
    let broken = || unreadable(placeable);
    let resource = fluent_syntax::parser::parse(message.as_str()).map_err(|_| {
        if outside_strings(placeable).contains("->") {
            say("placeable-is-choice")
        } else {
            broken()
        }
    })?;
    let [
        ast::Entry::Message(ast::Message {
            value: Some(pattern),
            ..
        }),
    ] = resource.body.as_slice()
    else {
        return Err(broken());
    };
    let [ast::PatternElement::Placeable { expression }] = pattern.elements.as_slice() else {
        return Err(broken());
    };
    Ok(match expression {
        ast::Expression::Select { .. } => {
            return Err(say("placeable-is-choice"));
        }
        ast::Expression::Inline(ast::InlineExpression::StringLiteral { value }) => {
            AtomContent::Literal(
                fluent_syntax::unicode::unescape_unicode_to_string(value).into_owned(),
            )
        }
        ast::Expression::Inline(ast::InlineExpression::FunctionReference { id, arguments })
            if id.name == "BR" && arguments.positional.is_empty() && arguments.named.is_empty() =>
        {
            AtomContent::Break
        }
        ast::Expression::Inline(_) => AtomContent::Placeable(with_even_spaces(&plain)),
    })
}

/// What is wrong with a placeable that nothing can be made of.
fn unreadable(placeable: &str) -> Sentence {
    let code = outside_strings(placeable);
    let is_latin = |letter: char| letter.is_ascii() || !letter.is_alphabetic();
    match code.find(|letter| !is_latin(letter)) {
        Some(start) => {
            let rest = code.get(start..).unwrap_or_default();
            let name: String = rest
                .chars()
                .take_while(|letter| letter.is_alphanumeric())
                .collect();
            say("placeable-not-latin")
                .text("name", name)
                .text("placeable", placeable)
        }
        None => say("placeable-unknown").text("placeable", placeable),
    }
}

/// The placeable with `DATE($start, to: "$end")` for `DATE($start, to: $end)` and `DATE($start, $end)`:
/// Fluent lets no variable follow a name and a colon, and tools that read catalogs know no function of
/// two values.
fn with_quoted_range(placeable: &str) -> Cow<'_, str> {
    quote_range(placeable).map_or(Cow::Borrowed(placeable), Cow::Owned)
}

/// The placeable with one space inside each brace: `{$x}` and `{ $x }` are the same text.
fn with_even_spaces(placeable: &str) -> String {
    let inside = placeable
        .strip_prefix('{')
        .and_then(|rest| rest.strip_suffix('}'));
    inside.map_or_else(
        || placeable.to_owned(),
        |inside| format!("{{ {} }}", inside.trim()),
    )
}

fn quote_range(placeable: &str) -> Option<String> {
    let code = outside_strings(placeable);
    let open = code.find("DATE")?;
    let open = open + code.get(open..)?.find('(')?;
    let mut comma = open + code.get(open..)?.find(',')?;
    loop {
        let argument = code.get(comma + 1..)?;
        let (name, value) = match argument.trim_start().strip_prefix("to") {
            Some(rest) if rest.trim_start().starts_with(':') => {
                ("", rest.trim_start().get(1..)?.trim_start())
            }
            _ => ("to: ", argument.trim_start()),
        };
        if let Some(rest) = value.strip_prefix('$') {
            let is_name =
                |letter: char| letter.is_ascii_alphanumeric() || matches!(letter, '-' | '_');
            let length = rest.find(|letter| !is_name(letter))?;
            let start = code.len() - value.len();
            let end = start + 1 + length;
            let (head, rest) = (placeable.get(..start)?, placeable.get(end..)?);
            let fact = placeable.get(start..end)?;
            return Some(format!("{head}{name}\"{fact}\"{rest}"));
        }
        comma += 1 + argument.find(',')?;
    }
}

/// The placeable without its string literals, for which spaces stand, byte by byte.
pub(crate) fn outside_strings(placeable: &str) -> String {
    let mut kept = String::new();
    let mut in_string = false;
    let mut escaped = false;
    for letter in placeable.chars() {
        let was_in_string = in_string;
        in_string = if in_string {
            escaped || letter != '"'
        } else {
            letter == '"'
        };
        if was_in_string || in_string {
            escaped = was_in_string && !escaped && letter == '\\';
            kept.extend(std::iter::repeat_n(' ', letter.len_utf8()));
        } else {
            kept.push(letter);
        }
    }
    kept
}

/// The label of `[^label]` at `place`.
pub(crate) fn footnote_mark(text: &str, place: usize, end: usize) -> Option<String> {
    let rest = text.get(place..end)?.strip_prefix("[^")?;
    let length = rest.find(|letter: char| letter.is_whitespace() || "[]{}`\\".contains(letter))?;
    let (label, rest) = rest.split_at_checked(length)?;
    (rest.starts_with(']') && !label.is_empty()).then(|| label.to_owned())
}

/// Whether a placeable is the hard line break `{ BR() }`.
pub(crate) fn is_break(placeable: &str) -> bool {
    let letters = placeable
        .chars()
        .filter(|letter| !letter.is_ascii_whitespace());
    letters.eq("{BR()}".chars())
}
