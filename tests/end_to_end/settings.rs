//! `[check]` of `editions.toml`, and the options that every command has.

use super::publication::Publication;

/// A publication with a doubled space, which is a warning, and these settings.
fn doubled_space(check: &str) -> Publication {
    let publication = Publication::translated();
    publication.run(&["sync"]).succeeds();
    publication.replace("locales/tg/visit.ftl", "Ӯ бо", "Ӯ  бо");
    let settings = format!("source = \"en\"\ntargets = [\"ru\", \"tg\"]\n[check]\n{check}");
    publication.write("editions.toml", settings);
    publication
}

#[test]
fn a_warning_is_a_failure_only_where_it_is_denied() {
    let publication = doubled_space("");
    publication
        .run(&["check"])
        .succeeds()
        .says("warning[punctuation]");
    publication.run(&["check", "--deny", "warnings"]).exits(1);
    publication
        .run(&["check", "--deny", "warnings", "--locale", "ru"])
        .succeeds();
    publication.run(&["build"]).succeeds();
    assert!(publication.exists("out/tg/visit.html"));
}

#[test]
fn a_rule_that_is_off_is_silent_and_one_made_an_error_refuses() {
    let publication = doubled_space("punctuation = \"off\"\n");
    publication
        .run(&["check", "--deny", "warnings"])
        .succeeds()
        .says("Nothing to mend");
    let publication = doubled_space("punctuation = \"error\"\n");
    publication
        .run(&["check"])
        .exits(1)
        .says("error[punctuation]");
    publication
        .run(&["build"])
        .exits(1)
        .says("visit was refused");
    assert!(!publication.exists("out/tg/visit.html"));
    publication.run(&["build", "--partial"]).exits(1);
    assert!(publication.exists("out/ru/visit.html"));
    assert!(!publication.exists("out/tg/visit.html"));
}

#[test]
fn options_stand_before_or_after_the_command() {
    let publication = doubled_space("");
    let quiet = publication
        .run(&["-q", "check", "--locale", "ru"])
        .succeeds();
    assert_eq!(quiet.stderr, "");
    publication
        .run(&["--color", "always", "check"])
        .succeeds()
        .says("\u{1b}[");
    let plain = publication.run(&["check", "--color", "never"]).succeeds();
    assert!(!plain.stderr.contains('\u{1b}'), "{}", plain.stderr);
    publication
        .run(&["--project", ".", "build", "--jobs", "1"])
        .succeeds();
    publication
        .run(&["-v", "build", "--no-cache"])
        .succeeds()
        .says("  tg/visit.html\n");
    for wrong in [
        &["--jobs", "0"] as &[&str],
        &["check", "--deny", "errors"],
        &["-q", "-v"],
        &["bild"],
    ] {
        publication.run(wrong).exits(2);
    }
}

#[test]
fn the_number_of_threads_changes_nothing() {
    let publication = doubled_space("");
    publication.run(&["build", "--jobs", "1"]).succeeds();
    let one = publication.files("out");
    std::fs::remove_dir_all(publication.path().join("out")).unwrap();
    publication.run(&["build", "--jobs", "8"]).succeeds();
    assert_eq!(publication.files("out"), one);
}

/// A folder of that name would be taken for one of the tool's own.
#[test]
fn no_locale_is_named_like_a_folder_of_the_tool() {
    for name in [
        "private", "draft", "parallel", "pictures", "releases", "allowed", "remarks",
    ] {
        let publication = Publication::new();
        publication.write("sources/x.md", "+++\nkind = \"announcement\"\n+++\n# X\n");
        let refused = |settings: String, place: &str| {
            publication.write("editions.toml", settings);
            let run = publication.run(&["build"]).exits(2);
            run.says(&format!("editions.toml:{place}: "))
                .says(&format!("\"{name}\" cannot be a language"));
        };
        refused(
            format!("source = \"en\"\ntargets = [\"tg\", \"{name}\"]\n"),
            "2:18",
        );
        refused(format!("source = \"{name}\"\n"), "1:10");
        assert!(publication.files("out").is_empty());
        publication.write("editions.toml", "source = \"en\"\ntargets = [\"tg\"]\n");
        let source = format!("+++\nkind = \"announcement\"\ntargets = [\"{name}\"]\n+++\n# X\n");
        publication.write("sources/x.md", source);
        let found = publication.run(&["check", "--format", "json"]).exits(1);
        let found = found.findings();
        let found: Vec<_> = found
            .iter()
            .filter(|it| it.0 == "bad-front-matter")
            .collect();
        assert!(matches!(found.as_slice(), [it] if it.2 == 3), "{found:?}");
        publication.run(&["new", "locale", name]).exits(2);
    }
}
