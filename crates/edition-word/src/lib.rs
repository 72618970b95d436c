//! Documents of Word, read: their words and structure as Markdown, and what of them cannot be kept, each with its place
//! and its words. Nothing outside the file is followed; what nobody accepted, hidden words, comments and the names of
//! persons never come along.
//!
//! ```
//! use edition_word::{Changes, Refusal, Request, read};
//!
//! let request = Request { name: "A letter", changes: Changes::Refuse, foreign: &|_, _| None };
//! assert_eq!(read(b"\xD0\xCF\x11\xE0", &request).err(), Some(Refusal::PasswordOrOldWord));
//! ```
//!
//! The road: `container` opens the zip and `package` finds the parts, each of which `xml` makes a tree of; `reader` makes
//! paragraphs and tables of them, `structure` title, headings, numbered paragraphs and lists; `markdown` writes them down.
//! At the end `accounting` proves that every word of the file is in the source or in a remark. `sheet` is the bilingual file
//! that goes out to translators without the tool, and comes back; `xliff` is the same for their programs. `packing` puts the parts of a file into its zip.

mod accounting;
mod container;
mod document;
mod letters;
mod markdown;
mod numbering;
mod package;
mod packing;
mod plain;
mod reader;
mod refusal;
mod sheet;
mod structure;
mod styles;
#[cfg(test)]
mod testing;
#[cfg(test)]
mod tests;
mod typed;
mod xliff;
mod xml;

use container::Container;
pub use document::{Place, Reason, Remark};
use package::Package;
pub use packing::{bookmark, pack, xml_text};
pub use refusal::Refusal;
pub use sheet::{
    Comment, Returned, RowState, Sheet, SheetDocument, SheetPiece, SheetRow, read_sheet,
    write_sheet,
};
pub use structure::Counting;
pub use xliff::{XliffVersion, read_xliff, write_xliff};

/// What becomes of tracked changes.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Changes {
    /// The file is refused.
    Refuse,
    /// What was put in stays, what was taken out goes.
    Accept,
    /// The reverse.
    Reject,
}

/// What is wanted.
#[derive(Clone, Copy)]
pub struct Request<'r> {
    /// What the document is called where it has no title.
    pub name: &'r str,
    /// What becomes of tracked changes.
    pub changes: Changes,
    /// Given the tag that words have in the file, and the words: the locale that they are to be marked with, if they are in
    /// another language than the document.
    pub foreign: &'r dyn Fn(&str, &str) -> Option<String>,
}

/// A picture.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Picture {
    /// Its name in the source: a number, and the ending of its format.
    pub name: String,
    /// Its bytes.
    pub bytes: Vec<u8>,
}

/// What a file gives.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Imported {
    /// The Markdown, without front matter. Pictures are named by [`PICTURES`] and their names.
    pub markdown: String,
    /// How the paragraphs are counted.
    pub counting: Counting,
    /// The pictures.
    pub pictures: Vec<Picture>,
    /// What is to be said, in the order of the file.
    pub remarks: Vec<Remark>,
}

/// What stands before the names of pictures in the Markdown, until it is known where they will lie.
pub const PICTURES: &str = "picture:";

/// Reads a document of Word.
///
/// # Errors
/// Where it cannot be read, or holds what is not to be taken without asking.
pub fn read(bytes: &[u8], request: &Request<'_>) -> Result<Imported, Refusal> {
    let mut container = Container::open(bytes)?;
    if container.has("EncryptedPackage") {
        return Err(Refusal::PasswordOrOldWord);
    }
    let package = Package::read(&mut container)?;
    let count = reader::count_changes(&package);
    if count > 0 && request.changes == Changes::Refuse {
        return Err(Refusal::TrackedChanges(count));
    }
    let mut content = reader::read(&package, request.changes)?;
    let outline = structure::outline(content.flow, request.name, &mut content.remarks);
    let mut remarks = content.remarks;
    whole(&package, &mut remarks);
    let (pictures, names) = pictures(&mut container, &content.pictures, &mut remarks)?;
    let writer = markdown::Writer::new(request.foreign, &names, &content.notes, &mut remarks);
    let markdown = writer.write(&outline.blocks);
    remarks.extend(accounting::lost(
        &package,
        request.changes,
        &markdown,
        &remarks,
    ));
    remarks.sort_by_key(|remark| remark.place);
    Ok(Imported {
        markdown,
        counting: outline.counting,
        pictures,
        remarks,
    })
}

/// Reads a plain text.
#[must_use]
pub fn read_text(text: &str, request: &Request<'_>) -> Imported {
    let mut remarks = Vec::new();
    let outline = structure::outline(plain::flow(text), request.name, &mut remarks);
    let writer = markdown::Writer::new(request.foreign, &[], &[], &mut remarks);
    let markdown = writer.write(&outline.blocks);
    remarks.extend(accounting::lost_of(
        letters::words(text),
        &markdown,
        &remarks,
    ));
    remarks.sort_by_key(|remark| remark.place);
    Imported {
        markdown,
        counting: outline.counting,
        pictures: Vec::new(),
        remarks,
    }
}

/// What is to be said of the file as a whole.
fn whole(package: &Package, remarks: &mut Vec<Remark>) {
    let mut say = |reason: Reason, words: String| {
        remarks.push(Remark {
            reason,
            place: Place::File,
            words,
        });
    };
    if !package.comments.is_empty() {
        say(Reason::Comments, package.comments.len().to_string());
    }
    if package.has_macros {
        say(Reason::Macros, String::new());
    }
}

/// The pictures that can be kept; and for each that the text names, its name and words.
type Named = Vec<Option<(String, String)>>;

fn pictures(
    container: &mut Container<'_>,
    named: &[document::PictureName],
    remarks: &mut Vec<Remark>,
) -> Result<(Vec<Picture>, Named), Refusal> {
    let mut pictures: Vec<Picture> = Vec::new();
    let mut parts: Vec<(&str, String)> = Vec::new();
    let mut names = Vec::new();
    for picture in named {
        let words = match letters::is_file_name(&picture.alt) {
            true => String::new(),
            false => letters::clean(&picture.alt).0,
        };
        let mut say = |reason: Reason| {
            let words = picture.alt.clone();
            let place = picture.place;
            remarks.push(Remark {
                reason,
                place,
                words,
            });
        };
        let known = parts.iter().find(|(part, _)| *part == picture.part);
        let name = match known {
            Some((_, name)) => Some(name.clone()),
            None => {
                let bytes = container.part(&picture.part)?.unwrap_or_default();
                let kind = format(&bytes);
                kind.map(|kind| {
                    let name = format!("{}.{kind}", pictures.len() + 1);
                    parts.push((&picture.part, name.clone()));
                    pictures.push(Picture {
                        name: name.clone(),
                        bytes,
                    });
                    name
                })
            }
        };
        if name.is_none() {
            say(Reason::PictureLost);
        } else if words.is_empty() {
            say(Reason::PictureWordless);
        }
        names.push(name.map(|name| (name, words)));
    }
    Ok((pictures, names))
}

/// The ending of a picture's format, where it is one that editions can show.
fn format(bytes: &[u8]) -> Option<&'static str> {
    match bytes {
        [0x89, b'P', b'N', b'G', ..] => Some("png"),
        [0xFF, 0xD8, 0xFF, ..] => Some("jpg"),
        _ => None,
    }
}
