//! `check --format`: what servers and programs are told of findings.

use super::publication::{Publication, run_in};

/// A translation without its message, and a segment's translation with a control character.
fn faulty() -> Publication {
    let publication = Publication::translated();
    publication.run(&["sync"]).succeeds();
    publication.replace(
        "locales/ru/visit.ftl",
        "the-visit =",
        "# untranslated\nthe-visit =",
    );
    publication.replace("locales/tg/visit.ftl", "Сафар {", "Са\u{202E}фар {");
    publication
}

#[test]
fn github_shows_each_finding_at_its_line() {
    let publication = faulty();
    let run = publication.run(&["check", "--format", "github"]).exits(1);
    let lines: Vec<&str> = run.stdout.lines().collect();
    assert_eq!(lines.len(), 2, "{}", run.stdout);
    assert!(
        lines[0].starts_with("::error file=locales/ru/visit.ftl,line="),
        "{}",
        lines[0]
    );
    assert!(
        lines[0].contains(",title=missing-message::"),
        "{}",
        lines[0]
    );
    // Paths are those of the repository, not of a publication in it.
    let above = publication.path().parent().unwrap();
    let folder = publication.path().file_name().unwrap().to_string_lossy();
    let run = run_in(
        above,
        &["check", "--format", "github", "--project", &folder],
    )
    .exits(1);
    assert!(
        run.stdout
            .contains(&format!("file={folder}/locales/ru/visit.ftl,")),
        "{}",
        run.stdout
    );
}

#[test]
fn sarif_names_places_and_rules() {
    let run = faulty().run(&["check", "--format", "sarif"]).exits(1);
    let log: serde_json::Value = serde_json::from_str(&run.stdout).unwrap();
    assert_eq!(log["version"], "2.1.0");
    let results = log["runs"][0]["results"].as_array().unwrap();
    let rules: Vec<&str> = results
        .iter()
        .filter_map(|it| it["ruleId"].as_str())
        .collect();
    assert_eq!(rules, ["missing-message", "forbidden-character"]);
    let place = &results[1]["locations"][0]["physicalLocation"];
    assert_eq!(place["artifactLocation"]["uri"], "locales/tg/visit.ftl");
    assert_eq!(place["region"]["startColumn"], 15);
    assert_eq!(results[1]["properties"]["locale"], "tg");
    assert_eq!(
        log["runs"][0]["invocations"][0]["executionSuccessful"],
        true
    );
}

#[test]
fn sarif_fingerprints_stay_when_lines_move() {
    let publication = faulty();
    let fingerprints = || {
        let run = publication.run(&["check", "--format", "sarif"]).exits(1);
        let log: serde_json::Value = serde_json::from_str(&run.stdout).unwrap();
        let results = log["runs"][0]["results"].as_array().unwrap().clone();
        results
            .iter()
            .map(|it| it["partialFingerprints"].clone())
            .collect::<Vec<_>>()
    };
    let before = fingerprints();
    let catalog = publication.read("locales/tg/visit.ftl");
    publication.write("locales/tg/visit.ftl", format!("# Аз ман.\n\n{catalog}"));
    assert_eq!(fingerprints(), before);
}

#[test]
fn junit_has_a_suite_for_each_document() {
    let publication = faulty();
    publication.write(
        "sources/other.md",
        "+++\nkind = \"announcement\"\ntargets = []\n+++\n# Other\n",
    );
    publication.run(&["sync"]);
    let run = publication.run(&["check", "--format", "junit"]).exits(1);
    let xml = run.stdout;
    assert!(
        xml.contains("<testsuite name=\"visit\" tests=\"2\" failures=\"2\" errors=\"0\">"),
        "{xml}"
    );
    assert!(
        xml.contains("<testcase classname=\"other\" name=\"nothing to mend\"/>"),
        "{xml}"
    );
    assert!(
        xml.contains("<testcase classname=\"visit.ru\" name=\"missing-message the-visit "),
        "{xml}"
    );
}

#[test]
fn clean_publications_have_empty_reports() {
    let publication = Publication::translated();
    publication.run(&["sync"]).succeeds();
    assert_eq!(
        publication
            .run(&["check", "--format", "github"])
            .succeeds()
            .stdout,
        ""
    );
    let run = publication.run(&["check", "--format", "junit"]).succeeds();
    assert!(
        run.stdout.contains("failures=\"0\" errors=\"0\""),
        "{}",
        run.stdout
    );
    assert!(run.stderr.is_empty(), "{}", run.stderr);
    assert_eq!(
        publication
            .run(&["check", "--format", "json"])
            .succeeds()
            .findings(),
        []
    );
}

#[cfg(unix)]
#[test]
fn files_that_cannot_be_read_are_told_too() {
    let publication = faulty();
    std::os::unix::fs::symlink("/etc", publication.path().join("sources/linked")).unwrap();
    let run = publication.run(&["check", "--format", "github"]).exits(2);
    assert!(run.stdout.starts_with("::error::"), "{}", run.stdout);
    let run = publication.run(&["check", "--format", "sarif"]).exits(2);
    assert!(
        run.stdout.contains("\"executionSuccessful\": false"),
        "{}",
        run.stdout
    );
    let run = publication.run(&["check", "--format", "junit"]).exits(2);
    assert!(run.stdout.contains("errors=\"1\">"), "{}", run.stdout);
}
