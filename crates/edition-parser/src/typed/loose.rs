//! Marks of items that nothing but a second one beside them makes certain: `1.1` before small letters, `[1]`, `1/`, `→`, `✓`, and
//! dashes within an item.

use super::lines::{Line, fitting};

/// Signs that stand before each line of a list, and before a line of prose alone.
const SIGNS: [char; 7] = ['→', '⇒', '✓', '✔', '✗', '✘', '☛'];

/// What a line begins with.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Loose {
    /// `1.1`, with the number in two parts.
    Decimal(u32, u32),
    /// `[1]`.
    Square(u32),
    /// `1/`.
    Slash(u32),
    /// A sign.
    Sign(char),
}

impl Loose {
    /// The mark that a line begins with, and its length.
    fn of(line: &str) -> Option<(Self, usize)> {
        let (mark, words) = line.split_once([' ', '\t', '\u{a0}'])?;
        if !words.contains(char::is_alphabetic) {
            return None;
        }
        let number = |digits: &str| {
            let fits =
                (1..=3).contains(&digits.len()) && digits.bytes().all(|it| it.is_ascii_digit());
            fits.then(|| digits.parse().ok()).flatten()
        };
        let square = || number(mark.strip_prefix('[')?.strip_suffix(']')?).map(Self::Square);
        let slash = || number(mark.strip_suffix('/')?).map(Self::Slash);
        let decimal = || {
            let (whole, part) = mark
                .strip_suffix(['.', ')'])
                .unwrap_or(mark)
                .split_once('.')?;
            let part = number(part).filter(|_| !part.starts_with('0'))?;
            Some(Self::Decimal(number(whole)?, part))
        };
        let sign = || {
            let mut letters = mark.chars();
            let sign = letters.next().filter(|it| SIGNS.contains(it))?;
            letters.next().is_none().then_some(Self::Sign(sign))
        };
        let found = square().or_else(slash).or_else(decimal).or_else(sign)?;
        Some((found, mark.len()))
    }

    fn continues(self, next: Self) -> bool {
        match (self, next) {
            // Shares go on from each other too, but seldom from the first.
            (Self::Decimal(whole, 1), Self::Decimal(same, 2)) => whole == same,
            (Self::Square(one), Self::Square(next)) | (Self::Slash(one), Self::Slash(next)) => {
                next == one + 1
            }
            (Self::Sign(one), Self::Sign(next)) => one == next,
            _ => false,
        }
    }
}

/// The first of two lines, one right below the other, that such marks begin, with the mark and its length.
pub(super) fn loose_series<'l, 't>(lines: &'l [Line<'t>]) -> Option<(&'l Line<'t>, Loose, usize)> {
    let mut pairs = lines.iter().zip(lines.iter().skip(1));
    pairs.find_map(|(line, next)| {
        let (mark, length) = Loose::of(line.text)?;
        let (after, _) = Loose::of(next.text)?;
        // In brackets, or before a stroke, stand sources too, wherever a line is wrapped.
        let ends = || line.ends_a_text() || line.leads_on() || line.text.ends_with(',');
        let is_certain = matches!(mark, Loose::Decimal(..) | Loose::Sign(_)) || ends();
        (mark.continues(after) && is_certain).then_some((line, mark, length))
    })
}

/// The first of the lines that begin with dashes below the first line of an item, where all do and were not wrapped so: the
/// first word of one would have stood on the line above.
pub(super) fn dashes_in_item<'l, 't>(lines: &'l [Line<'t>]) -> Option<&'l Line<'t>> {
    let (_, further) = lines.split_first()?;
    let is_dashed = |line: &Line<'_>| {
        let mut dashes = ["– ", "— "].into_iter();
        dashes.any(|dash| line.text.starts_with(dash) && line.text.matches(dash).count() == 1)
    };
    let is_list = further.len() > 1 && further.iter().all(is_dashed) && fitting(lines) > 0;
    further.first().filter(|_| is_list)
}

#[cfg(test)]
mod tests {
    use super::{dashes_in_item, loose_series};
    use crate::typed::lines::Line;

    #[track_caller]
    fn check(text: &str, expected: &str) {
        let lines = Line::all(text);
        let found = loose_series(&lines);
        let found = found.and_then(|(line, _, length)| line.text.get(..length));
        assert_eq!(found.unwrap_or_default(), expected, "{text}");
    }

    #[test]
    fn marks_on_successive_lines() {
        check("It asked:\n1.1 to release\n1.2 to pay", "1.1");
        check("one\n1.1 sub\n1.2 sub two", "1.1");
        check("It asked:\n[1] x;\n[2] y.", "[1]");
        check("Аз ҷумла:\n1/ як;\n2/ ду.", "1/");
        check("It asked:\n→ x;\n→ y.", "→");
        check("It asked:\n✓ x;\n✓ y.", "✓");
        for prose in [
            "It rose from 1.1 to\n1.2 million.",
            "as in [1] and in\n[2] it says",
            "as the sources say in\n[1] and also in\n[2] of the list",
            "In 2012 A\n→ B was built.",
            "They met at\n10.30 and at\n10.45 they left.",
            "Он вышел в\n1.5 раза чаще, а\n1.7 раза реже",
            "1.2 per cent\n1.4 per cent",
            "12.5 процента осуждены,\n12.6 процента оправданы.",
        ] {
            check(prose, "");
        }
    }

    #[test]
    fn dashes_below_an_item() {
        let found = |text: &str| dashes_in_item(&Line::all(text)).is_some();
        assert!(found("one\n– deep one\n– deep two"));
        assert!(!found(
            "Он сказал, что эта книга\n– не журнал, и сказал им\n– и ушёл."
        ));
        assert!(!found("one\n– deep one"));
    }
}
