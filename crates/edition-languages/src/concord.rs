//! Words that deny only together with their verb: «никто не пришёл», «ҳеҷ кас наомад».
//!
//! Without the verb's own negation such a clause denies nothing («никто пришёл»), whatever was meant. Verbs are known by
//! how they begin and end, which is enough to say so where no other word of the clause denies.

use std::ops::Range;

use crate::concepts::{Class, Mention, Mentions};
use crate::language::Concord;
use crate::words::words;

/// The words within `range` of a text that look as if they denied, as `никто`, but whose clause has a verb and no word that
/// denies.
#[must_use]
pub fn alone(
    text: &str,
    range: &Range<usize>,
    mentions: &Mentions,
    concord: Option<Concord>,
) -> Vec<Mention> {
    let Some(concord) = concord else {
        return Vec::new();
    };
    let clauses = concord.clauses(text, range);
    let within = |clause: &Range<usize>, names: &'static [&'static str]| {
        let clause = clause.clone();
        let negations = mentions.all.iter().filter(move |it| {
            it.concept.class == Class::Negation && names.contains(&it.concept.name)
        });
        negations.filter(move |it| clause.contains(&it.start))
    };
    let mut found = Vec::new();
    for clause in &clauses {
        let words = text.get(clause.clone()).unwrap_or_default();
        if within(clause, &DENIES).next().is_some() || !concord.has_verb(words) {
            continue;
        }
        let open = within(clause, &["pronoun"])
            .filter(|it| it.is_sure && !is_quoted(text, it) && !is_name(text, range.start, it));
        found.extend(open.copied());
    }
    found
}

/// What denies by itself: `не`, `невозможно`, `без`.
const DENIES: [&str; 3] = ["denial", "adjective", "less"];

/// Whether a word is only spoken of.
fn is_quoted(text: &str, mention: &Mention) -> bool {
    let quotes = ['«', '»', '“', '”', '„', '"', '\u{FFFC}'];
    let (before, after) = (text.get(..mention.start), text.get(mention.end..));
    before.is_some_and(|it| it.ends_with(quotes)) || after.is_some_and(|it| it.starts_with(quotes))
}

/// Whether a word has a capital letter within a sentence, as the name of a choice in a program.
fn is_name(text: &str, start: usize, mention: &Mention) -> bool {
    let before = text.get(start..mention.start).unwrap_or_default();
    let word = mention.words(text);
    before.contains(char::is_alphabetic) && word.starts_with(char::is_uppercase)
}

impl Concord {
    /// The clauses of a sentence: what stands between its marks and the words that join them.
    fn clauses(self, text: &str, range: &Range<usize>) -> Vec<Range<usize>> {
        let sentence = text.get(range.clone()).unwrap_or_default();
        let is_mark = |letter: char| matches!(letter, ',' | ';' | ':' | '—' | '–' | '(' | ')');
        let marks = sentence.match_indices(is_mark).map(|(place, _)| place);
        let joints = words(sentence).filter(|(_, word)| self.conjunctions.contains(word));
        let mut ends: Vec<usize> = marks.chain(joints.map(|(place, _)| place)).collect();
        ends.push(sentence.len());
        ends.sort_unstable();
        let mut start = 0;
        let mut clauses = Vec::new();
        for end in ends {
            clauses.push(range.start + start..range.start + end);
            start = end;
        }
        clauses
    }

    fn has_verb(self, clause: &str) -> bool {
        let lower = clause.to_lowercase();
        let is_verb = |word: &str| {
            let is_long = word.chars().nth(2).is_some();
            let begins = self.verb_beginnings.iter().any(|it| word.starts_with(it));
            let ends = self.verb_endings.iter().any(|it| word.ends_with(it));
            is_long && (begins || ends) && !self.conjunctions.contains(&word)
        };
        let mut words = words(&lower).map(|(_, word)| word);
        match self.verb_is_last {
            true => words.last().is_some_and(is_verb),
            false => words.any(is_verb),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::alone;
    use crate::concepts::mentions;
    use crate::language::Language;

    fn check(tag: &str, text: &str, expected: &[&str]) {
        let language = Language::of(&tag.parse().unwrap());
        let mentions = mentions(text, language);
        let found = alone(text, &(0..text.len()), &mentions, language.concord);
        let found: Vec<&str> = found.iter().map(|it| it.words(text)).collect();
        assert_eq!(found, expected, "{text}");
    }

    #[test]
    fn a_verb_denies_too() {
        check("ru", "Никто был выслушан.", &["Никто"]);
        check("ru", "Он никогда подписывал признания.", &["никогда"]);
        check(
            "ru",
            "Он никого не видел и никогда подписывал.",
            &["никогда"],
        );
        check("ru", "Ничего найдено.", &["Ничего"]);
        check("ru", "Ему ничего сказали, но он не ушёл.", &["ничего"]);
        check("tg", "Ҳеҷ кас шунида шуд.", &["Ҳеҷ кас"]);
        check("tg", "Ӯ ҳаргиз имзо кардааст.", &["ҳаргиз"]);
        check("tg", "Онҳо ҳеҷ чиз гуфтанд.", &["ҳеҷ чиз"]);
    }

    #[test]
    fn what_denies_stands_in_the_clause() {
        for text in [
            "Никто не был выслушан.",
            "Никого и ничего он не видел.",
            "Никто, кроме врача, не пришёл.",
            "Никому нельзя было входить.",
            "Никакого входа. Ничего. Никогда.",
            "Без каких-либо слов, без никого он ушёл.",
            "Выводится слово «никогда».",
            "Параметру задают значение Все файлы или Никогда.",
            "Всегда или никогда.",
        ] {
            check("ru", text, &[]);
        }
        for text in [
            "Ҳеҷ кас шунида нашуд.",
            "Ӯ ҳеҷ чиз нагуфт ва рафт.",
            "Дар ҳеҷ ҳолат.",
            "Бе ҳеҷ мушкил рафт.",
            "Ҳеҷ гоҳ",
            "Агар касе омад, ягон чиз гуфт.",
        ] {
            check("tg", text, &[]);
        }
        check("en", "Nobody came.", &[]);
    }
}
