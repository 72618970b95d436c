//! Words with what they mean: short words beside it, longer ones above it.

use edition_model::{Block, Definition, Definitions, Origin, Segment};

use crate::layout::collect::{Collector, Place, anchors};
use crate::layout::flow::{Frame, Hung, Keep, Paragraph};
use crate::layout::style::{INDENT, ITEM, ParagraphStyle, Setting};
use crate::page::{ElementId, Role};

/// The largest share of the width that words beside their meanings take.
const SHARE: f32 = 0.28;
/// The space between a word and its meaning beside it.
const GAP: f32 = 14.0;
/// In narrower columns words stand above their meanings.
const NARROW: f32 = 200.0;

impl<'e> Collector<'e, '_> {
    pub(super) fn definitions(&mut self, definitions: &'e Definitions<Segment>, place: &Place) {
        self.flush_pending(place);
        let list = self.element(Role::List, place.parent);
        let style = ParagraphStyle {
            before: ITEM.before.min(place.style.before),
            after: ITEM.after.min(place.style.after),
            ..place.style
        };
        let beside = self.room_beside(definitions, place);
        for entry in definitions.in_reading_order() {
            let item = self.element(Role::ListItem, Some(list));
            let indent = match beside {
                Some(width) => {
                    self.term_beside(entry, item, (place, width));
                    width + GAP
                }
                None => {
                    self.term_above(entry, item, (&place.frame, style));
                    INDENT
                }
            };
            let body = self.element(Role::ListBody, Some(item));
            let inner = Place {
                parent: Some(body),
                frame: place.frame.indented_past(indent, indent),
                style,
                lists: place.lists + 1,
                steps: 0,
            };
            for meaning in &entry.meanings {
                self.blocks(meaning, &inner);
            }
            self.flush_pending(&inner);
        }
        self.end_list(place);
    }

    /// The width of the widest word, if all are short enough to stand beside what they mean.
    fn room_beside(&self, definitions: &Definitions<Segment>, place: &Place) -> Option<f32> {
        let letters = place.style.letters.bold().whole_words();
        let fits = |entry: &Definition<Segment>| {
            let first = entry.meanings.first().and_then(|meaning| meaning.first());
            entry.term.origin == Origin::Own && matches!(first, Some(Block::Paragraph { .. }))
        };
        let widths = definitions.entries.iter();
        let widths = widths.map(|entry| self.width(&entry.term.plain_text(), &letters));
        let widest = widths.fold(0.0, f32::max);
        let has_room = place.frame.width >= NARROW && widest <= place.frame.width * SHARE;
        (has_room && definitions.entries.iter().all(fits)).then_some(widest)
    }

    fn term_beside(
        &mut self,
        entry: &'e Definition<Segment>,
        item: ElementId,
        (place, width): (&Place, f32),
    ) {
        let letters = place.style.letters.bold().whole_words();
        let element = self.segment_element(Role::Term, Some(item), &entry.term);
        self.address = entry.term.id.as_ref().map(ToString::to_string);
        let text = self.segment_text(&entry.term, letters, element);
        self.pending.push(Hung {
            text,
            x: place.frame.x,
            width: width + GAP,
            setting: Setting::Start,
        });
    }

    fn term_above(
        &mut self,
        entry: &'e Definition<Segment>,
        item: ElementId,
        (frame, style): (&Frame, ParagraphStyle),
    ) {
        let term = &entry.term;
        let element = self.element(Role::Term, Some(item));
        self.marker(term, Some(element), frame, style.before);
        let words = self.segment_element(Role::Span, Some(element), term);
        let letters = style.letters.bold().whole_words();
        let text = self.segment_text(term, letters, words);
        let style = ParagraphStyle {
            letters,
            setting: Setting::Start,
            before: self.before(term, style.before),
            after: 0.0,
            ..style
        };
        let mut paragraph = Paragraph::new(text, style, frame.clone());
        paragraph.anchors = anchors(term.id.as_ref());
        paragraph.keep = Keep::WithNext;
        self.push(paragraph);
        self.previous(term, Some(element), frame);
    }
}
