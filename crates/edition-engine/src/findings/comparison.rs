//! What only a comparison of all translations into a language can find.

use std::collections::{BTreeMap, BTreeSet};
use std::sync::Arc;

use edition_check::{CheckContext, Comparison, Gist, Sample, check_locale};
use edition_languages::Language;
use edition_model::{GlyphCoverage, Locale};
use rayon::prelude::*;

use super::Findings;
use crate::examined::{Examination, Examined};
use crate::notes::Notes;
use crate::study::Reading;

/// Compares the translations of all documents, one language after another.
pub(super) fn find(
    reading: &Reading<'_>,
    coverage: &dyn GlyphCoverage,
    notes: &Notes,
    found: &mut Findings,
) {
    let examined = found.documents.values();
    let mut locales: BTreeSet<Locale> = BTreeSet::new();
    for locale in examined.flat_map(|it| it.locales()) {
        if !locales.contains(locale) {
            locales.insert(locale.clone());
        }
    }
    for locale in &locales {
        find_in_locale(reading, coverage, (locale, notes), found);
    }
}

fn find_in_locale(
    reading: &Reading<'_>,
    coverage: &dyn GlyphCoverage,
    (locale, notes): (&Locale, &Notes),
    found: &mut Findings,
) {
    let each = |look: &mut dyn FnMut(&[Gist])| {
        for examined in found.documents.values() {
            look(&examined.gists_in(locale, notes));
        }
    };
    let mut comparison = Comparison::of(each);
    let documents: Vec<Arc<Examined>> = found.documents.values().cloned().collect();
    let scores = scores(&mut comparison, &documents, (reading, locale, notes));
    let mut samples: BTreeMap<usize, Vec<Sample>> = BTreeMap::new();
    let models = comparison.models();
    let allowing = found.documents.values().enumerate();
    let allowing = allowing.filter(|(_, examined)| examined.profile.has_allows);
    let mut suspects: BTreeSet<usize> = allowing.map(|(place, _)| place).collect();
    let mut texts = found.texts.clone();
    let mut read = |place: usize, samples: &mut BTreeMap<usize, Vec<Sample>>| {
        samples.entry(place).or_insert_with(|| {
            let examined = reading.study(place, |study| {
                let examination = Examination::of(study, coverage);
                let own = examination.samples.into_iter().find(|(it, _)| it == locale);
                let mut adoption = texts.adopt(study.texts());
                let own = own.into_iter().flat_map(|(_, own)| own);
                own.map(|sample| sample.adopted(&mut adoption)).collect()
            });
            examined.unwrap_or_default()
        });
    };
    for place in models {
        read(place, &mut samples);
    }
    let settled = comparison.settle(samples.values().flatten(), &scores);
    let suspect = documents
        .par_iter()
        .enumerate()
        .filter(|(place, examined)| {
            let gists = examined.gists_in(locale, notes);
            let scores = scores.get(*place).map_or(&[][..], Vec::as_slice);
            settled.suspects(&gists, scores)
        });
    suspects.par_extend(suspect.map(|(place, _)| place));
    for place in &suspects {
        read(*place, &mut samples);
    }
    samples.retain(|place, _| suspects.contains(place));
    let samples: Vec<Sample> = samples.into_values().flatten().collect();
    let context = CheckContext {
        sources: &texts,
        outlines: None,
        source: reading.between.localizers.source(),
        coverage,
        severities: &reading.publication.settings().severities,
    };
    let findings = check_locale(&context, locale, &samples, &settled);
    found.texts = texts;
    found.all.extend(findings);
}

/// The words of so many documents are in memory at a time.
const DOCUMENTS_AT_A_TIME: usize = 64;

/// What the words of all translations say of each document: once for the locale, and not where they are too few.
fn scores(
    comparison: &mut Comparison,
    documents: &[Arc<Examined>],
    (reading, locale, notes): (&Reading<'_>, &Locale, &Notes),
) -> Vec<Vec<f32>> {
    if !comparison.has_enough() {
        return Vec::new();
    }
    let source = &reading.publication.settings().source;
    let languages = (Language::of(source), Language::of(locale));
    let read = |examined: &Arc<Examined>| {
        let gists = examined.gists_in(locale, notes);
        (gists, examined.words_in(locale, languages, notes))
    };
    comparison.learn(languages, |look| {
        for documents in documents.chunks(DOCUMENTS_AT_A_TIME) {
            let pages: Vec<_> = documents.par_iter().map(read).collect();
            for (gists, page) in &pages {
                look(gists, page);
            }
        }
    });
    let scores = documents.par_iter().map(|examined| {
        let (gists, page) = read(examined);
        comparison.scores(&gists, &page)
    });
    scores.collect()
}
