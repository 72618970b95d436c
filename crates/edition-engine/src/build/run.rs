//! A build from an order to what came of it.

use std::collections::{BTreeMap, BTreeSet};
use std::fs;
use std::path::{Path, PathBuf};
use std::sync::Arc;

use edition_check::apply_severities;
use edition_model::{Diagnostic, DocumentId, Rule, Severity, Sources};
use edition_pdf::Press;
use rayon::prelude::*;

use super::outcomes::outcomes;
use super::plan;
use super::reasons::{Reason, reasons};
use super::{Built, Selection, Workshop, build, last_build, make_ahead};
use crate::cache::inputs::{Ground, Inputs};
use crate::cache::whole::Survey;
use crate::cache::{self, Cache, Reuse, Scope};
use crate::errors::ToolError;
use crate::findings::{Findings, Looked, find, look_at_all};
use crate::formats::renderers;
use crate::library::Library;
use crate::notes::Notes;
use crate::output::Output;
use crate::project::Project;
use crate::studies::Studies;

/// Who is told how far a build is.
pub trait Progress: Sync {
    /// So many documents lie ahead.
    fn start(&self, documents: usize);
    /// One more is done.
    fn advance(&self);
    /// All are.
    fn finish(&self);
}

/// What was built, where, and what was found on the way.
#[derive(Debug)]
pub struct Outcome {
    /// What was built.
    pub built: Built,
    /// Where.
    pub out: PathBuf,
    /// Whether drafts were asked for.
    drafts: bool,
    /// The first page of a pseudo locale, where one was asked for.
    pseudo: Option<String>,
    /// What was found, before the settings had a say.
    found: Findings,
    /// What was noted of it.
    pub notes: Notes,
    /// The settings' say.
    severities: BTreeMap<Rule, Option<Severity>>,
    /// Why each of the refused documents was.
    pub reasons: BTreeMap<DocumentId, Vec<Reason>>,
    /// Pictures and fonts that the publication names.
    pub named: Vec<PathBuf>,
}

impl Outcome {
    /// The page to begin with: that of the drafts, where some were asked for and made.
    pub fn index(&self) -> PathBuf {
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
    pub fn findings(&self) -> impl Iterator<Item = (Vec<Diagnostic>, Sources)> {
        let files = self.found.by_files(&self.notes);
        files.map(|(mut findings, texts)| {
            apply_severities(&mut findings, &self.severities);
            (findings, texts)
        })
    }

    /// The same all together.
    pub fn all_findings(&self) -> (Vec<Diagnostic>, Sources) {
        let (mut findings, texts) = self.found.gather(&self.notes);
        apply_severities(&mut findings, &self.severities);
        (findings, texts)
    }

    /// Files that could not be read at all.
    pub fn problems(&self) -> &[ToolError] {
        &self.found.problems
    }

    /// Where a refused document can be seen all the same.
    pub fn draft_advice(&self) -> &'static str {
        if self.drafts {
            "its draft was written"
        } else {
            "see how far it is with --draft"
        }
    }
}

/// What is to be built, and where.
pub struct Order {
    /// What.
    pub selection: Selection,
    /// The time that embargoes are held against, in seconds since 1970.
    pub as_of: Option<i64>,
    /// Where.
    pub out: PathBuf,
    /// Whether earlier builds count.
    pub reuse: Reuse,
    /// The files as they were before the publication was opened; without it nothing that was learned
    /// of documents counts.
    pub survey: Option<Survey>,
}

/// Builds what `order` says.
///
/// # Errors
/// Where a file cannot be written.
pub fn build_library(
    library: &Library,
    press: &Press,
    order: &mut Order,
    progress: &dyn Progress,
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
        fonts: press.fonts(),
        renderers: renderers(press, &order.selection.formats),
        output: &output,
        last: &last_build(&output),
        as_of: order.as_of,
    };
    progress.start(documents.len());
    let (notes, coverage) = (cache.notes(), press.fonts().as_ref());
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
    drop(workshop);
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

/// Where to write. `out` of the project must be its own folder; what is named on the command line
/// may be anywhere.
pub fn out_folder(root: &Path, named: Option<&Path>) -> Result<PathBuf, ToolError> {
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
