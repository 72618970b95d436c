//! The dates of the interface: the names of months, and which end of a range comes first.

use edition_languages::Language;
use edition_languages::dates::{Common, Dates};
use edition_languages::numbers::months;
use edition_localization::catalog::Choice;
use edition_localization::localize::references::references;
use edition_localization::{Element, Pattern};
use edition_model::{Diagnostic, Rule, say};

use super::folio::has_numbers_exchanged;
use super::shape::FIRST_DAY;
use super::{Patterns, facts};

impl Patterns<'_, '_> {
    /// Each month needs a form, unless the default one is for any number.
    pub(super) fn months(&mut self, choice: &Choice<'_>) {
        if choice.selector != "$month" {
            return;
        }
        self.names(choice);
        let number = |key: &str| key.parse::<u8>().ok();
        let default = choice.variants.iter().find(|variant| variant.is_default);
        for variant in &choice.variants {
            if number(variant.key).is_some_and(|month| !(1..=12).contains(&month)) {
                let said = say("wording-month-unknown")
                    .text("id", self.id)
                    .text("key", variant.key);
                self.push(variant.key_span, said, say("plural-form-unknown-help"));
            }
        }
        if default.is_none_or(|default| number(default.key).is_none()) {
            return;
        }
        let has = |month: &u8| {
            let mut keys = choice.variants.iter().map(|variant| number(variant.key));
            keys.any(|key| key == Some(*month))
        };
        let lost: Vec<String> = (1..=12)
            .filter(|month| !has(month))
            .map(|month: u8| month.to_string())
            .collect();
        if !lost.is_empty() {
            let said = say("wording-months-lost")
                .text("id", self.id)
                .list("months", lost);
            self.push(choice.span, said, say("wording-months-lost-help"));
        }
    }

    /// A form that is the name of another month would put every date of that month wrong.
    fn names(&mut self, choice: &Choice<'_>) {
        if !Language::of(self.localizer.locale()).has_month_names() {
            return;
        }
        for variant in &choice.variants {
            let text = variant.value.words(" ");
            let named = months(&text);
            let is_another = |month: u64| !named.is_empty() && !named.contains(&month);
            if variant.key.parse().is_ok_and(is_another) {
                let said = say("wording-month-another")
                    .text("id", self.id)
                    .text("key", variant.key)
                    .text("name", text.trim());
                let finding = Diagnostic::new(Rule::DateMismatch, variant.key_span, said);
                self.findings
                    .push(finding.help(say("wording-month-another-help")));
            }
        }
    }

    /// Readers take the day that comes first for the first of a range, the first figures for the hour, those of a date as their
    /// language writes it, and the first number of a folio for that of the page.
    pub(super) fn ends(&mut self, pattern: &Pattern<'_>) {
        let (first, second, is_range): (&[&str], &[&str], bool) = match self.id {
            id if id.starts_with("date-range-") => (FIRST_DAY, &["until"], true),
            "embargo" => (&["hour"], &["minute"], false),
            "folio" => (&["first"], &["second"], false),
            "date-short" if self.puts_days_first() => {
                (&["day2", "day"], &["month2", "month"], false)
            }
            _ => return,
        };
        let mut is_begun = false;
        let mut early = None;
        pattern.visit(&mut |element| {
            if let Element::Placeable { text, span } = element {
                let shown = facts(&references(text));
                let shows = |names: &[&str]| names.iter().any(|name| shown.contains(*name));
                is_begun |= shows(first);
                if shows(second) && !is_begun {
                    early.get_or_insert(*span);
                }
            }
        });
        let Some(span) = early else { return };
        if self.id == "folio" && !has_numbers_exchanged(pattern, self.localizer.locale()) {
            return;
        }
        if is_range {
            let said = say("wording-range-backwards").text("id", self.id);
            return self.push(span, said, say("wording-range-backwards-help"));
        }
        let part = |names: &[&str]| names.first().copied().unwrap_or_default().to_owned();
        let said = say("wording-order")
            .text("id", self.id)
            .text("first", part(first))
            .text("second", part(second));
        self.push(span, said, say("wording-order-help"));
    }

    /// Whether the language writes the day of a date in figures before the month: by the words that are built in, else by CLDR.
    /// In English, both are usual.
    fn puts_days_first(&self) -> bool {
        let language = Language::of(self.localizer.locale());
        if language.tag == Language::english().tag {
            return false;
        }
        let built_in = self.known.built_in.as_ref().and_then(|file| {
            let message = file.message("date-short")?;
            file.text.get(message.value_span.range())
        });
        if let Some(pattern) = built_in {
            return pattern.find("$day") < pattern.find("$month");
        }
        let dates = Dates::of(language);
        let short = dates.and_then(|dates| dates.interval("short", Common::Nothing));
        short.is_some_and(|pattern| pattern.find('d') < pattern.find('M'))
    }
}
