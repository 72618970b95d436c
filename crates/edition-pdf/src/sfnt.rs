//! Reads numbers and tables of font files. The layout is that of the OpenType specification.

use std::collections::BTreeMap;

/// How many faces there are in a file: one, or those of a collection.
pub(crate) fn faces(file: &[u8]) -> u32 {
    let count = || u32::try_from(long(file, 8)?).ok();
    match file.first_chunk() {
        Some(b"ttcf") => count().unwrap_or(0),
        _ => 1,
    }
}

/// The offset of the table directory of a face.
fn directory(file: &[u8], face: u32) -> Option<usize> {
    let face = usize::try_from(face).ok()?;
    match file.first_chunk()? {
        b"ttcf" => long(file, face.checked_mul(4)?.checked_add(12)?),
        _ => Some(0),
    }
}

/// The tables of a face by their tags; `None` in place of one that does not lie in the file.
pub(crate) fn tables(
    file: &[u8],
    face: u32,
) -> Option<impl Iterator<Item = ([u8; 4], Option<&[u8]>)>> {
    let directory = directory(file, face)?;
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

/// How the glyphs of a face are drawn.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Outlines {
    /// By quadratic curves (`glyf`).
    TrueType,
    /// By cubic ones (`CFF`).
    PostScript,
}

/// How a face is drawn, where all tables that this takes lie in its file.
pub(crate) fn outlines(file: &[u8], face: u32) -> Option<Outlines> {
    let mut found = Vec::new();
    for (tag, table) in tables(file, face)? {
        table?;
        found.push(tag);
    }
    let has = |tags: &[[u8; 4]]| tags.iter().all(|tag| found.contains(tag));
    if !has(&[*b"cmap", *b"head", *b"hhea", *b"hmtx", *b"maxp"]) {
        return None;
    }
    if has(&[*b"glyf", *b"loca"]) {
        return Some(Outlines::TrueType);
    }
    (has(&[*b"CFF "]) || has(&[*b"CFF2"])).then_some(Outlines::PostScript)
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

/// A font file with those tables, and TrueType outlines among them.
pub(crate) fn assemble(tables: &mut BTreeMap<[u8; 4], Vec<u8>>) -> Option<Vec<u8>> {
    // While the checksum of the file is computed, its own field is zero.
    let head = tables.get_mut(b"head")?;
    head.get_mut(8..12)?.fill(0);
    let count = u16::try_from(tables.len()).ok()?;
    let levels = count.checked_ilog2()?;
    let range = 16_u16 << levels;
    let mut directory = vec![0, 1, 0, 0];
    let levels = u16::try_from(levels).ok()?;
    for word in [
        count,
        range,
        levels,
        count.checked_mul(16)?.checked_sub(range)?,
    ] {
        directory.extend_from_slice(&word.to_be_bytes());
    }
    let mut body = Vec::new();
    let mut head_place = None;
    for (tag, table) in tables.iter() {
        let place = 12 + tables.len() * 16 + body.len();
        if tag == b"head" {
            head_place = Some(place);
        }
        directory.extend_from_slice(tag);
        for word in [
            checksum(table),
            u32::try_from(place).ok()?,
            u32::try_from(table.len()).ok()?,
        ] {
            directory.extend_from_slice(&word.to_be_bytes());
        }
        body.extend_from_slice(table);
        body.resize(body.len().next_multiple_of(4), 0);
    }
    directory.append(&mut body);
    let balance = 0xB1B0_AFBA_u32.wrapping_sub(checksum(&directory));
    let place = head_place? + 8;
    directory
        .get_mut(place..place + 4)?
        .copy_from_slice(&balance.to_be_bytes());
    Some(directory)
}

/// The sum of a table, or of a file.
pub(crate) fn checksum(data: &[u8]) -> u32 {
    data.chunks(4).fold(0, |sum: u32, chunk| {
        let mut word = [0; 4];
        word.iter_mut()
            .zip(chunk)
            .for_each(|(to, from)| *to = *from);
        sum.wrapping_add(u32::from_be_bytes(word))
    })
}

/// Writes a `u16` at `place`.
pub(crate) fn put(data: &mut [u8], place: usize, number: u16) -> Option<()> {
    data.get_mut(place..place + 2)?
        .copy_from_slice(&number.to_be_bytes());
    Some(())
}
