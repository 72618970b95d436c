//! The reader on documents made for it.

mod annexes;
mod fields;
mod forms;
mod html;
mod open_document;
mod properties;
mod properties_of_others;

use crate::testing::{Word, in_style, item, p, r, run, styled};
use crate::{Changes, Counting, Imported, Reason, Refusal, Request, read};

fn request(changes: Changes) -> Request<'static> {
    Request {
        name: "Untitled",
        changes,
        foreign: &|tag, words| {
            let is_cyrillic = words.chars().any(|it| ('а'..='я').contains(&it));
            (is_cyrillic && tag == "ru-RU").then(|| "ru".to_owned())
        },
    }
}

fn imported(word: Word) -> Imported {
    read(&word.bytes(), &request(Changes::Refuse)).unwrap()
}

/// The reasons of what is said of a file.
fn reasons_of(it: &Imported) -> Vec<Reason> {
    it.remarks.iter().map(|it| it.reason).collect()
}

/// The Markdown of a body, and what is said of it.
fn check(body: &str, markdown: &str, reasons: &[Reason]) {
    check_word(Word::new(body), markdown, reasons);
}

fn check_word(word: Word, markdown: &str, reasons: &[Reason]) {
    let it = imported(word);
    let told = reasons_of(&it);
    assert_eq!(
        (it.markdown.as_str(), &*told),
        (markdown, reasons),
        "{:?}",
        it.remarks
    );
}

fn title() -> String {
    in_style("Titre", "Title")
}

#[test]
fn headings_are_known_by_the_names_of_styles() {
    let body = [
        title(),
        in_style("1", "One"),
        in_style("Own", "Deeper"),
        p("Text."),
        styled("<w:outlineLvl w:val=\"0\"/>", &r("Two")),
    ];
    check(
        &body.concat(),
        "# Title\n\n## One\n\n### Deeper\n\nText.\n\n## Two\n",
        &[],
    );
    check(
        &[in_style("1", "Ҳисобот"), p("Матн.")].concat(),
        "# Ҳисобот\n\nМатн.\n",
        &[],
    );
    check(
        &[in_style("1", "One"), p("Text."), in_style("1", "Two")].concat(),
        "# Untitled\n\n## One\n\nText.\n\n## Two\n",
        &[Reason::TitleMade],
    );
    check(
        &[p("О поездке"), p("Он приехал.")].concat(),
        "# О поездке\n\nОн приехал.\n",
        &[],
    );
}

#[test]
fn numbered_paragraphs_are_counted_and_others_are_not() {
    let long = "This paragraph has twelve words or more, as paragraphs of reports do have, mostly.";
    let body = [
        title(),
        item(1, 0, long),
        p("Between."),
        item(1, 0, long),
        item(1, 1, "First"),
        item(1, 2, "Within"),
        item(1, 1, "Second"),
        item(1, 0, long),
    ];
    let it = imported(Word::new(&body.concat()));
    assert_eq!(it.counting, Counting::Document);
    assert_eq!(
        it.markdown,
        format!(
            "# Title\n\n{long}\n\nBetween. {{.unnumbered}}\n\n{long}\n\n1. First\n   1. Within\n2. Second\n\n{long}\n"
        )
    );
    assert_eq!(it.remarks, []);
    let restarted = [
        title(),
        in_style("1", "A"),
        item(1, 0, long),
        item(1, 0, long),
        in_style("1", "B"),
        item(3, 0, long),
        item(3, 0, long),
    ];
    assert_eq!(
        imported(Word::new(&restarted.concat())).counting,
        Counting::Section
    );
}

#[test]
fn a_long_list_after_a_colon_is_a_list() {
    let long = "Ин банд аз дувоздаҳ калима ё бештар иборат аст, чунон ки дар рӯйхатҳо низ мешавад.";
    let body = [
        title(),
        p("Якум."),
        p("Дуюм."),
        p("Ҳафт қабат ҳаст:"),
        item(1, 0, long),
        item(1, 0, long),
    ];
    let it = imported(Word::new(&body.concat()));
    assert_eq!(it.counting, Counting::None);
    assert_eq!(
        it.markdown,
        format!("# Title\n\nЯкум.\n\nДуюм.\n\nҲафт қабат ҳаст:\n\n1. {long}\n2. {long}\n")
    );
}

#[test]
fn a_number_that_would_be_another_is_told() {
    let long = "Ин сархат аз дувоздаҳ калима ё бештар иборат аст, чунон ки дар гузоришҳо мешавад.";
    let body = [
        title(),
        p(&format!("12.\u{a0}{long}")),
        p(&format!("13. {long}")),
        p(&format!("15. {long}")),
    ];
    let it = imported(Word::new(&body.concat()));
    let told: Vec<(Reason, &str)> = it
        .remarks
        .iter()
        .map(|it| (it.reason, it.words.as_str()))
        .collect();
    assert_eq!(
        it.markdown,
        format!("# Title\n\n{long}\n\n{long}\n\n15\\. {long} {{.unnumbered}}\n")
    );
    assert_eq!(
        told,
        [
            (Reason::TypedNumbers, "12. 13."),
            (Reason::NumberDiffers, "12. → 1"),
            (Reason::NumberLeft, "15."),
        ]
    );
}

#[test]
fn lists_nest_to_four_levels() {
    let body = [
        title(),
        p("List:"),
        item(2, 0, "a"),
        item(2, 1, "b"),
        item(2, 0, "c"),
        p("End."),
    ];
    check(
        &body.concat(),
        "# Title\n\nList:\n\n- a\n  - b\n- c\n\nEnd.\n",
        &[],
    );
    let deep = [
        title(),
        item(2, 0, "a"),
        item(2, 1, "b"),
        item(2, 2, "c"),
        item(2, 3, "d"),
        item(2, 4, "e"),
    ];
    check(
        &deep.concat(),
        "# Title\n\n- a\n  - b\n    - c\n      - d\n      - e\n",
        &[Reason::DeepList],
    );
    let steps = [title(), item(1, 0, "one"), item(1, 0, "two")];
    check(&steps.concat(), "# Title\n\n1. one\n2. two\n", &[]);
    let by_style = [title(), in_style("Num", "one"), in_style("Num", "two")];
    check(&by_style.concat(), "# Title\n\n1. one\n2. two\n", &[]);
    let typed = [title(), p("•\tодин"), p("•\tдва")];
    check(
        &typed.concat(),
        "# Title\n\n- один\n- два\n",
        &[Reason::TypedNumbers],
    );
}

/// Holds a paragraph of these runs.
fn check_runs(runs: &[String], expected: &str, reasons: &[Reason]) {
    let body = [title(), styled("", &runs.concat())].concat();
    check(&body, &format!("# Title\n\n{expected}\n"), reasons);
}

fn bold(words: &str) -> String {
    run("<w:b/>", words)
}

#[test]
fn strong_and_stressed_words_are_kept_where_they_can_be_written() {
    let check = check_runs;
    check(&[r("a "), bold("b "), r("c.")], "a **b** c.", &[]);
    check(&[r("a "), bold("b"), bold(" c"), r(".")], "a **b c**.", &[]);
    check(
        &[r("не"), bold("«Слово»"), r("м.")],
        "не«Слово»м.",
        &[Reason::EmphasisDropped],
    );
    check(
        &[r("a "), run("<w:b/><w:i/>", "b"), r(".")],
        "a ***b***.",
        &[],
    );
    check(
        &[r("a "), bold("b "), run("<w:b/><w:i/>", "c"), r(".")],
        "a **b *c***.",
        &[],
    );
    check(
        &[r("a "), run("<w:rStyle w:val=\"Strong\"/>", "b"), r(".")],
        "a **b**.",
        &[],
    );
    check(
        &[
            bold("a"),
            "<w:r><w:br/></w:r>".to_owned(),
            bold("b"),
            r("."),
        ],
        "**a{ BR() }b**.",
        &[],
    );
    check(&[bold("Background")], "**Background**", &[Reason::BoldLine]);
}

#[test]
fn other_marks_are_kept_where_they_can_be_written() {
    let check = check_runs;
    check(
        &[
            r("1 m"),
            run("<w:vertAlign w:val=\"superscript\"/>", "2"),
            r("."),
        ],
        "1 m².",
        &[],
    );
    for raised in ["<w:rStyle w:val=\"Mark\"/>", "<w:position w:val=\"8\"/>"] {
        check(&[r("Article 11"), run(raised, "1")], "Article 11¹", &[]);
    }
    // A word that is set straight.
    check(
        &[r("in "), run("<w:position w:val=\"1\"/>", "2012")],
        "in 2012",
        &[],
    );
    check(
        &[
            r("He said "),
            run("<w:lang w:val=\"ru-RU\"/>", "да"),
            r("."),
        ],
        "He said [да](lang:ru).",
        &[],
    );
    check(
        &[r("a "), run("<w:strike/>", "b"), r(" c.")],
        "a b c.",
        &[Reason::Struck],
    );
    let cyrillic = run("<w:lang w:val=\"ru-RU\"/>", "да");
    let note = "<w:r><w:footnoteReference w:id=\"9\"/></w:r>".to_owned();
    check(&[r("x"), note, cyrillic, r(".")], "x[да](lang:ru).", &[]);
    check(
        &[r("a_b {x} &lt;y&gt; 5*3*2 [z].")],
        "a_b \\{x} \\<y> 5\\*3\\*2 \\[z\\].",
        &[],
    );
}

#[test]
fn what_is_not_for_the_public_does_not_come_along() {
    let body = [
        title(),
        styled(
            "",
            &[
                r("Seen "),
                run("<w:vanish/>", "hidden"),
                run("<w:rStyle w:val=\"Secret\"/>", " secret"),
                r("words."),
            ]
            .concat(),
        ),
    ];
    let word = Word::new(&body.concat()).part("comments", "comments", "<w:comment w:id=\"1\" w:author=\"A. Name\"><w:p><w:r><w:t>Remark</w:t></w:r></w:p></w:comment>");
    let it = imported(word);
    assert_eq!(it.markdown, "# Title\n\nSeen words.\n");
    let told: Vec<(Reason, &str)> = it
        .remarks
        .iter()
        .map(|it| (it.reason, it.words.as_str()))
        .collect();
    assert_eq!(
        told,
        [(Reason::Hidden, "hidden secret"), (Reason::Comments, "1")]
    );
}

#[test]
fn tracked_changes_are_taken_as_it_is_said() {
    let runs = [
        r("He "),
        "<w:ins w:id=\"1\" w:author=\"A\"><w:r><w:t>did </w:t></w:r></w:ins>".to_owned(),
        "<w:del w:id=\"2\" w:author=\"A\"><w:r><w:delText>did not </w:delText></w:r></w:del>"
            .to_owned(),
        r("come."),
    ];
    let lost_mark = "<w:rPr><w:del w:id=\"3\"/></w:rPr>";
    let body = [
        title(),
        styled("", &runs.concat()),
        styled(lost_mark, &r("One, ")),
        p("two."),
    ]
    .concat();
    let bytes = Word::new(&body).bytes();
    let check = |changes: Changes, expected: &str| {
        assert_eq!(read(&bytes, &request(changes)).unwrap().markdown, expected);
    };
    assert_eq!(
        read(&bytes, &request(Changes::Refuse)).unwrap_err(),
        Refusal::TrackedChanges(3)
    );
    check(Changes::Accept, "# Title\n\nHe did come.\n\nOne, two.\n");
    check(
        Changes::Reject,
        "# Title\n\nHe did not come.\n\nOne,\n\ntwo.\n",
    );
}

#[test]
fn tables_keep_their_cells() {
    let cell = |inner: &str| format!("<w:tc><w:tcPr/>{inner}</w:tc>");
    let row = |cells: &[&str]| {
        let cells: String = cells.iter().map(|words| cell(&p(words))).collect();
        format!("<w:tr>{cells}</w:tr>")
    };
    let table = format!(
        "<w:tbl>{}{}</w:tbl>",
        row(&["A|B", "2011"]),
        row(&["x", ""])
    );
    let body = [
        title(),
        in_style("Cap", "Table 2. Deaths"),
        table,
        p("End."),
    ]
    .concat();
    check(
        &body,
        "# Title\n\nTable: Deaths\n\n| A\\|B | 2011 |\n| --- | --- |\n| x |  |\n\nEnd.\n",
        &[Reason::CaptionNumber],
    );
    let merged = format!(
        "<w:tbl><w:tr><w:tc><w:tcPr><w:gridSpan w:val=\"2\"/></w:tcPr>{}</w:tc></w:tr>{}</w:tbl>",
        p("Over"),
        row(&["a", "b"])
    );
    check(
        &[title(), merged].concat(),
        "# Title\n\n| Over |  |\n| --- | --- |\n| a | b |\n",
        &[Reason::MergedCells],
    );
    // A row that begins further right.
    let further = format!(
        "<w:tbl>{}<w:tr><w:trPr><w:gridBefore w:val=\"1\"/></w:trPr>{}</w:tr></w:tbl>",
        row(&["a", "b"]),
        cell(&p("7")),
    );
    check(
        &[title(), further].concat(),
        "# Title\n\n| a | b |\n| --- | --- |\n|  | 7 |\n",
        &[],
    );
    let long = format!(
        "<w:tbl>{}<w:tr>{}{}</w:tr></w:tbl>",
        row(&["a", "b"]),
        cell(&[p("one"), p("two")].concat()),
        cell(&p("c"))
    );
    check(
        &[title(), long].concat(),
        "# Title\n\n| a | b |\n| --- | --- |\n| one{ BR() }two | c |\n",
        &[Reason::LongCell],
    );
}

#[test]
fn notes_links_and_pictures_are_kept() {
    let note = "<w:r><w:footnoteReference w:id=\"2\"/></w:r>";
    let link = format!("<w:hyperlink r:id=\"l\">{}</w:hyperlink>", r("доклад"));
    let unsafe_link = format!("<w:hyperlink r:id=\"f\">{}</w:hyperlink>", r("file"));
    let picture = "<w:r><w:drawing><wp:inline><wp:docPr id=\"1\" name=\"P\" descr=\"A courtyard\"/><a:blip r:embed=\"i\"/></wp:inline></w:drawing></w:r>";
    let body = [
        title(),
        styled(
            "",
            &[
                r("См. "),
                link,
                note.to_owned(),
                r(" и "),
                unsafe_link,
                r("."),
            ]
            .concat(),
        ),
        styled("", picture),
        in_style("Cap", "Рисунок 1. Двор"),
    ];
    let word = Word::new(&body.concat())
        .part("footnotes", "footnotes", "<w:footnote w:id=\"-1\" w:type=\"separator\"><w:p/></w:footnote><w:footnote w:id=\"2\"><w:p><w:r><w:footnoteRef/></w:r><w:r><w:t xml:space=\"preserve\"> Сноска.</w:t></w:r></w:p></w:footnote><w:footnote w:id=\"3\"><w:p><w:r><w:t>Nobody</w:t></w:r></w:p></w:footnote>")
        .relation("l", "hyperlink", "https://example.org/a_(b)", true)
        .relation("f", "hyperlink", "file:///C:/x", true)
        .picture("i", b"\x89PNG....");
    check_word(
        word,
        "# Title\n\nСм. [доклад](https://example.org/a_%28b%29)[^1] и file.\n\n![A courtyard](picture:1.png \"Двор\")\n\n[^1]: Сноска.\n",
        &[
            Reason::LinkDropped,
            Reason::CaptionNumber,
            Reason::NoteUnmarked,
        ],
    );
}

#[test]
fn the_mark_of_a_note_does_not_run_into_brackets() {
    let note = "<w:r><w:footnoteReference w:id=\"2\"/></w:r>";
    let cyrillic = run("<w:lang w:val=\"ru-RU\"/>", "да");
    let body = [
        title(),
        styled("", &[r("x"), note.to_owned(), cyrillic].concat()),
    ];
    let notes = "<w:footnote w:id=\"2\"><w:p><w:r><w:t>Note.</w:t></w:r></w:p></w:footnote>";
    check_word(
        Word::new(&body.concat()).part("footnotes", "footnotes", notes),
        "# Title\n\nx[^1]{\"\"}[да](lang:ru)\n\n[^1]: Note.\n",
        &[],
    );
}

#[test]
fn words_in_wrappers_are_found() {
    let wrapped = [
        format!("<w:smartTag w:element=\"x\">{}</w:smartTag>", r("one ")),
        format!("<w:sdt><w:sdtPr/><w:sdtContent>{}</w:sdtContent></w:sdt>", r("two ")),
        format!("<w:fldSimple w:instr=\"SEQ Table\">{}</w:fldSimple>", r("3 ")),
        format!("<w:bdo w:val=\"rtl\">{}</w:bdo>", r("four ")),
        "<w:r><w:fldChar w:fldCharType=\"begin\"/></w:r><w:r><w:instrText>HYPERLINK \"https://example.org/x\"</w:instrText></w:r><w:r><w:fldChar w:fldCharType=\"separate\"/></w:r><w:r><w:t>five</w:t></w:r><w:r><w:fldChar w:fldCharType=\"end\"/></w:r>".to_owned(),
        "<x:odd xmlns:x=\"urn:x\"><w:r><w:t> six</w:t></w:r></x:odd>".to_owned(),
    ];
    check(
        &[title(), styled("", &wrapped.concat())].concat(),
        "# Title\n\none two 3 four [five](https://example.org/x) six\n",
        &[],
    );
    let boxed = format!(
        "<w:r><mc:AlternateContent><mc:Choice Requires=\"wps\"><w:drawing><wps:txbx><w:txbxContent>{0}</w:txbxContent></wps:txbx></w:drawing></mc:Choice><mc:Fallback><w:pict><v:shape><v:textbox><w:txbxContent>{0}</w:txbxContent></v:textbox></v:shape></w:pict></mc:Fallback></mc:AlternateContent></w:r>",
        p("Box.")
    );
    check(
        &[title(), styled("", &[r("Out."), boxed].concat())].concat(),
        "# Title\n\nOut.\n\nBox.\n",
        &[Reason::TextBox],
    );
}

#[test]
fn what_cannot_be_read_is_refused() {
    let check = |bytes: &[u8], expected: Refusal| {
        assert_eq!(
            read(bytes, &request(Changes::Refuse)).unwrap_err(),
            expected
        );
    };
    check(
        b"\xD0\xCF\x11\xE0\xA1\xB1\x1A\xE1",
        Refusal::PasswordOrOldWord,
    );
    check(b"PK\x03\x04 broken", Refusal::BrokenZip);
    check(b"", Refusal::BrokenZip);
    check(
        &crate::testing::zip(&[("x".to_owned(), b"y".to_vec())]),
        Refusal::PartMissing,
    );
    check(
        &Word::new("<w:altChunk r:id=\"x\"/>").bytes(),
        Refusal::OtherFileInside,
    );
    let mut bomb = Word::default().relation("x", "styles", "styles.xml", false);
    bomb.put("word/document.xml", &vec![b' '; 64 << 20]);
    check(&bomb.bytes(), Refusal::TooLarge);
    let mut entity = Word::default();
    entity.put(
        "word/document.xml",
        b"<!DOCTYPE x [<!ENTITY e SYSTEM \"file:///etc/passwd\">]><x>&e;</x>",
    );
    check(&entity.bytes(), Refusal::DocumentType);
    let deep = format!("{}{}", "<w:sdt>".repeat(300), "</w:sdt>".repeat(300));
    check(&Word::new(&deep).bytes(), Refusal::TooLarge);
}

/// Real files, by hand: `WORD_FILES=FOLDER cargo test -p edition-word real -- --ignored --nocapture`.
#[test]
#[ignore = "reads files that are not in the repository"]
#[allow(
    clippy::disallowed_methods,
    clippy::print_stdout,
    reason = "a test by hand"
)]
fn real_files_lose_no_word() {
    let folder = std::env::var("WORD_FILES").unwrap();
    let mut paths: Vec<_> = std::fs::read_dir(folder)
        .unwrap()
        .map(|it| it.unwrap().path())
        .collect();
    paths.sort();
    let mut told: std::collections::BTreeMap<String, usize> = std::collections::BTreeMap::new();
    for path in paths {
        let bytes = std::fs::read(&path).unwrap();
        let ending = path.extension().map(|it| it.to_string_lossy().into_owned());
        let asked = request(Changes::Accept);
        let read = match ending.as_deref() {
            Some("odt" | "ott") => crate::read_open_document(&bytes, &asked),
            Some("html" | "htm") => crate::read_html(&bytes, &asked, &|_| None),
            _ => read(&bytes, &asked),
        };
        let said = match read {
            Ok(it) => {
                for remark in &it.remarks {
                    *told.entry(format!("{:?}", remark.reason)).or_default() += 1;
                    if remark.reason == Reason::NotUnderstood {
                        println!("{}: LOST {}", path.display(), remark.words);
                    }
                }
                "read".to_owned()
            }
            Err(refusal) => {
                println!("{}: {refusal:?}", path.display());
                format!("{refusal:?}")
            }
        };
        *told.entry(said).or_default() += 1;
    }
    println!("{told:#?}");
}
