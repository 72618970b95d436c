//! What only a comparison of all translations into a language can find.

use std::collections::{BTreeMap, BTreeSet};

use edition_check::{CheckContext, Comparison, Gist, Sample, check_locale};
use edition_model::{GlyphCoverage, Locale};
use rayon::prelude::*;

use super::{Findings, Looked};
use crate::notes::Notes;
use crate::studies::Studies;

/// Compares the translations of all documents, one language after another.
pub(super) fn find(
    studies: &Studies<'_>,
    coverage: &dyn GlyphCoverage,
    notes: &Notes,
    found: &mut Findings,
) {
    let looked = found.documents.values();
    let mut locales: BTreeSet<Locale> = BTreeSet::new();
    for (locale, _) in looked.flat_map(|it| &it.gists) {
        if !locales.contains(locale) {
            locales.insert(locale.clone());
        }
    }
    for locale in &locales {
        find_in_locale(studies, coverage, (locale, notes), found);
    }
}

fn find_in_locale(
    studies: &Studies<'_>,
    coverage: &dyn GlyphCoverage,
    (locale, notes): (&Locale, &Notes),
    found: &mut Findings,
) {
    let each = |look: &mut dyn FnMut(&[Gist])| {
        for looked in found.documents.values() {
            look(&gists_in(looked, locale, notes));
        }
    };
    let comparison = Comparison::of(each);
    let mut samples: BTreeMap<usize, Vec<Sample>> = BTreeMap::new();
    let models = comparison.models();
    let allowing = found.documents.values().enumerate();
    let allowing = allowing.filter(|(_, looked)| looked.examined.has_allows);
    let mut suspects: BTreeSet<usize> = allowing.map(|(place, _)| place).collect();
    let mut texts = found.texts.clone();
    let mut read = |place: usize, samples: &mut BTreeMap<usize, Vec<Sample>>| {
        samples.entry(place).or_insert_with(|| {
            let looked = studies.look(place, |study| {
                let examination = study.examine(coverage);
                let own = examination.samples.into_iter().find(|(it, _)| it == locale);
                let mut adoption = texts.adopt(study.texts());
                let own = own.into_iter().flat_map(|(_, own)| own);
                own.map(|sample| sample.adopted(&mut adoption)).collect()
            });
            looked.unwrap_or_default()
        });
    };
    for place in models {
        read(place, &mut samples);
    }
    let settled = comparison.settle(samples.values().flatten());
    let documents: Vec<&Looked> = found.documents.values().map(|it| &**it).collect();
    let suspect = documents.par_iter().enumerate().filter(|(_, looked)| {
        let gists = gists_in(looked, locale, notes);
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
        source: studies.between.localizers.source(),
        coverage,
    };
    let findings = check_locale(&context, locale, &samples, &settled);
    found.texts = texts;
    found.all.extend(findings);
}

fn gists_in(looked: &Looked, locale: &Locale, notes: &Notes) -> Vec<Gist> {
    let mut of_locale = looked.gists.iter();
    let own = of_locale.find(|(it, _)| it == locale);
    own.and_then(|(_, note)| notes.read(note))
        .unwrap_or_default()
}
