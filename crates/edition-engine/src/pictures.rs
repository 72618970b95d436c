//! The pictures of a document, read once.

mod bare;

use std::collections::{BTreeMap, BTreeSet};

use edition_model::site::picture_path;
use edition_model::{Body, Document, DocumentId, Pictures, SourceSegment};

use crate::analysis::Analysis;
use crate::output::sha256;
use crate::project::NoPicture;
use bare::{JPEG, PNG, bare};

/// The bytes of every picture that it names.
#[derive(Debug, Default)]
pub struct PictureStore {
    pictures: BTreeMap<String, Vec<u8>>,
    /// What is there under a picture's name and is none.
    others: BTreeMap<String, NoPicture>,
}

impl PictureStore {
    /// Reads the pictures of a document. One that is not there is left out: the checks speak of it.
    pub fn of(analysis: &Analysis<'_>, document: &DocumentId) -> Self {
        let document = analysis.document(document);
        let paths = document.map(|document| picture_paths(&document.body));
        let mut store = Self::default();
        for path in paths.into_iter().flatten() {
            match analysis.project.asset(&path) {
                Some(Ok(bytes)) => drop(store.pictures.insert(path, bare(bytes))),
                Some(Err(fault)) => drop(store.others.insert(path, fault)),
                None => {}
            }
        }
        store
    }

    /// Why what is there under a picture's name is none.
    pub(crate) fn fault(&self, path: &str) -> Option<NoPicture> {
        self.others.get(path).copied()
    }
}

/// A picture as a file of the site.
pub struct PictureFile<'p> {
    /// Its path within the tree.
    pub path: String,
    /// The end of its name.
    pub extension: &'static str,
    /// What it holds.
    pub bytes: &'p [u8],
}

impl PictureFile<'_> {
    /// What browsers are to take it for.
    pub fn media_type(&self) -> &'static str {
        match self.extension {
            "png" => "image/png",
            _ => "image/jpeg",
        }
    }
}

impl PictureStore {
    /// The pictures that the pages of `document` show, by their paths in the project.
    pub fn files_of(
        &self,
        document: &Document<SourceSegment>,
    ) -> BTreeMap<String, PictureFile<'_>> {
        let file = |path: String| {
            let bytes = self.picture(&path)?;
            let extension = extension_of(bytes)?;
            let hash: String = sha256(bytes).chars().take(HASH_LETTERS).collect();
            let file = PictureFile {
                path: picture_path(&document.id, &hash, extension),
                extension,
                bytes,
            };
            Some((path, file))
        };
        let paths = picture_paths(&document.body);
        paths.into_iter().filter_map(file).collect()
    }
}

/// As much of a hash as no two pictures of a document will ever have in common.
const HASH_LETTERS: usize = 16;

/// What the first bytes say that a picture is; its name may say anything.
fn extension_of(bytes: &[u8]) -> Option<&'static str> {
    if bytes.starts_with(PNG) {
        Some("png")
    } else if bytes.starts_with(JPEG) {
        Some("jpg")
    } else {
        None
    }
}

impl Pictures for PictureStore {
    fn picture(&self, path: &str) -> Option<&[u8]> {
        self.pictures.get(path).map(Vec::as_slice)
    }
}

/// The paths of all pictures that a document names.
pub fn picture_paths(body: &Body<SourceSegment>) -> BTreeSet<String> {
    body.images().map(|image| image.path.clone()).collect()
}

#[cfg(test)]
mod tests {
    use super::extension_of;

    #[test]
    fn the_bytes_decide_and_not_the_name() {
        let check = |bytes: &[u8], expected| assert_eq!(extension_of(bytes), expected);
        check(b"\x89PNG\r\n\x1a\n", Some("png"));
        check(b"\xff\xd8\xff\xe0", Some("jpg"));
        check(b"<svg onload=alert(1)>", None);
        check(b"", None);
    }
}
