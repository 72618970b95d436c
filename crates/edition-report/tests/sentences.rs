//! The sentences that the crates say, held against the words that there are for them: each sentence has
//! words, all words are said, and the arguments are those that the words name.

#![allow(
    clippy::unwrap_used,
    clippy::panic,
    clippy::disallowed_methods,
    clippy::string_slice,
    reason = "a test may fail loudly, and reads real files"
)]

use std::collections::{BTreeMap, BTreeSet};
use std::path::Path;

use edition_model::Rule;
use fluent_syntax::ast::{
    CallArguments, Entry, Expression, InlineExpression, Pattern, PatternElement,
};

/// What `edition_model::Sentence` takes arguments by.
const ARGUMENTS: [&str; 5] = ["text", "number", "locale", "list", "sentence"];

/// The names of arguments, or of variables.
type Names = BTreeSet<String>;

#[test]
fn every_sentence_has_words_for_its_arguments() {
    let words = words(ftl());
    let mut said = said();
    let mut unlike = Vec::new();
    for (id, places) in &said {
        let (variables, _) = words.get(id).unwrap_or_else(|| panic!("{id} has no words"));
        let others = places
            .iter()
            .filter(|(_, arguments)| arguments != variables);
        unlike.extend(others.map(|(place, arguments)| {
            format!("{place} says {id} with {arguments:?}; its words have {variables:?}")
        }));
    }
    assert!(unlike.is_empty(), "{unlike:#?}");
    for (_, parts) in words.values() {
        said.extend(parts.iter().map(|part| (part.clone(), Vec::new())));
    }
    let unsaid: Vec<&String> = words.keys().filter(|id| !said.contains_key(*id)).collect();
    assert!(unsaid.is_empty(), "nobody says {unsaid:?}");
}

#[test]
fn the_words_are_grouped_by_rules_in_their_order() {
    let groups = ftl().lines().filter_map(|line| line.strip_prefix("## "));
    let rules = groups.filter(|group| !group.starts_with("Of "));
    let names = Rule::ALL.iter().map(|rule| rule.name());
    assert_eq!(rules.collect::<Vec<_>>(), names.collect::<Vec<_>>());
}

fn ftl() -> &'static str {
    include_str!("../sentences/en.ftl")
}

/// The variables of each message and the messages that it is made of, by its id.
fn words(ftl: &str) -> BTreeMap<String, (Names, Names)> {
    let resource = fluent_syntax::parser::parse(ftl).unwrap();
    let mut words = BTreeMap::new();
    for entry in &resource.body {
        let Entry::Message(message) = entry else {
            assert!(
                !matches!(entry, Entry::Junk { .. } | Entry::Term(_)),
                "{entry:?}"
            );
            continue;
        };
        let mut used = (Names::new(), Names::new());
        collect(message.value.as_ref().unwrap(), &mut used);
        let before = words.insert(message.id.name.to_owned(), used);
        assert!(before.is_none(), "{} has words twice", message.id.name);
    }
    let parts = words.clone();
    for (variables, own_parts) in words.values_mut() {
        for part in own_parts.iter() {
            variables.extend(with_parts(part, &parts));
        }
    }
    words
}

/// The variables of a message and of all that it is made of.
fn with_parts(id: &str, words: &BTreeMap<String, (Names, Names)>) -> Names {
    let (variables, parts) = &words[id];
    let deeper = parts.iter().flat_map(|part| with_parts(part, words));
    variables.iter().cloned().chain(deeper).collect()
}

fn collect(pattern: &Pattern<&str>, used: &mut (Names, Names)) {
    for element in &pattern.elements {
        let PatternElement::Placeable { expression } = element else {
            continue;
        };
        match expression {
            Expression::Inline(inline) => collect_inline(inline, used),
            Expression::Select { selector, variants } => {
                collect_inline(selector, used);
                for variant in variants {
                    collect(&variant.value, used);
                }
            }
        }
    }
}

fn collect_inline(inline: &InlineExpression<&str>, used: &mut (Names, Names)) {
    match inline {
        InlineExpression::VariableReference { id } => {
            used.0.insert(id.name.to_owned());
        }
        InlineExpression::MessageReference { id, .. } => {
            used.1.insert(id.name.to_owned());
        }
        InlineExpression::FunctionReference {
            arguments: CallArguments { positional, .. },
            ..
        } => {
            for argument in positional {
                collect_inline(argument, used);
            }
        }
        InlineExpression::StringLiteral { .. } | InlineExpression::NumberLiteral { .. } => {}
        InlineExpression::TermReference { .. } | InlineExpression::Placeable { .. } => {
            panic!("a sentence is made of texts, variables, functions and messages: {inline:?}")
        }
    }
}

/// By the id of each sentence, where the crates say it and with which arguments.
fn said() -> BTreeMap<String, Vec<(String, Names)>> {
    let crates = Path::new(env!("CARGO_MANIFEST_DIR")).join("..");
    let mut said = BTreeMap::new();
    for entry in std::fs::read_dir(crates).unwrap() {
        let sources = entry.unwrap().path().join("src");
        read_folder(&sources, &mut said);
    }
    said
}

fn read_folder(folder: &Path, said: &mut BTreeMap<String, Vec<(String, Names)>>) {
    for entry in std::fs::read_dir(folder).unwrap() {
        let path = entry.unwrap().path();
        if path.is_dir() {
            read_folder(&path, said);
        } else if path.extension().is_some_and(|ending| ending == "rs")
            && path.file_stem().is_some_and(|name| name != "tests")
        {
            read_file(&path, said);
        }
    }
}

/// Reads a file up to its tests.
fn read_file(path: &Path, said: &mut BTreeMap<String, Vec<(String, Names)>>) {
    let text = std::fs::read_to_string(path).unwrap();
    let code = text.split("\n#[cfg(test)]\nmod tests {").next();
    let code = code.unwrap_or_default().lines();
    let code = code.map(|line| match line.trim_start().starts_with("//") {
        true => "",
        false => line,
    });
    let code = code.collect::<Vec<_>>().join("\n");
    for (place, call) in code.match_indices("say(") {
        let before = code[..place].chars().next_back();
        let rest = code[place + call.len()..].trim_start();
        // Others have methods and functions of that name.
        let is_other = before.is_some_and(|letter| letter == '.' || letter.is_alphanumeric());
        if is_other || !rest.starts_with('"') {
            continue;
        }
        let (id, rest) = literal(rest);
        let line = code[..place].lines().count();
        let place = format!("{}:{line}", path.display());
        let rest = behind_call(rest);
        said.entry(id.to_owned())
            .or_default()
            .push((place, arguments(rest)));
    }
}

/// The names of the arguments that are given one after another at the beginning of `code`.
fn arguments(code: &str) -> Names {
    let mut names = Names::new();
    let mut rest = code.trim_start();
    while let Some((method, behind)) = rest.strip_prefix('.').and_then(|it| it.split_once('('))
        && ARGUMENTS.contains(&method)
    {
        let behind = behind.trim_start();
        assert!(
            behind.starts_with('"'),
            "the name of an argument is written out: {behind:.40}"
        );
        let (name, behind) = literal(behind);
        assert!(names.insert(name.to_owned()), "{name} is given twice");
        rest = behind_call(behind).trim_start();
    }
    names
}

/// The text in quotation marks that `code` begins with, and what stands behind it.
fn literal(code: &str) -> (&str, &str) {
    code[1..].split_once('"').unwrap()
}

/// What stands behind the bracket that ends a call.
fn behind_call(code: &str) -> &str {
    let mut depth = 1;
    let mut letters = code.char_indices();
    while let Some((place, letter)) = letters.next() {
        match letter {
            '(' => depth += 1,
            ')' => depth -= 1,
            '"' => skip_literal(&mut letters),
            // A letter by itself, and no lifetime.
            '\'' if code[place..].starts_with("'(") || code[place..].starts_with("')") => {
                letters.nth(1);
            }
            _ => {}
        }
        if depth == 0 {
            return &code[place + 1..];
        }
    }
    panic!("a call has no end: {code:.80}")
}

fn skip_literal(letters: &mut std::str::CharIndices<'_>) {
    while let Some((_, letter)) = letters.next() {
        match letter {
            '\\' => {
                letters.next();
            }
            '"' => return,
            _ => {}
        }
    }
}
