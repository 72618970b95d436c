//! Which mark of a typed list belongs to which level: found by trying all ways, and told only where there is one.

use crate::typed::{Alphabet, Form};

/// A mark at the start of a line.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Mark {
    /// What it is.
    pub(super) kind: MarkKind,
    /// The column that it begins in.
    pub(super) indent: usize,
    /// Whether the text before it ends with a colon.
    pub(super) is_led: bool,
    /// Whether an empty line stands before it, or nothing.
    pub(super) is_apart: bool,
}

/// What a mark is.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) enum MarkKind {
    /// A number or letter.
    Number {
        /// How it is set off.
        form: Form,
        /// What it may be read as.
        readings: Vec<(Alphabet, u32)>,
        /// Whether Markdown takes it for the number of an item.
        is_markdown: bool,
    },
    /// A bullet.
    Bullet(char),
}

impl MarkKind {
    /// Whether Markdown takes it for what begins an item.
    pub(super) fn is_markdown(&self) -> bool {
        match self {
            Self::Number { is_markdown, .. } => *is_markdown,
            Self::Bullet(bullet) => matches!(bullet, '-' | '*' | '+'),
        }
    }

    fn form(&self) -> Option<Form> {
        match self {
            Self::Number { form, .. } => Some(*form),
            Self::Bullet(_) => None,
        }
    }
}

/// Where a mark belongs.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Level {
    /// It is the number of a paragraph.
    Paragraph(u32),
    /// It begins an item.
    Item {
        /// How many items it stands in.
        depth: usize,
        /// How many columns the items around it take.
        columns: usize,
        /// Its ordinal, from 1; none where it was typed as a bullet.
        ordinal: Option<u32>,
    },
}

/// What is open while marks are read.
#[derive(Debug, Clone)]
struct Open {
    first: MarkKind,
    /// The reading of a number that all marks of this list share, and the last of them.
    reading: Option<(Alphabet, u32)>,
    /// Whether each has been 1 so far, as many write lists.
    is_ones: bool,
    count: u32,
    indent: usize,
    /// Whether more than its form says that it stands below the one around it.
    is_sure: bool,
}

#[derive(Debug, Clone)]
struct State {
    open: Vec<Open>,
    paragraph: Option<u32>,
}

/// All ways that are tried before it is given up.
const MOST_STEPS: usize = 4_000;
/// How many lists may stand in each other.
const DEEPEST: usize = 5;

/// How the marks of a text are read, where the paragraph before them has the number `paragraph`.
pub(super) struct Levels {
    steps: usize,
    found: Vec<(Vec<Level>, State)>,
    /// Whether the first mark is the number of a paragraph.
    is_paragraph: bool,
}

impl Levels {
    /// The levels of `marks`, if there is one way alone to read them, and whether `next` would go on with one of their lists.
    pub(super) fn of(
        marks: &[Mark],
        next: Option<&Mark>,
        paragraph: Option<u32>,
        is_paragraph: bool,
    ) -> Option<Vec<Level>> {
        let mut levels = Self {
            steps: 0,
            found: Vec::new(),
            is_paragraph,
        };
        let state = State {
            open: Vec::new(),
            paragraph,
        };
        levels.read(marks, &state, &mut Vec::new());
        let [(found, last)] = levels.found.as_slice() else {
            return None;
        };
        // What goes on behind another text cannot be told from what begins there.
        let goes_on = |open: &Open| next.is_some_and(|mark| !mark.is_bullet() && open.takes(mark));
        (levels.steps < MOST_STEPS && !last.open.iter().any(goes_on)).then(|| found.clone())
    }

    fn read(&mut self, marks: &[Mark], state: &State, so_far: &mut Vec<Level>) {
        self.steps += 1;
        if self.steps >= MOST_STEPS || self.found.len() > 1 {
            return;
        }
        let Some((mark, rest)) = marks.split_first() else {
            if state.is_closable(0) {
                self.found.push((so_far.clone(), state.clone()));
            }
            return;
        };
        let must_be_paragraph = self.is_paragraph && so_far.is_empty();
        for (level, next) in state.ways(mark) {
            if !must_be_paragraph || matches!(level, Level::Paragraph(_)) {
                so_far.push(level);
                self.read(rest, &next, so_far);
                so_far.pop();
            }
        }
    }
}

impl Mark {
    fn is_bullet(&self) -> bool {
        matches!(self.kind, MarkKind::Bullet(_))
    }

    /// Whether it is a 1 that Markdown takes for the number of an item.
    pub(super) fn is_one(&self) -> bool {
        self.is_markdown() && self.figure() == Some(1)
    }

    /// Whether Markdown takes it for the number of an item.
    fn is_markdown(&self) -> bool {
        matches!(
            self.kind,
            MarkKind::Number {
                is_markdown: true,
                ..
            }
        )
    }

    /// The figure that it may be as the number of a paragraph.
    fn figure(&self) -> Option<u32> {
        match &self.kind {
            MarkKind::Number { form, readings, .. } if *form != Form::Brackets => {
                let mut readings = readings.iter();
                readings.find_map(|(alphabet, value)| {
                    (*alphabet == Alphabet::Figures).then_some(*value)
                })
            }
            _ => None,
        }
    }

    /// Whether it may be the number of a paragraph, and `next` is none of the same kind.
    pub(super) fn may_lead(&self, next: &Self) -> bool {
        self.figure().is_some() && self.kind.form() != next.kind.form()
    }

    /// The ways in which a list may begin with it.
    fn beginnings(&self) -> Vec<Option<(Alphabet, u32)>> {
        match &self.kind {
            MarkKind::Bullet(_) => vec![None],
            MarkKind::Number { readings, .. } => {
                let firsts = readings.iter().filter(|(_, value)| *value == 1);
                firsts.map(|first| Some(*first)).collect()
            }
        }
    }
}

impl Open {
    fn new(mark: &Mark, reading: Option<(Alphabet, u32)>, is_sure: bool) -> Self {
        Self {
            first: mark.kind.clone(),
            reading,
            is_ones: reading == Some((Alphabet::Figures, 1)) && mark.is_markdown(),
            count: 1,
            indent: mark.indent,
            is_sure,
        }
    }

    /// Whether its items have numbers.
    fn has_numbers(&self) -> bool {
        self.reading.is_some()
    }

    /// How many columns stand before the texts of its items.
    fn columns(&self) -> usize {
        if self.has_numbers() { 3 } else { 2 }
    }

    fn takes(&self, mark: &Mark) -> bool {
        let mut next = self.clone();
        next.take(mark)
    }

    /// Goes on with a mark, if it does.
    fn take(&mut self, mark: &Mark) -> bool {
        let fits = match (&self.first, &mark.kind) {
            (MarkKind::Bullet(one), MarkKind::Bullet(next)) => one == next,
            (
                MarkKind::Number { form, .. },
                MarkKind::Number {
                    form: other,
                    readings,
                    ..
                },
            ) if form == other => {
                let Some((alphabet, last)) = self.reading else {
                    return false;
                };
                // After 1. and 1. comes no 2., but 3. may.
                let last = if self.is_ones { self.count } else { last };
                let mut of_it = readings.iter().filter(|(other, _)| *other == alphabet);
                let next = of_it.find(|(_, value)| alphabet.follows(last, *value));
                let is_one = readings.contains(&(Alphabet::Figures, 1)) && mark.is_markdown();
                let is_one = self.is_ones && is_one;
                if let Some(next) = next {
                    self.is_ones = false;
                    self.reading = Some(*next);
                }
                next.is_some() || is_one
            }
            _ => false,
        };
        self.count += 1;
        fits && self.indent.abs_diff(mark.indent) <= 1
    }

    /// Whether it may end: one mark alone may be something else.
    fn is_whole(&self) -> bool {
        match &self.first {
            MarkKind::Number { is_markdown, .. } => *is_markdown || self.is_sure || self.count > 1,
            MarkKind::Bullet(bullet) => self.count > 1 || !"·–—".contains(*bullet),
        }
    }
}

impl State {
    /// Whether the lists from `depth` on may end, with nothing after them that stands in the list around the first.
    fn is_closable(&self, depth: usize) -> bool {
        let mut ended = self.open.iter().enumerate().skip(depth);
        ended.all(|(depth, open)| open.is_whole() && (depth == 0 || open.is_sure))
    }

    /// Where `mark` may belong, and what is open then.
    fn ways(&self, mark: &Mark) -> Vec<(Level, Self)> {
        let mut ways = Vec::new();
        let paragraph = mark
            .figure()
            .filter(|figure| self.paragraph.is_some_and(|last| *figure == last + 1));
        let goes_on = || self.open.iter().any(|open| open.takes(mark));
        let may_be = mark.indent <= 1 && self.is_closable(0) && (mark.is_apart || !goes_on());
        if let Some(figure) = paragraph.filter(|_| may_be) {
            let state = Self {
                open: Vec::new(),
                paragraph: Some(figure),
            };
            ways.push((Level::Paragraph(figure), state));
        }
        for depth in 0..self.open.len() {
            // The list right below this one ends because this one goes on, which says that it stood there.
            let ends_below = self.open.get(depth + 1).is_none_or(Open::is_whole);
            let mut state = self.clone();
            state.open.truncate(depth + 1);
            let goes_on = state.open.last_mut().is_some_and(|open| open.take(mark));
            if goes_on && ends_below && self.is_closable(depth + 2) {
                ways.push((state.level(), state));
            }
        }
        for reading in mark.beginnings() {
            ways.extend(self.below(mark, reading));
            ways.extend(self.beside(mark, reading));
        }
        ways
    }

    /// A list that begins below the last item.
    fn below(&self, mark: &Mark, reading: Option<(Alphabet, u32)>) -> Option<(Level, Self)> {
        let mut state = self.clone();
        let is_sure = match self.open.last() {
            None => false,
            Some(last) => {
                let is_deeper = mark.indent >= last.indent + 2;
                let differs = match (&last.first, &mark.kind) {
                    (MarkKind::Bullet(one), MarkKind::Bullet(next)) => rank(*next) > rank(*one),
                    (MarkKind::Number { form, .. }, MarkKind::Number { form: other, .. }) => {
                        form != other || last.reading.map(|it| it.0) != reading.map(|it| it.0)
                    }
                    _ => true,
                };
                let is_outside = mark.indent + 1 < last.indent;
                if (!is_deeper && !differs) || is_outside || self.open.len() >= DEEPEST {
                    return None;
                }
                is_deeper || mark.is_led
            }
        };
        state.open.push(Open::new(mark, reading, is_sure));
        Some((state.level(), state))
    }

    /// A list that begins beside the one that is open: bullets after numbers, or numbers after bullets.
    fn beside(&self, mark: &Mark, reading: Option<(Alphabet, u32)>) -> Option<(Level, Self)> {
        let first = self.open.first()?;
        let is_other = first.has_numbers() != reading.is_some();
        let is_level = first.indent.abs_diff(mark.indent) <= 1;
        let goes_on = self.open.iter().any(|open| open.takes(mark));
        if !is_other || !is_level || goes_on || mark.is_led || !self.is_closable(0) {
            return None;
        }
        let state = Self {
            open: vec![Open::new(mark, reading, false)],
            paragraph: self.paragraph,
        };
        Some((state.level(), state))
    }

    /// The level of the item that was read last.
    fn level(&self) -> Level {
        let around = self.open.len().saturating_sub(1);
        let columns = self.open.iter().take(around).map(Open::columns).sum();
        let last = self.open.last();
        Level::Item {
            depth: around,
            columns,
            ordinal: last.filter(|it| it.has_numbers()).map(|it| it.count),
        }
    }
}

/// How deep a bullet stands by itself in what Word makes.
fn rank(bullet: char) -> u8 {
    match bullet {
        '◦' | '○' | 'o' | '–' | '—' => 1,
        '▪' | '■' | '□' | '◆' | '§' => 2,
        _ => 0,
    }
}
