//! The language that the tool speaks, chosen once, before anything is said: by `--language`, else by the
//! environment, by the system where that has no such variables, else English.

use std::ffi::{OsStr, OsString};
use std::sync::OnceLock;

use edition_model::Sentence;
use edition_report::Sentences;

/// The option, as it stands on the command line.
const OPTION: &str = "--language";

/// What the environment says, in the order in which it is asked. The first that is set decides.
const ENVIRONMENT: [&str; 3] = ["LC_ALL", "LC_MESSAGES", "LANG"];

static CHOSEN: OnceLock<&'static Sentences> = OnceLock::new();

/// Chooses the language by the words on the command line, before they are understood, and by the environment.
pub(crate) fn choose() -> &'static Sentences {
    let words: Vec<OsString> = std::env::args_os().skip(1).collect();
    CHOSEN.get_or_init(|| choice(&words, |name| std::env::var(name).ok(), system_locale))
}

/// The language of the system where it stands in no variable, as on Windows.
#[cfg(windows)]
fn system_locale() -> Option<String> {
    sys_locale::get_locale()
}

#[cfg(not(windows))]
fn system_locale() -> Option<String> {
    None
}

/// The sentences in the language that was chosen.
pub(crate) fn sentences() -> &'static Sentences {
    CHOSEN.get().copied().unwrap_or_else(Sentences::english)
}

/// A sentence in words.
pub(crate) fn told(sentence: &Sentence) -> String {
    sentences().tell(sentence)
}

/// A sentence on a line of its own.
pub(crate) fn line(sentence: &Sentence) -> String {
    told(sentence) + "\n"
}

fn choice(
    words: &[OsString],
    variable: impl Fn(&'static str) -> Option<String>,
    system: impl Fn() -> Option<String>,
) -> &'static Sentences {
    let set = |name| variable(name).filter(|value| !value.is_empty());
    asked(words)
        .and_then(|tag| Sentences::in_language(&tag))
        .or_else(|| language_of(&set("MAKE_EDITIONS_LANGUAGE")?))
        .or_else(|| language_of(&ENVIRONMENT.into_iter().find_map(set).or_else(system)?))
        .unwrap_or_else(Sentences::english)
}

/// What follows the option, the last time that it stands there.
fn asked(words: &[OsString]) -> Option<String> {
    let before_names = words.iter().take_while(|word| *word != "--");
    let words: Vec<&str> = before_names
        .map(|word| OsStr::to_str(word).unwrap_or_default())
        .collect();
    let pairs = words.iter().enumerate().rev();
    let mut values = pairs.filter_map(|(place, word)| match word.strip_prefix(OPTION)? {
        "" => words.get(place + 1).copied(),
        rest => rest.strip_prefix('='),
    });
    values.next().map(str::to_owned)
}

/// The language of a locale as systems write it, as in `ru_RU.UTF-8`.
fn language_of(locale: &str) -> Option<&'static Sentences> {
    let tag = locale.split(['_', '-', '.', '@']).next()?;
    Sentences::in_language(&tag.to_ascii_lowercase())
}

#[cfg(test)]
mod tests {
    use std::ffi::OsString;

    use super::choice;

    fn check(line: &str, environment: &[(&str, &str)], expected: &str) {
        check_on("", line, environment, expected);
    }

    /// On a system that has a language, as Windows has.
    fn check_on(system: &str, line: &str, environment: &[(&str, &str)], expected: &str) {
        let words: Vec<OsString> = line.split_whitespace().map(OsString::from).collect();
        let variable = |name: &str| {
            let mut set = environment.iter().filter(|(other, _)| *other == name);
            set.next().map(|(_, value)| (*value).to_owned())
        };
        let system = || Some(system.to_owned()).filter(|it| !it.is_empty());
        let chosen = choice(&words, variable, system);
        assert_eq!(chosen.language(), expected, "{line} {environment:?}");
    }

    #[test]
    fn the_command_line_comes_first_then_the_environment_then_english() {
        let own = "MAKE_EDITIONS_LANGUAGE";
        check("check", &[], "en");
        check("check --language tg", &[(own, "ru")], "tg");
        check("--language=ru check", &[("LANG", "tg_TJ.UTF-8")], "ru");
        check("check", &[(own, "tg"), ("LC_ALL", "ru_RU.UTF-8")], "tg");
        check("check", &[(own, "de"), ("LC_ALL", "ru_RU.UTF-8")], "ru");
        check("check", &[("LC_ALL", "C"), ("LANG", "ru_RU.UTF-8")], "en");
        check("check", &[("LC_ALL", ""), ("LANG", "ru_RU.UTF-8")], "ru");
        check(
            "check",
            &[("LC_MESSAGES", "tg_TJ"), ("LANG", "ru_RU")],
            "tg",
        );
        check("check", &[("LANG", "de_DE.UTF-8")], "en");
        check("check --language de", &[], "en");
        check("verify -- --language ru", &[], "en");
        check("check --language", &[], "en");
        check_on("ru-RU", "check", &[], "ru");
        check_on("tg-Cyrl-TJ", "check", &[], "tg");
        check_on("ru-RU", "check", &[("LANG", "en_US.UTF-8")], "en");
        check_on("de-DE", "check", &[], "en");
    }
}
