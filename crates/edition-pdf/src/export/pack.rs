//! Streams, deflated. A stream is put together from pieces, each deflated by itself: what streams of
//! several documents have in common, or one document of yesterday and of today, is deflated once in a
//! process. How a stream is divided depends on the document alone, so that its bytes never tell what was
//! made before.

use std::io::Write;
use std::sync::{Arc, Mutex, MutexGuard, PoisonError};

use flate2::write::ZlibEncoder;
use flate2::{Compress, Compression, FlushCompress};
use rustc_hash::FxHashMap;

use crate::met::Met;

/// Measured, see docs/performance.md: higher levels cost more time than they are worth.
const LEVEL: u32 = 3;

/// What begins a stream: deflated, by a quick level.
const HEAD: [u8; 2] = [0x78, 0x5E];
/// What ends its data: a last block, with nothing in it.
const LAST_BLOCK: [u8; 2] = [0x03, 0x00];

/// Shorter pieces are not worth the setting up of an encoder: they stand as they are.
const SHORTEST: usize = 80;

/// So many bytes of known pieces are kept, deflated and as they were.
const MOST_KEPT: usize = 6 << 20;

/// A piece, deflated to whole bytes.
#[derive(Clone)]
struct Piece {
    packed: Arc<[u8]>,
    sum: Checksum,
}

/// The pieces deflated before, by what they were.
#[derive(Default)]
pub(crate) struct PieceCache {
    known: Mutex<Known>,
    /// Encoders at rest: to set one up takes longer than a short piece.
    encoders: Mutex<Vec<Compress>>,
}

#[derive(Default)]
struct Known {
    pieces: FxHashMap<Box<[u8]>, Piece>,
    /// How many bytes they take.
    size: usize,
    met: Met,
}

impl PieceCache {
    /// Lets go of all.
    pub(crate) fn clear(&self) {
        *lock(&self.known) = Known::default();
        *lock(&self.encoders) = Vec::new();
    }

    /// The stream with these pieces one after the other.
    pub(super) fn pack(&self, pieces: &[&[u8]]) -> Result<Vec<u8>, std::io::Error> {
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
        let known = lock(&self.known).pieces.get(content).cloned();
        if let Some(piece) = known {
            return Ok(piece);
        }
        let piece = Piece {
            packed: self.deflated(content)?.into(),
            sum: Checksum::of(content),
        };
        let size = content.len() + piece.packed.len();
        let mut known = lock(&self.known);
        if known.met.is_new(content) {
            return Ok(piece);
        }
        if known.size + size > MOST_KEPT {
            *known = Known::default();
        }
        known.size += size;
        known.pieces.insert(content.into(), piece.clone());
        Ok(piece)
    }

    fn deflated(&self, content: &[u8]) -> Result<Vec<u8>, std::io::Error> {
        let idle = lock(&self.encoders).pop();
        let mut encoder = idle.unwrap_or_else(|| Compress::new(Compression::new(LEVEL), false));
        encoder.reset();
        let mut packed = Vec::with_capacity(content.len() / 2 + 64);
        loop {
            let done = usize::try_from(encoder.total_in()).unwrap_or(usize::MAX);
            let rest = content.get(done..).unwrap_or_default();
            encoder.compress_vec(rest, &mut packed, FlushCompress::Sync)?;
            // An encoder that leaves room has nothing left to say.
            if packed.len() < packed.capacity() {
                break;
            }
            packed.reserve(content.len() / 4 + 64);
        }
        lock(&self.encoders).push(encoder);
        Ok(packed)
    }
}

/// A stream that is kept, deflated as well as can be.
pub(super) fn packed_well(content: &[u8]) -> Result<Vec<u8>, std::io::Error> {
    let mut encoder = ZlibEncoder::new(Vec::new(), Compression::best());
    encoder.write_all(content)?;
    encoder.finish()
}

fn lock<T>(mutex: &Mutex<T>) -> MutexGuard<'_, T> {
    mutex.lock().unwrap_or_else(PoisonError::into_inner)
}

/// Writes a short piece as it is, in a block of its own.
fn store(piece: &[u8], stream: &mut Vec<u8>) {
    let [low, high] = u16::try_from(piece.len()).unwrap_or(u16::MAX).to_le_bytes();
    stream.extend_from_slice(&[0, low, high, !low, !high]);
    stream.extend_from_slice(piece);
}

/// No stream ends in a byte of a line end: it stands before the line end that PDF puts between the data
/// and `endstream`, and not every reader that looks for the end of the data, where a validator does so to
/// hold the declared length against it, tells the two apart.
pub(super) fn is_line_end(byte: &u8) -> bool {
    b"\n\r".contains(byte)
}

/// Adler-32, as it stands behind deflated data: two sums, and of how many bytes.
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
        // So few that nothing overflows.
        for block in content.chunks(4096) {
            let (rows, rest) = block.as_chunks::<LANES>();
            // Each column by itself, which the processor does at once.
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

    /// The checksum of what this one is of and what `next` is of, one after the other.
    fn then(self, next: Self) -> Self {
        let (low, high, length) = (
            u64::from(self.low),
            u64::from(self.high),
            next.length as u64,
        );
        let modulus = u64::from(MODULUS);
        // Each sum of bytes begins with one.
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

    use super::{PieceCache, SHORTEST};

    fn inflated(stream: &[u8]) -> Vec<u8> {
        let mut content = Vec::new();
        ZlibDecoder::new(stream).read_to_end(&mut content).unwrap();
        content
    }

    /// Bytes of which few repeat.
    fn noise(length: usize) -> Vec<u8> {
        let numbers = (1_u32..).map(|number| number.wrapping_mul(2_654_435_761));
        numbers
            .map(|number| (number >> 24) as u8)
            .take(length)
            .collect()
    }

    #[test]
    fn pieces_come_out_in_their_order() {
        let cache = PieceCache::default();
        let lengths = [0, 1, SHORTEST, 5000, 70_000, 3];
        let pieces = lengths.map(|length| [noise(length / 2), vec![b'a'; length / 2]].concat());
        let stream = cache.pack(&pieces.each_ref().map(Vec::as_slice)).unwrap();
        // Readers hold the content against the checksum.
        assert!(inflated(&stream) == pieces.concat());
        let again = cache.pack(&pieces.each_ref().map(Vec::as_slice)).unwrap();
        assert!(stream == again);
    }

    #[test]
    fn bytes_do_not_depend_on_what_was_packed_before() {
        let used = PieceCache::default();
        for length in (0..20_000).step_by(1777) {
            let piece = noise(length);
            let stream = used.pack(&[&piece, b"1", &piece]).unwrap();
            let fresh = PieceCache::default().pack(&[&piece, b"1", &piece]);
            assert!(stream == fresh.unwrap());
        }
    }
}
