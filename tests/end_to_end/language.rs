//! The tool speaks the language of who uses it: findings, explanations, `--help`, errors.

use std::process::Command;

use super::publication::{Publication, run_in};

/// The languages besides English.
const OTHERS: [&str; 2] = ["ru", "tg"];

/// A publication with as many kinds of faults as fit.
fn broken() -> Publication {
    let publication = Publication::new();
    publication.write(
        "sources/a.md",
        "+++\nkind = \"report\"\ndate = 2012-05-18\nplce = \"Dushanbe\"\n[facts]\nstart = 2012-05-10\ncities = 5\n\
         [links]\nreport = \"https://example.org/r\"\n+++\n# Visit {#title}\n\n\
         On { DATE($start) } he met **53** ministers of the { -ministry }.[^1]\n{#met}\n\n\
         See the [report][report]. Did he leave?\n{#see}\n\n\
         He saw { $cities } cities.\n{#cities}\n\nThe fine is 500 dollars, paid in May.\n{#fine}\n\n\
         He did not sign the confession in the north of the country.\n{#sign}\n\nA text.\n{#kept}\n\nA text.\n{#again}\n\n\
         [^1]: A note to all.\n",
    );
    publication.write(
        "sources/b.md",
        "+++\nkind = \"repot\"\ndate = 2012-05-32\n+++\n# One {#one}\n\n#Two\n\n<b>x</b> and [y](z.md) and ![](q.png)\n{#one}\n\n\
         • a bullet\n• another\n\n    indented\n\n**open and { $nothing } [^9]\n",
    );
    publication.write(
        "locales/en/terms.ftl",
        "-ministry = Ministry\n-court = Court\n",
    );
    for locale in OTHERS {
        publication.write(
            &format!("locales/{locale}/terms.ftl"),
            "-ministry = Министерство { $n }\n-gone = Суд\n-self = { -self }\n",
        );
        publication.write(
            &format!("locales/{locale}/interface.ftl"),
            "date-long = { month-long } { $year }\nunknown-words = Слова\n",
        );
        publication.write(
            &format!("locales/{locale}/a.ftl"),
            "title = Visit\n\
             # stale: On Monday\nmet = Он встретился с 35 министрами { -ministry(case: \"gen\") } { $strat }.\n\
             see = Cмотрите  https://example.com отчет отчет!\n\
             cities = { $cities ->\n    [one] город\n    [one] города\n   *[other] городов\n}\n\
             fine = Штраф 500 рублей, в июне\u{200B}. \"Да\"\n\
             # allow: punctuation\nsign = Он подписал признание на юге страны.\n\
             kept = Текст.\nagain = Иной текст.\nagain = Еще.\n\
             old = Абзац.\nmore = { $x\nline\n\ttab\n",
        );
    }
    publication
}

/// What stands in quotation marks, backticks and brackets is another's.
fn own_words(text: &str) -> String {
    let mut own = String::new();
    let mut closing: Option<char> = None;
    for letter in text.chars() {
        match (closing, letter) {
            (Some(mark), letter) if letter == mark => closing = None,
            (Some(_), _) => {}
            (None, '«') => closing = Some('»'),
            (None, '"') => closing = Some('"'),
            (None, '`') => closing = Some('`'),
            (None, '[') => closing = Some(']'),
            (None, '{') => closing = Some('}'),
            (None, letter) => own.push(letter),
        }
    }
    own
}

/// The first three English words in a row that a text has of its own.
fn english(text: &str) -> Option<String> {
    let own = own_words(text);
    let words: Vec<&str> = own.split_whitespace().collect();
    let is_english = |word: &&str| {
        let word = word.trim_end_matches([',', '.', ':', ';']);
        word.len() > 1 && word.chars().all(|letter| letter.is_ascii_lowercase())
    };
    let mut runs = words.windows(3).filter(|run| run.iter().all(is_english));
    runs.next().map(|run| run.join(" "))
}

#[test]
fn no_finding_has_an_english_sentence_in_another_language() {
    let publication = broken();
    let count = |language: &str| {
        let run = publication.run(&["check", "--language", language, "--format", "json"]);
        let report: serde_json::Value = serde_json::from_str(&run.stdout).unwrap();
        let findings = report["findings"].as_array().unwrap().clone();
        let keys = |it: &serde_json::Value| {
            let keys = ["rule", "severity", "path", "line", "column"];
            keys.map(|key| it[key].to_string()).join(" ")
        };
        let keys: Vec<String> = findings.iter().map(keys).collect();
        (findings, keys)
    };
    let (_, expected) = count("en");
    let rules = |keys: &[String]| {
        let rules = keys.iter().filter_map(|it| it.split_once(' '));
        let rules: std::collections::BTreeSet<String> =
            rules.map(|(rule, _)| rule.to_owned()).collect();
        rules.len()
    };
    assert!(rules(&expected) > 20, "{expected:#?}");
    for language in OTHERS {
        let (findings, keys) = count(language);
        assert_eq!(keys, expected, "{language}");
        for finding in &findings {
            for text in [&finding["message"], &finding["help"]] {
                let text = text.as_str().unwrap_or_default();
                assert_eq!(english(text), None, "{language}: {text}");
            }
        }
    }
}

#[test]
fn help_and_explanations_are_in_the_language() {
    let anywhere = tempfile::tempdir().unwrap();
    let commands = run_in(anywhere.path(), &["--help"]).succeeds().stdout;
    let commands = commands
        .lines()
        .skip_while(|line| *line != "Commands:")
        .skip(1);
    let commands: Vec<&str> = commands
        .take_while(|line| !line.is_empty())
        // What goes on from the line before stands further in.
        .filter_map(|line| line.strip_prefix("  ")?.split(' ').next())
        .filter(|word| !word.is_empty())
        .collect();
    assert!(commands.contains(&"build"), "{commands:?}");
    let rules = run_in(anywhere.path(), &["explain"]).succeeds().stdout;
    let rules: Vec<&str> = rules
        .lines()
        .filter_map(|line| line.split(' ').next())
        .collect();
    for language in OTHERS {
        let help = |words: &[&str]| {
            let words = [words, &["--language", language]].concat();
            run_in(anywhere.path(), &words).succeeds().stdout
        };
        let mut told = vec![
            help(&["--help"]),
            help(&["-h"]),
            help(&["new", "locale", "--help"]),
            run_in(anywhere.path(), &["--language", language, "help", "check"])
                .succeeds()
                .stdout,
        ];
        told.extend(
            commands
                .iter()
                .filter(|it| **it != "help")
                .map(|it| help(&[it, "--help"])),
        );
        told.push(help(&["man", "build"]));
        for text in &told {
            for word in [
                "Usage", "Options", "Print", "possible", "default:", "Possible",
            ] {
                assert!(!text.contains(word), "{language}: {word} in\n{text}");
            }
            let prose = text.lines().filter(|line| !line.contains("make-editions"));
            for line in prose {
                assert_eq!(english(line), None, "{language}: {line} in\n{text}");
            }
        }
        help(&["completions", "bash"]);
        for rule in &rules {
            let text = help(&["explain", rule]);
            let prose = text.lines().filter(|line| !line.starts_with("    "));
            for line in prose.filter(|line| !line.contains('`')) {
                assert_eq!(english(line), None, "{rule}: {line}");
            }
        }
    }
}

/// What stands in a line of its own under the heading of the arguments, in the order of the command line.
#[test]
fn arguments_are_explained_in_their_order_and_paragraphs_go_on() {
    let anywhere = tempfile::tempdir().unwrap();
    for (language, expected) in [
        ("en", ["<LOCALE>", "<DOCUMENT>", "[SEGMENTS]"]),
        ("ru", ["<ЯЗЫК>", "<ДОКУМЕНТ>", "[СЕГМЕНТ]"]),
        ("tg", ["<ЗАБОН>", "<ҲУҶҶАТ>", "[ПОРЧА]"]),
    ] {
        let help = |words: &[&str]| {
            let words = [&["--language", language], words].concat();
            run_in(anywhere.path(), &words).succeeds().stdout
        };
        let told = help(&["accept", "--help"]);
        let begin = |line: &str| line.split_whitespace().next().map(str::to_owned);
        let arguments = told.lines().filter_map(begin);
        let arguments: Vec<String> = arguments
            .map(|it| it.trim_end_matches("...").to_owned())
            .filter(|it| it.starts_with(['<', '[']))
            .take(3)
            .collect();
        assert_eq!(arguments, expected, "{told}");
        // Only the last line of a paragraph is short.
        let told = help(&["join", "--help"]);
        let prose = told.rsplit("\n\n").next().unwrap().trim();
        let lines: Vec<usize> = prose.lines().map(|line| line.chars().count()).collect();
        let (_, full) = lines.split_last().unwrap();
        assert!(full.iter().all(|length| *length > 80), "{told}");
        assert_eq!(help(&["help", "--help"]), help(&["--help"]));
        assert_eq!(help(&["help", "build", "-q"]), help(&["build", "--help"]));
    }
}

#[test]
fn misuse_is_told_in_the_language() {
    let anywhere = tempfile::tempdir().unwrap();
    run_in(anywhere.path(), &["--language", "ru", "chek"])
        .exits(2)
        .says("ошибка: команды chek нет")
        .says("возможно, имелось в виду check?")
        .says("Использование: make-editions [КЛЮЧИ] [КОМАНДА]");
    run_in(
        anywhere.path(),
        &["check", "--frmat", "json", "--language", "tg"],
    )
    .exits(2)
    .says("хато: дар ин ҷо параметр ё аргументи --frmat нест");
    run_in(
        anywhere.path(),
        &["check", "--format", "xml", "--language=ru"],
    )
    .exits(2)
    .says("«xml» не подходит для --format <ФОРМАТ>; подходит одно из этих: human, json");
    run_in(anywhere.path(), &["check", "--language", "de"])
        .exits(2)
        .says("en, ru, tg");
    run_in(anywhere.path(), &["--language", "ru", "trace", "a"])
        .exits(2)
        .says("не хватает: <СЕГМЕНТ>");
    for (arguments, words) in [
        (
            ["build", "--shard", "9/2"],
            "«9/2» не подходит для --shard <I/N>: нужны номер части и число частей, например 2/4; частей может быть не больше 512",
        ),
        (
            ["serve", "--port", "99999"],
            "«99999» не подходит для --port <ПОРТ>; подходит число от 0 до 65535",
        ),
        (
            ["build", "--draft", "--draft"],
            "ошибка: --draft указано дважды",
        ),
    ] {
        let arguments = [&["--language", "ru"], &arguments[..]].concat();
        run_in(anywhere.path(), &arguments).exits(2).says(words);
    }
    run_in(anywhere.path(), &["--language", "tg", "status"])
        .exits(2)
        .says("хато: на дар ");
}

#[test]
fn the_environment_names_the_language() {
    let anywhere = tempfile::tempdir().unwrap();
    let said = |variables: &[(&str, &str)]| {
        let mut command = Command::new(env!("CARGO_BIN_EXE_make-editions"));
        for name in ["MAKE_EDITIONS_LANGUAGE", "LC_ALL", "LC_MESSAGES", "LANG"] {
            command.env_remove(name);
        }
        let command = command
            .args(["explain", "grammar"])
            .current_dir(anywhere.path());
        let output = command.envs(variables.iter().copied()).output().unwrap();
        String::from_utf8(output.stderr).unwrap()
    };
    assert!(said(&[]).starts_with("error: there is no rule"));
    assert!(said(&[("LANG", "ru_RU.UTF-8")]).starts_with("ошибка: правила grammar нет"));
    let both = [("LANG", "ru_RU.UTF-8"), ("MAKE_EDITIONS_LANGUAGE", "tg")];
    assert!(said(&both).starts_with("хато: қоидаи grammar нест"));
}
