//! The `[facts]` of the settings: a value, or a text with its words in each language.

use std::borrow::Cow;
use std::collections::BTreeMap;

use edition_model::{Fact, FactValue, Locale, Sentence, say};
use toml::Spanned;
use toml::de::{DeTable, DeValue};

use super::values::read_fact;
use super::{Reader, Value};

impl Reader<'_> {
    pub(super) fn fact(&mut self, key: &Spanned<Cow<'_, str>>, value: &Value<'_>) -> Option<Fact> {
        let span = self.span(key.span()).join(self.span(value.span()));
        if let DeValue::Table(words) = value.get_ref() {
            let name = key.get_ref().as_ref();
            let (text, by_locale, is_same) = self.words(name, words, value);
            return Some(Fact {
                value: FactValue::Text(text),
                by_locale,
                is_same,
                span,
            });
        }
        // A fact that was refused is there all the same, so that nothing else is said of it.
        let stand_in = match value.get_ref() {
            DeValue::Float(_) | DeValue::Integer(_) => Some(FactValue::Number("0".to_owned())),
            _ => None,
        };
        Some(Fact {
            value: self.checked(value, read_fact).or(stand_in)?,
            by_locale: BTreeMap::new(),
            is_same: false,
            span,
        })
    }

    /// The words of `{ text = "…", ru = "…" }` or `{ text = "…", same = true }`.
    fn words(
        &mut self,
        name: &str,
        words: &DeTable<'_>,
        whole: &Value<'_>,
    ) -> (String, BTreeMap<Locale, String>, bool) {
        let (mut text, mut by_locale, mut is_same) = (None, BTreeMap::new(), false);
        for (key, value) in words {
            match key.get_ref().as_ref() {
                "text" => text = Some(self.said(value)),
                "same" => match value.get_ref() {
                    DeValue::Boolean(same) => is_same = *same,
                    // One fault is enough: nothing is said of the languages that are left out.
                    _ => {
                        is_same = self.refused(
                            value.span(),
                            say("yes-or-no-wanted"),
                            say("fact-same-help"),
                        )
                    }
                },
                tag => match tag.parse::<Locale>() {
                    Ok(locale) => {
                        let _ = by_locale.insert(locale, self.said(value));
                    }
                    Err(error) => {
                        self.report(key.span(), error.sentence(), say("fact-key-unfit-help"));
                    }
                },
            }
        }
        if text.is_none() {
            let message = say("fact-without-text").text("name", name);
            self.report(whole.span(), message, say("fact-without-text-help"));
        }
        // As above.
        (text.unwrap_or_default(), by_locale, is_same)
    }

    /// A text, which must say anything.
    fn said(&mut self, value: &Value<'_>) -> String {
        let text = self.text(value);
        if text.as_ref().is_some_and(|text| text.trim().is_empty()) {
            self.report(value.span(), say("fact-empty"), say("fact-empty-help"));
        }
        text.unwrap_or_default()
    }

    fn refused(
        &mut self,
        range: std::ops::Range<usize>,
        message: Sentence,
        help: Sentence,
    ) -> bool {
        self.report(range, message, help);
        true
    }
}
