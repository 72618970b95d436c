//! What only a comparison of all translations into a language can find.

use std::collections::{BTreeMap, BTreeSet};

use edition_localization::check::{CheckContext, Comparison, Gist, Sample, check_locale};
use edition_model::{GlyphCoverage, Locale};

use super::Findings;
use crate::examined::Examined;
use crate::studies::Studies;

/// Compares the translations of all documents, one language after another.
pub(super) fn find(studies: &Studies<'_>, coverage: &dyn GlyphCoverage, found: &mut Findings) {
    let examined = found.documents.values();
    let of_document = examined.flat_map(|it| it.gists.iter().map(|(locale, _)| locale));
    let locales: BTreeSet<Locale> = of_document.cloned().collect();
    for locale in &locales {
        find_in_locale(studies, coverage, locale, found);
    }
}

fn find_in_locale(
    studies: &Studies<'_>,
    coverage: &dyn GlyphCoverage,
    locale: &Locale,
    found: &mut Findings,
) {
    let project = studies.between.project;
    let Some(source) = studies.between.localizers.get(&project.settings.source) else {
        return;
    };
    let gists: Vec<&[Gist]> = found
        .documents
        .values()
        .map(|examined| gists_in(examined, locale))
        .collect();
    let comparison = Comparison::of(&gists);
    let mut samples: BTreeMap<usize, Vec<Sample>> = BTreeMap::new();
    let models = comparison.models();
    let allowing = found.documents.values().enumerate();
    let allowing = allowing.filter(|(_, examined)| examined.has_allows);
    let allowing: BTreeSet<usize> = allowing.map(|(place, _)| place).collect();
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
    let suspect = |place: &usize| gists.get(*place).is_some_and(|own| settled.suspects(own));
    let suspects: BTreeSet<usize> = (0..gists.len()).filter(suspect).chain(allowing).collect();
    for place in &suspects {
        read(*place, &mut samples);
    }
    samples.retain(|place, _| suspects.contains(place));
    let samples: Vec<Sample> = samples.into_values().flatten().collect();
    let context = CheckContext {
        sources: &texts,
        outlines: None,
        source,
        coverage,
    };
    let findings = check_locale(&context, locale, &samples, &settled);
    found.texts = texts;
    found.all.extend(findings);
}

fn gists_in<'e>(examined: &'e Examined, locale: &Locale) -> &'e [Gist] {
    let mut of_locale = examined.gists.iter();
    let own = of_locale.find(|(it, _)| it == locale);
    own.map_or(&[], |(_, gists)| gists)
}
