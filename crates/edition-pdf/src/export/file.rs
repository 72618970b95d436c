//! The bytes of the file: streams compressed, all other objects in streams of objects.

use std::io::Read;

use flate2::read::ZlibDecoder;
use flate2::{Compress, Compression, FlushCompress, Status};
use lopdf::{Dictionary, Document, Object, Stream, dictionary};
use sha2::{Digest, Sha256};

use super::ExportError;
use super::object::integer;
use super::syntax::{entries, object, whole};

/// Measured, see docs/performance.md: higher levels cost more time than they are worth.
const LEVEL: u32 = 3;
/// For fonts, which are kept.
const HIGHEST_LEVEL: u32 = 9;

/// How many objects share a stream: readers must unpack a whole stream for one of them.
const OBJECTS_IN_STREAM: usize = 200;

/// How often the table of references is put down in another way; one file in fifty needs a second.
const ATTEMPTS: usize = 20;

/// The length of the file's identifier in bytes.
const IDENTIFIER: usize = 16;

/// The length of an entry of the table of references: kind, place, generation or index.
const ENTRY: usize = 7;

/// No stream ends in a byte of a line end: it stands before the line end that PDF puts between the data
/// and `endstream`, and not every reader that looks for the end of the data, where a validator does so to
/// hold the declared length against it, tells the two apart.
const LINE_ENDS: [u8; 2] = *b"\n\r";

/// Writes a document.
pub(super) fn write(mut document: Document) -> Result<Vec<u8>, ExportError> {
    let mut packer = Packer::new(LEVEL);
    let mut file = File::new();
    let mut loose: Vec<(u32, &Object)> = Vec::new();
    for ((number, _), object) in &mut document.objects {
        if let Object::Stream(stream) = object {
            packer.compress(stream)?;
            file.add_stream(*number, &stream.dict, &stream.content);
        }
    }
    for ((number, _), object) in &document.objects {
        if !matches!(object, Object::Stream(_)) {
            loose.push((*number, object));
        }
    }
    let mut number = document.max_id;
    for objects in loose.chunks(OBJECTS_IN_STREAM) {
        number += 1;
        file.add_objects(number, objects, &mut packer)?;
    }
    file.end(number + 1, &document.trailer, &mut packer)
}

/// Compresses the streams of a document that is kept.
pub(super) fn compress_all(document: &mut Document) -> Result<(), ExportError> {
    let mut packer = Packer::new(HIGHEST_LEVEL);
    for object in document.objects.values_mut() {
        if let Object::Stream(stream) = object {
            packer.compress(stream)?;
        }
    }
    Ok(())
}

/// A file on its way.
struct File {
    bytes: Vec<u8>,
    /// The entry of each object in the table of references, by its number.
    references: Vec<[u8; ENTRY]>,
}

impl File {
    fn new() -> Self {
        let mut bytes = Vec::with_capacity(128 * 1024);
        // The mark tells those who carry the file that it is not a text.
        bytes.extend_from_slice(b"%PDF-1.7\n%\xE2\xE3\xCF\xD3\n");
        Self {
            bytes,
            // The first number is nobody's.
            references: vec![[0, 0, 0, 0, 0, 0xFF, 0xFF]],
        }
    }

    /// Enters where the object of that number stands.
    fn refer(&mut self, number: u32, kind: u8, place: usize, index: usize) {
        let at = number as usize;
        if at >= self.references.len() {
            // The numbers between are nobody's either.
            self.references.resize(at + 1, [0; ENTRY]);
        }
        // Files of four gigabytes are beyond this format's table.
        let [a, b, c, d] = u32::try_from(place).unwrap_or(u32::MAX).to_be_bytes();
        let [e, f] = u16::try_from(index).unwrap_or(u16::MAX).to_be_bytes();
        if let Some(entry) = self.references.get_mut(at) {
            *entry = [kind, a, b, c, d, e, f];
        }
    }

    fn begin_object(&mut self, number: u32) {
        self.refer(number, 1, self.bytes.len(), 0);
        whole(&mut self.bytes, i64::from(number));
        self.bytes.extend_from_slice(b" 0 obj\n");
    }

    fn add_stream(&mut self, number: u32, dictionary: &Dictionary, content: &[u8]) {
        self.begin_object(number);
        self.bytes.extend_from_slice(b"<<");
        let mut own = dictionary.clone();
        own.set("Length", integer(content.len()));
        entries(&mut self.bytes, &own);
        self.bytes.extend_from_slice(b">>stream\n");
        self.bytes.extend_from_slice(content);
        self.bytes.extend_from_slice(b"\nendstream\nendobj\n");
    }

    fn add_objects(
        &mut self,
        stream: u32,
        objects: &[(u32, &Object)],
        packer: &mut Packer,
    ) -> Result<(), ExportError> {
        let mut content = Vec::with_capacity(objects.len() * 128);
        let mut head = Vec::with_capacity(objects.len() * 12);
        for (index, (number, value)) in objects.iter().enumerate() {
            for part in [
                i64::from(*number),
                i64::try_from(content.len()).unwrap_or(i64::MAX),
            ] {
                whole(&mut head, part);
                head.push(b' ');
            }
            self.refer(*number, 2, stream as usize, index);
            object(&mut content, value);
            content.push(b'\n');
        }
        let first = head.len();
        head.append(&mut content);
        let entries = dictionary! {
            "Type" => "ObjStm",
            "N" => integer(objects.len()),
            "First" => integer(first),
        };
        let mut packed = Stream::new(entries, head);
        packer.compress(&mut packed)?;
        self.add_stream(stream, &packed.dict, &packed.content);
        Ok(())
    }

    /// Writes the table of references, which is also the trailer.
    fn end(
        mut self,
        number: u32,
        trailer: &Dictionary,
        packer: &mut Packer,
    ) -> Result<Vec<u8>, ExportError> {
        let start = self.bytes.len();
        self.begin_object(number);
        let packed = packer.packed_entries(&self.references)?;
        self.bytes.extend_from_slice(b"<</Type/XRef/W[1 4 2]/Size ");
        push_number(&mut self.bytes, self.references.len());
        self.bytes
            .extend_from_slice(b"/Filter/FlateDecode/DecodeParms<</Predictor 12/Columns 7>>");
        let mut own = trailer.clone();
        own.remove(b"ID");
        own.set("Length", integer(packed.len()));
        entries(&mut self.bytes, &own);
        self.bytes.extend_from_slice(b"/ID[");
        let places = [0, 1].map(|_| {
            let place = self.bytes.len();
            let blank = format!("<{}>", "00".repeat(IDENTIFIER));
            self.bytes.extend_from_slice(blank.as_bytes());
            place
        });
        self.bytes.extend_from_slice(b"]>>stream\n");
        self.bytes.extend_from_slice(&packed);
        self.bytes
            .extend_from_slice(b"\nendstream\nendobj\nstartxref\n");
        push_number(&mut self.bytes, start);
        self.bytes.extend_from_slice(b"\n%%EOF");
        identify(&mut self.bytes, places);
        Ok(self.bytes)
    }
}

fn push_number(bytes: &mut Vec<u8>, number: usize) {
    whole(bytes, i64::try_from(number).unwrap_or(i64::MAX));
}

/// Puts a hash of the whole file where its identifier stands blank.
fn identify(bytes: &mut [u8], places: [usize; 2]) {
    let hash = Sha256::digest(&*bytes);
    let hash = hash.iter().take(IDENTIFIER);
    let identifier: String = hash.map(|byte| format!("{byte:02X}")).collect();
    for place in places {
        if let Some(place) = bytes.get_mut(place + 1..place + 1 + identifier.len()) {
            place.copy_from_slice(identifier.as_bytes());
        }
    }
}

/// Makes streams shorter. Its memory serves one stream after another.
struct Packer(Compress);

impl Packer {
    fn new(level: u32) -> Self {
        Self(Compress::new(Compression::new(level), true))
    }

    fn compress(&mut self, stream: &mut Stream) -> Result<(), ExportError> {
        if stream.dict.has(b"Filter") {
            return self.mend_end_of_image(stream);
        }
        if !stream.allows_compression {
            return Ok(());
        }
        loop {
            let compressed = self.deflated(&stream.content)?;
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

    /// Images come compressed. One more byte than its points take changes the checksum at the end of the
    /// data, and readers pass over it.
    fn mend_end_of_image(&mut self, stream: &mut Stream) -> Result<(), ExportError> {
        let is_deflated =
            |filter: &Object| filter.as_name().is_ok_and(|name| name == b"FlateDecode");
        if !stream.dict.get(b"Filter").is_ok_and(is_deflated) {
            return Ok(());
        }
        while stream.content.last().is_some_and(is_line_end) {
            let mut points = Vec::new();
            ZlibDecoder::new(stream.content.as_slice()).read_to_end(&mut points)?;
            points.push(1);
            stream.set_content(self.deflated(&points)?);
        }
        Ok(())
    }

    /// The entries of the table, each as its difference from the one before: PNG's filter Up, which PDF
    /// knows as well. One of them stands there as it is where else the data would end in a byte of a
    /// line end.
    fn packed_entries(&mut self, entries: &[[u8; ENTRY]]) -> Result<Vec<u8>, std::io::Error> {
        let mut packed = Vec::new();
        for plain in std::iter::once(usize::MAX).chain(0..ATTEMPTS) {
            let mut rows = Vec::with_capacity(entries.len() * (ENTRY + 1));
            let mut above = &[0; ENTRY];
            for (number, entry) in entries.iter().enumerate() {
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
            packed = self.deflated(&rows)?;
            if !packed.last().is_some_and(is_line_end) {
                break;
            }
        }
        Ok(packed)
    }

    fn deflated(&mut self, content: &[u8]) -> Result<Vec<u8>, std::io::Error> {
        self.0.reset();
        let mut packed = Vec::with_capacity(content.len() / 2 + 64);
        loop {
            let done = usize::try_from(self.0.total_in()).unwrap_or(usize::MAX);
            let rest = content.get(done..).unwrap_or_default();
            let status = self
                .0
                .compress_vec(rest, &mut packed, FlushCompress::Finish)?;
            if status == Status::StreamEnd {
                return Ok(packed);
            }
            packed.reserve(content.len() / 4 + 64);
        }
    }
}

fn is_line_end(byte: &u8) -> bool {
    LINE_ENDS.contains(byte)
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

#[cfg(test)]
mod tests {
    use lopdf::{Document, Object, Stream, dictionary};

    use super::{ENTRY, LEVEL, Packer, is_line_end, write};

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
        let mut packer = Packer::new(LEVEL);
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
                        packer.deflated(&content).unwrap(),
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
        let mut packer = Packer::new(LEVEL);
        for number in 0_u16..2000 {
            let [high, low] = number.to_be_bytes();
            let entries: [[u8; ENTRY]; 2] =
                [[1, 0, 0, high, low, 0, 0], [2, 0, 0, 9, low, 0, high]];
            let packed = packer.packed_entries(&entries).unwrap();
            assert!(!packed.last().is_some_and(is_line_end));
        }
    }
}
