//! What stands on every page, and the numbers of pages in the list of contents. A screen reader
//! passes over all of it but the latter.

use edition_model::{Edition, Status};

use crate::layout::flow::{Frame, Node, Paragraph};
use crate::layout::grid::Grid;
use crate::layout::page::{Area, AreaTarget, Item, Page};
use crate::layout::paginate::Paginated;
use crate::layout::set::{Setter, shift};
use crate::layout::strip::PageNumberPlace;
use crate::layout::style::{
    ACCENT, FURNITURE, HAIRLINE, LetterStyle, ParagraphStyle, RULE, Setting, WARNING,
};
use crate::layout::text::{Span, Text, TextLink};

/// The distance between the lines over the text that keep a document back.
const RESTRICTION_LEADING: f32 = 10.0;
/// The share of the measure that the running head leaves to the symbol.
const SYMBOL_SHARE: f32 = 0.3;
/// The distance between the dots that lead to the number of a page.
const LEADER: f32 = 6.0;
/// The width and height of such a dot.
const DOT: f32 = 0.9;

/// Adds what stands on every page.
pub(crate) fn furnish(
    grid: &Grid,
    columns: &[(&Edition, Frame)],
    setter: &mut Setter<'_>,
    paginated: &mut Paginated,
) {
    if let [(edition, _)] = columns {
        write_page_numbers(edition, setter, paginated);
    }
    let count = paginated.pages.len();
    let setting = if columns.len() == 1 {
        Setting::Center
    } else {
        Setting::Start
    };
    for (index, page) in paginated.pages.iter_mut().enumerate() {
        for (edition, frame) in columns {
            let mut press = Press {
                edition,
                grid,
                frame,
                setter,
                page,
            };
            if index > 0 {
                press.running_head();
            }
            press.restriction(setting);
            let folio = edition.wording.folio.fill(index + 1, count);
            press.write(&folio.text, FURNITURE, setting, grid.folio);
        }
        if index > 0 {
            page.items.push(head_rule(grid));
        }
    }
}

/// The line under the running head.
fn head_rule(grid: &Grid) -> Item {
    Item::Box {
        area: Area {
            x: grid.left,
            y: grid.running_head + 7.0,
            width: grid.measure,
            height: HAIRLINE,
        },
        color: RULE,
    }
}

/// Writes on one page, for one edition.
struct Press<'p, 'e, 'f> {
    edition: &'e Edition,
    grid: &'p Grid,
    /// Where the edition stands across the page.
    frame: &'p Frame,
    setter: &'p mut Setter<'f>,
    page: &'p mut Page,
}

impl Press<'_, '_, '_> {
    fn running_head(&mut self) {
        let symbol = self.edition.symbol.clone().unwrap_or_default();
        let share = if symbol.is_empty() { 0.0 } else { SYMBOL_SHARE };
        let title = self.short_title(self.frame.width * (1.0 - share));
        self.write(&title, FURNITURE, Setting::Start, self.grid.running_head);
        if !symbol.is_empty() {
            self.write(&symbol, FURNITURE, Setting::End, self.grid.running_head);
        }
    }

    /// The line that keeps the document back.
    fn restriction(&mut self, setting: Setting) {
        let line = match &self.edition.status {
            Status::Published => return,
            Status::Draft { .. } => self.edition.wording.draft.text.as_str(),
            Status::Embargoed { line } => line.as_str(),
        };
        let letters = FURNITURE.bold().colored(WARNING).whole_words();
        let style = ParagraphStyle::new(letters, RESTRICTION_LEADING, setting);
        let text = Text::plain(line, letters, &self.edition.locale, None);
        let paragraph = Paragraph::new(text, style, self.frame.clone());
        let lines = self.setter.set(&[Node::Paragraph(Box::new(paragraph))]);
        let mut y = self.grid.restriction - FURNITURE.size;
        for strip in lines.strips {
            for piece in strip.pieces {
                let mut item = piece.item;
                shift(&mut item, y);
                self.page.items.push(item);
            }
            y += strip.height;
        }
    }

    /// The title, cut at a word where it is too long.
    fn short_title(&mut self, room: f32) -> String {
        let title = self.edition.title_text();
        let mut words: Vec<&str> = title.split(' ').take(40).collect();
        let mut shown = words.join(" ");
        while words.len() > 1 && self.width(&shown) > room {
            words.pop();
            let cut = words.join(" ");
            shown = format!(
                "{}…",
                cut.trim_end_matches([',', ':', ';', '.', ' ', '–', '—'])
            );
        }
        if self.width(&shown) > room {
            shown = shown.chars().take(40).collect();
        }
        shown
    }

    fn width(&mut self, words: &str) -> f32 {
        let text = Text::plain(words, FURNITURE, &self.edition.locale, None);
        self.setter.width(&text)
    }

    fn write(&mut self, words: &str, style: LetterStyle, setting: Setting, baseline: f32) {
        let text = Text::plain(words, style, &self.edition.locale, None);
        let (items, _) =
            self.setter
                .place(&text, (self.frame.x, self.frame.width), setting, baseline);
        self.page.items.extend(items);
    }
}

/// Writes the numbers of pages where they are called for, with dots that lead to them.
fn write_page_numbers(edition: &Edition, setter: &mut Setter<'_>, paginated: &mut Paginated) {
    for (page, y, place) in std::mem::take(&mut paginated.page_numbers) {
        let Some(destination) = paginated.destinations.get(&place.number.destination) else {
            continue;
        };
        let number = (destination.page + 1).to_string();
        if let Some(page) = paginated.pages.get_mut(page) {
            write_page_number(edition, setter, page, y, &place, &number);
        }
    }
}

fn write_page_number(
    edition: &Edition,
    setter: &mut Setter<'_>,
    page: &mut Page,
    y: f32,
    place: &PageNumberPlace,
    number: &str,
) {
    let wanted = &place.number;
    let style = wanted.style.letters;
    let mut text = Text::default();
    text.links.push(TextLink {
        target: AreaTarget::Destination(wanted.destination.clone()),
        element: Some(wanted.element),
        description: number.to_owned(),
    });
    let span = Span {
        link: Some(0),
        ..Span::new(style.colored(ACCENT), &edition.locale, Some(wanted.element))
    };
    // The space parts the number from the words before it, for those who hear the line.
    text.push(&format!(" {number}"), span);
    let width = setter.width(&text);
    let left = wanted.right - width;
    let baseline = y + place.baseline;
    let (items, links) = setter.place(&text, (left, width), Setting::Start, baseline);
    // The number is read after the words of its own line, not after all of the page.
    let own = |item: &Item| matches!(item, Item::Run(run) if run.element == Some(wanted.element));
    let after = page
        .items
        .iter()
        .rposition(own)
        .map_or(page.items.len(), |index| index + 1);
    page.items.splice(after..after, items);
    page.links.extend(links);
    // The dots stand in the same columns on every line.
    let first = (place.left / LEADER).ceil() + 1.0;
    let last = (left / LEADER).floor() - 1.0;
    let mut dot = first;
    while dot <= last {
        page.items.push(Item::Box {
            area: Area {
                x: dot * LEADER,
                y: baseline - DOT,
                width: DOT,
                height: DOT,
            },
            color: RULE,
        });
        dot += 1.0;
    }
}
