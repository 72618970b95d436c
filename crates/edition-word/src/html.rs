//! Web pages, and what Word saves as one: the same paragraphs and tables as of a document of Word.
//!
//! Letters are decoded (`charset`) and made a tree (`tree`). In the tree, what is no text or hidden is taken out (`hidden`),
//! the numbers that Word has typed become signs (`signs`), and notes are parted from the text (`notes`); then the reader
//! (`text`) and the count of the words (`words`) look at the same tree. Nothing that a page names is asked for.

mod charset;
mod hidden;
mod looks;
mod notes;
mod runs;
mod signs;
mod tables;
mod text;
mod tree;
mod words;

use crate::content::Content;
use crate::refusal::Refusal;
use crate::{Changes, source};
use looks::Sheet;
use text::Reader;

/// What was read.
pub(crate) struct Read {
    pub(crate) content: Content,
    /// All words of the text.
    pub(crate) words: Vec<String>,
}

/// No page is larger.
const MOST_BYTES: usize = 64 << 20;

/// Reads a page.
pub(crate) fn read(bytes: &[u8], changes: Changes) -> Result<Read, Refusal> {
    if bytes.len() > MOST_BYTES {
        return Err(Refusal::TooLarge);
    }
    let text = charset::decode(bytes)?;
    let mut root = tree::parse(&text);
    let count = hidden::count_changes(&root);
    if count > 0 && changes == Changes::Refuse {
        return Err(Refusal::TrackedChanges(count));
    }
    let sheet = Sheet::read(&root);
    let mut remarks = Vec::new();
    let comments = hidden::take_out(&mut root, &sheet, changes, &mut remarks);
    signs::take_off(&mut root);
    let notes = notes::part(&mut root, &mut remarks);
    let words = words::all(&root, &notes);
    let mut content = Reader::new(&sheet).read(&root, &notes);
    remarks.append(&mut content.remarks);
    content.remarks = remarks;
    source::whole((comments, false), &mut content.remarks);
    Ok(Read { content, words })
}
