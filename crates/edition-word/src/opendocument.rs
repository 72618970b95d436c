//! OpenDocument texts, as LibreOffice writes them: the same paragraphs and tables as of a document of Word.
//!
//! First the tracked changes are settled and what is hidden is taken out, in the tree itself (`changes`, `hidden`); then the
//! reader (`text`) and the count of the words (`words`) look at the same tree.

mod changes;
mod frames;
mod hidden;
mod lists;
mod runs;
mod styles;
mod tables;
mod text;
mod words;

use std::collections::BTreeMap;

use crate::container::Container;
use crate::content::{self, Content};
use crate::refusal::Refusal;
use crate::xml::{Element, Space, parse};
use crate::{Changes, source};
use lists::Lists;
use styles::Styles;
use text::Reader;
use words::words_in;

/// What was read.
pub(crate) struct Read {
    pub(crate) content: Content,
    /// All words of the text.
    pub(crate) words: Vec<String>,
}

/// Reads an OpenDocument text.
pub(crate) fn read(container: &mut Container<'_>, changes: Changes) -> Result<Read, Refusal> {
    refuse_encrypted(container)?;
    let bytes = container.part("content.xml")?.ok_or(Refusal::PartMissing)?;
    let mut root = parse(&bytes)?;
    let named = container.part("styles.xml")?;
    let named = named.map(|bytes| parse(&bytes)).transpose()?;
    let mut remarks = Vec::new();
    let body = root.child_of_mut(Space::Office, "body");
    let body = body.and_then(|body| body.child_of_mut(Space::Office, "text"));
    let empty = Element::new(Space::None, "");
    let mut body = std::mem::replace(body.ok_or(Refusal::PartMissing)?, empty);
    let count = changes::count(&body);
    if count > 0 && changes == Changes::Refuse {
        return Err(Refusal::TrackedChanges(count));
    }
    changes::settle(&mut body, changes, &mut remarks);
    let styles = Styles::read(&root, named.as_ref());
    let comments = hidden::take_out(&mut body, &styles, &mut remarks);
    let objects = objects(container, &body)?;
    let mut reader = Reader::new(styles, Lists::read(&root, named.as_ref()), &objects);
    let mut flow = Vec::new();
    reader.blocks(&body, &mut flow);
    let mut content = reader.done(flow);
    content.remarks.append(&mut remarks);
    let margins = margins(named.as_ref()).into_iter();
    content::margins(margins, &mut content.remarks);
    let has_macros = container.has_folder("basic") || container.has_folder("scripts");
    source::whole((comments, has_macros), &mut content.remarks);
    Ok(Read {
        words: words::all(&body),
        content,
    })
}

/// An encrypted file names in its manifest how its parts were encrypted, or is one part that holds all others.
fn refuse_encrypted(container: &mut Container<'_>) -> Result<(), Refusal> {
    let manifest = container.part("META-INF/manifest.xml")?.unwrap_or_default();
    let mark = b"encryption-data";
    let is_encrypted = manifest.windows(mark.len()).any(|it| it == mark);
    match is_encrypted || container.has("encrypted-package") {
        true => Err(Refusal::PasswordOrOldWord),
        false => Ok(()),
    }
}

/// The formulae that the text names, each of which is a part of its own.
fn objects(
    container: &mut Container<'_>,
    body: &Element,
) -> Result<BTreeMap<String, Element>, Refusal> {
    let mut names = Vec::new();
    body.walk(&mut |element| {
        if element.is_named(Space::Draw, "object") {
            names.extend(element.attribute(Space::Link, "href").map(str::to_owned));
        }
        true
    });
    let mut objects = BTreeMap::new();
    for name in names {
        let part = format!("{}/content.xml", name.trim_start_matches("./"));
        // What cannot be read of an object is told as lost, like the object itself.
        if let Some(bytes) = container.part(&part)?
            && let Ok(object) = parse(&bytes)
        {
            objects.insert(name, object);
        }
    }
    Ok(objects)
}

/// Headers and footers.
fn margins(named: Option<&Element>) -> Vec<String> {
    let mut margins = Vec::new();
    let Some(pages) = named.and_then(|it| it.child_of(Space::Office, "master-styles")) else {
        return margins;
    };
    pages.walk(&mut |element| {
        let is_margin = element.space == Space::Style
            && (element.name.starts_with("header") || element.name.starts_with("footer"));
        if is_margin {
            margins.push(words_in(element));
        }
        !is_margin
    });
    margins
}
