//! JPEG: embedded as it is. PDF only needs to know its size and colours.

use edition_model::{Sentence, say};

use super::Image;
use crate::picture::{JpegFrame, jpeg_frame};

/// Reads the header of a JPEG file.
pub(super) fn read(data: &[u8]) -> Result<Image, Sentence> {
    let damaged = || say("jpeg-damaged");
    let JpegFrame {
        precision,
        width,
        height,
        components,
    } = jpeg_frame(data).ok_or_else(damaged)?;
    if width == 0 || height == 0 {
        return Err(damaged());
    }
    if precision != 8 {
        return Err(say("jpeg-of-other-depth").number("bits", precision.into()));
    }
    let color_space = match components {
        1 => "DeviceGray",
        3 => "DeviceRGB",
        4 => return Err(say("jpeg-in-printing-colours")),
        _ => return Err(damaged()),
    };
    Ok(Image {
        width,
        height,
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

    /// A JPEG file up to its frame, with that many components.
    fn head(components: u8) -> Vec<u8> {
        let mut data = vec![0xFF, 0xD8, 0xFF, 0xE0, 0, 4, 1, 2];
        data.extend([0xFF, 0xFF, 0xC2, 0, 8, 8, 0, 3, 1, 0, components]);
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
