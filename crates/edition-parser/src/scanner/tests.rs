//! The scanner, by examples and against Fluent's own parser.

use fluent_syntax::ast::{Entry, Expression, InlineExpression, Pattern, PatternElement, Resource};
use proptest::collection::vec;
use proptest::prelude::{Strategy, prop_assert_eq, prop_oneof, proptest};

use super::{
    Name, NoEnd, Part, find_in_code, letters, names, placeable_length, placeables, without_literals,
};

fn check(text: &str, expected: Result<&str, NoEnd>) {
    let found = placeable_length(text).map(|length| text.get(..length).unwrap_or_default());
    assert_eq!(found, expected, "{text}");
}

#[test]
fn a_placeable_ends_at_its_brace() {
    check("{ $x } and", Ok("{ $x }"));
    check("{ { $x } }}", Ok("{ { $x } }"));
    check("{ \"}\" }", Ok("{ \"}\" }"));
    check("{ \"\\\"}\" }", Ok("{ \"\\\"}\" }"));
    check("{ \"\\\\\" } \"}", Ok("{ \"\\\\\" }"));
    check("{\n$x\n}", Ok("{\n$x\n}"));
}

#[test]
fn a_placeable_may_have_no_end() {
    check("{ $x", Err(NoEnd::Unclosed));
    check("{ { $x }", Err(NoEnd::Unclosed));
    check("{ \"x }", Err(NoEnd::UnclosedLiteral));
    check("{ \"x\n\" }", Err(NoEnd::UnclosedLiteral));
    check(&"{".repeat(33), Err(NoEnd::TooDeep));
    check(
        &("{".repeat(32) + &"}".repeat(32)),
        Ok(&("{".repeat(32) + &"}".repeat(32))),
    );
}

#[test]
fn literals_are_no_code() {
    assert_eq!(without_literals("{ F(\"ҷ\", $x) }"), "{ F(    , $x) }");
    assert_eq!(find_in_code(" F(\"->\") -> ", "->"), Some(9));
    assert_eq!(find_in_code("\"$x\"", "$"), None);
}

#[test]
fn quotation_marks_outside_of_braces_open_nothing() {
    let pattern = "\"{ $a }\" } {\"{\"}{ -b }\"{ $c";
    let found: Vec<&str> = placeables(pattern)
        .filter_map(|it| pattern.get(it))
        .collect();
    assert_eq!(found, ["{ $a }", "{\"{\"}", "{ -b }"]);
}

/// Pieces of patterns, separated by `·`.
const FRAGMENTS: &str =
    "{·}·{ ·}·\"·\\·\\\"·\\u0041·$x·-t·F(·)·, ·a: ·1· ·->·*[o]·ҷ·{ $x }·{\"{\"}·word";

fn expression() -> impl Strategy<Value = String> {
    let literal =
        "([a-z{}$ ҷ-]|\\\\\"|\\\\\\\\|\\\\u0022){0,4}".prop_map(|inside| format!("\"{inside}\""));
    let leaf = prop_oneof![
        3 => literal,
        2 => "[$-][a-z][a-z0-9_-]{0,3}",
        1 => "-?[0-9]{1,3}",
        1 => "[a-z][a-z-]{0,3}",
    ];
    leaf.prop_recursive(3, 12, 3, |inside| {
        let spaced = (" {0,2}", inside.clone(), " {0,2}");
        let spaced = spaced.prop_map(|(before, it, after)| format!("{before}{it}{after}"));
        let arguments = vec(spaced.clone(), 0..3).prop_map(|them| them.join(","));
        prop_oneof![
            2 => ("[A-Z][A-Z0-9_-]{0,3}", arguments).prop_map(|(name, it)| format!("{name}({it})")),
            1 => ("-[a-z]{1,3}", "[a-z]{1,3}", "\"[a-z}]{0,3}\"")
                .prop_map(|(term, name, value)| format!("{term}({name}: {value})")),
            1 => spaced.prop_map(|it| format!("{{{it}}}")),
        ]
    })
}

fn pattern() -> impl Strategy<Value = String> {
    let fragment = proptest::sample::select(FRAGMENTS.split('·').collect::<Vec<_>>());
    let piece = prop_oneof![
        2 => expression().prop_map(|it| format!("{{ {it} }}")),
        1 => "[a-z\"ҷ ]{0,4}",
    ];
    prop_oneof![
        3 => vec(piece, 1..4).prop_map(|it| it.concat()),
        1 => vec(fragment, 1..12).prop_map(|it| it.concat()),
    ]
}

/// The message of this pattern, where Fluent accepts it.
fn parse(pattern: &str) -> Option<Pattern<String>> {
    let resource: Resource<String> =
        fluent_syntax::parser::parse(format!("m = {pattern}\n")).ok()?;
    match resource.body.into_iter().next()? {
        Entry::Message(message) => message.value,
        _ => None,
    }
}

/// What a placeable holds, in order.
#[derive(Debug, Default, PartialEq, Eq)]
struct Content {
    literals: Vec<String>,
    names: Vec<String>,
}

impl Content {
    fn of(expression: &Expression<String>) -> Self {
        let mut content = Self::default();
        content.read(expression);
        content
    }

    fn read(&mut self, expression: &Expression<String>) {
        match expression {
            Expression::Inline(inline) => self.read_inline(inline),
            Expression::Select { selector, variants } => {
                self.read_inline(selector);
                let elements = variants.iter().flat_map(|variant| &variant.value.elements);
                for element in elements {
                    if let PatternElement::Placeable { expression } = element {
                        self.read(expression);
                    }
                }
            }
        }
    }

    fn read_inline(&mut self, inline: &InlineExpression<String>) {
        let mut arguments = None;
        match inline {
            InlineExpression::StringLiteral { value } => self.literals.push(value.clone()),
            InlineExpression::VariableReference { id } => self.names.push(format!("${}", id.name)),
            InlineExpression::TermReference {
                id, arguments: own, ..
            } => {
                self.names.push(format!("-{}", id.name));
                arguments = own.as_ref();
            }
            InlineExpression::FunctionReference { arguments: own, .. } => arguments = Some(own),
            InlineExpression::Placeable { expression } => self.read(expression),
            InlineExpression::NumberLiteral { .. } | InlineExpression::MessageReference { .. } => {}
        }
        if let Some(arguments) = arguments {
            let named = arguments.named.iter().map(|argument| &argument.value);
            for value in arguments.positional.iter().chain(named) {
                self.read_inline(value);
            }
        }
    }
}

/// The same, as the scanner sees it.
fn content(placeable: &str) -> Content {
    let mut literals = Vec::new();
    let mut open = String::new();
    // Two literals never touch each other.
    for (_, letter, part) in letters(placeable) {
        if part == Part::Literal {
            open.push(letter);
        } else if !open.is_empty() {
            let inside = open.strip_prefix('"').and_then(|it| it.strip_suffix('"'));
            literals.extend(inside.map(str::to_owned));
            open.clear();
        }
    }
    let names = names(placeable).into_iter().map(|name| match name {
        Name::Fact(name) => format!("${name}"),
        Name::Term(name) => format!("-{name}"),
    });
    Content {
        literals,
        names: names.collect(),
    }
}

proptest! {
    #[test]
    fn placeables_are_those_of_fluent(text in pattern()) {
        let Some(parsed) = parse(&text) else { return Ok(()) };
        let found: Vec<&str> = placeables(&text).filter_map(|it| text.get(it)).collect();
        let expressions: Vec<&Expression<String>> = parsed
            .elements
            .iter()
            .filter_map(|element| match element {
                PatternElement::Placeable { expression } => Some(expression),
                PatternElement::TextElement { .. } => None,
            })
            .collect();
        prop_assert_eq!(found.len(), expressions.len());
        for (text, expression) in found.into_iter().zip(expressions) {
            let alone = parse(text).map(|pattern| pattern.elements);
            let expected = PatternElement::Placeable { expression: expression.clone() };
            prop_assert_eq!(alone, Some(vec![expected]));
            prop_assert_eq!(content(text), Content::of(expression));
            prop_assert_eq!(without_literals(text).len(), text.len());
        }
    }
}

#[test]
fn digits_of_names_are_no_number() {
    for (placeable, expected) in [
        ("{ N2UMBER88888888888888888888($x) }", false),
        ("{ NUMBER(1234567890123456) }", true),
        ("{ NUMBER(-123456789.0123456) }", true),
        ("{ \"1234567890123456\" }", false),
        ("{ $x-1234567890123456 }", false),
    ] {
        assert_eq!(super::has_long_number(placeable), expected, "{placeable}");
    }
}

#[test]
fn names_of_other_documents_stand_before_the_sign() {
    let check = |text, expected: &[&str]| {
        let found: Vec<_> = super::cited_names(text).collect();
        assert_eq!(found, expected, "{text}");
    };
    check(
        "{ PARA(\"report#why\") } { NOTE( \"a/b#1\") }",
        &["report", "a/b"],
    );
    check("{ PARA(\"why\") } {#id}", &[]);
    check("\"The minister\" said. #MeToo", &[" said. "]);
}
