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
pub(super) fn edited(bytes: &[u8], edit: impl Fn(String) -> String) -> Vec<u8> {
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
pub(super) fn type_into(xml: String, segment: &str, words: &str) -> String {
    let alias = format!("<w:alias w:val=\"{segment}\"/>");
    let place = xml.find(&alias).unwrap();
    let start = place + xml[place..].find("<w:sdtContent>").unwrap() + "<w:sdtContent>".len();
    let end = start + xml[start..].find("</w:sdtContent>").unwrap();
    let run = format!("<w:r><w:t xml:space=\"preserve\">{words}</w:t></w:r>");
    format!("{}{run}{}", &xml[..start], &xml[end..])
}

/// Puts `words` into the column after the translation of `segment`.
pub(super) fn state(xml: String, segment: &str, words: &str) -> String {
    let alias = format!("<w:alias w:val=\"{segment}\"/>");
    let place = xml.find(&alias).unwrap();
    let cell = place + xml[place..].find("</w:tc>").unwrap();
    let start = cell + xml[cell..].find("xml:space=\"preserve\">").unwrap() + 21;
    let end = start + xml[start..].find("</w:t>").unwrap();
    format!("{}{words}{}", &xml[..start], &xml[end..])
}

pub(super) fn exported(publication: &Publication, locale: &str) -> Vec<u8> {
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
        let xml = type_into(xml, "beginning", "Боздид ⟦1⟧ шурӯъ шуд.");
        state(xml, "meetings", "Тасдиқ шуд")
    });
    publication.write("back.docx", back);
    publication
        .run(&["import", "--review", "back.docx", "--changes", "list"])
        .succeeds();
    assert!(
        publication
            .read("locales/tg/visit.ftl")
            .contains("Сафар { DATE($start) } оғоз ёфт.")
    );
    let run = publication.run(&["import", "--review", "back.docx", "--by", "A. Reader"]);
    run.succeeds().says("Translations taken: 1");
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

/// Words of Word's comments come along as remarks, without the names of those who wrote them.
#[test]
fn comments_are_kept_as_remarks() {
    let publication = Publication::translated();
    let bytes = exported(&publication, "ru");
    let mut files = parts(&bytes);
    for (name, content) in &mut files {
        let text = String::from_utf8(content.clone()).unwrap();
        let text = match &**name {
            "word/document.xml" => {
                let alias = text.find("<w:alias w:val=\"meetings\"/>").unwrap();
                let at = alias + text[alias..].find("</w:sdt>").unwrap() + "</w:sdt>".len();
                let mark = "<w:r><w:commentReference w:id=\"4\"/></w:r><w:r><w:commentReference w:id=\"5\"/></w:r>";
                format!("{}{mark}{}", &text[..at], &text[at..])
            }
            "word/_rels/document.xml.rels" => text.replace(
                "</Relationships>",
                "<Relationship Id=\"r9\" Type=\"http://schemas.openxmlformats.org/officeDocument/2006/relationships/comments\" Target=\"comments.xml\"/></Relationships>",
            ),
            _ => text,
        };
        *content = text.into_bytes();
    }
    let comment = |id: u8, who: &str, words: &str| {
        format!(
            "<w:comment w:id=\"{id}\" w:author=\"{who}\"><w:p><w:r><w:t>{words}</w:t></w:r></w:p></w:comment>"
        )
    };
    let comments = format!(
        "<w:comments xmlns:w=\"http://schemas.openxmlformats.org/wordprocessingml/2006/main\">{}{}{}</w:comments>",
        comment(3, "A. Name", "Elsewhere"),
        comment(4, "A. Name", "С какими?"),
        comment(5, "B. Other", "Всё верно.")
    );
    files.push(("word/comments.xml".to_owned(), comments.into_bytes()));
    let files: Vec<(&str, &[u8])> = files.iter().map(|(name, it)| (&**name, &**it)).collect();
    publication.write("back.docx", zip(&files));
    publication
        .run(&["import", "--review", "back.docx"])
        .succeeds()
        .says("visit, meetings: a remark: С какими?");
    let kept = publication.read("locales/.state/remarks/ru/visit.toml");
    for words in [
        "by = \"reviewer-1\"\ntext = \"С какими?\"",
        "by = \"reviewer-2\"\ntext = \"Всё верно.\"",
    ] {
        assert!(kept.contains(words), "{kept}");
    }
    assert!(
        !kept.contains("Name") && !kept.contains("Elsewhere"),
        "{kept}"
    );
    // They go out in the column for remarks, and come back as what they are.
    publication
        .run(&["export", "ru", "--to", "next.docx"])
        .succeeds();
    publication
        .run(&["import", "--review", "next.docx"])
        .succeeds()
        .says("unchanged: 3");
    assert_eq!(
        kept,
        publication.read("locales/.state/remarks/ru/visit.toml")
    );
}

/// The next of a series of numbers that looks like chance and is the same on each run.
fn next(state: &mut u64, below: usize) -> usize {
    *state = state
        .wrapping_mul(6_364_136_223_846_793_005)
        .wrapping_add(1_442_695_040_888_963_407);
    usize::try_from(*state >> 33).unwrap() % below
}

const ROWS: usize = 10;

/// Ten segments with all that a row can hold, translated.
fn ten() -> Publication {
    let publication = Publication::new();
    publication.write("editions.toml", "source = \"en\"\ntargets = [\"ru\"]\n");
    let mut source = "+++\nkind = \"report\"\n[facts]\nstart = 2012-05-10\n[links]\nl = \"https://example.org/a\"\n+++\n# Title {#t}\n".to_owned();
    for place in 1..ROWS {
        source +=
            &format!("\nSentence **w{place}** of {{ DATE($start) }}, see [it][l]. {{#s{place}}}\n");
    }
    publication.write("sources/d.md", source);
    publication.run(&["sync"]).succeeds();
    publication.translate("ru", "d", "t", "Заглавие");
    for place in 1..ROWS {
        let text = format!("Предложение **w{place}** от {{ DATE($start) }}, см. [это][l].");
        publication.translate("ru", "d", &format!("s{place}"), &text);
    }
    publication.run(&["sync"]).succeeds();
    publication.run(&["check"]).succeeds();
    publication
}

/// What somebody does to a row.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Edit {
    None,
    Append,
    Divide,
    Drop,
    Rename,
    Source,
    Break,
}

/// Two hundred edits in ten files of either kind: what was typed is under its id or is told, and nothing is under another.
#[test]
fn no_edit_is_lost_or_put_under_another_id() {
    let publication = ten();
    let catalog = publication.read("locales/ru/d.ftl");
    let state = publication.read("locales/.state/ru/d.toml");
    let mut chance = 19;
    let (mut edits, mut all_taken) = (0, 0);
    for round in 0..20 {
        let is_word = round % 2 == 0;
        let name = if is_word { "r.docx" } else { "r.xlf" };
        publication.run(&["export", "ru", "--to", name]).succeeds();
        let bytes = std::fs::read(publication.path().join(name)).unwrap();
        publication.remove(name);
        let (open, close) = if is_word {
            ("<w:tr>", "</w:tr>")
        } else {
            ("<trans-unit ", "</trans-unit>")
        };
        let mut expected: Vec<(String, Option<String>)> = Vec::new();
        let mut told: Vec<String> = Vec::new();
        let mut edit = |xml: String| {
            let (before, behind) = xml.split_once(open).unwrap();
            let (rows, after) = behind.rsplit_once(close).unwrap();
            let mut rows: Vec<String> = rows.split(open).map(str::to_owned).collect();
            let heads: Vec<String> = rows.drain(..if is_word { 1 } else { 0 }).collect();
            let ids: Vec<String> = (0..ROWS)
                .map(|it| {
                    if it == 0 {
                        "t".to_owned()
                    } else {
                        format!("s{it}")
                    }
                })
                .collect();
            assert_eq!(rows.len(), ROWS);
            let mut names = ids.clone();
            let mut chosen = [Edit::None; ROWS];
            for place in 0..ROWS {
                let all = [
                    Edit::None,
                    Edit::Append,
                    Edit::Append,
                    Edit::Divide,
                    Edit::Drop,
                    Edit::Rename,
                    Edit::Source,
                    Edit::Break,
                ];
                let mut what = all[next(&mut chance, all.len())];
                if place == 0 && what == Edit::Break {
                    what = Edit::Append;
                }
                chosen[place] = what;
                edits += 1;
                let row = &mut rows[place];
                let word = format!("слово{round}x{place}");
                let ends = if is_word {
                    "</w:sdtContent>"
                } else {
                    "</target>"
                };
                let (typed, divided) = match is_word {
                    true => (
                        format!("<w:r><w:t xml:space=\"preserve\"> {word}</w:t></w:r>"),
                        format!("</w:p><w:p><w:r><w:t>{word}</w:t></w:r></w:p>"),
                    ),
                    false => (
                        format!(" {word}"),
                        format!(" <mrk mtype=\"seg\" mid=\"1\">{word}</mrk>"),
                    ),
                };
                match what {
                    Edit::None => {}
                    Edit::Append => *row = row.replace(ends, &format!("{typed}{ends}")),
                    Edit::Divide if is_word => {
                        // A further paragraph in the cell, behind the control and the bookmark.
                        let at = row.find("</w:sdt>").unwrap();
                        let at = at + row[at..].find("</w:p>").unwrap();
                        *row = format!("{}{divided}{}", &row[..at], &row[at + "</w:p>".len()..]);
                    }
                    Edit::Divide => *row = row.replace(ends, &format!("{divided}{ends}")),
                    Edit::Drop => row.clear(),
                    Edit::Rename => {
                        let other = ids[(place + 1 + next(&mut chance, ROWS - 1)) % ROWS].clone();
                        let (own, to) = match is_word {
                            true => (format!(">{}</w:t>", ids[place]), format!(">{other}</w:t>")),
                            false => (format!("id=\"{}\"", ids[place]), format!("id=\"{other}\"")),
                        };
                        *row = row
                            .replacen(&own, &to, 1)
                            .replace(ends, &format!("{typed}{ends}"));
                        names[place] = other;
                    }
                    Edit::Source => {
                        *row = match is_word {
                            true => row
                                .replacen("Sentence ", "Sentences ", 1)
                                .replacen(">Title<", ">Titles<", 1),
                            false => row.replacen("<source>", "<source>Oh ", 1),
                        }
                    }
                    Edit::Break => {
                        let at = row
                            .find(if is_word { "<w:sdtContent>" } else { "<target" })
                            .unwrap();
                        let (head, tail) = row.split_at(at);
                        let tail = match is_word {
                            true => tail.replacen('⟧', "", 1),
                            false => {
                                let (a, b) = tail.split_once("<ph ").unwrap();
                                format!("{a}{}", b.split_once("</ph>").unwrap().1)
                            }
                        };
                        *row = format!("{head}{tail}");
                    }
                }
            }
            for (place, id) in ids.iter().enumerate() {
                let is_there = |it: usize| chosen[it] != Edit::Drop && names[it] == *id;
                let count = (0..ROWS).filter(|it| is_there(*it)).count();
                let is_own = is_there(place) && count == 1;
                let word = format!("слово{round}x{place}");
                let takes = is_own && matches!(chosen[place], Edit::Append | Edit::Divide);
                expected.push((id.clone(), takes.then_some(word)));
                let is_told = match chosen[place] {
                    Edit::Append | Edit::Divide => !takes,
                    Edit::Rename | Edit::Source | Edit::Break => true,
                    Edit::None | Edit::Drop => false,
                };
                if is_told {
                    told.push(names[place].clone());
                }
            }
            // In another order, too.
            for place in (1..ROWS).rev() {
                rows.swap(place, next(&mut chance, place + 1));
            }
            let rows: Vec<String> = rows.into_iter().filter(|it| !it.is_empty()).collect();
            let all: Vec<String> = heads.into_iter().chain(rows).collect();
            let all: Vec<String> = all
                .into_iter()
                .map(|row| row.trim_end().trim_end_matches(close).to_owned())
                .collect();
            format!(
                "{before}{open}{}{close}{after}",
                all.join(&format!("{close}{open}"))
            )
        };
        let back = match is_word {
            true => {
                let mut files = parts(&bytes);
                for (name, content) in &mut files {
                    if name == "word/document.xml" {
                        *content = edit(String::from_utf8(content.clone()).unwrap()).into_bytes();
                    }
                }
                let files: Vec<(&str, &[u8])> =
                    files.iter().map(|(name, it)| (&**name, &**it)).collect();
                zip(&files)
            }
            false => edit(String::from_utf8(bytes).unwrap()).into_bytes(),
        };
        publication.write(name, back);
        let run = publication.run(&["import", "--review", name]);
        let said = format!("{}{}", run.stdout, run.stderr);
        publication.remove(name);
        let after = publication.read("locales/ru/d.ftl");
        all_taken += expected.iter().filter(|(_, it)| it.is_some()).count();
        for (id, taken) in &expected {
            let line = |text: &str| {
                let mut lines = text
                    .lines()
                    .filter(|it| it.starts_with(&format!("{id} = ")));
                lines.next().unwrap().to_owned()
            };
            let (old, new) = (line(&catalog), line(&after));
            match taken {
                Some(word) => {
                    assert_eq!(new, format!("{old} {word}"), "round {round}, {id}\n{said}")
                }
                None => assert_eq!(new, old, "round {round}, {id}\n{said}"),
            }
        }
        for id in told {
            assert!(
                said.contains(&format!("d, {id}: ")),
                "round {round}, {id} is not told\n{said}"
            );
        }
        publication.write("locales/ru/d.ftl", &catalog);
        publication.write("locales/.state/ru/d.toml", &state);
    }
    assert_eq!(edits, 200);
    assert!(all_taken > 40, "{all_taken}");
}
