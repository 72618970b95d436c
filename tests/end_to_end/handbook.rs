//! The handbook's list of rules is made of the words by which the rules explain themselves.
//! `BLESS=1 cargo test` renews it; the translations follow by `sync`.

use std::path::Path;

use super::publication::run_in;

/// A paragraph of the handbook for each rule: what it finds, why, and an example.
fn list_of_rules() -> String {
    let anywhere = tempfile::tempdir().unwrap();
    let rules = run_in(anywhere.path(), &["explain"]).succeeds().stdout;
    let mut chapter = String::new();
    for severity in ["error", "warning"] {
        chapter.push_str(&format!(
            "The findings of these rules are {severity}s:\n{{#rules-{severity}s}}\n\n"
        ));
        for line in rules.lines() {
            let mut words = line.split_whitespace();
            let (rule, own) = (words.next().unwrap(), words.next().unwrap());
            if own == severity {
                let words = opening(anywhere.path(), rule);
                chapter.push_str(&format!("- **`{rule}`.** {words} {{#rule-{rule}}}\n"));
            }
        }
        chapter.push('\n');
    }
    chapter
}

/// The first paragraph of what `explain` says of `rule`, on one line; the code behind it is left out.
fn opening(folder: &Path, rule: &str) -> String {
    let text = run_in(folder, &["explain", rule]).succeeds().stdout;
    let lines = text.lines().skip(2).take_while(|line| !line.is_empty());
    let words = lines.collect::<Vec<_>>().join(" ");
    let sentence = words.strip_suffix(':').unwrap();
    format!("{sentence}.")
}

#[test]
fn the_handbook_has_the_rules_in_their_own_words() {
    let path = Path::new(env!("CARGO_MANIFEST_DIR")).join("../../sources/handbook.md");
    let handbook = std::fs::read_to_string(&path).unwrap();
    let start = handbook.find("The findings of these rules").unwrap();
    let behind = handbook.find("\n{#equal-numbers}").unwrap();
    let end = handbook[..behind].rfind("\n\n").unwrap() + 2;
    let chapter = list_of_rules();
    if std::env::var_os("BLESS").is_some() {
        let text = [&handbook[..start], &chapter, &handbook[end..]].concat();
        std::fs::write(&path, text).unwrap();
        return;
    }
    assert_eq!(
        &handbook[start..end],
        chapter,
        "renew the handbook by BLESS=1 cargo test, run make-editions sync, and translate"
    );
}
