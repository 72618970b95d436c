//! What a command has to say when it is done.

/// How a command ended.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub(crate) enum Ended {
    /// All is well.
    Well,
    /// The content has problems, each one reported.
    WithProblems,
    /// The tool could not do its work.
    Failed,
}

/// What is said, where, and with which exit status.
#[derive(Debug, PartialEq, Eq)]
pub(crate) struct Answer {
    /// What was asked for; for standard output.
    pub(crate) result: String,
    /// What is to be said about it; for standard error.
    pub(crate) report: String,
    /// How the command ended.
    pub(crate) ended: Ended,
}

impl Answer {
    /// A result, and nothing to be said about it.
    pub(crate) fn result(result: String) -> Self {
        Self {
            result,
            report: String::new(),
            ended: Ended::Well,
        }
    }

    /// A report about what was done, or could not be done.
    pub(crate) fn report(report: String, ended: Ended) -> Self {
        Self {
            result: String::new(),
            report,
            ended,
        }
    }
}
