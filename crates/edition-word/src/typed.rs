//! Numbers, letters and bullets that people typed before a paragraph. One is taken for a sign only where another one
//! goes on from it.

mod initials;

use std::collections::BTreeMap;

use crate::document::{Flow, Format, Paragraph, Piece, Place, Reason, Remark, Role, Run, Sign};
use crate::numbering::RUSSIAN;
use initials::{leave_letters, may_be_name, within_brackets};

/// What stands around a sign: "12." "12)" "(12)".
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
enum Shape {
    Dot,
    Bracket,
    Brackets,
    Bullet(char),
}

/// A sign as it may be meant.
#[derive(Debug, Clone)]
struct Typed {
    shape: Shape,
    /// What it may be, and its number then.
    meanings: Vec<(Format, u32)>,
    /// As it was typed.
    shown: String,
    /// How many letters of the paragraph it takes, the spaces behind it too.
    length: usize,
    /// Whether the words behind it may be a name.
    is_before_name: bool,
}

/// Takes typed signs off, and says which.
pub(crate) fn take_off(flow: &mut [Flow], remarks: &mut Vec<Remark>) {
    let mut candidates = Vec::new();
    for (at, it) in flow.iter().enumerate() {
        let Flow::Paragraph(paragraph) = it else {
            continue;
        };
        let Some(typed) = typed(&paragraph.text()).filter(|_| paragraph.role == Role::Body) else {
            continue;
        };
        if paragraph.sign.is_some() {
            if !matches!(typed.shape, Shape::Bullet(_)) {
                remarks.push(Remark {
                    reason: Reason::TwoNumbers,
                    place: paragraph.place,
                    words: typed.shown,
                });
            }
            continue;
        }
        candidates.push((at, typed));
    }
    let mut meant = settle(&candidates);
    let inner = within_brackets(flow, &candidates, &meant);
    remarks.extend(leave_letters(flow, &candidates, &mut meant, &inner));
    remarks.extend(numbers_left(flow, &candidates, &meant));
    for (((at, typed), meant), is_inner) in candidates.iter().zip(meant).zip(inner) {
        let (Some(Flow::Paragraph(paragraph)), Some((format, number))) = (flow.get_mut(*at), meant)
        else {
            continue;
        };
        tell(remarks, (paragraph.place, &typed.shown));
        give(paragraph, typed, (format, number), is_inner);
    }
}

/// Says of a sign that it was taken off; of all of them in one remark.
pub(crate) fn tell(remarks: &mut Vec<Remark>, (place, shown): (Place, &str)) {
    let mut told = remarks.iter_mut().rev();
    match told.find(|it| it.reason == Reason::TypedNumbers) {
        Some(told) => {
            told.words.push(' ');
            told.words.push_str(shown);
        }
        None => remarks.push(Remark {
            reason: Reason::TypedNumbers,
            place,
            words: shown.to_owned(),
        }),
    }
}

/// The numbers that no other goes on from: they stay, each as it was typed.
fn numbers_left(
    flow: &[Flow],
    candidates: &[(usize, Typed)],
    meant: &[Option<(Format, u32)>],
) -> Vec<Remark> {
    let left = candidates.iter().zip(meant).filter(|(_, it)| it.is_none());
    let told = left.filter_map(|((at, typed), _)| {
        let is_number = matches!(*typed.meanings, [(Format::Decimal, _)]);
        let Flow::Paragraph(paragraph) = flow.get(*at).filter(|_| is_number)? else {
            return None;
        };
        Some(Remark {
            reason: Reason::NumberLeft,
            place: paragraph.place,
            words: typed.shown.clone(),
        })
    });
    told.collect()
}

/// Which candidates are signs, and what they mean.
fn settle(candidates: &[(usize, Typed)]) -> Vec<Option<(Format, u32)>> {
    let mut meant: Vec<Option<(Format, u32)>> = vec![None; candidates.len()];
    let mut seen: BTreeMap<(Shape, u8, u32), usize> = BTreeMap::new();
    for (place, (at, typed)) in candidates.iter().enumerate() {
        if let Shape::Bullet(mark) = typed.shape {
            let beside = |other: Option<&(usize, Typed)>, distance: usize| {
                other.is_some_and(|(there, it)| {
                    it.shape == typed.shape && there.abs_diff(*at) == distance
                })
            };
            let before = place.checked_sub(1).and_then(|it| candidates.get(it));
            // A dash may open what somebody says.
            let is_sure = !matches!(mark, '-' | '–' | '—');
            if is_sure || beside(before, 1) || beside(candidates.get(place + 1), 1) {
                meant
                    .iter_mut()
                    .skip(place)
                    .take(1)
                    .for_each(|it| *it = Some((Format::Bullet, 1)));
            }
            continue;
        }
        let before = |(format, number): &(Format, u32)| {
            let before = number.checked_sub(1)?;
            seen.get(&(typed.shape, *format as u8, before)).copied()
        };
        let nearest = typed
            .meanings
            .iter()
            .filter_map(|it| Some((before(it)?, *it)));
        // (i) opens a series of its own, unless (h) stands right before it.
        let opens = typed.meanings.iter().any(|(_, number)| *number == 1);
        let goes_on = nearest
            .max_by_key(|(before, _)| *before)
            .filter(|(before, _)| !opens || before + 1 == place);
        if let Some((before, (format, number))) = goes_on {
            seen.insert((typed.shape, format as u8, number), place);
            for (place, number) in [(before, number - 1), (place, number)] {
                if let Some(meaning) = meant.get_mut(place) {
                    *meaning = Some((format, number));
                }
            }
            continue;
        }
        for (format, number) in &typed.meanings {
            seen.insert((typed.shape, *format as u8, *number), place);
        }
    }
    meant
}

/// Makes the sign that was typed the sign of the paragraph.
fn give(paragraph: &mut Paragraph, typed: &Typed, (format, number): (Format, u32), is_inner: bool) {
    // Within (a) and (i) stand a. and i.
    let outer = if is_inner { 2 } else { 0 };
    let (list, level) = match format {
        Format::Bullet => (format!("typed {:?}", typed.shape), 0),
        Format::Decimal => ("typed".to_owned(), 0),
        Format::LowerRoman | Format::UpperRoman => ("typed".to_owned(), outer + 2),
        _ => ("typed".to_owned(), outer + 1),
    };
    strip(&mut paragraph.runs, typed.length);
    paragraph.sign = Some(Sign {
        list,
        level,
        format,
        number,
        shown: typed.shown.clone(),
    });
}

/// Takes the first `count` letters off.
pub(crate) fn strip(runs: &mut Vec<Run>, mut count: usize) {
    while count > 0 {
        let Some(first) = runs.first_mut() else {
            return;
        };
        if let Piece::Text(text) = &mut first.piece {
            let length = text.chars().count();
            if length > count {
                *text = text.chars().skip(count).collect();
                return;
            }
            count -= length;
        } else {
            count -= 1;
        }
        runs.remove(0);
    }
}

/// The sign that a text begins with.
fn typed(text: &str) -> Option<Typed> {
    let start = text.trim_start();
    let sign: String = start.chars().take_while(|it| !it.is_whitespace()).collect();
    let rest = start.strip_prefix(&*sign)?;
    let words = rest.trim_start();
    if words.is_empty() || rest == words {
        return None;
    }
    let (shape, meanings) = read(&sign)?;
    Some(Typed {
        shape,
        meanings,
        shown: sign,
        length: text.chars().count() - words.chars().count(),
        is_before_name: may_be_name(words),
    })
}

fn read(sign: &str) -> Option<(Shape, Vec<(Format, u32)>)> {
    let mut letters = sign.chars();
    if let (Some(mark), None) = (letters.next(), letters.next()) {
        let is_bullet = "•·◦‣▪■□●○➢✓-–—*".contains(mark);
        return is_bullet.then(|| (Shape::Bullet(mark), vec![(Format::Bullet, 1)]));
    }
    let (shape, inner) = match sign.strip_prefix('(') {
        Some(rest) => (Shape::Brackets, rest.strip_suffix(')')?),
        None => match (sign.strip_suffix('.'), sign.strip_suffix(')')) {
            (Some(inner), _) => (Shape::Dot, inner),
            (None, inner) => (Shape::Bracket, inner?),
        },
    };
    let is_number = !inner.is_empty() && inner.chars().all(|it| it.is_ascii_digit());
    if is_number {
        let number: u32 = inner.parse().ok().filter(|it| *it < 1_000)?;
        return Some((shape, vec![(Format::Decimal, number)]));
    }
    let meanings = meanings(inner);
    (!meanings.is_empty()).then_some((shape, meanings))
}

/// What letters may mean as a number: a place in the alphabet, or a Roman number.
fn meanings(inner: &str) -> Vec<(Format, u32)> {
    let lower = inner.to_lowercase();
    let is_upper = lower != inner;
    if inner.chars().count() > 5 || (is_upper && inner.to_uppercase() != inner) {
        return Vec::new();
    }
    let pick = |lower: Format, upper: Format| if is_upper { upper } else { lower };
    let mut meanings = Vec::new();
    let mut letters = lower.chars();
    if let (Some(letter), None) = (letters.next(), letters.next()) {
        if letter.is_ascii_lowercase() {
            let format = pick(Format::LowerLetter, Format::UpperLetter);
            meanings.push((format, u32::from(letter) - u32::from('a') + 1));
        }
        // Persons type the letters that look alike in either alphabet.
        if let Some(place) = RUSSIAN.chars().position(|it| it == letter) {
            let format = pick(Format::LowerRussian, Format::UpperRussian);
            meanings.push((format, u32::try_from(place).unwrap_or_default() + 1));
        }
    }
    if let Some(number) = roman(&lower) {
        meanings.push((pick(Format::LowerRoman, Format::UpperRoman), number));
    }
    meanings
}

pub(crate) fn roman(letters: &str) -> Option<u32> {
    // Most words are none, and need not be held against all there are.
    if !letters.chars().all(|letter| "ivxlc".contains(letter)) {
        return None;
    }
    let numbers = 1..=399;
    let mut all = numbers.map(|number| {
        (
            number,
            crate::numbering::written(number, Format::LowerRoman),
        )
    });
    all.find(|(_, written)| written == letters)
        .map(|(number, _)| number)
}

/// Signs that a program typed, each of which certainly is one.
#[derive(Debug, Default)]
pub(crate) struct Counted {
    last: BTreeMap<(String, usize), (Format, u32)>,
}

impl Counted {
    /// The next sign at `level` of `list`, as it is shown.
    pub(crate) fn next(&mut self, shown: &str, list: &str, level: usize) -> Sign {
        let key = (list.to_owned(), level);
        let last = self.last.get(&key).copied();
        self.last
            .retain(|(name, deeper), _| name != list || *deeper <= level);
        let meanings = match read(shown) {
            Some((_, meanings)) => meanings,
            None => last_number(shown)
                .map(|it| (Format::Decimal, it))
                .into_iter()
                .collect(),
        };
        let goes_on = |(format, number): &&(Format, u32)| {
            last.is_some_and(|(own, last)| own == *format && last.checked_add(1) == Some(*number))
        };
        let opens = |(_, number): &&(Format, u32)| *number == 1;
        let meant = meanings
            .iter()
            .find(goes_on)
            .or_else(|| meanings.iter().find(opens))
            .or(meanings.first());
        let (format, number) = meant.copied().unwrap_or((Format::Bullet, 1));
        self.last.insert(key, (format, number));
        Sign {
            list: list.to_owned(),
            level,
            format,
            number,
            shown: shown.to_owned(),
        }
    }
}

/// The last figure of a number of several levels: "2.1.".
fn last_number(shown: &str) -> Option<u32> {
    let figures = shown.trim_end_matches(|it: char| !it.is_ascii_digit());
    let last = figures.rsplit(|it: char| !it.is_ascii_digit()).next()?;
    last.parse().ok()
}

#[cfg(test)]
mod tests {
    use super::take_off;
    use crate::document::{Flow, Paragraph, Place, Run};

    fn check(lines: &[&str], expected: &[&str]) {
        let paragraph = |(at, line): (usize, &&str)| {
            let place = Place::Paragraph(at + 1);
            Flow::Paragraph(Paragraph::of(place, vec![Run::plain(*line)]))
        };
        let mut flow: Vec<Flow> = lines.iter().enumerate().map(paragraph).collect();
        take_off(&mut flow, &mut Vec::new());
        let told = flow.iter().map(|it| {
            let Flow::Paragraph(paragraph) = it else {
                panic!("a table");
            };
            match &paragraph.sign {
                Some(sign) => format!("{}@{}|{}", sign.number, sign.level, paragraph.text()),
                None => paragraph.text(),
            }
        });
        assert_eq!(told.collect::<Vec<_>>(), expected);
    }

    #[test]
    fn signs_are_taken_off_where_one_goes_on_from_another() {
        check(&["1.\tOne", "2.\u{a0}Two"], &["1@0|One", "2@0|Two"]);
        check(
            &["12. Twelve", "text", "13. Thirteen"],
            &["12@0|Twelve", "text", "13@0|Thirteen"],
        );
        check(
            &["2012. It was", "14. Alone"],
            &["2012. It was", "14. Alone"],
        );
        check(
            &["(a) x", "(b) y", "(i) z", "(ii) w", "(c) v"],
            &["1@1|x", "2@1|y", "1@2|z", "2@2|w", "3@1|v"],
        );
        check(
            &[
                "1. n", "(a) x", "(i) y", "a. Khan", "b. Said", "(ii) z", "(b) v", "2. m",
            ],
            &[
                "1@0|n", "1@1|x", "1@2|y", "1@3|Khan", "2@3|Said", "2@2|z", "2@1|v", "2@0|m",
            ],
        );
        check(
            &["(a) x", "(b) y", "a. p", "b. q", "i. r", "ii. s"],
            &["1@1|x", "2@1|y", "1@3|p", "2@3|q", "1@4|r", "2@4|s"],
        );
        check(
            &["(a) x", "(b) y", "1. n", "a. Khan", "b. Said", "2. m"],
            &["1@1|x", "2@1|y", "1@0|n", "a. Khan", "b. Said", "2@0|m"],
        );
        check(&["(h) x", "(i) y", "(j) z"], &["8@1|x", "9@1|y", "10@1|z"]);
        check(
            &["а) раз", "б) два", "в) три"],
            &["1@1|раз", "2@1|два", "3@1|три"],
        );
        check(&["• раз"], &["1@0|раз"]);
        check(&["— Да, сказал он."], &["— Да, сказал он."]);
        check(
            &["I. Introduction", "A. Smith said so."],
            &["I. Introduction", "A. Smith said so."],
        );
    }

    #[test]
    fn initials_of_names_stay() {
        for lines in [
            &[
                "A. Khan, a teacher;",
                "B. Said, a farmer;",
                "C. Rahimova, a nurse.",
            ][..],
            &["А. Б. Иванов", "Б. В. Петров", "В. Г. Сидоров"],
            &["A. Khan was there.", "B. Rahimov was not."],
            &[
                "А. Каримов, омӯзгор",
                "Б. Раҳимов, деҳқон",
                "В. Саидова, ҳамшира",
            ],
            &["a. first", "b. second"],
            &["C. third", "D. fourth", "E. fifth"],
            &["A. O’Neill", "B. the second", "C. the third"],
        ] {
            check(lines, lines);
        }
        check(
            &["a. one", "b. two", "c. three"],
            &["1@1|one", "2@1|two", "3@1|three"],
        );
        check(
            &["A. The first", "B. the second", "C. 3 more"],
            &["1@1|The first", "2@1|the second", "3@1|3 more"],
        );
        check(
            &["а. раз", "б. два", "в. три"],
            &["1@1|раз", "2@1|два", "3@1|три"],
        );
        check(
            &["I. Introduction", "II. The visit"],
            &["1@2|Introduction", "2@2|The visit"],
        );
    }
}
