//! What stands on every page, and the numbers of pages in the list of contents. A screen reader
//! passes over all of it but the latter.

use edition_model::{Edition, Status};

use crate::layout::page::AreaTarget;
use crate::layout::page::{Area, Item, Page};
use crate::layout::paginate::Paginated;
use crate::layout::set::Setter;
use crate::layout::strip::PageNumberPlace;
use crate::layout::style::{
    ACCENT, FOLIO, FURNITURE, HAIRLINE, LetterStyle, MEASURE, RULE, RUNNING_HEAD, Setting,
    TEXT_LEFT, WARNING,
};
use crate::layout::text::{Span, Text, TextLink};

/// The baseline of the line over the text that keeps a document back.
const RESTRICTION: f32 = 40.0;
/// The share of the measure that the running head leaves to the symbol.
const SYMBOL_SHARE: f32 = 0.3;
/// The distance between the dots that lead to the number of a page.
const LEADER: f32 = 6.0;
/// The width and height of such a dot.
const DOT: f32 = 0.9;

/// Adds what stands on every page.
pub(crate) fn furnish(edition: &Edition, setter: &mut Setter<'_>, paginated: &mut Paginated) {
    write_page_numbers(edition, setter, paginated);
    let count = paginated.pages.len();
    for (index, page) in paginated.pages.iter_mut().enumerate() {
        let mut press = Press {
            edition,
            setter,
            page,
        };
        if index > 0 {
            press.running_head();
        }
        press.restriction();
        let folio = edition.wording.folio.fill(index + 1, count);
        press.write(&folio.text, FURNITURE, Setting::Center, FOLIO);
    }
}

/// Writes on one page.
struct Press<'p, 'e, 'f> {
    edition: &'e Edition,
    setter: &'p mut Setter<'f>,
    page: &'p mut Page,
}

impl Press<'_, '_, '_> {
    fn running_head(&mut self) {
        let symbol = self.edition.symbol.clone().unwrap_or_default();
        let share = if symbol.is_empty() { 0.0 } else { SYMBOL_SHARE };
        let title = self.short_title(MEASURE * (1.0 - share));
        self.write(&title, FURNITURE, Setting::Start, RUNNING_HEAD);
        if !symbol.is_empty() {
            self.write(&symbol, FURNITURE, Setting::End, RUNNING_HEAD);
        }
        self.page.items.push(Item::Box {
            area: Area {
                x: TEXT_LEFT,
                y: RUNNING_HEAD + 7.0,
                width: MEASURE,
                height: HAIRLINE,
            },
            color: RULE,
        });
    }

    /// The line that keeps the document back.
    fn restriction(&mut self) {
        let line = match &self.edition.status {
            Status::Published => return,
            Status::Draft { .. } => self.edition.wording.draft.text.as_str(),
            Status::Embargoed { line } => line.as_str(),
        };
        let style = FURNITURE.bold().colored(WARNING);
        self.write(line, style, Setting::Center, RESTRICTION);
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
        let (items, _) = self
            .setter
            .place(&text, (TEXT_LEFT, MEASURE), setting, baseline);
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
