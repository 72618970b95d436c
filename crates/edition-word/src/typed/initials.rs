//! Letters with a full stop: signs of a list, or initials of names.

use super::{Shape, Typed};
use crate::document::{Flow, Format, Paragraph, Reason, Remark, Role};

/// Which candidates are small letters with a full stop below an item in brackets, as papers of the United Nations have them:
/// (a), (i), a., i.
pub(super) fn within_brackets(
    flow: &[Flow],
    candidates: &[(usize, Typed)],
    meant: &[Option<(Format, u32)>],
) -> Vec<bool> {
    let mut from = 0;
    let mut is_open = false;
    let within = candidates.iter().zip(meant).map(|((at, typed), meant)| {
        let between = flow.get(from..*at).unwrap_or_default();
        // A heading or a number of a paragraph ends the list.
        is_open &= !between.iter().any(|it| match it {
            Flow::Paragraph(Paragraph {
                role: Role::Body,
                sign,
                ..
            }) => sign.as_ref().is_some_and(|sign| sign.level == 0),
            Flow::Paragraph(_) => true,
            Flow::Table(_) => false,
        });
        from = *at;
        match (typed.shape, meant) {
            (_, Some((Format::Decimal, _))) => is_open = false,
            (Shape::Bracket | Shape::Brackets, Some(_)) => is_open = true,
            (Shape::Dot, Some((format, _))) => {
                let is_small = matches!(
                    format,
                    Format::LowerLetter | Format::LowerRussian | Format::LowerRoman
                );
                return is_open && is_small;
            }
            _ => {}
        }
        false
    });
    within.collect()
}

/// Leaves letters with a full stop where they may be initials: where they do not begin with the first letter, are fewer
/// than three, or stand before what may be a name; small ones below an item in brackets are none. Says which.
pub(super) fn leave_letters(
    flow: &[Flow],
    candidates: &[(usize, Typed)],
    meant: &mut [Option<(Format, u32)>],
    inner: &[bool],
) -> Option<Remark> {
    // Each series, by the places of its signs, with its last number.
    let mut series: Vec<(Format, u32, Vec<usize>)> = Vec::new();
    for (place, ((_, typed), meant)) in candidates.iter().zip(meant.iter()).enumerate() {
        let Some((format, number)) = *meant else {
            continue;
        };
        let is_letter = matches!(
            format,
            Format::LowerLetter | Format::UpperLetter | Format::LowerRussian | Format::UpperRussian
        );
        if typed.shape != Shape::Dot || !is_letter {
            continue;
        }
        let mut open = series.iter_mut().rev();
        match open.find(|(own, last, _)| *own == format && *last + 1 == number) {
            Some((_, last, places)) => {
                *last = number;
                places.push(place);
            }
            None => series.push((format, number, vec![place])),
        }
    }
    let is_doubtful = |(_, last, places): &&(Format, u32, Vec<usize>)| {
        let mut typed = places.iter().filter_map(|place| candidates.get(*place));
        // From the first letter on, one after another.
        let is_whole = usize::try_from(*last) == Ok(places.len());
        let mut own = places.iter().filter_map(|place| inner.get(*place));
        if own.all(|is_inner| *is_inner) {
            return !is_whole;
        }
        !is_whole || places.len() < 3 || typed.any(|(_, typed)| typed.is_before_name)
    };
    let mut left: Vec<usize> = Vec::new();
    for (_, _, places) in series.iter().filter(is_doubtful) {
        left.extend(places);
    }
    left.sort_unstable();
    for place in &left {
        if let Some(meaning) = meant.get_mut(*place) {
            *meaning = None;
        }
    }
    let (first, _) = candidates.get(*left.first()?)?;
    let Some(Flow::Paragraph(paragraph)) = flow.get(*first) else {
        return None;
    };
    let signs = left.iter().filter_map(|place| candidates.get(*place));
    let signs: Vec<&str> = signs.map(|(_, typed)| &*typed.shown).collect();
    Some(Remark {
        reason: Reason::LettersLeft,
        place: paragraph.place,
        words: signs.join(" "),
    })
}

/// Words with a capital letter that begin no name, in the languages that most sources are written in.
const NO_NAMES: [&str; 16] = [
    "The",
    "This",
    "These",
    "All",
    "If",
    "When",
    "What",
    "В",
    "Об",
    "Для",
    "Все",
    "Что",
    "Как",
    "Дар",
    "Барои",
    "Ҳама",
];

/// Whether words may begin with a name: with a capital letter and small ones, or with a further initial.
pub(super) fn may_be_name(words: &str) -> bool {
    let first: String = words
        .chars()
        .take_while(|letter| letter.is_alphanumeric() || matches!(letter, '\'' | '’' | '-' | '.'))
        .collect();
    let bare = first.trim_end_matches('.');
    let is_capital = bare.chars().next().is_some_and(char::is_uppercase);
    let is_shouted = bare.chars().count() > 3 && !bare.chars().any(char::is_lowercase);
    is_capital && !is_shouted && !NO_NAMES.contains(&bare)
}
