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
//! Tajik text is written `[Щербаков][lang:ru]`. `check --fix` mends what has one right reading.

mod lone;
mod mend;

use edition_model::{Diagnostic, Locale, Rule, Sentence, Span, say};
use unicode_normalization::UnicodeNormalization;

pub(crate) use mend::mend;

use crate::finding::Pair;
use crate::letters::Kinds;
use crate::plain::words;
use edition_localization::{CatalogFile, Element, Pattern};

/// A word with letters that do not belong there.
struct Fault<'t> {
    start: usize,
    word: &'t str,
    message: Sentence,
    help: Sentence,
}

pub(crate) fn check(pair: &Pair<'_>, findings: &mut Vec<Diagnostic>) {
    let mut seen: Vec<String> = Vec::new();
    for (variant, text) in pair.translation.variants.iter().zip(&pair.texts) {
        for fault in faults(&text.own, text.kinds(), pair.localizer.locale()) {
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

/// Looks at the terms or the interface of a locale.
pub(crate) fn check_file(file: &CatalogFile<'_>, locale: &Locale, findings: &mut Vec<Diagnostic>) {
    for message in file.terms.iter().chain(&file.messages) {
        if !message.damaged && !message.is_untranslated() {
            message
                .value
                .iter()
                .for_each(|value| check_pattern(value, locale, findings));
        }
    }
}

fn check_pattern(pattern: &Pattern<'_>, locale: &Locale, findings: &mut Vec<Diagnostic>) {
    for element in &pattern.elements {
        match element {
            Element::Text { text, span } => {
                for fault in faults(text, Kinds::of_text(text), locale) {
                    let start = span.range().start + fault.start;
                    let place = Span::new(span.file, start..start + fault.word.len());
                    let finding = Diagnostic::new(Rule::WrongAlphabet, place, fault.message);
                    findings.push(finding.help(fault.help));
                }
            }
            Element::Choice(choice) => {
                for variant in &choice.variants {
                    check_pattern(&variant.value, locale, findings);
                }
            }
            Element::Literal { .. } | Element::Placeable { .. } => {}
        }
    }
}

/// Whether a text with letters of such kinds has nothing to look at more closely, as most have.
fn is_plain(kinds: Kinds, locale: &Locale) -> bool {
    match locale.language() {
        "ru" => !kinds.has(Kinds::NOT_RUSSIAN),
        "tg" => !kinds.has(Kinds::NOT_TAJIK),
        _ => !kinds.has(Kinds::CYRILLIC) || !kinds.has(Kinds::LATIN),
    }
}

fn faults<'t>(text: &'t str, kinds: Kinds, locale: &Locale) -> Vec<Fault<'t>> {
    let mut faults = Vec::new();
    if is_plain(kinds, locale) {
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
        if is_plain(Kinds::of_text(word), locale) {
            continue;
        }
        let found = mixed(word, locale).or_else(|| foreign_letters(word, locale));
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

pub(crate) fn is_latin(letter: char) -> bool {
    letter.is_ascii_alphabetic() || matches!(letter, '\u{C0}'..='\u{24F}') && letter.is_alphabetic()
}

pub(crate) fn is_cyrillic(letter: char) -> bool {
    matches!(letter, '\u{400}'..='\u{52F}')
}

/// Latin and Cyrillic letters that look alike.
const ALIKE: &[(char, char)] = &[
    ('A', 'А'),
    ('B', 'В'),
    ('C', 'С'),
    ('E', 'Е'),
    ('H', 'Н'),
    ('K', 'К'),
    ('M', 'М'),
    ('O', 'О'),
    ('P', 'Р'),
    ('T', 'Т'),
    ('X', 'Х'),
    ('Y', 'У'),
    ('a', 'а'),
    ('c', 'с'),
    ('e', 'е'),
    ('o', 'о'),
    ('p', 'р'),
    ('x', 'х'),
    ('y', 'у'),
    ('k', 'к'),
    ('m', 'м'),
    ('i', 'і'),
];

/// Letters of a word that are of another alphabet than most of them. Alphabets are named as in the sentences.
struct Mixture {
    wrong: Vec<char>,
    alphabet: &'static str,
    right_alphabet: &'static str,
}

fn mixture(word: &str, locale: &Locale) -> Option<Mixture> {
    let latin: Vec<char> = word.chars().filter(|letter| is_latin(*letter)).collect();
    let cyrillic: Vec<char> = word.chars().filter(|letter| is_cyrillic(*letter)).collect();
    if latin.is_empty()
        || cyrillic.is_empty()
        || word.chars().all(|letter| "IVXLХІ".contains(letter))
    {
        return None;
    }
    let writes_cyrillic = matches!(
        locale.language(),
        "ru" | "tg" | "uk" | "be" | "kk" | "ky" | "bg"
    );
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

/// A word with Latin and Cyrillic letters both.
fn mixed(word: &str, locale: &Locale) -> Option<(Sentence, Sentence)> {
    let Mixture {
        wrong,
        alphabet,
        right_alphabet,
    } = mixture(word, locale)?;
    let right: Vec<char> = wrong.iter().filter_map(|letter| alike(*letter)).collect();
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

fn alike(letter: char) -> Option<char> {
    ALIKE.iter().find_map(|(latin, cyrillic)| {
        if *latin == letter {
            Some(*cyrillic)
        } else {
            (*cyrillic == letter).then_some(*latin)
        }
    })
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

pub(crate) fn is_russian(letter: char) -> bool {
    matches!(letter, 'а'..='я' | 'А'..='Я' | 'ё' | 'Ё')
}

pub(crate) fn is_tajik(letter: char) -> bool {
    match letter {
        'щ' | 'ы' | 'ц' | 'ь' | 'Щ' | 'Ы' | 'Ц' | 'Ь' => false,
        'ғ' | 'ӣ' | 'қ' | 'ӯ' | 'ҳ' | 'ҷ' | 'Ғ' | 'Ӣ' | 'Қ' | 'Ӯ' | 'Ҳ' | 'Ҷ' => true,
        letter => is_russian(letter),
    }
}

/// The letters of a language whose alphabet is known.
fn alphabet(locale: &Locale) -> Option<fn(char) -> bool> {
    match locale.language() {
        "ru" => Some(is_russian),
        "tg" => Some(is_tajik),
        _ => None,
    }
}

/// A word with Cyrillic letters that the language does not have.
fn foreign_letters(word: &str, locale: &Locale) -> Option<(Sentence, Sentence)> {
    let is_own = alphabet(locale)?;
    let wrong: Vec<char> = word
        .nfc()
        .filter(|letter| is_cyrillic(*letter) && !is_own(*letter))
        .collect();
    if wrong.is_empty() {
        return None;
    }
    let meant: Vec<char> = match locale.language() {
        // Names are Russian more often than mistyped.
        "tg" if word.starts_with(char::is_lowercase) && wrong == ['ь'] => vec!['ъ'],
        "tg" => wrong.iter().filter_map(|letter| tajik(*letter)).collect(),
        _ => Vec::new(),
    };
    let language = locale.language();
    let help = if meant.len() == wrong.len() {
        say("letters-foreign-help")
            .list("right", distinct(&meant))
            .list("wrong", distinct(&wrong))
    } else {
        say("word-foreign-help")
            .text("language", language)
            .text("word", word)
            .text("other", if language == "tg" { "ru" } else { "uk" })
    };
    let message = match word.chars().nth(1) {
        Some(_) => say("letters-foreign")
            .list("letters", distinct(&wrong))
            .text("word", word)
            .number("count", wrong.len())
            .text("language", language),
        None => say("letter-foreign")
            .list("letters", distinct(&wrong))
            .number("count", wrong.len())
            .text("language", language),
    };
    Some((message, help))
}

/// The Tajik letter that old fonts drew in the place of another.
fn tajik(letter: char) -> Option<char> {
    const PAIRS: &[(char, char)] = &[
        ('ќ', 'қ'),
        ('Ќ', 'Қ'),
        ('њ', 'ҳ'),
        ('Њ', 'Ҳ'),
        ('љ', 'ҷ'),
        ('Љ', 'Ҷ'),
        ('ѓ', 'ғ'),
        ('Ѓ', 'Ғ'),
        ('ў', 'ӯ'),
        ('Ў', 'Ӯ'),
        ('ї', 'ӣ'),
        ('Ї', 'Ӣ'),
        ('і', 'ӣ'),
        ('І', 'Ӣ'),
        ('һ', 'ҳ'),
        ('Һ', 'Ҳ'),
        ('ұ', 'ӯ'),
        ('Ұ', 'Ӯ'),
        ('ӱ', 'ӯ'),
        ('Ӱ', 'Ӯ'),
        ('ӥ', 'ӣ'),
        ('Ӥ', 'Ӣ'),
        ('ҝ', 'қ'),
        ('ҷ', 'ҷ'),
        ('ҹ', 'ҷ'),
        ('Ҹ', 'Ҷ'),
        ('ӷ', 'ғ'),
        ('Ӷ', 'Ғ'),
    ];
    PAIRS
        .iter()
        .find(|(wrong, _)| *wrong == letter)
        .map(|(_, right)| *right)
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
        for text in [
            "Доклад Amnesty International и PDF-файл, IP-адрес, XX век, ХХ век.",
            "Подпункт c пункта 2 и пункты a и c статьи 7, A/HRC/22/53.",
            "В `коdе` и [a Cовет][lang:en] на https://example.org/Cовет.",
            "За́мок, формат A4, вариант B и витамин C для всех.",
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
