//! The words around the texts of the front matter.

use edition_languages::Language;
use edition_model::{LanguageLines, Locale, MastheadWording, Means, Words};

use super::{Interface, ORIGINAL};
use crate::localize::functions::capital;

impl Interface {
    pub(super) fn masthead(&self) -> MastheadWording {
        MastheadWording {
            distribution: self.words("distribution"),
            agenda_item: self.template("agenda-item"),
            summary: self.words("summary"),
            signed: self.words("signed"),
            contact_persons: self.words("contact-persons"),
            means: Means::ALL.map(|means| self.words(means.name())),
        }
    }

    /// What the masthead of an edition says of languages, where the document was written in `original` first.
    pub(crate) fn language_lines(&self, original: &Locale) -> LanguageLines {
        let name = self.name_in_words(original);
        let is_own = original.language() == self.locale.language();
        let own = self.name_in_words(&self.locale);
        let own = Words {
            text: capital(&own.text, Language::of(&self.locale)),
            ..own
        };
        LanguageLines {
            own: (!is_own).then_some(own),
            original: self.template("original").fill_with(&name.text, ""),
        }
    }

    /// The name of a language in this one; its name for itself where that is unknown.
    fn name_in_words(&self, locale: &Locale) -> Words {
        let tags = [locale.tag(), locale.language()];
        let names = tags.map(|tag| self.words(&format!("{ORIGINAL}{tag}")));
        let known = names.into_iter().find(|name| !name.text.is_empty());
        known.unwrap_or_else(|| self.language_name(locale))
    }
}
