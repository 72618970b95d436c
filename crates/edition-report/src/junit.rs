//! Findings in the format of JUnit, which most servers for continuous integration can show: a suite
//! for each document, a case for each finding. A warning is a case that passes with a remark, unless
//! warnings are denied. The place is in the name: the schema has no attribute for it.

use std::collections::BTreeMap;

use edition_model::Diagnostic;

use crate::{Listing, locate, whole_message};

/// The name of the suite of what belongs to no document.
const SHARED: &str = "terms and interface";

/// The findings as XML.
pub fn findings_junit(listing: &Listing<'_>, documents: &[&str]) -> String {
    let mut suites: BTreeMap<&str, Vec<&Diagnostic>> = BTreeMap::new();
    for document in documents.iter().copied().chain([SHARED]) {
        suites.insert(document, Vec::new());
    }
    for finding in listing.findings {
        let document = finding
            .document
            .as_ref()
            .map_or(SHARED, |document| document.as_str());
        suites.entry(document).or_default().push(finding);
    }
    let cases = suites
        .values()
        .map(|findings| findings.len().max(1))
        .sum::<usize>();
    let failures = failures(listing, listing.findings.iter());
    let errors = listing.problems.len();
    let mut xml = format!(
        "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<testsuites name=\"make-editions\" \
         tests=\"{}\" failures=\"{failures}\" errors=\"{errors}\">\n",
        cases + errors
    );
    for (document, findings) in &suites {
        push_suite(&mut xml, listing, document, findings);
    }
    push_problems(&mut xml, listing);
    xml.push_str("</testsuites>\n");
    xml
}

fn failures<'f>(listing: &Listing<'_>, findings: impl Iterator<Item = &'f Diagnostic>) -> usize {
    findings
        .filter(|finding| finding.severity >= listing.fails_from)
        .count()
}

fn push_suite(xml: &mut String, listing: &Listing<'_>, document: &str, findings: &[&Diagnostic]) {
    let failures = failures(listing, findings.iter().copied());
    let name = escape(document);
    xml.push_str(&format!(
        "  <testsuite name=\"{name}\" tests=\"{}\" failures=\"{failures}\" errors=\"0\">\n",
        findings.len().max(1)
    ));
    if findings.is_empty() {
        xml.push_str(&format!(
            "    <testcase classname=\"{name}\" name=\"nothing to mend\"/>\n"
        ));
    }
    for finding in findings {
        push_case(xml, listing, &name, finding);
    }
    xml.push_str("  </testsuite>\n");
}

fn push_case(xml: &mut String, listing: &Listing<'_>, suite: &str, finding: &Diagnostic) {
    let (path, line, column) = locate(finding, listing.texts);
    let path = escape(&format!("{}{path}", listing.prefix));
    let rule = finding.rule.name();
    let class = finding.locale.as_ref().map_or_else(
        || suite.to_owned(),
        |locale| format!("{suite}.{}", escape(locale.tag())),
    );
    let segment = finding
        .segment
        .as_ref()
        .map_or("", |segment| segment.as_str());
    let name = escape(format!("{rule} {segment}").trim_end());
    xml.push_str(&format!(
        "    <testcase classname=\"{class}\" name=\"{name} ({path}:{line})\">\n"
    ));
    let place = format!("{path}:{line}:{column}");
    let words = escape(&whole_message(finding, listing.sentences));
    if finding.severity >= listing.fails_from {
        let message = escape(&listing.sentences.tell(&finding.message));
        xml.push_str(&format!(
            "      <failure type=\"{rule}\" message=\"{message}\">{place}\n{words}</failure>\n"
        ));
    } else {
        xml.push_str(&format!(
            "      <system-out>{rule}, {place}\n{words}</system-out>\n"
        ));
    }
    xml.push_str("    </testcase>\n");
}

fn push_problems(xml: &mut String, listing: &Listing<'_>) {
    let number = listing.problems.len();
    if number == 0 {
        return;
    }
    xml.push_str(&format!(
        "  <testsuite name=\"files\" tests=\"{number}\" failures=\"0\" errors=\"{number}\">\n"
    ));
    for problem in listing.problems {
        let words = escape(problem);
        xml.push_str(&format!(
            "    <testcase classname=\"files\" name=\"{words}\">\n      <error \
             message=\"{words}\"/>\n    </testcase>\n"
        ));
    }
    xml.push_str("  </testsuite>\n");
}

/// A text as XML can hold it, between quotation marks too. XML has no way to write most control
/// characters.
fn escape(text: &str) -> String {
    let mut escaped = String::with_capacity(text.len());
    for letter in text.chars() {
        match letter {
            '&' => escaped.push_str("&amp;"),
            '<' => escaped.push_str("&lt;"),
            '>' => escaped.push_str("&gt;"),
            '"' => escaped.push_str("&quot;"),
            '\n' => escaped.push_str("&#10;"),
            '\t' => escaped.push_str("&#9;"),
            _ if letter.is_control() || matches!(letter, '\u{FFFE}' | '\u{FFFF}') => {
                escaped.push('\u{FFFD}');
            }
            _ => escaped.push(letter),
        }
    }
    escaped
}

#[cfg(test)]
mod tests {
    use edition_model::{Diagnostic, Place, Rule, Severity, Sources, say};

    use crate::{Description, Listing, Sentences, findings_junit};

    fn check(fails_from: Severity, expected: &str) {
        let place = Place::File("locales/tg/x.ftl".to_owned());
        let message = say("word-doubled").text("word", "<b> & \u{1}\nc");
        let finding = Diagnostic::at(Rule::Punctuation, place, message);
        let listing = Listing {
            findings: &[finding],
            texts: &Sources::default(),
            sentences: Sentences::english(),
            problems: &[],
            describe: |rule| Description {
                summary: rule.name().to_owned(),
                whole: String::new(),
            },
            prefix: "",
            fails_from,
        };
        let xml = findings_junit(&listing, &["visit"]);
        assert!(
            xml.contains("<testsuite name=\"visit\" tests=\"1\" failures=\"0\""),
            "{xml}"
        );
        assert!(xml.contains(expected), "{xml}");
    }

    #[test]
    fn warnings_fail_where_they_are_denied() {
        let words = "&quot;&lt;b&gt; &amp; \u{FFFD}&#10;c&quot; stands twice in a row";
        check(
            Severity::Error,
            &format!("<system-out>punctuation, locales/tg/x.ftl:1:1\n{words}<"),
        );
        check(
            Severity::Warning,
            &format!("<failure type=\"punctuation\" message=\"{words}\">locales/tg/x.ftl:1:1\n"),
        );
    }
}
