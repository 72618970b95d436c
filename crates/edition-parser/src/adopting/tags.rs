//! Tags of HTML in Markdown: what they say in Markdown, or that they are taken off.

use std::ops::Range;

use super::Done;

/// A tag in a line, what stands in its place, and what is told of it.
pub(super) type InLine = (Range<usize>, String, Option<Done>);

/// What is left of a block of HTML.
#[derive(Debug, Default)]
pub(super) struct OfBlock {
    /// Its words as paragraphs.
    pub(super) words: String,
    /// What was taken off: its place in the block, and how it was written.
    pub(super) told: Vec<(usize, Done, String)>,
}

/// Elements that begin a paragraph of their own.
const BLOCKS: &str = "address article aside blockquote body caption center dd details div dl dt fieldset figcaption figure \
    footer form h1 h2 h3 h4 h5 h6 head header hr html legend li main nav ol p section summary table tbody tfoot thead title tr ul";

/// Elements whose words nobody sees.
const UNSEEN: [&str; 3] = ["script", "style", "template"];

/// So many tags on, the end of what one begins is looked for.
const FARTHEST: usize = 64;

/// What the tags at `places` of `text` become, each in a line.
pub(super) fn in_line(text: &str, places: &[Range<usize>]) -> Vec<InLine> {
    let tags: Vec<&str> = places
        .iter()
        .map(|place| text.get(place.clone()).unwrap_or_default())
        .collect();
    let mut becomes: Vec<Option<String>> = vec![None; places.len()];
    // Elements that are replaced with what they hold.
    let mut whole: Vec<InLine> = Vec::new();
    let is_within = |place: &Range<usize>, whole: &[InLine]| {
        whole.last().is_some_and(|it| place.start < it.0.end)
    };
    for (at, tag) in tags.iter().enumerate() {
        if places.get(at).is_none_or(|place| is_within(place, &whole)) {
            continue;
        }
        if name(tag) == "br" {
            set(&mut becomes, at, "{ BR() }".to_owned());
            continue;
        }
        let closing = format!("/{}", name(tag));
        let ends = |there: &usize| tags.get(*there).is_some_and(|tag| name(tag) == closing);
        let Some(end) = (at + 1..tags.len()).take(FARTHEST).find(ends) else {
            continue;
        };
        let (Some(from), Some(to)) = (places.get(at), places.get(end)) else {
            continue;
        };
        let inner = text.get(from.end..to.start).unwrap_or_default();
        if is_hidden(tag) && !inner.contains("\n\n") {
            whole.push((from.start..to.end, String::new(), Some(Done::Unseen)));
            continue;
        }
        if let Some(raised) = raised(&name(tag), inner) {
            whole.push((from.start..to.end, raised, None));
            continue;
        }
        let Some((open, close)) = marks(tag) else {
            continue;
        };
        let around = (text.get(..from.start), text.get(to.end..));
        if fits(inner, around) {
            set(&mut becomes, at, open);
            set(&mut becomes, end, close);
        }
    }
    let is_left = |place: &Range<usize>| !whole.iter().any(|it| it.0.contains(&place.start));
    let all = places.iter().zip(&tags).zip(becomes);
    let all = all.filter(|((place, _), _)| is_left(place));
    let all = all.map(|((place, tag), becomes)| {
        let done = match (&becomes, is_comment(tag)) {
            (Some(_), _) => None,
            (None, true) => Some(Done::Unseen),
            (None, false) => Some(Done::Tags),
        };
        (place.clone(), becomes.unwrap_or_default(), done)
    });
    let mut all: Vec<InLine> = all.collect();
    all.extend(whole);
    all
}

/// Whether a tag says that nobody sees what it holds.
fn is_hidden(tag: &str) -> bool {
    let style = attribute(tag, "style")
        .unwrap_or_default()
        .to_ascii_lowercase();
    let style: String = style.chars().filter(|it| !it.is_whitespace()).collect();
    let lower = tag.to_ascii_lowercase();
    let mut words = lower
        .trim_end_matches(['>', '/'])
        .split_whitespace()
        .skip(1);
    style.contains("display:none")
        || style.contains("visibility:hidden")
        || words.any(|word| word == "hidden" || word.starts_with("hidden="))
}

/// Figures above or below the line: beside others in the line they would make another number.
fn raised(name: &str, inner: &str) -> Option<String> {
    let (figures, signs) = match name {
        "sup" => ("⁰¹²³⁴⁵⁶⁷⁸⁹", "⁺⁻"),
        "sub" => ("₀₁₂₃₄₅₆₇₈₉", "₊₋"),
        _ => return None,
    };
    let raised = |letter: char| match letter {
        '+' => signs.chars().next(),
        '-' | '−' => signs.chars().nth(1),
        letter => figures.chars().nth(letter.to_digit(10)? as usize),
    };
    let letters: Option<String> = inner.trim().chars().map(raised).collect();
    let is_figure = |it: &str| {
        it.trim_start()
            .starts_with(|letter: char| letter.is_ascii_digit())
    };
    match letters.filter(|it| !it.is_empty()) {
        Some(letters) => Some(letters),
        None => is_figure(inner).then(|| format!(" {}", inner.trim())),
    }
}

fn set(becomes: &mut [Option<String>], at: usize, marks: String) {
    if let Some(own) = becomes.get_mut(at) {
        *own = Some(marks);
    }
}

/// The marks that Markdown has at the start and the end of what is in a tag.
fn marks(tag: &str) -> Option<(String, String)> {
    let plain = |mark: &str| Some((mark.to_owned(), mark.to_owned()));
    match &*name(tag) {
        "b" | "strong" => plain("**"),
        "i" | "em" => plain("*"),
        "a" => {
            let address = attribute(tag, "href")?;
            let known = ["https://", "http://", "mailto:"];
            let is_plain = !address.contains(['(', ')', '{', '}', '\\', '<', '>', ' ']);
            let is_known = known.iter().any(|it| address.starts_with(it)) && is_plain;
            is_known.then(|| ("[".to_owned(), format!("]({address})")))
        }
        _ => None,
    }
}

/// Whether marks of Markdown around `inner` would be read as marks: within one paragraph, without spaces at its ends, and
/// where a sign stands at an end, with no letter outside of it.
fn fits(inner: &str, (before, behind): (Option<&str>, Option<&str>)) -> bool {
    let outer = [
        before.and_then(|it| it.chars().next_back()),
        behind.and_then(|it| it.chars().next()),
    ];
    let ends = [inner.chars().next(), inner.chars().next_back()];
    let is_fit = |(end, outer): (Option<char>, Option<char>)| {
        let is_letter = |it: Option<char>| it.is_some_and(char::is_alphanumeric);
        end.is_some_and(|it| !it.is_whitespace())
            && outer != Some('*')
            && (is_letter(end) || !is_letter(outer))
    };
    let is_whole = !inner.contains("\n\n") && !inner.contains(['[', ']', '*', '<']);
    is_whole && ends.into_iter().zip(outer).all(is_fit)
}

/// The words of a block of HTML.
pub(super) fn of_block(block: &str) -> OfBlock {
    let mut left = OfBlock::default();
    let mut words = String::new();
    let mut place = 0;
    while let Some(rest) = block.get(place..).filter(|rest| !rest.is_empty()) {
        let Some(start) = rest.find('<') else {
            words.push_str(rest);
            break;
        };
        words.push_str(rest.get(..start).unwrap_or_default());
        let tag = rest.get(start..).unwrap_or_default();
        place += start;
        let Some(length) = tag_length(tag) else {
            words.push_str("\\<");
            place += 1;
            continue;
        };
        let tag = tag.get(..length).unwrap_or_default();
        let name = name(tag);
        let behind = block.get(place + length..).unwrap_or_default();
        let unseen = UNSEEN.iter().find(|it| **it == name);
        let shown = tag.split_whitespace().collect::<Vec<_>>().join(" ");
        let done = match unseen.is_some() || is_comment(tag) {
            true => Done::Unseen,
            false => Done::Tags,
        };
        left.told.push((place, done, shown));
        let is_block = BLOCKS
            .split(' ')
            .any(|it| it == name.trim_start_matches('/'));
        words.push_str(match &*name {
            "/td" | "/th" => " | ",
            _ if is_block => "\n\n",
            _ => "",
        });
        place += length;
        if let Some(unseen) = unseen {
            let lower = behind.to_ascii_lowercase();
            let end = lower.find(&format!("</{unseen}"));
            let end = end.map_or(behind.len(), |end| {
                let close = behind.get(end..).and_then(tag_length);
                end + close.unwrap_or_default()
            });
            place += end;
        }
    }
    left.words = paragraphs(&words);
    left
}

/// Lines without spaces around them, and one empty line between paragraphs.
fn paragraphs(words: &str) -> String {
    let mut text = String::new();
    let mut is_open = false;
    // What stands between cells does not stand behind the last one.
    let lines = words
        .lines()
        .map(|line| line.trim().trim_end_matches([' ', '|']));
    for line in lines {
        if line.is_empty() {
            is_open = false;
            continue;
        }
        if !is_open && !text.is_empty() {
            text.push('\n');
        }
        text.push_str(line);
        text.push('\n');
        is_open = true;
    }
    text
}

/// The length of the tag or comment that `text` begins with.
fn tag_length(text: &str) -> Option<usize> {
    if text.starts_with("<!--") {
        return Some(text.find("-->").map_or(text.len(), |end| end + 3));
    }
    let second = text.chars().nth(1)?;
    if !second.is_ascii_alphabetic() && !matches!(second, '/' | '!' | '?') {
        return None;
    }
    let mut quote = None;
    for (place, letter) in text.char_indices() {
        match (quote, letter) {
            (None, '>') => return Some(place + 1),
            (None, '"' | '\'') => quote = Some(letter),
            (Some(open), letter) if open == letter => quote = None,
            _ => {}
        }
    }
    None
}

fn is_comment(tag: &str) -> bool {
    tag.starts_with("<!") || tag.starts_with("<?")
}

/// The name of a tag, with `/` where it closes.
fn name(tag: &str) -> String {
    let inner = tag.strip_prefix('<').unwrap_or(tag);
    let is_part = |letter: &char| letter.is_ascii_alphanumeric() || *letter == '-';
    let slash = if inner.starts_with('/') { "/" } else { "" };
    let name: String = inner
        .trim_start_matches('/')
        .chars()
        .take_while(is_part)
        .collect();
    format!("{slash}{}", name.to_ascii_lowercase())
}

/// The value of an attribute between quotation marks.
fn attribute(tag: &str, wanted: &str) -> Option<String> {
    let lower = tag.to_ascii_lowercase();
    let start = lower.find(&format!(" {wanted}="))? + wanted.len() + 2;
    let rest = tag.get(start..)?;
    let quote = rest.chars().next().filter(|it| matches!(it, '"' | '\''))?;
    let (value, _) = rest.get(1..)?.split_once(quote)?;
    // Markdown reads entities in addresses as HTML does.
    Some(value.to_owned())
}
