//! Lists: their signs hang beside the texts, or stand in their first lines.

use edition_model::{Block, ListMarks, Segment};

use crate::layout::collect::{Collector, Place};
use crate::layout::flow::{Frame, Hung, Node};
use crate::layout::style::{ACCENT, INDENT, ITEM, LetterStyle, ParagraphStyle, Setting};
use crate::layout::text::Text;
use crate::page::{ElementId, Role};

/// The indent of bullets.
const BULLET_INDENT: f32 = 4.0;
/// In narrower columns, bullets have no indent.
const NARROW: f32 = 130.0;
/// The least space between the sign of an item and its words.
const AFTER_SIGN: f32 = 3.0;
/// How far the words of a first line are from the sign in it.
const STEP: f32 = 28.35;
/// The same in columns, which are narrower than [`COLUMN`].
const NARROW_STEP: f32 = 20.0;
const COLUMN: f32 = 300.0;

/// How far the words of a first line are from the sign in it: a centimetre, or less in a column.
fn step(frame: &Frame) -> f32 {
    if frame.width < COLUMN {
        NARROW_STEP
    } else {
        STEP
    }
}

impl<'e> Collector<'e, '_> {
    /// Puts a number or sign into the next line, `before` points from its beginning; the words begin a step after it.
    pub(super) fn sign_in_line(
        &mut self,
        (sign, letters, label): (&str, LetterStyle, Option<ElementId>),
        place: &Place,
        before: f32,
    ) {
        let letters = letters.whole_words();
        let step = step(&place.frame).max(self.width(sign, &letters) + AFTER_SIGN);
        self.first_line = before + step;
        self.pending.push(Hung {
            text: Text::plain(sign, letters, &self.edition.locale, label),
            x: place.frame.x + before,
            width: step,
            setting: Setting::Start,
        });
    }

    pub(super) fn list(
        &mut self,
        marks: &ListMarks,
        items: &'e [Vec<Block<Segment>>],
        place: &Place,
    ) {
        if self.has_signs_in_line() && matches!(marks, ListMarks::Signs { .. }) {
            return self.list_in_lines(marks, items, place);
        }
        let list = self.element(Role::List, place.parent);
        let signs: Vec<String> = (0..items.len())
            .map(|index| self.sign(marks, index, place))
            .collect();
        let letters = signs.iter().map(|sign| sign.chars().count()).max();
        let letters = letters.unwrap_or_default() as f32;
        let indent = match marks {
            ListMarks::Bullets => INDENT,
            ListMarks::Figures(_) => INDENT + (letters - 2.0).max(0.0) * 6.0,
            ListMarks::Signs { .. } => INDENT + (letters - 2.0).max(0.0) * 5.0,
        };
        let offset = match marks {
            ListMarks::Bullets => BULLET_INDENT,
            _ => 0.0,
        };
        let letters = place.style.letters.colored(ACCENT).whole_words();
        let widths = signs.iter().map(|sign| self.width(sign, &letters));
        let widest = widths.fold(0.0, f32::max);
        // In a narrow column, list by list, at least the marks have room.
        let narrow = place.frame.width < NARROW;
        let offset = if narrow { 0.0 } else { offset };
        let frame = place
            .frame
            .indented_past(indent, offset + widest + AFTER_SIGN);
        for (index, blocks) in items.iter().enumerate() {
            let (label, body) = self.list_item(list, marks, index);
            let words = signs.get(index).map(String::as_str).unwrap_or_default();
            self.pending.push(Hung {
                text: Text::plain(words, letters, &self.edition.locale, Some(label)),
                x: place.frame.x + offset,
                width: frame.x - place.frame.x - offset,
                setting: Setting::Start,
            });
            let style = ParagraphStyle {
                before: ITEM.before.min(place.style.before),
                after: ITEM.after.min(place.style.after),
                ..place.style
            };
            let inner = Place {
                parent: Some(body),
                frame: frame.clone(),
                style,
                lists: place.lists + 1,
                steps: 0,
            };
            self.blocks(blocks, &inner);
            self.flush_pending(&inner);
            // Preferably no page ends after the first item or before the last.
            if index == 0 || index + 2 == items.len() {
                self.keep_loosely();
            }
        }
        self.release();
        self.end_list(place);
    }

    /// A list whose signs stand in the first lines, each level a step further in; turned lines go back to the edge of the
    /// text. Decimals, which are cited like paragraphs, are a block of their own.
    fn list_in_lines(
        &mut self,
        marks: &ListMarks,
        items: &'e [Vec<Block<Segment>>],
        place: &Place,
    ) {
        let list = self.element(Role::List, place.parent);
        let is_decimal = marks.is_decimal();
        let step = step(&place.frame);
        let (frame, before) = match is_decimal {
            true => (place.frame.indented(step), 0.0),
            false => (place.frame.clone(), step * (place.steps + 1) as f32),
        };
        for (index, blocks) in items.iter().enumerate() {
            let (label, body) = self.list_item(list, marks, index);
            let sign = self.sign(marks, index, place);
            let inner = Place {
                parent: Some(body),
                frame: frame.clone(),
                style: place.style,
                lists: place.lists + 1,
                steps: place.steps + usize::from(!is_decimal),
            };
            self.sign_in_line((&sign, place.style.letters, Some(label)), &inner, before);
            self.blocks(blocks, &inner);
            self.flush_pending(&inner);
        }
        self.end_list(place);
    }

    /// The elements of a further item: its sign and its text. What follows has its address.
    fn list_item(
        &mut self,
        list: ElementId,
        marks: &ListMarks,
        index: usize,
    ) -> (ElementId, ElementId) {
        let item = self.element(Role::ListItem, Some(list));
        let label = self.element(Role::Label, Some(item));
        let body = self.element(Role::ListBody, Some(item));
        self.address = marks.number(index).map(|number| number.address());
        (label, body)
    }

    /// The list as a whole is as far from its neighbours as a paragraph.
    pub(super) fn end_list(&mut self, place: &Place) {
        if let Some(Node::Paragraph(paragraph)) = self.nodes.last_mut() {
            paragraph.style.after = paragraph.style.after.max(place.style.after);
        }
    }

    /// The width of a sign.
    pub(super) fn width(&self, sign: &str, letters: &LetterStyle) -> f32 {
        let advances = sign.chars().map(|character| {
            let id = self
                .fonts
                .face_of_sign(letters.face(), &self.edition.locale, character);
            let face = self.fonts.face(id);
            face.advance(face.glyph(character).unwrap_or(0)) / f32::from(face.units_per_em().max(1))
        });
        advances.sum::<f32>() * letters.size
    }

    /// What stands before the item at `index`.
    fn sign(&self, marks: &ListMarks, index: usize, place: &Place) -> String {
        match (marks, marks.number(index)) {
            (_, Some(number)) => {
                let sign = self.edition.wording.signs.sign(&number);
                sign.unwrap_or_default()
            }
            (ListMarks::Figures(start), None) => {
                format!("{}.", start.saturating_add(index as u64))
            }
            _ if place.lists % 2 == 1 => "–".to_owned(),
            _ => "•".to_owned(),
        }
    }
}
