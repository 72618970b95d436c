//! Words with letters of the wrong alphabet, mended where there is one right answer.

use edition_languages::{Language, look_alike};
use edition_model::Locale;

use super::{foreign_letters, mixture};

/// `word` in letters of its own alphabet; `None` where somebody must decide.
pub(crate) fn mend(word: &str, locale: &Locale) -> Option<String> {
    if word.contains(char::is_whitespace) {
        return None;
    }
    let language = Language::of(locale);
    let is_single = word.len() == 1;
    let mended: String = match mixture(word, language) {
        Some(mixture) => {
            let replace = |letter| {
                if mixture.wrong.contains(&letter) {
                    look_alike(letter)
                } else {
                    Some(letter)
                }
            };
            word.chars().map(replace).collect::<Option<String>>()?
        }
        None if is_single => word.chars().map(look_alike).collect::<Option<String>>()?,
        None => {
            let alphabet = language.alphabet?;
            let letters = word.chars();
            let letters = letters.map(|letter| alphabet.substituted(letter).unwrap_or(letter));
            letters.collect()
        }
    };
    let is_right =
        foreign_letters(&mended, language).is_none() && mixture(&mended, language).is_none();
    (is_right && mended != word).then_some(mended)
}

#[cfg(test)]
mod tests {
    use super::mend;

    fn check(locale: &str, word: &str, expected: Option<&str>) {
        let mended = mend(word, &locale.parse().unwrap());
        assert_eq!(mended.as_deref(), expected, "{word}");
    }

    #[test]
    fn letters_that_look_the_same_and_those_of_old_fonts() {
        check("ru", "Cовет", Some("Совет"));
        check("ru", "c", Some("с"));
        check("ru", "Аmnesty", Some("Amnesty"));
        check("tg", "њуќуќ", Some("ҳуқуқ"));
        check("tg", "Шӯрoи", Some("Шӯрои"));
    }

    #[test]
    fn what_somebody_must_decide() {
        check("tg", "Щербаков", None);
        check("tg", "июнь", None);
        check("ru", "Gовет", None);
        check("ru", "Ҳукумат", None);
        check("ru", "весь текст", None);
    }
}
