//! `build`: the words of the command line become a selection, and what came of it is said.

use std::collections::BTreeSet;

use edition_localization::Pseudo;
use edition_model::{DocumentId, Locale};

use super::named::{find_document, unknown};
use crate::cli::BuildArguments;
use crate::progress::Progress;
use edition_engine::build::Selection;
use edition_engine::build::reasons::Reason;
use edition_engine::build::run::{Order, Outcome, build_library, out_folder};
use edition_engine::cache::Reuse;
use edition_engine::cache::whole::Survey;
use edition_engine::errors::ToolError;
use edition_engine::fonts::open_press;
use edition_engine::library::Library;
use edition_report::count;

/// Builds the publication of `library`, and gives the survey back that was taken before it was opened.
///
/// # Errors
/// Where the arguments name what is not there, or a file cannot be written.
pub(crate) fn run(
    library: &Library,
    arguments: &BuildArguments,
    survey: Option<Survey>,
    progress: &Progress,
) -> Result<(Outcome, Option<Survey>), ToolError> {
    let selection = select(library, arguments)?;
    let as_of = arguments.as_of.as_deref().map(read_time).transpose()?;
    let out = out_folder(&library.between().root, arguments.out.as_deref())?;
    let press = open_press(library.between())?;
    let mut order = Order {
        selection,
        as_of,
        out,
        reuse: reuse(arguments),
        survey,
    };
    let outcome = build_library(library, &press, &mut order, progress)?;
    Ok((outcome, order.survey))
}

/// Whether earlier builds count.
pub(crate) fn reuse(arguments: &BuildArguments) -> Reuse {
    if arguments.no_cache {
        Reuse::Nothing
    } else {
        Reuse::Unchanged
    }
}

fn select(library: &Library, arguments: &BuildArguments) -> Result<Selection, ToolError> {
    let documents: Result<BTreeSet<DocumentId>, ToolError> = arguments
        .documents
        .iter()
        .map(|name| find_document(library.documents().iter(), name))
        .collect();
    let known = library.known_locales();
    let as_pseudo = |name: &String| {
        let locale: Locale = name.parse().ok()?;
        Pseudo::of(&locale).filter(|_| !known.contains(&locale))?;
        Some(locale)
    };
    let pseudo = arguments.locales.iter().filter_map(as_pseudo).collect();
    let names = arguments.locales.iter();
    let names: Vec<String> = names
        .filter(|name| as_pseudo(name).is_none())
        .cloned()
        .collect();
    Ok(Selection {
        documents: documents?,
        locales: select_locales(&known, &names)?,
        pseudo,
        formats: arguments.formats.clone(),
        partial: arguments.partial,
        draft: arguments.draft,
    })
}

/// The locales of that name.
///
/// # Errors
/// Where the publication has no such locale.
pub(crate) fn select_locales(
    known: &[Locale],
    names: &[String],
) -> Result<BTreeSet<Locale>, ToolError> {
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

/// A time with its offset as seconds since 1970, or the clock's.
#[allow(
    clippy::disallowed_methods,
    reason = "--as-of now asks for the clock, and nothing else does"
)]
fn read_time(text: &str) -> Result<i64, ToolError> {
    if text == "now" {
        return Ok(jiff::Timestamp::now().as_second());
    }
    text.parse::<jiff::Timestamp>()
        .map(jiff::Timestamp::as_second)
        .map_err(|_| {
            ToolError::Refused(format!(
                "--as-of {text} is no time; write it as 2012-05-18T14:00:00+05:00, or now"
            ))
        })
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
