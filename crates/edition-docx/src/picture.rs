//! Pictures in the text.

use edition_word::xml_text;

/// English metric units: so many a pixel, at 96 of these an inch; and a twentieth of a point.
const OF_A_PIXEL: u64 = 9525;
const OF_A_TWIP: u64 = 635;

/// What a picture is: the ending of its file, its width and height in pixels.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) struct Kind {
    pub(crate) ending: &'static str,
    pub(crate) size: (u32, u32),
}

/// What the bytes of a PNG or JPEG file are; `None` for those of no picture.
pub(crate) fn kind(bytes: &[u8]) -> Option<Kind> {
    if bytes.starts_with(&[0x89, b'P', b'N', b'G']) {
        let size = (four(bytes.get(16..20)?)?, four(bytes.get(20..24)?)?);
        return Some(Kind {
            ending: "png",
            size,
        });
    }
    let size = jpeg(bytes)?;
    Some(Kind {
        ending: "jpeg",
        size,
    })
}

fn four(bytes: &[u8]) -> Option<u32> {
    Some(u32::from_be_bytes(bytes.try_into().ok()?))
}

fn two(bytes: &[u8]) -> Option<u32> {
    Some(u32::from(u16::from_be_bytes(bytes.try_into().ok()?)))
}

/// The width and height of a JPEG: they stand in the first segment that begins a frame.
fn jpeg(bytes: &[u8]) -> Option<(u32, u32)> {
    let mut rest = bytes.strip_prefix(&[0xFF, 0xD8])?;
    loop {
        let marker = *rest.get(1).filter(|_| rest.first() == Some(&0xFF))?;
        if marker == 0xFF {
            rest = rest.get(1..)?;
            continue;
        }
        let is_frame = matches!(marker, 0xC0..=0xCF) && !matches!(marker, 0xC4 | 0xC8 | 0xCC);
        if is_frame {
            return Some((two(rest.get(7..9)?)?, two(rest.get(5..7)?)?));
        }
        let length = two(rest.get(2..4)?)? as usize;
        rest = rest.get(2 + length..)?;
    }
}

/// A picture in a run: the `number`th in the file, of the relation `relation`, no wider and higher than `room` in
/// twentieths of a point. One without words says that it is an ornament.
pub(crate) fn drawing(
    number: usize,
    relation: &str,
    kind: Kind,
    words: &str,
    room: (u64, u64),
) -> String {
    let (width, height) = fit(kind.size, room);
    let told = match words.trim().is_empty() {
        true => format!(
            "<wp:docPr id=\"{number}\" name=\"Picture {number}\" descr=\"\">{ORNAMENT}</wp:docPr>"
        ),
        false => format!(
            "<wp:docPr id=\"{number}\" name=\"Picture {number}\" descr=\"{}\"/>",
            xml_text(words)
        ),
    };
    format!(
        "<w:r><w:drawing><wp:inline distT=\"0\" distB=\"0\" distL=\"0\" distR=\"0\"><wp:extent cx=\"{width}\" cy=\"{height}\"/>{told}\
         <a:graphic><a:graphicData uri=\"http://schemas.openxmlformats.org/drawingml/2006/picture\"><pic:pic><pic:nvPicPr>\
         <pic:cNvPr id=\"{number}\" name=\"Picture {number}\"/><pic:cNvPicPr/></pic:nvPicPr><pic:blipFill><a:blip r:embed=\"{relation}\"/>\
         <a:stretch><a:fillRect/></a:stretch></pic:blipFill><pic:spPr><a:xfrm><a:off x=\"0\" y=\"0\"/><a:ext cx=\"{width}\" cy=\"{height}\"/>\
         </a:xfrm><a:prstGeom prst=\"rect\"><a:avLst/></a:prstGeom></pic:spPr></pic:pic></a:graphicData></a:graphic></wp:inline></w:drawing></w:r>"
    )
}

/// What tells Word, and screen readers, that a picture says nothing.
const ORNAMENT: &str = "<a:extLst><a:ext uri=\"{C183D7F6-B498-43B3-948B-1728B52AA6E4}\">\
    <adec:decorative xmlns:adec=\"http://schemas.microsoft.com/office/drawing/2017/decorative\" val=\"1\"/></a:ext></a:extLst>";

/// The size of a picture in metric units: its own, or as large as there is room for.
fn fit(size: (u32, u32), room: (u64, u64)) -> (u64, u64) {
    let (width, height) = (u64::from(size.0.max(1)), u64::from(size.1.max(1)));
    let (most_wide, most_high) = (room.0 * OF_A_TWIP, room.1 * OF_A_TWIP);
    let own = (width * OF_A_PIXEL, height * OF_A_PIXEL);
    let wide = own.0.min(most_wide).max(1);
    let by_width = (wide, (wide * height / width).max(1));
    match by_width.1 > most_high {
        true => ((most_high * width / height).max(1), most_high.max(1)),
        false => by_width,
    }
}

#[cfg(test)]
mod tests {
    use super::{Kind, fit, kind};

    #[test]
    fn sizes_are_read() {
        let check = |bytes: &[u8], expected: Option<(&'static str, (u32, u32))>| {
            let expected = expected.map(|(ending, size)| Kind { ending, size });
            assert_eq!(kind(bytes), expected);
        };
        let mut png = b"\x89PNG\r\n\x1a\n\0\0\0\rIHDR".to_vec();
        png.extend([0, 0, 1, 0, 0, 0, 0, 2]);
        check(&png, Some(("png", (256, 2))));
        let jpeg = [
            0xFF, 0xD8, 0xFF, 0xE0, 0, 4, 1, 2, 0xFF, 0xC0, 0, 11, 8, 0, 3, 0, 5, 1,
        ];
        check(&jpeg, Some(("jpeg", (5, 3))));
        check(b"", None);
        check(b"\xFF\xD8\xFF\xC0", None);
        check(b"\x89PNG", None);
    }

    #[test]
    fn pictures_have_room() {
        assert_eq!(fit((10, 20), (9000, 9000)), (95_250, 190_500));
        assert_eq!(fit((4000, 1000), (1000, 9000)), (635_000, 158_750));
        assert_eq!(fit((100, 4000), (9000, 1000)), (15_875, 635_000));
    }
}
