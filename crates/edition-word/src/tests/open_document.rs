//! The reader of OpenDocument texts, on texts made for it.

use super::{reasons_of, request};
use crate::testing::open_document;
use crate::{Changes, Counting, Imported, Reason, Refusal, read_open_document};

const TITLE: &str = "<text:p text:style-name=\"P2\">Title</text:p>";

fn imported(body: &str, further: &[(&str, &[u8])], changes: Changes) -> Imported {
    let bytes = open_document(&format!("{TITLE}{body}"), further);
    read_open_document(&bytes, &request(changes)).unwrap()
}

/// The Markdown below the title, and what is said of it, headers aside.
fn check(body: &str, markdown: &str, reasons: &[Reason]) {
    check_with(body, &[], markdown, reasons);
}

fn check_with(body: &str, further: &[(&str, &[u8])], markdown: &str, reasons: &[Reason]) {
    let it = imported(body, further, Changes::Refuse);
    let mut told = reasons_of(&it);
    told.retain(|it| *it != Reason::Margins);
    assert_eq!(
        (it.markdown.as_str(), &*told),
        (&*format!("# Title\n\n{markdown}\n"), reasons),
        "{:?}",
        it.remarks
    );
}

fn p(words: &str) -> String {
    format!("<text:p text:style-name=\"Standard\">{words}</text:p>")
}

fn span(style: &str, words: &str) -> String {
    format!("<text:span text:style-name=\"{style}\">{words}</text:span>")
}

fn list(style: &str, items: &str) -> String {
    format!("<text:list text:style-name=\"{style}\">{items}</text:list>")
}

fn item(inner: &str) -> String {
    format!("<text:list-item>{inner}</text:list-item>")
}

#[test]
fn headings_are_known_by_their_levels() {
    let body = "<text:h text:outline-level=\"1\">Оғоз</text:h><text:h text:outline-level=\"2\">Deeper</text:h>\
        <text:p text:style-name=\"P1\">Матн.</text:p><text:p text:style-name=\"Quotations\">Said.</text:p>";
    check(body, "## Оғоз\n\n### Deeper\n\n**Матн.**\n\n> Said.", &[]);
}

#[test]
fn marks_of_letters_are_kept() {
    let line = [
        "a ",
        &span("T1", "b"),
        "<text:s text:c=\"3\"/>",
        &span("Strong_20_Emphasis", "c "),
        &span("T2", "d"),
        " m",
        &span("T5", "2"),
        " and ",
        &span("T4", "слово"),
        " <text:a xlink:href=\"https://example.org/x\">page</text:a>\n  on<text:soft-page-break/>e<text:line-break/>two.",
    ];
    check(
        &p(&line.concat()),
        "a **b c** *d* m² and [слово](lang:ru) [page](https://example.org/x) one{ BR() }two.",
        &[],
    );
    check(
        &p(&format!(
            "a {} <text:a xlink:href=\"#x\">here</text:a> <text:a xlink:href=\"file:///x\">there</text:a>.",
            span("T6", "b")
        )),
        "a b here there.",
        &[Reason::Struck, Reason::InnerLink, Reason::LinkDropped],
    );
}

#[test]
fn numbers_are_counted_as_the_file_counts_them() {
    let long = "Ин сархат аз дувоздаҳ калима ё бештар иборат аст, чунон ки дар гузоришҳо мешавад.";
    let sub = list("L1", &[item(&p("First")), item(&p("Second"))].concat());
    let body = [
        list("L1", &item(&format!("{}{sub}", p(long)))),
        p("Between."),
        format!(
            "<text:list text:style-name=\"L1\" text:continue-numbering=\"true\">{}</text:list>",
            item(&p(long))
        ),
        "<text:h text:outline-level=\"1\">On</text:h>".to_owned(),
        format!(
            "<text:list text:style-name=\"L1\" text:continue-numbering=\"true\"><text:list-item text:start-value=\"7\">{}</text:list-item></text:list>",
            p(long)
        ),
    ];
    let it = imported(&body.concat(), &[], Changes::Refuse);
    assert_eq!(it.counting, Counting::Document);
    assert_eq!(
        it.markdown,
        format!(
            "# Title\n\n{long}\n\n1. First\n2. Second\n\nBetween. {{.unnumbered}}\n\n{long}\n\n## On\n\n{long}\n"
        )
    );
    let told: Vec<(Reason, &str)> = it
        .remarks
        .iter()
        .map(|it| (it.reason, it.words.as_str()))
        .collect();
    assert_eq!(
        told,
        [
            (Reason::NumberDiffers, "7. → 3"),
            (Reason::Margins, "Secret draft")
        ]
    );
}

#[test]
fn items_keep_all_their_paragraphs() {
    let inner = list("L2", &item(&p("within")));
    let body = list(
        "L2",
        &[
            item(&[p("one"), p("more of it")].concat()),
            item(&[p("two"), inner].concat()),
        ]
        .concat(),
    );
    check(
        &format!("{}{body}{}", p("List:"), p("End.")),
        "List:\n\n- one\n\n  more of it\n\n- two\n\n  - within\n\nEnd.",
        &[],
    );
    // An item that holds nothing but a further list has no number.
    let deep = list("L1", &item(&list("L1", &item(&p("a")))));
    check(&deep, "1. a", &[Reason::SignsDiffer]);
    // A list that says nothing of itself is that of the style of its paragraphs.
    let styled = "<text:list><text:list-item><text:p text:style-name=\"List\">a</text:p></text:list-item><text:list-item><text:p text:style-name=\"List\">b</text:p></text:list-item></text:list>";
    check(styled, "1. a\n2. b", &[]);
    // Numbers that somebody typed.
    check(
        &[p("1.<text:tab/>one"), p("2.<text:tab/>two")].concat(),
        "1. one\n2. two",
        &[Reason::TypedNumbers],
    );
}

#[test]
fn tables_notes_and_pictures_are_kept() {
    let cell = |attributes: &str, words: &str| {
        format!(
            "<table:table-cell {attributes}>{}</table:table-cell>",
            p(words)
        )
    };
    let table = format!(
        "<table:table><table:table-column/><table:table-header-rows><table:table-row>{}<table:covered-table-cell/></table:table-row></table:table-header-rows><table:table-row>{}{}</table:table-row></table:table>",
        cell("table:number-columns-spanned=\"2\"", "Over"),
        cell("", "a|b"),
        cell("", ""),
    );
    let caption =
        "<text:p text:style-name=\"Table\">Table <text:sequence>1</text:sequence>: Deaths</text:p>";
    check(
        &format!("{caption}{table}"),
        "Table: Deaths\n\n| Over |  |\n| --- | --- |\n| a\\|b |  |",
        &[Reason::CaptionNumber, Reason::MergedCells],
    );
    let note = "<text:note text:id=\"n\" text:note-class=\"footnote\"><text:note-citation>1</text:note-citation><text:note-body><text:p>Сноска.</text:p></text:note-body></text:note>";
    check(
        &p(&format!("Wo{note}rd.")),
        "Wo[^1]rd.\n\n[^1]: Сноска.",
        &[],
    );
    let picture = "<draw:frame><draw:image xlink:href=\"Pictures/1.png\"/><svg:title>Ҳавлӣ</svg:title><svg:desc>Seen from above</svg:desc></draw:frame>";
    let png: &[(&str, &[u8])] = &[("Pictures/1.png", b"\x89PNG....")];
    check_with(
        &p(picture),
        png,
        "![Ҳавлӣ. Seen from above](picture:1.png)",
        &[],
    );
    // LibreOffice puts a picture and its caption into a frame.
    let framed = format!(
        "<draw:frame><draw:text-box><text:p text:style-name=\"Caption\">{picture}Figure 1: A yard</text:p></draw:text-box></draw:frame>"
    );
    check_with(
        &p(&framed),
        png,
        "![Ҳавлӣ. Seen from above](picture:1.png \"A yard\")",
        &[Reason::CaptionNumber],
    );
    check(
        &p("Out.<draw:frame><draw:text-box><text:p>Box.</text:p></draw:text-box></draw:frame>"),
        "Out.\n\nBox.",
        &[Reason::TextBox],
    );
}

#[test]
fn what_is_not_for_the_public_does_not_come_along() {
    let body = [
        p(&format!("Seen {}words.", span("T3", "hidden "))),
        "<text:p text:style-name=\"Secret\">Whole.</text:p>".to_owned(),
        "<text:section text:display=\"none\"><text:p>Section.</text:p></text:section>".to_owned(),
        p(
            "A <office:annotation><dc:creator>A. Name</dc:creator><text:p>Remark</text:p></office:annotation>word<office:annotation-end/>.",
        ),
    ];
    let it = imported(&body.concat(), &[], Changes::Refuse);
    assert_eq!(it.markdown, "# Title\n\nSeen words.\n\nA word.\n");
    let told: Vec<(Reason, &str)> = it
        .remarks
        .iter()
        .map(|it| (it.reason, it.words.as_str()))
        .collect();
    assert_eq!(
        told,
        [
            (Reason::Hidden, "hidden"),
            (Reason::Hidden, "Whole."),
            (Reason::Hidden, "Section."),
            (Reason::Margins, "Secret draft"),
            (Reason::Comments, "1"),
        ]
    );
}

#[test]
fn tracked_changes_are_accepted_or_rejected() {
    let info = "<office:change-info><dc:creator>A. Name</dc:creator></office:change-info>";
    let changes = format!(
        "<text:tracked-changes>\
         <text:changed-region text:id=\"a\"><text:insertion>{info}</text:insertion></text:changed-region>\
         <text:changed-region text:id=\"b\"><text:deletion>{info}<text:p> not</text:p></text:deletion></text:changed-region>\
         <text:changed-region text:id=\"c\"><text:insertion>{info}</text:insertion></text:changed-region>\
         <text:changed-region text:id=\"d\"><text:deletion>{info}<text:p>,</text:p><text:p>then</text:p></text:deletion></text:changed-region>\
         <text:changed-region text:id=\"e\"><text:format-change>{info}</text:format-change></text:changed-region>\
         </text:tracked-changes>"
    );
    let start = |id: &str| format!("<text:change-start text:change-id=\"{id}\"/>");
    let end = |id: &str| format!("<text:change-end text:change-id=\"{id}\"/>");
    let away = |id: &str| format!("<text:change text:change-id=\"{id}\"/>");
    let body = [
        changes,
        p(&format!(
            "He did{} {}surely {}come.",
            away("b"),
            start("a"),
            end("a")
        )),
        p(&format!("One{}", start("c"))),
        p(&format!("Put in{} two.", end("c"))),
        p(&format!("First{} second.", away("d"))),
    ]
    .concat();
    let bytes = open_document(&format!("{TITLE}{body}"), &[]);
    assert_eq!(
        read_open_document(&bytes, &request(Changes::Refuse)).unwrap_err(),
        Refusal::TrackedChanges(4)
    );
    let check = |changes: Changes, markdown: &str, gone: &str| {
        let it = imported(&body, &[], changes);
        let told = it.remarks.iter();
        let told = told.filter(|it| it.reason == Reason::ChangedAway);
        let told: Vec<&str> = told.map(|it| it.words.as_str()).collect();
        let lost = it
            .remarks
            .iter()
            .any(|it| it.reason == Reason::NotUnderstood);
        assert_eq!(
            (it.markdown.as_str(), &*told.join(" "), lost),
            (markdown, gone, false)
        );
    };
    check(
        Changes::Accept,
        "# Title\n\nHe did surely come.\n\nOne\n\nPut in two.\n\nFirst second.\n",
        "not , then",
    );
    check(
        Changes::Reject,
        "# Title\n\nHe did not come.\n\nOne two.\n\nFirst,\n\nthen second.\n",
        "surely Put in",
    );
}

#[test]
fn indexes_fields_and_formulae() {
    let toc = "<text:table-of-content><text:table-of-content-source><text:index-title-template>Contents</text:index-title-template></text:table-of-content-source><text:index-body><text:p>One 5</text:p></text:index-body></text:table-of-content>";
    let formula = "<draw:frame><draw:object><math:math><math:semantics><math:mrow><math:mi>x</math:mi><math:mo>=</math:mo><math:mn>2</math:mn></math:mrow><math:annotation>x = 2</math:annotation></math:semantics></math:math></draw:object><draw:image xlink:href=\"Replacements/1\"/></draw:frame>";
    let fields = "Page <text:page-number>3</text:page-number>, <text:placeholder text:placeholder-type=\"text\">&lt;name&gt;</text:placeholder><text:ruby><text:ruby-base>漢</text:ruby-base><text:ruby-text>かん</text:ruby-text></text:ruby>.";
    check(
        &[toc.to_owned(), p(fields), p(&format!("So {formula}."))].concat(),
        "Page 3, 漢.\n\nSo x=2.",
        &[
            Reason::Contents,
            Reason::Prompt,
            Reason::Ruby,
            Reason::Formula,
        ],
    );
}

#[test]
fn what_cannot_be_read_is_refused() {
    let check = |bytes: &[u8], expected: Refusal| {
        let read = read_open_document(bytes, &request(Changes::Refuse));
        assert_eq!(read.unwrap_err(), expected);
    };
    check(b"PK\x03\x04 broken", Refusal::BrokenZip);
    check(
        &crate::testing::zip(&[("x".to_owned(), b"y".to_vec())]),
        Refusal::PartMissing,
    );
    let manifest = b"<manifest:manifest><manifest:file-entry><manifest:encryption-data/></manifest:file-entry></manifest:manifest>";
    check(
        &open_document("", &[("META-INF/manifest.xml", manifest)]),
        Refusal::PasswordOrOldWord,
    );
    let part = |text: &[u8]| crate::testing::zip(&[("content.xml".to_owned(), text.to_vec())]);
    check(
        &part(b"<!DOCTYPE x [<!ENTITY e SYSTEM \"file:///etc/passwd\">]><x>&e;</x>"),
        Refusal::DocumentType,
    );
    check(&part(b"<x/>"), Refusal::PartMissing);
    check(&part(&vec![b' '; 64 << 20]), Refusal::TooLarge);
    let deep = format!(
        "{}{}",
        "<text:section>".repeat(300),
        "</text:section>".repeat(300)
    );
    check(&open_document(&deep, &[]), Refusal::TooLarge);
}
