//! The text of a page that [`crate::render_edition`] made, read back: its paragraphs by id, and how they are cited.
//! So the index says what the pages say, whichever build has made them.

use std::collections::BTreeMap;

use crate::facts::read_facts;
use crate::html::unescape;

/// A text is full from so many bytes on; at a heading it ends earlier.
const FULL: usize = 3_000;
const FULL_AT_HEADING: usize = 1_500;

/// The elements of segments.
const ELEMENTS: [&str; 15] = [
    "dt",
    "h1",
    "h2",
    "h3",
    "h4",
    "h5",
    "h6",
    "p",
    "td",
    "th",
    "caption",
    "figcaption",
    "dt",
    "dd",
    "span",
];

/// What is searched of a page.
#[derive(Debug)]
pub struct SearchedPage {
    pub(super) texts: Vec<Text>,
}

/// A part of a document that is loaded as one.
#[derive(Debug)]
pub(super) struct Text {
    pub(super) key: String,
    /// The way to the page from the folder of its language.
    pub(super) path: String,
    /// The place among the parts of the document.
    pub(super) place: usize,
    title: String,
    pub(super) paragraphs: Vec<Paragraph>,
}

#[derive(Debug)]
pub(super) struct Paragraph {
    id: String,
    /// How it is cited; empty where it has no number.
    label: String,
    pub(super) text: String,
    is_heading: bool,
}

impl SearchedPage {
    /// What is searched of `page`, which lies at `path` in the folder of its language; `None` where it is no page of an
    /// edition.
    #[must_use]
    pub fn read(path: &str, page: &str) -> Option<Self> {
        let facts = read_facts(page)?;
        let day = facts.date.as_deref().and_then(day).unwrap_or_default();
        let (_, main) = page.split_once("<main")?;
        let paragraphs = Reader::new(page).read(main);
        let mut texts: Vec<Text> = Vec::new();
        let mut length = 0;
        for paragraph in paragraphs {
            let full = if paragraph.is_heading {
                FULL_AT_HEADING
            } else {
                FULL
            };
            if texts.is_empty() || length >= full {
                let place = texts.len();
                texts.push(Text {
                    key: key(day, path, place),
                    path: path.to_owned(),
                    place,
                    title: facts.title.clone(),
                    paragraphs: Vec::new(),
                });
                length = 0;
            }
            length += paragraph.text.len();
            if let Some(text) = texts.last_mut() {
                text.paragraphs.push(paragraph);
            }
        }
        Some(Self { texts })
    }
}

impl Text {
    /// What the script of a result needs: the page, its title, and for each paragraph its id, its citation and its text.
    pub(super) fn told(&self) -> (&str, &str, Vec<[&str; 3]>) {
        let paragraphs = self.paragraphs.iter();
        let paragraphs = paragraphs.map(|it| [&*it.id, &*it.label, &*it.text]);
        (&self.path, &self.title, paragraphs.collect())
    }
}

/// Days in their order, two of them as one: as many as three digits can tell.
fn day(date: &str) -> Option<usize> {
    let mut parts = date.split('-').map(|part| part.parse::<usize>().ok());
    let (year, month, day) = (parts.next()??, parts.next()??, parts.next()??);
    Some((year.saturating_sub(1850) * 372 + month * 31 + day) / 2)
}

/// The key of a text: three digits for the day, two for the path, one for the place.
fn key(day: usize, path: &str, place: usize) -> String {
    const DIGITS: &[u8; 36] = b"0123456789abcdefghijklmnopqrstuvwxyz";
    let hash = path.bytes().fold(5381_usize, |hash, byte| {
        (hash * 33 + usize::from(byte)) % 1_000_003
    });
    let day = day.min(36 * 36 * 36 - 1);
    let digits = [day / 1296, day / 36, day, hash / 36, hash, place];
    let digits = digits.iter().filter_map(|digit| DIGITS.get(digit % 36));
    digits.map(|digit| char::from(*digit)).collect()
}

/// Reads markup of ours: every attribute is in double quotes, and no `<` or `>` stands in a text or a value.
struct Reader<'p> {
    /// How the numbered paragraphs are cited, by address.
    labels: BTreeMap<&'p str, &'p str>,
    /// How the next paragraph is cited.
    label: Option<&'p str>,
    /// The element of the paragraph that is being read.
    element: &'p str,
    /// How many elements of that name are open inside of it.
    inside: usize,
    open: Option<Paragraph>,
    /// How many elements are open whose text is no part of the segment's: marks of footnotes.
    skipped: usize,
    paragraphs: Vec<Paragraph>,
}

impl<'p> Reader<'p> {
    fn new(page: &'p str) -> Self {
        let menu = page.split_once("class=\"numbers\">").map(|(_, rest)| rest);
        let menu = menu.and_then(|rest| rest.split_once("</p>"));
        let entries = menu
            .map_or("", |(menu, _)| menu)
            .split("<a href=\"#")
            .skip(1);
        let labels = entries.filter_map(|entry| {
            let (address, rest) = entry.split_once("\">")?;
            Some((address, rest.split_once("</a>")?.0))
        });
        Self {
            labels: labels.collect(),
            label: None,
            element: "",
            inside: 0,
            open: None,
            skipped: 0,
            paragraphs: Vec::new(),
        }
    }

    fn read(mut self, main: &'p str) -> Vec<Paragraph> {
        for piece in main.split('<').skip(1) {
            let Some((tag, text)) = piece.split_once('>') else {
                continue;
            };
            self.take_tag(tag);
            if let Some(open) = self.open.as_mut().filter(|_| self.skipped == 0) {
                open.text.push_str(&unescape(text));
            }
        }
        self.paragraphs
    }

    fn take_tag(&mut self, tag: &'p str) {
        let (name, attributes) = tag.split_once(' ').unwrap_or((tag, ""));
        match name.strip_prefix('/') {
            Some("sup") => self.skipped = self.skipped.saturating_sub(1),
            Some(name) if name == self.element && self.inside > 0 => self.inside -= 1,
            Some(name) if name == self.element => {
                self.element = "";
                let done = self.open.take();
                self.paragraphs
                    .extend(done.filter(|it| !it.text.trim().is_empty()));
            }
            Some(_) => {}
            None if name == "sup" => self.skipped += 1,
            None if name == "br" => {
                if let Some(open) = &mut self.open {
                    open.text.push(' ');
                }
            }
            None if name == self.element => self.inside += 1,
            None => self.begin(name, attributes),
        }
    }

    fn begin(&mut self, name: &'p str, attributes: &'p str) {
        let Some(id) = value(attributes, "id") else {
            return;
        };
        let id = unescape(id);
        if let Some(label) = self.labels.get(&*id) {
            self.label = Some(label);
        } else if self.open.is_none() && ELEMENTS.contains(&name) && !id.contains(':') {
            let label = self.label.take().map(unescape);
            self.element = name;
            self.open = Some(Paragraph {
                id: id.into_owned(),
                label: label.unwrap_or_default().into_owned(),
                text: String::new(),
                is_heading: name.starts_with('h'),
            });
        }
    }
}

/// The value of the attribute `name`.
fn value<'a>(attributes: &'a str, name: &str) -> Option<&'a str> {
    let mut rest = attributes;
    while let Some((own, after)) = rest.split_once("=\"") {
        let (value, after) = after.split_once('"')?;
        if own.trim() == name {
            return Some(value);
        }
        rest = after;
    }
    None
}

#[cfg(test)]
mod tests {
    use super::{SearchedPage, key};

    fn check(main: &str, expected: &[[&str; 3]]) {
        let page = format!(
            "<meta name=\"dcterms.title\" content=\"T\"><meta name=\"dcterms.type\" content=\"report\">\
             <p class=\"numbers\"><a href=\"#para-1\">1</a>\n<a href=\"#para-1-a\">1 (a)</a>\n</p><main id=\"page:text\">{main}</main>"
        );
        let read = SearchedPage::read("a.html", &page).unwrap();
        let told: Vec<_> = read.texts.iter().flat_map(|text| text.told().2).collect();
        assert_eq!(told, expected);
    }

    #[test]
    fn paragraphs_have_their_text_alone() {
        check(
            "<h2 id=\"h\">A &amp; B</h2>\n<div class=\"numbered\"><a class=\"number\" id=\"para-1\" href=\"#para-1\">1</a>.\n\
             <p id=\"one\">Of <em>one</em>.<sup><a id=\"mark:1\">1</a></sup> More<br>\nhere</p>\n<p class=\"cite\">paragraph 1</p></div>\
             <li><a class=\"sign\" id=\"para-1-a\">(a)</a><p id=\"two\">sub</p></li><table><tr><td id=\"three\">cell</td><td>12</td></tr></table>\
             <h2 class=\"part\"><a class=\"number\" id=\"annex-1\" href=\"#annex-1\">Annex I</a>\n<span id=\"part\">The <span lang=\"ru\">визит</span> ends</span></h2>\
             <ol><li id=\"fn:1\"><p id=\"note\">note</p><p class=\"back\"><a>↑</a></p></li></ol>",
            &[
                ["h", "", "A & B"],
                ["one", "1", "Of one. More \nhere"],
                ["two", "1 (a)", "sub"],
                ["three", "", "cell"],
                ["part", "", "The визит ends"],
                ["note", "", "note"],
            ],
        );
    }

    #[test]
    fn keys_are_in_the_order_of_dates() {
        let later = key(super::day("2013-01-28").unwrap(), "a.html", 0);
        let earlier = key(super::day("2012-12-31").unwrap(), "b.html", 0);
        assert!(earlier < later && later.len() == 6, "{earlier} {later}");
    }
}
