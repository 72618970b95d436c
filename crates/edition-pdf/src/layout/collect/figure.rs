//! Figures: pictures with captions.

use edition_model::{Caption, Image, Object, PictureHead, Segment};

use crate::layout::collect::{Collector, Place, anchors};
use crate::layout::flow::{Backdrop, Keep, Node, Paragraph, Picture};
use crate::layout::style::{CAPTION, ParagraphStyle, TINT};
use crate::layout::text::{Span, Text};
use crate::page::{Element, ElementId, Role};

/// The resolution of pictures, unless that makes them too wide or too high.
const PIXELS_PER_INCH: f32 = 144.0;
/// The greatest height of a picture, as a share of the page.
const TALLEST_PICTURE: f32 = 0.6;
/// The height of the empty frame of a missing picture.
const EMPTY_PICTURE: f32 = 48.0;

impl<'e> Collector<'e, '_> {
    pub(super) fn figure(
        &mut self,
        image: &'e Image,
        alt: Option<&'e Segment>,
        caption: Option<&'e Caption<Segment>>,
        place: &Place,
    ) {
        // What neither says anything nor has a caption is no part of the structure.
        let is_told = alt.is_some() || caption.is_some();
        let group = match is_told {
            true => Some(self.element(Role::Division, place.parent)),
            false => place.parent,
        };
        let element = alt.map(|alt| {
            self.marker(alt, group, &place.frame, place.style.before);
            self.structure.add(Element {
                role: Role::Figure,
                parent: group,
                locale: alt.locale().cloned(),
                alt: Some(alt.plain_text()),
                segment: alt.id.clone(),
            })
        });
        let names = anchors(alt.and_then(|alt| alt.id.as_ref()));
        let keep = if caption.is_some() {
            Keep::WithNext
        } else {
            Keep::Free
        };
        let head = self.pictures.picture(&image.path).and_then(PictureHead::of);
        match head {
            Some(head) => {
                let (width, height) = head.size();
                let (width, height) = (width as f32, height as f32);
                let scale = (72.0 / PIXELS_PER_INCH)
                    .min(place.frame.width / width)
                    .min(self.grid.height * TALLEST_PICTURE / height);
                self.nodes.push(Node::Picture(Picture {
                    frame: place.frame.clone(),
                    path: &image.path,
                    width: width * scale,
                    height: height * scale,
                    element,
                    landmark: None,
                    anchors: names,
                    keep,
                }));
            }
            None => self.missing_picture(image, alt, element, names, keep, place),
        }
        if let Some(caption) = caption {
            self.caption((Object::Figure, caption), group, CAPTION, place);
        }
    }

    /// An empty frame with the alternative text of the picture.
    fn missing_picture(
        &mut self,
        image: &'e Image,
        alt: Option<&'e Segment>,
        element: Option<ElementId>,
        anchors: Vec<String>,
        keep: Keep,
        place: &Place,
    ) {
        let mut frame = place.frame.indented(10.0);
        frame.width = (frame.width - 10.0).max(1.0);
        frame.backdrops.push(Backdrop {
            x: place.frame.x,
            width: place.frame.width,
            outset: (EMPTY_PICTURE - CAPTION.leading) / 2.0,
            color: TINT,
        });
        let style = CAPTION.spaced(CAPTION.after, CAPTION.before);
        let text = match alt.zip(element) {
            Some((alt, element)) => self.segment_text(alt, style.letters, element),
            None => Text::plain(&image.path, style.letters, &self.edition.locale, None),
        };
        let mut paragraph = Paragraph::new(text, style, frame);
        paragraph.anchors = anchors;
        paragraph.keep = keep;
        self.push(paragraph);
    }

    /// A caption: what it is of, with its number, then its words.
    pub(super) fn caption(
        &mut self,
        (object, caption): (Object, &'e Caption<Segment>),
        parent: Option<ElementId>,
        style: ParagraphStyle,
        place: &Place,
    ) {
        let words = &caption.text;
        let outer = self.element(Role::Caption, parent);
        // The notices of a draft and the words are paragraphs of their own then.
        let holder = match words.locale() {
            Some(_) => self.element(Role::Paragraph, Some(outer)),
            None => outer,
        };
        self.marker(words, Some(outer), &place.frame, style.before);
        let wording = &self.edition.wording;
        let template = match object {
            Object::Figure => &wording.figure,
            Object::Table | Object::Note => &wording.table,
        };
        let name = template.fill_with(&caption.number.to_string(), "");
        let label = self.foreign_element(Role::Label, Some(holder), template.locale.as_ref());
        let spoken = template.locale.as_ref().unwrap_or(&self.edition.locale);
        let letters = style.letters.bold();
        let mut text = Text::plain(&name.text, letters, spoken, Some(label));
        let space = Span::new(style.letters, &self.edition.locale, Some(holder));
        text.push("\u{2002}", space);
        let own = self.segment_element(Role::Span, Some(holder), words);
        text.append(self.segment_text(words, style.letters, own));
        let mut paragraph = Paragraph::new(text, style, place.frame.clone());
        paragraph.anchors = anchors(words.id.as_ref());
        paragraph.anchors.push(object.address(caption.number));
        self.push(paragraph);
        self.previous(words, Some(outer), &place.frame);
    }
}
