//! Modules that import each other in a circle. A parent and its children do by nature; strangers should not.

use std::collections::{BTreeMap, BTreeSet};

use super::sources;

/// The circles of strangers that there still are: none may come or grow.
const CIRCLES: &[&[&str]] = &[
    &[
        "edition-engine/build",
        "edition-engine/cache/inputs",
        "edition-engine/cache/whole",
    ],
    &["edition-engine/build/built", "edition-engine/build/commit"],
    &[
        "edition-engine/build/make",
        "edition-engine/build/presume",
        "edition-engine/build/render",
    ],
    &[
        "edition-engine/cache",
        "edition-engine/order",
        "edition-engine/output/places",
    ],
    &["edition-engine/examined", "edition-engine/study"],
    &[
        "edition-engine/keeping/place",
        "edition-engine/keeping/staging",
    ],
    &[
        "edition-engine/names",
        "edition-engine/project",
        "edition-engine/releases",
    ],
    &["edition-engine/reading", "edition-engine/regular"],
    &[
        "edition-localization/localize/references",
        "edition-localization/localize/terms",
    ],
    &[
        "edition-localization/sync/moves",
        "edition-localization/sync/planner",
        "edition-localization/sync/target",
    ],
    &[
        "edition-localization/sync/state/exact",
        "edition-localization/sync/state/read",
        "edition-localization/sync/state/write",
    ],
    &[
        "edition-html/blocks",
        "edition-html/definitions",
        "edition-html/footnotes",
    ],
    &["edition-model/block", "edition-model/definitions"],
    &[
        "edition-parser/attributes",
        "edition-parser/placeables",
        "edition-parser/prose",
    ],
    &["edition-parser/captions", "edition-parser/inlines"],
];

/// Which modules of the same crate each module names, parents and children aside; both by their paths from `crates/`.
type Imports = BTreeMap<String, BTreeSet<String>>;

#[test]
fn no_further_modules_import_each_other_in_a_circle() {
    let imports = imports();
    let mut found: BTreeSet<Vec<String>> = BTreeSet::new();
    for module in imports.keys() {
        let ahead = reached(&imports, module);
        let circle = ahead
            .iter()
            .filter(|it| reached(&imports, it).contains(module));
        let circle: Vec<String> = circle.cloned().collect();
        if circle.len() > 1 {
            found.insert(circle);
        }
    }
    let known = CIRCLES
        .iter()
        .map(|circle| circle.iter().map(|it| (*it).to_owned()).collect());
    assert_eq!(found, known.collect());
}

/// All that a module leads to.
fn reached(imports: &Imports, from: &str) -> BTreeSet<String> {
    let mut reached = BTreeSet::new();
    let mut open = vec![from];
    while let Some(module) = open.pop() {
        for next in imports.get(module).into_iter().flatten() {
            if reached.insert(next.clone()) {
                open.push(next);
            }
        }
    }
    reached
}

fn imports() -> Imports {
    let sources = sources();
    let modules: BTreeSet<String> = sources.keys().map(|path| module_of(path)).collect();
    let found = sources.iter().map(|(path, code)| {
        let own = module_of(path);
        let named = paths(code)
            .into_iter()
            .filter_map(|path| resolve(&modules, &own, &path));
        let strangers = named.filter(|it| !is_within(it, &own) && !is_within(&own, it));
        (own.clone(), strangers.collect())
    });
    found.collect()
}

/// `edition-pdf/src/layout/flow.rs` is `edition-pdf/layout/flow`; the root of a crate is its name alone.
fn module_of(path: &str) -> String {
    let stem = path
        .strip_suffix(".rs")
        .unwrap_or(path)
        .replacen("/src/", "/", 1);
    let root = stem
        .strip_suffix("/lib")
        .or_else(|| stem.strip_suffix("/main"));
    root.unwrap_or(&stem).to_owned()
}

fn is_within(inner: &str, outer: &str) -> bool {
    let rest = inner.strip_prefix(outer);
    rest.is_some_and(|rest| rest.is_empty() || rest.starts_with('/'))
}

/// The module that a path leads to from `own`, as far as its parts name modules; `None` for what is in no module but the root.
fn resolve(modules: &BTreeSet<String>, own: &str, path: &[String]) -> Option<String> {
    let mut parts = path.iter().map(String::as_str).peekable();
    let mut at = match *parts.peek()? {
        "crate" => own.split('/').next()?.to_owned(),
        _ => own.to_owned(),
    };
    while let Some(part) = parts.next_if(|part| matches!(*part, "crate" | "self" | "super")) {
        if part == "super" {
            at = at.rsplit_once('/')?.0.to_owned();
        }
    }
    for part in parts {
        let next = format!("{at}/{part}");
        if !modules.contains(&next) {
            break;
        }
        at = next;
    }
    at.contains('/').then_some(at)
}

/// All paths that code names from its own crate: those of `use`, written out, and those in expressions.
fn paths(code: &str) -> Vec<Vec<String>> {
    let mut paths = Vec::new();
    for statement in code.split(';') {
        // What stands before the `use`, as the end of a function, is none of it.
        let tree = statement
            .rsplit_once("use ")
            .filter(|(before, _)| before.is_empty() || before.ends_with([' ', '\n']));
        if let Some((_, tree)) = tree {
            write_out(&[], tree, &mut paths);
        }
    }
    let is_part = |letter: char| letter.is_alphanumeric() || matches!(letter, '_' | ':');
    for word in code.split(|letter| !is_part(letter)) {
        if word.starts_with("crate::") || word.starts_with("super::") {
            paths.push(word.split("::").map(str::to_owned).collect());
        }
    }
    paths
}

/// Writes out a tree of `use`, as `a::{b, c::d}` is `a::b` and `a::c::d`.
fn write_out(before: &[String], tree: &str, paths: &mut Vec<Vec<String>>) {
    let (head, group) = match tree.split_once('{') {
        Some((head, group)) => (head, Some(group)),
        None => (tree, None),
    };
    let name = head.split(" as ").next().unwrap_or_default();
    let parts = name.split("::").map(|part| part.trim().to_owned());
    let mut path = before.to_vec();
    path.extend(parts.filter(|part| !part.is_empty()));
    let Some(group) = group else {
        paths.push(path);
        return;
    };
    let (mut depth, mut start) = (0, 0);
    for (at, letter) in group.char_indices() {
        match letter {
            '{' => depth += 1,
            '}' if depth == 0 => {
                write_out(&path, &group[start..at], paths);
                return;
            }
            '}' => depth -= 1,
            ',' if depth == 0 => {
                write_out(&path, &group[start..at], paths);
                start = at + 1;
            }
            _ => {}
        }
    }
}

#[test]
fn paths_are_found() {
    let check = |code: &str, expected: &[&str]| {
        let found = paths(code).into_iter().map(|path| path.join("/"));
        let found: Vec<String> = found.filter(|path| !path.is_empty()).collect();
        assert_eq!(found, expected, "{code}");
    };
    check(
        "pub use crate::a::{B, c::{self, D}, e as f};",
        &[
            "crate/a/B",
            "crate/a/c/self",
            "crate/a/c/D",
            "crate/a/e",
            "crate/a/",
        ],
    );
    check("let a = crate::b::c(super::d);", &["crate/b/c", "super/d"]);
}
