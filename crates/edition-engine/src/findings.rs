//! What is wrong in a publication: every rule over every document, terms and interfaces; and what is
//! known of each document then.
//!
//! 1. Every document is looked at by itself ([`crate::examined`]).
//! 2. Its links are held against the documents that they lead to ([`links`]), its translations against
//!    those of all others ([`comparison`]): by what stayed of each, and where something may be wrong once
//!    more by the texts.
//! 3. Terms and interfaces have rules of their own.

mod comparison;
mod links;
mod looked;
pub mod pictures;

use std::collections::{BTreeMap, BTreeSet};
use std::sync::Arc;

use edition_check::{
    CheckContext, DocumentInput, Gist, Outlines, Sample, check_catalog, sort_findings,
};
use edition_localization::Catalog;
use edition_model::{
    Diagnostic, Document, DocumentId, GlyphCoverage, Locale, Reported, SourceSegment, Sources,
};
use rayon::prelude::*;

use crate::analysis::Analysis;
use crate::build::outcomes::faults;
use crate::errors::ToolError;
use crate::examined::{Examination, Examined, editions};
use crate::notes::Notes;
use crate::pictures::PictureStore;
use crate::studies::{Studies, Study};
pub use looked::Looked;

/// Everything that is wrong, under the rules' own severities; and what is known of each document,
/// whatever is said of it.
#[derive(Debug, Default)]
pub struct Findings {
    /// What is wrong, save what was noted of single documents ([`Findings::by_files`]).
    pub all: Vec<Diagnostic>,
    /// The texts that it speaks of.
    pub texts: Sources,
    /// Files that could not be read at all.
    pub problems: Vec<ToolError>,
    /// What is known of each document.
    pub documents: BTreeMap<DocumentId, Arc<Looked>>,
    /// How many of the texts are everybody's.
    shared: usize,
}

/// Looks at every document by itself, and does with it what `further` does as long as it is at hand. Those
/// that are `known`, by their places in the library, are not looked at again.
pub fn look_at_all<T: Default + Send>(
    studies: &Studies<'_>,
    coverage: &dyn GlyphCoverage,
    notes: &Notes,
    known: Vec<Option<Arc<Looked>>>,
    further: impl Fn(&Study<'_, '_>, &Examined) -> T + Sync,
) -> (Vec<Arc<Looked>>, Vec<T>) {
    let look = |study: &Study<'_, '_>| {
        let looked = look(studies, study, coverage, notes);
        let further = further(study, &looked.examined);
        (Arc::new(looked), further)
    };
    known
        .into_par_iter()
        .enumerate()
        .map(|(place, known)| match known {
            Some(known) => (known, T::default()),
            None => studies.look(place, look).unwrap_or_default(),
        })
        .unzip()
}

/// Applies the rules that look at more than one document, and to terms and interfaces their own; with
/// what the looks at each document have found, this is all.
pub fn find(
    studies: &Studies<'_>,
    coverage: &dyn GlyphCoverage,
    notes: &Notes,
    looked: Vec<Arc<Looked>>,
) -> Findings {
    let between = &studies.between;
    let mut found = Findings {
        all: between.findings.clone(),
        texts: between.project.all_texts().clone(),
        problems: between.project.problems.clone(),
        shared: studies.library.shared_texts(),
        ..Findings::default()
    };
    for (id, looked) in studies.library.documents().iter().zip(looked) {
        found.problems.extend(looked.problems.iter().cloned());
        found.documents.insert(id.clone(), looked);
    }
    links::find(studies, notes, &mut found);
    comparison::find(studies, coverage, notes, &mut found);
    find_in_catalogs(between, coverage, &mut found.all);
    found
}

fn look(
    studies: &Studies<'_>,
    study: &Study<'_, '_>,
    coverage: &dyn GlyphCoverage,
    notes: &Notes,
) -> Looked {
    let Examination {
        mut examined,
        mut findings,
        outline,
        samples,
    } = study.examine(coverage);
    let analysis = study.analysis;
    let settings = &analysis.project.settings;
    let faults = faults(settings, &findings).filter(|(document, _)| *document == study.id);
    examined.faulty = faults.map(|(_, locale)| locale.clone()).collect();
    let mut problems = Vec::new();
    // What was found between documents is known already.
    if !studies.is_between(study.id) {
        findings.extend(analysis.findings.iter().cloned());
        problems.clone_from(&analysis.project.problems);
    }
    problems.extend(study.problem.cloned());
    let texts = study.texts();
    let shared = studies.library.shared_texts();
    let gists = samples.iter().map(|(locale, samples)| {
        let gists: Vec<Gist> = samples.iter().map(Sample::gist).collect();
        (locale.clone(), notes.take(&gists))
    });
    let quoted = looked::by_file(texts, findings).into_iter();
    let quoted = quoted.map(|(path, own)| (path.into(), notes.take(&texts.quote(shared, own))));
    Looked {
        outline: notes.take(&outline),
        examined,
        gists: gists.collect(),
        quoted: quoted.collect(),
        problems,
    }
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
    coverage: &dyn GlyphCoverage,
    shown: &PictureStore,
) -> Result<Vec<Diagnostic>, ToolError> {
    let project = analysis.project;
    let source_locale = &project.settings.source;
    let Some(reported) = analysis.documents.get(id) else {
        return Ok(Vec::new());
    };
    let mut found = in_document(id, &reported.diagnostics);
    if let Some(document) = analysis.document(id) {
        let context = CheckContext {
            sources: project.all_texts(),
            outlines: Some(outlines),
            source: analysis.localizers.source(),
            coverage,
        };
        found.extend(in_document(id, &pictures::find(analysis, document, shown)));
        let locales = analysis.locales_of(document);
        let wanted = locales
            .iter()
            .filter(|it| *it == locale || *it == source_locale);
        let prepared: Vec<_> = wanted
            .map(|it| Ok((it.clone(), analysis.prepare(document, it, &locales)?)))
            .collect::<Result<_, ToolError>>()?;
        let editions = editions(analysis, document, &prepared);
        let input = DocumentInput {
            document,
            editions: &editions,
        };
        found.extend(
            analysis
                .localizers
                .checker()
                .check_document(&context, &input),
        );
    }
    found.extend(find_in_files(analysis));
    sort_findings(project.all_texts(), &mut found);
    Ok(found)
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

/// The same findings, in that document.
pub fn in_document(id: &DocumentId, findings: &[Diagnostic]) -> Vec<Diagnostic> {
    findings
        .iter()
        .map(|finding| finding.clone().document(id))
        .collect()
}

/// The same findings, in that locale.
pub fn in_locale(locale: &Locale, findings: &[Diagnostic]) -> Vec<Diagnostic> {
    findings
        .iter()
        .map(|finding| finding.clone().locale(locale))
        .collect()
}

fn find_in_catalogs(
    analysis: &Analysis<'_>,
    coverage: &dyn GlyphCoverage,
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
    let context = CheckContext {
        sources: analysis.project.all_texts(),
        outlines: None,
        source: analysis.localizers.source(),
        coverage,
    };
    let nothing = empty(source_locale);
    let source = analysis.catalogs.get(source_locale).unwrap_or(&nothing);
    for (locale, localizer) in analysis.localizers.iter() {
        let none = empty(locale);
        let catalog = analysis.catalogs.get(locale).unwrap_or(&none);
        found.extend(in_locale(locale, &catalog.diagnostics));
        found.extend(check_catalog(
            &context,
            &catalog.value,
            localizer,
            &source.value,
        ));
    }
}

/// The segments of every document of `analysis`.
pub fn outlines(analysis: &Analysis<'_>) -> Outlines {
    let outline = |document: &Document<SourceSegment>| -> BTreeSet<_> {
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
