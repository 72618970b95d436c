//! One part of the source weighed against many of the translation: what it alone decides is told once.
//!
//! A passage has some dozen words, each of them hundreds that may stand for it. To look for each of these in each passage near
//! would be nearly all the work of aligning; so the words of the passage of the translation are looked up among those that may
//! answer instead.

use std::borrow::Cow;

use super::evidence::{Common, Evidence, Link, MOST_GAIN, Of, Part};
use super::learned::{LEAST_GAIN, MOST, OFTEN, RIVAL, gain};
use super::tokens::Tokens;

/// What a word that is always answered takes away where it is not.
const MOST_LOSS: f64 = 1.2;
/// The end of a list.
const END: u32 = u32::MAX;

/// A word of the part, and a word that may stand for it.
struct Answering {
    /// The place of the word among those of the part.
    place: u32,
    answer: u32,
    /// How often both stand together, apart from what the passages of this part have taught.
    often: f64,
    /// What it says, where the other passage has taught nothing of both; else it says less.
    gain: f64,
    /// The next that the same word may answer.
    next: u32,
}

/// What is known of a word of the part.
struct Known {
    word: u32,
    /// How many other passages have it.
    holders: f64,
    /// What it takes away where nothing answers it.
    missed: f64,
}

/// A part of the source.
pub(super) struct Weighing<'e> {
    evidence: &'e Evidence<'e>,
    part: Part,
    own: Option<Cow<'e, Tokens>>,
    known: Vec<Known>,
    answering: Vec<Answering>,
    /// By word of the translation, the first of those that it may answer.
    first: Vec<u32>,
    /// By word of the part, whether a word of the other passage answers it, and whether one might have.
    answered: Vec<Found>,
}

#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Found {
    Nothing,
    TooLittle,
    Answer,
}

impl<'e> Weighing<'e> {
    /// Nothing yet.
    pub(super) fn new(evidence: &'e Evidence<'e>) -> Self {
        Self {
            evidence,
            part: Part::one(usize::MAX),
            own: None,
            known: Vec::new(),
            answering: Vec::new(),
            first: vec![END; evidence.sides.translation.holders.len()],
            answered: Vec::new(),
        }
    }

    /// A part of the source.
    pub(super) fn of(evidence: &'e Evidence<'e>, part: Part) -> Self {
        let mut weighing = Self::new(evidence);
        weighing.turn_to(part);
        weighing
    }

    /// Weighs another part from now on.
    pub(super) fn turn_to(&mut self, part: Part) {
        for it in self.answering.drain(..) {
            if let Some(first) = self.first.get_mut(it.answer as usize) {
                *first = END;
            }
        }
        self.known.clear();
        self.part = part;
        self.own = self.evidence.tokens(part, true);
        let own = self.own.take();
        for word in own.iter().flat_map(|it| &it.words) {
            self.learn(*word);
        }
        self.own = own;
    }

    /// Which words may stand for one of the part, and what it takes away where none of them does.
    fn learn(&mut self, word: u32) {
        let evidence = self.evidence;
        let holders = evidence.sides.source.holders.get(word as usize);
        let holders = f64::from(holders.copied().unwrap_or_default()) - 1.0;
        let list = evidence.learned.forward.get(word as usize);
        let Some(list) = list.filter(|_| (0.9..=MOST * evidence.all).contains(&holders)) else {
            return;
        };
        let place = u32::try_from(self.known.len()).unwrap_or(END);
        let taught = self.taught_by(word);
        let mut known = Known {
            word,
            holders,
            missed: 0.0,
        };
        known.missed = self.missed(&known, None);
        let surest = evidence.learned.surest.get(word as usize);
        let is_sure = |answer: u32| surest.is_some_and(|it| it.iter().any(|it| it.0 == answer));
        for (answer, often) in list {
            let often = often - evidence.share_in(&taught, *answer);
            let gain = self.gain(&known, *answer, often);
            let Some(first) = self.first.get_mut(*answer as usize) else {
                continue;
            };
            if gain <= LEAST_GAIN && !is_sure(*answer) {
                continue;
            }
            let next = u32::try_from(self.answering.len()).unwrap_or(END);
            self.answering.push(Answering {
                place,
                answer: *answer,
                often,
                gain,
                next: std::mem::replace(first, next),
            });
        }
        self.known.push(known);
    }

    /// The passages of the translation from which the passages of this part have taught a word of theirs.
    fn taught_by(&self, word: u32) -> Vec<(u32, f64)> {
        let passages = &self.evidence.sides.source.passages;
        let rows = [
            Some(self.part.first),
            self.part.two.then_some(self.part.first + 1),
        ];
        let rows = rows
            .into_iter()
            .flatten()
            .filter(|row| holds(passages, *row, word));
        let by_source = &self.evidence.learned.by_source;
        rows.filter_map(|row| by_source.get(row))
            .flatten()
            .copied()
            .collect()
    }

    /// What this part and one of the translation have in common.
    pub(super) fn common(&mut self, translation: Part) -> Common {
        let mut common = Common::default();
        let other = self.evidence.tokens(translation, false);
        if let (Some(own), Some(other)) = (&self.own, &other) {
            self.evidence.add_signs(own, other, &mut common);
            self.add_words((other, translation), &mut common);
        }
        common
    }

    /// The meaning of a pair of passages, and that with their lengths.
    pub(super) fn pair(&mut self, translation: usize) -> (f64, f64) {
        let translation = Part::one(translation);
        let meaning = self.common(translation).meaning;
        (
            meaning,
            meaning + self.evidence.length(self.part, translation),
        )
    }

    /// What speaks for a pair of parts, their lengths too.
    pub(super) fn together(&mut self, translation: Part) -> f64 {
        self.common(translation).meaning + self.evidence.length(self.part, translation)
    }

    fn add_words(&mut self, (other, part): (&Tokens, Part), common: &mut Common) {
        self.answered.clear();
        self.answered.resize(self.known.len(), Found::Nothing);
        let mut links: Vec<Link> = Vec::new();
        for answer in &other.words {
            let mut next = self.first.get(*answer as usize).copied().unwrap_or(END);
            while let Some(it) = self.answering.get(next as usize) {
                next = it.next;
                let Some(known) = self.known.get(it.place as usize) else {
                    continue;
                };
                let link = self.link(known, it, part);
                if let Some(found) = self.answered.get_mut(it.place as usize) {
                    *found = match link {
                        Some(_) => Found::Answer,
                        None if *found == Found::Nothing => Found::TooLittle,
                        None => *found,
                    };
                }
                links.extend(link);
            }
        }
        let missed = self.known.iter().zip(&self.answered);
        let missed: f64 = missed
            .map(|(known, found)| match found {
                Found::Answer => 0.0,
                Found::Nothing => known.missed,
                Found::TooLittle => self.missed(known, Some(part)),
            })
            .sum();
        // Each word answers one word.
        links.sort_unstable_by(|one, two| two.gain.total_cmp(&one.gain).then(one.of.cmp(&two.of)));
        let (mut taken, mut given) = (Vec::new(), Vec::new());
        for link in links {
            if let Of::Words(word, answer) = link.of
                && !taken.contains(&word)
                && !given.contains(&answer)
            {
                taken.push(word);
                given.push(answer);
                common.meaning += link.gain;
                common.links.push(link);
            }
        }
        common.meaning -= missed;
    }

    /// What it says that a word of the part and one of the other stand here.
    fn link(&self, known: &Known, it: &Answering, part: Part) -> Option<Link> {
        let evidence = self.evidence;
        let taught = || evidence.share_of((known.word, it.answer), self.part, part);
        let gain = match it.gain > LEAST_GAIN {
            true => match taught() {
                0.0 => it.gain,
                taught => self.gain(known, it.answer, it.often - taught),
            },
            false => return None,
        };
        (gain > LEAST_GAIN).then_some(Link {
            gain: gain.min(MOST_GAIN),
            of: Of::Words(known.word, it.answer),
            is_witness: gain > 1.0,
        })
    }

    /// What it says that a word stands beside one that stands with it so often elsewhere.
    fn gain(&self, known: &Known, answer: u32, often: f64) -> f64 {
        let weighed = self.weigh(known, answer, often, true);
        weighed.map_or(f64::NEG_INFINITY, |it| gain(it.share, it.chance, it.rivals))
    }

    /// What a word takes away that is always answered, and not in a passage, which may have the words that answer it elsewhere.
    fn missed(&self, known: &Known, part: Option<Part>) -> f64 {
        let evidence = self.evidence;
        let mut surest: f64 = 0.0;
        let list = evidence.learned.surest.get(known.word as usize);
        let list = list.filter(|list| known.holders > 1.5 && !list.is_empty());
        let Some(list) = list else { return 0.0 };
        let taught = self.taught_by(known.word);
        for (answer, often) in list {
            let there = part.map(|part| evidence.share_of((known.word, *answer), self.part, part));
            let own = evidence.share_in(&taught, *answer) + there.unwrap_or_default();
            if let Some(weighed) = self.weigh(known, *answer, often - own, false)
                && weighed.rivals < 3.0
            {
                surest = surest.max(weighed.share.min(0.95) - weighed.chance);
            }
        }
        match surest > 0.5 {
            true => (-(1.0 - surest).ln()).min(MOST_LOSS),
            false => 0.0,
        }
    }

    /// How often a word stands for another, apart from what these passages have taught; `None` where that is too seldom.
    fn weigh(&self, known: &Known, answer: u32, often: f64, is_here: bool) -> Option<Weighed> {
        let evidence = self.evidence;
        let total = evidence.sides.translation.holders.get(answer as usize);
        let total = f64::from(total.copied().unwrap_or_default());
        let total = total - f64::from(u8::from(is_here));
        let ranks = evidence.learned.ranks.get(known.word as usize)?;
        (often >= OFTEN && total >= OFTEN).then(|| Weighed {
            share: often / (known.holders + 0.5),
            chance: (total + 0.5) / (evidence.all + 1.0),
            rivals: ranks.partition_point(|it| *it > often - RIVAL).max(1) as f64,
        })
    }
}

struct Weighed {
    /// In how many of the passages that have the word the other stands, and in how many of all.
    share: f64,
    chance: f64,
    /// How many words stand with it as often.
    rivals: f64,
}

fn holds(side: &[Tokens], passage: usize, word: u32) -> bool {
    let passage = side.get(passage);
    passage.is_some_and(|it| it.words.binary_search(&word).is_ok())
}

impl Evidence<'_> {
    /// How much of what is known of an answer these passages of the translation have taught.
    fn share_in(&self, taught: &[(u32, f64)], answer: u32) -> f64 {
        let passages = &self.sides.translation.passages;
        let taught = taught
            .iter()
            .filter(|(column, _)| holds(passages, *column as usize, answer));
        taught.map(|(_, likely)| likely).sum()
    }

    /// How much of what is known of two words a part of the translation has taught with others than its partner here.
    fn share_of(&self, (word, answer): (u32, u32), own: Part, other: Part) -> f64 {
        let sides = (
            &self.sides.source.passages,
            &self.sides.translation.passages,
        );
        let columns = [Some(other.first), other.two.then_some(other.first + 1)];
        let columns = columns
            .into_iter()
            .flatten()
            .filter(|it| holds(sides.1, *it, answer));
        let rows = columns
            .filter_map(|it| self.learned.by_translation.get(it))
            .flatten();
        let rows = rows.filter(|(row, _)| !own.has(*row) && holds(sides.0, *row as usize, word));
        rows.map(|(_, likely)| likely).sum()
    }

    /// Signs that both have, and signs that one has alone.
    fn add_signs(&self, own: &Tokens, other: &Tokens, common: &mut Common) {
        let known = |sign: u32| self.signs.get(sign as usize).copied().unwrap_or_default();
        let mut missed = 0.0;
        for sign in &own.signs {
            let (gain, loss) = known(*sign);
            if other.signs.binary_search(sign).is_err() {
                missed += loss;
            } else if gain > 0.2 {
                common.meaning += gain;
                common.links.push(Link {
                    gain,
                    of: Of::Sign(*sign),
                    is_witness: gain > 1.2,
                });
            }
        }
        for sign in &other.signs {
            if own.signs.binary_search(sign).is_err() {
                missed += known(*sign).1;
            }
        }
        common.meaning -= missed.min(4.0);
    }
}
