//! The format HTML, as the engine asks for it.

use edition_model::Edition;
use edition_model::rendering::{Asset, Group, PicturePlace, RenderError, Renderer, Rendering};
use edition_model::site::Format;

use crate::{render_edition, render_parallel, style_files};

/// Renders editions as web pages. It remembers nothing: a page takes less time than it would save.
#[derive(Debug, Clone, Copy, Default)]
pub struct HtmlRenderer;

impl Renderer for HtmlRenderer {
    fn format(&self) -> Format {
        Format::HTML
    }

    fn begin<'g>(&'g self, group: &'g Group<'g>) -> Box<dyn Rendering + 'g> {
        Box::new(Pages { group })
    }

    fn assets(&self) -> Vec<Asset> {
        style_files().to_vec()
    }

    fn pictures(&self) -> PicturePlace {
        PicturePlace::Beside
    }
}

/// The pages of a group.
struct Pages<'g> {
    group: &'g Group<'g>,
}

impl Rendering for Pages<'_> {
    fn edition(&self, edition: &Edition) -> Result<Vec<u8>, RenderError> {
        Ok(render_edition(edition, self.group.site).into_bytes())
    }

    fn side_by_side(&self) -> Result<Vec<u8>, RenderError> {
        let Some((first, others)) = self.group.editions.split_first() else {
            return Ok(Vec::new());
        };
        let others: Vec<&Edition> = others.iter().collect();
        Ok(render_parallel(first, &others, self.group.site).into_bytes())
    }
}
