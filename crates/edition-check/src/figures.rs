//! Figures alone, as in the cells of a table: nobody translates them, and every language shows them as the author typed them.
//! With the marks of the source, another language may read another number.

use edition_languages::numbers::compare;
use edition_model::{Diagnostic, Document, Rule, Severity, SourceSegment, say};

use crate::input::{CheckContext, EditionInput};
use crate::plain::Plain;

/// Reports the figures of a document that the language of an edition reads otherwise, once.
pub(crate) fn check(
    context: &CheckContext<'_>,
    document: &Document<SourceSegment>,
    edition: &EditionInput<'_>,
    findings: &mut Vec<Diagnostic>,
) {
    let (language, locale) = (edition.localizer.language(), edition.localizer.locale());
    if language.has_other_marks_in(locale) {
        return;
    }
    let mut first = None;
    let mut misread: Vec<String> = Vec::new();
    for segment in document.body.segments() {
        if segment.text.translatable {
            continue;
        }
        // Each reads them for itself.
        let [there, here] = [(); 2].map(|()| Plain::of(&segment.text.inlines));
        let there = there.numbers(context.source.language());
        let read = compare(&there, &here.numbers(language), &[]).misread;
        if !read.is_empty() {
            first.get_or_insert(segment.text.span);
            misread.extend(
                read.into_iter()
                    .filter(|it| !misread.contains(it))
                    .collect::<Vec<_>>(),
            );
        }
    }
    let Some(place) = first else { return };
    let said = say("figures-misread")
        .list("numbers", misread)
        .locale("language", locale);
    let mut finding = Diagnostic::new(Rule::NumberMismatch, place, said);
    finding.severity = Severity::Warning;
    findings.push(finding.help(say("figures-misread-help")));
}

#[cfg(test)]
mod tests {
    use edition_languages::Language;
    use edition_languages::numbers::compare;
    use edition_model::Inline;

    use crate::plain::Plain;

    fn check(tag: &str, text: &str, is_misread: bool) {
        let language = |tag: &str| Language::of(&tag.parse().unwrap());
        let inlines = [Inline::Text(text.to_owned())];
        let (there, here) = (Plain::of(&inlines), Plain::of(&inlines));
        let found = compare(
            &there.numbers(language("en")),
            &here.numbers(language(tag)),
            &[],
        );
        assert_eq!(!found.misread.is_empty(), is_misread, "{tag} {text}");
    }

    #[test]
    fn thousands_of_the_source_are_fractions_elsewhere() {
        check("ru", "1,200", true);
        check("tg", "12,500", true);
        check("fa", "1,200", false);
        check("ru", "1200", false);
        check("tg", "12", false);
        check("ru", "1,234,567", false);
        check("tg", "2012–2013", false);
    }
}
