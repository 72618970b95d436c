//! The `[links]` of the settings.

use std::collections::BTreeMap;

use edition_model::{Diagnostic, LinkDefinition, LinkTarget, Locale, Rule, say};
use toml::de::DeValue;

use super::{Reader, Value};
use crate::labels::is_plain_label;
use crate::targets::{BadTarget, checked_address, link_target};

/// What stands for a target that was refused; its document is not published.
const NOWHERE: &str = "about:blank";

impl Reader<'_> {
    pub(super) fn links(&mut self, value: &Value<'_>) -> BTreeMap<String, LinkDefinition> {
        let mut links = BTreeMap::new();
        for (key, value) in self.table(value).into_iter().flatten() {
            let label = key.get_ref().as_ref();
            if !is_plain_label(label) {
                let message = say("link-name-unfit").text("label", label);
                self.report(key.span(), message, say("link-name-unfit-help"));
            } else if let Some((target, by_locale)) = self.link(label, value) {
                let span = self.span(key.span()).join(self.span(value.span()));
                links.insert(
                    label.to_owned(),
                    LinkDefinition {
                        target,
                        by_locale,
                        span,
                    },
                );
            }
        }
        links
    }

    fn link(
        &mut self,
        label: &str,
        value: &Value<'_>,
    ) -> Option<(LinkTarget, BTreeMap<Locale, String>)> {
        let mut by_locale = BTreeMap::new();
        let DeValue::Table(targets) = value.get_ref() else {
            return Some((self.target(value)?, by_locale));
        };
        let mut target = None;
        for (key, value) in targets {
            let name = key.get_ref().as_ref();
            if name == "url" {
                target = Some(self.target(value)?);
                continue;
            }
            match name.parse::<Locale>() {
                Ok(locale) => by_locale.extend(self.address(value).map(|url| (locale, url))),
                Err(error) => {
                    self.report(key.span(), error.sentence(), say("link-key-unfit-help"));
                }
            }
        }
        if target.is_none() {
            let message = say("link-without-url").text("label", label);
            let help = say("link-without-url-help").text("label", label);
            self.report(value.span(), message, help);
        }
        Some((target?, by_locale))
    }

    fn target(&mut self, value: &Value<'_>) -> Option<LinkTarget> {
        let text = self.text(value)?;
        let target = link_target(&text, self.document);
        // A target that was refused is there all the same, so that nothing else is said of its label.
        let nowhere = || LinkTarget::Url(NOWHERE.to_owned());
        Some(self.good(target, value).unwrap_or_else(nowhere))
    }

    fn address(&mut self, value: &Value<'_>) -> Option<String> {
        let text = self.text(value)?;
        self.good(checked_address(&text), value)
    }

    fn good<T>(&mut self, target: Result<T, BadTarget>, value: &Value<'_>) -> Option<T> {
        match target {
            Ok(target) => Some(target),
            Err(bad) => {
                let finding = Diagnostic::new(Rule::BadLink, self.span(value.span()), bad.message);
                self.findings.push(finding.help(bad.help));
                None
            }
        }
    }
}
