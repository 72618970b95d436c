//! A finding allowed at the desk: the form beside it, and what it writes: the comment above the message, and the pair
//! of words on the publication's list.

use std::collections::BTreeSet;

use edition_engine::allowing::with_pair;
use edition_engine::analysis::{Analysis, Localizers};
use edition_engine::workspace::{Changes, Workspace};
use edition_html::Html;
use edition_localization::fold::fold;
use edition_localization::sync::FileChange;
use edition_localization::sync::allowed::{Allowance, allow};
use edition_localization::sync::state::{AllowedPair, is_of_words};
use edition_localization::{allowed_path, catalog_path, parse_catalog};
use edition_model::{DocumentId, Locale, Rule, SegmentId, SourceFile, Sources, say};
use serde::Deserialize;

use super::desk::Desk;
use super::findings::Finding;
use super::markup::set_words;
use super::save::{read, write};
use super::segment::seen;
use super::words::DeskWords;
use crate::console::told;

/// How many times the files are read anew while others keep writing them.
const ATTEMPTS: usize = 5;
/// A reason is a sentence or two.
const LONGEST_REASON: usize = 500;

/// What a reviewer allows.
#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct Allowing {
    document: String,
    locale: String,
    segment: String,
    rule: String,
    reason: String,
    /// The message as the reviewer saw it, by [`seen`].
    seen: String,
    /// The source text as the reviewer saw it.
    source: String,
}

/// What an [`Allowing`] names, where it exists.
struct Target {
    document: DocumentId,
    locale: Locale,
    segment: SegmentId,
    rule: Rule,
}

impl Allowing {
    fn target(&self, workspace: &Workspace) -> Option<Target> {
        let document = DocumentId::new(&self.document).ok()?;
        let locale: Locale = self.locale.parse().ok()?;
        workspace.coverage.get(&document)?.get(&locale)?;
        Some(Target {
            document,
            locale,
            segment: SegmentId::new(&self.segment).ok()?,
            rule: Rule::from_name(&self.rule).filter(|rule| is_of_words(*rule))?,
        })
    }
}

/// What came of it.
pub(super) enum Allowed {
    /// It stands above the message.
    Written,
    /// Nothing was written; why.
    Refused(String),
    /// There is no such document, locale, segment or rule.
    Nowhere,
}

/// Writes that a finding is allowed.
pub(super) fn save(desk: &Desk, words: &DeskWords, allowing: &Allowing) -> Allowed {
    desk.in_turn(|workspace| {
        let Some(target) = allowing.target(workspace) else {
            return (Allowed::Nowhere, None);
        };
        // The author may have saved a moment ago.
        let source = format!("sources/{}.md", target.document);
        let (workspace, _) = workspace.after(&Changes::from([source.clone()]));
        for _ in 0..ATTEMPTS {
            if let Some(saved) = try_save(&workspace, words, &target, allowing) {
                let path = catalog_path(&target.locale, &target.document);
                let list = allowed_path(&target.locale);
                return (saved, Some(Changes::from([path, source, list])));
            }
        }
        (changed(words), None)
    })
}

fn changed(words: &DeskWords) -> Allowed {
    Allowed::Refused(words.say("desk-allow-changed").text)
}

/// `None` where the file changed meanwhile.
fn try_save(
    workspace: &Workspace,
    words: &DeskWords,
    target: &Target,
    allowing: &Allowing,
) -> Option<Allowed> {
    let path = catalog_path(&target.locale, &target.document);
    let refuse = |why: String| Some(Allowed::Refused(why));
    let there = match read(workspace, &path) {
        Ok(text) => text,
        Err(error) => {
            return refuse(told(
                &say("typing-unread").sentence("problem", error.sentence()),
            ));
        }
    };
    let before = there.clone().unwrap_or_default();
    let file = Sources::default().add(SourceFile::new(&*path, &*before));
    let source_locale = &workspace.project.settings.source;
    let catalog = parse_catalog(file, &before, source_locale).value;
    let project = workspace.alone(&target.document, None);
    let analysis = Analysis::with_localizers(&project, &workspace.localizers);
    let document = analysis.document(&target.document)?;
    let segments = document.body.segments().into_iter();
    let mut own = segments.filter(|segment| segment.id.as_ref() == Some(&target.segment));
    let is_same = |today: &str| fold(today) == fold(&allowing.source);
    let source_is_seen = own.next().is_some_and(|it| is_same(&it.text.pattern));
    if !source_is_seen || seen(Some(&catalog), &target.segment) != allowing.seen {
        return Some(changed(words));
    }
    if allowing.reason.chars().count() > LONGEST_REASON {
        return refuse(words.say("desk-allow-reason").text);
    }
    let written = allow(&Allowance {
        document,
        source_locale,
        locale: &target.locale,
        file,
        catalog: &before,
        segment: &target.segment,
        rule: target.rule,
        reason: &allowing.reason,
    });
    let (after, pair) = match written {
        Ok(written) => written,
        Err(refusal) => return refuse(told(&refusal.sentence())),
    };
    match write(workspace, path, there, after) {
        Ok(kept) if kept.left.is_some() => return None,
        Ok(_) => {}
        Err(error) => {
            return refuse(told(
                &say("typing-unsaved").sentence("problem", error.sentence()),
            ));
        }
    }
    // Where the list cannot be read or written, the comment is enough here, and the next sync puts the pair on it.
    if let Some(pair) = pair {
        put_on_list(workspace, &target.locale, pair);
    }
    Some(Allowed::Written)
}

fn put_on_list(workspace: &Workspace, locale: &Locale, pair: AllowedPair) {
    let Ok(list) = read(workspace, &allowed_path(locale)) else {
        return;
    };
    let change = with_pair(locale, list.as_deref().unwrap_or_default(), pair);
    if let Ok(FileChange::Write { path, text }) = change {
        let _ = write(workspace, path, list, text);
    }
}

/// The rule that a comment has to name so that a finding in the translation of a segment is allowed.
fn rule_of(finding: &Finding, locale: &Locale) -> Option<Rule> {
    let found = &finding.diagnostic;
    let is_own = found.locale.as_ref() == Some(locale) && found.segment.is_some();
    match found.rule {
        _ if !is_own => None,
        Rule::MissingMessage if found.message.id() == "segment-still-source" => {
            Some(Rule::UntranslatedCopy)
        }
        rule => Some(rule).filter(|rule| is_of_words(*rule)),
    }
}

/// Writes the form that allows a finding beside its segment.
pub(super) fn set_form(page: &mut Html<'_>, words: &DeskWords, finding: &Finding, locale: &Locale) {
    let Some(rule) = rule_of(finding, locale).map(Rule::name) else {
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
    findings: &[Finding],
    locale: &Locale,
) {
    let rules = findings.iter().filter_map(|it| rule_of(it, locale));
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
