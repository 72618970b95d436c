//! How far everything is translated.

use std::collections::BTreeMap;

pub use edition_localization::sync::status::Coverage;
use edition_model::{DocumentId, Locale};
use rayon::prelude::*;

use crate::analysis::Analysis;
use crate::profile::coverage_of;

/// The coverage of each document in each of its target locales.
pub fn coverage(analysis: &Analysis<'_>) -> BTreeMap<DocumentId, BTreeMap<Locale, Coverage>> {
    let documents: Vec<&DocumentId> = analysis.documents.keys().collect();
    let rows: Vec<_> = documents
        .into_par_iter()
        .filter_map(|id| {
            let covered = coverage_of(analysis, analysis.document(id)?);
            Some((id.clone(), covered))
        })
        .collect();
    rows.into_iter().collect()
}
