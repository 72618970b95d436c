//! `verify`: whoever gets the built files can see whether they are as they were built.

use super::publication::{Publication, run_in};

fn built() -> Publication {
    let publication = Publication::translated();
    publication.write(
        "sources/later.md",
        "+++\nkind = \"announcement\"\ntargets = []\nembargo = 2012-05-18T14:00:00+05:00\n+++\n\
         # Later\n\nText.\n",
    );
    publication.run(&["sync"]).succeeds();
    publication.run(&["build"]).succeeds();
    publication
}

#[test]
fn built_files_are_as_the_manifests_list_them() {
    let publication = built();
    assert!(publication.exists("private/embargoed/manifest.json"));
    let run = publication.run(&["verify"]).succeeds();
    // Each tree has its number, and that of `out/` does not count what nobody may see.
    let listed = |tree: &str| {
        let manifest = publication.read(&format!("{tree}/manifest.json"));
        let manifest: serde_json::Value = serde_json::from_str(&manifest).unwrap();
        manifest["files"].as_array().unwrap().len()
    };
    let root = std::fs::canonicalize(publication.path()).unwrap();
    let told: Vec<String> = ["out", "private/embargoed"]
        .map(|tree| {
            let folder = root.join(tree).display().to_string();
            let number = listed(tree);
            format!("{number} files are as the manifest in {folder} lists them")
        })
        .into();
    assert_eq!(run.stderr.lines().count(), told.len(), "{}", run.stderr);
    for (line, told) in run.stderr.lines().zip(told) {
        assert!(line.starts_with(&told), "{told}\n{line}");
    }
    publication.write("out/.gitignore", "*\n");
    // Anywhere, without the publication.
    let elsewhere = tempfile::tempdir().unwrap();
    let copy = publication
        .path()
        .join("out")
        .to_string_lossy()
        .into_owned();
    let run = run_in(elsewhere.path(), &["verify", &copy]).succeeds();
    assert_eq!(run.stderr.lines().count(), 1, "{}", run.stderr);
}

#[test]
fn changed_missing_and_added_files_are_named() {
    let publication = built();
    publication.replace("out/tg/visit.html", "Сафар", "Cафар");
    std::fs::remove_file(publication.path().join("out/ru/visit.pdf")).unwrap();
    publication.write("out/en/more.html", "");
    publication.write("private/embargoed/en/later.html", "");
    let run = publication.run(&["verify"]).exits(1);
    let run = run
        .says("tg/visit.html has changed")
        .says("ru/visit.pdf is missing");
    let run = run
        .says("en/more.html was added")
        .says("private/embargoed/en/later.html has changed");
    let run = run.says("3 files are not as the manifest in ");
    run.says("1 file is not as the manifest in ");
}

#[test]
fn without_a_manifest_there_is_nothing_to_hold_files_against() {
    let publication = Publication::new();
    publication
        .run(&["verify"])
        .exits(2)
        .says("no manifest.json");
    publication.write("out/manifest.json", "[]");
    publication
        .run(&["verify"])
        .exits(2)
        .says("no manifest of make-editions");
    publication.write(
        "out/manifest.json",
        r#"{"files":[{"path":"../editions.toml","sha256":"","document":null,"locale":null,"format":"html"}]}"#,
    );
    publication
        .run(&["verify"])
        .exits(1)
        .says("../editions.toml leads out of the folder");
}

/// What `verify` says of the manifest itself.
fn hash_of_manifest(publication: &Publication) -> String {
    let run = publication.run(&["verify"]).succeeds();
    let (_, rest) = run.stderr.split_once("SHA-256: ").unwrap();
    rest[..64].to_owned()
}

#[test]
fn a_manifest_is_held_against_a_hash_that_was_kept_elsewhere() {
    let publication = built();
    let hash = hash_of_manifest(&publication);
    let check = |hash: &str| publication.run(&["verify", "--manifest-sha256", hash]);
    check(&hash).succeeds();
    check(&hash.to_uppercase()).succeeds();
    for none in ["", "0", &hash[1..], &format!("x{}", &hash[1..])] {
        check(none).exits(2);
    }
    // Whoever can change files can change the manifest.
    let page = publication.read("out/tg/visit.html");
    let before = sha256(page.as_bytes());
    publication.replace("out/tg/visit.html", "Сафар", "Cафар");
    let page = publication.read("out/tg/visit.html");
    publication.replace("out/manifest.json", &before, &sha256(page.as_bytes()));
    publication.run(&["verify"]).succeeds();
    let run = check(&hash).exits(1);
    run.says("manifest.json has another SHA-256");
}

fn sha256(bytes: &[u8]) -> String {
    edition_engine::output::sha256(bytes)
}
