//! `typed-marks`: Marks that were typed by hand, where Markdown or Fluent does not take them as they
//! were meant: it prints them, swallows them, or lets the lines that they begin run together. Nobody
//! sees that before the edition is read. For example, a list was pasted from Word, and a measure lost its
//! stars:
//!
//! ```markdown
//! The Committee recommends that the State:
//! • open every prison to monitors;
//! • publish the number of deaths in cells of 5*3*2 metres.
//! ```
//!
//! Items of a list begin with `- `, and a star that is meant as a star is `\*`. In a translation, a line
//! break is `{ BR() }` and not `\n`. What translators leave for themselves, as `[TODO]` or `(?)`, is told too.

mod own_numbers;
mod remarks;

use edition_localization::{TypedKind, typed_mark, typed_sign};
use edition_model::{Diagnostic, Place, Rule, Severity, Span, say};

use crate::CheckContext;
use crate::finding::Pair;
pub(crate) use own_numbers::check_source;

/// What a translator typed before a text, whose source has nothing of the kind. Signs within a text are found
/// where it is read.
pub(crate) fn check(pair: &Pair<'_>, findings: &mut Vec<Diagnostic>) {
    remarks::check(pair, findings);
    let [_] = pair.translation.variants.as_slice() else {
        return;
    };
    let span = pair.translation.span;
    let text = pair.sources.slice(span);
    if is_heading(text, &pair.source.own) {
        let place = Span::new(span.file, span.range().start..span.range().start + 1);
        let said = say("typed-heading").text("mark", "#");
        let finding = pair.finding(Rule::TypedMarks, place, said);
        findings.push(finding.help(say("typed-in-translation-help").text("mark", "#")));
        return;
    }
    let Some(found) = typed_mark(text) else {
        return check_signs(pair, text, findings);
    };
    let has_words = |kind| {
        matches!(
            kind,
            TypedKind::Task
                | TypedKind::Heading
                | TypedKind::Bullet
                | TypedKind::Number
                | TypedKind::Decimal
                | TypedKind::Series
        )
    };
    let source = pair.source.own.trim_start();
    let begins_alike = !source.starts_with(char::is_alphanumeric)
        || typed_mark(source).is_some_and(|own| own.kind == found.kind);
    if !has_words(found.kind) || begins_alike {
        return;
    }
    let start = span.range().start;
    let place = Span::new(
        span.file,
        start + found.range.start..start + found.range.end,
    );
    let mut finding = pair.finding(Rule::TypedMarks, place, found.message());
    if found.is_private() {
        finding.severity = Severity::Error;
    }
    findings.push(finding.help(say("typed-in-translation-help").text("mark", found.text)));
}

/// Whether a translation begins with the mark of a heading right before a word. A source without a `#` has no such tag either.
fn is_heading(text: &str, source: &str) -> bool {
    let word = text.strip_prefix('#').unwrap_or_default();
    word.starts_with(char::is_alphabetic) && !source.contains('#')
}

/// Signs of other kinds of Markdown that the source does not have. Between backticks they are meant as they stand.
fn check_signs(pair: &Pair<'_>, text: &str, findings: &mut Vec<Diagnostic>) {
    let Some(found) = typed_sign(text).filter(|_| !text.contains('`')) else {
        return;
    };
    if pair.source.own.contains(found.text) {
        return;
    }
    let start = pair.translation.span.range().start;
    let place = Span::new(
        pair.translation.span.file,
        start + found.range.start..start + found.range.end,
    );
    let finding = pair.finding(Rule::TypedMarks, place, found.message());
    findings.push(finding.help(found.help()));
}

/// Whether stars between figures have become emphasis, which was found: then the figures that are left say nothing.
pub(crate) fn has_lost_stars(
    context: &CheckContext<'_>,
    pair: &Pair<'_>,
    findings: &[Diagnostic],
) -> bool {
    let mut variants = pair.translation.variants.iter();
    let cause = (Rule::TypedMarks, Severity::Error);
    context.explains(cause, Rule::NumberMismatch)
        && variants.any(|variant| !variant.is_sound())
        && findings.iter().any(|finding| {
            finding.rule == Rule::TypedMarks
                && finding.severity == Severity::Error
                && finding.segment.as_ref() == Some(pair.id)
        })
}

/// Takes away what was found of the letter in `\n`, which is no letter of the text.
pub(crate) fn drop_consequences(
    context: &CheckContext<'_>,
    pair: &Pair<'_>,
    findings: &mut Vec<Diagnostic>,
) {
    let is_explained = context.is_explained_by(Rule::TypedMarks, Rule::WrongAlphabet);
    if !is_explained || !pair.sources.slice(pair.translation.span).contains('\\') {
        return;
    }
    let is_own = |it: &&Diagnostic| it.segment.as_ref() == Some(pair.id);
    let marks = findings
        .iter()
        .filter(is_own)
        .filter_map(|finding| match finding.place {
            Place::Span(span) if finding.rule == Rule::TypedMarks => Some(span),
            _ => None,
        });
    let marks: Vec<Span> = marks.collect();
    findings.retain(|finding| match finding.place {
        Place::Span(span) if finding.rule == Rule::WrongAlphabet => {
            let holds =
                |mark: &Span| mark.file == span.file && mark.range().contains(&span.range().start);
            !marks.iter().any(holds)
        }
        _ => true,
    });
}
