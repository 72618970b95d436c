//! Documents of Word, OpenDocument texts and web pages, read: their words and structure as Markdown, and what of them cannot
//! be kept, each with its place and its words. Nothing outside the file is followed; what nobody accepted, hidden words,
//! comments and the names of persons never come along.
//!
//! ```
//! use edition_word::{Changes, Refusal, Request, read};
//!
//! let request = Request { name: "A letter", changes: Changes::Refuse, foreign: &|_, _| None };
//! assert_eq!(read(b"\xD0\xCF\x11\xE0", &request).err(), Some(Refusal::PasswordOrOldWord));
//! ```
//!
//! The road: `container` opens the zip and `package` finds the parts, each of which `xml` makes a tree of; `reader` makes
//! paragraphs and tables of them; `opendocument` and `html` make the same of other files. `structure` finds title, headings,
//! numbered paragraphs and lists; `markdown` writes them down.
//! At the end `accounting` proves that every word of the file is in the source or in a remark. `sheet` is the bilingual file
//! that goes out to translators without the tool, and comes back; `xliff` is the same for their programs. `packing` puts the parts of a file into its zip.

mod accounting;
mod base64;
mod container;
mod content;
mod document;
mod html;
mod letters;
mod markdown;
mod measures;
mod numbering;
mod opendocument;
mod package;
mod packing;
mod plain;
mod reader;
mod refusal;
mod sheet;
mod source;
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
use content::Content;
pub use document::{Place, Reason, Remark};
use package::Package;
pub use packing::{bookmark, pack, xml_text};
pub use refusal::Refusal;
pub use sheet::{
    Comment, Returned, RowState, Sheet, SheetDocument, SheetPiece, SheetRow, read_sheet,
    write_sheet,
};
pub use source::{Imported, Picture};
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
    source::whole(
        (package.comments.len(), package.has_macros),
        &mut content.remarks,
    );
    let words = accounting::words_of_package(&package, request.changes);
    source::make(content, words, request, &mut |part| container.part(part))
}

/// Reads an OpenDocument text.
///
/// # Errors
/// Where it cannot be read, or holds what is not to be taken without asking.
pub fn read_open_document(bytes: &[u8], request: &Request<'_>) -> Result<Imported, Refusal> {
    let mut container = Container::open(bytes)?;
    let read = opendocument::read(&mut container, request.changes)?;
    source::make(read.content, read.words, request, &mut |part| {
        container.part(part)
    })
}

/// Reads a page of the web, or what Word saved as one. `beside` finds the bytes of a picture by the address that it has in the
/// page, where that is a file beside the page.
///
/// # Errors
/// Where it cannot be read, or holds what is not to be taken without asking.
pub fn read_html(
    bytes: &[u8],
    request: &Request<'_>,
    beside: &dyn Fn(&str) -> Option<Vec<u8>>,
) -> Result<Imported, Refusal> {
    let read = html::read(bytes, request.changes)?;
    source::make(read.content, read.words, request, &mut |address| {
        Ok(beside(address))
    })
}

/// Reads a plain text.
#[must_use]
pub fn read_text(text: &str, request: &Request<'_>) -> Imported {
    let content = Content {
        flow: plain::flow(text),
        ..Content::default()
    };
    source::make_of_text(content, letters::words(text), request)
}
