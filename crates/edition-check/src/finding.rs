//! A translation beside its source: the input of the rules that compare the two.

use std::cell::Cell;

use edition_model::{
    Diagnostic, Rule, SegmentId, Sentence, Severity, SourceSegment, Sources, Span, say,
};

use crate::plain::Plain;
use edition_localization::{Localizer, Translation, TranslationVariant};

/// A segment and its translation.
pub(crate) struct Pair<'p> {
    pub(crate) id: &'p SegmentId,
    pub(crate) segment: &'p SourceSegment,
    pub(crate) translation: &'p Translation,
    pub(crate) localizer: &'p Localizer,
    pub(crate) sources: &'p Sources,
    /// The words of the source.
    pub(crate) source: &'p Plain<'p>,
    /// The words of each variant of the translation.
    pub(crate) texts: Vec<Plain<'p>>,
    /// Whether it has been told that numbers of the two differ: then another number word or magnitude is no further fault.
    pub(crate) are_numbers_told: Cell<bool>,
}

/// The words of each variant of a translation.
pub(crate) fn texts_of(translation: &Translation) -> Vec<Plain<'_>> {
    let variants = translation.variants.iter();
    variants
        .map(|variant| Plain::of(&variant.inlines))
        .collect()
}

impl Pair<'_> {
    /// Looks at the same pair with other words on both sides.
    pub(crate) fn with_texts(
        &self,
        (segment, translation): &(SourceSegment, Translation),
        look: impl FnOnce(&Pair<'_>),
    ) {
        look(&Pair {
            are_numbers_told: self.are_numbers_told.clone(),
            segment,
            translation,
            source: &Plain::of(&segment.text.inlines),
            texts: texts_of(translation),
            ..*self
        });
    }

    /// A finding in the translation that shows the source too.
    pub(crate) fn finding(&self, rule: Rule, span: Span, message: Sentence) -> Diagnostic {
        Diagnostic::new(rule, span, message)
            .related(self.segment.text.span, say("source-text"))
            .segment(self.id)
    }

    /// Reports what `compare` says of each variant, message and help: once where it says the same of all.
    pub(crate) fn report(
        &self,
        rule: Rule,
        findings: &mut Vec<Diagnostic>,
        compare: impl Fn(&TranslationVariant) -> Option<(Sentence, Sentence)>,
    ) {
        self.report_each(rule, findings, |variant, _| {
            let (message, help) = compare(variant)?;
            Some(Said {
                severity: rule.default_severity(),
                place: None,
                source_place: None,
                message,
                help,
            })
        });
    }

    /// As [`Self::report`], where each finding has its own weight and place.
    pub(crate) fn report_each(
        &self,
        rule: Rule,
        findings: &mut Vec<Diagnostic>,
        compare: impl Fn(&TranslationVariant, &Plain<'_>) -> Option<Said>,
    ) {
        let variants = &self.translation.variants;
        let texts = variants.iter().zip(&self.texts);
        let mut silent = 0;
        let mut said: Vec<Option<Said>> = Vec::new();
        for (variant, text) in texts {
            match compare(variant, text) {
                // Mostly there is nothing to say of any variant: this case allocates nothing.
                None if said.is_empty() => silent += 1,
                own => {
                    said.resize(said.len() + std::mem::take(&mut silent), None);
                    said.push(own);
                }
            }
        }
        let same = said.iter().all(|said_too| Some(said_too) == said.first());
        for (variant, said) in variants.iter().zip(said) {
            let Some(said) = said else { continue };
            let span = if same {
                self.translation.span
            } else {
                variant.span
            };
            let message = match variant.keys.last() {
                _ if same => said.message,
                Some((_, key)) => say("variant-named")
                    .text("key", key)
                    .sentence("said", said.message),
                None => say("variant-default").sentence("said", said.message),
            };
            let span = match said.place.filter(|_| same) {
                Some(text) => self.place_of(&text).unwrap_or(span),
                None => span,
            };
            let mut finding = self.finding(rule, span, message).help(said.help);
            if let Some(place) = said.source_place.and_then(|it| self.source_place_of(&it)) {
                finding.related.clear();
                finding = finding.related(place, say("source-text"));
            }
            finding.severity = said.severity;
            findings.push(finding);
            if same {
                return;
            }
        }
    }

    /// Where `text` first stands in the translation, as it was typed: as whole words, and not within a placeable,
    /// since the same letters may stand in another word or in a name.
    pub(crate) fn place_of(&self, text: &str) -> Option<Span> {
        self.place_within(self.translation.span, text)
    }

    /// The same in the source.
    fn source_place_of(&self, text: &str) -> Option<Span> {
        self.place_within(self.segment.text.span, text)
    }

    fn place_within(&self, span: Span, text: &str) -> Option<Span> {
        let offset = place_in(self.sources.slice(span), text)?;
        let start = span.range().start + offset;
        Some(Span::new(span.file, start..start + text.len()))
    }
}

pub(crate) fn place_in(whole: &str, text: &str) -> Option<usize> {
    let is_letter = |letter: Option<char>| letter.is_some_and(char::is_alphanumeric);
    let (first, last) = (text.chars().next(), text.chars().next_back());
    let mut places = whole.match_indices(text).map(|(place, _)| place);
    places.find(|place| {
        let (before, rest) = whole.split_at_checked(*place).unwrap_or((whole, ""));
        let after = rest.get(text.len()..).unwrap_or_default();
        let goes_on = is_letter(before.chars().next_back()) && is_letter(first)
            || is_letter(last) && is_letter(after.chars().next());
        // A choice holds texts in its braces.
        let is_inside = before.rfind('{').is_some_and(|open| {
            let inside = before.get(open..).unwrap_or_default();
            !inside.contains('}') && !inside.contains("->")
        });
        !goes_on && !is_inside
    })
}

/// What a rule says of one variant.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct Said {
    pub(crate) severity: Severity,
    /// The words that it is about, as they stand in the translation.
    pub(crate) place: Option<String>,
    /// The words of the source that it is about, as they stand there.
    pub(crate) source_place: Option<String>,
    pub(crate) message: Sentence,
    pub(crate) help: Sentence,
}

/// What `own` lacks of `other`, each as often as it lacks it; both sorted.
pub(crate) fn lacking<'t>(own: &[&'t str], other: &[&'t str]) -> Vec<&'t str> {
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

/// That `come` stands where the source has `lost`.
pub(crate) fn said_plainly(lost: &str, come: &str) -> Sentence {
    say("exchanged-plainly")
        .text("source", lost)
        .text("translation", come)
}

/// What is told of `lost`, words of the source, and `come`, what the translation has in their place.
pub(crate) fn plainly((rule, severity): (Rule, Severity), lost: &str, come: &str) -> Said {
    Said {
        severity,
        place: Some(come.to_owned()),
        source_place: Some(lost.to_owned()),
        message: said_plainly(lost, come),
        help: say("exchanged-help").text("rule", rule.name()),
    }
}

#[cfg(test)]
mod tests {
    use super::place_in;

    fn check(whole: &str, text: &str, expected: Option<usize>) {
        assert_eq!(place_in(whole, text), expected, "{whole}");
    }

    #[test]
    fn a_word_is_found_where_it_is_one() {
        check("{ $port } port", "port", Some(10));
        check("report, port", "port", Some(8));
        check(
            "{ $n ->\n [one] port\n *[other] ports\n }",
            "port",
            Some(15),
        );
        check("- one - two", "- ", Some(0));
        check("reports", "port", None);
    }
}
