//! What stands right beside the digits of a number and changes what it means: a month's sign, a point, a stroke, a unit.

use super::decimal::canonical;
use super::reading::{Reading, is_space};
use super::scan::Scanner;
use super::{Number, Value};
use crate::figures::digit;

/// Units of length, in small letters: with 2 or 3 behind them they are those of areas and of volumes.
const LENGTHS: &[&str] = &[
    "m", "km", "cm", "mm", "dm", "dam", "hm", "µm", "μm", "um", "nm", "pm", "fm", "am", "em", "gm",
    "tm", "ym", "zm", "ft", "in", "yd", "mi", "feet", "inch", "mile", "м", "км", "см", "мм", "дм",
    "дам", "гм", "мкм", "нм", "пм", "фм", "ам", "эм", "тм", "йм", "зм", "им", "фут", "дюйм",
    "миля",
];

/// How words begin that a version follows.
const VERSIONS: &[&str] = &[
    "versi",
    "верси",
    "вэрси",
    "release",
    "релиз",
    "нашр",
    "нусх",
    "نسخ",
    "إصدار",
    "الإصدار",
    "sürüm",
    "نگارش",
];

/// Abbreviations with a number of letters within.
const ABBREVIATIONS: &[&str] = &[
    "i18n", "l10n", "g11n", "m17n", "a11y", "k8s", "b2b", "b2c", "p2p", "f2f", "c2c",
];

/// Whether a number is the day on which a night ends that is named by both its days: «в ночь с 3 на 4 мая» is the night of 3 May.
fn is_morning_after(before: &str, digits: &str) -> bool {
    let mut words = before.split_whitespace().rev();
    let (on, day, from, night) = (words.next(), words.next(), words.next(), words.next());
    let number = |text: &str| text.parse::<u32>().ok();
    on == Some("на")
        && matches!(from, Some("с" | "со"))
        && night.is_some_and(|it| it.to_lowercase().starts_with("ноч"))
        && day.and_then(number).map(|it| it + 1) == number(digits)
}

impl Scanner<'_> {
    /// Reads a `number` of `digits` alone by what stands around it.
    pub(super) fn look_around(&self, number: &mut Number, digits: &str) {
        let (before, behind) = (self.before(number.start), self.behind(number.end));
        let language = self.language;
        let follows_month = |word: &str| {
            let before = before.trim_end_matches([' ', '\u{A0}']);
            before.to_lowercase().ends_with(word)
        };
        if matches!(digits.parse(), Ok(1..=12))
            && (language
                .month_signs
                .iter()
                .any(|sign| behind.starts_with(sign))
                || language.month_words.iter().any(|word| follows_month(word)))
        {
            number.parts = number.values.clone();
            number.month = Some(0);
        }
        if digits == "12" && self.is_midnight(before) {
            number.values.push(Value::Time(0));
        }
        if is_behind_lone_point(before) && !behind.starts_with(char::is_alphabetic) {
            number.values = vec![Value::Decimal(canonical("", digits))];
        }
        let is_name = |rest: &str| {
            behind
                .strip_prefix(rest)
                .is_some_and(|it| !it.starts_with(char::is_alphanumeric))
        };
        if matches!(digits, "2" | "3") && ["D", "rd-party", "rd party"].into_iter().any(is_name) {
            number.is_certain = false;
        }
        if is_morning_after(before, digits) {
            number.is_certain = false;
        }
        if ABBREVIATIONS.contains(&word_around(before, digits, behind).as_str()) {
            number.is_certain = false;
        }
        if matches!(digits, "100" | "1000") && self.is_base(before) {
            number.is_certain = false;
        }
        if matches!(digits, "2" | "3")
            && is_length(before)
            && !behind.starts_with(char::is_alphanumeric)
        {
            number.values.insert(0, power(digits));
            number.parts = vec![Value::Decimal(digits.to_owned())];
            number.is_certain = false;
        }
    }

    /// Whether a word for midnight stands right before an hour.
    fn is_midnight(&self, before: &str) -> bool {
        let mut words = self.language.day_times.iter();
        words.any(|(word, minutes)| *minutes == 0 && before.ends_with(word))
    }

    /// Whether digits behind `before` are those that another number is a part of, as in `5 por 100`.
    fn is_base(&self, before: &str) -> bool {
        let before = before.trim_end_matches(is_space);
        let mut words = self.language.parts_of.iter();
        words.any(|word| {
            let rest = before.strip_suffix(word).unwrap_or_default();
            let number = rest.trim_end_matches(is_space);
            number != rest && number.ends_with(|letter| digit(letter).is_some())
        })
    }

    /// Whether the digits from `start` to `end` are a version or part of a name, as in `168.192.in-addr.arpa`: no
    /// language writes these otherwise.
    pub(super) fn is_name(&self, start: usize, end: usize) -> bool {
        let before = self.before(start);
        let mut behind = self.behind(end).chars();
        let is_joint = |letter: char| matches!(letter, '.' | '/' | '-' | '_' | ':' | '@');
        let goes_on = |letter: char| letter.is_alphanumeric() || is_joint(letter) || letter == '+';
        let joins_next = match (behind.next(), behind.next()) {
            (Some(joint), Some(next)) if is_joint(joint) => goes_on(next),
            (next, _) => next.is_some_and(|next| next.is_ascii_alphabetic()),
        };
        let bare = before.trim_end_matches([' ', '\u{A0}', '.']).to_lowercase();
        let word = word_before(&bare);
        joins_next
            || before.ends_with(|letter: char| letter.is_alphanumeric() || is_joint(letter))
            || VERSIONS.iter().any(|version| word.starts_with(version))
            || word == "v"
    }

    /// The raised 2 or 3 at `place`, where it makes an area or a volume of a length.
    pub(super) fn exponent(&self, place: usize) -> Option<Number> {
        let letter = self.letter(place)?;
        if !is_length(self.before(place)) {
            return None;
        }
        let digits = if letter == '²' { "2" } else { "3" };
        let reading = Reading {
            values: vec![power(digits)],
            ..Reading::default()
        };
        let number = self.number(place, place + letter.len_utf8(), reading);
        Some(Number {
            is_certain: false,
            ..number
        })
    }

    /// The fraction in digits that stands at `at`, with the `whole` number before it, which begins at `start`.
    pub(super) fn ratio(&self, start: usize, at: usize, whole: &str) -> Option<Number> {
        // What follows a stroke or a point is no fraction, and neither is what follows a year.
        let before = self.before(at).chars().next_back();
        let is_free = |letter: char| {
            !letter.is_alphanumeric() && !matches!(letter, '/' | '.' | ',' | '-' | ':')
        };
        let joins = whole.is_empty() || at > start + whole.len();
        if whole.len() > 2 || !joins || !before.is_none_or(is_free) {
            return None;
        }
        let behind = self.behind(at);
        let above: String = behind.chars().map_while(digit).collect();
        let stroke = behind.chars().nth(above.len())?;
        let below: String = behind
            .chars()
            .skip(above.len() + 1)
            .map_while(digit)
            .collect();
        let (upper, lower): (u32, u32) = (above.parse().ok()?, below.parse().ok()?);
        // 60/251 is a resolution.
        let is_small = lower <= 20 || lower == 100;
        // With one digit each, it is a fraction turned upside down.
        let is_turned = (2..10).contains(&lower) && (2..10).contains(&upper);
        let is_proper = is_small
            && ((1..lower).contains(&upper) || is_turned)
            && above.len() < 3
            && below.len() < 4
            && !above.starts_with('0');
        let end = behind.char_indices().nth(above.len() + 1 + below.len());
        let is_over = end.is_none_or(|(_, next)| !next.is_alphanumeric() && next != '/');
        if !matches!(stroke, '/' | '⁄') || !is_proper || !is_over || below.starts_with('0') {
            return None;
        }
        let length = end.map_or(behind.len(), |(place, _)| place);
        let mut reading = Reading {
            values: vec![part(whole, upper, lower)],
            ..Reading::default()
        };
        let whole = Some(whole).filter(|whole| !whole.is_empty());
        for digits in whole.into_iter().chain([above.as_str(), below.as_str()]) {
            reading.parts.push(Value::Decimal(canonical(digits, "")));
        }
        Some(self.number(start, at + length, reading))
    }

    /// The telephone number with a plus whose digits begin at `start`: in another grouping it is the same.
    pub(super) fn telephone(&self, start: usize) -> Option<Number> {
        if !self.before(start).ends_with('+') {
            return None;
        }
        let mut groups = Vec::new();
        let (mut count, mut end) = (0, start);
        loop {
            let behind = self.behind(end);
            let joint = behind.find(|it| digit(it).is_some()).unwrap_or_default();
            let between = behind.get(..joint).unwrap_or_default();
            let joins = between
                .chars()
                .all(|it| is_space(it) || "()-–‑./".contains(it));
            let digits: String = self.behind(end + joint).chars().map_while(digit).collect();
            count += digits.len();
            // A date behind it is none of it.
            if digits.is_empty() || !joins || joint > LONGEST_JOINT || count > LONGEST_TELEPHONE {
                break;
            }
            let letters = self.behind(end + joint).chars().take(digits.len());
            end += joint + letters.map(char::len_utf8).sum::<usize>();
            groups.push(digits);
        }
        let whole = groups.concat();
        let mut reading = Reading {
            values: vec![Value::Symbol(format!("+{whole}"))],
            ..Reading::default()
        };
        let parts = groups
            .iter()
            .map(|group| Value::Decimal(canonical(group, "")));
        reading.parts.extend(parts);
        // Its plus is shown with it.
        let start = start - "+".len();
        (whole.len() >= SHORTEST_TELEPHONE).then(|| self.number(start, end, reading))
    }

    /// `24/7`, which other languages say in a word.
    pub(super) fn always(&self, start: usize) -> Option<Number> {
        let rest = self.behind(start).strip_prefix("24/7")?;
        let ends = |letter: char| !letter.is_alphanumeric() && letter != '/';
        if !rest.chars().next().is_none_or(ends) || self.before(start).ends_with('/') {
            return None;
        }
        let reading = Reading {
            values: vec![Value::Time(24 * 60)],
            parts: ["24", "7"].map(|it| Value::Decimal(it.to_owned())).to_vec(),
            ..Reading::default()
        };
        Some(self.number(start, start + "24/7".len(), reading))
    }
}

/// How many digits a telephone number has, that of its country among them.
const SHORTEST_TELEPHONE: usize = 9;
const LONGEST_TELEPHONE: usize = 13;
/// How many bytes stand between two groups of them: a no-break space has two.
const LONGEST_JOINT: usize = 4;

/// A whole number and a part: a decimal number where it ends, else as it is written.
pub(super) fn part(whole: &str, upper: u32, lower: u32) -> Value {
    let thousandths = upper * 1000;
    match thousandths.checked_rem(lower) {
        Some(0) if upper < lower => {
            Value::Decimal(canonical(whole, &format!("{:03}", thousandths / lower)))
        }
        _ => Value::Symbol(format!("{whole} {upper}/{lower}")),
    }
}

/// The exponent of a unit.
fn power(digits: &str) -> Value {
    Value::Symbol(format!("^{digits}"))
}

/// Whether `before` ends in a unit of length, which `^` may join to its exponent.
fn is_length(before: &str) -> bool {
    let mut joints = ["^-", "^−", "^", "/-", "−"].iter();
    let before = joints
        .find_map(|joint| before.strip_suffix(joint))
        .unwrap_or(before);
    let word = word_before(before).to_lowercase();
    LENGTHS.contains(&word.as_str())
}

/// Whether `before` ends in a decimal point without a digit before it: `.5`.
fn is_behind_lone_point(before: &str) -> bool {
    let rest = before.strip_suffix('.');
    rest.is_some_and(|rest| {
        let last = rest.chars().next_back();
        last.is_none_or(|last| {
            last.is_whitespace() || matches!(last, '(' | '[' | '$' | '€' | '£' | '-' | '−' | '–')
        })
    })
}

/// The letters at the end of a text.
fn word_before(text: &str) -> &str {
    let start = text.trim_end_matches(char::is_alphabetic).len();
    text.get(start..).unwrap_or_default()
}

/// The word that digits stand within, in small letters.
fn word_around(before: &str, digits: &str, behind: &str) -> String {
    let after: String = behind
        .chars()
        .take_while(|letter| letter.is_alphanumeric())
        .collect();
    format!("{}{digits}{after}", word_before(before)).to_lowercase()
}
