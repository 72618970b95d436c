//! Reads numbers and tables of font files. The layout is that of the OpenType specification.

/// The offset of the table directory, that of the first font in a collection.
pub(crate) fn directory(file: &[u8]) -> Option<usize> {
    match file.first_chunk()? {
        b"ttcf" => long(file, 12),
        _ => Some(0),
    }
}

/// The tables of the font by their tags; `None` in place of one that does not lie in the file.
pub(crate) fn tables(file: &[u8]) -> Option<impl Iterator<Item = ([u8; 4], Option<&[u8]>)>> {
    let directory = directory(file)?;
    let count = usize::from(number(file, directory.checked_add(4)?)?);
    let records = file.get(directory.checked_add(12)?..)?.chunks_exact(16);
    let table = |record: &[u8]| {
        let (start, length) = (long(record, 8)?, long(record, 12)?);
        file.get(start..start.checked_add(length)?)
    };
    let tables = records
        .take(count)
        .filter_map(move |record| Some((*record.first_chunk()?, table(record))));
    Some(tables)
}

/// Whether all tables of a font lie in its file, those among them that a glyph with TrueType outlines is drawn by.
pub(crate) fn is_whole(file: &[u8]) -> bool {
    let Some(tables) = tables(file) else {
        return false;
    };
    let mut due = vec![
        *b"cmap", *b"glyf", *b"head", *b"hhea", *b"hmtx", *b"loca", *b"maxp",
    ];
    for (tag, table) in tables {
        if table.is_none() {
            return false;
        }
        due.retain(|other| *other != tag);
    }
    due.is_empty()
}

/// The `u16` at `place`.
pub(crate) fn number(data: &[u8], place: usize) -> Option<u16> {
    let bytes = data.get(place..)?.first_chunk()?;
    Some(u16::from_be_bytes(*bytes))
}

/// The `u32` at `place`.
pub(crate) fn long(data: &[u8], place: usize) -> Option<usize> {
    let bytes = data.get(place..)?.first_chunk()?;
    usize::try_from(u32::from_be_bytes(*bytes)).ok()
}
