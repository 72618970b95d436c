//! Examines calls of functions: whether the function exists and can handle its arguments.

use edition_model::{FactValue, Numbers, Object, Part, SegmentId, say};
use fluent_syntax::ast::{CallArguments, InlineExpression};

use super::{Examiner, NumberOf, ParagraphPart, Reference, Whose, likest, near, range};
use crate::localize::dates::Style;

impl<'k> Examiner<'_, 'k> {
    pub(super) fn call(&mut self, name: &str, arguments: &CallArguments<&str>) {
        match name {
            "DATE" => self.date(arguments),
            "NUMBER" => self.number(arguments),
            "CAPITAL" => {
                self.options(name, arguments, &[]);
                if arguments.positional.len() != 1 {
                    self.misused(say("capital-takes-one"), say("capital-takes-one-help"));
                }
            }
            _ if name == "BR" || NumberOf::from_function(name).is_some() => self.misused(
                say("function-in-function").text("function", name),
                say("function-in-function-help"),
            ),
            _ => {
                let functions = [
                    "DATE", "NUMBER", "CAPITAL", "PARA", "ANNEX", "TABLE", "FIGURE", "NOTE", "BR",
                ];
                let help = near(name, functions, "")
                    .unwrap_or_else(|| say("function-unknown-help").list("functions", functions));
                self.unknown(
                    Reference::Function(name.to_owned()),
                    say("function-unknown").text("name", name),
                    help,
                );
            }
        }
        for argument in &arguments.positional {
            match argument {
                InlineExpression::MessageReference { id, .. } => self.misused(
                    say("message-in-brackets").text("id", id.name),
                    say("message-in-brackets-help"),
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
                    say("date-style-unknown").text("style", *value),
                    say("date-style-unknown-help"),
                );
            }
        }
        if !(1..=2).contains(&arguments.positional.len()) {
            self.misused(say("date-takes-days"), say("date-takes-days-help"));
        }
        for argument in &arguments.positional {
            self.typed("DATE", "day", argument, |value| {
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
                say("date-range-backwards")
                    .text("first", first)
                    .text("start", start.to_string())
                    .text("last", last)
                    .text("end", end.to_string()),
                say("date-range-backwards-help"),
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
            self.misused(say("number-takes-one"), say("number-takes-one-help"));
        }
        for argument in &arguments.positional {
            if !matches!(argument, InlineExpression::NumberLiteral { .. }) {
                self.typed("NUMBER", "number", argument, |value| {
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
            let message = say("function-takes-fact")
                .text("function", function)
                .text("wanted", wanted);
            self.misused(message, say("function-takes-fact-help"));
            return;
        };
        let Some(fact) = self.known.facts.get(id.name) else {
            return;
        };
        if !fits(&fact.value) {
            let message = say("function-takes-other-fact")
                .text("function", function)
                .text("wanted", wanted)
                .text("fact", id.name);
            self.misused(message, say("function-takes-other-fact-help"));
        }
    }

    /// Reports named arguments that `function` does not have.
    fn options(&mut self, function: &str, arguments: &CallArguments<&str>, allowed: &[&str]) {
        for argument in &arguments.named {
            let name = argument.name.name;
            if !allowed.contains(&name) {
                let help = near(name, allowed.iter().copied(), "")
                    .unwrap_or_else(|| say("function-option-unknown-help"));
                let message = say("function-option-unknown")
                    .text("function", function)
                    .text("option", name);
                self.misused(message, help);
            }
        }
    }

    /// Examines `TABLE`, `FIGURE` and `NOTE`.
    fn object(&mut self, object: Object, arguments: &CallArguments<&str>) {
        let function = object.function();
        let [InlineExpression::StringLiteral { value }] = arguments.positional.as_slice() else {
            let message = say("object-takes-id").text("function", function);
            return self.misused(
                message,
                say("object-takes-id-help").text("function", function),
            );
        };
        self.options(function, arguments, &[]);
        let number = NumberOf::Object(object);
        let Some((numbers, name, before)) = self.numbers_for(number, value) else {
            return;
        };
        let objects = &numbers.objects;
        if objects.contains_key(&(object, name.to_owned())) {
            return;
        }
        let known = objects.keys().filter(|(other, _)| *other == object);
        let help = likest(name, known.map(|(_, name)| name.as_str()));
        let help = help.map_or_else(
            || say("object-unknown-help"),
            |name| say("did-you-mean").text("name", format!("{before}{name}")),
        );
        let message = say("object-unknown")
            .text("function", function)
            .text("id", *value);
        self.unknown(
            Reference::Number(number, (*value).to_owned()),
            message,
            help,
        );
    }

    /// The numbers among which `value` names one of that kind, its name there, and what stands before such names in
    /// texts. `None` where there is no such document, which is reported, or it could not be understood.
    fn numbers_for<'v>(
        &mut self,
        number: NumberOf,
        value: &'v str,
    ) -> Option<(&'k Numbers, &'v str, String)> {
        let known = self.known;
        match known.names.whose(value) {
            Whose::Known {
                document,
                numbers,
                name,
            } => {
                let before = document.map(|document| format!("{document}#"));
                Some((numbers, name, before.unwrap_or_default()))
            }
            Whose::Unread => None,
            Whose::Nobodys { document } => {
                self.unknown(
                    Reference::Number(number, value.to_owned()),
                    say("cited-document-unknown").text("document", document),
                    say("cited-document-unknown-help"),
                );
                None
            }
        }
    }

    /// Examines `ANNEX`.
    fn annex(&mut self, arguments: &CallArguments<&str>) {
        let [InlineExpression::StringLiteral { value }] = arguments.positional.as_slice() else {
            self.misused(say("annex-takes-id"), say("annex-takes-id-help"));
            return;
        };
        self.options("ANNEX", arguments, &[]);
        let Some((numbers, name, before)) = self.numbers_for(NumberOf::Annex, value) else {
            return;
        };
        let subject = Reference::Number(NumberOf::Annex, (*value).to_owned());
        match numbers.annex(name) {
            Some(Part::OnlyAnnex) => self.unknown(
                subject,
                say("annex-without-number"),
                say("annex-without-number-help"),
            ),
            Some(_) => {}
            None => {
                let ids = numbers.annexes.keys().map(SegmentId::as_str);
                let help = near(name, ids, &before).unwrap_or_else(|| say("annex-unknown-help"));
                self.unknown(subject, say("annex-unknown").text("id", *value), help);
            }
        }
    }

    /// Examines `PARA`, `ANNEX` and `BR`, which stand by themselves.
    pub(super) fn structure(&mut self, name: &str, arguments: &CallArguments<&str>) {
        if name == "BR" {
            if !arguments.positional.is_empty() || !arguments.named.is_empty() {
                self.misused(say("break-takes-nothing"), say("break-takes-nothing-help"));
            }
            return;
        }
        if let Some(NumberOf::Object(object)) = NumberOf::from_function(name) {
            return self.object(object, arguments);
        }
        if name == "ANNEX" {
            return self.annex(arguments);
        }
        let [InlineExpression::StringLiteral { value }] = arguments.positional.as_slice() else {
            self.misused(say("paragraph-takes-id"), say("paragraph-takes-id-help"));
            return;
        };
        let Some(part) = ParagraphPart::of(arguments) else {
            self.misused(
                say("paragraph-part-unknown"),
                say("paragraph-part-unknown-help"),
            );
            return;
        };
        let Some((numbers, name, before)) = self.numbers_for(NumberOf::Paragraph, value) else {
            return;
        };
        if let Some(number) = numbers.paragraphs.get(name) {
            if part == ParagraphPart::Below && number.items().next().is_none() {
                let said = say("paragraph-without-sub").text("id", *value);
                self.misused(said, say("paragraph-without-sub-help"));
            }
            return;
        }
        let subject = Reference::Number(NumberOf::Paragraph, (*value).to_owned());
        if numbers.segments.contains(name) {
            self.unknown(
                subject,
                say("paragraph-unnumbered").text("id", *value),
                say("paragraph-unnumbered-help"),
            );
            return;
        }
        let numbered = numbers.paragraphs.keys().map(SegmentId::as_str);
        let help = near(name, numbered, &before).unwrap_or_else(|| say("paragraph-unknown-help"));
        self.unknown(subject, say("segment-unknown").text("id", *value), help);
    }
}
