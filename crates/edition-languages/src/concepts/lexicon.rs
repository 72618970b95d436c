//! The words of a language by which it names concepts.

mod entry;

use rustc_hash::{FxHashMap, FxHashSet};

use entry::{Certainty, Entries, Entry, Word, folded, place_of_name};

use super::lone;
use super::signs::{exponent, is_numero};
use super::tokens::{Kind, Token, tokens};
use super::{Class, Concept, Mention, Mentions};

/// The words of a language for concepts, to be looked up.
#[derive(Debug, Default)]
pub struct Lexicon {
    entries: Entries,
    /// The words that have opposites, which may name something else too.
    opposites: Entries,
    /// What words go on with, whatever they begin with.
    within: Vec<Entry>,
    /// The word that shows a concept best.
    shown: FxHashMap<Concept, &'static str>,
    classes: FxHashSet<Class>,
}

/// The words of a file, each with its concept.
fn lines(file: &'static str) -> impl Iterator<Item = (Concept, &'static str)> {
    let lines = file.lines().filter(|line| !line.starts_with('#'));
    let lines = lines.filter_map(|line| {
        let (concept, words) = line.split_once(' ')?;
        Some((Concept::parse(concept)?, words))
    });
    lines.flat_map(|(concept, words)| words.split_whitespace().map(move |word| (concept, word)))
}

impl Lexicon {
    /// Reads files of words. What a later one takes back (`-word`) is not taken from the first.
    /// What number words are joined with goes on in one of `counted`, and whole words of some classes may have one of
    /// `attached` behind them.
    pub(super) fn read(files: &[&'static str], counted: &[&str], attached: &[&str]) -> Self {
        let Some((first, later)) = files.split_first() else {
            return Self::default();
        };
        let later: Vec<_> = later.iter().flat_map(|file| lines(file)).collect();
        let taken: FxHashSet<(Concept, &str)> = later
            .iter()
            .filter_map(|(concept, word)| Some((*concept, word.strip_prefix('-')?)))
            .collect();
        let kept = lines(first).filter(|line| !taken.contains(line));
        let own = later.iter().filter(|(_, word)| !word.starts_with('-'));
        let mut lexicon = Self::default();
        for (concept, word) in kept.chain(own.copied()) {
            match word.strip_suffix('~') {
                Some(head) => counted
                    .iter()
                    .for_each(|tail| lexicon.add_joined(concept, head, tail, true)),
                None => {
                    lexicon.add(concept, word);
                    lexicon.add_attached(concept, word, attached);
                }
            }
        }
        lexicon
    }

    /// That of words without signs.
    pub(super) fn with(words: impl Iterator<Item = (Concept, &'static str)>) -> Self {
        let mut lexicon = Self::default();
        words.for_each(|(concept, word)| lexicon.add(concept, word));
        lexicon
    }

    /// Whether it has no words at all.
    pub(super) fn is_empty(&self) -> bool {
        self.classes.is_empty()
    }

    fn add(&mut self, concept: Concept, written: &'static str) {
        self.classes.insert(concept.class);
        let (certainty, rest) = match written.strip_prefix('^') {
            Some(rest) => (Certainty::Perhaps, rest),
            None => match written.strip_prefix('+') {
                Some(rest) => (Certainty::SureBesideFigures, rest),
                None => (Certainty::Sure, written),
            },
        };
        let (exact, rest) = match rest.strip_prefix('=') {
            Some(rest) => (Some((place_of_name(rest), rest)), rest),
            None => (None, rest),
        };
        let plain = rest.strip_suffix('*').unwrap_or(rest);
        let words: Vec<Word> = rest.split('_').map(Word::read).collect();
        if plain.contains(char::is_alphabetic) && !plain.contains('*') {
            self.shown.entry(concept).or_insert(plain);
        }
        let bytes: usize = words.iter().map(|word| word.letters.len()).sum();
        let is_open = words.last().is_some_and(|word| word.is_open);
        self.insert(Entry {
            concept,
            is_short: plain.contains("._"),
            has_figure: plain.ends_with(|letter: char| letter.is_ascii_digit()),
            exact,
            certainty,
            length: (words.len(), bytes * 2 + usize::from(!is_open)),
            words,
        });
    }

    /// Adds a word with what may be attached to it, if it is a whole word of a class in which that is common.
    fn add_attached(&mut self, concept: Concept, word: &str, attached: &[&str]) {
        let is_whole = word.chars().all(char::is_alphabetic) && word.chars().nth(1).is_some();
        if !is_whole || !takes_endings(concept.class) {
            return;
        }
        // A long vowel at the end is short before an ending.
        let head = word.strip_suffix('ӣ').map(|head| head.to_owned() + "и");
        let head = head.as_deref().unwrap_or(word);
        // Countries and days are nobody's own, and have the first alone, that of the object.
        let most = match concept.class {
            Class::Country | Class::Weekday => 1,
            _ => attached.len(),
        };
        let ends_in_vowel = head.ends_with(['а', 'е', 'ё', 'и', 'о', 'у', 'э', 'ю', 'я']);
        for tail in attached.iter().take(most) {
            if ends_in_vowel || !tail.starts_with('я') {
                self.add_joined(concept, head, tail, false);
            }
        }
    }

    /// Adds the word of `head` and `tail`, or all words that begin so.
    fn add_joined(&mut self, concept: Concept, head: &str, tail: &str, is_open: bool) {
        self.classes.insert(concept.class);
        let letters = folded(head) + &folded(tail);
        self.insert(Entry {
            concept,
            is_short: false,
            has_figure: false,
            exact: None,
            certainty: Certainty::Sure,
            length: (1, letters.len() * 2 + usize::from(!is_open)),
            words: vec![Word {
                letters,
                is_open,
                is_within: false,
            }],
        });
    }

    fn insert(&mut self, entry: Entry) {
        if entry.words.iter().any(|it| it.is_within) {
            self.within.push(entry);
            return;
        }
        match entry.concept.class {
            Class::Opposite => self.opposites.insert(entry),
            _ => self.entries.insert(entry),
        }
    }

    /// Whether the language has words for a concept.
    #[must_use]
    pub fn knows(&self, concept: Concept) -> bool {
        self.shown.contains_key(&concept)
    }

    /// Whether the language has words for a class.
    #[must_use]
    pub fn has(&self, class: Class) -> bool {
        self.classes.contains(&class)
    }

    /// The classes with how many concepts each has words for.
    #[must_use]
    pub fn extent(&self, class: Class) -> usize {
        self.shown.keys().filter(|it| it.class == class).count()
    }

    /// A word for a concept, as it would be shown; `None` where the language has none.
    #[must_use]
    pub fn word(&self, concept: Concept) -> Option<String> {
        self.shown.get(&concept).map(|word| word.replace('_', " "))
    }

    /// What `text` names.
    #[must_use]
    pub fn mentions(&self, text: &str) -> Mentions {
        let mut found = self.find(text);
        lone::make_sure(&mut found.all, text);
        found
    }

    fn find(&self, text: &str) -> Mentions {
        let tokens = tokens(text);
        let mut found = Mentions::default();
        let mut number = None;
        let mut place = 0;
        while let Some(token) = tokens.get(place) {
            if !token.joins {
                number = None;
            }
            if let Kind::Figure(figure) = token.kind {
                found.figures.push(figure);
                number = Some(figure);
                place += 1;
                continue;
            }
            let rest = tokens.get(place..).unwrap_or_default();
            if is_numero(rest, text) {
                place += 1;
                continue;
            }
            self.push_opposites(rest, text, &mut found.all);
            let best = self.longest(rest, text, number.is_some());
            let length = best.first().map_or(1, |entry| entry.words.len());
            if let Some(name) = best.iter().find_map(|entry| Some(entry.exact?.0)) {
                let before = rest.get(..name).unwrap_or_default();
                self.push_before(before, text, &mut found.all);
            }
            let behind = figure_behind(rest.get(length..).unwrap_or_default());
            let mut next = None;
            for entry in &best {
                let [first, last] = match entry.exact {
                    Some((name, _)) => [name; 2],
                    None => [0, length - 1],
                }
                .map(|place| rest.get(place).unwrap_or(token));
                let figure = match entry.concept.class {
                    // `In 1953 more than 300 came.`
                    Class::Bound => behind.or(number),
                    _ => number.or(behind),
                };
                found.all.push(Mention {
                    concept: entry.concept,
                    start: first.start,
                    end: last.end,
                    is_sure: entry.certainty.holds(figure, exponent(text, last)),
                    figure,
                });
                if entry.concept.class == Class::Number {
                    next = entry.concept.number();
                } else if entry.concept.class == Class::Magnitude {
                    next = next.or(number);
                }
            }
            number = next;
            place += length;
        }
        found
    }

    /// What the first of `tokens` names with the exponent behind it, else what it names by itself, which are `plain`.
    fn with_exponent<'l>(
        &'l self,
        plain: Vec<&'l Entry>,
        tokens: &[Token],
        text: &str,
    ) -> Vec<&'l Entry> {
        let kind = tokens.first().and_then(|token| exponent(text, token));
        let Some(kind) = kind.filter(|_| !plain.is_empty()) else {
            return plain;
        };
        let is_of_kind = |entry: &&Entry| {
            let is_unit = entry.concept.class == Class::Unit;
            is_unit && entry.concept.name.starts_with(kind) && entry.words.len() == 1
        };
        let entries = self.entries.at(tokens).filter(is_of_kind);
        entries.filter(|entry| entry.fits(tokens, text)).collect()
    }

    /// Adds what is named by the word before a month: it tells that it is one, as in `in May`, and is no part of it: `before`
    /// has a meaning of its own.
    fn push_before(&self, before: &[Token], text: &str, mentions: &mut Vec<Mention>) {
        let own = self.longest(before, text, false).into_iter();
        mentions.extend(own.filter_map(|entry| {
            Some(Mention {
                concept: entry.concept,
                start: before.first()?.start,
                end: before.get(entry.words.len() - 1)?.end,
                is_sure: entry.certainty == Certainty::Sure,
                figure: None,
            })
        }));
    }

    /// Adds what `tokens` begin with of words that have opposites: of each pair the longest.
    fn push_opposites(&self, tokens: &[Token], text: &str, mentions: &mut Vec<Mention>) {
        let from = mentions.len();
        let mut lengths: Vec<(usize, usize)> = Vec::new();
        for entry in self.opposites.at(tokens) {
            let last = tokens.get(entry.words.len() - 1);
            let (Some(first), Some(last)) = (tokens.first(), last) else {
                continue;
            };
            if !entry.fits(tokens, text) {
                continue;
            }
            let mention = Mention {
                concept: entry.concept,
                start: first.start,
                end: last.end,
                is_sure: entry.certainty == Certainty::Sure,
                figure: None,
            };
            // What stands within «без предупреждения» is no warning.
            let is_within = |it: &Mention| {
                it.start < mention.start
                    && mention.end <= it.end
                    && it.concept.is_of_pair(mention.concept)
            };
            let mut own = mentions.iter().skip(from);
            match own.position(|it| it.concept.is_of_pair(entry.concept)) {
                Some(place) => {
                    if let (Some(length), Some(rival)) =
                        (lengths.get_mut(place), mentions.get_mut(from + place))
                        && entry.length > *length
                    {
                        (*length, *rival) = (entry.length, mention);
                    }
                }
                None if mentions.iter().rev().any(is_within) => {}
                None => {
                    lengths.push(entry.length);
                    mentions.push(mention);
                }
            }
        }
    }

    /// The longest entries that `tokens` begin with: several where words have several meanings.
    /// Those with a figure stand behind another alone.
    fn longest(&self, tokens: &[Token], text: &str, is_behind_figure: bool) -> Vec<&Entry> {
        let plain = self.longest_plain(tokens, text, is_behind_figure);
        match plain.is_empty() {
            true => self.going_on(tokens, text),
            false => self.with_exponent(plain, tokens, text),
        }
    }

    /// What the first of `tokens` names by what it goes on with.
    fn going_on(&self, tokens: &[Token], text: &str) -> Vec<&Entry> {
        let word = tokens.first().filter(|it| matches!(it.kind, Kind::Word(_)));
        let (false, Some(word)) = (self.within.is_empty(), word) else {
            return Vec::new();
        };
        let word = folded(text.get(word.start..word.end).unwrap_or_default());
        let goes_on = |entry: &&Entry| {
            let part = entry.words.first().map_or("", |it| it.letters.as_str());
            word.rfind(part).is_some_and(|place| place > 0)
        };
        self.within.iter().find(goes_on).into_iter().collect()
    }

    fn longest_plain(&self, tokens: &[Token], text: &str, is_behind_figure: bool) -> Vec<&Entry> {
        // The most words, and of each class the longest of these.
        let mut best: Vec<&Entry> = Vec::new();
        for entry in self.entries.at(tokens) {
            let most = best.first().map_or(0, |it| it.words.len());
            let is_free = is_behind_figure || !entry.has_figure;
            if entry.words.len() < most || !is_free || !entry.fits(tokens, text) {
                continue;
            }
            if entry.words.len() > most {
                best.clear();
            }
            let class = entry.concept.class;
            let rival = best.iter().find(|it| it.concept.class == class);
            match rival.map(|it| it.length) {
                Some(length) if entry.length > length => {
                    best.retain(|it| it.concept.class != class);
                    best.push(entry);
                }
                // What may be another of the class as well excuses both: «сом» of two countries, «г» of grams and years.
                Some(length) if entry.length == length => {
                    let mut own = best.iter().filter(|it| it.concept.class == class);
                    let is_known = own.clone().any(|it| it.concept == entry.concept);
                    let is_open = entry.certainty != Certainty::Sure
                        && own.all(|it| it.certainty == entry.certainty);
                    if !is_known && (is_open || class == Class::Currency) {
                        best.push(entry);
                    }
                }
                Some(_) => {}
                None => best.push(entry),
            }
        }
        best
    }
}

/// Whether words of a class are often said of somebody's own, or are objects by themselves: «росташ», «чорашонро».
fn takes_endings(class: Class) -> bool {
    use Class::{Country, Direction, Number, Ordinal, Quantity, Side, Weekday};
    matches!(
        class,
        Country | Direction | Number | Ordinal | Quantity | Side | Weekday
    )
}

/// The figure that joins the words before it.
fn figure_behind(rest: &[Token]) -> Option<u64> {
    match rest.first() {
        Some(Token {
            kind: Kind::Figure(figure),
            joins: true,
            ..
        }) => Some(*figure),
        _ => None,
    }
}
