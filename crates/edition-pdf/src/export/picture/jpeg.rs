//! JPEG: embedded as it is. PDF only needs to know its size and colours.

use edition_model::{JpegFrame, PictureHead, Sentence, is_whole_jpeg, say};

use super::Image;

/// Reads the header of a JPEG file.
pub(super) fn read(data: &[u8]) -> Result<Image, Sentence> {
    let damaged = || say("jpeg-damaged");
    let head = PictureHead::of(data).ok_or_else(damaged)?;
    let JpegFrame {
        precision,
        components,
    } = head.jpeg.ok_or_else(damaged)?;
    if precision != 8 {
        return Err(say("jpeg-of-other-depth").number("bits", precision.into()));
    }
    let color_space = match components {
        1 => "DeviceGray",
        3 => "DeviceRGB",
        4 => return Err(say("jpeg-in-printing-colours")),
        _ => return Err(damaged()),
    };
    if !is_whole_jpeg(data) {
        return Err(damaged());
    }
    Ok(Image {
        width: head.width,
        height: head.height,
        side: head.side,
        color_space: super::name(color_space),
        bits: 8,
        filter: "DCTDecode",
        parameters: None,
        data: data.to_vec(),
        mask: None,
    })
}

#[cfg(test)]
mod tests {
    use super::read;

    /// A JPEG file without points, with that many components.
    fn head(components: u8) -> Vec<u8> {
        let mut data = vec![0xFF, 0xD8, 0xFF, 0xE0, 0, 4, 1, 2];
        data.extend([
            0xFF, 0xFF, 0xC2, 0, 8, 8, 0, 3, 1, 0, components, 0xFF, 0xD9,
        ]);
        data
    }

    #[test]
    fn size_and_colours_are_found() {
        let image = read(&head(3)).ok().unwrap();
        assert_eq!((image.width, image.height), (256, 3));
        assert_eq!(image.color_space, crate::export::picture::name("DeviceRGB"));
        assert_eq!(
            read(&head(1)).ok().unwrap().color_space,
            crate::export::picture::name("DeviceGray")
        );
    }

    #[test]
    fn a_photograph_lies_as_the_camera_was_held() {
        let notes = b"\xff\xe1\0\x22Exif\0\0MM\0*\0\0\0\x08\0\x01\x01\x12\0\x03\0\0\0\x01\0\x06\0\0\0\0\0\0";
        let head = head(3);
        let (start, rest) = head.split_at(2);
        let image = read(&[start, notes, rest].concat()).ok().unwrap();
        assert_eq!((image.width, image.height), (256, 3));
        assert_eq!(image.side.number(), Some(6));
    }

    #[test]
    fn what_cannot_be_shown_is_refused() {
        let check = |data: &[u8], expected: &str| {
            let reason = read(data).err().unwrap();
            assert!(reason.id().contains(expected), "{reason}");
        };
        check(&head(4), "printing-colours");
        for length in 0..head(3).len() {
            check(&head(3)[..length], "damaged");
        }
    }
}
