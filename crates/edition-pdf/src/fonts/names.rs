//! The names of a font, as far as the subsetter asks for them: it adds their offsets and lengths as `u16` and copies each
//! once, and must not be handed a table in which that overflows.

use std::collections::BTreeSet;

use crate::sfnt::{number, tables};

/// Whether each name of the font lies within the `name` table, and all of them fit into the table of a subset.
/// The layout is that of version 0 and 1.
pub(super) fn are_in_bounds(font: &[u8], face: u32) -> bool {
    let name = tables(font, face).and_then(|mut tables| tables.find(|(tag, _)| tag == b"name"));
    let name = name.and_then(|(_, table)| table);
    name.is_some_and(|table| check(table).is_some())
}

fn check(table: &[u8]) -> Option<()> {
    let count = usize::from(number(table, 2)?);
    let texts = table.get(usize::from(number(table, 4)?)..)?;
    let records = table.get(6..6 + 12 * count)?.chunks_exact(12);
    let mut different = BTreeSet::new();
    for record in records {
        let (length, start) = (number(record, 8)?, number(record, 10)?);
        let end = start.checked_add(length)?;
        different.insert(texts.get(usize::from(start)..usize::from(end))?);
    }
    let length: usize = different.iter().map(|text| text.len()).sum();
    u16::try_from(length).is_ok().then_some(())
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
        assert!(are_in_bounds(&font(4, 0), 0));
        assert!(are_in_bounds(&font(2, 2), 0));
        assert!(!are_in_bounds(&font(4, 2), 0));
        assert!(!are_in_bounds(&font(2, u16::MAX), 0));
        assert!(!are_in_bounds(b"\0\x01\0\0", 0));
        assert!(!are_in_bounds(b"", 0));
    }
}
