//! The texts among the facts: what one says in a language is held against the source by the rules for messages. A finding
//! stands where the author wrote the fact, once, however often it is used.

use std::cell::Cell;

use edition_localization::{
    Copies, Element, Pattern, Translation, is_silent_beside, read_words, scanner::placeables,
    typed_sign,
};
use edition_model::{
    Diagnostic, Document, Fact, FactValue, Inline, Locale, Place, Rule, SegmentId, SegmentText,
    SourceInline, SourceSegment, Span, say,
};

use crate::finding::Pair;
use crate::input::{CheckContext, EditionInput};
use crate::plain::Plain;
use crate::rules::{
    check_exchanges, negation_mismatch, number_mismatch, untranslated_copy, wrong_alphabet,
};

/// Looks at the facts of a document in the language of an edition.
pub(crate) fn check(
    context: &CheckContext<'_>,
    document: &Document<SourceSegment>,
    edition: &EditionInput<'_>,
    findings: &mut Vec<Diagnostic>,
) {
    let locale = edition.localizer.locale();
    for (name, fact) in &document.front_matter.facts {
        let (FactValue::Text(text), Some(own)) = (&fact.value, fact.by_locale.get(locale)) else {
            continue;
        };
        // What is blank is told of by the parser.
        if own.trim().is_empty() || text.trim().is_empty() {
            continue;
        }
        let from = findings.len();
        compare(context, (name, fact), (text, own), edition, findings);
        for finding in findings.iter_mut().skip(from) {
            finding.related.clear();
            finding.segment = None;
            finding.place = Place::Span(fact.span);
        }
    }
}

/// Looks at the facts of a document in its own language: a fact is plain text, and its marks would be printed.
pub(crate) fn check_source(
    context: &CheckContext<'_>,
    document: &Document<SourceSegment>,
    findings: &mut Vec<Diagnostic>,
) {
    let locale = context.source.locale();
    for (name, fact) in &document.front_matter.facts {
        let FactValue::Text(text) = &fact.value else {
            continue;
        };
        let read = read_plain(text, fact.span, locale);
        let is_marked = read.variants.iter().any(|it| !it.is_sound());
        if let Some(sign) = typed_sign(text) {
            let finding = Diagnostic::new(Rule::TypedMarks, fact.span, sign.message());
            findings.push(finding.help(say("words-marked-help")));
        } else if is_marked {
            let said = say("words-marked").text("name", format!("${name}"));
            let finding = Diagnostic::new(Rule::TypedMarks, fact.span, said);
            findings.push(finding.help(say("words-marked-help")));
        }
    }
}

fn compare(
    context: &CheckContext<'_>,
    (name, fact): (&str, &Fact),
    (text, own): (&str, &str),
    edition: &EditionInput<'_>,
    findings: &mut Vec<Diagnostic>,
) {
    let (locale, source_locale) = (edition.localizer.locale(), context.source.locale());
    let missing = |said| Diagnostic::new(Rule::MissingMessage, fact.span, said);
    if is_silent_beside(&words(own), &words(text)) {
        let said = say("fact-silent")
            .text("name", name)
            .locale("language", locale);
        findings.push(missing(said).help(say("fact-empty-help")));
        return;
    }
    let (typed, original) = (pattern(own, fact.span), pattern(text, fact.span));
    let copies = Copies::new(source_locale, locale);
    if !fact.is_same && copies.is_copy_of_any(&typed, &original) {
        let said = say("fact-still-source")
            .text("name", name)
            .locale("language", locale);
        findings.push(missing(said).help(say("fact-still-source-help")));
        return;
    }
    check_marks(
        (name, fact.span),
        (text, own),
        (source_locale, locale),
        findings,
    );
    let Ok(id) = SegmentId::new(name).or_else(|_| SegmentId::new("fact")) else {
        return;
    };
    let segment = segment(&id, text, fact.span);
    let source = Plain::of(&segment.text.inlines);
    let translation = read_plain(own, fact.span, locale);
    let variants = translation.variants.iter();
    let pair = Pair {
        are_numbers_told: Cell::default(),
        id: &id,
        segment: &segment,
        translation: &translation,
        localizer: edition.localizer,
        sources: context.sources,
        source: &source,
        texts: variants.map(|it| Plain::of(&it.inlines)).collect(),
    };
    number_mismatch::check(context, &pair, findings);
    check_exchanges(context, &pair, findings);
    negation_mismatch::check(context, &pair, findings);
    wrong_alphabet::check(&pair, findings);
    if !fact.is_same {
        untranslated_copy::check(context, &pair, None, findings);
    }
}

/// Marks and braces that would be printed, since a fact is plain text. Those of the source are its author's.
fn check_marks(
    (name, span): (&str, Span),
    (text, own): (&str, &str),
    (source, locale): (&Locale, &Locale),
    findings: &mut Vec<Diagnostic>,
) {
    let is_plain = |text: &str, locale: &Locale| {
        let read = read_plain(text, span, locale);
        read.variants.iter().all(|it| it.is_sound())
    };
    if !is_plain(own, locale) && is_plain(text, source) {
        let said = say("words-marked").text("name", format!("${name}"));
        let finding = Diagnostic::new(Rule::MarkupMismatch, span, said);
        findings.push(finding.help(say("words-marked-help")));
    }
    let braced = |text: &'_ str| -> Vec<String> {
        let found = placeables(text).filter_map(|range| text.get(range));
        found.map(str::to_owned).collect()
    };
    let known = braced(text);
    let added: Vec<String> = braced(own)
        .into_iter()
        .filter(|it| !known.contains(it))
        .collect();
    if !added.is_empty() {
        let said = say("placeable-added").list("placeables", added);
        let finding = Diagnostic::new(Rule::PlaceableMismatch, span, said);
        findings.push(finding.help(say("placeable-in-fact-help")));
    }
}

fn words(text: &str) -> Vec<SourceInline> {
    vec![Inline::Text(text.to_owned())]
}

fn pattern(text: &str, span: Span) -> Pattern<'_> {
    Pattern {
        elements: vec![Element::Text { text, span }],
    }
}

fn read_plain(text: &str, span: Span, locale: &Locale) -> Translation {
    read_words(&pattern(text, span), span, locale)
}

fn segment(id: &SegmentId, text: &str, span: Span) -> SourceSegment {
    SourceSegment {
        id: Some(id.clone()),
        note: None,
        text: SegmentText {
            inlines: words(text),
            pattern: text.to_owned(),
            span,
            translatable: true,
        },
        meaning: None,
        meanings: std::collections::BTreeMap::new(),
        recorded: None,
    }
}
