//! What is wrong in a publication: every rule over every document, terms and interfaces.

mod pictures;

use std::collections::{BTreeMap, BTreeSet};

use edition_localization::Catalog;
use edition_localization::check::{
    CheckContext, DocumentInput, EditionInput, Sample, check_catalog, check_document, check_locale,
    samples, sort_findings,
};
use edition_localization::identify::Identified;
use edition_model::{
    Diagnostic, Document, DocumentId, GlyphCoverage, Locale, Reported, SegmentId, SourceSegment,
};
use rayon::prelude::*;

use crate::analysis::{Analysis, Prepared};
use crate::commands::status::coverage;
use crate::pictures::PictureStore;
use crate::settings::Requirement;

/// Everything that is wrong, under the rules' own severities, sorted by place; and which segments
/// of which documents have no right translation, whatever is said of it.
#[derive(Debug, Default)]
pub(crate) struct Findings {
    /// What is wrong.
    pub(crate) all: Vec<Diagnostic>,
    /// The documents with missing, stale or, where the settings ask for it, unreviewed segments, by
    /// locale.
    pub(crate) incomplete: BTreeMap<DocumentId, BTreeSet<Locale>>,
    /// How many translations of each document nobody has reviewed, by locale; nothing where the
    /// settings do not ask for it.
    pub(crate) unreviewed: BTreeMap<DocumentId, BTreeMap<Locale, usize>>,
}

/// What is known of one document.
#[derive(Debug, Default)]
struct InDocument {
    findings: Vec<Diagnostic>,
    /// The locales with missing or stale segments.
    incomplete: BTreeSet<Locale>,
    /// Its translations, to be compared with those of other documents.
    samples: Vec<(Locale, Vec<Sample>)>,
}

/// Applies the rules.
pub(crate) fn find(
    analysis: &Analysis<'_>,
    coverage: &dyn GlyphCoverage,
    pictures: &PictureStore,
) -> Findings {
    let mut found = Findings {
        all: analysis.findings.clone(),
        ..Findings::default()
    };
    let source_locale = &analysis.project.settings.source;
    let Some(source) = analysis.localizers.get(source_locale) else {
        return found;
    };
    let outlines = outlines(analysis);
    let context = CheckContext {
        sources: analysis.project.all_texts(),
        outlines: &outlines,
        source,
        coverage,
    };
    let documents = find_in_documents(analysis, &context, pictures, None);
    let mut of_locales: BTreeMap<Locale, Vec<Sample>> = BTreeMap::new();
    for (id, of_document) in analysis.documents.keys().zip(documents) {
        found.all.extend(of_document.findings);
        found.incomplete.insert(id.clone(), of_document.incomplete);
        for (locale, samples) in of_document.samples {
            of_locales.entry(locale).or_default().extend(samples);
        }
    }
    for (locale, samples) in &of_locales {
        found.all.extend(check_locale(&context, locale, samples));
    }
    if analysis.project.settings.require == Requirement::Reviewed {
        find_unreviewed(analysis, &mut found);
    }
    find_in_catalogs(analysis, &context, &mut found.all);
    sort_findings(analysis.project.all_texts(), &mut found.all);
    found
}

/// What is wrong in the documents of `analysis` taken one by one, and in their translations: all but
/// what only a comparison with other documents or a look at terms and interfaces can find. Sorted by
/// place. Of the translations, those into `locale`. `outlines` are those of the whole publication.
pub(crate) fn find_alone(
    analysis: &Analysis<'_>,
    locale: &Locale,
    outlines: &Outlines,
    coverage: &dyn GlyphCoverage,
    pictures: &PictureStore,
) -> Vec<Diagnostic> {
    let project = analysis.project;
    let Some(source) = analysis.localizers.get(&project.settings.source) else {
        return Vec::new();
    };
    let context = CheckContext {
        sources: project.all_texts(),
        outlines,
        source,
        coverage,
    };
    let documents = find_in_documents(analysis, &context, pictures, Some(locale));
    let mut found: Vec<Diagnostic> = documents
        .into_iter()
        .flat_map(|of_document| of_document.findings)
        .collect();
    found.extend(find_in_files(analysis));
    sort_findings(project.all_texts(), &mut found);
    found
}

/// With `locale`, of the translations only those into it are looked at.
fn find_in_documents(
    analysis: &Analysis<'_>,
    context: &CheckContext<'_>,
    pictures: &PictureStore,
    locale: Option<&Locale>,
) -> Vec<InDocument> {
    let find = |(id, reported): (&DocumentId, &Reported<Option<Identified>>)| match &reported.value
    {
        Some(identified) => {
            let document = &identified.document;
            let mut parsing = reported.diagnostics.clone();
            parsing.extend(pictures::find(analysis, document, pictures));
            find_in_document(analysis, context, document, &parsing, locale)
        }
        None => InDocument {
            findings: in_document(id, &reported.diagnostics),
            ..InDocument::default()
        },
    };
    analysis.documents.par_iter().map(find).collect()
}

/// What reading the translations of documents has found.
fn find_in_files(analysis: &Analysis<'_>) -> Vec<Diagnostic> {
    let files = analysis
        .translations
        .iter()
        .flat_map(|(locale, files)| files.iter().map(move |(id, file)| (locale, id, file)));
    files
        .flat_map(|(locale, id, file)| in_locale(locale, &in_document(id, &file.diagnostics)))
        .collect()
}

fn in_document(id: &DocumentId, findings: &[Diagnostic]) -> Vec<Diagnostic> {
    findings
        .iter()
        .map(|finding| finding.clone().document(id))
        .collect()
}

fn in_locale(locale: &Locale, findings: &[Diagnostic]) -> Vec<Diagnostic> {
    findings
        .iter()
        .map(|finding| finding.clone().locale(locale))
        .collect()
}

fn find_in_document(
    analysis: &Analysis<'_>,
    context: &CheckContext<'_>,
    document: &Document<SourceSegment>,
    parsing: &[Diagnostic],
    only: Option<&Locale>,
) -> InDocument {
    let locales = analysis.locales_of(document);
    let source = &analysis.project.settings.source;
    let is_wanted = |it: &&Locale| only.is_none_or(|only| *it == only || *it == source);
    let prepared: Vec<(&Locale, Prepared)> = locales
        .iter()
        .filter(is_wanted)
        .filter_map(|locale| Some((locale, analysis.prepare(document, locale, &locales)?)))
        .collect();
    let editions: Vec<EditionInput<'_>> = prepared
        .iter()
        .filter_map(|(locale, prepared)| {
            let translation = analysis.translation(locale, &document.id);
            Some(EditionInput {
                localizer: analysis.localizers.get(*locale)?,
                catalog: translation.map(|reported| &reported.value),
                states: &prepared.states,
                localized: &prepared.localized,
            })
        })
        .collect();
    let input = DocumentInput {
        document,
        editions: &editions,
    };
    let incomplete = prepared
        .iter()
        .filter(|(_, prepared)| prepared.is_incomplete())
        .map(|(locale, _)| (*locale).clone())
        .collect();
    let mut findings = in_document(&document.id, parsing);
    findings.extend(check_document(context, &input));
    InDocument {
        samples: samples(context, &input, &findings),
        findings,
        incomplete,
    }
}

/// Counts what is translated and was reviewed by nobody.
fn find_unreviewed(analysis: &Analysis<'_>, found: &mut Findings) {
    for (id, row) in coverage(analysis) {
        for (locale, covered) in row {
            let unreviewed = covered.translated - covered.reviewed;
            if unreviewed > 0 {
                found
                    .incomplete
                    .entry(id.clone())
                    .or_default()
                    .insert(locale.clone());
                found
                    .unreviewed
                    .entry(id.clone())
                    .or_default()
                    .insert(locale, unreviewed);
            }
        }
    }
}

fn find_in_catalogs(
    analysis: &Analysis<'_>,
    context: &CheckContext<'_>,
    found: &mut Vec<Diagnostic>,
) {
    let empty = |locale: &Locale| {
        Reported::clean(Catalog {
            locale: locale.clone(),
            terms: None,
            interface: None,
            documents: BTreeMap::new(),
        })
    };
    let source_locale = &analysis.project.settings.source;
    let nothing = empty(source_locale);
    let source = analysis.catalogs.get(source_locale).unwrap_or(&nothing);
    for (locale, localizer) in &analysis.localizers {
        let none = empty(locale);
        let catalog = analysis.catalogs.get(locale).unwrap_or(&none);
        found.extend(in_locale(locale, &catalog.diagnostics));
        found.extend(check_catalog(
            context,
            &catalog.value,
            localizer,
            &source.value,
        ));
    }
    found.extend(find_in_files(analysis));
}

/// The segments of every document, for links between them.
pub(crate) type Outlines = BTreeMap<DocumentId, BTreeSet<SegmentId>>;

/// The segments of every document of `analysis`.
pub(crate) fn outlines(analysis: &Analysis<'_>) -> Outlines {
    let outline = |document: &Document<SourceSegment>| {
        document
            .body
            .segments()
            .into_iter()
            .filter_map(|segment| segment.id.clone())
            .collect()
    };
    let documents = analysis.documents.iter();
    documents
        .map(|(id, reported)| {
            let segments = reported
                .value
                .as_ref()
                .map(|found| outline(&found.document));
            (id.clone(), segments.unwrap_or_default())
        })
        .collect()
}
