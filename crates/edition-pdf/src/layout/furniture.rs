//! Page furniture: running heads, folios, notices; and the page numbers in the table of contents, which alone of all this
//! are part of the text that screen readers read.

use std::collections::BTreeMap;

use edition_model::{Edition, Status};

use crate::layout::flow::{Frame, Node, Paragraph, Side};
use crate::layout::grid::Grid;
use crate::layout::paginate::Paginated;
use crate::layout::set::{Setter, shift};
use crate::layout::sheets::repeated;
use crate::layout::strip::{PageNumberPlace, Strips};
use crate::layout::style::{
    ACCENT, FURNITURE, HAIRLINE, LetterStyle, ParagraphStyle, RULE, Setting, WARNING,
};
use crate::layout::text::{Span, Text, TextLink};
use crate::page::{Area, AreaTarget, ElementId, GlyphRun, Item, LinkArea, Page};

/// The leading of the notice that a document is a draft or under embargo.
const RESTRICTION_LEADING: f32 = 10.0;
/// The share of the measure that the running head leaves to the symbol.
const SYMBOL_SHARE: f32 = 0.3;
/// The least space between a title and a symbol in the running head.
const BEFORE_SYMBOL: f32 = 8.0;
/// More letters never fit into a running head.
const LONGEST_TITLE: usize = 200;
/// The distance between the dots of a leader.
const LEADER: f32 = 6.0;
/// The width and height of such a dot.
const DOT: f32 = 0.9;

/// Adds the furniture of all pages.
pub(crate) fn furnish(
    grid: &Grid,
    columns: &[(&Edition, Frame)],
    setter: &mut Setter<'_>,
    paginated: &mut Paginated,
) {
    if let Some((edition, _)) = columns.first() {
        write_page_numbers(edition, grid, setter, paginated);
    }
    let count = paginated.pages.len() * grid.sheets;
    let turned = grid.turned();
    let across = turned.text();
    let titles: Vec<String> = columns
        .iter()
        .map(|(edition, frame)| short_title(edition, frame, setter))
        .collect();
    for (index, page) in paginated.pages.iter_mut().enumerate() {
        let grid = if page.turned { &turned } else { grid };
        for ((edition, frame), title) in columns.iter().zip(&titles) {
            // No page is turned where several editions stand side by side.
            let frame = if page.turned { &across } else { frame };
            let mut furnisher = Furnisher {
                edition,
                grid,
                frame,
                setter,
                page,
            };
            if index > 0 {
                furnisher.running_head(title);
            }
            furnisher.restriction();
            let number = index * grid.sheets + grid.sheet_at(frame.x) + 1;
            let folio = edition.wording.folio.fill(number, count);
            furnisher.write(&folio.text, FURNITURE, Setting::Start, grid.folio);
        }
        if index > 0 {
            let rule = head_rule(grid);
            let sheets = (1..grid.sheets).map(|sheet| repeated(&rule, grid, sheet));
            let further: Vec<Item> = sheets.collect();
            page.items.push(rule);
            page.items.extend(further);
        }
    }
}

/// Adds the imprint at the foot of the first page.
pub(crate) fn add_imprint(grid: &Grid, imprint: Strips, paginated: &mut Paginated) {
    let Some(page) = paginated.pages.first_mut() else {
        return;
    };
    let (top, right) = match page.turned {
        true => (grid.turned().imprint, grid.to_turned()),
        false => (grid.imprint, 0.0),
    };
    for mut strip in imprint.strips {
        strip.shift_right(right);
        for piece in strip.pieces {
            let mut item = piece.item;
            shift(&mut item, top);
            page.items.push(item);
        }
        for mut link in strip.links {
            link.area.y += top;
            page.links.push(link);
        }
    }
}

/// The line under the running head.
fn head_rule(grid: &Grid) -> Item {
    let block = grid.block();
    Item::Box {
        area: Area {
            x: block.x,
            y: grid.running_head + 7.0,
            width: block.width,
            height: HAIRLINE,
        },
        color: RULE,
    }
}

/// Adds the furniture of one edition to one page.
struct Furnisher<'p, 'e, 'f> {
    edition: &'e Edition,
    grid: &'p Grid,
    /// The column of the edition.
    frame: &'p Frame,
    setter: &'p mut Setter<'f>,
    page: &'p mut Page,
}

impl Furnisher<'_, '_, '_> {
    fn running_head(&mut self, title: &str) {
        self.write(title, FURNITURE, Setting::Start, self.grid.running_head);
        if let Some(symbol) = &self.edition.symbol {
            self.write(symbol, FURNITURE, Setting::End, self.grid.running_head);
        }
    }

    /// The notice that the document is a draft or under embargo.
    fn restriction(&mut self) {
        let line = match &self.edition.status {
            Status::Published => return,
            Status::Draft { .. } => self.edition.wording.draft.text.as_str(),
            Status::Embargoed { line } => line.as_str(),
        };
        let letters = FURNITURE.bold().colored(WARNING).whole_words();
        let style = ParagraphStyle::new(letters, RESTRICTION_LEADING, Setting::Start);
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

    fn write(&mut self, words: &str, style: LetterStyle, setting: Setting, baseline: f32) {
        let text = Text::plain(words, style, &self.edition.locale, None);
        let (items, _) =
            self.setter
                .place(&text, (self.frame.x, self.frame.width), setting, baseline);
        self.page.items.extend(items);
    }
}

/// The title for the running head, cut after a word where it is too long, or else within one.
fn short_title(edition: &Edition, frame: &Frame, setter: &mut Setter<'_>) -> String {
    let symbol = edition.symbol.as_ref().map_or(0.0, |symbol| {
        let text = Text::plain(symbol, FURNITURE, &edition.locale, None);
        (setter.width(&text) + BEFORE_SYMBOL).max(frame.width * SYMBOL_SHARE)
    });
    let room = frame.width - symbol;
    let mut fits = |words: &str| {
        let text = Text::plain(words, FURNITURE, &edition.locale, None);
        setter.width(&text) <= room
    };
    let title = edition.title_text();
    let mut shown: String = title.chars().take(LONGEST_TITLE).collect();
    if shown.len() == title.len() && fits(&shown) {
        return shown;
    }
    while let Some((cut, _)) = shown.rsplit_once(' ') {
        let cut = cut.trim_end_matches([',', ':', ';', '.', ' ', '–', '—']);
        if fits(&format!("{cut}…")) {
            return format!("{cut}…");
        }
        shown = cut.to_owned();
    }
    // A word that is too long, or a script without spaces.
    while shown.pop().is_some() {
        if fits(&format!("{shown}…")) {
            return format!("{shown}…");
        }
    }
    shown
}

/// Writes all page numbers, with leaders.
fn write_page_numbers(
    edition: &Edition,
    grid: &Grid,
    setter: &mut Setter<'_>,
    paginated: &mut Paginated,
) {
    let waiting = std::mem::take(&mut paginated.page_numbers);
    for waiting in waiting.chunk_by(|(one, ..), (other, ..)| one == other) {
        let Some(page) = waiting
            .first()
            .and_then(|(page, ..)| paginated.pages.get_mut(*page))
        else {
            continue;
        };
        let mut written = BTreeMap::new();
        let mut dots = Vec::new();
        for (_, y, place) in waiting {
            let Some(destination) = paginated.destinations.get(&place.number.destination) else {
                continue;
            };
            let sheet = grid.sheet_at(place.number.edge);
            let number = (destination.page * grid.sheets + sheet + 1).to_string();
            let (items, links) = write_page_number(edition, setter, *y, place, &number, &mut dots);
            written.insert(place.number.element, items);
            page.links.extend(links);
        }
        one_area_each(&written, &mut page.links);
        if !written.is_empty() {
            read_after_own_lines(written, &mut page.items);
        }
        page.items.append(&mut dots);
    }
}

/// Makes one link of those of each line, from its first word to its page number: one stop for the keyboard.
fn one_area_each(written: &BTreeMap<ElementId, Vec<Item>>, links: &mut Vec<LinkArea>) {
    let mut merged: Vec<LinkArea> = Vec::with_capacity(links.len());
    for link in links.drain(..) {
        let own = link.element.filter(|element| written.contains_key(element));
        let first = merged
            .iter_mut()
            .find(|it| own.is_some() && it.element == own && it.target == link.target);
        match first {
            Some(first) => first.area = first.area.and(link.area),
            None => merged.push(link),
        }
    }
    *links = merged;
}

/// Inserts page numbers, by the element of their line, after the words of that line, so that they are read there and not
/// at the end of the page.
fn read_after_own_lines(mut written: BTreeMap<ElementId, Vec<Item>>, items: &mut Vec<Item>) {
    let mut reversed = Vec::with_capacity(items.len() + 2 * written.len());
    for item in items.drain(..).rev() {
        if let Item::Run(GlyphRun {
            element: Some(element),
            ..
        }) = &item
            && let Some(number) = written.remove(element)
        {
            reversed.extend(number.into_iter().rev());
        }
        reversed.push(item);
    }
    items.extend(reversed.into_iter().rev());
    items.extend(written.into_values().flatten());
}

/// Writes a page number and its leader.
fn write_page_number(
    edition: &Edition,
    setter: &mut Setter<'_>,
    y: f32,
    place: &PageNumberPlace,
    number: &str,
    dots: &mut Vec<Item>,
) -> (Vec<Item>, Vec<LinkArea>) {
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
    // For screen readers, a space separates the number from the words before it.
    text.push(&format!(" {number}"), span);
    let width = setter.width(&text);
    let left = match wanted.side {
        Side::Left => wanted.edge,
        Side::Right => wanted.edge - width,
    };
    let baseline = y + place.baseline;
    let written = setter.place(&text, (left, width), Setting::Start, baseline);
    // The dots of all lines are aligned in columns.
    let (from, to) = match wanted.side {
        Side::Left => (left + width, place.words.0),
        Side::Right => (place.words.1, left),
    };
    let first = (from / LEADER).ceil() + 1.0;
    let last = (to / LEADER).floor() - 1.0;
    if first <= last {
        dots.push(Item::Dots {
            area: Area {
                x: first * LEADER,
                y: baseline - DOT,
                width: DOT,
                height: DOT,
            },
            step: LEADER,
            // The cast saturates beyond what fits on any line.
            count: (last - first) as u16 + 1,
            color: RULE,
        });
    }
    written
}
