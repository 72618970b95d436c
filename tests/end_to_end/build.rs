//! `build`: what stands in `out/`, and that it is the same bytes every time.

use super::publication::Publication;

/// Another user, who owns an open `private/`, would read what is not for everybody yet. Only root can try this.
#[cfg(unix)]
#[test]
fn an_open_private_folder_of_another_user_is_refused() {
    use std::fs::{self, Permissions};
    use std::os::unix::fs::{PermissionsExt, chown};
    use std::os::unix::process::CommandExt;

    const OWN: u32 = 65_533;
    let publication = Publication::translated();
    let private = publication.path().join("private");
    let run = |owner: u32| {
        if private.exists() {
            fs::remove_dir_all(&private).unwrap();
        }
        fs::create_dir(&private).unwrap();
        fs::set_permissions(&private, Permissions::from_mode(0o777)).unwrap();
        chown(&private, Some(owner), None).ok()?;
        let mut command = std::process::Command::new(env!("CARGO_BIN_EXE_make-editions"));
        let command = command.args(["build", "--draft", "--language", "en"]);
        let output = command.current_dir(publication.path()).uid(OWN).output();
        let said = String::from_utf8(output.unwrap().stderr).unwrap();
        Some((said, fs::metadata(&private).unwrap().permissions().mode()))
    };
    let everybodys = Permissions::from_mode(0o777);
    fs::set_permissions(publication.path(), everybodys).unwrap();
    let Some((said, _)) = run(OWN + 1) else {
        return;
    };
    assert!(said.contains("belongs to another user"), "{said}");
    assert_eq!(fs::read_dir(&private).unwrap().count(), 0);
    let (said, mode) = run(OWN).unwrap();
    assert!(!said.contains("another user"), "{said}");
    assert_eq!(mode & 0o777, 0o700);
}

#[test]
fn every_edition_in_every_format_and_a_manifest_of_them() {
    let publication = Publication::translated();
    publication.run(&[]).succeeds();
    let files = publication.files("out");
    for locale in ["en", "ru", "tg"] {
        for name in ["index.html", "visit.html", "visit.pdf"] {
            assert!(
                files.contains_key(&format!("{locale}/{name}")),
                "{:?}",
                files.keys()
            );
        }
    }
    let manifest: serde_json::Value = serde_json::from_slice(&files["manifest.json"]).unwrap();
    let listed: Vec<&str> = manifest["files"]
        .as_array()
        .unwrap()
        .iter()
        .map(|f| f["path"].as_str().unwrap())
        .collect();
    let mut there: Vec<&str> = files.keys().map(String::as_str).collect();
    there.retain(|path| *path != "manifest.json");
    assert_eq!(listed, there);
}

#[test]
fn the_same_bytes_on_one_thread_and_two_in_two_folders() {
    let (first, second) = (Publication::translated(), Publication::translated());
    first.run(&["build", "--jobs", "1"]).succeeds();
    second.run(&["build", "--jobs", "2"]).succeeds();
    assert_eq!(first.files("out"), second.files("out"));
}

#[test]
fn paragraphs_are_the_same_paragraphs_in_every_language() {
    let publication = Publication::translated();
    publication.run(&["build"]).succeeds();
    for (locale, words) in [
        ("en", "The visit began on 10 May 2012."),
        ("ru", "Поездка началась 10 мая 2012 года."),
        ("tg", "Сафар 10 майи соли 2012 оғоз ёфт."),
    ] {
        let page = publication.read(&format!("out/{locale}/visit.html"));
        let number = page.find("id=\"para-1\"").unwrap();
        let segment = page.find("id=\"beginning\"").unwrap();
        assert!(number < segment);
        assert!(
            page[segment..].contains(&format!(">{words}<")),
            "{locale}: {page}"
        );
    }
}

#[test]
fn files_of_a_document_that_is_gone_go_and_others_stay() {
    let publication = Publication::translated();
    publication.run(&["build"]).succeeds();
    publication.write("out/ours.txt", "not the tool's");
    std::fs::remove_file(publication.path().join("sources/visit.md")).unwrap();
    publication.run(&["build"]);
    assert!(!publication.exists("out/ru/visit.html"));
    assert!(publication.exists("out/ours.txt"));
}

#[test]
fn a_document_under_embargo_is_nowhere_else_until_its_time() {
    let publication = Publication::translated();
    publication.replace(
        "sources/visit.md",
        "+++\nkind",
        "+++\nembargo = 2012-05-18T14:00:00+05:00\nkind",
    );
    let open = "+++\nkind = \"announcement\"\ntargets = []\n+++\n# Open to all\n";
    publication.write("sources/open.md", open);
    publication.run(&["sync"]).succeeds();
    publication
        .run(&["build"])
        .succeeds()
        .says("visit is under embargo: its editions are in");
    let leaked = |publication: &Publication| {
        let files = publication.files("out");
        files
            .into_iter()
            .filter(|(path, bytes)| {
                path.contains("visit") || String::from_utf8_lossy(bytes).contains("visit")
            })
            .map(|(path, _)| path)
            .collect::<Vec<_>>()
    };
    assert_eq!(leaked(&publication), Vec::<String>::new());
    assert!(publication.exists("private/embargoed/tg/visit.pdf"));
    // What is remembered can be taken to another machine.
    let cache = publication.files("private/cache");
    let here = publication.path().to_string_lossy().into_owned();
    let names_it = |bytes: &Vec<u8>| String::from_utf8_lossy(bytes).contains(&here);
    assert!(!cache.is_empty() && !cache.values().any(names_it));
    publication
        .run(&["build", "--as-of", "2012-05-18T13:59:59+05:00"])
        .succeeds();
    assert_eq!(leaked(&publication), Vec::<String>::new());
    publication
        .run(&["build", "--as-of", "2012-05-18T09:00:00Z"])
        .succeeds();
    assert!(publication.exists("out/tg/visit.pdf"));
    assert!(!publication.exists("private/embargoed"));
    publication
        .run(&["build", "--as-of", "tomorrow"])
        .exits(2)
        .says("tomorrow");
    // Without a time, nobody has looked at a clock: the embargo holds again.
    publication
        .run(&["build"])
        .succeeds()
        .says("What an earlier build had published of it was taken back.");
    assert_eq!(leaked(&publication), Vec::<String>::new());
}

#[test]
fn documents_locales_and_formats_can_be_chosen() {
    let publication = Publication::translated();
    publication
        .run(&["build", "visit", "--locale", "ru", "--format", "html"])
        .succeeds();
    assert!(publication.exists("out/ru/visit.html"));
    assert!(!publication.exists("out/ru/visit.pdf"));
    assert!(!publication.exists("out/tg/visit.html"));
    publication.run(&["build", "visti"]).exits(2).says("visit");
    publication
        .run(&["build", "--locale", "fr"])
        .exits(2)
        .says("fr");
}
