//! Values of `editions.toml` by rule, by locale and by script.

use std::collections::BTreeMap;
use std::ops::Range;

use edition_languages::Language;
use edition_localization::localize::interface::built_in_messages;
use edition_model::{Locale, LocaleError, Rule, Severity, say};
use toml_edit::Item;

use super::{
    CALENDARS, FONT_STYLES, FontStyle, GREGORIAN, NamedFont, NoteMark, Reader, SettingsError,
    nearest,
};

/// More persons than anybody asks for.
const MOST_REVIEWERS: u32 = 100;

impl Reader<'_> {
    pub(super) fn reviewers(&self, item: Option<&Item>) -> Result<u32, SettingsError> {
        let Some(item) = item else { return Ok(1) };
        let number = item.as_integer().and_then(|it| u32::try_from(it).ok());
        number
            .filter(|number| (1..=MOST_REVIEWERS).contains(number))
            .ok_or_else(|| self.error(item.span(), say("reviewers-no-number")))
    }

    pub(super) fn note_marks(
        &self,
        item: Option<&Item>,
        locales: &[Locale],
    ) -> Result<BTreeMap<Locale, NoteMark>, SettingsError> {
        let mut sides = BTreeMap::new();
        for (name, value, span) in self.table(item, "note-mark")? {
            let locale = self.locale_of(("note-mark", name), span, locales)?;
            let known = [("after", NoteMark::After), ("before", NoteMark::Before)];
            sides.insert(locale, self.choice(Some(value), "note-mark", &known)?);
        }
        Ok(sides)
    }

    pub(super) fn calendars(
        &self,
        item: Option<&Item>,
        locales: &[Locale],
    ) -> Result<BTreeMap<Locale, String>, SettingsError> {
        let mut calendars = BTreeMap::new();
        for (name, value, span) in self.table(item, "calendar")? {
            let locale = self.locale_of(("calendar", name), span, locales)?;
            let calendar = value.as_str().unwrap_or_default();
            if !CALENDARS.contains(&calendar) {
                let message = say("calendar-unknown").list("known", CALENDARS.iter().copied());
                return Err(self.error(value.span(), message));
            }
            // A pattern of the interface has a day, a month and a year of the Gregorian calendar.
            let has_patterns = built_in_messages(&locale).is_some();
            if has_patterns && calendar != GREGORIAN {
                let message = say("calendar-without-effect").text("locale", name);
                return Err(self.error(value.span(), message));
            }
            calendars.insert(locale, calendar.to_owned());
        }
        Ok(calendars)
    }

    /// The locale that a key of a table names. One that the publication does not have may be kept for later, but one that
    /// nothing is known of is a slip of the hand.
    fn locale_of(
        &self,
        (key, name): (&str, &str),
        span: Option<Range<usize>>,
        locales: &[Locale],
    ) -> Result<Locale, SettingsError> {
        let locale: Locale = name.parse().map_err(|error: LocaleError| {
            let message = say("value-said")
                .text("key", key)
                .sentence("said", error.sentence());
            self.error(span.clone(), message)
        })?;
        if locales.contains(&locale) || Language::of(&locale).is_known() {
            return Ok(locale);
        }
        let known = locales.iter().map(Locale::tag);
        let message = say("setting-of-no-locale")
            .text("key", key)
            .text("name", name)
            .list("known", known);
        Err(self.error(span, message))
    }

    pub(super) fn severities(
        &self,
        item: Option<&Item>,
    ) -> Result<BTreeMap<Rule, Option<Severity>>, SettingsError> {
        let mut severities = BTreeMap::new();
        for (name, value, span) in self.table(item, "check")? {
            let Some(rule) = Rule::from_name(name) else {
                let known: Vec<&str> = Rule::ALL.iter().map(|rule| rule.name()).collect();
                let message = match nearest(name, &known) {
                    Some(near) => say("rule-misnamed").text("name", name).text("near", near),
                    None => say("rule-unknown").text("name", name),
                };
                return Err(self.error(span, message));
            };
            let severity = match value.as_str() {
                Some("error") => Some(Severity::Error),
                Some("warning") => Some(Severity::Warning),
                Some("off") => None,
                _ => {
                    let message = say("severity-unknown").text("rule", name);
                    return Err(self.error(value.span(), message));
                }
            };
            if name == rule.name() {
                severities.insert(rule, severity);
            } else {
                // A name that the rule has had says nothing beside its own.
                severities.entry(rule).or_insert(severity);
            }
        }
        Ok(severities)
    }

    pub(super) fn coverage(
        &self,
        item: Option<&Item>,
        targets: &[Locale],
    ) -> Result<BTreeMap<Locale, f64>, SettingsError> {
        let mut coverage = BTreeMap::new();
        for (name, value, span) in self.table(item, "coverage")? {
            let locale = targets
                .iter()
                .find(|target| target.tag() == name)
                .ok_or_else(|| self.error(span, say("coverage-of-no-target").text("name", name)))?;
            let share = value.as_float().or_else(|| match value.as_integer() {
                Some(0) => Some(0.0),
                Some(1) => Some(1.0),
                _ => None,
            });
            let share = share
                .filter(|share| (0.0..=1.0).contains(share))
                .ok_or_else(|| self.error(value.span(), say("coverage-no-share")))?;
            coverage.insert(locale.clone(), share);
        }
        Ok(coverage)
    }

    pub(super) fn fonts(
        &self,
        item: Option<&Item>,
    ) -> Result<BTreeMap<(String, FontStyle), NamedFont>, SettingsError> {
        let mut fonts = BTreeMap::new();
        let [(_, regular), ..] = FONT_STYLES;
        for (name, value, _) in self.table(item, "fonts")? {
            if !value.is_table_like() {
                fonts.insert((name.to_owned(), regular), self.font(value, name)?);
                continue;
            }
            for (style, value, span) in self.table(Some(value), name)? {
                let known = FONT_STYLES.iter().find(|(key, _)| *key == style);
                let Some((_, known)) = known else {
                    let keys = FONT_STYLES.map(|(key, _)| key);
                    return Err(self.unknown_key(span, (name, style), &keys));
                };
                fonts.insert((name.to_owned(), *known), self.font(value, style)?);
            }
            if !fonts.contains_key(&(name.to_owned(), regular)) {
                let message = say("font-without-regular").text("key", name);
                return Err(self.error(value.span(), message));
            }
        }
        Ok(fonts)
    }

    fn font(&self, value: &Item, key: &str) -> Result<NamedFont, SettingsError> {
        Ok(NamedFont {
            path: self.text(value, key)?.to_owned(),
            span: value.span().unwrap_or_default(),
        })
    }
}
