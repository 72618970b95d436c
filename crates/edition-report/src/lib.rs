//! How findings are shown.
//!
//! 1. [`Sentences`]: what is said of them, in the words of a language. The other crates know no words.
//! 2. A [`Selection`] of them for people, by [`print_findings`] and [`conclude`]; for programs [`findings_json`], and of a [`Listing`] [`findings_sarif`],
//!    [`findings_junit`] and [`findings_github`]: a format, a file.

mod excerpt;
mod github;
mod human;
mod json;
mod junit;
mod sarif;
mod selection;
mod sentences;

pub use github::findings_github;
pub use human::{conclude, print_findings};
pub use json::findings_json;
pub use junit::findings_junit;
pub use sarif::findings_sarif;
pub use selection::Selection;
pub use sentences::Sentences;

use edition_model::{Diagnostic, Place, Position, Rule, Severity, Sources};

/// What the formats for servers have to show.
#[derive(Clone, Copy)]
pub struct Listing<'l> {
    /// The findings.
    pub findings: &'l [Diagnostic],
    /// The texts that they speak of.
    pub texts: &'l Sources,
    /// The language to speak.
    pub sentences: &'l Sentences,
    /// Files that could not be read at all.
    pub problems: &'l [String],
    /// What the rules find, and why.
    pub describe: fn(Rule) -> Description,
    /// What stands before every path, so that it is one in the repository: empty, or ends in `/`.
    pub prefix: &'l str,
    /// From here on a finding is a failure.
    pub fails_from: Severity,
}

/// The words about a rule.
#[derive(Debug, Clone)]
pub struct Description {
    /// One sentence.
    pub summary: String,
    /// What it finds, why, and an example, as Markdown.
    pub whole: String,
}

/// Where the text that a finding points at ends; `None` for a whole file.
fn span_end(finding: &Diagnostic, texts: &Sources) -> Option<Position> {
    match &finding.place {
        Place::File(_) => None,
        Place::Span(span) => Some(texts.get(span.file)?.position(span.range().end)),
    }
}

/// What is wrong, and on a further line how to mend it.
fn whole_message(finding: &Diagnostic, sentences: &Sentences) -> String {
    let message = sentences.tell(&finding.message);
    match &finding.help {
        Some(help) => format!("{message}\n{}", sentences.tell(help)),
        None => message,
    }
}
