//! PNG: PDF can embed its compressed data as it is, also with a palette, but not with transparency, which PDF keeps
//! in a separate mask. So a transparent picture is decoded and split into colour and mask, and each is compressed
//! as a PNG again, whose data is embedded.

use std::io::{Cursor, Read};

use edition_model::{Sentence, Side, say};
use flate2::Crc;
use flate2::read::ZlibDecoder;
use lopdf::{Dictionary, Object, StringFormat, dictionary};
use png::{BitDepth, ColorType, Compression, Decoder, Encoder, Transformations};

use super::{Image, name};

/// The most memory that decoding may take: about 60 million pixels.
const LIMIT: usize = 256 << 20;

/// What is in a PNG file.
enum Content {
    /// What PDF can show as it is.
    Embeddable(Box<Image>),
    /// Pixels to be compressed again.
    Pixels(Pixels),
}

/// Decoded pixels, eight bits a colour.
struct Pixels {
    width: u32,
    height: u32,
    color_type: ColorType,
    points: Vec<u8>,
}

/// Reads a PNG file.
pub(super) fn read(data: &[u8]) -> Result<Image, Sentence> {
    match content(data)? {
        Content::Embeddable(image) => Ok(*image),
        Content::Pixels(pixels) => pixels.compressed(),
    }
}

/// Checks that a PNG file can be read, and compresses nothing.
pub(super) fn check(data: &[u8]) -> Result<(), Sentence> {
    content(data).map(|_| ())
}

fn content(data: &[u8]) -> Result<Content, Sentence> {
    let mut decoder = Decoder::new(Cursor::new(data));
    decoder.set_limits(png::Limits { bytes: LIMIT });
    decoder.set_transformations(Transformations::normalize_to_color8());
    let mut reader = decoder.read_info().map_err(damaged)?;
    if let Some(image) = as_it_is(data, reader.info()) {
        return Ok(Content::Embeddable(Box::new(image)));
    }
    let size = reader.output_buffer_size().filter(|size| *size <= LIMIT);
    let size = size.ok_or_else(|| say("png-too-large"))?;
    let mut points = vec![0; size];
    let info = reader.next_frame(&mut points).map_err(damaged)?;
    points.truncate(info.buffer_size());
    Ok(Content::Pixels(Pixels {
        width: info.width,
        height: info.height,
        color_type: info.color_type,
        points,
    }))
}

impl Pixels {
    /// The picture, and the mask where some pixels are not opaque.
    fn compressed(&self) -> Result<Image, Sentence> {
        let (color, opacity) = part(&self.points, self.color_type);
        let color_type = match self.color_type {
            ColorType::Grayscale | ColorType::GrayscaleAlpha => ColorType::Grayscale,
            _ => ColorType::Rgb,
        };
        let mut image = plain(self.width, self.height, color_type, &color)?;
        if opacity.iter().any(|share| *share != u8::MAX) {
            let mask = plain(self.width, self.height, ColorType::Grayscale, &opacity)?;
            image.mask = Some(Box::new(mask));
        }
        Ok(image)
    }
}

/// The picture with the data of its file, which is looked at without being decoded. `None` where PDF cannot express the
/// same, and where the data ends too early or goes on too long: the decoder looks no further than the last pixel, other
/// readers do. Where it is damaged, the decoder has the last word.
fn as_it_is(data: &[u8], info: &png::Info<'_>) -> Option<Image> {
    if info.interlaced || info.trns.is_some() || info.bit_depth == BitDepth::Sixteen {
        return None;
    }
    let (color_space, colors) = match info.color_type {
        ColorType::Grayscale => (name("DeviceGray"), 1),
        ColorType::Rgb => (name("DeviceRGB"), 3),
        ColorType::Indexed => (palette(info.palette.as_deref()?)?, 1),
        ColorType::GrayscaleAlpha | ColorType::Rgba => return None,
    };
    let data = image_data(data)?;
    let bits = info.bit_depth as u8;
    let row = (u64::from(info.width) * u64::from(colors) * u64::from(bits)).div_ceil(8);
    if !unpacks_to(&data, usize::try_from(row).ok()?, info.height as usize) {
        return None;
    }
    Some(Image {
        width: info.width,
        height: info.height,
        side: Side::default(),
        color_space,
        bits,
        filter: "FlateDecode",
        parameters: Some(predicted(info.width, colors, bits)),
        data,
        mask: None,
    })
}

/// Whether `data` is a whole zlib stream of so many rows of so many bytes, its checksum included, each row after the
/// number of its filter.
fn unpacks_to(data: &[u8], row: usize, rows: usize) -> bool {
    let size = rows.checked_mul(row + 1).filter(|size| *size <= LIMIT);
    let Some(size) = size else {
        return false;
    };
    let mut points = Vec::with_capacity(size + 1);
    let mut unpacked = ZlibDecoder::new(data).take(size as u64 + 1);
    let read = unpacked.read_to_end(&mut points);
    let mut filters = points.iter().step_by(row + 1);
    read.is_ok_and(|read| read == size) && filters.all(|filter| *filter <= LAST_FILTER)
}

/// The greatest number of a filter of rows: Paeth's.
const LAST_FILTER: u8 = 4;

/// A palette as an indexed colour space.
fn palette(colors: &[u8]) -> Option<Object> {
    let last = i64::try_from(colors.len() / 3).ok()?.checked_sub(1)?;
    Some(Object::Array(vec![
        name("Indexed"),
        name("DeviceRGB"),
        last.into(),
        Object::String(colors.to_vec(), StringFormat::Hexadecimal),
    ]))
}

/// PNG prediction, the filter named in each row.
fn predicted(width: u32, colors: u32, bits: u8) -> Dictionary {
    dictionary! {
        "Predictor" => 15,
        "Colors" => i64::from(colors),
        "BitsPerComponent" => i64::from(bits),
        "Columns" => i64::from(width),
    }
}

/// The colours and the opacity of the pixels; the latter is empty where all are opaque.
fn part(points: &[u8], color_type: ColorType) -> (Vec<u8>, Vec<u8>) {
    let colors = match color_type {
        ColorType::GrayscaleAlpha => 1,
        ColorType::Rgba => 3,
        _ => return (points.to_vec(), Vec::new()),
    };
    let points = points.chunks_exact(colors + 1);
    points.fold(
        (Vec::new(), Vec::new()),
        |(mut color, mut opacity), point| {
            if let Some((share, parts)) = point.split_last() {
                color.extend_from_slice(parts);
                opacity.push(*share);
            }
            (color, opacity)
        },
    )
}

/// An image of opaque pixels.
fn plain(width: u32, height: u32, color_type: ColorType, points: &[u8]) -> Result<Image, Sentence> {
    let mut file = Vec::new();
    let mut encoder = Encoder::new(&mut file, width, height);
    encoder.set_color(color_type);
    encoder.set_depth(BitDepth::Eight);
    encoder.set_compression(Compression::High);
    let mut writer = encoder.write_header().map_err(unwritten)?;
    writer.write_image_data(points).map_err(unwritten)?;
    writer.finish().map_err(unwritten)?;
    let (color_space, colors) = match color_type {
        ColorType::Grayscale => (name("DeviceGray"), 1),
        _ => (name("DeviceRGB"), 3),
    };
    Ok(Image {
        width,
        height,
        side: Side::default(),
        color_space,
        bits: 8,
        filter: "FlateDecode",
        parameters: Some(predicted(width, colors, 8)),
        data: image_data(&file).unwrap_or_default(),
        mask: None,
    })
}

/// The data of all `IDAT` chunks, one after the other; `None` where one is damaged.
fn image_data(file: &[u8]) -> Option<Vec<u8>> {
    let mut data = Vec::with_capacity(file.len());
    let mut rest = file.get(8..)?;
    while let Some((length, after)) = rest.split_first_chunk() {
        let length = u32::from_be_bytes(*length) as usize;
        let chunk = after.split_at_checked(4 + length);
        let chunk = chunk.and_then(|(chunk, rest)| Some((chunk, rest.split_first_chunk()?)));
        let Some((chunk, (sum, next))) = chunk else {
            break;
        };
        if let Some(content) = chunk.strip_prefix(b"IDAT") {
            let mut own = Crc::new();
            own.update(chunk);
            if own.sum() != u32::from_be_bytes(*sum) {
                return None;
            }
            data.extend_from_slice(content);
        }
        rest = next;
    }
    Some(data)
}

/// What the decoder says of it, nobody understands.
fn damaged(_error: png::DecodingError) -> Sentence {
    say("png-damaged")
}

/// The same holds of what the encoder says.
fn unwritten(_error: png::EncodingError) -> Sentence {
    say("picture-uncompressed")
}

#[cfg(test)]
mod tests {
    use super::{BitDepth, ColorType, check, image_data, plain, read, unpacks_to};
    use crate::export::deflate::deflated_small;

    #[test]
    fn data_that_ends_without_a_checksum_is_compressed_again() {
        let points = [1, 2, 3, 4, 5, 6];
        let whole = plain(2, 1, ColorType::Rgb, &points).unwrap().data;
        assert!(unpacks_to(&whole, 6, 1));
        let cut = &whole[..whole.len() - 2];
        for (row, rows, data) in [(7, 1, &whole[..]), (5, 1, &whole[..]), (6, 1, cut)] {
            assert!(!unpacks_to(data, row, rows));
        }
        let file = file_of((2, ColorType::Rgb, BitDepth::Eight), cut);
        assert_eq!(image_data(&file).unwrap(), cut);
        assert_eq!(read(&file).unwrap().data, whole);
    }

    /// A file of one row with this data.
    fn file_of((width, color, depth): (u32, ColorType, BitDepth), data: &[u8]) -> Vec<u8> {
        let mut file = Vec::new();
        let mut encoder = png::Encoder::new(&mut file, width, 1);
        encoder.set_color(color);
        encoder.set_depth(depth);
        let mut writer = encoder.write_header().unwrap();
        writer.write_chunk(png::chunk::IDAT, data).unwrap();
        drop(writer);
        file
    }

    #[test]
    fn few_shades_are_embedded_as_they_are() {
        // Three pixels of four bits, after the number of the filter.
        let data = deflated_small(&[0, 0x12, 0x30]);
        let file = file_of((3, ColorType::Grayscale, BitDepth::Four), &data);
        let image = read(&file).unwrap();
        assert_eq!((image.bits, image.data), (4, data));
    }

    #[test]
    fn damage_is_seen_without_decoding() {
        let kind = (3, ColorType::Grayscale, BitDepth::Four);
        // There is no filter of that number.
        let file = file_of(kind, &deflated_small(&[5, 0x12, 0x30]));
        assert!(check(&file).is_err());
        let mut file = file_of(kind, &deflated_small(&[0, 0x12, 0x30]));
        assert!(check(&file).is_ok());
        // The last chunk of twelve bytes is `IEND`; before it are four of the checksum.
        let sum = file.len() - 12 - 1;
        file[sum] ^= 1;
        assert!(check(&file).is_err());
    }
}
