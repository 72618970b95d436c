//! `import`: a source made of a file that exists already.

use std::io::Write as _;
use std::process::Command;

use super::publication::Publication;

const NAMES: &str = "xmlns:w=\"http://schemas.openxmlformats.org/wordprocessingml/2006/main\" xmlns:r=\"http://schemas.openxmlformats.org/officeDocument/2006/relationships\" xmlns:wp=\"http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing\" xmlns:a=\"http://schemas.openxmlformats.org/drawingml/2006/main\"";
const TYPE: &str = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";

/// A document of Word with this body, packed without being pressed together.
pub(crate) fn docx(body: &str, further: &[(&str, &[u8])]) -> Vec<u8> {
    let document = format!("<w:document {NAMES}><w:body>{body}</w:body></w:document>");
    let styles = format!(
        "<w:styles {NAMES}><w:style w:type=\"paragraph\" w:styleId=\"1\"><w:name w:val=\"heading 1\"/></w:style>\
         <w:style w:type=\"paragraph\" w:styleId=\"2\"><w:name w:val=\"heading 2\"/></w:style></w:styles>"
    );
    let relations = |inner: &str| {
        format!(
            "<Relationships xmlns=\"http://schemas.openxmlformats.org/package/2006/relationships\">{inner}</Relationships>"
        )
    };
    let relation = |id: &str, kind: &str, target: &str| {
        format!("<Relationship Id=\"{id}\" Type=\"{TYPE}/{kind}\" Target=\"{target}\"/>")
    };
    let top = relations(&relation("d", "officeDocument", "word/document.xml"));
    let own = [
        relation("s", "styles", "styles.xml"),
        relation("i", "image", "media/i.png"),
    ];
    let own = relations(&own.concat());
    let mut parts: Vec<(&str, &[u8])> = vec![
        ("_rels/.rels", top.as_bytes()),
        ("word/document.xml", document.as_bytes()),
        ("word/styles.xml", styles.as_bytes()),
        ("word/_rels/document.xml.rels", own.as_bytes()),
    ];
    parts.extend(further);
    zip(&parts)
}

pub(crate) fn zip(parts: &[(&str, &[u8])]) -> Vec<u8> {
    let (mut bytes, mut directory) = (Vec::new(), Vec::new());
    for (name, content) in parts {
        let mut sum = flate2::Crc::new();
        sum.update(content);
        let length = u32::try_from(content.len()).unwrap().to_le_bytes();
        let mut head = vec![20, 0, 0, 0, 0, 0, 0, 0, 0x21, 0];
        head.extend(sum.sum().to_le_bytes());
        head.extend(length);
        head.extend(length);
        head.extend(u16::try_from(name.len()).unwrap().to_le_bytes());
        head.extend([0, 0]);
        let place = u32::try_from(bytes.len()).unwrap().to_le_bytes();
        directory.extend(b"PK\x01\x02\x14\x00");
        directory.extend(&head);
        directory.extend([0; 10]);
        directory.extend(place);
        directory.extend(name.as_bytes());
        bytes.extend(b"PK\x03\x04");
        bytes.extend(&head);
        bytes.extend(name.as_bytes());
        bytes.extend(*content);
    }
    let count = u16::try_from(parts.len()).unwrap().to_le_bytes();
    let begin = u32::try_from(bytes.len()).unwrap().to_le_bytes();
    let length = u32::try_from(directory.len()).unwrap().to_le_bytes();
    bytes.extend(&directory);
    bytes.extend(b"PK\x05\x06\x00\x00\x00\x00");
    bytes.extend(count);
    bytes.extend(count);
    bytes.extend(length);
    bytes.extend(begin);
    bytes.write_all(&[0, 0]).unwrap();
    bytes
}

fn p(style: &str, words: &str) -> String {
    format!(
        "<w:p><w:pPr><w:pStyle w:val=\"{style}\"/></w:pPr><w:r><w:t xml:space=\"preserve\">{words}</w:t></w:r></w:p>"
    )
}

const PICTURE: &str = "<w:p><w:r><w:drawing><wp:inline><wp:docPr id=\"1\" descr=\"A courtyard\"/><a:blip r:embed=\"i\"/></wp:inline></w:drawing></w:r></w:p>";

#[test]
fn a_document_of_word_becomes_a_source_that_check_accepts() {
    for (title, text) in [
        ("The visit", "He met *officials* {and} others_."),
        ("О поездке", "Он встретился с [должностными] лицами."),
        ("Дар бораи сафар", "Ӯ бо 5*3*2 шахсони мансабдор вохӯрд."),
    ] {
        let publication = Publication::new();
        let body = [
            p("1", title),
            p("", text),
            p("2", "Within"),
            PICTURE.to_owned(),
        ];
        let dot: &[u8] = include_bytes!("dot.png");
        publication.write(
            "in/The Visit.docx",
            docx(&body.concat(), &[("word/media/i.png", dot)]),
        );
        publication
            .run(&["import", "in/The Visit.docx", "--as", "reports/visit"])
            .succeeds();
        let source = publication.read("sources/reports/visit.md");
        assert!(source.contains(&format!("\n# {title}\n")), "{source}");
        assert!(source.contains("![A courtyard](visit-1.png)"), "{source}");
        assert!(source.starts_with("+++\nkind = \"report\"\n"), "{source}");
        assert!(
            publication
                .path()
                .join("sources/reports/visit-1.png")
                .exists()
        );
        // What is there is left as it is.
        let again = publication.run(&["import", "in/The Visit.docx", "--as", "reports/visit"]);
        again.exits(2).says("exists already");
        assert_eq!(publication.read("sources/reports/visit.md"), source);
    }
}

/// An OpenDocument text with this body.
fn odt(body: &str, further: &[(&str, &[u8])]) -> Vec<u8> {
    let names = "xmlns:office=\"urn:oasis:names:tc:opendocument:xmlns:office:1.0\" xmlns:text=\"urn:oasis:names:tc:opendocument:xmlns:text:1.0\" xmlns:draw=\"urn:oasis:names:tc:opendocument:xmlns:drawing:1.0\" xmlns:svg=\"urn:oasis:names:tc:opendocument:xmlns:svg-compatible:1.0\" xmlns:xlink=\"http://www.w3.org/1999/xlink\"";
    let content = format!(
        "<office:document-content {names}><office:body><office:text>{body}</office:text></office:body></office:document-content>"
    );
    let mut parts: Vec<(&str, &[u8])> = vec![
        ("mimetype", b"application/vnd.oasis.opendocument.text"),
        ("content.xml", content.as_bytes()),
    ];
    parts.extend(further);
    zip(&parts)
}

#[test]
fn texts_of_libre_office_go_through_every_door() {
    let publication = Publication::new();
    let dot: &[u8] = include_bytes!("dot.png");
    let note = |words: &str| {
        format!(
            "<text:note><text:note-citation>1</text:note-citation><text:note-body><text:p>{words}</text:p></text:note-body></text:note>"
        )
    };
    let text = |title: &str, one: &str, noted: &str, two: &str| {
        format!(
            "<text:h text:outline-level=\"1\">{title}</text:h><text:p>{one}{}</text:p><text:p>{two}</text:p>\
             <text:p><draw:frame><draw:image xlink:href=\"Pictures/1.png\"/><svg:desc>A courtyard</svg:desc></draw:frame></text:p>",
            note(noted)
        )
    };
    let pictures: &[(&str, &[u8])] = &[("Pictures/1.png", dot)];
    let english = text(
        "The visit",
        "He met 12 lawyers in Dushanbe on 10 May 2012.",
        "Document E/CN.4/1998/38.",
        "The Government ratified 3 of the 9 treaties in 1995.",
    );
    let tajik = text(
        "Сафар",
        "Ӯ 10 майи соли 2012 дар Душанбе бо 12 адвокат вохӯрд.",
        "Ҳуҷҷати E/CN.4/1998/38.",
        "Ҳукумат соли 1995 аз 9 шартнома 3-тоашро тасдиқ кард.",
    );
    publication.write("en.odt", odt(&english, pictures));
    publication.write("tg.odt", odt(&tajik, pictures));
    publication
        .run(&["import", "en.odt", "--as", "reports/visit"])
        .succeeds();
    let source = publication.read("sources/reports/visit.md");
    assert!(source.contains("10 May 2012.[^1]"), "{source}");
    assert!(source.contains("![A courtyard](visit-1.png)"), "{source}");
    publication
        .run(&[
            "import",
            "--locale",
            "tg",
            "tg.odt",
            "--into",
            "reports/visit",
        ])
        .succeeds();
    let catalog = publication.read("locales/tg/reports/visit.ftl");
    assert!(catalog.contains("# imported"), "{catalog}");
    assert!(catalog.contains("бо 12 адвокат вохӯрд.[^"), "{catalog}");
    publication.write("other.odt", odt(&tajik.replace("12", "13"), pictures));
    let report = ["import", "en=en.odt", "tg=other.odt", "--report"];
    let run = publication.run(&report).exits(1);
    assert!(run.stdout.contains("13"), "{}", run.stdout);
    publication.write("broken.odt", "PK");
    publication
        .run(&["import", "broken.odt"])
        .exits(2)
        .says("LibreOffice");
}

#[test]
fn a_source_of_word_has_nothing_but_untranslated_texts() {
    let publication = Publication::new();
    let body = [
        p("1", "The visit"),
        p("", "He met *officials* {and} others_."),
        PICTURE.to_owned(),
    ];
    let dot: &[u8] = include_bytes!("dot.png");
    publication.write(
        "visit.docx",
        docx(&body.concat(), &[("word/media/i.png", dot)]),
    );
    publication.run(&["import", "visit.docx"]).succeeds();
    publication.run(&["sync"]).succeeds();
    let run = publication.run(&["check", "--format", "json"]).exits(1);
    let found = run.findings();
    assert!(!found.is_empty());
    for (rule, path, ..) in found {
        assert_eq!(rule, "missing-message", "{path}");
    }
}

#[test]
fn what_is_refused_is_said_in_one_sentence() {
    let publication = Publication::new();
    let inserted =
        "<w:p><w:ins w:id=\"1\" w:author=\"A\"><w:r><w:t>Added words</w:t></w:r></w:ins></w:p>";
    let changed = [p("1", "Title"), inserted.to_owned()].concat();
    publication.write("changed.docx", docx(&changed, &[]));
    let refused = publication.run(&["import", "changed.docx"]).exits(1);
    refused.says("one tracked change").says("--changes accept");
    assert!(!publication.path().join("sources/changed.md").exists());
    publication
        .run(&["import", "changed.docx", "--changes", "reject"])
        .succeeds();
    assert!(!publication.read("sources/changed.md").contains("Added"));
    publication
        .run(&[
            "import",
            "changed.docx",
            "--changes",
            "accept",
            "--as",
            "other",
        ])
        .succeeds();
    assert!(publication.read("sources/other.md").contains("Added words"));

    publication.write("locked.docx", b"\xD0\xCF\x11\xE0\xA1\xB1\x1A\xE1 and more");
    publication
        .run(&["import", "locked.docx"])
        .exits(2)
        .says("password");
    publication.write("broken.docx", b"PK\x03\x04 and no more");
    publication
        .run(&["import", "broken.docx"])
        .exits(2)
        .says("damaged");
    publication.write("inside.docx", docx("<w:altChunk r:id=\"x\"/>", &[]));
    publication
        .run(&["import", "inside.docx"])
        .exits(1)
        .says("another file");
    publication.run(&["import", "nothing.docx"]).exits(2);
    publication.write("visit.docx", docx(&p("1", "Title"), &[]));
    publication
        .run(&["import", "visit.docx", "--as", "../visit"])
        .exits(2);
    let pipe = publication.path().join("pipe.docx");
    assert!(Command::new("mkfifo").arg(pipe).status().unwrap().success());
    publication
        .run(&["import", "pipe.docx"])
        .exits(2)
        .says("not a file");
}

#[test]
fn what_is_left_out_is_told_with_its_place_and_its_words() {
    let publication = Publication::new();
    let hidden = "<w:p><w:r><w:rPr><w:vanish/></w:rPr><w:t>a secret</w:t></w:r><w:r><w:t>Words.</w:t></w:r></w:p>";
    let body = [p("1", "Title"), hidden.to_owned()].concat();
    publication.write("visit.docx", docx(&body, &[]));
    let run = publication.run(&["import", "visit.docx"]).exits(0);
    run.says("paragraph 2: hidden words are left out: a secret");
    assert!(!publication.read("sources/visit.md").contains("secret"));
}

#[test]
fn plain_text_and_markdown_become_sources_too() {
    let publication = Publication::new();
    publication.write(
        "О поездке.txt",
        "О поездке\r\n\r\nОн приехал\r\nв мае.\r\n\r\n• министры,\r\n• адвокаты.\r\n",
    );
    publication
        .run(&["import", "О поездке.txt", "--as", "visit"])
        .exits(0);
    assert_eq!(
        publication.read("sources/visit.md"),
        "+++\nkind = \"announcement\"\n+++\n# О поездке\n\nОн приехал в мае.\n\n- министры,\n- адвокаты.\n"
    );
    publication.write("other.md", "---\nlayout: post\n---\n# Title\n\nText.\n");
    publication
        .run(&["import", "other.md"])
        .exits(0)
        .says("layout: post");
    assert_eq!(
        publication.read("sources/other.md"),
        "+++\nkind = \"announcement\"\n+++\n# Title\n\nText.\n"
    );
    publication.write("cp1251.txt", [0xCF, 0xF0, 0xE8]);
    publication
        .run(&["import", "cp1251.txt"])
        .exits(2)
        .says("UTF-8");
    publication.write("page.pdf", "%PDF");
    publication
        .run(&["import", "page.pdf"])
        .exits(2)
        .says(".docx");
}
