//! Words in another language than the document, as far as letters and marks of the file agree.

use edition_languages::{Language, Script, Writing, is_cyrillic, is_latin};
use edition_model::Locale;

/// The locale of `words`, which the file has under `tag`, in a document in `source`: only where their letters are of
/// another script than the document's, and of the script of that language. Word marks much by mistake.
pub(super) fn locale(source: &Locale, tag: &str, words: &str) -> Option<String> {
    let named: Locale = tag.parse().ok()?;
    let language = Language::of(&named);
    let own = Language::of(source).script.map(Script::code)?;
    let theirs = language.script.map(Script::code)?;
    let mut letters = words.chars().filter(|letter| letter.is_alphabetic());
    let agrees = own != theirs && letters.all(|letter| code(letter) == Some(theirs));
    agrees.then(|| named.language().to_owned())
}

fn code(letter: char) -> Option<&'static str> {
    if is_cyrillic(letter) {
        return Some(Script::Cyrillic.code());
    }
    if is_latin(letter) {
        return Some(Script::Latin.code());
    }
    Writing::of(letter).map(|writing| writing.code)
}

#[cfg(test)]
mod tests {
    use super::locale;

    #[test]
    fn letters_and_marks_must_agree() {
        let check = |tag: &str, words: &str, expected: Option<&str>| {
            let source = "en".parse().unwrap();
            assert_eq!(locale(&source, tag, words).as_deref(), expected, "{words}");
        };
        check("ru-RU", "на русском", Some("ru"));
        check("tg-Cyrl-TJ", "ба тоҷикӣ", Some("tg"));
        check("ru-RU", "in English", None);
        check("en-US", "на русском", None);
        check("fr-FR", "en français", None);
        check("ru-RU", "слово and word", None);
    }
}
