//! A finding that a reviewer allows: the comment above the message, and the pair of words on the publication's list.

use edition_localization::fold::fold;
use edition_localization::sync::FileChange;
use edition_localization::sync::allowed::{self, Allowance};
use edition_localization::sync::state::{AllowedPair, is_of_words};
use edition_localization::{allowed_path, catalog_path, parse_catalog};
use edition_model::{DocumentId, Locale, Rule, SegmentId, Sentence, SourceFile, Sources, say};

use super::rows::seen;
use super::{ATTEMPTS, edition_of, read, source_of, write};
use crate::allowing::with_pair;
use crate::analysis::Analysis;
use crate::workspace::{Changes, Workspace};

/// A reason is a sentence or two: the most letters that it may have.
pub const LONGEST_REASON: usize = 500;

/// What a reviewer allows.
#[derive(Debug, Clone, Copy)]
pub struct Allowing<'a> {
    /// The document, by its name.
    pub document: &'a str,
    /// The locale, by its tag.
    pub locale: &'a str,
    /// The segment, by its id.
    pub segment: &'a str,
    /// The rule, by its name.
    pub rule: &'a str,
    /// Why.
    pub reason: &'a str,
    /// The message as the reviewer saw it, by its hash.
    pub seen: &'a str,
    /// The source text as the reviewer saw it.
    pub source: &'a str,
}

/// What came of it.
pub enum Allowed {
    /// It stands above the message.
    Written,
    /// The text or its translation is not the one that the reviewer saw.
    Changed,
    /// The reason is too long.
    ReasonTooLong,
    /// Nothing was written; why.
    Refused(Sentence),
    /// There is no such document, locale, segment or rule.
    Nowhere,
}

/// What an [`Allowing`] names, where it exists.
struct Target {
    document: DocumentId,
    locale: Locale,
    segment: SegmentId,
    rule: Rule,
}

impl Allowing<'_> {
    fn target(&self, workspace: &Workspace) -> Option<Target> {
        let (document, locale) = edition_of(workspace, self.document, self.locale)?;
        Some(Target {
            document,
            locale,
            segment: SegmentId::new(self.segment).ok()?,
            rule: Rule::from_name(self.rule).filter(|rule| is_of_words(*rule))?,
        })
    }
}

/// Writes that a finding is allowed, and gives the files that may have changed.
#[must_use]
pub fn allow(workspace: &Workspace, allowing: &Allowing<'_>) -> (Allowed, Option<Changes>) {
    let Some(target) = allowing.target(workspace) else {
        return (Allowed::Nowhere, None);
    };
    // The author may have saved a moment ago.
    let source = format!("sources/{}.md", target.document);
    let (workspace, _) = workspace.after(&Changes::from([source.clone()]));
    for _ in 0..ATTEMPTS {
        if let Some(saved) = try_save(&workspace, &target, allowing) {
            let path = catalog_path(&target.locale, &target.document);
            let list = allowed_path(&target.locale);
            return (saved, Some(Changes::from([path, source, list])));
        }
    }
    (Allowed::Changed, None)
}

/// `None` where the file changed meanwhile.
fn try_save(workspace: &Workspace, target: &Target, allowing: &Allowing<'_>) -> Option<Allowed> {
    let path = catalog_path(&target.locale, &target.document);
    let there = match read(workspace, &path) {
        Ok(text) => text,
        Err(error) => {
            let why = say("typing-unread").sentence("problem", error.sentence());
            return Some(Allowed::Refused(why));
        }
    };
    let before = there.clone().unwrap_or_default();
    let file = Sources::default().add(SourceFile::new(&*path, &*before));
    let source_locale = &workspace.project.settings.source;
    let catalog = parse_catalog(file, &before, source_locale).value;
    let project = workspace.alone(&target.document, None);
    let analysis = Analysis::with_localizers(&project, &workspace.localizers);
    let document = analysis.document(&target.document)?;
    let today = source_of(&analysis, &target.document, &target.segment);
    let source_is_seen = today.is_some_and(|today| fold(today) == fold(allowing.source));
    if !source_is_seen || seen(Some(&catalog), &target.segment) != allowing.seen {
        return Some(Allowed::Changed);
    }
    if allowing.reason.chars().count() > LONGEST_REASON {
        return Some(Allowed::ReasonTooLong);
    }
    let written = allowed::allow(&Allowance {
        document,
        source_locale,
        locale: &target.locale,
        file,
        catalog: &before,
        segment: &target.segment,
        rule: target.rule,
        reason: allowing.reason,
    });
    let (after, pair) = match written {
        Ok(written) => written,
        Err(refusal) => return Some(Allowed::Refused(refusal.sentence())),
    };
    match write(workspace, path, there, after) {
        Ok(kept) if kept.left.is_some() => return None,
        Ok(_) => {}
        Err(error) => {
            let why = say("typing-unsaved").sentence("problem", error.sentence());
            return Some(Allowed::Refused(why));
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
