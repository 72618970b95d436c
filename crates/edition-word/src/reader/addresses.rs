//! Numbers that this tool has typed in an edition: they stand under a bookmark that is named as readers cite them, so nothing has
//! to be guessed.

use super::words_in;
use crate::document::{Format, LIST_OF_ADDRESSES, Sign};
use crate::xml::Element;
use crate::{letters, typed};

/// The number that a paragraph begins with, where its bookmark says what it is.
pub(super) fn number(paragraph: &Element) -> Option<Sign> {
    let mut inner = paragraph.children().filter(|it| !it.is("pPr"));
    let mark = inner.next().filter(|it| it.is("bookmarkStart"))?;
    let id = mark.word("id");
    let (level, format, number) = meaning(mark.word("name")?)?;
    let mut shown = String::new();
    loop {
        let next = inner.next()?;
        if next.is("bookmarkEnd") && next.word("id") == id {
            break;
        }
        if next.is("r") {
            shown.push_str(&words_in(next));
        }
    }
    let shown = shown.trim().to_owned();
    let is_set_off = inner.find(|it| it.is("r"))?.child("tab").is_some();
    (is_set_off && !shown.is_empty()).then(|| Sign {
        list: LIST_OF_ADDRESSES.to_owned(),
        level,
        format,
        number,
        shown,
    })
}

/// The level, the form and the number that an address such as `para_12_a_ii` or `annex_1_para_3` tells.
fn meaning(name: &str) -> Option<(usize, Format, u32)> {
    let (_, own) = name
        .split_once("para_")
        .filter(|(before, _)| before.is_empty() || before.ends_with('_'))?;
    let mut parts = own.split('_');
    let mut last = (0, Format::Decimal, parts.next()?.parse().ok()?);
    let mut items = 0;
    for part in parts {
        let level = last.0 + 1;
        let is_repeat =
            last.0 == 0 && letters::repeated(part).is_some_and(|(_, rest)| rest.is_empty());
        if !is_repeat && part.chars().all(|it| it.is_ascii_digit()) {
            last = (level, Format::Decimal, part.parse().ok()?);
            continue;
        }
        // Letters and Roman numbers take turns.
        items += usize::from(!is_repeat);
        last = match items % 2 {
            _ if is_repeat => (0, Format::Repeat, last.2),
            1 => (level, Format::LowerLetter, lettered(part)?),
            _ => (level, Format::LowerRoman, typed::roman(part)?),
        };
    }
    Some(last)
}

/// What letters count: `b` is 2, `aa` 27, `bb` 28.
fn lettered(part: &str) -> Option<u32> {
    let first = part.chars().next().filter(char::is_ascii_lowercase)?;
    let rounds = u32::try_from(part.len()).ok()?.checked_sub(1)?;
    let is_same = part.chars().all(|it| it == first);
    let number = u32::from(first) - u32::from('a') + 1;
    is_same
        .then(|| rounds.checked_mul(26)?.checked_add(number))
        .flatten()
}

#[cfg(test)]
mod tests {
    use super::meaning;
    use crate::document::Format;

    #[test]
    fn addresses_tell_level_form_and_number() {
        let check = |name: &str, expected: Option<(usize, Format, u32)>| {
            assert_eq!(meaning(name), expected, "{name}");
        };
        check("para_12", Some((0, Format::Decimal, 12)));
        check("annex_2_para_3", Some((0, Format::Decimal, 3)));
        check("section_2_para_1_b", Some((1, Format::LowerLetter, 2)));
        check("para_12_i_ii", Some((2, Format::LowerRoman, 2)));
        check("para_12_1_b_ii", Some((3, Format::LowerRoman, 2)));
        check("para_1_a_i_c_iv", Some((4, Format::LowerRoman, 4)));
        check("para_1_aa", Some((1, Format::LowerLetter, 27)));
        check("para_140_2", Some((1, Format::Decimal, 2)));
        check("para_2_bis", Some((0, Format::Repeat, 2)));
        check("para_2_bis_a", Some((1, Format::LowerLetter, 1)));
        for other in [
            "para_12_p2",
            "s_para_1_2fa9c1d0",
            "para",
            "parade_1",
            "x_para_",
            "table_1",
            "para_1_a_b",
        ] {
            check(other, None);
        }
    }
}
