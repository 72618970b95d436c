//! `markup-mismatch`: Footnote marks, images, code or line breaks that differ, or strong words on one
//! side only. A footnote without a mark cannot be found, and what the author stresses is stressed in
//! every language. For example, the mark of a footnote was lost:
//!
//! ```ftl
//! # en: He visited **five** cities.[^1]
//! he-visited-five-cities = Ӯ ба **панҷ** шаҳр рафт.
//! ```
//!
//! How many words are strong is the language's affair.

use edition_model::{Diagnostic, Inline, Rule, Sentence, SourceInline, every_inline, say};

use crate::CheckContext;
use crate::finding::{Pair, Said, lacking};

/// What is compared of a text.
#[derive(Default)]
struct Marks<'t> {
    footnotes: Vec<&'t str>,
    images: Vec<&'t str>,
    code: Vec<&'t str>,
    breaks: usize,
    has_strong: bool,
    has_emphasis: bool,
}

pub(crate) fn check(context: &CheckContext<'_>, pair: &Pair<'_>, findings: &mut Vec<Diagnostic>) {
    let source = Marks::of(&pair.segment.text.inlines);
    pair.report(Rule::MarkupMismatch, findings, |variant| {
        let is_explained = |fault: &_| context.explains(*fault, Rule::MarkupMismatch);
        if variant.faults.iter().any(is_explained) {
            return None;
        }
        let differences = source.differences(&Marks::of(&variant.inlines));
        let joined = differences.into_iter().rev().reduce(|further, first| {
            say("markup-differences")
                .sentence("first", first)
                .sentence("further", further)
        });
        Some((joined?, say("markup-help")))
    });
}

/// Marks of blocks that a text begins with.
pub(crate) fn check_beginning(pair: &Pair<'_>, findings: &mut Vec<Diagnostic>) {
    pair.report_each(Rule::MarkupMismatch, findings, |_, text| {
        // Dashes are signs of their own; a hyphen may stand for one of the source.
        let mark = block_mark(&text.own).filter(|mark| !matches!(*mark, "–" | "—"))?;
        if block_mark(&pair.source.own).is_some() {
            return None;
        }
        Some(Said {
            severity: Rule::MarkupMismatch.default_severity(),
            place: Some(format!("{mark} ")),
            source_place: None,
            message: say("block-mark").text("mark", mark),
            help: say("block-mark-help"),
        })
    });
}

/// The mark of a heading, a quotation or an item of a list that a text begins with: one segment is
/// none of these.
fn block_mark(text: &str) -> Option<&str> {
    let (mark, _) = text.trim_start().split_once(' ')?;
    let is_heading = (1..=6).contains(&mark.len()) && mark.bytes().all(|byte| byte == b'#');
    (is_heading || matches!(mark, ">" | "+" | "-" | "–" | "—")).then_some(mark)
}

impl<'t> Marks<'t> {
    fn of(inlines: &'t [SourceInline]) -> Self {
        let mut marks = Self::default();
        every_inline(inlines).for_each(|inline| match inline {
            Inline::FootnoteMark(mark) => marks.footnotes.push(&mark.label),
            Inline::Image { image, .. } => marks.images.push(&image.label),
            Inline::Code(code) => marks.code.push(code),
            Inline::LineBreak => marks.breaks += 1,
            Inline::Strong(_) => marks.has_strong = true,
            Inline::Emphasis(_) => marks.has_emphasis = true,
            Inline::Placeable(_)
            | Inline::Text(_)
            | Inline::Link { .. }
            | Inline::Foreign { .. }
            | Inline::NumberReference(_) => {}
        });
        marks
    }

    /// What `translation` has otherwise than this, the source.
    fn differences(&self, translation: &Self) -> Vec<Sentence> {
        let mut said = Vec::new();
        let (lost, added) = both_ways(&self.footnotes, &translation.footnotes);
        said.extend(lost.map(|label| say("footnote-mark-lost").text("label", label)));
        said.extend(added.map(|label| say("footnote-mark-added").text("label", label)));
        let (lost, added) = both_ways(&self.images, &translation.images);
        said.extend(lost.map(|label| say("image-lost").text("label", label)));
        said.extend(added.map(|label| say("image-added").text("label", label)));
        let (lost, added) = both_ways(&self.code, &translation.code);
        said.extend(lost.map(|code| say("code-lost").text("code", code)));
        said.extend(added.map(|code| say("code-added").text("code", code)));
        if self.breaks != translation.breaks {
            let differ = say("line-breaks-differ")
                .number("source", self.breaks)
                .number("translation", translation.breaks);
            said.push(differ);
        }
        match (self.has_strong, translation.has_strong) {
            (true, false) => said.push(say("strong-lost")),
            (false, true) => said.push(say("strong-added")),
            (true, true) | (false, false) => {}
        }
        match (self.has_emphasis, translation.has_emphasis) {
            (true, false) => said.push(say("emphasis-lost")),
            (false, true) => said.push(say("emphasis-added")),
            (true, true) | (false, false) => {}
        }
        said
    }
}

/// Whether a finding tells of marks of notes or of pictures: a note without a mark belongs to no place, so that editions would
/// part ways, and a picture is more than words can say.
pub(crate) fn is_of_parts(finding: &Diagnostic) -> bool {
    let parts = [
        "footnote-mark-lost",
        "footnote-mark-added",
        "image-lost",
        "image-added",
    ];
    finding.rule == Rule::MarkupMismatch && parts.iter().any(|id| finding.message.says(id))
}

/// What the translation lacks of the source, and what the source lacks of the translation.
fn both_ways<'t>(
    source: &[&'t str],
    translation: &[&'t str],
) -> (impl Iterator<Item = &'t str>, impl Iterator<Item = &'t str>) {
    let lost = lacking(translation, source).into_iter();
    (lost, lacking(source, translation).into_iter())
}
