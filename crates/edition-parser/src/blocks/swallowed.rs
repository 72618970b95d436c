//! Signs at the start of a line that Markdown makes a block of in the midst of a sentence, and takes away: `- 5 people` below
//! "fewer than", `> 5 people` below "more than", `1. May` below "born on", `--` below a text.

use std::ops::Range;

use edition_model::{Diagnostic, Rule, say};

use super::BlockBuilder;
use crate::typed::is_prose_end;

impl BlockBuilder<'_> {
    /// Reports the mark of a list of one item, or of a quotation, that was meant as it stands.
    pub(super) fn report_swallowed(&mut self, range: &Range<usize>) {
        let text = self.prose.slice(range.clone());
        let start = range.start + text.len() - text.trim_start().len();
        let before = self.prose.slice(0..start);
        let Some(mark) = swallowed(before, text.trim()) else {
            return;
        };
        let place = self.prose.span(start..start + mark.len());
        let said = say("typed-swallowed").text("mark", mark);
        let finding = Diagnostic::new(Rule::TypedMarks, place, said);
        self.findings
            .push(finding.help(say("typed-swallowed-help").text("mark", escaped(mark))));
    }

    /// Reports a line of signs that makes a heading of the text above, where that is none: below one or two signs nobody means
    /// one, and no heading has several lines or ends as prose does.
    pub(super) fn report_underline(&mut self, range: &Range<usize>) {
        let text = self.prose.slice(range.clone()).trim_end();
        let Some((above, line)) = text.rsplit_once('\n') else {
            return;
        };
        let mark = line.trim();
        let is_prose = above.trim().contains('\n') || is_prose_end(above);
        if mark.starts_with(['-', '=']) && (mark.len() < 3 || is_prose) {
            let start = range.start + above.len() + 1 + line.len() - line.trim_start().len();
            let place = self.prose.span(start..start + mark.len());
            let said = say("typed-underline").text("mark", mark);
            let finding = Diagnostic::new(Rule::TypedMarks, place, said);
            self.findings
                .push(finding.help(say("typed-underline-help")));
        }
    }
}

/// The mark at the start of a block that was no mark, by the text before and the block.
fn swallowed<'t>(before: &str, block: &'t str) -> Option<&'t str> {
    let (mark, words) = block.split_once([' ', '\t'])?;
    let words = words.trim_start();
    let begins_with_figure = words.starts_with(|letter: char| letter.is_ascii_digit());
    let is_single = block.lines().count() == 1;
    let number = mark.trim_end_matches(['.', ')']);
    let is_number = number.len() < mark.len() && number.bytes().all(|it| it.is_ascii_digit());
    let line = before.rsplit('\n').nth(1).unwrap_or_default().trim_end();
    let is_midst = line.ends_with(|letter: char| letter.is_alphanumeric() || letter == ',');
    let is_below = is_midst && !is_block(line.trim_start());
    let behind = words.trim_start_matches(|letter: char| letter.is_ascii_digit() || letter == ',');
    let fits = match mark {
        "+" => begins_with_figure,
        "-" => begins_with_figure && (is_below || behind.trim_start().starts_with('°')),
        "*" | ">" => begins_with_figure && is_below,
        // A word or two may be a heading of the list.
        _ => is_number && is_below && line.split_whitespace().count() > 2,
    };
    (is_single && fits).then_some(mark)
}

/// Whether a line is no text of a paragraph.
fn is_block(line: &str) -> bool {
    line.starts_with(['#', '|', '>', '-', '+', '*', '`', '~', '<', '{'])
        || line.starts_with(|letter: char| letter.is_ascii_digit())
}

/// A mark with the backslash that makes it a sign.
fn escaped(mark: &str) -> String {
    match mark.strip_suffix(['.', ')']) {
        Some(number) => format!("{number}\\{}", mark.trim_start_matches(number)),
        None => format!("\\{mark}"),
    }
}

#[cfg(test)]
mod tests {
    use super::{escaped, swallowed};

    #[track_caller]
    fn check(before: &str, block: &str, expected: &str) {
        let found = swallowed(before, block).unwrap_or_default();
        assert_eq!(found, expected, "{before}{block}");
    }

    #[test]
    fn marks_in_the_midst_of_a_sentence() {
        check("There were fewer than\n", "- 5 people in the cell.", "-");
        check("There were more than\n", "> 5 people in the cell.", ">");
        check("He was born on\n", "1. May 1950.", "1.");
        check("Город, где он родился\n", "1. мая.", "1.");
        check("Agenda\n", "1. Opening of the session", "");
        check("Text.\n\n", "- 15 °C was measured.", "-");
        check("Ҳарорат\n", "- 15 дараҷа буд.", "-");
        check("Call us:\n\n", "+ 992 37 221 22 33", "+");
        check("The State should:\n", "- 5 people", "");
        check("The State should\n", "- open;\n- close.", "");
        check("The State should\n", "- open.", "");
        check("Text.\n\n", "> 100 people were killed.", "");
        check("Text.\n\n", "1. May 1950.", "");
        check("Text\n\n", "- 15 people", "");
        check("- five\n", "- 5 people", "");
        check("# Title\n", "1. One.", "");
        check("", "- 5 people", "");
        assert_eq!(escaped("1."), "1\\.");
        assert_eq!(escaped("-"), "\\-");
    }
}
