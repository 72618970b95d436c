//! The reader of web pages, on pages made for it.

use super::{reasons_of, request};
use crate::{Changes, Imported, Reason, Refusal, read_html};

fn imported(page: &[u8], changes: Changes) -> Imported {
    let beside = |address: &str| (address == "x_files/1.png").then(|| b"\x89PNG...".to_vec());
    read_html(page, &request(changes), &beside).unwrap()
}

fn check(page: &str, markdown: &str, reasons: &[Reason]) {
    let it = imported(format!("<h1>Title</h1>{page}").as_bytes(), Changes::Refuse);
    let told = reasons_of(&it);
    assert_eq!(
        (it.markdown.as_str(), &*told),
        (&*format!("# Title\n\n{markdown}\n"), reasons),
        "{:?}",
        it.remarks
    );
}

#[test]
fn blocks_and_marks_are_kept() {
    check(
        "<h2>One</h2><p>a <b>b</b> <em>c</em><br>d &laquo;e&raquo; &#1207;<p>f\n g<div>h<div>i</div></div>j<h3>k</h3><blockquote><p>l</blockquote>",
        "## One\n\na **b** *c*{ BR() }d «e» ҷ\n\nf g\n\nh\n\ni\n\nj\n\n### k\n\n> l",
        &[],
    );
    check(
        "<p>1 m<sup>2</sup> <span lang=ru-RU>слово</span> <span style='font-weight:bold'>x</span> <a href='https://example.org/a'>y</a> <a href='#k'>z</a> <s>w</s>",
        "1 m² [слово](lang:ru) **x** [y](https://example.org/a) z w",
        &[Reason::InnerLink, Reason::Struck],
    );
    check("<p>a<br><br>b<p>&nbsp;</p>", "a\n\nb", &[]);
    // A letter that marks a note is no part of the figure.
    check(
        "<p>12<sup>b</sup> on the 1<sup>st</sup> day, x<sub>a</sub>",
        "12ᵇ on the 1st day, xa",
        &[],
    );
    check("<pre>a\n  b</pre>", "a{ BR() }b", &[]);
}

#[test]
fn lists_and_tables_are_kept() {
    check(
        "<ul><li>a<li>b<ol type=a><li>c</ol><li><p>d<p>e</ul>",
        "- a\n\n- b\n\n  1. c\n\n- d\n\n  e",
        &[Reason::SignsDiffer],
    );
    // What stands between two items of one count belongs to the first.
    check(
        "<ol><li>a<li>b</ol>c<ol start=3><li>d</ol>",
        "1. a\n\n2. b\n\n   c\n\n3. d",
        &[],
    );
    check(
        "<table><caption>Deaths</caption><tr><th colspan=2>A<th>B<tr><td rowspan=2>c<td>d<td>e<tr><td>f<td>g</table>",
        "Table: Deaths\n\n| A |  | B |\n| --- | --- | --- |\n| c | d | e |\n|  | f | g |",
        &[Reason::MergedCells],
    );
    check(
        "<p><img src='x_files/1.png' alt='Ҳавлӣ'><p><img src='https://example.org/2.png' alt=B><p><img src='data:image/png;base64,iVBORw0KGgo='>",
        "![Ҳавлӣ](picture:1.png)\n\n![](picture:2.png)",
        &[Reason::PictureLost, Reason::PictureWordless],
    );
}

#[test]
fn what_is_no_text_does_not_come_along() {
    check(
        "<style>.x{display:none}</style><script>secret()</script><!-- secret --><p>Seen <span class=x>hidden</span> <span style='display:none'>too</span><span hidden>also</span>words.<template>t</template><noscript>n</noscript><svg><text>drawn</text></svg>",
        "Seen words.",
        &[Reason::Hidden, Reason::PictureLost],
    );
    check(
        "<div title=header><p>Draft</p></div><p>a</p>",
        "a",
        &[Reason::Margins],
    );
    check(
        "<p class=MsoToc1><a href='#_Toc1'>One<span style='display:none;mso-hide:screen'>...</span>5</a></p><p>a<a class=msocomanchor href='#_msocom_1'>[A1]</a></p><div style='mso-element:comment-list'><p>Remark of A. Name</p></div>",
        "a",
        &[Reason::Contents, Reason::Comments],
    );
}

#[test]
fn tracked_changes_are_accepted_or_rejected() {
    let page = "<h1>Title</h1><p>He did <del>not </del><ins>surely </ins>come.";
    let refused = read_html(page.as_bytes(), &request(Changes::Refuse), &|_| None);
    assert_eq!(refused.unwrap_err(), Refusal::TrackedChanges(2));
    let check = |changes: Changes, expected: &str| {
        let it = imported(page.as_bytes(), changes);
        assert_eq!(it.markdown, expected);
        let told = reasons_of(&it);
        assert_eq!(told, [Reason::ChangedAway]);
    };
    check(Changes::Accept, "# Title\n\nHe did surely come.\n");
    check(Changes::Reject, "# Title\n\nHe did not come.\n");
}

/// As Word saves a filtered page: in the letters of Windows, with numbers typed before small spaces.
#[test]
fn filtered_pages_of_word() {
    let space =
        "<span style='font:7.0pt \"Times New Roman\"'>&nbsp;&nbsp;&nbsp;&nbsp;&nbsp; </span>";
    let long = "Ин сархат аз дувоздаћ калима ё бештар иборат аст, чунон ки дар гузоришњо мешавад.";
    let page = format!(
        "<html><head><meta http-equiv=Content-Type content=\"text/html; charset=windows-1251\"><title>Secret</title></head><body lang=RU><div class=WordSection1>\
         <p class=MsoTitle>Гузориш &#1203;</p>\
         <p class=MsoNormal>1.{space}{long}<a href=\"#_ftn1\" name=\"_ftnref1\" title=\"\"><span class=MsoFootnoteReference><span class=MsoFootnoteReference><span lang=EN-US>[1]</span></span></span></a></p>\
         <p class=MsoListParagraphCxSpFirst style='margin-left:72.0pt;text-indent:-18.0pt'>(a){space}як</p>\
         <p class=MsoListParagraphCxSpLast style='margin-left:72.0pt;text-indent:-18.0pt'>(b){space}ду</p>\
         <p class=MsoNormal>2.{space}{long}</p>\
         <p class=MsoListParagraph style='text-indent:-18.0pt'><span style='font-family:Symbol'>·{space}</span>се</p>\
         </div><div><br clear=all><hr align=left size=1 width=\"33%\"><div id=ftn1><p class=MsoFootnoteText><a href=\"#_ftnref1\" name=\"_ftn1\" title=\"\"><span class=MsoFootnoteReference>[1]</span></a> Эзоҳ.</p></div></div></body></html>"
    );
    let (bytes, _, _) = encoding_rs::WINDOWS_1251.encode(&page);
    let it = imported(&bytes, Changes::Refuse);
    assert_eq!(
        it.markdown,
        format!("# Гузориш ҳ\n\n{long}[^1]\n\n1. як\n2. ду\n\n{long}\n\n- се\n\n[^1]: Эзоҳ.\n")
    );
    assert_eq!(it.remarks, []);
    assert_eq!(it.counting, crate::Counting::Document);
}

/// As Word saves a whole page: lists and levels are told.
#[test]
fn whole_pages_of_word() {
    let item = |level: usize, sign: &str, words: &str| {
        format!(
            "<p class=MsoListParagraph style='mso-list:l0 level{level} lfo1'><![if !supportLists]><span style='mso-list:Ignore'>{sign}<span style='font:7.0pt \"Times New Roman\"'>&nbsp;&nbsp;</span></span><![endif]>{words}<o:p></o:p></p>"
        )
    };
    check(
        &[
            item(1, "1.", "one"),
            item(2, "a.", "two"),
            item(2, "b.", "three"),
            item(3, "i.", "four"),
            item(1, "2.", "five"),
        ]
        .concat(),
        "1. one\n   1. two\n   2. three\n      1. four\n2. five",
        &[Reason::SignsDiffer, Reason::SignsDiffer],
    );
    check(
        "<!--[if gte mso 9]><xml><w:WordDocument>x</w:WordDocument></xml><![endif]--><p class=MsoNormal>a<![if gte vml 1]>b<![endif]></p>",
        "ab",
        &[],
    );
}

#[test]
fn a_table_in_a_note_gives_its_words() {
    check(
        "<p>a<a href='#n' id=r>1</a></p><div id=n><a href='#r'>1</a><table><tr><td>b<td>c</table></div>",
        "a[^1]\n\n[^1]: b\n\n    c",
        &[],
    );
}

#[test]
fn a_picture_in_a_formula_is_told() {
    check(
        "<p>a <math>b<img alt=gate src=x></math>",
        "a b",
        &[Reason::Formula, Reason::PictureLost],
    );
}

#[test]
fn a_note_of_a_formula_is_kept() {
    check(
        "<p>a <math>b<a href='#n' id=r>1</a></math> c</p><div id=n><a href='#r'>1</a> Note.</div>",
        "a b[^1] c\n\n[^1]: Note.",
        &[Reason::Formula],
    );
}

#[test]
fn notes_of_other_programs() {
    // LibreOffice, pandoc, DocBook.
    check(
        "<p>a<a class=sdfootnoteanc name=sdfootnote1anc href='#sdfootnote1sym'><sup>1</sup></a></p><div id=sdfootnote1><p><a class=sdfootnotesym name=sdfootnote1sym href='#sdfootnote1anc'>1</a> Note.</p></div>",
        "a[^1]\n\n[^1]: Note.",
        &[],
    );
    check(
        "<p>a<a href='#fn1' id=fnref1><sup>1</sup></a> b<a href='#fn2' id=fnref2><sup>2</sup></a></p><section><hr><ol><li id=fn1><p>One.<a href='#fnref1'>↩</a></p></li><li id=fn2><p>Two.<a href='#fnref2'>↩</a></p></li></ol></section>",
        "a[^1] b[^2]\n\n[^1]: One.\n\n[^2]: Two.",
        &[],
    );
    check(
        "<p>a<a href='#ftn.1' class=footnote id=i1><sup>[1]</sup></a></p><div class=footnotes><br><hr><div id=ftn.1 class=footnote><p><a href='#i1' class=para><sup>[1] </sup></a>Note.</p></div></div>",
        "a[^1]\n\n[^1]: Note.",
        &[],
    );
    // Links that only lead about are none.
    check(
        "<p><a href='#b' id=a>down</a></p><p><a href='#a' id=b>up</a> text</p><p><a href='#far'>5</a></p><p id=far>x</p>",
        "down\n\nup text\n\n5\n\nx",
        &[Reason::InnerLink, Reason::InnerLink, Reason::InnerLink],
    );
}

#[test]
fn words_between_rows_and_cells_do_not_run_together() {
    let table = "| x | y |\n| --- | --- |";
    check(
        "<table>one<tr>two<td>x</td>three<td>y</td>four</tr>five</table>",
        &format!("one\n\ntwo\n\nthree\n\nfour\n\nfive\n\n{table}"),
        &[],
    );
}
