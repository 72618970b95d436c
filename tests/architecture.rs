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
use std::path::{Path, PathBuf};

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
    ("fluent-bundle", &["edition-localization"]),
    // The parser asks it whether a placeable of an author is one.
    (
        "fluent-syntax",
        &["edition-parser", "edition-localization", "edition-check"],
    ),
    ("printpdf", &["edition-pdf"]),
    ("lopdf", &["edition-pdf"]),
    ("qrcode", &["edition-pdf"]),
    ("clap", &["make-editions"]),
    (
        "rayon",
        &["edition-engine", "edition-report", "make-editions"],
    ),
    ("annotate-snippets", &["edition-report", "make-editions"]),
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

/// The Rust files in a folder and below it, with their text.
fn sources(folder: &Path) -> Vec<(PathBuf, String)> {
    let mut files = Vec::new();
    for entry in std::fs::read_dir(folder).unwrap() {
        let path = entry.unwrap().path();
        if path.is_dir() {
            files.extend(sources(&path));
        } else if path.extension().is_some_and(|end| end == "rs") {
            let text = std::fs::read_to_string(&path).unwrap();
            files.push((path, text));
        }
    }
    files
}

/// Whether a source text names a module, in a `use` declaration or in a path.
fn names_module(text: &str, module: &str) -> bool {
    let code: Vec<&str> = text.lines().map(before_comment).collect();
    code.join("\n").split(';').any(|statement| {
        let imports = statement.split_whitespace().any(|word| word == "use");
        let mut names = statement.match_indices(module).filter(|(at, _)| {
            let (before, after) = (&statement[..*at], &statement[at + module.len()..]);
            let is_part = |letter: char| letter.is_alphanumeric() || letter == '_';
            let is_whole = !before.ends_with(is_part) && !after.starts_with(is_part);
            is_whole && (imports || before.ends_with("::") || after.starts_with("::"))
        });
        names.next().is_some()
    })
}

fn before_comment(line: &str) -> &str {
    line.find("//").map_or(line, |comment| &line[..comment])
}

#[test]
fn names_of_modules_are_found() {
    let check = |text: &str, expected: bool| {
        assert_eq!(names_module(text, "layout"), expected, "{text}");
    };
    check("use crate::layout::flow;", true);
    check("use crate::{\n    fonts,\n    layout,\n};", true);
    check("let set = crate::layout::set();", true);
    check("use super::super::layout as other;", true);
    check("/// See [`crate::layout`].", false);
    check("let layout = 1; set(layout);", false);
    check("use crate::relayout::layout_of;", false);
}

#[test]
fn layout_and_export_know_nothing_of_each_other() {
    let pdf = Path::new(env!("CARGO_MANIFEST_DIR")).join("../edition-pdf/src");
    for (step, other) in [("layout", "export"), ("export", "layout")] {
        let own = sources(&pdf.join(step)).into_iter();
        let root = pdf.join(step).with_extension("rs");
        let text = std::fs::read_to_string(&root).unwrap();
        for (path, text) in own.chain([(root, text)]) {
            assert!(!names_module(&text, other), "{path:?} imports {other}");
        }
    }
}
