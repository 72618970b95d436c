//! The table of contents, as in documents of the United Nations: first the range of paragraphs, which is the same in
//! every language, then the page.

use edition_model::{Block, Kind, ParagraphNumber, PartNumber, Segment};

use crate::layout::collect::{Collector, Numbers};
use crate::layout::flow::{Hung, Keep, Node, PageNumber, Paragraph, Side};
use crate::layout::grid::HANG;
use crate::layout::style::{
    CONTENTS_ENTRY, CONTENTS_TITLE, LONG_CONTENTS_ENTRY, ParagraphStyle, QUIET, Setting,
};
use crate::layout::text::{Span, Text, TextLink};
use crate::page::{AreaTarget, ElementId, Role};

/// With fewer headings there is no table of contents.
const FEWEST_ENTRIES: usize = 3;
/// How many entries at the end stay together on one page.
const FEWEST_TOGETHER: usize = 4;
/// Longer tables are set closer.
const LONG_LIST: usize = 28;
/// The deepest level of headings that are listed.
const DEEPEST: u8 = 3;
/// The indent of each level.
const STEP: f32 = 14.0;
/// The additional space above an entry of the top level.
const CHAPTER_SPACE: f32 = 3.0;
/// The width reserved for page numbers.
const PAGE_NUMBER_WIDTH: f32 = 32.0;

/// The space below the table.
const AFTER: f32 = 20.0;

/// A chapter.
struct Entry<'e> {
    level: u8,
    /// The number of the part that it begins.
    number: Option<&'e PartNumber>,
    segment: &'e Segment,
    paragraphs: Paragraphs,
}

/// The paragraphs of a chapter.
#[derive(Default, Clone, PartialEq, Eq)]
enum Paragraphs {
    #[default]
    None,
    /// In that part, from the first number to the last.
    Range(PartNumber, u32, u32),
    /// Of several parts, each of which begins with 1.
    Several,
}

impl Paragraphs {
    fn add(&mut self, number: &ParagraphNumber) {
        let last = number.paragraph();
        *self = match std::mem::take(self) {
            Self::None => Self::Range(number.part().clone(), last, last),
            Self::Range(part, first, _) if part == *number.part() => Self::Range(part, first, last),
            Self::Range(..) | Self::Several => Self::Several,
        };
    }
}

impl<'e> Collector<'e, '_> {
    /// The table of contents of findings and reports.
    pub(super) fn contents(&mut self) {
        let edition = self.edition;
        if !matches!(edition.kind, Kind::Findings | Kind::Report) {
            return;
        }
        let entries = entries(&edition.body.blocks);
        if entries.len() < FEWEST_ENTRIES {
            return;
        }
        let contents = self.element(Role::Contents, self.root);
        let words = &edition.wording.contents;
        let caption = self.foreign_element(Role::Caption, Some(contents), words.locale.as_ref());
        let text = self.words(words, CONTENTS_TITLE, caption);
        let style = self.beside(words, CONTENTS_TITLE);
        let mut paragraph = Paragraph::new(text, style, self.frame.clone());
        paragraph.keep = Keep::WithNext;
        self.push(paragraph);
        let top = entries.iter().map(|entry| entry.level).min().unwrap_or(2);
        let count = entries.len();
        let style = if count > LONG_LIST {
            LONG_CONTENTS_ENTRY
        } else {
            CONTENTS_ENTRY
        };
        // The tables that the next entry may belong to, each with its level and its latest entry.
        let mut open: Vec<(u8, ElementId, ElementId)> = Vec::new();
        for (index, entry) in entries.iter().enumerate() {
            let item = self.item(entry.level, contents, &mut open);
            self.entry(entry, style, top, item);
            // No page ends between a chapter and its parts, or before the last few entries.
            let parts = entries
                .get(index + 1)
                .is_some_and(|next| next.level > entry.level);
            let few = index + FEWEST_TOGETHER >= count && index + 1 < count;
            if let Some(Node::Paragraph(last)) = self.nodes.last_mut()
                && (parts || few)
            {
                last.keep = Keep::WithNext;
            }
        }
        if let Some(Node::Paragraph(last)) = self.nodes.last_mut() {
            last.style.after = AFTER;
        }
    }

    /// The element of an entry: parts are in a table of their own, within the entry of their chapter.
    fn item(
        &mut self,
        level: u8,
        contents: ElementId,
        open: &mut Vec<(u8, ElementId, ElementId)>,
    ) -> ElementId {
        while open.pop_if(|(own, ..)| *own > level).is_some() {}
        let table = match open.pop_if(|(own, ..)| *own == level) {
            Some((_, table, _)) => table,
            None => match open.last() {
                Some((_, _, chapter)) => self.element(Role::Contents, Some(*chapter)),
                None => contents,
            },
        };
        let item = self.element(Role::ContentsItem, Some(table));
        open.push((level, table, item));
        item
    }

    fn entry(&mut self, entry: &Entry<'e>, style: ParagraphStyle, top: u8, item: ElementId) {
        let Some(id) = &entry.segment.id else {
            return;
        };
        let locale = entry.segment.locale();
        let element = self.foreign_element(Role::Link, Some(item), locale);
        let title = entry.segment.unmarked_text();
        let label = entry
            .number
            .and_then(|number| self.edition.wording.label_of(number));
        // An entry may begin with a word that runs the other way.
        let mut text = Text::running_as(&self.edition.locale);
        text.links.extend(entry.link(element));
        let span = |style| Span {
            link: Some(0),
            ..Span::new(style, locale.unwrap_or(&self.edition.locale), Some(element))
        };
        let letters = style.letters;
        let letters = if entry.level == top {
            letters.bold()
        } else {
            letters
        };
        if let Some((label, language)) = label {
            let language = language.unwrap_or(&self.edition.locale);
            let label_span = Span {
                locale: language,
                ..span(letters)
            };
            text.push(&format!("{label}. "), label_span);
        }
        text.push(&title, span(letters));
        let depth = f32::from(entry.level - top);
        let frame = self.frame.clone();
        let right = frame.x + frame.width;
        let mut inner = frame.indented(STEP * depth);
        inner.width -= PAGE_NUMBER_WIDTH;
        let mut paragraph = Paragraph::new(text, style, inner);
        if entry.level == top {
            paragraph.style = paragraph
                .style
                .spaced(style.before + CHAPTER_SPACE, style.after);
        }
        match self.numbers {
            Numbers::Shown => {
                let hung = self.paragraphs(entry, style, Some(element));
                paragraph.hung.push(hung);
            }
            Numbers::Repeated => paragraph.hung.push(self.paragraphs(entry, style, None)),
            Numbers::Hidden => {}
        }
        paragraph.page_number = Some(PageNumber {
            destination: id.as_str().to_owned(),
            element,
            style,
            edge: right,
            side: Side::Right,
        });
        paragraph.landmark = Some(self.landmark());
        self.push(paragraph);
    }

    /// The range of the paragraphs of a chapter, which hangs to its left; without an element, it is decoration.
    fn paragraphs(
        &self,
        entry: &Entry<'e>,
        style: ParagraphStyle,
        element: Option<ElementId>,
    ) -> Hung<'e> {
        let numbers = match entry.paragraphs {
            Paragraphs::Range(_, first, last) => range(first, last),
            Paragraphs::None | Paragraphs::Several => String::new(),
        };
        let mut text = Text::default();
        text.links
            .extend(element.and_then(|element| entry.link(element)));
        let letters = style.letters.colored(QUIET);
        let span = Span {
            link: element.map(|_| 0),
            ..Span::new(letters, &self.edition.locale, element)
        };
        if !numbers.is_empty() {
            // For screen readers, a space separates the numbers from the words after them.
            text.push(&format!("{numbers} "), span);
        }
        Hung {
            text,
            x: self.frame.x - HANG,
            width: HANG - 10.0,
            setting: Setting::End,
        }
    }
}

impl Entry<'_> {
    /// The link to the chapter.
    fn link(&self, element: ElementId) -> Option<TextLink> {
        Some(TextLink {
            target: AreaTarget::Destination(self.segment.id.as_ref()?.as_str().to_owned()),
            element: Some(element),
            description: self.segment.unmarked_text(),
        })
    }
}

fn range(first: u32, last: u32) -> String {
    if first == last {
        first.to_string()
    } else {
        format!("{first}–{last}")
    }
}

/// The headings below the title, with the numbers of their paragraphs.
fn entries<'e>(blocks: &'e [Block<Segment>]) -> Vec<Entry<'e>> {
    let mut entries: Vec<Entry<'e>> = Vec::new();
    // The entries that the next paragraph belongs to, at most one of each level.
    let mut open: Vec<usize> = Vec::new();
    for block in blocks {
        match block {
            Block::Heading {
                level,
                number,
                segment,
            } if (2..=DEEPEST).contains(level) => {
                open.retain(|&place| entries.get(place).is_some_and(|entry| entry.level < *level));
                open.push(entries.len());
                entries.push(Entry {
                    level: *level,
                    number: number.as_ref(),
                    segment,
                    paragraphs: Paragraphs::None,
                });
            }
            Block::Paragraph {
                number: Some(number),
                ..
            } => {
                for &place in &open {
                    if let Some(entry) = entries.get_mut(place) {
                        entry.paragraphs.add(number);
                    }
                }
            }
            _ => {}
        }
    }
    entries
}
