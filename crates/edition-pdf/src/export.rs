//! Pages → PDF. Knows nothing of layout.
//!
//! 1. [`letter`]: what the pages show, and the text that each glyph stands for.
//! 2. [`face`]: subsets of the faces with these letters, as PDF objects made by printpdf. [`picture`]: the pictures,
//!    each once.
//! 3. [`content`]: the content streams, each stretch marked with its element of the structure.
//! 4. All other objects, written as bytes at once ([`syntax`]): the pages, the tags ([`structure`], [`link`]), the
//!    bookmarks and named destinations ([`navigation`]), the metadata ([`metadata`], [`xmp`], [`srgb`]).
//! 5. [`file`]: the file, the same bytes for the same pages. [`deflate`] deflates its streams, equal ones once.
//!
//! Every file claims PDF/UA-1 (ISO 14289-1:2014) and PDF/A-2a (ISO 19005-2:2011). `CLAUSES.md` in this folder lists
//! the clauses that apply, where each is met, and which test proves it.

mod content;
mod deflate;
mod error;
mod face;
mod file;
mod id;
mod letter;
mod link;
mod metadata;
mod navigation;
mod object;
mod order;
mod picture;
mod srgb;
mod structure;
mod syntax;
#[cfg(test)]
mod tests;
mod xmp;

use edition_model::{Pictures, Sentence};

use self::content::{Drawn, PartMemos};
use self::deflate::Deflater;
pub use self::error::ExportError;
use self::face::SubsetMemo;
use self::file::{File, Group};
use self::id::Id;
use self::link::LinkObject;
use self::picture::Embedded;
use self::syntax::{decimal, list};
use crate::fonts::Fonts;
use crate::page::{ElementId, Pages};

/// What export remembers from file to file.
pub(crate) struct Memos {
    parts: PartMemos,
    subsets: SubsetMemo,
    deflater: Deflater,
}

impl Default for Memos {
    fn default() -> Self {
        Self {
            parts: PartMemos::default(),
            subsets: face::subset_memo(),
            deflater: Deflater::default(),
        }
    }
}

impl Memos {
    /// Forgets everything.
    pub(crate) fn clear(&self) {
        self.parts.clear();
        self.subsets.clear();
        self.deflater.clear();
    }
}

/// Checks that a page can show the picture with these bytes.
///
/// # Errors
/// What is wrong with it.
pub fn check_picture(data: &[u8]) -> Result<(), Sentence> {
    picture::check(data)
}

/// The bytes of the PDF file.
///
/// # Errors
/// Where a picture or a font cannot be embedded.
pub(crate) fn export(
    pages: &Pages,
    fonts: &Fonts,
    memos: &Memos,
    pictures: &dyn Pictures,
) -> Result<Vec<u8>, ExportError> {
    let divided = content::divide(pages);
    let letters = content::letters(&divided, fonts, &memos.parts);
    let faces = face::subset(letters, fonts, &memos.subsets)?;
    let pictures = picture::embed(pages, pictures)?;
    let drawn = content::draw(&divided, pages, &faces, &pictures, &memos.parts);
    let marks: Vec<Vec<ElementId>> = drawn.iter().map(Drawn::marks).collect();

    let mut file = File::new(&memos.deflater);
    let metadata = metadata::add(&mut file, &pages.metadata)?;
    let contents = add_contents(&mut file, &drawn);
    let resources = add_resources(&mut file, &faces, &pictures)?;
    let page_ids: Vec<Id> = contents.iter().map(|_| file.reserve()).collect();
    let links = link::add(&mut file, pages);
    let tree = add_pages(&mut file, pages, &page_ids, &contents, resources, &links);
    let structure = structure::add(&mut file, pages, &page_ids, &marks, &links);
    let navigation = navigation::add(&mut file, pages, &page_ids);
    let catalog = file.reserve();
    file.add_dictionary(catalog, Group::Common, |entries| {
        entries.name("Type", "Catalog");
        entries.reference("Pages", tree);
        entries.name("PageLayout", "OneColumn");
        entries.text("Lang", pages.metadata.locale.tag());
        entries.dictionary("MarkInfo", |info| info.boolean("Marked", true));
        entries.reference("StructTreeRoot", structure);
        navigation.write(entries);
        metadata.write(entries);
    });
    Ok(file.end(catalog, metadata.information))
}

/// Adds the content streams of each page. The running head is one of its own: it names the document, so that documents of
/// different titles can have the other in common, and most pages of one document have it in common.
fn add_contents(file: &mut File<'_>, pages: &[Drawn]) -> Vec<Vec<Id>> {
    let mut heads: Vec<(&[u8], Id)> = Vec::new();
    let added = pages.iter().map(|page| {
        let body = file.reserve();
        file.add_stream(body, &page.body(), |_| {});
        let head = Some(page.head()).filter(|head| !head.is_empty());
        let head = head.map(|head| {
            // Left and right pages may have different ones.
            let known = heads.iter().rev().take(2).find(|(known, _)| *known == head);
            known.map(|(_, id)| *id).unwrap_or_else(|| {
                let id = file.reserve();
                file.add_stream(id, head, |_| {});
                heads.push((head, id));
                id
            })
        });
        std::iter::once(body).chain(head).collect()
    });
    added.collect()
}

/// Adds the resources, which all pages share.
fn add_resources(
    file: &mut File<'_>,
    faces: &face::Subsets,
    pictures: &Embedded,
) -> Result<Id, ExportError> {
    let fonts: Vec<(String, Id)> = faces
        .iter()
        .map(|(name, subset)| (name, subset.objects.add_to(file)))
        .collect();
    let pictures = pictures.add_to(file)?;
    let id = file.reserve();
    file.add_dictionary(id, Group::Common, |entries| {
        entries.dictionary("Font", |entries| {
            for (name, font) in &fonts {
                entries.reference(name, *font);
            }
        });
        entries.dictionary("XObject", |entries| {
            for (name, picture) in &pictures {
                entries.reference(name, *picture);
            }
        });
    });
    Ok(id)
}

/// Adds the pages and returns the root of the page tree.
fn add_pages(
    file: &mut File<'_>,
    pages: &Pages,
    page_ids: &[Id],
    contents: &[Vec<Id>],
    resources: Id,
    links: &[LinkObject<'_>],
) -> Id {
    let root = file.reserve();
    file.add_dictionary(root, Group::Common, |entries| {
        entries.name("Type", "Pages");
        entries.number("Count", page_ids.len());
        entries.references("Kids", page_ids);
    });
    let objects = page_ids.iter().zip(contents);
    for (number, (page, (id, content))) in pages.pages.iter().zip(objects).enumerate() {
        let (width, height) = pages.size_of(page);
        let annotations = links.iter().filter(|link| link.page == number);
        let annotations: Vec<&Id> = annotations.map(|link| &link.annotation).collect();
        file.add_dictionary(*id, Group::Common, |entries| {
            entries.name("Type", "Page");
            entries.reference("Parent", root);
            list(
                entries.key("MediaBox"),
                [0.0, 0.0, width, height],
                |bytes, length| {
                    decimal(bytes, length, 2);
                },
            );
            entries.reference("Resources", resources);
            entries.references("Contents", content);
            if !annotations.is_empty() {
                entries.references("Annots", annotations);
                entries.name("Tabs", "S");
            }
            entries.number("StructParents", number);
        });
    }
    root
}
