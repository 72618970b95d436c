//! Numbers and letters at the starts of lines: `(a)`, `b)`, `iii.`, `4.`, and whether one continues another.

/// What numbers are written with.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Alphabet {
    /// Figures.
    Figures,
    /// Roman numbers, in capitals or not.
    Roman(bool),
    /// Latin letters, in capitals or not; Cyrillic ones that look like them are taken for them too.
    Latin(bool),
    /// Cyrillic letters, in capitals or not.
    Cyrillic(bool),
    /// Arabic letters by their old order, in which they count.
    Abjad,
}

impl Alphabet {
    /// Whether a number follows another. Some leave й out.
    pub(crate) fn follows(self, one: u32, next: u32) -> bool {
        const SHORT_I: u32 = 10;
        let is_left_out = matches!(self, Self::Cyrillic(_)) && next == SHORT_I + 1;
        next == one + 1 || (is_left_out && one + 2 == next)
    }
}

/// Cyrillic letters that look like Latin ones, and those.
const LOOK_ALIKES: [(char, char); 9] = [
    ('а', 'a'),
    ('с', 'c'),
    ('е', 'e'),
    ('о', 'o'),
    ('р', 'p'),
    ('х', 'x'),
    ('у', 'y'),
    ('і', 'i'),
    ('ѕ', 's'),
];
/// The letters of Arabic in the order in which they count.
const ABJAD: &str = "أبجدهوزحطيكلمنسعفصقرشتثخذضظغ";

/// The number or letter that a line begins with.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct Marker {
    /// How it is set off.
    pub(crate) form: Form,
    word: String,
    /// Whether a backslash keeps it from being the number of an item.
    pub(crate) is_escaped: bool,
    /// Whether it may as well be the initial of a name, or the letter of somebody who speaks: a capital and a full stop before
    /// another capital.
    is_initial: bool,
    /// How many bytes it takes, its brackets included.
    pub(crate) length: usize,
}

/// How a number is set off.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Form {
    /// `(a)`.
    Brackets,
    /// `a)`.
    Bracket,
    /// `a.`.
    Dot,
    /// `1.Text` or `1)text`, which has no space.
    Jammed,
    /// `140.1`, with a full stop or a bracket behind it or without.
    Decimal,
}

/// The longest number, so that years are none.
const LONGEST: usize = 3;
/// The longest Roman number below 40, in bytes. No other number or letter is longer.
const LONGEST_ROMAN: usize = "XXXVIII".len();

impl Marker {
    /// The marker at the start of `line`.
    pub(crate) fn of(line: &str) -> Option<Self> {
        if let Some(decimal) = Self::decimal(line) {
            return Some(decimal);
        }
        let (is_open, rest) = match line.strip_prefix("\\(").or_else(|| line.strip_prefix('(')) {
            Some(rest) => (true, rest),
            None => (false, line),
        };
        // Most lines begin with a word; nothing longer than XXXVIII can be a number or letter.
        let mut beginning = rest.bytes().take(LONGEST_ROMAN + 2);
        let end = beginning.position(|byte| matches!(byte, b')' | b'.'))?;
        let (word, after) = rest.split_at_checked(end)?;
        let word = word.strip_suffix('\\').unwrap_or(word);
        let form = match (is_open, after.chars().next()?) {
            (true, ')') => Form::Brackets,
            (false, ')') => Form::Bracket,
            (false, '.') => Form::Dot,
            _ => return None,
        };
        let text = after.get(1..)?;
        let form = match text.chars().next()? {
            letter if letter.is_whitespace() => form,
            letter if is_number(word) && !is_open && letter.is_alphabetic() => {
                // As in "12.V.2012".
                let month = text.split(|it: char| !it.is_alphabetic()).next()?;
                if roman(month).is_some() && month != "I" {
                    return None;
                }
                Form::Jammed
            }
            _ => return None,
        };
        let is_letter = word.chars().count() == 1 && word.chars().all(char::is_alphabetic);
        let fits = is_letter || is_number(word) || roman(word).is_some();
        let has_text = text.contains(|letter: char| !letter.is_whitespace());
        let is_capital = is_letter && form == Form::Dot && word.chars().all(char::is_uppercase);
        let is_name = is_capital && begins_with_initial(text);
        let is_initial = is_capital && !text.trim_start().starts_with(char::is_lowercase);
        (fits && has_text && !is_name).then(|| Self {
            is_initial,
            form,
            word: word.to_owned(),
            is_escaped: line.len() - text.len() > word.len() + if is_open { 2 } else { 1 },
            length: line.len() - text.len(),
        })
    }

    /// What it may be read as.
    pub(crate) fn readings(&self) -> Vec<(Alphabet, u32)> {
        let mut readings = Vec::new();
        let is_capital = self.word.chars().all(char::is_uppercase);
        readings.extend(number(&self.word).map(|it| (Alphabet::Figures, it)));
        readings.extend(roman(&self.word).map(|it| (Alphabet::Roman(is_capital), it)));
        let small = self.word.to_lowercase();
        let mut letters = small.chars();
        let (Some(letter), None, false) = (letters.next(), letters.next(), self.is_initial) else {
            return readings;
        };
        let nth = |first: char| u32::from(letter).wrapping_sub(u32::from(first)) + 1;
        if let Some(latin) = latin(letter) {
            let nth = u32::from(latin) - u32::from('a') + 1;
            readings.push((Alphabet::Latin(is_capital), nth));
        }
        if ('а'..='я').contains(&letter) {
            readings.push((Alphabet::Cyrillic(is_capital), nth('а')));
        }
        if let Some(place) = ABJAD.chars().position(|it| it == letter) {
            readings.extend(u32::try_from(place + 1).map(|it| (Alphabet::Abjad, it)));
        }
        readings
    }

    /// The figure that it is.
    pub(crate) fn figure(&self) -> Option<u32> {
        number(&self.word)
    }

    /// Whether it is a Latin letter.
    pub(crate) fn is_latin(&self) -> bool {
        self.word.bytes().all(|byte| byte.is_ascii_alphabetic())
    }

    /// Whether it is a letter that looks like one of another alphabet, which that of `other` is.
    pub(crate) fn is_mixed_with(&self, other: &Self) -> bool {
        let mut letters = self.word.chars().chain(other.word.chars());
        let is_ascii = |it: char| it.is_ascii_alphabetic();
        let has_latin = self.word.chars().chain(other.word.chars()).any(is_ascii);
        let is_cyrillic = |it: char| ('\u{400}'..='\u{4FF}').contains(&it);
        has_latin && letters.any(is_cyrillic)
    }

    /// A number in two parts at the start of `line`, before a word that begins a sentence: `12.5 per cent` is none.
    fn decimal(line: &str) -> Option<Self> {
        if !line.starts_with(|letter: char| letter.is_ascii_digit()) {
            return None;
        }
        let (whole, rest) = line.split_once('.')?;
        let part = rest.trim_start_matches(|letter: char| letter.is_ascii_digit());
        let part = rest.get(..rest.len() - part.len())?;
        let word = line.get(..whole.len() + ".".len() + part.len())?;
        let text = line.get(word.len()..)?;
        let text = text.strip_prefix(['.', ')']).unwrap_or(text);
        let letter = text.trim_start().chars().next()?;
        let is_sentence = letter.is_alphabetic() && !letter.is_lowercase();
        let fits = is_number(whole) && is_number(part) && !part.starts_with('0');
        (fits && !whole.is_empty() && is_sentence && text.starts_with(char::is_whitespace)).then(
            || Self {
                form: Form::Decimal,
                word: word.to_owned(),
                is_escaped: false,
                is_initial: false,
                length: line.len() - text.len(),
            },
        )
    }

    /// The two parts of a number such as `140.1`.
    pub(crate) fn parts(&self) -> Option<(u32, u32)> {
        let (whole, part) = self.word.split_once('.')?;
        Some((number(whole)?, number(part)?))
    }

    /// It as it was typed.
    pub(crate) fn text(&self) -> String {
        match self.form {
            Form::Brackets => format!("({})", self.word),
            Form::Bracket => format!("{})", self.word),
            Form::Dot | Form::Jammed => format!("{}.", self.word),
            Form::Decimal => self.word.clone(),
        }
    }

    /// Whether it is a typed number even by itself, at the start of the paragraph `line`.
    pub(crate) fn is_certain(&self, line: &str) -> bool {
        // Who wrote a backslash may have meant it as it stands.
        match self.form {
            _ if self.is_escaped => false,
            Form::Brackets => !self.is_copyright(line) && !self.is_area_code(line),
            Form::Bracket => !is_number(&self.word),
            Form::Jammed => {
                let text = line.get(self.length..).unwrap_or_default();
                text.starts_with(char::is_uppercase)
                    && line.get(..self.length).is_some_and(|it| it.ends_with('.'))
            }
            Form::Dot | Form::Decimal => false,
        }
    }

    /// Whether a telephone number such as "(992) 37 221" begins with it.
    fn is_area_code(&self, line: &str) -> bool {
        let rest = line.get(self.length..).unwrap_or_default();
        is_number(&self.word)
            && rest
                .trim_start()
                .starts_with(|it: char| it.is_ascii_digit())
    }

    /// Whether a mark such as "(c) 2012" is meant.
    fn is_copyright(&self, line: &str) -> bool {
        let rest = line.get(self.length..).unwrap_or_default();
        let year = rest.trim_start().chars().take_while(char::is_ascii_digit);
        matches!(
            self.word.to_lowercase().as_str(),
            "c" | "с" | "p" | "r" | "tm"
        ) && year.count() == 4
    }
}

/// Whether `next` is what follows `one` in a series of the same form.
pub(crate) fn continues(one: &Marker, next: &Marker) -> bool {
    if one.form != next.form {
        return false;
    }
    if let (Some((whole, one)), Some((same, next))) = (one.parts(), next.parts()) {
        return whole == same && next == one + 1;
    }
    let by_number = |read: fn(&str) -> Option<u32>| {
        let pair = (read(&one.word), read(&next.word));
        matches!(pair, (Some(one), Some(next)) if next == one + 1)
    };
    let by_letter = || !one.is_initial && !next.is_initial && follows(&one.word, &next.word);
    by_number(number) || by_number(roman) || by_letter()
}

/// Whether a text begins with a capital and a full stop, as the second initial of a name.
fn begins_with_initial(text: &str) -> bool {
    let mut letters = text.trim_start().chars();
    letters.next().is_some_and(char::is_uppercase) && letters.next() == Some('.')
}

fn is_number(word: &str) -> bool {
    number(word).is_some()
}

fn number(word: &str) -> Option<u32> {
    let is_short = word.chars().count() <= LONGEST;
    let digits = word.chars().all(|letter| letter.is_ascii_digit());
    (is_short && digits).then(|| word.parse().ok()).flatten()
}

/// The Latin letter that a small letter is, or looks like.
fn latin(letter: char) -> Option<char> {
    if letter.is_ascii_lowercase() {
        return Some(letter);
    }
    let mut pairs = LOOK_ALIKES.iter();
    pairs.find_map(|(alike, latin)| (*alike == letter).then_some(*latin))
}

/// Whether a letter follows another in its alphabet. Only of Latin and Cyrillic is the order known by the codes
/// of the letters; ё and й may be left out of a series.
fn follows(one: &str, next: &str) -> bool {
    let (mut ones, mut nexts) = (one.chars(), next.chars());
    let (Some(one), None, Some(next), None) =
        (ones.next(), ones.next(), nexts.next(), nexts.next())
    else {
        return false;
    };
    if one.is_ascii() || next.is_ascii() {
        let one = latin(one).unwrap_or(one);
        let next = latin(next).unwrap_or(next);
        return one.is_ascii_alphabetic() && u32::from(next) == u32::from(one) + 1;
    }
    let is_cyrillic = |letter: char| ('\u{410}'..='\u{44F}').contains(&letter);
    if is_cyrillic(one) && is_cyrillic(next) {
        let step = u32::from(next).wrapping_sub(u32::from(one));
        return step == 1 || (step == 2 && matches!(one, 'и' | 'И'));
    }
    one.is_alphabetic() && next.is_alphabetic() && one != next && !is_cyrillic(one)
}

/// The value of a Roman number below 40.
fn roman(word: &str) -> Option<u32> {
    const ONES: &str = " i ii iii iv v vi vii viii ix";
    let is_one_case = word == word.to_lowercase() || word == word.to_uppercase();
    let small = word.to_lowercase();
    let rest = small.trim_start_matches('x');
    let tens = small.len() - rest.len();
    let (tens, rest) = match rest {
        // In "xix" the last ten belongs to the ones.
        "" if small.ends_with('x') => (tens, ""),
        rest => (tens, rest),
    };
    let ones = ONES.split(' ').position(|one| one == rest)?;
    let value = u32::try_from(tens * 10 + ones).ok()?;
    (is_one_case && value > 0 && tens < 4).then_some(value)
}

#[cfg(test)]
mod tests {
    use super::{Marker, continues, roman};

    fn check(one: &str, next: &str, expected: bool) {
        let marker = |word: &str| Marker::of(&format!("{word} Text"));
        let (one, next) = (marker(one), marker(next));
        let found = one
            .zip(next)
            .is_some_and(|(one, next)| continues(&one, &next));
        assert_eq!(found, expected);
    }

    #[test]
    fn a_series_goes_on() {
        for (one, next) in [
            ("(a)", "(b)"),
            ("a.", "b."),
            ("iii)", "iv)"),
            ("(ix)", "(x)"),
            ("(h)", "(i)"),
            ("9.", "10."),
            ("а)", "б)"),
            ("(и)", "(к)"),
            ("(أ)", "(ب)"),
            ("140.9", "140.10"),
            ("140.1.", "140.2."),
        ] {
            check(one, next, true);
        }
        for (one, next) in [
            ("(a)", "b)"),
            ("(a)", "(c)"),
            ("2012.", "2013."),
            ("г.", "г."),
            ("с.", "п."),
            ("(see)", "(too)"),
            ("140.1", "141.2"),
            ("12.05", "12.06"),
        ] {
            check(one, next, false);
        }
    }

    #[test]
    fn a_share_is_no_number_of_a_paragraph() {
        for line in [
            "12.5 per cent",
            "3.2 млн человек",
            "1.5.2012 Text",
            "0.13.6 Text",
            "12.5%",
            "1.1",
        ] {
            assert_eq!(Marker::of(line), None, "{line}");
        }
    }

    #[test]
    fn roman_numbers_are_read() {
        let values = ["i", "iv", "ix", "x", "xiv", "xix", "XXX", "xl", "Iv", ""].map(roman);
        let [
            one,
            four,
            nine,
            ten,
            fourteen,
            nineteen,
            thirty,
            forty,
            mixed,
            none,
        ] = values;
        assert_eq!(
            (one, four, nine, ten),
            (Some(1), Some(4), Some(9), Some(10))
        );
        assert_eq!((fourteen, nineteen, thirty), (Some(14), Some(19), Some(30)));
        assert_eq!((forty, mixed, none), (None, None, None));
    }
}
