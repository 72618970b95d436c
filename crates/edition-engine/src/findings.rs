//! What is wrong in a publication: every rule over every document, terms and interfaces.
//!
//! 1. Every document was examined by itself ([`crate::examined`]).
//! 2. Its links are held against the documents that they lead to (`links`, `cited`), its translations against
//!    those of all others (`comparison`): by what stayed of each, and where something may be wrong once
//!    more by the texts.
//! 3. Terms and interfaces have rules of their own. What is wrong there keeps back the documents that use them
//!    (`shared`).

pub(crate) mod cited;
mod comparison;
mod links;
mod one;
mod shared;

use std::collections::{BTreeMap, BTreeSet};
use std::sync::Arc;

use edition_check::{
    CheckContext, Outlines, apply_severities, check_catalog, check_changed, sort_findings,
};
use edition_localization::Catalog;
use edition_localization::sync::state::{TargetState, read_target_state};
use edition_localization::sync::words::SharedFile;
use edition_model::{
    Diagnostic, Document, DocumentId, Locale, Quoted, Reported, Rule, Severity, SourceSegment,
    Sources,
};
use edition_pdf::fonts::Fonts;
use rayon::prelude::*;

use crate::analysis::Analysis;
use crate::errors::ToolError;
use crate::examined::{Examined, by_file, examine};
use crate::fonts;
use crate::notes::{Note, Notes};
use crate::profile::Profile;
use crate::publication::Publication;
use crate::settings::Settings;
use crate::study::Reading;

/// Everything that is wrong; and what is known of each document, whatever is said of it.
#[derive(Debug, Default)]
pub struct Findings {
    /// What is wrong, save what was noted of single documents (`by_files`).
    pub all: Vec<Diagnostic>,
    /// The texts that it speaks of.
    pub texts: Sources,
    /// Files that could not be read at all.
    pub problems: Vec<ToolError>,
    /// What is known of each document.
    pub(crate) documents: BTreeMap<DocumentId, Arc<Examined>>,
    /// The locales whose words of the interface, or terms in them, have an error.
    pub(crate) with_faulty_words: BTreeSet<Locale>,
    /// How many of the texts are everybody's.
    shared: usize,
}

/// So many files are told of at a time.
const FILES_AT_A_TIME: usize = 64;

impl Publication {
    /// What is wrong in `locales`, or in all where none is named, as the settings weigh it.
    pub fn check(&self, locales: &BTreeSet<Locale>) -> Findings {
        let (mut found, notes) = self.examine();
        cited::find_embargoed(self, &mut found);
        (found.all, found.texts) = found.gather(&notes);
        found.all.retain(|finding| {
            let locale = finding.locale.as_ref();
            locales.is_empty() || locale.is_none_or(|locale| locales.contains(locale))
        });
        let settings = self.settings();
        apply_severities(&mut found.all, &settings.severities);
        found.apply_coverage(settings);
        found.name_source(&settings.source);
        found
    }

    /// Examines every document, and what is between them; nothing is written.
    pub(crate) fn examine(&self) -> (Findings, Notes) {
        let fonts = self.press().fonts();
        let reading = Reading::of(self, &[]);
        // Of what is found nothing need be written anywhere.
        let notes = Notes::default();
        let documents = 0..self.documents().len();
        let examined = documents.into_par_iter().map(|place| {
            let examined = reading.study(place, |study| examine(&reading, study, fonts, &notes));
            Arc::new(examined.unwrap_or_default())
        });
        let found = Findings::of(&reading, fonts, &notes, examined.collect());
        (found, notes)
    }
}

impl Findings {
    /// Applies the rules that look at more than one document, and to terms and interfaces their own; with
    /// what the examination of each document has found, this is all. It stands under the rules' own
    /// severities.
    pub(crate) fn of(
        reading: &Reading<'_>,
        fonts: &Fonts,
        notes: &Notes,
        examined: Vec<Arc<Examined>>,
    ) -> Self {
        let between = &reading.between;
        let mut found = Self {
            all: between.findings.clone(),
            texts: between.project.all_texts().clone(),
            problems: between.project.problems.clone(),
            shared: reading.publication.shared_texts(),
            ..Self::default()
        };
        for (id, examined) in reading.publication.documents().iter().zip(examined) {
            found.problems.extend(examined.problems.iter().cloned());
            found.documents.insert(id.clone(), examined);
        }
        links::find(reading, notes, &mut found);
        cited::find(reading, &mut found);
        comparison::find(reading, fonts, notes, &mut found);
        find_in_catalogs(between, fonts, &mut found);
        shared::find(between, &mut found);
        let documents = found.documents.iter();
        let profiles: Vec<_> = documents.map(|(id, it)| (id, &it.profile)).collect();
        let broken = fonts::find(between.project, fonts, &profiles);
        found.all.extend(broken);
        found
    }

    /// What is wrong, in the order of the files, those of some files at a time and with the texts that it
    /// speaks of.
    pub(crate) fn by_files(
        &self,
        notes: &Notes,
    ) -> impl Iterator<Item = (Vec<Diagnostic>, Sources)> {
        let further = by_file(&self.texts, self.all.clone());
        let mut noted: BTreeMap<&str, Vec<&Note>> = BTreeMap::new();
        for (path, note) in self.documents.values().flat_map(|it| &it.quoted) {
            noted.entry(path).or_default().push(note);
        }
        let own = noted.keys().map(|path| (*path).to_owned());
        let paths: BTreeSet<String> = own.chain(further.keys().cloned()).collect();
        let paths: Vec<String> = paths.into_iter().collect();
        let chunks: Vec<Vec<String>> = paths.chunks(FILES_AT_A_TIME).map(<[_]>::to_vec).collect();
        chunks.into_iter().map(move |paths| {
            let mut texts = self.texts.clone();
            let mut findings = Vec::new();
            for path in &paths {
                findings.extend(further.get(path).into_iter().flatten().cloned());
                for note in noted.get(path.as_str()).into_iter().flatten() {
                    let quoted = notes.read::<Quoted>(note).unwrap_or_default();
                    findings.extend(texts.take_in(self.shared, &quoted));
                }
            }
            sort_findings(&texts, &mut findings);
            one::merge(&texts, &mut findings);
            (findings, texts)
        })
    }

    /// All that is wrong, and the texts that it speaks of.
    pub(crate) fn gather(&self, notes: &Notes) -> (Vec<Diagnostic>, Sources) {
        let (mut all, mut texts) = (self.all.clone(), self.texts.clone());
        for (_, note) in self.documents.values().flat_map(|it| &it.quoted) {
            let quoted = notes.read::<Quoted>(note).unwrap_or_default();
            all.extend(texts.take_in(self.shared, &quoted));
        }
        sort_findings(&texts, &mut all);
        one::merge(&texts, &mut all);
        (all, texts)
    }

    /// What is known of each document, whatever is said of it.
    pub fn profiles(&self) -> impl Iterator<Item = (&DocumentId, &Profile)> {
        let documents = self.documents.iter();
        documents.map(|(id, examined)| (id, &examined.profile))
    }

    /// Names the language of what stands in a source: whoever asks for others is told of it too, so it has none before.
    fn name_source(&mut self, source: &Locale) {
        for finding in &mut self.all {
            let is_in_source = finding.place.path(&self.texts).starts_with("sources/");
            if finding.locale.is_none() && is_in_source {
                finding.locale = Some(source.clone());
            }
        }
    }

    /// Makes warnings of what is missing or stale in the locales that are translated as far as the
    /// settings ask for. A build makes no such allowance.
    fn apply_coverage(&mut self, settings: &Settings) {
        let wanted = &settings.coverage;
        if wanted.is_empty() {
            return;
        }
        let mut counts: BTreeMap<&Locale, (usize, usize)> = BTreeMap::new();
        let documents = self.documents.values();
        for (locale, (translated, segments)) in documents.flat_map(|it| &it.profile.coverage) {
            let sums = counts.entry(locale).or_default();
            sums.0 += translated;
            sums.1 += segments;
        }
        let is_enough = |locale: &Locale| {
            let (Some(share), Some((translated, segments))) =
                (wanted.get(locale), counts.get(locale))
            else {
                return false;
            };
            // Counts of segments are far below what a float holds exactly.
            *translated as f64 >= share * *segments as f64
        };
        for finding in &mut self.all {
            let is_progress = matches!(finding.rule, Rule::MissingMessage | Rule::StaleMessage);
            if is_progress && finding.locale.as_ref().is_some_and(is_enough) {
                finding.severity = Severity::Warning;
            }
        }
    }
}

fn find_in_catalogs(analysis: &Analysis<'_>, fonts: &Fonts, found: &mut Findings) {
    let empty = |locale: &Locale| {
        Reported::clean(Catalog {
            locale: locale.clone(),
            terms: None,
            interface: None,
            documents: BTreeMap::new(),
        })
    };
    let context = CheckContext {
        sources: analysis.project.all_texts(),
        outlines: None,
        source: analysis.localizers.source(),
        coverage: fonts,
        severities: &analysis.project.settings.severities,
    };
    let source_locale = &analysis.project.settings.source;
    let nothing = empty(source_locale);
    let source = analysis.catalogs.get(source_locale).unwrap_or(&nothing);
    for (locale, localizer) in analysis.localizers.iter() {
        let none = empty(locale);
        let catalog = analysis.catalogs.get(locale).unwrap_or(&none);
        let read = catalog.diagnostics.iter().cloned();
        found.all.extend(read.map(|finding| finding.locale(locale)));
        let examined = found.documents.values();
        let used = examined.filter_map(|it| it.profile.terms.get(locale));
        let used: BTreeSet<&str> = used.flatten().map(String::as_str).collect();
        let mut own = check_catalog(&context, &catalog.value, localizer, &source.value, &used);
        for shared in SharedFile::ALL {
            let remembered = remembered(analysis, shared, locale);
            own.extend(remembered.diagnostics);
            let remembered = remembered.value.unwrap_or_default();
            own.extend(check_changed(
                shared,
                &catalog.value,
                &source.value,
                &remembered,
            ));
        }
        fonts::excuse_words(fonts, locale, &mut own);
        found.all.extend(own);
    }
}

/// What sync remembers of the terms or the words of an interface; nothing where that cannot be read.
pub(crate) fn remembered(
    analysis: &Analysis<'_>,
    shared: SharedFile,
    locale: &Locale,
) -> Reported<Option<TargetState>> {
    let project = analysis.project;
    let states = project.states.get(locale);
    let file = states.and_then(|files| files.get(shared.name()).copied());
    let Some((file, text)) = file.and_then(|file| Some((file, project.texts.get(file)?.text())))
    else {
        return Reported::clean(Some(TargetState::default()));
    };
    let mut read = read_target_state(file, text);
    let found = read.diagnostics.into_iter();
    read.diagnostics = found.map(|finding| finding.locale(locale)).collect();
    read
}

/// The segments of every document of `analysis` that could be understood.
pub fn outlines(analysis: &Analysis<'_>) -> Outlines {
    let outline = |document: &Document<SourceSegment>| -> BTreeSet<_> {
        let segments = document.body.segments().into_iter();
        segments.filter_map(|segment| segment.id.clone()).collect()
    };
    let documents = analysis.documents.iter();
    documents
        .map(|(id, reported)| {
            let identified = reported.value.as_ref();
            let segments = identified.map(|found| outline(&found.document));
            (id.clone(), segments)
        })
        .collect()
}
