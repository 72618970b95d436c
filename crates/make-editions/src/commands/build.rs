//! `build`: the words of the command line become a selection, and what came of it is said.

use std::collections::{BTreeMap, BTreeSet};
use std::fs;
use std::path::{Path, PathBuf};
use std::sync::Arc;

use edition_localization::Pseudo;
use edition_localization::check::apply_severities;
use edition_model::{Diagnostic, DocumentId, Locale, Rule, Severity, Sources};
use rayon::prelude::*;

use super::named::{find_document, unknown};
use crate::build::outcomes::outcomes;
use crate::build::plan;
use crate::build::reasons::{Reason, reasons};
use crate::build::{Built, Selection, Workshop, build, last_build, make_ahead};
use crate::cache::inputs::{Ground, Inputs};
use crate::cache::whole::Survey;
use crate::cache::{self, Cache, Reuse, Scope};
use crate::cli::BuildArguments;
use crate::errors::ToolError;
use crate::findings::{Findings, Looked, find, look_at_all};
use crate::fonts::{ProjectFonts, read_fonts};
use crate::library::Library;
use crate::notes::Notes;
use crate::output::Output;
use crate::progress::Progress;
use crate::project::Project;
use crate::studies::Studies;

/// What was built, where, and what was found on the way.
#[derive(Debug)]
pub(crate) struct Outcome {
    /// What was built.
    pub(crate) built: Built,
    /// Where.
    pub(crate) out: PathBuf,
    /// Whether drafts were asked for.
    drafts: bool,
    /// The first page of a pseudo locale, where one was asked for.
    pseudo: Option<String>,
    /// What was found, before the settings had a say.
    found: Findings,
    /// What was noted of it.
    pub(crate) notes: Notes,
    /// The settings' say.
    severities: BTreeMap<Rule, Option<Severity>>,
    /// Why each of the refused documents was.
    pub(crate) reasons: BTreeMap<DocumentId, Vec<Reason>>,
    /// Pictures and fonts that the publication names.
    pub(crate) named: Vec<PathBuf>,
}

impl Outcome {
    /// The page to begin with: that of the drafts, where some were asked for and made.
    pub(crate) fn index(&self) -> PathBuf {
        if let Some(page) = &self.pseudo {
            return self.out.join(page);
        }
        let drafted = self.drafts && !self.built.refused.is_empty();
        self.out.join(if drafted {
            "draft/index.html"
        } else {
            "index.html"
        })
    }

    /// What was found, as the settings weigh it: of some files at a time, in order, with the texts that it
    /// speaks of.
    pub(crate) fn findings(&self) -> impl Iterator<Item = (Vec<Diagnostic>, Sources)> {
        let files = self.found.by_files(&self.notes);
        files.map(|(mut findings, texts)| {
            apply_severities(&mut findings, &self.severities);
            (findings, texts)
        })
    }

    /// The same all together.
    pub(crate) fn all_findings(&self) -> (Vec<Diagnostic>, Sources) {
        let (mut findings, texts) = self.found.gather(&self.notes);
        apply_severities(&mut findings, &self.severities);
        (findings, texts)
    }

    /// Files that could not be read at all.
    pub(crate) fn problems(&self) -> &[ToolError] {
        &self.found.problems
    }

    /// Where a refused document can be seen all the same.
    pub(crate) fn draft_advice(&self) -> &'static str {
        if self.drafts {
            "its draft was written"
        } else {
            "see how far it is with --draft"
        }
    }
}

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
    let fonts = read_fonts(library.between())?;
    let mut order = Order {
        selection,
        as_of,
        out,
        reuse: reuse(arguments),
        survey,
    };
    let outcome = build_library(library, &fonts, &mut order, progress)?;
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

/// What is to be built, and where.
pub(crate) struct Order {
    /// What.
    pub(crate) selection: Selection,
    /// The time that embargoes are held against, in seconds since 1970.
    pub(crate) as_of: Option<i64>,
    /// Where.
    pub(crate) out: PathBuf,
    /// Whether earlier builds count.
    pub(crate) reuse: Reuse,
    /// The files as they were before the publication was opened; without it nothing that was learned
    /// of documents counts.
    pub(crate) survey: Option<Survey>,
}

/// Builds what `order` says.
///
/// # Errors
/// Where a file cannot be written.
pub(crate) fn build_library(
    library: &Library,
    fonts: &ProjectFonts,
    order: &mut Order,
    progress: &Progress,
) -> Result<Outcome, ToolError> {
    let output = Output::open(&order.out)?;
    let cache = Cache::open(&output, order.reuse);
    let project = library.between();
    let inputs = inputs(library, &mut order.survey);
    let documents = library.documents();
    let known: Vec<Option<Arc<Looked>>> = (documents.par_iter().zip(&inputs))
        .map(|(id, inputs)| cache.looked(&project.root, id, (*inputs)?))
        .collect();
    let studies = Studies::of(library, &known);
    let tool = cache::tool();
    let workshop = Workshop {
        cache: &cache,
        inputs: &inputs,
        tool: tool.as_deref(),
        studies: &studies,
        selection: &order.selection,
        fonts: fonts.as_fonts(),
        output: &output,
        last: &last_build(&output),
        as_of: order.as_of,
    };
    progress.start(documents.len());
    let (notes, coverage) = (cache.notes(), fonts.as_coverage());
    let (looked, ahead) = look_at_all(&studies, coverage, notes, known, |study, examined| {
        let made = make_ahead(&workshop, study, examined);
        progress.advance();
        made
    });
    let found = find(&studies, coverage, notes, looked);
    let settings = &project.settings;
    let outcomes = outcomes(settings, &found, order.as_of);
    learn(&workshop, &outcomes, &found);
    progress.finish();
    let ahead = ahead.into_iter().flatten().collect();
    let built = build(&workshop, (&found, &outcomes), ahead)?;
    let scope = if order.selection.documents.is_empty() && order.selection.locales.is_empty() {
        Scope::Everything
    } else {
        Scope::Part
    };
    let notes = cache.save(&output, scope);
    let reasons = reasons(&built.refused, &found, &notes, settings);
    let pseudo = order.selection.pseudo.iter().find_map(|locale| {
        let folder = format!("draft/{locale}/");
        let mut written = built.written.iter();
        written
            .find(|path| path.starts_with(&folder))
            .map(|path| path.to_string())
    });
    Ok(Outcome {
        built,
        out: order.out.clone(),
        drafts: order.selection.draft,
        pseudo,
        reasons,
        named: named(project, &found),
        found,
        notes,
        severities: settings.severities.clone(),
    })
}

/// Remembers what was found of each document.
fn learn(
    workshop: &Workshop<'_>,
    outcomes: &BTreeMap<DocumentId, Option<plan::Outcome>>,
    found: &Findings,
) {
    let library = workshop.studies.library;
    let root = &library.between().root;
    for (id, inputs) in library.documents().iter().zip(workshop.inputs) {
        let outcome = outcomes.get(id).and_then(Option::as_ref);
        let looked = found.documents.get(id);
        let looked = looked.filter(|it| may_be_remembered(outcome) && it.is_whole());
        if let (Some(inputs), Some(looked)) = (inputs, looked) {
            workshop.cache.learn(root, id, *inputs, looked);
        }
    }
}

/// Whether the cache may know of a document: it lies open in `out/`, and what is not published is not for
/// it.
fn may_be_remembered(outcome: Option<&plan::Outcome>) -> bool {
    outcome.is_some_and(|outcome| !outcome.embargoed && !outcome.is_refused())
}

/// What each document is read from, where that can be told. Nothing else asks the survey for marks.
fn inputs(library: &Library, survey: &mut Option<Survey>) -> Vec<Option<Inputs>> {
    let ground = survey.as_ref();
    let ground = ground.and_then(|survey| Ground::of(library, survey));
    let inputs_of = |id: &DocumentId| {
        let is_alone = !library.between().documents.contains_key(id);
        ground.as_ref().filter(|_| is_alone)?.inputs_of(id)
    };
    let inputs = library.documents().par_iter().map(inputs_of).collect();
    survey.iter_mut().for_each(Survey::let_marks_go);
    inputs
}

/// The files beside texts and settings that an edition is made of.
fn named(project: &Project, found: &Findings) -> Vec<PathBuf> {
    let documents = found.documents.values();
    let understood = documents.filter_map(|it| it.examined.understood.as_ref());
    let pictures: BTreeSet<&str> = understood
        .flat_map(|it| it.pictures.iter().map(String::as_str))
        .collect();
    let fonts = project.settings.fonts.values().map(AsRef::as_ref);
    let named = pictures.into_iter().chain(fonts);
    named.map(|path: &str| project.root.join(path)).collect()
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

/// Where to write. `out` of the project must be its own folder; what is named on the command line
/// may be anywhere.
pub(crate) fn out_folder(root: &Path, named: Option<&Path>) -> Result<PathBuf, ToolError> {
    if let Some(named) = named {
        return Ok(named.to_owned());
    }
    let out = root.join("out");
    let leads_outside = fs::canonicalize(&out).is_ok_and(|real| !real.starts_with(root));
    if leads_outside {
        Err(ToolError::Outside { path: out })
    } else {
        Ok(out)
    }
}
