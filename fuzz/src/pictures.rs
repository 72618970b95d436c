//! Pictures, set on a page and embedded in a PDF.

use std::io::Read;
use std::sync::{Arc, OnceLock};

use edition_localization::Localizer;
use edition_model::{Edition, Pictures};
use edition_pdf::fonts::Fonts;
use edition_pdf::page::{Item, Pages};
use edition_pdf::{Press, check_picture};
use flate2::read::ZlibDecoder;
use flate2::{Crc, Decompress, FlushDecompress};
use lopdf::{Object, Stream};

use super::publication::{catalog, parse, source_edition, with_ids};

const SOURCE: &str = "+++\nkind = \"report\"\n+++\n# Map\n\n![A map](map.png \"The map\")\n";

/// What [`check_picture`] takes
///
/// - is set in the shape that it has,
/// - can be exported, the same bytes every time,
/// - stands in the file with all its points;
///
/// and what it refuses is refused at the export as well. So for the bytes as they are, and for the
/// same with right checksums: a change of a PNG file by chance leaves none of them right.
pub fn hold(data: &[u8]) {
    hold_picture(data);
    if let Some(mended) = with_right_checksums(data) {
        hold_picture(&mended);
    }
}

struct OnePicture<'d>(&'d [u8]);

impl Pictures for OnePicture<'_> {
    fn picture(&self, _: &str) -> Option<&[u8]> {
        Some(self.0)
    }
}

fn hold_picture(data: &[u8]) {
    static EDITION: OnceLock<Edition> = OnceLock::new();
    let edition = EDITION.get_or_init(|| {
        let source = Localizer::new(&catalog("en", None, None), None).value;
        let document = with_ids(parse(SOURCE).0.expect("a document"));
        source_edition(&document, &source)
    });
    let checked = check_picture(data);
    let (press, pictures) = (Press::new(Arc::clone(Fonts::embedded())), OnePicture(data));
    let pages = press.lay_out(edition, &pictures);
    let shape = picture_shape(&pages);
    if checked.is_err() {
        let refused = shape.is_none() || press.export(&pages, &pictures).is_err();
        assert!(refused, "{checked:?}, but it was exported");
        return;
    }
    let (width, height) = shape.expect("a picture that is fine is set");
    let [file, again] = [(), ()].map(|()| {
        press.clear();
        press
            .export(&pages, &pictures)
            .expect("a picture that is fine can be exported")
    });
    assert!(file == again, "two exports differ");
    let file = lopdf::Document::load_mem(&file).expect("a PDF");
    let images = file.objects.values().filter_map(image);
    let sizes: Vec<(i64, i64)> = images.map(hold_points).collect();
    // The picture, and its mask where it has one.
    assert!(matches!(sizes.as_slice(), [_] | [_, _]), "{sizes:?}");
    for (columns, rows) in sizes {
        let skew = width * rows as f32 / (height * columns as f32);
        assert!(
            (skew - 1.0).abs() < 0.01,
            "{columns}×{rows} as {width}×{height}"
        );
    }
}

/// The width and height of the picture on the page; `None` where a frame stands in for it.
fn picture_shape(pages: &Pages) -> Option<(f32, f32)> {
    let mut items = pages.pages.iter().flat_map(|page| &page.items);
    items.find_map(|item| match item {
        Item::Picture { area, .. } => Some((area.width, area.height)),
        _ => None,
    })
}

fn image(object: &Object) -> Option<&Stream> {
    let stream = object.as_stream().ok()?;
    let subtype = stream.dict.get(b"Subtype").and_then(Object::as_name).ok()?;
    (subtype == b"Image").then_some(stream)
}

/// Holds the data of an image against its size, which is returned.
fn hold_points(image: &Stream) -> (i64, i64) {
    let number = |name: &[u8]| {
        image
            .dict
            .get(name)
            .and_then(Object::as_i64)
            .expect("a number")
    };
    let (columns, rows) = (number(b"Width"), number(b"Height"));
    assert!(columns > 0 && rows > 0);
    let filter = image.dict.get(b"Filter").and_then(Object::as_name);
    if filter.is_ok_and(|filter| filter == b"FlateDecode") {
        let parameters = image.dict.get(b"DecodeParms").and_then(Object::as_dict);
        let of_row = |name: &[u8]| {
            parameters
                .as_ref()
                .ok()
                .and_then(|it| it.get(name).and_then(Object::as_i64).ok())
        };
        let colors = of_row(b"Colors").expect("a number of colours");
        let bits = of_row(b"BitsPerComponent").unwrap_or(8);
        let mut points = Vec::new();
        let read = ZlibDecoder::new(image.content.as_slice()).read_to_end(&mut points);
        assert!(read.is_ok(), "{read:?}");
        // Each row begins with the name of its filter.
        let needed = rows * (1 + (columns * colors * bits + 7) / 8);
        assert!(
            points.len() as i64 >= needed,
            "{} of {needed}",
            points.len()
        );
    }
    (columns, rows)
}

/// A PNG file whose chunks and data have the checksums that belong to them; `None` for other bytes.
fn with_right_checksums(data: &[u8]) -> Option<Vec<u8>> {
    let (signature, mut rest) = data.split_at_checked(8)?;
    if signature != b"\x89PNG\r\n\x1a\n" {
        return None;
    }
    let mut mended = signature.to_vec();
    let mut packed: Vec<u8> = Vec::new();
    while let Some((length, after)) = rest.split_first_chunk() {
        let length = u32::from_be_bytes(*length) as usize;
        let Some((chunk, after)) = after.split_at_checked(length.checked_add(4)?) else {
            break;
        };
        rest = after.get(4..).unwrap_or_default();
        if let Some(part) = chunk.strip_prefix(b"IDAT") {
            packed.extend_from_slice(part);
            continue;
        }
        if !packed.is_empty() {
            push_chunk(
                &mut mended,
                &[b"IDAT", with_right_sum(&packed).as_slice()].concat(),
            );
            packed.clear();
        }
        push_chunk(&mut mended, chunk);
    }
    Some(mended)
}

fn push_chunk(file: &mut Vec<u8>, chunk: &[u8]) {
    let mut sum = Crc::new();
    sum.update(chunk);
    file.extend_from_slice(&(chunk.len() as u32 - 4).to_be_bytes());
    file.extend_from_slice(chunk);
    file.extend_from_slice(&sum.sum().to_be_bytes());
}

/// Data of zlib, its checksum that of what it unpacks to.
fn with_right_sum(packed: &[u8]) -> Vec<u8> {
    let mut unpacked = Vec::with_capacity(1 << 22);
    let mut unpack = Decompress::new(false);
    let inside = packed.get(2..).unwrap_or_default();
    let _ = unpack.decompress_vec(inside, &mut unpacked, FlushDecompress::Finish);
    let (mut low, mut high) = (1_u32, 0_u32);
    for byte in unpacked {
        low = (low + u32::from(byte)) % 65_521;
        high = (high + low) % 65_521;
    }
    let end = usize::try_from(unpack.total_in()).map_or(0, |read| read + 2);
    let mut mended = b"\x78\x9c".to_vec();
    mended.extend_from_slice(packed.get(2..end).unwrap_or_default());
    mended.extend_from_slice(&(high << 16 | low).to_be_bytes());
    mended
}
