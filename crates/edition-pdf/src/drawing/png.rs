//! Writes PNG files, as their specification says.

use libdeflater::{CompressionLvl, Compressor, crc32};

use super::Canvas;

const SIGNATURE: &[u8] = b"\x89PNG\r\n\x1a\n";
/// Under this word a picture says what it was made of.
const ORIGIN: &[u8] = b"Source\0";
/// The level that is best for letters on paper.
const LEVEL: i32 = 9;

/// What a picture was made of, by its own word.
#[must_use]
pub fn card_origin(file: &[u8]) -> Option<&str> {
    let mut rest = file.strip_prefix(SIGNATURE)?;
    loop {
        let (length, after) = rest.split_first_chunk()?;
        let (kind, after) = after.split_first_chunk::<4>()?;
        let length = usize::try_from(u32::from_be_bytes(*length)).ok()?;
        let content = after.get(..length)?;
        if kind == b"tEXt"
            && let Some(origin) = content.strip_prefix(ORIGIN)
        {
            return std::str::from_utf8(origin).ok();
        }
        rest = after.get(length.checked_add(4)?..)?;
    }
}

/// The file of a canvas.
pub(super) fn write(canvas: &Canvas, origin: &str) -> Vec<u8> {
    let mut file = SIGNATURE.to_vec();
    let mut header = Vec::new();
    for side in [canvas.width, canvas.height] {
        header.extend(u32::try_from(side).unwrap_or_default().to_be_bytes());
    }
    // Eight bits a pixel, which are the number of a colour; the only ways of deflating and filtering; not interlaced.
    header.extend([8, 3, 0, 0, 0]);
    chunk(&mut file, b"IHDR", &header);
    chunk(&mut file, b"tEXt", &[ORIGIN, origin.as_bytes()].concat());
    chunk(&mut file, b"PLTE", canvas.palette().as_flattened());
    let mut lines = Vec::with_capacity(canvas.pixels.len() + canvas.height);
    for line in canvas.pixels.chunks(canvas.width.max(1)) {
        // Unfiltered.
        lines.push(0);
        lines.extend_from_slice(line);
    }
    chunk(&mut file, b"IDAT", &deflated(&lines));
    chunk(&mut file, b"IEND", &[]);
    file
}

fn chunk(file: &mut Vec<u8>, kind: &[u8; 4], content: &[u8]) {
    file.extend(
        u32::try_from(content.len())
            .unwrap_or_default()
            .to_be_bytes(),
    );
    let begin = file.len();
    file.extend_from_slice(kind);
    file.extend_from_slice(content);
    let sum = crc32(file.get(begin..).unwrap_or_default());
    file.extend(sum.to_be_bytes());
}

fn deflated(content: &[u8]) -> Vec<u8> {
    let mut compressor = Compressor::new(CompressionLvl::new(LEVEL).unwrap_or_default());
    let mut packed = vec![0; compressor.zlib_compress_bound(content.len())];
    let length = compressor.zlib_compress(content, &mut packed);
    packed.truncate(length.unwrap_or_default());
    packed
}
