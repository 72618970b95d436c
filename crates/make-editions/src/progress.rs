//! One line on a terminal that says how far the work is. Nothing anywhere else.

use std::path::Path;

use edition_engine::build::Notice;
use edition_model::say;
use indicatif::{ProgressBar, ProgressDrawTarget, ProgressStyle};

use crate::language::{line, told};
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
        let documents = say("progress-of-documents")
            .text("done", "{pos}")
            .text("all", "{len}");
        let template = format!("{{bar:30}} {}", told(&documents));
        if let Ok(style) = ProgressStyle::with_template(&template) {
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
            Notice::Damaged { path } => print_report(&line(
                &say("file-damaged").text("path", edition_model::shown(path)),
            )),
            Notice::ShardsMissing(shards) => print_report(&line(
                &say("shards-missing").list("shards", shards.iter().map(ToString::to_string)),
            )),
            Notice::PutInOrder { files } => {
                print_report(&line(&say("put-in-order").number("files", files)));
            }
        }
    }
}

/// Says that another process works on the publication in `root`.
pub(crate) fn tell_waiting(root: &Path) {
    let folder = edition_model::shown_path(root);
    print_report(&line(&say("work-awaited").text("folder", folder)));
}

/// Says that what an earlier build had begun was carried through.
pub(crate) fn tell_finished() {
    print_report(&line(&say("build-finished")));
}

/// Whether a line is wanted.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Visibility {
    /// On a terminal.
    Shown,
    /// Not at all.
    Hidden,
}
