//! How long translations and their sources usually are.

use rustc_hash::FxHashMap;

use crate::sample::Gist;

/// The usual length is known from this many texts on.
const ENOUGH_TEXTS: usize = 20;
/// Below this many characters a text may have any length.
const LONG_ENOUGH: u32 = 30;
/// How many times the usual deviation is too much where length alone is known.
const TOO_FAR: f64 = 4.0;
/// By what factor a text may always be longer or shorter than usual.
const HARMLESS: f64 = 1.4;
/// The least that the usual deviation is taken for: that of texts which all have the same length says nothing.
const LEAST_DEVIATION: f64 = 0.3;

/// From so many texts on their deviation is taken for what it is. Fewer may be alike by chance: of hundreds it is 1.2 to 1.4.
const ENOUGH_FOR_DEVIATION: usize = 200;
const FEWEST_DEVIATION: f64 = 1.2;

/// Where so few texts are known, a usual ratio of their own is not: nearly all languages need about as many letters.
const ENOUGH_FOR_RATIO: usize = 5;
/// By what factor a text of so many characters is surely too long or too short, whatever is usual.
const SURELY: [(u32, f64); 2] = [(60, 2.2), (LONG_ENOUGH, 3.0)];
/// The same where it has fewer or more sentences too.
const WITH_SENTENCES: (u32, f64) = (50, HARMLESS);

/// How much longer than their sources translations into a locale are.
#[derive(Debug)]
pub(crate) struct Usual {
    /// The median of the ratios' logarithms.
    ratio: f64,
    /// The usual deviation; `None` where too few texts are known.
    deviation: Option<f64>,
}

/// How long translations and their sources are, and how often.
#[derive(Debug, Default)]
pub(crate) struct Lengths(FxHashMap<(u32, u32), usize>);

impl Lengths {
    pub(crate) fn add(&mut self, gist: &Gist) {
        if is_long(gist) {
            *self.0.entry(gist.lengths).or_default() += 1;
        }
    }
}

impl Usual {
    /// What is usual among all translations.
    pub(crate) fn of(all: &Lengths) -> Self {
        let each = || all.0.iter().map(|(lengths, number)| (*lengths, *number));
        let texts = each().map(|(_, number)| number).sum::<usize>();
        let ratio = match texts >= ENOUGH_FOR_RATIO {
            true => median(each().map(|(lengths, number)| (logarithm(lengths), number))),
            false => 0.0,
        };
        let is_known = texts >= ENOUGH_TEXTS;
        let deviation = is_known.then(|| {
            let off = |lengths| ((logarithm(lengths) - ratio) * weight(lengths)).abs();
            // Of normally distributed values, the median absolute deviation times 1.48 is the standard
            // deviation.
            let own = 1.48 * median(each().map(|(lengths, number)| (off(lengths), number)));
            match texts >= ENOUGH_FOR_DEVIATION {
                true => own,
                false => own.max(FEWEST_DEVIATION),
            }
        });
        Self { ratio, deviation }
    }

    /// Whether a text is so long or short that its length alone makes it suspect.
    pub(crate) fn is_far(&self, gist: &Gist) -> bool {
        let off = self.off(gist);
        let is_more = |usual| (off * weight(gist.lengths)).abs() > TOO_FAR * usual;
        is_long(gist) && off.abs() >= HARMLESS.ln() && self.deviation.is_none_or(is_more)
    }

    /// Whether too little is known for [`Self::is_far`] to be more than a reason to look.
    pub(crate) fn is_unknown(&self) -> bool {
        self.deviation.is_none()
    }

    /// Whether a text is too long or too short by what holds of all languages with spaces. `has_other_sentences` says that
    /// it has fewer sentences where it is short, or more where it is long.
    pub(crate) fn is_surely_far(&self, gist: &Gist, has_other_sentences: bool) -> bool {
        let off = self.off(gist).abs();
        let is_beyond =
            |(least, factor): &(u32, f64)| gist.lengths.0 >= *least && off >= factor.ln();
        SURELY.iter().any(is_beyond) || (has_other_sentences && is_beyond(&WITH_SENTENCES))
    }

    /// How many times the usual deviation a text is longer than usual; below zero where it is shorter.
    pub(crate) fn deviations(&self, gist: &Gist) -> f64 {
        match self.deviation.filter(|_| is_long(gist)) {
            Some(usual) => self.off(gist) * weight(gist.lengths) / usual.max(LEAST_DEVIATION),
            None => 0.0,
        }
    }

    /// Whether the length of a text is so usual that a comment that allows it is not needed, however the other
    /// texts change.
    pub(crate) fn is_usual(&self, gist: &Gist) -> bool {
        !is_long(gist) || self.off(gist).abs() < HARMLESS.ln() / 2.0
    }

    /// Whether a text is shorter than usual.
    pub(crate) fn is_short(&self, gist: &Gist) -> bool {
        self.off(gist) < 0.0
    }

    fn off(&self, gist: &Gist) -> f64 {
        logarithm(gist.lengths) - self.ratio
    }
}

/// Whether the length of a text says anything.
pub(crate) fn is_long(gist: &Gist) -> bool {
    gist.lengths.0 >= LONG_ENOUGH && gist.lengths.1 > 0
}

fn logarithm((source, translation): (u32, u32)) -> f64 {
    (f64::from(translation) / f64::from(source)).ln()
}

/// Relative deviations shrink with the square root of the length, as those of any sum.
fn weight((source, _): (u32, u32)) -> f64 {
    f64::from(source).sqrt()
}

/// The median of values, each of which is there a number of times.
fn median(values: impl Iterator<Item = (f64, usize)>) -> f64 {
    let mut values: Vec<(f64, usize)> = values.collect();
    values.sort_unstable_by(|(one, _), (other, _)| one.total_cmp(other));
    let middle = values.iter().map(|(_, number)| number).sum::<usize>() / 2;
    let mut before = 0;
    let reaches_middle = |(_, number): &&(f64, usize)| {
        before += number;
        before > middle
    };
    values.iter().find(reaches_middle).map_or(0.0, |it| it.0)
}
