//! The words of a text: which are names, acronyms, signs, and which certainly none of these.

use edition_languages::vocabulary;

use super::OBJECT;

/// So many words with several small ones among them are no name, however many capitals they have.
const TITLE: usize = 6;

/// A word of a text.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Word<'t> {
    /// A figure, a symbol, an address, or what is no text.
    Sign,
    /// In capitals throughout; whether it stands right behind the word before, and how long it is.
    Loud { is_joined: bool, length: usize },
    /// With a capital at the beginning.
    Capital,
    /// In small letters, or of a script that has no others.
    Small(&'t str),
}

fn words_of(text: &str) -> Vec<Word<'_>> {
    let mut words = Vec::new();
    let mut is_joined = false;
    for part in text.split_inclusive(OBJECT) {
        for piece in part.split_whitespace() {
            let bare = piece.trim_matches(|letter: char| !letter.is_alphanumeric());
            let begins = piece.starts_with(char::is_alphanumeric);
            if !bare.is_empty() {
                words.push(word(bare, is_joined && begins));
            }
            is_joined = piece.ends_with(char::is_alphanumeric);
        }
        if part.ends_with(OBJECT) {
            words.push(Word::Sign);
            is_joined = false;
        }
    }
    words
}

fn word(bare: &str, is_joined: bool) -> Word<'_> {
    let length = bare.chars().filter(|letter| letter.is_alphabetic()).count();
    if length < 2 && bare.is_ascii() || length == 0 || is_sign(bare) {
        return Word::Sign;
    }
    let has = |is: fn(char) -> bool| bare.contains(is);
    if has(char::is_uppercase) && !has(char::is_lowercase) {
        return Word::Loud { is_joined, length };
    }
    match bare.starts_with(char::is_uppercase) {
        true => Word::Capital,
        false => Word::Small(bare),
    }
}

/// Whether a word is a symbol, a product's name as `iPhone`, or an address.
fn is_sign(bare: &str) -> bool {
    let has_capital = bare.contains(char::is_uppercase);
    let mut parts = bare.split(['-', '\'', '’']);
    let is_camel = |part: &str| {
        let mut letters = part.chars().zip(part.chars().skip(1));
        letters.any(|(one, next)| one.is_lowercase() && next.is_uppercase())
    };
    let is_host = |name: &str| {
        name.rsplit_once('.').is_some_and(|(name, ending)| {
            let is_plain = |text: &str| text.chars().all(|letter| letter.is_ascii_lowercase());
            !name.is_empty() && ending.len() > 1 && is_plain(ending)
        })
    };
    let (host, _) = bare.split_once('/').unwrap_or((bare, ""));
    bare.contains(|letter: char| letter.is_numeric() || "@_=\\#".contains(letter))
        || bare.contains("://")
        || bare.starts_with("www.")
        || (bare.contains('/') && has_capital)
        || parts.any(is_camel)
        || is_host(bare)
        || is_host(host)
}

/// Whether a text has any word but acronyms and signs.
pub(super) fn has_words(text: &str) -> bool {
    let words = words_of(text);
    let is_word = |word: &Word<'_>| matches!(word, Word::Capital | Word::Small(_));
    if words.iter().any(is_word) {
        return true;
    }
    // Two long words in capitals, one behind the other, are a heading.
    let is_long = |word: &Word<'_>| matches!(word, Word::Loud { length: 4.., .. });
    let mut pairs = words.iter().zip(words.iter().skip(1));
    pairs.any(|(one, next)| {
        is_long(one)
            && is_long(next)
            && matches!(
                next,
                Word::Loud {
                    is_joined: true,
                    ..
                }
            )
    })
}

/// How many words of a text are certainly no part of a name.
pub(super) fn ordinary(text: &str) -> usize {
    let words = words_of(text);
    let is_loud = |word: &Word<'_>| matches!(word, Word::Loud { .. } | Word::Sign);
    if words.iter().all(is_loud) {
        let is_long = |word: &&Word<'_>| matches!(word, Word::Loud { length: 7.., .. });
        let long = words.iter().filter(is_long).count();
        let all = words.iter().filter(|word| **word != Word::Sign).count();
        return if long > 0 { all } else { 0 };
    }
    let is_named =
        |word: Option<&Word<'_>>| matches!(word, Some(Word::Capital | Word::Loud { .. }));
    let (mut count, mut links) = (0, 0);
    for (place, word) in words.iter().enumerate() {
        let Word::Small(own) = word else { continue };
        let is_link = |word: &str| {
            word.chars().count() < 4 || vocabulary::is_function_word(&word.to_lowercase())
        };
        let beyond = |word: &&Word<'_>| !matches!(word, Word::Small(own) if is_link(own));
        let before = words.iter().take(place).rev().find(beyond);
        let behind = words.iter().skip(place + 1).find(beyond);
        // As “de la” in a name.
        if is_link(own) && is_named(before) && is_named(behind) {
            links += 1;
        } else {
            count += 1;
        }
    }
    // The capital of a sentence.
    if let [Word::Capital, Word::Small(_), ..] = words.as_slice()
        && count > 0
    {
        count += 1;
    }
    if links > 1 && words.len() >= TITLE {
        count += links;
    }
    count
}
