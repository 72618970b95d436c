//! A build that is asked for: what need not be read again is found out before the publication is opened.

use std::collections::BTreeSet;
use std::path::Path;

use edition_model::DocumentId;

use super::{Built, Progress, build};
use crate::cache::inputs::Inputs;
use crate::cache::whole::{LastBuild, Survey};
use crate::errors::ToolError;
use crate::order::{Order, Request, Reuse};
use crate::publication::Publication;
use crate::workspace::Workspace;

/// What came of asking for a build.
#[derive(Debug)]
pub enum Outcome {
    /// Nothing has changed since the last build, which was asked for the same: nothing was read.
    Unchanged(LastBuild),
    /// Something was built.
    Built(Box<Built>),
}

/// Builds what `request` asks for of the publication in `dir`, or in the nearest folder above the current one,
/// unless nothing at all has changed since the last build.
///
/// # Errors
/// Where there is no publication, the request names what is not there, or a file cannot be written.
pub fn build_changed(
    dir: Option<&Path>,
    request: &Request,
    progress: &dyn Progress,
) -> Result<Outcome, ToolError> {
    let survey = Survey::for_request(dir, request);
    let unchanged = survey
        .as_ref()
        .filter(|_| request.reuse == Reuse::Unchanged)
        .and_then(Survey::unchanged);
    if let Some(last) = unchanged {
        return Ok(Outcome::Unchanged(last));
    }
    let publication = Publication::open(dir)?;
    let order = request.order(&publication)?;
    let (inputs, moment) = survey.map(|it| it.inputs(&publication)).unzip();
    let inputs: Vec<Option<Inputs>> = inputs.unwrap_or_default();
    let built = build(&publication, &order, &inputs, progress)?;
    // What was found may name a document under embargo, and the cache lies open in `out/`.
    let is_kept = built.is_well() && !built.keeps_secrets && !built.is_rehearsal;
    match moment.filter(|_| is_kept) {
        Some(moment) => {
            let last = LastBuild {
                documents: built.documents,
                out: built.out.clone(),
                index: built.index(),
                findings: Vec::new(),
            };
            let named = built.named(publication.root(), publication.settings());
            // What cannot be remembered costs the next build time, so nothing is said of it.
            let _ = moment.remember(last, named, built.findings());
        }
        None if built.is_rehearsal => {}
        None => LastBuild::forget(&built.out),
    }
    Ok(Outcome::Built(Box::new(built)))
}

impl Publication {
    /// Builds what `order` asks for, and tells `progress` how far it is.
    ///
    /// # Errors
    /// Where a file cannot be written, or editions of a document do not agree; then nothing in `out/` has
    /// changed.
    pub fn build(&self, order: &Order, progress: &dyn Progress) -> Result<Built, ToolError> {
        build(self, order, &[], progress)
    }
}

/// Builds these documents of a publication that people work on, all of them where there are none, from the
/// files as they are on the disk now. Where one changes meanwhile, it will be built in its turn.
///
/// # Errors
/// Where a file cannot be written.
pub fn build_again(
    workspace: &Workspace,
    documents: &BTreeSet<DocumentId>,
    progress: &dyn Progress,
) -> Result<Built, ToolError> {
    let root = &workspace.project.root;
    let survey = Survey::take(root, &root.join("out"), &());
    let publication = Publication::open(Some(root))?.with_press(workspace.press.clone());
    let order = Order::of(&publication, documents.clone())?;
    let inputs = survey.map(|it| it.inputs(&publication).0);
    build(&publication, &order, &inputs.unwrap_or_default(), progress)
}
