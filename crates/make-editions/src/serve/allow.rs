//! A finding allowed at the desk: the form beside it, and what it sends. The engine writes it.

use std::collections::BTreeSet;

use edition_engine::analysis::Localizers;
use edition_engine::desk::{self, Allowed, DeskWords, LONGEST_REASON, Located};
use edition_html::Html;
use edition_model::{Locale, Rule};
use serde::Deserialize;

use super::desk::Desk;
use super::markup::set_words;

/// What a reviewer allows.
#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct Allowing {
    document: String,
    locale: String,
    segment: String,
    rule: String,
    reason: String,
    /// The message as the reviewer saw it, by its hash.
    seen: String,
    /// The source text as the reviewer saw it.
    source: String,
}

/// Writes that a finding is allowed.
pub(super) fn save(desk: &Desk, allowing: &Allowing) -> Allowed {
    desk.in_turn(|workspace| {
        desk::allow(
            workspace,
            &desk::Allowing {
                document: &allowing.document,
                locale: &allowing.locale,
                segment: &allowing.segment,
                rule: &allowing.rule,
                reason: &allowing.reason,
                seen: &allowing.seen,
                source: &allowing.source,
            },
        )
    })
}

/// Writes the form that allows a finding beside its segment.
pub(super) fn set_form(page: &mut Html<'_>, words: &DeskWords, finding: &Located, locale: &Locale) {
    let Some(rule) = finding.allowed_by(locale).map(Rule::name) else {
        return;
    };
    page.tag("details").class("allow").around(|page| {
        set_words(page.tag("summary"), &words.say("desk-allow"));
        let form = page.tag("form").class("allowing").with("data-rule", rule);
        form.around(|page| {
            page.tag("label").around(|page| {
                set_words(page.tag("span"), &words.say("desk-allow-reason"));
                let reason = page.tag("input").with("name", "reason");
                let reason = reason.with("required", "").with("autocomplete", "off");
                let reason = reason.with_parts("maxlength", &[&LONGEST_REASON.to_string()]);
                reason.with_parts("list", &["reasons-", rule]).void();
            });
            let button = page.tag("button").with("type", "submit");
            set_words(button, &words.say("desk-allow-save"));
            page.tag("p").class("said").with("role", "alert").text("");
        });
    });
}

/// Writes the reasons that the publication has given for the rules of `findings`, to choose from.
pub(super) fn set_reasons(
    page: &mut Html<'_>,
    localizers: &Localizers,
    findings: &[Located],
    locale: &Locale,
) {
    let rules = findings.iter().filter_map(|it| it.allowed_by(locale));
    let rules: BTreeSet<Rule> = rules.collect();
    for rule in rules {
        let list = page.tag("datalist");
        let list = list.with_parts("id", &["reasons-", rule.name()]);
        list.around(|page| {
            for reason in localizers.reasons(rule) {
                page.tag("option").with("value", reason).text("");
            }
        });
    }
}
