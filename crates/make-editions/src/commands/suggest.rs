//! `suggest`: for what is still to be translated, the most similar texts that have been.

use edition_model::{Locale, say};
use rayon::prelude::*;

use super::answer::{Answer, Ended};
use crate::cli::SuggestArguments;
use crate::language::{line, told};
use edition_engine::ToolError;
use edition_engine::analysis::{Analysis, MessageState};
use edition_engine::lookup as named;
use edition_engine::memory::{Suggestion, TranslationMemory, Wanted, divide};
use edition_engine::project::Project;

/// More of them are no help.
const MOST: usize = 3;

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
        report = line(&say("suggest-idle").locale("locale", locale));
    } else if without > 0 {
        report = line(
            &say("suggest-none")
                .locale("locale", locale)
                .number("number", without),
        );
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
        MessageState::Missing => say("state-missing"),
        MessageState::Stale { .. } => say("state-stale"),
        MessageState::Translated => say("state-translated"),
    };
    let state = told(&state);
    let (document, id) = (&wanted.document.id, wanted.id);
    let width = source.tag().len().max(locale.tag().len());
    let set = |locale: &Locale, text: &str| {
        // The further lines of a text with several forms stand under its first one.
        let text = text
            .trim_end()
            .replace('\n', &format!("\n{:1$}", "", width + 8));
        format!("      {:width$}  {text}\n", locale.tag())
    };
    let mut text = format!(
        "{document}, {id} ({state})\n{}\n",
        set(source, wanted.source)
    );
    for Suggestion { known, likeness } in suggestions {
        text.push_str(&format!(
            "{likeness:3} %  {}, {}\n{}{}\n",
            known.document,
            known.segment,
            set(source, &known.source),
            set(locale, &known.translation)
        ));
    }
    text
}
