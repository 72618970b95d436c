//! A translation beside its source: what the rules that compare the two look at.

use edition_model::{Diagnostic, Inline, Rule, SegmentId, SourceInline, SourceSegment, Span};

use crate::localizer::Localizer;
use crate::translation::{Translation, TranslationVariant};

/// A segment and its translation.
#[derive(Clone, Copy)]
pub(super) struct Pair<'p> {
    pub(super) id: &'p SegmentId,
    pub(super) segment: &'p SourceSegment,
    pub(super) translation: &'p Translation,
    pub(super) localizer: &'p Localizer,
}

impl Pair<'_> {
    /// A finding in the translation that shows the source too.
    pub(super) fn finding(&self, rule: Rule, span: Span, message: impl Into<String>) -> Diagnostic {
        Diagnostic::new(rule, span, message)
            .related(self.segment.text.span, "the source text")
            .segment(self.id)
    }

    /// Reports what `compare` says of each variant: once where it says the same of all.
    pub(super) fn report(
        &self,
        rule: Rule,
        help: &str,
        findings: &mut Vec<Diagnostic>,
        compare: impl Fn(&TranslationVariant) -> Option<String>,
    ) {
        let variants = &self.translation.variants;
        let said: Vec<Option<String>> = variants.iter().map(compare).collect();
        let same = said.iter().all(|words| Some(words) == said.first());
        for (variant, words) in variants.iter().zip(said) {
            let Some(words) = words else { continue };
            let span = if same {
                self.translation.span
            } else {
                variant.span
            };
            let words = match variant.keys.last() {
                _ if same => words,
                Some((_, key)) => format!("in the variant [{key}], {words}"),
                None => format!("in the variant marked with *, {words}"),
            };
            findings.push(self.finding(rule, span, words).help(help));
            if same {
                return;
            }
        }
    }
}

/// Calls `visit` with every inline of a text, outer ones first.
pub(super) fn visit_inlines<'i>(
    inlines: &'i [SourceInline],
    visit: &mut impl FnMut(&'i SourceInline),
) {
    for inline in inlines {
        visit(inline);
        match inline {
            Inline::Strong(content)
            | Inline::Emphasis(content)
            | Inline::Link { content, .. }
            | Inline::Foreign { content, .. }
            | Inline::Image { alt: content, .. } => visit_inlines(content, visit),
            Inline::Text(_)
            | Inline::Code(_)
            | Inline::FootnoteMark(_)
            | Inline::LineBreak
            | Inline::ParagraphReference(_)
            | Inline::Placeable(_) => {}
        }
    }
}

/// What `own` lacks of `other`, each as often as it lacks it; both sorted.
pub(super) fn lacking<'t>(own: &[&'t str], other: &[&'t str]) -> Vec<&'t str> {
    let mut rest = own.to_vec();
    let mut lacking = Vec::new();
    for name in other {
        match rest.iter().position(|own| own == name) {
            Some(place) => {
                rest.remove(place);
            }
            None => lacking.push(*name),
        }
    }
    lacking
}
