//! Findings in SARIF 2.1.0, the format that code hosts and editors read.

use std::collections::BTreeMap;

use edition_model::{Diagnostic, Place, Rule, Severity, Sources, Span};
use serde::Serialize;
use sha2::{Digest as _, Sha256};

use crate::{Listing, Sentences, whole_message};

const SCHEMA: &str =
    "https://docs.oasis-open.org/sarif/sarif/v2.1.0/errata01/os/schemas/sarif-schema-2.1.0.json";

#[derive(Serialize)]
struct Log<'a> {
    #[serde(rename = "$schema")]
    schema: &'a str,
    version: &'a str,
    runs: [Run<'a>; 1],
}

#[derive(Serialize)]
#[serde(rename_all = "camelCase")]
struct Run<'a> {
    tool: Tool<'a>,
    /// Columns count characters, as everywhere in our reports.
    column_kind: &'a str,
    invocations: [Invocation; 1],
    results: Vec<Finding<'a>>,
}

#[derive(Serialize)]
struct Tool<'a> {
    driver: Driver<'a>,
}

#[derive(Serialize)]
struct Driver<'a> {
    name: &'a str,
    version: &'a str,
    rules: Vec<RuleDescription<'a>>,
}

#[derive(Serialize)]
#[serde(rename_all = "camelCase")]
struct RuleDescription<'a> {
    id: &'a str,
    short_description: Text,
    help: Help,
    default_configuration: Configuration<'a>,
}

#[derive(Serialize)]
struct Help {
    text: String,
    markdown: String,
}

#[derive(Serialize)]
struct Configuration<'a> {
    level: &'a str,
}

#[derive(Serialize)]
#[serde(rename_all = "camelCase")]
struct Invocation {
    execution_successful: bool,
    tool_execution_notifications: Vec<Notification>,
}

#[derive(Serialize)]
struct Notification {
    level: &'static str,
    message: Text,
}

#[derive(Serialize)]
#[serde(rename_all = "camelCase")]
struct Finding<'a> {
    rule_id: &'a str,
    rule_index: usize,
    level: &'a str,
    message: Text,
    locations: [Location; 1],
    #[serde(skip_serializing_if = "Vec::is_empty")]
    related_locations: Vec<Location>,
    /// The same for the same fault, whatever is written above it.
    partial_fingerprints: BTreeMap<&'a str, String>,
    properties: Properties<'a>,
}

#[derive(Serialize)]
struct Text {
    text: String,
}

#[derive(Serialize)]
#[serde(rename_all = "camelCase")]
struct Location {
    #[serde(skip_serializing_if = "Option::is_none")]
    id: Option<usize>,
    physical_location: PhysicalLocation,
    #[serde(skip_serializing_if = "Option::is_none")]
    message: Option<Text>,
}

#[derive(Serialize)]
#[serde(rename_all = "camelCase")]
struct PhysicalLocation {
    artifact_location: ArtifactLocation,
    #[serde(skip_serializing_if = "Option::is_none")]
    region: Option<Region>,
}

#[derive(Serialize)]
#[serde(rename_all = "camelCase")]
struct ArtifactLocation {
    uri: String,
    uri_base_id: &'static str,
}

#[derive(Serialize)]
#[serde(rename_all = "camelCase")]
struct Region {
    start_line: usize,
    start_column: usize,
    end_line: usize,
    end_column: usize,
}

#[derive(Serialize)]
struct Properties<'a> {
    #[serde(skip_serializing_if = "Option::is_none")]
    document: Option<&'a str>,
    #[serde(skip_serializing_if = "Option::is_none")]
    locale: Option<&'a str>,
    #[serde(skip_serializing_if = "Option::is_none")]
    segment: Option<&'a str>,
}

/// The findings as JSON with a line end.
pub fn findings_sarif(listing: &Listing<'_>) -> String {
    let rules = Rule::ALL.iter().map(|rule| {
        let described = (listing.describe)(*rule);
        let whole = or_name(described.whole, *rule);
        RuleDescription {
            id: rule.name(),
            short_description: Text {
                text: or_name(described.summary, *rule),
            },
            help: Help {
                text: whole.clone(),
                markdown: whole,
            },
            default_configuration: Configuration {
                level: level(rule.default_severity()),
            },
        }
    });
    let problems = listing.problems.iter().map(|problem| Notification {
        level: "error",
        message: Text {
            text: problem.clone(),
        },
    });
    let run = Run {
        tool: Tool {
            driver: Driver {
                name: "make-editions",
                version: env!("CARGO_PKG_VERSION"),
                rules: rules.collect(),
            },
        },
        column_kind: "unicodeCodePoints",
        invocations: [Invocation {
            execution_successful: listing.problems.is_empty(),
            tool_execution_notifications: problems.collect(),
        }],
        results: listing
            .findings
            .iter()
            .map(|finding| describe(finding, listing))
            .collect(),
    };
    let log = Log {
        schema: SCHEMA,
        version: "2.1.0",
        runs: [run],
    };
    let mut text = serde_json::to_string_pretty(&log).unwrap_or_default();
    text.push('\n');
    text
}

/// A text that must not be empty.
fn or_name(text: String, rule: Rule) -> String {
    if text.is_empty() {
        rule.name().to_owned()
    } else {
        text
    }
}

fn level(severity: Severity) -> &'static str {
    match severity {
        Severity::Error => "error",
        Severity::Warning => "warning",
    }
}

fn describe<'a>(finding: &'a Diagnostic, listing: &Listing<'_>) -> Finding<'a> {
    let texts = listing.texts;
    let (path, ..) = finding.locate(texts);
    let region = match &finding.place {
        Place::Span(span) => region_of(texts, *span),
        Place::File(_) => None,
    };
    let related = finding
        .related
        .iter()
        .enumerate()
        .filter_map(|(place, related)| {
            let path = texts.get(related.span.file)?.path();
            Some(Location {
                id: Some(place + 1),
                physical_location: physical(listing, path, region_of(texts, related.span)),
                message: Some(Text {
                    text: listing.sentences.tell(&related.label),
                }),
            })
        });
    Finding {
        rule_id: finding.rule.name(),
        rule_index: Rule::ALL
            .iter()
            .position(|rule| *rule == finding.rule)
            .unwrap_or_default(),
        level: level(finding.severity),
        message: Text {
            text: whole_message(finding, listing.sentences),
        },
        locations: [Location {
            id: None,
            physical_location: physical(listing, path, region),
            message: None,
        }],
        related_locations: related.collect(),
        partial_fingerprints: BTreeMap::from([("finding/v1", fingerprint(finding, path))]),
        properties: Properties {
            document: finding.document.as_ref().map(|document| document.as_str()),
            locale: finding.locale.as_ref().map(|locale| locale.tag()),
            segment: finding.segment.as_ref().map(|segment| segment.as_str()),
        },
    }
}

fn fingerprint(finding: &Diagnostic, path: &str) -> String {
    let segment = finding
        .segment
        .as_ref()
        .map_or("", |segment| segment.as_str());
    // In English whatever the report speaks, so that a server knows the fault again.
    let message = Sentences::english().tell(&finding.message);
    let parts = [finding.rule.name(), path, segment, &message];
    let hash = Sha256::digest(parts.join("\n").as_bytes());
    hash.iter()
        .take(16)
        .map(|byte| format!("{byte:02x}"))
        .collect()
}

fn physical(listing: &Listing<'_>, path: &str, region: Option<Region>) -> PhysicalLocation {
    let uri = encode(&format!("{}{path}", listing.prefix));
    PhysicalLocation {
        artifact_location: ArtifactLocation {
            uri,
            uri_base_id: "%SRCROOT%",
        },
        region,
    }
}

fn region_of(texts: &Sources, span: Span) -> Option<Region> {
    let file = texts.get(span.file)?;
    let (start, end) = (
        file.position(span.range().start),
        file.position(span.range().end),
    );
    Some(Region {
        start_line: start.line,
        start_column: start.column,
        end_line: end.line,
        end_column: end.column,
    })
}

/// A path as a URI can hold it.
fn encode(path: &str) -> String {
    let mut uri = String::with_capacity(path.len());
    for byte in path.bytes() {
        if byte.is_ascii_alphanumeric() || b"-._~/".contains(&byte) {
            uri.push(char::from(byte));
        } else {
            uri.push_str(&format!("%{byte:02X}"));
        }
    }
    uri
}

#[cfg(test)]
mod tests {
    use edition_model::{Diagnostic, Rule, Severity, SourceFile, Sources, Span, say};

    use crate::{Description, Listing, Sentences, findings_sarif};

    #[test]
    fn places_are_in_characters_and_paths_are_addresses() {
        let mut texts = Sources::default();
        let file = texts.add(SourceFile::new(
            "locales/tg/ҳисобот.ftl",
            "а = б\nсафар = сафар\n",
        ));
        let source = texts.add(SourceFile::new("sources/ҳисобот.md", "visit\n"));
        let finding = Diagnostic::new(
            Rule::Punctuation,
            Span::new(file, 8..18),
            say("spaces-doubled"),
        )
        .related(Span::new(source, 0..5), say("source-text"));
        let text = findings_sarif(&Listing {
            findings: &[finding],
            texts: &texts,
            sentences: Sentences::english(),
            problems: &[],
            describe: |rule| Description {
                summary: rule.name().to_owned(),
                whole: String::new(),
            },
            prefix: "",
            fails_from: Severity::Error,
        });
        let log: serde_json::Value = serde_json::from_str(&text).unwrap();
        let result = &log["runs"][0]["results"][0];
        let rules = &log["runs"][0]["tool"]["driver"]["rules"];
        let index = usize::try_from(result["ruleIndex"].as_u64().unwrap()).unwrap();
        assert_eq!(
            (&rules[index]["id"], &result["level"]),
            (&"punctuation".into(), &"warning".into())
        );
        let place = &result["locations"][0]["physicalLocation"];
        assert_eq!(
            place["artifactLocation"]["uri"],
            "locales/tg/%D2%B3%D0%B8%D1%81%D0%BE%D0%B1%D0%BE%D1%82.ftl"
        );
        let region = serde_json::json!(
            {"startLine": 2, "startColumn": 1, "endLine": 2, "endColumn": 6}
        );
        assert_eq!(place["region"], region);
        assert_eq!(
            result["relatedLocations"][0]["message"]["text"],
            "the source text"
        );
    }
}
