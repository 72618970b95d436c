//! What reviewers declare of pairs of words: that a rule is silenced there, or no longer.

use edition_model::{Document, FileId, Locale, Rule, SegmentId, SourceSegment};

use super::grant::sources;
use super::kind::Kind;
use super::{comment_above, is_done, one_line};
use crate::catalog::edit::{Edit, apply_edits};
use crate::catalog::{Allow, Catalog, CatalogFile, Message, parse_catalog};
use crate::localize::interface::built_in_messages;
use crate::paths::{catalog_path, interface_path, terms_path};
use crate::sync::FileChange;
use crate::sync::revise::delete_line;
use crate::sync::state::{AllowedPair, Words, is_of_words};
use crate::sync::translate::Refusal;

/// A finding that a reviewer allows at one message.
#[derive(Debug, Clone, Copy)]
pub struct Allowance<'a> {
    /// The document, with its ids.
    pub document: &'a Document<SourceSegment>,
    /// The locale that it is written in.
    pub source_locale: &'a Locale,
    /// The locale of the translation.
    pub locale: &'a Locale,
    /// The file, for the places of findings.
    pub file: FileId,
    /// The present text of the whole catalog.
    pub catalog: &'a str,
    /// The segment.
    pub segment: &'a SegmentId,
    /// The rule.
    pub rule: Rule,
    /// Why.
    pub reason: &'a str,
}

/// The text of the whole catalog with the comment, and the pair for the list; none where its words are not finished.
///
/// # Errors If there is no such message, or the file cannot be read.
pub fn allow(allowance: &Allowance<'_>) -> Result<(String, Option<AllowedPair>), Refusal> {
    let Allowance {
        document,
        locale,
        rule,
        segment,
        ..
    } = *allowance;
    let reason = one_line(allowance.reason);
    if reason.is_empty() {
        return Err(Refusal::Empty);
    }
    let reported = parse_catalog(allowance.file, allowance.catalog, allowance.source_locale);
    if reported.has_errors() {
        return Err(Refusal::Unreadable);
    }
    let catalog = reported.value;
    let message = catalog.message(segment.as_str()).ok_or(Refusal::Gone)?;
    let mut sources = sources(document, locale);
    let source = sources
        .find(|(id, _)| id == segment)
        .ok_or(Refusal::Gone)?
        .1;
    let mut edits: Vec<Edit> = comments_of(&catalog, message, rule.name()).collect();
    edits.push(comment_above(message, rule.name(), &reason));
    let words = Words::of(&source, message).filter(|_| is_done(message) && is_of_words(rule));
    let pair = words.map(|words| AllowedPair {
        rule: rule.name().to_owned(),
        words,
        reason,
        document: document.id.as_str().to_owned(),
        message: segment.as_str().to_owned(),
    });
    Ok((apply_edits(allowance.catalog, &edits), pair))
}

/// The text of a document's catalog without the comments that allow one of `pairs`; `None` where it has none.
#[must_use]
pub fn without_comments(
    pairs: &[AllowedPair],
    document: &Document<SourceSegment>,
    locale: &Locale,
    catalog: &CatalogFile<'_>,
) -> Option<FileChange> {
    let path = catalog_path(locale, &document.id);
    let spots = sources(document, locale).filter_map(|(id, source)| {
        let message = catalog.message(id.as_str())?;
        Some((message, Words::of(&source, message)?))
    });
    cleared(pairs, document.id.as_str(), path, (catalog, spots))
}

/// The same for the terms and the interface of a locale.
#[must_use]
pub fn words_without_comments(
    pairs: &[AllowedPair],
    source: &Catalog<'_>,
    catalog: &Catalog<'_>,
) -> Vec<FileChange> {
    let built_in = built_in_messages(&source.locale);
    let files = [
        (Kind::Terms, &catalog.terms, terms_path(&catalog.locale)),
        (
            Kind::Interface,
            &catalog.interface,
            interface_path(&catalog.locale),
        ),
    ];
    let changes = files.into_iter().filter_map(|(kind, file, path)| {
        let file = file.as_ref()?;
        let entries = kind.entries(file, source, built_in.as_ref()).into_iter();
        let spots = entries.map(|(_, message, words)| (message, words));
        cleared(pairs, kind.name(), path, (file, spots))
    });
    changes.collect()
}

fn cleared<'m, 's: 'm>(
    pairs: &[AllowedPair],
    document: &str,
    path: String,
    (catalog, spots): (
        &CatalogFile<'_>,
        impl Iterator<Item = (&'m Message<'s>, Words)>,
    ),
) -> Option<FileChange> {
    let mut edits = Vec::new();
    for (message, words) in spots {
        for pair in pairs.iter().filter(|pair| pair.is_at(document, &words)) {
            edits.extend(comments_of(catalog, message, &pair.rule));
        }
    }
    let text = apply_edits(catalog.text, &edits);
    (!edits.is_empty()).then_some(FileChange::Write { path, text })
}

/// Deletes the comments above a message that allow a rule.
fn comments_of<'m>(
    catalog: &'m CatalogFile<'_>,
    message: &'m Message<'_>,
    rule: &'m str,
) -> impl Iterator<Item = Edit> + 'm {
    let is_it = move |allow: &Allow<'_>| match allow.rule {
        Some(known) => known.name() == rule,
        None => allow.name == rule,
    };
    let allows = message.allows().filter(is_it);
    allows.map(|allow| delete_line(catalog.text, allow.span))
}
