//! One finding a fault: what the rules found that follows from what reading the source has found is taken away.

use edition_localization::typed_mark;
use edition_model::{Diagnostic, FileId, Place, Rule, Sentence, Sources, Span, say};

/// Takes away the consequences among all that was found of the document whose source is `source`.
pub fn drop_consequences(sources: &Sources, source: FileId, findings: &mut Vec<Diagnostic>) {
    drop_copies(source, findings);
    drop_typed_bullets(sources, findings);
    drop_of_lost_keys(source, findings);
}

/// Takes away that messages are no longer used, where a key of the front matter could not be read: they may be its.
fn drop_of_lost_keys(source: FileId, findings: &mut Vec<Diagnostic>) {
    let is_lost = findings.iter().any(|finding| {
        let is_here = matches!(finding.place, Place::Span(span) if span.file == source);
        is_here && finding.rule == Rule::BadFrontMatter
    });
    if is_lost {
        findings.retain(|finding| finding.rule != Rule::ObsoleteMessage);
    }
}

/// Takes away what translations name that is not there, where the source names it too.
fn drop_copies(source: FileId, findings: &mut Vec<Diagnostic>) {
    let is_unknown = |finding: &Diagnostic| finding.rule == Rule::UnknownReference;
    let is_in_source = |finding: &Diagnostic| match finding.place {
        Place::Span(span) => span.file == source,
        Place::File(_) => false,
    };
    let own = findings
        .iter()
        .filter(|it| is_unknown(it) && is_in_source(it));
    let told: Vec<Sentence> = own.map(|finding| finding.message.clone()).collect();
    if !told.is_empty() {
        findings.retain(|it| {
            !is_unknown(it)
                || is_in_source(it)
                || it.segment.is_none()
                || !told.contains(&it.message)
        });
    }
}

/// Takes away what was found of bullets of private use at the starts of lines, where these are told of as marks that were
/// typed: that is what is to be mended.
fn drop_typed_bullets(sources: &Sources, findings: &mut Vec<Diagnostic>) {
    let told = findings
        .iter()
        .filter(|finding| finding.message == say("typed-bullet-private"));
    let told = told.filter_map(|finding| match finding.place {
        Place::Span(span) => Some((span.file, span.range().start)),
        Place::File(_) => None,
    });
    let told: Vec<(FileId, usize)> = told.collect();
    if told.is_empty() {
        return;
    }
    let begins_a_line = |span: Span| {
        let text = sources.get(span.file).map_or("", |file| file.text());
        let start = span.range().start;
        let (before, after) = text.split_at_checked(start).unwrap_or_default();
        let line = before.rsplit('\n').next().unwrap_or_default().trim_end();
        let mark = after.lines().next().and_then(typed_mark);
        let is_start = line.ends_with('|') || line.chars().all(|it| " \t>#".contains(it));
        is_start && mark.is_some_and(|mark| mark.is_private())
    };
    let is_told = |span: Span| {
        told.contains(&(span.file, span.range().start))
            || (told.iter().any(|(file, _)| *file == span.file) && begins_a_line(span))
    };
    findings.retain(|finding| match finding.place {
        Place::Span(span) => {
            let is_letter = matches!(finding.rule, Rule::ForbiddenCharacter | Rule::MissingGlyph);
            !is_letter || !is_told(span)
        }
        Place::File(_) => true,
    });
}
