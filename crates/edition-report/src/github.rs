//! Findings as commands of a GitHub workflow, which shows each at its line.

use edition_model::{Severity, shown};

use crate::{Listing, span_end, whole_message};

/// One command a line.
pub fn findings_github(listing: &Listing<'_>) -> String {
    let mut text = String::new();
    for problem in listing.problems {
        text.push_str(&format!("::error::{}\n", escape(problem)));
    }
    for finding in listing.findings {
        let (path, line, column) = finding.locate(listing.texts);
        let command = match finding.severity {
            Severity::Error => "error",
            Severity::Warning => "warning",
        };
        let path = escape_property(&format!("{}{path}", listing.prefix));
        text.push_str(&format!("::{command} file={path},line={line},col={column}"));
        // GitHub takes an end column only where the end is on the same line.
        if let Some(end) = span_end(finding, listing.texts).filter(|end| end.line == line) {
            text.push_str(&format!(",endLine={line},endColumn={}", end.column));
        }
        let title = escape_property(finding.rule.name());
        let message = escape(&whole_message(finding, listing.sentences));
        text.push_str(&format!(",title={title}::{message}\n"));
    }
    text
}

/// A text as the part after the second `::` can hold it.
fn escape(text: &str) -> String {
    shown(text)
        .replace('%', "%25")
        .replace('\r', "%0D")
        .replace('\n', "%0A")
}

/// A text as the value of a property can hold it.
fn escape_property(text: &str) -> String {
    escape(text).replace(':', "%3A").replace(',', "%2C")
}

#[cfg(test)]
mod tests {
    use edition_model::{Diagnostic, Place, Rule, SourceFile, Sources, Span, say};

    use crate::{Description, Listing, Sentences, findings_github};

    fn check(place: fn(&mut Sources) -> Place, word: &str, expected: &str) {
        let mut texts = Sources::default();
        let place = place(&mut texts);
        let message = say("word-doubled").text("word", word);
        let finding = Diagnostic::at(Rule::Punctuation, place, message).help(say("doubled-help"));
        let listing = Listing {
            findings: &[finding],
            texts: &texts,
            sentences: Sentences::english(),
            problems: &[],
            describe: |rule| Description {
                summary: rule.name().to_owned(),
                whole: String::new(),
            },
            prefix: "pages/",
            fails_from: edition_model::Severity::Error,
        };
        assert_eq!(findings_github(&listing), expected);
    }

    #[test]
    fn nothing_in_a_message_ends_the_command() {
        check(
            |_| Place::File("locales/tg/a,b.ftl".to_owned()),
            "100 %\nof it: a, b",
            "::warning file=pages/locales/tg/a%2Cb.ftl,line=1,col=1,title=punctuation::\"100 \
             %25%0Aof it: a, b\" stands twice in a row%0Adelete one of the two\n",
        );
        check(
            |texts| {
                let file = texts.add(SourceFile::new("locales/tg/x.ftl", "сафар = сафар\n"));
                Place::Span(Span::new(file, 0..10))
            },
            "no",
            "::warning file=pages/locales/tg/x.ftl,line=1,col=1,endLine=1,endColumn=6,\
             title=punctuation::\"no\" stands twice in a row%0Adelete one of the two\n",
        );
    }
}
