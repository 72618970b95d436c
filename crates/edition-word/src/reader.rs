//! The text of a document: its paragraphs and tables in their order, whatever they are wrapped in.

mod addresses;
mod fields;
mod pictures;
mod runs;
mod tables;

use crate::Changes;
use crate::content::{self, Content, Inline, push_plain};
use crate::document::{Flow, Paragraph, PictureName, Place, Reason, Remark, Run, Sign};
use crate::numbering::Numbering;
use crate::package::{Package, Part, Relations};
use crate::refusal::Refusal;
use crate::styles::{self, Styles};
use crate::typed;
use crate::xml::{Element, Space};
use fields::Field;
pub(crate) use tables::COMMENT;

/// Which note: of the foot or of the end, and its id.
type NoteKey = (bool, String);

/// Reads one part after another.
struct Reader<'p> {
    styles: Styles,
    numbering: Numbering,
    changes: Changes,
    relations: &'p Relations,
    remarks: Vec<Remark>,
    pictures: Vec<PictureName>,
    notes: Vec<NoteKey>,
    place: Place,
    fields: Vec<Field>,
    /// What stands before a mark of a paragraph that a change takes away: it goes on in the next one.
    pending: Vec<Run>,
    /// The text boxes of the paragraph.
    boxes: Vec<Flow>,
}

/// How many tracked changes there are.
pub(crate) fn count_changes(package: &Package) -> usize {
    let notes = [&package.footnotes, &package.endnotes];
    let roots = notes.into_iter().flatten().chain([&package.main]);
    let mut count = 0;
    for part in roots {
        part.root.walk(&mut |element| {
            count += usize::from(is_change(element));
            true
        });
    }
    count
}

fn is_change(element: &Element) -> bool {
    const CHANGES: [&str; 7] = [
        "ins",
        "del",
        "moveFrom",
        "moveTo",
        "cellIns",
        "cellDel",
        "cellMerge",
    ];
    element.space == Space::Word && CHANGES.contains(&&*element.name)
}

/// Reads the text of a document.
pub(crate) fn read(package: &Package, changes: Changes) -> Result<Content, Refusal> {
    let mut reader = Reader {
        styles: Styles::read(package.styles.as_ref()),
        numbering: Numbering::read(package.numbering.as_ref()),
        changes,
        relations: &package.main.relations,
        remarks: Vec::new(),
        pictures: Vec::new(),
        notes: Vec::new(),
        place: Place::Paragraph(0),
        fields: Vec::new(),
        pending: Vec::new(),
        boxes: Vec::new(),
    };
    let mut flow = Vec::new();
    reader.blocks(&package.main.root, &mut flow)?;
    reader.flush(&mut flow);
    let mut notes = Vec::new();
    // A note may hold the mark of another.
    while let Some((is_end, id)) = reader.notes.get(notes.len()).cloned() {
        let part = match is_end {
            true => package.endnotes.as_ref(),
            false => package.footnotes.as_ref(),
        };
        reader.place = Place::Note(notes.len() + 1);
        notes.push(reader.note(part, &id)?);
    }
    reader.unmarked(package);
    let margins = package.margins.iter().map(words_in);
    content::margins(margins, &mut reader.remarks);
    Ok(Content {
        flow,
        notes,
        pictures: reader.pictures,
        remarks: reader.remarks,
        inline: Inline::new(),
    })
}

impl<'p> Reader<'p> {
    /// Says something about where it is.
    fn remark(&mut self, reason: Reason, words: &str) {
        self.remark_at(self.place, reason, words);
    }

    /// Says something about a place.
    fn remark_at(&mut self, place: Place, reason: Reason, words: &str) {
        content::remark(&mut self.remarks, place, reason, words);
    }

    /// Reads the blocks in `element`.
    fn blocks(&mut self, element: &'p Element, flow: &mut Vec<Flow>) -> Result<(), Refusal> {
        for child in element.children() {
            self.block(child, flow)?;
        }
        Ok(())
    }

    fn block(&mut self, element: &'p Element, flow: &mut Vec<Flow>) -> Result<(), Refusal> {
        if element.space == Space::Choice && &*element.name == "AlternateContent" {
            return match chosen(element) {
                Some(chosen) => self.blocks(chosen, flow),
                None => Ok(()),
            };
        }
        if element.space == Space::Mathematics {
            let mut runs = Vec::new();
            self.formula(element, &mut runs);
            push_plain(self.place, runs, flow);
            return Ok(());
        }
        if element.space != Space::Word {
            return self.blocks(element, flow);
        }
        match &*element.name {
            "p" => self.paragraph(element, flow),
            "tbl" => self.table(element, flow),
            "altChunk" => Err(Refusal::OtherFileInside),
            "sdt" => self.control(element, flow),
            name if self.is_changed_away(name) => {
                self.drop_words(element, Reason::ChangedAway);
                Ok(())
            }
            "sectPr" | "sdtPr" | "sdtEndPr" | "customXmlPr" | "proofErr" => Ok(()),
            _ => self.blocks(element, flow),
        }
    }

    /// A content control: what is in it, unless it only asks for something to be typed.
    fn control(&mut self, element: &'p Element, flow: &mut Vec<Flow>) -> Result<(), Refusal> {
        if is_prompt(element) {
            self.drop_words(element, Reason::Prompt);
            return Ok(());
        }
        match element.child("sdtContent") {
            Some(content) => self.blocks(content, flow),
            None => Ok(()),
        }
    }

    /// Whether the tracked changes take away what is in an element of that name.
    fn is_changed_away(&self, name: &str) -> bool {
        match name {
            "ins" | "moveTo" => self.changes == Changes::Reject,
            "del" | "moveFrom" => self.changes != Changes::Reject,
            _ => false,
        }
    }

    /// Takes note of words that go.
    fn drop_words(&mut self, element: &Element, reason: Reason) {
        let words = words_in(element);
        if !words.trim().is_empty() {
            self.remark(reason, &words);
        }
    }

    fn paragraph(&mut self, element: &'p Element, flow: &mut Vec<Flow>) -> Result<(), Refusal> {
        self.place = self.place.following();
        let properties = element.child("pPr");
        let style = properties
            .and_then(|it| it.child("pStyle")?.value())
            .unwrap_or(self.styles.standard())
            .to_owned();
        if self.styles.is_contents(&style) && self.pending.is_empty() {
            self.drop_words(element, Reason::Contents);
            // Fields may begin or end here.
            let before = self.remarks.len();
            self.runs(element, &style, None, &mut Vec::new())?;
            self.remarks.truncate(before);
            return Ok(());
        }
        let mut runs = std::mem::take(&mut self.pending);
        self.runs(element, &style, None, &mut runs)?;
        if properties.is_some_and(|it| self.loses_mark(it)) {
            self.pending = runs;
            return Ok(());
        }
        let boxes = std::mem::take(&mut self.boxes);
        let outline = properties.and_then(styles::outline);
        let paragraph = Paragraph {
            role: self.styles.role(&style, outline),
            ..Paragraph::of(self.place, runs)
        };
        // What is empty is not shown with a number, where it holds nothing else either.
        if !paragraph.is_empty() {
            let (counted, indent) = self.sign(properties, &style);
            let (sign, paragraph) = self.addressed(element, counted, paragraph);
            flow.push(Flow::Paragraph(Paragraph {
                sign,
                indent,
                ..paragraph
            }));
        }
        flow.extend(boxes);
        Ok(())
    }

    /// Takes the number off that the tool itself has typed, if one stands there and no other is counted.
    fn addressed(
        &mut self,
        element: &Element,
        counted: Option<Sign>,
        mut paragraph: Paragraph,
    ) -> (Option<Sign>, Paragraph) {
        let own = addresses::number(element).filter(|_| counted.is_none());
        let text = paragraph.text();
        let rest = own
            .as_ref()
            .and_then(|sign| text.trim_start().strip_prefix(&*sign.shown));
        let Some((sign, rest)) = own.as_ref().zip(rest) else {
            return (counted, paragraph);
        };
        let rest = rest.trim_start();
        typed::strip(
            &mut paragraph.runs,
            text.chars().count() - rest.chars().count(),
        );
        typed::tell(&mut self.remarks, (paragraph.place, &sign.shown));
        (own, paragraph)
    }

    /// Whether a change takes the mark of the paragraph away, which then goes on in the next one.
    fn loses_mark(&self, properties: &Element) -> bool {
        let mark = properties.child("rPr");
        let lost = match self.changes {
            Changes::Reject => mark.and_then(|it| it.child("ins").or_else(|| it.child("moveTo"))),
            _ => mark.and_then(|it| it.child("del").or_else(|| it.child("moveFrom"))),
        };
        lost.is_some()
    }

    /// What still waits for a next paragraph, where none comes.
    fn flush(&mut self, flow: &mut Vec<Flow>) {
        let runs = std::mem::take(&mut self.pending);
        push_plain(self.place, runs, flow);
        flow.append(&mut self.boxes);
    }

    /// The number of a paragraph, and how far it is indented.
    fn sign(&mut self, properties: Option<&Element>, style: &str) -> (Option<Sign>, i32) {
        let own = properties.and_then(styles::list);
        let styled = self.styles.list(style);
        let list = match &own {
            Some((Some(list), _)) => Some(list.clone()),
            _ => styled.map(|(list, _)| list.to_owned()),
        };
        let own_indent = properties.and_then(styles::indent);
        let Some(list) = list.filter(|list| list != "0") else {
            let indent = own_indent.or_else(|| self.styles.indent(style));
            return (None, indent.unwrap_or_default());
        };
        let level = own
            .and_then(|(_, level)| level)
            .or_else(|| self.numbering.level_of_style(&list, style))
            .or_else(|| styled.and_then(|(_, level)| level))
            .unwrap_or_default();
        let indent = own_indent
            .or_else(|| self.numbering.indent(&list, level))
            .or_else(|| self.styles.indent(style));
        let sign = self.numbering.next(&list, level);
        let shown = sign.filter(|sign| !sign.shown.trim().is_empty());
        (shown, indent.unwrap_or_default())
    }

    /// The text of a note.
    fn note(&mut self, part: Option<&'p Part>, id: &str) -> Result<Vec<Flow>, Refusal> {
        let mut flow = Vec::new();
        let Some(part) = part else {
            return Ok(flow);
        };
        let main = std::mem::replace(&mut self.relations, &part.relations);
        let note = part.root.children().find(|it| it.word("id") == Some(id));
        if let Some(note) = note {
            self.blocks(note, &mut flow)?;
            self.flush(&mut flow);
        }
        self.relations = main;
        Ok(flow)
    }

    /// Notes that no text marks. Those with a type are lines that Word draws.
    fn unmarked(&mut self, package: &Package) {
        self.place = Place::File;
        for (is_end, part) in [(false, &package.footnotes), (true, &package.endnotes)] {
            for note in part.iter().flat_map(|part| part.root.children()) {
                let key = (is_end, note.word("id").unwrap_or_default().to_owned());
                let is_drawn = note.word("type").is_some_and(|it| it != "normal");
                if is_drawn {
                    self.drop_words(note, Reason::Margins);
                } else if !self.notes.contains(&key) {
                    self.drop_words(note, Reason::NoteUnmarked);
                }
            }
        }
    }
}

/// The form of alternate content that is read: the first that has words or a picture.
fn chosen(element: &Element) -> Option<&Element> {
    let says = |form: &&Element| {
        !words_in(form).trim().is_empty()
            || form.find(Space::Drawing, "blip").is_some()
            || form.find(Space::Vector, "imagedata").is_some()
    };
    element
        .children()
        .find(says)
        .or_else(|| element.children().next())
}

/// Whether a content control only asks for something to be typed.
fn is_prompt(element: &Element) -> bool {
    let properties = element.child("sdtPr");
    properties.is_some_and(|it| it.switch("showingPlcHdr") == Some(true))
}

/// All words of `element`, those of each paragraph apart.
pub(crate) fn words_in(element: &Element) -> String {
    let mut words = String::new();
    collect(element, &mut words);
    words
}

fn collect(element: &Element, words: &mut String) {
    if element.is("t") || element.is("delText") {
        words.push_str(&element.text());
        return;
    }
    if element.space == Space::Choice && &*element.name == "AlternateContent" {
        let mut forms = element.children().map(words_in);
        words.push_str(&forms.find(|it| !it.trim().is_empty()).unwrap_or_default());
        return;
    }
    for child in element.children() {
        collect(child, words);
    }
    let ends = ["p", "tab", "br", "cr", "tc"];
    if ends.iter().any(|name| element.is(name)) {
        words.push(' ');
    }
}
