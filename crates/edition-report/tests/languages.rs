//! The sentences of the other languages, held against the English ones: each has its words in each language, with the
//! same variables, the forms of number that the language needs, and the same commands, options, files, signs and figures.

#![allow(clippy::unwrap_used, clippy::panic, reason = "a test may fail loudly")]
#![allow(
    clippy::disallowed_methods,
    reason = "a test reads the texts of the repository"
)]

use std::collections::{BTreeMap, BTreeSet};

use edition_model::Rule;
use edition_report::Sentences;
use fluent_syntax::ast::{
    Entry, Expression, InlineExpression, Pattern, PatternElement, VariantKey,
};

/// A language: its tag, its sentences, and the forms of number that it needs for whole numbers beside the default.
struct Language {
    tag: &'static str,
    sentences: &'static str,
    forms: &'static [&'static str],
}

const LANGUAGES: [Language; 2] = [
    Language {
        tag: "ru",
        sentences: include_str!("../sentences/ru.ftl"),
        forms: &["one", "few", "many"],
    },
    Language {
        tag: "tg",
        sentences: include_str!("../sentences/tg.ftl"),
        forms: &[],
    },
];

/// What a message is made of.
#[derive(Debug, Default, Clone, PartialEq, Eq)]
struct Made {
    variables: BTreeSet<String>,
    /// What is written of commands, options, files, signs and figures.
    kept: BTreeSet<String>,
    /// The words.
    text: String,
    /// The keys of each choice by a number.
    choices: Vec<BTreeSet<String>>,
}

#[test]
fn every_language_has_every_sentence() {
    let english = read(include_str!("../sentences/en.ftl"));
    let mut faults = Vec::new();
    for language in &LANGUAGES {
        let own = read(language.sentences);
        for id in own.keys().filter(|id| !english.contains_key(*id)) {
            faults.push(format!("{}: {id} is no sentence", language.tag));
        }
        for (id, made) in &english {
            let told = match own.get(id) {
                Some(own) => compare(made, own, language),
                None => vec!["no words".to_owned()],
            };
            faults.extend(
                told.iter()
                    .map(|it| format!("{}: {id}: {it}", language.tag)),
            );
        }
    }
    assert!(faults.is_empty(), "{}", faults.join("\n"));
}

#[test]
fn every_language_explains_every_rule() {
    for language in &LANGUAGES {
        let sentences = Sentences::in_language(language.tag).unwrap();
        for rule in Rule::ALL {
            let opening = sentences.text(&format!("rule-{}", rule.name()));
            let opening = opening.unwrap_or_else(|| panic!("{}: {}", language.tag, rule.name()));
            // The example stands behind it.
            assert!(opening.ends_with(':'), "{opening}");
        }
    }
}

/// The handbook's list of rules is made of the same words in each language.
#[test]
fn the_handbook_of_every_language_has_the_words_of_the_rules() {
    let root = concat!(env!("CARGO_MANIFEST_DIR"), "/../../locales");
    for language in &LANGUAGES {
        let handbook = format!("{root}/{}/handbook.ftl", language.tag);
        let handbook = std::fs::read_to_string(handbook).unwrap();
        let sentences = Sentences::in_language(language.tag).unwrap();
        for rule in Rule::ALL {
            let name = rule.name();
            let opening = sentences.text(&format!("rule-{name}")).unwrap();
            let opening = opening.trim_end_matches(':');
            let line = format!("rule-{name} = **`{name}`.** {opening}.");
            assert!(handbook.lines().any(|it| it == line), "lacks {line}");
        }
    }
}

/// Words that an editor has replaced: each thing has one name.
#[test]
fn what_has_one_name_has_no_other() {
    let replaced = [
        ("ru", "источник", "исходный текст, исходный файл"),
        ("ru", "картинк", "рисунок"),
        ("ru", "слово за словом", "пословно"),
        (
            "ru",
            "проекта",
            "публикации; проект — то, что еще не издано",
        ),
        ("tg", "далел", "маълумот"),
        ("tg", "манба", "матни аслӣ"),
        ("tg", "сарсатр", "сархат"),
        ("tg", "кӯҳна", "куҳна"),
        ("tg", "паҳлӯ", "паҳлу"),
        ("tg", "қолиб", "қолаб"),
    ];
    let folder = concat!(env!("CARGO_MANIFEST_DIR"), "/sentences");
    for (tag, word, better) in replaced {
        for file in [
            tag.to_owned(),
            format!("rules/{tag}"),
            format!("help/{tag}"),
        ] {
            let path = format!("{folder}/{file}.ftl");
            let text = std::fs::read_to_string(&path).unwrap().to_lowercase();
            let found = text.lines().find(|line| line.contains(word));
            assert_eq!(found, None, "{path}: {better}");
        }
    }
}

fn compare(english: &Made, own: &Made, language: &Language) -> Vec<String> {
    let mut faults = Vec::new();
    if english.variables != own.variables {
        faults.push(format!("{:?} for {:?}", own.variables, english.variables));
    }
    let lost: Vec<&String> = english
        .kept
        .iter()
        .filter(|it| !own.text.contains(it.as_str()))
        .collect();
    if !lost.is_empty() {
        faults.push(format!("lacks {lost:?}: {}", own.text));
    }
    for keys in &own.choices {
        let needed = ["one", "few", "many"]
            .iter()
            .filter(|it| keys.contains(**it))
            .count();
        let has = |form: &&&str| keys.contains(**form) || keys.contains("default");
        let complete = language.forms.iter().filter(has).count() == language.forms.len();
        if needed > 0 && !complete {
            faults.push(format!("has the forms {keys:?} alone"));
        }
    }
    let is_english = |text: &str| longest_english(text) >= 3;
    if is_english(&own.text) {
        faults.push(format!("is English: {}", own.text));
    }
    faults
}

/// How many English words follow one another, those in quotation marks, brackets and commands aside.
fn longest_english(text: &str) -> usize {
    let (mut longest, mut run) = (0, 0);
    for word in text.split_whitespace() {
        let is_word = word.chars().all(|letter| letter.is_ascii_lowercase());
        run = if is_word && word.len() > 1 {
            run + 1
        } else {
            0
        };
        longest = longest.max(run);
    }
    longest
}

fn read(ftl: &str) -> BTreeMap<String, Made> {
    let resource =
        fluent_syntax::parser::parse(ftl).unwrap_or_else(|(_, errors)| panic!("{errors:?}"));
    let mut all = BTreeMap::new();
    let mut parts = BTreeMap::new();
    for entry in &resource.body {
        if let Entry::Message(message) = entry {
            let (mut made, mut used) = (Made::default(), BTreeSet::new());
            collect(message.value.as_ref().unwrap(), &mut made, &mut used);
            made.text = made.text.replace('\n', " ");
            made.kept = kept(&made.text);
            let before = all.insert(message.id.name.to_owned(), made);
            assert!(before.is_none(), "{} has words twice", message.id.name);
            parts.insert(message.id.name.to_owned(), used);
        }
    }
    // What stands in a message that a sentence is made of counts as the sentence's.
    let own = all.clone();
    for (id, made) in &mut all {
        for part in parts.get(id).into_iter().flatten() {
            let variables = own.get(part).map(|part| part.variables.clone());
            made.variables.extend(variables.unwrap_or_default());
            for deeper in parts.get(part).into_iter().flatten() {
                let variables = own.get(deeper).map(|part| part.variables.clone());
                made.variables.extend(variables.unwrap_or_default());
            }
        }
    }
    all
}

/// Options, commands, files, keys with a value, figures and marks.
fn kept(text: &str) -> BTreeSet<String> {
    let mut kept = BTreeSet::new();
    let words: Vec<&str> = text.split_whitespace().collect();
    for (place, word) in words.iter().enumerate() {
        let plain = word.trim_matches(|letter: char| ",;:.()«»“”\"'?…".contains(letter));
        let is_technical = plain.is_ascii()
            && (plain.contains(['/', '[', '*', '|', '#', '$', '<', '>', '^', '\\', '_', '='])
                || plain.starts_with("--")
                || plain
                    .split_once('.')
                    .is_some_and(|(name, ending)| !name.is_empty() && !ending.is_empty()));
        // Examples are in the words of the language.
        let is_example = ["word", "choice", "**strong", "[default", "[possible"]
            .iter()
            .any(|it| plain.contains(it));
        if is_technical && !is_example {
            kept.insert(plain.to_owned());
        }
        if plain == "make-editions"
            && let Some(command) = words.get(place + 1)
        {
            let command = command.trim_matches(|letter: char| !letter.is_ascii_alphabetic());
            if [
                "sync", "check", "accept", "verify", "release", "build", "serve", "explain",
                "review", "allowed",
            ]
            .contains(&command)
            {
                kept.insert(format!("make-editions {command}"));
            }
        }
        let figures = plain.split(|letter: char| !letter.is_ascii_digit());
        kept.extend(figures.filter(|it| !it.is_empty()).map(str::to_owned));
    }
    kept
}

fn collect(pattern: &Pattern<&str>, made: &mut Made, used: &mut BTreeSet<String>) {
    for element in &pattern.elements {
        match element {
            PatternElement::TextElement { value } => made.text.push_str(value),
            PatternElement::Placeable { expression } => match expression {
                Expression::Inline(inline) => collect_inline(inline, made, used),
                Expression::Select { selector, variants } => {
                    collect_inline(selector, made, used);
                    let keys = variants.iter().map(|variant| match &variant.key {
                        _ if variant.default => "default".to_owned(),
                        VariantKey::Identifier { name } => (*name).to_owned(),
                        VariantKey::NumberLiteral { value } => (*value).to_owned(),
                    });
                    made.choices.push(keys.collect());
                    for variant in variants {
                        made.text.push(' ');
                        collect(&variant.value, made, used);
                    }
                }
            },
        }
    }
}

fn collect_inline(inline: &InlineExpression<&str>, made: &mut Made, used: &mut BTreeSet<String>) {
    match inline {
        InlineExpression::VariableReference { id } => {
            made.variables.insert(id.name.to_owned());
        }
        InlineExpression::MessageReference { id, .. } => {
            used.insert(id.name.to_owned());
        }
        InlineExpression::FunctionReference { arguments, .. } => {
            for argument in &arguments.positional {
                collect_inline(argument, made, used);
            }
        }
        InlineExpression::StringLiteral { value } => made.text.push_str(value),
        _ => {}
    }
}
