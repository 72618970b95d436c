//! Names as people type them: which document, which languages, which segments are meant.

use std::collections::BTreeSet;

use edition_model::{Document, DocumentId, Locale, SegmentId, SourceSegment};

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
        unknown("document", name, &known)
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
        ToolError::Refused(format!(
            "sources/{id}.md cannot be understood; make-editions check says what is wrong with it"
        ))
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
        return Err(ToolError::Refused(format!(
            "{id} is not translated into any language"
        )));
    }
    if name == "*" {
        return Ok(targets);
    }
    let named: Option<Locale> = name.parse().ok();
    if named.as_ref() == Some(&source) {
        return Err(ToolError::Refused(format!(
            "{source} is the language that {id} is written in, and no translation"
        )));
    }
    if let Some(found) = targets
        .iter()
        .find(|target| Some(*target) == named.as_ref())
    {
        return Ok(vec![found.clone()]);
    }
    let tags: Vec<&str> = targets.iter().map(Locale::tag).collect();
    Err(ToolError::Refused(format!(
        "{id} is not translated into {name}; it has {}, or '*' for all of them",
        tags.join(", ")
    )))
}

/// The locale of that name, which some document is translated into.
///
/// # Errors
/// Where there is none, or it is the language of the sources.
pub fn find_target(analysis: &Analysis<'_>, name: &str) -> Result<Locale, ToolError> {
    let source = &analysis.project.settings.source;
    let named: Option<Locale> = name.parse().ok();
    if named.as_ref() == Some(source) {
        return Err(ToolError::Refused(format!(
            "{source} is the language of the sources, and no translation"
        )));
    }
    let targets = || {
        analysis
            .localizers
            .locales()
            .filter(|locale| *locale != source)
    };
    let found = targets().find(|target| Some(*target) == named.as_ref());
    found.cloned().ok_or_else(|| {
        unknown(
            "locale",
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
    let found = found.map_err(|sentence| ToolError::Refused(sentence.trim_end().to_owned()))?;
    let nothing = || ToolError::Refused(format!("{} has no segment {name}", document.id));
    found.into_iter().next().ok_or_else(nothing)
}

/// The segments of those names; for each that is none, a sentence that names the nearest.
pub fn find_segments(
    analysis: &Analysis<'_>,
    document: &Document<SourceSegment>,
    names: &[String],
) -> Result<BTreeSet<SegmentId>, String> {
    let segments = document.body.segments();
    let known: Vec<&SegmentId> = segments.iter().filter_map(|it| it.id.as_ref()).collect();
    let mut found = BTreeSet::new();
    let mut sentences = String::new();
    for name in names {
        match known.iter().find(|id| id.as_str() == name) {
            Some(id) => {
                found.insert((*id).clone());
            }
            None => sentences.push_str(&unknown_segment(analysis, document, name, &known)),
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
) -> String {
    let id = &document.id;
    let state = analysis.source_states.get(id).and_then(Option::as_ref);
    let renamed = SegmentId::new(name)
        .ok()
        .and_then(|name| state?.renamed(&name).cloned());
    if let Some(now) = renamed {
        return format!("{id} has no segment {name} any more; it is called {now} now.\n");
    }
    let known: Vec<&str> = known.iter().map(|id| id.as_str()).collect();
    match nearest(name, &known) {
        Some(near) => format!("{id} has no segment {name}; did you mean {near}?\n"),
        None => format!(
            "{id} has no segment {name}; the names of its segments stand before the = signs in \
             locales/{}/{id}.ftl\n",
            analysis.project.settings.source
        ),
    }
}

/// A name on the command line that is nobody's.
pub fn unknown(what: &str, name: &str, known: &[&str]) -> ToolError {
    let hint = match nearest(name, known) {
        Some(near) => format!("did you mean {near}?"),
        None if known.is_empty() => "it has none yet".to_owned(),
        None => format!("it has {}", known.join(", ")),
    };
    ToolError::Refused(format!("this publication has no {what} {name}; {hint}"))
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
                .ok_or_else(|| unknown("locale", name, &tags))
        })
        .collect()
}
