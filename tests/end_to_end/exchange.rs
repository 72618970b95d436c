//! `export` and `import --review`: the bilingual file, out to people without the tool, and back.

use std::io::Read as _;

use super::import::zip;
use super::publication::Publication;

/// The parts of a zip, by its directory.
pub(super) fn parts(bytes: &[u8]) -> Vec<(String, Vec<u8>)> {
    let number = |at: usize, length: usize| {
        let bytes = bytes[at..at + length].iter().rev();
        bytes.fold(0_usize, |sum, byte| sum << 8 | usize::from(*byte))
    };
    let end = bytes
        .windows(4)
        .rposition(|it| it == b"PK\x05\x06")
        .unwrap();
    let (count, mut at) = (number(end + 10, 2), number(end + 16, 4));
    let mut parts = Vec::new();
    for _ in 0..count {
        let (packed, place) = (number(at + 20, 4), number(at + 42, 4));
        let length = number(at + 28, 2);
        let name = String::from_utf8(bytes[at + 46..at + 46 + length].to_vec()).unwrap();
        at += 46 + length + number(at + 30, 2) + number(at + 32, 2);
        let start = place + 30 + number(place + 26, 2) + number(place + 28, 2);
        let mut content = Vec::new();
        flate2::read::DeflateDecoder::new(&bytes[start..start + packed])
            .read_to_end(&mut content)
            .unwrap();
        parts.push((name, content));
    }
    parts
}

/// The same file after somebody has worked on the XML of its text.
fn edited(bytes: &[u8], edit: impl Fn(String) -> String) -> Vec<u8> {
    let mut parts = parts(bytes);
    for (name, content) in &mut parts {
        if name == "word/document.xml" {
            *content = edit(String::from_utf8(content.clone()).unwrap()).into_bytes();
        }
    }
    let parts: Vec<(&str, &[u8])> = parts.iter().map(|(name, it)| (&**name, &**it)).collect();
    zip(&parts)
}

/// Puts `words` into the translation of `segment`, in place of what is there; XML in `words` is taken as it is.
fn type_into(xml: String, segment: &str, words: &str) -> String {
    let alias = format!("<w:alias w:val=\"{segment}\"/>");
    let place = xml.find(&alias).unwrap();
    let start = place + xml[place..].find("<w:sdtContent>").unwrap() + "<w:sdtContent>".len();
    let end = start + xml[start..].find("</w:sdtContent>").unwrap();
    let run = format!("<w:r><w:t xml:space=\"preserve\">{words}</w:t></w:r>");
    format!("{}{run}{}", &xml[..start], &xml[end..])
}

/// Puts `words` into the column after the translation of `segment`.
fn state(xml: String, segment: &str, words: &str) -> String {
    let alias = format!("<w:alias w:val=\"{segment}\"/>");
    let place = xml.find(&alias).unwrap();
    let cell = place + xml[place..].find("</w:tc>").unwrap();
    let start = cell + xml[cell..].find("xml:space=\"preserve\">").unwrap() + 21;
    let end = start + xml[start..].find("</w:t>").unwrap();
    format!("{}{words}{}", &xml[..start], &xml[end..])
}

fn exported(publication: &Publication, locale: &str) -> Vec<u8> {
    let name = format!("{locale}.docx");
    publication
        .run(&["export", locale, "--to", &name])
        .succeeds();
    std::fs::read(publication.path().join(name)).unwrap()
}

#[test]
fn what_comes_back_unchanged_changes_nothing() {
    let publication = Publication::translated();
    for locale in ["ru", "tg"] {
        let before = publication.read(&format!("locales/{locale}/visit.ftl"));
        let bytes = exported(&publication, locale);
        // The same on each run; and a file that is there is left.
        publication
            .run(&["export", locale, "--to", "again.docx"])
            .succeeds();
        assert_eq!(
            bytes,
            std::fs::read(publication.path().join("again.docx")).unwrap()
        );
        publication
            .run(&["export", locale, "--to", "again.docx"])
            .exits(2)
            .says("exists already");
        publication.remove("again.docx");
        let name = format!("{locale}.docx");
        publication
            .run(&["import", "--review", &name])
            .succeeds()
            .says("unchanged: 3");
        assert_eq!(
            before,
            publication.read(&format!("locales/{locale}/visit.ftl"))
        );
    }
}

#[test]
fn edited_cells_become_translations_and_approval_a_review() {
    let publication = Publication::translated();
    let bytes = exported(&publication, "tg");
    let back = edited(&bytes, |xml| {
        let xml = type_into(xml, "beginning", "Боздид ⟦1 x⟧ шурӯъ шуд.");
        state(xml, "meetings", "Тасдиқ шуд")
    });
    publication.write("back.docx", back);
    publication
        .run(&["import", "--review", "back.docx", "--changes", "list"])
        .exits(1);
    assert!(
        publication
            .read("locales/tg/visit.ftl")
            .contains("Сафар { DATE($start) } оғоз ёфт.")
    );
    let run = publication.run(&["import", "--review", "back.docx", "--by", "A. Reader"]);
    // The words in brackets are none that the tool would put there.
    run.exits(1).says("Translations taken: 1");
    let catalog = publication.read("locales/tg/visit.ftl");
    assert!(
        catalog.contains("Боздид { DATE($start) } шурӯъ шуд."),
        "{catalog}"
    );
    let state = publication.read("locales/.state/tg/visit.toml");
    assert!(state.contains("A. Reader"), "{state}");
}

#[test]
fn a_term_takes_the_form_that_stands_in_its_brackets() {
    let publication = Publication::new();
    publication.write("locales/en/terms.ftl", "-committee = Committee\n");
    publication.write(
        "locales/ru/terms.ftl",
        "-committee = { $case ->\n   *[nominative] Комитет\n    [genitive] Комитета\n }\n",
    );
    publication.write(
        "sources/visit.md",
        "+++\nkind = \"announcement\"\n+++\n# The visit\n\nThe visit of the { -committee } began, see the [report](https://example.org/r).\n{#beginning}\n",
    );
    publication.run(&["sync"]).succeeds();
    let bytes = exported(&publication, "ru");
    let words = "Началась поездка ⟦1 Комитета⟧, см. ⟦2 доклад⟧.";
    publication.write(
        "back.docx",
        edited(&bytes, |xml| type_into(xml, "beginning", words)),
    );
    publication
        .run(&["import", "--review", "back.docx"])
        .succeeds();
    let catalog = publication.read("locales/ru/visit.ftl");
    assert!(
        catalog.contains("beginning = Началась поездка { -committee(case: \"genitive\") }, см. [доклад][example-org-r]."),
        "{catalog}"
    );
}

#[test]
fn rows_that_cannot_be_trusted_are_left() {
    let publication = Publication::translated();
    let bytes = exported(&publication, "ru");
    let before = publication.read("locales/ru/visit.ftl");
    let check = |file: Vec<u8>, words: &str| {
        publication.write("back.docx", file);
        publication
            .run(&["import", "--review", "back.docx"])
            .exits(1)
            .says(words);
        assert_eq!(before, publication.read("locales/ru/visit.ftl"), "{words}");
    };
    // A bracket is lost, doubled or broken.
    for words in [
        "Поездка началась.",
        "⟦1 x⟧ и ⟦1 x⟧",
        "Поездка ⟦1 x",
        "Поездка ⟦7 x⟧",
    ] {
        check(
            edited(&bytes, |xml| type_into(xml, "beginning", words)),
            "numbered brackets",
        );
    }
    // Names in the first column do not agree with the bookmark, or are unknown.
    let renamed = |name: &str| {
        edited(&bytes, |xml| {
            let xml = type_into(xml, "meetings", "Что-то иное.");
            xml.replacen(">meetings</w:t>", &format!(">{name}</w:t>"), 1)
        })
    };
    check(renamed("beginning"), "names in the first column");
    check(renamed("nothing"), "no such text");
    // What was taken out is not deleted.
    check(
        edited(&bytes, |xml| type_into(xml, "meetings", "")),
        "nothing is deleted",
    );
    // Tracked changes are asked about.
    let tracked = edited(&bytes, |xml| {
        xml.replacen(
            "<w:sdtContent>",
            "<w:sdtContent><w:ins w:id=\"9\" w:author=\"A\"><w:r><w:t>Новая </w:t></w:r></w:ins>",
            1,
        )
    });
    check(tracked.clone(), "tracked change");
    publication
        .run(&["import", "--review", "back.docx", "--changes", "accept"])
        .succeeds();
    assert!(
        publication
            .read("locales/ru/visit.ftl")
            .contains("Новая Поездка")
    );
    publication.write("other.docx", super::import::docx("<w:p/>", &[]));
    publication
        .run(&["import", "--review", "other.docx"])
        .exits(2)
        .says("no table");
    publication
        .run(&["export", "ru", "--to", "x.odt"])
        .exits(2)
        .says(".docx");
    publication
        .run(&["export", "fr", "--to", "x.docx"])
        .exits(2);
}

#[test]
fn what_changed_meanwhile_is_not_overwritten() {
    let publication = Publication::translated();
    let bytes = exported(&publication, "ru");
    let back = edited(&bytes, |xml| {
        let xml = type_into(xml, "meetings", "Он встретился с чиновниками.");
        type_into(xml, "the-visit", "Визит")
    });
    publication.write("back.docx", back);
    publication.replace(
        "locales/ru/visit.ftl",
        "Он встретился с **должностными",
        "Он беседовал с **должностными",
    );
    publication.replace("sources/visit.md", "# The visit", "# The long visit");
    publication.run(&["sync"]).succeeds();
    let before = publication.read("locales/ru/visit.ftl");
    let run = publication
        .run(&["import", "--review", "back.docx"])
        .exits(1);
    run.says("changed since the file was made")
        .says("Он встретился с чиновниками.");
    assert_eq!(before, publication.read("locales/ru/visit.ftl"));
}
