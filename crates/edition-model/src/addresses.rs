//! Addresses, file names and symbols in running text. They are never divided like words: a hyphen would read as a part of
//! them. A line may end after one of their own signs.

use std::ops::Range;

/// The signs after which a line may end inside an address.
const SIGNS: [char; 7] = ['/', '.', '@', '?', '&', '=', '-'];
/// So many characters stay together at both ends.
const FEWEST_CHARACTERS: usize = 2;

/// The addresses in `text`, in order, without the punctuation around them.
#[must_use]
pub fn addresses(text: &str) -> Vec<Range<usize>> {
    let mut found = Vec::new();
    if !has_sign_within(text) {
        return found;
    }
    let mut start = 0;
    for token in text.split(char::is_whitespace) {
        // Nearly all words have none of these bytes.
        let has_sign = |byte: u8| matches!(byte, b'/' | b'.' | b'@' | b'_' | b'=' | b'\\');
        if token.bytes().any(has_sign) {
            let bare = token
                .trim_start_matches(is_around)
                .trim_end_matches(is_around);
            if is_address(bare) {
                let before = token.len() - token.trim_start_matches(is_around).len();
                found.push(start + before..start + before + bare.len());
            }
        }
        start += token.len();
        let space = text.get(start..).and_then(|rest| rest.chars().next());
        start += space.map_or(0, char::len_utf8);
    }
    found
}

/// Whether `text` has a sign of addresses, other than full stops and colons at the ends of words: hardly any paragraph has.
fn has_sign_within(text: &str) -> bool {
    let is_sign = |byte: u8| matches!(byte, b'/' | b'@' | b'_' | b'=' | b'\\');
    let is_stop = |byte: u8| matches!(byte, b'.' | b':');
    let bytes = text.as_bytes();
    bytes.windows(2).any(|pair| match *pair {
        [one, next] => is_sign(one) || (is_stop(one) && next != b' '),
        _ => false,
    }) || bytes.last().is_some_and(|last| is_sign(*last))
}

/// Where the addresses of a text stand, in order.
#[derive(Debug)]
pub struct Addresses(Vec<Range<usize>>);

impl Addresses {
    /// Those of `text`.
    #[must_use]
    pub fn of(text: &str) -> Self {
        Self(addresses(text))
    }

    /// Whether a byte of the text lies within one.
    #[must_use]
    pub fn have(&self, at: usize) -> bool {
        let next = self.0.partition_point(|address| address.end <= at);
        self.0.get(next).is_some_and(|address| address.start <= at)
    }
}

/// The bytes inside an address that may begin a line, each with the sign before it.
pub fn places_in_address(address: &str) -> impl Iterator<Item = (usize, char)> {
    let count = address.chars().count();
    let mut characters = address.char_indices().enumerate().peekable();
    let mut before = ' ';
    std::iter::from_fn(move || {
        loop {
            let (index, (at, sign)) = characters.next()?;
            let next = characters.peek().map(|(_, (_, next))| *next);
            let inside = index + 1 >= FEWEST_CHARACTERS && count - index > FEWEST_CHARACTERS;
            // Two slashes, an ellipsis and the like stay whole. A full stop that begins a name stays with it.
            let ends = match (before, sign, next) {
                ('/' | '.', '.', _) => false,
                (_, '/', Some('.')) => true,
                _ => SIGNS.contains(&sign) && next.is_some_and(|next| !SIGNS.contains(&next)),
            };
            before = sign;
            if inside && ends {
                return Some((at + sign.len_utf8(), sign));
            }
        }
    })
}

/// Whether a character at the edge of an address is punctuation of the sentence.
fn is_around(character: char) -> bool {
    !character.is_alphanumeric()
        && !matches!(
            character,
            '/' | '_' | '=' | '&' | '#' | '~' | '%' | '@' | '\\' | '-'
        )
}

/// Whether a word is an address, a file name, a symbol of a document or the like.
fn is_address(word: &str) -> bool {
    if !word.contains(char::is_alphabetic) || word.starts_with("--") {
        return false;
    }
    let inner = |sign: char| {
        word.split_once(sign).is_some_and(|(before, after)| {
            before.ends_with(char::is_alphanumeric) && after.starts_with(char::is_alphanumeric)
        })
    };
    word.contains("://")
        || word.contains('\\')
        || ["www.", "mailto:", "doi:", "tel:"]
            .iter()
            .any(|it| word.starts_with(it))
        || inner('@')
        || inner('_')
        || inner('=')
        || is_path(word)
        || is_dotted(word)
}

/// `reports/2012/visit`, `A/HRC/22/53`, `/etc/`; but `and/or` are words.
fn is_path(word: &str) -> bool {
    let slashes = word.matches('/').count();
    let other =
        |character: char| character.is_ascii_digit() || matches!(character, '.' | '~' | '#' | '?');
    slashes > 1 || (slashes == 1 && word.contains(other))
}

/// `example.org`, `visit.pdf`, `доклад.docx`; but in `p.m`, `т.е` and `end.Next` a full stop is one.
fn is_dotted(word: &str) -> bool {
    let Some((name, ending)) = word.rsplit_once('.') else {
        return false;
    };
    let plain = |ending: &str| {
        let letters = ending.chars();
        let (small, large) = (char::is_ascii_lowercase, char::is_ascii_uppercase);
        let figures = letters.clone().all(|it| small(&it) || it.is_ascii_digit());
        figures || letters.clone().all(|it| large(&it))
    };
    (2..=6).contains(&ending.len())
        && ending.starts_with(|first: char| first.is_ascii_alphabetic())
        && plain(ending)
        && name.chars().count() > 1
        && name.split('.').all(|part| !part.is_empty())
        && name.ends_with(char::is_alphanumeric)
}

#[cfg(test)]
mod tests {
    use super::{addresses, places_in_address};

    /// The addresses of a text, with `|` where a line may begin.
    fn check(text: &str, expected: &[&str]) {
        let found: Vec<String> = addresses(text)
            .into_iter()
            .map(|range| {
                let address = text.get(range).unwrap();
                let mut shown = String::new();
                let mut start = 0;
                for (at, _) in places_in_address(address) {
                    shown.push_str(address.get(start..at).unwrap());
                    shown.push('|');
                    start = at;
                }
                shown + address.get(start..).unwrap()
            })
            .collect();
        assert_eq!(found, expected, "{text}");
    }

    #[test]
    fn addresses_break_after_their_signs() {
        check(
            "write to press-office@information.example.org.",
            &["press-|office@|information.|example.|org"],
        );
        check(
            "(https://example.org/a?b=c&de=fg)",
            &["https://|example.|org/|a?|b=|c&|de=|fg"],
        );
        check("«www.пример.рф/доклад»,", &["www.|пример.|рф/|доклад"]);
        check("доклад.docx и visit.PDF", &["доклад.|docx", "visit.|PDF"]);
        check("A/HRC/22/53/Add.1", &["A/|HRC/|22/|53/|Add.1"]);
        check(
            "sources/reports/ a_long_name",
            &["sources/|reports/", "a_long_name"],
        );
        check(
            "https://example.org/-/a--b",
            &["https://|example.|org/-/|a--b"],
        );
        check(
            "locales/.state/ru/x.toml",
            &["locales/|.state/|ru/|x.|toml"],
        );
        check("a/../../fonts/a.ttf", &["a/|../|../|fonts/|a.|ttf"]);
        check("/home/.config/..hidden", &["/home/|.config/|..hidden"]);
        check("«папка/.скрыто/файл.txt»", &["папка/|.скрыто/|файл.|txt"]);
    }

    #[test]
    fn words_are_no_addresses() {
        for words in [
            "and/or и/или",
            "the end. Next",
            "at 2 p.m. and e.g. this",
            "т.е. и т.д.",
            "г.Душанбе",
            "end.Next",
            "3.5 1/2 2012/13",
            "… --flag=value",
            "Kurgan-Tube",
            "= / @ . _",
            "",
        ] {
            check(words, &[]);
        }
    }
}
