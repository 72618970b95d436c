//! What a choice counts, so that its variants can be compared with the plural categories of a language.

use fluent_syntax::ast::{CallArguments, InlineExpression};

use crate::catalog::expression::with_selector;
use crate::localize::numbers::Series;

/// A fact by which a choice is made, as a number with a plural category.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Count {
    /// The name of the fact.
    pub fact: String,
    /// What the number counts.
    pub series: Series,
}

impl Count {
    /// What `selector`, as in `$cities` or `NUMBER($cities, type: "ordinal")`, counts. `None` for
    /// anything but a fact, and for a number that is shown with decimals.
    #[must_use]
    pub fn of_selector(selector: &str) -> Option<Self> {
        with_selector(selector, |expression| match expression {
            InlineExpression::VariableReference { id } => Some(Self {
                fact: id.name.to_owned(),
                series: Series::Cardinal,
            }),
            InlineExpression::FunctionReference { id, arguments } if id.name == "NUMBER" => {
                let [InlineExpression::VariableReference { id }] = arguments.positional.as_slice()
                else {
                    return None;
                };
                Some(Self {
                    fact: id.name.to_owned(),
                    series: series_of_call(arguments)?,
                })
            }
            _ => None,
        })?
    }
}

fn series_of_call(arguments: &CallArguments<&str>) -> Option<Series> {
    let option = |name: &str| {
        let mut named = arguments.named.iter();
        named
            .find(|argument| argument.name.name == name)
            .map(|argument| &argument.value)
    };
    match option("type") {
        _ if option("minimumFractionDigits").is_some() => None,
        Some(InlineExpression::StringLiteral { value: "ordinal" }) => Some(Series::Ordinal),
        _ => Some(Series::Cardinal),
    }
}

#[cfg(test)]
mod tests {
    use super::Count;
    use crate::localize::numbers::Series;

    fn check(selector: &str, expected: Option<Series>) {
        let count = expected.map(|series| Count {
            fact: "cities".to_owned(),
            series,
        });
        assert_eq!(Count::of_selector(selector), count, "{selector}");
    }

    #[test]
    fn facts_are_counted() {
        check("$cities", Some(Series::Cardinal));
        check("NUMBER($cities)", Some(Series::Cardinal));
        check("NUMBER($cities, type: \"ordinal\")", Some(Series::Ordinal));
    }

    #[test]
    fn nothing_else_is() {
        check("NUMBER($cities, minimumFractionDigits: 1)", None);
        check("NUMBER(5)", None);
        check("-term.gender", None);
        check("DATE($cities)", None);
        check("$", None);
    }
}
