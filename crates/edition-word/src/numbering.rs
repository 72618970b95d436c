//! Lists: the number of each paragraph, counted as Word counts.

use std::collections::{BTreeMap, BTreeSet};

use crate::document::{Format, Sign};
use crate::styles;
use crate::xml::Element;

/// Levels of a list in Word.
const LEVELS: usize = 9;

/// A level of a list.
#[derive(Debug, Clone)]
struct Level {
    start: u32,
    format: Format,
    text: String,
    /// After which level it begins anew; `Some(0)` never.
    restart: Option<usize>,
    is_legal: bool,
    style: Option<String>,
    indent: Option<i32>,
}

/// A form of lists.
#[derive(Debug, Default)]
struct Abstract {
    levels: BTreeMap<usize, Level>,
    /// The style whose list it is.
    linked: Option<String>,
    /// The style whose list stands for this one.
    link: Option<String>,
}

/// A list.
#[derive(Debug, Default)]
struct Numbered {
    form: String,
    starts: BTreeMap<usize, u32>,
    levels: BTreeMap<usize, Level>,
}

/// All lists, and how far they have been counted.
#[derive(Debug, Default)]
pub(crate) struct Numbering {
    forms: BTreeMap<String, Abstract>,
    lists: BTreeMap<String, Numbered>,
    counts: BTreeMap<String, [Option<u32>; LEVELS]>,
    begun: BTreeSet<(String, usize)>,
}

impl Numbering {
    /// Reads the lists.
    pub(crate) fn read(root: Option<&Element>) -> Self {
        let mut all = Self::default();
        for element in root.into_iter().flat_map(Element::children) {
            if let Some(id) = element
                .word("abstractNumId")
                .filter(|_| element.is("abstractNum"))
            {
                all.forms.insert(id.to_owned(), form(element));
            }
            if let Some(id) = element.word("numId").filter(|_| element.is("num")) {
                all.lists.insert(id.to_owned(), numbered(element));
            }
        }
        all
    }

    /// The form of a list, where another style's list may stand for it.
    fn form(&self, list: &str) -> Option<(&str, &Abstract)> {
        let mut name = self.lists.get(list)?.form.as_str();
        let mut form = self.forms.get(name)?;
        if let Some(link) = &form.link {
            let linked = self
                .forms
                .iter()
                .find(|(_, it)| it.linked.as_ref() == Some(link));
            if let Some((other, linked)) = linked {
                (name, form) = (other, linked);
            }
        }
        Some((name, form))
    }

    fn level(&self, list: &str, level: usize) -> Option<&Level> {
        let own = self.lists.get(list)?.levels.get(&level);
        own.or_else(|| self.form(list)?.1.levels.get(&level))
    }

    /// The level that a style has in a list.
    pub(crate) fn level_of_style(&self, list: &str, style: &str) -> Option<usize> {
        let (_, form) = self.form(list)?;
        let mut levels = form.levels.iter();
        levels
            .find(|(_, level)| level.style.as_deref() == Some(style))
            .map(|(number, _)| *number)
    }

    /// How far a level of a list is indented.
    pub(crate) fn indent(&self, list: &str, level: usize) -> Option<i32> {
        self.level(list, level)?.indent
    }

    /// The sign of the next paragraph at `level` of `list`.
    pub(crate) fn next(&mut self, list: &str, level: usize) -> Option<Sign> {
        let level = level.min(LEVELS - 1);
        let (form, _) = self.form(list)?;
        let form = form.to_owned();
        let starts: Vec<(u32, Option<usize>)> = (0..LEVELS)
            .map(|it| {
                let known = self.level(list, it);
                known.map_or((1, None), |known| (known.start, known.restart))
            })
            .collect();
        let over = self.lists.get(list)?.starts.get(&level).copied();
        let is_first = self.begun.insert((list.to_owned(), level));
        let counts = self.counts.entry(form.clone()).or_default();
        for (number, (count, (start, restart))) in counts.iter_mut().zip(&starts).enumerate() {
            if number < level {
                count.get_or_insert(*start);
            } else if number == level {
                *count = Some(match (over.filter(|_| is_first), *count) {
                    (Some(start), _) => start,
                    (None, Some(last)) => last.saturating_add(1),
                    (None, None) => *start,
                });
            } else if restart.is_none_or(|after| after > level) {
                *count = None;
            }
        }
        let counts = *counts;
        let number = counts.get(level).copied().flatten().unwrap_or(1);
        let own = self.level(list, level)?;
        Some(Sign {
            shown: self.shown(list, own, &counts),
            list: form,
            level,
            format: own.format,
            number,
        })
    }

    fn shown(&self, list: &str, own: &Level, counts: &[Option<u32>; LEVELS]) -> String {
        if own.format == Format::Bullet {
            return own.text.clone();
        }
        let mut shown = String::new();
        let mut letters = own.text.chars().peekable();
        while let Some(letter) = letters.next() {
            let wanted = letters.peek().and_then(|next| next.to_digit(10));
            let (true, Some(wanted)) = (letter == '%', wanted) else {
                shown.push(letter);
                continue;
            };
            letters.next();
            let level = (wanted as usize).saturating_sub(1);
            let number = counts.get(level).copied().flatten().unwrap_or(1);
            let format = match own.is_legal {
                true => Format::Decimal,
                false => self
                    .level(list, level)
                    .map_or(Format::Decimal, |it| it.format),
            };
            shown.push_str(&written(number, format));
        }
        shown
    }
}

fn form(element: &Element) -> Abstract {
    let value = |name: &str| {
        let child = element.child(name)?;
        child.value().map(str::to_owned)
    };
    Abstract {
        levels: levels(element),
        linked: value("styleLink"),
        link: value("numStyleLink"),
    }
}

fn levels(element: &Element) -> BTreeMap<usize, Level> {
    let levels = element.children().filter(|child| child.is("lvl"));
    levels
        .filter_map(|child| Some((child.word("ilvl")?.parse().ok()?, level(child))))
        .filter(|(number, _)| *number < LEVELS)
        .collect()
}

fn level(element: &Element) -> Level {
    let value = |name: &str| element.child(name).and_then(Element::value);
    let text = value("lvlText").unwrap_or_default();
    Level {
        start: value("start").and_then(|it| it.parse().ok()).unwrap_or(1),
        format: format(value("numFmt").unwrap_or("decimal")),
        text: text.to_owned(),
        restart: value("lvlRestart").and_then(|it| it.parse().ok()),
        is_legal: element.switch("isLgl").unwrap_or_default(),
        style: value("pStyle").map(str::to_owned),
        indent: element.child("pPr").and_then(styles::indent),
    }
}

fn numbered(element: &Element) -> Numbered {
    let form = element.child("abstractNumId").and_then(Element::value);
    let mut list = Numbered {
        form: form.unwrap_or_default().to_owned(),
        ..Numbered::default()
    };
    for over in element.children().filter(|child| child.is("lvlOverride")) {
        let number = over.word("ilvl").and_then(|it| it.parse().ok());
        let Some(number) = number.filter(|it| *it < LEVELS) else {
            continue;
        };
        let start = over.child("startOverride").and_then(Element::value);
        if let Some(start) = start.and_then(|it| it.parse().ok()) {
            list.starts.insert(number, start);
        }
        if let Some(own) = over.child("lvl") {
            list.levels.insert(number, level(own));
        }
    }
    list
}

fn format(name: &str) -> Format {
    match name {
        "bullet" | "none" => Format::Bullet,
        "decimal" | "decimalZero" => Format::Decimal,
        "lowerLetter" => Format::LowerLetter,
        "upperLetter" => Format::UpperLetter,
        "lowerRoman" => Format::LowerRoman,
        "upperRoman" => Format::UpperRoman,
        "russianLower" => Format::LowerRussian,
        "russianUpper" => Format::UpperRussian,
        _ => Format::Other,
    }
}

/// The letters of Russian series.
pub(crate) const RUSSIAN: &str = "абвгдежзиклмнопрстуфхцчшщэюя";
const LATIN: &str = "abcdefghijklmnopqrstuvwxyz";

/// A number as a list shows it.
pub(crate) fn written(number: u32, format: Format) -> String {
    match format {
        Format::Bullet => String::new(),
        Format::Decimal | Format::Repeat | Format::Other => number.to_string(),
        Format::LowerLetter => lettered(number, LATIN),
        Format::UpperLetter => lettered(number, LATIN).to_uppercase(),
        Format::LowerRussian => lettered(number, RUSSIAN),
        Format::UpperRussian => lettered(number, RUSSIAN).to_uppercase(),
        Format::LowerRoman => roman(number),
        Format::UpperRoman => roman(number).to_uppercase(),
    }
}

/// After z comes aa, then bb.
fn lettered(number: u32, letters: &str) -> String {
    let count = u32::try_from(letters.chars().count()).unwrap_or(1).max(1);
    let place = number.saturating_sub(1);
    let times = (place / count + 1).min(8) as usize;
    let letter = letters.chars().nth((place % count) as usize);
    letter.map_or_else(String::new, |letter| letter.to_string().repeat(times))
}

fn roman(number: u32) -> String {
    const STEPS: [(u32, &str); 13] = [
        (1000, "m"),
        (900, "cm"),
        (500, "d"),
        (400, "cd"),
        (100, "c"),
        (90, "xc"),
        (50, "l"),
        (40, "xl"),
        (10, "x"),
        (9, "ix"),
        (5, "v"),
        (4, "iv"),
        (1, "i"),
    ];
    let mut left = number.min(4999);
    let mut text = String::new();
    for (value, letters) in STEPS {
        while left >= value {
            text.push_str(letters);
            left -= value;
        }
    }
    text
}

#[cfg(test)]
mod tests {
    use super::written;
    use crate::document::Format;

    #[test]
    fn numbers_are_written_as_word_writes_them() {
        let check = |number: u32, format: Format, expected: &str| {
            assert_eq!(written(number, format), expected, "{number}");
        };
        check(12, Format::Decimal, "12");
        check(27, Format::LowerLetter, "aa");
        check(28, Format::UpperLetter, "BB");
        check(9, Format::LowerRoman, "ix");
        check(1990, Format::UpperRoman, "MCMXC");
        check(7, Format::LowerRussian, "ж");
    }
}
