//! Names as people type them: which document, which languages, which segments are meant.

use std::collections::BTreeSet;

use edition_model::{Document, DocumentId, Locale, SegmentId, Sentence, SourceSegment, say};

use crate::analysis::Analysis;
use crate::errors::ToolError;
use crate::settings::nearest;

/// The document of that name.
///
/// # Errors
/// Where the publication has no such document.
pub fn find_document<'d>(
    documents: impl IntoIterator<Item = &'d DocumentId>,
    name: &str,
) -> Result<DocumentId, ToolError> {
    // People name the file that they have open just as well.
    let plain = name.strip_prefix("sources/").unwrap_or(name);
    let plain = plain.strip_suffix(".md").unwrap_or(plain);
    let known: Vec<&DocumentId> = documents.into_iter().collect();
    let found = known.iter().find(|id| id.as_str() == plain);
    found.map(|id| (*id).clone()).ok_or_else(|| {
        let known: Vec<&str> = known.iter().map(|id| id.as_str()).collect();
        unknown(Sought::Document, name, &known)
    })
}

/// The document of that name as its author wrote it, with its ids.
///
/// # Errors
/// Where the publication has no such document, or it cannot be understood.
pub fn find_source<'a>(
    analysis: &'a Analysis<'_>,
    name: &str,
) -> Result<&'a Document<SourceSegment>, ToolError> {
    let id = find_document(analysis.project.documents.keys(), name)?;
    analysis.document(&id).ok_or_else(|| {
        ToolError::Refused(say("document-not-understood").text("document", id.as_str()))
    })
}

/// The target locale of that name, or all that `document` is translated into for `*`.
///
/// # Errors
/// Where the document is not translated into it.
pub fn find_targets(
    analysis: &Analysis<'_>,
    document: &Document<SourceSegment>,
    name: &str,
) -> Result<Vec<Locale>, ToolError> {
    let id = &document.id;
    let mut targets = analysis.locales_of(document);
    let source = targets.remove(0);
    if targets.is_empty() {
        return Err(ToolError::Refused(
            say("document-untranslated").text("document", id.as_str()),
        ));
    }
    if name == "*" {
        return Ok(targets);
    }
    let named: Option<Locale> = name.parse().ok();
    if named.as_ref() == Some(&source) {
        return Err(ToolError::Refused(
            say("locale-of-document")
                .locale("locale", &source)
                .text("document", id.as_str()),
        ));
    }
    if let Some(found) = targets
        .iter()
        .find(|target| Some(*target) == named.as_ref())
    {
        return Ok(vec![found.clone()]);
    }
    Err(ToolError::Refused(
        say("document-not-translated-into")
            .text("document", id.as_str())
            .text("name", name)
            .list("locales", targets.iter().map(Locale::tag)),
    ))
}

/// The locale of that name, which some document is translated into.
///
/// # Errors
/// Where there is none, or it is the language of the sources.
pub fn find_target(analysis: &Analysis<'_>, name: &str) -> Result<Locale, ToolError> {
    let source = &analysis.project.settings.source;
    let named: Option<Locale> = name.parse().ok();
    if named.as_ref() == Some(source) {
        return Err(ToolError::Refused(
            say("locale-of-sources").locale("locale", source),
        ));
    }
    let targets = || analysis.targets();
    let found = targets().find(|target| Some(*target) == named.as_ref());
    found.cloned().ok_or_else(|| {
        unknown(
            Sought::Locale,
            name,
            &targets().map(Locale::tag).collect::<Vec<_>>(),
        )
    })
}

/// The segment of that name.
///
/// # Errors
/// Where the document has no such segment.
pub fn find_segment(
    analysis: &Analysis<'_>,
    document: &Document<SourceSegment>,
    name: &str,
) -> Result<SegmentId, ToolError> {
    let found = find_segments(analysis, document, &[name.to_owned()]);
    let unknown = |sentences: Vec<Sentence>| sentences.into_iter().next();
    let nothing = || {
        say("segment-not-there")
            .text("document", document.id.as_str())
            .text("name", name)
    };
    let found = found.map_err(|sentences| unknown(sentences).unwrap_or_else(nothing));
    let segment = found.and_then(|found| found.into_iter().next().ok_or_else(nothing));
    segment.map_err(ToolError::Refused)
}

/// The segments of those names; for each that is none, a sentence that names the nearest.
pub fn find_segments(
    analysis: &Analysis<'_>,
    document: &Document<SourceSegment>,
    names: &[String],
) -> Result<BTreeSet<SegmentId>, Vec<Sentence>> {
    let segments = document.body.segments();
    let known: Vec<&SegmentId> = segments.iter().filter_map(|it| it.id.as_ref()).collect();
    let mut found = BTreeSet::new();
    let mut sentences = Vec::new();
    for name in names {
        match known.iter().find(|id| id.as_str() == name) {
            Some(id) => {
                found.insert((*id).clone());
            }
            None => sentences.push(unknown_segment(analysis, document, name, &known)),
        }
    }
    if sentences.is_empty() {
        Ok(found)
    } else {
        Err(sentences)
    }
}

fn unknown_segment(
    analysis: &Analysis<'_>,
    document: &Document<SourceSegment>,
    name: &str,
    known: &[&SegmentId],
) -> Sentence {
    let id = &document.id;
    let state = analysis.source_states.get(id).and_then(Option::as_ref);
    let renamed = SegmentId::new(name)
        .ok()
        .and_then(|name| state?.renamed(&name).cloned());
    if let Some(now) = renamed {
        return say("segment-renamed")
            .text("document", id.as_str())
            .text("name", name)
            .text("now", now.as_str());
    }
    let known: Vec<&str> = known.iter().map(|id| id.as_str()).collect();
    match nearest(name, &known) {
        Some(near) => say("segment-misnamed")
            .text("document", id.as_str())
            .text("name", name)
            .text("near", near),
        None => say("segment-of-no-name")
            .text("document", id.as_str())
            .text("name", name)
            .locale("source", &analysis.project.settings.source),
    }
}

/// What a name on the command line is meant to name.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Sought {
    /// A document.
    Document,
    /// A language.
    Locale,
    /// A term, or a message of the interface.
    Entry,
}

/// A name on the command line that is nobody's.
pub fn unknown(sought: Sought, name: &str, known: &[&str]) -> ToolError {
    let hint = match nearest(name, known) {
        Some(near) => say("did-you-mean").text("name", near),
        None if known.is_empty() => say("names-none"),
        None => say("names-known").list("names", known.iter().copied()),
    };
    ToolError::Refused(match sought {
        Sought::Document => say("document-not-there")
            .text("name", name)
            .sentence("hint", hint),
        Sought::Locale => say("locale-not-there")
            .text("name", name)
            .sentence("hint", hint),
        Sought::Entry => say("entry-not-there")
            .text("name", name)
            .sentence("hint", hint),
    })
}

/// The locales of that name.
///
/// # Errors
/// Where the publication has no such locale.
pub fn select_locales(known: &[Locale], names: &[String]) -> Result<BTreeSet<Locale>, ToolError> {
    let tags: Vec<&str> = known.iter().map(Locale::tag).collect();
    names
        .iter()
        .map(|name| {
            let locale: Option<Locale> = name.parse().ok();
            locale
                .filter(|locale| known.contains(locale))
                .ok_or_else(|| unknown(Sought::Locale, name, &tags))
        })
        .collect()
}
