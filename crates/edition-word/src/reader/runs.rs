//! The runs of a paragraph: letters with their marks.

use std::rc::Rc;

use super::{Reader, chosen, is_prompt, words_in};
use crate::Changes;
use crate::content::push;
use crate::document::{Marks, Piece, Reason, Run};
use crate::letters;
use crate::reader::fields::{Field, is_of_file, link, shown_in_form};
use crate::refusal::Refusal;
use crate::styles::Language;
use crate::xml::{Element, Space};

impl<'p> Reader<'p> {
    /// Reads the runs in `element`, whatever they are wrapped in.
    pub(super) fn runs(
        &mut self,
        element: &'p Element,
        style: &str,
        link: Option<&Rc<str>>,
        runs: &mut Vec<Run>,
    ) -> Result<(), Refusal> {
        for child in element.children() {
            self.in_paragraph(child, style, link, runs)?;
        }
        Ok(())
    }

    fn in_paragraph(
        &mut self,
        element: &'p Element,
        style: &str,
        link: Option<&Rc<str>>,
        runs: &mut Vec<Run>,
    ) -> Result<(), Refusal> {
        match element.space {
            Space::Mathematics => {
                self.formula(element, runs);
                return Ok(());
            }
            Space::Choice if &*element.name == "AlternateContent" => {
                return match chosen(element) {
                    Some(chosen) => self.runs(chosen, style, link, runs),
                    None => Ok(()),
                };
            }
            Space::Word => {}
            _ => return self.runs(element, style, link, runs),
        }
        match &*element.name {
            "r" => self.run(element, style, link, runs),
            "hyperlink" => {
                let target = self.target(element);
                self.runs(element, style, target.as_ref().or(link), runs)
            }
            "fldSimple" if element.word("instr").is_some_and(is_of_file) => {
                self.drop_words(element, Reason::OfFile);
                Ok(())
            }
            "fldSimple" => {
                let target = element.word("instr").and_then(self::link);
                let target = target.and_then(|address| self.address(&address, element));
                self.runs(element, style, target.as_ref().or(link), runs)
            }
            name if self.is_changed_away(name) => {
                self.drop_words(element, Reason::ChangedAway);
                Ok(())
            }
            "sdt" if is_prompt(element) => {
                self.drop_words(element, Reason::Prompt);
                Ok(())
            }
            "altChunk" => Err(Refusal::OtherFileInside),
            "pPr" | "rPr" | "sdtPr" | "sdtEndPr" | "customXmlPr" | "smartTagPr" => Ok(()),
            _ => self.runs(element, style, link, runs),
        }
    }

    /// Where a link leads, if it leads to a page.
    fn target(&mut self, element: &Element) -> Option<Rc<str>> {
        let id = element.attribute(Space::Relation, "id");
        match id.and_then(|id| self.relations.get(id)) {
            Some(relation) if relation.is_external => {
                let address = relation.target.clone();
                let anchor = element.word("anchor").unwrap_or_default();
                let whole = match anchor.is_empty() || address.contains('#') {
                    true => address,
                    false => format!("{address}#{anchor}"),
                };
                self.address(&whole, element)
            }
            _ if element.word("anchor").is_some() => {
                // What a letter of a note leads to is found by the letter.
                let is_note = element
                    .word("anchor")
                    .is_some_and(|it| it.contains("_note_"));
                if !self.is_in_contents() && !is_note {
                    self.remark(Reason::InnerLink, &words_in(element));
                }
                None
            }
            _ => None,
        }
    }

    /// An address that a reader can follow; of others it is said that they go.
    fn address(&mut self, address: &str, element: &Element) -> Option<Rc<str>> {
        match letters::is_address(address) {
            true => Some(Rc::from(address)),
            false => {
                let told = format!("{} ({address})", words_in(element));
                self.remark(Reason::LinkDropped, &told);
                None
            }
        }
    }

    fn is_in_contents(&self) -> bool {
        self.fields.iter().any(Field::is_contents)
    }

    fn run(
        &mut self,
        element: &'p Element,
        style: &str,
        link: Option<&Rc<str>>,
        runs: &mut Vec<Run>,
    ) -> Result<(), Refusal> {
        let properties = element.child("rPr");
        let named = properties.and_then(|it| it.child("rStyle")?.value());
        let named = named.unwrap_or_default().to_owned();
        let hidden = properties
            .and_then(|it| it.switch("vanish"))
            .or_else(|| self.styles.hidden(&named))
            .or_else(|| self.styles.hidden(style));
        if hidden == Some(true) {
            self.drop_words(element, Reason::Hidden);
            // Fields may begin or end here all the same.
            return self.inside(element, &Marks::default(), &mut Vec::new(), true);
        }
        let flag = |name: &str, styled: Option<bool>| {
            let own = properties.and_then(|it| it.switch(name));
            own.or(styled).unwrap_or_default()
        };
        let struck = flag("strike", None) || flag("dstrike", None);
        if struck {
            self.drop_unless_empty(element, Reason::Struck);
        }
        let marks = Marks {
            bold: flag("b", self.styles.bold(&named)),
            italic: flag("i", self.styles.italic(&named)),
            struck,
            link: link.cloned(),
            language: self.language(properties, &named, element),
        };
        let raised = properties.and_then(crate::styles::raised);
        let raised = raised.or_else(|| self.styles.raised(&named));
        let raised = raised.map(str::to_owned);
        let mut own = Vec::new();
        self.inside(element, &marks, &mut own, false)?;
        if let Some(raised) = raised {
            letters::raise(&mut own, &raised);
        }
        runs.append(&mut own);
        Ok(())
    }

    fn drop_unless_empty(&mut self, element: &Element, reason: Reason) {
        if !self.is_in_contents() {
            self.drop_words(element, reason);
        }
    }

    /// The language of a run, as it says itself, or its style of characters.
    fn language(
        &self,
        properties: Option<&Element>,
        named: &str,
        element: &Element,
    ) -> Option<Rc<str>> {
        let own = properties.and_then(Language::of);
        let language = own.or_else(|| self.styles.language(named).cloned())?;
        let is_right_to_left = properties.and_then(|it| it.switch("rtl")) == Some(true);
        let tag = match is_right_to_left {
            true => language.bidirectional,
            false if letters::is_east_asian(&words_in(element)) => language.east_asian,
            false => language.plain,
        };
        tag.map(Rc::from)
    }

    /// What is in a run.
    fn inside(
        &mut self,
        element: &'p Element,
        marks: &Marks,
        runs: &mut Vec<Run>,
        is_hidden: bool,
    ) -> Result<(), Refusal> {
        for child in element.children() {
            if child.is("fldChar") {
                let shown = shown_in_form(child).filter(|_| !is_hidden);
                if let Some(shown) = shown {
                    self.letters(&shown, marks, runs);
                }
                self.field(child.word("fldCharType").unwrap_or_default());
            } else if child.is("instrText") {
                if let Some(field) = self.fields.last_mut() {
                    field.instruct(&child.text());
                }
            } else if !is_hidden {
                self.piece(child, marks, runs)?;
            }
        }
        Ok(())
    }

    fn field(&mut self, kind: &str) {
        match kind {
            "begin" => self.fields.push(Field::default()),
            "separate" => {
                if let Some(field) = self.fields.last_mut() {
                    field.show();
                }
            }
            "end" => {
                let field = self.fields.pop();
                if let Some(instruction) = field.as_ref().and_then(Field::unshown) {
                    self.remark(Reason::Instruction, instruction);
                }
            }
            _ => {}
        }
    }

    /// One element of a run.
    fn piece(
        &mut self,
        element: &'p Element,
        marks: &Marks,
        runs: &mut Vec<Run>,
    ) -> Result<(), Refusal> {
        match element.space {
            Space::Choice if &*element.name == "AlternateContent" => {
                let chosen = chosen(element);
                let mut inner = chosen.into_iter().flat_map(Element::children);
                return inner.try_for_each(|it| self.piece(it, marks, runs));
            }
            Space::Word => {}
            Space::Mathematics => {
                self.formula(element, runs);
                return Ok(());
            }
            _ => return self.drawing(element, runs),
        }
        match &*element.name {
            "t" => self.letters(&element.text(), marks, runs),
            "delText" if self.changes == Changes::Reject => {
                self.letters(&element.text(), marks, runs);
            }
            "tab" | "ptab" => push(Piece::Tab, marks, runs),
            "br" if matches!(element.word("type"), None | Some("textWrapping")) => {
                push(Piece::Break, marks, runs);
            }
            // The end of a page or a column is no more than a space.
            "br" | "cr" => push(Piece::Text(" ".to_owned()), marks, runs),
            "noBreakHyphen" => self.letters("\u{2011}", marks, runs),
            "sym" => self.symbol(element, marks, runs),
            "footnoteReference" | "endnoteReference" => self.note_mark(element, marks, runs),
            "drawing" | "pict" | "object" => return self.drawing(element, runs),
            "ruby" => return self.ruby(element, marks, runs),
            "rPr" | "softHyphen" | "delText" | "delInstrText" => {}
            _ => {
                for child in element.children() {
                    self.piece(child, marks, runs)?;
                }
            }
        }
        Ok(())
    }

    fn letters(&mut self, text: &str, marks: &Marks, runs: &mut Vec<Run>) {
        if self.is_in_contents() {
            self.remark(Reason::Contents, text);
            return;
        }
        if self.fields.iter().any(|field| !field.shows()) {
            self.remark(Reason::Instruction, text);
            return;
        }
        if self.fields.iter().any(Field::is_of_file) {
            self.remark(Reason::OfFile, text);
            return;
        }
        let (text, unknown) = letters::clean(text);
        if unknown > 0 {
            self.remark(Reason::Symbol, &text);
        }
        let mut marks = marks.clone();
        if marks.link.is_none() {
            let address = self.fields.iter().rev().find_map(Field::link);
            let usable = address.filter(|it| letters::is_address(it));
            marks.link = usable.map(Rc::from);
        }
        push(Piece::Text(text), &marks, runs);
    }

    fn symbol(&mut self, element: &Element, marks: &Marks, runs: &mut Vec<Run>) {
        let code = element.word("char").unwrap_or_default();
        let letter = u32::from_str_radix(code, 16).ok().and_then(char::from_u32);
        match letter.and_then(letters::symbol) {
            Some(letter) => self.letters(&letter.to_string(), marks, runs),
            None => {
                let font = element.word("font").unwrap_or_default();
                self.remark(Reason::Symbol, &format!("{font} {code}"));
            }
        }
    }

    fn note_mark(&mut self, element: &Element, marks: &Marks, runs: &mut Vec<Run>) {
        let is_end = element.is("endnoteReference");
        let key = (is_end, element.word("id").unwrap_or_default().to_owned());
        if matches!(element.word("customMarkFollows"), Some("1" | "true" | "on")) {
            self.remark(Reason::OwnMark, "");
        }
        let known = self.notes.iter().position(|it| *it == key);
        let place = known.unwrap_or_else(|| {
            self.notes.push(key);
            self.notes.len() - 1
        });
        push(Piece::Note(place), marks, runs);
    }

    /// Letters with others above them that say how they are read.
    fn ruby(
        &mut self,
        element: &'p Element,
        marks: &Marks,
        runs: &mut Vec<Run>,
    ) -> Result<(), Refusal> {
        if let Some(above) = element.child("rt") {
            self.drop_words(above, Reason::Ruby);
        }
        let base = element.child("rubyBase").into_iter();
        for run in base.flat_map(Element::children).filter(|it| it.is("r")) {
            self.inside(run, marks, runs, false)?;
        }
        Ok(())
    }

    /// A formula: its letters in one line.
    pub(super) fn formula(&mut self, element: &'p Element, runs: &mut Vec<Run>) {
        let mut text = String::new();
        push_formula(element, &mut text);
        self.remark(Reason::Formula, &text);
        self.letters(&text, &Marks::default(), runs);
    }
}

/// The letters of a formula: a fraction with its stroke, figures above and below the line as such.
fn push_formula(element: &Element, text: &mut String) {
    match &*element.name {
        "t" => return text.push_str(&element.text()),
        "sSup" | "sSub" | "f" => {}
        _ => return element.children().for_each(|it| push_formula(it, text)),
    }
    let parts = element.children().filter(|it| !it.name.ends_with("Pr"));
    for part in parts {
        let mut letters = String::new();
        push_formula(part, &mut letters);
        match &*part.name {
            "sup" => text.push_str(&letters::raised(&letters, "superscript")),
            "sub" => text.push_str(&letters::raised(&letters, "subscript")),
            "den" => text.extend(["/", &letters]),
            _ => text.push_str(&letters),
        }
    }
}
