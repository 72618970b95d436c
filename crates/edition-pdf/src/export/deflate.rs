//! Deflates streams whole, by libdeflate. Of streams that several documents have in common, or a document before and
//! after an edit, the result is remembered.

use std::sync::Arc;

use libdeflater::{CompressionLvl, Compressor};

use crate::memo::{Lookup, SharedMemo};
use crate::pool::Pool;

/// The level for what is deflated for one file: see docs/performance.md for others.
const FAST: i32 = 1;
/// The level for what is deflated once and written into many files: the best of those tried on faces.
const SMALL: i32 = 6;

/// The capacity of the memo of streams in bytes, raw and deflated.
const CAPACITY: usize = 6 << 20;

/// Deflates streams and remembers them.
pub(super) struct Deflater {
    streams: SharedMemo<Box<[u8]>, Arc<[u8]>>,
    /// Setting an encoder up takes longer than deflating a short stream.
    encoders: Pool<Encoder>,
}

impl Default for Deflater {
    fn default() -> Self {
        Self {
            streams: SharedMemo::new(CAPACITY, |content, packed| content.len() + packed.len()),
            encoders: Pool::default(),
        }
    }
}

impl Deflater {
    /// Forgets everything.
    pub(super) fn clear(&self) {
        self.streams.clear();
        self.encoders.clear();
    }

    /// The zlib stream of `content`.
    pub(super) fn stream(&self, content: &[u8]) -> Arc<[u8]> {
        match self.streams.look_up(content) {
            Lookup::Hit(packed) => packed,
            Lookup::First(_) => self.packed(content),
            Lookup::Miss(hash) => {
                let packed = self.packed(content);
                self.streams
                    .insert(hash, content.into(), Arc::clone(&packed));
                packed
            }
        }
    }

    fn packed(&self, content: &[u8]) -> Arc<[u8]> {
        let idle = self.encoders.take();
        let mut encoder = idle.unwrap_or_else(|| Encoder::new(FAST));
        let packed = encoder.deflate(content).into();
        self.encoders.put(encoder);
        packed
    }
}

/// Deflates at a higher level, for streams that are deflated once and used often.
pub(super) fn deflated_small(content: &[u8]) -> Vec<u8> {
    Encoder::new(SMALL).deflate(content).to_vec()
}

/// What it takes to deflate a stream.
struct Encoder {
    compressor: Compressor,
    room: Vec<u8>,
}

impl Encoder {
    fn new(level: i32) -> Self {
        // All levels from 0 to 12 exist.
        let level = CompressionLvl::new(level).unwrap_or_default();
        Self {
            compressor: Compressor::new(level),
            room: Vec::new(),
        }
    }

    /// The zlib stream of `content`.
    fn deflate(&mut self, content: &[u8]) -> &[u8] {
        let most = self.compressor.zlib_compress_bound(content.len());
        if self.room.len() < most {
            self.room.resize(most, 0);
        }
        // With so much room it cannot fail.
        let packed = self.compressor.zlib_compress(content, &mut self.room);
        let length = packed.unwrap_or_default();
        self.room.get(..length).unwrap_or_default()
    }
}

/// Whether a byte is one of a line end. No stream may end in one: PDF puts a line end between the data and `endstream`,
/// and readers that find the end of the data by looking for that line end, as validators do to check the declared
/// length, cannot always tell the two apart.
pub(super) fn is_line_end(byte: &u8) -> bool {
    b"\n\r".contains(byte)
}

#[cfg(test)]
mod tests {
    use std::io::Read;

    use flate2::read::ZlibDecoder;

    use super::{Deflater, deflated_small};

    fn inflated(stream: &[u8]) -> Vec<u8> {
        let mut content = Vec::new();
        ZlibDecoder::new(stream).read_to_end(&mut content).unwrap();
        content
    }

    /// Bytes that hardly compress.
    fn noise(length: usize) -> Vec<u8> {
        let numbers = (1_u32..).map(|number| number.wrapping_mul(2_654_435_761));
        numbers
            .map(|number| (number >> 24) as u8)
            .take(length)
            .collect()
    }

    #[test]
    fn another_reader_has_the_content_back() {
        for length in [0, 1, 80, 5000, 70_000, 3] {
            let content = [noise(length / 2), vec![b'a'; length / 2]].concat();
            // The reader verifies the checksum.
            assert!(inflated(&Deflater::default().stream(&content)) == content);
            assert!(inflated(&deflated_small(&content)) == content);
        }
    }

    #[test]
    fn bytes_do_not_depend_on_what_was_deflated_before() {
        let used = Deflater::default();
        for length in (0..20_000).step_by(1777) {
            let content = noise(length);
            let fresh = Deflater::default().stream(&content);
            for _ in 0..3 {
                assert!(used.stream(&content) == fresh);
            }
        }
    }
}
