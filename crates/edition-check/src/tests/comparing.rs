//! What only a comparison of documents shows, as the engine asks for it.

use edition_languages::Language;
use edition_model::{Diagnostic, Locale};

use crate::sample::page;
use crate::{CheckContext, Comparison, Gist, NameBook, Names, Page, Sample, check_locale, texts};

fn names_of(documents: &[Vec<Sample>]) -> Names {
    let texts: Vec<_> = documents.iter().map(|samples| texts(samples)).collect();
    let all = || texts.iter().enumerate();
    let all = || all().flat_map(|(place, own)| own.iter().flatten().map(move |it| (place, it)));
    let mut book = NameBook::default();
    all().for_each(|(_, (source, _))| book.learn(source));
    let mut names = book.names();
    all().for_each(|(place, (source, own))| names.count(place, source, own));
    names.settle()
}

/// What is wrong between documents. Only those with a suspect gist are checked in full.
pub(super) fn compare(
    context: &CheckContext<'_>,
    locale: &Locale,
    documents: &[Vec<Sample>],
) -> Vec<Diagnostic> {
    let gists: Vec<Vec<Gist>> = documents
        .iter()
        .map(|samples| samples.iter().map(Sample::gist).collect())
        .collect();
    let gists: Vec<&[Gist]> = gists.iter().map(Vec::as_slice).collect();
    let mut comparison = Comparison::of(|look| gists.iter().for_each(|gists| look(gists)));
    let pages: Vec<Page> = documents.iter().map(|samples| page(samples)).collect();
    if comparison.has_enough() {
        let languages = (context.source.language(), Language::of(locale));
        comparison.learn(languages, |look| {
            gists
                .iter()
                .zip(&pages)
                .for_each(|(gists, page)| look(gists, page));
        });
    }
    let scores = gists.iter().zip(&pages);
    let scores: Vec<Vec<f32>> = scores
        .map(|(gists, page)| comparison.scores(gists, page))
        .collect();
    let models = comparison.models().into_iter();
    let models = models.flat_map(|place| documents.get(place)).flatten();
    let names = names_of(documents);
    let settled = comparison.settle(models, &scores, names);
    let is_suspect = |(place, samples): &(usize, &Vec<Sample>)| {
        settled.suspects(*place, gists[*place], &scores[*place])
            || samples.iter().any(Sample::has_allows)
    };
    let suspects = documents.iter().enumerate().filter(is_suspect);
    let samples: Vec<Sample> = suspects.flat_map(|(_, samples)| samples.clone()).collect();
    check_locale(context, locale, &samples, &settled)
}
