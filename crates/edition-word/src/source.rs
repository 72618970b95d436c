//! The source made of what was read, of whatever kind the file is; and the proof that no word of it was lost.

use crate::content::Content;
use crate::document::{PictureName, Place, Reason, Remark};
use crate::refusal::Refusal;
use crate::structure::{self, Counting, Outline, table_notes};
use crate::{Request, accounting, letters, markdown};

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

/// Finds the bytes of a picture that does not stand in the text itself, by the name that it has in the file.
pub(crate) type Fetch<'f> = dyn FnMut(&str) -> Result<Option<Vec<u8>>, Refusal> + 'f;

/// Makes the source. `words` are all that the file has.
pub(crate) fn make(
    mut content: Content,
    words: Vec<String>,
    request: &Request<'_>,
    fetch: &mut Fetch<'_>,
) -> Result<Imported, Refusal> {
    table_notes::find(&mut content);
    let flow = std::mem::take(&mut content.flow);
    let outline = structure::outline(flow, request.name, &mut content.remarks);
    let mut inline = std::mem::take(&mut content.inline);
    let mut find = |part: &str| match inline.remove(part) {
        Some(bytes) => Ok(Some(bytes)),
        None => fetch(part),
    };
    let (pictures, names) = pictures(&mut find, &content.pictures, &mut content.remarks)?;
    Ok(written(
        &outline,
        (content, pictures, &names),
        words,
        request,
    ))
}

/// Makes the source of what has no pictures.
pub(crate) fn make_of_text(
    mut content: Content,
    words: Vec<String>,
    request: &Request<'_>,
) -> Imported {
    let flow = std::mem::take(&mut content.flow);
    let outline = structure::outline(flow, request.name, &mut content.remarks);
    written(&outline, (content, Vec::new(), &[]), words, request)
}

fn written(
    outline: &Outline,
    (content, pictures, names): (Content, Vec<Picture>, &[Named]),
    words: Vec<String>,
    request: &Request<'_>,
) -> Imported {
    let mut remarks = content.remarks;
    let writer = markdown::Writer::new(request.foreign, names, &content.notes, &mut remarks);
    let markdown = writer.write(&outline.blocks);
    remarks.extend(accounting::lost(words, &markdown, &remarks));
    remarks.sort_by_key(|remark| remark.place);
    Imported {
        markdown,
        counting: outline.counting,
        pictures,
        remarks,
    }
}

/// What is to be said of the file as a whole: of its comments and its macros.
pub(crate) fn whole((comments, has_macros): (usize, bool), remarks: &mut Vec<Remark>) {
    let mut say = |reason: Reason, words: String| {
        remarks.push(Remark {
            reason,
            place: Place::File,
            words,
        });
    };
    if comments > 0 {
        say(Reason::Comments, comments.to_string());
    }
    if has_macros {
        say(Reason::Macros, String::new());
    }
}

/// The name and the words of a picture that can be kept.
type Named = Option<(String, String)>;

/// The pictures that can be kept; and for each that the text names, its name and words.
fn pictures(
    fetch: &mut Fetch<'_>,
    named: &[PictureName],
    remarks: &mut Vec<Remark>,
) -> Result<(Vec<Picture>, Vec<Named>), Refusal> {
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
                let bytes = fetch(&picture.part)?.unwrap_or_default();
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
