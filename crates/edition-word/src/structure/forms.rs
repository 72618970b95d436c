//! Numbers of particular forms in a document that numbers its paragraphs: `140.1.` below paragraph 140, and `12 bis`.

use super::{Block, Class};
use crate::document::{Flow, Format, LIST_OF_ADDRESSES, Paragraph, Remark, Role, Sign};
use crate::letters::repeated;
use crate::typed;

/// Whether a sign may be the number of a paragraph.
pub(super) fn is_of_paragraph(sign: &Sign) -> bool {
    sign.level == 0 && matches!(sign.format, Format::Decimal | Format::Repeat)
}

/// Takes decimals and repeated numbers off that people typed: those that go on from the number of the paragraph before them.
pub(super) fn find(flow: &mut [Flow], numbered: &mut [bool], remarks: &mut Vec<Remark>) {
    // The number of the paragraph, its last decimal and its last repetition.
    let mut last: Option<(u32, u32, usize)> = None;
    for (it, is_numbered) in flow.iter_mut().zip(numbered) {
        let Flow::Paragraph(paragraph) = it else {
            continue;
        };
        match (&paragraph.sign, paragraph.role) {
            (_, Role::Title | Role::Heading(_) | Role::Annex(_)) => last = None,
            (Some(sign), _) if *is_numbered && sign.format == Format::Decimal => {
                last = Some((sign.number, 0, 0));
            }
            (None, Role::Body) => {
                let Some((number, decimal, repeat)) = &mut last else {
                    continue;
                };
                let text = paragraph.text();
                let Some((form, shown, length)) = read(&text, *number) else {
                    continue;
                };
                let sign = match form {
                    Form::Decimal(own) if own == *decimal + 1 && *repeat == 0 => {
                        *decimal = own;
                        (1, Format::Decimal, own)
                    }
                    Form::Repeat(own) if own == *repeat + 1 => {
                        *repeat = own;
                        *is_numbered = true;
                        (0, Format::Repeat, *number)
                    }
                    _ => continue,
                };
                typed::tell(remarks, (paragraph.place, &shown));
                typed::strip(&mut paragraph.runs, length);
                paragraph.sign = Some(Sign {
                    list: LIST_OF_ADDRESSES.to_owned(),
                    level: sign.0,
                    format: sign.1,
                    number: sign.2,
                    shown,
                });
            }
            _ => {}
        }
    }
}

enum Form {
    Decimal(u32),
    Repeat(usize),
}

/// The decimal or the repeated number of paragraph `number` that a text begins with, as it is shown, and how many letters it takes.
fn read(text: &str, number: u32) -> Option<(Form, String, usize)> {
    let start = text.trim_start();
    let rest = start.strip_prefix(&number.to_string())?;
    let (form, rest) = match rest.strip_prefix('.') {
        Some(rest) => {
            let end = rest.find(|it: char| !it.is_ascii_digit())?;
            let (figures, rest) = rest.split_at_checked(end)?;
            // "2.1 million" is an amount: a stop has to follow.
            (
                Form::Decimal(figures.parse().ok()?),
                rest.strip_prefix('.')?,
            )
        }
        None => {
            let rest = rest.strip_prefix(['-', ' ', '\u{a0}'])?;
            let (times, rest) = repeated(rest)?;
            (
                Form::Repeat(times),
                rest.strip_prefix(['.', ')']).unwrap_or(rest),
            )
        }
    };
    let words = rest.trim_start();
    if words.is_empty() || words == rest {
        return None;
    }
    let shown = start.strip_suffix(rest)?.to_owned();
    Some((form, shown, text.chars().count() - words.chars().count()))
}

/// Whether a list is that of the decimals of the paragraph before it, which then says so.
pub(super) fn goes_below(before: Option<&mut Block>, first: &Paragraph) -> bool {
    let Some(sign) = first.sign.as_ref() else {
        return false;
    };
    let shown = sign
        .shown
        .trim()
        .trim_end_matches(|it: char| !it.is_numeric());
    let mut figures = shown.split('.');
    let is_decimal = sign.format == Format::Decimal
        && sign.number == 1
        && figures.clone().count() == 2
        && figures.all(|it| !it.is_empty() && it.chars().all(char::is_numeric));
    match before {
        Some(Block::Paragraph { class, .. }) if is_decimal && *class == Class::Plain => {
            *class = Class::Decimal;
            true
        }
        _ => false,
    }
}
