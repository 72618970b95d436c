//! `import`: a source made of a file that exists already, and translations of it that do.

use std::path::{Path, PathBuf};

use edition_engine::ToolError;
use edition_engine::importing::{
    Changes, Holding, Import, TakenOver, TakingOver, beginning, compare, import, in_words,
    take_over,
};
use edition_engine::project::Project;
use edition_model::{Locale, Sentence, say};

use super::answer::{Answer, Ended};
use crate::cli::{ChangesChoice, ImportArguments, Shared};
use crate::console::{open, turn};
use crate::language::{line, told};

/// Imports.
///
/// # Errors
/// Where a file cannot be read or written, or the document is there already.
pub(crate) fn run(shared: &Shared, arguments: &ImportArguments) -> Result<Answer, ToolError> {
    let changes = match arguments.changes {
        // There is nothing to be listed of a source.
        None | Some(ChangesChoice::List) => Changes::Refuse,
        Some(ChangesChoice::Accept) => Changes::Accept,
        Some(ChangesChoice::Reject) => Changes::Reject,
    };
    let named = named(&arguments.files);
    match (&arguments.locale, &arguments.into, &arguments.files[..]) {
        (Some(locale), Some(document), [file]) => translation(
            shared,
            &TakingOver {
                locale,
                file,
                document,
                changes,
                holding: Holding::Certain,
            },
        ),
        (None, None, [file]) if named.is_none() && !arguments.report => {
            let id = arguments.document.as_deref();
            Ok(source(&open(shared)?, file, id, changes)?.0)
        }
        (None, None, _) => match named {
            Some(named) if arguments.report => compared(&named, changes),
            Some(named) => at_once(shared, &named, arguments.document.as_deref(), changes),
            None => Err(ToolError::Refused(say("import-one-file"))),
        },
        _ => Err(ToolError::Refused(say("import-one-file"))),
    }
}

/// The languages and files of `en=a.docx ru=b.docx`; nothing where one of them is no such pair.
fn named(files: &[PathBuf]) -> Option<Vec<(Locale, PathBuf)>> {
    let named = files.iter().map(|file| {
        let (tag, path) = file.to_str()?.split_once('=')?;
        Some((tag.parse().ok()?, PathBuf::from(path)))
    });
    named
        .collect::<Option<Vec<_>>>()
        .filter(|it| !it.is_empty())
}

/// A source, and the path that it was written to.
fn source(
    project: &Project,
    file: &Path,
    id: Option<&str>,
    changes: Changes,
) -> Result<(Answer, Option<String>), ToolError> {
    let made = import(project, file, id, changes)?;
    let (path, pictures, remarks, has_lost_words) = match made {
        Import::Refused(sentence) => {
            let report = line(&say("tool-stopped").sentence("said", sentence));
            return Ok((Answer::report(report, Ended::WithProblems), None));
        }
        Import::Made {
            path,
            pictures,
            remarks,
            has_lost_words,
        } => (path, pictures, remarks, has_lost_words),
    };
    let mut report = lines(&remarks);
    report.push_str(&line(&match pictures.len() {
        0 => say("import-made").text("path", path.clone()),
        number => say("import-made-with-pictures")
            .text("path", path.clone())
            .number("number", number),
    }));
    report.push_str(&line(&say("import-next")));
    let ended = match has_lost_words {
        true => Ended::WithProblems,
        false => Ended::Well,
    };
    Ok((Answer::report(report, ended), Some(path)))
}

fn lines(sentences: &[Sentence]) -> String {
    let lines = sentences.iter().map(|it| format!("{}\n", told(it)));
    lines.collect()
}

/// A source and its translations at once.
fn at_once(
    shared: &Shared,
    files: &[(Locale, PathBuf)],
    id: Option<&str>,
    changes: Changes,
) -> Result<Answer, ToolError> {
    let project = open(shared)?;
    let own = &project.settings.source;
    let Some((_, file)) = files.iter().find(|(locale, _)| locale == own) else {
        return Err(ToolError::Refused(
            say("import-without-source").locale("locale", own),
        ));
    };
    let targets = project.locales_of(None);
    for (locale, _) in files {
        if !targets.contains(locale) {
            return Err(ToolError::Refused(
                say("import-no-target").locale("locale", locale),
            ));
        }
    }
    let (mut answer, path) = source(&project, file, id, changes)?;
    let Some(path) = path else {
        return Ok(answer);
    };
    let document = path.trim_start_matches("sources/").trim_end_matches(".md");
    for (locale, file) in files.iter().filter(|(locale, _)| locale != own) {
        let taking = TakingOver {
            locale: locale.tag(),
            file,
            document,
            changes,
            holding: Holding::Certain,
        };
        let translated = translation(shared, &taking)?;
        answer.report.push_str(&translated.report);
        if matches!(translated.ended, Ended::WithProblems) {
            answer.ended = Ended::WithProblems;
        }
    }
    Ok(answer)
}

/// Where versions that exist already disagree.
fn compared(files: &[(Locale, PathBuf)], changes: Changes) -> Result<Answer, ToolError> {
    let compared = compare(files, changes)?;
    if let Some(sentence) = compared.refusal {
        let report = line(&say("tool-stopped").sentence("said", sentence));
        return Ok(Answer::report(report, Ended::WithProblems));
    }
    let told = compared.disagreements.iter();
    let mut result: String = told.map(line).collect();
    let number = compared.disagreements.len();
    result.push_str(&line(
        &say("compare-done")
            .number("number", number)
            .number("held", compared.held),
    ));
    let ended = match number {
        0 => Ended::Well,
        _ => Ended::WithProblems,
    };
    Ok(Answer {
        result,
        report: String::new(),
        ended,
    })
}

/// A translation that exists already.
fn translation(shared: &Shared, taking: &TakingOver<'_>) -> Result<Answer, ToolError> {
    let taken = take_over(&turn(shared)?, taking)?;
    if let Some(sentence) = &taken.refusal {
        let report = line(&say("tool-stopped").sentence("said", sentence.clone()));
        return Ok(Answer::report(report, Ended::WithProblems));
    }
    Ok(Answer::report(describe(&taken, taking), Ended::Well))
}

fn describe(taken: &TakenOver, taking: &TakingOver<'_>) -> String {
    let mut report = lines(&taken.remarks);
    for (segment, witnesses) in &taken.taken {
        let because = in_words(witnesses);
        report.push_str(&line(&match because.is_empty() {
            true => say("import-taken-between").text("segment", segment.as_str()),
            false => say("import-taken-because")
                .text("segment", segment.as_str())
                .text("because", because),
        }));
    }
    for (segment, sentence) in &taken.told {
        report.push_str(&line(
            &say("import-to-be-seen-to")
                .text("segment", segment.as_str())
                .sentence("what", sentence.clone()),
        ));
    }
    for segment in &taken.offered {
        report.push_str(&line(
            &say("import-offered-one").text("segment", segment.as_str()),
        ));
    }
    for (segment, words) in &taken.unanswered {
        report.push_str(&line(
            &say("import-unanswered")
                .text("segment", segment.as_str())
                .text("words", beginning(words)),
        ));
    }
    for (number, words) in &taken.left_over {
        report.push_str(&line(
            &say("import-left-over")
                .number("number", *number)
                .text("words", beginning(words)),
        ));
    }
    let name = taking
        .document
        .trim_start_matches("sources/")
        .trim_end_matches(".md");
    let command = format!("make-editions accept {} {name} --imported", taking.locale);
    report.push_str(&line(
        &say("import-taken-over")
            .text("locale", taking.locale)
            .text("document", name)
            .number("taken", taken.taken.len())
            .number("offered", taken.offered.len())
            .number("unanswered", taken.unanswered.len())
            .number("left", taken.left_over.len())
            .number("kept", taken.kept),
    ));
    if !taken.taken.is_empty() {
        report.push_str(&line(&say("import-taken-next").text("command", command)));
    }
    report
}
