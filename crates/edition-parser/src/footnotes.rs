//! Footnotes are numbered by their first mark: those in the blocks first, then those in the footnotes themselves. Notes of which
//! all marks are in one table with a caption are lettered, and stand below it.

use std::collections::BTreeMap;

use edition_model::{
    Block, Body, Diagnostic, Footnote, NoteNumber, Rule, Span, footnote_marks, say, segments_of,
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
    pub(crate) marks: BTreeMap<String, (String, NoteNumber)>,
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
    let below = notes_below_tables(body, &by_label);
    let mut numbered = Numbered::default();
    let mut waiting = marks_of(body.segments());
    let (mut in_text, mut next) = (0, 0);
    let mut of_tables = Vec::new();
    while let Some(label) = waiting.get(next).cloned() {
        next += 1;
        let Some(draft) = by_label.remove(&label) else {
            continue;
        };
        waiting.extend(marks_of(segments_of(&draft.blocks)));
        let number = below.get(&label).copied().unwrap_or_else(|| {
            in_text += 1;
            NoteNumber::Text(in_text)
        });
        let own = (draft.label.clone(), number);
        numbered.marks.insert(label, own);
        let footnote = Footnote {
            label: draft.label,
            number,
            blocks: draft.blocks,
        };
        match number.is_in_text() {
            true => numbered.footnotes.push(footnote),
            false => of_tables.push(footnote),
        }
    }
    of_tables.sort_by_key(|footnote| footnote.number);
    numbered.footnotes.append(&mut of_tables);
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

/// The numbers of the notes that stand below tables: those of which all marks are in one table with a caption.
fn notes_below_tables(
    body: &Body<Draft>,
    drafts: &BTreeMap<String, FootnoteDraft>,
) -> BTreeMap<String, NoteNumber> {
    let in_notes = drafts.values().flat_map(|draft| segments_of(&draft.blocks));
    let everywhere = body.segments().into_iter().chain(in_notes).collect();
    let mut counts: BTreeMap<String, usize> = BTreeMap::new();
    for label in marks_of(everywhere) {
        *counts.entry(label).or_default() += 1;
    }
    let mut below = BTreeMap::new();
    for block in body.every_block() {
        let Block::Table(table) = block else { continue };
        let Some(caption) = &table.caption else {
            continue;
        };
        let labels = marks_of(segments_of(std::slice::from_ref(block)));
        let mut note = 0;
        for (place, label) in labels.iter().enumerate() {
            let own = labels.iter().filter(|other| *other == label).count();
            let is_first = labels.iter().position(|other| other == label) == Some(place);
            if is_first && counts.get(label) == Some(&own) && drafts.contains_key(label) {
                note += 1;
                let table = caption.number;
                below.insert(label.clone(), NoteNumber::Table { table, note });
            }
        }
    }
    below
}
