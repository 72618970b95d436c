//! PNG: PDF can embed its compressed data as it is, also with a palette, but not with transparency, which PDF keeps
//! in a separate mask. So a transparent picture is decoded and split into colour and mask, and each is compressed
//! as a PNG again, whose data is embedded.

use std::io::{Cursor, Read};

use edition_model::{Sentence, say};
use flate2::read::ZlibDecoder;
use lopdf::{Dictionary, Object, StringFormat, dictionary};
use png::{BitDepth, ColorType, Compression, Decoder, Encoder, Transformations};

use super::{Image, name};

/// The most memory that decoding may take: about 60 million pixels.
const LIMIT: usize = 256 << 20;

/// Reads a PNG file.
pub(super) fn read(data: &[u8]) -> Result<Image, Sentence> {
    let mut decoder = Decoder::new(Cursor::new(data));
    decoder.set_limits(png::Limits { bytes: LIMIT });
    decoder.set_transformations(Transformations::normalize_to_color8());
    let mut reader = decoder.read_info().map_err(damaged)?;
    let size = reader.output_buffer_size().filter(|size| *size <= LIMIT);
    let size = size.ok_or_else(|| say("png-too-large"))?;
    let mut points = vec![0; size];
    let info = reader.next_frame(&mut points).map_err(damaged)?;
    points.truncate(info.buffer_size());
    if let Some(image) = as_it_is(data, reader.info()) {
        return Ok(image);
    }
    let (width, height) = (info.width, info.height);
    let (color, opacity) = part(&points, info.color_type);
    let mut image = match info.color_type {
        ColorType::Grayscale | ColorType::GrayscaleAlpha => {
            plain(width, height, ColorType::Grayscale, &color)?
        }
        _ => plain(width, height, ColorType::Rgb, &color)?,
    };
    if opacity.iter().any(|share| *share != u8::MAX) {
        let mask = plain(width, height, ColorType::Grayscale, &opacity)?;
        image.mask = Some(Box::new(mask));
    }
    Ok(image)
}

/// The picture with the data of its file, which was decoded without errors. `None` where PDF cannot express the same, and
/// where the data ends too early or goes on too long: the decoder looks no further than the last pixel, other readers do.
fn as_it_is(data: &[u8], info: &png::Info<'_>) -> Option<Image> {
    if info.interlaced || info.trns.is_some() || info.bit_depth != BitDepth::Eight {
        return None;
    }
    let (color_space, colors) = match info.color_type {
        ColorType::Grayscale => (name("DeviceGray"), 1),
        ColorType::Rgb => (name("DeviceRGB"), 3),
        ColorType::Indexed => (palette(info.palette.as_deref()?)?, 1),
        ColorType::GrayscaleAlpha | ColorType::Rgba => return None,
    };
    let data = image_data(data);
    // Each row begins with the number of its filter.
    let row = 1 + u64::from(info.width) * u64::from(colors);
    if !unpacks_to(&data, row * u64::from(info.height)) {
        return None;
    }
    Some(Image {
        width: info.width,
        height: info.height,
        color_space,
        filter: "FlateDecode",
        parameters: Some(predicted(info.width, colors)),
        data,
        mask: None,
    })
}

/// Whether `data` is a whole zlib stream of `size` bytes, its checksum included.
fn unpacks_to(data: &[u8], size: u64) -> bool {
    let mut points = ZlibDecoder::new(data).take(size + 1);
    std::io::copy(&mut points, &mut std::io::sink()).is_ok_and(|read| read == size)
}

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
fn predicted(width: u32, colors: u32) -> Dictionary {
    dictionary! {
        "Predictor" => 15,
        "Colors" => i64::from(colors),
        "BitsPerComponent" => 8,
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
        color_space,
        filter: "FlateDecode",
        parameters: Some(predicted(width, colors)),
        data: image_data(&file),
        mask: None,
    })
}

/// The data of all `IDAT` chunks, one after the other.
fn image_data(file: &[u8]) -> Vec<u8> {
    let mut data = Vec::with_capacity(file.len());
    let mut rest = file.get(8..).unwrap_or_default();
    while let Some((length, after)) = rest.split_first_chunk() {
        let length = u32::from_be_bytes(*length) as usize;
        if after.starts_with(b"IDAT") {
            data.extend_from_slice(after.get(4..4 + length).unwrap_or_default());
        }
        // The name before the data and the checksum after it.
        rest = after.get(4 + length + 4..).unwrap_or_default();
    }
    data
}

fn damaged(error: png::DecodingError) -> Sentence {
    say("png-damaged").text("cause", error.to_string())
}

fn unwritten(error: png::EncodingError) -> Sentence {
    say("picture-uncompressed").text("cause", error.to_string())
}

#[cfg(test)]
mod tests {
    use super::{ColorType, image_data, plain, read, unpacks_to};

    #[test]
    fn data_that_ends_without_a_checksum_is_compressed_again() {
        let points = [1, 2, 3, 4, 5, 6];
        let whole = plain(2, 1, ColorType::Rgb, &points).unwrap().data;
        assert!(unpacks_to(&whole, 7));
        for (size, data) in [
            (8, &whole[..]),
            (6, &whole[..]),
            (7, &whole[..whole.len() - 2]),
        ] {
            assert!(!unpacks_to(data, size));
        }
        let mut file = Vec::new();
        let mut encoder = png::Encoder::new(&mut file, 2, 1);
        encoder.set_color(ColorType::Rgb);
        let mut writer = encoder.write_header().unwrap();
        let cut = &whole[..whole.len() - 2];
        writer.write_chunk(png::chunk::IDAT, cut).unwrap();
        drop(writer);
        assert_eq!(image_data(&file), cut);
        assert_eq!(read(&file).unwrap().data, whole);
    }
}
