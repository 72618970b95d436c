//! Pictures as image XObjects, each once in a document however often it is shown.

mod jpeg;
mod portable;

use std::collections::BTreeMap;
use std::io::Read;

use edition_model::{Pictures, Sentence, Side, say};
use flate2::read::ZlibDecoder;
use lopdf::{Dictionary, Object};

use super::deflate::{deflated_small, is_line_end};
use super::error::ExportError;
use super::file::File;
use super::id::Id;
use super::syntax::{Entries, object};
use crate::page::{Item, Pages};

/// The pictures of a document.
#[derive(Default)]
pub(super) struct Embedded(BTreeMap<String, (String, Image)>);

/// An image XObject.
struct Image {
    width: u32,
    height: u32,
    /// Which side of it is up.
    side: Side,
    color_space: Object,
    /// The bits of each colour of a pixel.
    bits: u8,
    /// The name of the filter that decodes the data, and its parameters.
    filter: &'static str,
    parameters: Option<Dictionary>,
    data: Vec<u8>,
    /// The opacity of each pixel, where some are not opaque.
    mask: Option<Box<Image>>,
}

/// Embeds every picture that the pages show.
pub(super) fn embed(pages: &Pages, pictures: &dyn Pictures) -> Result<Embedded, ExportError> {
    let mut embedded = BTreeMap::new();
    for item in pages.pages.iter().flat_map(|page| &page.items) {
        let Item::Picture { path, .. } = item else {
            continue;
        };
        if embedded.contains_key(path) {
            continue;
        }
        let Some(data) = pictures.picture(path) else {
            return Err(ExportError::MissingPicture { path: path.clone() });
        };
        let image = read(data).map_err(|reason| ExportError::BadPicture {
            path: path.clone(),
            reason,
        })?;
        let name = format!("P{}", embedded.len());
        embedded.insert(path.clone(), (name, image));
    }
    Ok(Embedded(embedded))
}

/// Checks that a picture can be embedded.
pub(super) fn check(data: &[u8]) -> Result<(), Sentence> {
    if data.starts_with(PNG) {
        portable::check(data)
    } else {
        read(data).map(|_| ())
    }
}

/// How a PNG file begins.
const PNG: &[u8] = b"\x89PNG";

/// A PDF name.
fn name(name: &str) -> Object {
    Object::Name(name.as_bytes().to_vec())
}

fn read(data: &[u8]) -> Result<Image, Sentence> {
    if data.starts_with(PNG) {
        portable::read(data)
    } else if data.starts_with(&[0xFF, 0xD8]) {
        jpeg::read(data)
    } else {
        Err(say("picture-of-other-format"))
    }
}

impl Embedded {
    /// The resource name of a picture.
    pub(super) fn name(&self, path: &str) -> Option<&str> {
        self.0.get(path).map(|(name, _)| name.as_str())
    }

    /// Which side of a picture is up.
    pub(super) fn side(&self, path: &str) -> Side {
        let image = self.0.get(path).map(|(_, image)| image);
        image.map(|image| image.side).unwrap_or_default()
    }

    /// Adds the pictures and returns their resource names.
    pub(super) fn add_to(&self, file: &mut File<'_>) -> Result<Vec<(&str, Id)>, ExportError> {
        let pictures = self.0.values();
        let added = pictures.map(|(name, image)| Ok((name.as_str(), image.add_to(file)?)));
        added.collect()
    }
}

impl Image {
    fn add_to(&self, file: &mut File<'_>) -> Result<Id, ExportError> {
        let mask = self.mask.as_ref().map(|mask| mask.add_to(file));
        let mask = mask.transpose()?;
        let id = file.reserve();
        let mended = self.mended()?;
        file.add_packed_stream(id, mended.as_deref().unwrap_or(&self.data), |entries| {
            self.write(entries);
            if let Some(mask) = mask {
                entries.reference("SMask", mask);
            }
        });
        Ok(id)
    }

    fn write(&self, entries: &mut Entries<'_>) {
        entries.name("Type", "XObject");
        entries.name("Subtype", "Image");
        entries.number("Width", self.width as usize);
        entries.number("Height", self.height as usize);
        object(entries.key("ColorSpace"), &self.color_space);
        entries.number("BitsPerComponent", self.bits.into());
        entries.name("Filter", self.filter);
        if let Some(parameters) = &self.parameters {
            entries.dictionary("DecodeParms", |entries| entries.all(parameters));
        }
    }

    /// The data, where it must change because it ends in a byte of a line end. A byte after the last pixel changes the
    /// checksum at the end, and readers ignore it.
    fn mended(&self) -> Result<Option<Vec<u8>>, std::io::Error> {
        if self.filter != "FlateDecode" || !self.data.last().is_some_and(is_line_end) {
            return Ok(None);
        }
        let mut points = Vec::new();
        ZlibDecoder::new(self.data.as_slice()).read_to_end(&mut points)?;
        loop {
            points.push(1);
            let data = deflated_small(&points);
            if !data.last().is_some_and(is_line_end) {
                return Ok(Some(data));
            }
        }
    }
}

#[cfg(test)]
mod tests {
    use std::io::Read;

    use flate2::read::ZlibDecoder;

    use edition_model::Side;

    use super::{Image, deflated_small, name};
    use crate::export::deflate::is_line_end;

    #[test]
    fn no_picture_ends_in_a_byte_of_a_line_end() {
        let mut mended = 0;
        for number in 0_u8..=255 {
            let image = Image {
                width: 1,
                height: 1,
                side: Side::default(),
                color_space: name("DeviceGray"),
                bits: 8,
                filter: "FlateDecode",
                parameters: None,
                // The last byte of the checksum is a sum and takes every value here.
                data: deflated_small(&[number]),
                mask: None,
            };
            if let Some(data) = image.mended().unwrap() {
                mended += 1;
                let mut points = Vec::new();
                ZlibDecoder::new(data.as_slice())
                    .read_to_end(&mut points)
                    .unwrap();
                assert_eq!(points[0], number);
                assert!(!data.last().is_some_and(is_line_end));
            }
        }
        assert_eq!(mended, 2);
    }
}
