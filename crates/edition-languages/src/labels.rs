//! Letters that name something, as in `block C` and `plan B`.

use crate::letters::as_latin;

/// The letter of one text that another letter stands in place of in the second, with that; `None` where nobody can tell.
///
/// Only a Latin letter in place of another one counts: a Cyrillic one may stand for either.
#[must_use]
pub fn exchanged_label<'t>(first: &'t str, second: &'t str) -> Option<(&'t str, &'t str)> {
    let there = labels(first);
    if there.is_empty() {
        return None;
    }
    let here = labels(second);
    if there.len() != here.len() {
        return None;
    }
    let letter = |it: &str| it.chars().next().map(as_latin);
    // The first word of a sentence may be one too.
    let lacks = |text: &str, one: &str| {
        let mut words = text.split(|it: char| !it.is_alphanumeric());
        !words.any(|it| letter(it) == letter(one) && it.chars().nth(1).is_none())
    };
    let mut lost = there.iter().filter(|it| lacks(second, it));
    let mut come = here.iter().filter(|it| lacks(first, it));
    match (lost.next(), lost.next(), come.next(), come.next()) {
        (Some(lost), None, Some(come), None) if lost.is_ascii() && come.is_ascii() => {
            Some((lost, come))
        }
        _ => None,
    }
}

/// The capitals of a text that stand alone behind a word.
fn labels(text: &str) -> Vec<&str> {
    let mut found = Vec::new();
    let mut before = "";
    for piece in text.split(' ') {
        let bare = piece.trim_end_matches([',', ';', ':', '.', ')', '?', '!']);
        let mut letters = bare.chars();
        let is_letter = letters.next().is_some_and(char::is_uppercase) && letters.next().is_none();
        // Behind a point or a name with a point stands an initial or the beginning of a sentence.
        let is_last = bare.len() == piece.len() || !piece.contains('.') || text.ends_with(piece);
        // Among capitals it is a word like the others.
        let is_behind_word =
            before.ends_with(char::is_alphabetic) && before.contains(char::is_lowercase);
        // `I` is a word, and a number.
        if is_letter && is_behind_word && is_last && !matches!(bare, "I" | "V" | "X") {
            found.push(bare);
        }
        before = piece;
    }
    found
}

#[cfg(test)]
mod tests {
    use super::exchanged_label;

    #[test]
    fn another_letter_is_another_thing() {
        for (first, second, expected) in [
            (
                "Block C was closed.",
                "Блок D был закрыт.",
                Some(("C", "D")),
            ),
            (
                "They live in block C.",
                "Онҳо дар блоки D.",
                Some(("C", "D")),
            ),
            ("Block C was closed.", "Блок С был закрыт.", None),
            ("Block C was closed.", "Блок В был закрыт.", None),
            ("Block C was closed.", "Третий блок был закрыт.", None),
            ("Mr. John C. Smith", "Господин Джон D. Смит", None),
            ("He and I left.", "Он ушёл с Y.", None),
            ("plans B and C", "планы C и B", None),
            ("Линейный Б", "Linear B", None),
            ("ADÉQUATION À UN BESOIN", "FITNESS FOR A PURPOSE", None),
            ("A man came.", "Пришёл B.", None),
            ("E and F units", "Единицы E и F", None),
        ] {
            assert_eq!(
                exchanged_label(first, second),
                expected,
                "{first} | {second}"
            );
        }
    }
}
