//! Makes the inlines of an edition: placeables become plain text or structure.

use std::collections::BTreeMap;

use edition_model::{
    EditionInline, Inline, Link, LinkDefinition, LinkTarget, Locale, NumberReference, Object,
    Placeable, SegmentId, SourceInline,
};
use fluent_bundle::FluentArgs;
use fluent_syntax::ast::InlineExpression;

use crate::catalog::expression::with_placeable;
use crate::localize::localizer::Localizer;
use crate::localize::references::{
    Names, NumberOf, ParagraphPart, Reference, references, structural_call,
};

/// What stands in a draft for a placeable that cannot be formatted, which was reported.
const UNKNOWN: &str = "…";

/// Resolves the placeables of one text.
pub(super) struct Renderer<'r, 'n> {
    pub(super) localizer: &'r Localizer,
    pub(super) facts: &'r FluentArgs<'r>,
    pub(super) names: &'r Names<'n>,
    /// The links that have other targets in this locale. For texts of the source, whose links have
    /// a single target.
    pub(super) links: Option<(&'r BTreeMap<String, LinkDefinition>, &'r Locale)>,
    /// The plain text of another message.
    pub(super) message: &'r dyn Fn(&str) -> Option<String>,
    /// The placeables that could not be formatted.
    pub(super) failures: Vec<Placeable>,
}

/// What a placeable gives.
enum Given {
    Text(String),
    Number(NumberReference),
    Object(Object, u32),
    Break,
}

impl Renderer<'_, '_> {
    /// The inlines with all placeables resolved and adjacent texts joined.
    pub(super) fn render(&mut self, inlines: &[SourceInline]) -> Vec<EditionInline> {
        let mut rendered = Vec::with_capacity(inlines.len());
        for inline in inlines {
            let inline = match inline {
                Inline::Text(text) => {
                    push_text(text, &mut rendered);
                    continue;
                }
                Inline::Placeable(placeable) => match self.resolve(placeable) {
                    Given::Text(text) => {
                        push_text(&text, &mut rendered);
                        continue;
                    }
                    Given::Number(reference) => Inline::NumberReference(reference),
                    Given::Object(object, number) => Inline::Link {
                        link: Link {
                            label: String::new(),
                            target: LinkTarget::Address(object.address(number)),
                        },
                        content: vec![Inline::Text(number.to_string())],
                    },
                    Given::Break => Inline::LineBreak,
                },
                Inline::Strong(content) => Inline::Strong(self.render(content)),
                Inline::Emphasis(content) => Inline::Emphasis(self.render(content)),
                Inline::Code(code) => Inline::Code(code.clone()),
                Inline::Link { link, content } => Inline::Link {
                    link: self.link(link),
                    content: self.render(content),
                },
                Inline::Foreign { locale, content } => Inline::Foreign {
                    locale: locale.clone(),
                    content: self.render(content),
                },
                Inline::FootnoteMark(mark) => Inline::FootnoteMark(mark.clone()),
                Inline::Image { image, alt } => Inline::Image {
                    image: image.clone(),
                    alt: self.render(alt),
                },
                Inline::LineBreak => Inline::LineBreak,
                Inline::NumberReference(reference) => Inline::NumberReference(reference.clone()),
            };
            rendered.push(inline);
        }
        rendered
    }

    fn resolve(&mut self, placeable: &Placeable) -> Given {
        let structure = with_placeable(&placeable.text, |expression| self.structure(expression));
        if let Some(Some(given)) = structure {
            return given;
        }
        let text = self.localizer.format_placeable(&placeable.text, self.facts);
        // For a value that a term is not given, Fluent writes its name.
        let is_whole = |text: &String| !text.contains("{$") || !has_term(&placeable.text);
        match text.filter(is_whole) {
            Some(text) => Given::Text(fold_white_space(&text)),
            None => {
                self.failures.push(placeable.clone());
                Given::Text(UNKNOWN.to_owned())
            }
        }
    }

    /// Resolves what is not in Fluent's bundle: `PARA`, `ANNEX`, `BR`, and messages of the same file.
    fn structure(&self, expression: &InlineExpression<&str>) -> Option<Given> {
        if let InlineExpression::MessageReference {
            id,
            attribute: None,
        } = expression
        {
            return (self.message)(id.name).map(|text| Given::Text(fold_white_space(&text)));
        }
        let (name, arguments) = structural_call(expression)?;
        if name == "BR" {
            return Some(Given::Break);
        }
        let [InlineExpression::StringLiteral { value }] = arguments.positional.as_slice() else {
            return None;
        };
        if let Some(NumberOf::Object(object)) = NumberOf::from_function(name) {
            let number = self.names.objects().get(&(object, (*value).to_owned()))?;
            return Some(Given::Object(object, *number));
        }
        let wording = self.localizer.own_wording();
        let signs = &wording.signs;
        let (address, name, text) = if name == "ANNEX" {
            let annex = self.names.annexes().get(*value)?;
            let text = signs.annex(annex.annex()?);
            (annex.address(), wording.annex_name(&text), text)
        } else {
            let number = self.names.paragraphs().get(*value)?;
            let text = match ParagraphPart::of(arguments)? {
                ParagraphPart::Whole => signs.cite(number),
                ParagraphPart::Paragraph => signs.paragraph(number),
                ParagraphPart::Below => signs.cite_below(number),
            };
            (number.address(), wording.name_of(number), text)
        };
        Some(Given::Number(NumberReference {
            segment: SegmentId::new(value).ok()?,
            address,
            name,
            text,
        }))
    }

    fn link(&self, link: &Link) -> Link {
        let elsewhere = self
            .links
            .and_then(|(links, locale)| links.get(&link.label)?.by_locale.get(locale));
        match elsewhere {
            Some(url) => Link {
                label: link.label.clone(),
                target: LinkTarget::Url(url.clone()),
            },
            None => link.clone(),
        }
    }
}

fn has_term(placeable: &str) -> bool {
    let is_term = |reference: &Reference| matches!(reference, Reference::Term(_));
    references(placeable).iter().any(is_term)
}

/// Appends `text` to the text before it, if there is one.
fn push_text(text: &str, inlines: &mut Vec<EditionInline>) {
    if text.is_empty() {
        return;
    }
    if let Some(Inline::Text(before)) = inlines.last_mut() {
        before.push_str(text);
    } else {
        inlines.push(Inline::Text(text.to_owned()));
    }
}

/// Line ends and runs of white space as single spaces; no-break spaces are kept.
fn fold_white_space(text: &str) -> String {
    let mut folded = String::with_capacity(text.len());
    for letter in text.chars() {
        match letter {
            ' ' | '\n' | '\r' | '\t' if folded.ends_with(' ') => {}
            ' ' | '\n' | '\r' | '\t' => folded.push(' '),
            _ => folded.push(letter),
        }
    }
    folded
}
