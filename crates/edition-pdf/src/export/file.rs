//! The file: streams as they are added, all other objects in object streams at the end.

use std::sync::Arc;

use sha2::{Digest, Sha256};

use super::deflate::{Deflater, is_line_end};
use super::id::Id;
use super::syntax::{Entries, count, hexadecimal, whole};

/// How many objects share an object stream. Readers inflate a whole stream for one of its objects.
const OBJECTS_IN_STREAM: usize = 200;

/// How many encodings of the cross-reference table are tried. One file in fifty needs a second one.
const ATTEMPTS: usize = 20;

/// The length of the file's identifier in bytes.
const IDENTIFIER: usize = 16;

/// The length of a cross-reference entry: kind, offset or stream, generation or index.
const ENTRY: usize = 7;

/// Which objects share object streams.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Group {
    /// Objects that documents of the same form may have in common, so that their streams are deflated once.
    Common,
    /// Objects that name the document: its title, links to its other files.
    Own,
}

/// A file being written.
pub(super) struct File<'c> {
    bytes: Vec<u8>,
    /// Where each object is, by its number.
    places: Vec<Place>,
    common: Loose,
    own: Loose,
    deflater: &'c Deflater,
}

/// Where an object is.
#[derive(Clone, Copy)]
enum Place {
    /// Nowhere: the number is free.
    Nowhere,
    /// At that byte of the file.
    At(usize),
    /// In that object stream, at that index.
    In(Id, usize),
}

/// Objects that are no streams.
#[derive(Default)]
struct Loose {
    bytes: Vec<u8>,
    /// Their numbers, and the offset of each.
    starts: Vec<(Id, usize)>,
}

impl<'c> File<'c> {
    pub(super) fn new(deflater: &'c Deflater) -> Self {
        let mut bytes = Vec::with_capacity(64 * 1024);
        // Bytes above 127 mark the file as binary (ISO 32000-1, 7.5.2).
        bytes.extend_from_slice(b"%PDF-1.7\n%\xE2\xE3\xCF\xD3\n");
        Self {
            bytes,
            // Number 0 is always free.
            places: vec![Place::Nowhere],
            common: Loose::default(),
            own: Loose::default(),
            deflater,
        }
    }

    /// A number for an object that is added later.
    pub(super) fn reserve(&mut self) -> Id {
        let id = Id::new(self.places.len());
        self.places.push(Place::Nowhere);
        id
    }

    /// Adds a dictionary.
    pub(super) fn add_dictionary(
        &mut self,
        id: Id,
        group: Group,
        write: impl FnOnce(&mut Entries<'_>),
    ) {
        self.add_object(id, group, |bytes| Entries::write(bytes, write));
    }

    /// Adds an object that is no stream.
    pub(super) fn add_object(&mut self, id: Id, group: Group, write: impl FnOnce(&mut Vec<u8>)) {
        let loose = match group {
            Group::Common => &mut self.common,
            Group::Own => &mut self.own,
        };
        loose.starts.push((id, loose.bytes.len()));
        write(&mut loose.bytes);
        loose.bytes.push(b'\n');
    }

    /// Adds a stream, deflated.
    pub(super) fn add_stream(
        &mut self,
        id: Id,
        content: &[u8],
        write: impl FnOnce(&mut Entries<'_>),
    ) {
        let mut packed = self.deflater.stream(content);
        if packed.last().is_some_and(is_line_end) {
            let mut content = content.to_vec();
            while packed.last().is_some_and(is_line_end) {
                // White space changes nothing between operators or objects.
                content.push(b' ');
                packed = self.deflater.stream(&content);
            }
        }
        self.add_packed_stream(id, &packed, |entries| {
            entries.name("Filter", "FlateDecode");
            write(entries);
        });
    }

    /// Adds a stream whose data is encoded already.
    pub(super) fn add_packed_stream(
        &mut self,
        id: Id,
        data: &[u8],
        write: impl FnOnce(&mut Entries<'_>),
    ) {
        self.place(id, Place::At(self.bytes.len()));
        whole(&mut self.bytes, i64::from(id.number()));
        self.bytes.extend_from_slice(b" 0 obj\n");
        Entries::write(&mut self.bytes, |entries| {
            write(entries);
            entries.number("Length", data.len());
        });
        self.bytes.extend_from_slice(b"stream\n");
        self.bytes.extend_from_slice(data);
        self.bytes.extend_from_slice(b"\nendstream\nendobj\n");
    }

    fn place(&mut self, id: Id, place: Place) {
        if let Some(slot) = self.places.get_mut(id.index()) {
            *slot = place;
        }
    }

    fn add_objects(&mut self, loose: &Loose) {
        let mut content = Vec::with_capacity(64 * OBJECTS_IN_STREAM);
        for (number, objects) in loose.starts.chunks(OBJECTS_IN_STREAM).enumerate() {
            let stream = self.reserve();
            let next = loose.starts.get((number + 1) * OBJECTS_IN_STREAM);
            let end = next.map_or(loose.bytes.len(), |(_, start)| *start);
            let begin = objects.first().map_or(end, |(_, start)| *start);
            content.clear();
            for (index, (id, start)) in objects.iter().enumerate() {
                self.place(*id, Place::In(stream, index));
                for number in [id.index(), start - begin] {
                    count(&mut content, number);
                    content.push(b' ');
                }
            }
            let first = content.len();
            content.extend_from_slice(loose.bytes.get(begin..end).unwrap_or_default());
            self.add_stream(stream, &content, |entries| {
                entries.name("Type", "ObjStm");
                entries.number("N", objects.len());
                entries.number("First", first);
            });
        }
    }

    /// Writes the object streams and the cross-reference stream, which is also the trailer.
    pub(super) fn end(mut self, catalog: Id, information: Id) -> Vec<u8> {
        for group in [
            std::mem::take(&mut self.common),
            std::mem::take(&mut self.own),
        ] {
            self.add_objects(&group);
        }
        let start = self.bytes.len();
        let id = self.reserve();
        self.place(id, Place::At(start));
        let table = self.packed_table();
        let size = self.places.len();
        let mut identifiers = [0; 2];
        self.add_packed_stream(id, &table, |entries| {
            entries.name("Type", "XRef");
            entries.numbers("W", &[1, 4, 2]);
            entries.number("Size", size);
            entries.name("Filter", "FlateDecode");
            entries.dictionary("DecodeParms", |parameters| {
                parameters.number("Predictor", 12);
                parameters.number("Columns", ENTRY);
            });
            entries.reference("Root", catalog);
            entries.reference("Info", information);
            let bytes = entries.key("ID");
            bytes.push(b'[');
            for place in &mut identifiers {
                *place = bytes.len() + 1;
                bytes.push(b'<');
                bytes.extend_from_slice(&[b'0'; 2 * IDENTIFIER]);
                bytes.push(b'>');
            }
            bytes.push(b']');
        });
        self.bytes.extend_from_slice(b"startxref\n");
        count(&mut self.bytes, start);
        self.bytes.extend_from_slice(b"\n%%EOF");
        identify(&mut self.bytes, identifiers);
        self.bytes
    }

    /// The cross-reference table, each entry as its difference from the one before (PNG's filter Up). The first entry is
    /// left unfiltered, or another one where the data would otherwise end in a byte of a line end.
    fn packed_table(&self) -> Arc<[u8]> {
        let mut packed = Arc::default();
        for plain in 0..ATTEMPTS {
            let mut rows = Vec::with_capacity(self.places.len() * (ENTRY + 1));
            let mut above = [0; ENTRY];
            for (number, place) in self.places.iter().enumerate() {
                let entry = place.entry();
                if number == plain {
                    rows.push(0);
                    rows.extend_from_slice(&entry);
                } else {
                    rows.push(2);
                    let pairs = entry.iter().zip(above);
                    rows.extend(pairs.map(|(byte, above)| byte.wrapping_sub(above)));
                }
                above = entry;
            }
            packed = self.deflater.stream(&rows);
            if !packed.last().is_some_and(is_line_end) {
                break;
            }
        }
        packed
    }
}

impl Place {
    fn entry(self) -> [u8; ENTRY] {
        let (kind, place, index) = match self {
            Self::Nowhere => (0, 0, usize::from(u16::MAX)),
            Self::At(place) => (1, place, 0),
            Self::In(stream, index) => (2, stream.index(), index),
        };
        // The table cannot address a file of four gigabytes.
        let [a, b, c, d] = u32::try_from(place).unwrap_or(u32::MAX).to_be_bytes();
        let [e, f] = u16::try_from(index).unwrap_or(u16::MAX).to_be_bytes();
        [kind, a, b, c, d, e, f]
    }
}

/// Fills in the identifier: a hash of the file with zeros in its place.
fn identify(bytes: &mut [u8], places: [usize; 2]) {
    let hash = Sha256::digest(&*bytes);
    let mut identifier = Vec::with_capacity(2 * IDENTIFIER);
    for byte in hash.iter().take(IDENTIFIER) {
        hexadecimal(&mut identifier, *byte);
    }
    for place in places {
        if let Some(place) = bytes.get_mut(place..place + identifier.len()) {
            place.copy_from_slice(&identifier);
        }
    }
}

#[cfg(test)]
mod tests {
    use lopdf::Document;

    use super::{File, Group, Place};
    use crate::export::deflate::{Deflater, is_line_end};

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
        // One checksum in 128 ends so: with so many streams it is certain to happen.
        let deflater = Deflater::default();
        let mut file = File::new(&deflater);
        let catalog = file.reserve();
        file.add_dictionary(catalog, Group::Common, |entries| {
            entries.name("Type", "Catalog")
        });
        for number in 0_u8..=255 {
            let (stream, loose) = (file.reserve(), file.reserve());
            // The last byte of the checksum is a sum and takes every value here.
            file.add_stream(stream, &[number; 301], |_| {});
            file.add_dictionary(loose, Group::Own, |entries| {
                entries.number("Number", number.into())
            });
        }
        let file = file.end(catalog, catalog);
        let ends = last_bytes(&file);
        assert!(ends.len() > 256);
        assert!(!ends.iter().any(is_line_end));
        let read = Document::load_mem(&file).unwrap();
        let number = read.get_dictionary((513, 0)).unwrap().get(b"Number");
        assert_eq!(number.unwrap().as_i64().unwrap(), 255);
        let stream = read.get_object((512, 0)).unwrap().as_stream().unwrap();
        assert_eq!(
            stream.decompressed_content().unwrap().get(..301),
            Some(&[255; 301][..])
        );
    }

    #[test]
    fn no_cross_reference_table_ends_in_a_byte_of_a_line_end() {
        let deflater = Deflater::default();
        let mut file = File::new(&deflater);
        for number in 0..2000 {
            file.places = vec![Place::Nowhere, Place::At(number), Place::At(3 * number)];
            let packed = file.packed_table();
            assert!(!packed.last().is_some_and(is_line_end));
        }
    }
}
