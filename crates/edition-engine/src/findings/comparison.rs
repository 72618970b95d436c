//! What only a comparison of all translations into a language can find.

use std::collections::{BTreeMap, BTreeSet};
use std::sync::Arc;

use edition_check::{CheckContext, Comparison, Gist, NameBook, Names, Page, Sample, check_locale};
use edition_languages::Language;
use edition_model::{GlyphCoverage, Locale};
use rayon::prelude::*;

use super::Findings;
use crate::examined::{Examined, samples_of};
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
    let (names, scores) = learn(&mut comparison, &documents, (reading, locale, notes));
    let mut samples: BTreeMap<usize, Vec<Sample>> = BTreeMap::new();
    let models = comparison.models();
    let allowing = found.documents.values().enumerate();
    let allowing = allowing.filter(|(_, examined)| examined.profile.has_allows);
    let mut suspects: BTreeSet<usize> = allowing.map(|(place, _)| place).collect();
    let mut texts = found.texts.clone();
    let mut read = |place: usize, samples: &mut BTreeMap<usize, Vec<Sample>>| {
        samples.entry(place).or_insert_with(|| {
            let gists = documents.get(place).map(|it| it.gists_in(locale, notes));
            let gists = gists.unwrap_or_default();
            let samples = reading.read(place, |analysis, id| {
                let adoption = texts.adopt(analysis.project.all_texts());
                samples_of((analysis, id), (locale, &gists), coverage, adoption)
            });
            samples.unwrap_or_default()
        });
    };
    for place in models {
        read(place, &mut samples);
    }
    let settled = comparison.settle(samples.values().flatten(), &scores, names);
    let suspect = documents
        .par_iter()
        .enumerate()
        .filter(|(place, examined)| {
            let gists = examined.gists_in(locale, notes);
            let scores = scores.get(*place).map_or(&[][..], Vec::as_slice);
            settled.suspects(*place, &gists, scores)
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

/// What the words of all translations say of each document: its names, and, once for the locale and not where these are too
/// few, how much speaks against each translation.
fn learn(
    comparison: &mut Comparison,
    documents: &[Arc<Examined>],
    (reading, locale, notes): (&Reading<'_>, &Locale, &Notes),
) -> (Names, Vec<Vec<f32>>) {
    let source = &reading.publication.settings().source;
    let languages = (Language::of(source), Language::of(locale));
    let has_enough = comparison.has_enough();
    let read = |examined: &Arc<Examined>| {
        let texts = examined.texts_in(locale, notes);
        let judged = has_enough.then(|| {
            let gists = examined.gists_in(locale, notes);
            (gists, texts.page(languages))
        });
        (texts, judged)
    };
    let mut book = NameBook::default();
    let mut learn = |look: &mut dyn FnMut(&[Gist], &Page)| {
        for documents in documents.chunks(DOCUMENTS_AT_A_TIME) {
            let pages: Vec<_> = documents.par_iter().map(read).collect();
            for (texts, judged) in &pages {
                texts.pairs().for_each(|(source, _)| book.learn(source));
                if let Some((gists, page)) = judged {
                    look(gists, page);
                }
            }
        }
    };
    match has_enough {
        true => comparison.learn(languages, |look| learn(look)),
        false => learn(&mut |_, _| {}),
    }
    let mut names = book.names();
    let mut scores = Vec::with_capacity(documents.len());
    for (chunk, documents) in documents.chunks(DOCUMENTS_AT_A_TIME).enumerate() {
        let look = |examined: &Arc<Examined>| {
            let (texts, judged) = read(examined);
            let scores = judged.map(|(gists, page)| comparison.scores(&gists, &page));
            (texts, scores.unwrap_or_default())
        };
        let looked: Vec<_> = documents.par_iter().map(look).collect();
        for (place, (texts, own)) in looked.into_iter().enumerate() {
            let place = chunk * DOCUMENTS_AT_A_TIME + place;
            texts
                .pairs()
                .for_each(|(source, own)| names.count(place, source, own));
            scores.push(own);
        }
    }
    (names.settle(), scores)
}
