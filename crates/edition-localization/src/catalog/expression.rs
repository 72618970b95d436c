//! Reads single placeables as expressions of Fluent.
//!
//! Fluent allows only literals as named arguments. A fact there, as in `to: $end`, is read as a
//! literal and becomes the second positional argument of the function.

use std::borrow::Cow;

use fluent_syntax::ast::{
    self, CallArguments, Expression, Identifier, InlineExpression, PatternElement,
};

use crate::capital::as_call;
use crate::catalog::range_ends;

/// Reads the placeable `text`, with both braces, and calls `act` with its expression. `None` if it
/// is not a placeable, or a choice.
pub(crate) fn with_placeable<T>(
    text: &str,
    act: impl FnOnce(&InlineExpression<&str>) -> T,
) -> Option<T> {
    let text = as_call(text);
    let text = quote_range_ends(&text);
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

/// Unwraps nested braces, and makes facts after `to:` positional arguments.
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
        _ => expression.clone(),
    }
}

#[cfg(test)]
mod tests {
    use super::{with_placeable, with_selector};

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
