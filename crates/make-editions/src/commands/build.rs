//! `build`: what came of it is told.

use std::path::Path;
use std::sync::Arc;

use edition_engine::ToolError;
use edition_engine::build::{Built, Outcome, Reason, build_changed, build_shard, join};
use edition_engine::order::Request;
use edition_engine::profile::SinceRelease;
use edition_engine::sharding::Shard;
use edition_model::site::Tree;
use edition_model::{DocumentId, Locale, Sentence, say};

use crate::cli::{BuildArguments, JoinArguments, Shared};
use crate::commands::answer::Ended;
use crate::console::{Extent, progress, report_in_parts, say_done as tell, weigh};
use crate::language::{line, told};
use crate::terminal::print_report;

/// Builds, and says what came of it.
///
/// # Errors
/// Where the arguments name what is not there, or a file cannot be written.
pub(crate) fn run(shared: &Shared, arguments: &BuildArguments) -> Result<Ended, ToolError> {
    let request = arguments.request();
    if let Some(shard) = arguments.shard {
        return run_shard(shared, &request, shard);
    }
    match build_changed(shared.project.as_deref(), &request, &progress(shared))? {
        Outcome::Unchanged(last) => {
            let findings = || last.findings.iter().cloned();
            report_in_parts(shared, Extent::of(arguments.options.all), findings, &[]);
            for document in &last.embargoed {
                tell_embargoed(shared, document, &last.private, false)?;
            }
            tell_published(shared, last.documents, (0, 0), (&last.out, &last.index()))
        }
        Outcome::Built(built) => report_built(shared, arguments.options.all, &built),
    }
}

/// Makes one publication of shards, and says what came of it.
///
/// # Errors
/// Where there are none, one is of other inputs or another program, or a file cannot be written.
pub(crate) fn run_join(shared: &Shared, arguments: &JoinArguments) -> Result<Ended, ToolError> {
    let JoinArguments { shards, options } = arguments;
    let project = shared.project.as_deref();
    let built = join(project, shards, &options.request(), &progress(shared))?;
    report_built(shared, options.all, &built)
}

/// Builds a shard. What is wrong in its documents is told once they are joined.
fn run_shard(shared: &Shared, request: &Request, shard: Shard) -> Result<Ended, ToolError> {
    let project = shared.project.as_deref();
    let built = build_shard(project, request, shard, &progress(shared))?;
    let said = say("shard-built")
        .text("shard", shard.to_string())
        .number("documents", built.documents)
        .text("path", edition_model::shown_path(&built.path));
    tell(shared, line(&said))
}

/// Tells all that came of a build.
fn report_built(shared: &Shared, all: bool, built: &Built) -> Result<Ended, ToolError> {
    let findings = || built.findings();
    let summary = report_in_parts(shared, Extent::of(all), findings, built.problems());
    tell_built(shared, built)?;
    let refused = if built.refused.is_empty() {
        Ended::Well
    } else {
        Ended::WithProblems
    };
    Ok(weigh(built.problems(), summary).max(refused))
}

/// Says what was built and what was refused.
pub(crate) fn tell_built(shared: &Shared, built: &Built) -> Result<Ended, ToolError> {
    if shared.verbose {
        let written = built.written.iter();
        tell(shared, written.map(|path| format!("  {path}\n")).collect())?;
    }
    for (document, reasons) in &built.refused {
        print_report(&line(
            &say("document-refused")
                .text("document", document.as_str())
                .list("reasons", reasons.iter().map(|reason| told(&words(reason))))
                .sentence("standing", what_stands(built, document))
                .sentence("advice", draft_advice(built, document)),
        ));
    }
    for document in &built.apart {
        let name = document.as_str();
        print_report(&line(&match built.refused.contains_key(document) {
            true => say("document-apart-in-part").text("document", name),
            false => say("document-apart").text("document", name),
        }));
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
            let released = say("document-released-since")
                .text("document", document.as_str())
                .text("time", since.time.to_string())
                .text("news", news);
            tell(shared, line(&released))?;
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
        news.push_str(&told(&say("since-edited")));
    }
    if since.is_embargo_moved {
        news.push_str(&told(&say("since-embargo-moved")));
    }
    news
}

/// Says what would have come of a build at a time that has not come yet.
fn tell_rehearsal(shared: &Shared, built: &Built) -> Result<Ended, ToolError> {
    for document in &built.embargoed {
        let still = say("document-still-embargoed").text("document", document.as_str());
        tell(shared, line(&still))?;
    }
    let rehearsed = say("build-rehearsed")
        .number("documents", built.documents)
        .number("files", built.written.len());
    tell(shared, line(&rehearsed))
}

/// What readers find of a refused document.
fn what_stands(built: &Built, document: &DocumentId) -> Sentence {
    if let Some(part) = built.in_part.get(document) {
        let standing = part.standing.iter().map(Locale::tag);
        return match &*part.taken_down {
            [] => say("stands-in-part").list("locales", standing),
            gone => say("stands-in-part-now")
                .list("locales", standing)
                .list("gone", gone.iter().map(Locale::tag)),
        };
    }
    match built.standing.contains(document) {
        true => say("stands-complete"),
        false if built.taken_down.contains(document) => say("stands-no-longer"),
        false => say("stands-nowhere"),
    }
}

/// Where a refused document can be seen all the same.
fn draft_advice(built: &Built, document: &DocumentId) -> Sentence {
    if built.apart.contains(document) {
        say("draft-apart")
    } else if built.without_draft.contains(document) {
        say("draft-impossible")
    } else if built.drafts {
        say("draft-written")
    } else {
        say("draft-possible")
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
    let folder = private.join("embargoed");
    let folder = edition_model::shown_path(&folder);
    let waiting = match was_published {
        true => say("document-embargoed-again")
            .text("document", document.as_str())
            .text("folder", folder),
        false => say("document-embargoed")
            .text("document", document.as_str())
            .text("folder", folder),
    };
    tell(shared, line(&waiting))
}

fn tell_published(
    shared: &Shared,
    documents: usize,
    (open, private): (usize, usize),
    (out, index): (&Path, &Path),
) -> Result<Ended, ToolError> {
    let published = say("documents-published")
        .number("documents", documents)
        .number("files", open)
        .text("out", edition_model::shown_path(out))
        .number("private", private)
        .text("index", edition_model::shown_path(index));
    tell(shared, line(&published))
}

/// Why a document was refused.
pub(crate) fn words(reason: &Reason) -> Sentence {
    match reason {
        Reason::Errors {
            rule,
            locale,
            number,
        } => say("refused-for-errors")
            .number("number", *number)
            .text("place", locale.tag())
            .text("rule", rule.name()),
        Reason::Shared { rule, path, number } => say("refused-for-errors")
            .number("number", *number)
            .text("place", path.to_string())
            .text("rule", rule.name()),
        Reason::Incomplete(locale) => say("refused-as-incomplete").locale("locale", locale),
        Reason::Unreviewed {
            locale,
            number,
            reviewers,
        } => say("refused-as-unreviewed")
            .number("number", *number)
            .number("reviewers", *reviewers as usize)
            .locale("locale", locale),
        Reason::Unreadable => say("refused-as-unreadable"),
    }
}
