//! Applies the rules: to a document, to its links, to the terms and the interface of a locale.

use std::cell::Cell;
use std::collections::{BTreeMap, BTreeSet};

use edition_languages::{Kinds, Language};
use edition_localization::localize::references::near;
use edition_localization::{Catalog, Localizer, Message, settings_of};
use edition_model::{
    Diagnostic, Document, Fact, Locale, Place, Rule, SegmentId, Sentence, SourceSegment, Sources,
    Span, say,
};

use crate::faultless::{Faultless, PairMark};
use crate::finding::{Pair, texts_of};
use crate::input::{CheckContext, DocumentInput, EditionInput, Outlines, Severities};
use crate::plain::Plain;
use crate::rules::{
    bad_link, check_exchanges, forbidden_character, link_mismatch, markup_mismatch, missing_alt,
    missing_glyph, missing_message, missing_term, negation_mismatch, number_mismatch, numbering,
    obsolete_message, placeable_mismatch, plural_categories, punctuation, source_not_synced,
    stale_message, terminology, typed_marks, typed_reference, unreviewed_quotation,
    untranslated_copy, wording, wrong_alphabet,
};
use crate::spelled_out::{spell_out, with_facts};
use crate::{allow, beside_facts, facts, figures, text, words};

/// The segments of a document, each with its words.
type Originals<'o> = [(&'o SourceSegment, Plain<'o>)];
/// Gives the letters without a font that are told of in the source.
type Told<'t> = dyn Fn() -> BTreeSet<char> + 't;

/// Applies the rules to documents, and remembers the pairs of texts in which they found nothing.
#[derive(Default)]
pub struct Checker {
    faultless: Faultless,
}

impl Checker {
    /// All findings in one document and its translations, sorted by place: those of localization, then those
    /// of the rules. Findings of the parsers are not among them.
    #[must_use]
    pub fn check_document(
        &self,
        context: &CheckContext<'_>,
        input: &DocumentInput<'_>,
    ) -> Vec<Diagnostic> {
        let document = input.document;
        let mut findings = Vec::new();
        bad_link::check(document, &mut findings);
        if let Some(outlines) = context.outlines {
            bad_link::check_between(outlines, document, &mut findings);
        }
        for finding in &mut findings {
            finding
                .locale
                .get_or_insert_with(|| context.source.locale().clone());
        }
        let originals = originals(document);
        let told = || {
            let mut source = input.editions.iter();
            let source = source.find(|it| it.localizer.locale() == context.source.locale());
            let told = source.map(|it| missing_glyph::missing_in_source(context, document, it));
            told.unwrap_or_default()
        };
        for edition in input.editions {
            let mut own = edition.localized.diagnostics.clone();
            if edition.localizer.locale() == context.source.locale() {
                check_source(context, document, edition, &mut own);
            } else {
                self.check_translation(context, (document, &originals, &told), edition, &mut own);
            }
            for finding in &mut own {
                finding
                    .locale
                    .get_or_insert_with(|| edition.localizer.locale().clone());
            }
            findings.append(&mut own);
        }
        for finding in &mut findings {
            finding.document.get_or_insert_with(|| document.id.clone());
        }
        sort_findings(context.sources, &mut findings);
        findings
    }

    fn check_translation(
        &self,
        context: &CheckContext<'_>,
        (document, originals, told): (&Document<SourceSegment>, &Originals<'_>, &Told<'_>),
        edition: &EditionInput<'_>,
        findings: &mut Vec<Diagnostic>,
    ) {
        let locale = edition.localizer.locale();
        missing_message::check(context, document, edition, findings);
        facts::check(context, document, edition, findings);
        figures::check(context, document, edition, findings);
        let Some(catalog) = edition.catalog else {
            return;
        };
        stale_message::check(document, edition, catalog, findings);
        unreviewed_quotation::check(document, edition, catalog, findings);
        obsolete_message::check(context, document, catalog, findings);
        for message in &catalog.messages {
            text::check_message(context, locale, message, findings);
        }
        let translations = &edition.localized.value.translations;
        for ((segment, source), translation) in originals.iter().zip(translations) {
            let (Some(id), Some(translation)) = (&segment.id, translation) else {
                continue;
            };
            let message = catalog.message(id.as_str());
            let mark =
                message.and_then(|it| PairMark::of(context, locale, segment, translation, it));
            let is_known = mark.is_some_and(|mark| self.faultless.knows(mark));
            // Of a known pair only its terminology is left to check, where plain words can name terms at all.
            if is_known && !context.source.terms().has_phrases() {
                continue;
            }
            let pair = Pair {
                are_numbers_told: Cell::default(),
                id,
                segment,
                translation,
                localizer: edition.localizer,
                sources: context.sources,
                source,
                texts: texts_of(translation),
            };
            if is_known {
                terminology::check(context, &pair, findings);
            } else {
                self.check_pair(context, document, &pair, (message, mark), findings);
            }
        }
        numbering::check(document, (locale, edition.localizer.signs()), findings);
        missing_glyph::check_edition(context, (document, edition), told, findings);
        allow::apply(catalog.messages.iter(), findings);
    }

    /// The rules that look at a segment and its translation.
    fn check_pair(
        &self,
        context: &CheckContext<'_>,
        document: &Document<SourceSegment>,
        pair: &Pair<'_>,
        (message, mark): (Option<&Message<'_>>, Option<PairMark>),
        findings: &mut Vec<Diagnostic>,
    ) {
        let before = findings.len();
        let is_explained = context.is_explained_by(Rule::MissingMessage, Rule::NumberMismatch);
        if missing_message::is_empty(pair, findings) && is_explained {
            return;
        }
        // A pair with a mark is plain text on both sides: no placeables, links or markup.
        if mark.is_none() {
            placeable_mismatch::check(context, document, pair, findings);
            link_mismatch::check(context, pair, findings);
            markup_mismatch::check(context, pair, findings);
            missing_alt::check(pair, findings);
        }
        let facts = &document.front_matter.facts;
        // A pair with a mark has no placeables.
        let spelled = mark.is_none().then(|| spell_out(pair, context.source));
        match spelled.flatten() {
            None => check_words(context, pair, facts, findings),
            Some(texts) => pair.with_texts(&texts, |pair| {
                check_words(context, pair, facts, findings);
            }),
        }
        text::check_read(pair, findings);
        markup_mismatch::check_beginning(pair, findings);
        typed_marks::check(pair, findings);
        wrong_alphabet::check(pair, findings);
        typed_marks::drop_consequences(context, pair, findings);
        if let Some(message) = message {
            plural_categories::check(context, pair, (message, facts), findings);
            punctuation::check(pair, message, findings);
        }
        let without_copies = findings.len();
        untranslated_copy::check(context, pair, message, findings);
        let is_copy = findings.len() > without_copies
            && context.is_explained_by(Rule::UntranslatedCopy, Rule::Terminology);
        if findings.len() == before
            && let Some(mark) = mark
        {
            self.faultless.remember(mark);
        }
        if !is_copy {
            terminology::check(context, pair, findings);
        }
    }
}

/// The rules that hold the words of a translation against those of the source.
fn check_words(
    context: &CheckContext<'_>,
    pair: &Pair<'_>,
    facts: &BTreeMap<String, Fact>,
    findings: &mut Vec<Diagnostic>,
) {
    if !typed_marks::has_lost_stars(context, pair, findings) {
        number_mismatch::check(context, pair, findings);
    }
    match with_facts(pair, facts, context.source) {
        None => check_exchanges(context, pair, findings),
        Some(texts) => pair.with_texts(&texts, |spelled| {
            beside_facts::check(context, (pair, spelled), facts, findings);
            check_exchanges(context, spelled, findings);
        }),
    }
    negation_mismatch::check(context, pair, findings);
    link_mismatch::check_addresses(pair, findings);
}

/// All findings in the links of a document to other documents, in the order of their labels.
#[must_use]
pub fn check_links(
    outlines: &Outlines,
    source_locale: &Locale,
    document: &Document<SourceSegment>,
) -> Vec<Diagnostic> {
    let mut findings = Vec::new();
    bad_link::check_between(outlines, document, &mut findings);
    let complete = |finding: Diagnostic| finding.locale(source_locale).document(&document.id);
    findings.into_iter().map(complete).collect()
}

/// All findings in the terms and the interface of a locale, and in its files that belong to no document.
/// `source` is the catalog of the source locale, and `used` has the terms that its editions use. Findings of the parsers and of [`Localizer::new`] are not
/// among them.
#[must_use]
pub fn check_catalog(
    context: &CheckContext<'_>,
    catalog: &Catalog<'_>,
    localizer: &Localizer,
    source: &Catalog<'_>,
    used: &BTreeSet<&str>,
) -> Vec<Diagnostic> {
    let mut own = Vec::new();
    for file in catalog.terms.iter().chain(&catalog.interface) {
        for message in file.terms.iter().chain(&file.messages) {
            text::check_message(context, &catalog.locale, message, &mut own);
        }
    }
    for file in catalog.terms.iter().chain(&catalog.interface) {
        wrong_alphabet::check_file(file, &catalog.locale, &mut own);
    }
    words::check(context, catalog, localizer, source, &mut own);
    wording::check(catalog, localizer, &mut own);
    missing_term::check(catalog, localizer, source, &mut own);
    obsolete_message::check_catalog(context, (catalog, localizer), source, used, &mut own);
    missing_glyph::check_wording(context, catalog, &mut own);
    let files = catalog.terms.iter().chain(&catalog.interface);
    allow::apply(
        files.flat_map(|file| file.terms.iter().chain(&file.messages)),
        &mut own,
    );
    for finding in &mut own {
        finding.locale.get_or_insert_with(|| catalog.locale.clone());
    }
    sort_findings(context.sources, &mut own);
    own
}

/// Gives each finding the severity that the settings have for its rule, and removes those of rules that
/// are off (`None`). What refuses a document is an error whatever the settings say.
pub fn apply_severities(findings: &mut Vec<Diagnostic>, severities: &Severities) {
    findings.retain_mut(|finding| match severities.get(&finding.rule) {
        _ if finding.refuses() => true,
        None => true,
        Some(Some(severity)) => {
            finding.severity = *severity;
            true
        }
        Some(None) => false,
    });
}

/// Sorts findings by path, place and rule, as reports show them. Ties are broken by the data of the message,
/// so that the order is the same in every language.
pub fn sort_findings(sources: &Sources, findings: &mut [Diagnostic]) {
    findings.sort_by(|one, other| sort_key(sources, one).cmp(&sort_key(sources, other)));
}

fn sort_key<'f>(
    sources: &'f Sources,
    finding: &'f Diagnostic,
) -> (&'f str, u32, Rule, Option<&'f SegmentId>, &'f Sentence) {
    let path = finding.place.path(sources);
    let start = match &finding.place {
        Place::Span(span) => span.start,
        Place::File(_) => 0,
    };
    let segment = finding.segment.as_ref();
    (path, start, finding.rule, segment, &finding.message)
}

fn check_source(
    context: &CheckContext<'_>,
    document: &Document<SourceSegment>,
    edition: &EditionInput<'_>,
    findings: &mut Vec<Diagnostic>,
) {
    source_not_synced::check(context, document, edition.catalog, findings);
    for segment in document.body.segments() {
        text::check_source(context, segment, findings);
        wrong_alphabet::check_source(context, segment, findings);
    }
    facts::check_source(context, document, findings);
    typed_marks::check_source(context, document, findings);
    forbidden_character::check_facts(document, findings);
    check_front_matter(context, document, findings);
    let signs = edition.localizer.signs();
    numbering::check(document, (edition.localizer.locale(), signs), findings);
    typed_reference::check(context, document, edition.localizer, findings);
    check_addressees(context, document, findings);
    missing_alt::check_source(document, &edition.localized.value.edition, findings);
    missing_glyph::check_edition(context, (document, edition), &BTreeSet::new, findings);
    missing_glyph::check_code(context, document, findings);
}

/// Reports characters that nobody can see, and letters that only look right, in what the front matter says in all languages.
fn check_front_matter(
    context: &CheckContext<'_>,
    document: &Document<SourceSegment>,
    findings: &mut Vec<Diagnostic>,
) {
    let segments = document.body.segments();
    let Some(file) = segments.first().map(|segment| segment.text.span.file) else {
        return;
    };
    let source = context.sources.get(file).map_or("", |file| file.text());
    let Some(settings) = settings_of(source) else {
        return;
    };
    let text = source.get(settings.clone()).unwrap_or_default();
    if text::is_common(text) && !text.contains('\\') && !Kinds::of_text(text).has(Kinds::CYRILLIC) {
        return;
    }
    let texts = segments.iter().map(|segment| segment.text.span);
    let facts = document.front_matter.facts.values().map(|fact| fact.span);
    let told: Vec<Span> = texts.chain(facts).collect();
    let locale = context.source.locale();
    let mut start = settings.start;
    for line in text.split_inclusive('\n') {
        let span = Span::new(file, start..start + line.len());
        start += line.len();
        let is_told = told.iter().any(|place| place.overlaps(span));
        if !line.trim_start().starts_with('#') && !is_told {
            wrong_alphabet::check_setting(line, span, Language::of(locale), findings);
            forbidden_character::check_setting(line, span, locale, findings);
        }
    }
}

/// Reports recommendations to whom there is no term for.
fn check_addressees(
    context: &CheckContext<'_>,
    document: &Document<SourceSegment>,
    findings: &mut Vec<Diagnostic>,
) {
    let terms = context.source.terms();
    let named = document.recommendations.iter();
    for (term, place) in named.filter_map(|recommendation| recommendation.to.as_ref()) {
        if terms.get(term).is_none() && !terms.is_unreadable(term) {
            let message = say("term-unknown").text("id", term);
            let help = near(term, terms.ids(), "-").unwrap_or_else(|| say("term-unknown-help"));
            findings.push(Diagnostic::new(Rule::UnknownReference, *place, message).help(help));
        }
    }
}

/// The segments of a document with their words, which are the same for all languages.
fn originals(document: &Document<SourceSegment>) -> Vec<(&SourceSegment, Plain<'_>)> {
    let segments = document.body.segments().into_iter();
    segments
        .map(|segment| (segment, Plain::of(&segment.text.inlines)))
        .collect()
}
