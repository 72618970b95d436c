//! Pictures, which are files of their own in the tree of the page.

use edition_model::site::Tree;
use edition_model::{Image, Status};

use crate::page::Page;

/// The way to `image` from a page of an edition of that status; `None` where the picture is missing, as
/// it may be in a draft, and its words are shown instead.
pub(crate) fn way_to_picture(page: &Page<'_>, status: &Status, image: &Image) -> Option<String> {
    let path = page.site().pictures.get(&image.path)?;
    let folder = Tree::of(status).folder();
    Some(page.way_to(&format!("{folder}{path}")))
}
