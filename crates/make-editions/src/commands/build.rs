//! `build`: what came of it is told.

use std::path::Path;
use std::sync::Arc;

use edition_engine::ToolError;
use edition_engine::build::{Built, Outcome, Reason, build_changed};
use edition_engine::profile::SinceRelease;
use edition_model::site::Tree;
use edition_model::{DocumentId, Locale};
use edition_report::count;

use crate::cli::{BuildArguments, Shared};
use crate::commands::answer::Ended;
use crate::console::{Extent, progress, report_in_parts, say, weigh};
use crate::terminal::print_report;

/// Builds, and says what came of it.
///
/// # Errors
/// Where the arguments name what is not there, or a file cannot be written.
pub(crate) fn run(shared: &Shared, arguments: &BuildArguments) -> Result<Ended, ToolError> {
    let request = arguments.request();
    match build_changed(shared.project.as_deref(), &request, &progress(shared))? {
        Outcome::Unchanged(last) => {
            let findings = || last.findings.iter().cloned();
            report_in_parts(shared, Extent::of(arguments.all), findings, &[]);
            for document in &last.embargoed {
                tell_embargoed(shared, document, &last.private, false)?;
            }
            tell_published(shared, last.documents, (0, 0), (&last.out, &last.index()))
        }
        Outcome::Built(built) => {
            let summary = report_in_parts(
                shared,
                Extent::of(arguments.all),
                || built.findings(),
                built.problems(),
            );
            tell_built(shared, &built)?;
            let refused = if built.refused.is_empty() {
                Ended::Well
            } else {
                Ended::WithProblems
            };
            Ok(weigh(built.problems(), summary).max(refused))
        }
    }
}

/// Says what was built and what was refused.
pub(crate) fn tell_built(shared: &Shared, built: &Built) -> Result<Ended, ToolError> {
    if shared.verbose {
        let written = built.written.iter();
        say(shared, written.map(|path| format!("  {path}\n")).collect())?;
    }
    for (document, reasons) in &built.refused {
        let why: Vec<String> = reasons.iter().map(words).collect();
        print_report(&format!(
            "{document} was refused: {}. {}; {}.\n",
            why.join(", "),
            what_stands(built, document),
            draft_advice(built, document)
        ));
    }
    for document in &built.apart {
        print_report(&format!(
            "{document} was written as a draft: its other editions say something else by now, and no reader may find \
             two that disagree. Build all languages and formats of it to publish it.\n"
        ));
    }
    if !built.is_rehearsal {
        for document in &built.embargoed {
            let was_published = built.taken_back.contains(document);
            tell_embargoed(shared, document, &built.private, was_published)?;
        }
    }
    for (document, since) in &built.released {
        let news = since_then(since);
        if !news.is_empty() {
            say(
                shared,
                format!("{document} was released on {}{news}.\n", since.time),
            )?;
        }
    }
    if built.is_rehearsal {
        return tell_rehearsal(shared, built);
    }
    let is_private = |path: &&Arc<str>| Tree::split(path).0 != Tree::Published;
    let private = built.written.iter().filter(is_private).count();
    let written = (built.written.len() - private, private);
    let index = built.index();
    let places = (built.out.as_path(), index.as_path());
    tell_published(shared, built.documents, written, places)
}

/// What has changed since a document was released; empty where nothing has.
pub(crate) fn since_then(since: &SinceRelease) -> String {
    let mut news = String::new();
    if since.is_edited {
        news.push_str(
            "; its texts have been edited since: once the correction is published, release it again",
        );
    }
    if since.is_embargo_moved {
        news.push_str("; it names another embargo now, which no longer keeps it back");
    }
    news
}

/// Says what would have come of a build at a time that has not come yet.
fn tell_rehearsal(shared: &Shared, built: &Built) -> Result<Ended, ToolError> {
    let documents = count(built.documents, "document", "documents");
    let files = count(built.written.len(), "file", "files");
    for document in &built.embargoed {
        say(
            shared,
            format!("{document} would still be under embargo.\n"),
        )?;
    }
    say(
        shared,
        format!(
            "A rehearsal, since that time has not come: {documents} would be published, {files} written. Nothing was.\n"
        ),
    )
}

/// What readers find of a refused document.
fn what_stands(built: &Built, document: &DocumentId) -> String {
    if let Some((complete, faulty)) = built.in_part.get(document) {
        let tags = |locales: &[Locale]| {
            locales
                .iter()
                .map(Locale::tag)
                .collect::<Vec<_>>()
                .join(", ")
        };
        let (complete, faulty) = (tags(complete), tags(faulty));
        return format!("It is published in {complete} alone, and no longer in {faulty}");
    }
    if built.standing.contains(document) {
        "Its last complete editions stay as they are".to_owned()
    } else {
        "There are no editions of it here".to_owned()
    }
}

/// Where a refused document can be seen all the same.
fn draft_advice(built: &Built, document: &DocumentId) -> &'static str {
    if built.without_draft.contains(document) {
        "there can be no draft before this is mended"
    } else if built.drafts {
        "its draft was written"
    } else {
        "see how far it is with --draft"
    }
}

/// Says that a document waits, since a build that publishes nothing would look like a failure, and
/// one that takes something back must not do it in silence.
fn tell_embargoed(
    shared: &Shared,
    document: &DocumentId,
    private: &Path,
    was_published: bool,
) -> Result<Ended, ToolError> {
    let back = if was_published {
        " What an earlier build had published of it was taken back."
    } else {
        ""
    };
    let folder = private.join("embargoed");
    let folder = edition_model::shown_path(&folder);
    say(
        shared,
        format!(
            "{document} is under embargo: its editions are in {folder}.{back} A build that is to \
             publish it says the time, as with --as-of now; once make-editions release has recorded it, every \
             build publishes it.\n"
        ),
    )
}

fn tell_published(
    shared: &Shared,
    documents: usize,
    (open, private): (usize, usize),
    (out, index): (&Path, &Path),
) -> Result<Ended, ToolError> {
    let documents = count(documents, "document", "documents");
    let files = count(open, "file", "files");
    let beside = match private {
        0 => String::new(),
        _ => format!(" and {private} to private/"),
    };
    let (out, index) = (
        edition_model::shown_path(out),
        edition_model::shown_path(index),
    );
    say(
        shared,
        format!("{documents} published, {files} written to {out}{beside}; open {index}\n"),
    )
}

/// Why a document was refused, in words.
pub(crate) fn words(reason: &Reason) -> String {
    match reason {
        Reason::Errors {
            rule,
            locale,
            number,
        } => {
            let errors = count(*number, "error", "errors");
            format!("{errors} in {locale} ({})", rule.name())
        }
        Reason::Shared { rule, path, number } => {
            let errors = count(*number, "error", "errors");
            format!("{errors} in {path} ({})", rule.name())
        }
        Reason::Incomplete(locale) => {
            format!("segments are missing or stale in {locale}")
        }
        Reason::Unreviewed { locale, number } => {
            let segments = count(*number, "segment", "segments");
            let are = if *number == 1 { "is" } else { "are" };
            format!("{segments} {are} not reviewed in {locale} (see make-editions review --help)")
        }
        Reason::Unreadable => "its source cannot be read".to_owned(),
    }
}
