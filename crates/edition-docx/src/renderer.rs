//! Documents of Word, as the engine asks for them.

use edition_model::rendering::{Group, RenderError, Renderer, Rendering};
use edition_model::site::{Format, edition_path, parallel_path};
use edition_model::{Edition, Pictures, say};

use crate::marks::Notes;
use crate::masthead::split_title;
use crate::package::{Margins, Page, package};
use crate::parallel;
use crate::writer::{Around, Shape, Writer};

/// Renders editions as documents of Word. It remembers nothing.
#[derive(Debug, Clone, Copy)]
pub struct DocxRenderer {
    paper: (u64, u64),
}

impl DocxRenderer {
    /// A renderer for paper of this width and height, in twentieths of a point.
    #[must_use]
    pub fn new(paper: (u64, u64)) -> Self {
        Self { paper }
    }
}

impl Renderer for DocxRenderer {
    fn format(&self) -> Format {
        Format::DOCX
    }

    fn begin<'g>(&'g self, group: &'g Group<'g>) -> Box<dyn Rendering + 'g> {
        Box::new(Files {
            group,
            paper: self.paper,
        })
    }
}

/// The files of a group.
struct Files<'g> {
    group: &'g Group<'g>,
    paper: (u64, u64),
}

impl Rendering for Files<'_> {
    fn edition(&self, edition: &Edition) -> Result<Vec<u8>, RenderError> {
        let group = self.group;
        let path = edition_path(group.tree, &edition.locale, group.document, Format::DOCX);
        let page = Page::upright(self.paper);
        let mut writer = Writer::new(
            around(group, edition, (&path, page)),
            edition,
            Notes::default(),
        );
        notice(&mut writer);
        writer.masthead();
        writer.summary();
        let (_, blocks) = split_title(edition);
        writer.blocks(blocks);
        writer.end();
        finish(writer, page)
    }

    fn side_by_side(&self) -> Result<Vec<u8>, RenderError> {
        let group = self.group;
        let Some(first) = group.editions.first() else {
            return Ok(Vec::new());
        };
        let path = parallel_path(group.tree, group.document, Format::DOCX);
        let page = Page::broad(self.paper);
        let around = around(group, first, (&path, page));
        let mut writer = Writer::new(around, first, Notes::beside());
        notice(&mut writer);
        parallel::rows(&mut writer, group.editions);
        finish(writer, page)
    }
}

fn around<'e>(
    group: &'e Group<'e>,
    first: &'e Edition,
    (path, page): (&'e str, Page),
) -> Around<'e> {
    let pictures: &dyn Pictures = group.pictures;
    Around {
        document: group.document,
        site: group.site,
        pictures,
        path,
        usual: &first.locale,
        room: page.room(),
    }
}

/// Says first of all that a document may not be shown to everybody; the head of each page says it too.
fn notice(writer: &mut Writer<'_>) {
    for runs in Margins::status(writer) {
        writer.paragraph(Shape::of("Notice"), &runs);
    }
}

fn finish(mut writer: Writer<'_>, page: Page) -> Result<Vec<u8>, RenderError> {
    let edition = writer.edition;
    writer.close();
    let text = writer.take();
    let notes = match writer.notes_part() {
        true => Some(writer.take()),
        false => None,
    };
    let margins = Margins::of(&writer, edition);
    package(&writer, page, (text, notes), &margins)
        .map_err(|error| say("word-unwritten").text("reason", error.to_string()))
}
