//! The words of segments.

use edition_model::{
    EditionInline, FootnoteMark, Image, Inline, Link, Locale, NoteNumber, NumberReference,
    PictureHead, Segment, plain_text,
};

use crate::layout::collect::Collector;
use crate::layout::style::{ACCENT, LetterStyle};
use crate::layout::text::{InlinePicture, Span, Text, TextLink};
use crate::page::{AreaTarget, Element, ElementId, Role};

/// The context of an inline.
#[derive(Debug, Clone, Copy)]
struct Around<'e> {
    style: LetterStyle,
    locale: &'e Locale,
    element: ElementId,
    link: Option<usize>,
}

impl<'e> Collector<'e, '_> {
    /// The words of a segment, which belong to `element`.
    pub(super) fn segment_text(
        &mut self,
        segment: &'e Segment,
        style: LetterStyle,
        element: ElementId,
    ) -> Text<'e> {
        let locale = self.locale_of(segment);
        self.inline_text(&segment.inlines, style, locale, element)
    }

    /// The words of `inlines`, which belong to `element`.
    pub(super) fn inline_text(
        &mut self,
        inlines: &'e [EditionInline],
        style: LetterStyle,
        locale: &'e Locale,
        element: ElementId,
    ) -> Text<'e> {
        // Even where it begins with words of another language.
        let mut text = Text {
            direction: Some(locale.direction()),
            ..Text::default()
        };
        let around = Around {
            style,
            locale,
            element,
            link: None,
        };
        self.inlines(inlines, &mut text, around);
        text
    }

    fn inlines(&mut self, inlines: &'e [EditionInline], text: &mut Text<'e>, around: Around<'e>) {
        for inline in inlines {
            self.inline(inline, text, around);
        }
    }

    fn inline(&mut self, inline: &'e EditionInline, text: &mut Text<'e>, around: Around<'e>) {
        let style = around.style;
        match inline {
            Inline::Text(words) => push_words(text, words, around),
            Inline::Strong(content) => {
                let style = style.bold();
                self.inlines(content, text, Around { style, ..around });
            }
            Inline::Emphasis(content) => {
                let style = style.italic();
                self.inlines(content, text, Around { style, ..around });
            }
            Inline::Code(words) => {
                let element = self.element(Role::Code, Some(around.element));
                let style = style.code();
                push_words(
                    text,
                    words,
                    Around {
                        style,
                        element,
                        ..around
                    },
                );
            }
            Inline::Link { link, content } => self.link(link, content, text, around),
            Inline::Foreign { locale, content } => {
                let element = self.foreign_span(around.element, locale);
                self.inlines(
                    content,
                    text,
                    Around {
                        element,
                        locale,
                        ..around
                    },
                );
            }
            Inline::FootnoteMark(mark) => self.footnote_mark(mark, text, around),
            Inline::Image { image, alt } => self.image(image, alt, text, around),
            Inline::LineBreak => push_words(text, "\n", around),
            Inline::NumberReference(reference) => self.reference(reference, text, around),
            Inline::Placeable(never) => match *never {},
        }
    }

    fn foreign_span(&mut self, parent: ElementId, locale: &Locale) -> ElementId {
        self.structure.add(Element {
            role: Role::Span,
            parent: Some(parent),
            locale: Some(locale.clone()),
            alt: None,
            segment: None,
        })
    }

    fn link(
        &mut self,
        link: &'e Link,
        content: &'e [EditionInline],
        text: &mut Text<'e>,
        around: Around<'e>,
    ) {
        // A link to a document that does not exist yet is plain text.
        let Some(target) = self.target(&link.target) else {
            self.inlines(content, text, around);
            return;
        };
        let element = self.element(Role::Link, Some(around.element));
        let words = spoken_text(content);
        let description = match &target {
            AreaTarget::Url(url) if words.trim().is_empty() => url.clone(),
            _ => words,
        };
        text.links.push(TextLink {
            target,
            element: Some(element),
            description,
        });
        let inside = Around {
            style: around.style.colored(ACCENT),
            element,
            link: Some(text.links.len() - 1),
            ..around
        };
        self.inlines(content, text, inside);
    }

    fn footnote_mark(&mut self, mark: &FootnoteMark, text: &mut Text<'e>, around: Around<'e>) {
        let reference = self.element(Role::Reference, Some(around.element));
        let element = self.element(Role::Link, Some(reference));
        text.links.push(TextLink {
            target: AreaTarget::Destination(mark.number.address()),
            element: Some(element),
            description: {
                let number = mark.number.to_string();
                self.edition.wording.footnote.fill_with(&number, "").text
            },
        });
        let span = Span {
            link: Some(text.links.len() - 1),
            note: match mark.number {
                NoteNumber::Text(number) => Some(number),
                NoteNumber::Table { .. } => None,
            },
            ..Span::new(
                around.style.superior().colored(ACCENT),
                &self.edition.locale,
                Some(element),
            )
        };
        text.push(&mark.number.to_string(), span);
    }

    fn reference(
        &mut self,
        reference: &'e NumberReference,
        text: &mut Text<'e>,
        around: Around<'e>,
    ) {
        let element = self.element(Role::Link, Some(around.element));
        text.links.push(TextLink {
            target: AreaTarget::Destination(reference.address.clone()),
            element: Some(element),
            description: reference.name.clone(),
        });
        let inside = Around {
            style: around.style.colored(ACCENT),
            element,
            link: Some(text.links.len() - 1),
            ..around
        };
        push_words(text, &reference.text, inside);
    }

    fn image(
        &mut self,
        image: &'e Image,
        alt: &'e [EditionInline],
        text: &mut Text<'e>,
        around: Around<'e>,
    ) {
        let words = plain_text(alt);
        // A picture without words says nothing: screen readers skip it.
        let element = (!words.is_empty()).then(|| {
            self.structure.add(Element {
                role: Role::Figure,
                parent: Some(around.element),
                locale: None,
                alt: Some(words.clone()),
                segment: None,
            })
        });
        let head = self.pictures.picture(&image.path).and_then(PictureHead::of);
        let Some(head) = head else {
            // The alternative text of a missing picture.
            let Some(element) = element else { return };
            let style = around.style.italic();
            push_words(
                text,
                &format!("[{words}]"),
                Around {
                    style,
                    element,
                    ..around
                },
            );
            return;
        };
        let (width, height) = head.size();
        let picture = InlinePicture {
            path: &image.path,
            aspect: (width as f32 / height as f32).min(12.0),
        };
        let span = Span {
            link: around.link,
            picture: Some(picture),
            ..Span::new(around.style, around.locale, element)
        };
        text.push("\u{fffc}", span);
    }
}

/// The words of `inlines` with those for pictures.
fn spoken_text(inlines: &[EditionInline]) -> String {
    let mut text = String::new();
    for inline in inlines {
        match inline {
            Inline::Image { alt, .. } => text.push_str(&spoken_text(alt)),
            Inline::Strong(content)
            | Inline::Emphasis(content)
            | Inline::Foreign { content, .. }
            | Inline::Link { content, .. } => text.push_str(&spoken_text(content)),
            _ => text.push_str(&plain_text(std::slice::from_ref(inline))),
        }
    }
    text
}

fn push_words<'e>(text: &mut Text<'e>, words: &str, around: Around<'e>) {
    let span = Span {
        link: around.link,
        ..Span::new(around.style, around.locale, Some(around.element))
    };
    text.push(words, span);
}
