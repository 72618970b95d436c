//! The order of words in the dictionaries of a language.

use std::cmp::Ordering;

use edition_languages::Language;
use unicode_normalization::UnicodeNormalization;

/// What a word is sorted by: first by this, then as it is written.
type Key = Vec<(Class, usize)>;

/// Words before figures, figures before letters.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
enum Class {
    Space,
    Figure,
    /// A letter of the alphabet.
    Own,
    /// Any other letter.
    Foreign,
}

/// The letters of a language in the order of its dictionaries.
pub(crate) struct Alphabet {
    letters: Vec<&'static str>,
    capitals: &'static [(char, char)],
}

impl Alphabet {
    pub(crate) fn of(language: &'static Language) -> Self {
        Self {
            letters: language.dictionary_order.split(' ').collect(),
            capitals: language.capitals,
        }
    }

    /// The order of two words.
    pub(crate) fn compare(&self, one: &str, other: &str) -> Ordering {
        let by_letters = self.key(one).cmp(&self.key(other));
        by_letters.then_with(|| one.cmp(other))
    }

    fn key(&self, words: &str) -> Key {
        let small: Vec<char> = words.nfc().flat_map(|it| self.small(it)).collect();
        let mut key = Key::new();
        let mut rest = small.as_slice();
        while let [letter, others @ ..] = rest {
            // Of letters that count as one, the longest.
            let lengths = (1..=rest.len().min(3)).rev();
            let mut found = lengths.filter_map(|length| {
                let text: String = rest.get(..length)?.iter().collect();
                Some((self.place(&text)?, length))
            });
            if let Some((place, length)) = found.next() {
                key.push((Class::Own, place));
                rest = rest.get(length..).unwrap_or_default();
                continue;
            }
            rest = others;
            key.extend(self.other(*letter));
        }
        key
    }

    /// What a letter counts as that the alphabet does not have: as what it is made of, if it has that.
    fn other(&self, letter: char) -> Option<(Class, usize)> {
        if letter.is_whitespace() {
            return Some((Class::Space, 0));
        }
        if letter.is_numeric() {
            return Some((Class::Figure, letter as usize));
        }
        let base = std::iter::once(letter).nfd().next();
        let base = base.filter(|it| it.is_alphabetic())?;
        Some(match self.place(base.encode_utf8(&mut [0; 4])) {
            Some(place) => (Class::Own, place),
            None => (Class::Foreign, base as usize),
        })
    }

    fn place(&self, letter: &str) -> Option<usize> {
        self.letters.iter().position(|own| *own == letter)
    }

    /// The small letters of one, apostrophes in one form.
    fn small(&self, letter: char) -> Vec<char> {
        if let '\'' | '‘' | '’' | 'ʼ' = letter {
            return vec!['ʻ'];
        }
        let mut own = self.capitals.iter();
        if let Some((small, _)) = own.find(|(_, capital)| *capital == letter) {
            return vec![*small];
        }
        // Where `i` has a capital of its own, `I` is that of `ı`.
        let is_dotless = letter == 'I' && self.capitals.iter().any(|(small, _)| *small == 'i');
        match is_dotless {
            true => vec!['ı'],
            false => letter.to_lowercase().collect(),
        }
    }
}

#[cfg(test)]
mod tests {
    use edition_languages::Language;

    use super::Alphabet;

    #[track_caller]
    fn check(tag: &str, expected: &[&str]) {
        let alphabet = Alphabet::of(Language::of(&tag.parse().unwrap()));
        let mut words = expected.to_vec();
        words.reverse();
        words.sort_by(|one, other| alphabet.compare(one, other));
        assert_eq!(words, expected, "{tag}");
    }

    #[test]
    fn words_stand_as_in_dictionaries() {
        #[rustfmt::skip]
        check("tg", &["аз", "Гурӯҳ", "ғам", "Имом", "ӣ", "Йод", "кор", "Қонун", "лола", "ҳуқуқ", "чор", "Ҷумҳурӣ", "шаҳр"]);
        check(
            "ru",
            &["ежевика", "Ёлка", "еще", "Жизнь", "ООН", "УВКПЧ", "Эстония"],
        );
        check(
            "en",
            &[
                "3 R",
                "ACT",
                "café",
                "Cafeteria",
                "CAT",
                "UN",
                "UN Women",
                "UNHCR",
            ],
        );
        check("es", &["nube", "ñandú", "ONU"]);
        check(
            "kk",
            &[
                "ана",
                "әке",
                "бала",
                "Кеңес",
                "Қазақстан",
                "ұлт",
                "ыдыс",
                "іс",
            ],
        );
        check(
            "uz",
            &["olma", "yo'l", "O‘zbekiston", "gʻoya", "Shahar", "choy"],
        );
        check("tr", &["Irmak", "İnsan", "jale"]);
        check("cs", &["cesta", "čas", "hora", "chata", "ježek"]);
        check("sv", &["zon", "Åland", "ära", "över"]);
        #[rustfmt::skip]
        check("fa", &["ایران", "پایان", "جهان", "چین", "کتاب", "گل", "نام", "وزیر", "هدف", "یاد"]);
        check("de", &["Ähre", "Apfel", "Öl", "Ort"]);
    }
}
