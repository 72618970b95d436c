//! Lists and numbers that were typed by hand, written as the tool reads them: what `check --fix` does in sources.
//!
//! A way to write them is thought out (`lines`, `levels`), tried, and kept only if the mended text says the same, counted as
//! it was typed (`proof`). Where it is not certain what was meant, nothing is done.

mod captions;
mod decimals;
mod levels;
mod lines;
mod proof;
#[cfg(test)]
mod properties;
#[cfg(test)]
mod tests;

use std::ops::Range;

use edition_model::{Diagnostic, DocumentId, FileId, Place, Rule, Sentence};

use crate::document::parse_document;
use crate::typed::{Marker, bullet_mark};
use levels::{Level, Levels};
use lines::{Marked, Run};
use proof::{Change, Outline, Parsed, around, holds, paragraph_before};

/// What is mended: the sentences that tell of it.
const MENDED: [&str; 9] = [
    "typed-bullet",
    "typed-bullet-private",
    "typed-number",
    "typed-series",
    "typed-sublist",
    "typed-paragraph",
    "typed-paragraphs-apart",
    "typed-item-elsewhere",
    "list-from-elsewhere",
];
/// How many places of a text are tried.
const MOST_PLACES: usize = 2_000;
/// How many marks are looked at together.
const MOST_MARKS: usize = 300;
/// How many ways to end a list are tried.
const MOST_ENDS: usize = 8;

/// The text of a source with typed lists and numbers written as the tool reads them; nothing where none is certain.
#[must_use]
pub fn mend_typed(id: &DocumentId, file: FileId, text: &str) -> Option<String> {
    let mut source = Source {
        id,
        file,
        typed: text,
        mended: None,
        parsed: parse_document(id, file, text),
    };
    mend_lists(&mut source);
    source.mend_each(&[decimals::MENDED], decimals::mend_at);
    source.mend_each(&captions::MENDED, captions::mend_at);
    source.mended
}

/// A source in the mending.
struct Source<'t> {
    id: &'t DocumentId,
    file: FileId,
    /// As it was typed.
    typed: &'t str,
    /// As it reads now, once something was mended.
    mended: Option<String>,
    /// What was found in it as it reads now.
    parsed: Parsed,
}

impl Source<'_> {
    fn text(&self) -> &str {
        self.mended.as_deref().unwrap_or(self.typed)
    }

    fn parse(&self, text: &str) -> Parsed {
        parse_document(self.id, self.file, text)
    }

    fn take(&mut self, (text, parsed): (String, Parsed)) {
        self.mended = Some(text);
        self.parsed = parsed;
    }

    /// Mends each place of which a finding tells whose help is one of `helps`, if `mend` gives a text that says the same.
    fn mend_each(
        &mut self,
        helps: &[&str],
        mend: impl Fn(&Self, usize) -> Option<(String, Parsed)>,
    ) {
        let mut from = 0;
        for _ in 0..MOST_PLACES {
            let told = |finding: &Diagnostic| match (&finding.place, &finding.help) {
                (Place::Span(span), Some(help))
                    if helps.contains(&help.id()) && span.range().start >= from =>
                {
                    Some(span.range().start)
                }
                _ => None,
            };
            let Some(place) = self.parsed.diagnostics.iter().find_map(told) else {
                break;
            };
            from = place + 1;
            if let Some(mended) = mend(self, place) {
                self.take(mended);
            }
        }
    }
}

/// Writes typed lists and numbers of paragraphs as the tool reads them.
fn mend_lists(source: &mut Source<'_>) {
    let mut from = 0;
    for _ in 0..MOST_PLACES {
        let (now, parsed) = (source.text(), &source.parsed);
        let Some((place, finding)) = next_mark(parsed, from) else {
            break;
        };
        let help = finding.help.as_ref().map(Sentence::id);
        let of_paragraph = finding.message.id().starts_with("typed-paragraph")
            || help == Some("typed-paragraph-help");
        let is_below = finding.message.id() == "typed-sublist";
        let is_first = !parsed.diagnostics.iter().any(|it| moves_numbers(it, place));
        let found = attempts(now, parsed, place, of_paragraph, is_below);
        let counts = |it: &Change| matches!(it.level, Level::Paragraph(_));
        let mut found = found
            .into_iter()
            .filter(|it| is_first || !it.iter().any(counts));
        let found = found.find_map(|changes| {
            let changed = changed(now, &changes);
            let after = source.parse(&changed);
            let is_good = changed != now && holds((now, parsed), (&changed, &after), &changes);
            is_good.then_some((changed, after))
        });
        match found {
            Some(mended) => {
                source.take(mended);
                from = place;
            }
            None => from = place + 1,
        }
    }
}

/// Whether something that was typed before `place` is left, by whose mending the numbers of paragraphs behind it would change:
/// one that agrees with the counted one agrees by accident.
fn moves_numbers(finding: &Diagnostic, place: usize) -> bool {
    let is_before = matches!(finding.place, Place::Span(span) if span.range().start < place);
    let id = finding.message.id();
    let is_within = id == "typed-sign" || id == "stars-swallowed";
    finding.rule == Rule::TypedMarks && is_before && !is_within
}

/// The first typed mark that is told at `from` or behind it.
fn next_mark(parsed: &Parsed, from: usize) -> Option<(usize, &Diagnostic)> {
    let mut found = parsed.diagnostics.iter().filter_map(|finding| {
        let Place::Span(span) = finding.place else {
            return None;
        };
        let is_mended = MENDED.contains(&finding.message.id());
        let is_typed = is_mended && span.range().start >= from;
        is_typed.then_some((span.range().start, finding))
    });
    found.next()
}

/// Where the line begins that `place` stands in, if nothing but spaces stands before it there.
fn line_of(text: &str, place: usize) -> Option<Range<usize>> {
    let before = text.get(..place)?;
    let line = before.rfind('\n').map_or(0, |end| end + 1);
    let spaces = text.get(line..place)?;
    spaces
        .chars()
        .all(|letter| letter == ' ')
        .then_some(line..place)
}

/// What may be done about the mark at `place`, the likeliest first.
fn attempts(
    text: &str,
    parsed: &Parsed,
    place: usize,
    of_paragraph: bool,
    is_below: bool,
) -> Vec<Vec<Change>> {
    let (Some(document), Some(line)) = (&parsed.value, line_of(text, place)) else {
        return Vec::new();
    };
    let outline = Outline::of(document);
    let Some(around) = around(&outline, place, is_below) else {
        return Vec::new();
    };
    let starts = match around.is_item {
        // The list that it stands in is looked at from its first item on.
        true => vec![line_of_item(text, around.first)],
        // Where the text has marks in lines above, those may begin the list.
        false => vec![first_mark(text, around.first, place), Some(line.clone())],
    };
    let around = around.depth;
    let mut attempts = Vec::new();
    for start in starts.into_iter().flatten() {
        let column = start.len();
        if around > 0 && column < 2 * around {
            continue;
        }
        let at = Start {
            place: start.start,
            around,
            least: if around > 0 { column } else { 0 },
            last: paragraph_before(&outline, start.start),
            of_paragraph: of_paragraph && start == line,
            is_below,
        };
        attempts.extend(at.attempts(text));
    }
    attempts
}

/// Where a list may begin.
struct Start {
    /// The start of its first line.
    place: usize,
    /// How many items it stands in, and how many columns at least stand before each of its lines.
    around: usize,
    least: usize,
    /// The number of the paragraph before.
    last: u32,
    /// Whether its first mark is the number of a paragraph.
    of_paragraph: bool,
    /// Whether a list in it stands beside another one, and was meant to stand below.
    is_below: bool,
}

impl Start {
    fn attempts(&self, text: &str) -> Vec<Vec<Change>> {
        let run = Run::of(text, self.place, self.least);
        let is_counted = self.around == 0 && (self.last > 0 || self.of_paragraph);
        let paragraph = is_counted.then_some(self.last);
        let line_end = if text.contains("\r\n") { "\r\n" } else { "\n" };
        let attempts = ends(&run).into_iter().filter_map(|end| {
            let marked = run.marked.get(..end)?;
            let marks: Vec<_> = marked.iter().map(|it| it.mark.clone()).collect();
            let next = run.marked.get(end).map(|it| &it.mark);
            let next = next.or(run.next.as_ref());
            let levels = Levels::of(&marks, next, paragraph, self.of_paragraph)?;
            // A list that nothing stands before is one, unless its numbers go on behind lists below them, or Markdown takes
            // them for words.
            let is_kept = marks.first().is_some_and(|it| !it.kind.is_markdown());
            let is_sure = self.last > 0 || !self.of_paragraph || goes_on_behind(&levels) || is_kept;
            let levels = Some(levels).filter(|_| is_sure)?;
            let changes = marked.iter().zip(levels);
            let changes = changes.map(|(it, level)| self.change(it, level, line_end));
            Some(changes.collect())
        });
        attempts.collect()
    }

    /// What is written in place of a mark.
    fn change(&self, marked: &Marked, level: Level, line_end: &str) -> Change {
        let text = match level {
            Level::Paragraph(_) if marked.mark.is_apart => String::new(),
            Level::Paragraph(_) => line_end.to_owned(),
            Level::Item {
                columns, ordinal, ..
            } => {
                let mark = if ordinal.is_some() { "1. " } else { "- " };
                format!("{}{mark}", " ".repeat(self.least + columns))
            }
        };
        // Of lists that are written with 1. before each item, what counts is the place that they had.
        let is_one = |ordinal: u32| ordinal > 1 && marked.mark.is_one();
        let is_placed = match level {
            Level::Item { ordinal, .. } => !self.is_below && ordinal.is_some_and(is_one),
            Level::Paragraph(_) => false,
        };
        Change {
            range: marked.line..marked.text,
            text,
            level,
            around: self.around,
            is_placed,
        }
    }
}

/// Whether the number of a paragraph stands behind an item.
fn goes_on_behind(levels: &[Level]) -> bool {
    let is_item = |level: &&Level| matches!(level, Level::Item { .. });
    let first = levels.iter().position(|level| is_item(&level));
    let behind = levels.iter().skip(first.unwrap_or(levels.len()));
    behind.filter(|level| !is_item(level)).count() > 0
}

/// The first line with a mark between the start of a text and a mark in it.
fn first_mark(text: &str, start: usize, place: usize) -> Option<Range<usize>> {
    let mut lines = text.get(start..place)?.split_inclusive('\n');
    let mut end = start;
    lines.find_map(|line| {
        let words = line.trim_start_matches(' ');
        let begin = end + line.len() - words.len();
        end += line.len();
        (Marker::of(words).is_some() || bullet_mark(words).is_some())
            .then(|| line_of(text, begin))?
    })
}

/// The start of the line that the item begins in whose text stands at `place`.
fn line_of_item(text: &str, place: usize) -> Option<Range<usize>> {
    let before = text.get(..place)?;
    let line = before.rfind('\n').map_or(0, |end| end + 1);
    let head = text.get(line..place)?;
    let spaces = head.len() - head.trim_start_matches(' ').len();
    Some(line..line + spaces)
}

/// Behind how many marks a list may end: at the end of all, and where a paragraph has its own below it; the longest first.
fn ends(run: &Run) -> Vec<usize> {
    let all = run.marked.len();
    let pairs = run.marked.iter().zip(run.marked.iter().skip(1));
    let is_end = |(one, next): &(&Marked, &Marked)| one.mark.may_lead(&next.mark);
    let pairs = pairs.enumerate().filter(|(_, pair)| is_end(pair));
    let ends = pairs.map(|(index, _)| index + 1).chain([all]);
    let ends = ends.filter(|end| (1..=MOST_MARKS).contains(end));
    let mut ends: Vec<usize> = ends.take(MOST_ENDS).collect();
    ends.reverse();
    ends
}

fn changed(text: &str, changes: &[Change]) -> String {
    let mut changed = String::with_capacity(text.len());
    let mut done = 0;
    for change in changes {
        changed.push_str(text.get(done..change.range.start).unwrap_or_default());
        changed.push_str(&change.text);
        done = change.range.end;
    }
    changed.push_str(text.get(done..).unwrap_or_default());
    changed
}
