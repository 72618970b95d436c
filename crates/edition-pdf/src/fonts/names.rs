//! The names of a font, as far as the subsetter asks for them: it adds their offsets and lengths as `u16` and copies each
//! once, and must not be handed a table in which that overflows.

use std::collections::BTreeSet;

/// Whether each name of the font lies within the `name` table, and all of them fit into the table of a subset.
/// The layout is that of the OpenType specification, version 0 and 1.
pub(super) fn are_in_bounds(font: &[u8]) -> bool {
    name_table(font).is_some_and(|table| check(table).is_some())
}

/// The table in the first font of the file.
fn name_table(file: &[u8]) -> Option<&[u8]> {
    let directory = match file.first_chunk()? {
        b"ttcf" => long(file, 12)?,
        _ => 0,
    };
    let count = usize::from(short(file, directory.checked_add(4)?)?);
    let records = file.get(directory.checked_add(12)?..)?.chunks_exact(16);
    let mut records = records.take(count);
    let record = records.find(|record| record.starts_with(b"name"))?;
    let (start, length) = (long(record, 8)?, long(record, 12)?);
    file.get(start..start.checked_add(length)?)
}

fn check(table: &[u8]) -> Option<()> {
    let count = usize::from(short(table, 2)?);
    let texts = table.get(usize::from(short(table, 4)?)..)?;
    let records = table.get(6..6 + 12 * count)?.chunks_exact(12);
    let mut different = BTreeSet::new();
    for record in records {
        let (length, start) = (short(record, 8)?, short(record, 10)?);
        let end = start.checked_add(length)?;
        different.insert(texts.get(usize::from(start)..usize::from(end))?);
    }
    let length: usize = different.iter().map(|text| text.len()).sum();
    u16::try_from(length).is_ok().then_some(())
}

fn short(data: &[u8], at: usize) -> Option<u16> {
    let bytes = data.get(at..)?.first_chunk()?;
    Some(u16::from_be_bytes(*bytes))
}

fn long(data: &[u8], at: usize) -> Option<usize> {
    let bytes = data.get(at..)?.first_chunk()?;
    usize::try_from(u32::from_be_bytes(*bytes)).ok()
}

#[cfg(test)]
mod tests {
    use super::are_in_bounds;

    /// A font of nothing but a name of four bytes, which is said to be of `length`, `start` bytes after the first.
    fn font(length: u16, start: u16) -> Vec<u8> {
        let mut font = b"\0\x01\0\0\0\x01\0\0\0\0\0\0name\0\0\0\0\0\0\0\x1c\0\0\0\x16".to_vec();
        font.extend([0, 0, 0, 1, 0, 18, 0, 3, 0, 1, 4, 9, 0, 6]);
        font.extend(length.to_be_bytes());
        font.extend(start.to_be_bytes());
        font.extend(*b"\0O\0K");
        font
    }

    #[test]
    fn a_name_lies_within_the_table() {
        assert!(are_in_bounds(&font(4, 0)));
        assert!(are_in_bounds(&font(2, 2)));
        assert!(!are_in_bounds(&font(4, 2)));
        assert!(!are_in_bounds(&font(2, u16::MAX)));
        assert!(!are_in_bounds(b"\0\x01\0\0"));
        assert!(!are_in_bounds(b""));
    }
}
