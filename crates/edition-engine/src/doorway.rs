//! A page in `private/` by which a browser is led to the desk. Whatever stands on a command line can be read by every user of
//! the machine; so the browser is given the path of this page, which is for its owner alone, and not the address.

use std::io::Write;
use std::path::{Path, PathBuf};

use crate::errors::ToolError;
use crate::private::make_cache;

/// The name of the page in `private/cache/`.
const NAME: &str = "desk.html";

/// The page, as long as this lives.
pub struct Doorway {
    path: PathBuf,
}

impl Doorway {
    /// Makes it in the publication in `root`, with `page` as its text.
    ///
    /// # Errors
    /// Where it cannot be written.
    pub fn make(root: &Path, page: &str) -> Result<Self, ToolError> {
        let folder = make_cache(root)?;
        let path = folder.join(NAME);
        let unwritable = |cause| ToolError::unwritable(&path, cause);
        // Temporary files are for their owner alone.
        let mut file = tempfile::NamedTempFile::new_in(&folder).map_err(unwritable)?;
        file.write_all(page.as_bytes()).map_err(unwritable)?;
        file.persist(&path)
            .map_err(|error| ToolError::unwritable(&path, error.error))?;
        Ok(Self { path })
    }

    /// Where it is.
    pub fn path(&self) -> &Path {
        &self.path
    }
}

impl Drop for Doorway {
    fn drop(&mut self) {
        let _ = std::fs::remove_file(&self.path);
    }
}

#[cfg(test)]
mod tests {
    use super::Doorway;

    #[test]
    fn it_is_for_its_owner_and_goes() {
        let folder = tempfile::tempdir().unwrap();
        let doorway = Doorway::make(folder.path(), "the key").unwrap();
        let path = doorway.path().to_owned();
        assert_eq!(std::fs::read_to_string(&path).unwrap(), "the key");
        #[cfg(unix)]
        {
            use std::os::unix::fs::PermissionsExt;
            let mode = std::fs::metadata(&path).unwrap().permissions().mode();
            assert_eq!(mode & 0o077, 0, "{mode:o}");
        }
        drop(doorway);
        assert!(!path.exists());
    }
}
