//! Nothing that a file may hold panics, and no word of it is lost.

use proptest::prelude::*;

use super::request;
use crate::testing::{Word, run, styled};
use crate::{Changes, Reason, read};

proptest! {
    #![proptest_config(ProptestConfig::with_cases(96))]

    /// No body of the parts that Word uses panics, and none loses a word.
    #[test]
    fn no_word_is_lost(parts in proptest::collection::vec(part(), 1..14)) {
        let it = read(&Word::new(&parts.concat()).bytes(), &request(Changes::Accept)).unwrap();
        let lost: Vec<_> = it.remarks.iter().filter(|it| it.reason == Reason::NotUnderstood).collect();
        prop_assert!(lost.is_empty(), "{lost:?}\n{}", it.markdown);
    }

    /// Bytes that are changed at random are read or refused.
    #[test]
    fn no_bytes_panic(parts in proptest::collection::vec(part(), 1..6), at in any::<prop::sample::Index>(), byte in any::<u8>(), cut in any::<prop::sample::Index>()) {
        let mut bytes = Word::new(&parts.concat()).bytes();
        let place = at.index(bytes.len());
        bytes[place] ^= byte;
        let _ = read(&bytes, &request(Changes::Accept));
        bytes.truncate(cut.index(bytes.len()));
        let _ = read(&bytes, &request(Changes::Accept));
    }

    /// Neither does XML that is changed at random.
    #[test]
    fn no_xml_panics(parts in proptest::collection::vec(part(), 1..6), at in any::<prop::sample::Index>(), with in "[<>/&;a-z: \"=]{0,4}") {
        let body: Vec<char> = parts.concat().chars().collect();
        let place = at.index(body.len());
        let (before, after) = (&body[..place], &body[place + 1..]);
        let body: String = before.iter().copied().chain(with.chars()).chain(after.iter().copied()).collect();
        let _ = read(&Word::new(&body).bytes(), &request(Changes::Reject));
    }
}

fn words() -> impl Strategy<Value = String> {
    proptest::sample::select(vec![
        "один",
        "two",
        "се",
        "(a) x",
        "12. y",
        "1.",
        "• z",
        "*s*",
        "_u_",
        "[l](u)",
        "{ $x }",
        "\\",
        "`c`",
        "|",
        "# h",
        "a &amp; b",
        "«q»",
        " ",
        "",
        "2012",
        "x\u{ad}y",
        "\u{f0b7}",
        "https://a.b/c_d",
        "- d",
        "![p]",
        "[^1]",
        "e\u{301}",
    ])
    .prop_map(str::to_owned)
}

fn runs() -> impl Strategy<Value = String> {
    let marks = proptest::sample::select(vec![
        "",
        "",
        "<w:b/>",
        "<w:i/>",
        "<w:b/><w:i/>",
        "<w:vanish/>",
        "<w:strike/>",
        "<w:lang w:val=\"ru-RU\"/>",
        "<w:vertAlign w:val=\"superscript\"/>",
    ]);
    let one = (marks, words(), 0..12_u8).prop_map(|(marks, words, wrap)| {
        let run = run(marks, &words);
        match wrap {
            0 => format!("<w:ins w:id=\"1\">{run}</w:ins>"),
            1 => format!("<w:moveFrom w:id=\"1\">{run}</w:moveFrom>"),
            2 => format!("<w:sdt><w:sdtContent>{run}</w:sdtContent></w:sdt>"),
            3 => format!("<w:hyperlink w:anchor=\"x\">{run}</w:hyperlink>"),
            4 => format!("{run}<w:r><w:tab/></w:r>"),
            5 => format!("{run}<w:r><w:br/></w:r>"),
            6 => format!(
                "<w:fldSimple w:instr=\"HYPERLINK &quot;https://a.b/c&quot;\">{run}</w:fldSimple>"
            ),
            _ => run,
        }
    });
    proptest::collection::vec(one, 0..5).prop_map(|runs| runs.concat())
}

fn part() -> impl Strategy<Value = String> {
    let style = proptest::sample::select(vec!["", "Titre", "1", "2", "Own", "Cap", "Num"]);
    let paragraph =
        (style, runs(), 0..8_usize, 0..3_usize).prop_map(|(style, runs, list, level)| {
            let list = match list {
                0..=3 => format!(
                    "<w:numPr><w:ilvl w:val=\"{level}\"/><w:numId w:val=\"{list}\"/></w:numPr>"
                ),
                4 => "<w:rPr><w:del w:id=\"7\"/></w:rPr>".to_owned(),
                _ => String::new(),
            };
            styled(&format!("<w:pStyle w:val=\"{style}\"/>{list}"), &runs)
        });
    let paragraph = paragraph.boxed();
    let table = proptest::collection::vec(paragraph.clone(), 1..5).prop_map(|paragraphs| {
        let cells: Vec<String> = paragraphs
            .iter()
            .map(|it| format!("<w:tc>{it}</w:tc>"))
            .collect();
        let rows: String = cells
            .chunks(2)
            .map(|row| format!("<w:tr>{}</w:tr>", row.concat()))
            .collect();
        format!("<w:tbl>{rows}</w:tbl>")
    });
    prop_oneof![6 => paragraph, 1 => table]
}
