//! `import`: a source made of a file that exists already, and translations of it that do.

use std::collections::BTreeSet;
use std::path::PathBuf;

use edition_engine::ToolError;
use edition_engine::importing::{
    Changes, Holding, Import, TakenOver, TakingOver, beginning, carry_on, compare, import,
    import_all, in_words, take_over,
};
use edition_engine::project::Project;
use edition_model::{Locale, Sentence, say};

use super::answer::{Answer, Ended};
use crate::cli::{ChangesChoice, ImportArguments, Shared};
use crate::console::{open, report_error, turn};
use crate::language::{line, told};
use crate::terminal::print_report;

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
    if let Some(locale) = named.as_deref().and_then(named_twice) {
        return Err(ToolError::Refused(
            say("import-language-twice").locale("locale", locale),
        ));
    }
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
            Ok(source(import(&open(shared)?, file, id, changes)?))
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

/// The language that two files are named for.
fn named_twice(files: &[(Locale, PathBuf)]) -> Option<&Locale> {
    let mut seen = BTreeSet::new();
    let mut locales = files.iter().map(|(locale, _)| locale);
    locales.find(|locale| !seen.insert(locale.tag()))
}

/// Finishes or undoes an import that was killed, and says so unless nobody wants to hear it. Whatever hinders that hinders no
/// other command.
pub(crate) fn see_to_killed(shared: &Shared) {
    let Ok(root) = Project::find(shared.project.as_deref()) else {
        return;
    };
    match carry_on(&root) {
        Ok(Some(sentence)) if !shared.quiet => print_report(&line(&sentence)),
        Ok(_) => {}
        Err(error) => report_error(&error),
    }
}

/// What is said of a source.
fn source(made: Import) -> Answer {
    let ended = match &made {
        Import::Refused(_)
        | Import::Made {
            has_lost_words: true,
            ..
        } => Ended::WithProblems,
        Import::Made { .. } => Ended::Well,
    };
    let told = told_of_source(made);
    Answer::report(told.iter().map(line).collect(), ended)
}

/// The same, sentence by sentence.
pub(crate) fn told_of_source(made: Import) -> Vec<Sentence> {
    let (path, pictures, remarks) = match made {
        Import::Refused(sentence) => return vec![say("tool-stopped").sentence("said", sentence)],
        Import::Made {
            path,
            pictures,
            remarks,
            ..
        } => (path, pictures, remarks),
    };
    let made = match pictures.len() {
        0 => say("import-made").text("path", path),
        number => say("import-made-with-pictures")
            .text("path", path)
            .number("number", number),
    };
    remarks
        .into_iter()
        .chain([made, say("import-next")])
        .collect()
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
    let turn = turn(shared)?;
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
    let translations = files.iter().filter(|(locale, _)| locale != own);
    let translations: Vec<(Locale, PathBuf)> = translations.cloned().collect();
    let all = import_all(&turn, &project, (file, id), &translations, changes)?;
    let document = match &all.source {
        Import::Made { path, .. } => document_of(path).to_owned(),
        Import::Refused(_) => String::new(),
    };
    let mut answer = source(all.source);
    for (locale, taken) in &all.translations {
        answer.report.push_str(&describe(taken, locale, &document));
    }
    Ok(answer)
}

/// The name of a document, which may be named by its file.
fn document_of(path: &str) -> &str {
    path.trim_start_matches("sources/").trim_end_matches(".md")
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
    let document = document_of(taking.document);
    let report = describe(&taken, taking.locale, document);
    Ok(Answer::report(report, Ended::Well))
}

fn describe(taken: &TakenOver, locale: &str, document: &str) -> String {
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
    for sentence in &taken.tables {
        report.push_str(&line(sentence));
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
    let command = format!("make-editions accept {locale} {document} --imported");
    report.push_str(&line(
        &say("import-taken-over")
            .text("locale", locale)
            .text("document", document)
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
