//! What the segments being set belong to.

use edition_model::site::{Format, Site, Tree, edition_path, way};
use edition_model::{Edition, Locale, Words};

/// What the segments being set belong to.
#[derive(Clone, Copy)]
pub(crate) struct Scene<'e> {
    pub(crate) edition: &'e Edition,
    /// The same page in other languages, to which numbered paragraphs lead; `None` where no paragraph
    /// says how to cite it.
    pub(crate) citations: Option<&'e [Counterpart<'e>]>,
}

/// The same page in another language.
pub(crate) struct Counterpart<'e> {
    pub(crate) locale: &'e Locale,
    pub(crate) name: &'e Words,
    /// The way there.
    pub(crate) way: String,
}

impl<'e> Counterpart<'e> {
    /// The pages of `edition` in other languages, from its own at `path`, as far as they are there.
    pub(crate) fn all(edition: &'e Edition, site: Site<'_>, path: &str) -> Vec<Self> {
        let tree = Tree::of(&edition.status);
        let names = edition.locales.iter().zip(&edition.wording.language_names);
        let others = names.filter_map(|(locale, name)| {
            let other = edition_path(tree, locale, &edition.document, Format::HTML);
            let is_there = other != path && site.files.contains(other.as_str());
            is_there.then(|| Self {
                locale,
                name,
                way: way(path, &other),
            })
        });
        others.collect()
    }
}
