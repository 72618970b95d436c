//! No letter without an origin: every word of a built edition is a word of a translation, a term, a fact, the interface
//! or fenced code. So nothing of the source can be left standing in another language, whatever the stages between do.

use std::collections::BTreeSet;
use std::fs;
use std::path::Path;

use super::page::texts;
use super::publication::Publication;

/// The words of a text.
fn words(text: &str) -> BTreeSet<String> {
    let words = text.split(|letter: char| !letter.is_alphabetic());
    words
        .filter(|word| !word.is_empty())
        .map(str::to_lowercase)
        .collect()
}

/// The words of a page that anybody can read or hear: its text, and the words for pictures and links.
fn words_of_page(html: &str) -> BTreeSet<String> {
    words(&texts(html, |_| false).join("\n"))
}

/// What stands in the catalogs of a locale, without the comments, in which the source is quoted.
fn translated(folder: &Path, locale: &str) -> String {
    let mut text = String::new();
    let mut folders = vec![folder.join("locales").join(locale)];
    while let Some(folder) = folders.pop() {
        for entry in fs::read_dir(folder).unwrap() {
            let path = entry.unwrap().path();
            if path.is_dir() {
                folders.push(path);
                continue;
            }
            let catalog = fs::read_to_string(path).unwrap();
            let lines = catalog.lines().filter(|line| !line.starts_with('#'));
            // The id of a message is no text.
            let said = lines.map(|line| match line.split_once(" = ") {
                Some((id, text)) if !id.contains(' ') => text,
                _ => line,
            });
            text.extend(said.map(|line| format!("{line}\n")));
        }
    }
    text
}

/// The fenced code of a source.
fn code(source: &str) -> String {
    let pieces = source.split("```").skip(1).step_by(2);
    pieces.collect::<Vec<_>>().join("\n")
}

/// The words of the built-in interface of a locale.
fn interface(locale: &str) -> String {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("../edition-languages/interface");
    fs::read_to_string(folder.join(format!("{locale}.ftl"))).unwrap()
}

const SOURCE: &str = "+++
kind = \"report\"
date = 2012-05-18
place = \"Dushanbe\"
symbol = \"A/HRC/22/53\"
[facts]
minister = { text = \"the Minister\", bg = \"министърът\" }
ship = { text = \"Aurora\", same = true }
visited = 5
+++
# What was seen {#t}

The { -rapporteur } met { $minister } on { $ship }, { $visited } times on { DATE($day) }.[^n] {#met}

- a point with **strong** words and `code` {#point}
- see paragraph { PARA(\"met\") } {#see}

> Quoted words. {#quoted}

| Town | Deaths |
| --- | --- |
| Khujand | 5 |

![A map of the valley](map.png \"The caption\")

![](map.png){.decorative}

```text
make it so
```

A [link](https://example.org/report) leads away. {#link}

[^n]: A footnote.
";

/// What the words of the source are in Bulgarian: a word of the source would be seen.
const TRANSLATIONS: [(&str, &str); 14] = [
    ("Dushanbe", "Душанбе"),
    ("What was seen", "Какво видяхме"),
    (" Rapporteur", " Докладчикът"),
    (
        "The { -rapporteur } met { $minister } on { $ship }, { $visited } times on { DATE($day) }.[^n]",
        "{ -rapporteur } срещна { $minister } { $ship } { $visited } { DATE($day) }.[^n]",
    ),
    (
        "a point with **strong** words and `code`",
        "точка със **силни** думи и `code`",
    ),
    (
        "see paragraph { PARA(\"met\") }",
        "вижте параграф { PARA(\"met\") }",
    ),
    ("Quoted words.", "Цитирани думи."),
    ("Town", "Град"),
    ("Deaths", "Смъртни случаи"),
    ("Khujand", "Худжанд"),
    ("A map of the valley", "Карта на долината"),
    ("The caption", "Надписът"),
    (
        "A [link][example-org-report] leads away.",
        "[Връзка][example-org-report] води навън.",
    ),
    ("A footnote.", "Бележка."),
];

/// The publication, translated.
fn in_bulgarian() -> Publication {
    let publication = Publication::new();
    publication.write("editions.toml", "source = \"en\"\ntargets = [\"bg\"]\n");
    publication.write(
        "sources/r.md",
        SOURCE.replace("visited = 5", "visited = 5\nday = 2012-05-10"),
    );
    publication.write("sources/map.png", include_bytes!("dot.png"));
    publication.write("locales/en/terms.ftl", "-rapporteur = Rapporteur\n");
    publication.write("locales/bg/terms.ftl", "-rapporteur = Докладчикът\n");
    publication.run(&["sync"]).succeeds();
    let mut catalog = publication.read("locales/bg/r.ftl");
    for (source, translation) in TRANSLATIONS {
        catalog = catalog.replace(&format!(" = {source}\n"), &format!(" = {translation}\n"));
    }
    publication.write("locales/bg/r.ftl", catalog.replace("# untranslated\n", ""));
    publication
}

#[test]
fn every_word_of_an_edition_has_an_origin() {
    let publication = in_bulgarian();
    publication.run(&["build"]).succeeds();
    let page = words_of_page(&publication.read("out/bg/r.html"));
    let origins = [
        translated(publication.path(), "bg"),
        interface("en"),
        code(SOURCE),
        // Code, facts, the symbol, the names of languages, the address of a link, the id of a segment, and the date
        // as CLDR has it.
        "code министърът Aurora A HRC English български example org PDF bg link 10 май 2012 г."
            .to_owned(),
    ];
    let known = words(&origins.join("\n"));
    let strangers: Vec<_> = page.difference(&known).collect();
    assert!(strangers.is_empty(), "{strangers:?}");
    assert!(
        page.contains("министърът") && page.contains("make"),
        "{page:?}"
    );
    // What the source says has none.
    let source = words_of_page(&publication.read("out/en/r.html"));
    assert!(source.difference(&known).any(|word| word == "quoted"));
}
