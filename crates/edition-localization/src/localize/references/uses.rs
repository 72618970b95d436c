//! Examines uses of terms: whether the term exists, has the form that is asked for, and is given what it needs.

use edition_model::{Fact, FactValue, Rule, Sentence, Span, say};
use fluent_syntax::ast::{CallArguments, InlineExpression};

use super::{Examiner, Problem, Reference, near};
use crate::capital::ARGUMENT;
use crate::catalog::expression::with_placeable;
use crate::localize::terms::{Asked, TermForms};

/// A value that a term puts in and that its use does not give. Facts of a document are not seen in terms.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord)]
pub(crate) struct Lack {
    /// The term.
    pub(crate) term: String,
    /// The name of the value.
    pub(crate) parameter: String,
    /// Where the term puts it in, or chooses by it.
    pub(crate) definition: Span,
    /// Whether it chooses a form by it, as by a fact of the document that has that name.
    pub(crate) is_counted: bool,
}

impl Examiner<'_, '_> {
    pub(super) fn term(
        &mut self,
        id: &str,
        attribute: Option<&str>,
        arguments: Option<&CallArguments<&str>>,
    ) {
        let known = self.known;
        let Some(forms) = known.terms.get(id) else {
            // A term that the source locale has is reported once, as missing from this locale's
            // terms.
            if known.source_terms.get(id).is_none() && !known.terms.is_unreadable(id) {
                let help = near(id, known.source_terms.ids(), "-")
                    .unwrap_or_else(|| say("term-unknown-help"));
                self.unknown(
                    Reference::Term(id.to_owned()),
                    say("term-unknown").text("id", id),
                    help,
                );
            }
            return;
        };
        if let Some(attribute) = attribute
            && !forms.attributes.contains(attribute)
        {
            // No source has such a thing: attributes choose forms of translations.
            self.misused(
                say("term-attribute-unknown")
                    .text("id", id)
                    .text("attribute", attribute),
                say("term-attribute-unknown-help"),
            );
        }
        if let Some(arguments) = arguments {
            self.unnamed(id, forms, arguments);
            self.forms(id, forms, arguments);
        }
        if attribute.is_none() {
            self.lacks(id, forms, arguments);
            self.counts(id, forms, arguments);
        }
    }

    /// Reports values without a name, which Fluent passes over: the dictionary form would stand there.
    fn unnamed(&mut self, id: &str, forms: &TermForms, arguments: &CallArguments<&str>) {
        let Some(value) = arguments.positional.first() else {
            return;
        };
        let value = match value {
            InlineExpression::StringLiteral { value }
            | InlineExpression::NumberLiteral { value } => *value,
            InlineExpression::VariableReference { id } => id.name,
            _ => "…",
        };
        let asks = |(_, keys): &(&String, &Vec<String>)| keys.iter().any(|key| key == value);
        let choice = forms.choices.iter().find(asks);
        let name = choice.or_else(|| forms.choices.iter().next());
        let name = name
            .map(|(name, _)| name)
            .or(forms.parameters.iter().next());
        let help = match name {
            Some(name) => say("term-argument-unnamed-help")
                .text("id", id)
                .text("parameter", name)
                .text("value", value),
            None => say("term-without-forms-help").text("id", id),
        };
        self.wrong_form(
            say("term-argument-unnamed")
                .text("id", id)
                .text("value", value),
            help,
        );
    }

    /// Reports forms that the term does not have.
    fn forms(&mut self, id: &str, forms: &TermForms, arguments: &CallArguments<&str>) {
        for argument in &arguments.named {
            let name = argument.name.name;
            if name == ARGUMENT {
                // Where it says "yes" or "no", it is no argument any more.
                self.wrong_form(
                    say("capital-unfit").text("id", id),
                    say("capital-unfit-help"),
                );
                continue;
            }
            let asked = match &argument.value {
                InlineExpression::StringLiteral { value } => *value,
                // A number selects a plural category, and there is always a default.
                _ if forms.choices.contains_key(name) => continue,
                _ => "",
            };
            if forms.parameters.contains(name) {
                continue;
            }
            let (message, help) = match forms.choices.get(name) {
                None => (
                    say("term-without-forms")
                        .text("id", id)
                        .text("parameter", name),
                    say("term-without-forms-help").text("id", id),
                ),
                Some(keys) if keys.iter().any(|key| key == asked) => continue,
                Some(keys) => (
                    say("term-form-unknown")
                        .text("id", id)
                        .text("parameter", name)
                        .text("form", asked),
                    say("term-form-unknown-help").list("forms", keys),
                ),
            };
            self.wrong_form(message, help);
        }
    }

    /// Reports values that the term puts in and is not given.
    fn lacks(&mut self, id: &str, forms: &TermForms, arguments: Option<&CallArguments<&str>>) {
        let asked = |name: &str| {
            let mut named = arguments?.named.iter();
            let argument = named.find(|argument| argument.name.name == name)?;
            Some(match &argument.value {
                InlineExpression::StringLiteral { value } => Asked::Text((*value).to_owned()),
                _ => Asked::Other,
            })
        };
        let mut told: Vec<String> = Vec::new();
        for (parameter, definition) in forms.lacking(&asked) {
            if told.contains(&parameter) {
                continue;
            }
            told.push(parameter.clone());
            self.problems.push(Problem {
                rule: Rule::UnknownReference,
                message: say("term-value-lacking")
                    .text("id", id)
                    .text("parameter", &parameter),
                help: say("term-value-lacking-help")
                    .text("id", id)
                    .text("parameter", &parameter),
                subject: None,
                lacks: Some(Lack {
                    term: id.to_owned(),
                    parameter,
                    definition,
                    is_counted: false,
                }),
            });
        }
    }

    /// Reports forms of number that a term would choose by a fact of the document, which it does not see.
    fn counts(&mut self, id: &str, forms: &TermForms, arguments: Option<&CallArguments<&str>>) {
        for (name, definition) in forms.counted() {
            let named = arguments.into_iter().flat_map(|it| &it.named);
            let is_given = named.into_iter().any(|it| it.name.name == name);
            let is_number = |fact: &Fact| matches!(fact.value, FactValue::Number(_));
            if is_given || !self.known.facts.get(name).is_some_and(is_number) {
                continue;
            }
            self.problems.push(Problem {
                rule: Rule::UnknownReference,
                message: say("term-counts-fact").text("id", id).text("fact", name),
                help: say("term-counts-fact-help").text("fact", name),
                subject: None,
                lacks: Some(Lack {
                    term: id.to_owned(),
                    parameter: name.to_owned(),
                    definition,
                    is_counted: true,
                }),
            });
        }
    }

    fn wrong_form(&mut self, message: Sentence, help: Sentence) {
        self.problems.push(Problem {
            rule: Rule::UnknownVariant,
            message,
            help,
            subject: None,
            lacks: None,
        });
    }
}

/// Whether the placeable `text` gives the term the value that it needs.
pub(crate) fn gives(text: &str, lack: &Lack) -> bool {
    with_placeable(text, |expression| gives_in(expression, lack)).unwrap_or_default()
}

fn gives_in(expression: &InlineExpression<&str>, lack: &Lack) -> bool {
    match expression {
        InlineExpression::TermReference {
            id,
            arguments: Some(arguments),
            ..
        } => {
            let mut named = arguments.named.iter();
            id.name == lack.term && named.any(|argument| argument.name.name == lack.parameter)
        }
        InlineExpression::FunctionReference { arguments, .. } => {
            let mut inner = arguments.positional.iter();
            inner.any(|argument| gives_in(argument, lack))
        }
        _ => false,
    }
}
