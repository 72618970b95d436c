//! `check`: what the settings make of findings.

use super::publication::Publication;

/// Four segments, one of which is missing in Tajik.
fn three_of_four() -> Publication {
    let publication = Publication::translated();
    publication.replace(
        "sources/visit.md",
        "{#meetings}\n",
        "{#meetings}\n\nHe left.\n{#end}\n",
    );
    publication.run(&["sync"]).succeeds();
    publication.translate("ru", "visit", "end", "Он уехал.");
    publication
}

fn set(publication: &Publication, share: &str) {
    let settings =
        format!("source = \"en\"\ntargets = [\"ru\", \"tg\"]\n[coverage]\ntg = {share}\n");
    publication.write("editions.toml", settings);
}

#[test]
fn from_some_coverage_on_what_is_missing_is_a_warning() {
    let publication = three_of_four();
    publication.run(&["check"]).exits(1);
    set(&publication, "0.75");
    let check = publication.run(&["check", "--format", "json"]).succeeds();
    assert!(check.stdout.contains("\"severity\": \"warning\""));
    publication
        .run(&["check", "--deny", "warnings"])
        .exits(1)
        .says("missing-message");
    set(&publication, "0.76");
    publication.run(&["check"]).exits(1);
}

#[test]
fn no_coverage_lifts_a_refusal() {
    let publication = three_of_four();
    set(&publication, "0.5");
    publication.run(&["build"]).exits(1).says("refused");
}
