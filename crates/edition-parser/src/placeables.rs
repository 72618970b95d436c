//! Finds placeables and attributes in a source, and classifies them.

use std::borrow::Cow;
use std::collections::BTreeMap;
use std::ops::Range;

use edition_model::{Diagnostic, Rule, Sentence, Span, say};
use fluent_syntax::ast;
use memchr::{memchr_iter, memchr2, memchr3};

use crate::DEEPEST_BRACES;
use crate::attributes::{Attributes, is_attributes, read_attributes};
use crate::prose::{Atom, AtomContent, Places};
use crate::scanner::{
    NoEnd, Part, cuts_a_character, has_long_number, letters, placeable_length, without_literals,
};
use crate::survey::Survey;

/// The placeables and attributes of a text by their offset. They are searched for where `survey` allows any.
pub(crate) fn find_atoms(
    text: &str,
    survey: &Survey,
    places: &Places,
    findings: &mut Vec<Diagnostic>,
) -> BTreeMap<usize, Atom> {
    let mut atoms = BTreeMap::new();
    for region in &survey.regions {
        find_in_region(text, (region, survey), places, &mut atoms, findings);
    }
    atoms
}

fn find_in_region(
    text: &str,
    (region, survey): (&Range<usize>, &Survey),
    places: &Places,
    atoms: &mut BTreeMap<usize, Atom>,
    findings: &mut Vec<Diagnostic>,
) {
    let bytes = text.as_bytes();
    // A row that masks have turned into part of a paragraph may begin within a code span.
    let before = survey
        .code
        .partition_point(|span| span.start < region.start);
    let last = before.checked_sub(1).and_then(|last| survey.code.get(last));
    let mut place = last.map_or(region.start, |span| span.end.max(region.start));
    while let Some(next) = memchr3(
        b'\\',
        b'`',
        b'{',
        bytes.get(place..region.end).unwrap_or_default(),
    ) {
        place += next;
        match bytes.get(place) {
            Some(b'\\') => place += 2,
            Some(b'`') => place = end_of_code(&survey.code, place),
            _ => {
                let rest = text.get(place..region.end).unwrap_or_default();
                let length = match placeable_length(rest) {
                    Ok(length) => length,
                    Err(problem) => {
                        findings.push(report_no_end(problem, place, places));
                        return;
                    }
                };
                let (raw, rest) = rest.split_at_checked(length).unwrap_or_default();
                let span = places.span(place..place + length);
                let content = if is_decorative(raw, str::eq) {
                    AtomContent::Decorative
                } else if is_decorative(raw, str::eq_ignore_ascii_case) {
                    let message = say("decorative-misspelt").text("mark", raw);
                    let finding = Diagnostic::new(Rule::UnsupportedMarkup, span, message);
                    findings.push(finding.help(say("decorative-misspelt-help")));
                    AtomContent::Decorative
                } else if is_attributes(raw) {
                    let is_last = is_last(rest, place, survey);
                    AtomContent::Attributes(take_attributes(
                        raw,
                        (place, places),
                        is_last,
                        findings,
                    ))
                } else {
                    read_placeable(raw, span, findings)
                };
                let end = place + length;
                atoms.insert(place, Atom { end, content });
                place = end;
            }
        }
    }
}

/// In how many pairs of braces the attributes of a block may stand.
const MOST_BRACES: usize = 8;

/// Whether the attributes at `place` are at the end of a segment; `rest` is the rest of its region.
fn is_last(rest: &str, place: usize, survey: &Survey) -> bool {
    let is_in = |ranges: &[Range<usize>]| ranges.iter().any(|range| range.contains(&place));
    let mut rest = rest.trim_start_matches([' ', '\t']);
    for _ in 0..MOST_BRACES {
        if rest.starts_with('|') {
            return is_in(&survey.rows);
        }
        // At the start of a line, `>` is not text but the prefix of a quotation.
        if rest.starts_with(['\r', '\n']) {
            rest = rest.trim_start_matches(['\r', '\n', ' ', '\t', '>']);
        }
        if rest.is_empty() {
            return !is_in(&survey.definitions);
        }
        // Further attributes of the same block may follow.
        let open = Some(rest).filter(|rest| rest.starts_with('{'));
        let length = open
            .and_then(|rest| placeable_length(rest).ok())
            .unwrap_or_default();
        let (braces, behind) = rest.split_at_checked(length).unwrap_or_default();
        if !is_attributes(braces) {
            return false;
        }
        rest = behind.trim_start_matches([' ', '\t']);
    }
    false
}

/// Whether a placeable is `{.decorative}`, as `same` compares.
fn is_decorative(raw: &str, same: fn(&str, &str) -> bool) -> bool {
    let inner = raw
        .strip_prefix('{')
        .and_then(|rest| rest.strip_suffix('}'));
    inner.is_some_and(|inner| same(inner.trim(), ".decorative"))
}

/// The end of the code span that begins at `place`, or of the backtick if none does.
fn end_of_code(code: &[Range<usize>], place: usize) -> usize {
    let found = code.binary_search_by_key(&place, |span| span.start).ok();
    let span = found.and_then(|index| code.get(index));
    span.map_or(place + 1, |span| span.end)
}

fn report_no_end(problem: NoEnd, place: usize, places: &Places) -> Diagnostic {
    let message = match problem {
        NoEnd::Unclosed => say("placeable-unclosed"),
        NoEnd::UnclosedLiteral => say("placeable-quotation-unclosed"),
        NoEnd::TooDeep => say("placeable-too-deep").number("most", DEEPEST_BRACES),
    };
    Diagnostic::new(
        Rule::UnsupportedMarkup,
        places.span(place..place + 1),
        message,
    )
    .help(say("placeable-unclosed-help"))
}

/// Classifies a placeable. A faulty one is reported and becomes plain text.
fn read_placeable(raw: &str, span: Span, findings: &mut Vec<Diagnostic>) -> AtomContent {
    let folded = fold_placeable(raw);
    match classify(&folded) {
        Ok(content) => content,
        Err(problem) => {
            findings.push(
                Diagnostic::new(Rule::UnsupportedMarkup, span, problem).help(say("placeable-help")),
            );
            AtomContent::Literal(folded)
        }
    }
}

/// The attributes in the braces at a place; `None` where they end no block, which is reported.
fn take_attributes(
    raw: &str,
    (start, places): (usize, &Places),
    is_last: bool,
    findings: &mut Vec<Diagnostic>,
) -> Option<Attributes> {
    let place = |part: Range<usize>| places.span(start + part.start..start + part.end);
    let known = findings.len();
    let attributes = read_attributes(raw, place, findings);
    if is_last {
        return Some(attributes);
    }
    if findings.len() == known {
        findings.push(attributes_within(&attributes.braces, place(0..raw.len())));
    }
    None
}

/// The finding for attributes that are not at the end of their segment.
pub(crate) fn attributes_within(braces: &str, span: Span) -> Diagnostic {
    let message = say("attributes-in-the-middle").text("braces", braces);
    let finding = Diagnostic::new(Rule::UnsupportedMarkup, span, message);
    finding.help(say("attributes-in-the-middle-help"))
}

/// The placeable on one line: outside of string literals, whitespace is folded and `>` at the start of a
/// line is dropped.
pub(crate) fn fold_placeable(raw: &str) -> String {
    let mut folded = String::with_capacity(raw.len());
    let mut at_line_start = false;
    for (_, letter, part) in letters(raw) {
        if part == Part::Literal {
            at_line_start = false;
            folded.push(letter);
            continue;
        }
        match letter {
            '\n' => at_line_start = true,
            '>' if at_line_start => continue,
            ' ' | '\t' | '\r' => {}
            _ => at_line_start = false,
        }
        if !letter.is_ascii_whitespace() {
            folded.push(letter);
        } else if !folded.ends_with(' ') {
            folded.push(' ');
        }
    }
    folded
}

/// The kind of a placeable, or what is wrong with it. Fluent's own parser decides; the depth is limited, so
/// it cannot overflow the stack.
fn classify(placeable: &str) -> Result<AtomContent, Sentence> {
    let bytes = placeable.as_bytes();
    if memchr_iter(b'\\', bytes).any(|place| cuts_a_character(bytes, place)) {
        return Err(say("escape-too-short"));
    }
    let plain = with_quoted_range(placeable);
    let message = format!("x = {plain}\n");
    let broken = || unreadable(placeable);
    // No catalog can hold these. A carriage return that is left stands in a literal.
    if memchr2(0, b'\r', bytes).is_some() || has_long_number(placeable) {
        return Err(broken());
    }
    let resource = fluent_syntax::parser::parse(message.as_str()).map_err(|_| {
        if without_literals(placeable).contains("->") {
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

/// What is wrong with a placeable that Fluent does not accept.
fn unreadable(placeable: &str) -> Sentence {
    let code = without_literals(placeable);
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
/// in Fluent, a named argument cannot be a variable, and tools that read catalogs know no function with two
/// positional arguments.
fn with_quoted_range(placeable: &str) -> Cow<'_, str> {
    quote_range(placeable).map_or(Cow::Borrowed(placeable), Cow::Owned)
}

/// The placeable with one space inside of each brace, so that `{$x}` and `{ $x }` are the same.
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
    let code = without_literals(placeable);
    let is_part = |letter: char| letter.is_ascii_alphanumeric() || matches!(letter, '-' | '_');
    let later = date_arguments(&code).into_iter().skip(1);
    let mut facts = later.filter_map(|range| {
        let argument = code.get(range.clone())?.trim_end();
        let name = argument.trim_start().strip_prefix("to");
        let named = name.and_then(|rest| rest.trim_start().strip_prefix(':'));
        let fact = named.unwrap_or(argument).trim_start();
        let is_fact = fact
            .strip_prefix('$')
            .is_some_and(|name| name.chars().all(is_part));
        let end = range.start + argument.len();
        is_fact.then_some((end - fact.len()..end, named.is_some()))
    });
    let (range, is_named) = facts.next()?;
    let name = if is_named { "" } else { "to: " };
    let (head, rest) = (placeable.get(..range.start)?, placeable.get(range.end..)?);
    let fact = placeable.get(range)?;
    Some(format!("{head}{name}\"{fact}\"{rest}"))
}

/// The ranges of the arguments of the first call of `DATE` in `code`.
fn date_arguments(code: &str) -> Vec<Range<usize>> {
    let is_part = |letter: char| letter.is_ascii_alphanumeric() || matches!(letter, '-' | '_');
    let open = code.match_indices("DATE").find_map(|(place, name)| {
        let is_whole = !code.get(..place)?.ends_with(is_part);
        let inside = code
            .get(place + name.len()..)?
            .trim_start()
            .strip_prefix('(')?;
        is_whole.then_some(code.len() - inside.len())
    });
    let Some(open) = open else {
        return Vec::new();
    };
    let (mut arguments, mut start, mut depth) = (Vec::new(), open, 0);
    for (place, mark) in code.match_indices(['(', ')', ',']) {
        match mark {
            _ if place < open => {}
            "(" => depth += 1,
            ")" if depth > 0 => depth -= 1,
            "," if depth > 0 => {}
            _ => {
                arguments.push(start..place);
                start = place + 1;
                if mark == ")" {
                    break;
                }
            }
        }
    }
    arguments
}

/// Whether a placeable is the hard line break `{ BR() }`.
pub(crate) fn is_break(placeable: &str) -> bool {
    let letters = placeable
        .chars()
        .filter(|letter| !letter.is_ascii_whitespace());
    letters.eq("{BR()}".chars())
}

#[cfg(test)]
mod tests {
    use super::{fold_placeable, with_quoted_range};

    #[test]
    fn the_end_of_a_range_is_quoted() {
        let check = |text: &str, expected: &str| assert_eq!(with_quoted_range(text), expected);
        check("{ DATE($a, to: $b) }", "{ DATE($a, to: \"$b\") }");
        check("{ DATE($a, $b) }", "{ DATE($a, to: \"$b\") }");
        check(
            "{ CAPITAL(DATE( $a , style: \"a,$\", to : $b )) }",
            "{ CAPITAL(DATE( $a , style: \"a,$\", to : \"$b\" )) }",
        );
        for same in [
            "{ DATE($a) }",
            "{ DATE($a, to: \"$b\") }",
            "{ UPDATE($a, $b) }",
            "{ CAPITAL(DATE($a), $b) }",
            "{ \"DATE($a, $b)\" }",
        ] {
            check(same, same);
        }
    }

    #[test]
    fn a_placeable_is_folded_outside_of_literals() {
        assert_eq!(
            fold_placeable("{\n> > F( \t\"a  >\",\r\n>$x )  }"),
            "{ F( \"a  >\", $x ) }"
        );
    }
}
