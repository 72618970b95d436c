//! Fluent's bundles, in which the placeables of a locale are looked up. They are built once a
//! locale and shared by all documents and threads.

use std::borrow::Cow;
use std::sync::Arc;

use edition_model::Locale;
use fluent::FluentResource;

use crate::catalog::edit::{Edit, apply_edits};
use crate::catalog::expression::{CAPITAL_OPTION, capitalized};
use crate::catalog::{CatalogFile, Element};

/// Messages, terms and functions of one locale.
pub(crate) type Bundle = fluent_bundle::concurrent::FluentBundle<Arc<FluentResource>>;

/// A text as a resource. What Fluent cannot read is left out; it was reported when the catalog was
/// read.
pub(crate) fn resource(text: &str) -> Arc<FluentResource> {
    let text = text.trim_start_matches('\u{FEFF}').to_owned();
    Arc::new(match FluentResource::try_new(text) {
        Ok(resource) | Err((resource, _)) => resource,
    })
}

/// The text of a file with what Fluent must be told otherwise: terms with `capital: "yes"`.
pub(crate) fn fluent_text<'s>(file: &CatalogFile<'s>) -> Cow<'s, str> {
    if !file.text.contains(CAPITAL_OPTION) {
        return Cow::Borrowed(file.text);
    }
    let mut edits = Vec::new();
    for pattern in file
        .terms
        .iter()
        .chain(&file.messages)
        .filter_map(|it| it.value.as_ref())
    {
        pattern.visit(&mut |element| {
            if let Element::Placeable { text, span } = element {
                let new = capitalized(text).map(|new| Edit::replace(span.range(), new));
                edits.extend(new);
            }
        });
    }
    Cow::Owned(apply_edits(file.text, &edits))
}

/// The terms of a locale as a resource; `None` if there are none that Fluent can read.
pub(crate) fn term_resource(terms: Option<&CatalogFile<'_>>) -> Option<Arc<FluentResource>> {
    let terms = terms.filter(|terms| terms.readable)?;
    Some(resource(&fluent_text(terms)))
}

/// A bundle of `resources` without functions. Of two messages with one id, the first counts.
pub(crate) fn plain_bundle(locale: &Locale, resources: &[Arc<FluentResource>]) -> Bundle {
    let mut bundle = Bundle::new_concurrent(vec![locale.identifier().clone()]);
    // Isolation marks would be printed as boxes; renderers take care of directions.
    bundle.set_use_isolating(false);
    for resource in resources {
        // An error reports duplicate ids, which are intended: a publisher's words override the
        // built-in ones.
        let _ = bundle.add_resource(Arc::clone(resource));
    }
    bundle
}
