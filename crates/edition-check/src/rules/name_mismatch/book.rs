//! The names of a publication, and how one language spells them: learned from all its texts, which need not be in memory.
//!
//! 1. [`NameBook::learn`] from each source;
//! 2. [`Names::count`] how each is translated, document by document;
//! 3. [`Names::settle`]: what is usual is known, and [`Names::suspects`] the documents that have something else.

use std::borrow::Cow;
use std::cell::LazyCell;
use std::collections::{BTreeMap, BTreeSet};
use std::hash::BuildHasher;

use edition_languages::{Sounds, words};
use rustc_hash::{FxBuildHasher, FxHashMap, FxHashSet};

use super::Told;
use super::letters::Letters;

/// A name stands in the sources so many times.
const OFTEN: u32 = 2;
/// A spelling is usual that stands in so many places, and one is rare that stands in one, or in so many times fewer.
const USUAL: u32 = 3;
const RARE: u32 = 4;
/// Of a spelling in more places than these it need not be known where they are.
const PLACES: usize = 64;
/// A name has so many letters.
const SHORTEST: usize = 3;
/// A word that opens a sentence has a capital letter in any case: it is a name only where so many consonants say so.
const SURE: usize = 3;

/// What may be names, while the sources are read.
#[derive(Debug, Default)]
pub struct NameBook {
    capitals: FxHashMap<String, u32>,
    /// Hashes of words in small letters, which are no names.
    small: FxHashSet<u64>,
}

/// The names of a publication in one language.
#[derive(Debug, Default)]
pub struct Names {
    all: Vec<Name>,
    places: FxHashMap<String, usize>,
    /// How often each name is spelled how, and in which documents.
    spellings: BTreeMap<(usize, String), (u32, BTreeSet<usize>)>,
    /// Hashes of words of the translations in small letters, which are no names.
    small: FxHashSet<u64>,
    /// The documents in which a name may stand in place of another, with both.
    doubts: Vec<(usize, usize, Vec<usize>)>,
    /// The spellings that are rare, and what is usual.
    odd: BTreeMap<(usize, String), (String, u32)>,
    /// Persons who are letters.
    letters: Letters,
    suspects: BTreeSet<usize>,
}

#[derive(Debug)]
struct Name {
    word: String,
    sounds: Sounds,
    /// In how many texts it stands, and in how many their translation has it too.
    texts: u32,
    answered: u32,
}

impl Name {
    /// Whether it is not translated: most other texts have it too.
    fn is_put_into_other_letters(&self) -> bool {
        self.answered > 0 && self.answered * 2 + 1 >= self.texts
    }
}

/// Another name than the source's.
pub(crate) struct Exchange<'t> {
    /// The name in the source.
    pub(crate) name: &'t str,
    /// What stands in its place.
    pub(crate) word: &'t str,
    /// The name that this stands for elsewhere.
    pub(crate) rival: Cow<'t, str>,
}

/// A name that is spelled otherwise.
pub(crate) struct Spelling<'t> {
    pub(crate) word: &'t str,
    /// How it is spelled elsewhere, without its ending.
    pub(crate) usual: &'t str,
    /// In how many places.
    pub(crate) count: usize,
}

/// A word with a capital letter.
struct Capital<'t> {
    word: &'t str,
    opens: bool,
    sounds: Sounds,
}

/// Whether a word may be a name: capitals within it are those of acronyms and products.
fn has_capital(word: &str) -> bool {
    let mut letters = word.chars();
    letters.next().is_some_and(char::is_uppercase)
        && letters.all(|letter| !letter.is_uppercase())
        && word.chars().nth(SHORTEST - 1).is_some()
}

/// A word without the ending of the English genitive.
fn plain(word: &str) -> &str {
    let bare = word.strip_suffix("'s").or(word.strip_suffix("’s"));
    bare.unwrap_or(word)
}

/// The words of a text.
fn words_of(text: &str) -> impl Iterator<Item = &str> {
    words(text).map(|(_, word)| plain(word))
}

/// Whether what follows `before` opens a sentence.
fn opens(before: &str) -> bool {
    let before = before
        .trim_end_matches(|letter: char| !letter.is_alphanumeric() && !ENDS.contains(&letter));
    before.is_empty() || before.ends_with(ENDS)
}

/// What ends a sentence.
const ENDS: [char; 5] = ['.', '!', '?', '…', ':'];

impl NameBook {
    /// Reads a source.
    pub fn learn(&mut self, source: &str) {
        for word in words_of(source) {
            match (has_capital(word), self.capitals.get_mut(word)) {
                (true, Some(times)) => *times += 1,
                (true, None) => {
                    self.capitals.insert(word.to_owned(), 1);
                }
                (false, _) => {
                    self.small.insert(hash(word));
                }
            }
        }
    }

    /// The names that were found.
    #[must_use]
    pub fn names(self) -> Names {
        let is_name = |(word, times): &(String, u32)| {
            *times >= OFTEN && !self.small.contains(&hash(&word.to_lowercase()))
        };
        let mut found: Vec<String> = self
            .capitals
            .into_iter()
            .filter(is_name)
            .map(|(word, _)| word)
            .collect();
        found.sort_unstable();
        let mut names = Names::default();
        for word in found {
            let sounds = Sounds::of(&word);
            if sounds.strong() == 0 {
                continue;
            }
            names.places.insert(word.clone(), names.all.len());
            names.all.push(Name {
                word,
                sounds,
                texts: 0,
                answered: 0,
            });
        }
        names
    }
}

fn hash(word: &str) -> u64 {
    FxBuildHasher.hash_one(word)
}

impl Names {
    /// The names in a source.
    fn in_source(&self, source: &str) -> BTreeSet<usize> {
        let capitals = words_of(source).filter(|word| has_capital(word));
        let known = capitals.filter_map(|word| self.places.get(word));
        known.copied().collect()
    }

    /// Reads a translation in the document at `place`, whose source is this.
    pub fn count(&mut self, place: usize, source: &str, translation: &str) {
        let small = words_of(translation).filter(|word| !has_capital(word));
        self.small.extend(small.map(hash));
        self.letters.count(place, source, translation);
        let named = self.in_source(source);
        if named.is_empty() {
            return;
        }
        let capitals = capitals(translation);
        // Nearly every name is answered by a word with a capital: the others are hardly ever asked.
        let small = words_of(translation).filter(|word| !has_capital(word));
        let small = LazyCell::new(|| small.map(Sounds::of).collect::<Vec<_>>());
        let mut rivals: Option<Vec<usize>> = None;
        for id in &named {
            let id = *id;
            let spelled = self.spelled(id, &capitals);
            let Some(name) = self.all.get_mut(id) else {
                continue;
            };
            name.texts += 1;
            let answers = |word: &Sounds| name.sounds.find_in(word).is_some();
            let is_answered = capitals.iter().any(|capital| answers(&capital.sounds))
                || small.iter().any(answers);
            name.answered += u32::from(is_answered);
            if !is_answered {
                // They are the same for each name that has no answer.
                let rivals = rivals.get_or_insert_with(|| {
                    let rivals = self.rivals(&named, source, &capitals).into_iter();
                    rivals.map(|(_, rival)| rival).collect()
                });
                if !rivals.is_empty() {
                    self.doubts.push((place, id, rivals.clone()));
                }
            }
            if let Some((_, spelled)) = spelled {
                let (times, places) = self.spellings.entry((id, spelled)).or_default();
                *times += 1;
                if places.len() < PLACES {
                    places.insert(place);
                }
            }
        }
    }

    /// How a name is spelled among these words, without its ending, where it stands once; and in which of them.
    fn spelled<'c, 't>(
        &self,
        id: usize,
        capitals: &'c [Capital<'t>],
    ) -> Option<(&'c Capital<'t>, String)> {
        let name = self.all.get(id).filter(|name| name.sounds.strong() >= 2)?;
        let mut found = capitals.iter().filter_map(|capital| {
            let end = name.sounds.find_in(&capital.sounds)?;
            let small = capital.word.to_lowercase();
            Some((capital, small.get(..end)?.replace('ё', "е")))
        });
        let first = found.next()?;
        found.all(|(_, other)| other == first.1).then_some(first)
    }

    /// What is usual, now that all has been counted.
    #[must_use]
    pub fn settle(mut self) -> Self {
        type Spelled<'s> = (&'s String, u32, &'s BTreeSet<usize>);
        let mut of_name: BTreeMap<usize, Vec<Spelled<'_>>> = BTreeMap::new();
        for ((id, spelled), (times, places)) in &self.spellings {
            let own = of_name.entry(*id).or_default();
            own.push((spelled, *times, places));
        }
        let mut odd = BTreeMap::new();
        for (id, spellings) in of_name {
            let usual = spellings.iter().max_by_key(|(_, times, _)| *times);
            let Some((usual, count, _)) = usual.filter(|(_, times, _)| *times >= USUAL) else {
                continue;
            };
            let is_rare = |times: u32| times == 1 || times * RARE <= *count;
            let rare = spellings.iter().filter(|(_, times, _)| is_rare(*times));
            for (spelled, _, places) in rare.filter(|(it, ..)| is_slip(it, usual)) {
                let sounds = Sounds::of(spelled);
                let mut others = self.all.iter().enumerate().filter(|(it, _)| *it != id);
                if others.all(|(_, other)| other.sounds.find_in(&sounds).is_none()) {
                    odd.insert((id, (*spelled).clone()), (with_capital(usual), *count));
                    self.suspects.extend(*places);
                }
            }
        }
        let is_name = |id: &usize| {
            self.all
                .get(*id)
                .is_some_and(Name::is_put_into_other_letters)
        };
        for (place, id, rivals) in std::mem::take(&mut self.doubts) {
            if is_name(&id) && rivals.iter().any(is_name) {
                self.suspects.insert(place);
            }
        }
        self.spellings.clear();
        self.suspects.extend(self.letters.suspects());
        self.odd = odd;
        self
    }

    /// Whether a name in the document at `place` may be another, or spelled otherwise.
    #[must_use]
    pub fn suspects(&self, place: usize) -> bool {
        self.suspects.contains(&place)
    }

    /// What is wrong with the names in a translation.
    pub(crate) fn look<'t>(&'t self, source: &'t str, translation: &'t str) -> Vec<Told<'t>> {
        let mut told = Vec::new();
        let other = self.letters.look(source, translation);
        told.extend(other.map(|it| {
            Told::Exchange(Exchange {
                name: it.letter,
                word: it.word,
                rival: Cow::Owned(it.rival.to_string()),
            })
        }));
        let named = self.in_source(source);
        if named.is_empty() {
            return told;
        }
        let capitals = capitals(translation);
        for id in &named {
            if let Some(exchange) = self.exchange(*id, &named, (source, translation), &capitals) {
                told.push(Told::Exchange(exchange));
            } else if let Some((capital, spelled)) = self.spelled(*id, &capitals)
                && let Some((usual, count)) = self.odd.get(&(*id, spelled))
            {
                told.push(Told::Spelling(Spelling {
                    word: capital.word,
                    usual,
                    count: *count as usize,
                }));
            }
        }
        told
    }

    /// What stands in place of a name of the source that the translation does not have.
    fn exchange<'t>(
        &'t self,
        id: usize,
        named: &BTreeSet<usize>,
        (source, translation): (&str, &str),
        capitals: &[Capital<'t>],
    ) -> Option<Exchange<'t>> {
        let name = self.all.get(id)?;
        if !name.is_put_into_other_letters() {
            return None;
        }
        let answers = |word: &str| name.sounds.find_in(&Sounds::of(word)).is_some();
        if words_of(translation).any(answers) {
            return None;
        }
        let rivals = self.rivals(named, source, capitals).into_iter();
        let rivals = rivals.filter_map(|(capital, rival)| Some((capital, self.all.get(rival)?)));
        let rivals = rivals.filter(|(_, rival)| rival.is_put_into_other_letters());
        let (word, rival) = rivals.max_by_key(|(_, rival)| rival.sounds.strong())?;
        Some(Exchange {
            name: &name.word,
            word: word.word,
            rival: Cow::Borrowed(&rival.word),
        })
    }

    /// The words with a capital letter that answer no word of the source, but another name; each with that name.
    fn rivals<'c, 't>(
        &self,
        named: &BTreeSet<usize>,
        source: &str,
        capitals: &'c [Capital<'t>],
    ) -> Vec<(&'c Capital<'t>, usize)> {
        let sources: Vec<Sounds> = words_of(source).map(Sounds::of).collect();
        let foreign = capitals.iter().filter(|capital| {
            let stands_for = |word: &Sounds| word.find_in(&capital.sounds).is_some();
            !self.small.contains(&hash(&capital.word.to_lowercase()))
                && !sources.iter().any(stands_for)
        });
        let rivals = foreign.flat_map(|capital| {
            let others = self.all.iter().enumerate();
            let others = others.filter(|(other, _)| !named.contains(other));
            let fitting = others.filter(|(_, it)| {
                it.sounds.find_in(&capital.sounds).is_some()
                    && it.sounds.begins_like(&capital.sounds)
                    && (!capital.opens || it.sounds.strong() >= SURE)
            });
            fitting.map(move |(other, _)| (capital, other))
        });
        rivals.collect()
    }
}

fn capitals(text: &str) -> Vec<Capital<'_>> {
    let words = words(text).map(|(start, word)| (start, plain(word)));
    let capitals = words.filter(|(_, word)| has_capital(word));
    let capitals = capitals.map(|(start, word)| Capital {
        word,
        opens: opens(text.get(..start).unwrap_or_default()),
        sounds: Sounds::of(word),
    });
    capitals.collect()
}

fn with_capital(small: &str) -> String {
    let mut letters = small.chars();
    let first = letters.next().into_iter().flat_map(char::to_uppercase);
    first.chain(letters.clone()).collect()
}

/// Whether two spellings differ in one letter. A vowel before the last letter comes and goes with the case: «Павел»,
/// «Павла».
fn is_slip(one: &str, other: &str) -> bool {
    let (one, other): (Vec<char>, Vec<char>) = (one.chars().collect(), other.chars().collect());
    let same = one.iter().zip(&other).take_while(|(a, b)| a == b).count();
    let (one, other) = (one.get(same..), other.get(same..));
    let (one, other) = (one.unwrap_or_default(), other.unwrap_or_default());
    let behind = |text: &[char]| text.get(1..).map(<[char]>::to_vec).unwrap_or_default();
    let is_fleeting = |long: &[char], short: &[char]| {
        long.len() == short.len() + 1 && behind(long) == short && short.len() <= 1
    };
    if is_fleeting(one, other) || is_fleeting(other, one) {
        return false;
    }
    !one.is_empty() && behind(one) == behind(other) && !other.is_empty()
        || behind(one) == other
        || behind(other) == one
}
