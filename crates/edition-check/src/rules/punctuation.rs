//! `punctuation`: End marks that differ, foreign or unclosed quotation marks, doubled spaces or words. These are
//! slips of the hand that every reader sees. For example, a question ends in a full stop and a word
//! stands twice:
//!
//! ```ftl
//! # en: Where did he go?
//! where = Куда он он поехал.
//! ```
//!
//! A fact that stands twice in a row is one of them, and the mark of a name, as of Yahoo!, is none. Russian and Tajik quote with « », and inside of these with „ “.

mod ends;
mod unpaired;

use edition_languages::{Kinds, Language, Quotes, vocabulary, words};
use edition_model::{Diagnostic, Inline, Rule, Sentence, Severity, SourceInline, Span, say};
use memchr::{memchr, memchr_iter};

use crate::finding::{Pair, Said};
use edition_localization::fold::{has_common_letters_alone, has_pair};
use edition_localization::{Element, Message, Pattern};
use ends::ends;
use unpaired::unpaired;

pub(crate) fn check(pair: &Pair<'_>, message: &Message<'_>, findings: &mut Vec<Diagnostic>) {
    let source = &pair.source.own;
    let language = pair.localizer.language();
    let said = |message: Sentence, place: Option<&str>, help: Sentence| Said {
        severity: Severity::Warning,
        place: place.map(str::to_owned),
        source_place: None,
        message,
        help,
    };
    pair.report_each(Rule::Punctuation, findings, |_, text| {
        let message = ends(source, &text.own, language)?;
        Some(said(message, None, say("ending-help")))
    });
    pair.report_each(Rule::Punctuation, findings, |_, text| {
        let quotes = Some(&text.own).filter(|_| text.kinds().has(Kinds::QUOTE));
        let wrong = quotes.and_then(|text| wrong_quote(text, language));
        let wrong = wrong.map(|(mark, help)| (mark, say("quote-wrong").text("mark", mark), help));
        let wrong = wrong.or_else(|| unpaired(source, &text.own, language));
        let (mark, message, help) = wrong?;
        Some(said(message, Some(&mark.to_string()), help))
    });
    pair.report_each(Rule::Punctuation, findings, |variant, _| {
        let placeable = doubled_placeable(&variant.inlines)?;
        if doubled_placeable(&pair.segment.text.inlines).is_some() {
            return None;
        }
        let message = say("word-doubled").text("word", placeable);
        Some(said(message, None, say("doubled-help")))
    });
    pair.report_each(Rule::Punctuation, findings, |_, text| {
        let word = doubled_word(&text.own, |word| vocabulary::is_repeated(word, language))?;
        if doubled_word(source, |_| false).is_some() {
            return None;
        }
        let message = say("word-doubled").text("word", word);
        Some(said(message, Some(word), say("doubled-help")))
    });
    if let Some(value) = &message.value {
        for span in doubled_spaces(value) {
            let finding = pair.finding(Rule::Punctuation, span, say("spaces-doubled"));
            findings.push(finding.help(say("doubled-help")));
        }
    }
}

/// The first placeable that is repeated with nothing but a space between.
fn doubled_placeable(inlines: &[SourceInline]) -> Option<&str> {
    let mut before: Option<&str> = None;
    for inline in inlines {
        match inline {
            Inline::Placeable(placeable) => {
                let text = placeable.text.as_str();
                if before == Some(text) {
                    return Some(text);
                }
                before = Some(text);
            }
            Inline::Text(text) if text.chars().all(char::is_whitespace) => {}
            Inline::Strong(content) | Inline::Emphasis(content) | Inline::Link { content, .. } => {
                if let Some(found) = doubled_placeable(content) {
                    return Some(found);
                }
                before = None;
            }
            _ => before = None,
        }
    }
    None
}

/// The first quotation mark that the language does not use there, and what to write.
fn wrong_quote(text: &str, language: &Language) -> Option<(char, Sentence)> {
    let Quotes {
        outer: (open, close),
        inner: (inner_open, inner_close),
    } = language.quotes?;
    let mut depth = 0_usize;
    let mut before = ' ';
    for letter in text.chars() {
        let is_outside = depth == 0;
        let help = match letter {
            _ if letter == open => {
                depth += 1;
                None
            }
            _ if letter == close => {
                depth = depth.saturating_sub(1);
                None
            }
            _ if letter == inner_open => {
                is_outside.then(|| say("quote-open-help").text("open", open))
            }
            _ if letter == inner_close => is_outside.then(|| {
                say("quote-either-help")
                    .text("open", open)
                    .text("close", close)
            }),
            // After a figure it stands for inches or seconds.
            '"' if before.is_ascii_digit() => None,
            '”' => Some(
                say("quote-inner-help")
                    .text("open", open)
                    .text("close", close)
                    .text("inner-close", inner_close),
            ),
            '"' | '‘' | '„' | '“' => Some(
                say("quote-outer-help")
                    .text("open", open)
                    .text("close", close)
                    .text("inner-open", inner_open)
                    .text("inner-close", inner_close),
            ),
            _ => None,
        };
        if let Some(help) = help {
            return Some((letter, help));
        }
        before = letter;
    }
    None
}

/// The first word that is repeated with nothing but a space between.
fn doubled_word(text: &str, is_allowed: impl Fn(&str) -> bool) -> Option<&str> {
    if !may_have_doubled_word(text) {
        return None;
    }
    let mut words = words(text);
    let (mut start, mut word) = words.next()?;
    for (next, repeated) in words {
        let between = text.get(start + word.len()..next).unwrap_or_default();
        let is_space = matches!(between, " " | "\u{A0}" | "\n");
        if is_space && is_same_word(word, repeated) {
            // A letter before a full stop or a bracket is an abbreviation or the name of a point.
            let before = text.get(..start).unwrap_or_default();
            let behind = text.get(next + repeated.len()..).unwrap_or_default();
            let is_letter = is_single(word) && behind.starts_with(['.', ')']);
            let is_other = is_joined(before, behind) || is_label(word, repeated);
            if !is_letter && !is_other && !is_allowed(&word.to_lowercase()) {
                return Some(repeated);
            }
        }
        (start, word) = (next, repeated);
    }
    None
}

/// Whether two words are parts of longer ones, as in `Bienvenido/a a` and `el archivo archivo.txt`.
fn is_joined(before: &str, behind: &str) -> bool {
    let mut next = behind.chars();
    before.ends_with(['/', '~', '_', '@', '\\'])
        || matches!(next.next(), Some('.' | '_' | '/' | '@' | '\\'))
            && next.next().is_some_and(char::is_alphanumeric)
}

/// Whether one of two words is a name or a heading: `de fichiers Fichiers`, `ФАЙЛ Файл`.
fn is_label(word: &str, repeated: &str) -> bool {
    let has_capital = |word: &str| word.starts_with(char::is_uppercase);
    let is_capital = |word: &str| !is_single(word) && !word.contains(char::is_lowercase);
    !has_capital(word) && has_capital(repeated)
        || is_capital(word) && has_capital(word) && !is_capital(repeated)
}

/// Whether the bytes of a text leave room for a word that is repeated. Of Latin and Cyrillic letters alone, a
/// word takes as many bytes in capitals, and those that its first and last letter end in tell it from most others.
fn may_have_doubled_word(text: &str) -> bool {
    if !has_common_letters_alone(text) || memchr(b'\'', text.as_bytes()).is_some() {
        return true;
    }
    // Capitals differ in the last bit and the upper half of a byte, but for some that 0xD3 begins.
    let may_be_one = |one: Option<&[u8; 2]>, other: Option<&[u8; 2]>| match (one, other) {
        (Some([0xD3, _]), _) | (_, Some([0xD3, _])) => true,
        (Some([_, one]), Some([_, other])) => one & 0x0E == other & 0x0E,
        _ => true,
    };
    let is_in_word = |byte: &u8| !byte.is_ascii() || byte.is_ascii_alphabetic();
    let mut words = text.as_bytes().split(|byte| !is_in_word(byte));
    let mut before: &[u8] = &[];
    words.any(|word| {
        let before = std::mem::replace(&mut before, word);
        before.len() == word.len()
            && !word.is_empty()
            && may_be_one(before.first_chunk(), word.first_chunk())
            && may_be_one(before.last_chunk(), word.last_chunk())
    })
}

/// Whether both are one word, in small letters or capitals.
fn is_same_word(word: &str, repeated: &str) -> bool {
    let begin_alike = || {
        let small = |word: &str| word.chars().next().map(|first| first.to_lowercase().next());
        small(word) == small(repeated)
    };
    // The alphabet is listed as "Ғ ғ".
    word == repeated
        || !is_single(word) && begin_alike() && word.to_lowercase() == repeated.to_lowercase()
}

fn is_single(word: &str) -> bool {
    word.chars().nth(1).is_none()
}

/// Whether there are two spaces in a row, or a no-break space, which may be one of two.
fn may_have_doubled_spaces(text: &str) -> bool {
    // Two spaces, or the bytes that the two no-break spaces end in.
    has_pair(text, |first, second| {
        ((first == b' ') & (second == b' '))
            | ((first == 0xC2) & (second == 0xA0))
            | ((first == 0x80) & (second == 0xAF))
    })
}

/// Two or more spaces in a row inside of a line, code aside.
fn doubled_spaces(pattern: &Pattern<'_>) -> Vec<Span> {
    let mut found = Vec::new();
    let mut is_code = false;
    for (index, element) in pattern.elements.iter().enumerate() {
        match element {
            Element::Text { text, span } => {
                // Before a placeable a line goes on.
                let end = match pattern.elements.get(index + 1) {
                    None | Some(Element::Text { .. }) => '\n',
                    Some(_) => '{',
                };
                if !is_code && !may_have_doubled_spaces(text) {
                    is_code ^= memchr_iter(b'`', text.as_bytes()).count() % 2 == 1;
                    continue;
                }
                let mut run = 0;
                for (place, letter) in text.char_indices().chain([(text.len(), end)]) {
                    let is_space = matches!(letter, ' ' | '\u{A0}' | '\u{202F}');
                    if is_space {
                        run += letter.len_utf8();
                        continue;
                    }
                    // One space is no doubled one, and nearly all letters have none before them.
                    if run < 2 {
                        run = 0;
                        is_code ^= letter == '`';
                        continue;
                    }
                    let start = place - run;
                    let spaces = text.get(start..place).map_or(0, |run| run.chars().count());
                    // At line ends and beginnings spaces are layout.
                    let after_line = text.get(..start).unwrap_or_default().ends_with('\n');
                    if spaces > 1 && letter != '\n' && letter != '\r' && !after_line && !is_code {
                        let from = span.range().start + start;
                        found.push(Span::new(span.file, from..from + run));
                    }
                    run = 0;
                    is_code ^= letter == '`';
                }
            }
            Element::Choice(choice) => {
                found.extend(
                    choice
                        .variants
                        .iter()
                        .flat_map(|variant| doubled_spaces(&variant.value)),
                );
            }
            Element::Literal { .. } | Element::Placeable { .. } => {}
        }
    }
    found
}

#[cfg(test)]
mod tests {
    use edition_model::Rule;

    use crate::tests::check_rule;

    fn check(locale: &str, source: &str, translation: &str, expected: &[&str]) {
        check_rule(Rule::Punctuation, (locale, source, translation), expected);
    }

    #[test]
    fn a_question_stays_a_question() {
        check("ru", "Where did he go?", "Куда он поехал?", &[]);
        check("tg", "He asked: “Why?”", "Ӯ пурсид: «Чаро?»", &[]);
        check("ru", "He said “Stop!”", "Он сказал: «Стой!».", &[]);
        check("ru", "Where is { -torture }?", "Где { -torture }?", &[]);
        check(
            "ru",
            "Where did he go?",
            "Куда он поехал.",
            &["the source ends with a question mark, the translation does not"],
        );
        check(
            "tg",
            "He went.",
            "Ӯ рафт!",
            &["the translation ends with an exclamation mark, the source does not"],
        );
    }

    #[test]
    #[rustfmt::skip]
    fn a_mark_of_a_name_ends_no_sentence() {
        check("tg", "Yahoo! was closed.", "Пӯшида шуд Yahoo!", &[]);
        check("ru", "He left Yahoo!", "Из Yahoo! он ушёл.", &[]);
        check("ru", "“Stop!” he cried.", "Он крикнул: «Стой!»", &[]);
        check("ru", "She asked: “Where is he?”", "«Где он?» — спросила она.", &[]);
        check("ru", "Stop! He left.", "Он ушёл!", &["the translation ends with an exclamation mark, the source does not"]);
    }

    #[test]
    fn a_fact_stands_once() {
        let found = ["\"{ $cities }\" stands twice in a row"];
        let source = "He saw { $cities } towns.";
        check(
            "ru",
            source,
            "Он видел { $cities } { $cities } города.",
            &found,
        );
        check(
            "ru",
            source,
            "Он видел **{ $cities }{ $cities }** города.",
            &found,
        );
        check(
            "ru",
            source,
            "Он видел { $cities }, { $cities } города.",
            &[],
        );
    }

    #[test]
    fn a_language_has_its_quotation_marks() {
        check("ru", "the “law”", "«закон», «о „законе“»", &[]);
        check("tg", "the “law”", "«қонун» ва Д’Артанян", &[]);
        check("ru", "5'10\"", "5'10\"", &[]);
        check(
            "ru",
            "the “law”",
            "\"закон\"",
            &["\" is no quotation mark of this language here"],
        );
        check(
            "tg",
            "the “law”",
            "“қонун”",
            &["“ is no quotation mark of this language here"],
        );
        check(
            "ru",
            "the “law”",
            "„закон“",
            &["„ is no quotation mark of this language here"],
        );
        check("ru", "the law", "закон `\"x\"` [“so”][lang:en]", &[]);
        check("de", "the “law”", "das „Gesetz“", &[]);
    }

    proptest::proptest! {
        #[test]
        fn what_stands_twice_is_looked_at(word in "[a-zA-Z\u{400}-\u{4FF}]{1,6}") {
            let suspects = |again: String| super::may_have_doubled_word(&format!("The {word} {again}."));
            proptest::prop_assert!(suspects(word.to_uppercase()) && suspects(word.to_lowercase()));
        }
    }

    #[test]
    fn each_language_doubles_words_of_its_own() {
        for (locale, text, word) in [
            ("fr", "Il est est parti.", "est"),
            ("es", "Vive en en la casa.", "en"),
            ("tr", "Ev ve ve okul.", "ve"),
            ("id", "Rumah di di sini.", "di"),
            ("vi", "Nhà của của tôi.", "của"),
            ("kk", "Үй және және мектеп.", "және"),
            ("de", "Er ist in in Bonn.", "in"),
            ("tg", "Он Он омад.", "Он"),
            ("uz", "Uy va va maktab.", "va"),
        ] {
            check(
                locale,
                "The house.",
                text,
                &[&format!("\"{word}\" stands twice in a row")],
            );
        }
        for (locale, text) in [
            (
                "fr",
                "Si vous vous trouvez là, nous nous voyons, tout en en parlant.",
            ),
            ("fr", "Le gestionnaire de fichiers Fichiers."),
            (
                "es",
                "Bienvenido/a a la web; el archivo archivo.txt; muy muy bien.",
            ),
            ("tr", "Yavaş yavaş, sık sık, teker teker geldiler."),
            ("id", "Hati hati, sama sama, pelan pelan."),
            ("vi", "Luôn luôn, từ từ, ngày ngày, người người."),
            ("kk", "Кілт кілт тоқтады, анда санда, ақырын ақырын."),
            (
                "de",
                "Die, die die Arbeit tun; dass sie sie sehen; das das Haus.",
            ),
            (
                "en",
                "He said that that was all; he had had enough; what it is is clear.",
            ),
            ("uz", "Asta asta, sekin sekin."),
            ("tg", "Кам кам, оҳиста оҳиста, тез тез."),
            ("hi", "धीरे धीरे"),
            ("ru", "ФАЙЛ Файл настроек"),
        ] {
            check(locale, "The house.", text, &[]);
        }
    }

    #[test]
    fn nothing_stands_twice() {
        check(
            "ru",
            "The law.",
            "Закон и и право.",
            &["\"и\" stands twice in a row"],
        );
        check(
            "tg",
            "The law of the land.",
            "Қонуни  кишвар.",
            &["there are two spaces in a row"],
        );
        check("ru", "Very good.", "Очень очень хорошо.", &[]);
        check("ru", "The band Duran Duran.", "Группа Duran Duran.", &[]);
        check("ru", "Law; and so on.", "Закон и т. д., чуть-чуть.", &[]);
        check("ru", "`a  b`", "Код `a  b`", &[]);
        check("ru", "One { $cities } two", "Один\n  { $cities } два", &[]);
        check(
            "tg",
            "One { $cities } two",
            "Як  { $cities } ду",
            &["there are two spaces in a row"],
        );
    }
}
