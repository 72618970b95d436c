//! Fluent's bundles, in which the placeables of a locale are looked up. They are built once a
//! locale and shared by all documents and threads.

use std::borrow::Cow;
use std::sync::Arc;

use edition_model::Locale;
use fluent::FluentResource;

use crate::capital::{ARGUMENT, as_call};
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

/// The terms of a locale as a resource; `None` if there are none that Fluent can read.
pub(crate) fn term_resource(terms: Option<&CatalogFile<'_>>) -> Option<Arc<FluentResource>> {
    let terms = terms.filter(|terms| terms.readable)?;
    Some(resource(&readable_text(terms)))
}

/// The text of a catalog as the bundle can read it, which knows no term that asks for a capital letter.
pub(crate) fn readable_text<'t>(file: &CatalogFile<'t>) -> Cow<'t, str> {
    let mut text = Cow::Borrowed(file.text);
    if !text.contains(ARGUMENT) {
        return text;
    }
    let messages = file.messages.iter().chain(&file.terms);
    let patterns = messages.flat_map(|it| {
        let attributes = it.attributes.iter().map(|own| &own.value);
        it.value.iter().chain(attributes)
    });
    let mut changes = Vec::new();
    for pattern in patterns {
        pattern.visit(&mut |element| {
            if let Element::Placeable { text, span } = element
                && let Cow::Owned(changed) = as_call(text)
            {
                changes.push((span.range(), changed));
            }
        });
    }
    changes.sort_by_key(|(range, _)| range.start);
    for (range, changed) in changes.into_iter().rev() {
        if text.get(range.clone()).is_some() {
            text.to_mut().replace_range(range, &changed);
        }
    }
    text
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
