//! Findings as commands of a GitHub workflow, which shows each at its line.

use edition_model::Severity;

use crate::{Listing, locate, span_end};

/// One command a line.
pub fn findings_github(listing: &Listing<'_>) -> String {
    let mut text = String::new();
    for problem in listing.problems {
        text.push_str(&format!("::error::{}\n", escape(problem)));
    }
    for finding in listing.findings {
        let (path, line, column) = locate(finding, listing.texts);
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
        let message = escape(&crate::whole_message(finding));
        text.push_str(&format!(",title={title}::{message}\n"));
    }
    text
}

/// A text as the part after the second `::` can hold it.
fn escape(text: &str) -> String {
    text.replace('%', "%25")
        .replace('\r', "%0D")
        .replace('\n', "%0A")
}

/// A text as the value of a property can hold it.
fn escape_property(text: &str) -> String {
    escape(text).replace(':', "%3A").replace(',', "%2C")
}

#[cfg(test)]
mod tests {
    use edition_model::{Diagnostic, Place, Rule, SourceFile, Sources, Span};

    use crate::findings_github;
    use crate::{Description, Listing};

    fn check(place: fn(&mut Sources) -> Place, message: &str, expected: &str) {
        let mut texts = Sources::default();
        let place = place(&mut texts);
        let finding = Diagnostic::at(Rule::MissingMessage, place, message).help("Translate it.");
        let listing = Listing {
            findings: &[finding],
            texts: &texts,
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
            "::error file=pages/locales/tg/a%2Cb.ftl,line=1,col=1,title=missing-message::100 \
             %25%0Aof it: a, b%0ATranslate it.\n",
        );
        check(
            |texts| {
                let file = texts.add(SourceFile::new("locales/tg/x.ftl", "сафар = сафар\n"));
                Place::Span(Span::new(file, 0..10))
            },
            "no",
            "::error file=pages/locales/tg/x.ftl,line=1,col=1,endLine=1,endColumn=6,\
             title=missing-message::no%0ATranslate it.\n",
        );
    }
}
