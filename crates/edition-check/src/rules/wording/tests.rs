//! Patterns of the interface, with and without faults.

use edition_languages::Language;

use crate::tests::findings_in;

fn check(tag: &str, interface: &str, expected: &[&str]) {
    let path = format!("locales/{tag}/interface.ftl");
    let found = findings_in(tag, &[(&path, interface)]);
    assert_eq!(found, expected, "{interface}");
}

#[test]
fn what_is_built_in_is_right() {
    for language in Language::all() {
        if let Some(interface) = language.interface
            && language.tag != Language::english().tag
        {
            check(language.tag, interface, &[]);
        }
    }
}

#[test]
fn what_a_publisher_may_well_write_is_right() {
    for interface in [
        "folio = { $first }\n",
        "folio = Стр. { $first } из { $second }\n",
        "date-long = { $day ->\n    [1] 1-е\n   *[other] { $day }\n } { month-genitive } { $year }\n",
        "date-short = { $day2 }.{ $month2 }.{ $year }\n",
        "date-range-in-month-long = с { $from } по { $until }\n",
        "month-long = { $month ->\n    [1] января\n   *[other] { $month }-го\n }\n",
        "month-genitive = { $month ->\n    [1] января\n   *[other] { $month }-го\n }\n\
         date-long = { $day } { month-genitive } { $year } года\n",
        "publisher = { \"\" }\ncontacts = { -office(case: \"genitive\") }\n",
        "also-available = { CAPITAL(-office) }:\n",
        "embargo = До { $hour }:{ $minute } { $date }\n",
        "list-sign-1 = а)\n",
    ] {
        let terms = "-office = { $case ->\n   *[nominative] бюро\n    [genitive] бюро\n }\n";
        let found = findings_in(
            "ru",
            &[
                ("locales/ru/interface.ftl", interface),
                ("locales/en/terms.ftl", "-office = office\n"),
                ("locales/ru/terms.ftl", terms),
            ],
        );
        assert_eq!(found, [""; 0], "{interface}");
    }
}

#[test]
fn parts_that_are_lost_are_found() {
    let lost = |id, part| {
        format!(
            "locales/ru/interface.ftl:1:PLACE wording: the interface message \"{id}\" has no {{ ${part} }}"
        )
    };
    for (id, pattern, part) in [
        ("date-long", "{ month-genitive } { $year } года", "day"),
        ("date-long", "{ $day } { $year } года", "month"),
        ("date-medium", "{ $day } { month-genitive }", "year"),
        ("date-short", "18.05.2012", "day"),
        ("folio", "Страница", "first"),
        ("paragraph", "пункт", "first"),
        ("embargo", "Не публиковать до { $date }", "hour"),
        ("date-range-long", "с { $from }", "until"),
        ("date-range-in-month-long", "по { $until }", "day"),
        ("month-short", "янв.", "month"),
    ] {
        let place = id.len() + 4;
        let expected = lost(id, part).replace("PLACE", &place.to_string());
        check("ru", &format!("{id} = {pattern}\n"), &[&expected]);
    }
    check(
        "tg",
        "date-long = { $day ->\n    [1] якуми { month-izafet } { $year }\n   *[other] { $day } { $year }\n }\n",
        &[
            "locales/tg/interface.ftl:3:6 wording: the interface message \"date-long\" has no { $month }",
        ],
    );
}

#[test]
fn parts_that_are_exchanged_are_found() {
    let exchanged = |place, id, second, first| {
        format!(
            "locales/tg/interface.ftl:1:{place} wording: \"{id}\" puts ${second} before ${first}, and readers of this language take what comes first for the other"
        )
    };
    check(
        "tg",
        "date-short = { $month2 }.{ $day2 }.{ $year }\n",
        &[&exchanged(14, "date-short", "month2", "day2")],
    );
    check(
        "tg",
        "embargo = То { $date }, { $minute }:{ $hour } { $offset }\n",
        &[&exchanged(25, "embargo", "minute", "hour")],
    );
}

#[test]
fn what_cannot_be_there_is_found() {
    check(
        "ru",
        "folio = Стр. { $frist }\ncontents = Содержание { $first }\n",
        &[
            "locales/ru/interface.ftl:1:14 wording: the interface message \"folio\" cannot have $frist",
            "locales/ru/interface.ftl:2:23 wording: the interface message \"contents\" cannot have $first",
        ],
    );
    check(
        "ru",
        "date-long = { NUMBER($day) } { month-genitive } { $year }\nfolio = { NUMBER($first) }\n",
        &[
            "locales/ru/interface.ftl:1:13 wording: the interface message \"date-long\" cannot have NUMBER()",
            "locales/ru/interface.ftl:2:9 wording: the interface message \"folio\" cannot have NUMBER()",
        ],
    );
    check(
        "ru",
        "contents = { month-genitive }\nsymbol = { sybmol }\nfootnotes = { -nosuch }\n",
        &[
            "locales/ru/interface.ftl:1:12 wording: the interface message \"contents\" cannot have $month",
            "locales/ru/interface.ftl:2:10 unknown-reference: there is no message \"sybmol\" in this file",
            "locales/ru/interface.ftl:3:13 unknown-reference: there is no term -nosuch",
        ],
    );
    check(
        "ru",
        "folio = { $second ->\n    [one] { $first }\n   *[other] Стр. { $first }\n }\n",
        &[
            "locales/ru/interface.ftl:1:9 wording: the interface message \"folio\" cannot choose by $second: nothing but the default would ever stand there",
        ],
    );
    check(
        "ru",
        "symbol = { documents }\ndocuments = { symbol }\n",
        &[
            "locales/ru/interface.ftl:1:1 wording: the interface message \"symbol\" leads back to itself",
            "locales/ru/interface.ftl:2:1 wording: the interface message \"documents\" leads back to itself",
        ],
    );
    check(
        "tg",
        "month-long = { $month ->\n    [1] январи\n    [13] мурдод\n   *[12] декабри\n }\n",
        &[
            "locales/tg/interface.ftl:1:14 wording: \"month-long\" has no form for: [2], [3], [4], [5], [6], [7], [8], [9], [10], [11]; the last month would stand there",
            "locales/tg/interface.ftl:3:6 wording: there is no month [13] in \"month-long\"",
        ],
    );
}

#[test]
fn words_are_held_to_the_rules_for_messages() {
    check(
        "ru",
        "contents = { \" \" }\nsymbol = Symbol:\nfolio = Page { $first } of { $second }\nfootnotes = **Сноски**\n\
         documents = Дoкументы\nstale = Текст  изменён\n",
        &[
            "locales/ru/interface.ftl:1:12 missing-message: \"contents\" has no words",
            "locales/ru/interface.ftl:2:1 missing-message: \"symbol\" still has the words of the source",
            "locales/ru/interface.ftl:3:1 missing-message: \"folio\" still has the words of the source",
            "locales/ru/interface.ftl:4:13 markup-mismatch: marks of Markdown in \"footnotes\" would be printed: it is plain text",
            "locales/ru/interface.ftl:5:13 wrong-alphabet: \"o\" in \"Дoкументы\" is a letter of the Latin alphabet",
            "locales/ru/interface.ftl:6:14 punctuation: there are two spaces in a row",
        ],
    );
    // Each language's name for itself is the same everywhere.
    check("ru", "language-en = English\nas-pdf = PDF\n", &[]);
    let found = findings_in(
        "ru",
        &[
            (
                "locales/en/interface.ftl",
                "publisher = Amnesty International\n",
            ),
            (
                "locales/ru/interface.ftl",
                "# allow: untranslated-copy — a name\npublisher = Amnesty International\n",
            ),
        ],
    );
    assert_eq!(found, [""; 0]);
}

fn check_terms(source: &str, own: &str, expected: &[&str]) {
    let found = findings_in(
        "ru",
        &[
            ("locales/en/terms.ftl", source),
            ("locales/ru/terms.ftl", own),
        ],
    );
    assert_eq!(found, expected, "{own}");
}

#[test]
fn terms_are_held_to_the_rules_for_messages() {
    let place = |rest: &str| format!("locales/ru/terms.ftl:{rest}");
    for (own, expected) in [
        ("{ \"\" }", "1:8 missing-message: -art has no words"),
        ("{ \" \" }", "1:8 missing-message: -art has no words"),
        (
            "{ $case ->\n   *[nominative] статья 5\n    [genitive] { \"\" }\n }",
            "3:6 missing-message: -art has no words in the form [genitive]",
        ),
        (
            "article 5",
            "1:1 missing-message: -art still has the words of the source",
        ),
        (
            "{ $case ->\n   *[nominative] статья 5\n    [genitive] article 5\n }",
            "1:1 missing-message: -art still has the words of the source",
        ),
        (
            "{ $case ->\n   *[nominative] статья 5\n    [genitive] статьи 6\n }",
            "3:6 number-mismatch: 6 stands in place of 5",
        ),
        (
            "**статья** 5",
            "1:8 markup-mismatch: marks of Markdown in -art would be printed: it is plain text",
        ),
        (
            "{ $case ->\n   *[nominative] статья 5\n    [genitive] cтатьи 5\n }",
            "3:16 wrong-alphabet: \"c\" in \"cтатьи\" is a letter of the Latin alphabet",
        ),
        (
            "статья { \"\\u200B\" }5",
            "1:15 forbidden-character: the text holds an invisible character, U+200B",
        ),
        (
            "статья 5?",
            "1:8 punctuation: the translation ends with a question mark, the source does not",
        ),
        (
            "статья  5",
            "1:14 punctuation: there are two spaces in a row",
        ),
        (
            "статья { -nosuch } 5",
            "1:15 unknown-reference: there is no term -nosuch",
        ),
        (
            "{ -nosuch.gender ->\n    [feminine] статья 5\n   *[other] статья 5\n }",
            "1:8 unknown-reference: there is no term -nosuch",
        ),
        (
            "статья { DATE($day) } 5",
            "1:15 unknown-reference: a term cannot put in a date: it does not see the facts of a document",
        ),
    ] {
        check_terms(
            "-art = article 5\n",
            &format!("-art = {own}\n"),
            &[&place(expected)],
        );
    }
}

#[test]
fn good_terms_are_right() {
    for (source, own) in [
        (
            "-art = article { $number }\n",
            "-art = статья { $number }\n",
        ),
        (
            "-un = { $form ->\n   *[full] United Nations\n    [short] UN\n }\n",
            "-un = { $form ->\n   *[full] ООН\n    [short] UN\n }\n",
        ),
        ("-code = A/HRC/22/53\n", "-code = A/HRC/22/53\n"),
        ("-site = example.org\n", "-site = example.org\n"),
        ("-g20 = Group of Twenty\n", "-g20 = «Группа двадцати»\n"),
        (
            "-art = { $number ->\n   *[singular] article 5\n    [plural] articles 5 and 6\n }\n",
            "-art = { $number ->\n   *[singular] статья 5\n    [plural] статьи 5 и 6\n }\n",
        ),
        (
            "-city = city\n",
            "-city = город{ $case ->\n   *[nominative] { \"\" }\n    [genitive] а\n }\n",
        ),
        ("-x = rate_of_growth\n", "-x = темп * роста\n"),
    ] {
        check_terms(source, own, &[]);
    }
}

/// Fluent would put another language's words there, and whoever follows all ways would be busy for ever.
#[test]
fn what_is_made_of_too_much_is_told_once_and_soon() {
    let level = |text: &str, part: usize| text.replace("PART", &format!("l{part}"));
    let tree = |text: &str, levels: usize| {
        let lines = (0..levels).map(|number| format!("l{number} = {}\n", level(text, number + 1)));
        lines.collect::<String>() + &format!("l{levels} = x\n")
    };
    let ten = "{ PART }".repeat(10);
    let date = "date-long = { $day } { $month } { $year } { l0 }\n";
    let told = |id: &str, line: usize| {
        format!(
            "locales/ru/interface.ftl:{line}:1 wording: the interface message \"{id}\" is made of too many other messages"
        )
    };
    let all = |interface: &str| {
        let found = findings_in("ru", &[("locales/ru/interface.ftl", interface)]);
        let own = found.into_iter().filter(|it| it.contains("wording:"));
        own.collect::<Vec<_>>()
    };
    // Of three levels the middle one is made of 110.
    assert_eq!(all(&(tree(&ten, 30) + date)), [told("l28", 29)]);
    assert_eq!(all(&tree("{ PART }", 2_000)), [told("l1899", 1_900)]);
    assert_eq!(all(&tree("{ PART }", 90)), [""; 0]);
    // Of the variants of a choice one alone stands there.
    let choices = "{ $first ->\n    [one] { PART }\n    [few] { PART }\n   *[other] { PART }\n }";
    assert_eq!(all(&tree(choices, 30)), [""; 0]);
}
