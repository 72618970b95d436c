//! Figures: pictures with captions.

use edition_model::{Image, Segment};

use crate::layout::collect::{Collector, Place, anchors};
use crate::layout::flow::{Backdrop, Keep, Node, Paragraph, Picture};
use crate::layout::style::{CAPTION, TINT};
use crate::layout::text::Text;
use crate::page::{Element, ElementId, Role};
use crate::picture::pixel_size;

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
        caption: Option<&'e Segment>,
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
        let size = self.pictures.picture(&image.path).and_then(pixel_size);
        match size {
            Some((width, height)) => {
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
            self.caption(caption, group, place);
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

    fn caption(&mut self, caption: &'e Segment, group: Option<ElementId>, place: &Place) {
        self.marker(caption, group, &place.frame, CAPTION.before);
        let element = self.segment_element(Role::Caption, group, caption);
        let text = self.segment_text(caption, CAPTION.letters, element);
        let mut paragraph = Paragraph::new(text, CAPTION, place.frame.clone());
        paragraph.anchors = anchors(caption.id.as_ref());
        self.push(paragraph);
        self.previous(caption, group, &place.frame);
    }
}
