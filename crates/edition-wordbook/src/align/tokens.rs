//! The words of passages, and the signs that both sides have: what means the same in all languages.

use edition_languages::concepts::{Class, mentions};
use edition_languages::{Language, Sounds, is_latin, words};
use rustc_hash::FxHashMap;

use super::Passage;
use crate::page::can_read;
use crate::stems::stem;

/// Shorter words say little.
const SHORTEST: usize = 3;
/// So many consonants a word must have to be known again in another alphabet.
const CONSONANTS: usize = 3;
/// Words are looked for in the other alphabet while there are not more pairs of them.
const MOST_PAIRS: usize = 30_000_000;

/// What a sign is.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum SignKind {
    /// A number in figures.
    Number,
    /// A word of a closed class, such as a month or a country.
    Concept,
    /// A name, or a word that sounds alike in both languages.
    Name,
    /// What the caller has named.
    Mark,
}

/// A passage as it is compared. All lists are sorted.
#[derive(Debug, Clone, Default)]
pub(super) struct Tokens {
    /// The stems of its words.
    pub(super) words: Vec<u32>,
    /// Its signs, which are the same on both sides.
    pub(super) signs: Vec<u32>,
    /// How long it is.
    pub(super) length: f64,
    /// What kind of block it is.
    pub(super) kind: u32,
}

/// One side.
#[derive(Debug, Default)]
pub(super) struct Side {
    pub(super) passages: Vec<Tokens>,
    /// The words of lessons.
    pub(super) lessons: Vec<Vec<u32>>,
    /// By word, in how many passages and lessons it stands.
    pub(super) holders: Vec<u32>,
    /// By word, as it stands in the text first.
    pub(super) shown: Vec<String>,
    /// By word, its stem.
    stems: Vec<String>,
    known: FxHashMap<String, u32>,
}

/// Both sides.
pub(super) struct Sides {
    pub(super) languages: (&'static Language, &'static Language),
    pub(super) source: Side,
    pub(super) translation: Side,
    /// By sign, what it is, how it is written, and in how many passages of each side it stands.
    pub(super) signs: Vec<Sign>,
}

pub(super) struct Sign {
    pub(super) kind: SignKind,
    /// How it is shown, on either side.
    pub(super) shown: (String, String),
    pub(super) holders: (u32, u32),
}

#[derive(Default)]
struct Signs {
    known: FxHashMap<String, u32>,
    all: Vec<Sign>,
}

impl Signs {
    fn number(&mut self, kind: SignKind, name: String, shown: &str) -> u32 {
        let next = u32::try_from(self.all.len()).unwrap_or(u32::MAX);
        let all = &mut self.all;
        *self.known.entry(name).or_insert_with(|| {
            all.push(Sign {
                kind,
                shown: (shown.to_owned(), shown.to_owned()),
                holders: (0, 0),
            });
            next
        })
    }
}

impl Sides {
    pub(super) fn of(
        languages: (&'static Language, &'static Language),
        (source, translation): (&[Passage], &[Passage]),
        lessons: &[(String, String)],
    ) -> Self {
        let mut signs = Signs::default();
        let first = lessons.iter().map(|it| it.0.as_str());
        let second = lessons.iter().map(|it| it.1.as_str());
        let source = Side::of(languages.0, source, first, &mut signs);
        let translation = Side::of(languages.1, translation, second, &mut signs);
        let mut sides = Self {
            languages,
            source,
            translation,
            signs: signs.all,
        };
        sides.find_names();
        sides.count_signs();
        sides
    }

    /// Words that are written or sound alike in both languages, of both sides.
    fn alike(&self) -> Vec<(u32, u32)> {
        let sounds = |side: &Side| -> Vec<(u32, Sounds)> {
            let words = side.shown.iter().zip(0..);
            let sounds = words.map(|(word, number)| (number, Sounds::of(word)));
            sounds.filter(|(_, it)| it.strong() >= CONSONANTS).collect()
        };
        let (ours, theirs) = (sounds(&self.source), sounds(&self.translation));
        let mut pairs: Vec<(u32, u32)> = Vec::new();
        for (stem, number) in self.source.stems.iter().zip(0..) {
            let same = self.translation.known.get(stem);
            if let Some(same) = same.filter(|_| stem.chars().any(is_latin)) {
                pairs.push((number, *same));
            }
        }
        // Only what begins with the same sound can be the same word.
        let mut beginning: Vec<Vec<&(u32, Sounds)>> = vec![Vec::new(); u16::BITS as usize];
        for heard in &theirs {
            for (bit, list) in beginning.iter_mut().enumerate() {
                if heard.1.openings() & (1 << bit) != 0 {
                    list.push(heard);
                }
            }
        }
        let near = |sounds: &Sounds| {
            let openings = sounds.openings();
            let lists = beginning.iter().enumerate();
            lists
                .filter(move |(bit, _)| openings & (1 << bit) != 0)
                .flat_map(|(_, list)| list)
        };
        let number = ours
            .iter()
            .map(|(_, sounds)| near(sounds).count())
            .sum::<usize>();
        if number <= MOST_PAIRS {
            for (own, sounds) in &ours {
                for (other, heard) in near(sounds) {
                    if sounds.begins_like(heard)
                        && sounds.strong().abs_diff(heard.strong()) <= 2
                        && sounds.find_in(heard).is_some()
                    {
                        pairs.push((*own, *other));
                    }
                }
            }
        }
        pairs.sort_unstable();
        pairs.dedup();
        pairs
    }

    /// What is alike in both languages becomes a sign.
    fn find_names(&mut self) {
        let pairs = self.alike();
        let mut by_source: FxHashMap<u32, Vec<u32>> = FxHashMap::default();
        let mut by_translation: FxHashMap<u32, Vec<u32>> = FxHashMap::default();
        for (own, other) in pairs {
            let shown = (
                self.source
                    .shown
                    .get(own as usize)
                    .cloned()
                    .unwrap_or_default(),
                self.translation
                    .shown
                    .get(other as usize)
                    .cloned()
                    .unwrap_or_default(),
            );
            let number = u32::try_from(self.signs.len()).unwrap_or(u32::MAX);
            self.signs.push(Sign {
                kind: SignKind::Name,
                shown,
                holders: (0, 0),
            });
            by_source.entry(own).or_default().push(number);
            by_translation.entry(other).or_default().push(number);
        }
        for (side, by_word) in [
            (&mut self.source, by_source),
            (&mut self.translation, by_translation),
        ] {
            for passage in &mut side.passages {
                let found = passage.words.iter().filter_map(|word| by_word.get(word));
                let found: Vec<u32> = found.flatten().copied().collect();
                passage.signs.extend(found);
                passage.signs.sort_unstable();
                passage.signs.dedup();
            }
        }
    }

    fn count_signs(&mut self) {
        for passage in &self.source.passages {
            for sign in &passage.signs {
                if let Some(sign) = self.signs.get_mut(*sign as usize) {
                    sign.holders.0 += 1;
                }
            }
        }
        for passage in &self.translation.passages {
            for sign in &passage.signs {
                if let Some(sign) = self.signs.get_mut(*sign as usize) {
                    sign.holders.1 += 1;
                }
            }
        }
    }
}

impl Side {
    fn of<'l>(
        language: &'static Language,
        passages: &[Passage],
        lessons: impl Iterator<Item = &'l str>,
        signs: &mut Signs,
    ) -> Self {
        let mut side = Self::default();
        for passage in passages {
            let words = side.words_of(&passage.text, language);
            let mut found = numbers(&passage.text, signs);
            found.extend(concepts(&passage.text, language, signs));
            for mark in &passage.marks {
                found.push(signs.number(SignKind::Mark, format!("mark {mark}"), mark));
            }
            found.sort_unstable();
            found.dedup();
            side.passages.push(Tokens {
                words,
                signs: found,
                length: passage
                    .text
                    .chars()
                    .filter(|it| !it.is_whitespace())
                    .count() as f64,
                kind: passage.kind,
            });
        }
        for lesson in lessons {
            let words = side.words_of(lesson, language);
            side.lessons.push(words);
        }
        side.holders = vec![0; side.shown.len()];
        let passages = side.passages.iter().map(|it| &it.words);
        for word in passages.chain(&side.lessons).flatten() {
            if let Some(holders) = side.holders.get_mut(*word as usize) {
                *holders += 1;
            }
        }
        side
    }

    /// The stems of a text, sorted; where words do not stand apart, the pairs of its letters.
    fn words_of(&mut self, text: &str, language: &'static Language) -> Vec<u32> {
        let mut found = Vec::new();
        let stand_apart = can_read(language);
        for (_, word) in words(text) {
            let small = word.to_lowercase();
            if stand_apart || word.is_ascii() {
                if small.chars().nth(SHORTEST - 1).is_some() {
                    found.push(self.number(stem(&small, language), word));
                }
                continue;
            }
            let letters: Vec<char> = small.chars().collect();
            for pair in letters.windows(2) {
                let pair: String = pair.iter().collect();
                found.push(self.number(&pair, &pair));
            }
        }
        found.sort_unstable();
        found.dedup();
        found
    }

    fn number(&mut self, stem: &str, shown: &str) -> u32 {
        if let Some(number) = self.known.get(stem) {
            return *number;
        }
        let number = u32::try_from(self.shown.len()).unwrap_or(u32::MAX);
        self.known.insert(stem.to_owned(), number);
        self.stems.push(stem.to_owned());
        self.shown.push(shown.to_owned());
        number
    }
}

/// The runs of digits of a text.
fn numbers(text: &str, signs: &mut Signs) -> Vec<u32> {
    let mut found = Vec::new();
    let mut run = String::new();
    for letter in text.chars().map(edition_languages::digit).chain([None]) {
        match letter {
            Some(digit) => run.push(digit),
            None if run.is_empty() => {}
            None => {
                let number = std::mem::take(&mut run);
                let plain = number.trim_start_matches('0');
                found.push(signs.number(SignKind::Number, format!("number {plain}"), &number));
            }
        }
    }
    found
}

/// The words of closed classes that a text surely holds; numbers in words, from three on, are those in figures.
fn concepts(text: &str, language: &'static Language, signs: &mut Signs) -> Vec<u32> {
    let mut found = Vec::new();
    for mention in mentions(text, language).all {
        let class = mention.concept.class;
        let shown = mention.words(text);
        match (class, mention.concept.number()) {
            (Class::Number | Class::Ordinal, Some(number)) if number > 2 => {
                found.push(signs.number(SignKind::Concept, format!("number {number}"), shown));
            }
            (
                Class::Month
                | Class::Weekday
                | Class::Country
                | Class::Currency
                | Class::Percent
                | Class::Magnitude
                | Class::Unit
                | Class::Counted
                | Class::Ordinal
                | Class::Part
                | Class::Direction
                | Class::Side
                | Class::Extreme
                | Class::DayTime,
                _,
            ) if mention.is_sure => {
                let name = format!("{} {}", class.name(), mention.concept.name);
                found.push(signs.number(SignKind::Concept, name, shown));
            }
            _ => {}
        }
    }
    found
}
