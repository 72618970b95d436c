//! Files that are imported: documents of Word, OpenDocument texts, pages, and the tables of translators' programs.

use edition_word::{
    Changes, Imported, Reason, Refusal, Request, pack, read, read_html, read_open_document,
    read_xliff,
};

/// A document of Word is read or refused, and no word of it is lost: the bytes as they are, and as its text in a file that
/// is whole otherwise.
pub fn hold_word(data: &[u8]) {
    hold(|request| read(data, request));
    let relations = "<Relationships xmlns=\"http://schemas.openxmlformats.org/package/2006/relationships\"><Relationship Id=\"m\" Type=\"http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument\" Target=\"d.xml\"/></Relationships>";
    let file = packed(&[("_rels/.rels", relations.as_bytes()), ("d.xml", data)]);
    hold(|request| read(&file, request));
}

/// The same of an OpenDocument text; what the data are is its content and its styles.
pub fn hold_open_document(data: &[u8]) {
    hold(|request| read_open_document(data, request));
    let file = packed(&[("content.xml", data), ("styles.xml", data)]);
    hold(|request| read_open_document(&file, request));
}

/// The same of a page.
pub fn hold_page(data: &[u8]) {
    hold(|request| read_html(data, request, &|_| None));
}

/// The table of a translators' program is read or refused.
pub fn hold_xliff(data: &[u8]) {
    let _ = read_xliff(data);
}

fn hold(read: impl Fn(&Request<'_>) -> Result<Imported, Refusal>) {
    for changes in [Changes::Refuse, Changes::Accept, Changes::Reject] {
        let request = Request {
            name: "Untitled",
            changes,
            foreign: &|tag, _| (tag == "ru-RU").then(|| "ru".to_owned()),
        };
        let Ok(imported) = read(&request) else {
            continue;
        };
        let mut remarks = imported.remarks.iter();
        let lost = remarks.find(|it| it.reason == Reason::NotUnderstood);
        assert!(lost.is_none(), "{lost:?}\n{}", imported.markdown);
    }
}

fn packed(parts: &[(&str, &[u8])]) -> Vec<u8> {
    pack(parts).expect("there is memory for it")
}
