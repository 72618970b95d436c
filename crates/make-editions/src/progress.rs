//! One line on a terminal that says how far the work is. Nothing anywhere else.

use indicatif::{ProgressBar, ProgressDrawTarget, ProgressStyle};

/// The line, or nothing.
#[derive(Debug)]
pub(crate) struct Progress {
    bar: ProgressBar,
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
        Self { bar }
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
}

/// Whether a line is wanted.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Visibility {
    /// On a terminal.
    Shown,
    /// Not at all.
    Hidden,
}
