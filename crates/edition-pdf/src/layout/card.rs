//! The picture that networks and messengers show beside a link to a document: who publishes, what kind of document it is,
//! in which language. It is set as a page of its own size, whose points are the pixels of the picture.

use edition_model::{CardWording, Direction, Locale, Words};

use crate::fonts::{FaceId, Fonts};
use crate::layout::flow::{Frame, Node, Paragraph};
use crate::layout::grid::Grid;
use crate::layout::set::{Memos, Setter, shift};
use crate::layout::strip::Strip;
use crate::layout::style::{
    ACCENT, CARD_KIND, CARD_LANGUAGE, CARD_PUBLISHER, ParagraphStyle, RULE,
};
use crate::layout::text::Text;
use crate::page::{Area, Color, Item, Page};

/// The width and height that networks ask for.
pub(crate) const CARD_SIZE: (f32, f32) = (1200.0, 630.0);

/// The space beside the words.
const MARGIN: f32 = 84.0;
/// The top of the publisher's name.
const TOP: f32 = 72.0;
/// The space between that name and the rule below it.
const OVER_RULE: f32 = 20.0;
/// The bar at the foot.
const BAR: f32 = 28.0;
/// The distance from the last line to the bar.
const OVER_BAR: f32 = 40.0;
/// Words that take more lines than this are set smaller.
const MOST_LINES: usize = 2;
/// The factors by which words become smaller, and the least one.
const SMALLER: [f32; 3] = [1.0, 0.8, 0.64];
const SMALLEST: f32 = 0.5;

/// Lays out a card of an edition in `locale`.
pub(crate) fn lay_out_card(
    wording: &CardWording,
    locale: &Locale,
    fonts: &Fonts,
    memos: &Memos,
) -> Page {
    let grid = Grid {
        size: CARD_SIZE,
        left: MARGIN,
        measure: CARD_SIZE.0 - 2.0 * MARGIN,
        ..Grid::ACROSS
    };
    let mut card = Card {
        setter: Setter::new(fonts, memos, grid),
        fonts,
        locale,
        frame: grid.text(),
        page: Page::default(),
    };
    let bar = CARD_SIZE.1 - BAR;
    let publisher = card.lines(&wording.publisher, CARD_PUBLISHER);
    let kind = card.lines(&wording.kind, CARD_KIND);
    let language = card.lines(&wording.language, CARD_LANGUAGE);
    let (mut top, bottom) = (TOP, bar - OVER_BAR - height(&language));
    if !publisher.is_empty() {
        top = card.add(publisher, top) + OVER_RULE;
        card.rule((MARGIN, top), (CARD_SIZE.0 - 2.0 * MARGIN, 2.0), RULE);
    }
    let middle = (top + bottom - height(&kind)) / 2.0;
    card.add(kind, middle);
    card.add(language, bottom);
    card.rule((0.0, bar), (CARD_SIZE.0, BAR), ACCENT);
    card.page
}

/// A card that is being laid out.
struct Card<'c> {
    setter: Setter<'c>,
    fonts: &'c Fonts,
    locale: &'c Locale,
    frame: Frame,
    page: Page,
}

impl Card<'_> {
    /// The lines of some words; none if there is no face to show them in.
    fn lines(&mut self, words: &Words, style: ParagraphStyle) -> Vec<Strip> {
        let locale = words.locale.as_ref().unwrap_or(self.locale);
        let face = style.letters.face();
        if !shows_all(self.fonts, face, locale, &words.text) {
            return Vec::new();
        }
        let style = match (locale.direction(), self.locale.direction()) {
            (Direction::LeftToRight, Direction::RightToLeft)
            | (Direction::RightToLeft, Direction::LeftToRight) => style.turned_round(),
            _ => style,
        };
        let mut set = |factor: f32| {
            let mut style = style;
            style.letters.size *= factor;
            style.leading *= factor;
            let text = Text::plain(words.text.trim(), style.letters, locale, None);
            let paragraph = Paragraph::new(text, style, self.frame.clone());
            self.setter
                .set(&[Node::Paragraph(Box::new(paragraph))])
                .strips
        };
        let mut sizes = SMALLER.into_iter().map(&mut set);
        let fitting = sizes.find(|lines| lines.len() <= MOST_LINES);
        fitting.unwrap_or_else(|| set(SMALLEST))
    }

    /// Puts lines at a height, and returns where they end.
    fn add(&mut self, lines: Vec<Strip>, mut y: f32) -> f32 {
        for line in lines {
            for mut piece in line.pieces {
                shift(&mut piece.item, y);
                self.page.items.push(piece.item);
            }
            y += line.height;
        }
        y
    }

    fn rule(&mut self, (x, y): (f32, f32), (width, height): (f32, f32), color: Color) {
        let area = Area {
            x,
            y,
            width,
            height,
        };
        self.page.items.push(Item::Box { area, color });
    }
}

fn height(lines: &[Strip]) -> f32 {
    lines.iter().map(|line| line.height).sum()
}

/// Whether some face has each of the letters.
fn shows_all(fonts: &Fonts, preferred: FaceId, locale: &Locale, text: &str) -> bool {
    let shows = |letter| {
        let face = fonts.face_for(preferred, locale, letter);
        fonts.face(face).covers(letter)
    };
    !text.trim().is_empty() && text.trim().chars().all(shows)
}
