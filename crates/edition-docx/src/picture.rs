//! Pictures in the text.

use edition_model::{PictureHead, Side};
use edition_word::xml_text;

/// English metric units: so many a pixel, at 96 of these an inch; and a twentieth of a point.
const OF_A_PIXEL: u64 = 9525;
const OF_A_TWIP: u64 = 635;

/// A picture in a run: the `number`th in the file, of the relation `relation`, no wider and higher than `room` in
/// twentieths of a point. One without words says that it is an ornament.
pub(crate) fn drawing(
    number: usize,
    relation: &str,
    head: &PictureHead,
    words: &str,
    room: (u64, u64),
) -> String {
    let (shown_wide, shown_high) = fit(head.size(), room);
    // Word turns the frame together with the picture in it.
    let (width, height) = match head.side.is_across() {
        true => (shown_high, shown_wide),
        false => (shown_wide, shown_high),
    };
    let (beside, above) = (
        shown_wide.saturating_sub(width) / 2,
        shown_high.saturating_sub(height) / 2,
    );
    let around = match head.side.is_across() {
        true => {
            format!("<wp:effectExtent l=\"{beside}\" t=\"{above}\" r=\"{beside}\" b=\"{above}\"/>")
        }
        false => String::new(),
    };
    let turn = turn(head.side);
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
        "<w:r><w:drawing><wp:inline distT=\"0\" distB=\"0\" distL=\"0\" distR=\"0\"><wp:extent cx=\"{width}\" cy=\"{height}\"/>{around}{told}\
         <a:graphic><a:graphicData uri=\"http://schemas.openxmlformats.org/drawingml/2006/picture\"><pic:pic><pic:nvPicPr>\
         <pic:cNvPr id=\"{number}\" name=\"Picture {number}\"/><pic:cNvPicPr/></pic:nvPicPr><pic:blipFill><a:blip r:embed=\"{relation}\"/>\
         <a:stretch><a:fillRect/></a:stretch></pic:blipFill><pic:spPr><a:xfrm{turn}><a:off x=\"0\" y=\"0\"/><a:ext cx=\"{width}\" cy=\"{height}\"/>\
         </a:xfrm><a:prstGeom prst=\"rect\"><a:avLst/></a:prstGeom></pic:spPr></pic:pic></a:graphicData></a:graphic></wp:inline></w:drawing></w:r>"
    )
}

/// How Word is to turn a picture, clockwise in 60,000ths of a degree, once it has mirrored it.
fn turn(side: Side) -> &'static str {
    match side.number() {
        Some(2) => " flipH=\"1\"",
        Some(3) => " rot=\"10800000\"",
        Some(4) => " flipV=\"1\"",
        Some(5) => " rot=\"16200000\" flipH=\"1\"",
        Some(6) => " rot=\"5400000\"",
        Some(7) => " rot=\"5400000\" flipH=\"1\"",
        Some(8) => " rot=\"16200000\"",
        _ => "",
    }
}

/// The ending of the file of a picture.
pub(crate) fn ending(head: &PictureHead) -> &'static str {
    match head.jpeg {
        Some(_) => "jpeg",
        None => "png",
    }
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
    use edition_model::PictureHead;

    use super::{drawing, fit};

    #[test]
    fn a_photograph_is_turned_as_it_was_taken() {
        let jpeg = b"\xff\xd8\xff\xe1\0\x22Exif\0\0MM\0*\0\0\0\x08\0\x01\x01\x12\0\x03\0\0\0\x01\0\x06\0\0\0\0\0\0\xff\xc0\0\x0b\x08\0\x0a\0\x14\x03";
        let head = PictureHead::of(jpeg).unwrap();
        assert_eq!(head.size(), (10, 20));
        let drawn = drawing(1, "rId1", &head, "A gate", (9000, 9000));
        for part in [
            "<wp:extent cx=\"190500\" cy=\"95250\"/><wp:effectExtent l=\"0\" t=\"47625\"",
            "<a:xfrm rot=\"5400000\"><a:off x=\"0\" y=\"0\"/><a:ext cx=\"190500\" cy=\"95250\"/>",
        ] {
            assert!(drawn.contains(part), "{drawn}");
        }
    }

    #[test]
    fn pictures_have_room() {
        assert_eq!(fit((10, 20), (9000, 9000)), (95_250, 190_500));
        assert_eq!(fit((4000, 1000), (1000, 9000)), (635_000, 158_750));
        assert_eq!(fit((100, 4000), (9000, 1000)), (15_875, 635_000));
    }
}
