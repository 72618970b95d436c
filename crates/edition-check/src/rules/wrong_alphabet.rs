//! `wrong-alphabet`: A letter from another alphabet than that of its word or of the language. It may
//! look right, but search does not find the word and a voice cannot read it. For example, a Latin
//! letter stands in a Cyrillic word:
//!
//! ```ftl
//! # a Latin C, and ќ of an old font for қ
//! council = Cовет
//! law = ќонун
//! ```
//!
//! In Tajik, old fonts drew қ, ҳ, ҷ, ғ, ӯ and ӣ in the places of ќ, њ, љ, ѓ, ў and ї. Names wholly in Latin
//! letters, Roman numerals, code, and words marked with their language are let be: a Russian name in a
//! Tajik text is written `[Щербаков][lang:ru]`. So are endings on a Latin stem behind an apostrophe (e-mail'ом) or
//! on an abbreviation (SMSки). `check --fix` mends what has one right reading.

mod lone;
mod mend;

use edition_languages::{Kinds, Language, Script, is_cyrillic, is_latin, look_alike, words};
use edition_model::{Diagnostic, Locale, Rule, Sentence, SourceSegment, Span, say};
use unicode_normalization::UnicodeNormalization;

pub(crate) use mend::mend;

use crate::CheckContext;
use crate::finding::Pair;
use crate::plain::Plain;
use edition_localization::{CatalogFile, Element, Pattern};

/// A word with letters that do not belong there.
struct Fault<'t> {
    start: usize,
    word: &'t str,
    message: Sentence,
    help: Sentence,
}

impl Fault<'_> {
    /// The finding, where its text stands at `span` as it is typed.
    fn within(self, span: Span) -> Diagnostic {
        let start = span.range().start + self.start;
        let place = Span::new(span.file, start..start + self.word.len());
        Diagnostic::new(Rule::WrongAlphabet, place, self.message).help(self.help)
    }
}

pub(crate) fn check(pair: &Pair<'_>, findings: &mut Vec<Diagnostic>) {
    let mut seen: Vec<String> = Vec::new();
    for (variant, text) in pair.translation.variants.iter().zip(&pair.texts) {
        for fault in faults(&text.own, text.kinds(), pair.localizer.language()) {
            if seen.iter().any(|word| word == fault.word) {
                continue;
            }
            seen.push(fault.word.to_owned());
            let span = pair.place_of(fault.word).unwrap_or(variant.span);
            let finding = pair.finding(Rule::WrongAlphabet, span, fault.message);
            findings.push(finding.help(fault.help));
        }
    }
}

/// Looks at a text of a source.
pub(crate) fn check_source(
    context: &CheckContext<'_>,
    segment: &SourceSegment,
    findings: &mut Vec<Diagnostic>,
) {
    let language = Language::of(context.source.locale());
    let span = segment.text.span;
    let text = Plain::of(&segment.text.inlines);
    let mut seen: Vec<&str> = Vec::new();
    for fault in faults(&text.own, text.kinds(), language) {
        if seen.contains(&fault.word) {
            continue;
        }
        seen.push(fault.word);
        let start = context.sources.slice(span).find(fault.word);
        let place = start.map_or(span, |start| {
            let start = span.range().start + start;
            Span::new(span.file, start..start + fault.word.len())
        });
        let mut finding = Diagnostic::new(Rule::WrongAlphabet, place, fault.message);
        finding.segment.clone_from(&segment.id);
        findings.push(finding.help(fault.help));
    }
}

/// Looks at a line of the front matter that is no segment. What stands there is the same in all languages, or in several:
/// only a mixture is wrong in each of them.
pub(crate) fn check_setting(
    line: &str,
    span: Span,
    language: &Language,
    findings: &mut Vec<Diagnostic>,
) {
    if Kinds::of_text(line).has(Kinds::CYRILLIC) {
        let words = words(line).filter_map(|(start, word)| {
            mixed(word, language).map(|(message, help)| Fault {
                start,
                word,
                message,
                help,
            })
        });
        for fault in words.chain(lone::in_symbols(line)) {
            findings.push(fault.within(span));
        }
    }
}

/// Looks at the terms or the interface of a locale.
pub(crate) fn check_file(file: &CatalogFile<'_>, locale: &Locale, findings: &mut Vec<Diagnostic>) {
    let language = Language::of(locale);
    for message in file.terms.iter().chain(&file.messages) {
        if !message.damaged && !message.is_untranslated() {
            message
                .value
                .iter()
                .for_each(|value| check_pattern(value, language, findings));
        }
    }
}

fn check_pattern(pattern: &Pattern<'_>, language: &Language, findings: &mut Vec<Diagnostic>) {
    for element in &pattern.elements {
        match element {
            Element::Text { text, span } => {
                for fault in faults(text, Kinds::of_text(text), language) {
                    findings.push(fault.within(*span));
                }
            }
            Element::Choice(choice) => {
                for variant in &choice.variants {
                    check_pattern(&variant.value, language, findings);
                }
            }
            Element::Literal { text, span } => {
                for fault in faults(text, Kinds::of_text(text), language) {
                    let finding = Diagnostic::new(Rule::WrongAlphabet, *span, fault.message);
                    findings.push(finding.help(fault.help));
                }
            }
            Element::Placeable { .. } => {}
        }
    }
}

/// Whether a text with letters of such kinds has nothing to look at more closely, as most have.
fn is_plain(kinds: Kinds, language: &Language) -> bool {
    match language.outside() {
        Some(outside) => !kinds.has(outside),
        None => !kinds.has(Kinds::CYRILLIC) || !kinds.has(Kinds::LATIN),
    }
}

fn faults<'t>(text: &'t str, kinds: Kinds, language: &Language) -> Vec<Fault<'t>> {
    let mut faults = Vec::new();
    if is_plain(kinds, language) {
        return faults;
    }
    let words: Vec<(usize, &str)> = words(text).collect();
    for (place, (start, word)) in words.iter().enumerate() {
        if word.is_ascii() {
            let before = place.checked_sub(1).and_then(|place| words.get(place));
            if lone::is_preposition(text, *start, word, before.map(|(_, word)| *word)) {
                faults.push(lone::fault(*start, word));
            }
            continue;
        }
        if is_plain(Kinds::of_text(word), language) {
            continue;
        }
        let found = mixed(word, language).or_else(|| foreign_letters(word, language));
        faults.extend(found.map(|(message, help)| Fault {
            start: *start,
            word,
            message,
            help,
        }));
    }
    faults.extend(lone::in_symbols(text));
    faults
}

/// Letters of a word that are of another alphabet than most of them. Alphabets are named as in the sentences.
struct Mixture {
    wrong: Vec<char>,
    alphabet: &'static str,
    right_alphabet: &'static str,
}

fn mixture(word: &str, language: &Language) -> Option<Mixture> {
    let writes_cyrillic = language.script == Some(Script::Cyrillic);
    let latin: Vec<char> = word.chars().filter(|letter| is_latin(*letter)).collect();
    let cyrillic: Vec<char> = word.chars().filter(|letter| is_cyrillic(*letter)).collect();
    if latin.is_empty()
        || cyrillic.is_empty()
        || word.chars().all(|letter| "IVXLХІ".contains(letter))
        || writes_cyrillic && has_own_ending(word)
    {
        return None;
    }
    let is_latin_wrong =
        latin.len() < cyrillic.len() || (latin.len() == cyrillic.len() && writes_cyrillic);
    let (wrong, alphabet, right_alphabet) = match is_latin_wrong {
        true => (latin, "latin", "cyrillic"),
        false => (cyrillic, "cyrillic", "latin"),
    };
    Some(Mixture {
        wrong,
        alphabet,
        right_alphabet,
    })
}

/// Whether a word has a Latin stem and a Cyrillic ending: behind an apostrophe, or in small letters on capitals.
fn has_own_ending(word: &str) -> bool {
    const LONGEST: usize = 6;
    let is_ending = |text: &str| {
        let is_small = |letter: char| is_cyrillic(letter) && letter.is_lowercase();
        (1..=LONGEST).contains(&text.chars().count()) && text.chars().all(is_small)
    };
    if let Some((stem, ending)) = word.rsplit_once(['\'', '’', 'ʼ']) {
        return stem
            .chars()
            .all(|letter| is_latin(letter) || matches!(letter, '\'' | '’'))
            && is_ending(ending);
    }
    let length = word.trim_end_matches(is_cyrillic).len();
    let (stem, ending) = (
        word.get(..length).unwrap_or_default(),
        word.get(length..).unwrap_or_default(),
    );
    let is_abbreviation = stem.len() > 1 && stem.chars().all(|letter| letter.is_ascii_uppercase());
    is_abbreviation && is_ending(ending)
}

/// A word with Latin and Cyrillic letters both.
fn mixed(word: &str, language: &Language) -> Option<(Sentence, Sentence)> {
    let Mixture {
        wrong,
        alphabet,
        right_alphabet,
    } = mixture(word, language)?;
    let right: Vec<char> = wrong
        .iter()
        .filter_map(|letter| look_alike(*letter))
        .collect();
    let help = if right.len() == wrong.len() {
        say("letters-mixed-help")
            .list("letters", distinct(&right))
            .text("alphabet", right_alphabet)
    } else {
        say("word-mixed-help").text("alphabet", right_alphabet)
    };
    let message = say("letters-mixed")
        .list("letters", distinct(&wrong))
        .text("word", word)
        .number("count", wrong.len())
        .text("alphabet", alphabet);
    Some((message, help))
}

/// Letters once each.
fn distinct(letters: &[char]) -> Vec<char> {
    let mut distinct = Vec::new();
    for letter in letters {
        if !distinct.contains(letter) {
            distinct.push(*letter);
        }
    }
    distinct
}

/// A word with Cyrillic letters that the language does not have.
fn foreign_letters(word: &str, language: &Language) -> Option<(Sentence, Sentence)> {
    let alphabet = language.alphabet?;
    let wrong: Vec<char> = word
        .nfc()
        .filter(|letter| is_cyrillic(*letter) && !alphabet.has(*letter))
        .collect();
    if wrong.is_empty() {
        return None;
    }
    // Names are foreign more often than mistyped.
    let is_common = word.starts_with(char::is_lowercase);
    let slip = match wrong.as_slice() {
        [letter] if is_common => alphabet.slipped(*letter),
        _ => None,
    };
    let meant: Vec<char> = match slip {
        Some(letter) => vec![letter],
        None => wrong
            .iter()
            .filter_map(|letter| alphabet.substituted(*letter))
            .collect(),
    };
    let help = if meant.len() == wrong.len() {
        say("letters-foreign-help")
            .list("right", distinct(&meant))
            .list("wrong", distinct(&wrong))
    } else {
        say("word-foreign-help")
            .text("language", language.tag)
            .text("word", word)
            .text("other", alphabet.names_from)
    };
    let message = match word.chars().nth(1) {
        Some(_) => say("letters-foreign")
            .list("letters", distinct(&wrong))
            .text("word", word)
            .number("count", wrong.len())
            .text("language", language.tag),
        None => say("letter-foreign")
            .list("letters", distinct(&wrong))
            .number("count", wrong.len())
            .text("language", language.tag),
    };
    Some((message, help))
}

#[cfg(test)]
mod tests {
    use edition_model::Rule;

    use crate::tests::check_rule;

    fn check(locale: &str, translation: &str, expected: &[&str]) {
        check_rule(
            Rule::WrongAlphabet,
            (locale, "Text.", translation),
            expected,
        );
    }

    #[test]
    fn alphabets_are_not_mixed_in_a_word() {
        check(
            "ru",
            "Cовет принял решение.",
            &["\"C\" in \"Cовет\" is a letter of the Latin alphabet"],
        );
        check(
            "tg",
            "Шӯрoи ҳуқуқи инсон.",
            &["\"o\" in \"Шӯрoи\" is a letter of the Latin alphabet"],
        );
        check(
            "ru",
            "Доклад Аmnesty.",
            &["\"А\" in \"Аmnesty\" is a letter of the Cyrillic alphabet"],
        );
        check(
            "ru",
            "Он встретился c министрами.",
            &["\"c\" is a letter of the Latin alphabet"],
        );
        check(
            "ru",
            "B 2012 году. B этом году.",
            &["\"B\" is a letter of the Latin alphabet"],
        );
        check(
            "ru",
            "Документ А/HRC/22/53.",
            &["\"А\" in \"А/HRC/22/53.\" is Cyrillic"],
        );
        check(
            "ru",
            "Файл sdс и Cправка.",
            &[
                "\"с\" in \"sdс\" is a letter of the Cyrillic alphabet",
                "\"C\" in \"Cправка\" is a letter of the Latin alphabet",
            ],
        );
        check(
            "ru",
            "Мedia'ом и lxcсодержит.",
            &[
                "\"М\", \"о\", \"м\" in \"Мedia'ом\" are letters of the Cyrillic alphabet",
                "\"l\", \"x\", \"c\" in \"lxcсодержит\" are letters of the Latin alphabet",
            ],
        );
        check("tg", "Бо SMSҳо, PDF-и нав, Facebook’ро.", &[]);
        for text in [
            "Доклад Amnesty International и PDF-файл, IP-адрес, XX век, ХХ век.",
            "Подпункт c пункта 2 и пункты a и c статьи 7, A/HRC/22/53.",
            "В `коdе` и [a Cовет][lang:en] на https://example.org/Cовет.",
            "За́мок, формат A4, вариант B и витамин C для всех.",
            "SMS-ки и SMSки, PDF-файл, e-mail'ом, USB-флешка, commit'ы, Worker’ов, DVDшный.",
        ] {
            check("ru", text, &[]);
        }
    }

    #[test]
    fn a_language_has_its_letters() {
        check(
            "tg",
            "Ќонун ва њуќуќ.",
            &[
                "\"Ќ\" in \"Ќонун\" is no letter of the Tajik alphabet",
                "\"њ\", \"ќ\" in \"њуќуќ\" are no letters of the Tajik alphabet",
            ],
        );
        check(
            "tg",
            "Щербаков омад.",
            &["\"Щ\" in \"Щербаков\" is no letter of the Tajik alphabet"],
        );
        check(
            "tg",
            "[Щербаков][lang:ru] омад. Ҳуқуқи башар, ӯ, ӣ, ғ, ҷ, аъло.",
            &[],
        );
        check(
            "ru",
            "Ҳукумат решил.",
            &["\"Ҳ\" in \"Ҳукумат\" is no letter of the Russian alphabet"],
        );
        check("ru", "Съезд объявил, щука, цирк, ёлка, мышь.", &[]);
    }
}
