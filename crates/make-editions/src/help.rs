//! The command line in the language of the tool: its words for `--help`, and what is said where it is misused.
//!
//! The English words stand in [`crate::cli`], and English is told as clap tells it. In another language the command is
//! built of that language's words, `sentences/help/<language>.ftl` of `edition-report`: `help-command-COMMAND`,
//! `help-arg-COMMAND-ARGUMENT` or, for what several commands have, `help-arg-ARGUMENT`, `help-value-VALUE` for one of
//! several values, `help-name-NAME` for what stands in place of a value, `help-after-COMMAND` for the examples.

use std::ffi::OsString;

use clap::builder::{PossibleValue, PossibleValuesParser, Resettable};
use clap::error::{ContextKind, ContextValue, ErrorKind};
use clap::{Arg, Command, CommandFactory, Error};
use edition_engine::sharding::MOST as MOST_SHARDS;
use edition_model::{Sentence, say};
use edition_report::Sentences;

use crate::cli::{Cli, JOBS, MARKER_SIZES, PORTS};
use crate::language::{line, sentences, told};

/// The command line, in words of the language that was chosen.
pub(crate) fn command() -> Command {
    let mut command = spoken();
    if !sentences().is_english() {
        // What clap adds by itself has to be there, to be put into other words.
        command.build();
        translate(&mut command, "");
    }
    flow(&mut command);
    command
}

/// Puts each paragraph of what is told after the options of a command, and of all below it, on one line.
fn flow(command: &mut Command) {
    if let Some(after) = command.get_after_help() {
        let after = flowing(&after.to_string());
        *command = std::mem::take(command).after_help(after);
    }
    command.get_subcommands_mut().for_each(flow);
}

/// The text with each paragraph on one line, which goes on where the terminal ends. Lines that are indented are examples.
fn flowing(text: &str) -> String {
    let is_prose = |line: &str| line.starts_with(|first: char| !first.is_whitespace());
    let mut lines: Vec<String> = Vec::new();
    for line in text.lines() {
        match lines.last_mut() {
            Some(before) if is_prose(before) && is_prose(line) => {
                before.push(' ');
                before.push_str(line);
            }
            _ => lines.push(line.to_owned()),
        }
    }
    lines.join("\n")
}

/// The command line as clap understands it: with options, `help build` is what it is without them, `build --help`.
pub(crate) fn asked(words: Vec<OsString>) -> Vec<OsString> {
    let valued = ["--language", "--project", "--color", "--jobs"];
    let mut place = 1;
    while let Some(word) = words.get(place).and_then(|word| word.to_str()) {
        match word {
            "help" => break,
            _ if valued.contains(&word) => place += 2,
            _ if word.starts_with('-') => place += 1,
            _ => return words,
        }
    }
    let is_option = |word: &OsString| word.as_encoded_bytes().starts_with(b"-");
    if !words.iter().skip(place + 1).any(is_option) {
        return words;
    }
    let mut words = words;
    words.remove(place);
    words.push("--help".into());
    words
}

/// The command line in English. Its option of the language has been followed before it is parsed.
fn spoken() -> Command {
    let language = Arg::new("language")
        .long("language")
        .value_name("LANGUAGE")
        .value_parser(PossibleValuesParser::new(Sentences::languages()))
        .global(true)
        .help("The language to speak [default: that of MAKE_EDITIONS_LANGUAGE, LC_ALL, LC_MESSAGES or LANG, else English]");
    Cli::command().arg(language)
}

/// The words under an id, where the language has some.
fn words(id: &str) -> Option<String> {
    sentences().text(&id.to_ascii_lowercase().replace('_', "-"))
}

/// Puts a command and all that are below it into words; `path` names it, and ends in `-` where it is not empty.
fn translate(command: &mut Command, path: &str) {
    let own = std::mem::take(command);
    let name = own.get_name().to_owned();
    let id = match (name.as_str(), path.trim_end_matches('-')) {
        ("help", _) => "help",
        (_, "") => "make-editions",
        (_, path) => path,
    };
    let mut own = own
        .help_template(told(
            &say("usage-template")
                .text("usage", "{usage}")
                .text("about", "{about-with-newline}")
                .text("arguments", "{all-args}")
                .text("after", "{after-help}"),
        ))
        .subcommand_help_heading(told(&say("usage-commands")))
        .subcommand_value_name(told(&say("usage-command")))
        .mut_args(|argument| translate_argument(argument, path));
    if let Some(about) = words(&format!("help-command-{id}")) {
        own = own.about(about);
    }
    if let Some(after) = words(&format!("help-after-{id}")) {
        own = own.after_help(after);
    }
    let usage = own.render_usage().to_string();
    let usage = usage.trim_start_matches("Usage:").trim();
    let options = told(&say("usage-options-given"));
    own = own.override_usage(usage.replace("[OPTIONS]", &format!("[{options}]")));
    for below in own.get_subcommands_mut() {
        // What stands below `help` is told of as it is told of without it.
        let above = match name.as_str() {
            "help" => path.strip_suffix("help-").unwrap_or(path),
            _ => path,
        };
        let path = format!("{above}{}-", below.get_name());
        translate(below, &path);
    }
    *command = own;
}

fn translate_argument(argument: Arg, path: &str) -> Arg {
    let id = argument.get_id().as_str().to_owned();
    let own = words(&format!("help-arg-{path}{id}")).or_else(|| words(&format!("help-arg-{id}")));
    let names: Option<Vec<String>> = argument.get_value_names().map(|names| {
        let own = names
            .iter()
            .map(|name| words(&format!("help-name-{name}")).unwrap_or_else(|| name.to_string()));
        own.collect()
    });
    let heading = match argument.is_positional() {
        true => say("usage-arguments"),
        false => say("usage-options"),
    };
    let values = argument.get_possible_values();
    let english = || argument.get_help().map(ToString::to_string);
    let mut help = own.or_else(english).unwrap_or_default();
    let takes_values = argument.get_action().takes_values();
    let default = argument
        .get_default_values()
        .first()
        .filter(|_| takes_values);
    if let Some(default) = default {
        let default = default.to_string_lossy();
        help.push_str(&told(&say("usage-default").text("value", default)));
    }
    // Under a heading of ours clap would sort them by name.
    let place = argument.get_index();
    let argument = match place {
        Some(place) => argument.display_order(place),
        None => argument,
    };
    let mut argument = argument
        .help_heading(told(&heading))
        .hide_default_value(true)
        .long_help(Resettable::Reset);
    if let Some(names) = names.filter(|_| takes_values) {
        argument = argument.value_names(names);
    }
    if !values.is_empty() {
        argument = argument.hide_possible_values(true).long_help(told(
            &say("usage-values-told")
                .text("help", help.as_str())
                .text("values", describe(&values)),
        ));
        let values = values.iter().map(PossibleValue::get_name);
        help.push_str(&told(&say("usage-values").list("values", values)));
    }
    argument.help(help)
}

/// The values that there are, each on a line with what it means.
fn describe(values: &[PossibleValue]) -> String {
    let lines = values.iter().map(|value| {
        let name = value.get_name();
        match words(&format!("help-value-{name}")) {
            Some(meaning) => format!("- {name}: {meaning}"),
            None => format!("- {name}"),
        }
    });
    lines.collect::<Vec<_>>().join("\n")
}

/// What is said of words that make no command: what is wrong, what may have been meant, and how it is used.
pub(crate) fn misuse(error: &Error) -> String {
    let mut text = line(&say("tool-stopped").sentence("said", fault(error)));
    for kind in [
        ContextKind::SuggestedSubcommand,
        ContextKind::SuggestedArg,
        ContextKind::SuggestedValue,
    ] {
        if let Some(near) = given(error, kind) {
            text.push_str(&format!(
                "\n  {}",
                line(&say("did-you-mean").text("name", near))
            ));
        }
    }
    if let Some(usage) = given(error, ContextKind::Usage) {
        let usage = usage.trim_start_matches("Usage:").trim().to_owned();
        text.push_str(&format!("\n{}", line(&say("usage").text("usage", usage))));
    }
    text + "\n" + &line(&say("usage-more"))
}

fn fault(error: &Error) -> Sentence {
    let of = |kind| given(error, kind).unwrap_or_default();
    let argument = of(ContextKind::InvalidArg);
    let value = of(ContextKind::InvalidValue);
    match error.kind() {
        ErrorKind::UnknownArgument => say("usage-argument-unknown").text("argument", argument),
        ErrorKind::InvalidSubcommand => {
            say("usage-command-unknown").text("command", of(ContextKind::InvalidSubcommand))
        }
        ErrorKind::InvalidValue if value.is_empty() => {
            say("usage-value-missing").text("argument", argument)
        }
        ErrorKind::InvalidValue => say("usage-value-unknown")
            .text("argument", argument)
            .text("value", value)
            .text("values", of(ContextKind::ValidValue)),
        ErrorKind::ValueValidation => unfit(&argument, &value),
        ErrorKind::TooManyValues => say("usage-value-too-much")
            .text("argument", argument)
            .text("value", value),
        ErrorKind::TooFewValues | ErrorKind::WrongNumberOfValues => {
            say("usage-values-miscounted").text("argument", argument)
        }
        ErrorKind::ArgumentConflict if argument == of(ContextKind::PriorArg) => {
            say("usage-argument-twice").text("argument", argument)
        }
        ErrorKind::ArgumentConflict => say("usage-arguments-conflict")
            .text("argument", argument)
            .text("other", of(ContextKind::PriorArg)),
        ErrorKind::MissingRequiredArgument => {
            say("usage-argument-missing").text("arguments", argument)
        }
        ErrorKind::MissingSubcommand => say("usage-command-missing"),
        ErrorKind::NoEquals => say("usage-value-missing").text("argument", argument),
        ErrorKind::InvalidUtf8 => say("usage-no-text"),
        _ => say("usage-unfit"),
    }
}

/// A value that an argument cannot have, and which it can.
fn unfit(argument: &str, value: &str) -> Sentence {
    let numbers = match argument.split(' ').next() {
        Some("--jobs") => Some(JOBS),
        Some("--marker-size") => Some(MARKER_SIZES),
        Some("--port") => Some(PORTS),
        _ => None,
    };
    match numbers {
        Some(numbers) => say("usage-number-unfit")
            .text("argument", argument)
            .text("value", value)
            .text("least", numbers.start().to_string())
            .text("most", numbers.end().to_string()),
        None if argument.starts_with("--shard") => say("usage-shard-unfit")
            .text("argument", argument)
            .text("value", value)
            .number("most", MOST_SHARDS.into()),
        None => say("usage-value-unfit")
            .text("argument", argument)
            .text("value", value),
    }
}

/// What clap says of an error under `kind`.
fn given(error: &Error, kind: ContextKind) -> Option<String> {
    match error.get(kind)? {
        ContextValue::String(text) => Some(text.clone()),
        ContextValue::Strings(texts) => Some(texts.join(", ")),
        ContextValue::StyledStr(text) => Some(text.to_string()),
        ContextValue::StyledStrs(texts) => {
            let texts: Vec<String> = texts.iter().map(ToString::to_string).collect();
            Some(texts.join(", "))
        }
        ContextValue::Number(number) => Some(number.to_string()),
        _ => None,
    }
}

#[cfg(test)]
mod tests {
    use std::collections::BTreeSet;

    use clap::Command;
    use edition_report::Sentences;

    use super::{asked, flowing, spoken};

    /// The ids of all words that a command and those below it need, of which one of each line must be there.
    fn needed(command: &Command, path: &str, ids: &mut BTreeSet<Vec<String>>) {
        let own = if path.is_empty() {
            "make-editions"
        } else {
            path.trim_end_matches('-')
        };
        ids.insert(vec![format!("help-command-{own}")]);
        if command.get_after_help().is_some() {
            ids.insert(vec![format!("help-after-{own}")]);
        }
        for argument in command.get_arguments() {
            let id = argument
                .get_id()
                .as_str()
                .to_ascii_lowercase()
                .replace('_', "-");
            ids.insert(vec![
                format!("help-arg-{path}{id}"),
                format!("help-arg-{id}"),
            ]);
            for value in argument.get_possible_values() {
                if value.get_help().is_some() && argument.get_action().takes_values() {
                    ids.insert(vec![format!("help-value-{}", value.get_name())]);
                }
            }
        }
        for below in command
            .get_subcommands()
            .filter(|it| it.get_name() != "help")
        {
            needed(below, &format!("{path}{}-", below.get_name()), ids);
        }
    }

    #[test]
    fn paragraphs_go_on_and_examples_stand_for_themselves() {
        for (text, expected) in [
            ("", ""),
            ("One\ntwo\nthree", "One two three"),
            ("One:\n  a  b\n  c", "One:\n  a  b\n  c"),
            ("  a\nOne\ntwo\n\nThree\nfour", "  a\nOne two\n\nThree four"),
        ] {
            assert_eq!(flowing(text), expected, "{text:?}");
        }
    }

    #[test]
    fn help_is_understood_with_options_behind_it() {
        for (line, expected) in [
            ("help", "help"),
            ("help new locale", "help new locale"),
            ("help --help", "--help --help"),
            ("help build -h", "build -h --help"),
            ("help build --language ru", "build --language ru --help"),
            (
                "--language ru -q help --help",
                "--language ru -q --help --help",
            ),
            ("new document help --quiet", "new document help --quiet"),
            ("--project help build -q", "--project help build -q"),
            ("--project=x help -q", "--project=x -q --help"),
            ("", ""),
        ] {
            let words = |line: &str| {
                let words = line.split_whitespace().map(Into::into);
                std::iter::once("make-editions".into())
                    .chain(words)
                    .collect()
            };
            assert_eq!(asked(words(line)), words(expected), "{line}");
        }
    }

    #[test]
    fn every_language_has_the_words_of_every_command() {
        let mut command = spoken();
        command.build();
        let mut ids = BTreeSet::new();
        needed(&command, "", &mut ids);
        for language in Sentences::languages().skip(1) {
            let sentences = Sentences::in_language(language).unwrap();
            let missing = ids
                .iter()
                .filter(|either| either.iter().all(|id| sentences.text(id).is_none()));
            let missing: Vec<_> = missing.collect();
            assert!(missing.is_empty(), "{language}: {missing:#?}");
        }
    }
}
