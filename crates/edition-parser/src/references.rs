//! Resolves the links, images and footnotes of a source: labels, definitions, targets.

use std::collections::{BTreeMap, BTreeSet};
use std::ops::Range;

use edition_model::{
    Diagnostic, DocumentId, FootnoteMark, Image, Link, LinkDefinition, LinkTarget, Locale, Rule,
    Span, say,
};

use crate::labels::{fold_label, is_plain_label, locale_of, unknown_label};
use crate::names::{derive_label, target_slug};
use crate::targets::{BadTarget, image_path, link_target};

/// How a link or image names its target.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) enum Destination {
    /// `[words](target)`.
    Target(String),
    /// `[words][label]`.
    Label(String),
}

/// What a link is resolved to.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) enum Resolved {
    /// A link.
    Link(Link),
    /// Not a link, but words in another language.
    Foreign(Locale),
    /// Nothing: the link is refused, which has been reported, and its words stay.
    Words,
}

/// Resolves labels and targets, which differs between sources and translations.
pub(crate) trait References {
    /// Resolves a link.
    fn link(
        &mut self,
        destination: &Destination,
        span: Span,
        findings: &mut Vec<Diagnostic>,
    ) -> Resolved;
    /// Resolves an image; `None` if it is refused, which is reported.
    fn image(
        &mut self,
        destination: &Destination,
        span: Span,
        findings: &mut Vec<Diagnostic>,
    ) -> Option<Image>;
    /// Resolves a mark `[^label]`; `None` if there is no such footnote, which is reported here or was in the source.
    fn footnote(
        &mut self,
        label: &str,
        span: Span,
        findings: &mut Vec<Diagnostic>,
    ) -> Option<FootnoteMark>;
    /// Whether `[label]` alone is a link.
    fn knows(&self, label: &str) -> bool;
    /// The range of the definition of a label in the masked text.
    fn definition(&self, label: &str) -> Option<Range<usize>>;
    /// The rule for unsupported markup.
    fn markup_rule(&self) -> Rule;
    /// The rule for HTML.
    fn html_rule(&self) -> Rule;
    /// Whether it is a source, of which pictures and stars are judged by themselves.
    fn is_source(&self) -> bool;
}

/// A definition `[label]: target`.
#[derive(Debug, Clone)]
pub(crate) struct Definition {
    /// The label as the author spells it.
    pub(crate) label: String,
    /// The target.
    pub(crate) target: String,
    /// Its range in the masked text.
    pub(crate) range: Range<usize>,
    /// Its place in the file.
    pub(crate) span: Span,
}

/// The references of one document.
#[derive(Debug)]
pub(crate) struct SourceReferences<'d> {
    document: &'d DocumentId,
    /// The definitions, by folded label.
    definitions: BTreeMap<String, Definition>,
    /// The labels of the front matter as the author spells them, by folded label.
    named: BTreeMap<String, String>,
    /// All links, by label.
    pub(crate) links: BTreeMap<String, LinkDefinition>,
    /// The derived labels of inline targets.
    labels: BTreeMap<String, String>,
    /// The labels of images, by path.
    images: BTreeMap<String, String>,
    /// The targets of the definitions used so far, so that a bad one is reported only once.
    resolved: BTreeMap<String, Option<LinkTarget>>,
    taken: BTreeSet<String>,
    taken_by_images: BTreeSet<String>,
    /// Where each picture is shown first, by path.
    pictures: BTreeMap<String, Span>,
    /// The targets of images that were refused, so that each is reported only once.
    refused: BTreeSet<String>,
    /// The labels and places of the marks of footnotes.
    marks: Vec<(String, Span)>,
}

impl<'d> SourceReferences<'d> {
    /// The references of `document`; `links` are those of its front matter.
    pub(crate) fn new(
        document: &'d DocumentId,
        links: BTreeMap<String, LinkDefinition>,
        definitions: Vec<Definition>,
        findings: &mut Vec<Diagnostic>,
    ) -> Self {
        let named: BTreeMap<String, String> = links
            .keys()
            .map(|label| (fold_label(label), label.clone()))
            .collect();
        let mut by_label = BTreeMap::new();
        for definition in definitions {
            let folded = fold_label(&definition.label);
            if !is_plain_label(&definition.label) {
                findings.push(
                    Diagnostic::new(
                        Rule::BadLink,
                        definition.span,
                        say("link-label-unfit").text("label", &definition.label),
                    )
                    .help(say("link-label-unfit-help")),
                );
            } else if let Some(first) = named.get(&folded).and_then(|label| links.get(label)) {
                findings.push(
                    Diagnostic::new(
                        Rule::BadLink,
                        definition.span,
                        say("link-label-taken").text("label", &definition.label),
                    )
                    .related(first.span, say("first-of-two")),
                );
                continue;
            }
            by_label.insert(folded, definition);
        }
        let taken = named.keys().chain(by_label.keys()).cloned().collect();
        Self {
            document,
            definitions: by_label,
            named,
            links,
            labels: BTreeMap::new(),
            images: BTreeMap::new(),
            resolved: BTreeMap::new(),
            taken,
            taken_by_images: BTreeSet::new(),
            pictures: BTreeMap::new(),
            refused: BTreeSet::new(),
            marks: Vec::new(),
        }
    }

    /// The labels and places of all marks that were looked up.
    pub(crate) fn marks(&self) -> &[(String, Span)] {
        &self.marks
    }

    /// Where each picture is shown first, by path.
    pub(crate) fn pictures(&self) -> BTreeMap<String, Span> {
        self.pictures.clone()
    }

    /// All links. Unused definitions are added unless they are images or languages.
    pub(crate) fn finish(
        mut self,
        findings: &mut Vec<Diagnostic>,
    ) -> BTreeMap<String, LinkDefinition> {
        let unused: Vec<Definition> = self.definitions.values().cloned().collect();
        for definition in unused {
            let is_image = image_path(&definition.target, self.document).is_ok();
            if !is_image && locale_of(&definition.target).is_none() {
                self.defined(&definition, findings);
            }
        }
        self.links
    }

    fn by_label(&mut self, label: &str, span: Span, findings: &mut Vec<Diagnostic>) -> Resolved {
        if let Some(tag) = locale_of(label) {
            return foreign(tag, span, findings);
        }
        let folded = fold_label(label);
        if let Some(definition) = self.definitions.get(&folded).cloned() {
            if let Some(tag) = locale_of(&definition.target) {
                return foreign(tag, definition.span, findings);
            }
            let label = definition.label.clone();
            return match self.defined(&definition, findings) {
                Some(target) => Resolved::Link(Link { label, target }),
                None => Resolved::Words,
            };
        }
        let named = self
            .named
            .get(&folded)
            .and_then(|label| Some((label, self.links.get(label)?)));
        if let Some((label, definition)) = named {
            let (label, target) = (label.clone(), definition.target.clone());
            return Resolved::Link(Link { label, target });
        }
        findings.push(unknown_label(label, self.links.keys(), span));
        Resolved::Words
    }

    fn defined(
        &mut self,
        definition: &Definition,
        findings: &mut Vec<Diagnostic>,
    ) -> Option<LinkTarget> {
        let folded = fold_label(&definition.label);
        if let Some(target) = self.resolved.get(&folded) {
            return target.clone();
        }
        let target = match link_target(&definition.target, self.document) {
            Ok(target) => Some(target),
            Err(bad) => {
                findings.push(bad_link(bad, definition.span));
                None
            }
        };
        if let Some(target) = target.clone() {
            let (by_locale, span) = (BTreeMap::new(), definition.span);
            let entry = LinkDefinition {
                target,
                by_locale,
                span,
            };
            self.links.insert(definition.label.clone(), entry);
        }
        self.resolved.insert(folded, target.clone());
        target
    }

    fn in_place(&mut self, target: LinkTarget, span: Span) -> Link {
        let key = target_key(&target);
        let label = match self.labels.get(&key) {
            Some(label) => label.clone(),
            None => {
                let label = derive_label(&target_slug(&target), &self.taken);
                self.taken.insert(label.to_lowercase());
                self.labels.insert(key, label.clone());
                let entry = LinkDefinition {
                    target: target.clone(),
                    by_locale: BTreeMap::new(),
                    span,
                };
                self.links.insert(label.clone(), entry);
                label
            }
        };
        Link { label, target }
    }

    fn image_label(&mut self, path: &str, authors_own: Option<&str>) -> String {
        if let Some(label) = self.images.get(path) {
            return label.clone();
        }
        let name = path.rsplit_once('/').map_or(path, |(_, name)| name);
        let stem = name.rsplit_once('.').map_or(name, |(stem, _)| stem);
        let label = match authors_own {
            Some(label) => label.to_owned(),
            None => derive_label(stem, &self.taken_by_images),
        };
        self.taken_by_images.insert(label.to_lowercase());
        self.images.insert(path.to_owned(), label.clone());
        label
    }
}

impl References for SourceReferences<'_> {
    fn link(
        &mut self,
        destination: &Destination,
        span: Span,
        findings: &mut Vec<Diagnostic>,
    ) -> Resolved {
        let target = match destination {
            Destination::Label(label) => return self.by_label(label, span, findings),
            Destination::Target(target) => target,
        };
        if let Some(tag) = locale_of(target) {
            return foreign(tag, span, findings);
        }
        match link_target(target, self.document) {
            Ok(target) => Resolved::Link(self.in_place(target, span)),
            Err(bad) => {
                findings.push(bad_link(bad, span));
                Resolved::Words
            }
        }
    }

    fn image(
        &mut self,
        destination: &Destination,
        span: Span,
        findings: &mut Vec<Diagnostic>,
    ) -> Option<Image> {
        let shown = span;
        let (target, label, span) = match destination {
            Destination::Target(target) => (target.clone(), None, span),
            Destination::Label(label) => match self.definitions.get(&fold_label(label)) {
                Some(definition) => (
                    definition.target.clone(),
                    Some(definition.label.clone()),
                    definition.span,
                ),
                None => {
                    findings.push(unknown_label(label, self.links.keys(), span));
                    return None;
                }
            },
        };
        match image_path(&target, self.document) {
            Ok(path) => {
                let label = self.image_label(&path, label.as_deref());
                self.pictures.entry(path.clone()).or_insert(shown);
                Some(Image { label, path })
            }
            Err(bad) => {
                if self.refused.insert(target) {
                    findings.push(bad_link(bad, span));
                }
                None
            }
        }
    }

    fn footnote(
        &mut self,
        label: &str,
        span: Span,
        _findings: &mut Vec<Diagnostic>,
    ) -> Option<FootnoteMark> {
        // Footnotes are numbered, and unknown labels reported, once all definitions are read.
        let label = label.to_owned();
        self.marks.push((label.clone(), span));
        Some(FootnoteMark { label, number: 0 })
    }

    fn knows(&self, label: &str) -> bool {
        let folded = fold_label(label);
        self.named.contains_key(&folded) || self.definitions.contains_key(&folded)
    }

    fn definition(&self, label: &str) -> Option<Range<usize>> {
        self.definitions
            .get(&fold_label(label))
            .map(|definition| definition.range.clone())
    }

    fn markup_rule(&self) -> Rule {
        Rule::UnsupportedMarkup
    }

    fn html_rule(&self) -> Rule {
        Rule::RawHtml
    }

    fn is_source(&self) -> bool {
        true
    }
}

/// Resolves words in the language `tag`.
pub(crate) fn foreign(tag: &str, span: Span, findings: &mut Vec<Diagnostic>) -> Resolved {
    match tag.parse() {
        Ok(locale) => Resolved::Foreign(locale),
        Err(error) => {
            let error: edition_model::LocaleError = error;
            findings.push(
                Diagnostic::new(Rule::BadLink, span, error.sentence())
                    .help(say("language-of-words-help")),
            );
            Resolved::Words
        }
    }
}

fn bad_link(bad: BadTarget, span: Span) -> Diagnostic {
    Diagnostic::new(Rule::BadLink, span, bad.message).help(bad.help)
}

fn target_key(target: &LinkTarget) -> String {
    match target {
        LinkTarget::Url(url) => url.clone(),
        LinkTarget::Segment(segment) => format!("#{segment}"),
        LinkTarget::Address(address) => format!("#{address}"),
        LinkTarget::Document {
            document,
            segment: None,
        } => format!("{document}.md"),
        LinkTarget::Document {
            document,
            segment: Some(segment),
        } => format!("{document}.md#{segment}"),
    }
}
