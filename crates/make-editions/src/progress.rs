//! One line on a terminal that says how far the work is. Nothing anywhere else.

use std::path::Path;

use edition_engine::build::Notice;
use edition_report::count;
use indicatif::{ProgressBar, ProgressDrawTarget, ProgressStyle};

use crate::terminal::print_report;

/// The line, or nothing.
#[derive(Debug)]
pub(crate) struct Progress {
    bar: ProgressBar,
    visible: Visibility,
}

impl Progress {
    /// A line on standard error, if that is a terminal and `visible`.
    pub(crate) fn new(visible: Visibility) -> Self {
        let target = match visible {
            Visibility::Shown => ProgressDrawTarget::stderr(),
            Visibility::Hidden => ProgressDrawTarget::hidden(),
        };
        let bar = ProgressBar::with_draw_target(Some(0), target);
        if let Ok(style) = ProgressStyle::with_template("{bar:30} {pos} of {len} documents") {
            bar.set_style(style);
        }
        Self { bar, visible }
    }
}

impl edition_engine::build::Progress for Progress {
    fn start(&self, documents: usize) {
        self.bar
            .set_length(u64::try_from(documents).unwrap_or(u64::MAX));
    }

    fn advance(&self) {
        self.bar.inc(1);
    }

    fn finish(&self) {
        self.bar.finish_and_clear();
    }

    fn tell(&self, notice: Notice<'_>) {
        if self.visible == Visibility::Hidden {
            return;
        }
        match notice {
            Notice::Waiting(root) => tell_waiting(root),
            Notice::Finished => tell_finished(),
            Notice::Damaged { path } => print_report(&format!(
                "{} was damaged when a build came to a sudden end. It was taken away; it is made again once its \
                 document is complete.\n",
                edition_model::shown(path)
            )),
            Notice::PutInOrder { files } => print_report(&format!(
                "out/ was left by an earlier version: its memory and {} (drafts, and what is under embargo) were \
                 taken out of it. From now on these are in private/, and out/ is for everybody; a draft is made \
                 again with --draft.\n",
                count(files, "file", "files")
            )),
        }
    }
}

/// Says that another process works on the publication in `root`.
pub(crate) fn tell_waiting(root: &Path) {
    let root = edition_model::shown_path(root);
    print_report(&format!(
        "another make-editions is at work here ({root}); waiting\n"
    ));
}

/// Says that what an earlier build had begun was carried through.
pub(crate) fn tell_finished() {
    print_report(
        "A build was interrupted here while it put files into their places; that was finished first.\n",
    );
}

/// Whether a line is wanted.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Visibility {
    /// On a terminal.
    Shown,
    /// Not at all.
    Hidden,
}
