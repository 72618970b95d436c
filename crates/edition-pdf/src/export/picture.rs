//! The pictures, each file once in a document however often it is shown.

mod jpeg;
mod portable;

use std::collections::BTreeMap;

use edition_model::Pictures;
use printpdf::{DictItem, ExternalStream, ExternalXObject, XObject, XObjectId};

use super::ExportError;
use crate::layout::page::{Item, Pages};

/// The pictures of a document.
#[derive(Default)]
pub(super) struct Embedded(BTreeMap<String, (XObjectId, XObject)>);

/// An image as PDF has it.
struct Image {
    width: u32,
    height: u32,
    color_space: DictItem,
    /// How the data is encoded: a filter's name and its parameters.
    filter: &'static str,
    parameters: Option<DictItem>,
    data: Vec<u8>,
    /// How opaque each point is, where some are not.
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
        let id = XObjectId(format!("P{}", embedded.len()));
        embedded.insert(path.clone(), (id, image.into_object()));
    }
    Ok(Embedded(embedded))
}

/// Whether the picture can be embedded.
pub(super) fn check(data: &[u8]) -> Result<(), String> {
    read(data).map(|_| ())
}

/// A name as PDF has it.
fn name(name: &str) -> DictItem {
    DictItem::Name(name.as_bytes().to_vec())
}

fn read(data: &[u8]) -> Result<Image, String> {
    if data.starts_with(b"\x89PNG") {
        portable::read(data)
    } else if data.starts_with(&[0xFF, 0xD8]) {
        jpeg::read(data)
    } else {
        Err("it is neither PNG nor JPEG".to_owned())
    }
}

impl Embedded {
    /// The name of a picture among the resources of the pages.
    pub(super) fn id(&self, path: &str) -> Option<XObjectId> {
        self.0.get(path).map(|(id, _)| id.clone())
    }

    /// What printpdf embeds.
    pub(super) fn into_resources(self) -> BTreeMap<XObjectId, XObject> {
        self.0.into_values().collect()
    }
}

impl Image {
    fn into_object(self) -> XObject {
        XObject::External(ExternalXObject {
            stream: self.into_stream(),
            width: None,
            height: None,
            dpi: None,
        })
    }

    fn into_stream(self) -> ExternalStream {
        let mut entries = vec![
            ("Type", name("XObject")),
            ("Subtype", name("Image")),
            ("Width", DictItem::Int(self.width.into())),
            ("Height", DictItem::Int(self.height.into())),
            ("ColorSpace", self.color_space),
            ("BitsPerComponent", DictItem::Int(8)),
            ("Filter", name(self.filter)),
        ];
        entries.extend(self.parameters.map(|it| ("DecodeParms", it)));
        if let Some(mask) = self.mask {
            let stream = mask.into_stream();
            entries.push(("SMask", DictItem::Stream { stream }));
        }
        let entries = entries.into_iter();
        ExternalStream {
            dict: entries
                .map(|(key, value)| (key.to_owned(), value))
                .collect(),
            content: self.data,
            compress: false,
        }
    }
}
