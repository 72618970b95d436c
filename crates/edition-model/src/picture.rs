//! What the first bytes of PNG and JPEG files tell, and whether a JPEG ends.

/// What a picture is. Sizes are in pixels.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct PictureHead {
    /// How wide the rows of its file are.
    pub width: u32,
    /// How many rows its file has.
    pub height: u32,
    /// Which side of it is up.
    pub side: Side,
    /// What JPEG says of it; `None` of a PNG.
    pub jpeg: Option<JpegFrame>,
}

/// What the frame header of a JPEG tells beside its size.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct JpegFrame {
    /// In bits a component.
    pub precision: u8,
    /// The number of colour components.
    pub components: u8,
}

/// How the rows of a picture's file lie in what is shown: the orientation of Exif, which cameras write when they are held upright
/// or upside down, and by which every browser turns them.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub struct Side(u8);

impl Side {
    /// Where the points of the file are shown, as the matrix `[a b c d e f]` of a PDF: `x = a u + c v + e` and
    /// `y = b u + d v + f`, with all of them from 0 at the left or the foot to 1.
    #[must_use]
    pub const fn matrix(self) -> [i8; 6] {
        match self.0 {
            2 => [-1, 0, 0, 1, 1, 0],
            3 => [-1, 0, 0, -1, 1, 1],
            4 => [1, 0, 0, -1, 0, 1],
            5 => [0, -1, -1, 0, 1, 1],
            6 => [0, -1, 1, 0, 0, 1],
            7 => [0, 1, 1, 0, 0, 0],
            8 => [0, 1, -1, 0, 1, 0],
            _ => [1, 0, 0, 1, 0, 0],
        }
    }

    /// Whether rows are shown as columns.
    #[must_use]
    pub const fn is_across(self) -> bool {
        self.0 >= 5
    }

    /// The number of Exif, 2 to 8, where it is not as usual.
    #[must_use]
    pub const fn number(self) -> Option<u8> {
        match self.0 {
            2..=8 => Some(self.0),
            _ => None,
        }
    }

    /// Reads the notes of a camera, in the format of TIFF.
    #[must_use]
    pub fn of_notes(notes: &[u8]) -> Self {
        Self(side_up(notes).unwrap_or_default())
    }
}

impl PictureHead {
    /// Reads the head of a PNG or JPEG file. `None` for other bytes, where the file ends before it, and for a picture without
    /// pixels.
    #[must_use]
    pub fn of(bytes: &[u8]) -> Option<Self> {
        let head = png(bytes).or_else(|| jpeg(bytes))?;
        (head.width > 0 && head.height > 0).then_some(head)
    }

    /// The width and height as readers see them.
    #[must_use]
    pub const fn size(&self) -> (u32, u32) {
        match self.side.is_across() {
            true => (self.height, self.width),
            false => (self.width, self.height),
        }
    }
}

fn png(bytes: &[u8]) -> Option<PictureHead> {
    let header = bytes.strip_prefix(b"\x89PNG\r\n\x1a\n")?.get(4..)?;
    let (width, rest) = header.strip_prefix(b"IHDR")?.split_first_chunk()?;
    Some(PictureHead {
        width: u32::from_be_bytes(*width),
        height: u32::from_be_bytes(*rest.first_chunk()?),
        side: Side::default(),
        jpeg: None,
    })
}

fn jpeg(bytes: &[u8]) -> Option<PictureHead> {
    let mut rest = bytes.strip_prefix(b"\xff\xd8")?;
    let mut side = Side::default();
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
                return Some(PictureHead {
                    width: u16::from_be_bytes([width_1, width_0]).into(),
                    height: u16::from_be_bytes([height_1, height_0]).into(),
                    side,
                    jpeg: Some(JpegFrame {
                        precision,
                        components,
                    }),
                });
            }
            // Markers without parameters.
            0x01 | 0xd0..=0xd7 => rest = after,
            // The image data, or the end, before any frame.
            0xd9 | 0xda => return None,
            _ => {
                let length = usize::from(u16::from_be_bytes(*after.first_chunk()?).max(2));
                if *marker == 0xe1
                    && let Some(notes) = after.get(2..length)?.strip_prefix(b"Exif\0\0")
                {
                    side = Side::of_notes(notes);
                }
                rest = after.get(length..)?;
            }
        }
    }
}

/// Which side of the picture is up, by the notes of a camera, where it is not the first.
fn side_up(notes: &[u8]) -> Option<u8> {
    const SIDE: u16 = 0x0112;
    const ENTRY: usize = 12;
    let is_little = notes.starts_with(b"II");
    let short = |place: usize| {
        let bytes = notes.get(place..)?.first_chunk::<2>()?;
        Some(match is_little {
            true => u16::from_le_bytes(*bytes),
            false => u16::from_be_bytes(*bytes),
        })
    };
    let long = |place: usize| {
        let bytes = notes.get(place..)?.first_chunk::<4>()?;
        Some(match is_little {
            true => u32::from_le_bytes(*bytes),
            false => u32::from_be_bytes(*bytes),
        })
    };
    let first = usize::try_from(long(4)?).ok()?;
    let entries = (0..usize::from(short(first)?)).map(|nth| first + 2 + nth * ENTRY);
    let mut sides = entries.filter(|place| short(*place) == Some(SIDE));
    let side = short(sides.next()? + 8)?;
    u8::try_from(side)
        .ok()
        .filter(|side| (2..=8).contains(side))
}

/// Whether a JPEG with nothing behind its end has one: one that was cut off in copying shows a part of the picture, and grey
/// below it.
#[must_use]
pub fn is_whole_jpeg(bytes: &[u8]) -> bool {
    bytes.ends_with(b"\xff\xd9")
}

#[cfg(test)]
mod tests {
    use super::{JpegFrame, PictureHead, Side};

    fn size(bytes: &[u8]) -> Option<(u32, u32)> {
        PictureHead::of(bytes).map(|head| head.size())
    }

    #[test]
    fn sizes_come_from_headers() {
        let png = b"\x89PNG\r\n\x1a\n\0\0\0\rIHDR\0\0\x02\x80\0\0\x01\xe0\x08\x02";
        assert_eq!(size(png), Some((640, 480)));
        let jpeg = b"\xff\xd8\xff\xe0\0\x04ab\xff\xff\xc2\0\x0b\x08\x01\xe0\x02\x80\x03";
        assert_eq!(size(jpeg), Some((640, 480)));
        let frame = PictureHead::of(jpeg).and_then(|head| head.jpeg);
        let expected = JpegFrame {
            precision: 8,
            components: 3,
        };
        assert_eq!(frame, Some(expected));
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
            assert_eq!(size(bytes), None);
        }
    }

    #[test]
    fn a_photograph_that_was_taken_upright_is_high() {
        let notes = b"MM\0*\0\0\0\x08\0\x01\x01\x12\0\x03\0\0\0\x01\0\x06\0\0\0\0\0\0";
        assert_eq!(Side::of_notes(notes).number(), Some(6));
        let jpeg = [
            &b"\xff\xd8\xff\xe1\0\x22Exif\0\0"[..],
            notes,
            b"\xff\xc0\0\x0b\x08\x01\xe0\x02\x80\x03",
        ];
        assert_eq!(size(&jpeg.concat()), Some((480, 640)));
    }

    /// Where the corners of the file's picture are shown, by the table of Exif: its first row and its first column.
    #[test]
    fn each_side_is_shown_where_exif_says() {
        let shown = |side: u8, u: i8, v: i8| {
            let [a, b, c, d, e, f] = Side(side).matrix();
            (a * u + c * v + e, b * u + d * v + f)
        };
        let (left, right, top, foot) = ((0, 2), (1, 2), (2, 1), (2, 0));
        let check = |side: u8, row: (i8, i8), column: (i8, i8)| {
            // The middle of an edge: the coordinate that both of its corners share.
            let edge = |one: (i8, i8), other: (i8, i8)| {
                let same = |one: i8, other: i8| if one == other { one } else { 2 };
                (same(one.0, other.0), same(one.1, other.1))
            };
            assert_eq!(edge(shown(side, 0, 1), shown(side, 1, 1)), row, "{side}");
            assert_eq!(edge(shown(side, 0, 0), shown(side, 0, 1)), column, "{side}");
        };
        check(1, top, left);
        check(2, top, right);
        check(3, foot, right);
        check(4, foot, left);
        check(5, left, top);
        check(6, right, top);
        check(7, right, foot);
        check(8, left, foot);
    }
}
