//! Makes the inlines of an edition: placeables become plain text or structure.

use std::collections::BTreeMap;

use edition_model::{
    DocumentId, EditionInline, Inline, Link, LinkDefinition, LinkTarget, Locale, NumberReference,
    Numbers, Placeable, SegmentId, SourceInline,
};
use fluent_bundle::FluentArgs;
use fluent_syntax::ast::{CallArguments, InlineExpression};

use crate::catalog::expression::with_placeable;
use crate::localize::localizer::Localizer;
use crate::localize::references::{
    Names, NumberOf, ParagraphPart, Reference, Whose, references, structural_call,
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
    Link(LinkTarget, String),
    Break,
}

impl Given {
    /// A number of another document; it is linked to what is called `place` there.
    fn elsewhere(document: &DocumentId, place: &str, text: String) -> Option<Self> {
        let target = LinkTarget::Document {
            document: document.clone(),
            segment: Some(SegmentId::new(place).ok()?),
        };
        Some(Self::Link(target, text))
    }
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
                    Given::Link(target, text) => Inline::Link {
                        link: Link {
                            label: String::new(),
                            target,
                        },
                        content: vec![Inline::Text(text)],
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
        let found = self.names.whose(value);
        let Whose::Known {
            document,
            numbers,
            name: wanted,
        } = found
        else {
            return None;
        };
        let reference = match NumberOf::from_function(name)? {
            NumberOf::Object(object) => {
                let key = (object, wanted.to_owned());
                let (address, text) = numbers.objects.get(&key)?.clone();
                return Some(match document {
                    None => Given::Link(LinkTarget::Address(address), text),
                    Some(document) => Given::elsewhere(document, &address, text)?,
                });
            }
            NumberOf::Annex => self.annex(numbers, wanted)?,
            NumberOf::Paragraph => self.paragraph(numbers, wanted, arguments)?,
        };
        match document {
            None => Some(Given::Number(reference)),
            Some(document) => Given::elsewhere(document, wanted, reference.text),
        }
    }

    fn annex(&self, numbers: &Numbers, name: &str) -> Option<NumberReference> {
        let wording = self.localizer.own_wording();
        let (segment, annex) = numbers.annexes.get_key_value(name)?;
        let text = wording.signs.annex(annex.annex()?);
        Some(NumberReference {
            segment: segment.clone(),
            address: annex.address(),
            name: wording.annex_name(&text),
            text,
        })
    }

    fn paragraph(
        &self,
        numbers: &Numbers,
        name: &str,
        arguments: &CallArguments<&str>,
    ) -> Option<NumberReference> {
        let wording = self.localizer.own_wording();
        let (segment, number) = numbers.paragraphs.get_key_value(name)?;
        Some(NumberReference {
            segment: segment.clone(),
            address: number.address(),
            name: wording.name_of(number),
            text: match ParagraphPart::of(arguments)? {
                ParagraphPart::Whole => wording.signs.cite(number),
                ParagraphPart::Paragraph => wording.signs.paragraph(number),
                ParagraphPart::Below => wording.signs.cite_below(number),
            },
        })
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
