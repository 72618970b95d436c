//! Deflates streams. A stream is put together from pieces that are deflated one by one, so that a piece which several
//! documents have in common, or a document before and after an edit, is deflated once. How a stream is divided depends
//! on the document alone: its bytes do not tell what was deflated before.

use std::io::Write;
use std::sync::Arc;

use flate2::write::ZlibEncoder;
use flate2::{Compress, Compression, FlushCompress};

use crate::memo::{Lookup, SharedMemo};
use crate::pool::Pool;

/// The level of compression. Higher ones cost more time than they are worth: see docs/performance.md.
const LEVEL: u32 = 3;

/// The zlib header: deflate, a fast level.
const HEAD: [u8; 2] = [0x78, 0x5E];
/// An empty last block.
const LAST_BLOCK: [u8; 2] = [0x03, 0x00];

/// Shorter pieces are stored uncompressed: they are not worth the setup of an encoder.
const SHORTEST: usize = 80;

/// The capacity of the memo of pieces in bytes, raw and deflated.
const CAPACITY: usize = 6 << 20;

/// A piece, deflated and flushed to whole bytes.
#[derive(Clone)]
struct Piece {
    packed: Arc<[u8]>,
    sum: Checksum,
}

/// Deflates pieces and remembers them.
pub(super) struct Deflater {
    pieces: SharedMemo<Box<[u8]>, Piece>,
    /// Setting an encoder up takes longer than deflating a short piece.
    encoders: Pool<Compress>,
}

impl Default for Deflater {
    fn default() -> Self {
        Self {
            pieces: SharedMemo::new(CAPACITY, |content, piece| {
                content.len() + piece.packed.len()
            }),
            encoders: Pool::default(),
        }
    }
}

impl Deflater {
    /// Forgets everything.
    pub(super) fn clear(&self) {
        self.pieces.clear();
        self.encoders.clear();
    }

    /// The zlib stream of these pieces one after the other.
    pub(super) fn stream(&self, pieces: &[&[u8]]) -> Result<Vec<u8>, std::io::Error> {
        let mut stream = HEAD.to_vec();
        let mut sum = Checksum::default();
        for piece in pieces.iter().filter(|piece| !piece.is_empty()) {
            if piece.len() < SHORTEST {
                store(piece, &mut stream);
                sum = sum.then(Checksum::of(piece));
            } else {
                let piece = self.piece(piece)?;
                stream.extend_from_slice(&piece.packed);
                sum = sum.then(piece.sum);
            }
        }
        stream.extend_from_slice(&LAST_BLOCK);
        stream.extend_from_slice(&sum.to_bytes());
        Ok(stream)
    }

    fn piece(&self, content: &[u8]) -> Result<Piece, std::io::Error> {
        match self.pieces.look_up(content) {
            Lookup::Hit(piece) => Ok(piece),
            Lookup::First(_) => self.deflated(content),
            Lookup::Miss(hash) => {
                let piece = self.deflated(content)?;
                self.pieces.insert(hash, content.into(), piece.clone());
                Ok(piece)
            }
        }
    }

    fn deflated(&self, content: &[u8]) -> Result<Piece, std::io::Error> {
        let idle = self.encoders.take();
        let mut encoder = idle.unwrap_or_else(|| Compress::new(Compression::new(LEVEL), false));
        encoder.reset();
        let mut packed = Vec::with_capacity(content.len() / 2 + 64);
        loop {
            let done = usize::try_from(encoder.total_in()).unwrap_or(usize::MAX);
            let rest = content.get(done..).unwrap_or_default();
            encoder.compress_vec(rest, &mut packed, FlushCompress::Sync)?;
            // The encoder is done when it leaves room in the buffer.
            if packed.len() < packed.capacity() {
                break;
            }
            packed.reserve(content.len() / 4 + 64);
        }
        self.encoders.put(encoder);
        Ok(Piece {
            packed: packed.into(),
            sum: Checksum::of(content),
        })
    }
}

/// Deflates at the highest level, for streams that are deflated once and used often.
pub(super) fn deflated_best(content: &[u8]) -> Result<Vec<u8>, std::io::Error> {
    let mut encoder = ZlibEncoder::new(Vec::new(), Compression::best());
    encoder.write_all(content)?;
    encoder.finish()
}

/// Writes a short piece as a stored block.
fn store(piece: &[u8], stream: &mut Vec<u8>) {
    let [low, high] = u16::try_from(piece.len()).unwrap_or(u16::MAX).to_le_bytes();
    stream.extend_from_slice(&[0, low, high, !low, !high]);
    stream.extend_from_slice(piece);
}

/// Whether a byte is one of a line end. No stream may end in one: PDF puts a line end between the data and `endstream`,
/// and readers that find the end of the data by looking for that line end, as validators do to check the declared
/// length, cannot always tell the two apart.
pub(super) fn is_line_end(byte: &u8) -> bool {
    b"\n\r".contains(byte)
}

/// Adler-32 (RFC 1950), the checksum of zlib streams: two sums, and of how many bytes.
#[derive(Clone, Copy)]
struct Checksum {
    low: u32,
    high: u32,
    length: usize,
}

/// The largest prime below 2^16.
const MODULUS: u32 = 65_521;

impl Default for Checksum {
    fn default() -> Self {
        Self {
            low: 1,
            high: 0,
            length: 0,
        }
    }
}

impl Checksum {
    fn of(content: &[u8]) -> Self {
        const LANES: usize = 16;
        let mut sum = Self::default();
        // In blocks short enough that no sum overflows.
        for block in content.chunks(4096) {
            let (rows, rest) = block.as_chunks::<LANES>();
            // One sum a column, so that the loop vectorizes.
            let (mut plain, mut weighted) = ([0_u32; LANES], [0_u32; LANES]);
            for row in rows {
                for ((plain, weighted), byte) in plain.iter_mut().zip(&mut weighted).zip(row) {
                    *weighted += *plain;
                    *plain += u32::from(*byte);
                }
            }
            let count = (rows.len() * LANES) as u32;
            let columns = plain.iter().zip(&weighted).zip((1..=LANES as u32).rev());
            let weights: u32 = columns
                .map(|((plain, weighted), weight)| weighted * LANES as u32 + plain * weight)
                .fold(0, |sum, weight| (sum + weight) % MODULUS);
            sum.high = (sum.high + count * sum.low % MODULUS + weights) % MODULUS;
            sum.low = (sum.low + plain.iter().sum::<u32>()) % MODULUS;
            for byte in rest {
                sum.low = (sum.low + u32::from(*byte)) % MODULUS;
                sum.high = (sum.high + sum.low) % MODULUS;
            }
        }
        sum.length = content.len();
        sum
    }

    /// The checksum of two pieces one after the other, of which these are the checksums.
    fn then(self, next: Self) -> Self {
        let (low, high, length) = (
            u64::from(self.low),
            u64::from(self.high),
            next.length as u64,
        );
        let modulus = u64::from(MODULUS);
        // The low sum starts at one.
        let moved = (length % modulus) * (low + modulus - 1);
        Self {
            low: ((low + u64::from(next.low) + modulus - 1) % modulus) as u32,
            high: ((high + u64::from(next.high) + moved) % modulus) as u32,
            length: self.length + next.length,
        }
    }

    fn to_bytes(self) -> [u8; 4] {
        (self.high << 16 | self.low).to_be_bytes()
    }
}

#[cfg(test)]
mod tests {
    use std::io::Read;

    use flate2::read::ZlibDecoder;

    use super::{Deflater, SHORTEST};

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
    fn pieces_keep_their_order() {
        let deflater = Deflater::default();
        let lengths = [0, 1, SHORTEST, 5000, 70_000, 3];
        let pieces = lengths.map(|length| [noise(length / 2), vec![b'a'; length / 2]].concat());
        let stream = deflater
            .stream(&pieces.each_ref().map(Vec::as_slice))
            .unwrap();
        // The decoder verifies the checksum.
        assert!(inflated(&stream) == pieces.concat());
        let again = deflater
            .stream(&pieces.each_ref().map(Vec::as_slice))
            .unwrap();
        assert!(stream == again);
    }

    #[test]
    fn bytes_do_not_depend_on_what_was_deflated_before() {
        let used = Deflater::default();
        for length in (0..20_000).step_by(1777) {
            let piece = noise(length);
            let stream = used.stream(&[&piece, b"1", &piece]).unwrap();
            let fresh = Deflater::default().stream(&[&piece, b"1", &piece]);
            assert!(stream == fresh.unwrap());
        }
    }
}
