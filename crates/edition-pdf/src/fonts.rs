//! The faces that pages are set in: embedded in the binary, parsed once per process.

/// Names one face of [`Fonts`].
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct FaceId(pub(crate) u8);
