//! `suggest`: for what is still to be translated, the most similar texts that have been.

use std::collections::BTreeSet;

use edition_localization::state::MessageState;
use edition_localization::suggest::{Known, Suggestion, TranslationMemory};
use edition_model::{Document, Locale, SegmentId, SourceSegment};
use rayon::prelude::*;

use super::answer::Answer;
use super::named;
use crate::analysis::Analysis;
use crate::cli::SuggestArguments;
use crate::errors::ToolError;
use crate::project::Project;
use crate::report::count;
use crate::run::Ended;

/// More of them are no help.
const MOST: usize = 3;

/// A segment to be translated.
struct Wanted<'a> {
    document: &'a Document<SourceSegment>,
    id: &'a SegmentId,
    source: &'a str,
    state: MessageState,
}

/// Suggests.
///
/// # Errors
/// Where the arguments name what is not there.
pub(crate) fn run(project: &Project, arguments: &SuggestArguments) -> Result<Answer, ToolError> {
    let analysis = Analysis::of(project);
    let locale = named::find_target(&analysis, &arguments.locale)?;
    let document = match &arguments.document {
        Some(name) => {
            let document = named::find_source(&analysis, name)?;
            named::find_targets(&analysis, document, locale.tag())?;
            Some(document)
        }
        None => None,
    };
    let segment = match (document, &arguments.segment) {
        (Some(document), Some(name)) => Some(named::find_segment(&analysis, document, name)?),
        _ => None,
    };
    let (known, mut wanted) = divide(&analysis, &locale);
    let memory = TranslationMemory::new(known);
    if let Some(document) = document {
        wanted.retain(|it| it.document.id == document.id);
    }
    match &segment {
        Some(segment) => wanted.retain(|it| it.id == segment),
        None => wanted.retain(|it| it.state != MessageState::Translated),
    }
    Ok(answer(project, &locale, &memory, &wanted))
}

/// All that has been translated into `locale`.
pub(crate) fn memory(analysis: &Analysis<'_>, locale: &Locale) -> TranslationMemory {
    TranslationMemory::new(divide(analysis, locale).0)
}

/// What has been translated into `locale`, and all that one may want to translate.
fn divide<'a>(analysis: &'a Analysis<'_>, locale: &Locale) -> (Vec<Known>, Vec<Wanted<'a>>) {
    let (mut known, mut wanted) = (Vec::new(), Vec::new());
    for id in analysis.documents.keys() {
        let document = analysis.document(id);
        let translated = |it: &&Document<_>| analysis.locales_of(it).contains(locale);
        let Some(document) = document.filter(translated) else {
            continue;
        };
        let catalog = analysis
            .translation(locale, id)
            .map(|reported| &reported.value);
        let states = analysis.message_states(document, locale);
        let mut seen = BTreeSet::new();
        for (segment, state) in document.body.segments().into_iter().zip(states) {
            let Some(segment_id) = segment.id.as_ref().filter(|id| seen.insert(*id)) else {
                continue;
            };
            let state = state.unwrap_or(MessageState::Missing);
            let source = segment.text.pattern.as_str();
            let message = catalog.and_then(|catalog| catalog.message(segment_id.as_str()));
            if let (MessageState::Translated, Some(message)) = (&state, message) {
                known.push(Known {
                    document: id.clone(),
                    segment: segment_id.clone(),
                    source: source.to_owned(),
                    translation: analysis
                        .project
                        .all_texts()
                        .slice(message.value_span)
                        .to_owned(),
                });
            }
            wanted.push(Wanted {
                document,
                id: segment_id,
                source,
                state,
            });
        }
    }
    (known, wanted)
}

fn answer(
    project: &Project,
    locale: &Locale,
    memory: &TranslationMemory,
    wanted: &[Wanted<'_>],
) -> Answer {
    let found: Vec<String> = wanted
        .par_iter()
        .map(|it| {
            let suggestions = memory.suggest(it.source, MOST, Some((&it.document.id, it.id)));
            describe(&project.settings.source, locale, it, &suggestions)
        })
        .collect();
    let without = found.iter().filter(|text| text.is_empty()).count();
    let mut report = String::new();
    if wanted.is_empty() {
        report = format!("{locale}: nothing is missing or stale.\n");
    } else if without > 0 {
        let number = count(without, "segment", "segments");
        report = format!("{locale}: nothing similar has been translated for {number}.\n");
    }
    Answer {
        result: found.concat(),
        report,
        ended: Ended::Well,
    }
}

fn describe(
    source: &Locale,
    locale: &Locale,
    wanted: &Wanted<'_>,
    suggestions: &[Suggestion<'_>],
) -> String {
    if suggestions.is_empty() {
        return String::new();
    }
    let state = match wanted.state {
        MessageState::Missing => "missing",
        MessageState::Stale { .. } => "stale",
        MessageState::Translated => "translated",
    };
    let (document, id) = (&wanted.document.id, wanted.id);
    let width = source.tag().len().max(locale.tag().len());
    let line = |locale: &Locale, text: &str| {
        // The further lines of a text with several forms stand under its first one.
        let text = text
            .trim_end()
            .replace('\n', &format!("\n{:1$}", "", width + 8));
        format!("      {:width$}  {text}\n", locale.tag())
    };
    let mut text = format!(
        "{document}, {id} ({state})\n{}\n",
        line(source, wanted.source)
    );
    for Suggestion { known, likeness } in suggestions {
        text.push_str(&format!(
            "{likeness:3} %  {}, {}\n{}{}\n",
            known.document,
            known.segment,
            line(source, &known.source),
            line(locale, &known.translation)
        ));
    }
    text
}
