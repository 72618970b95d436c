//! Tests of the reading of catalogs.

use edition_model::{Locale, Place, SourceFile, Sources};
use edition_report::Sentences;
use proptest::strategy::Strategy;

use super::super::{Choice, CommentKind, Element, Pattern};
use super::{Reader, mask_range_ends, parse_catalog, read_lines, read_whole};

/// The findings as `line:column rule message`.
fn check(text: &str, expected: &[&str]) {
    let mut sources = Sources::default();
    let file = sources.add(SourceFile::new("locales/tg/x.ftl", text));
    let source: Locale = "en".parse().unwrap();
    let reported = parse_catalog(file, text, &source);
    let found: Vec<String> = reported
        .diagnostics
        .iter()
        .map(|finding| {
            let Place::Span(span) = finding.place else {
                panic!("a finding without a place");
            };
            let position = sources.get(file).unwrap().position(span.range().start);
            format!(
                "{position} {}: {}",
                finding.rule.name(),
                Sentences::english().tell(&finding.message)
            )
        })
        .collect();
    assert_eq!(found, expected, "{text}");
}

#[test]
fn a_text_has_as_many_forms_as_a_language_needs() {
    let forms = |count: usize| {
        let forms: String = (1..count)
            .map(|form| format!("    [f{form}] x\n"))
            .collect();
        format!("m = {{ $x ->\n{forms}   *[other] y\n }}\n")
    };
    check(&forms(1_000), &[]);
    check(
        &forms(1_001),
        &["1:5 syntax-error: this text has more than 1000 forms"],
    );
}

#[test]
fn a_star_by_itself_marks_no_choice() {
    for text in [
        "towns = Шаҳр { $n ->\n    [one] як\n   * } буд.\nnext = Оянда\n",
        "-towns = { $n ->\n    [one] *як*\n    *}\n",
        "-t = т\n    .a = { $n ->\n   *}\n",
    ] {
        let (before, _) = text.rsplit_once('*').unwrap();
        let line = before.lines().count();
        let column = before.lines().last().unwrap().chars().count() + 1;
        let finding = format!(
            "{line}:{column} syntax-error: none of the choices is marked with * as the one for all other cases"
        );
        check(text, &[&finding]);
    }
}

#[test]
fn a_text_that_breaks_off_is_one_finding() {
    check(
        "visit = Боздид аз 10 то 18 май буд, ниг.\n    [гузориш][report] ва ғайра.\n    боз як сатр.\nnext = Оянда\n",
        &[
            "2:5 syntax-error: the text of \"visit\" breaks off before this line: a continued line cannot begin with \"[\"",
        ],
    );
    check(
        "visit = Матн\nбе фосила.\n",
        &[
            "2:1 syntax-error: the text of \"visit\" breaks off before this line: a continued line must be indented, and this one begins at the margin",
        ],
    );
    check(
        "visit = Матн\n\tбо фосила.\n",
        &[
            "2:2 syntax-error: the text of \"visit\" breaks off before this line: a continued line must be indented by spaces, and this one begins with a tab",
        ],
    );
    check(
        "visit = Матн\n    .x = y\n",
        &[
            "2:5 syntax-error: the text of \"visit\" breaks off before this line: a line that begins with \".x =\" is read as an attribute, which no edition shows",
        ],
    );
}

#[test]
fn what_fluent_refuses_is_said_in_plain_words() {
    check(
        "a = { $start\nb = Хорошо\n",
        &["1:5 syntax-error: this { is not closed, or holds more than one thing"],
    );
    check("a = }\n", &["1:5 syntax-error: this } has no { before it"]);
    check(
        "#тавзеҳ\n",
        &["1:2 syntax-error: a comment needs a space after #"],
    );
    check(
        "сафар = Сафар\n",
        &["1:1 syntax-error: an id is written in Latin letters, and this line begins with \"с\""],
    );
    check(
        "a =\n",
        &["1:1 syntax-error: \"a\" has no text after the \"=\""],
    );
    check(
        "a = { $n ->\n    [one] як\n }\n",
        &["3:2 syntax-error: none of the choices is marked with * as the one for all other cases"],
    );
    check(
        "a = { $n -> [one] як *[other] бисёр }\n",
        &[
            "1:13 syntax-error: after -> a new line must begin: every choice stands on a line of its own",
        ],
    );
}

#[test]
fn a_tab_and_letters_of_another_alphabet_are_named() {
    let tab = "syntax-error: a tab stands here, where only spaces may stand";
    check(
        "a = { $n ->\n    [one] як\n\t[few] ду\n   *[other] се\n }\n",
        &[&format!("3:1 {tab}")],
    );
    check(
        "a = { $n ->\n  \t[one] як\n   *[other] се\n }\n",
        &[&format!("2:3 {tab}")],
    );
    check(
        "a = { $n ->\n    [one] як\n   *[other] се\n\t}\n",
        &[&format!("4:1 {tab}")],
    );
    let letters = |name: &str| {
        format!(
            "syntax-error: \"{name}\" is not written in Latin letters, as all names in braces are"
        )
    };
    check(
        "a = { ДАТЕ($start) }\n",
        &[&format!("1:7 {}", letters("ДАТЕ"))],
    );
    check(
        "a = { -torture(падеж: \"genitive\") }\n",
        &[&format!("1:16 {}", letters("падеж"))],
    );
    check(
        "a = { $начало }\n",
        &[&format!("1:8 {}", letters("начало"))],
    );
    check("a = { -пытки }\n", &[&format!("1:8 {}", letters("пытки"))]);
}

#[test]
fn no_bytes_end_the_program() {
    let deep = "{".repeat(5000);
    let calls = format!("a = {{ {}", "F(".repeat(5000));
    for text in [
        &*deep,
        &calls,
        "a = { \"\\u12я\" }",
        "a\0",
        "\u{FEFF}",
        "#",
        "a = {\"",
        "\r",
        "=\n}\n",
    ] {
        let mut sources = Sources::default();
        let file = sources.add(SourceFile::new("x.ftl", text));
        let _ = parse_catalog(file, text, &"en".parse().unwrap());
    }
    check(
        "a = { \"\\u12я\" }\n",
        &["1:8 syntax-error: a character code after \\u has too few digits"],
    );
}

#[test]
fn an_unfinished_merge_is_one_finding() {
    check(
        "a = А\n<<<<<<< HEAD\nb = Б\n=======\nb = В\n>>>>>>> ветка\nc = Г\n",
        &["2:1 syntax-error: git could not join two versions of this file and left both here"],
    );
}

#[test]
fn the_second_of_two_messages_is_reported() {
    check(
        "a = А\nb = Б\na = В\n",
        &["3:1 duplicate-message: there are two messages with the id \"a\""],
    );
}

#[test]
fn places_are_exact_behind_a_mark_and_with_either_line_end() {
    let text = "\u{FEFF}# note: \"safeguards\"\r\n#   ва ғайра\r\n# en: He met.\r\n# Аз худам\r\n# stale: He meets.\r\nmet =  Вай дид.\r\n  Боз.\r\n\r\n# untranslated\r\n-term = Т\r\n    .gender = m\r\n";
    let mut sources = Sources::default();
    let file = sources.add(SourceFile::new("x.ftl", text));
    let catalog = parse_catalog(file, text, &"en".parse().unwrap());
    assert_eq!(catalog.diagnostics, []);
    let message = catalog.value.message("met").unwrap();
    assert_eq!(message.note(), Some("\"safeguards\"\nва ғайра"));
    assert_eq!(message.source(), Some("He met."));
    assert_eq!(message.stale(), Some("He meets."));
    assert!(!message.is_untranslated());
    assert_eq!(message.comment[2].kind, CommentKind::Own);
    assert_eq!(sources.slice(message.comment[2].span), "# Аз худам");
    assert_eq!(
        sources.slice(message.comment[0].span),
        "# note: \"safeguards\"\r\n#   ва ғайра"
    );
    assert_eq!(sources.slice(message.value_span), "Вай дид.\r\n  Боз.");
    assert_eq!(sources.slice(message.id_span), "met");
    assert!(sources.slice(message.span).starts_with("# note"));
    assert!(sources.slice(message.span).ends_with("Боз."));
    let term = catalog.value.term("term").unwrap();
    assert!(term.is_untranslated());
    assert_eq!(sources.slice(term.id_span), "-term");
    assert_eq!(sources.slice(term.value_span), "Т");
}

#[test]
fn a_rule_is_silenced_with_a_reason() {
    let text =
        "# allow: number-mismatch — шумора дар матн бо калима\n# allow: no-such-rule\na = А\n";
    let mut sources = Sources::default();
    let file = sources.add(SourceFile::new("x.ftl", text));
    let catalog = parse_catalog(file, text, &"en".parse().unwrap());
    let allows: Vec<_> = catalog.value.message("a").unwrap().allows().collect();
    assert_eq!(allows[0].rule, Some(edition_model::Rule::NumberMismatch));
    assert_eq!(allows[0].reason, Some("шумора дар матн бо калима"));
    assert_eq!(allows[1].rule, None);
    assert_eq!(allows[1].reason, None);
}

#[test]
fn every_part_of_a_text_knows_its_place() {
    let text = "visit = Аз { DATE($start, to: $end) }{\"{\"} дар { $n ->\n    [one] { $n } \"{ $a }\" шаҳр\n   *[other] {\"}\"}{ -t(c: \"}\") }{ CAPITAL({ -t }) }\n } буд.\n  Боз.\n";
    let mut sources = Sources::default();
    let file = sources.add(SourceFile::new("x.ftl", text));
    let catalog = parse_catalog(file, text, &"en".parse().unwrap());
    assert_eq!(catalog.diagnostics, []);
    let mut shown = Vec::new();
    let message = catalog.value.message("visit").unwrap();
    show(&sources, message.value.as_ref().unwrap(), &mut shown);
    let expected = [
        "text Аз ",
        "placeable { DATE($start, to: $end) }",
        "literal { at {\"{\"}",
        "text  дар ",
        "choice $n at { $n ->",
        "variant one",
        "placeable { $n }",
        "text  \"",
        "placeable { $a }",
        "text \" шаҳр",
        "default other",
        "literal } at {\"}\"}",
        "placeable { -t(c: \"}\") }",
        "placeable { CAPITAL({ -t }) }",
        "text  буд.\n",
        "text Боз.",
    ];
    assert_eq!(shown, expected);
}

fn show(sources: &Sources, pattern: &Pattern<'_>, shown: &mut Vec<String>) {
    for element in &pattern.elements {
        match element {
            Element::Text { text, span } => {
                assert_eq!(*text, sources.slice(*span));
                shown.push(format!("text {text}"));
            }
            Element::Literal { text, span } => {
                shown.push(format!("literal {text} at {}", sources.slice(*span)));
            }
            Element::Placeable { text, span } => {
                assert_eq!(*text, sources.slice(*span));
                shown.push(format!("placeable {text}"));
            }
            Element::Choice(Choice {
                selector,
                variants,
                span,
            }) => {
                let all = sources.slice(*span);
                let first = all.lines().next().unwrap();
                assert!(all.ends_with('}'));
                shown.push(format!("choice {selector} at {first}"));
                for variant in variants {
                    assert_eq!(variant.key, sources.slice(variant.key_span));
                    let mark = if variant.is_default {
                        "default"
                    } else {
                        "variant"
                    };
                    shown.push(format!("{mark} {}", variant.key));
                    show(sources, &variant.value, shown);
                }
            }
        }
    }
}

proptest::proptest! {
    /// No text causes a panic, and every span holds what it says.
    #[test]
    fn any_text_is_read(
        parts in proptest::collection::vec(
            proptest::prop_oneof![
                proptest::sample::select(vec![
                    "a = ", "б", "\n", "\r\n", "  ", "{", "}", "{ $a }", "{ -t(c: \"x\") }", "\"", "\\u12",
                    "# en: ", "# untranslated", "-t = ", " ->\n", "[one] ", "*[other] ", "to: $b", "(", ")",
                    "<<<<<<< x\n", ">>>>>>> y\n", "=======\n", ".x = ", "\u{FEFF}", "\t", "7", "DATE(", "#",
                ]).prop_map(str::to_owned),
                ".{0,4}",
            ],
            0..40,
        )
    ) {
        let text = parts.concat();
        let mut sources = Sources::default();
        let file = sources.add(SourceFile::new("x.ftl", text.as_str()));
        let read = parse_catalog(file, &text, &"en".parse().unwrap());
        for message in read.value.messages.iter().chain(&read.value.terms) {
            let id = sources.slice(message.id_span);
            assert!(id.trim_start_matches('-') == message.id, "{text:?}");
            assert!(!sources.slice(message.span).is_empty(), "{text:?}");
            if let Some(value) = &message.value {
                show(&sources, value, &mut Vec::new());
            }
        }
        for finding in &read.diagnostics {
            let Place::Span(span) = finding.place else { panic!("no place") };
            assert!(text.get(span.range()).is_some(), "{text:?} {finding:?}");
        }
    }
}

proptest::proptest! {
    /// Read by line, a file says what Fluent's own parser reads in it.
    #[test]
    fn lines_say_what_the_whole_file_does(
        lines in proptest::collection::vec(
            proptest::sample::select(vec![
                "a = б\n", "b   =  x { $y } z, to: $b \n", "c = { DATE($a, to: $b) }\n", "    more\n", "\n",
                "# en: x\n", "#   y\n", "#\n", "## x\n", "### x\n", "-t = x\n", "-u = { -t }\n    .at = y\n",
                "d =\n    x\n\n    y\n", "e = { $n ->\n    [one] x\n   *[other] y\n}\n", " \n", "f = x\u{A0}\n",
                "g = *[x] .y \\u \"z\"", "h = x\t\n", "i = x",
            ]),
            0..12,
        ),
        others in proptest::sample::select(vec!["", "\u{FEFF}", "j =\n", "k = }\n", "#x\n", "l = x\r\n", "?\n"]),
    ) {
        let lines = lines.concat();
        for text in [format!("{others}{lines}"), format!("{lines}{others}")] {
            let source = "en".parse().unwrap();
            let file = Sources::default().add(SourceFile::new("x.ftl", text.as_str()));
            let masked = mask_range_ends(&text);
            let reader = Reader::new(file, &text, &masked, &source);
            if let Some(by_line) = read_lines(&reader) {
                let whole = read_whole(&reader);
                proptest::prop_assert_eq!(whole.diagnostics, []);
                let [by_line, whole] = [by_line, whole.value].map(|it| format!("{it:#?}"));
                proptest::prop_assert_eq!(by_line, whole, "{:?}", text);
            }
        }
    }
}

/// Files as sync and translators write them are read by line.
#[test]
fn a_file_without_faults_is_read_by_line() {
    let check = |text: &str, expected: bool| {
        let source = "en".parse().unwrap();
        let file = Sources::default().add(SourceFile::new("x.ftl", text));
        let is_read = read_lines(&Reader::new(file, text, text, &source)).is_some();
        assert_eq!(is_read, expected, "{text}");
    };
    check(
        "# en: The law.\nlaw = Закон.\n\n-t =\n    { $x ->\n       *[y] з\n    }\n",
        true,
    );
    check("law = Закон.\nи право.\n", false);
    check("law = Закон.\nlaw = Закон.\n", false);
    check("law = Закон.\n    .right = Право.\n", false);
}
