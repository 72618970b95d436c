//! The terms and the words of the interface of a locale, as pairs of words.

use crate::catalog::{Catalog, CatalogFile, Message};
use crate::localize::interface::is_of_its_language;
use crate::sync::state::Words;

use super::is_done;

/// The files of a locale that belong to no document.
#[derive(Clone, Copy)]
pub(super) enum Kind {
    Terms,
    Interface,
}

impl Kind {
    pub(super) fn name(self) -> &'static str {
        match self {
            Self::Terms => "terms",
            Self::Interface => "interface",
        }
    }

    /// The finished entries of a file with their names and words.
    pub(super) fn entries<'f, 's>(
        self,
        file: &'f CatalogFile<'s>,
        source: &Catalog<'_>,
        built_in: Option<&CatalogFile<'_>>,
    ) -> Vec<(String, &'f Message<'s>, Words)> {
        let entries = match self {
            Self::Terms => file.terms.iter(),
            Self::Interface => file.messages.iter(),
        };
        let entries = entries.filter(|message| is_done(message));
        let known = entries.filter_map(|message| {
            let name = match self {
                Self::Terms => format!("-{}", message.id),
                Self::Interface => message.id.to_owned(),
            };
            let words = self.words(message, source, built_in)?;
            Some((name, message, words))
        });
        known.collect()
    }

    /// The words of an entry; `None` where the source has none to compare.
    pub(super) fn words(
        self,
        message: &Message<'_>,
        source: &Catalog<'_>,
        built_in: Option<&CatalogFile<'_>>,
    ) -> Option<Words> {
        let original = match self {
            Self::Terms => source.terms.as_ref()?.term(message.id),
            Self::Interface if is_of_its_language(message.id) => None,
            Self::Interface => {
                let own = source.interface.as_ref();
                let own = own.and_then(|file| file.message(message.id));
                own.or_else(|| built_in?.message(message.id))
            }
        };
        Words::of_entry(original?, message)
    }
}
