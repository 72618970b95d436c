//! Values that terms need and that the texts of a document do not give them.
//!
//! A term that puts in a value which no text gives is itself at fault: its author took it for a fact of the
//! document. Where others give it, each text that does not is at fault.

use std::collections::BTreeMap;

use edition_model::{Diagnostic, SegmentId, Span, say};

use crate::localize::references::{Lack, Problem};

/// What a document's texts do not give, by term, value and definition.
#[derive(Default)]
pub(super) struct Lacks(BTreeMap<Lack, Vec<Use>>);

/// A use of a term.
struct Use {
    problem: Problem,
    span: Span,
    segment: Option<SegmentId>,
}

impl Lacks {
    pub(super) fn add(&mut self, problem: Problem, span: Span, segment: Option<&SegmentId>) {
        if let Some(lack) = problem.lacks.clone() {
            self.0.entry(lack).or_default().push(Use {
                problem,
                span,
                segment: segment.cloned(),
            });
        }
    }

    /// The findings. `is_given` tells whether any other text gives the value.
    pub(super) fn tell(self, is_given: impl Fn(&Lack) -> bool) -> Vec<Diagnostic> {
        let mut told = Vec::new();
        for (lack, uses) in self.0 {
            if is_given(&lack) {
                for Use {
                    problem,
                    span,
                    segment,
                } in uses
                {
                    let finding = Diagnostic::new(problem.rule, span, problem.message);
                    let mut finding = finding.help(problem.help);
                    finding.segment = segment;
                    told.push(finding);
                }
                continue;
            }
            let Some(first) = uses.into_iter().next() else {
                continue;
            };
            let (message, help) = match lack.is_counted {
                true => (first.problem.message, first.problem.help),
                false => (
                    say("term-value-unknown")
                        .text("id", &lack.term)
                        .text("parameter", &lack.parameter),
                    say("term-value-unknown-help")
                        .text("id", &lack.term)
                        .text("parameter", &lack.parameter),
                ),
            };
            let finding = Diagnostic::new(first.problem.rule, lack.definition, message);
            let finding = finding.help(help);
            told.push(finding.related(first.span, say("term-used-here")));
        }
        told
    }
}
