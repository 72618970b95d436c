//! Fluent's bundles: what a locale's placeables are looked up in. Built once a locale, shared by all
//! documents and threads.

use std::sync::Arc;

use edition_model::Locale;
use fluent::FluentResource;

use crate::catalog::CatalogFile;

/// Messages, terms and functions of one locale.
pub(crate) type Bundle = fluent_bundle::concurrent::FluentBundle<Arc<FluentResource>>;

/// A text as a resource. What cannot be read in it is left out; reading the catalog has reported it.
pub(crate) fn resource(text: &str) -> Arc<FluentResource> {
    let text = text.trim_start_matches('\u{FEFF}').to_owned();
    Arc::new(match FluentResource::try_new(text) {
        Ok(resource) | Err((resource, _)) => resource,
    })
}

/// The terms of a locale as a resource; `None` where there are none that Fluent can read.
pub(crate) fn term_resource(terms: Option<&CatalogFile<'_>>) -> Option<Arc<FluentResource>> {
    let terms = terms.filter(|terms| terms.readable)?;
    Some(resource(terms.text))
}

/// A bundle of `resources` without functions; of two messages with one id the earlier one counts.
pub(crate) fn plain_bundle(locale: &Locale, resources: &[Arc<FluentResource>]) -> Bundle {
    let mut bundle = Bundle::new_concurrent(vec![locale.identifier().clone()]);
    // Marks of isolation would be printed as boxes; directions are the renderers' affair.
    bundle.set_use_isolating(false);
    for resource in resources {
        // A refusal names repeated ids: a publisher's words are to come before the built-in ones.
        let _ = bundle.add_resource(Arc::clone(resource));
    }
    bundle
}
