//! A document examined: the rules are applied to it by itself. What they found is noted by file, so that it
//! need not be in memory, and told file by file.

mod facts;
mod note_marks;
mod pictures;
mod tables;
mod told;

use std::collections::BTreeMap;

use edition_check::{
    CheckContext, DocumentInput, EditionInput, Gist, Outlines, Page, Sample, check_released,
    drop_consequences, samples, samples_again, sort_findings, texts as texts_of,
};
use edition_languages::Language;
use edition_model::{
    Adoption, Diagnostic, Document, DocumentId, GlyphCoverage, Locale, Quoted, SourceSegment,
    Sources,
};
use edition_pdf::fonts::Fonts;
use serde::{Deserialize, Serialize};

use crate::analysis::{Analysis, Prepared};
use crate::errors::ToolError;
use crate::fonts;
use crate::notes::{Note, Notes};
use crate::pictures::PictureStore;
use crate::profile::{Profile, outline};
use crate::study::{Reading, Study};
use crate::verdict::faults;
use pictures::Pictures;

/// What is known of a document that has been examined.
#[derive(Debug, Clone, Default, Serialize, Deserialize)]
pub struct Examined {
    /// What others need to know of it.
    pub profile: Profile,
    /// Hashes of the ids of its segments.
    outline: Note,
    /// Its translations, to be compared with those of other documents: each [`Gist`]s.
    gists: Vec<(Locale, Note)>,
    /// The texts of these and of their sources, whose words are learned from: each what [`texts_of`] gives.
    words: Vec<(Locale, Note)>,
    /// What is wrong in it, save what only a look at others can find: each [`Quoted`], by the path of the
    /// file that it points to.
    pub(crate) quoted: Vec<(Box<str>, Note)>,
    /// Files that could not be read.
    #[serde(skip)]
    pub(crate) problems: Vec<ToolError>,
}

/// Sources and translations of a document, where words can be learned from these.
pub(crate) struct Texts(Vec<Option<(String, String)>>);

impl Texts {
    /// Each source with its translation.
    pub(crate) fn pairs(&self) -> impl Iterator<Item = (&str, &str)> {
        let pairs = self.0.iter().flatten();
        pairs.map(|(source, translation)| (source.as_str(), translation.as_str()))
    }

    /// Their words, in these languages.
    pub(crate) fn page(&self, languages: (&Language, &Language)) -> Page {
        let texts = self.0.iter().map(|pair| {
            let (source, translation) = pair.as_ref()?;
            Some((source.as_str(), translation.as_str()))
        });
        Page::of(texts, languages)
    }
}

impl Examined {
    /// Whether all its files could be read, so that another look at them would find the same.
    pub(crate) fn is_whole(&self) -> bool {
        self.problems.is_empty()
    }

    /// Whether it has the segment whose id has that hash.
    pub(crate) fn has(&self, segment: u64, notes: &Notes) -> bool {
        let outline: Option<Vec<u64>> = notes.read(&self.outline);
        outline.is_some_and(|outline| outline.contains(&segment))
    }

    /// The locales that it is translated into.
    pub(crate) fn locales(&self) -> impl Iterator<Item = &Locale> {
        self.gists.iter().map(|(locale, _)| locale)
    }

    /// Its translations into `locale`, to be compared.
    pub(crate) fn gists_in(&self, locale: &Locale, notes: &Notes) -> Vec<Gist> {
        let mut of_locale = self.gists.iter();
        let own = of_locale.find(|(it, _)| it == locale);
        own.and_then(|(_, note)| notes.read(note))
            .unwrap_or_default()
    }

    /// The texts of its translations into `locale` and of their sources.
    pub(crate) fn texts_in(&self, locale: &Locale, notes: &Notes) -> Texts {
        let mut of_locale = self.words.iter();
        let own = of_locale.find(|(it, _)| it == locale);
        let texts = own.and_then(|(_, note)| notes.read(note));
        Texts(texts.unwrap_or_default())
    }

    /// All that was noted of it.
    pub(crate) fn notes(&mut self) -> impl Iterator<Item = &mut Note> {
        let gists = self.gists.iter_mut().chain(&mut self.words);
        let gists = gists.map(|(_, note)| note);
        let outline = std::iter::once(&mut self.outline);
        outline
            .chain(gists)
            .chain(self.quoted.iter_mut().map(|(_, note)| note))
    }

    /// What is wrong in it; the places mean nothing.
    pub(crate) fn findings(&self, notes: &Notes) -> Vec<Diagnostic> {
        let quoted = self.quoted.iter();
        let quoted = quoted.filter_map(|(_, note)| notes.read::<Quoted>(note));
        quoted
            .flat_map(|quoted| Sources::default().take_in(0, &quoted))
            .collect()
    }
}

/// Examines a document by itself, and notes what was found.
pub(crate) fn examine(
    reading: &Reading<'_>,
    study: &Study<'_, '_>,
    fonts: &Fonts,
    notes: &Notes,
) -> Examined {
    let Examination {
        mut profile,
        mut findings,
        outline,
        samples,
    } = Examination::of(study, fonts);
    let analysis = study.analysis;
    let settings = &analysis.project.settings;
    let faults = faults(settings, &findings).filter(|(document, _)| *document == study.id);
    profile.faulty = faults.map(|(_, locale)| locale.clone()).collect();
    fonts::take_in(fonts, &mut profile, &mut findings);
    let mut problems = Vec::new();
    // What was found between documents is known already.
    if !reading.is_between(study.id) {
        findings.extend(analysis.findings.iter().cloned());
        problems.clone_from(&analysis.project.problems);
    }
    problems.extend(study.problem.cloned());
    let texts = study.texts();
    let shared = reading.publication.shared_texts();
    let gists = samples.iter().map(|(locale, samples)| {
        let gists: Vec<Gist> = samples.iter().map(Sample::gist).collect();
        (locale.clone(), notes.take(&gists))
    });
    let words = samples.iter();
    let words = words.map(|(locale, own)| (locale.clone(), notes.take(&texts_of(own))));
    let quoted = by_file(texts, findings).into_iter();
    let quoted = quoted.map(|(path, own)| (path.into(), notes.take(&texts.quote(shared, own))));
    Examined {
        outline: notes.take(&outline),
        profile,
        gists: gists.collect(),
        words: words.collect(),
        quoted: quoted.collect(),
        problems,
    }
}

/// What an examination has brought to light, in full.
#[derive(Debug, Default)]
pub(crate) struct Examination<'a> {
    profile: Profile,
    /// What is wrong in it and in its translations, sorted by place, save what only a look at other
    /// documents can find.
    findings: Vec<Diagnostic>,
    outline: Vec<u64>,
    /// Its translations.
    samples: Vec<(Locale, Vec<Sample<'a>>)>,
}

impl<'a> Examination<'a> {
    /// Applies the rules to a document.
    pub(crate) fn of(study: &Study<'a, '_>, fonts: &'a Fonts) -> Self {
        let analysis = study.analysis;
        let Some(reported) = analysis.documents.get(study.id) else {
            return Self::default();
        };
        let understood = reported.value.as_ref();
        let Some(identified) = understood.filter(|_| study.problem.is_none()) else {
            let mut findings = in_document(study.id, &reported.diagnostics);
            findings.extend(in_files(analysis, study.id));
            return Self {
                findings,
                ..Self::default()
            };
        };
        let context = CheckContext {
            sources: analysis.project.all_texts(),
            outlines: None,
            source: analysis.localizers.source(),
            coverage: fonts,
            severities: &analysis.project.settings.severities,
        };
        let document = &identified.document;
        let editions = editions(analysis, document, study.prepared);
        let input = DocumentInput {
            document,
            editions: &editions,
        };
        let mut findings = in_document(&document.id, &reported.diagnostics);
        let pictures = Pictures::examine(document, study.pictures);
        let shown = pictures.findings(&analysis.project.settings.source);
        findings.extend(in_document(&document.id, &shown));
        findings.extend(facts::find(analysis, document));
        findings.extend(note_marks::find(analysis, document));
        let paper = analysis.project.settings.paper;
        findings.extend(tables::find(document, study.prepared, (paper, fonts)));
        findings.extend(analysis.faults_of_release(&document.id));
        if let Some((date, released)) = analysis.released_addresses(&document.id) {
            findings.extend(check_released(document, (date, &released)));
        }
        findings.extend(
            analysis
                .localizers
                .checker()
                .check_document(&context, &input),
        );
        drop_consequences(context.sources, document.file, &mut findings);
        told::complete(&analysis.project.settings, document, &mut findings);
        let samples = samples(&context, document, &editions, &findings);
        findings.extend(in_files(analysis, study.id));
        let mut profile = Profile::of(analysis, document, study.prepared);
        profile.cannot_be_shown = !pictures.can_be_shown();
        let mut translations = samples.iter().flat_map(|(_, own)| own);
        profile.has_allows = translations.any(Sample::has_allows);
        Self {
            profile,
            findings,
            outline: outline(document),
            samples,
        }
    }
}

/// The translations of a document into `locale`, once more, with their places in texts that `adoption` leads to. `gists` are
/// what stayed of them.
pub(crate) fn samples_of(
    (analysis, id): (&Analysis<'_>, &DocumentId),
    (locale, gists): (&Locale, &[Gist]),
    coverage: &dyn GlyphCoverage,
    mut adoption: Adoption<'_, '_>,
) -> Vec<Sample<'static>> {
    let prepared = analysis.document(id).and_then(|document| {
        let locales = analysis.locales_of(document);
        let prepared = analysis.prepare(document, locale, &locales).ok()?;
        Some((document, [(locale.clone(), prepared)]))
    });
    let Some((document, prepared)) = &prepared else {
        return Vec::new();
    };
    let context = CheckContext {
        sources: analysis.project.all_texts(),
        outlines: None,
        source: analysis.localizers.source(),
        coverage,
        severities: &analysis.project.settings.severities,
    };
    let editions = editions(analysis, document, prepared).into_iter();
    let samples = editions.flat_map(|edition| samples_again(&context, document, &edition, gists));
    samples
        .map(|sample| sample.adopted(&mut adoption))
        .collect()
}

/// What is wrong in `document` taken by itself, and in its translations: all but what only a comparison
/// with other documents or a look at terms and interfaces can find. Sorted by place. Of the
/// translations, those into `locale`. `outlines` are those of the whole publication.
///
/// # Errors
/// Where the document cannot be put into `locale`.
pub fn find_alone(
    analysis: &Analysis<'_>,
    id: &DocumentId,
    locale: &Locale,
    outlines: &Outlines,
    fonts: &Fonts,
    shown: &PictureStore,
) -> Result<Vec<Diagnostic>, ToolError> {
    let project = analysis.project;
    let Some(reported) = analysis.documents.get(id) else {
        return Ok(Vec::new());
    };
    let mut found = in_document(id, &reported.diagnostics);
    if let Some(document) = analysis.document(id) {
        let context = CheckContext {
            sources: project.all_texts(),
            outlines: Some(outlines),
            source: analysis.localizers.source(),
            coverage: fonts,
            severities: &project.settings.severities,
        };
        let pictures = Pictures::examine(document, shown);
        found.extend(in_document(
            id,
            &pictures.findings(&project.settings.source),
        ));
        found.extend(facts::find(analysis, document));
        found.extend(note_marks::find(analysis, document));
        found.extend(analysis.faults_of_release(id));
        let locales = analysis.locales_of(document);
        let wanted = locales
            .iter()
            .filter(|it| *it == locale || **it == project.settings.source);
        let prepared: Vec<_> = wanted
            .map(|it| Ok((it.clone(), analysis.prepare(document, it, &locales)?)))
            .collect::<Result<_, ToolError>>()?;
        found.extend(tables::find(
            document,
            &prepared,
            (project.settings.paper, fonts),
        ));
        let editions = editions(analysis, document, &prepared);
        let input = DocumentInput {
            document,
            editions: &editions,
        };
        let checker = analysis.localizers.checker();
        found.extend(checker.check_document(&context, &input));
        drop_consequences(context.sources, document.file, &mut found);
    }
    found.extend(in_files(analysis, id));
    fonts::excuse(fonts, &mut found);
    sort_findings(project.all_texts(), &mut found);
    Ok(found)
}

/// The editions of a document as the rules look at them.
fn editions<'a>(
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
            reviewed: &prepared.reviewed,
            localized: &prepared.localized,
        }
    };
    prepared.iter().map(edition).collect()
}

/// Findings by the paths of the files that they point to.
pub(crate) fn by_file(
    texts: &Sources,
    findings: Vec<Diagnostic>,
) -> BTreeMap<String, Vec<Diagnostic>> {
    let mut files: BTreeMap<String, Vec<Diagnostic>> = BTreeMap::new();
    for finding in findings {
        let path = finding.place.path(texts);
        match files.get_mut(path) {
            Some(known) => known.push(finding),
            None => {
                let path = path.to_owned();
                files.insert(path, vec![finding]);
            }
        }
    }
    files
}

fn in_document(id: &DocumentId, findings: &[Diagnostic]) -> Vec<Diagnostic> {
    let findings = findings.iter().cloned();
    findings.map(|finding| finding.document(id)).collect()
}

/// What reading the translations of a document has found.
fn in_files(analysis: &Analysis<'_>, id: &DocumentId) -> Vec<Diagnostic> {
    let files = analysis.translations.iter();
    let files = files.filter_map(|(locale, files)| Some((locale, files.get(id)?)));
    files
        .flat_map(|(locale, file)| {
            let found = file.diagnostics.iter().cloned();
            found.map(|finding| finding.document(id).locale(locale))
        })
        .collect()
}
