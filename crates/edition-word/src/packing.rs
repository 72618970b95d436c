//! Files of Word written: their parts in a zip, with the same bytes on each run and every machine, and what is written in
//! their XML.

use std::io::{self, Write as _};

use flate2::Compression;
use flate2::write::DeflateEncoder;
use quick_xml::escape::escape;
use rawzip::{CompressionMethod, ZipArchiveWriter};

/// The parts, each a name and its bytes, in a zip: in this order, all of the same time.
///
/// # Errors
/// Where there is no memory for it.
pub fn pack(parts: &[(&str, &[u8])]) -> io::Result<Vec<u8>> {
    let failed = |error: rawzip::Error| io::Error::other(error.to_string());
    let mut output = Vec::new();
    let mut archive = ZipArchiveWriter::new(&mut output);
    for (name, bytes) in parts {
        let file = archive
            .new_file(name)
            .compression_method(CompressionMethod::DEFLATE);
        let (mut entry, config) = file.start().map_err(failed)?;
        let encoder = DeflateEncoder::new(&mut entry, Compression::default());
        let mut writer = config.wrap(encoder);
        writer.write_all(bytes)?;
        let (encoder, descriptor) = writer.finish().map_err(failed)?;
        encoder.finish()?;
        entry.finish(descriptor).map_err(failed)?;
    }
    archive.finish().map_err(failed)?;
    Ok(output)
}

/// A text as it is written in XML, between elements and in the value of an attribute. What XML cannot hold is left out.
#[must_use]
pub fn xml_text(text: &str) -> String {
    let can_be_held =
        |letter: &char| !letter.is_control() && !matches!(letter, '\u{FFFE}' | '\u{FFFF}');
    let text: String = text.chars().filter(can_be_held).collect();
    escape(text).into_owned()
}

/// The name of a segment as a bookmark, of which Word takes 40 letters and figures at most: words for people, then what
/// tells it from all others.
#[must_use]
pub fn bookmark(document: &str, id: &str) -> String {
    let words: String = id
        .chars()
        .map(|letter| match letter.is_ascii_alphanumeric() {
            true => letter,
            false => '_',
        })
        .take(24)
        .collect();
    // FNV-1a: short, and the same on every machine.
    let bytes = document.bytes().chain([0]).chain(id.bytes());
    let sum = bytes.fold(0x811c_9dc5_u32, |sum, byte| {
        (sum ^ u32::from(byte)).wrapping_mul(0x0100_0193)
    });
    format!("s_{words}_{sum:08x}")
}
