//! Signs within a text that were meant otherwise than Markdown takes them: stars of multiplication that become
//! emphasis and vanish, words struck out, line breaks written as `\n`.

use std::ops::Range;

use edition_model::{Diagnostic, Rule, Sentence, Severity, say};

use super::Reading;
use super::leftovers::block_around;
use crate::typed::{FIRST, TypedMark, foreign_sign};

fn report(range: Range<usize>, message: Sentence, help: Sentence, reading: &mut Reading<'_>) {
    let span = reading.prose.span(range);
    let finding = Diagnostic::new(Rule::TypedMarks, span, message).help(help);
    reading.findings.push(finding);
}

/// Which signs were reported: of each kind in a text, the first alone.
#[derive(Debug, Default)]
pub(super) struct Signs {
    strike: bool,
    escape: bool,
    foreign: bool,
    unclosed: bool,
    /// Where the block ends that the text is in, once somebody has asked.
    block_end: Option<usize>,
}

/// Reports the first sign in a text of a source that other kinds of Markdown make something of.
pub(super) fn report_foreign(range: Range<usize>, signs: &mut Signs, reading: &mut Reading<'_>) {
    let prose = reading.prose;
    if signs.foreign || !reading.references.is_source() {
        return;
    }
    let text = prose.slice(range.clone());
    if !text.bytes().any(|byte| FIRST.contains(&byte)) {
        return;
    }
    let end = *signs
        .block_end
        .get_or_insert_with(|| block_around(&prose.text, range.start).end);
    if let Some((kind, place)) = foreign_sign(&prose.text, range, end) {
        signs.foreign = true;
        let text = prose.slice(place.clone());
        let found = TypedMark {
            kind,
            text,
            range: place.clone(),
        };
        report(place, found.message(), found.help(), reading);
    }
}

/// Reports signs in a text that would be printed though they were meant as marks.
pub(super) fn report_signs(range: Range<usize>, signs: &mut Signs, reading: &mut Reading<'_>) {
    let prose = reading.prose;
    // The range of a text event begins after the backslash of an escape.
    let mut escapes = usize::from(prose.slice(0..range.start).ends_with('\\'));
    let mut next = range.start;
    for (place, sign) in prose.slice(range.clone()).match_indices(['\\', '~']) {
        let start = range.start + place;
        let is_escaped = start == next && escapes % 2 == 1;
        escapes = match (sign, start == next) {
            ("~", _) => 0,
            (_, true) => escapes + 1,
            (_, false) => 1,
        };
        next = start + 1;
        if is_escaped {
            continue;
        }
        let before = prose.slice(0..start);
        let after = prose.slice(start..prose.text.len());
        if sign == "~" {
            if !signs.strike && is_strike(before, after, start, &prose.text) {
                signs.strike = true;
                let message = say("typed-sign").text("mark", "~~");
                report(start..start + 2, message, say("typed-strike-help"), reading);
            }
        } else if !signs.escape
            && let Some(length) = escape(before, after)
        {
            signs.escape = true;
            let mark = after.get(..length).unwrap_or_default();
            let message = say("typed-sign").text("mark", mark);
            report(
                start..start + length,
                message,
                say("typed-escape-help"),
                reading,
            );
        }
    }
}

/// Reports a star or backtick before a word that no second one answers, or of which a space keeps it: it would be printed.
pub(super) fn report_unclosed(range: Range<usize>, signs: &mut Signs, reading: &mut Reading<'_>) {
    let prose = reading.prose;
    for (place, sign) in prose.slice(range.clone()).match_indices(['*', '`', '_']) {
        let start = range.start + place;
        let block = block_around(&prose.text, start);
        let head = prose.slice(block.start..start);
        let tail = prose.slice(start + sign.len()..block.end);
        // A star at the start of a text may refer to one elsewhere, as in a table.
        let is_open = head.ends_with(char::is_whitespace) && !head.trim().is_empty();
        let is_before_word = tail.starts_with(char::is_alphanumeric);
        let is_alone = sign != "_" && !head.contains(sign) && !tail.contains(sign);
        let is_unclosed = is_open && is_before_word && is_alone;
        let is_kept = || sign != "`" && is_kept_by_space(head, tail, sign);
        if !signs.unclosed && (is_unclosed || is_kept()) {
            signs.unclosed = true;
            let message = say("typed-sign").text("mark", sign);
            let help = say("typed-unclosed-help").text("mark", sign);
            report(start..start + sign.len(), message, help, reading);
        }
    }
}

/// Whether the only two signs of a block, between `head` and `tail` and in `tail`, were meant to mark a few words, and a space
/// within them keeps them from it: `*not * guilty`, `* not* guilty`, `_not _guilty`.
fn is_kept_by_space(head: &str, tail: &str, sign: &str) -> bool {
    let Some((words, behind)) = tail.split_once(sign) else {
        return false;
    };
    if head.contains(sign) || behind.contains(sign) || head.trim().is_empty() {
        return false;
    }
    // Names in programs begin with `_`.
    let most = if sign == "_" { 1 } else { 3 };
    let is_white = |letter: Option<char>| letter.is_none_or(char::is_whitespace);
    let inner = words.trim();
    let is_left_white = is_white(words.chars().next());
    let is_right_white = is_white(words.chars().next_back());
    let follows = behind.chars().next();
    let is_apart = match is_left_white {
        true => is_white(follows) || follows.is_some_and(|it| it.is_ascii_punctuation()),
        false => is_white(follows) || follows.is_some_and(char::is_alphabetic),
    };
    let is_words = inner.split_whitespace().all(|word| {
        word.chars()
            .all(|letter| letter.is_alphabetic() || "'’-".contains(letter))
    });
    head.ends_with(char::is_whitespace)
        && (is_left_white != is_right_white)
        && is_apart
        && is_words
        && (1..=most).contains(&inner.split_whitespace().count())
}

/// Whether `after` begins with `~~` that a second one answers in the same block.
fn is_strike(before: &str, after: &str, place: usize, text: &str) -> bool {
    let words = after.strip_prefix("~~").unwrap_or_default();
    let touches = words.starts_with(|letter: char| !letter.is_whitespace() && letter != '~');
    if !touches || before.ends_with('~') {
        return false;
    }
    let block = block_around(text, place);
    let rest = text.get(place + 2..block.end).unwrap_or_default();
    rest.contains("~~")
}

/// How many letters around a backslash are looked at.
const FAR: usize = 64;

/// The length of an escape as programmers write it, as `\n`, or of a backslash that breaks no line, at the start of
/// `after`. In paths of files, backslashes are meant as they stand.
fn escape(before: &str, after: &str) -> Option<usize> {
    let rest = after.strip_prefix('\\')?;
    let head = before.chars().rev().take(FAR);
    let head: String = head.take_while(|it| !it.is_whitespace()).collect();
    let head: String = head.chars().rev().collect();
    let tail = rest.chars().take(FAR);
    let tail: String = tail.take_while(|it| !it.is_whitespace()).collect();
    let is_path = head.contains([':', '/']) || !is_escapes(&head) || !is_escapes(&tail);
    if is_path {
        return None;
    }
    let Some(letter) = rest.chars().next().filter(|letter| !letter.is_whitespace()) else {
        return Some("\\".len());
    };
    let further = rest.get(letter.len_utf8()..).unwrap_or_default();
    match letter {
        'n' => Some(2),
        'r' | 't' if !further.starts_with(|it: char| it.is_ascii_lowercase()) => Some(2),
        'u' => {
            let digits = further.bytes().take(4).filter(u8::is_ascii_hexdigit);
            (digits.count() == 4).then_some("\\u0000".len())
        }
        _ => None,
    }
}

/// Whether all backslashes in a word begin `\n`, `\r` or `\t`.
fn is_escapes(word: &str) -> bool {
    let mut parts = word.split('\\').skip(1);
    parts.all(|part| part.starts_with(['n', 'r', 't']))
}

/// Whether a letter or figure stands within a word where another stands beside it: not in scripts that put no spaces
/// between words (Thai, Lao, Burmese, Khmer, Chinese, Japanese), or write endings as words of their own (Korean).
fn is_within_words(letter: char) -> bool {
    let has_no_spaces = matches!(letter,
        '\u{e00}'..='\u{eff}' | '\u{1000}'..='\u{109f}' | '\u{1100}'..='\u{11ff}' | '\u{1780}'..='\u{17ff}'
        | '\u{2e80}'..='\u{9fff}' | '\u{ac00}'..='\u{d7af}' | '\u{f900}'..='\u{faff}' | '\u{20000}'..='\u{3ffff}');
    letter.is_alphanumeric() && !has_no_spaces
}

/// Reports stars at the ends of `range` that were meant as stars: they stand between figures or within words, became
/// emphasis, and are gone.
pub(super) fn report_swallowed(range: Range<usize>, reading: &mut Reading<'_>) -> bool {
    let prose = reading.prose;
    let whole = prose.slice(range.clone());
    let inner = whole.trim_matches('*');
    if inner.len() == whole.len() || inner.is_empty() {
        return false;
    }
    let is_single = !whole.starts_with("**");
    let left = prose.slice(0..range.start).chars().next_back();
    let right = prose.slice(range.end..prose.text.len()).chars().next();
    let (first, last) = (inner.chars().next(), inner.chars().next_back());
    let both = |one: Option<char>, other: Option<char>, fits: fn(char) -> bool| {
        one.is_some_and(fits) && other.is_some_and(fits)
    };
    let opens_within = both(left, first, is_within_words);
    let is_swallowed = both(left, first, char::is_numeric)
        || both(last, right, char::is_numeric)
        || (opens_within && inner.contains(char::is_whitespace))
        || (opens_within && is_single && both(last, right, is_within_words));
    if is_swallowed {
        let has_masks = prose.atoms.range(range.clone()).next().is_some();
        let shown = if has_masks { "*…*" } else { whole };
        let message = say("stars-swallowed").text("text", shown.replace('\n', " "));
        report(range, message, say("stars-swallowed-help"), reading);
        // A translation whose marks and numbers differ is refused: this is why they do.
        if !reading.references.is_source()
            && let Some(finding) = reading.findings.last_mut()
        {
            finding.severity = Severity::Error;
        }
    }
    is_swallowed
}

#[cfg(test)]
mod tests {
    use super::is_kept_by_space;

    #[track_caller]
    fn check(text: &str, sign: &str, expected: bool) {
        let (head, tail) = text.split_once(sign).unwrap();
        assert_eq!(is_kept_by_space(head, tail, sign), expected, "{text}");
    }

    #[test]
    fn spaces_within_marks() {
        check("He was *not * guilty.", "*", true);
        check("He was * not* guilty.", "*", true);
        check("He was *not *guilty.", "*", true);
        check("He was _not _guilty.", "_", true);
        check("Ӯ _гунаҳкор _ набуд.", "_", true);
        for text in [
            "He was *not* guilty.",
            "A price of 5* and 3 * 4.",
            "2 * 3 and 5*",
            "a * b * c",
            "one *two three four five * six",
        ] {
            check(text, "*", false);
        }
        check("The fields _id and _key", "_", false);
        check("Name: _ Date: _", "_", false);
        check("Name _ date _", "_", false);
    }
}
