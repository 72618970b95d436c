//! How text becomes HTML, and text again.

use std::borrow::Cow;

/// Appends `text` so that it is text wherever it stands: between tags, or in an attribute, whose value
/// is always between double quotes.
pub(super) fn push_escaped(html: &mut String, text: &str) {
    let mut rest = text;
    while let Some((plain, from_suspect)) =
        find_suspect(rest).and_then(|at| rest.split_at_checked(at))
    {
        html.push_str(plain);
        let mut letters = from_suspect.chars();
        match letters.next() {
            Some('&') => html.push_str("&amp;"),
            Some('<') => html.push_str("&lt;"),
            Some('>') => html.push_str("&gt;"),
            Some('"') => html.push_str("&quot;"),
            Some(letter) if has_no_place(letter) => html.push(char::REPLACEMENT_CHARACTER),
            letter => html.extend(letter),
        }
        rest = letters.as_str();
    }
    html.push_str(rest);
}

/// The width of a vector register that every processor has, in bytes.
const STEP: usize = 16;

/// [`is_suspect`] as a lookup table, for single bytes.
const SUSPECTS: [bool; 256] = {
    let mut suspects = [false; 256];
    let mut byte = 0;
    while byte < 256 {
        suspects[byte] = is_suspect(byte as u8);
        byte += 1;
    }
    suspects
};

/// Where the first character is that may need an escape; nearly all text has none.
fn find_suspect(text: &str) -> Option<usize> {
    let bytes = text.as_bytes();
    // Within a step there is no early exit, so that the loop vectorizes.
    let mut steps = bytes.chunks_exact(STEP);
    let clean = steps
        .by_ref()
        .take_while(|step| {
            !step
                .iter()
                .fold(false, |found, byte| found | is_suspect(*byte))
        })
        .count();
    let from = clean * STEP;
    let mut rest = bytes.get(from..)?.iter();
    let found = rest.position(|byte| SUSPECTS[usize::from(*byte)])?;
    Some(from + found)
}

/// Whether a character that begins with `byte` may need an escape: markup of HTML, or a character that
/// [`has_no_place`].
const fn is_suspect(byte: u8) -> bool {
    let is_mark = (byte == b'&') | (byte == b'<') | (byte == b'>') | (byte == b'"');
    // The other control characters begin with C2, noncharacters with EF or a greater byte.
    is_mark | (byte < b' ') | (byte == 0x7F) | (byte == 0xC2) | (byte >= 0xEF)
}

/// Whether HTML forbids `letter` even as a character reference. Browsers drop or change such
/// characters, each in its own way, so U+FFFD is written for them.
pub(crate) fn has_no_place(letter: char) -> bool {
    let code = u32::from(letter);
    let is_noncharacter = code & 0xFFFE == 0xFFFE || (0xFDD0..=0xFDEF).contains(&code);
    is_noncharacter || (letter.is_control() && !matches!(letter, '\n' | '\t'))
}

/// Undoes [`push_escaped`].
pub(crate) fn unescape(text: &str) -> Cow<'_, str> {
    // Nearly all text.
    if !text.contains('&') {
        return text.into();
    }
    let text = text.replace("&lt;", "<").replace("&gt;", ">");
    text.replace("&quot;", "\"").replace("&amp;", "&").into()
}

#[cfg(test)]
mod tests {
    use super::{has_no_place, push_escaped};

    fn check(text: &str, expected: &str) {
        let mut html = String::new();
        push_escaped(&mut html, text);
        assert_eq!(html, expected);
    }

    #[test]
    fn text_stays_text() {
        check("Шиканҷа ва озор", "Шиканҷа ва озор");
        check(
            "<b title=\"x\">R&D's</b>",
            "&lt;b title=&quot;x&quot;&gt;R&amp;D's&lt;/b&gt;",
        );
        check(
            "a\u{0}b\u{1b}[31m\u{85}\u{fffe}",
            "a\u{fffd}b\u{fffd}[31m\u{fffd}\u{fffd}",
        );
        check("18\u{a0}май\n\tсоли", "18\u{a0}май\n\tсоли");
    }

    #[test]
    fn every_letter_is_judged_alike_wherever_it_stands() {
        for letter in '\0'..=char::MAX {
            let expected = match letter {
                '&' => "&amp;".to_owned(),
                '<' => "&lt;".to_owned(),
                '>' => "&gt;".to_owned(),
                '"' => "&quot;".to_owned(),
                letter if has_no_place(letter) => "\u{fffd}".to_owned(),
                letter => letter.to_string(),
            };
            let place = u32::from(letter) as usize % 70;
            let before = "x".repeat(place);
            check(
                &format!("{before}{letter}ж"),
                &format!("{before}{expected}ж"),
            );
        }
    }
}
