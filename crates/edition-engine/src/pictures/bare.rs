//! Pictures without what cameras and programs write beside them: where and when they were taken, by whom, a small copy of what
//! was cut away. Readers see the same picture.

use edition_model::Side;

/// The first bytes of a PNG.
pub(super) const PNG: &[u8] = b"\x89PNG\r\n\x1a\n";
/// The first bytes of a JPEG.
pub(super) const JPEG: &[u8] = b"\xff\xd8\xff";

/// The picture alone. One that breaks off is given back as far as it goes; what is no picture, as it is.
pub(super) fn bare(bytes: Vec<u8>) -> Vec<u8> {
    let picture = if bytes.starts_with(PNG) {
        bare_png(&bytes)
    } else if bytes.starts_with(JPEG) {
        bare_jpeg(&bytes)
    } else {
        return bytes;
    };
    match picture.len() == bytes.len() {
        true => bytes,
        false => picture,
    }
}

/// The chunks that make the picture: its size, colours and points, those of a moving one too.
const CHUNKS: [&[u8; 4]; 17] = [
    b"IHDR", b"PLTE", b"IDAT", b"IEND", b"tRNS", b"gAMA", b"cHRM", b"sRGB", b"iCCP", b"cICP",
    b"sBIT", b"bKGD", b"pHYs", b"hIST", b"acTL", b"fcTL", b"fdAT",
];

fn bare_png(bytes: &[u8]) -> Vec<u8> {
    let mut picture = PNG.to_vec();
    let mut rest = bytes.get(PNG.len()..).unwrap_or_default();
    // A chunk is its length, its name, what it holds, and a sum over these.
    while let Some((length, behind)) = rest.split_first_chunk::<4>() {
        let name = behind.first_chunk::<4>();
        let length = usize::try_from(u32::from_be_bytes(*length)).unwrap_or(usize::MAX);
        let length = length.saturating_add(12).min(rest.len());
        let (chunk, further) = rest.split_at(length);
        if name.is_none_or(|name| CHUNKS.contains(&name)) {
            picture.extend_from_slice(chunk);
        }
        if name == Some(b"IEND") {
            return picture;
        }
        rest = further;
    }
    picture
}

const END: u8 = 0xd9;
const SCAN: u8 = 0xda;
const COMMENT: u8 = 0xfe;

fn bare_jpeg(bytes: &[u8]) -> Vec<u8> {
    let mut picture = bytes.get(..2).unwrap_or_default().to_vec();
    let mut rest = bytes.get(2..).unwrap_or_default();
    while let Some((mark, behind)) = next_mark(rest) {
        // Marks that nothing belongs to.
        if mark == END {
            picture.extend_from_slice(&[0xff, END]);
            return picture;
        }
        if mark == 0x01 || (0xd0..=0xd7).contains(&mark) {
            picture.extend_from_slice(&[0xff, mark]);
            rest = behind;
            continue;
        }
        let Some(length) = behind.first_chunk::<2>() else {
            break;
        };
        let length = usize::from(u16::from_be_bytes(*length)).min(behind.len());
        if length < 2 {
            break;
        }
        let (segment, mut further) = behind.split_at(length);
        keep(mark, segment, &mut picture);
        if mark == SCAN {
            let points = end_of_points(further);
            picture.extend_from_slice(further.get(..points).unwrap_or_default());
            further = further.get(points..).unwrap_or_default();
        }
        rest = further;
    }
    picture
}

/// The mark that `bytes` begin with, fill bytes before it left out, and what is behind it.
fn next_mark(bytes: &[u8]) -> Option<(u8, &[u8])> {
    let start = bytes.strip_prefix(b"\xff")?;
    let fill = start.iter().take_while(|byte| **byte == 0xff).count();
    let (mark, behind) = start.get(fill..)?.split_first()?;
    Some((*mark, behind))
}

/// Keeps a segment, its length included, if it is a part of the picture.
fn keep(mark: u8, segment: &[u8], picture: &mut Vec<u8>) {
    let holds = |name: &[u8]| segment.get(2..).is_some_and(|it| it.starts_with(name));
    match mark {
        // The size of a point; the small copy behind it may show what was cut away.
        0xe0 if holds(b"JFIF\0") && segment.len() >= 16 => {
            picture.extend_from_slice(&[0xff, mark, 0, 16]);
            picture.extend_from_slice(segment.get(2..14).unwrap_or_default());
            picture.extend_from_slice(&[0, 0]);
        }
        0xe1 if holds(b"Exif\0\0") => {
            let notes = segment.get(8..).unwrap_or_default();
            if let Some(side) = Side::of_notes(notes).number() {
                picture.extend_from_slice(
                    b"\xff\xe1\0\x22Exif\0\0MM\0*\0\0\0\x08\0\x01\x01\x12\0\x03\0\0\0\x01\0",
                );
                picture.extend_from_slice(&[side, 0, 0, 0, 0, 0, 0]);
            }
        }
        // The colours.
        0xe2 if holds(b"ICC_PROFILE\0") => push(mark, segment, picture),
        0xee if holds(b"Adobe") => push(mark, segment, picture),
        0xe0..=0xef | COMMENT => {}
        _ => push(mark, segment, picture),
    }
}

fn push(mark: u8, segment: &[u8], picture: &mut Vec<u8>) {
    picture.extend_from_slice(&[0xff, mark]);
    picture.extend_from_slice(segment);
}

/// Where the points of a scan end: at the first mark that is none between them.
fn end_of_points(bytes: &[u8]) -> usize {
    let mut place = 0;
    while let Some(found) = memchr::memchr(0xff, bytes.get(place..).unwrap_or_default()) {
        place += found;
        match bytes.get(place + 1) {
            Some(0x00 | 0xd0..=0xd7) => place += 2,
            Some(0xff) => place += 1,
            _ => return place,
        }
    }
    bytes.len()
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::{JPEG, PNG, bare};

    fn chunk(name: &[u8], content: &[u8]) -> Vec<u8> {
        let length = u32::try_from(content.len()).unwrap().to_be_bytes();
        [&length, name, content, b"sum."].concat()
    }

    #[test]
    fn of_a_png_the_picture_stays() {
        let (head, points, end) = (
            chunk(b"IHDR", b"size"),
            chunk(b"IDAT", b"points"),
            chunk(b"IEND", b""),
        );
        let told = [
            PNG,
            &head,
            &chunk(b"tEXt", b"Author\0somebody"),
            &chunk(b"eXIf", b"place"),
            &chunk(b"tIME", b"2012"),
            &points,
            &chunk(b"prVt", b"?"),
            &end,
            b"what was cut away",
        ];
        let picture = [PNG, &head, &points, &end].concat();
        assert_eq!(bare(told.concat()), picture);
        assert_eq!(bare(picture.clone()), picture);
    }

    #[test]
    fn of_a_jpeg_the_picture_stays() {
        let start = b"\xff\xd8";
        let jfif = b"\xff\xe0\0\x11JFIF\0\x01\x01\0\0\x48\0\x48\x01\x01\0";
        let alone = b"\xff\xe0\0\x10JFIF\0\x01\x01\0\0\x48\0\x48\0\0";
        let place = b"\xff\xe1\0\x0bExif\0\0gps";
        let turned = b"\xff\xe1\0\x22Exif\0\0II*\0\x08\0\0\0\x01\0\x12\x01\x03\0\x01\0\0\0\x06\0\0\0\0\0\0\0";
        let up = b"\xff\xe1\0\x22Exif\0\0MM\0*\0\0\0\x08\0\x01\x01\x12\0\x03\0\0\0\x01\0\x06\0\0\0\0\0\0";
        let colours = b"\xff\xe2\0\x10ICC_PROFILE\0\x01\x01";
        let comment = b"\xff\xfe\0\x05who";
        let table = b"\xff\xdb\0\x04qt";
        let scan = b"\xff\xda\0\x04ss12\xff\0 34\xff\xd0 56";
        let end = b"\xff\xd9";
        let told: [&[u8]; 11] = [
            start, jfif, place, turned, colours, comment, table, scan, table, scan, end,
        ];
        let told = [&told.concat()[..], b"what was cut away"].concat();
        let picture: [&[u8]; 8] = [start, alone, up, colours, table, scan, table, scan];
        let picture = [&picture.concat()[..], end].concat();
        assert_eq!(bare(told), picture);
        assert_eq!(bare(picture.clone()), picture);
    }

    proptest! {
        #[test]
        fn whatever_the_bytes_it_ends_and_once_is_enough(
            rest in proptest::collection::vec(prop_oneof![Just(0xffu8), Just(0xe1), Just(0), any::<u8>()], 0..200),
            is_png: bool,
        ) {
            let start = if is_png { PNG } else { JPEG };
            let once = bare([start, &rest].concat());
            prop_assert_eq!(bare(once.clone()), once);
        }
    }
}
