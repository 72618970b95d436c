//! Plain text: paragraphs between empty lines, or one a line where there are none.

use crate::document::{Flow, Paragraph, Place, Run};
use crate::letters;

/// The paragraphs of a text.
pub(crate) fn flow(text: &str) -> Vec<Flow> {
    let lines: Vec<&str> = text.lines().map(str::trim_end).collect();
    // Where empty lines part the text, the lines between them are broken only because they were full.
    let has_gaps = lines
        .windows(3)
        .any(|three| matches!(three, [one, two, three] if !one.is_empty() && two.is_empty() && !three.is_empty()));
    let mut paragraphs: Vec<String> = Vec::new();
    let mut is_open = false;
    for line in lines {
        let words = line.trim_start();
        let goes_on = is_open && has_gaps && !begins_item(words);
        match paragraphs.last_mut().filter(|_| goes_on) {
            _ if words.is_empty() => {}
            Some(paragraph) => {
                paragraph.push(' ');
                paragraph.push_str(words);
            }
            None => paragraphs.push(words.to_owned()),
        }
        is_open = !words.is_empty();
    }
    let paragraph = |(at, words): (usize, String)| {
        let runs = vec![Run::plain(letters::clean(&words).0)];
        Flow::Paragraph(Paragraph::of(Place::Paragraph(at + 1), runs))
    };
    paragraphs.into_iter().enumerate().map(paragraph).collect()
}

/// Whether a line begins with what may be the number, the letter or the bullet of an item.
fn begins_item(line: &str) -> bool {
    let sign = line.split_whitespace().next().unwrap_or_default();
    let is_bullet = matches!(sign, "•" | "·" | "-" | "–" | "—" | "*");
    let ends = sign.ends_with([')', '.']) && sign != line;
    let inner = sign.trim_matches(['(', ')', '.']);
    let is_short = (1..=4).contains(&inner.chars().count());
    let is_number = inner.chars().all(|it| it.is_ascii_digit());
    let is_letter = inner.chars().count() == 1 || inner.chars().all(|it| "ivxIVX".contains(it));
    is_bullet || (ends && is_short && (is_number || is_letter))
}

#[cfg(test)]
mod tests {
    use super::flow;
    use crate::document::Flow;

    #[test]
    fn lines_are_joined_where_empty_lines_part_the_text() {
        let check = |text: &str, expected: &[&str]| {
            let told = flow(text).into_iter().map(|it| match it {
                Flow::Paragraph(paragraph) => paragraph.text(),
                Flow::Table(_) => panic!("a table"),
            });
            assert_eq!(told.collect::<Vec<_>>(), expected);
        };
        check(
            "Title\n\nOne\ntwo.\n\nThree.\n",
            &["Title", "One two.", "Three."],
        );
        check("Сарлавҳа\r\nЯк.\r\nДу.\r\n", &["Сарлавҳа", "Як.", "Ду."]);
        check(
            "T\n\nList:\n(a) x\n(b) y\nz\n\nE.",
            &["T", "List:", "(a) x", "(b) y z", "E."],
        );
        check("", &[]);
    }
}
