//! A build that is asked for: what need not be read again is found out before the publication is opened.

use std::collections::BTreeSet;
use std::path::{Path, PathBuf};

use edition_model::DocumentId;

use super::{Beforehand, Built, Notice, Progress, build};
use crate::cache::whole::{LastBuild, Survey};
use crate::errors::ToolError;
use crate::lock::{Lock, Meanwhile};
use crate::order::{Order, Request, Reuse};
use crate::output::Output;
use crate::output::places::Places;
use crate::private::PRIVATE;
use crate::project::Project;
use crate::publication::Publication;
use crate::sharding::{Shards, inputs_of};
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
/// Where there is no publication, the request names what is not there, another process is at work and it is not to be
/// waited for, or a file cannot be written.
pub fn build_changed(
    dir: Option<&Path>,
    request: &Request,
    progress: &dyn Progress,
) -> Result<Outcome, ToolError> {
    let root = Project::find(dir)?;
    let lock = lock(&root, request.no_wait, progress)?;
    let places = Places::make(&root, &request.out_folder(&root))?;
    let survey = Survey::for_request(&places, request);
    let unchanged = survey
        .as_ref()
        .filter(|_| request.reuse == Reuse::Unchanged)
        .filter(|_| !lock.is_after_unfinished_work() && !places.has_leftovers())
        .and_then(Survey::unchanged);
    if let Some(last) = unchanged {
        return Ok(Outcome::Unchanged(LastBuild {
            out: request.out_folder(&root),
            private: root.join(PRIVATE),
            ..last
        }));
    }
    let publication = Publication::open(dir)?;
    let beforehand = Beforehand::default();
    let built = build_surveyed(&publication, request, (survey, beforehand), progress, &lock)?;
    Ok(Outcome::Built(Box::new(built)))
}

/// Makes one publication of the shards at `shards`: takes over what they have learned and made, then builds what
/// `request` asks for, or what they were asked for where it asks for nothing.
///
/// # Errors
/// As [`build_changed`]; and where there is no shard in one of these places, or one is broken, of other inputs or of
/// another program.
pub fn join(
    dir: Option<&Path>,
    shards: &[PathBuf],
    request: &Request,
    progress: &dyn Progress,
) -> Result<Built, ToolError> {
    let root = Project::find(dir)?;
    let shards = Shards::find(shards)?;
    let request = shards.request(request);
    let lock = lock(&root, request.no_wait, progress)?;
    let places = Places::make(&root, &request.out_folder(&root))?;
    let survey = Survey::for_request(&places, &request);
    let publication = Publication::open(dir)?;
    let missing = shards.missing();
    let beforehand = Beforehand {
        shards: shards.open(inputs_of(&publication)?)?,
        ..Beforehand::default()
    };
    if !missing.is_empty() {
        progress.tell(Notice::ShardsMissing(&missing));
    }
    build_surveyed(
        &publication,
        &request,
        (survey, beforehand),
        progress,
        &lock,
    )
}

/// Builds a publication that was opened after `survey` was taken, and remembers that it was built.
fn build_surveyed(
    publication: &Publication,
    request: &Request,
    (survey, beforehand): (Option<Survey>, Beforehand),
    progress: &dyn Progress,
    lock: &Lock,
) -> Result<Built, ToolError> {
    let order = request.order(publication)?;
    let (inputs, moment) = survey.map(|it| it.inputs(publication)).unzip();
    let beforehand = Beforehand {
        inputs: inputs.unwrap_or_default(),
        ..beforehand
    };
    let built = build(publication, &order, beforehand, progress, lock)?;
    match moment.filter(|_| built.is_well() && !built.is_rehearsal) {
        Some(moment) => {
            let last = LastBuild {
                documents: built.documents,
                embargoed: built.embargoed.clone(),
                first_page: built.first_page(),
                out: built.out.clone(),
                private: built.private.clone(),
                findings: Vec::new(),
            };
            let named = built.named(publication.settings());
            // What cannot be remembered costs the next build time, so nothing is said of it.
            let _ = moment.remember(last, named, built.findings());
        }
        None if built.is_rehearsal => {}
        None => LastBuild::forget(&Places::find(publication.root(), &order.out)?),
    }
    Ok(built)
}

impl Publication {
    /// Builds what `order` asks for, and tells `progress` how far it is.
    ///
    /// # Errors
    /// Where a file cannot be written, or editions of a document do not agree; then nothing in `out/` has
    /// changed.
    pub fn build(&self, order: &Order, progress: &dyn Progress) -> Result<Built, ToolError> {
        let lock = lock(self.root(), false, progress)?;
        build(self, order, Beforehand::default(), progress, &lock)
    }

    /// What a build would come to that leaves everything as it is, and what stands there now; nobody else builds while the lock
    /// is held.
    pub(crate) fn rehearse(
        &self,
        order: &Order,
        progress: &dyn Progress,
    ) -> Result<(Built, Output, Lock), ToolError> {
        let lock = lock(self.root(), false, progress)?;
        let order = Order {
            is_rehearsal: true,
            ..order.clone()
        };
        let built = build(self, &order, Beforehand::default(), progress, &lock)?;
        let output = Output::open(&Places::make(self.root(), &order.out)?)?;
        Ok((built, output, lock))
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
    let lock = lock(root, false, progress)?;
    let places = Places::make(root, &Request::default().out_folder(root))?;
    let survey = Survey::take(&places, &());
    let publication = Publication::open(Some(root))?.with_press(workspace.press.clone());
    let order = Order::of(&publication, documents.clone())?;
    let inputs = survey.map(|it| it.inputs(&publication).0);
    let beforehand = Beforehand {
        inputs: inputs.unwrap_or_default(),
        ..Beforehand::default()
    };
    build(&publication, &order, beforehand, progress, &lock)
}

/// The right to build the publication in `root`.
fn lock(root: &Path, no_wait: bool, progress: &dyn Progress) -> Result<Lock, ToolError> {
    let tell = |root: &Path| progress.tell(Notice::Waiting(root));
    let meanwhile = if no_wait {
        Meanwhile::Leave
    } else {
        Meanwhile::Wait(&tell)
    };
    Lock::build(root, meanwhile)
}
