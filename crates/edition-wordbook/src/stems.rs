//! The stems of words, as far as they can be told without a dictionary.

use edition_languages::Language;

/// A stem that is as long as this stands for all words that begin with it.
pub(crate) const LONG: usize = 4;
/// How many letters may be an ending where no endings are known.
const ENDING: usize = 3;

/// A word, in small letters, without its ending.
pub(crate) fn stem<'w>(word: &'w str, language: &Language) -> &'w str {
    let length = word.chars().count();
    if language.endings.is_empty() {
        let kept = length.saturating_sub(ENDING).max(LONG);
        return beginning(word, kept);
    }
    let mut endings = language.endings.iter();
    let fits = endings.find(|ending| {
        let letters = ending.chars().count();
        let least = if letters == 1 { LONG - 1 } else { LONG };
        word.ends_with(**ending) && length >= letters + least
    });
    fits.and_then(|ending| word.strip_suffix(ending))
        .unwrap_or(word)
}

fn beginning(word: &str, letters: usize) -> &str {
    let end = word.char_indices().nth(letters);
    end.and_then(|(end, _)| word.get(..end)).unwrap_or(word)
}
