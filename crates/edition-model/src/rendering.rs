//! How editions become files: a renderer of a format takes a group of editions and gives the bytes
//! of their files.

use crate::document::PageEnds;
use crate::edition::Edition;
use crate::identity::DocumentId;
use crate::sentence::Sentence;
use crate::site::{Format, Site, Tree, extension_of};

/// Why an edition could not be rendered.
pub type RenderError = Sentence;

/// The editions of one document in one tree of `out/`. A renderer gets them together, so that pages can
/// end at the same places in every language and languages can stand side by side.
#[derive(Clone, Copy)]
pub struct Group<'g> {
    /// The document.
    pub document: &'g DocumentId,
    /// The tree that the files go to.
    pub tree: Tree,
    /// The editions to be rendered, in the order of the publication's locales.
    pub editions: &'g [Edition],
    /// Editions of the same document that are not rendered now, where page ends are shared with them.
    pub others: &'g [Edition],
    /// Whether the pages of all languages end at the same places.
    pub page_ends: PageEnds,
    /// What stands around the files.
    pub site: Site<'g>,
    /// The bytes of the document's pictures.
    pub pictures: &'g dyn Pictures,
}

/// The bytes of a publication's pictures, for the renderers.
pub trait Pictures: Sync {
    /// The bytes of the PNG or JPEG file at `path` in the project, if there is one.
    fn picture(&self, path: &str) -> Option<&[u8]>;
}

/// A format of editions. One renderer serves all threads of a build, and owns whatever it remembers
/// between documents.
pub trait Renderer: Sync {
    /// The format.
    fn format(&self) -> Format;

    /// Begins a group: does what its editions have in common.
    fn begin<'g>(&'g self, group: &'g Group<'g>) -> Box<dyn Rendering + 'g>;

    /// The files that every tree with editions of this format needs, as stylesheets.
    fn assets(&self) -> Vec<Asset> {
        Vec::new()
    }

    /// Where the pictures of a document are.
    fn pictures(&self) -> PicturePlace {
        PicturePlace::Inside
    }

    /// Whether [`Group::others`] matters to it where page ends are shared.
    fn has_pages(&self) -> bool {
        false
    }

    /// Forgets what was remembered to make further documents faster.
    fn clear(&self) {}
}

/// A group being rendered. Its files may be asked for in any order and from several threads.
pub trait Rendering: Sync {
    /// The file of one of the group's editions.
    ///
    /// # Errors If a picture or a font cannot be shown.
    fn edition(&self, edition: &Edition) -> Result<Vec<u8>, RenderError>;

    /// The file with all editions of the group side by side.
    ///
    /// # Errors If a picture or a font cannot be shown.
    fn side_by_side(&self) -> Result<Vec<u8>, RenderError>;
}

/// Where a format has its pictures.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum PicturePlace {
    /// In the file of the edition.
    Inside,
    /// In files of their own in the same tree, at the paths of [`Site::pictures`].
    Beside,
}

/// A file that editions of a format are shown with; each tree has its own copy, so that it can be taken
/// away whole.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Asset {
    /// Its path within its tree.
    pub path: &'static str,
    /// Its text.
    pub text: &'static str,
}

impl Asset {
    /// The end of its name, without the dot.
    #[must_use]
    pub fn extension(&self) -> &'static str {
        extension_of(self.path)
    }
}
