//! Findings in the format of JUnit, which most servers for continuous integration can show: a suite
//! for each document, a case for each finding. A warning is a case that passes with a remark, unless
//! warnings are denied. The place is in the name: the schema has no attribute for it.

use std::borrow::Cow;
use std::collections::BTreeMap;
use std::io;

use edition_model::{Diagnostic, shown};
use quick_xml::events::attributes::Attribute;
use quick_xml::events::{BytesDecl, BytesText, Event};
use quick_xml::name::QName;
use quick_xml::writer::{ElementWriter, Writer};

use crate::{Listing, whole_message};

/// The name of the suite of what belongs to no document.
const SHARED: &str = "terms and interface";

type Xml = Writer<Vec<u8>>;

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
    // Only writing to a file could fail.
    let xml = write_suites(listing, &suites).unwrap_or_default();
    String::from_utf8(xml).unwrap_or_default()
}

fn write_suites(
    listing: &Listing<'_>,
    suites: &BTreeMap<&str, Vec<&Diagnostic>>,
) -> io::Result<Vec<u8>> {
    let cases = suites.values().map(|findings| findings.len().max(1));
    let errors = listing.problems.len();
    let counts = Counts {
        tests: cases.sum::<usize>() + errors,
        failures: failures(listing, listing.findings.iter()),
        errors,
    };
    let mut xml = Writer::new_with_indent(Vec::new(), b' ', 2);
    xml.write_event(Event::Decl(BytesDecl::new("1.0", Some("UTF-8"), None)))?;
    counts
        .element(&mut xml, "testsuites", "make-editions")
        .write_inner_content(|xml| {
            for (document, findings) in suites {
                write_suite(xml, listing, document, findings)?;
            }
            write_problems(xml, listing.problems)
        })?;
    let mut xml = xml.into_inner();
    xml.push(b'\n');
    Ok(xml)
}

fn failures<'f>(listing: &Listing<'_>, findings: impl Iterator<Item = &'f Diagnostic>) -> usize {
    findings
        .filter(|finding| finding.severity >= listing.fails_from)
        .count()
}

/// What a suite counts, and all suites together.
struct Counts {
    tests: usize,
    failures: usize,
    errors: usize,
}

impl Counts {
    fn element<'x>(
        &self,
        xml: &'x mut Xml,
        element: &'static str,
        name: &str,
    ) -> ElementWriter<'x, Vec<u8>> {
        xml.create_element(element).with_attributes([
            attribute("name", name),
            attribute("tests", &self.tests.to_string()),
            attribute("failures", &self.failures.to_string()),
            attribute("errors", &self.errors.to_string()),
        ])
    }
}

fn write_suite(
    xml: &mut Xml,
    listing: &Listing<'_>,
    document: &str,
    findings: &[&Diagnostic],
) -> io::Result<()> {
    let counts = Counts {
        tests: findings.len().max(1),
        failures: failures(listing, findings.iter().copied()),
        errors: 0,
    };
    let suite = counts.element(xml, "testsuite", document);
    suite.write_inner_content(|xml| {
        if findings.is_empty() {
            case(xml, document, "nothing to mend").write_empty()?;
        }
        for finding in findings {
            write_case(xml, listing, document, finding)?;
        }
        Ok(())
    })?;
    Ok(())
}

fn case<'x>(xml: &'x mut Xml, class: &str, name: &str) -> ElementWriter<'x, Vec<u8>> {
    xml.create_element("testcase")
        .with_attributes([attribute("classname", class), attribute("name", name)])
}

fn write_case(
    xml: &mut Xml,
    listing: &Listing<'_>,
    suite: &str,
    finding: &Diagnostic,
) -> io::Result<()> {
    let (path, line, column) = finding.locate(listing.texts);
    let path = format!("{}{path}", listing.prefix);
    let rule = finding.rule.name();
    let class = match &finding.locale {
        Some(locale) => format!("{suite}.{locale}"),
        None => suite.to_owned(),
    };
    let segment = finding
        .segment
        .as_ref()
        .map_or("", |segment| segment.as_str());
    let name = format!("{rule} {segment}");
    let name = format!("{} ({path}:{line})", name.trim_end());
    case(xml, &class, &name).write_inner_content(|xml| {
        let place = escape(&format!("{path}:{line}:{column}"));
        let words = escape(&whole_message(finding, listing.sentences));
        if finding.severity >= listing.fails_from {
            let failure = xml.create_element("failure").with_attributes([
                attribute("type", rule),
                attribute("message", &listing.sentences.tell(&finding.message)),
            ]);
            failure.write_text_content(BytesText::from_escaped(format!("{place}\n{words}")))?;
        } else {
            let text = BytesText::from_escaped(format!("{rule}, {place}\n{words}"));
            xml.create_element("system-out").write_text_content(text)?;
        }
        Ok(())
    })?;
    Ok(())
}

fn write_problems(xml: &mut Xml, problems: &[String]) -> io::Result<()> {
    if problems.is_empty() {
        return Ok(());
    }
    let counts = Counts {
        tests: problems.len(),
        failures: 0,
        errors: problems.len(),
    };
    let suite = counts.element(xml, "testsuite", "files");
    suite.write_inner_content(|xml| {
        for problem in problems {
            case(xml, "files", problem).write_inner_content(|xml| {
                let error = xml.create_element("error");
                error
                    .with_attribute(attribute("message", problem))
                    .write_empty()?;
                Ok(())
            })?;
        }
        Ok(())
    })?;
    Ok(())
}

fn attribute(name: &'static str, value: &str) -> Attribute<'static> {
    Attribute {
        key: QName(name),
        value: Cow::Owned(escape(value)),
    }
}

/// Escapes `text` for an attribute or an element. Control characters, most of which XML cannot
/// express, are shown by their numbers.
fn escape(text: &str) -> String {
    let text = text.replace("\r\n", "\n");
    let text = shown(&text).replace(['\u{FFFE}', '\u{FFFF}'], "\u{FFFD}");
    // Attributes are in double quotes, so that an apostrophe needs no escape.
    Attribute::from(("", &*text)).value.replace("&apos;", "'")
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
        let words = "&quot;&lt;b&gt; &amp; \\u{1}&#10;c&quot; stands twice in a row";
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
