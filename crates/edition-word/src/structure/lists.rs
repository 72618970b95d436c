//! Lists, from paragraphs that each say their list, their level and their number.

use super::{Block, Builder, Class, Counting, List};
use crate::document::{Flow, Format, Paragraph, Reason, Role, Sign, Table};
use crate::numbering::written;

/// Lists within lists that the tool can number and cite.
const DEEPEST: usize = 4;
/// Indents closer than this are the same, in twentieths of a point.
const NEAR: i32 = 100;
/// So many paragraphs may stand between two items and belong to the first.
const MOST_BETWEEN: usize = 3;

/// A list that is open.
struct Open {
    list: String,
    level: usize,
    indent: i32,
    last: u32,
    content: List,
}

/// What belongs to lists.
enum Part<'f> {
    Item(&'f Paragraph, &'f Sign),
    GoesOn(&'f Paragraph),
}

impl Builder<'_> {
    /// The lists that `flow` begins with, and how much of it they take. `is_decimal` where the first is that of the decimals of a
    /// paragraph.
    pub(super) fn lists(
        &mut self,
        flow: &[Flow],
        numbered: &[bool],
        is_decimal: bool,
    ) -> (Vec<List>, usize) {
        let parts = parts(flow, numbered);
        let taken = parts.len();
        let mut open: Vec<Open> = Vec::new();
        let mut done: Vec<List> = Vec::new();
        for part in parts {
            match part {
                Part::Item(paragraph, sign) => {
                    self.place(paragraph, sign, (&mut open, is_decimal), &mut done);
                    let block = self.paragraph(paragraph, Class::Plain);
                    if let Some(list) = open.last_mut() {
                        list.last = sign.number;
                        list.content.items.push(vec![block]);
                    }
                }
                Part::GoesOn(paragraph) => {
                    let block = self.paragraph(paragraph, Class::Plain);
                    let item = open
                        .last_mut()
                        .and_then(|list| list.content.items.last_mut());
                    if let Some(item) = item {
                        item.push(block);
                    }
                }
            }
        }
        while let Some(list) = open.pop() {
            close(list, &mut open, &mut done);
        }
        (done, taken)
    }

    /// Closes and opens lists until the item has its place.
    fn place(
        &mut self,
        paragraph: &Paragraph,
        sign: &Sign,
        (open, is_decimal): (&mut Vec<Open>, bool),
        done: &mut Vec<List>,
    ) {
        while let Some(top) = open.last() {
            let is_own = top.list == sign.list && top.level == sign.level;
            let goes_on = is_own
                && (sign.format == Format::Bullet || sign.number == top.last.saturating_add(1));
            if goes_on {
                return;
            }
            let is_deeper = match top.list == sign.list {
                true => top.level < sign.level,
                false => {
                    let is_further_out = open
                        .iter()
                        .any(|it| it.list == sign.list && it.level >= sign.level);
                    top.indent + NEAR < paragraph.indent && !is_further_out
                }
            };
            if is_deeper {
                if open.len() < DEEPEST {
                    break;
                }
                self.remark(Reason::DeepList, paragraph.place, paragraph.text());
                return;
            }
            if let Some(list) = open.pop() {
                close(list, open, done);
            }
        }
        let is_ordered = sign.format != Format::Bullet;
        let sub = self.counting != Counting::None;
        let place = (!is_decimal || !open.is_empty()).then_some(open.len());
        let looks_same = !is_ordered || looks_as_printed(sign.format, sub, place);
        let looks_same = looks_same && (place.is_none() || is_bare(sign));
        let shown = sign.shown.trim();
        // Items of numbered paragraphs are cited by their signs, and counted from the first.
        match written_from_one(sign).filter(|_| sub && place.is_some()) {
            Some(first) => {
                let words = format!("{shown} → {first}");
                self.remark(Reason::NumberDiffers, paragraph.place, words);
            }
            None if !looks_same || (is_ordered && sign.number != 1) => {
                self.remark(Reason::SignsDiffer, paragraph.place, shown.to_owned());
            }
            None => {}
        }
        open.push(Open {
            list: sign.list.clone(),
            level: sign.level,
            indent: paragraph.indent,
            last: sign.number,
            content: List {
                is_ordered,
                start: if sub { 1 } else { sign.number },
                items: Vec::new(),
            },
        });
    }
}

/// Whether a list that is counted looks as the tool prints it: `sub` in a document that numbers its paragraphs, at the given depth;
/// decimals of a paragraph have none.
fn looks_as_printed(format: Format, sub: bool, depth: Option<usize>) -> bool {
    match (sub, depth) {
        (false, _) => format == Format::Decimal,
        // In a numbered document, letters come first and then Roman numbers.
        (true, Some(0)) => matches!(format, Format::LowerLetter | Format::LowerRussian),
        (true, Some(1)) => format == Format::LowerRoman,
        (true, _) => true,
    }
}

/// The sign with the first number in place of its own, where that is another one.
fn written_from_one(sign: &Sign) -> Option<String> {
    let is_number = !matches!(sign.format, Format::Bullet | Format::Repeat | Format::Other);
    let own = written(sign.number, sign.format);
    let is_meant = is_number && sign.number != 1 && is_bare(sign);
    is_meant.then(|| {
        sign.shown
            .trim()
            .replacen(&own, &written(1, sign.format), 1)
    })
}

/// Whether a sign is no more than its number, in whatever brackets: `Article 1` says more, and `1.1` of more than one number.
pub(super) fn is_bare(sign: &Sign) -> bool {
    let shown = sign
        .shown
        .trim_matches(|letter: char| !letter.is_alphanumeric());
    match sign.format {
        Format::Repeat => true,
        Format::Bullet => shown.chars().filter(|it| it.is_alphabetic()).count() < 2,
        format => shown == written(sign.number, format),
    }
}

/// Puts a list that is done into the item that it stands in.
fn close(list: Open, open: &mut [Open], done: &mut Vec<List>) {
    let around = open
        .last_mut()
        .and_then(|outer| outer.content.items.last_mut());
    match around {
        Some(item) => item.push(Block::List(list.content)),
        None => done.push(list.content),
    }
}

/// The items that `flow` begins with, and the paragraphs between two of them that belong to the first.
fn parts<'f>(flow: &'f [Flow], numbered: &[bool]) -> Vec<Part<'f>> {
    let mut parts = Vec::new();
    let mut at = 0;
    while let Some((paragraph, sign)) = item(flow, numbered, at) {
        parts.push(Part::Item(paragraph, sign));
        let last = sign;
        at += 1;
        while let Some(further) = flow.get(at).and_then(plain).filter(|it| it.is_in_item) {
            parts.push(Part::GoesOn(further));
            at += 1;
        }
        let between =
            (at..at + MOST_BETWEEN + 1).find(|place| item(flow, numbered, *place).is_some());
        let Some(next) = between.filter(|next| *next > at) else {
            continue;
        };
        let goes_on = item(flow, numbered, next).is_some_and(|(_, next)| {
            next.list == last.list && next.level == last.level && follows(last, next)
        });
        let plain: Option<Vec<&Paragraph>> = flow
            .get(at..next)
            .unwrap_or_default()
            .iter()
            .map(plain)
            .collect();
        let Some(plain) = plain.filter(|_| goes_on) else {
            break;
        };
        let is_inside = last.format != Format::Bullet || plain.iter().all(|it| it.indent > 0);
        if !is_inside {
            break;
        }
        at = next;
        parts.extend(plain.into_iter().map(Part::GoesOn));
    }
    parts
}

fn follows(last: &Sign, next: &Sign) -> bool {
    last.format == Format::Bullet || last.number.checked_add(1) == Some(next.number)
}

/// The item at a place, if one is there.
fn item<'f>(flow: &'f [Flow], numbered: &[bool], at: usize) -> Option<(&'f Paragraph, &'f Sign)> {
    let Flow::Paragraph(paragraph) = flow.get(at)? else {
        return None;
    };
    let is_numbered = numbered.get(at).copied().unwrap_or_default();
    let sign = paragraph.sign.as_ref()?;
    (paragraph.role == Role::Body && !is_numbered).then_some((paragraph, sign))
}

fn plain(it: &Flow) -> Option<&Paragraph> {
    match it {
        Flow::Paragraph(paragraph) => {
            (paragraph.role == Role::Body && paragraph.sign.is_none()).then_some(paragraph)
        }
        Flow::Table(Table { .. }) => None,
    }
}

/// Whether items are a list that a paragraph leads in to with a colon, unbroken, in a text that has more paragraphs than the list
/// has items: then the numbers are the list's, however long its items are.
pub(super) fn is_led_in(flow: &[Flow], places: &[usize]) -> bool {
    let (Some(&first), Some(&last)) = (places.first(), places.last()) else {
        return false;
    };
    let before = first.checked_sub(1).and_then(|place| flow.get(place));
    let leads = before
        .and_then(plain)
        .is_some_and(|it| it.text().trim_end().ends_with([':', '：']));
    let is_item = |it: &Flow| {
        matches!(
            it,
            Flow::Paragraph(Paragraph {
                role: Role::Body,
                sign: Some(_),
                ..
            })
        )
    };
    let mut within = flow.get(first..=last).unwrap_or_default().iter();
    leads && within.all(is_item) && flow.iter().filter_map(plain).count() > places.len()
}

#[cfg(test)]
mod tests {
    use super::written_from_one;
    use crate::document::{Format, Sign};

    #[test]
    fn a_sign_that_would_be_another() {
        let first = |shown: &str, format: Format, number: u32| {
            written_from_one(&Sign {
                list: "1".to_owned(),
                level: 1,
                format,
                number,
                shown: shown.to_owned(),
            })
        };
        let letter = Format::LowerLetter;
        assert_eq!(first("(c)", letter, 3).as_deref(), Some("(a)"));
        assert_eq!(first("iv.", Format::LowerRoman, 4).as_deref(), Some("i."));
        assert_eq!(first("в)", Format::LowerRussian, 3).as_deref(), Some("а)"));
        assert_eq!(first("(a)", letter, 1), None);
        assert_eq!(first("Article 3", Format::Decimal, 3), None);
    }
}
