//! Persons who are letters: `Witness C`, which one publication always calls «свидетель В» and not «свидетель Г». Some count
//! letters by their places in the alphabet and some by their sounds, so how they answer to each other is learned.

use std::collections::{BTreeMap, BTreeSet};

/// So often a letter has one answer before another one is told.
const USUAL: u32 = 3;
/// So often the other one answers to a letter of its own.
const OFTEN: u32 = 2;
/// Of an answer in more documents than these it need not be known where they are.
const PLACES: usize = 64;

/// A letter of the source, and the one that stands for it.
type Pair = (char, char);

/// How letters of the sources are answered in one language.
#[derive(Debug, Default)]
pub(super) struct Letters {
    /// How often, and in which documents.
    answers: BTreeMap<Pair, (u32, BTreeSet<usize>)>,
}

/// A letter in the place of another.
pub(super) struct Other<'t> {
    /// The letter in the source.
    pub(super) letter: &'t str,
    /// What stands in its place.
    pub(super) word: &'t str,
    /// The letter that this stands for elsewhere.
    pub(super) rival: char,
}

impl Letters {
    /// Reads a translation in the document at `place`, whose source is this.
    pub(super) fn count(&mut self, place: usize, source: &str, translation: &str) {
        let Some((letter, word)) = pair(source, translation) else {
            return;
        };
        let (Some(letter), Some(word)) = (letter.chars().next(), word.chars().next()) else {
            return;
        };
        let (times, places) = self.answers.entry((letter, word)).or_default();
        *times += 1;
        if places.len() < PLACES {
            places.insert(place);
        }
    }

    /// The documents in which a letter stands in the place of another.
    pub(super) fn suspects(&self) -> BTreeSet<usize> {
        let odd = self.answers.iter();
        let odd = odd.filter(|((letter, word), _)| self.rival(*letter, *word).is_some());
        odd.flat_map(|(_, (_, places))| places).copied().collect()
    }

    /// What stands in the place of the letter of a source.
    pub(super) fn look<'t>(&self, source: &'t str, translation: &'t str) -> Option<Other<'t>> {
        let (letter, word) = pair(source, translation)?;
        let rival = self.rival(letter.chars().next()?, word.chars().next()?)?;
        Some(Other {
            letter,
            word,
            rival,
        })
    }

    /// The letter that `word` stands for, where it is not that of `letter`, which has another answer.
    fn rival(&self, letter: char, word: char) -> Option<char> {
        let own = self.usual(|pair| pair.0 == letter)?;
        let other = self.usual(|pair| pair.1 == word)?;
        let is_other = own.0.1 != word && other.0.0 != letter;
        // «В» is the third letter of its alphabet, and looks as the second of another, which may have been left.
        let is_left = looks_alike(letter, word);
        (is_other && own.1 >= USUAL && other.1 >= OFTEN && !is_left).then_some(other.0.0)
    }

    /// The pair of these that stands most often, where no other is as often.
    fn usual(&self, is_one: impl Fn(&Pair) -> bool) -> Option<(Pair, u32)> {
        let ones = self.answers.iter().filter(|(pair, _)| is_one(pair));
        let ones: Vec<(Pair, u32)> = ones.map(|(pair, (times, _))| (*pair, *times)).collect();
        let most = ones.iter().copied().max_by_key(|(_, times)| *times)?;
        let others = ones.iter().filter(|(pair, _)| *pair != most.0);
        (others.map(|(_, times)| times).sum::<u32>() < most.1).then_some(most)
    }
}

/// The letters of two texts that hold one each, however often.
fn pair<'t>(source: &'t str, translation: &'t str) -> Option<(&'t str, &'t str)> {
    Some((only_letter(source)?, only_letter(translation)?))
}

/// The only letter that stands for somebody in a text.
fn only_letter(text: &str) -> Option<&str> {
    let mut letters = letters(text);
    let first = letters.next()?;
    letters.all(|other| other == first).then_some(first)
}

/// The single capital letters of a text that stand behind a word. Initials, symbols of documents, and words of one letter at the
/// beginning of a sentence are none, nor is the English `I`.
fn letters(text: &str) -> impl Iterator<Item = &str> {
    edition_languages::words(text).filter_map(|(start, word)| {
        let letter = word.chars().next().filter(|it| it.is_uppercase())?;
        let before = text.get(..start)?;
        let behind = text.get(start + letter.len_utf8()..)?;
        let is_single = word.len() == letter.len_utf8() && letter != 'I';
        let is_behind_word = before
            .strip_suffix([' ', '\u{a0}', '\n'])
            .is_some_and(|it| it.ends_with(char::is_alphabetic));
        let next = behind.chars().next();
        let is_initial =
            next == Some('.') && !behind.get(1..).unwrap_or_default().trim().is_empty();
        let is_glued = next.is_some_and(|it| it.is_alphanumeric() || "/&+'’".contains(it));
        (is_single && is_behind_word && !is_initial && !is_glued).then_some(word)
    })
}

/// Whether a letter of one alphabet looks as one of the other.
fn looks_alike(one: char, other: char) -> bool {
    const LATIN: &str = "ABCEHKMOPTXY";
    const CYRILLIC: &str = "АВСЕНКМОРТХУ";
    let mut pairs = LATIN.chars().zip(CYRILLIC.chars());
    pairs.any(|(latin, cyrillic)| [(one, other), (other, one)].contains(&(latin, cyrillic)))
}

#[cfg(test)]
mod tests {
    use super::{Letters, letters};

    #[test]
    fn letters_stand_behind_words() {
        let check = |text: &str, expected: &[&str]| {
            assert_eq!(letters(text).collect::<Vec<_>>(), expected, "{text}");
        };
        check("Witness C saw him.", &["C"]);
        check("The lawyer of Witness C was absent.", &["C"]);
        check("шоҳиди В-ро диданд", &["В"]);
        check("A man and I saw it.", &[]);
        check("Вакил А. Каримов ва A/HRC/22", &[]);
        check("He met Witness D.", &["D"]);
    }

    #[test]
    fn another_letter_is_told_where_each_has_its_own() {
        let mut known = Letters::default();
        for (letter, word) in [("A", "А"), ("B", "Б"), ("C", "В"), ("D", "Г")] {
            for _ in 0..3 {
                known.count(
                    0,
                    &format!("Witness {letter} left."),
                    &format!("Свидетель {word} ушёл."),
                );
            }
        }
        known.count(7, "Witness C left.", "Свидетель Г ушёл.");
        let look =
            |source: &str, translation: &str| known.look(source, translation).map(|it| it.rival);
        assert_eq!(
            look("He met Witness C.", "Он встретил свидетеля Г."),
            Some('D')
        );
        assert_eq!(look("He met Witness C.", "Он встретил свидетеля В."), None);
        assert_eq!(look("He met Witness C and A.", "Он встретил Г и А."), None);
        assert_eq!(look("hepatitis B", "гепатит В"), None);
        assert_eq!(known.suspects().into_iter().collect::<Vec<_>>(), [7]);
    }
}
