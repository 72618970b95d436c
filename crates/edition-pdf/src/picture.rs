//! What the headers of PNG and JPEG files tell.

/// The width and height in pixels of a PNG or JPEG file. `None` for other bytes, and where the file ends before it says so.
pub(crate) fn pixel_size(data: &[u8]) -> Option<(u32, u32)> {
    let size = png_size(data).or_else(|| jpeg_size(data))?;
    (size.0 > 0 && size.1 > 0).then_some(size)
}

fn png_size(data: &[u8]) -> Option<(u32, u32)> {
    let header = data
        .strip_prefix(b"\x89PNG\r\n\x1a\n")?
        .get(4..)?
        .strip_prefix(b"IHDR")?;
    let number = |at: usize| {
        let bytes = header.get(at..at + 4)?;
        Some(u32::from_be_bytes(bytes.try_into().ok()?))
    };
    Some((number(0)?, number(4)?))
}

fn jpeg_size(data: &[u8]) -> Option<(u32, u32)> {
    let frame = jpeg_frame(data)?;
    Some((frame.width, frame.height))
}

/// The frame header of a JPEG file.
pub(crate) struct JpegFrame {
    /// In bits a component.
    pub(crate) precision: u8,
    /// In pixels.
    pub(crate) width: u32,
    /// In pixels.
    pub(crate) height: u32,
    /// The number of colour components.
    pub(crate) components: u8,
}

/// Reads the frame header of a JPEG file. `None` for other bytes, and where the file ends before it.
pub(crate) fn jpeg_frame(data: &[u8]) -> Option<JpegFrame> {
    let mut rest = data.strip_prefix(b"\xff\xd8")?;
    loop {
        let [0xff, marker, after @ ..] = rest else {
            return None;
        };
        match marker {
            // Any number of fill bytes may precede a marker.
            0xff => rest = rest.get(1..)?,
            // Frames. The three markers left out mean tables.
            0xc0..=0xcf if !matches!(marker, 0xc4 | 0xc8 | 0xcc) => {
                let [precision, height_1, height_0, width_1, width_0, components] =
                    *after.get(2..)?.first_chunk()?;
                return Some(JpegFrame {
                    precision,
                    width: u16::from_be_bytes([width_1, width_0]).into(),
                    height: u16::from_be_bytes([height_1, height_0]).into(),
                    components,
                });
            }
            // Markers without parameters.
            0x01 | 0xd0..=0xd7 => rest = after,
            // The image data, or the end, before any frame.
            0xd9 | 0xda => return None,
            _ => {
                let length = u16::from_be_bytes(*after.first_chunk()?);
                rest = after.get(usize::from(length.max(2))..)?;
            }
        }
    }
}

#[cfg(test)]
mod tests {
    use super::pixel_size;

    #[test]
    fn sizes_come_from_headers() {
        let png = b"\x89PNG\r\n\x1a\n\0\0\0\rIHDR\0\0\x02\x80\0\0\x01\xe0\x08\x02";
        assert_eq!(pixel_size(png), Some((640, 480)));
        let jpeg = b"\xff\xd8\xff\xe0\0\x04ab\xff\xff\xc2\0\x0b\x08\x01\xe0\x02\x80\x03";
        assert_eq!(pixel_size(jpeg), Some((640, 480)));
    }

    #[test]
    fn other_and_truncated_files_have_no_size() {
        let zero = b"\x89PNG\r\n\x1a\n\0\0\0\rIHDR\0\0\0\0\0\0\0\0";
        for bytes in [
            &b""[..],
            b"GIF89a",
            b"\x89PNG\r\n\x1a\n",
            b"\xff\xd8\xff",
            b"\xff\xd8\xff\xe0\0\0",
            zero,
        ] {
            assert_eq!(pixel_size(bytes), None);
        }
    }
}
