//! Lists and the numbers of headings, counted as OpenDocument counts.

use std::collections::BTreeMap;

use crate::document::{Format, Sign};
use crate::measures::length;
use crate::numbering::written;
use crate::xml::{Element, Space};

/// Levels of a list.
const LEVELS: usize = 10;

/// A level of a style of lists.
#[derive(Debug, Clone)]
struct Level {
    format: Format,
    /// Whether a number or a bullet is shown at all.
    is_shown: bool,
    prefix: String,
    suffix: String,
    /// How many levels the number shows.
    shows: usize,
    start: u32,
    indent: Option<i32>,
}

type Form = BTreeMap<usize, Level>;

/// All styles of lists, and how far each list has been counted.
#[derive(Debug, Default)]
pub(super) struct Lists {
    forms: BTreeMap<String, Form>,
    outline: Form,
    counted: Vec<[Option<u32>; LEVELS]>,
    headings: [Option<u32>; LEVELS],
    by_id: BTreeMap<String, usize>,
    by_style: BTreeMap<String, usize>,
}

/// A list that is open.
#[derive(Debug, Clone)]
pub(super) struct Open {
    /// Which of those that are counted.
    list: usize,
    /// What lists of the same form are called together.
    name: String,
    style: String,
    /// From 0.
    pub(super) level: usize,
}

impl Lists {
    /// Reads the styles of lists.
    pub(super) fn read(text: &Element, named: Option<&Element>) -> Self {
        let mut all = Self::default();
        let parts = [
            (named, "styles"),
            (Some(text), "styles"),
            (Some(text), "automatic-styles"),
        ];
        for (root, part) in parts {
            let styles = root.and_then(|root| root.child_of(Space::Office, part));
            for element in styles.into_iter().flat_map(Element::children) {
                let name = element.attribute(Space::Style, "name");
                if element.is_named(Space::Text, "outline-style") {
                    all.outline = form(element);
                } else if let Some(name) =
                    name.filter(|_| element.is_named(Space::Text, "list-style"))
                {
                    all.forms.insert(name.to_owned(), form(element));
                }
            }
        }
        all
    }

    /// Opens a list, within `outer` or by itself. `style` is that of lists in which its first paragraph stands.
    pub(super) fn open(
        &mut self,
        element: &Element,
        outer: Option<&Open>,
        style: Option<&str>,
    ) -> Open {
        let get = |name: &str| element.attribute(Space::Text, name);
        let own = get("style-name");
        let style = own.or(style.filter(|_| outer.is_none())).map(str::to_owned);
        if let Some(outer) = outer {
            return Open {
                style: style.unwrap_or_else(|| outer.style.clone()),
                level: (outer.level + 1).min(LEVELS - 1),
                ..outer.clone()
            };
        }
        let style = style.unwrap_or_default();
        let continued = match (get("continue-list"), get("continue-numbering")) {
            (Some(id), _) => self.by_id.get(id).copied(),
            (None, Some("true")) => self.by_style.get(&style).copied(),
            (None, _) => None,
        };
        let list = continued.unwrap_or_else(|| {
            self.counted.push(Default::default());
            self.counted.len() - 1
        });
        if let Some(id) = element.attribute(Space::Other, "id") {
            self.by_id.insert(id.to_owned(), list);
        }
        self.by_style.insert(style.clone(), list);
        let name = match style.is_empty() {
            true => format!("list {list}"),
            false => format!("style {style}"),
        };
        Open {
            list,
            name,
            style,
            level: 0,
        }
    }

    /// A list that a paragraph names without standing in it.
    pub(super) fn of_paragraph(&mut self, element: &Element) -> Open {
        let id = element.attribute(Space::Text, "list-id");
        let known = id.and_then(|id| self.by_id.get(id).copied());
        let mut open = self.open(element, None, None);
        match (known, id) {
            (Some(list), _) => open.list = list,
            (None, Some(id)) => drop(self.by_id.insert(id.to_owned(), open.list)),
            (None, None) => {}
        }
        let level = element.attribute(Space::Text, "level");
        let level: usize = level.and_then(|it| it.parse().ok()).unwrap_or(1);
        open.level = level.saturating_sub(1).min(LEVELS - 1);
        open
    }

    /// How far the items are indented.
    pub(super) fn indent(&self, open: &Open) -> Option<i32> {
        let form = self.forms.get(&open.style)?;
        form.get(&open.level)?.indent
    }

    /// The sign of the next item, which may begin anew with `start`.
    pub(super) fn next(&mut self, open: &Open, start: Option<u32>) -> Option<Sign> {
        let form = self.forms.get(&open.style);
        let counts = self.counted.get_mut(open.list)?;
        let Some(form) = form else {
            // Of a style that the file does not have, nothing is known but that it is a list.
            return Some(Sign {
                list: open.name.clone(),
                level: open.level,
                format: Format::Bullet,
                number: 1,
                shown: "•".to_owned(),
            });
        };
        let number = count(counts, form, open.level, start);
        sign(form, open.level, number, counts, open.name.clone())
    }

    /// The number of the next heading of that level, from 0.
    pub(super) fn next_heading(&mut self, level: usize, start: Option<u32>) -> Option<Sign> {
        let level = level.min(LEVELS - 1);
        let number = count(&mut self.headings, &self.outline, level, start);
        let name = "headings".to_owned();
        sign(&self.outline, level, number, &self.headings, name)
    }
}

/// Counts on.
fn count(counts: &mut [Option<u32>; LEVELS], form: &Form, level: usize, start: Option<u32>) -> u32 {
    let first = |level: usize| form.get(&level).map_or(1, |it| it.start);
    let mut number = 1;
    for (at, count) in counts.iter_mut().enumerate() {
        if at < level {
            count.get_or_insert(first(at));
        } else if at == level {
            number = match (start, *count) {
                (Some(start), _) => start,
                (None, Some(last)) => last.saturating_add(1),
                (None, None) => first(at),
            };
            *count = Some(number);
        } else {
            *count = None;
        }
    }
    number
}

fn sign(
    form: &Form,
    level: usize,
    number: u32,
    counts: &[Option<u32>; LEVELS],
    list: String,
) -> Option<Sign> {
    let own = form.get(&level).filter(|level| level.is_shown)?;
    let first = (level + 1).saturating_sub(own.shows.max(1));
    let numbers: Vec<String> = (first..=level)
        .filter_map(|at| Some((form.get(&at)?, counts.get(at).copied().flatten()?)))
        .filter(|(level, _)| level.is_shown)
        .map(|(level, number)| written(number, level.format))
        .collect();
    let shown = match own.format {
        Format::Bullet => own.prefix.clone(),
        _ => format!("{}{}{}", own.prefix, numbers.join("."), own.suffix),
    };
    Some(Sign {
        list,
        level,
        format: own.format,
        number,
        shown,
    })
}

fn form(element: &Element) -> Form {
    let levels = element.children().filter_map(|child| {
        let number: usize = child.attribute(Space::Text, "level")?.parse().ok()?;
        let number = number.checked_sub(1).filter(|it| *it < LEVELS)?;
        Some((number, level(child)))
    });
    levels.collect()
}

fn level(element: &Element) -> Level {
    let text = |name: &str| element.attribute(Space::Text, name);
    let style = |name: &str| element.attribute(Space::Style, name).unwrap_or_default();
    let properties = element.child_of(Space::Style, "list-level-properties");
    let indent = properties.and_then(|it| {
        let label = it.child_of(Space::Style, "list-level-label-alignment");
        let margin = label.and_then(|it| it.attribute(Space::Format, "margin-left"));
        margin
            .or_else(|| it.attribute(Space::Text, "space-before"))
            .and_then(length)
    });
    let is_counted = matches!(
        &*element.name,
        "list-level-style-number" | "outline-level-style"
    );
    let number = |name: &str| text(name).and_then(|it| it.parse().ok());
    match is_counted {
        true => Level {
            format: format(style("num-format")),
            is_shown: !style("num-format").is_empty(),
            prefix: style("num-prefix").to_owned(),
            suffix: style("num-suffix").to_owned(),
            shows: number("display-levels").unwrap_or(1) as usize,
            start: number("start-value").unwrap_or(1),
            indent,
        },
        false => Level {
            format: Format::Bullet,
            is_shown: true,
            prefix: text("bullet-char").unwrap_or("•").to_owned(),
            suffix: String::new(),
            shows: 1,
            start: 1,
            indent,
        },
    }
}

/// How numbers look, by the first of the series, as OpenDocument names it.
fn format(name: &str) -> Format {
    let mut letters = name.chars();
    match (letters.next(), name.chars().count()) {
        (Some('1' | '0'), _) => Format::Decimal,
        (Some('a'), 1) => Format::LowerLetter,
        (Some('A'), 1) => Format::UpperLetter,
        (Some('i'), 1) => Format::LowerRoman,
        (Some('I'), 1) => Format::UpperRoman,
        (Some('а'), _) => Format::LowerRussian,
        (Some('А'), _) => Format::UpperRussian,
        _ => Format::Other,
    }
}
