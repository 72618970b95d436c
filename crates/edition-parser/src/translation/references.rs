//! The references of a translation.

use std::collections::BTreeMap;
use std::ops::Range;

use edition_model::{
    Diagnostic, FootnoteMark, Image, Link, LinkDefinition, LinkTarget, Locale, NoteNumber, Rule,
    Span, say,
};

use crate::labels::{locale_of, unknown_label};
use crate::references::{Destination, References, Resolved, foreign};

/// Resolves the labels of a translation to what its source has.
pub(crate) struct TranslationReferences<'a> {
    pub(crate) links: &'a BTreeMap<String, LinkDefinition>,
    pub(crate) footnotes: &'a BTreeMap<String, NoteNumber>,
    pub(crate) images: &'a BTreeMap<String, String>,
    /// `None` for a pattern of the source itself.
    pub(crate) locale: Option<&'a Locale>,
}

impl References for TranslationReferences<'_> {
    fn link(
        &mut self,
        destination: &Destination,
        span: Span,
        findings: &mut Vec<Diagnostic>,
    ) -> Resolved {
        let (Destination::Target(name) | Destination::Label(name)) = destination;
        if let Some(tag) = locale_of(name) {
            return foreign(tag, span, findings);
        }
        let label = match destination {
            Destination::Label(label) => label,
            Destination::Target(target) => {
                findings.push(address_in_place(target, self.links, span));
                return Resolved::Words;
            }
        };
        let Some(definition) = self.links.get(label) else {
            findings.push(unknown_label(label, self.links.keys(), span));
            return Resolved::Words;
        };
        let elsewhere = self
            .locale
            .and_then(|locale| definition.by_locale.get(locale));
        let target = match elsewhere {
            Some(url) => LinkTarget::Url(url.clone()),
            None => definition.target.clone(),
        };
        Resolved::Link(Link {
            label: label.clone(),
            target,
        })
    }

    fn image(
        &mut self,
        destination: &Destination,
        span: Span,
        findings: &mut Vec<Diagnostic>,
    ) -> Option<Image> {
        let label = match destination {
            Destination::Label(label) => label,
            Destination::Target(target) => {
                let message = say("image-by-file").text("target", target);
                let help = say("image-by-file-help");
                findings.push(Diagnostic::new(Rule::MarkupMismatch, span, message).help(help));
                return None;
            }
        };
        let Some(path) = self.images.get(label) else {
            findings.push(unknown_label(label, self.images.keys(), span));
            return None;
        };
        Some(Image {
            label: label.clone(),
            path: path.clone(),
        })
    }

    fn footnote(
        &mut self,
        label: &str,
        span: Span,
        findings: &mut Vec<Diagnostic>,
    ) -> Option<FootnoteMark> {
        let Some(&number) = self.footnotes.get(label) else {
            let message = say("footnote-of-nothing").text("label", label);
            let help = say("footnote-of-nothing-help");
            findings.push(Diagnostic::new(Rule::MarkupMismatch, span, message).help(help));
            return None;
        };
        // Told of in the source, where it stays a text.
        if number == NoteNumber::Text(0) {
            return None;
        }
        let label = label.to_owned();
        Some(FootnoteMark { label, number })
    }

    fn knows(&self, label: &str) -> bool {
        self.links.contains_key(label) || self.images.contains_key(label)
    }

    fn definition(&self, _label: &str) -> Option<Range<usize>> {
        None
    }

    fn markup_rule(&self) -> Rule {
        Rule::MarkupMismatch
    }

    fn html_rule(&self) -> Rule {
        Rule::MarkupMismatch
    }

    fn is_source(&self) -> bool {
        false
    }
}

fn address_in_place(
    target: &str,
    links: &BTreeMap<String, LinkDefinition>,
    span: Span,
) -> Diagnostic {
    let message = say("address-written").text("address", target);
    let same = links
        .iter()
        .find(|(_, definition)| definition.target == LinkTarget::Url(target.to_owned()));
    let help = match same {
        Some((label, _)) => say("address-labelled-help").text("label", label),
        None => say("address-written-help"),
    };
    Diagnostic::new(Rule::LinkMismatch, span, message).help(help)
}
