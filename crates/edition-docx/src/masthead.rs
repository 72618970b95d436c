//! What stands around the text: kind, place and date, the lines of the masthead, the title, the authors and the summary;
//! signatures and contacts.

use edition_model::{Block, Contact, Edition, Kind, Means, Segment, Words};

use crate::inlines::usable_url;
use crate::runs::{Manner, run};
use crate::writer::{Shape, Writer};

/// The title, if the text begins with one, and the other blocks.
pub(crate) fn split_title(edition: &Edition) -> (Option<&Segment>, &[Block<Segment>]) {
    match &*edition.body.blocks {
        [
            Block::Heading {
                level: 1, segment, ..
            },
            others @ ..,
        ] => (Some(segment), others),
        blocks => (None, blocks),
    }
}

const TITLE: &str = "Heading1";
const PART: &str = "Heading2";

impl<'e> Writer<'e> {
    /// What stands before the text, in the order in which it is read.
    pub(crate) fn masthead(&mut self) {
        let edition = self.edition;
        let masthead = &edition.body.masthead;
        let line = Shape::of("Dateline");
        self.line(Shape::of("Publisher"), &edition.wording.publisher);
        self.line(Shape::of("Kind"), &edition.wording.kind);
        if let Some(place) = &edition.body.place {
            self.segment(line, "", place);
        }
        if let (Some(_), Some(text)) = (edition.date, &edition.date_text) {
            let runs = self.letters(text);
            self.paragraph(line, &runs);
        }
        if let Some(symbol) = &edition.symbol {
            let label = self.label(&edition.wording.symbol);
            let symbol = self.symbol(symbol);
            self.paragraph(line, &format!("{label}{symbol}"));
        }
        if let Some(distribution) = &masthead.distribution {
            let label = self.label(&edition.wording.masthead.distribution);
            self.segment(line, &label, distribution);
        }
        if let Some(lines) = &edition.languages {
            for words in lines.own.iter().chain([&lines.original]) {
                self.line(line, words);
            }
        }
        if let Some(session) = &masthead.session {
            self.segment(line, "", session);
        }
        if let Some(item) = &masthead.agenda_item {
            self.agenda_item(item);
        }
        if let (Some(title), _) = split_title(edition) {
            let shape = Shape {
                keeps: true,
                ..Shape::of(TITLE)
            };
            self.segment(shape, "", title);
        }
        for author in &masthead.authors {
            self.segment(Shape::of("Authors"), "", author);
        }
    }

    /// A symbol, which is written in Latin letters in every language.
    pub(crate) fn symbol(&self, symbol: &str) -> String {
        let runs = edition_word::xml_text(symbol);
        format!("<w:r><w:rPr><w:noProof/></w:rPr><w:t xml:space=\"preserve\">{runs}</w:t></w:r>")
    }

    fn label(&self, words: &Words) -> String {
        match words.text.is_empty() {
            true => String::new(),
            false => format!("{}{}", self.words(words), self.letters(" ")),
        }
    }

    /// An item of the agenda: its own words, or the publisher's around its number.
    fn agenda_item(&mut self, item: &'e Segment) {
        let line = Shape::of("Dateline");
        if item.id.is_some() {
            return self.segment(line, "", item);
        }
        let template = &self.edition.wording.masthead.agenda_item;
        let words = template.fill_with(&item.plain_text(), "");
        self.line(line, &words);
    }

    /// The summary before the text.
    pub(crate) fn summary(&mut self) {
        let edition = self.edition;
        let summary = &edition.body.masthead.summary;
        if summary.is_empty() {
            return;
        }
        self.part(&edition.wording.masthead.summary);
        for paragraph in summary {
            self.segment(Shape::of("Summary"), "", paragraph);
        }
    }

    fn part(&mut self, words: &Words) {
        let shape = Shape {
            keeps: true,
            ..Shape::of(PART)
        };
        self.line(shape, words);
    }

    /// Who signed the document.
    pub(crate) fn signatures(&mut self) {
        let edition = self.edition;
        for signature in &edition.body.masthead.signed {
            let words = &edition.wording.masthead.signed;
            let locale = words.locale.as_ref().unwrap_or(self.locale());
            let manner = Manner {
                italic: true,
                ..Manner::plain(locale)
            };
            let signed = run(&manner, self.around.usual, &words.text);
            let before = format!("{signed}{}", self.letters(" "));
            let shape = Shape {
                keeps: signature.title.is_some(),
                ..Shape::of("Signature")
            };
            self.segment(shape, &before, &signature.name);
            if let Some(title) = &signature.title {
                self.segment(Shape::of("Signature"), "", title);
            }
        }
    }

    /// What follows the text: the signatures, the end mark, the contacts.
    pub(crate) fn end(&mut self) {
        let edition = self.edition;
        self.signatures();
        if edition.kind == Kind::PressRelease {
            self.line(Shape::of("EndMark"), &edition.wording.end_mark);
        }
        self.unplaced_notes();
        self.contacts();
        if matches!(edition.kind, Kind::PressRelease | Kind::Announcement) {
            self.line(Shape::of("Contact"), &edition.wording.contacts);
        }
    }

    /// Whom readers may turn to.
    pub(crate) fn contacts(&mut self) {
        let edition = self.edition;
        let contacts = &edition.body.masthead.contacts;
        if contacts.is_empty() {
            return;
        }
        self.part(&edition.wording.masthead.contact_persons);
        for contact in contacts {
            self.contact(contact);
        }
    }

    fn contact(&mut self, contact: &'e Contact<Segment>) {
        let edition = self.edition;
        for line in &contact.lines {
            let shape = Shape {
                keeps: true,
                ..Shape::of("Contact")
            };
            self.segment(shape, "", line);
        }
        for way in &contact.ways {
            let words = Means::ALL.iter().zip(&edition.wording.masthead.means);
            let mut words = words.filter(|(means, _)| **means == way.means);
            let label = words.next().map(|(_, words)| self.label(words));
            let letters = self.symbol(&way.text);
            let link = match usable_url(&way.address()) {
                Some(address) => {
                    let relation = self.relation("hyperlink", address, true);
                    format!("<w:hyperlink r:id=\"{relation}\">{letters}</w:hyperlink>")
                }
                None => letters,
            };
            let runs = format!("{}{link}", label.unwrap_or_default());
            self.paragraph(Shape::of("Contact"), &runs);
        }
    }
}
