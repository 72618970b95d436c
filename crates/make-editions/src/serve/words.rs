//! The language of the desk, which the reader chooses, and its words.

use std::sync::{Arc, LazyLock};

use axum::http::{HeaderMap, header};
use edition_engine::workspace::Workspace;
use edition_languages::Language;
use edition_localization::{Catalog, Localizer};
use edition_model::{Locale, Words};

use super::key::cookies;

/// The words of the desk in the languages that have a built-in interface, whatever the publication is in.
static BUILT_IN: LazyLock<Vec<Arc<Localizer>>> = LazyLock::new(|| {
    let languages = Language::all().iter();
    let languages = languages.filter(|language| language.interface.is_some());
    let locales = languages.filter_map(|language| language.tag.parse::<Locale>().ok());
    let made = locales.map(|locale| Arc::new(Localizer::new(&Catalog::empty(locale), None).value));
    made.collect()
});

/// The cookie with the language that somebody reads the desk in.
pub(super) const LANGUAGE_COOKIE: &str = "desk-language";

/// The language that somebody has chosen, and those that their browser accepts.
fn wishes(headers: &HeaderMap) -> (Option<&str>, &str) {
    let chosen = cookies(headers).find(|(name, _)| *name == LANGUAGE_COOKIE);
    let accepted = headers.get(header::ACCEPT_LANGUAGE);
    let accepted = accepted.and_then(|it| it.to_str().ok()).unwrap_or_default();
    (chosen.map(|(_, tag)| tag), accepted)
}

/// The words of a page of the desk.
pub(super) struct DeskWords {
    localizer: Arc<Localizer>,
    /// The languages that the desk can be read in.
    pub(super) languages: Vec<Locale>,
}

impl DeskWords {
    /// Words in the language that was chosen, else in the first language of `accepted` that the desk has,
    /// else in English.
    pub(super) fn choose(
        workspace: &Workspace,
        chosen: Option<&str>,
        accepted: &str,
    ) -> Option<Self> {
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

    /// The tool's own words, in which nothing is of the publication, in the language of who sends this request.
    pub(super) fn built_in(headers: &HeaderMap) -> Option<Self> {
        let (chosen, accepted) = wishes(headers);
        Self::among(&BUILT_IN, chosen, accepted)
    }

    fn among(all: &[Arc<Localizer>], chosen: Option<&str>, accepted: &str) -> Option<Self> {
        let named = |tag: &str| all.iter().find(|it| it.locale().tag() == tag);
        let spoken = |range: &str| {
            let tag = range.split(';').next().unwrap_or_default().trim();
            let language = tag.split('-').next().unwrap_or_default();
            named(tag).or_else(|| named(language))
        };
        let localizer = chosen
            .and_then(named)
            .or_else(|| accepted.split(',').find_map(spoken))
            .or_else(|| all.first())?
            .clone();
        Some(Self {
            localizer,
            languages: all.iter().map(|it| it.locale().clone()).collect(),
        })
    }

    /// Words in the language of who sends this request.
    pub(super) fn wished(workspace: &Workspace, headers: &HeaderMap) -> Option<Self> {
        let (chosen, accepted) = wishes(headers);
        Self::choose(workspace, chosen, accepted)
    }

    /// The language.
    pub(super) fn locale(&self) -> &Locale {
        self.localizer.locale()
    }

    /// The words of the message `id`.
    pub(super) fn say(&self, id: &str) -> Words {
        self.count(id, 0, 0)
    }

    /// The words of the message `id` with numbers in it.
    pub(super) fn count(&self, id: &str, first: usize, second: usize) -> Words {
        self.localizer.phrase(id).fill(first, second)
    }

    /// What a language calls itself.
    pub(super) fn language_name(&self, locale: &Locale) -> Words {
        let mut name = self.localizer.language_name(locale);
        if name.text == locale.tag() {
            name.locale = None;
        }
        name
    }
}
