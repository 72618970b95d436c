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

#[path = "architecture/circles.rs"]
mod circles;

use std::collections::{BTreeMap, BTreeSet};
use std::path::{Path, PathBuf};

/// The crates of the workspace that each crate may depend on. ARCHITECTURE.md says why.
const EDGES: &[(&str, &[&str])] = &[
    ("edition-model", &[]),
    ("tajik-hyphenation", &[]),
    ("edition-languages", &["edition-model", "tajik-hyphenation"]),
    ("edition-parser", &["edition-model"]),
    (
        "edition-localization",
        &["edition-model", "edition-languages", "edition-parser"],
    ),
    ("edition-wordbook", &["edition-languages"]),
    (
        "edition-check",
        &[
            "edition-model",
            "edition-languages",
            "edition-localization",
            "edition-wordbook",
        ],
    ),
    ("edition-html", &["edition-model"]),
    ("edition-pdf", &["edition-model", "edition-languages"]),
    ("edition-report", &["edition-model"]),
    // Documents of Word, by themselves: what is made of them is the engine's affair.
    ("edition-word", &[]),
    // It writes the text; how a file of Word is packed and escaped is known there.
    ("edition-docx", &["edition-model", "edition-word"]),
    (
        "edition-engine",
        &[
            "edition-model",
            "edition-languages",
            "edition-parser",
            "edition-localization",
            "edition-check",
            "edition-docx",
            "edition-html",
            "edition-pdf",
            "edition-word",
            "edition-wordbook",
        ],
    ),
    (
        "make-editions",
        // It asks the engine: of sources, catalogs and rules it knows nothing by itself.
        &[
            "edition-model",
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
    ("hypher", &["edition-languages"]),
    ("printpdf", &["edition-pdf"]),
    ("lopdf", &["edition-pdf"]),
    // It is C, and reads nothing that others have made.
    ("libdeflater", &["edition-pdf"]),
    ("qrcode", &["edition-pdf"]),
    ("clap", &["make-editions"]),
    ("clap_complete", &["make-editions"]),
    ("clap_mangen", &["make-editions"]),
    ("sys-locale", &["make-editions"]),
    ("rustix", &["edition-engine"]),
    ("rawzip", &["edition-word"]),
    ("html5gum", &["edition-word"]),
    ("encoding_rs", &["edition-word"]),
    (
        "rayon",
        &["edition-engine", "edition-report", "make-editions"],
    ),
    ("annotate-snippets", &["edition-report", "make-editions"]),
    (
        "quick-xml",
        &[
            "edition-html",
            "edition-pdf",
            "edition-report",
            "edition-word",
        ],
    ),
];

/// The files outside of `edition-languages` that may name a language by its tag, and why.
const NAME_LANGUAGES: &[(&str, &str)] = &[
    (
        "edition-engine/src/start.rs",
        "`init` proposes a locale for the sources",
    ),
    (
        "edition-report/src/sentences.rs",
        "the languages that the tool speaks",
    ),
    (
        "edition-word/src/measures.rs",
        "a point is written as Portuguese is",
    ),
    ("edition-word/src/xml.rs", "the entity `lt` of XML"),
    (
        "edition-localization/src/testing.rs",
        "publications for tests are in some language",
    ),
];

/// Tags that are words of English, elements of HTML or units, too: these cannot be told from other literals.
const WORDS: &[&str] = &[
    "am", "as", "he", "hr", "id", "it", "km", "my", "or", "th", "tr",
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
    for (path, code) in sources() {
        let escapes = ENTITIES.iter().any(|entity| code.contains(entity));
        assert!(
            !escapes || HOMES_OF_ESCAPING.contains(&path.as_str()),
            "{path} escapes markup by itself; edition_html::Html and quick-xml do that"
        );
    }
}

/// Where a file is opened to be read; and where folders and what was written are, to bring them to the disk.
const HOMES_OF_OPENING: [&str; 3] = [
    "edition-engine/src/reading.rs",
    "edition-engine/src/keeping/staging.rs",
    "edition-engine/src/output/transaction.rs",
];

#[test]
fn opening_a_file_has_one_home() {
    for (path, code) in sources() {
        assert!(
            !code.contains("File::open(") || HOMES_OF_OPENING.contains(&path.as_str()),
            "{path} opens a file by itself, which may be a pipe or a device; edition_engine::reading looks first"
        );
    }
}

/// The tags of the languages that are filed in `edition-languages`.
fn tags() -> BTreeSet<String> {
    let files = read_folder(&crates().join("edition-languages/src/languages"));
    let stems = files.iter().filter_map(|path| path.file_stem()?.to_str());
    let tags = stems.filter(|tag| !WORDS.contains(tag));
    tags.map(str::to_owned).collect()
}

/// The code of all crates, by the paths of its files in `crates/`, without comments and tests.
fn sources() -> BTreeMap<String, String> {
    let mut sources = BTreeMap::new();
    let mut tests = BTreeSet::new();
    let mut open: Vec<PathBuf> = read_folder(&crates())
        .into_iter()
        .filter(|folder| folder.is_dir())
        .map(|folder| folder.join("src"))
        .collect();
    while let Some(path) = open.pop() {
        if path.is_dir() {
            open.extend(read_folder(&path));
        } else if path.extension().is_some_and(|extension| extension == "rs") {
            let text = std::fs::read_to_string(&path).unwrap();
            tests.extend(test_modules(&path, &text));
            let (code, _) = text.split_once("\nmod tests {").unwrap_or((&text, ""));
            let lines = code.lines();
            let lines = lines.filter(|line| !line.trim_start().starts_with("//"));
            sources.insert(path, lines.collect::<Vec<_>>().join("\n"));
        }
    }
    let is_code = |path: &Path| {
        !path
            .ancestors()
            .any(|it| tests.contains(&it.with_extension("")))
    };
    sources.retain(|path, _| is_code(path));
    let name = |path: PathBuf| path.strip_prefix(crates()).unwrap().display().to_string();
    let named = sources
        .into_iter()
        .map(|(path, code)| (name(path).replace('\\', "/"), code));
    named.collect()
}

/// The paths, without endings, of the modules that `text` declares for tests alone.
fn test_modules(path: &Path, text: &str) -> Vec<PathBuf> {
    let folder = match path.file_stem().unwrap().to_str() {
        Some("lib" | "main") => path.parent().unwrap().to_owned(),
        _ => path.with_extension(""),
    };
    let declared = text.split("#[cfg(test)]\n").skip(1);
    let names =
        declared.filter_map(|rest| rest.lines().next()?.split_once("mod ")?.1.strip_suffix(';'));
    names.map(|name| folder.join(name)).collect()
}

fn crates() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("..")
}

fn read_folder(folder: &Path) -> Vec<PathBuf> {
    let entries = std::fs::read_dir(folder).unwrap();
    entries.map(|entry| entry.unwrap().path()).collect()
}

#[test]
fn a_language_is_named_in_its_file_alone() {
    let tags = tags();
    let mut naming = BTreeSet::new();
    for (path, code) in sources() {
        if path.starts_with("edition-languages/") {
            continue;
        }
        // In HTML this says of code that it is not to be translated, and is no Norwegian.
        let code = code.replace("\"translate\", \"no\"", "");
        // What stands between two quotation marks is a literal, or never looks like a tag.
        for literal in code.split(['"', '\n']) {
            let mut subtags = literal.split('-');
            let is_language = subtags
                .next()
                .is_some_and(|language| tags.contains(language));
            if is_language && subtags.all(|subtag| matches!(subtag.len(), 2 | 4)) {
                let is_allowed = NAME_LANGUAGES.iter().any(|(allowed, _)| *allowed == path);
                assert!(is_allowed, "{path} names a language: {literal}");
                naming.insert(path.clone());
            }
        }
    }
    let allowed: BTreeSet<String> = NAME_LANGUAGES
        .iter()
        .map(|(path, _)| (*path).to_owned())
        .collect();
    assert_eq!(naming, allowed, "exceptions that are not needed");
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
    for (step, other) in [("layout", "export"), ("export", "layout")] {
        let (file, folder) = (
            format!("edition-pdf/src/{step}.rs"),
            format!("edition-pdf/src/{step}/"),
        );
        let own = sources().into_iter();
        for (path, code) in own.filter(|(path, _)| *path == file || path.starts_with(&folder)) {
            assert!(!names_module(&code, other), "{path} imports {other}");
        }
    }
}

/// Dependencies that are there for a feature which they switch on in another one.
const FOR_THEIR_FEATURES: &[(&str, &str)] = &[
    // `sync`: the formatters of icu_decimal and its kin may be shared between threads.
    ("edition-localization", "icu_provider"),
];

#[test]
fn every_dependency_is_used() {
    let root = Path::new(env!("CARGO_MANIFEST_DIR")).join("../..");
    let sources = sources();
    let mut unused = Vec::new();
    for entry in std::fs::read_dir(root.join("crates")).unwrap() {
        let folder = entry.unwrap().path();
        let text = std::fs::read_to_string(folder.join("Cargo.toml")).unwrap();
        let manifest: toml_edit::DocumentMut = text.parse().unwrap();
        let name = manifest["package"]["name"].as_str().unwrap().to_owned();
        let own = sources
            .iter()
            .filter(|(path, _)| path.starts_with(&format!("{name}/")));
        let code: String = own.map(|(_, code)| code.as_str()).collect();
        let mut tests = String::new();
        collect_all_code(&folder, &mut tests);
        if manifest.get("test").is_some() {
            collect_all_code(&root.join("tests"), &mut tests);
            collect_all_code(&root.join("fuzz/src"), &mut tests);
        }
        for (kind, code) in [("dependencies", &code), ("dev-dependencies", &tests)] {
            let names = dependency_tables(&manifest, kind).flat_map(|table| table.iter());
            let idle = names.filter(|(dependency, _)| !is_used(dependency, code));
            unused.extend(idle.map(|(dependency, _)| (name.clone(), dependency.to_owned())));
        }
    }
    unused.sort();
    let unused: Vec<(&str, &str)> = unused.iter().map(|(name, it)| (&**name, &**it)).collect();
    assert_eq!(unused, FOR_THEIR_FEATURES);
}

/// The tables of dependencies of a manifest, those for some targets alone among them.
fn dependency_tables<'m>(
    manifest: &'m toml_edit::DocumentMut,
    kind: &'m str,
) -> impl Iterator<Item = &'m toml_edit::Table> {
    let targets = manifest.get("target").and_then(|item| item.as_table());
    let targets = targets.into_iter().flat_map(|table| table.iter());
    let by_target = targets.filter_map(move |(_, target)| target.get(kind)?.as_table());
    let own = manifest.get(kind).and_then(|item| item.as_table());
    own.into_iter().chain(by_target)
}

/// The code of all Rust files below `folder`, tests among them.
fn collect_all_code(folder: &Path, code: &mut String) {
    for entry in std::fs::read_dir(folder).unwrap() {
        let path = entry.unwrap().path();
        if path.is_dir() {
            collect_all_code(&path, code);
        } else if path.extension().is_some_and(|extension| extension == "rs") {
            code.push_str(&std::fs::read_to_string(&path).unwrap());
        }
    }
}

/// Whether a path or a `use` in `code` begins with the crate `name`.
fn is_used(name: &str, code: &str) -> bool {
    let name = name.replace('-', "_");
    code.match_indices(&name).any(|(place, _)| {
        let (before, after) = (&code[..place], &code[place + name.len()..]);
        let goes_on = before.ends_with(|letter: char| letter.is_alphanumeric() || letter == '_');
        let begins_path = after.starts_with("::") && !before.ends_with("::");
        let is_taken = before.ends_with("use ") && after.starts_with([';', ' ']);
        !goes_on && (begins_path || is_taken)
    })
}

/// What `cargo deny` would say of licences and sources, by the list that it reads, without having it installed.
#[test]
fn every_dependency_has_a_licence_and_a_source_that_deny_toml_allows() {
    let root = Path::new(env!("CARGO_MANIFEST_DIR")).join("../..");
    let deny: toml_edit::DocumentMut = std::fs::read_to_string(root.join("deny.toml"))
        .unwrap()
        .parse()
        .unwrap();
    let listed = |table: &str, key: &str| -> Vec<String> {
        let list = deny[table][key].as_array().unwrap().iter();
        list.map(|it| it.as_str().unwrap().to_owned()).collect()
    };
    let (licences, registries) = (
        listed("licenses", "allow"),
        listed("sources", "allow-registry"),
    );
    let run = |program: &str, arguments: &[&str]| {
        let mut command = std::process::Command::new(program);
        command
            .args(arguments)
            .current_dir(&root)
            .output()
            .unwrap()
            .stdout
    };
    let rustc = String::from_utf8(run("rustc", &["-vV"])).unwrap();
    let host = rustc.lines().find_map(|line| line.strip_prefix("host: "));
    // The crates for other systems need not be there.
    let told = run(
        env!("CARGO"),
        &[
            "metadata",
            "--format-version=1",
            "--offline",
            "--locked",
            "--filter-platform",
            host.unwrap(),
        ],
    );
    let told: serde_json::Value = serde_json::from_slice(&told).unwrap();
    let packages = told["packages"].as_array().unwrap();
    let mut refused = Vec::new();
    for package in packages {
        let licence = package["license"].as_str().unwrap_or("none");
        let source = package["source"].as_str();
        let is_known = source.is_none_or(|source| {
            registries
                .iter()
                .any(|it| source.strip_prefix("registry+") == Some(it))
        });
        if !is_allowed(licence, &licences) || !is_known {
            refused.push(format!("{}: {licence}, {source:?}", package["name"]));
        }
    }
    assert!(packages.len() > 100, "{}", packages.len());
    assert_eq!(refused, [""; 0]);
    for (licence, expected) in [
        ("MIT/GPL-3.0", true),
        ("(MIT OR Apache-2.0) AND GPL-3.0", false),
        ("GPL-3.0", false),
    ] {
        assert_eq!(is_allowed(licence, &licences), expected, "{licence}");
    }
}

/// Whether an expression of SPDX can be met with the licences `allowed`.
fn is_allowed(expression: &str, allowed: &[String]) -> bool {
    let expression = expression.replace('/', " OR ");
    expression.split(" AND ").all(|part| {
        let mut choices = part.trim_matches(['(', ')']).split(" OR ");
        choices.any(|licence| allowed.iter().any(|it| it == licence))
    })
}
