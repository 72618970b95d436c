//! Blocks of code between lines of backticks or tildes: whether they end where their author meant it, and what stands
//! behind the marks that begin them. Code is the same in all languages, so a text that becomes code by mistake
//! would be published untranslated.

use std::ops::Range;

/// The marks that a block of code begins with.
struct Fence {
    mark: char,
    length: usize,
}

impl Fence {
    /// The marks at the start of a line, and what stands behind them.
    fn of(line: &str) -> Option<(Self, &str)> {
        let mark = line.chars().next().filter(|it| matches!(it, '`' | '~'))?;
        let rest = line.trim_start_matches(mark);
        let length = line.len() - rest.len();
        (length > 2).then_some((Self { mark, length }, rest.trim()))
    }

    /// Whether a line ends the block: as many marks, or more, and nothing else. In a quotation, `>` is no text.
    fn ends_at(&self, line: &str) -> bool {
        let line = line.trim_start_matches([' ', '\t', '>']).trim_end();
        line.len() >= self.length && line.chars().all(|letter| letter == self.mark)
    }

    /// Whether a line of the code would begin a block by itself: the one before it was not meant to go on.
    fn begins_anew_at(&self, line: &str) -> bool {
        let Some((other, language)) = Self::of(line.trim_start()) else {
            return false;
        };
        let is_alike = other.mark == self.mark && other.length >= self.length;
        is_alike && is_language(language)
    }
}

/// Whether the block that stands as `block` in its source and has this `code` does not end where it was meant to.
pub(super) fn is_unclosed(block: &str, code: &str) -> bool {
    let Some((fence, _)) = Fence::of(block) else {
        return false;
    };
    let ends = |text: &str| text.lines().filter(|line| fence.ends_at(line)).count();
    // Each line of marks is code, or ends the block.
    let opening = block.lines().next().map_or(0, &ends);
    ends(block) - opening <= ends(code) || code.lines().any(|line| fence.begins_anew_at(line))
}

/// The range in `block` of the words behind the marks that begin it, which would be lost: more than the name of a
/// language.
pub(super) fn lost_words(block: &str) -> Option<Range<usize>> {
    let line = block.lines().next()?;
    let (_, words) = Fence::of(line)?;
    let mut each = words.split_whitespace();
    let first = each.next()?;
    let is_setting = |word: &str| word.contains(['=', '{', '}']);
    let are_settings = is_setting(words) || (is_language(first) && each.next().is_none());
    if are_settings {
        return None;
    }
    let end = line.trim_end().len();
    Some(end - words.len()..end)
}

/// Whether a word can be the name of a language of programs, as `toml`, `c++` or `rust,ignore`.
fn is_language(word: &str) -> bool {
    let is_letter = |letter: char| letter.is_ascii_alphanumeric() || "+-#_.,:/\\*".contains(letter);
    let ends_as_name = |letter: char| letter.is_ascii_alphanumeric() || "+#*".contains(letter);
    !word.is_empty() && word.chars().all(is_letter) && word.ends_with(ends_as_name)
}

#[cfg(test)]
mod tests {
    use super::{is_unclosed, lost_words};

    #[track_caller]
    fn check(block: &str, code: &str, expected: (bool, Option<&str>)) {
        let words = lost_words(block).map(|range| block.get(range).unwrap());
        assert_eq!((is_unclosed(block, code), words), expected, "{block}");
    }

    #[test]
    fn a_block_ends_at_as_many_marks() {
        check("```\na\n```", "a\n", (false, None));
        check("```\na\n", "a\n", (true, None));
        check("```\n", "", (true, None));
        check("```\n```", "", (false, None));
        check("````\na\n```\nb\n", "a\n```\nb\n", (true, None));
        check(
            "````md\n```\na\n```\n````\n",
            "```\na\n```\n",
            (false, None),
        );
        check("~~~~\na\n~~~~~\n", "a\n", (false, None));
        check("```\na\n    ```\n```\n", "a\n    ```\n", (false, None));
        check("```\na\n>   ```\n", "a\n", (false, None));
        check(
            "```\na\n\nText.\n\n```toml\nb\n```\n",
            "a\n\nText.\n\n```toml\nb\n",
            (true, None),
        );
        check(
            "~~~\n```toml\nb\n```\n~~~\n",
            "```toml\nb\n```\n",
            (false, None),
        );
    }

    #[test]
    fn words_behind_the_marks_are_lost() {
        let lost = |block: &str, words| check(block, "a\n", (false, words));
        lost("```toml\na\n```", None);
        lost("``` c++ \na\n```", None);
        lost("```rust,ignore\na\n```", None);
        lost("```python title=\"x y\"\na\n```", None);
        lost("```{.r .numbered}\na\n```", None);
        lost("``` Nobody was beaten.\na\n```", Some("Nobody was beaten."));
        lost("```Никого\na\n```", Some("Никого"));
        lost("~~~ Касе набуд  \na\n~~~", Some("Касе набуд"));
        lost("``` Yes.\r\na\r\n```", Some("Yes."));
    }
}
