//! What reviewers have allowed of some words, told to all messages of the locale with these words.

use std::collections::BTreeMap;

use edition_localization::Catalog;
use edition_localization::sync::allowed::{grant_segments, grant_words};
use edition_localization::sync::identify::Identified;
use edition_model::{DocumentId, Reported};

use super::Localizers;
use super::read::Catalogs;
use crate::project::Project;

/// Tells the messages of all files what the list of their locale silences in them.
pub(super) fn grant(
    project: &Project,
    localizers: &Localizers,
    documents: &BTreeMap<DocumentId, Reported<Option<Identified>>>,
    (catalogs, translations): &mut Catalogs<'_>,
) {
    if !localizers.allow_anything() {
        return;
    }
    let source_locale = &project.settings.source;
    for (locale, files) in translations {
        let Some(list) = localizers
            .allowed(locale)
            .filter(|_| locale != source_locale)
        else {
            continue;
        };
        for (id, file) in files {
            let identified = documents.get(id).and_then(|it| it.value.as_ref());
            if let Some(identified) = identified {
                grant_segments(list, &identified.document, locale, &mut file.value);
            }
        }
    }
    let nothing = Catalog::empty(source_locale.clone());
    let source = catalogs.get(source_locale);
    let source = source.map_or(nothing, |source| source.value.clone());
    for (locale, catalog) in catalogs {
        if let Some(list) = localizers
            .allowed(locale)
            .filter(|_| locale != source_locale)
        {
            grant_words(list, &source, &mut catalog.value);
        }
    }
}
