//! Editions as documents of Word: the shipped publication read back, segment by segment and word by word.

use std::collections::BTreeMap;
use std::path::Path;

use super::exchange::parts;
use super::publication::Publication;

/// The name of a segment as a bookmark.
fn bookmark(document: &str, id: &str) -> String {
    let words = id
        .chars()
        .map(|it| if it.is_ascii_alphanumeric() { it } else { '_' });
    let words: String = words.take(24).collect();
    let bytes = document.bytes().chain([0]).chain(id.bytes());
    let sum = bytes.fold(0x811c_9dc5_u32, |sum, byte| {
        (sum ^ u32::from(byte)).wrapping_mul(0x0100_0193)
    });
    format!("s_{words}_{sum:08x}")
}

/// The text of XML or HTML without its elements; a line end for a break, the number of a note for its mark.
fn plain(markup: &str) -> String {
    let mut text = String::new();
    let mut rest = markup;
    while let Some((before, behind)) = rest.split_once('<') {
        text.push_str(before);
        let (tag, after) = behind.split_once('>').unwrap();
        if tag.starts_with("br") || tag.starts_with("w:br") {
            text.push(' ');
        }
        if tag.starts_with("w:noBreakHyphen") {
            text.push('\u{2011}');
        }
        if tag.starts_with("w:footnoteReference ") {
            text.push_str(value(tag, "w:id"));
        }
        // The words for a picture.
        for (element, name) in [("wp:docPr ", "descr"), ("img ", "alt")] {
            if tag.starts_with(element) {
                text.push_str(value(tag, name));
            }
        }
        rest = after;
    }
    text.push_str(rest);
    for (entity, letter) in [
        ("&lt;", "<"),
        ("&gt;", ">"),
        ("&quot;", "\""),
        ("&#39;", "'"),
        ("&apos;", "'"),
        ("&amp;", "&"),
    ] {
        text = text.replace(entity, letter);
    }
    text.split_whitespace().collect::<Vec<_>>().join(" ")
}

fn value<'t>(tag: &'t str, name: &str) -> &'t str {
    let (_, behind) = tag.split_once(&format!(" {name}=\"")).unwrap();
    behind.split_once('"').unwrap().0
}

/// What stands under each bookmark of a file.
pub(super) fn bookmarked(bytes: &[u8]) -> BTreeMap<String, String> {
    let mut found = BTreeMap::new();
    for (name, content) in parts(bytes) {
        if !matches!(&*name, "word/document.xml" | "word/footnotes.xml") {
            continue;
        }
        let xml = String::from_utf8(content).unwrap();
        let mut rest = &*xml;
        while let Some((_, behind)) = rest.split_once("<w:bookmarkStart ") {
            let (tag, inner) = behind.split_once("/>").unwrap();
            let tag = format!(" {tag}");
            let end = format!("<w:bookmarkEnd w:id=\"{}\"/>", value(&tag, "w:id"));
            let (inner, _) = inner.split_once(&end).unwrap();
            let known = found.insert(value(&tag, "w:name").to_owned(), plain(inner));
            assert_eq!(known, None, "a bookmark twice: {tag}");
            rest = behind;
        }
    }
    found
}

/// The text of the element with this id.
fn element(page: &str, id: &str) -> Option<String> {
    let at = page.find(&format!(" id=\"{id}\""))?;
    let start = page[..at].rfind('<').unwrap();
    let name: String = page[start + 1..]
        .chars()
        .take_while(|it| it.is_alphanumeric())
        .collect();
    let whole = &page[start..];
    if name == "img" {
        return Some(plain(whole.split_inclusive('>').next().unwrap()));
    }
    let (open, close) = (format!("<{name}"), format!("</{name}>"));
    let (mut depth, mut at) = (0, 0);
    loop {
        let next = |sign: &str| whole[at..].find(sign).map_or(usize::MAX, |it| at + it);
        let (opened, closed) = (next(&open), next(&close));
        let is_opened = opened < closed;
        at = if is_opened {
            opened + open.len()
        } else {
            closed + close.len()
        };
        depth += if is_opened { 1 } else { -1 };
        if depth == 0 {
            return Some(plain(&whole[..at]));
        }
    }
}

fn copy(from: &Path, to: &Path) {
    std::fs::create_dir_all(to).unwrap();
    for entry in std::fs::read_dir(from).unwrap() {
        let entry = entry.unwrap();
        let to = to.join(entry.file_name());
        match entry.path().is_dir() {
            true => copy(&entry.path(), &to),
            false => drop(std::fs::copy(entry.path(), to).unwrap()),
        }
    }
}

/// Letters and figures alone, a space between words.
fn folded(text: &str) -> String {
    let words = text.split(|it: char| !it.is_alphanumeric());
    words
        .filter(|it| !it.is_empty())
        .collect::<Vec<_>>()
        .join(" ")
}

/// Markdown without the addresses of links and the marks of blocks.
fn words_of_markdown(text: &str) -> String {
    let text = text.replace(" {.unnumbered}\n", "\n").replace("BR()", " ");
    let mut kept = String::new();
    let mut rest = &*text;
    while let Some((before, behind)) = rest.split_once("](") {
        kept.push_str(before);
        kept.push(' ');
        rest = match ["http", "mailto:", "lang:"]
            .iter()
            .any(|it| behind.starts_with(it))
        {
            true => behind.split_once(')').map_or("", |(_, rest)| rest),
            false => behind,
        };
    }
    folded(&(kept + rest))
}

#[test]
fn the_shipped_publication_reads_back_as_it_was() {
    let root = Path::new(env!("CARGO_MANIFEST_DIR")).join("../..");
    let publication = Publication::new();
    for folder in ["sources", "locales"] {
        copy(&root.join(folder), &publication.path().join(folder));
    }
    std::fs::copy(
        root.join("editions.toml"),
        publication.path().join("editions.toml"),
    )
    .unwrap();
    publication
        .run(&["build", "--format", "html,docx"])
        .succeeds();
    let back = Publication::new();
    let mut segments = 0;
    for file in publication
        .files("sources")
        .keys()
        .filter(|it| it.ends_with(".md"))
    {
        let document = file.trim_end_matches(".md");
        let reference = publication.read(&format!("locales/en/{document}.ftl"));
        let ids: Vec<&str> = reference
            .lines()
            .filter_map(|line| line.split_once(" ="))
            .map(|(id, _)| id)
            .filter(|id| id.chars().all(|it| it.is_ascii_alphanumeric() || it == '-'))
            .collect();
        for locale in ["en", "ru", "tg"] {
            let page = publication.read(&format!("out/{locale}/{document}.html"));
            let word = format!("out/{locale}/{document}.docx");
            let word = publication.path().join(word);
            let found = bookmarked(&std::fs::read(&word).unwrap());
            back.run(&[
                "import",
                word.to_str().unwrap(),
                "--as",
                &format!("{locale}/{document}"),
            ])
            .succeeds();
            let markdown = back.read(&format!("sources/{locale}/{document}.md"));
            let words = words_of_markdown(&markdown);
            for id in &ids {
                let Some(text) = element(&page, id) else {
                    panic!("{document} in {locale}: no {id}");
                };
                assert_eq!(
                    found.get(&bookmark(document, id)),
                    Some(&text),
                    "{document} in {locale}: {id}"
                );
                assert!(
                    words.contains(&folded(&text.replace("BR()", " "))),
                    "{document} in {locale}: {id}: {text}\n{markdown}"
                );
                segments += 1;
            }
        }
    }
    assert!(segments > 600, "{segments}");
}

/// A document in English and Persian, with two notes that Persian has the other way round.
fn turned() -> Publication {
    let publication = Publication::new();
    publication.write("editions.toml", "source = \"en\"\ntargets = [\"fa\"]\n");
    publication.write(
        "sources/visit.md",
        "+++\nkind = \"report\"\n[links]\nh = \"https://example.org/a^b\"\n+++\n# The visit {#t}\n\nOn Monday[^one] he came, and left again.[^two] {#came}\n\n\
         He read *Iran* [aloud](lang:en), see [here][h], `x < y`.[^two] {#read}\n\n\
         | Place | Day |\n| --- | --- |\n| A | B |\n\n| C | D |\n| --- | --- |\n| E | F |\n\n\
         - one {#first}\n\n  ```\n  code <here>\n  ```\n\n- two {#second}\n\n\
         ![](dot.png){.decorative}\n\n[^one]: A day. {#n1}\n\n[^two]: Another. {#n2}\n",
    );
    publication.write("sources/dot.png", include_bytes!("dot.png"));
    publication.run(&["sync"]).succeeds();
    for (id, text) in [
        ("t", "بازدید"),
        ("came", "او رفت[^two] و روز دوشنبه آمده بود.[^one]"),
        (
            "read",
            "او *ایران* [aloud][lang:en] خواند، [اینجا][h] `x < y`.[^two]",
        ),
    ] {
        publication.translate("fa", "visit", id, text);
    }
    publication
}

fn document(publication: &Publication, path: &str) -> String {
    let bytes = std::fs::read(publication.path().join(path)).unwrap();
    let parts = parts(&bytes);
    let names: Vec<&str> = parts.iter().map(|(name, _)| &**name).collect();
    assert_eq!(names.first(), Some(&"[Content_Types].xml"));
    let text = |name: &str| {
        let part = parts.iter().find(|(own, _)| own == name);
        part.map_or(String::new(), |(_, it)| {
            String::from_utf8(it.clone()).unwrap()
        })
    };
    text("word/document.xml") + &text("word/footnotes.xml") + &text("word/_rels/document.xml.rels")
}

#[test]
fn a_language_from_right_to_left_and_notes_in_another_order() {
    let publication = turned();
    publication
        .run(&["build", "--draft", "--format", "docx"])
        .exits(1);
    let english = document(&publication, "private/draft/en/visit.docx");
    let persian = document(&publication, "private/draft/fa/visit.docx");
    assert!(!english.contains("<w:bidi/>") && !english.contains("<w:rtl/>"));
    // Each paragraph and run of Persian turns; what is in English does not.
    assert!(
        persian.contains("<w:bidi/>") && persian.contains("<w:rPr><w:rtl/></w:rPr>"),
        "{persian}"
    );
    assert!(persian.contains("<w:bidiVisual/>"));
    assert!(persian.contains(
        "<w:r><w:rPr><w:lang w:val=\"en\" w:eastAsia=\"en\" w:bidi=\"en\"/></w:rPr><w:t xml:space=\"preserve\">aloud</w:t></w:r>"
    ), "{persian}");
    // Word counts where it would count as we do; else the number is typed.
    let typed = "<w:footnoteReference w:customMarkFollows=\"1\" w:id=\"1\"/><w:t>2</w:t>";
    assert!(persian.contains(typed) && persian.contains("<w:footnoteReference w:id=\"2\"/>"));
    assert!(
        !english.contains("customMark") && english.contains("<w:footnoteReference w:id=\"2\"/>")
    );
    // The second mark of a note leads to it.
    assert!(english.contains(
        "<w:hyperlink w:anchor=\"note_2\"><w:r><w:rPr><w:vertAlign w:val=\"superscript\"/></w:rPr>"
    ));
    assert!(
        english.contains("Target=\"https://example.org/a%5Eb\" TargetMode=\"External\""),
        "{english}"
    );
    // Two tables that touch would be one.
    assert!(english.contains("</w:tbl><w:p><w:pPr><w:pStyle w:val=\"Gap\"/></w:pPr></w:p><w:tbl>"));
    assert!(english.contains("adec:decorative") && english.contains("code &lt;here&gt;"));
    assert!(english.contains("<w:numPr><w:ilvl w:val=\"0\"/><w:numId w:val=\"1\"/></w:numPr>"));
}

#[test]
fn languages_stand_side_by_side_in_a_table() {
    let publication = Publication::translated();
    publication
        .run(&["build", "--format", "html,docx"])
        .succeeds();
    let bytes = std::fs::read(publication.path().join("out/parallel/visit.docx")).unwrap();
    let found = bookmarked(&bytes);
    for (prefix, words) in [
        ("", "The visit began on 10 May 2012."),
        ("ru:", "Поездка началась 10 мая 2012 года."),
        ("tg:", "Сафар 10 майи соли 2012 оғоз ёфт."),
    ] {
        let name = bookmark("visit", &format!("{prefix}beginning"));
        assert_eq!(found.get(&name).map(String::as_str), Some(words));
        let number = format!("{}para_1", prefix.replace(':', "_"));
        assert_eq!(found.get(&number).map(String::as_str), Some("1."));
    }
    let xml = document(&publication, "out/parallel/visit.docx");
    assert!(xml.contains("<w:tblHeader/>") && xml.contains("w:orient=\"landscape\""));
    assert!(xml.contains("<w:lang w:val=\"tg\" w:eastAsia=\"tg\" w:bidi=\"tg\"/>"));
}
