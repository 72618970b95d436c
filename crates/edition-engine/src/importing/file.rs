//! The file that a source is made of: one that lies on the disk, or one that was handed over at the desk.

use std::borrow::Cow;
use std::path::Path;

use super::beside;
use crate::errors::ToolError;
use crate::reading;

/// No file to be imported is larger.
const LARGEST: u64 = 256 << 20;

/// A file to be imported.
#[derive(Debug, Clone, Copy)]
pub(super) struct File<'f> {
    /// Where it lies; of one that was handed over, its name alone.
    pub(super) path: &'f Path,
    /// Its bytes, where it was handed over: then nothing else is read for it.
    pub(super) handed: Option<&'f [u8]>,
}

impl<'f> File<'f> {
    pub(super) fn at(path: &'f Path) -> Self {
        Self { path, handed: None }
    }

    pub(super) fn bytes(&self) -> Result<Cow<'f, [u8]>, ToolError> {
        match self.handed {
            Some(bytes) => Ok(Cow::Borrowed(bytes)),
            None => reading::read(self.path, LARGEST)
                .map(Cow::Owned)
                .map_err(|unread| unread.error(self.path, LARGEST)),
        }
    }

    /// A picture that stands beside it.
    pub(super) fn picture(&self, address: &str) -> Option<Vec<u8>> {
        match self.handed {
            Some(_) => None,
            None => beside::picture(self.path, address),
        }
    }
}
