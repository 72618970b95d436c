//! A part of the file being written: paragraphs, and what they need beside their own text.

use std::collections::BTreeMap;

use edition_model::site::Site;
use edition_model::{DocumentId, Edition, Locale, PictureHead, Pictures, Segment, Words};
use edition_word::xml_text;

use crate::marks::Notes;
use crate::names;
use crate::picture::ending;
use crate::runs::{Manner, is_turned, run};

/// What is the same in the whole file.
#[derive(Clone, Copy)]
pub(crate) struct Around<'e> {
    pub(crate) document: &'e DocumentId,
    pub(crate) site: Site<'e>,
    pub(crate) pictures: &'e dyn Pictures,
    /// The path of the file itself.
    pub(crate) path: &'e str,
    /// The language that the file says of itself.
    pub(crate) usual: &'e Locale,
    /// How wide and high a picture may be, in twentieths of a point.
    pub(crate) room: (u64, u64),
}

/// Where a part leads: what kind of thing that is, where it is, and whether it lies outside of the file.
pub(crate) type Relation = (&'static str, String, bool);

/// A part being written.
pub(crate) struct Writer<'e> {
    pub(crate) around: Around<'e>,
    /// The edition whose text is being written.
    pub(crate) edition: &'e Edition,
    /// What its ids begin with: empty but in further columns.
    pub(crate) prefix: String,
    pub(crate) xml: String,
    relations: Relations,
    pub(crate) media: Media<'e>,
    /// How many bookmarks and pictures there are.
    count: usize,
    pub(crate) notes: Notes,
    /// How far the text is indented, in steps.
    pub(crate) depth: u32,
    /// The style of paragraphs in the quotation or box that it stands in; empty where it stands in none.
    pub(crate) enclosing: &'static str,
}

/// The relations of a part, each once, in the order in which they came.
#[derive(Default)]
pub(crate) struct Relations {
    all: Vec<Relation>,
    places: BTreeMap<(&'static str, String), usize>,
}

impl Relations {
    fn name(&mut self, kind: &'static str, target: String, is_outside: bool) -> String {
        let key = (kind, target.clone());
        let place = *self.places.entry(key).or_insert_with(|| {
            self.all.push((kind, target, is_outside));
            self.all.len()
        });
        format!("x{place}")
    }

    /// All of them; the name of the first is `x1`.
    pub(crate) fn all(&self) -> &[Relation] {
        &self.all
    }
}

/// The pictures of a file, each once.
#[derive(Default)]
pub(crate) struct Media<'e> {
    /// The name of each in the file, and its bytes.
    pub(crate) files: Vec<(String, &'e [u8])>,
    known: BTreeMap<String, Option<(usize, PictureHead)>>,
}

/// One step of indentation, in twentieths of a point.
pub(crate) const STEP: u32 = 567;

/// How a paragraph is set.
#[derive(Debug, Clone, Copy, Default)]
pub(crate) struct Shape {
    /// The id of its style.
    pub(crate) style: &'static str,
    /// Whether it stays with the next one.
    pub(crate) keeps: bool,
    /// Whether it has a bullet, and at which level.
    pub(crate) bullet: Option<u32>,
    /// How far its text is indented, in steps; where nothing is said, as its style has it.
    pub(crate) left: Option<u32>,
    /// Whether its first line begins a step earlier.
    pub(crate) hangs: bool,
    /// How its lines are aligned, if not at the start.
    pub(crate) aligned: Option<&'static str>,
}

impl Shape {
    pub(crate) fn of(style: &'static str) -> Self {
        Self {
            style,
            ..Self::default()
        }
    }

    /// The properties of the paragraph, in the order of the schema.
    fn properties(&self, turned: bool) -> String {
        let mut properties = String::new();
        if !self.style.is_empty() {
            properties.push_str(&format!("<w:pStyle w:val=\"{}\"/>", self.style));
        }
        if self.keeps {
            properties.push_str("<w:keepNext/>");
        }
        if let Some(level) = self.bullet {
            let level = level.min(8);
            properties.push_str(&format!(
                "<w:numPr><w:ilvl w:val=\"{level}\"/><w:numId w:val=\"1\"/></w:numPr>"
            ));
        }
        if turned {
            properties.push_str("<w:bidi/>");
        }
        if let Some(left) = self.left {
            let hanging = if self.hangs { STEP } else { 0 };
            properties.push_str(&format!(
                "<w:ind w:left=\"{}\" w:hanging=\"{hanging}\"/>",
                left * STEP
            ));
        }
        if let Some(aligned) = self.aligned {
            properties.push_str(&format!("<w:jc w:val=\"{aligned}\"/>"));
        }
        match properties.is_empty() {
            true => properties,
            false => format!("<w:pPr>{properties}</w:pPr>"),
        }
    }
}

impl Shape {
    /// A paragraph of this shape with these runs.
    pub(crate) fn around(&self, runs: &str, turned: bool) -> String {
        format!("<w:p>{}{runs}</w:p>", self.properties(turned))
    }
}

impl<'e> Writer<'e> {
    pub(crate) fn new(around: Around<'e>, edition: &'e Edition, notes: Notes) -> Self {
        Self {
            around,
            edition,
            prefix: String::new(),
            xml: String::new(),
            relations: Relations::default(),
            media: Media::default(),
            count: 0,
            notes,
            depth: 0,
            enclosing: "",
        }
    }

    /// The language of the text being written.
    pub(crate) fn locale(&self) -> &'e Locale {
        &self.edition.locale
    }

    /// Takes what was written of a part, and its relations; the next part begins empty.
    pub(crate) fn take(&mut self) -> (String, Relations) {
        (
            std::mem::take(&mut self.xml),
            std::mem::take(&mut self.relations),
        )
    }

    /// The name of a relation of this part.
    pub(crate) fn relation(
        &mut self,
        kind: &'static str,
        target: String,
        is_outside: bool,
    ) -> String {
        self.relations.name(kind, target, is_outside)
    }

    /// The next number of a bookmark or a picture.
    pub(crate) fn next(&mut self) -> usize {
        self.count += 1;
        self.count
    }

    /// A paragraph in a language.
    pub(crate) fn paragraph_in(&mut self, shape: Shape, locale: &Locale, runs: &str) {
        self.xml.push_str(&shape.around(runs, is_turned(locale)));
    }

    /// A paragraph in the language of the edition.
    pub(crate) fn paragraph(&mut self, shape: Shape, runs: &str) {
        self.paragraph_in(shape, self.locale(), runs);
    }

    /// Letters in the language of the edition.
    pub(crate) fn letters(&self, text: &str) -> String {
        run(&Manner::plain(self.locale()), self.around.usual, text)
    }

    /// Words of the publisher's.
    pub(crate) fn words(&self, words: &Words) -> String {
        let locale = words.locale.as_ref().unwrap_or(self.locale());
        run(&Manner::plain(locale), self.around.usual, &words.text)
    }

    /// Words of the publisher's as a paragraph; nothing where there are none.
    pub(crate) fn line(&mut self, shape: Shape, words: &Words) {
        if words.text.trim().is_empty() {
            return;
        }
        let runs = self.words(words);
        let locale = words.locale.as_ref().unwrap_or(self.locale());
        self.paragraph_in(shape, locale, &runs);
    }

    /// `runs` under the name of an address.
    pub(crate) fn addressed(&mut self, address: &str, runs: &str) -> String {
        let name = names::of_address(self.around.document, &self.prefix, address);
        self.bookmarked(&name, runs)
    }

    /// `runs` under the name of a segment.
    pub(crate) fn named(&mut self, segment: &Segment, runs: String) -> String {
        match &segment.id {
            Some(id) => {
                let name = names::of_segment(self.around.document, &self.prefix, id.as_str());
                self.bookmarked(&name, &runs)
            }
            None => runs,
        }
    }

    fn bookmarked(&mut self, name: &str, runs: &str) -> String {
        let number = self.next();
        let name = xml_text(name);
        format!(
            "<w:bookmarkStart w:id=\"{number}\" w:name=\"{name}\"/>{runs}<w:bookmarkEnd w:id=\"{number}\"/>"
        )
    }

    /// The relation of the picture at `path`, and what it is; `None` where it cannot be shown.
    pub(crate) fn picture(&mut self, path: &str) -> Option<(String, PictureHead)> {
        let known = match self.media.known.get(path) {
            Some(known) => *known,
            None => {
                let bytes = self.around.pictures.picture(path);
                let found = bytes.and_then(|bytes| Some((bytes, PictureHead::of(bytes)?)));
                let known = found.map(|(bytes, head)| {
                    let place = self.media.files.len() + 1;
                    let name = format!("media/image{place}.{}", ending(&head));
                    self.media.files.push((name, bytes));
                    (place - 1, head)
                });
                self.media.known.insert(path.to_owned(), known);
                known
            }
        };
        let (place, head) = known?;
        let (name, _) = self.media.files.get(place)?;
        let name = name.clone();
        Some((self.relation("image", name, false), head))
    }

    /// Ends what may hold no table at its end: the text, a cell, a note.
    pub(crate) fn close(&mut self) {
        if self.xml.is_empty() || self.xml.ends_with("</w:tbl>") || self.xml.ends_with("</w:tcPr>")
        {
            self.xml.push_str("<w:p/>");
        }
    }
}
