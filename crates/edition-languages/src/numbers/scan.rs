//! Finds the numbers of a text.

use super::decimal::canonical;
use super::hours::HalfDay;
use super::magnitude::{magnitude, multiply, of_money};
use super::reading::{Group, Reading, is_apostrophe, is_space, read};
use super::roman::roman;
use super::{Number, Value};
use super::{hours, ranges, symbols};
use crate::figures::{digit, fraction};
use crate::kinds::Kinds;
use crate::language::Language;
use crate::letters::as_latin;

/// The numbers of `text`, which is in `language`, in their order.
#[must_use]
pub fn scan(text: &str, language: &Language) -> Vec<Number> {
    let mut scanner = Scanner {
        text,
        language,
        has_slash: text.contains('/'),
        numbers: Vec::new(),
    };
    // The end of the last number.
    let mut done = 0;
    let mut is_in_word = false;
    for (place, letter) in text.char_indices() {
        if place < done {
            continue;
        }
        let kinds = Kinds::of(letter);
        let found = match letter {
            _ if kinds.has(Kinds::FIGURE) => match digit(letter) {
                Some(_) => scanner.digits(place),
                None => scanner.fraction(place, place, ""),
            },
            '²' | '³' => scanner.exponent(place),
            _ if is_in_word => None,
            'A'..='Z' | 'А'..='Я' | 'І' => {
                scanner.symbol(place).or_else(|| scanner.roman(place))
            }
            _ => None,
        };
        // A symbol may begin right behind a letter of another script, as in 第A/HRC/22/53號.
        is_in_word = kinds.has(Kinds::ALPHANUMERIC) && letter < FIRST_OF_OTHER_SCRIPTS;
        if let Some(number) = found {
            done = number.end;
            scanner.numbers.push(number);
        }
    }
    let mut numbers = scanner.numbers;
    ranges::join(text, &mut numbers);
    numbers
}

/// Before it come the Latin, Greek and Cyrillic letters.
const FIRST_OF_OTHER_SCRIPTS: char = '\u{530}';

/// What the symbols of documents have beside Latin letters and figures.
const SYMBOL_SIGNS: [char; 14] = [
    '/', '.', '-', 'А', 'В', 'Е', 'К', 'М', 'Н', 'О', 'Р', 'С', 'Т', 'Х',
];

/// Looks at a text from place to place.
pub(super) struct Scanner<'t> {
    text: &'t str,
    pub(super) language: &'t Language,
    /// Whether there is a slash, without which there is no symbol.
    has_slash: bool,
    numbers: Vec<Number>,
}

impl Scanner<'_> {
    pub(super) fn letter(&self, place: usize) -> Option<char> {
        self.behind(place).chars().next()
    }

    pub(super) fn before(&self, place: usize) -> &str {
        self.text.get(..place).unwrap_or_default()
    }

    pub(super) fn behind(&self, place: usize) -> &str {
        self.text.get(place..).unwrap_or_default()
    }

    pub(super) fn number(&self, start: usize, end: usize, reading: Reading) -> Number {
        Number {
            text: self.text.get(start..end).unwrap_or_default().to_owned(),
            start,
            end,
            values: reading.values,
            parts: reading.parts,
            month: reading.month,
            kept: reading.kept,
            hours: Vec::new(),
            is_certain: true,
            zeros: 0,
        }
    }

    /// The symbol of a document that begins at `start`, such as `A/HRC/22/53/Add.1`.
    fn symbol(&self, start: usize) -> Option<Number> {
        if !self.has_slash {
            return None;
        }
        let belongs =
            |letter: &char| letter.is_ascii_alphanumeric() || SYMBOL_SIGNS.contains(letter);
        let behind = self.behind(start);
        let end = behind.find(|letter| !belongs(&letter));
        let run = behind.get(..end.unwrap_or(behind.len()));
        let run = symbols::own_part(run.unwrap_or_default());
        if !symbols::is_symbol(run) {
            return None;
        }
        let reading = Reading {
            // Cyrillic capitals stand for the Latin ones that they look like; `wrong-alphabet` reports them.
            values: vec![Value::Symbol(run.chars().map(as_latin).collect())],
            parts: symbols::parts(run),
            ..Reading::default()
        };
        Some(self.number(start, start + run.len(), reading))
    }

    fn roman(&self, start: usize) -> Option<Number> {
        let letters = self.behind(start).chars();
        let is_sign = |letter: char| Kinds::of(letter).has(Kinds::ROMAN);
        let ends = |letter: char| {
            letter >= FIRST_OF_OTHER_SCRIPTS || !Kinds::of(letter).has(Kinds::ALPHANUMERIC)
        };
        // The second letter nearly always shows that it is a word.
        let mut first = letters.clone();
        let begins = first.next().is_some_and(is_sign);
        if !begins
            || !first
                .next()
                .is_none_or(|second| is_sign(second) || ends(second))
        {
            return None;
        }
        let word: String = letters.take_while(|letter| !ends(*letter)).collect();
        let (value, is_certain) = roman(&word)?;
        let reading = Reading {
            values: vec![Value::Decimal(value.to_string())],
            ..Reading::default()
        };
        let number = self.number(start, start + word.len(), reading);
        Some(Number {
            is_certain,
            ..number
        })
    }

    /// The fraction whose sign stands at `sign`, with the `whole` number before it, which begins at `start`.
    fn fraction(&self, start: usize, sign: usize, whole: &str) -> Option<Number> {
        let letter = self.letter(sign)?;
        let (value, parts) = fraction(letter)?;
        let value = match value {
            Some(digits) => Value::Decimal(canonical(whole, digits)),
            None => Value::Symbol(format!("{whole} {}", parts.join("/"))),
        };
        let mut reading = Reading {
            values: vec![value],
            ..Reading::default()
        };
        let whole = Some(whole).filter(|whole| !whole.is_empty());
        for part in whole.into_iter().chain(parts) {
            reading.parts.push(Value::Decimal(canonical(part, "")));
        }
        Some(self.number(start, sign + letter.len_utf8(), reading))
    }

    /// The number in digits that begins at `start`, with the words that belong to it.
    fn digits(&self, start: usize) -> Option<Number> {
        if let Some(number) = self.telephone(start).or_else(|| self.always(start)) {
            return Some(number);
        }
        let (groups, end) = match self.spaced_date(start) {
            Some(date) => date,
            None => self.groups(start),
        };
        if let [Group { digits, .. }] = groups.as_slice() {
            let space = self.letter(end).filter(|letter| is_space(*letter));
            let sign = end + space.map_or(0, char::len_utf8);
            let mixed = self.fraction(start, sign, digits);
            let mixed = mixed.or_else(|| self.ratio(start, sign, digits));
            let found = mixed.or_else(|| self.ratio(start, start, ""));
            if found.is_some() {
                return found;
            }
        }
        let mut number = self.number(start, end, read(&groups, self.language.number_marks));
        if let [Group { digits, .. }] = groups.as_slice() {
            self.look_around(&mut number, digits);
        }
        if !number.kept.is_empty() && self.is_name(start, end) {
            number.kept.clear();
        }
        let behind = self.behind(end);
        let magnitude = magnitude(behind, self.language);
        if let Some((word, zeros)) = magnitude.or_else(|| of_money(self.before(start), behind)) {
            number.zeros = zeros;
            for value in number.values.iter_mut().chain(&mut number.parts) {
                multiply(value, zeros);
            }
            number.end = end + word;
            number.text = self.slice(start, number.end).to_owned();
            return Some(number);
        }
        let mut values = number.values.iter();
        if let Some(half) = values.find_map(|value| hours::time(value, behind)) {
            number.text = self.slice(start, end + half.length).to_owned();
            take_half(&mut number, &half);
            return Some(number);
        }
        if let Some(decade) = decade(&groups)
            && is_decade_ending(behind)
        {
            number.values.push(decade);
        }
        Some(number)
    }

    fn slice(&self, start: usize, end: usize) -> &str {
        self.text.get(start..end).unwrap_or_default()
    }

    /// The groups of digits from `start` on, and where they end.
    fn groups(&self, start: usize) -> (Vec<Group>, usize) {
        let mut groups = Vec::new();
        let mut mark = ' ';
        let mut place = start;
        loop {
            let behind = self.behind(place);
            let length = behind
                .find(|letter| digit(letter).is_none())
                .unwrap_or(behind.len());
            let digits: String = behind.chars().map_while(digit).collect();
            groups.push(Group { mark, digits });
            place += length;
            let mut next = self.behind(place).chars();
            let (Some(joint), Some(first)) = (next.next(), next.next()) else {
                break;
            };
            if digit(first).is_none() || !self.joins(&groups, joint, place + joint.len_utf8()) {
                break;
            }
            mark = plain_colon(joint);
            place += joint.len_utf8();
        }
        if let [Group { digits, .. }] = groups.as_slice()
            && let Some((minutes, end)) = hours::minutes(digits, self.behind(place), self.language)
        {
            groups.push(Group {
                mark: ':',
                digits: minutes,
            });
            place += end;
        }
        (groups, place)
    }

    /// A date with spaces, as `10. 5. 2012` in Czech and `2012. 05. 10.` in Hungarian.
    fn spaced_date(&self, start: usize) -> Option<(Vec<Group>, usize)> {
        let mut groups: Vec<Group> = Vec::new();
        let mut place = start;
        loop {
            let behind = self.behind(place);
            let digits: String = behind.chars().map_while(digit).take(5).collect();
            place += behind
                .chars()
                .take(digits.chars().count())
                .map(char::len_utf8)
                .sum::<usize>();
            groups.push(Group { mark: '.', digits });
            if groups.len() == 3 {
                break;
            }
            let mut next = self.behind(place).chars();
            let (dot, space) = (next.next()?, next.next()?);
            if dot != '.' || !matches!(space, ' ' | '\u{A0}') {
                return None;
            }
            place += dot.len_utf8() + space.len_utf8();
        }
        let lengths =
            [0, 1, 2].map(|place| groups.get(place).map_or(0, |group| group.digits.len()));
        let is_whole = matches!(lengths, [4, 1 | 2, 1 | 2] | [1 | 2, 1 | 2, 4]);
        let is_over = self
            .letter(place)
            .is_none_or(|letter| digit(letter).is_none());
        let is_date = is_whole && is_over && read(&groups, None).month.is_some();
        is_date.then_some((groups, place))
    }

    /// Whether the digits at `place`, which follow the mark `joint`, belong to the groups before them.
    fn joins(&self, groups: &[Group], joint: char, place: usize) -> bool {
        let behind = self.behind(place);
        let length = behind.chars().map_while(digit).count();
        let first = groups.first().map_or(0, |group| group.digits.len());
        let last_mark = groups.iter().skip(1).map(|group| group.mark).next_back();
        match joint {
            ',' | '.' | '٫' => true,
            ':' | '∶' | '：' => last_mark.is_none_or(|mark| mark == ':'),
            _ if is_space(joint) || is_apostrophe(joint) => {
                // After a decimal mark, spaces group no thousands.
                length == 3
                    && first <= 3
                    && last_mark
                        .is_none_or(|mark| mark == joint || is_space(mark) && is_space(joint))
            }
            '-' | '/' => self.is_date(groups, joint, behind),
            _ => false,
        }
    }

    /// Whether groups joined by `-` or `/` become a date, as 2012-05-18 or 18/05/2012.
    fn is_date(&self, groups: &[Group], joint: char, behind: &str) -> bool {
        let shape: Vec<usize> = groups.iter().map(|group| group.digits.len()).collect();
        let lengths: Vec<usize> = behind
            .split(joint)
            .take(2)
            .map(|part| part.chars().map_while(digit).count())
            .collect();
        matches!(
            (joint, shape.as_slice(), lengths.as_slice()),
            ('-', [4], [2, 2, ..])
                | ('-', [4, 2], [2, ..])
                | ('/', [4], [1 | 2, 1 | 2])
                | ('/', [4, 1 | 2], [1 | 2])
                | ('/', [1 | 2], [1 | 2, 4, ..])
                | ('/', [1 | 2, 1 | 2], [4, ..])
        )
    }
}

/// Makes a time of the whole day of an hour with the half of the day behind it.
fn take_half(number: &mut Number, half: &HalfDay) {
    if half.is_sure {
        // Without the half of the day, it is another hour.
        number.hours = std::mem::take(&mut number.values);
    }
    number.values.insert(0, Value::Time(half.time));
    let part = |part: u16| Value::Decimal(part.to_string());
    number.parts = match half.time % 60 {
        0 => Vec::new(),
        past => vec![part(half.time / 60), part(past)],
    };
}

/// A colon, of whatever width.
fn plain_colon(mark: char) -> char {
    match mark {
        '∶' | '：' => ':',
        mark => mark,
    }
}

/// The last two digits of the first year of a decade: the 1990s are the 90s.
fn decade(groups: &[Group]) -> Option<Value> {
    match groups {
        [Group { digits, .. }] if digits.len() == 4 && digits.ends_with('0') => {
            Some(Value::Decimal(canonical(digits.get(2..)?, "")))
        }
        _ => None,
    }
}

/// Whether the text behind a year makes it a decade, as the s of 1990s does.
fn is_decade_ending(behind: &str) -> bool {
    let behind = behind.trim_start_matches(['\'', '’']);
    let mut endings = Language::all().iter().filter_map(|it| it.decade_ending);
    endings.any(|ending| behind.starts_with(ending))
}

#[cfg(test)]
mod tests {
    use super::super::Value;
    use super::{Language, scan};

    /// The likeliest value of each number.
    fn check(locale: &str, text: &str, expected: &[&str]) {
        let numbers = scan(text, Language::of(&locale.parse().unwrap()));
        let show = |value: &Value| match value {
            Value::Decimal(text) | Value::Symbol(text) => text.clone(),
            Value::Time(minutes) => format!("{:02}:{:02}", minutes / 60, minutes % 60),
        };
        let found: Vec<String> = numbers
            .iter()
            .map(|number| {
                number
                    .values
                    .first()
                    .map_or_else(|| format!("({})", number.text), show)
            })
            .collect();
        assert_eq!(found, expected, "{text}");
    }

    #[test]
    fn digits_are_read_as_the_language_writes_them() {
        check(
            "en",
            "1,234 and 1.5, 1,234,567.80",
            &["1234", "1.5", "1234567.8"],
        );
        check(
            "ru",
            "1 234 и 1,5, 1\u{A0}234\u{202F}567,80",
            &["1234", "1.5", "1234567.8"],
        );
        check("de", "1.234,5", &["1234.5"]);
        check("fa", "۱۲۳۴ و ۱٬۲۳۴٫۵", &["1234", "1234.5"]);
        check(
            "en",
            "in 2012, 100 people; 10–18 May",
            &["2012", "100", "10", "18"],
        );
        check("ru", "в 2012 100 человек", &["2012", "100"]);
    }

    #[test]
    fn words_belong_to_numbers() {
        check("en", "1.5 million, 12th, 1990s", &["1500000", "12", "1990"]);
        check(
            "ru",
            "1,5 млн, 12-й, 2 тысячелетия, 3 тыс.",
            &["1500000", "12", "2", "3000"],
        );
        check("tg", "12-ум, 5-то, 2 ҳазор", &["12", "5", "2000"]);
    }

    #[test]
    fn times_are_of_the_whole_day() {
        check(
            "en",
            "2 p.m., 2:30 pm, 12 a.m., 9 in the morning",
            &["14:00", "14:30", "00:00", "09:00"],
        );
        check(
            "ru",
            "в 14:00, 2 часа дня, в 11 часов вечера",
            &["14:00", "14:00", "23:00"],
        );
        check(
            "tg",
            "соати 2-и рӯз, соати 2-юми баъд аз зуҳр",
            &["14:00", "14:00"],
        );
    }

    #[test]
    fn symbols_and_roman_numerals_are_numbers() {
        check(
            "en",
            "A/HRC/22/53/Add.1. In the XX century, I am 5",
            &["A/HRC/22/53/Add.1", "20", "1", "5"],
        );
        check("ru", "документ А/HRC/22/53, ХХ век", &["A/HRC/22/53", "20"]);
        check(
            "en",
            "18.05.2012, 2012-05-18, 5/18/2012",
            &["(18.05.2012)", "(2012-05-18)", "(5/18/2012)"],
        );
        check(
            "en",
            "resolution 60/251, 24/7, section 1.2.3",
            &["60", "251", "24:00", "1.2.3"],
        );
    }
}
