//! The stylesheets and scripts of pages, as they are written beside the pages.

use std::sync::LazyLock;

use edition_model::rendering::Asset;

/// The colours and typefaces that all pages share, those of the translators' desk included.
pub const PALETTE: &str = include_str!("palette.css");

static EDITION: LazyLock<String> =
    LazyLock::new(|| squeezed(&[PALETTE, include_str!("edition.css")]));
static DRAFT: LazyLock<String> = LazyLock::new(|| squeezed(&[include_str!("draft.css")]));
static LIST: LazyLock<String> = LazyLock::new(|| squeezed(&[include_str!("list.css")]));
static PARALLEL: LazyLock<String> = LazyLock::new(|| squeezed(&[include_str!("parallel.css")]));

/// The files that pages are shown with, to be written into each tree that has pages.
#[must_use]
pub fn style_files() -> [Asset; 6] {
    [
        file("edition.css", &EDITION),
        file("edition.js", include_str!("edition.js")),
        file("draft.css", &DRAFT),
        file("list.css", &LIST),
        file("parallel.css", &PARALLEL),
        file("parallel.js", include_str!("parallel.js")),
    ]
}

fn file(path: &'static str, text: &'static str) -> Asset {
    Asset { path, text }
}

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

/// Punctuation of CSS that needs no space beside it; nor does a block need its last `;`.
const SPACED: [(&str, &str); 7] = [
    ("{ ", "{"),
    (" {", "{"),
    ("; ", ";"),
    (" }", "}"),
    (";}", "}"),
    (": ", ":"),
    (", ", ","),
];

#[cfg(test)]
mod tests {
    use super::squeezed;

    #[test]
    fn what_a_stylesheet_says_stays() {
        let sheet = "/* Why. */\n\na {\n  color: red;\n  /* Because. */\n  grid:\n    1 / 2;\n}\nb,\nc { top: 0 }\n";
        assert_eq!(
            squeezed(&[sheet, "d {}\n"]),
            "a{color:red;grid:1 / 2}b,c{top:0}d{}\n"
        );
    }
}
