//! The list: which words are one pair, and that no other is silenced.

use edition_model::{Rule, SourceFile, Sources};
use proptest::{prop_assert, prop_assert_eq, proptest, strategy::Strategy};

use super::{AllowedList, AllowedPair, Words, read_allowed, write_allowed};
use crate::catalog::parse_catalog;

/// A text on its place: the document, its source, its translation.
type Spot<'t> = (&'t str, &'t str, &'t str);

fn words(source: &str, translation: &str) -> Option<Words> {
    let text = format!("m = {translation}\n");
    let file = Sources::default().add(SourceFile::new("x.ftl", text.as_str()));
    let catalog = parse_catalog(file, &text, &"en".parse().unwrap()).value;
    Words::of(source, catalog.message("m")?)
}

fn pair(rule: &str, (document, source, translation): Spot<'_>) -> AllowedPair {
    AllowedPair {
        rule: rule.to_owned(),
        words: words(source, translation).expect(translation),
        reason: "так \"надо\"".to_owned(),
        document: document.to_owned(),
        message: "m".to_owned(),
    }
}

/// The rules that `list` silences at a spot.
fn silenced(list: &AllowedList, (document, source, translation): Spot<'_>) -> Vec<Rule> {
    let text = format!("m = {translation}\n");
    let file = Sources::default().add(SourceFile::new("x.ftl", text.as_str()));
    let catalog = parse_catalog(file, &text, &"en".parse().unwrap()).value;
    let message = catalog.message("m").expect(translation);
    list.rules(document, source, message)
}

/// Whether what is allowed at one spot holds at another.
fn check(allowed: Spot<'_>, there: Spot<'_>, expected: bool) {
    let mut list = AllowedList::default();
    list.insert(pair("punctuation", allowed));
    let found = silenced(&list, there);
    let rules: &[Rule] = if expected { &[Rule::Punctuation] } else { &[] };
    assert_eq!(found, rules, "{allowed:?} at {there:?}");
    assert_eq!(silenced(&list, allowed), [Rule::Punctuation], "{allowed:?}");
}

#[test]
fn the_same_words_are_the_same_pair_wherever_they_stand() {
    let here = ("a", "Is it “over”?", "Кончено, видно.");
    check(here, ("b", "Is it \"over\"?", "Кончено, видно."), true);
    check(
        here,
        ("b", "Is  it\u{a0}“over”?", "Кончено,\n    видно."),
        true,
    );
    let choice = "{ $x ->\n  [one] Кончен\n *[other] Кончены\n } дни.";
    let spread = "{ $x ->\n  [one] Кончен дни.\n *[other] Кончены дни.\n }";
    check(("a", "x", choice), ("a", "x", spread), true);
    let term = "Кончен { -visit(case: \"genitive\") }.";
    check(
        ("a", "x", term),
        ("b", "x", "Кончен {-visit(case:\"genitive\")}."),
        true,
    );
    check(
        ("a", "x", "Кончен.{ BR() }Да"),
        ("b", "x", "Кончен.{ BR() }Да"),
        true,
    );
    let marked = "Кончен [ended][lang:en].";
    check(("a", "x", marked), ("b", "x", marked), true);
}

#[test]
fn other_words_are_another_pair() {
    let here = ("a", "Is it over?", "Кончено, видно.");
    for there in [
        ("a", "Is it over!", "Кончено, видно."),
        ("a", "is it over?", "Кончено, видно."),
        ("a", "Is it over?", "Кончено, видно"),
        ("a", "Is it over?", "Кончено,  видно."),
        ("a", "Is it over?", "Кончено,\u{a0}видно."),
        ("a", "Is it over?", "кончено, видно."),
        ("a", "Is it over?", "Кончено, видно.\n    .title = Да"),
        ("a", "Is it over?", "Кончено, { -visit }."),
    ] {
        check(here, there, false);
    }
    check(("a", "x", "«Да»"), ("a", "x", "\"Да\""), false);
    check(("a", "x", "и\u{306}"), ("a", "x", "й"), false);
}

#[test]
fn what_depends_on_its_document_is_a_pair_there_alone() {
    for translation in [
        "Через { $n } дней",
        "См. пункт { PARA(\"over\") }",
        "См. [доклад][report]",
        "Так[^1]",
        "{ $n ->\n  [one] день\n *[other] дни\n }",
        "{ -rapporteur } { $n }",
    ] {
        check(("a", "x", translation), ("a", "x", translation), true);
        check(("a", "x", translation), ("b", "x", translation), false);
    }
    check(
        ("a", "{ PARA(\"p\") }", "12"),
        ("b", "{ PARA(\"p\") }", "12"),
        false,
    );
}

/// Reads `text`, and writes again what could be read.
fn check_file(text: &str, expected: Option<&str>) {
    let file = Sources::default().add(SourceFile::new("x.toml", text));
    let read = read_allowed(file, text);
    assert_eq!(read.value.as_ref().map(write_allowed).as_deref(), expected);
    assert_eq!(read.diagnostics.len(), usize::from(expected.is_none()));
}

#[test]
fn what_was_written_is_read_and_nothing_else() {
    let mut list = AllowedList::default();
    let choice = "{ $x ->\n  [one] Кончен\n *[other] Кончены\n }";
    list.insert(pair("punctuation", ("a", "Is it \"over\"?", choice)));
    let first = write_allowed(&list);
    let second = pair("number-mismatch", ("b", "Nine", "8"));
    list.insert(second.clone());
    let both = write_allowed(&list);
    check_file(&first, Some(&first));
    check_file(&both, Some(&both));
    check_file(&both.replace('\n', "\r\n"), Some(&both));
    list.remove(&second);
    assert_eq!(write_allowed(&list), first);
    // Another version of the tool has other rules.
    let mut newer = AllowedList::default();
    newer.insert(pair("sentence-order", ("b", "Nine", "8")));
    check_file(&write_allowed(&newer), Some(&write_allowed(&newer)));
    assert_eq!(silenced(&newer, ("b", "Nine", "8")), []);
    for (from, to) in [
        ("translation = \"8\"", "translation = \"9\""),
        ("rule = \"number-mismatch\"", "rule = \"punctuation\""),
        ("document = \"b\"\n", ""),
        ("reason = \"так \\\"надо\\\"\"", "reason = \" \""),
        ("message", "segment"),
        ("rule = \"num", "rule = num"),
    ] {
        check_file(&both.replace(from, to), None);
    }
}

#[test]
fn of_two_branches_both_are_kept() {
    let list = |pairs: &[&AllowedPair]| {
        let mut list = AllowedList::default();
        pairs.iter().for_each(|pair| list.insert((*pair).clone()));
        write_allowed(&list)
    };
    let one = pair("number-mismatch", ("b", "Nine", "8"));
    let other = pair("punctuation", ("a", "Nine?", "9"));
    let (ours, theirs) = (list(&[&one]), list(&[&other]));
    let (head, ours) = ours.split_once('\n').unwrap();
    let theirs = theirs.split_once('\n').unwrap().1;
    let both = list(&[&one, &other]);
    for base in ["", "||||||| 0\n"] {
        let text = format!("{head}\n<<<<<<< HEAD\n{ours}{base}=======\n{theirs}>>>>>>> b\n");
        check_file(&text, Some(&both));
    }
    check_file(
        &format!("{head}\n<<<<<<< HEAD\n{ours}=======\nx\n>>>>>>> b\n"),
        None,
    );
}

/// A rule, a document, a source and a translation of few that are alike, and yet other words.
fn spots() -> impl Strategy<Value = (String, String, String, String)> {
    let one_of = |texts: &[&str]| {
        let texts: Vec<String> = texts.iter().map(|text| (*text).to_owned()).collect();
        proptest::sample::select(texts)
    };
    let part = one_of(&[
        "",
        " ",
        "  ",
        "\u{a0}",
        "“",
        "\"",
        "й",
        "и\u{306}",
        "9",
        "{ -visit }",
        "{ $n }",
        "[x][y]",
    ]);
    (
        one_of(&["punctuation", "terminology", "syntax-error"]),
        one_of(&["a", "b", "terms"]),
        one_of(&["“It” is", "\"It\" is", "It is", "It is { PARA(\"p\") }"]),
        part.prop_map(|part| format!("Да{part}нет")),
    )
}

proptest! {
    /// Whatever stands in the file, it is read or it is one finding.
    #[test]
    fn anything_can_stand_in_the_file(
        parts in proptest::collection::vec("(<<<<<<< |=======|>>>>>>> |\\[punctuation-0a\\]|rule = \"[a-z\"]{0,3}|\\PC{0,8})[\r\n]{0,2}", 0..8),
    ) {
        let text = parts.concat();
        let file = Sources::default().add(SourceFile::new("x.toml", text.as_str()));
        let read = read_allowed(file, &text);
        prop_assert_eq!(read.diagnostics.len(), usize::from(read.value.is_none()));
    }

    /// The list silences what was put in, and never a pair other than these, also once it has been written and
    /// read, and once a pair has been taken out.
    #[test]
    fn nothing_but_its_own_pairs_is_silenced(
        put_in in proptest::collection::vec(spots(), 1..6),
        taken_out in spots(),
        other in spots(),
    ) {
        let mut list = AllowedList::default();
        let of = |(rule, document, source, translation): &(String, String, String, String)| {
            pair(rule, (document, source, translation))
        };
        put_in.iter().for_each(|spot| list.insert(of(spot)));
        let gone = of(&taken_out);
        list.remove(&gone);
        let written = write_allowed(&list);
        let file = Sources::default().add(SourceFile::new("x.toml", written.as_str()));
        prop_assert_eq!(read_allowed(file, &written).value, Some(list.clone()));
        let depends = |text: &str| ["$n", "PARA", "]["].iter().any(|part| text.contains(part));
        for (_, document, source, translation) in put_in.iter().chain([&other, &taken_out]) {
            let found = silenced(&list, (document, source, translation));
            let is_bound = depends(source) || depends(translation);
            let is_same = |spot: &&(String, String, String, String)| {
                crate::fold::fold(&spot.2) == crate::fold::fold(source)
                    && spot.3 == *translation
                    && (spot.1 == *document || !is_bound)
            };
            for rule in ["punctuation", "terminology"] {
                let mut given = put_in.iter().filter(is_same).filter(|spot| spot.0 == rule);
                let expected = given.any(|spot| of(spot).name() != gone.name());
                let is_silenced = found.iter().any(|found| found.name() == rule);
                prop_assert_eq!(is_silenced, expected, "{} {} {}", rule, source, translation);
            }
            prop_assert!(!found.contains(&Rule::SyntaxError));
        }
    }
}
