//! What stays of a document once it has been looked at: as much as other documents, the lists and the
//! next build need to know of it, and no text.

use std::collections::{BTreeMap, BTreeSet};
use std::hash::{DefaultHasher, Hash, Hasher};

use edition_check::{CheckContext, DocumentInput, EditionInput, Sample, samples};
use edition_localization::sync::status::{Coverage, cover};
use edition_model::{
    Diagnostic, Document, DocumentId, GlyphCoverage, LinkTarget, Locale, SegmentId, SourceSegment,
    Sources,
};
use serde::{Deserialize, Serialize};

use crate::analysis::{Analysis, Prepared};
use crate::findings::{in_document, in_locale, pictures};
use crate::pictures::picture_paths;
use crate::settings::Requirement;
use crate::studies::Study;

/// A document that has been looked at.
#[derive(Debug, Clone, Default, Serialize, Deserialize)]
pub struct Examined {
    /// What only a source that could be understood says.
    pub understood: Option<Understood>,
    /// The locales with missing, stale or, where the settings ask for it, unreviewed segments.
    pub incomplete: BTreeSet<Locale>,
    /// How many translations nobody has reviewed, by locale; nothing where the settings do not ask
    /// for it.
    pub unreviewed: BTreeMap<Locale, usize>,
    /// How many segments are translated of how many, by locale; nothing where the settings do not ask
    /// for it.
    pub coverage: BTreeMap<Locale, (usize, usize)>,
    /// The locales in which something wrong keeps its editions back, as far as it shows in it alone.
    pub faulty: BTreeSet<Locale>,
    /// Whether a comment silences a rule that compares documents.
    pub has_allows: bool,
}

/// What a source says of itself.
#[derive(Debug, Clone, Serialize, Deserialize)]
pub struct Understood {
    /// Its locales, the source first.
    pub locales: Vec<Locale>,
    /// When its embargo ends, in seconds since 1970.
    pub embargo: Option<i64>,
    /// The documents and segments that it links to.
    pub links: Vec<(DocumentId, Option<u64>)>,
    /// The pictures that it names.
    pub pictures: BTreeSet<String>,
}

impl Understood {
    fn of(analysis: &Analysis<'_>, document: &Document<SourceSegment>) -> Self {
        let links = document.links.values();
        let links = links.filter_map(|definition| match &definition.target {
            LinkTarget::Document { document, segment } => {
                Some((document.clone(), segment.as_ref().map(name)))
            }
            LinkTarget::Url(_) | LinkTarget::Segment(_) => None,
        });
        let embargo = document.front_matter.embargo.as_ref();
        Self {
            locales: analysis.locales_of(document),
            embargo: embargo.map(|embargo| embargo.timestamp),
            links: links.collect(),
            pictures: picture_paths(&document.body),
        }
    }
}

/// Its segments' ids, short.
fn outline(document: &Document<SourceSegment>) -> Vec<u64> {
    let segments = document.body.segments().into_iter();
    let ids = segments.filter_map(|segment| segment.id.as_ref());
    ids.map(name).collect()
}

/// A segment's id, short.
fn name(segment: &SegmentId) -> u64 {
    let mut hasher = DefaultHasher::new();
    segment.hash(&mut hasher);
    hasher.finish()
}

/// What a look at a document has brought to light.
#[derive(Debug, Default)]
pub struct Examination<'a> {
    /// What stays of it.
    pub examined: Examined,
    /// What is wrong in it and in its translations, sorted by place, save what only a look at other
    /// documents can find.
    pub findings: Vec<Diagnostic>,
    /// Its segments' ids, short.
    pub outline: Vec<u64>,
    /// Its translations in full.
    pub samples: Vec<(Locale, Vec<Sample<'a>>)>,
}

impl<'a> Study<'a, '_> {
    /// The texts that findings in it point into.
    pub fn texts(&self) -> &'a Sources {
        self.analysis.project.all_texts()
    }

    /// Applies the rules.
    pub fn examine(&self, coverage: &'a dyn GlyphCoverage) -> Examination<'a> {
        let analysis = self.analysis;
        let project = analysis.project;
        let Some(reported) = analysis.documents.get(self.id) else {
            return Examination::default();
        };
        let in_files = || in_files(analysis, self.id);
        let understood = reported.value.as_ref();
        let Some(identified) = understood.filter(|_| self.problem.is_none()) else {
            let mut findings = in_document(self.id, &reported.diagnostics);
            findings.extend(in_files());
            return Examination {
                findings,
                ..Examination::default()
            };
        };
        let context = CheckContext {
            sources: project.all_texts(),
            outlines: None,
            source: analysis.localizers.source(),
            coverage,
        };
        let document = &identified.document;
        let editions = editions(analysis, document, self.prepared);
        let input = DocumentInput {
            document,
            editions: &editions,
        };
        let mut findings = in_document(&document.id, &reported.diagnostics);
        let shown = pictures::find(analysis, document, self.pictures);
        findings.extend(in_document(&document.id, &shown));
        findings.extend(
            analysis
                .localizers
                .checker()
                .check_document(&context, &input),
        );
        let samples = samples(&context, document, &editions, &findings);
        findings.extend(in_files());
        let mut examined = Examined {
            understood: Some(Understood::of(analysis, document)),
            incomplete: incomplete(self.prepared),
            has_allows: samples
                .iter()
                .flat_map(|(_, own)| own)
                .any(Sample::has_allows),
            ..Examined::default()
        };
        examined.count(analysis, document);
        Examination {
            examined,
            findings,
            outline: outline(document),
            samples,
        }
    }
}

impl Examined {
    /// Counts what the settings ask for.
    fn count(&mut self, analysis: &Analysis<'_>, document: &Document<SourceSegment>) {
        let settings = &analysis.project.settings;
        let asks_for_review = settings.require == Requirement::Reviewed;
        if settings.coverage.is_empty() && !asks_for_review {
            return;
        }
        for (locale, covered) in coverage_of(analysis, document) {
            let unreviewed = covered.translated - covered.reviewed;
            let counts = (covered.translated, covered.segments);
            self.coverage.insert(locale.clone(), counts);
            if asks_for_review && unreviewed > 0 {
                self.incomplete.insert(locale.clone());
                self.unreviewed.insert(locale, unreviewed);
            }
        }
    }
}

/// How far a document is translated into each of its locales.
pub fn coverage_of(
    analysis: &Analysis<'_>,
    document: &Document<SourceSegment>,
) -> BTreeMap<Locale, Coverage> {
    let nothing = Default::default();
    let targets = analysis.locales_of(document).into_iter().skip(1);
    let covered = targets.map(|locale| {
        let catalog = analysis.translation(&locale, &document.id);
        let catalog = catalog.map(|reported| &reported.value);
        let remembered = analysis.target_state(&locale, &document.id);
        let covered = cover(document, catalog, remembered.unwrap_or(&nothing));
        (locale, covered)
    });
    covered.collect()
}

/// The editions of a document as the rules look at them.
pub fn editions<'a>(
    analysis: &'a Analysis<'_>,
    document: &Document<SourceSegment>,
    prepared: &'a [(Locale, Prepared)],
) -> Vec<EditionInput<'a>> {
    let edition = |(locale, prepared): &'a (Locale, Prepared)| {
        let translation = analysis.translation(locale, &document.id);
        EditionInput {
            localizer: &prepared.localizer,
            catalog: translation.map(|reported| &reported.value),
            states: &prepared.states,
            localized: &prepared.localized,
        }
    };
    prepared.iter().map(edition).collect()
}

fn incomplete(prepared: &[(Locale, Prepared)]) -> BTreeSet<Locale> {
    let incomplete = prepared.iter().filter(|(_, it)| it.is_incomplete());
    incomplete.map(|(locale, _)| locale.clone()).collect()
}

/// What reading the translations of a document has found.
fn in_files(analysis: &Analysis<'_>, id: &DocumentId) -> Vec<Diagnostic> {
    let files = analysis.translations.iter();
    let files = files.filter_map(|(locale, files)| Some((locale, files.get(id)?)));
    files
        .flat_map(|(locale, file)| in_locale(locale, &in_document(id, &file.diagnostics)))
        .collect()
}
