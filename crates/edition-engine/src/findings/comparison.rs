//! What only a comparison of all translations into a language can find.

use std::collections::{BTreeMap, BTreeSet};

use edition_check::{CheckContext, Comparison, Gist, Sample, check_locale};
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
    let comparison = Comparison::of(each);
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
    let settled = comparison.settle(samples.values().flatten());
    let documents: Vec<&Examined> = found.documents.values().map(|it| &**it).collect();
    let suspect = documents.par_iter().enumerate().filter(|(_, examined)| {
        let gists = examined.gists_in(locale, notes);
        settled.suspects(&gists)
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
