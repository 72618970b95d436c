//! Marks that were typed by hand: Markdown makes nothing of them, so they would be printed as they stand, or
//! the lines that they begin run together. Whoever typed them is told how to write what was meant.
//!
//! Prose that an editor wrapped must stay silent: a line may begin with a year, a dash or an "(a)". So most
//! marks need a second one that continues them.

mod foreign;
mod lines;
mod loose;
mod series;

use std::ops::Range;

use edition_model::{Sentence, say};

pub(crate) use foreign::{FIRST, foreign_sign};
use lines::{Line, is_definition, is_run_together, is_table};
use loose::{Loose, dashes_in_item, loose_series};
pub(crate) use series::{Alphabet, Form, Marker, continues};

/// A mark that was typed by hand.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct TypedMark<'t> {
    /// What was meant by it.
    pub kind: TypedKind,
    /// The mark, or the line that shows it.
    pub text: &'t str,
    /// Where it stands.
    pub range: Range<usize>,
}

/// What was meant by a typed mark.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum TypedKind {
    /// A box to tick.
    Task,
    /// A heading.
    Heading,
    /// An item of a list.
    Bullet,
    /// The number or letter of a paragraph.
    Number,
    /// The number of a text below a paragraph, as `140.1`.
    Decimal,
    /// Numbers or letters of lines that run together.
    Series,
    /// A row of a table.
    Table,
    /// A word and what it means.
    Definition,
    /// Lines that stay lines.
    Lines,
    /// A note that stands out, as `[!NOTE]`.
    Alert,
    /// A place for contents, as `[TOC]`.
    Contents,
    /// Words that stand out, as `==these==`.
    Highlight,
    /// Strong letters within a word, as `__th__ese`.
    Stress,
    /// A link of a wiki, as `[[Page]]`.
    Wiki,
    /// A footnote where it is marked, as `^[this]`.
    Note,
    /// A frame around blocks, as `:::note`.
    Frame,
    /// Raised or lowered letters, as `m^2^`.
    Script,
    /// A link whose address a space parts from its words.
    Link,
    /// The mark of a footnote with a space in it, as `[^ 1]`.
    Label,
    /// A picture without a file, as `![words]`.
    Picture,
}

impl TypedMark<'_> {
    /// What is wrong.
    #[must_use]
    pub fn message(&self) -> Sentence {
        match self.kind {
            TypedKind::Bullet if self.is_private() => say("typed-bullet-private"),
            TypedKind::Task | TypedKind::Bullet => say("typed-bullet").text("mark", self.text),
            TypedKind::Heading => say("typed-heading").text("mark", self.text),
            TypedKind::Number | TypedKind::Decimal => say("typed-number").text("mark", self.text),
            TypedKind::Series => say("typed-series").text("mark", self.text),
            TypedKind::Table => say("typed-table"),
            TypedKind::Definition => say("typed-definition"),
            TypedKind::Lines => say("typed-lines"),
            TypedKind::Alert
            | TypedKind::Contents
            | TypedKind::Highlight
            | TypedKind::Stress
            | TypedKind::Note
            | TypedKind::Wiki
            | TypedKind::Script
            | TypedKind::Link
            | TypedKind::Label
            | TypedKind::Picture
            | TypedKind::Frame => say("typed-sign").text("mark", self.text),
        }
    }

    /// How to write what was meant in a source.
    #[must_use]
    pub fn help(&self) -> Sentence {
        match self.kind {
            TypedKind::Task => say("typed-task-help"),
            TypedKind::Bullet => say("typed-bullet-help"),
            TypedKind::Heading => say("typed-heading-help").text("mark", self.text),
            TypedKind::Number | TypedKind::Series => say("typed-number-help"),
            TypedKind::Decimal => say("typed-decimal-help"),
            TypedKind::Table => say("typed-table-help"),
            TypedKind::Definition => say("typed-definition-help"),
            TypedKind::Lines => say("typed-lines-help"),
            TypedKind::Alert => say("typed-alert-help"),
            TypedKind::Contents => say("typed-contents-help"),
            TypedKind::Highlight | TypedKind::Stress => say("typed-stress-help"),
            TypedKind::Note => say("typed-note-help"),
            TypedKind::Wiki => say("typed-wiki-help"),
            TypedKind::Frame => say("typed-frame-help"),
            TypedKind::Script => say("typed-script-help"),
            TypedKind::Link => say("typed-link-help"),
            TypedKind::Label => say("typed-label-help"),
            TypedKind::Picture => say("typed-picture-help"),
        }
    }

    /// Whether it is a bullet of private use: no font but that of Word shows it.
    #[must_use]
    pub fn is_private(&self) -> bool {
        self.text.starts_with(PRIVATE_BULLETS)
    }
}

/// Whether words end as prose does, or with a mark that a word by itself never has.
pub(crate) fn is_prose_end(words: &str) -> bool {
    let end = words.trim_end_matches(['*', '_', '»', '"', '”', '’', ')', ']']);
    end.ends_with([
        '.', '!', '?', '…', ':', ';', ',', '。', '！', '？', '؟', '۔', '।',
    ])
}

/// The first mark that was typed by hand in a paragraph, as it stands in its file.
#[must_use]
pub fn typed_mark(paragraph: &str) -> Option<TypedMark<'_>> {
    let lines = Line::all(paragraph);
    let first = lines.first()?;
    let of_line = |kind, line: &Line<'_>, length: usize| {
        let text = paragraph.get(line.start..line.start + length)?;
        let range = line.start..line.start + length;
        Some(TypedMark { kind, text, range })
    };
    let whole = |kind, line: &Line<'_>| of_line(kind, line, line.text.len());
    if let Some(length) = foreign::alert(first.text) {
        return of_line(TypedKind::Alert, first, length);
    }
    if lines.len() == 1 && foreign::is_contents(first.text) {
        return whole(TypedKind::Contents, first);
    }
    if let Some(length) = task(first.text) {
        return of_line(TypedKind::Task, first, length);
    }
    if let Some((line, length)) = heading(&lines) {
        return of_line(TypedKind::Heading, line, length);
    }
    if let Some((line, length)) = bullet(&lines) {
        return of_line(TypedKind::Bullet, line, length);
    }
    if let Some((line, marker)) = series(&lines) {
        let kind = match marker.parts() {
            Some(_) => TypedKind::Decimal,
            None => TypedKind::Series,
        };
        return of_line(kind, line, marker.length);
    }
    if let Some((line, mark, length)) = loose_series(&lines) {
        let kind = match mark {
            Loose::Decimal(..) => TypedKind::Decimal,
            Loose::Sign(_) => TypedKind::Bullet,
            Loose::Square(_) | Loose::Slash(_) => TypedKind::Series,
        };
        return of_line(kind, line, length);
    }
    if let Some(line) = is_table(&lines) {
        return whole(TypedKind::Table, line);
    }
    if let Some(line) = is_definition(&lines) {
        return whole(TypedKind::Definition, line);
    }
    if let Some(marker) = Marker::of(first.text).filter(|it| it.is_certain(first.text)) {
        return of_line(TypedKind::Number, first, marker.length);
    }
    let line = is_run_together(&lines)?;
    whole(TypedKind::Lines, line)
}

/// The first sign in a text, as it stands in its file, that other kinds of Markdown make something of.
#[must_use]
pub fn typed_sign(text: &str) -> Option<TypedMark<'_>> {
    let (kind, range) = foreign_sign(text, 0..text.len(), text.len())?;
    let text = text.get(range.clone())?;
    Some(TypedMark { kind, text, range })
}

/// The mark that a heading or a cell of a table begins with, as it stands in its file, where it was meant to begin an item
/// of a list.
#[must_use]
pub(crate) fn typed_item(text: &str) -> Option<TypedMark<'_>> {
    let words = text.trim_start();
    let start = text.len() - words.len();
    let dashed = words.strip_prefix(['-', '*', '+']).unwrap_or_default();
    let box_ = dashed.trim_start();
    let (kind, length) = if let Some(length) = task(words) {
        (TypedKind::Task, length)
    } else if dashed != box_
        && let Some(length) = task(box_)
    {
        (TypedKind::Task, words.len() - box_.len() + length)
    } else {
        let mut letters = words.chars();
        let is_mark = |it: &char| ITEM_BULLETS.contains(*it) || PRIVATE_BULLETS.contains(it);
        let mark = letters.next().filter(is_mark)?;
        letters.find(|letter| letter.is_alphabetic())?;
        (TypedKind::Bullet, mark.len_utf8())
    };
    let range = start..start + length;
    let text = text.get(range.clone())?;
    Some(TypedMark { kind, text, range })
}

/// The length of `[ ]` or `[x]` at the start of a line.
fn task(line: &str) -> Option<usize> {
    let box_ = ["[ ] ", "[x] ", "[X] ", "[]\u{A0}", "[ ]\u{A0}"];
    let found = box_.iter().find(|mark| line.starts_with(**mark))?;
    Some(found.trim_end().len())
}

/// The first line that begins with the mark of a heading and no space, and the length of the mark. A word
/// with a single `#` may be a hashtag, unless it stands by itself without a full stop.
fn heading<'l, 't>(lines: &'l [Line<'t>]) -> Option<(&'l Line<'t>, usize)> {
    let is_meant = |line: &&Line<'_>| {
        let words = line.text.trim_start_matches('#');
        let marks = line.text.len() - words.len();
        let is_word = words.starts_with(|letter: char| letter.is_alphanumeric());
        match marks {
            0 => false,
            1 => {
                let ends = words.ends_with(|letter: char| ".?!…:;,".contains(letter));
                let is_tag = !words.contains(' ') || words.contains('#');
                words.starts_with(char::is_alphabetic) && lines.len() == 1 && !ends && !is_tag
            }
            2..=6 => is_word,
            _ => words.starts_with(' ') && words.contains(char::is_alphanumeric),
        }
    };
    let line = lines.iter().find(is_meant)?;
    Some((
        line,
        line.text.len() - line.text.trim_start_matches('#').len(),
    ))
}

/// Signs that Word and web pages set before the items of a list; some come as private characters of a font.
const BULLETS: &str = "•▪▫‣◦●○■□◆►▶➢➤❖⁃∙\u{F0B7}\u{F0A7}\u{F0D8}\u{F076}\u{F0FC}";
/// Those of them that are private characters.
const PRIVATE_BULLETS: [char; 5] = ['\u{F0B7}', '\u{F0A7}', '\u{F0D8}', '\u{F076}', '\u{F0FC}'];
/// Those that begin nothing but an item; circles and squares explain the colours of a figure too.
const ITEM_BULLETS: &str = "•▪‣⁃➢➤❖";
/// What stands for a bullet only where white space follows, in most cases the tab that Word pastes.
const BULLETS_WITH_SPACE: [&str; 6] = ["· ", "·\t", "o\t", "§\t", "–\t", "—\t"];

/// The bullet that a line begins with, one of Markdown among them.
pub(crate) fn bullet_mark(line: &str) -> Option<char> {
    let mut letters = line.chars();
    let bullet = letters.next()?;
    let behind = letters.next()?;
    let is_spaced = behind.is_whitespace();
    let is_bullet = match bullet {
        '-' | '*' | '+' | '·' | '–' | '—' => is_spaced,
        'o' | '§' => behind == '\t',
        _ => BULLETS.contains(bullet),
    };
    let mut has_words = || letters.any(|letter| !letter.is_whitespace());
    (is_bullet && (!is_spaced || has_words())).then_some(bullet)
}

/// The first line that begins with a bullet, and the length of the bullet.
fn bullet<'l, 't>(lines: &'l [Line<'t>]) -> Option<(&'l Line<'t>, usize)> {
    // Between names a bullet parts them, wherever the line is wrapped.
    let parts = lines.iter().any(|line| line.text.contains(" • "));
    let of_list = |line: &Line<'_>| {
        let mut letters = line.text.chars();
        let mark = letters.next().filter(|letter| BULLETS.contains(*letter));
        let is_list = mark.is_some() && letters.any(|letter| !letter.is_whitespace());
        let spaced = BULLETS_WITH_SPACE.iter();
        let mut spaced = spaced.filter(|mark| line.text.starts_with(**mark));
        mark.filter(|_| is_list && !parts)
            .map(char::len_utf8)
            .or_else(|| spaced.next().map(|mark| mark.len() - " ".len()))
    };
    if let Some(found) = lines.iter().find_map(|line| Some((line, of_list(line)?))) {
        return Some(found);
    }
    let found = jammed_dashes(lines).or_else(|| dashes(lines));
    found.or_else(|| circles(lines))
}

/// The mark of a further item in the text of one: a line below its first that begins `-word`, or lines that begin with dashes,
/// which run into it.
pub(crate) fn jammed_item(item: &str) -> Option<TypedMark<'_>> {
    let lines = Line::all(item);
    let jammed = lines.iter().skip(1).find(|line| {
        let words = line.text.strip_prefix(['-', '+']).unwrap_or_default();
        words.starts_with(char::is_alphabetic)
    });
    let line = jammed.or_else(|| dashes_in_item(&lines))?;
    let length = line.text.chars().next().map_or(0, char::len_utf8);
    let range = line.start..line.start + length;
    Some(TypedMark {
        kind: TypedKind::Bullet,
        text: item.get(range.clone())?,
        range,
    })
}

/// Two or more lines that begin `-word`, or `*word` without a second star.
fn jammed_dashes<'l, 't>(lines: &'l [Line<'t>]) -> Option<(&'l Line<'t>, usize)> {
    let is_jammed = |line: &&Line<'_>| {
        let rest = line.text.strip_prefix(['-', '–', '*']);
        let is_star = line.text.starts_with('*');
        rest.is_some_and(|rest| {
            rest.starts_with(char::is_alphabetic) && !(is_star && rest.contains('*'))
        })
    };
    let mut found = lines.iter().filter(is_jammed);
    let first = found.next()?;
    found.next()?;
    let mark = first.text.chars().next()?;
    Some((first, mark.len_utf8()))
}

/// Two lines in a row that begin with `o`, the second bullet of Word, at the start of a paragraph or after a colon. In
/// Spanish, Portuguese or Polish prose, where that is a word, no line begins so there.
fn circles<'l, 't>(lines: &'l [Line<'t>]) -> Option<(&'l Line<'t>, usize)> {
    let begins = |line: &Line<'_>| line.text.starts_with("o ");
    let first = lines.iter().position(begins)?;
    let before = first.checked_sub(1).and_then(|it| lines.get(it));
    let is_list = before.is_none_or(|line| line.text.ends_with(':'));
    let (line, next) = (lines.get(first)?, lines.get(first + 1)?);
    (is_list && begins(next)).then_some((line, "o".len()))
}

/// Two or more lines that begin with a dash, each but the first of the paragraph after a colon or semicolon: what
/// people say in a dialogue ends otherwise.
fn dashes<'l, 't>(lines: &'l [Line<'t>]) -> Option<(&'l Line<'t>, usize)> {
    let begins = |line: &Line<'_>| line.text.starts_with("– ") || line.text.starts_with("— ");
    let ends = |line: &Line<'_>| line.text.trim_end().ends_with([';', ':']);
    let first = lines.first().filter(|line| begins(line));
    let pairs = lines.iter().zip(lines.iter().skip(1));
    let later = pairs.filter(|(before, line)| begins(line) && ends(before));
    let mut items = first.into_iter().chain(later.map(|(_, line)| line));
    let item = items.next()?;
    items.next()?;
    Some((item, "–".len()))
}

/// Whether a paragraph begins with a dash and ends as an item of a list does, which nobody does in a dialogue.
pub(crate) fn is_dashed(paragraph: &str) -> bool {
    let begins = ["– ", "— ", "–\u{a0}", "—\u{a0}"];
    begins.iter().any(|dash| paragraph.starts_with(dash)) && paragraph.trim_end().ends_with(';')
}

/// A number at the start of a line that goes on a paragraph, where the line above ends as a text does, or as what leads to
/// items: it was meant to be that of the next paragraph or item. Markdown begins a list there with `1.` alone.
pub(crate) fn number_below_line(paragraph: &str) -> Option<(Range<usize>, Marker)> {
    let lines = Line::all(paragraph);
    let pairs = lines.iter().zip(lines.iter().skip(1));
    let mut found = pairs.filter_map(|(above, line)| {
        let marker = Marker::of(line.text)?;
        let is_number = marker.figure().is_some_and(|figure| figure > 1);
        let is_number = is_number && matches!(marker.form, Form::Dot | Form::Bracket);
        let words = line.text.get(marker.length..)?.trim_start();
        let begins =
            words.starts_with(|letter: char| letter.is_uppercase() || "\"«“„".contains(letter));
        let is_item = above.leads_on() && words.starts_with(char::is_alphabetic);
        let is_meant = is_number && (is_item || (begins && above.ends_a_text()));
        is_meant.then(|| (line.start..line.start + marker.length, marker))
    });
    found.next()
}

/// The marks of strong and emphasised words.
const STRESS: [char; 2] = ['*', '_'];

/// Whether a paragraph begins with marks of strong or emphasised words.
pub(crate) fn is_stressed(paragraph: &str) -> bool {
    paragraph.starts_with(STRESS)
}

/// A number or letter that a numbered paragraph begins with and that Markdown takes for a word, as in `**5.** The Committee`, or
/// because of the no-break space that Word sets behind it.
pub(crate) fn disguised_number(paragraph: &str) -> Option<(Range<usize>, Marker)> {
    let bare = paragraph.trim_start_matches(STRESS);
    let start = paragraph.len() - bare.len();
    let end = bare.find([')', '.'])? + 1;
    let (sign, rest) = bare.split_at_checked(end)?;
    let plain = match start {
        0 => bare.to_owned(),
        _ => format!("{sign}{}", rest.trim_start_matches(STRESS)),
    };
    let marker = Marker::of(&plain).filter(|it| !it.is_escaped)?;
    let behind = plain.get(marker.length..)?;
    let begins = |letter: char| letter.is_uppercase() || "\"«“„".contains(letter);
    let is_number = matches!(marker.form, Form::Dot | Form::Bracket)
        && marker.figure().is_some()
        && behind.trim_start().starts_with(begins);
    let is_hidden = start > 0 || !behind.starts_with([' ', '\t', '\n', '\r']);
    let is_meant = is_hidden && (is_number || marker.is_certain(&plain));
    is_meant.then(|| (start..start + marker.length, marker))
}

/// The first of two numbers or letters that continue one another at the starts of lines, which the author broke, at `breaks`
/// or where they end: one text holds what was meant to be a list.
pub(crate) fn series_of_broken_lines(
    paragraph: &str,
    breaks: impl Iterator<Item = Range<usize>>,
) -> Option<TypedMark<'_>> {
    let mut lines = Vec::new();
    let mut start = 0;
    let end = paragraph.len();
    for line_break in breaks.chain(std::iter::once(end..end)) {
        let piece = Line::all(paragraph.get(start..line_break.start)?);
        lines.extend(piece.into_iter().map(|line| Line {
            start: start + line.start,
            ..line
        }));
        start = line_break.end;
    }
    let (line, marker) = series(&lines)?;
    let range = line.start..line.start + marker.length;
    Some(TypedMark {
        kind: TypedKind::Series,
        text: paragraph.get(range.clone())?,
        range,
    })
}

/// The first of two lines whose numbers or letters continue one another.
fn series<'l, 't>(lines: &'l [Line<'t>]) -> Option<(&'l Line<'t>, Marker)> {
    let marked = |line: &'l Line<'t>| Some((line, Marker::of(line.text)?));
    let found: Vec<_> = lines.iter().filter_map(marked).collect();
    let mut pairs = found.iter().zip(found.iter().skip(1));
    let ((line, marker), _) = pairs.find(|((_, one), (_, next))| continues(one, next))?;
    Some((line, marker.clone()))
}

#[cfg(test)]
mod tests;
