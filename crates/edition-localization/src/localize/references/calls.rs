//! Examines calls of functions: whether the function exists and can handle its arguments.

use edition_model::FactValue;
use fluent_syntax::ast::{CallArguments, InlineExpression};

use super::{Examiner, Reference, near, range};
use crate::localize::dates::Style;

impl Examiner<'_, '_> {
    pub(super) fn call(&mut self, name: &str, arguments: &CallArguments<&str>) {
        match name {
            "DATE" => self.date(arguments),
            "NUMBER" => self.number(arguments),
            "CAPITAL" => {
                self.options(name, arguments, &[]);
                if arguments.positional.len() != 1 {
                    self.misused(
                        "CAPITAL takes one thing",
                        "write it as in { CAPITAL(-torture) }",
                    );
                }
            }
            "PARA" | "BR" => self.misused(
                &format!("{name} can only stand by itself in braces"),
                "take it out of the brackets",
            ),
            _ => {
                let functions = ["DATE", "NUMBER", "CAPITAL", "PARA", "BR"];
                let help = near(name, functions, "")
                    .unwrap_or_else(|| format!("the functions are {}", functions.join(", ")));
                self.unknown(
                    Reference::Function(name.to_owned()),
                    format!("there is no function {name}"),
                    help,
                );
            }
        }
        for argument in &arguments.positional {
            match argument {
                InlineExpression::MessageReference { id, .. } => self.misused(
                    &format!("the message \"{}\" cannot stand in brackets", id.name),
                    "facts are written with a dollar sign, terms with a hyphen",
                ),
                _ => self.expression(argument),
            }
        }
    }

    fn date(&mut self, arguments: &CallArguments<&str>) {
        self.options("DATE", arguments, &["style"]);
        for argument in &arguments.named {
            if let ("style", InlineExpression::StringLiteral { value }) =
                (argument.name.name, &argument.value)
                && Style::from_name(value).is_none()
            {
                self.misused(
                    &format!("DATE has no style \"{value}\""),
                    "the styles are \"long\", \"medium\", \"short\" and \"iso\"",
                );
            }
        }
        if !(1..=2).contains(&arguments.positional.len()) {
            self.misused(
                "DATE takes one day, or two for a range",
                "write it as in { DATE($start) } or { DATE($start, to: $end) }",
            );
        }
        for argument in &arguments.positional {
            self.typed("DATE", "a day", argument, |value| {
                matches!(value, FactValue::Date(_))
            });
        }
        self.order(arguments);
    }

    /// Reports a range that ends before it begins.
    fn order(&mut self, arguments: &CallArguments<&str>) {
        let Some((first, last)) = range(arguments) else {
            return;
        };
        let day = |name: &str| match self.known.facts.get(name)?.value {
            FactValue::Date(date) => Some(date),
            _ => None,
        };
        if let (Some(start), Some(end)) = (day(&first), day(&last))
            && start > end
        {
            self.unknown(
                Reference::Range(first.clone(), last.clone()),
                format!(
                    "this range ends before it begins: ${first} is {start}, and ${last} is {end}"
                ),
                "name the earlier day first, or mend the days under [facts] at the head of the \
                 document"
                    .to_owned(),
            );
        }
    }

    fn number(&mut self, arguments: &CallArguments<&str>) {
        const OPTIONS: &[&str] = &[
            "minimumIntegerDigits",
            "minimumFractionDigits",
            "maximumFractionDigits",
            "useGrouping",
            "type",
        ];
        self.options("NUMBER", arguments, OPTIONS);
        if arguments.positional.len() != 1 {
            self.misused(
                "NUMBER takes one number",
                "write it as in { NUMBER($places-visited) }",
            );
        }
        for argument in &arguments.positional {
            if !matches!(argument, InlineExpression::NumberLiteral { .. }) {
                self.typed("NUMBER", "a number", argument, |value| {
                    matches!(value, FactValue::Number(_))
                });
            }
        }
    }

    /// Reports an argument that is not a fact of the right type; unknown facts are reported
    /// elsewhere.
    fn typed(
        &mut self,
        function: &str,
        wanted: &str,
        argument: &InlineExpression<&str>,
        fits: impl Fn(&FactValue) -> bool,
    ) {
        let InlineExpression::VariableReference { id } = argument else {
            let message = format!("{function} takes {wanted} of the facts");
            self.misused(&message, "name a fact in the brackets, as in $start");
            return;
        };
        let Some(fact) = self.known.facts.get(id.name) else {
            return;
        };
        if !fits(&fact.value) {
            let message = format!("{function} takes {wanted}, and ${} is none", id.name);
            self.misused(&message, "look at [facts] at the head of the document");
        }
    }

    /// Reports named arguments that `function` does not have.
    fn options(&mut self, function: &str, arguments: &CallArguments<&str>, allowed: &[&str]) {
        for argument in &arguments.named {
            let name = argument.name.name;
            if !allowed.contains(&name) {
                let help = near(name, allowed.iter().copied(), "")
                    .unwrap_or_else(|| "delete it, or copy the source's placeable".to_owned());
                self.misused(&format!("{function} knows no \"{name}:\""), &help);
            }
        }
    }

    /// Examines `PARA` and `BR`, which stand by themselves.
    pub(super) fn structure(&mut self, name: &str, arguments: &CallArguments<&str>) {
        if name == "BR" {
            if !arguments.positional.is_empty() || !arguments.named.is_empty() {
                self.misused("BR takes nothing in its brackets", "write { BR() }");
            }
            return;
        }
        let ([InlineExpression::StringLiteral { value }], []) =
            (arguments.positional.as_slice(), arguments.named.as_slice())
        else {
            self.misused(
                "PARA takes the id of a segment in quotation marks",
                "write it as in { PARA(\"why-we-came\") }",
            );
            return;
        };
        if self.known.names.paragraphs().contains_key(*value) {
            return;
        }
        let subject = Reference::Paragraph((*value).to_owned());
        if self.known.names.segments().contains(*value) {
            self.unknown(
                subject,
                format!("the segment \"{value}\" is no numbered paragraph"),
                "only paragraphs at the top level of findings and reports have numbers".to_owned(),
            );
            return;
        }
        let numbered = self
            .known
            .names
            .paragraphs()
            .keys()
            .map(edition_model::SegmentId::as_str);
        let help = near(value, numbered, "")
            .unwrap_or_else(|| "name a paragraph that is pinned with {#id}".to_owned());
        self.unknown(
            subject,
            format!("the document has no segment \"{value}\""),
            help,
        );
    }
}
