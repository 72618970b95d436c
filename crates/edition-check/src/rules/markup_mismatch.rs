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

use edition_model::{Diagnostic, Inline, Rule, SourceInline, every_inline};

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

pub(crate) fn check(pair: &Pair<'_>, findings: &mut Vec<Diagnostic>) {
    let source = Marks::of(&pair.segment.text.inlines);
    let help = "copy the marks from the source text: [^1] for a footnote, **words** for strong ones, \
                *words* for emphasis, `code`";
    pair.report(Rule::MarkupMismatch, help, findings, |variant| {
        if !variant.is_sound {
            return None;
        }
        let differences = source.differences(&Marks::of(&variant.inlines));
        (!differences.is_empty()).then(|| differences.join("; "))
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
            words: format!("the {mark} at the beginning would be printed as it stands"),
            help: "delete it: what is a heading, a list or a quotation the source decides"
                .to_owned(),
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
            | Inline::ParagraphReference(_) => {}
        });
        marks
    }

    /// What `translation` has otherwise than this, the source.
    fn differences(&self, translation: &Self) -> Vec<String> {
        let mut said = Vec::new();
        let kinds = [
            (
                "the footnote mark [^",
                "]",
                &self.footnotes,
                &translation.footnotes,
            ),
            ("the image [", "]", &self.images, &translation.images),
            ("the code `", "`", &self.code, &translation.code),
        ];
        for (before, after, source, translation) in kinds {
            let words = |name: &&str| format!("{before}{name}{after}");
            for name in lacking(translation, source) {
                said.push(format!("{} is missing", words(&name)));
            }
            for name in lacking(source, translation) {
                said.push(format!("{} is not in the source", words(&name)));
            }
        }
        if self.breaks != translation.breaks {
            said.push(format!(
                "the source has {} hard line breaks, the translation {}",
                self.breaks, translation.breaks
            ));
        }
        let stress = [
            ("strong words (**)", self.has_strong, translation.has_strong),
            ("emphasis (*)", self.has_emphasis, translation.has_emphasis),
        ];
        for (what, in_source, in_translation) in stress {
            match (in_source, in_translation) {
                (true, false) => {
                    said.push(format!("the source has {what}, the translation has none"))
                }
                (false, true) => {
                    said.push(format!("the translation has {what}, the source has none"))
                }
                (true, true) | (false, false) => {}
            }
        }
        said
    }
}
