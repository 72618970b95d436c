//! Who may know whom: the edges between the crates, held against their manifests.

#![allow(
    clippy::unwrap_used,
    clippy::expect_used,
    clippy::panic,
    clippy::print_stdout,
    clippy::print_stderr,
    clippy::disallowed_methods,
    clippy::string_slice,
    clippy::too_many_lines,
    reason = "a test may fail loudly, and works on real files"
)]

use std::collections::BTreeMap;
use std::path::Path;

/// The crates of the workspace that each crate may depend on. ARCHITECTURE.md says why.
const EDGES: &[(&str, &[&str])] = &[
    ("edition-model", &[]),
    ("tajik-hyphenation", &[]),
    ("edition-parser", &["edition-model"]),
    ("edition-localization", &["edition-model", "edition-parser"]),
    ("edition-check", &["edition-model", "edition-localization"]),
    ("edition-html", &["edition-model"]),
    ("edition-pdf", &["edition-model", "tajik-hyphenation"]),
    ("edition-report", &["edition-model"]),
    (
        "edition-engine",
        &[
            "edition-model",
            "edition-parser",
            "edition-localization",
            "edition-check",
            "edition-html",
            "edition-pdf",
        ],
    ),
    (
        "make-editions",
        &[
            "edition-model",
            "edition-parser",
            "edition-localization",
            "edition-check",
            "edition-engine",
            "edition-html",
            "edition-pdf",
            "edition-report",
        ],
    ),
];

/// Libraries that belong to one stage: nobody else may know of them.
const OWNERS: &[(&str, &[&str])] = &[
    ("pulldown-cmark", &["edition-parser"]),
    ("fluent", &["edition-localization"]),
    // Sentences are told by it, in whatever language.
    ("fluent-bundle", &["edition-localization", "edition-report"]),
    // The parser asks it whether a placeable of an author is one.
    ("fluent-syntax", &["edition-parser", "edition-localization"]),
    ("printpdf", &["edition-pdf"]),
    ("lopdf", &["edition-pdf"]),
    ("qrcode", &["edition-pdf"]),
    ("clap", &["make-editions"]),
    (
        "rayon",
        &["edition-engine", "edition-report", "make-editions"],
    ),
    ("annotate-snippets", &["edition-report", "make-editions"]),
    (
        "quick-xml",
        &["edition-html", "edition-pdf", "edition-report"],
    ),
];

/// The dependencies in each manifest, those of tests aside.
fn dependencies() -> BTreeMap<String, Vec<String>> {
    let crates = Path::new(env!("CARGO_MANIFEST_DIR")).join("..");
    let mut found = BTreeMap::new();
    for entry in std::fs::read_dir(crates).unwrap() {
        let folder = entry.unwrap().path();
        let text = std::fs::read_to_string(folder.join("Cargo.toml")).unwrap();
        let manifest: toml_edit::DocumentMut = text.parse().unwrap();
        let name = manifest["package"]["name"].as_str().unwrap().to_owned();
        let table = manifest
            .get("dependencies")
            .and_then(|item| item.as_table());
        let names = table.map(|table| table.iter().map(|(name, _)| name.to_owned()).collect());
        found.insert(name, names.unwrap_or_default());
    }
    found
}

#[test]
fn crates_know_only_whom_they_may() {
    let found = dependencies();
    let expected: Vec<&str> = EDGES.iter().map(|(name, _)| *name).collect();
    for (name, dependencies) in &found {
        assert!(
            expected.contains(&name.as_str()),
            "{name} has no place in the architecture"
        );
        let (_, allowed) = EDGES
            .iter()
            .find(|(crate_name, _)| crate_name == name)
            .unwrap();
        for dependency in dependencies.iter().filter(|name| found.contains_key(*name)) {
            assert!(
                allowed.contains(&dependency.as_str()),
                "{name} may not know {dependency}"
            );
        }
    }
    assert_eq!(found.len(), expected.len());
}

#[test]
fn libraries_stay_in_their_stage() {
    for (name, dependencies) in &dependencies() {
        for (library, owners) in OWNERS {
            let uses = dependencies.iter().any(|dependency| dependency == library);
            assert!(
                !uses || owners.contains(&name.as_str()),
                "{name} may not know {library}"
            );
        }
    }
}

/// What HTML and XML write for characters of their own, and the only files that may name it.
const ENTITIES: &[&str] = &["&amp;", "&lt;", "&gt;", "&quot;", "&apos;"];
const HOMES_OF_ESCAPING: &[&str] = &[
    "edition-html/src/html/escape.rs",
    // Here quick-xml escapes; apostrophes are put back.
    "edition-html/src/xml.rs",
    "edition-report/src/junit.rs",
    "edition-pdf/src/export/metadata.rs",
];

#[test]
fn escaping_has_one_home() {
    for (path, text) in sources() {
        let code = code_of(&text);
        let escapes = ENTITIES.iter().any(|entity| code.contains(entity));
        assert!(
            !escapes || HOMES_OF_ESCAPING.contains(&path.as_str()),
            "{path} escapes markup by itself; edition_html::Html and quick-xml do that"
        );
    }
}

/// The sources of all crates by their paths, without files of tests.
fn sources() -> Vec<(String, String)> {
    let crates = Path::new(env!("CARGO_MANIFEST_DIR")).join("..");
    let mut found = Vec::new();
    for entry in std::fs::read_dir(&crates).unwrap() {
        collect_sources(&crates, &entry.unwrap().path().join("src"), &mut found);
    }
    assert!(found.len() > 100, "the sources are somewhere else");
    found
}

fn collect_sources(crates: &Path, folder: &Path, found: &mut Vec<(String, String)>) {
    for entry in std::fs::read_dir(folder).unwrap() {
        let path = entry.unwrap().path();
        let name = path.file_name().unwrap().to_str().unwrap();
        if matches!(name, "tests" | "tests.rs" | "properties.rs") {
            continue;
        }
        if path.is_dir() {
            collect_sources(crates, &path, found);
        } else if name.ends_with(".rs") {
            let text = std::fs::read_to_string(&path).unwrap();
            let path = path.strip_prefix(crates).unwrap().to_str().unwrap();
            found.push((path.replace('\\', "/"), text));
        }
    }
}

/// The code of a file: without comments and the tests at its end.
fn code_of(text: &str) -> String {
    let (code, _) = text
        .split_once("\n#[cfg(test)]\nmod tests {")
        .unwrap_or((text, ""));
    let lines = code
        .lines()
        .filter(|line| !line.trim_start().starts_with("//"));
    lines.collect::<Vec<_>>().join("\n")
}
