//! Numbers that somebody typed before what the tool numbers itself: `II. …`, `1.1. …`, `§ 4. …` or `Para. 13. …` before a
//! paragraph, `Table 1. …` in a caption, `Annex II. …` in the heading of an annex. They would be printed beside those of the
//! tool. In languages whose ordinals have a full stop ("II. Weltkrieg"), nothing is told.

use std::ops::Range;

use edition_languages::{Language, TypedReferences};
use edition_model::{Block, Diagnostic, Document, Rule, Sentence, SourceSegment, Span, say};

use crate::CheckContext;

/// Looks at what has a number in a document.
pub(crate) fn check_source(
    context: &CheckContext<'_>,
    document: &Document<SourceSegment>,
    findings: &mut Vec<Diagnostic>,
) {
    let Some(words) = Language::of(context.source.locale()).typed_references else {
        return;
    };
    let is_numbered = !document.paragraph_numbers().is_empty();
    let numbers = numbered(context, document);
    let blocks = &document.body.blocks;
    for (place, block) in blocks.iter().enumerate() {
        match block {
            Block::Paragraph { segment, .. } if is_above_table(blocks, place) => {
                check_above_table(context, segment, words, findings);
            }
            Block::Paragraph { segment, .. } if is_below_figure(blocks, place) => {
                check_below_figure(context, segment, words, findings);
            }
            Block::Paragraph {
                number: Some(number),
                segment,
            } if number.below().is_empty() => {
                if is_told(&numbers, number.paragraph(), segment.text.span) {
                    continue;
                }
                report(context, segment, findings, |text| {
                    let found = of_paragraph(text, words);
                    Some((found?, say("typed-own-number-help")))
                });
            }
            Block::Heading {
                level: 2..,
                number,
                segment,
            } if is_numbered => {
                report(context, segment, findings, |text| {
                    let found = of_part(text, words.annexes, number.is_some());
                    Some((found?, say("typed-annex-help")))
                });
            }
            Block::Table(table) => {
                if let Some(caption) = &table.caption {
                    report(context, &caption.text, findings, |text| {
                        let found = of_part(text, words.tables, false);
                        Some((found?, say("typed-caption-help")))
                    });
                }
            }
            Block::Figure {
                caption: Some(caption),
                ..
            } => {
                report(context, &caption.text, findings, |text| {
                    let found = of_part(text, words.figures, false);
                    Some((found?, say("typed-caption-help")))
                });
            }
            _ => {}
        }
    }
}

/// Looks at a paragraph right above a table.
fn check_above_table(
    context: &CheckContext<'_>,
    segment: &SourceSegment,
    words: TypedReferences,
    findings: &mut Vec<Diagnostic>,
) {
    report(context, segment, findings, |text| {
        let found = of_part(text, words.tables, false);
        // "Table 1 shows the deaths:" leads to it.
        let is_sentence = text.trim_end().ends_with([':', '.']);
        let found = found.filter(|found| !is_sentence || ends_with_mark(text, found));
        Some((found?, say("typed-caption-above-help")))
    });
    report_sign(context, segment, findings, |text| {
        let found = bare_part(text, words.tables);
        Some((found?, say("typed-caption-above-help")))
    });
}

/// Looks at a paragraph right below a picture.
fn check_below_figure(
    context: &CheckContext<'_>,
    segment: &SourceSegment,
    words: TypedReferences,
    findings: &mut Vec<Diagnostic>,
) {
    report(context, segment, findings, |text| {
        let found = of_part(text, words.figures, false);
        let found = found.filter(|found| ends_with_mark(text, found));
        Some((found?, say("typed-caption-below-help")))
    });
    report_sign(context, segment, findings, |text| {
        let found = bare_part(text, words.figures);
        Some((found?, say("typed-caption-below-help")))
    });
}

/// Whether right below a paragraph comes a table without a caption.
fn is_above_table(blocks: &[Block<SourceSegment>], place: usize) -> bool {
    let below = blocks.get(place + 1);
    matches!(below, Some(Block::Table(table)) if table.caption.is_none())
}

/// Whether right above a paragraph stands a picture.
fn is_below_figure(blocks: &[Block<SourceSegment>], place: usize) -> bool {
    let above = place.checked_sub(1).and_then(|above| blocks.get(above));
    matches!(above, Some(Block::Figure { .. }))
}

/// The numbers in two parts that paragraphs begin with, each with its place.
fn numbered(
    context: &CheckContext<'_>,
    document: &Document<SourceSegment>,
) -> Vec<(Span, Decimal)> {
    let blocks = document.body.blocks.iter();
    let numbers = blocks.filter_map(|block| {
        let Block::Paragraph { segment, .. } = block else {
            return None;
        };
        let text = context.sources.slice(segment.text.span);
        let mark = text.split([' ', '\u{a0}', '\t']).next()?;
        let (whole, part) = mark.trim_end_matches(['.', ')']).split_once('.')?;
        let decimal = (whole.parse().ok()?, part.parse().ok()?);
        Some((segment.text.span, decimal))
    });
    numbers.collect()
}

/// A number in two parts.
type Decimal = (u32, u32);

/// Whether the parser tells of the number in two parts at `span`: it goes on with that of the paragraph before or is gone on
/// with, or it is the first below the paragraph before.
fn is_told(numbers: &[(Span, Decimal)], paragraph: u32, span: Span) -> bool {
    let Some(place) = numbers.iter().position(|(own, _)| *own == span) else {
        return false;
    };
    let decimal = |place: Option<usize>| numbers.get(place?).map(|(_, decimal)| *decimal);
    let Some((whole, part)) = decimal(Some(place)) else {
        return false;
    };
    let before = decimal(place.checked_sub(1));
    let behind = decimal(Some(place + 1));
    (part == 1 && whole + 1 == paragraph)
        || before.is_some_and(|it| it == (whole, part.saturating_sub(1)))
        || behind == Some((whole, part + 1))
}

/// What is found in a text, and how to write what was meant.
type Found = Option<(Range<usize>, Sentence)>;

/// Reports a number that would be printed beside that of the tool.
fn report(
    context: &CheckContext<'_>,
    segment: &SourceSegment,
    findings: &mut Vec<Diagnostic>,
    find: impl Fn(&str) -> Found,
) {
    report_as("typed-own-number", context, segment, findings, find);
}

/// Reports a word that begins no caption here.
fn report_sign(
    context: &CheckContext<'_>,
    segment: &SourceSegment,
    findings: &mut Vec<Diagnostic>,
    find: impl Fn(&str) -> Found,
) {
    report_as("typed-sign", context, segment, findings, find);
}

fn report_as(
    message: &'static str,
    context: &CheckContext<'_>,
    segment: &SourceSegment,
    findings: &mut Vec<Diagnostic>,
    find: impl Fn(&str) -> Found,
) {
    let span = segment.text.span;
    let text = context.sources.slice(span);
    let Some((found, help)) = find(text) else {
        return;
    };
    let mark = text.get(found.clone()).unwrap_or_default();
    let start = span.range().start;
    let place = Span::new(span.file, start + found.start..start + found.end);
    let message = say(message).text("mark", mark);
    let mut finding = Diagnostic::new(Rule::TypedMarks, place, message);
    finding.segment.clone_from(&segment.id);
    findings.push(finding.help(help));
}

/// The number that a paragraph begins with, where nothing else can be meant.
fn of_paragraph(text: &str, words: TypedReferences) -> Option<Range<usize>> {
    let (mark, behind) = text.split_once([' ', '\u{a0}', '\t'])?;
    if is_long_roman(mark) || is_dotted(mark) {
        return begins(behind).then_some(0..mark.len());
    }
    if is_digits(mark)
        && let Some((sign, words)) = behind.split_once([' ', '\u{a0}', '\t'])
    {
        let letters = sign.strip_prefix('(').and_then(|it| it.strip_suffix(')'));
        let is_sign = |letters: &str| {
            (1..=4).contains(&letters.chars().count()) && letters.chars().all(char::is_lowercase)
        };
        if letters.is_some_and(is_sign) && begins(words) {
            return Some(0..mark.len() + 1 + sign.len());
        }
    }
    let is_word = mark == "§" || is_one_of(mark, words.words) || is_one_of(mark, words.tables);
    let (number, behind) = behind.split_once([' ', '\u{a0}', '\t'])?;
    let digits = number.strip_suffix('.').filter(|digits| is_digits(digits));
    let end = text.len() - behind.len() - 1;
    (is_word && digits.is_some() && begins(behind)).then_some(0..end)
}

/// The word for a part and its number at the start of its words; with `alone`, without a number too.
fn of_part(text: &str, parts: &[&str], alone: bool) -> Option<Range<usize>> {
    let (mark, behind) = text
        .split_once([' ', '\u{a0}'])
        .unwrap_or((text.trim_end(), ""));
    let word = mark.trim_end_matches([':', '.', ',']);
    if !is_one_of(word, parts) && !is_one_of(mark, parts) {
        return None;
    }
    if behind.trim().is_empty() {
        // "Annexes" may well stand above several.
        let is_single = parts.first().is_some_and(|part| is_one_of(word, &[part]));
        return (alone && is_single).then_some(0..mark.len());
    }
    let number = behind.split([' ', '\u{a0}']).next()?;
    let digits = number.trim_end_matches(['.', ':', ')', '—', '–', '-']);
    let is_number = is_digits(digits) || is_roman(digits);
    is_number.then_some(0..text.len() - behind.len() + number.len())
}

/// The word for a part with a colon and no number at the start of its words, in small letters or bold ones too, as `table:` or
/// `**Table:**`.
fn bare_part(text: &str, parts: &[&str]) -> Option<Range<usize>> {
    let bare = text.trim_start_matches(['*', '_']);
    let (word, behind) = bare.split_once(':')?;
    let word = word.trim_end_matches(['*', '_']).to_lowercase();
    let is_part = word == "table" || parts.contains(&word.as_str());
    let marks = behind.len() - behind.trim_start_matches(['*', '_']).len();
    let has_words = behind.contains(char::is_alphanumeric);
    (is_part && has_words).then_some(0..text.len() - behind.len() + marks)
}

/// Whether a number is parted from words behind it as in a caption: `Figure 1 shows it` is none.
fn ends_with_mark(text: &str, found: &Range<usize>) -> bool {
    let mark = text.get(found.clone()).unwrap_or_default();
    let behind = text.get(found.end..).unwrap_or_default().trim_start();
    behind.is_empty()
        || mark.ends_with(['.', ':', ')', '—', '–', '-'])
        || behind.starts_with(['—', '–', '-'])
}

fn is_one_of(word: &str, words: &[&str]) -> bool {
    let small = word.to_lowercase();
    word.starts_with(char::is_uppercase) && words.contains(&small.as_str())
}

/// Whether a text begins as a sentence does.
fn begins(text: &str) -> bool {
    text.trim_start_matches(['*', '_', '«', '"', '“'])
        .starts_with(char::is_uppercase)
}

fn is_digits(text: &str) -> bool {
    (1..=3).contains(&text.len()) && text.bytes().all(|byte| byte.is_ascii_digit())
}

fn is_roman(text: &str) -> bool {
    !text.is_empty() && text.bytes().all(|byte| b"IVX".contains(&byte))
}

/// `II.`, and no initial.
fn is_long_roman(mark: &str) -> bool {
    let letters = mark.strip_suffix('.').unwrap_or_default();
    letters.len() > 1 && is_roman(letters)
}

/// `2.1` or `3.2.1.`, and no date, time or amount: the last of two parts is 1.
fn is_dotted(mark: &str) -> bool {
    let parts: Vec<&str> = mark.strip_suffix('.').unwrap_or(mark).split('.').collect();
    let is_part = |part: &&str| is_digits(part) && !part.starts_with('0');
    let is_series = match parts.as_slice() {
        [_, last] => *last == "1",
        // As in "12.5.12", a year may have two digits.
        [_, _, last] => last.len() != 2,
        [_, _, _, _] => true,
        _ => false,
    };
    is_series && parts.iter().all(is_part)
}

#[cfg(test)]
mod tests {
    use edition_languages::Language;

    use super::{bare_part, ends_with_mark, of_paragraph, of_part};

    fn check(tag: &str, text: &str, expected: &str) {
        let language = Language::of(&tag.parse().unwrap());
        let found = of_paragraph(text, language.typed_references.unwrap());
        let found = found.map(|range| text.get(range).unwrap());
        assert_eq!(found.unwrap_or_default(), expected, "{text}");
    }

    #[test]
    fn numbers_before_paragraphs() {
        check("en", "II. A roman line.", "II.");
        check("en", "§ 4. Text.", "§ 4.");
        check("en", "1.1 The visit", "1.1");
        check("en", "1.1. The visit", "1.1.");
        check("en", "3.2.1 The visit", "3.2.1");
        check("en", "140.1 Ratify the Convention (Chile);", "140.1");
        check("en", "Para. 13. The visit", "Para. 13.");
        check("ru", "Пункт 4. Комитет решил.", "Пункт 4.");
        check("ru", "IV. Выводы комитета.", "IV.");
        check("tg", "Банди 4. Кумита қарор кард.", "Банди 4.");
        check("en", "Table 2. Deaths by year", "Table 2.");
        check("en", "12 (a) The Committee met.", "12 (a)");
    }

    #[test]
    fn good_paragraphs() {
        for text in [
            "I. Ivanov said so.",
            "V. Putin came.",
            "II World War veterans came.",
            "1.5 Million people came.",
            "1.1 million people came.",
            "10.30 Opening of the session.",
            "12.5.2012 He came.",
            "12.05.2012 He came.",
            "12.5.12 He came.",
            "§ 4 of the Act says so.",
            "Para. 13 of the report says so.",
            "Paragraph 4 is wrong.",
            "Table 2 shows it.",
            "12 (twelve) People came.",
            "12 (a) and (b) say so.",
            "A. Background line.",
            "XXI век начался.",
            "3:2 was the score.",
            "192.168.0.1 Is an address.",
        ] {
            check("en", text, "");
        }
        check("ru", "П. 4 Закона гласит.", "");
        check("ru", "В. И. Иванов пришёл.", "");
    }

    #[test]
    fn words_before_captions_and_annexes() {
        let found = |text: &str, alone| {
            let words = Language::of(&"en".parse().unwrap())
                .typed_references
                .unwrap();
            let parts = if alone { words.annexes } else { words.tables };
            let found = of_part(text, parts, alone);
            found.map(|range| text.get(range).unwrap().to_owned())
        };
        assert_eq!(found("Annex II. Rules", true), Some("Annex II.".to_owned()));
        assert_eq!(found("Annex", true), Some("Annex".to_owned()));
        assert_eq!(found("Annex 1: Rules", true), Some("Annex 1:".to_owned()));
        assert_eq!(found("Annexes to the report", true), None);
        assert_eq!(found("Annexes", true), None);
        assert_eq!(found("Annex of maps", true), None);
        assert_eq!(found("Table 1. Men", false), Some("Table 1.".to_owned()));
        assert_eq!(found("Table of men", false), None);
        assert_eq!(found("Men", false), None);
    }

    #[test]
    fn words_for_captions_without_numbers() {
        let found = |tag: &str, text: &str| {
            let words = Language::of(&tag.parse().unwrap()).typed_references;
            let found = bare_part(text, words.unwrap().tables);
            found.map(|range| text.get(range).unwrap().to_owned())
        };
        assert_eq!(found("en", "table: Deaths"), Some("table:".to_owned()));
        assert_eq!(
            found("en", "**Table:** Deaths"),
            Some("**Table:**".to_owned())
        );
        assert_eq!(found("ru", "Таблица: смерти"), Some("Таблица:".to_owned()));
        assert_eq!(found("tg", "Ҷадвал: маргҳо"), Some("Ҷадвал:".to_owned()));
        assert_eq!(found("en", "Tables of deaths: few"), None);
        assert_eq!(found("en", "The table:"), None);
        assert_eq!(found("en", "table:"), None);
    }

    #[test]
    fn figures_with_a_caption_and_in_a_sentence() {
        let is_caption = |text: &str| {
            let words = Language::of(&"en".parse().unwrap()).typed_references;
            let found = of_part(text, words.unwrap().figures, false).unwrap();
            ends_with_mark(text, &found)
        };
        assert!(is_caption("Figure 1. Map of the prison"));
        assert!(is_caption("Figure 1 – Map of the prison"));
        assert!(is_caption("Figure 1"));
        assert!(!is_caption("Figure 1 shows the prison."));
    }
}
