//! The stylesheets and scripts of pages, as they are written beside the pages.

use std::ops::RangeInclusive;
use std::sync::LazyLock;

use edition_model::rendering::Asset;

/// The colours and typefaces that all pages share, those of the translators' desk included.
pub const PALETTE: &str = include_str!("palette.css");

static EDITION: LazyLock<String> =
    LazyLock::new(|| squeezed(&[PALETTE, include_str!("edition.css")]));
static DRAFT: LazyLock<String> = LazyLock::new(|| squeezed(&[include_str!("draft.css")]));
static LIST: LazyLock<String> = LazyLock::new(|| squeezed(&[include_str!("list.css")]));
static PARALLEL: LazyLock<String> =
    LazyLock::new(|| squeezed(&[include_str!("parallel.css"), &choices(), &word_lengths()]));

static EDITION_SCRIPT: LazyLock<String> = LazyLock::new(|| bare(include_str!("edition.js")));
static CITE_SCRIPT: LazyLock<String> = LazyLock::new(|| bare(include_str!("cite.js")));
static SEARCH_SCRIPT: LazyLock<String> = LazyLock::new(|| bare(include_str!("search.js")));
static PARALLEL_SCRIPT: LazyLock<String> = LazyLock::new(|| bare(include_str!("parallel.js")));

/// The files that pages are shown with, to be written into each tree that has pages.
#[must_use]
pub fn style_files() -> [Asset; 8] {
    [
        file("edition.css", &EDITION),
        file("edition.js", &EDITION_SCRIPT),
        file("cite.js", &CITE_SCRIPT),
        file("search.js", &SEARCH_SCRIPT),
        file("draft.css", &DRAFT),
        file("list.css", &LIST),
        file("parallel.css", &PARALLEL),
        file("parallel.js", &PARALLEL_SCRIPT),
    ]
}

fn file(path: &'static str, text: &'static str) -> Asset {
    Asset { path, text }
}

/// So many columns can be chosen from without a script.
const MOST_COLUMNS: usize = 24;

/// What the choice of columns does: a stylesheet can but name each place by itself.
fn choices() -> String {
    let rules = |shown: &str, class: &str, state: &str, not: [&str; 2]| {
        let rule = |place: usize| {
            let [before, after] = not;
            let chosen = format!("article:has(.columns li:nth-child({place}) .{class}{state})");
            format!("{chosen} .row > {before}:nth-child({place}){after}")
        };
        let rules: Vec<String> = (1..=MOST_COLUMNS).map(rule).collect();
        format!(
            "@media {shown} {{\n{} {{ display: none; }}\n}}\n",
            rules.join(",\n")
        )
    };
    let several = rules(
        "(min-width: 60rem), print",
        "some",
        ":not(:checked)",
        ["", ""],
    );
    let one = rules(
        "screen and (max-width: 59.99rem)",
        "one",
        ":checked",
        [":not(", ")"],
    );
    several + &one
}

/// How narrow a column may be, by the length of the longest word in letters.
fn word_lengths() -> String {
    let rule = |length: usize| {
        // In hundredths of a rem: the average of the letters, in text of the usual size, and a little more.
        let (whole, part) = (length * 6 / 10, length * 6 % 10 * 10);
        format!(".parallel[data-word=\"{length}\"] {{ --word: {whole}.{part:02}rem; }}\n")
    };
    WORD_LENGTHS.step_by(2).map(rule).collect()
}

/// The lengths of words that are told apart, every second one; longer ones than the last are divided somewhere.
pub(crate) const WORD_LENGTHS: RangeInclusive<usize> = 12..=32;

/// Stylesheets as one, minified, since readers on a phone pay for each byte: without comments, line ends
/// and needless spaces. None of our sheets has such signs in a string.
fn squeezed(sheets: &[&str]) -> String {
    let mut rest = sheets.concat();
    let mut bare = String::new();
    while let Some((before, after)) = rest.split_once("/*") {
        bare.push_str(before);
        let (_, after) = after.split_once("*/").unwrap_or_default();
        rest = after.to_owned();
    }
    bare.push_str(&rest);
    let mut squeezed = String::new();
    for line in bare.lines().map(str::trim).filter(|line| !line.is_empty()) {
        if !squeezed.is_empty() && !squeezed.ends_with(['{', '}', ';', ',']) {
            squeezed.push(' ');
        }
        squeezed.push_str(line);
    }
    for (spaced, close) in SPACED {
        squeezed = squeezed.replace(spaced, close);
    }
    squeezed.push('\n');
    squeezed
}

/// A script without the lines that explain it, and without indents. No string of ours goes over a line's end.
fn bare(script: &str) -> String {
    let lines = script.lines().map(str::trim);
    let lines = lines.filter(|line| !line.is_empty() && !line.starts_with("//"));
    lines.flat_map(|line| [line, "\n"]).collect()
}

/// Punctuation of CSS that needs no space beside it; nor does a block need its last `;`, or a fraction its first zero.
const SPACED: [(&str, &str); 14] = [
    ("{ ", "{"),
    (" {", "{"),
    ("; ", ";"),
    (" }", "}"),
    (";}", "}"),
    (": ", ":"),
    (", ", ","),
    (" > ", ">"),
    (" ~ ", "~"),
    (" !", "!"),
    (":0.", ":."),
    (" 0.", " ."),
    (",0.", ",."),
    ("(0.", "(."),
];

#[cfg(test)]
mod tests {
    use super::squeezed;

    #[test]
    fn what_a_stylesheet_says_stays() {
        let sheet = "/* Why. */\n\na {\n  color: red;\n  /* Because. */\n  grid:\n    1 / 2;\n}\nb,\nc > d { top: 0.5em 0 }\n";
        assert_eq!(
            squeezed(&[sheet, "d {}\n"]),
            "a{color:red;grid:1 / 2}b,c>d{top:.5em 0}d{}\n"
        );
    }
}
