//! Lines that were meant to stay lines: tables of tabs, definitions, addresses.

/// The last letter of scripts that write each vowel.
const LAST_CYRILLIC: char = '\u{52F}';
/// In those, a word without one of these is an abbreviation, as "pp." or "ст.".
const VOWELS: &str = "aeiouyáàâãäåæéèêëíìîïóòôõöøúùûüıаеёиіїоуыэюяөүұәӣӯ";
/// Abbreviations with a vowel that numbers follow.
const BEFORE_NUMBERS: &str = "no nos art arts para paras par vol fig figs sec app abs núm número ap рис табл разд прил илл саҳ мод ҷад";

/// A line of a paragraph without the marks and spaces before it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Line<'t> {
    /// Its offset.
    pub(super) start: usize,
    /// Its text without spaces around it.
    pub(super) text: &'t str,
}

impl<'t> Line<'t> {
    /// The lines of a paragraph that hold anything.
    pub(super) fn all(paragraph: &'t str) -> Vec<Self> {
        let mut lines = Vec::new();
        let mut place = 0;
        for line in paragraph.split_inclusive('\n') {
            // In a quotation, `>` is no text.
            let text = line.trim_start_matches([' ', '\t', '>']);
            let start = place + line.len() - text.len();
            let text = text.trim_end();
            if !text.is_empty() {
                lines.push(Self { start, text });
            }
            place += line.len();
        }
        lines
    }

    /// Whether it ends as a line of prose may, or with a break that the author wrote.
    fn ends_with_a_mark(&self) -> bool {
        let end = self
            .text
            .trim_end_matches(['*', '_', '»', '"', '”', '’', ')', ']']);
        end.ends_with(|letter: char| ".,;:?!…-–—\\/".contains(letter))
    }

    /// Whether it ends as what leads to items does, or as an item.
    pub(super) fn leads_on(&self) -> bool {
        let text = self
            .text
            .trim_end_matches(['*', '_', '»', '"', '”', '’', ')']);
        text.ends_with([';', ':'])
    }

    /// Whether it ends as the last line of a text does: not with an abbreviation that a number follows, as in "No." or "p.".
    pub(super) fn ends_a_text(&self) -> bool {
        let text = self
            .text
            .trim_end_matches(['*', '_', '»', '"', '”', '’', ')']);
        let Some(words) = text.strip_suffix('.') else {
            return text.ends_with([';', ':', '?', '!', '…']);
        };
        let mut words = words.rsplit(|letter: char| !letter.is_alphanumeric());
        let last = words.next().unwrap_or_default().to_lowercase();
        let is_other_script = last.contains(|it| it > LAST_CYRILLIC);
        let has_vowel = last.contains(|it| VOWELS.contains(it));
        let is_word = last.chars().count() > 1 && (is_other_script || has_vowel);
        is_word && BEFORE_NUMBERS.split(' ').all(|it| it != last)
    }

    fn begins_anew(&self) -> bool {
        let start = self
            .text
            .trim_start_matches(['*', '_', '«', '"', '“', '(', '[', '+']);
        start.starts_with(|letter: char| letter.is_uppercase() || letter.is_ascii_digit())
    }

    fn width(&self) -> usize {
        self.text.chars().count()
    }
}

/// How many columns such white space in a line makes.
fn gaps(line: &str, is_gap: impl Fn(&str) -> bool) -> usize {
    let mut gaps = 0;
    let mut rest = line;
    while let Some(start) = rest.find([' ', '\t']) {
        let after = rest.get(start..).unwrap_or_default();
        let next = after.trim_start_matches([' ', '\t']);
        let white = after.get(..after.len() - next.len()).unwrap_or_default();
        gaps += usize::from(is_gap(white) && !next.is_empty());
        rest = next;
    }
    gaps
}

/// The first line of a table that was made of tabs, of spaces, or of bars without the line of dashes.
pub(super) fn is_table<'l, 't>(lines: &'l [Line<'t>]) -> Option<&'l Line<'t>> {
    // Hardly any line has a tab, or more than one space in a row.
    let has_tab = |line: &Line<'_>| line.text.contains('\t');
    let tabs = |line: &&Line<'_>| match has_tab(line) {
        true => gaps(line.text, |white| white.contains('\t')),
        false => 0,
    };
    let mut tabbed = lines.iter().filter(|line| tabs(line) > 0);
    if let Some(first) = tabbed.next()
        && (tabs(&first) > 1 || tabbed.next().is_some())
    {
        return Some(first);
    }
    let is_spaced = |line: &Line<'_>| {
        (has_tab(line) || line.text.contains("   ")) && gaps(line.text, |white| white.len() > 2) > 0
    };
    let is_barred = |line: &Line<'_>| {
        let inner = line.text.strip_prefix('|');
        inner.is_some_and(|inner| inner.len() > 1 && inner.ends_with('|'))
    };
    let is_table = lines.len() > 1
        && (lines.iter().all(is_spaced) || lines.iter().all(is_barred) || is_parted(lines));
    lines.first().filter(|_| is_table)
}

/// Whether as many bars part the cells of each line: two or more, or one in each of three lines. A single bar may part two
/// names in a line of prose.
fn is_parted(lines: &[Line<'_>]) -> bool {
    let bars = |line: &Line<'_>| line.text.matches(" | ").count();
    let first = lines.first().map_or(0, bars);
    lines.iter().all(|line| bars(line) == first) && first * lines.len() > 2
}

/// The longest word or words that a definition is of.
const LONGEST_TERM: usize = 50;

/// The line `: what it is` below a word, or by itself.
pub(super) fn is_definition<'l, 't>(lines: &'l [Line<'t>]) -> Option<&'l Line<'t>> {
    let is_meaning = |line: &&Line<'_>| {
        let rest = line.text.strip_prefix(':');
        rest.is_some_and(|rest| rest.starts_with([' ', '\t']))
    };
    let first = lines.first()?;
    if is_meaning(&first) {
        return Some(first);
    }
    let is_term = first.width() <= LONGEST_TERM && !first.ends_with_a_mark();
    lines.get(1).filter(|line| is_term && is_meaning(line))
}

/// The longest line of an address.
const LONGEST_LINE: usize = 60;
/// Nobody wraps prose as narrowly as this.
const NARROW: usize = 40;

/// The first of several lines that were meant to stay lines: an address, a list of contacts, a list without
/// bullets. In prose that was wrapped, the next word would not have fitted the line before.
pub(super) fn is_run_together<'l, 't>(lines: &'l [Line<'t>]) -> Option<&'l Line<'t>> {
    let first = lines.first().filter(|_| lines.len() > 1)?;
    let is_found =
        is_contacts(lines) || is_interview(lines) || is_address(lines) || is_bare_list(lines);
    is_found.then_some(first)
}

/// Lines such as `In Geneva: Ms A. Example (+41 22 …)`.
fn is_contacts(lines: &[Line<'_>]) -> bool {
    let is_contact = |line: &Line<'_>| {
        let way = line.text.trim_end_matches([';', ',', ')']);
        let way = way.rsplit(['(', ',', ' ']).next().unwrap_or_default();
        let is_mail = way.contains('@') && way.contains('.');
        let end: String = line
            .text
            .trim_end_matches([')', ';', ','])
            .chars()
            .rev()
            .take(8)
            .collect();
        let digits = end.chars().filter(char::is_ascii_digit).count();
        let is_phone = digits > 4
            && end
                .chars()
                .all(|letter| letter.is_ascii_digit() || " -–.".contains(letter))
            && line.text.contains('+');
        line.begins_anew() && line.width() <= LONGEST_LINE * 2 && (is_mail || is_phone)
    };
    let has_label = |line: &Line<'_>| {
        let words = line.text.replace(['*', '_'], "");
        let label = words.split_once(": ").map(|(label, _)| label);
        let is_short = label.is_some_and(|label| label.split_whitespace().count() <= 4);
        is_short && line.begins_anew() && line.width() <= LONGEST_LINE && !line.ends_with_a_mark()
    };
    lines.iter().all(is_contact) || lines.iter().all(has_label)
}

/// Questions and answers, as `Q: …` and `A: …`: letters alone, since `Note: …` begins a sentence of prose too.
fn is_interview(lines: &[Line<'_>]) -> bool {
    let speaker = |line: &Line<'_>| {
        let text = line.text.replace(['*', '_'], "");
        let (name, words) = text.split_once(':')?;
        let mut letters = name.chars();
        let letter = letters.next().filter(|letter| letter.is_uppercase())?;
        (letters.next().is_none() && words.starts_with([' ', '\t'])).then_some(letter)
    };
    let Some(first) = lines.first().and_then(speaker) else {
        return false;
    };
    let ends = |line: &Line<'_>| line.ends_with_a_mark() && !line.text.ends_with([',', ';', '-']);
    let mut pairs = lines.iter().zip(lines.iter().skip(1));
    pairs.any(|(line, next)| ends(line) && speaker(next).is_some_and(|other| other != first))
}

/// Short lines that begin with capital letters or figures, and of which none ends as prose does.
fn is_address(lines: &[Line<'_>]) -> bool {
    let is_short = |line: &Line<'_>| {
        let end = line.text.trim_end_matches(',');
        let ends = Line {
            start: 0,
            text: end,
        }
        .ends_with_a_mark();
        line.begins_anew() && !ends && line.width() <= LONGEST_LINE
    };
    let is_narrow = lines.len() > 2 && lines.iter().all(|line| line.width() <= NARROW);
    let fits = fitting(lines);
    let is_broken = is_narrow || (fits > 0 && fits * 2 >= lines.len() - 1);
    let ends_open = lines.last().is_some_and(|line| !line.ends_with_a_mark());
    lines.iter().all(is_short) && ends_open && is_broken
}

/// After a line that ends with a colon, lines that end with semicolons.
fn is_bare_list(lines: &[Line<'_>]) -> bool {
    let Some(([first, items @ ..], last)) = lines.split_last().map(|(last, rest)| (rest, last))
    else {
        return false;
    };
    let is_item = |line: &Line<'_>| line.text.ends_with(';');
    first.text.ends_with(':')
        && items.len() > 1
        && items.iter().all(is_item)
        && last.ends_with_a_mark()
}

/// How many lines would have held the first word of the next one too.
pub(super) fn fitting(lines: &[Line<'_>]) -> usize {
    let widest = lines.iter().map(Line::width).max().unwrap_or_default();
    let pairs = lines.iter().zip(lines.iter().skip(1));
    let fits = |(line, next): &(&Line<'_>, &Line<'_>)| {
        let word = next.text.split_whitespace().next().unwrap_or_default();
        line.width() + " ".len() + word.chars().count() <= widest
    };
    pairs.filter(fits).count()
}
