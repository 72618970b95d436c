//! What of many findings people are told: so many in full, errors before warnings; those of one cause as one; and of
//! the rest how many there are, by rule and document.
//!
//! The findings are looked at twice, since there may be more than fit into memory: [`Selection::survey`] sees all
//! of them, then [`Selection::choose`] picks, in the same order.

use std::collections::BTreeMap;

use edition_model::{
    Argument, Diagnostic, DocumentId, Locale, Place, Rule, Sentence, Severity, Sources, Summary,
    say,
};

/// So many places of one cause are named.
const PLACES: usize = 5;
/// So many documents of one rule are named.
const DOCUMENTS: usize = 5;

/// Which findings are told in full.
#[derive(Debug, Default)]
pub struct Selection {
    summary: Summary,
    /// How many of each rule there are in each document, or file where there is no document.
    counts: BTreeMap<Rule, BTreeMap<String, usize>>,
    causes: BTreeMap<Cause, Places>,
    /// How many errors and warnings there are, all of one cause being one.
    errors: usize,
    warnings: usize,
    /// How many may still be told.
    errors_left: usize,
    warnings_left: usize,
    untold: usize,
}

/// What is said of a segment that nobody has translated yet: its document is still being worked on.
const UNTRANSLATED: [&str; 2] = ["segment-untranslated", "segment-without-translation"];

/// What makes findings one: the same words of the same rule; words of the interface that one locale lacks; or segments of a
/// document that are not translated yet.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord)]
struct Cause {
    rule: Rule,
    severity: Severity,
    message: Sentence,
    help: Option<Sentence>,
    locale: Option<Locale>,
    /// Where it is a matter of one document in one language.
    document: Option<DocumentId>,
}

/// Where the findings of one cause are.
#[derive(Debug, Default)]
struct Places {
    count: usize,
    first: Vec<String>,
    /// The words of the interface that are lacking: they have no place of their own.
    words: Vec<String>,
    is_told: bool,
}

/// The name of the words of the interface that a locale lacks altogether, where a finding says that.
fn lacking_words(finding: &Diagnostic) -> Option<&str> {
    let help = finding.help.as_ref().map(Sentence::id);
    let mut arguments = finding.message.arguments();
    arguments.find_map(|(_, argument)| match argument {
        Argument::Text(id) if help == Some("interface-without-words-help") => Some(id.as_str()),
        _ => None,
    })
}

/// Where a finding is. What a file has not got has no place in it, but a name.
fn name_place(finding: &Diagnostic, texts: &Sources) -> String {
    match (&finding.place, &finding.segment) {
        (Place::File(path), Some(segment)) => format!("{path} {segment}"),
        _ => {
            let (path, line, column) = finding.locate(texts);
            format!("{path}:{line}:{column}")
        }
    }
}

impl Cause {
    /// The cause of a finding whose mending mends others: something outside of the text that it stands in.
    fn of(finding: &Diagnostic) -> Option<Self> {
        // Only what is alike in all of them.
        let alike = |message, document| Self {
            rule: finding.rule,
            severity: finding.severity,
            message: say(message).text("id", ""),
            help: None,
            locale: finding.locale.clone(),
            document,
        };
        if lacking_words(finding).is_some() {
            return Some(alike("interface-without-words", None));
        }
        if UNTRANSLATED.contains(&finding.message.id()) {
            return Some(alike("segment-untranslated", finding.document.clone()));
        }
        let is_outside = matches!(
            finding.rule,
            Rule::UnknownReference
                | Rule::UnknownVariant
                | Rule::MissingGlyph
                | Rule::MissingInterface
        );
        is_outside.then(|| Self {
            rule: finding.rule,
            severity: finding.severity,
            message: finding.message.clone(),
            help: finding.help.clone(),
            locale: None,
            document: None,
        })
    }
}

impl Selection {
    /// Takes note of findings.
    pub fn survey(&mut self, findings: &[Diagnostic], texts: &Sources) {
        self.summary += Summary::of(findings);
        for finding in findings {
            let document = finding.document.as_ref();
            let document =
                document.map_or_else(|| finding.place.path(texts), |document| document.as_str());
            let counts = self.counts.entry(finding.rule).or_default();
            *counts.entry(document.to_owned()).or_default() += 1;
            if let Some(cause) = Cause::of(finding) {
                let places = self.causes.entry(cause).or_default();
                places.count += 1;
                if let Some(words) = lacking_words(finding) {
                    places.words.push(words.to_owned());
                } else if places.first.len() <= PLACES {
                    places.first.push(name_place(finding, texts));
                }
                if places.count > 1 {
                    continue;
                }
            }
            match finding.severity {
                Severity::Error => self.errors += 1,
                Severity::Warning => self.warnings += 1,
            }
        }
    }

    /// How many there are of what was surveyed.
    #[must_use]
    pub fn summary(&self) -> Summary {
        self.summary
    }

    /// Has `most` findings told, or all where there is no such number.
    pub fn limit(&mut self, most: Option<usize>) {
        let most = most.unwrap_or(usize::MAX);
        self.errors_left = self.errors.min(most);
        self.warnings_left = self.warnings.min(most - self.errors_left);
    }

    /// Those of `findings` that are told in full, each with what is said of others of its cause.
    pub fn choose<'f>(
        &mut self,
        findings: &'f [Diagnostic],
    ) -> Vec<(&'f Diagnostic, Option<Sentence>)> {
        let chosen = findings.iter().filter_map(|finding| {
            let places = Cause::of(finding).and_then(|cause| self.causes.get_mut(&cause));
            if places.as_ref().is_some_and(|places| places.is_told) {
                return None;
            }
            let left = match finding.severity {
                Severity::Error => &mut self.errors_left,
                Severity::Warning => &mut self.warnings_left,
            };
            if *left == 0 {
                self.untold += 1;
                return None;
            }
            *left -= 1;
            let others = places.and_then(|places| {
                places.is_told = true;
                places.others()
            });
            Some((finding, others))
        });
        chosen.collect()
    }

    /// What is said at the end: how much was not told, by rule and document.
    #[must_use]
    pub fn rest(&self) -> Vec<Sentence> {
        if self.untold == 0 {
            return Vec::new();
        }
        let rules = self.counts.iter().map(|(rule, documents)| {
            let mut documents: Vec<(&String, usize)> =
                documents.iter().map(|(id, count)| (id, *count)).collect();
            documents.sort_by_key(|(_, count)| std::cmp::Reverse(*count));
            let number = documents.iter().map(|(_, count)| count).sum();
            let first = documents.iter().take(DOCUMENTS);
            let first = first.map(|(id, count)| format!("{id} ({count})"));
            say("findings-of-rule")
                .text("rule", rule.name())
                .number("number", number)
                .list("documents", first)
                .number("more", documents.len().saturating_sub(DOCUMENTS))
        });
        let untold = say("findings-untold").number("number", self.untold);
        std::iter::once(untold).chain(rules).collect()
    }
}

impl Places {
    fn others(&self) -> Option<Sentence> {
        let others = self.count.checked_sub(1).filter(|others| *others > 0)?;
        if !self.words.is_empty() {
            return Some(
                say("findings-of-words")
                    .number("number", others)
                    .list("ids", self.words.iter().skip(1).cloned()),
            );
        }
        let first = self.first.iter().skip(1).take(PLACES);
        Some(
            say("findings-of-cause")
                .number("number", others)
                .list("places", first.cloned())
                .number("more", others.saturating_sub(PLACES)),
        )
    }
}

#[cfg(test)]
mod tests {
    use edition_model::{Diagnostic, DocumentId, Place, Rule, SegmentId, Sources, say};

    use super::Selection;
    use crate::Sentences;

    fn finding(rule: Rule, document: &str, name: &str) -> Diagnostic {
        let place = Place::File(format!("locales/ru/{document}.ftl"));
        let message = say("term-unknown").text("id", name);
        Diagnostic::at(rule, place, message).document(&DocumentId::new(document).unwrap())
    }

    fn check(findings: &[Diagnostic], most: usize, expected: &[&str]) {
        let english = Sentences::english();
        let mut selection = Selection::default();
        selection.survey(findings, &Sources::default());
        selection.limit(Some(most));
        let chosen = selection.choose(findings).into_iter();
        let mut told: Vec<String> = chosen
            .map(|(finding, others)| {
                let others = others
                    .map(|others| english.tell(&others))
                    .unwrap_or_default();
                let document = finding.document.as_ref().unwrap();
                format!("{} {document} {others}", finding.rule.name())
            })
            .collect();
        told.extend(selection.rest().iter().map(|rest| english.tell(rest)));
        assert_eq!(told, expected);
    }

    #[test]
    fn errors_are_told_first_and_the_rest_is_counted() {
        let findings = [
            finding(Rule::Punctuation, "a", "x"),
            finding(Rule::NumberMismatch, "a", "x"),
            finding(Rule::Punctuation, "b", "x"),
            finding(Rule::Punctuation, "b", "x"),
        ];
        check(
            &findings,
            2,
            &[
                "punctuation a ",
                "number-mismatch a ",
                "2 more are not shown here; --all shows them. By rule and document:",
                "  number-mismatch: 1 in a (1)",
                "  punctuation: 3 in b (2), a (1)",
            ],
        );
    }

    #[test]
    fn what_has_one_cause_is_told_once() {
        let findings: Vec<Diagnostic> = ["a", "b", "c", "d", "e", "f", "g", "h"]
            .map(|document| finding(Rule::UnknownReference, document, "rapporteur"))
            .into();
        check(
            &findings,
            1,
            &[
                "unknown-reference a the same in 7 more places: locales/ru/b.ftl:1:1, \
               locales/ru/c.ftl:1:1, locales/ru/d.ftl:1:1, locales/ru/e.ftl:1:1, locales/ru/f.ftl:1:1 and 2 others",
            ],
        );
    }

    /// A document that is still to be translated is one matter, and what is wrong in it is not lost among its segments.
    #[test]
    fn the_segments_that_a_document_lacks_are_told_as_one() {
        let lacking = |locale: &str, id: &str| {
            let mut finding = finding(Rule::MissingMessage, "a", id);
            finding.message = say("segment-untranslated").text("id", id);
            finding.locale = Some(locale.parse().unwrap());
            finding.segment = Some(SegmentId::new(id).unwrap());
            finding
        };
        let findings = [
            lacking("ru", "one"),
            lacking("ru", "two"),
            lacking("tg", "one"),
            finding(Rule::NumberMismatch, "a", "three"),
            lacking("ru", "three"),
        ];
        check(
            &findings,
            9,
            &[
                "missing-message a the same in 2 more places: locales/ru/a.ftl two, locales/ru/a.ftl three",
                "missing-message a ",
                "number-mismatch a ",
            ],
        );
    }

    /// Nobody who has begun with the words of a language is told of each that is still to come at full length.
    #[test]
    fn the_words_of_the_interface_that_a_locale_lacks_are_told_as_one() {
        let lacking = |locale: &str, id: &str| {
            let message = say("interface-without-words").text("id", id);
            let help = say("interface-without-words-help").text("id", id);
            let mut finding = finding(Rule::MissingMessage, locale, id).help(help);
            finding.message = message;
            finding.locale = Some(locale.parse().unwrap());
            finding
        };
        let misnamed = finding(Rule::MissingMessage, "ar", "contents");
        let findings = [
            lacking("ar", "annex"),
            lacking("ar", "date-long"),
            lacking("ar", "page"),
            misnamed,
            lacking("fa", "annex"),
        ];
        check(
            &findings,
            9,
            &[
                "missing-message ar the same of 2 more messages: date-long, page",
                "missing-message ar ",
                "missing-message fa ",
            ],
        );
    }
}
