//! Footnotes are numbered by their first mark: those in the blocks first, then those in the footnotes
//! themselves.

use std::collections::BTreeMap;

use edition_model::{
    Block, Body, Diagnostic, Footnote, Rule, Span, footnote_marks, say, segments_of,
};

use crate::segments::Draft;

/// A footnote that has no number yet.
#[derive(Debug)]
pub(crate) struct FootnoteDraft {
    /// The author's label.
    pub(crate) label: String,
    /// The place of the definition.
    pub(crate) span: Span,
    /// Its text.
    pub(crate) blocks: Vec<Block<Draft>>,
}

/// The numbered footnotes, and a map from their labels.
#[derive(Debug, Default)]
pub(crate) struct Numbered {
    /// The footnotes in the order of their numbers.
    pub(crate) footnotes: Vec<Footnote<Draft>>,
    /// The author's label and the number of each, by the label in lower case.
    pub(crate) marks: BTreeMap<String, (String, u32)>,
}

/// Numbers the footnotes that are reachable from `body`, which has none yet. Unused footnotes and duplicate labels are
/// reported.
pub(crate) fn number_footnotes(
    body: &Body<Draft>,
    drafts: Vec<FootnoteDraft>,
    findings: &mut Vec<Diagnostic>,
) -> Numbered {
    let mut by_label: BTreeMap<String, FootnoteDraft> = BTreeMap::new();
    for draft in drafts {
        let folded = draft.label.to_lowercase();
        if let Some(first) = by_label.get(&folded) {
            let message = say("footnote-twice").text("label", &draft.label);
            let finding = Diagnostic::new(Rule::UnsupportedMarkup, draft.span, message);
            findings.push(
                finding
                    .related(first.span, say("first-of-two"))
                    .help(say("footnote-twice-help")),
            );
        } else {
            by_label.insert(folded, draft);
        }
    }
    let mut numbered = Numbered::default();
    let mut waiting = marks_of(body.segments());
    let mut next = 0;
    while let Some(label) = waiting.get(next).cloned() {
        next += 1;
        let Some(draft) = by_label.remove(&label) else {
            continue;
        };
        let number = u32::try_from(numbered.footnotes.len() + 1).unwrap_or(u32::MAX);
        waiting.extend(marks_of(segments_of(&draft.blocks)));
        numbered.marks.insert(label, (draft.label.clone(), number));
        numbered.footnotes.push(Footnote {
            label: draft.label,
            number,
            blocks: draft.blocks,
        });
    }
    for (_, unused) in by_label {
        let message = say("footnote-unmarked").text("label", &unused.label);
        let finding = Diagnostic::new(Rule::UnsupportedMarkup, unused.span, message);
        findings.push(finding.help(say("footnote-unmarked-help").text("label", unused.label)));
    }
    numbered
}

/// The labels of all marks in `segments`, in order and in lower case.
fn marks_of(segments: Vec<&Draft>) -> Vec<String> {
    segments
        .into_iter()
        .flat_map(|segment| footnote_marks(&segment.inlines))
        .map(|mark| mark.label.to_lowercase())
        .collect()
}
