//! Reads single placeables as expressions of Fluent.
//!
//! Fluent allows only literals as named arguments. A fact there, as in `to: $end`, is read as a
//! literal and becomes the second positional argument of the function.

use std::borrow::Cow;

use fluent_syntax::ast::{
    self, CallArguments, Expression, Identifier, InlineExpression, NamedArgument, PatternElement,
};

use crate::catalog::range_ends;

/// Reads the placeable `text`, with both braces, and calls `act` with its expression. `None` if it
/// is not a placeable, or a choice.
pub(crate) fn with_placeable<T>(
    text: &str,
    act: impl FnOnce(&InlineExpression<&str>) -> T,
) -> Option<T> {
    let text = quote_range_ends(text);
    read(&format!("x = {text}"), |expression| match expression {
        Expression::Inline(inline) => Some(act(&transform(inline))),
        Expression::Select { .. } => None,
    })
}

/// Reads the selector of a choice, as in `$count`, and calls `act` with its expression.
pub(crate) fn with_selector<T>(
    text: &str,
    act: impl FnOnce(&InlineExpression<&str>) -> T,
) -> Option<T> {
    let text = quote_range_ends(text);
    read(
        &format!("x = {{ {text} ->\n *[o] o\n }}"),
        |expression| match expression {
            Expression::Select { selector, .. } => Some(act(&transform(selector))),
            Expression::Inline(_) => None,
        },
    )
}

fn read<T>(message: &str, act: impl FnOnce(&Expression<&str>) -> Option<T>) -> Option<T> {
    let resource = fluent_syntax::parser::parse_runtime(message).ok()?;
    let [ast::Entry::Message(message)] = resource.body.as_slice() else {
        return None;
    };
    let [PatternElement::Placeable { expression }] = message.value.as_ref()?.elements.as_slice()
    else {
        return None;
    };
    act(expression)
}

/// `text` with each fact after `to:` in quotation marks.
fn quote_range_ends(text: &str) -> Cow<'_, str> {
    let mut quoted = Cow::Borrowed(text);
    for range in range_ends(text).into_iter().rev() {
        let name = text.get(range.clone()).unwrap_or_default();
        quoted.to_mut().replace_range(range, &format!("\"{name}\""));
    }
    quoted
}

/// A placeable of a term with `capital: "yes"`, as it is written for Fluent, which knows a function for that; `None` for
/// any other.
pub(crate) fn capitalized(placeable: &str) -> Option<String> {
    if !placeable.contains(CAPITAL_OPTION) {
        return None;
    }
    let inner = placeable.strip_prefix('{')?.strip_suffix('}')?.trim();
    let (id, arguments) = inner.strip_suffix(')')?.split_once('(')?;
    let is_capital = |argument: &&str| {
        let option = argument.split_once(':');
        option
            .is_some_and(|(name, value)| name.trim() == CAPITAL_OPTION && value.trim() == "\"yes\"")
    };
    let all: Vec<&str> = arguments.split(',').collect();
    let others: Vec<&str> = all.iter().filter(|it| !is_capital(it)).copied().collect();
    let is_term = id.starts_with('-');
    (is_term && others.len() < all.len()).then(|| match others.as_slice() {
        [] => format!("{{ CAPITAL({id}) }}"),
        others => format!("{{ CAPITAL({id}({})) }}", others.join(",")),
    })
}

/// The option of a term that opens a sentence.
pub(crate) const CAPITAL_OPTION: &str = "capital";

/// Unwraps nested braces, makes facts after `to:` positional arguments, and calls of `CAPITAL` of terms with
/// `capital: "yes"`.
fn transform<'e>(expression: &InlineExpression<&'e str>) -> InlineExpression<&'e str> {
    match expression {
        InlineExpression::Placeable { expression: inner } => match &**inner {
            Expression::Inline(inline) => transform(inline),
            Expression::Select { .. } => expression.clone(),
        },
        InlineExpression::FunctionReference { id, arguments } => {
            let mut positional: Vec<_> = arguments.positional.iter().map(transform).collect();
            let mut named = Vec::new();
            for argument in &arguments.named {
                match (argument.name.name, &argument.value) {
                    ("to", InlineExpression::StringLiteral { value }) if value.starts_with('$') => {
                        let name = value.trim_start_matches('$');
                        positional.push(InlineExpression::VariableReference {
                            id: Identifier { name },
                        });
                    }
                    _ => named.push(argument.clone()),
                }
            }
            InlineExpression::FunctionReference {
                id: id.clone(),
                arguments: CallArguments { positional, named },
            }
        }
        InlineExpression::TermReference {
            id,
            attribute,
            arguments: Some(arguments),
        } => {
            let is_capital = |argument: &&NamedArgument<&str>| {
                argument.name.name == CAPITAL_OPTION
                    && matches!(
                        argument.value,
                        InlineExpression::StringLiteral { value: "yes" }
                    )
            };
            let named = arguments.named.iter().filter(|it| !is_capital(it));
            let rest = CallArguments {
                positional: arguments.positional.clone(),
                named: named.cloned().collect(),
            };
            if rest.named.len() == arguments.named.len() {
                return expression.clone();
            }
            let is_bare = rest.named.is_empty() && rest.positional.is_empty();
            let term = InlineExpression::TermReference {
                id: id.clone(),
                attribute: attribute.clone(),
                arguments: (!is_bare).then_some(rest),
            };
            InlineExpression::FunctionReference {
                id: Identifier { name: "CAPITAL" },
                arguments: CallArguments {
                    positional: vec![term],
                    named: Vec::new(),
                },
            }
        }
        _ => expression.clone(),
    }
}

#[cfg(test)]
mod tests {
    use super::{capitalized, with_placeable, with_selector};

    #[test]
    fn a_term_that_opens_a_sentence_is_capitalized() {
        let check = |text: &str, same_as: Option<&str>| {
            assert_eq!(capitalized(text).as_deref(), same_as, "{text}");
            let shown = |text: &str| with_placeable(text, |expression| format!("{expression:?}"));
            assert_eq!(shown(text), shown(same_as.unwrap_or(text)), "{text}");
        };
        check("{ -law(capital: \"yes\") }", Some("{ CAPITAL(-law) }"));
        check(
            "{-law(case: \"genitive\", capital : \"yes\")}",
            Some("{ CAPITAL(-law(case: \"genitive\")) }"),
        );
        check("{ -law(capital: \"no\") }", None);
        check("{ -capital }", None);
        check("{ -law(case: \"capital\") }", None);
    }

    #[test]
    fn a_fact_after_to_is_a_second_value() {
        let shown = with_placeable(
            "{ DATE($start, to: $end, style: \"short\") }",
            |expression| format!("{expression:?}"),
        );
        let shown = shown.unwrap();
        assert!(
            shown.contains("VariableReference { id: Identifier { name: \"end\" } }"),
            "{shown}"
        );
        assert!(!shown.contains("\"to\""), "{shown}");
    }

    #[test]
    fn only_placeables_are_read() {
        assert!(with_placeable("{ $start", |_| ()).is_none());
        assert!(with_placeable("text", |_| ()).is_none());
        assert!(with_selector("$count", |_| ()).is_some());
        assert!(with_selector("-term.gender", |_| ()).is_some());
    }
}
