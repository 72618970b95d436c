//! Marks of other kinds of Markdown, which print as they stand here: `==marked==`, `++added++`, `^[a note]`, `__stress__ed`,
//! `[[Page]]`, `:::note`, `[TOC]`, `> [!NOTE]`, `m^2^`, `H~2~O`, `[words] (address)`, `[^ 1]`, `![words]`.

use std::ops::Range;

use super::TypedKind;

/// The bytes that a sign within a text can begin with.
pub(crate) const FIRST: [u8; 8] = *b"=^_:+[~!";

/// How many letters the name of a page may have, with what stands right behind it.
const LONGEST_NAME: usize = 120;

/// The first sign in `range` of `text` that other kinds of Markdown make something of; a sign ends before `end`.
pub(crate) fn foreign_sign(
    text: &str,
    range: Range<usize>,
    end: usize,
) -> Option<(TypedKind, Range<usize>)> {
    let bytes = text.as_bytes().get(range.clone()).unwrap_or_default();
    let starts = bytes
        .iter()
        .enumerate()
        .filter(|(_, byte)| FIRST.contains(byte));
    let mut starts = starts.map(|(place, _)| range.start + place);
    starts.find_map(|start| {
        let before = text.get(..start)?.chars().next_back();
        let after = text.get(start..end)?;
        let (kind, length) = sign(before, after)?;
        Some((kind, start..start + length))
    })
}

fn is_word(letter: Option<char>) -> bool {
    letter.is_some_and(char::is_alphanumeric)
}

/// What the sign at the start of `after` was meant to be, and its length.
fn sign(before: Option<char>, after: &str) -> Option<(TypedKind, usize)> {
    let is_open = !is_word(before) && !before.is_some_and(|it| "=_^:\\/".contains(it));
    if let Some(rest) = after.strip_prefix("==") {
        let (words, behind) = rest.split_once("==")?;
        let is_marked = is_open && is_stressed(words) && !is_word(behind.chars().next());
        return (is_marked && !words.contains('=') && !behind.starts_with('='))
            .then_some((TypedKind::Highlight, "==".len()));
    }
    if let Some(rest) = after.strip_prefix("++") {
        let (words, behind) = rest.split_once("++")?;
        let is_marked = is_open && is_stressed(words) && !is_word(behind.chars().next());
        return (is_marked && !words.contains('+') && !behind.starts_with('+'))
            .then_some((TypedKind::Highlight, "++".len()));
    }
    if let Some(rest) = after.strip_prefix("[[") {
        if !rest.starts_with(char::is_alphabetic) {
            return None;
        }
        let far = rest.char_indices().nth(LONGEST_NAME);
        let near = rest.get(..far.map_or(rest.len(), |(end, _)| end))?;
        let (words, behind) = near.split_once("]]")?;
        let begins = words.starts_with(char::is_alphabetic);
        let is_link =
            begins && !words.contains(['[', ']', '\n']) && !behind.starts_with(['(', '[']);
        let is_open = before != Some('[') && before != Some('\\');
        return (is_link && is_open && words != "TOC").then_some((TypedKind::Wiki, "[[".len()));
    }
    if let Some(rest) = after.strip_prefix("![") {
        return (is_open && is_bare_picture(rest)).then_some((TypedKind::Picture, "![".len()));
    }
    if let Some(rest) = after.strip_prefix("[^") {
        let length = "[^".len() + spaced_label(rest)?;
        return (before != Some('\\')).then_some((TypedKind::Label, length));
    }
    if let Some(rest) = after.strip_prefix('[') {
        let length = "[".len() + spaced_address(rest)?;
        return (before != Some('\\')).then_some((TypedKind::Link, length));
    }
    if let Some(mark) = ["^", "~"].into_iter().find(|it| after.starts_with(it))
        && is_raised(before, after.get(1..)?, mark)
    {
        return Some((TypedKind::Script, mark.len()));
    }
    if let Some(rest) = after.strip_prefix("__") {
        let (words, behind) = rest.split_once("__")?;
        let begins = |letter: char| letter.is_alphabetic();
        let is_part = is_open && is_stressed(words) && behind.starts_with(begins);
        return (is_part && !words.contains('_')).then_some((TypedKind::Stress, "__".len()));
    }
    if let Some(rest) = after.strip_prefix("^[") {
        let (words, _) = rest.split_once(']')?;
        // As in `[a-z]`, which programmers write.
        let is_class = words.contains(['-', '\\', '[']) && !words.contains(' ');
        let letters = words.chars().filter(|it| it.is_alphabetic()).count();
        let is_attached = before.is_some_and(|it| !it.is_whitespace() && !"([\"'`^".contains(it));
        return (is_attached && !is_class && letters > 2).then_some((TypedKind::Note, "^[".len()));
    }
    let rest = after.strip_prefix(":::")?;
    let name = rest.trim_start_matches([':', ' ']);
    let is_box = is_open && name.starts_with(|it: char| it.is_ascii_alphabetic() || it == '{');
    is_box.then_some((TypedKind::Frame, ":::".len()))
}

/// Whether the words of a picture go on here, `words]`, and no file follows.
fn is_bare_picture(rest: &str) -> bool {
    let far = rest.char_indices().nth(LONGEST_NAME);
    let near = rest.get(..far.map_or(rest.len(), |(end, _)| end));
    let Some((words, behind)) = near.and_then(|near| near.split_once(']')) else {
        return false;
    };
    let is_words = words.starts_with(char::is_alphabetic) && !words.contains(['[', '\n']);
    is_words && !behind.starts_with(['(', '[', ':', ']'])
}

/// The longest label that a space beside it keeps from being one.
const LONGEST_LABEL: usize = 30;

/// How long the label of a footnote is with its bracket, `^ 1]` or `^1 ]`, where spaces stand beside it.
fn spaced_label(rest: &str) -> Option<usize> {
    let far = rest.char_indices().nth(LONGEST_LABEL);
    let near = rest.get(..far.map_or(rest.len(), |(end, _)| end))?;
    let (inner, _) = near.split_once(']')?;
    let label = inner.trim_matches([' ', '\u{a0}']);
    let is_label = !label.is_empty() && label.chars().all(char::is_alphanumeric);
    (is_label && label.len() < inner.len()).then_some(inner.len() + "]".len())
}

/// How long the words are in front of an address in brackets, `words] (`, that a space parts from them.
fn spaced_address(rest: &str) -> Option<usize> {
    let far = rest.char_indices().nth(LONGEST_NAME);
    let near = rest.get(..far.map_or(rest.len(), |(end, _)| end))?;
    let (words, behind) = near.split_once(']')?;
    let white = behind.len() - behind.trim_start_matches([' ', '\u{a0}', '\n']).len();
    let address = behind.get(white..)?.strip_prefix('(')?;
    let begins = ["http://", "https://", "www.", "mailto:"];
    let is_address = begins.iter().any(|begin| address.starts_with(begin));
    let is_words = words.contains(char::is_alphabetic) && !words.contains(['[', '\n']);
    (white > 0 && is_words && is_address).then_some(words.len() + "]".len() + white + "(".len())
}

/// The longest words that are raised or lowered.
const LONGEST_RAISED: usize = 6;

/// Whether letters or figures behind a letter were meant to be raised or lowered, as in `m^2^`.
fn is_raised(before: Option<char>, rest: &str, mark: &str) -> bool {
    let Some((words, _)) = rest.split_once(mark) else {
        return false;
    };
    let fits = |it: char| it.is_alphanumeric() || "+-−".contains(it);
    let length = words.chars().count();
    let is_attached = is_word(before) || before.is_some_and(|it| ")]".contains(it));
    is_attached && (1..=LONGEST_RAISED).contains(&length) && words.chars().all(fits)
}

/// Whether marks stand right around words.
fn is_stressed(words: &str) -> bool {
    let is_white = |letter: Option<char>| letter.is_none_or(char::is_whitespace);
    !is_white(words.chars().next())
        && !is_white(words.chars().next_back())
        && words.contains(char::is_alphabetic)
}

/// Whether a line begins a note of the kind of `[!NOTE]`; how long that mark is.
pub(super) fn alert(line: &str) -> Option<usize> {
    let rest = line.strip_prefix("[!")?;
    let (name, _) = rest.split_once(']')?;
    let is_name = !name.is_empty() && name.chars().all(|it| it.is_ascii_alphabetic());
    is_name.then_some("[!]".len() + name.len())
}

/// Whether a line is nothing but a place for contents.
pub(super) fn is_contents(line: &str) -> bool {
    ["[TOC]", "[[TOC]]", "[[_TOC_]]"]
        .iter()
        .any(|mark| line.eq_ignore_ascii_case(mark))
}

#[cfg(test)]
mod tests {
    use super::foreign_sign;
    use crate::typed::TypedKind;

    #[track_caller]
    fn check(text: &str, expected: Option<(TypedKind, usize)>) {
        let found = foreign_sign(text, 0..text.len(), text.len());
        let found = found.map(|(kind, range)| (kind, range.start));
        assert_eq!(found, expected, "{text}");
    }

    #[test]
    fn marks_of_other_kinds_of_markdown() {
        check("==marked==", Some((TypedKind::Highlight, 0)));
        check("Он ==очень важен==.", Some((TypedKind::Highlight, 5)));
        check("a==b and c==d", None);
        check("if x == 1 or y == 2", None);
        check("====== a ======", None);
        check("a ==b= c==", None);
        check("++inserted++ words", Some((TypedKind::Highlight, 0)));
        check("Он ++вставлен++.", Some((TypedKind::Highlight, 5)));
        check("C++ and C++, ++i and ++j, +992 ++ 37", None);
        check("See [[Wiki page]].", Some((TypedKind::Wiki, 4)));
        check("Ниг. [[Вики]].", Some((TypedKind::Wiki, 8)));
        check(
            "[[1]](x), [[2012] EWCA Civ 5], a[[1, 2], [3]], [[TOC]]",
            None,
        );
        check("[[Wiki]](https://example.org) [ -f [[ x ]]", None);
        check("__bold__text", Some((TypedKind::Stress, 0)));
        check("__важ__ный", Some((TypedKind::Stress, 0)));
        check("__init__.py and foo__bar__baz", None);
        check("Name: ____ Date: ____x", None);
        check("He came^[a note].", Some((TypedKind::Note, 7)));
        check("Ӯ омад.^[эзоҳ]", Some((TypedKind::Note, 12)));
        check("^[a-z] and x^[2] and a^[a-zA-Z]", None);
        check("5 m^2^ of H~2~O", Some((TypedKind::Script, 3)));
        check("Оби H~2~O", Some((TypedKind::Script, 8)));
        check("10^-3^", Some((TypedKind::Script, 2)));
        check("a^2 + b^2 = c^2, ~5 to ~6, a ~ b ~ c, x^y", None);
        check("~/home/~user, 5~7~ years~", Some((TypedKind::Script, 15)));
        check(
            "[the report] (https://example.org)",
            Some((TypedKind::Link, 0)),
        );
        check(
            "Ниг. [гузориш] (www.example.org).",
            Some((TypedKind::Link, 8)),
        );
        check("[sic] (see https://example.org), [2012] (http://a.b)", None);
        check("See ![the map] here.", Some((TypedKind::Picture, 4)));
        check("Ниг. ![харита].", Some((TypedKind::Picture, 8)));
        check("![a](b.png) ![a][b] Stop![sic] Stop! [sic] ![^1]", None);
        check("Text [^ 1] and more.", Some((TypedKind::Label, 5)));
        check("Матн[^эзоҳ ].", Some((TypedKind::Label, 8)));
        check("[^1] and [^a-z ] of [^ two words], [^]", None);
        check(":::note", Some((TypedKind::Frame, 0)));
        check("and ::: warning here", Some((TypedKind::Frame, 4)));
        check("::: {.box}", Some((TypedKind::Frame, 0)));
        check("stats:::filter, std::fmt, 12:30::: end: ::", None);
    }
}
