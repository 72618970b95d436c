//! A subset as printpdf embeds it: the PDF objects that it makes of the font, kept for every document with the same
//! letters.

use std::collections::BTreeMap;

use lopdf::{Document, Object, ObjectId, Stream};
use printpdf::{
    Codepoint, FontId, Op, ParsedFont, PdfDocument, PdfFont, PdfFontHandle, PdfPage,
    PdfSaveOptions, Pt, TextItem,
};
use sha2::{Digest, Sha256};

use crate::export::deflate::{deflated_small, is_line_end};
use crate::export::error::ExportError;
use crate::export::file::{File, Group};
use crate::export::id::Id;
use crate::export::syntax::object;
use crate::fonts::Face;

/// A font and the objects that it refers to.
pub(in crate::export) struct FontObjects {
    /// The first one is the font itself. They refer to each other by index.
    objects: Vec<Object>,
}

/// Parses a subset of `face`.
pub(super) fn read(face: &Face, data: &[u8]) -> Option<ParsedFont> {
    let mut font = ParsedFont::from_bytes(data, 0, &mut Vec::new())?;
    let name = face.post_script_name();
    font.font_name = Some(format!("{}+{name}", tag(data)));
    // The subset has lost its OS/2 table, from which printpdf takes the weight.
    font.pdf_font_metrics.us_weight_class = if name.contains("Bold") { 700 } else { 400 };
    Some(font)
}

/// The widths of its glyphs in thousandths of an em.
pub(super) fn widths(font: &ParsedFont, units: u16, texts: &BTreeMap<u16, String>) -> Vec<f32> {
    let last = texts.last_key_value().map_or(0, |(number, _)| *number);
    let width = |number: u16| {
        let width = font.get_glyph_width(number).unwrap_or(0);
        (f32::from(width) * 1000.0 / f32::from(units.max(1))).trunc()
    };
    (0..=last).map(width).collect()
}

impl FontObjects {
    /// Has printpdf make the objects of a font whose glyphs have these texts.
    pub(super) fn new(
        name: &str,
        font: ParsedFont,
        texts: BTreeMap<u16, String>,
    ) -> Result<Self, ExportError> {
        let id = FontId(name.to_owned());
        let glyphs = texts.into_iter();
        let glyphs = glyphs.map(|(number, text)| Codepoint::with_cid(number, 0.0, text));
        let specimen = vec![
            Op::SetFont {
                font: PdfFontHandle::External(id.clone()),
                size: Pt(1.0),
            },
            Op::ShowText {
                items: vec![TextItem::GlyphIds(glyphs.collect())],
            },
        ];
        let mut printed = PdfDocument::new("");
        printed.resources.fonts.map = BTreeMap::from([(id, PdfFont::new(font))]);
        printed.pages = vec![PdfPage::new(Pt(1.0).into(), Pt(1.0).into(), specimen)];
        let options = PdfSaveOptions {
            subset_fonts: false,
            image_optimization: None,
            ..PdfSaveOptions::default()
        };
        let document = printed.to_lopdf_document(&options, &mut Vec::new());
        let page = document.page_iter().next().unwrap_or_default();
        let fonts = document.get_page_fonts(page)?;
        let font = fonts.get(name.as_bytes());
        let font = font.ok_or(lopdf::Error::DictKey(name.to_owned()))?;
        let mut objects = gathered(Object::Dictionary((*font).clone()), &document);
        for object in &mut objects {
            if let Object::Stream(stream) = object {
                compress(stream);
            }
        }
        Ok(Self { objects })
    }

    /// How much memory their streams take.
    pub(super) fn bytes(&self) -> usize {
        let streams = self.objects.iter().map(|object| match object {
            Object::Stream(stream) => stream.content.len(),
            _ => 0,
        });
        streams.sum()
    }

    /// Adds the font to a file.
    pub(in crate::export) fn add_to(&self, file: &mut File<'_>) -> Id {
        let ids: Vec<Id> = self.objects.iter().map(|_| file.reserve()).collect();
        let number = |place: &mut ObjectId| {
            let id = ids.get(place.0 as usize);
            *place = (id.map_or(0, |id| id.number()), 0);
        };
        for (value, id) in self.objects.iter().zip(&ids) {
            if let Object::Stream(stream) = value {
                let data = stream.content.as_slice();
                file.add_packed_stream(*id, data, |entries| entries.all(&stream.dict));
            } else {
                let mut value = value.clone();
                each_reference(&mut value, &mut |place| number(place));
                file.add_object(*id, Group::Common, |bytes| object(bytes, &value));
            }
        }
        // The first one, the font itself, always exists.
        ids.first().copied().unwrap_or_else(|| file.reserve())
    }
}

/// Deflates a stream. Where it would end in a byte of a line end, its content is padded: with a space if it is a CMap,
/// with a one after the tables if it is a font.
fn compress(stream: &mut Stream) {
    let is_font = stream.dict.has(b"Length1");
    loop {
        let packed = deflated_small(&stream.content);
        if !packed.last().is_some_and(is_line_end) {
            stream.set_content(packed);
            stream.dict.set("Filter", "FlateDecode");
            // The file adds the length.
            stream.dict.remove(b"Length");
            return;
        }
        // Not a zero, which would leave the last byte of the checksum as it was.
        stream.content.push(if is_font { 1 } else { b' ' });
        if is_font {
            let length = i64::try_from(stream.content.len()).unwrap_or(i64::MAX);
            stream.dict.set("Length1", length);
        }
    }
}

/// An object and all that it refers to, each reference replaced by an index into the list.
fn gathered(first: Object, document: &Document) -> Vec<Object> {
    let mut objects = vec![first];
    let mut places: BTreeMap<ObjectId, u32> = BTreeMap::new();
    let mut next = 0;
    while next < objects.len() {
        let mut found = Vec::new();
        let known = objects.len();
        if let Some(object) = objects.get_mut(next) {
            each_reference(object, &mut |id| {
                let place = *places.entry(*id).or_insert_with(|| {
                    found.push(*id);
                    u32::try_from(known + found.len() - 1).unwrap_or(u32::MAX)
                });
                *id = (place, 0);
            });
        }
        let further = found.into_iter().map(|id| document.get_object(id).cloned());
        objects.extend(further.map(|object| object.unwrap_or(Object::Null)));
        next += 1;
    }
    objects
}

fn each_reference(object: &mut Object, change: &mut impl FnMut(&mut ObjectId)) {
    match object {
        Object::Reference(id) => change(id),
        Object::Array(objects) => {
            for object in objects {
                each_reference(object, change);
            }
        }
        Object::Dictionary(entries) => {
            for (_, object) in entries.iter_mut() {
                each_reference(object, change);
            }
        }
        _ => {}
    }
}

/// The six letters that tell the subsets of a face apart (ISO 32000-1, 9.6.4).
fn tag(data: &[u8]) -> String {
    let hash = Sha256::digest(data);
    let letters = hash.iter().take(6).map(|byte| char::from(b'A' + byte % 26));
    letters.collect()
}

#[cfg(test)]
mod tests {
    use lopdf::{Object, Stream, dictionary};

    use super::compress;
    use crate::export::deflate::is_line_end;

    #[test]
    fn no_font_ends_in_a_byte_of_a_line_end() {
        let mut lengthened = 0;
        for number in 0_u8..=255 {
            // The last byte of the checksum is a sum and takes every value here.
            let mut font = Stream::new(dictionary! { "Length1" => 1 }, vec![number]);
            compress(&mut font);
            assert!(!font.content.last().is_some_and(is_line_end));
            let length = font.decompressed_content().unwrap().len();
            let told = font.dict.get(b"Length1").and_then(Object::as_i64).unwrap();
            assert_eq!(told, length as i64);
            lengthened += length - 1;
        }
        assert_eq!(lengthened, 2);
    }
}
