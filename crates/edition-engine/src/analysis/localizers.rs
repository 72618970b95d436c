//! One localizer for each locale, shared by all analyses of the same terms and interfaces.

use std::collections::{BTreeMap, BTreeSet};
use std::sync::Arc;

use edition_check::Checker;
use edition_localization::sync::state::AllowedList;
use edition_localization::{Catalog, Lexicon, Localizer};
use edition_model::{Diagnostic, DocumentId, Locale, Reported, Rule};
use rayon::prelude::*;

use super::read::read_allowed_lists;
use crate::errors::ToolError;
use crate::project::Project;

/// What analyses of the same terms and interfaces share.
pub struct Localizers {
    /// That of the source locale.
    source: Arc<Localizer>,
    /// One for each locale, the source among them.
    by_locale: BTreeMap<Locale, Arc<Localizer>>,
    /// The terms of the source locale.
    lexicon: Lexicon,
    /// What reviewers have allowed in each locale.
    allowed: BTreeMap<Locale, AllowedList>,
    /// What the rules have found nothing in.
    checker: Checker,
}

impl Localizers {
    /// Those of the source locale and of `targets`, of the terms and interfaces in `catalogs`.
    pub(super) fn new(
        project: &Project,
        targets: BTreeSet<&Locale>,
        catalogs: &BTreeMap<Locale, Reported<Catalog<'_>>>,
        lexicon: Lexicon,
        findings: &mut Vec<Diagnostic>,
    ) -> Self {
        let make = |locale: &Locale, source: Option<&Localizer>| {
            let empty = Catalog::empty(locale.clone());
            let catalog = catalogs
                .get(locale)
                .map_or(&empty, |reported| &reported.value);
            let calendar = project.settings.calendars.get(locale);
            Localizer::with_calendar(catalog, source, calendar.map(String::as_str))
        };
        let source_locale = &project.settings.source;
        let source = make(source_locale, None).take(findings);
        let made: Vec<(Locale, Reported<Localizer>)> = targets
            .into_par_iter()
            .filter(|locale| *locale != source_locale)
            .map(|locale| (locale.clone(), make(locale, Some(&source))))
            .collect();
        let mut by_locale: BTreeMap<Locale, Arc<Localizer>> = made
            .into_iter()
            .map(|(locale, made)| (locale, Arc::new(made.take(findings))))
            .collect();
        let source = Arc::new(source);
        by_locale.insert(source_locale.clone(), source.clone());
        Self {
            source,
            by_locale,
            lexicon,
            allowed: read_allowed_lists(project, findings),
            checker: Checker::default(),
        }
    }

    /// The terms of the source locale.
    pub(super) fn lexicon(&self) -> &Lexicon {
        &self.lexicon
    }

    /// What reviewers have allowed in `locale`; `None` where that is nothing, or cannot be read.
    pub fn allowed(&self, locale: &Locale) -> Option<&AllowedList> {
        self.allowed.get(locale)
    }

    /// The reasons that the publication has given for silencing a rule, sorted.
    pub fn reasons(&self, rule: Rule) -> BTreeSet<&str> {
        let pairs = self.allowed.values().flat_map(AllowedList::iter);
        let own = pairs.filter(|pair| pair.rule == rule.name());
        own.map(|pair| pair.reason.as_str()).collect()
    }

    /// Whether reviewers have allowed anything at all.
    pub(super) fn allow_anything(&self) -> bool {
        !self.allowed.is_empty()
    }

    /// That of the source locale.
    pub fn source(&self) -> &Arc<Localizer> {
        &self.source
    }

    /// That of `locale`.
    pub fn get(&self, locale: &Locale) -> Option<&Arc<Localizer>> {
        self.by_locale.get(locale)
    }

    /// That of a locale which `document` names.
    ///
    /// # Errors
    /// Where no document named it when the localizers were made.
    pub fn of(&self, document: &DocumentId, locale: &Locale) -> Result<&Arc<Localizer>, ToolError> {
        self.get(locale).ok_or_else(|| ToolError::UnforeseenLocale {
            document: document.clone(),
            locale: locale.clone(),
        })
    }

    /// Applies the rules.
    pub fn checker(&self) -> &Checker {
        &self.checker
    }

    /// All, by locale.
    pub fn iter(&self) -> impl Iterator<Item = (&Locale, &Arc<Localizer>)> {
        self.by_locale.iter()
    }

    /// The locales that there is one for.
    pub fn locales(&self) -> impl Iterator<Item = &Locale> {
        self.by_locale.keys()
    }
}
