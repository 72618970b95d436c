//! `typed-reference`: The number of a paragraph of the same document, typed by hand. It is wrong as soon as a paragraph is
//! added before it, and in the languages that have other signs it is wrong at once. For example, an author refers to a
//! sub-paragraph:
//!
//! ```markdown
//! Nothing has been done since (see paragraph 12 (a)).
//! ```
//!
//! Write `{ PARA("id") }` for the number, with the id of that paragraph: `(see paragraph { PARA("register") })`. The numbers of
//! tables, figures, annexes and footnotes are `TABLE`, `FIGURE`, `ANNEX` and `NOTE` in the same way. Numbers of other documents, as "paragraph 12 of the Convention", are typed as they are.

use std::ops::Range;

use edition_languages::{Language, TypedReferences};
use edition_localization::Localizer;
use edition_model::{
    Diagnostic, Document, Object, ParagraphNumber, Part, Rule, SegmentId, SourceSegment, Span,
    numbered_headings, say, segments_of,
};

use crate::CheckContext;

/// The references of a document that numbers its paragraphs.
pub(crate) fn check(
    context: &CheckContext<'_>,
    document: &Document<SourceSegment>,
    localizer: &Localizer,
    findings: &mut Vec<Diagnostic>,
) {
    let Some(words) = Language::of(localizer.locale()).typed_references else {
        return;
    };
    let numbers = document.paragraph_numbers();
    let parts = Parts::of(document);
    if numbers.is_empty() && parts.is_empty() {
        return;
    }
    let cited: Vec<(String, &SegmentId, &ParagraphNumber)> = numbers
        .iter()
        .map(|(id, number)| (without_spaces(&localizer.signs().cite(number)), id, number))
        .collect();
    let notes = document.body.footnotes.iter();
    let notes = notes.flat_map(|note| segments_of(&note.blocks));
    for segment in segments_of(&document.body.blocks).into_iter().chain(notes) {
        let span = segment.text.span;
        let text = context.sources.slice(span);
        parts.check((text, span), words, segment.id.as_ref(), findings);
        if numbers.is_empty() {
            continue;
        }
        for found in typed(text, words.words, words) {
            let number = text.get(found.number.clone()).unwrap_or_default();
            if !number.starts_with(|it: char| it.is_ascii_digit()) {
                continue;
            }
            let folded = without_spaces(number);
            let whole = cited.iter().find(|(text, ..)| *text == folded);
            let paragraph = || {
                let digits = folded.trim_end_matches(|letter: char| !letter.is_ascii_digit());
                let digits = digits.split('(').next().unwrap_or_default();
                cited
                    .iter()
                    .find(|(text, _, number)| number.below().is_empty() && digits == text.as_str())
            };
            let start = span.range().start;
            let place = Span::new(
                span.file,
                start + found.number.start..start + found.number.end,
            );
            let message = say("typed-reference").text("number", number);
            let mut finding = Diagnostic::new(Rule::TypedReference, place, message);
            finding.segment.clone_from(&segment.id);
            findings.push(match whole.or_else(paragraph) {
                Some((_, id, _)) => {
                    finding.help(say("typed-reference-help").text("id", id.as_str()))
                }
                None => finding.help(say("typed-reference-unknown-help")),
            });
        }
    }
}

fn without_spaces(text: &str) -> String {
    text.chars().filter(|it| !it.is_whitespace()).collect()
}

/// How many of each kind of what has a number besides paragraphs a document has.
struct Parts {
    counts: [(&'static str, usize); 4],
}

impl Parts {
    fn of(document: &Document<SourceSegment>) -> Self {
        let objects = document.object_numbers();
        let count = |kind: Object| {
            let mut kinds = objects.keys().map(|(object, _)| *object);
            kinds.by_ref().filter(|object| *object == kind).count()
        };
        let annexes = numbered_headings(&document.body.blocks);
        let annexes = annexes.filter(|(number, _)| {
            let last = number.parts().last();
            matches!(last, Some(Part::Annex(_) | Part::OnlyAnnex))
        });
        let of = |kind: Object| (kind.function(), count(kind));
        Self {
            counts: [
                of(Object::Table),
                of(Object::Figure),
                of(Object::Note),
                ("ANNEX", annexes.count()),
            ],
        }
    }

    fn is_empty(&self) -> bool {
        self.counts.iter().all(|(_, count)| *count == 0)
    }

    /// Reports the numbers that are typed by hand in a text of a source.
    fn check(
        &self,
        (text, span): (&str, Span),
        words: TypedReferences,
        id: Option<&SegmentId>,
        findings: &mut Vec<Diagnostic>,
    ) {
        for (function, count) in self.counts {
            let kind = match function {
                _ if count == 0 => continue,
                "TABLE" => words.tables,
                "FIGURE" => words.figures,
                "NOTE" => words.notes,
                _ => words.annexes,
            };
            for found in typed(text, kind, words) {
                let number = text.get(found.number.clone()).unwrap_or_default();
                let is_known = value(number).is_some_and(|number| number <= count);
                if !is_known {
                    continue;
                }
                let start = span.range().start;
                let place = start + found.number.start..start + found.number.end;
                let place = Span::new(span.file, place);
                let message = say("typed-reference").text("number", number);
                let mut finding = Diagnostic::new(Rule::TypedReference, place, message);
                finding.segment = id.cloned();
                let help = say("typed-reference-part-help").text("function", function);
                findings.push(finding.help(help));
            }
        }
    }
}

/// The value of a number in figures, or in Roman ones.
fn value(number: &str) -> Option<usize> {
    const ROMAN: &str = "i ii iii iv v vi vii viii ix x xi xii xiii xiv xv xvi xvii xviii xix xx";
    let small = number.to_lowercase();
    let roman = ROMAN.split(' ').position(|roman| roman == small);
    small.parse().ok().or(roman.map(|place| place + 1))
}

/// A typed number.
struct Typed {
    number: Range<usize>,
}

/// The references in a text: the word for a paragraph and a number, where the words around them say that this document is
/// meant.
fn typed(text: &str, kind: &[&str], words: TypedReferences) -> Vec<Typed> {
    let small = text.to_lowercase();
    // Letters that change their length in small ones stand in no language of these.
    if small.len() != text.len() {
        return Vec::new();
    }
    let mut found: Vec<Typed> = Vec::new();
    for word in kind {
        for (place, _) in small.match_indices(word) {
            let before = small.get(..place).unwrap_or_default();
            let behind = small.get(place + word.len()..).unwrap_or_default();
            let start = small.len() - behind.trim_start().len();
            let length = number(small.get(start..).unwrap_or_default());
            if before.ends_with(char::is_alphanumeric)
                || behind.starts_with(char::is_alphanumeric)
                || length == 0
            {
                continue;
            }
            let first = start..start + length;
            let mut numbers = Vec::from([first]);
            let end = read_list(&small, &mut numbers, kind, words);
            let rest = small.get(end..).unwrap_or_default();
            if is_here(before, rest, words) {
                found.extend(numbers.into_iter().map(|number| Typed { number }));
            }
        }
    }
    found.sort_by_key(|typed| typed.number.start);
    found.dedup_by_key(|typed| typed.number.start);
    found
}

/// The length of the number that `text` begins with, signs below it included: `12`, `140.1`, `12 (a) (ii)`, `12 a)`, `iv`.
fn number(text: &str) -> usize {
    let roman = text.split(|it: char| !it.is_alphanumeric()).next();
    if let Some(roman) = roman.filter(|it| it.starts_with(['i', 'v', 'x']) && value(it).is_some()) {
        return roman.len();
    }
    let digits = text.len()
        - text
            .trim_start_matches(|it: char| it.is_ascii_digit())
            .len();
    if digits == 0 || digits > 4 {
        return 0;
    }
    let mut length = digits;
    let rest = text.get(length..).unwrap_or_default();
    if let Some(decimals) = rest.strip_prefix('.') {
        let further = decimals.trim_start_matches(|it: char| it.is_ascii_digit());
        if further.len() < decimals.len() {
            length += 1 + decimals.len() - further.len();
        }
    }
    while let Some(sign) = sign(text.get(length..).unwrap_or_default()) {
        length += sign;
    }
    length
}

/// The length of a sign in brackets, and of the space before it.
fn sign(text: &str) -> Option<usize> {
    let sign = text.trim_start();
    let inside = sign.strip_prefix('(').unwrap_or(sign);
    let (letters, behind) = inside.split_once(')')?;
    let is_sign = !letters.is_empty()
        && letters.chars().count() <= 4
        && letters.chars().all(char::is_alphanumeric);
    is_sign.then_some(text.len() - behind.len())
}

/// Reads on in a list of numbers, `3, 5 and 7`, and gives its end. Those behind a word for another kind are not wanted.
fn read_list(
    text: &str,
    numbers: &mut Vec<Range<usize>>,
    kind: &[&str],
    words: TypedReferences,
) -> usize {
    let mut end = numbers.last().map_or(0, |last| last.end);
    let mut is_own = true;
    loop {
        let rest = text.get(end..).unwrap_or_default().trim_start();
        let joint = words.and.iter().chain(&[",", "–", "-"]);
        let next = joint
            .filter_map(|joint| rest.strip_prefix(joint))
            .find_map(|rest| {
                // As in "2, 3, and 5".
                let rest = rest.trim_start();
                let mut joints = words.and.iter();
                let further = joints.find_map(|and| rest.strip_prefix(and)?.strip_prefix(' '));
                let rest = further.unwrap_or(rest).trim_start();
                let bare = without_word(rest, words);
                let length = number(bare);
                let start = text.len() - bare.len();
                let word = rest.get(..rest.len() - bare.len()).unwrap_or_default();
                let is_own = word.is_empty() || kind.contains(&word.trim_end());
                (length > 0).then_some((start..start + length, is_own))
            });
        let Some((number, has_no_word)) = next else {
            return end;
        };
        end = number.end;
        is_own &= has_no_word;
        if is_own {
            numbers.push(number);
        }
    }
}

/// A text without the word for what has a number: "table 1 and annex 2".
fn without_word(text: &str, words: TypedReferences) -> &str {
    let kinds = [
        words.words,
        words.tables,
        words.figures,
        words.annexes,
        words.notes,
        words.sections,
    ];
    let mut all = kinds.into_iter().flatten();
    let rest = all.find_map(|word| {
        let rest = text.strip_prefix(word)?;
        let behind = rest.trim_start();
        (behind.len() < rest.len()).then_some(behind)
    });
    rest.unwrap_or(text)
}

/// Whether the words around a number say that a paragraph of this document is meant.
fn is_here(before: &str, rest: &str, words: TypedReferences) -> bool {
    let rest = rest.trim_start();
    let says = |phrase: &&str| {
        let behind = rest.strip_prefix(*phrase);
        behind.is_some_and(|behind| !behind.starts_with(char::is_alphanumeric))
    };
    if words.behind.iter().any(says) {
        return true;
    }
    let before = before.trim_end();
    let is_seen = words.see.iter().any(|see| {
        let ahead = before.strip_suffix(see);
        ahead.is_some_and(|ahead| !ahead.ends_with(char::is_alphanumeric))
    });
    let ends = rest.is_empty() || rest.starts_with(['.', ';', ':', ')', '?', '!', '»', '”', '"']);
    is_seen && ends
}

#[cfg(test)]
mod tests {
    use edition_languages::Language;

    use super::typed;

    fn check(tag: &str, text: &str, expected: &[&str]) {
        let language = Language::of(&tag.parse().unwrap());
        let words = language.typed_references.unwrap();
        let found = typed(text, words.words, words);
        let found: Vec<&str> = found
            .into_iter()
            .map(|typed| text.get(typed.number).unwrap())
            .collect();
        assert_eq!(found, expected, "{text}");
    }

    #[test]
    fn numbers_of_this_document_are_found() {
        check(
            "en",
            "Nothing was done (see paragraph 12 (a) (ii)).",
            &["12 (a) (ii)"],
        );
        check("en", "See paras. 3 and 5.", &["3", "5"]);
        check("en", "See paragraphs 1–3 above.", &["1", "3"]);
        check("en", "See paras. 2, 3, and 5.", &["2", "3", "5"]);
        check(
            "en",
            "See paras. 2 and 3, paragraphs 1–3, and paragraph 2 or 3 above.",
            &["2", "3", "1", "3", "2", "3"],
        );
        check("en", "See paragraph 1 and paragraph 2.", &["1", "2"]);
        check(
            "en",
            "See paragraphs 1 to 2, and paragraph 3 (b).",
            &["1", "2", "3 (b)"],
        );
        check("en", "See para 1(a).", &["1(a)"]);
        check("ru", "См. пункт 1 и пункт 2.", &["1", "2"]);
        check("en", "See paragraph 3, paragraph 5 of the Convention.", &[]);
        check("ru", "См. пункты 2, 3 и 5.", &["2", "3", "5"]);
        check("tg", "Ниг. ба бандҳои 2 ва 3.", &["2", "3"]);
        check("en", "As said in paragraph 8 above, he came.", &["8"]);
        check("en", "paragraph 140.1 of this report", &["140.1"]);
        check("ru", "(см. пункт 12 a))", &["12 a)"]);
        check("ru", "О чём сказано в пункте 8 выше.", &["8"]);
        check("tg", "(ниг. банди 12)", &["12"]);
        check("tg", "ба банди 8 нигаред", &["8"]);
        check("fr", "Voir le paragraphe 8.", &["8"]);
        check("es", "(véase el párrafo 8)", &["8"]);
    }

    fn check_tables(tag: &str, text: &str, expected: &[&str]) {
        let language = Language::of(&tag.parse().unwrap());
        let words = language.typed_references.unwrap();
        let kinds = [words.tables, words.annexes, words.notes];
        let found = kinds.into_iter().flat_map(|kind| typed(text, kind, words));
        let found = found.map(|typed| text.get(typed.number).unwrap());
        assert_eq!(found.collect::<Vec<_>>(), expected, "{text}");
    }

    #[test]
    fn numbers_of_tables_and_annexes_are_found() {
        let text = "Text: see table 1 and annex 1, section 2, footnote 1.";
        check_tables("en", text, &["1"]);
        check_tables("en", "Few came (see annex II).", &["II"]);
        check_tables("en", "As table 2 below says, few came.", &["2"]);
        check_tables("ru", "Приехали немногие (см. таблицу 2).", &["2"]);
        check_tables("ru", "См. приложение I.", &["I"]);
        check_tables("tg", "Кам омаданд (ниг. ҷадвали 2).", &["2"]);
        check_tables("en", "See annex 1, section 2 of the Convention.", &[]);
        check_tables("en", "See table 1 of the report of 2012.", &[]);
        check_tables("en", "Table 1 shows it. See tables in it.", &[]);
        check_tables("en", "See table { TABLE(\"x\") }.", &[]);
        check_tables("ru", "См. таблицу 1 доклада.", &[]);
        check_tables("en", "See note verbale.", &[]);
    }

    #[test]
    fn numbers_of_others_are_left_alone() {
        check("en", "See paragraph 12 of the Convention.", &[]);
        check("en", "see paragraph 3, article 5", &[]);
        check("en", "paragraph 5 of article 9 says so", &[]);
        check("en", "see [paragraph 12](https://example.org)", &[]);
        check("en", "See paragraph { PARA(\"x\") }.", &[]);
        check("en", "see paragraph 12345.", &[]);
        check("ru", "см. пункт 2 статьи 5.", &[]);
        check("ru", "в пункте 8 доклада", &[]);
        check("tg", "ба банди 2 моддаи 5 нигаред", &[]);
    }
}
