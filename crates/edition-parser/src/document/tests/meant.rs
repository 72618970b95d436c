//! What was meant otherwise than Markdown takes it.

use crate::outline::outline;

#[test]
fn what_spaces_turn_into_code_is_found() {
    let finding = |place: &str| {
        format!(
            "unsupported-markup {place} four spaces or a tab stand before this text: it would be taken for code, and neither translated nor numbered\n"
        )
    };
    let check_found = |text: &str, place: &str| {
        let found = outline(&format!("+++\nkind = \"report\"\n+++\n# T\n\n{text}"));
        let findings: String = found
            .lines()
            .filter(|line| line.starts_with("unsupported-markup"))
            .map(|line| format!("{line}\n"))
            .collect();
        let expected = if place.is_empty() {
            String::new()
        } else {
            finding(place)
        };
        assert_eq!(findings, expected, "{text}");
    };
    check_found(
        "One.\n\n    Второй сотрудник не пришёл.\n\n    Он.\n",
        "8:5",
    );
    check_found("One.\n\n\tКорманди дуюм.\n", "8:2");
    check_found("- item\n\n      in an item\n", "8:7");
    check_found("-     in the first line of an item\n", "6:7");
    check_found("> words\n>\n>     in a quotation\n", "8:7");
    check_found("A[^1]\n\n[^1]: Note.\n\n        in a footnote\n", "10:9");
    check_found("    | a | b |\n    |---|---|\n", "6:5");
    check_found("<!-- note: x -->\n\n    { -term } { broken {#pin}\n", "8:5");
    check_found(
        "One\n    goes on.\n\n- item\n    goes on\n\n   Three.\n",
        "",
    );
    check_found(
        "```\n    code\n```\n\n- item\n\n  ```\n      code\n  ```\n",
        "",
    );
}

/// The findings of `typed-marks` in `text`, each with its place.
fn check_typed(text: &str, expected: &[&str]) {
    let found = outline(&format!("+++\nkind = \"report\"\n+++\n# T\n\n{text}"));
    let findings: Vec<&str> = found
        .lines()
        .filter_map(|line| line.strip_prefix("typed-marks "))
        .collect();
    assert_eq!(findings, expected, "{text}");
}

#[test]
fn stars_that_would_vanish_are_found() {
    let vanish = |place: &str, text: &str| {
        format!("{place} the stars of {text} would vanish: Markdown takes them for emphasis")
    };
    let check_stars = |text: &str, place: &str, stars: &str| {
        check_typed(text, &[&vanish(place, stars)]);
    };
    check_stars(
        "The rooms measure 5*3*2 metres, cell 12*4*7.\n",
        "6:20",
        "*3*",
    );
    check_stars("Камера 5*3 м, зал 12*4 м.\n", "6:9", "*3 м, зал 12*");
    check_stars("| 5*3*2 |\n|---|\n", "6:4", "*3*");
    check_stars("## Хонаи a*b*c\n", "6:11", "*b*");
    check_stars("A 2**3**4 b.\n", "6:4", "**3**");
    check_stars(
        "Kolleg*innen und Freund*innen.\n",
        "6:7",
        "*innen und Freund*",
    );
    check_stars("f**k and s**t\n", "6:2", "**k and s**");
    check_typed(
        "*Конвенсия дар бораи*ро ва **ҳуқуқ**ро, под*черкнуть*, 5\\*3\\*2, `5*3*2`, 5*3.\n",
        &[],
    );
    check_typed(
        "在尊严和*权利*上一律，すべての*人間*は、คน*ไทย*นะ 모든 *인간*은 和*权 利*上\n",
        &[],
    );
    check_typed("пре**бы**вание, **{ -x }**ро, *5*-ум, un_3_2, 5_3_2\n", &[]);
}

#[test]
fn signs_of_other_markup_are_found() {
    let idle = |place: &str, mark: &str| {
        format!("{place} {mark} means nothing here and would be printed as it stands")
    };
    check_typed(
        "Text ~~struck~~ out\\\n",
        &[&idle("6:6", "~~"), &idle("6:20", "\\")],
    );
    check_typed("Text out\\\n{#a}\n", &[&idle("6:9", "\\")]);
    check_typed(
        "- Матн\\\n- дигар ~~**x**~~\n",
        &[&idle("6:7", "\\"), &idle("7:9", "~~")],
    );
    check_typed("Первая\\nвторая\n", &[&idle("6:7", "\\n")]);
    check_typed("a\\u00A0b\n", &[&idle("6:2", "\\u00A0")]);
    check_typed(
        "C:\\new\\names, C:\\, \\\\server\\new, a \\\\n, `\\n`, ~5 ~ 6, \\~~x\\~~, a\\\nb.\n",
        &[],
    );
}

#[test]
fn marks_typed_in_several_paragraphs_are_found_once() {
    let number = |place: &str, mark: &str| {
        format!(
            "{place} {mark} is typed by hand: it belongs to no list, and would be printed as it stands"
        )
    };
    check_typed(
        "(a) one;\n\n(b) two.\n\nOther.\n\n(c) three.\n",
        &[&number("6:1", "(a)"), &number("12:1", "(c)")],
    );
    check_typed("а. якум\n\nб. дуюм\n\nв. сеюм\n", &[&number("6:1", "а.")]);
    check_typed("г. Душанбе.\n\nс. Варзоб.\n", &[]);
    check_typed(
        "- [ ] a task\n- [x] done\n",
        &["6:3 [ ] begins no item of a list here: it would be printed as it stands"],
    );
    check_typed("(a) one{ BR() }\n(b) two\n", &[&number("6:1", "(a)")]);
    check_typed(
        "Palais des Nations{ BR() }\n1211 Geneva 10\\\nSwitzerland\n",
        &[],
    );
    check_typed(
        "- item\n  • deeper\n",
        &["7:3 • begins no item of a list here: it would be printed as it stands"],
    );
}

#[test]
fn pictures_have_words_or_say_nothing() {
    let check_pictures = |text: &str, expected: &[&str]| {
        let found = outline(&format!("+++\nkind = \"report\"\n+++\n# T\n\n{text}"));
        let is_finding =
            |line: &&str| line.starts_with("missing-alt") || line.starts_with("unsupp");
        let findings: Vec<&str> = found.lines().filter(is_finding).collect();
        assert_eq!(findings, expected, "{text}");
    };
    let missing = |place: &str| {
        format!("missing-alt {place} this picture has no words for those who do not see it")
    };
    for text in [
        "![](a.png)\n",
        "![ ](a.png)\n",
        "![\u{a0}](a.png \"Caption\")\n",
        "![…](a.png)\n",
        "![{ \"\" }](a.png)\n",
        "![][map]\n\n[map]: map.png\n",
    ] {
        check_pictures(text, &[&missing("6:1")]);
    }
    check_pictures("Text with ![](a.png) in it.\n", &[&missing("6:11")]);
    check_pictures("| a | ![](a.png) |\n|---|---|\n", &[&missing("6:7")]);
    check_pictures(
        "# ![–](a.png) x\n\n- ![](b.png)\n",
        &[
            &missing("6:3"),
            "unsupported-markup 6:3 there is a second title",
            &missing("8:3"),
        ],
    );
    check_pictures(
        "![](a.png){.decorative}\n\nA ![](b.png){ .decorative } b.\n\n![][m]{.decorative}\n\n![5](a.png) ![{ -t }](a.png)\n\n[m]: m.png\n",
        &[],
    );
    let words = "this picture is said to say nothing, and has words";
    check_pictures(
        "![A map](a.png){.decorative}\n",
        &[&format!("missing-alt 6:1 {words}")],
    );
    check_pictures(
        "![](a.png \"Cap\"){.decorative}\n",
        &[&format!("missing-alt 6:1 {words}")],
    );
    let nothing = "{.decorative} does not stand right after a picture";
    for (text, place) in [
        ("Text.{.decorative}\n", "6:6"),
        ("![A map](a.png) {.decorative}\n", "6:17"),
        ("## Heading {.decorative}\n", "6:12"),
        ("[link](https://x.org){.decorative}\n", "6:22"),
    ] {
        check_pictures(text, &[&format!("unsupported-markup {place} {nothing}")]);
    }
    check_pictures("`{.decorative}`, \\{.decorative}\n", &[]);
}
