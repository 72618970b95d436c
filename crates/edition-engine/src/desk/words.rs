//! The desk's own words, in the language of its reader.

use std::sync::{Arc, LazyLock};

use edition_languages::Language;
use edition_localization::{Catalog, Localizer};
use edition_model::{Locale, Words};

use crate::workspace::Workspace;

/// The words of the desk in the languages that have a built-in interface, whatever the publication is in.
static BUILT_IN: LazyLock<Vec<Arc<Localizer>>> = LazyLock::new(|| {
    let languages = Language::all().iter();
    let languages = languages.filter(|language| language.interface.is_some());
    let locales = languages.filter_map(|language| language.tag.parse::<Locale>().ok());
    let made = locales.map(|locale| Arc::new(Localizer::new(&Catalog::empty(locale), None).value));
    made.collect()
});

/// The words of a page of the desk.
pub struct DeskWords {
    localizer: Arc<Localizer>,
    /// The languages that the desk can be read in.
    pub languages: Vec<Locale>,
}

impl DeskWords {
    /// Words in the language that was chosen, else in the first language of `accepted` that the desk has,
    /// else in English.
    #[must_use]
    pub fn choose(workspace: &Workspace, chosen: Option<&str>, accepted: &[&str]) -> Option<Self> {
        let mut all: Vec<Arc<Localizer>> = Vec::new();
        for built_in in BUILT_IN.iter() {
            let own = workspace.localizers.get(built_in.locale());
            all.push(own.unwrap_or(built_in).clone());
        }
        let others = workspace.localizers.iter().map(|(_, it)| it);
        let is_built_in = |locale: &Locale| BUILT_IN.iter().any(|it| it.locale() == locale);
        let others = others.filter(|it| !is_built_in(it.locale()));
        // The desk has another language once its interface has been translated.
        all.extend(
            others
                .filter(|it| it.phrase("desk-title").locale.is_none())
                .cloned(),
        );
        Self::among(&all, chosen, accepted)
    }

    /// The tool's own words, in which nothing is of the publication.
    #[must_use]
    pub fn built_in(chosen: Option<&str>, accepted: &[&str]) -> Option<Self> {
        Self::among(&BUILT_IN, chosen, accepted)
    }

    fn among(all: &[Arc<Localizer>], chosen: Option<&str>, accepted: &[&str]) -> Option<Self> {
        let named = |tag: &str| all.iter().find(|it| it.locale().tag() == tag);
        let spoken = |tag: &&str| {
            let language = tag.split('-').next().unwrap_or_default();
            named(tag).or_else(|| named(language))
        };
        let localizer = chosen
            .and_then(named)
            .or_else(|| accepted.iter().find_map(spoken))
            .or_else(|| all.first())?
            .clone();
        Some(Self {
            localizer,
            languages: all.iter().map(|it| it.locale().clone()).collect(),
        })
    }

    /// The language.
    #[must_use]
    pub fn locale(&self) -> &Locale {
        self.localizer.locale()
    }

    /// The words of the message `id`.
    #[must_use]
    pub fn say(&self, id: &str) -> Words {
        self.count(id, 0, 0)
    }

    /// The words of the message `id` with numbers in it.
    #[must_use]
    pub fn count(&self, id: &str, first: usize, second: usize) -> Words {
        self.localizer.phrase(id).fill(first, second)
    }

    /// What a language calls itself.
    #[must_use]
    pub fn language_name(&self, locale: &Locale) -> Words {
        let mut name = self.localizer.language_name(locale);
        if name.text == locale.tag() {
            name.locale = None;
        }
        name
    }
}
