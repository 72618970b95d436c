//! How large pictures are, from the first bytes of PNG and JPEG files.

/// The width and height in pixels of a PNG or JPEG file. `None` for other bytes, and where the file
/// breaks off before it says so.
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
    let mut rest = data.strip_prefix(b"\xff\xd8")?;
    loop {
        let marker = *rest.get(1).filter(|_| rest.first() == Some(&0xff))?;
        // Fill bytes before a marker.
        if marker == 0xff {
            rest = rest.get(1..)?;
            continue;
        }
        let number = |at: usize| {
            let bytes = rest.get(at..at + 2)?;
            Some(u32::from(u16::from_be_bytes(bytes.try_into().ok()?)))
        };
        // The frame headers, which of all segments from C0 to CF exclude three kinds of tables.
        if matches!(marker, 0xc0..=0xcf) && !matches!(marker, 0xc4 | 0xc8 | 0xcc) {
            return Some((number(7)?, number(5)?));
        }
        let length = number(2)? as usize;
        rest = rest.get(2 + length.max(2)..)?;
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
    fn odd_bytes_have_no_size() {
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
