//! The zip that a document is packed in. Sizes in its directory are never trusted: limits hold while it is unpacked.

use std::collections::BTreeMap;
use std::io::Read;

use flate2::bufread::DeflateDecoder;
use rawzip::{CompressionMethod, ZipArchive, ZipArchiveEntryWayfinder, ZipSliceArchive};

use crate::refusal::Refusal;

/// How much larger than packed a part may be. Honest ones stay below 100.
const MOST_PACKED: u64 = 100;
/// A part as small as this may be packed as tightly as it likes.
const SMALL: u64 = 1 << 20;
/// All parts together.
const MOST_BYTES: u64 = 256 << 20;
/// The number of parts.
const MOST_PARTS: usize = 10_000;
/// What an OLE file begins with.
const OLE: [u8; 4] = [0xD0, 0xCF, 0x11, 0xE0];

/// An opened zip.
pub(crate) struct Container<'f> {
    archive: ZipSliceArchive<&'f [u8]>,
    parts: BTreeMap<String, (ZipArchiveEntryWayfinder, CompressionMethod, u64)>,
    left: u64,
}

impl<'f> Container<'f> {
    /// Reads the directory of a zip.
    pub(crate) fn open(bytes: &'f [u8]) -> Result<Self, Refusal> {
        if bytes.starts_with(&OLE) {
            return Err(Refusal::PasswordOrOldWord);
        }
        let archive = ZipArchive::from_slice(bytes).map_err(|_| Refusal::BrokenZip)?;
        let mut parts = BTreeMap::new();
        for entry in archive.entries() {
            let entry = entry.map_err(|_| Refusal::BrokenZip)?;
            if parts.len() >= MOST_PARTS {
                return Err(Refusal::TooLarge);
            }
            let Ok(name) = std::str::from_utf8(entry.file_path().as_bytes()) else {
                continue;
            };
            if entry.flags().is_encrypted() {
                return Err(Refusal::PasswordOrOldWord);
            }
            let name = key(name);
            let known = (
                entry.wayfinder(),
                entry.compression_method(),
                entry.compressed_size_hint(),
            );
            parts.insert(name, known);
        }
        Ok(Self {
            archive,
            parts,
            left: MOST_BYTES,
        })
    }

    /// Whether there is a part of that name.
    pub(crate) fn has(&self, name: &str) -> bool {
        self.parts.contains_key(&key(name))
    }

    /// Whether there is a part in the folder of that name.
    pub(crate) fn has_folder(&self, name: &str) -> bool {
        let folder = format!("{}/", key(name));
        self.parts.keys().any(|part| part.starts_with(&folder))
    }

    /// The bytes of a part, where there is one.
    pub(crate) fn part(&mut self, name: &str) -> Result<Option<Vec<u8>>, Refusal> {
        let Some((wayfinder, method, packed)) = self.parts.get(&key(name)).copied() else {
            return Ok(None);
        };
        let most = packed.saturating_mul(MOST_PACKED).max(SMALL).min(self.left);
        let entry = self
            .archive
            .get_entry(wayfinder)
            .map_err(|_| Refusal::BrokenZip)?;
        let bytes = match method {
            CompressionMethod::STORE => unpack(entry.verifying_reader(entry.data()), most)?,
            CompressionMethod::DEFLATE => {
                let decoder = DeflateDecoder::new(entry.data());
                unpack(entry.verifying_reader(decoder), most)?
            }
            _ => return Err(Refusal::BrokenZip),
        };
        self.left = self.left.saturating_sub(bytes.len() as u64);
        Ok(Some(bytes))
    }
}

/// Names of parts are compared without regard to case, and without the slash that some begin with.
fn key(name: &str) -> String {
    let plain = name.replace('\\', "/");
    plain.trim_start_matches('/').to_ascii_lowercase()
}

fn unpack(reader: impl Read, most: u64) -> Result<Vec<u8>, Refusal> {
    let mut bytes = Vec::new();
    reader
        .take(most.saturating_add(1))
        .read_to_end(&mut bytes)
        .map_err(|_| Refusal::BrokenZip)?;
    match bytes.len() as u64 > most {
        true => Err(Refusal::TooLarge),
        false => Ok(bytes),
    }
}
