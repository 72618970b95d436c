//! Nothing that an OpenDocument text or a page may hold panics, and no word of it is lost.

use proptest::prelude::*;

use super::request;
use crate::testing::{open_document, zip};
use crate::{Changes, Imported, Reason, read_html, read_open_document};

/// Words that stand nowhere else: all of them must be found again.
fn lost(it: &Imported, words: &[String]) -> Vec<String> {
    let told: String = it
        .remarks
        .iter()
        .map(|it| format!(" {}", it.words))
        .collect();
    let all = format!("{} {told}", it.markdown);
    words
        .iter()
        .filter(|word| !all.contains(word.as_str()))
        .cloned()
        .collect()
}

proptest! {
    /// No text of the parts that programs use panics, and none loses a word.
    #[test]
    fn no_word_of_a_text_is_lost(parts in proptest::collection::vec(part(), 1..14), rejects in any::<bool>()) {
        let changes = if rejects { Changes::Reject } else { Changes::Accept };
        let (body, words) = numbered(&parts.concat());
        let it = read_open_document(&open_document(&body, &[]), &request(changes)).unwrap();
        let told = it.remarks.iter().find(|it| it.reason == Reason::NotUnderstood);
        prop_assert!(told.is_none(), "{told:?}\n{body}\n{}", it.markdown);
        prop_assert_eq!(lost(&it, &words), Vec::<String>::new(), "{}\n{}", body, it.markdown);
    }

    /// The same of pages.
    #[test]
    fn no_word_of_a_page_is_lost(tags in proptest::collection::vec(tag(), 0..40), rejects in any::<bool>()) {
        let changes = if rejects { Changes::Reject } else { Changes::Accept };
        let (page, words) = numbered(&tags.concat());
        let it = read_html(page.as_bytes(), &request(changes), &|_| None).unwrap();
        let told = it.remarks.iter().find(|it| it.reason == Reason::NotUnderstood);
        prop_assert!(told.is_none(), "{told:?}\n{page}\n{}", it.markdown);
        prop_assert_eq!(lost(&it, &words), Vec::<String>::new(), "{}\n{}", page, it.markdown);
    }

    /// Bytes that are changed at random are read or refused.
    #[test]
    fn no_bytes_panic(parts in proptest::collection::vec(part(), 1..6), at in any::<prop::sample::Index>(), byte in any::<u8>(), cut in any::<prop::sample::Index>()) {
        let mut bytes = open_document(&parts.concat(), &[]);
        let place = at.index(bytes.len());
        bytes[place] ^= byte;
        let _ = read_open_document(&bytes, &request(Changes::Accept));
        bytes.truncate(cut.index(bytes.len()));
        let _ = read_open_document(&bytes, &request(Changes::Accept));
    }

    /// Neither do a part and a page of any bytes.
    #[test]
    fn no_part_panics(bytes in proptest::collection::vec(any::<u8>(), 0..400), tags in proptest::collection::vec(tag(), 0..20), at in any::<prop::sample::Index>()) {
        let _ = read_html(&bytes, &request(Changes::Accept), &|_| None);
        let mut page = tags.concat().into_bytes();
        let place = at.index(page.len() + 1);
        page.splice(place..place, bytes.iter().copied());
        let _ = read_html(&page, &request(Changes::Reject), &|_| None);
        let part = zip(&[("content.xml".to_owned(), page)]);
        let _ = read_open_document(&part, &request(Changes::Accept));
    }
}

/// Each `W` becomes a word of its own.
fn numbered(text: &str) -> (String, Vec<String>) {
    let mut made = String::new();
    let mut words = Vec::new();
    for (at, piece) in text.split('W').enumerate() {
        if at > 0 {
            let word = format!("калима{at}x");
            made.push_str(&word);
            words.push(word);
        }
        made.push_str(piece);
    }
    (made, words)
}

fn span() -> impl Strategy<Value = String> {
    proptest::sample::select(vec![
        "W ",
        "W",
        " (a) W",
        "12. W",
        "*W* _W_ {W}",
        "<text:span text:style-name=\"T1\">W </text:span>",
        "<text:span text:style-name=\"T3\">W</text:span>",
        "<text:span text:style-name=\"T4\">W</text:span>",
        "<text:span text:style-name=\"T5\">2</text:span>",
        "<text:span text:style-name=\"T6\">W</text:span>",
        "<text:a xlink:href=\"https://a.b/c\">W</text:a>",
        "<text:a xlink:href=\"#x\">W</text:a>",
        "<text:s/><text:tab/><text:line-break/>",
        "<text:note><text:note-citation>1</text:note-citation><text:note-body><text:p>W</text:p></text:note-body></text:note>",
        "<draw:frame><draw:text-box><text:p>W</text:p></draw:text-box></draw:frame>",
        "<draw:frame><draw:image xlink:href=\"x.png\"/><svg:title>W</svg:title></draw:frame>",
        "<draw:custom-shape><svg:desc>W</svg:desc><text:p>W</text:p></draw:custom-shape>",
        "<text:ruby><text:ruby-base>W</text:ruby-base><text:ruby-text>W</text:ruby-text></text:ruby>",
        "<text:sequence>3</text:sequence><text:placeholder>W</text:placeholder>",
        "<text:change-start text:change-id=\"a\"/>",
        "<text:change-end text:change-id=\"a\"/>",
        "<text:change text:change-id=\"b\"/>",
        "<text:change text:change-id=\"c\"/>",
        "<text:odd>W</text:odd>",
    ])
    .prop_map(str::to_owned)
}

fn part() -> impl Strategy<Value = String> {
    let line = proptest::collection::vec(span(), 0..6)
        .prop_map(|it| it.concat())
        .boxed();
    let paragraph = (
        proptest::sample::select(vec!["P1", "P2", "Table", "Quotations", "Secret", "None"]),
        line.clone(),
    )
        .prop_map(|(style, line)| format!("<text:p text:style-name=\"{style}\">{line}</text:p>"));
    let heading = (1..4_usize, line).prop_map(|(level, line)| {
        format!("<text:h text:outline-level=\"{level}\">{line}</text:h>")
    });
    let one = prop_oneof![4 => paragraph, 1 => heading].boxed();
    let some = proptest::collection::vec(one.clone(), 0..4)
        .prop_map(|it| it.concat())
        .boxed();
    let list = (proptest::sample::select(vec!["L1", "L2", "none"]), some.clone(), some.clone())
        .prop_map(|(style, first, second)| {
            format!("<text:list text:style-name=\"{style}\"><text:list-item>{first}<text:list><text:list-item>{second}</text:list-item></text:list></text:list-item></text:list>")
        });
    let table = (some.clone(), some.clone(), 1..3_usize).prop_map(|(first, second, span)| {
        format!("<table:table><table:table-row><table:table-cell table:number-columns-spanned=\"{span}\">{first}</table:table-cell><table:covered-table-cell>{second}</table:covered-table-cell></table:table-row></table:table>")
    });
    let changes = "<text:tracked-changes><text:changed-region text:id=\"a\"><text:insertion/></text:changed-region><text:changed-region text:id=\"b\"><text:deletion><text:p>W</text:p><text:p>W</text:p></text:deletion></text:changed-region><text:changed-region text:id=\"c\"><text:deletion><text:h>W</text:h></text:deletion></text:changed-region></text:tracked-changes>";
    let section =
        some.prop_map(|it| format!("<text:section text:display=\"none\">{it}</text:section>"));
    prop_oneof![6 => one, 2 => list, 1 => table, 1 => section, 1 => Just(changes.to_owned())]
}

fn tag() -> impl Strategy<Value = String> {
    proptest::sample::select(vec![
        "W ",
        "W",
        "W W",
        "(a) W",
        "<p>",
        "</p>",
        "<p class=MsoTitle>",
        "<p class=MsoToc1>W</p>",
        "<p class=MsoListParagraph>1.<span style='font:7.0pt \"x\"'>&nbsp;</span>W",
        "<div>",
        "</div>",
        "<b>",
        "</b>",
        "<i>W</i>",
        "<span style='display:none'>",
        "<span lang=ru>",
        "</span>",
        "<sup>2</sup>",
        "<br>",
        "<h2>",
        "</h2>",
        "<ul>",
        "<li>",
        "</ul>",
        "<ol type=a>",
        "</ol>",
        "<table>",
        "<caption>W",
        "<tr>",
        "<td>",
        "<td rowspan=2 colspan=3>",
        "</table>",
        "<blockquote>",
        "</blockquote>",
        "<pre>",
        "</pre>",
        "<a href='#n' id=r>1</a>",
        "<div id=n><a href='#r'>1</a>",
        "<a href='https://a.b/c'>",
        "<a href='x'>",
        "</a>",
        "<img alt=W src=x>",
        "<del>",
        "</del>",
        "<ins>",
        "</ins>",
        "<math>",
        "</math>",
        "<dl><dt>",
        "<dd>",
        "<svg>",
        "</svg>",
        "<select>",
        "</select>",
        "&amp;W&lt;",
        "<x:y>",
    ])
    .prop_map(str::to_owned)
}
