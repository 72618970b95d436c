//! Which pairs are certain: those that nothing near could take part in, or be a piece of.

use edition_languages::numbers::{Numbers, compare, scan};

use super::evidence::{Common, Evidence, Of, Part};
use super::paths::Paths;
use super::weighing::Weighing;
use super::{Answer, Passage};

/// So likely a certain pair is over all paths.
const LIKELY: f64 = 0.9995;
/// A neighbour that is as likely to be part of a pair of its own has its place.
const FIRM: f64 = 0.9;
/// What is lost where two pairs exchange partners; and where one of them is weak.
const EXCHANGE: f64 = 3.0;
const EXCHANGE_WEAK: f64 = 7.0;
/// So much the words alone speak against an exchange.
const WORDS: f64 = 0.5;
/// So much two passages that belong together must have in common.
const FLOOR: f64 = 2.0;
/// So much worse it is to take a neighbour without a place as a piece of the pair.
const PIECE: f64 = 4.0;
/// So far a passage without a place lies near, and so much shorter or longer the translation may be then.
const NEAR: usize = 3;
const SHORTER: f64 = 0.15;
/// Two that speak of the same thing.
const SAME: f64 = 1.5;
/// What has less in common is not even offered.
const DOUBT: f64 = -0.5;
/// What stands in its place for another has less in common: some words are translated otherwise than elsewhere, not all.
const STRANGE: f64 = -4.0;
/// So many passages between two certain pairs are told by their places.
const BLOCK: usize = 3;
/// So far from its length a translation between two certain pairs may be.
const LENGTH: f64 = 0.35;
/// A passage is short below so many letters.
const SHORT: f64 = 40.0;
/// What one of two neighbours has too much and the other too little.
const GIVEN: f64 = 0.22;
/// So many witnesses are shown.
const WITNESSES: usize = 4;

struct Judge<'j> {
    evidence: &'j Evidence<'j>,
    paths: &'j Paths,
    texts: (&'j [Passage], &'j [Passage]),
    /// By passage of the source, its likeliest partner.
    best: Vec<Option<(usize, f64)>>,
    /// By passage of the translation, the same.
    partners: Vec<Option<(usize, f64)>>,
    /// By passage of the translation, how likely it has a partner.
    answered: Vec<f64>,
    /// Whether sentences of the translation end in marks, as those of the source do.
    has_ends: bool,
}

/// Whether a text ends in the mark of a sentence, closing marks aside.
fn ends_a_sentence(text: &str) -> bool {
    let is_closing = |letter: char| {
        letter.is_whitespace()
            || matches!(
                letter,
                '"' | '”' | '“' | '»' | '’' | ')' | '）' | '」' | '*'
            )
    };
    let text = text.trim_end_matches(is_closing);
    // The number of a note may follow.
    let bare = text.trim_end_matches(|letter| edition_languages::digit(letter).is_some());
    let end = bare.trim_end_matches(is_closing).chars().next_back();
    end.is_some_and(|end| {
        matches!(
            end,
            '.' | '?' | '!' | '。' | '？' | '！' | '؟' | '۔' | '।' | '։'
        )
    })
}

/// How many of the passages end a sentence.
fn share_of_ends(passages: &[Passage]) -> f64 {
    let ends = passages
        .iter()
        .filter(|it| ends_a_sentence(&it.text))
        .count();
    ends as f64 / passages.len().max(1) as f64
}

/// The answers to each passage of the source.
pub(super) fn answers(
    evidence: &Evidence<'_>,
    paths: &Paths,
    texts: (&[Passage], &[Passage]),
) -> Vec<Answer> {
    let best: Vec<Option<(usize, f64)>> = (0..texts.0.len()).map(|row| paths.best(row)).collect();
    let mut partners: Vec<Option<(usize, f64)>> = vec![None; texts.1.len()];
    for (row, found) in best.iter().enumerate() {
        if let Some((column, likely)) = found
            && let Some(partner) = partners.get_mut(*column)
            && partner.is_none_or(|(_, known)| *likely > known)
        {
            *partner = Some((row, *likely));
        }
    }
    let judge = Judge {
        evidence,
        paths,
        texts,
        best,
        partners,
        answered: paths.answered(),
        has_ends: share_of_ends(texts.1) > share_of_ends(texts.0) * 0.5,
    };
    let mut certain: Vec<bool> = (0..texts.0.len())
        .map(|row| judge.is_certain(row))
        .collect();
    judge.fill_blocks(&mut certain);
    let answers = certain.iter().enumerate();
    let answers = answers.map(|(row, is_certain)| judge.answer(row, *is_certain));
    let mut answers: Vec<Answer> = answers.collect();
    judge.fill_gaps(&mut answers);
    answers
}

impl Judge<'_> {
    fn answer(&self, row: usize, is_certain: bool) -> Answer {
        let partner = self.partner(row, 0.5);
        match partner.filter(|column| self.pair(row, *column).0 > DOUBT) {
            Some(column) => Answer {
                translations: vec![column],
                is_likely: self.partner(row, FIRM).is_some(),
                is_certain,
                witnesses: self.witnesses(&self.common(row, column)),
            },
            None => Answer {
                translations: self.paths.together(row),
                is_likely: false,
                is_certain: false,
                witnesses: Vec::new(),
            },
        }
    }

    fn partner(&self, row: usize, least: f64) -> Option<usize> {
        let (column, likely) = self.best.get(row).copied().flatten()?;
        (likely >= least).then_some(column)
    }

    /// Whether a passage of the translation has its place.
    fn is_placed(&self, column: usize) -> bool {
        self.answered
            .get(column)
            .is_some_and(|likely| *likely >= FIRM)
    }

    fn pair(&self, row: usize, column: usize) -> (f64, f64) {
        self.paths.pair(self.evidence, row, column)
    }

    fn common(&self, row: usize, column: usize) -> Common {
        Weighing::of(self.evidence, Part::one(row)).common(Part::one(column))
    }

    fn is_certain(&self, row: usize) -> bool {
        let Some(column) = self.partner(row, LIKELY) else {
            return false;
        };
        let common = self.common(row, column);
        common.meaning >= FLOOR
            && self.is_witnessed(row, &common)
            && self.numbers_agree(row, column)
            && self.evidence.is_of_length(row, column)
            && self.end_alike(row, column)
            && self.keeps_its_partner(row, column, EXCHANGE)
            && self.is_whole(row, column)
            && !self.shares_with_a_neighbour(row, column)
    }

    /// Whether enough words speak for a pair: one in a short passage, in others two.
    fn is_witnessed(&self, row: usize, common: &Common) -> bool {
        let witnesses = common.links.iter().filter(|link| link.is_witness);
        let source = self.evidence.sides.source.passages.get(row);
        let fewest = if source.is_some_and(|it| it.length < SHORT) {
            1
        } else {
            2
        };
        witnesses.count() >= fewest
    }

    /// Whether a neighbour seems to have what this translation lacks, or the reverse.
    fn shares_with_a_neighbour(&self, row: usize, column: usize) -> bool {
        let excess = self.evidence.excess(row, column);
        let beside = [
            row.checked_sub(1).zip(column.checked_sub(1)),
            Some((row + 1, column + 1)),
        ];
        beside.into_iter().flatten().any(|(row, column)| {
            let other = self.evidence.excess(row, column);
            self.partner(row, 0.5) == Some(column)
                && excess.abs() > GIVEN
                && other.abs() > GIVEN
                && (excess > 0.0) != (other > 0.0)
        })
    }

    /// Whether nothing would be gained, and much lost, if a neighbour had the partner of this pair.
    fn keeps_its_partner(&self, row: usize, column: usize, least: f64) -> bool {
        let (meaning, both) = self.pair(row, column);
        let beside = |place: usize, end: usize| {
            let before = place.checked_sub(1);
            let behind = Some(place + 1).filter(|it| *it < end);
            [before, behind].into_iter().flatten()
        };
        let resists = |other_row: usize, other_column: usize| {
            let (own, own_both) = self.pair(row, other_column);
            let (far, far_both) = self.pair(other_row, column);
            let (there, there_both) = self.pair(other_row, other_column);
            both + there_both - own_both - far_both >= least && meaning + there - own - far >= WORDS
        };
        let rows = beside(row, self.texts.0.len()).all(|other| match self.partner(other, 0.5) {
            Some(its) if its != column => resists(other, its),
            _ => both - self.pair(other, column).1 >= EXCHANGE_WEAK,
        });
        rows && beside(column, self.texts.1.len()).all(|other| {
            let its = self.partners.get(other).copied().flatten();
            match its.filter(|(_, likely)| *likely >= 0.5) {
                Some((its, _)) if its != row => resists(its, other),
                _ => both - self.pair(row, other).1 >= EXCHANGE_WEAK,
            }
        })
    }

    /// Whether no passage without a place may be a piece of this pair.
    fn is_whole(&self, row: usize, column: usize) -> bool {
        let (_, both) = self.pair(row, column);
        let near = |place: usize, end: usize| {
            let from = place.saturating_sub(NEAR);
            (from..(place + NEAR + 1).min(end)).filter(move |it| *it != place)
        };
        let stray_rows: Vec<usize> = near(row, self.texts.0.len())
            .filter(|other| self.partner(*other, FIRM).is_none())
            .collect();
        let stray_columns: Vec<usize> = near(column, self.texts.1.len())
            .filter(|other| !self.is_placed(*other))
            .collect();
        let excess = self.evidence.excess(row, column);
        if !stray_columns.is_empty() && excess < -SHORTER
            || !stray_rows.is_empty() && excess > SHORTER
        {
            return false;
        }
        let is_apart = |source: Part, translation: Part| {
            let together = Weighing::of(self.evidence, source)
                .common(translation)
                .meaning
                + self.evidence.length(source, translation);
            both - together >= PIECE
        };
        let rows = stray_rows.iter().all(|other| {
            let is_next = other.abs_diff(row) == 1;
            self.pair(*other, column).0 < SAME
                && (!is_next || is_apart(Part::two(row.min(*other)), Part::one(column)))
        });
        rows && stray_columns.iter().all(|other| {
            let is_next = other.abs_diff(column) == 1;
            self.pair(row, *other).0 < SAME
                && (!is_next || is_apart(Part::one(row), Part::two(column.min(*other))))
        })
    }

    fn numbers_agree(&self, row: usize, column: usize) -> bool {
        let texts = (self.texts.0.get(row), self.texts.1.get(column));
        let (Some(source), Some(translation)) = texts else {
            return false;
        };
        let (first, second) = self.evidence.sides.languages;
        let (own, other) = (scan(&source.text, first), scan(&translation.text, second));
        let numbers = |own, text, language| Numbers {
            own,
            foreign: &[],
            text,
            language,
        };
        let difference = compare(
            &numbers(&own, &source.text, first),
            &numbers(&other, &translation.text, second),
            &[],
        );
        (difference.lost.is_empty() || !self.evidence.has_numbers())
            && difference.added.is_empty()
            && difference.misread.is_empty()
    }

    /// Whether both end a sentence, or neither: what was cut off ends none.
    fn end_alike(&self, row: usize, column: usize) -> bool {
        let texts = (self.texts.0.get(row), self.texts.1.get(column));
        let (Some(source), Some(translation)) = texts else {
            return false;
        };
        !self.has_ends || ends_a_sentence(&source.text) == ends_a_sentence(&translation.text)
    }

    /// Takes what lies between two certain pairs, equally much on both sides and of equal kinds. The beginnings of both texts
    /// belong together too, and so do their ends.
    fn fill_blocks(&self, certain: &mut [bool]) {
        // Each place behind the pair that it belongs to.
        let pairs = certain
            .iter()
            .enumerate()
            .filter(|(_, is_certain)| **is_certain);
        let pairs = pairs.filter_map(|(row, _)| Some((row + 1, self.partner(row, 0.5)? + 1)));
        let ends = (self.texts.0.len() + 1, self.texts.1.len() + 1);
        let places: Vec<(usize, usize)> = [(0, 0)].into_iter().chain(pairs).chain([ends]).collect();
        for pair in places.windows(2) {
            let [(first, from), (last, to)] = pair else {
                continue;
            };
            // Between the two ends alone nothing is certain.
            if (*first, *last) == (0, ends.0) {
                continue;
            }
            let number = last - first - 1;
            if number == 0 || number > BLOCK || to.checked_sub(*from) != Some(number + 1) {
                continue;
            }
            let mut inside = (0..number).map(|step| (first + step, from + step));
            if inside.clone().all(|(row, column)| self.fits(row, column)) {
                inside.try_for_each(|(row, _)| certain.get_mut(row).map(|it| *it = true));
            }
        }
    }

    /// Takes what lies alone between two likely pairs on both sides for likely too, where nothing speaks against it: a passage
    /// that shares no word with its translation is not lost, nor is the translation one too many.
    fn fill_gaps(&self, answers: &mut [Answer]) {
        let mut used = vec![false; self.texts.1.len()];
        for column in answers.iter().flat_map(|it| &it.translations) {
            used.get_mut(*column).into_iter().for_each(|it| *it = true);
        }
        let mut found: Vec<(usize, usize)> = Vec::new();
        let mut next = 0;
        let mut row = 0;
        while let Some(answer) = answers.get(row) {
            if let Some(column) = answer.translations.last() {
                next = column + 1;
                row += 1;
                continue;
            }
            let open = answers.iter().skip(row);
            let rows = open.take_while(|it| it.translations.is_empty()).count();
            let free = used.iter().skip(next).take_while(|used| !**used).count();
            let ends = answers
                .get(row + rows)
                .and_then(|it| it.translations.first());
            let is_alone = ends.map_or(next + free == used.len(), |end| *end == next + free);
            let pairs = (0..rows).map(|step| (row + step, next + step));
            if rows == free
                && is_alone
                && pairs.clone().all(|(row, column)| self.may_fit(row, column))
            {
                found.extend(pairs);
            }
            row += rows;
        }
        for (row, column) in found {
            if let Some(answer) = answers.get_mut(row) {
                answer.translations = vec![column];
                answer.is_likely = true;
            }
        }
    }

    /// Whether nothing speaks against a pair that nothing but its place speaks for.
    fn may_fit(&self, row: usize, column: usize) -> bool {
        let kinds = (
            self.texts.0.get(row).map(|it| it.kind),
            self.texts.1.get(column).map(|it| it.kind),
        );
        kinds.0 == kinds.1
            && self.pair(row, column).0 > STRANGE
            && self.evidence.is_of_length(row, column)
            && self.numbers_agree(row, column)
            && self.end_alike(row, column)
    }

    fn fits(&self, row: usize, column: usize) -> bool {
        let kinds = (
            self.texts.0.get(row).map(|it| it.kind),
            self.texts.1.get(column).map(|it| it.kind),
        );
        kinds.0 == kinds.1
            && self.partner(row, FIRM) == Some(column)
            && self.pair(row, column).0 > 0.3
            && self.evidence.excess(row, column).abs() <= LENGTH
            && self.numbers_agree(row, column)
            && self.keeps_its_partner(row, column, EXCHANGE)
            && !self.shares_with_a_neighbour(row, column)
    }

    /// The words that speak loudest, as they stand in both texts.
    fn witnesses(&self, common: &Common) -> Vec<(String, String)> {
        let mut links: Vec<_> = common.links.iter().filter(|link| link.is_witness).collect();
        links.sort_by(|one, other| other.gain.total_cmp(&one.gain).then(one.of.cmp(&other.of)));
        let sides = self.evidence.sides;
        let shown = links.iter().filter_map(|link| match link.of {
            Of::Sign(sign) => sides.signs.get(sign as usize).map(|it| it.shown.clone()),
            Of::Words(word, other) => {
                let word = sides.source.shown.get(word as usize)?;
                let other = sides.translation.shown.get(other as usize)?;
                Some((word.clone(), other.clone()))
            }
        });
        let mut witnesses: Vec<(String, String)> = Vec::new();
        for witness in shown {
            let is_known = witnesses.iter().any(|(word, _)| *word == witness.0);
            if !is_known && witnesses.len() < WITNESSES {
                witnesses.push(witness);
            }
        }
        witnesses
    }
}
