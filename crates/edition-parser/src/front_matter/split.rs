//! Where the settings end and the text begins.

use std::ops::Range;

/// The parts of a source.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Split {
    /// The first `+++` line.
    pub(super) opening: Range<usize>,
    /// What stands between the `+++` lines.
    pub(super) settings: Range<usize>,
    /// Where the text begins.
    pub(super) body: usize,
}

/// Why there are no settings.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) enum SplitProblem {
    /// The text does not begin with a `+++` line.
    Missing {
        /// The first line.
        line: Range<usize>,
        /// Where the text begins, behind a byte-order mark.
        body: usize,
    },
    /// There is no second `+++` line.
    Unclosed {
        /// The first `+++` line.
        opening: Range<usize>,
    },
}

/// Finds the two `+++` lines. One in a TOML string does not count, unless there is no other.
pub(super) fn split(text: &str) -> Result<Split, SplitProblem> {
    let start = if text.starts_with('\u{FEFF}') {
        '\u{FEFF}'.len_utf8()
    } else {
        0
    };
    let mut place = start;
    let mut inside = Inside::Plain;
    let mut opening = None;
    let mut fallback = None;
    for line in text.get(start..).unwrap_or_default().split_inclusive('\n') {
        let range = place..place + line.trim_end().len();
        let is_fence = line.trim_end() == "+++";
        place += line.len();
        let Some((opening, settings)) = opening.clone() else {
            if !is_fence {
                return Err(SplitProblem::Missing {
                    line: range,
                    body: start,
                });
            }
            opening = Some((range, place));
            continue;
        };
        if is_fence {
            let found = Split {
                opening,
                settings: settings..range.start,
                body: place,
            };
            if inside == Inside::Plain {
                return Ok(found);
            }
            fallback.get_or_insert(found);
        }
        inside = inside.after(line);
    }
    match (fallback, opening) {
        (Some(found), _) => Ok(found),
        (None, Some((opening, _))) => Err(SplitProblem::Unclosed { opening }),
        (None, None) => Err(SplitProblem::Missing {
            line: start..start,
            body: start,
        }),
    }
}

/// What a line of TOML begins in.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Inside {
    Plain,
    /// `"""`
    Basic,
    /// `'''`
    Literal,
}

impl Inside {
    /// What the line after `line` begins in.
    fn after(self, line: &str) -> Self {
        let mut inside = self;
        let mut rest = line;
        while !rest.is_empty() {
            let taken = match inside {
                Self::Basic if rest.starts_with('\\') => 2,
                Self::Basic if rest.starts_with("\"\"\"") => {
                    inside = Self::Plain;
                    // Up to two more quotation marks belong to the text of the string.
                    rest.len() - rest.trim_start_matches('"').len()
                }
                Self::Literal if rest.starts_with("'''") => {
                    inside = Self::Plain;
                    rest.len() - rest.trim_start_matches('\'').len()
                }
                Self::Plain if rest.starts_with('#') => return Self::Plain,
                Self::Plain if rest.starts_with("\"\"\"") => {
                    inside = Self::Basic;
                    3
                }
                Self::Plain if rest.starts_with("'''") => {
                    inside = Self::Literal;
                    3
                }
                Self::Plain if rest.starts_with('"') => quoted(rest, '"'),
                Self::Plain if rest.starts_with('\'') => quoted(rest, '\''),
                _ => rest.chars().next().map_or(1, char::len_utf8),
            };
            rest = rest.get(taken..).unwrap_or_else(|| {
                let mut letters = rest.chars();
                letters.next();
                letters.as_str()
            });
        }
        inside
    }
}

/// The length of a string on one line, or of all the rest where it has no end.
fn quoted(rest: &str, mark: char) -> usize {
    let mut escaped = false;
    for (place, letter) in rest.char_indices().skip(1) {
        if letter == mark && !escaped {
            return place + 1;
        }
        escaped = mark == '"' && letter == '\\' && !escaped;
    }
    rest.len()
}

#[cfg(test)]
mod tests {
    use super::{SplitProblem, split};

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
}
