//! `import --review`: what readers do to a file that is no plain edit, and what changed while they had it.

use super::exchange::{edited, exported, state, type_into};
use super::import::docx;
use super::publication::{Publication, Run};

/// A publication with a term in two forms and a fact.
fn reported() -> Publication {
    let publication = Publication::new();
    publication.write("editions.toml", "source = \"en\"\ntargets = [\"ru\"]\n");
    publication.write("locales/en/terms.ftl", "-rapporteur = Special Rapporteur\n");
    publication.write(
        "locales/ru/terms.ftl",
        "-rapporteur = { $case ->\n   *[nominative] Специальный докладчик\n    [genitive] Специального докладчика\n }\n",
    );
    publication.write(
        "sources/d.md",
        "+++\nkind = \"report\"\n[facts]\nn = 5\n+++\n# Title {#t}\n\nThe { -rapporteur } met { NUMBER($n) } judges. {#a}\n\nNobody was denied food. {#b}\n\nA new paragraph. {#c}\n",
    );
    publication.run(&["sync"]).succeeds();
    publication.translate("ru", "d", "t", "Заголовок");
    publication.translate(
        "ru",
        "d",
        "a",
        "{ -rapporteur } встретился с { NUMBER($n) } судьями.",
    );
    publication.translate("ru", "d", "b", "Никому не отказали в пище.");
    publication.run(&["sync"]).succeeds();
    publication
}

fn take(publication: &Publication, back: Vec<u8>) -> Run {
    publication.write("back.docx", back);
    publication.run(&["import", "--review", "back.docx", "--by", "A. Reader"])
}

fn is_reviewed(publication: &Publication) -> bool {
    publication
        .read("locales/.state/ru/d.toml")
        .contains("A. Reader")
}

#[test]
fn tracked_changes_are_never_taken_against_what_was_said() {
    let publication = reported();
    let before = publication.read("locales/ru/d.ftl");
    let bytes = exported(&publication, "ru");
    let back = edited(&bytes, |xml| {
        let run =
            |text: &str| format!("<w:r><w:delText xml:space=\"preserve\">{text}</w:delText></w:r>");
        let words = format!(
            "Никому </w:t></w:r><w:del w:id=\"9\" w:author=\"A\">{}</w:del><w:r><w:t>отказали в пище.",
            run("не ")
        );
        type_into(xml, "b", &words)
    });
    take(&publication, back)
        .exits(1)
        .says("--changes accept")
        .says("--changes list");
    publication
        .run(&["import", "--review", "back.docx", "--changes", "reject"])
        .exits(2)
        .says("--changes accept")
        .says("--changes list");
    assert_eq!(before, publication.read("locales/ru/d.ftl"));
    publication
        .run(&["import", "--review", "back.docx", "--changes", "accept"])
        .succeeds();
    assert!(
        publication
            .read("locales/ru/d.ftl")
            .contains("Никому отказали")
    );
}

#[test]
fn only_what_the_reader_saw_is_reviewed() {
    let check = |segment: &str, change: &dyn Fn(&Publication), words: &str| {
        let publication = reported();
        let bytes = exported(&publication, "ru");
        let back = edited(&bytes, |xml| state(xml, segment, "утверждено"));
        change(&publication);
        let run = take(&publication, back);
        let run = match words {
            "" => run.succeeds(),
            words => run.exits(1).says(words),
        };
        assert_eq!(is_reviewed(&publication), words.is_empty(), "{words}");
        let said = format!("{}{}", run.stdout, run.stderr);
        assert!(!said.contains("somebody wrote"), "{said}");
    };
    check("a", &|_| {}, "");
    check("b", &|_| {}, "");
    let translation = |it: &Publication| {
        it.replace(
            "locales/ru/d.ftl",
            "Никому не отказали в пище",
            "Все получили пищу",
        );
    };
    check("b", &translation, "Today it is: Все получили пищу.");
    let term = |it: &Publication| it.replace("locales/ru/terms.ftl", "Специальный", "Главный");
    check("a", &term, "Today it is: ⟦1 Главный докладчик⟧");
    check("b", &term, "");
    let fact = |it: &Publication| {
        it.replace("sources/d.md", "n = 5", "n = 6");
        it.run(&["sync"]).succeeds();
    };
    check("a", &fact, "the source is no longer as it stood");
    let source = |it: &Publication| {
        it.replace("sources/d.md", "denied food", "denied water");
        it.run(&["sync"]).succeeds();
    };
    check("b", &source, "the source is no longer as it stood");
    // Nothing stands there, or the words of the source.
    check("c", &|_| {}, "not translated");
    let publication = reported();
    let bytes = exported(&publication, "ru");
    let back = edited(&bytes, |xml| {
        state(type_into(xml, "c", "A new paragraph."), "c", "утверждено")
    });
    take(&publication, back).exits(1).says("not translated");
    assert!(!is_reviewed(&publication));
    // What the reader wrote is what was seen.
    let bytes = {
        publication.remove("ru.docx");
        exported(&publication, "ru")
    };
    let back = edited(&bytes, |xml| {
        let xml = type_into(xml, "a", "Прибыл ⟦1 Special Rapporteur⟧, было ⟦2⟧ судей.");
        state(xml, "a", "Утверждено!")
    });
    take(&publication, back).succeeds();
    assert!(is_reviewed(&publication));
}

#[test]
fn words_in_brackets_are_forms_or_told() {
    let publication = reported();
    let before = publication.read("locales/ru/d.ftl");
    let bytes = exported(&publication, "ru");
    let check = |words: &str| {
        take(
            &publication,
            edited(&bytes, |xml| type_into(xml, "a", words)),
        )
        .exits(1)
        .says("d, a: ")
        .says("numbered brackets");
        assert_eq!(before, publication.read("locales/ru/d.ftl"), "{words}");
    };
    check("⟦2 Специальный докладчик⟧ встретился с ⟦1 5⟧ судьями.");
    check("⟦1 Министр⟧ встретился с ⟦2 5⟧ судьями.");
    check("⟦1 Специальный докладчик⟧ встретился с ⟦2 6⟧ судьями.");
    check("⟦1 специальный докладчик⟧ встретился с ⟦2 5⟧ судьями.");
    check("Не было ⟦1 СПЕЦИАЛЬНОГО ДОКЛАДЧИКА⟧, а судей ⟦2 5⟧.");
    check("Не было ⟦1⟧, а судей ⟦2 5⟧.");
    check("⟦1 Специальным докладчиком⟧ приняты ⟦2 5⟧ судей.");
    let words = "Не было ⟦1 Специального докладчика⟧, а судей ⟦2 5⟧.";
    take(
        &publication,
        edited(&bytes, |xml| type_into(xml, "a", words)),
    )
    .succeeds();
    assert!(
        publication
            .read("locales/ru/d.ftl")
            .contains("Не было { -rapporteur(case: \"genitive\") }, а судей { NUMBER($n) }.")
    );
}

#[test]
fn the_state_column_reviews_or_is_told() {
    for (words, said) in [
        ("Утверждено.", None),
        ("УТВЕРЖДЕНО", None),
        ("approved!", None),
        ("не утверждено", Some("не утверждено")),
        ("да", Some("\"да\"")),
        ("Одобрено", Some("Одобрено")),
    ] {
        let publication = reported();
        let bytes = exported(&publication, "ru");
        let run = take(&publication, edited(&bytes, |xml| state(xml, "b", words)));
        match said {
            None => run.succeeds(),
            Some(said) => run.exits(1).says("d, b: the state column").says(said),
        };
        assert_eq!(is_reviewed(&publication), said.is_none(), "{words}");
    }
}

#[test]
fn rows_are_not_lost_and_spaces_are_no_words() {
    let publication = reported();
    let before = publication.read("locales/ru/d.ftl");
    let bytes = exported(&publication, "ru");
    // All of the names of a row are deleted, or its first cell is another's.
    let nameless = edited(&bytes, |xml| {
        let xml = type_into(xml, "b", "Никто не был лишён пищи.");
        let row = xml.find(">b</w:t>").unwrap();
        let end = row + xml[row..].find("</w:tc>").unwrap();
        let start = xml[..row].rfind("<w:tc>").unwrap();
        let cell = "<w:tc><w:tcPr/><w:p><w:r><w:t>5</w:t></w:r></w:p>";
        format!("{}{cell}{}", &xml[..start], &xml[end..])
    });
    take(&publication, nameless)
        .exits(1)
        .says("Никто не был лишён пищи.")
        .says("unchanged: 3");
    let struck = edited(&bytes, |xml| {
        let words = "Никому </w:t></w:r><w:r><w:rPr><w:strike/></w:rPr><w:t>не</w:t></w:r><w:r><w:t xml:space=\"preserve\"> отказали в пище.";
        state(type_into(xml, "b", words), "b", "утверждено")
    });
    take(&publication, struck)
        .exits(1)
        .says("struck through: не");
    let spaced = edited(&bytes, |xml| {
        type_into(xml, "b", "  Никому не отказали в пище.\u{a0} ")
    });
    take(&publication, spaced).succeeds().says("unchanged: 4");
    assert_eq!(before, publication.read("locales/ru/d.ftl"));
    assert!(!is_reviewed(&publication));
    let spaced = edited(&bytes, |xml| type_into(xml, "b", "  Все были сыты. "));
    take(&publication, spaced).succeeds();
    assert!(
        publication
            .read("locales/ru/d.ftl")
            .contains("b = Все были сыты.\n")
    );
}

#[test]
fn initials_and_tabs_of_an_imported_file_are_told() {
    let publication = Publication::new();
    let line = |text: &str| {
        let text = text.replace('\t', "</w:t><w:tab/><w:t xml:space=\"preserve\">");
        format!("<w:p><w:r><w:t xml:space=\"preserve\">{text}</w:t></w:r></w:p>")
    };
    let lines = [
        "Were heard:",
        "А. Каримов, учитель;",
        "Б. Саидов, крестьянин;",
        "В. Рахимова, медсестра.",
        "Name\tAge",
    ];
    publication.write("names.docx", docx(&lines.map(line).concat(), &[]));
    publication
        .run(&["import", "names.docx"])
        .succeeds()
        .says("initials of names")
        .says("А. Б. В.")
        .says("tabs stand in this line");
    let source = publication.read("sources/names.md");
    for words in ["А. Каримов", "Б. Саидов", "В. Рахимова", "Name Age"] {
        assert!(source.contains(words), "{source}");
    }
}
