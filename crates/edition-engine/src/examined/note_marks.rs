//! `punctuation`: a mark of a note on the other side of a punctuation mark than the settings say of its language
//! (`note-mark`). It is told and never moved: where a sentence ends in an abbreviation, only a person knows.

use std::ops::Range;

use edition_model::{Diagnostic, Document, Locale, Rule, SourceSegment, Span, say};

use crate::analysis::Analysis;
use crate::settings::NoteMark;

/// The marks of a document and of its translations on the wrong side.
pub(super) fn find(analysis: &Analysis<'_>, document: &Document<SourceSegment>) -> Vec<Diagnostic> {
    let settings = &analysis.project.settings;
    let mut findings = Vec::new();
    for (locale, side) in &settings.note_marks {
        for segment in document.body.segments() {
            let span = match *locale == settings.source {
                true => Some(segment.text.span),
                false => translated(analysis, document, locale, segment),
            };
            let file = span.and_then(|span| analysis.project.all_texts().get(span.file));
            let (Some(span), Some(file)) = (span, file) else {
                continue;
            };
            let text = file.text().get(span.start as usize..span.end as usize);
            for place in misplaced(text.unwrap_or_default(), *side) {
                let place = Span {
                    start: span.start + place.start as u32,
                    end: span.start + place.end as u32,
                    ..span
                };
                let (said, help) = match side {
                    NoteMark::After => (say("note-mark-before"), say("note-mark-before-help")),
                    NoteMark::Before => (say("note-mark-after"), say("note-mark-after-help")),
                };
                let finding = Diagnostic::new(Rule::Punctuation, place, said).help(help);
                let mut finding = finding.document(&document.id).locale(locale);
                finding.segment.clone_from(&segment.id);
                findings.push(finding);
            }
        }
    }
    findings
}

/// Where the translation of a segment stands.
fn translated(
    analysis: &Analysis<'_>,
    document: &Document<SourceSegment>,
    locale: &Locale,
    segment: &SourceSegment,
) -> Option<Span> {
    let catalog = &analysis.translation(locale, &document.id)?.value;
    let message = catalog.message(segment.id.as_ref()?.as_str())?;
    Some(message.value_span)
}

/// The marks of notes in `text` that stand on the other side of a punctuation mark.
fn misplaced(text: &str, side: NoteMark) -> Vec<Range<usize>> {
    let mut found = Vec::new();
    let mut rest = 0;
    while let Some(begin) = text.get(rest..).and_then(|it| it.find("[^")) {
        let start = rest + begin;
        // Marks that follow one another stand together.
        let mut end = start;
        while let Some(behind) = text.get(end..).filter(|it| it.starts_with("[^"))
            && let Some(length) = behind.find(']')
        {
            end += length + 1;
        }
        if end == start {
            break;
        }
        let (before, behind) = (text.get(..start), text.get(end..));
        let is_misplaced = match side {
            NoteMark::After => behind.is_some_and(begins_with_mark),
            NoteMark::Before => before.is_some_and(|before| {
                ends_in_mark(before) && behind.is_some_and(|it| is_between_words(before, it))
            }),
        };
        if is_misplaced {
            found.push(start..end);
        }
        rest = end;
    }
    found
}

fn begins_with_mark(behind: &str) -> bool {
    behind.starts_with([',', '.', ';', ':', '،', '؛', '。', '，'])
}

fn ends_in_mark(before: &str) -> bool {
    before.ends_with([',', '.', ';', ':', '،', '؛', '。', '，'])
}

/// Whether the mark before ends a part of a sentence, or a sentence, and no abbreviation.
fn is_between_words(before: &str, behind: &str) -> bool {
    let Some(before) = before.strip_suffix('.') else {
        return true;
    };
    // A placeable is no abbreviation, and what sets a word off is no part of it.
    let before = before.trim_end_matches(['*', '_', '`', ')', '»', '“', '”', '"']);
    let word = before
        .rsplit(|letter: char| !letter.is_alphanumeric())
        .next();
    let is_whole = before.ends_with('}') || word.is_some_and(|word| word.chars().count() > 2);
    let next = behind.trim_start().chars().next();
    is_whole && next.is_none_or(char::is_uppercase)
}

#[cfg(test)]
mod tests {
    use super::{NoteMark, misplaced};

    fn check(text: &str, side: NoteMark, expected: &[&str]) {
        let found = misplaced(text, side);
        let found: Vec<&str> = found
            .into_iter()
            .filter_map(|place| text.get(place))
            .collect();
        assert_eq!(found, expected, "{text}");
    }

    #[test]
    fn marks_stand_on_the_side_of_their_language() {
        check(
            "A word.[^1] Another[^2], and[^a][^b]: end.[^c]",
            NoteMark::After,
            &["[^2]", "[^a][^b]"],
        );
        check(
            "Un mot[^1]. Un autre,[^2] et la fin.[^3]",
            NoteMark::Before,
            &["[^2]", "[^3]"],
        );
        check(
            "Закон 2011 г.[^1] принят[^2] и т. д.[^3] Да![^4]",
            NoteMark::Before,
            &[],
        );
        check(
            "Принят парламентом.[^1] Вступил[^2] в силу;[^3] далее",
            NoteMark::Before,
            &["[^1]", "[^3]"],
        );
        check(
            "Шӯро { DATE($d) }.[^1] Баъд { -council },[^2] **охир**.[^3] Боз (ва ғ.).[^4]",
            NoteMark::Before,
            &["[^1]", "[^2]", "[^3]"],
        );
        check("no end [^1 and", NoteMark::Before, &[]);
    }
}
