//! `untranslated-copy`: Source text that stands in a translation, six and more of its words in a row, or three ordinary
//! ones where the languages have other letters. The work was begun and not finished. For example, the end of a sentence was left in English:
//!
//! ```ftl
//! # en: He met representatives of international organizations in Dushanbe.
//! he-met = Он встретился с representatives of international organizations in Dushanbe.
//! ```
//!
//! A translation that is the source text from end to end counts as missing (`missing-message`). Where it
//! is right, `# allow: untranslated-copy — reason` above it says so.
//!
//! A text that is in another language from end to end, as a Russian one among Tajik ones, is told too.
//!
//! Names may well be the same in all languages; code, facts, numbers and words marked with their language
//! are not looked at. Words that stay in the source's language on purpose are marked with it, as in
//! `[Special Procedures][lang:en]`.

use std::cell::LazyCell;
use std::collections::BTreeSet;

use edition_languages::{Kinds, Script, vocabulary, words};
use edition_localization::{Copies, Localizer, Message};
use edition_model::{Diagnostic, Rule, Sentence, Severity, say};

use crate::CheckContext;
use crate::finding::{Pair, Said};
use crate::plain::{OBJECT, Plain};

/// How many equal words in a row are no coincidence, and how many of them are no part of a name.
#[derive(Clone, Copy)]
struct Least {
    words: usize,
    ordinary: usize,
    /// How many of them are such as `the`, `was` and `of`.
    functions: usize,
}

const IN_SAME_LETTERS: Least = Least {
    words: 6,
    ordinary: 2,
    functions: 0,
};
const IN_OTHER_LETTERS: Least = Least {
    words: 3,
    ordinary: 2,
    functions: 2,
};

pub(crate) fn check(
    context: &CheckContext<'_>,
    pair: &Pair<'_>,
    message: Option<&Message<'_>>,
    findings: &mut Vec<Diagnostic>,
) {
    // Where no comment allows it, it counts as missing.
    let copies = Copies::new(context.source.locale(), pair.localizer.locale());
    if message.is_some_and(|message| copies.is_copy(message, pair.segment)) {
        let finding = pair.finding(
            Rule::UntranslatedCopy,
            pair.translation.span,
            say("copy-whole"),
        );
        findings.push(finding.help(say("copy-help")));
        return;
    }
    let source_is_latin = writes_latin(context.source);
    let has_other_letters = source_is_latin != writes_latin(pair.localizer);
    let least = match has_other_letters && source_is_latin {
        true => IN_OTHER_LETTERS,
        false => IN_SAME_LETTERS,
    };
    let source = LazyCell::new(|| Text::of(&pair.source.own));
    if is_in_other_language(context, pair, findings) {
        return;
    }
    pair.report_each(Rule::UntranslatedCopy, findings, |_, text| {
        let has_latin = text.kinds().has(Kinds::PLAIN_LATIN);
        if has_other_letters
            && has_latin
            && let Some(word) = foreign_in_one_form(pair, text)
        {
            let message = say("copy-part").text("words", word);
            return Some(said(message, Some(word.to_owned())));
        }
        // Without Latin words, nothing can be copied from a source in Latin letters.
        let may_have_words = || has_latin && has_latin_words(&text.own);
        if has_other_letters && source_is_latin && !may_have_words() {
            return None;
        }
        let text = Text::of(&text.own);
        if text.is_same(&source) {
            return None;
        }
        let runs = source
            .runs
            .iter()
            .flat_map(|run| run.folded.windows(least.words));
        let runs: BTreeSet<&[String]> = runs.collect();
        let copied = text.runs.iter().find_map(|run| run.copied(&runs, least))?;
        let message = say("copy-part").text("words", &copied);
        Some(said(message, Some(copied)))
    });
}

fn said(message: Sentence, place: Option<String>) -> Said {
    Said {
        severity: Severity::Warning,
        place,
        source_place: None,
        message,
        help: say("copy-help"),
    }
}

/// Reports a text in another language than its file's, and tells whether it is one.
fn is_in_other_language(
    context: &CheckContext<'_>,
    pair: &Pair<'_>,
    findings: &mut Vec<Diagnostic>,
) -> bool {
    let before = findings.len();
    pair.report_each(Rule::UntranslatedCopy, findings, |_, text| {
        let other = vocabulary::other_language_of(&text.own, pair.localizer.language())?;
        let message = say("copy-of-other-language").text("language", other.tag);
        Some(said(message, None))
    });
    let is_told = findings.len() > before;
    if is_told {
        drop_consequences(context, pair, findings);
    }
    is_told
}

/// Takes away what was found of the words of a text in another language than its own.
fn drop_consequences(context: &CheckContext<'_>, pair: &Pair<'_>, findings: &mut Vec<Diagnostic>) {
    let follows = |rule| {
        let rules = [
            Rule::WrongAlphabet,
            Rule::WordMismatch,
            Rule::NegationMismatch,
            Rule::Punctuation,
        ];
        rules.contains(&rule) && context.is_explained_by(Rule::UntranslatedCopy, rule)
    };
    findings.retain(|it| it.segment.as_ref() != Some(pair.id) || !follows(it.rule));
}

/// A word in the source's letters that one form of a translation has and another has not: the others were translated.
fn foreign_in_one_form<'t>(pair: &Pair<'_>, text: &'t Plain<'_>) -> Option<&'t str> {
    if pair.texts.len() < 2 {
        return None;
    }
    let begins_alike = |word: &str| {
        let mut others = words(&pair.source.own).map(|(_, other)| other);
        others.any(|other| {
            other
                .get(..3)
                .is_some_and(|it| word.starts_with(&it.to_lowercase()))
        })
    };
    let is_foreign = |word: &str| {
        word.len() > 2 && word.bytes().all(|it| it.is_ascii_lowercase()) && begins_alike(word)
    };
    let mut own = words(&text.own)
        .map(|(_, word)| word)
        .filter(|it| is_foreign(it));
    let has = |other: &Plain<'_>, word: &str| words(&other.own).any(|(_, it)| it == word);
    own.find(|word| pair.texts.iter().any(|other| !has(other, word)))
}

/// A text as runs of words with nothing between them that is none.
struct Text {
    runs: Vec<Run>,
}

#[derive(Default)]
struct Run {
    words: Vec<String>,
    folded: Vec<String>,
}

impl Text {
    fn of(own: &str) -> Self {
        let runs = own.split(OBJECT).map(|run| {
            let bare = |word: &str| {
                word.trim_matches(|letter: char| !letter.is_alphanumeric())
                    .to_owned()
            };
            let words = run.split_whitespace().map(bare);
            let words: Vec<String> = words
                .filter(|word| word.contains(char::is_alphabetic))
                .collect();
            let folded = words
                .iter()
                .map(|word| word.to_lowercase().replace('’', "'"))
                .collect();
            Run { words, folded }
        });
        Self {
            runs: runs.filter(|run| !run.words.is_empty()).collect(),
        }
    }

    fn is_same(&self, other: &Self) -> bool {
        let folded = |text: &Self| -> Vec<String> {
            text.runs
                .iter()
                .flat_map(|run| run.folded.clone())
                .collect()
        };
        folded(self) == folded(other)
    }
}

impl Run {
    /// The first words of a copied run, where they are more than a name.
    fn copied(&self, runs: &BTreeSet<&[String]>, least: Least) -> Option<String> {
        let windows: Vec<&[String]> = self.folded.windows(least.words).collect();
        let mut place = 0;
        while place < windows.len() {
            let rest = windows.get(place..)?;
            let many = rest.iter().take_while(|it| runs.contains(**it)).count();
            if many > 0 {
                let words = self.words.get(place..place + least.words + many - 1)?;
                if least.is_prose(words) {
                    return Some(words.join(" "));
                }
            }
            place += many + 1;
        }
        None
    }
}

impl Least {
    /// Whether words are no list of names: each language has few words that make sentences.
    fn is_prose(self, words: &[String]) -> bool {
        let words = words.iter().map(String::as_str);
        let is_function = |word: &&str| vocabulary::is_function_word(&word.to_lowercase());
        ordinary(words.clone()) >= self.ordinary
            && words.filter(is_function).count() >= self.functions
    }
}

/// How many of the words are no part of a name.
fn ordinary<'w>(words: impl Iterator<Item = &'w str> + Clone) -> usize {
    let is_loud = |word: &str| word.chars().count() > 1 && !word.contains(char::is_lowercase);
    let all_loud = words.clone().all(is_loud);
    let is_ordinary = |word: &&str| {
        all_loud
            || word.starts_with(char::is_lowercase)
            || vocabulary::is_function_word(&word.to_lowercase())
    };
    words.filter(is_ordinary).count()
}

/// Whether two words or more are in plain Latin letters.
fn has_latin_words(text: &str) -> bool {
    let words = text.split(|letter: char| !letter.is_ascii_alphabetic());
    words.filter(|word| !word.is_empty()).take(2).count() == 2
}

/// Whether a locale is written in Latin letters, which is what we take a language for that has no script filed.
fn writes_latin(localizer: &Localizer) -> bool {
    let script = localizer.language().script.unwrap_or(Script::Latin);
    script == Script::Latin && !localizer.locale().tag().contains("-Cyrl")
}

#[cfg(test)]
mod tests {
    use edition_model::Rule;

    use crate::tests::{check_rule, found_of};

    fn check(locale: &str, source: &str, translation: &str, expected: &[&str]) {
        check_rule(
            Rule::UntranslatedCopy,
            (locale, source, translation),
            expected,
        );
    }

    #[test]
    fn what_is_copied_in_part_is_found() {
        let source = "He met representatives of international organizations in Dushanbe.";
        check(
            "ru",
            source,
            "Он met representatives of international organizations in Душанбе.",
            &[
                "\"met representatives of international organizations in\" is copied from the source",
            ],
        );
        check(
            "tg",
            "He was released. Then he came back.",
            "Ӯ озод шуд. Then he came back.",
            &["\"Then he came back\" is copied from the source"],
        );
        check(
            "ru",
            "the World Health Organization and Doctors without Borders",
            "World Health Organization и Doctors without Borders",
            &[],
        );
        check("ru", "Text of five words here", "Текст из пяти слов", &[]);
        check(
            "fr",
            "Amnesty International and Human Rights Watch in Dushanbe",
            "Amnesty International et Human Rights Watch in Dushanbe",
            &[],
        );
    }

    #[test]
    fn a_text_in_another_language_is_found() {
        let source = "He came to the city and spoke with the minister.";
        check(
            "tg",
            source,
            "Он приехал в город и говорил с министром.",
            &["this text is not in the language of this file, but in another (ru)"],
        );
        check(
            "ru",
            source,
            "Вай ба шаҳр омад ва бо вазир гуфтугӯ кард.",
            &["this text is not in the language of this file, but in another (tg)"],
        );
        check(
            "tg",
            source,
            "Вай ба шаҳр омад ва бо вазир гуфтугӯ кард.",
            &[],
        );
    }

    #[test]
    fn each_form_is_translated() {
        let form = |text: &str| {
            format!("{{ $cities ->\n    [one] {text}\n   *[other] {{ $cities }} шаҳр\n }}")
        };
        check(
            "tg",
            "{ $cities } cities",
            &form("{ $cities } city"),
            &["in the variant [one], \"city\" is copied from the source"],
        );
        check("tg", "{ $cities } cities", &form("{ $cities } шаҳр"), &[]);
    }

    #[test]
    fn what_is_copied_from_end_to_end_is_missing() {
        let check = |locale, source, is_missing| {
            let found = found_of(Rule::MissingMessage, (locale, source, source));
            let expected: &[&str] = match is_missing {
                true => &["the segment \"s\" still is the source text"],
                false => &[],
            };
            assert_eq!(found, expected, "{locale}: {source}");
            check(locale, source, source, &[]);
        };
        check("ru", "He met the ministers.", true);
        check("tg", "Findings", true);
        check("uz-Latn", "The visit ended.", true);
        check("fr", "Findings", false);
        check("fr", "Amnesty International", false);
        for text in [
            "`git commit`: { $cities }",
            "[на русском][lang:ru], [in the language of the visit][lang:en]",
            "https://example.org/a/b/c/d/e/f/g-and-more",
        ] {
            check("ru", text, false);
        }
    }
}
