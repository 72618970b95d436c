//! Whole documents: what comes out of them and what is found in them.

mod limits;
mod meant;

use crate::outline::outline;

/// `text` after the front matter of a report gives `expected`.
fn check(text: &str, expected: &str) {
    let found = outline(&format!("+++\nkind = \"report\"\n+++\n{text}"));
    assert_eq!(found.trim(), expected.trim(), "\n{found}\n");
}

/// The same with front matter of its own.
fn check_whole(text: &str, expected: &str) {
    let found = outline(text);
    assert_eq!(found.trim(), expected.trim(), "\n{found}\n");
}

#[test]
fn every_block_has_its_segments() {
    check(
        "# Title\n\nOne **strong**\nand *more*.\n\n> Quoted.\n\n1. first\n   - deeper\n2. second\n\n| A | B |\n|:-:|--:|\n| x | 5 |\n\n***\n\n```ftl\na = { $b }\n```\n",
        "
h1 Title
1. One **strong** and *more*.
quotation
  p Quoted.
list below para-1 from 1
item
  p first
  list None
  item
    p deeper
item
  p second
table [Center, End]
row A | B
row x | - 5
break
code Some(\"ftl\") \"a = { $b }\"",
    );
}

#[test]
fn ids_are_pinned_at_the_ends_of_blocks() {
    check(
        "# T {#title}\n\nText.\n{#own-line}\n\nText. {#same-line}\n\nLoose.\n\n{#loose}\n\n- item {#one}\n- item\n  {#two}\n\n| H {#h} |\n|--|\n| c {#c} |\n\n> Words.\n> {#words}\n\n![Alt](figures/a.png \"Cap\")\n{#fig}\n\n![Alt](figures/a.png)\n{#alt}\n",
        "
h1 #title T
1. #own-line Text.
2. #same-line Text.
3. #loose Loose.
list None
item
  p #one item
item
  p #two item
table [Start]
row #h H
row #c c
quotation
  p #words Words.
figure sources/press/figures/a.png
alt Alt
caption 1 #fig Cap
figure sources/press/figures/a.png
alt #alt Alt",
    );
}

#[test]
fn bad_pins_are_found() {
    check(
        "# T\n\nIn {#the} middle.\n\nA {#2-x}\n\nB {#same}\n\nC {#same}\n\n```\n{#code}\n```\n{#nothing}\n",
        "
unsupported-markup 6:4 {#the} stands in the middle of a text
unsupported-markup 8:4 \"2-x\" cannot name a segment: it must begin with a Latin letter and hold only Latin letters, digits, - and _
duplicate-id 12:3 the id same is pinned twice
unsupported-markup 17:1 there is no text here that {#nothing} could belong to
h1 T
1. In middle.
2. A
3. #same B
4. C
code None \"{#code}\"",
    );
}

#[test]
fn attributes_end_blocks_of_every_kind() {
    check(
        "# T {#t .unnumbered}\n\nA { .unnumbered #a }\n\nB\n{.unnumbered}\n\nC {#c} {.unnumbered}\n\n> D {.unnumbered\n> #d}\n\n- E {#e}\n\n  F {.unnumbered}\n\n![g](g.png) {#g}\n\n| H {#h} |\n|---|\n| { NUMBER($i) } |\n\nJ\n",
        "
h1 #t T
p #a A
p B
p #c C
quotation
  p #d D
list None
item
  p #e E
  p F
figure sources/press/g.png
alt #g g
table [Start]
row #h H
row - { NUMBER($i) }
1. J",
    );
}

#[test]
fn bad_attributes_are_found_at_their_places() {
    check(
        "# T {.unnumberd}\n\nA {#a .Unnumbered so=x}\n\nB {#b #c}\n\nC {.unnumbered .unnumbered}\n\n- D {.unnumbered}\n\nE {.unnumbered} f {#e}\n\nG {#g unnumbered}\n\nH {#h}\n{.unnumberd #i}\n",
        "
unsupported-markup 4:6 .unnumberd means nothing here
unsupported-markup 6:7 .Unnumbered means nothing here
unsupported-markup 6:19 so= means nothing here
duplicate-id 8:7 a second id, c, is pinned to this text
unsupported-markup 10:16 .unnumbered is said twice of this text
unsupported-markup 12:6 .unnumbered says nothing here
unsupported-markup 14:3 {.unnumbered} stands in the middle of a text
unsupported-markup 16:7 \"unnumbered\" in these braces can be no id, class or value
unsupported-markup 19:2 .unnumberd means nothing here
duplicate-id 19:13 a second id, i, is pinned to this text
h1 T
1. #a A
2. #b B
p C
list None
item
  p D
3. #e E f
4. #g G
5. #h H",
    );
}

#[test]
fn notes_go_to_the_next_segment_and_other_html_is_found() {
    check(
        "# T\n\n<!-- note: \"safeguards\"\n   are legal ones -->\nText.\n\n- <!-- note: here -->\n  Item.\n\n<!-- note: x --> Text\n\n<!-- to do -->\n\nA <b>bold</b> word.\n\n<!-- note: end -->\n",
        "
raw-html 13:1 text follows a note on its line and would be lost
raw-html 15:1 this comment is no note to translators
raw-html 17:3 HTML cannot be published: <b>
unsupported-markup 19:1 no text follows this note
h1 T
1. (\"safeguards\" are legal ones) Text.
list None
item
  p (here) Item.
2. A bold word.",
    );
}

#[test]
fn placeables_are_out_of_reach_for_markdown() {
    check(
        "# Visit { DATE($start) }\n\n**{ -x }**ро and { \"a*b\" } and \\{ but `{ code }`, ``{ ` }``.{ BR() }End\n\n| { \"a|b\" } |\n|---|\n| { DATE($a, to: $b) } |\n\n> A { DATE(\n> $x) }.\n",
        "
h1 Visit { DATE($start) }
1. **{ -x }**ро and a\\*b and {\"{\"} but `{\"{\"} code {\"}\"}`, ``{\"{\"} ` {\"}\"}``.{ BR() }End
table [Start]
row a|b
row - { DATE($a, to: \"$b\") }
quotation
  p A { DATE( $x) }.",
    );
}

#[test]
fn an_escape_without_digits_is_found() {
    check(
        "# T\n\nA {\"\\u�Ж000\"} and {\"\\\\u\"}.\n",
        "
unsupported-markup 6:3 a character code after \\u has too few digits
h1 T
1. A {\"{\"}\"{\"\\\\\"}u�Ж000\"{\"}\"} and \\u.",
    );
}

#[test]
fn broken_placeables_are_found() {
    check(
        "# T\n\nA { b { $x }.\n\nС { $n -> *[other] x }.\n\nD { foo bar }.\n\n[x](https://example.org/{ $x })\n\nE { \"x }.\n\n{ ДАТЕ($x) } F.\n",
        "
unsupported-markup 6:3 this { has no matching }
unsupported-markup 8:3 a selector ( -> ) stands in a source; only translations choose between variants
unsupported-markup 10:3 { foo bar } is no fact, term or function
bad-link 12:1 an address cannot hold a placeable
unsupported-markup 14:3 a text in quotation marks after this { has no end
unsupported-markup 16:1 \"ДАТЕ\" in { ДАТЕ($x) } is not written in Latin letters, as all names in braces are
h1 T
1. A {\"{\"} b {\"{\"} $x {\"}\"}.
2. С {\"{\"} $n -> \\*[other] x {\"}\"}.
3. D {\"{\"} foo bar {\"}\"}.
4. x
5. E {\"{\"} \"x {\"}\"}.
6. {\"{\"} ДАТЕ($x) {\"}\"} F.",
    );
}

#[test]
fn links_have_labels() {
    check_whole(
        "+++\nkind = \"press-release\"\n[links]\nReport = { url = \"https://example.org/en\", ru = \"https://example.org/ru\" }\nsegment = \"#why\"\n+++\n# T\n\n[a](https://example.org/en/report), [b](https://example.org/en/report/), [c](../findings/x.md#seg), [d][report], [e][def], [Report], [sic], [на русском](lang:ru), <https://auto.org>.\n\n[def]: https://def.org\n",
        "
h1 T
p [a][example-org-en-report], [b][example-org-en-report-2], [c][findings-x-seg], [d][Report], [e][def], [Report][Report], [sic], [на русском][lang:ru], [https://auto.org][auto-org].
link Report Url(\"https://example.org/en\")
link auto-org Url(\"https://auto.org\")
link def Url(\"https://def.org\")
link example-org-en-report Url(\"https://example.org/en/report\")
link example-org-en-report-2 Url(\"https://example.org/en/report/\")
link findings-x-seg Document { document: DocumentId(\"findings/x\"), segment: Some(SegmentId(\"seg\")) }
link segment Segment(SegmentId(\"why\"))",
    );
}

#[test]
fn bad_links_are_found() {
    check(
        "# T\n\n[a][nope] [b](javascript:x) [c](foo.pdf) [d](lang:xx_y) [e]() [](https://x.org) [f](https://x.org \"T\") [g h](i j) ![k](l.svg)\n\n[bad]: ftp://x\n",
        "
unknown-reference 6:1 there is no link with the label \"nope\"
bad-link 6:11 a link cannot lead to \"javascript:\"
bad-link 6:29 the link to \"foo.pdf\" leads to nothing that is published
bad-link 6:42 \"xx_y\" is no language tag; write one like en, ru, tg or uz-Latn
bad-link 6:57 a link leads nowhere
bad-link 6:63 a link has no words
unsupported-markup 6:81 the title of a link is shown nowhere
unsupported-markup 6:108 these brackets look like a link and are none
bad-link 6:115 the image \"l.svg\" is neither PNG nor JPEG
bad-link 8:1 a link cannot lead to \"ftp:\"
h1 T
1. a b c d e [f][x-org] [g h](i j) k
link x-org Url(\"https://x.org\")",
    );
}

#[test]
fn images_and_their_titles() {
    check(
        "# T\n\n![Alt { $x }](figures/a.png \"*Cap* of { DATE($start) }\")\n\nA sign ![of *stop*](stop.png) here.\n\n![By label][map]\n\nA ![b](c.png \"lost\").\n\n[map]: ../map.jpg 'The map'\n",
        "
unsupported-markup 12:15 a picture among other text has no caption
h1 T
figure sources/press/figures/a.png
alt Alt { $x }
caption 1 *Cap* of { DATE($start) }
1. A sign ![of stop][stop] here.
figure sources/map.jpg
alt By label
caption 2 The map
2. A ![b][c].",
    );
}

#[test]
fn footnotes_are_numbered_in_the_order_of_reading() {
    check(
        "# T\n\nOne[^b] two[^a] and [^none].\n\n[^a]: A.\n[^b]: B, see [^c].\n[^c]: C.\n[^d]: D.\n[^a]: Again.\n",
        "
unknown-reference 6:21 there is no footnote [^none]
unsupported-markup 11:1 no text marks the footnote [^d]
unsupported-markup 12:1 there are two footnotes [^a]
h1 T
1. One[^b] two[^a] and \\[^none].
footnote 1 b
  p B, see [^c].
footnote 2 a
  p A.
footnote 3 c
  p C.",
    );
}

#[test]
fn structure_without_sense_is_found() {
    check(
        "## Before\n\n# T\n\n#### Deep\n\n# Second\n\n##\n\n> ## In quotation\n\n| a |\n|---|\n| b | c |\n\n**«x»**ро\n",
        "
unsupported-markup 6:3 a heading stands before the title
unsupported-markup 8:6 a heading of level 4 follows one of level 1
unsupported-markup 10:3 there is a second title
unsupported-markup 12:1 a heading has no words
unsupported-markup 14:6 a heading stands inside a list, a quotation or a footnote
unsupported-markup 18:1 this row has more cells than the 1 columns of the table
unsupported-markup 20:1 ** marks nothing here and would be printed as it stands
h2 Before
h1 T
h4 Deep
h1 Second
h2 - 
quotation
  h2 In quotation
table [Start]
row a
row b
1. \\*\\*«x»\\*\\*ро",
    );
    check(
        "Text.\n",
        "unsupported-markup 4:1 the document has no title\n1. Text.",
    );
}

#[test]
fn an_unfinished_merge_is_all_that_is_found() {
    let conflict = "<<<<<<< HEAD\n{ $a\n=======\n{ $b\n>>>>>>> branch\n";
    let message = "git could not join two versions of this file and left both here";
    check(
        &format!("# T\n\n{conflict}\nText. {{\n\n{conflict}"),
        &format!(
            "unsupported-markup 6:1 {message}\nunsupported-markup 14:1 {message}\nno document"
        ),
    );
    check(
        "# T\r\n\r\nText.\r\n>>>>>>> branch\r\n",
        &format!("unsupported-markup 7:1 {message}\nno document"),
    );
    check(
        &format!("# T\n\n```\n{conflict}```\n\n> > > Quoted.\n"),
        "h1 T\ncode None \"<<<<<<< HEAD\\n{ $a\\n=======\\n{ $b\\n>>>>>>> branch\"\nquotation\n  quotation\n    quotation\n      p Quoted.",
    );
}

#[test]
fn what_looks_like_code_in_the_front_matter_hides_no_unfinished_merge() {
    check_whole(
        "+++\nkind = \"report\"\nplace = \"\"\"\n```\n\"\"\"\n+++\n# T\n\n<<<<<<< HEAD\n",
        "unsupported-markup 9:1 git could not join two versions of this file and left both here\nno document",
    );
}

#[test]
fn a_mark_is_held_against_its_own_block() {
    check(
        "# T\n\nIt **never stops.\n\n**«x»**ро\n\n> a ** b**\n",
        "unsupported-markup 6:4 this ** has no second ** and would be printed as it stands
unsupported-markup 8:1 ** marks nothing here and would be printed as it stands
unsupported-markup 10:9 ** marks nothing here and would be printed as it stands
h1 T
1. It \\*\\*never stops.
2. \\*\\*«x»\\*\\*ро
quotation
  p a \\*\\* b\\*\\*",
    );
}

#[test]
fn only_paragraphs_with_words_are_numbered() {
    check(
        "# T\n\nOne.\n\n12 { $x }\n\n- item\n\n{ -term }\n",
        "h1 T\n1. One.\np - 12 { $x }\nlist None\nitem\n  p item\n2. { -term }",
    );
}

#[test]
fn text_is_folded_and_decoded() {
    check(
        "# T\n\n2014\\. Year  and\u{a0}\\# &copy; &lt;b&gt; 5*6 a_b.  \nhard\\\nbreak &#10; end&#32;\n",
        "h1 T\n1. 2014. Year and\u{a0}# © \\<b> 5\\*6 a_b.{ BR() }hard{ BR() }break end",
    );
    check_whole(
        "\u{FEFF}+++\r\nkind = \"report\"\r\n+++\r\n# T {#t}\r\n\r\nOne\r\ntwo.\r\n{#p}\r\n",
        "h1 #t T\n1. #p One two.",
    );
}

#[test]
fn the_place_is_a_text() {
    check_whole(
        "+++\nkind = \"findings\"\nplace = \"Dushanbe, { -tajikistan }\"\n+++\n# T\n",
        "place #place Dushanbe, { -tajikistan }\nh1 T",
    );
    // On lines of its own, and with an escape, where it is told of as a whole.
    check_whole(
        "+++\nkind = \"findings\"\nplace = \"\"\"\nThe city\nof {}\"\"\"\n+++\n# T\n",
        "unsupported-markup 5:4 {} is no fact, term or function\nplace #place The city of {\"{}\"}\nh1 T",
    );
    check_whole(
        "+++\nkind = \"findings\"\nplace = \"Dushanb\\u0065 {}\"\n+++\n# T\n",
        "unsupported-markup 3:9 {} is no fact, term or function\nplace #place Dushanbe {\"{}\"}\nh1 T",
    );
}

#[test]
fn bad_front_matter_is_found_line_by_line() {
    check_whole(
        "+++\nkind = \"reprt\"\ndat = 2012-05-18\nplace = 5\ntargets = [\"ru\", \"xx_\", \"ru\"]\nembargo = 2012-05-18T14:00:00\nalign-pages = \"yes\"\n[facts]\nok = 1\n\"bad name\" = 2\nflag = true\n[links]\na = \"example.org\"\nb = { ru = \"https://x.org\" }\n+++\n# T\n",
        "
bad-front-matter 2:8 there is no kind \"reprt\"
bad-front-matter 3:1 there is no setting \"dat\"
bad-front-matter 4:9 a text is wanted here
bad-front-matter 5:18 \"xx_\" is no language tag; write one like en, ru, tg or uz-Latn
bad-front-matter 5:25 the language ru stands here twice
bad-front-matter 6:11 a date, a time and its distance from UTC are wanted here
bad-front-matter 7:15 true or false is wanted here
bad-front-matter 10:1 \"bad name\" cannot name a fact
bad-front-matter 11:8 a fact is a text, a number or a date
bad-link 13:5 the link to \"example.org\" leads to nothing that is published
bad-front-matter 14:5 the link \"b\" has no url
no document",
    );
    check_whole(
        "+++\nkind = \"report\"\ndate = 2.3.2026\nplace = “Dushanbe”\nembargo = 2026-02-30\nsymbol = A\n+++\n# T\n",
        "
bad-front-matter 3:11 a date is written year-month-day
bad-front-matter 4:9 these are not the straight quotation marks that a text stands in
bad-front-matter 5:11 there is no such day
bad-front-matter 6:10 a text stands in quotation marks
no document",
    );
    check_whole(
        "+++\nkind = \"report\"\n+++ \n",
        "unsupported-markup 4:1 the document has no title",
    );
    check_whole(
        "+++\n+++\n# T\n",
        "bad-front-matter 1:1 the kind of the document is missing\nno document",
    );
    check_whole(
        "# T\n",
        "bad-front-matter 1:1 the front matter is missing\nno document",
    );
    check_whole(
        "+++\nkind = \"report\"\n",
        "bad-front-matter 1:1 the front matter has no end\nno document",
    );
}

#[test]
fn what_stands_too_deep_is_found_once() {
    let deep = "> ".repeat(40);
    let found = outline(&format!(
        "+++\nkind = \"report\"\n+++\n# T\n\n{deep}x {{ $y }} {{#z}}\n\nAfter.\n"
    ));
    assert!(
        found.starts_with("unsupported-markup 6:25 blocks stand more than 12 deep"),
        "{found}"
    );
    assert_eq!(found.matches("unsupported-markup").count(), 1, "{found}");
    assert!(found.ends_with("1. After."), "{found}");
}
