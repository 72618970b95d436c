//! Where the settings end and the text begins, as far as TOML's own lexer is needed to tell.

use std::ops::Range;

use toml_parser::Source;

/// The parts of a source, by their offsets.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Split {
    /// The first `+++` line.
    pub(super) opening: Range<usize>,
    /// The text between the `+++` lines.
    pub(super) settings: Range<usize>,
    /// The offset of the text.
    pub(super) body: usize,
}

/// Why there are no settings.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) enum SplitProblem {
    /// The text does not begin with a `+++` line.
    Missing {
        /// The first line.
        line: Range<usize>,
        /// The offset of the text, after a byte-order mark.
        body: usize,
    },
    /// There is no second `+++` line.
    Unclosed {
        /// The first `+++` line.
        opening: Range<usize>,
    },
}

/// Finds the two `+++` lines. Such a line inside a multi-line TOML string counts only if there is no other.
pub(super) fn split(text: &str) -> Result<Split, SplitProblem> {
    let (opening, settings) = opening(text)?;
    let toml = text.get(settings..).unwrap_or_default();
    let Some(fence) = closing_fence(toml).or_else(|| fences(toml).next()) else {
        return Err(SplitProblem::Unclosed { opening });
    };
    Ok(Split {
        opening,
        settings: settings..settings + fence.start,
        body: settings + fence.end,
    })
}

/// The settings of a source that begins with `head`, if they are complete in it. Whatever the rest of the
/// source is, [`split`] finds the same settings.
pub(crate) fn settings_in(head: &str) -> Option<&str> {
    let (_, settings) = opening(head).ok()?;
    let toml = head.get(settings..)?;
    // The last line of `head` may be cut.
    let fence = closing_fence(toml)?;
    let is_whole = toml.get(..fence.end)?.ends_with('\n');
    toml.get(..fence.start).filter(|_| is_whole)
}

/// Where the settings of a source stand; `None` where it has none, or they have no end.
#[must_use]
pub fn settings_of(text: &str) -> Option<Range<usize>> {
    split(text).ok().map(|found| found.settings)
}

/// The offset of the text after the settings; the end of the source if the settings have no end.
pub(crate) fn body_of(text: &str) -> usize {
    match split(text) {
        Ok(found) => found.body,
        Err(SplitProblem::Missing { body, .. }) => body,
        Err(SplitProblem::Unclosed { .. }) => text.len(),
    }
}

/// The source with spaces in place of its front matter, so that offsets stay the same.
pub(crate) fn without_settings(text: &str, body: usize) -> String {
    let mut blanked = String::with_capacity(text.len());
    let settings = text.get(..body).unwrap_or_default();
    blanked.extend(
        settings
            .bytes()
            .map(|byte| if byte == b'\n' { '\n' } else { ' ' }),
    );
    blanked.push_str(text.get(body..).unwrap_or_default());
    blanked
}

/// The range of the first line, which must be `+++`, and the offset of the next.
fn opening(text: &str) -> Result<(Range<usize>, usize), SplitProblem> {
    let marked = text.strip_prefix('\u{FEFF}').unwrap_or(text);
    let body = text.len() - marked.len();
    let line = marked.split_inclusive('\n').next().unwrap_or_default();
    let words = body..body + line.trim_end().len();
    if is_fence(line) {
        Ok((words, body + line.len()))
    } else {
        Err(SplitProblem::Missing { line: words, body })
    }
}

fn is_fence(line: &str) -> bool {
    line.trim_end() == "+++"
}

/// The ranges of all `+++` lines of `toml`, with their line ends.
fn fences(toml: &str) -> impl Iterator<Item = Range<usize>> {
    let mut place = 0;
    let lines = toml.split_inclusive('\n').map(move |line| {
        place += line.len();
        (line, place - line.len()..place)
    });
    lines
        .filter(|(line, _)| is_fence(line))
        .map(|(_, range)| range)
}

/// The first `+++` line of `toml` outside of multi-line strings.
fn closing_fence(toml: &str) -> Option<Range<usize>> {
    let mut tokens = Source::new(toml).lex();
    let mut done = 0;
    fences(toml).find(|fence| {
        while done < fence.start {
            match tokens.next() {
                Some(token) => done = token.span().end(),
                None => return false,
            }
        }
        done == fence.start
    })
}

#[cfg(test)]
mod tests {
    use proptest::collection::vec;
    use proptest::{prop_assert_eq, proptest};
    use toml::de::DeTable;

    use super::{SplitProblem, settings_in, split};

    fn check(text: &str, settings: &str, body: &str) {
        let found = split(text).unwrap();
        assert_eq!(text.get(found.settings), Some(settings));
        assert_eq!(text.get(found.body..), Some(body));
    }

    #[test]
    fn the_settings_stand_between_two_lines_of_plus_signs() {
        check("+++\na = 1\n+++\n# T\n", "a = 1\n", "# T\n");
        check("\u{FEFF}+++\r\na = 1\r\n+++\r\n# T", "a = 1\r\n", "# T");
        check("+++\n+++", "", "");
        check(
            "+++\na = \"\"\"\n+++\n\"\"\"\n+++\nx",
            "a = \"\"\"\n+++\n\"\"\"\n",
            "x",
        );
        check(
            "+++\na = '''\n+++\n''' # \"\"\"\n+++\nx",
            "a = '''\n+++\n''' # \"\"\"\n",
            "x",
        );
        check("+++\na = \"\"\"\n+++\nx", "a = \"\"\"\n", "x");
        check("+++\na = 'x'\"\"\n+++\nx", "a = 'x'\"\"\n", "x");
        check("+++\na =b\"\"\"\n+++\nx", "a =b\"\"\"\n", "x");
    }

    #[test]
    fn the_head_of_a_source_may_show_all_settings() {
        let check = |head: &str, expected: Option<&str>| assert_eq!(settings_in(head), expected);
        check("+++\na = 1\n+++\n", Some("a = 1\n"));
        check("\u{FEFF}+++\r\na = 1\r\n+++\r\n# T", Some("a = 1\r\n"));
        check("+++\na = 1\n+++", None);
        check("+++\na = 1\n++", None);
        check("+++\na = \"\"\"\n+++\n", None);
        check("# T\n+++\n", None);
    }

    #[test]
    fn settings_may_be_missing_or_without_end() {
        assert!(matches!(split("# T"), Err(SplitProblem::Missing { .. })));
        assert!(matches!(split(""), Err(SplitProblem::Missing { .. })));
        assert!(matches!(
            split("\n+++\n+++\n"),
            Err(SplitProblem::Missing { .. })
        ));
        assert!(matches!(
            split("+++\na = 1\n"),
            Err(SplitProblem::Unclosed { .. })
        ));
    }

    /// Pieces of settings, separated by `·`.
    const FRAGMENTS: &str = "+++\n·a = 1\n·b = \"\"\"\n·c = '''\n·d = \"·e = '·\"\"\"\n·'''\n·\"\n·'\n·\"·'·\\·# ·\n·\r\n·x";

    proptest! {
        #[test]
        fn settings_that_toml_accepts_are_not_cut(fragments in vec(proptest::sample::select(FRAGMENTS.split('·').collect::<Vec<_>>()), 0..10)) {
            let settings = fragments.concat() + "\n";
            let (_, errors) = DeTable::parse_recoverable(&settings);
            let text = format!("+++\n{settings}+++\n# T\n");
            if errors.is_empty() {
                let found = split(&text).ok().and_then(|found| text.get(found.settings));
                prop_assert_eq!(found, Some(&*settings));
                prop_assert_eq!(settings_in(&text), Some(&*settings));
            }
        }
    }
}
