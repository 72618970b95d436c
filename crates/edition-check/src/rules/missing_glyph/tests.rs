//! Letters without a font, in texts of all kinds.

use crate::tests::findings_in;

const HEAD: &str = "+++\nkind = \"report\"\ndate = 2012-05-18\n+++\n# 2012\n\n";

/// What is found in a source with two segments and their translation.
fn check(tag: &str, source: [&str; 2], own: [&str; 2], expected: &[&str]) {
    let markdown = format!("{HEAD}{}\n{{#s}}\n\n{}\n{{#t}}\n", source[0], source[1]);
    let catalog = format!("s = {}\nt = {}\n", own[0], own[1]);
    let path = format!("locales/{tag}/x.ftl");
    let found = findings_in(tag, &[("sources/x.md", &markdown), (&path, &catalog)]);
    let found: Vec<&String> = found
        .iter()
        .filter(|finding| !finding.contains("missing-interface"))
        .collect();
    assert_eq!(found, expected, "{own:?}");
}

#[test]
fn a_language_without_a_font_is_one_finding() {
    check(
        "ar",
        ["The report is long.", "He was heard."],
        ["التقرير طويل.", "تم الاستماع إليه."],
        &["editions.toml missing-glyph: no font has the letters of ar (Arabic)"],
    );
    check(
        "ja",
        ["The report.", "It is."],
        ["報告書", "報告"],
        &["editions.toml missing-glyph: no font has the letters of ja (Japanese)"],
    );
}

#[test]
fn words_in_other_letters_are_a_finding_each() {
    check(
        "ru",
        ["The wall.", "He."],
        ["На стене «سلام عليكم» и «中文字».", "Он."],
        &[
            "locales/ru/x.ftl:1:15 missing-glyph: no font can show سلام عليكم (Arabic)",
            "locales/ru/x.ftl:1:30 missing-glyph: no font can show 中文字 (Chinese)",
        ],
    );
    check(
        "tg",
        ["The wall.", "He."],
        ["Девор ☃☃.", "Ӯ ☃."],
        &[
            "locales/tg/x.ftl:1:11 missing-glyph: no font can show ☃☃",
            "locales/tg/x.ftl:2:7 missing-glyph: no font can show the character ☃ (U+2603)",
        ],
    );
}

#[test]
fn what_the_source_lacks_is_told_of_there() {
    check(
        "ru",
        ["The word `سلام` there.", "```\nسلام ☃\n```\n\nHe."],
        ["Там слово `سلام`.", "Он."],
        &[
            "sources/x.md:7:11 missing-glyph: no font can show سلام (Arabic)",
            "sources/x.md:11:1 missing-glyph: no font can show سلام (Arabic)",
            "sources/x.md:11:6 missing-glyph: no font can show the character ☃ (U+2603)",
        ],
    );
}

#[test]
fn terms_and_words_of_the_interface_are_looked_at() {
    let found = findings_in(
        "ru",
        &[
            (
                "sources/x.md",
                &format!("{HEAD}The {{ -peace }}.\n{{#s}}\n"),
            ),
            ("locales/en/terms.ftl", "-peace = peace\n"),
            ("locales/ru/terms.ftl", "-peace = мир (سلام)\n"),
            ("locales/ru/interface.ftl", "contents = Содержание ☃\n"),
            ("locales/ru/x.ftl", "s = Вот { -peace }.\n"),
        ],
    );
    assert_eq!(
        found,
        [
            "locales/ru/interface.ftl:1:23 missing-glyph: no font can show the character ☃ (U+2603)",
            "locales/ru/terms.ftl:1:15 missing-glyph: no font can show سلام (Arabic)",
        ]
    );
}

#[test]
fn no_font_says_nothing_of_the_words() {
    check(
        "ar",
        ["The report is long.", "The report is long."],
        ["التقرير طويل.", "تقرير مطول جدا."],
        &[
            "editions.toml missing-glyph: no font has the letters of ar (Arabic)",
            "locales/ar/x.ftl:2:5 inconsistent-translation: elsewhere the same source text is translated as \"التقرير طويل.\"",
        ],
    );
}

/// What is found where the front matter and the interface of a text in Latin letters have these lines.
fn check_written(tag: &str, (front, words): (&str, &str), expected: &[&str]) {
    let markdown =
        format!("+++\nkind = \"announcement\"\ndate = 2012-05-18\n{front}+++\n# Title {{#s}}\n");
    let words_at = format!("locales/{tag}/interface.ftl");
    let catalog_at = format!("locales/{tag}/x.ftl");
    let found = findings_in(
        tag,
        &[
            ("sources/x.md", &markdown),
            (&words_at, words),
            (&catalog_at, "s = Nom\n"),
        ],
    );
    let found = found.iter().filter(|it| it.contains("missing-glyph"));
    let found: Vec<&String> = found.collect();
    assert_eq!(found, expected, "{tag} {front} {words}");
}

#[test]
fn what_the_tool_writes_is_looked_at() {
    let embargo = "embargo = 2012-05-18T10:00:00-04:00\n";
    check_written("fr", (embargo, ""), &[]);
    // The months are Arabic, of which no translator has written a letter.
    check_written(
        "ar",
        ("", ""),
        &["editions.toml missing-glyph: no font has the letters of ar (Arabic)"],
    );
    // The same in all languages: told of once.
    check_written(
        "fr",
        ("symbol = \"A/☃\"\n", ""),
        &["sources/x.md:4:1 missing-glyph: no font can show the character ☃ (U+2603)"],
    );
    // What the publisher has written is told of there.
    check_written(
        "fr",
        (embargo, "embargo = ☃ { $date } { $offset }\n"),
        &["locales/fr/interface.ftl:1:11 missing-glyph: no font can show the character ☃ (U+2603)"],
    );
}
