//! The bytes of the file: streams compressed, all other objects in streams of objects.

use std::io::{Read, Write};

use flate2::Compression;
use flate2::read::ZlibDecoder;
use flate2::write::ZlibEncoder;
use lopdf::{Document, Object, SaveOptions, Stream, StringFormat};
use sha2::{Digest, Sha256};

use super::ExportError;
use super::object::integer;

/// The best compression: against the middle one it makes files a twentieth smaller and costs an
/// eighth of a millisecond a page.
const LEVEL: u32 = 9;

/// How many objects share a stream: readers must unpack a whole stream for one of them.
const OBJECTS_IN_STREAM: usize = 200;

/// How often objects are put together in another way; one file in fifty needs a second.
const ATTEMPTS: usize = 20;

/// The length of the file's identifier in bytes.
const IDENTIFIER: usize = 16;

/// The length of an entry for an object in the cross-reference stream, as lopdf writes it.
const ENTRY: usize = 7;

/// No stream ends in a byte of a line end: it stands before the line end that PDF puts between the data
/// and `endstream`, and not every reader that looks for the end of the data, where a validator does so to
/// hold the declared length against it, tells the two apart.
const LINE_ENDS: [u8; 2] = *b"\n\r";

/// Writes a document.
pub(super) fn write(mut document: Document) -> Result<Vec<u8>, ExportError> {
    document.version = "1.7".to_owned();
    document.binary_mark = vec![0xE2, 0xE3, 0xCF, 0xD3];
    for object in document.objects.values_mut() {
        if let Object::Stream(stream) = object {
            compress(stream)?;
        }
    }
    let blank = Object::String(vec![0; IDENTIFIER], StringFormat::Hexadecimal);
    document.trailer.set("ID", vec![blank.clone(), blank]);
    let mut bytes = saved(&mut document)?;
    pack_references(&mut bytes, &document)?;
    identify(&mut bytes);
    Ok(bytes)
}

/// The file, its objects in streams. lopdf compresses these itself; where one ends in a byte of a line
/// end, other objects are put together.
fn saved(document: &mut Document) -> Result<Vec<u8>, ExportError> {
    let mut bytes = Vec::new();
    // lopdf numbers its own streams on from here, and anew at every attempt.
    let last_number = document.max_id;
    for fewer in 0..ATTEMPTS {
        document.max_id = last_number;
        let options = SaveOptions::builder()
            .use_object_streams(true)
            .use_xref_streams(true)
            .max_objects_per_stream(OBJECTS_IN_STREAM - fewer)
            .compression_level(LEVEL)
            .build();
        bytes.clear();
        document.save_with_options(&mut bytes, options)?;
        if !ends_in_line_end_somewhere(&bytes) {
            break;
        }
    }
    Ok(bytes)
}

/// Whether the data of a stream of objects ends in a byte of a line end.
fn ends_in_line_end_somewhere(bytes: &[u8]) -> bool {
    const END: &[u8] = b"\nendstream";
    let before_end = bytes
        .windows(END.len() + 1)
        .filter(|window| window.ends_with(END));
    before_end.filter_map(<[u8]>::first).any(is_line_end)
}

fn is_line_end(byte: &u8) -> bool {
    LINE_ENDS.contains(byte)
}

fn compress(stream: &mut Stream) -> Result<(), ExportError> {
    if stream.dict.has(b"Filter") {
        return mend_end_of_image(stream);
    }
    if !stream.allows_compression {
        return Ok(());
    }
    loop {
        let compressed = deflated(&stream.content)?;
        let is_shorter = compressed.len() < stream.content.len();
        let result = if is_shorter {
            &compressed
        } else {
            &stream.content
        };
        if !result.last().is_some_and(is_line_end) {
            if is_shorter {
                stream.dict.set("Filter", "FlateDecode");
                stream.set_content(compressed);
            }
            return Ok(());
        }
        lengthen(stream);
    }
}

/// Adds a byte that means nothing: a space to the operators of a page, a one behind the tables of a
/// font. (A zero would leave the last byte of the checksum, which is a sum, as it was.)
fn lengthen(stream: &mut Stream) {
    let is_font = stream.dict.has(b"Length1");
    let mut content = std::mem::take(&mut stream.content);
    content.push(if is_font { 1 } else { b' ' });
    if is_font {
        stream.dict.set("Length1", integer(content.len()));
    }
    stream.set_content(content);
}

/// Images come compressed. One more byte than its points take changes the checksum at the end of the
/// data, and readers pass over it.
fn mend_end_of_image(stream: &mut Stream) -> Result<(), ExportError> {
    let is_deflated = |filter: &Object| filter.as_name().is_ok_and(|name| name == b"FlateDecode");
    if !stream.dict.get(b"Filter").is_ok_and(is_deflated) {
        return Ok(());
    }
    while stream.content.last().is_some_and(is_line_end) {
        let mut points = Vec::new();
        ZlibDecoder::new(stream.content.as_slice()).read_to_end(&mut points)?;
        points.push(1);
        stream.set_content(deflated(&points)?);
    }
    Ok(())
}

fn deflated(content: &[u8]) -> Result<Vec<u8>, std::io::Error> {
    let mut encoder = ZlibEncoder::new(Vec::new(), Compression::new(LEVEL));
    encoder.write_all(content)?;
    encoder.finish()
}

/// Compresses the cross-reference stream, the last one of the file. lopdf writes it as it is, and in
/// a report of forty pages that is a tenth of the file.
fn pack_references(bytes: &mut Vec<u8>, document: &Document) -> Result<(), ExportError> {
    let length = document.trailer.get(b"Length").and_then(Object::as_i64)?;
    let plain_key = format!("/Length {length}");
    let length = usize::try_from(length).unwrap_or(0);
    let end = last_place(bytes, b"\nendstream").unwrap_or(0);
    let start = end.saturating_sub(length);
    let (Some(key), Some(entries)) = (
        last_place(bytes.get(..start).unwrap_or_default(), plain_key.as_bytes()),
        bytes.get(start..end),
    ) else {
        return Ok(());
    };
    let packed = packed_entries(entries)?;
    let packed_key = format!(
        "/Length {}/Filter/FlateDecode/DecodeParms<</Predictor 12/Columns {ENTRY}>>",
        packed.len(),
    );
    bytes.splice(start..end, packed);
    bytes.splice(key..key + plain_key.len(), packed_key.into_bytes());
    Ok(())
}

/// Each entry as its difference from the one before: PNG's filter Up, which PDF knows as well. One of
/// them stands there as it is where else the data would end in a byte of a line end.
fn packed_entries(entries: &[u8]) -> Result<Vec<u8>, std::io::Error> {
    let mut packed = Vec::new();
    for plain in std::iter::once(usize::MAX).chain(0..ATTEMPTS) {
        let mut rows = Vec::with_capacity(entries.len() + entries.len() / ENTRY);
        let mut above = [0; ENTRY].as_slice();
        for (number, entry) in entries.chunks(ENTRY).enumerate() {
            if number == plain {
                rows.push(0);
                rows.extend_from_slice(entry);
            } else {
                rows.push(2);
                let pairs = entry.iter().zip(above);
                rows.extend(pairs.map(|(byte, above)| byte.wrapping_sub(*above)));
            }
            above = entry;
        }
        packed = deflated(&rows)?;
        if !packed.last().is_some_and(is_line_end) {
            break;
        }
    }
    Ok(packed)
}

/// Puts a hash of the whole file where its identifier stands blank.
fn identify(bytes: &mut [u8]) {
    let blank = format!("<{}>", "00".repeat(IDENTIFIER));
    let hash = Sha256::digest(&*bytes);
    let hash = hash
        .iter()
        .take(IDENTIFIER)
        .map(|byte| format!("{byte:02X}"));
    let identifier = format!("<{}>", hash.collect::<String>());
    // The trailer is the last thing in the file, so the last two are its own.
    for _ in 0..2 {
        let place = last_place(bytes, blank.as_bytes());
        let place = place.and_then(|start| bytes.get_mut(start..start + blank.len()));
        if let Some(place) = place {
            place.copy_from_slice(identifier.as_bytes());
        }
    }
}

fn last_place(bytes: &[u8], sought: &[u8]) -> Option<usize> {
    bytes
        .windows(sought.len())
        .rposition(|window| window == sought)
}

#[cfg(test)]
mod tests {
    use lopdf::{Document, Object, Stream, dictionary};

    use super::{ENTRY, is_line_end, packed_entries, write};

    /// The last byte of the data of each stream.
    fn last_bytes(file: &[u8]) -> Vec<u8> {
        let end = b"\nendstream";
        let windows = file
            .windows(end.len() + 1)
            .filter(|window| window.ends_with(end));
        windows.map(|window| window[0]).collect()
    }

    #[test]
    fn no_stream_ends_in_a_byte_of_a_line_end() {
        // One in 128 checksums ends so: among so many streams of each kind it is sure to happen.
        for round in 0_u8..8 {
            let mut document = Document::new();
            for number in 0_u8..=255 {
                // The last byte of the checksum is a sum: it takes every value here.
                let mut content = [round, number].repeat(40);
                content.push(number);
                let streams = [
                    (dictionary! {}, content.clone()),
                    (dictionary! {}, vec![number, b'\n']),
                    (dictionary! { "Length1" => 81 }, content.clone()),
                    (
                        dictionary! { "Filter" => "FlateDecode" },
                        super::deflated(&content).unwrap(),
                    ),
                ];
                for (dictionary, content) in streams {
                    document.add_object(Stream::new(dictionary, content));
                }
                document.add_object(dictionary! { "Number" => i64::from(number) });
            }
            document.trailer.set("Root", Object::Null);
            let file = write(document).unwrap();
            let ends = last_bytes(&file);
            assert!(ends.len() > 1000);
            let checksums = ends
                .iter()
                .copied()
                .collect::<std::collections::BTreeSet<u8>>();
            assert!(checksums.len() > 200);
            assert!(!ends.iter().any(is_line_end));
            let read = Document::load_mem(&file).unwrap();
            let fonts = read
                .objects
                .values()
                .filter_map(|object| object.as_stream().ok());
            for font in fonts.filter(|stream| stream.dict.has(b"Length1")) {
                let length = font.decompressed_content().unwrap().len();
                assert_eq!(
                    font.dict.get(b"Length1").unwrap().as_i64().unwrap(),
                    length as i64
                );
            }
        }
    }

    #[test]
    fn references_never_end_so_either() {
        for number in 0_u16..2000 {
            let [high, low] = number.to_be_bytes();
            let entries = [[1, 0, 0, high, low, 0, 0], [2, 0, 0, 9, low, 0, high]].concat();
            assert_eq!(entries.len(), 2 * ENTRY);
            let packed = packed_entries(&entries).unwrap();
            assert!(!packed.last().is_some_and(is_line_end));
        }
    }
}
