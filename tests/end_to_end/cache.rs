//! Only what changed is built again, and what comes out is what a clean build makes: whatever has become
//! of the cache.

use std::collections::BTreeMap;
use std::fs;
use std::thread::sleep;
use std::time::Duration;

use super::publication::Publication;

/// Two documents, built once.
fn built() -> Publication {
    let publication = Publication::translated();
    publication.write("sources/short.md", "+++\nkind = \"report\"\n+++\n# Short\n");
    publication.run(&["sync"]).succeeds();
    publication.translate("ru", "short", "short", "Коротко");
    publication.translate("tg", "short", "short", "Кӯтоҳ");
    publication.run(&["sync"]).succeeds();
    settle();
    publication.run(&["build"]).succeeds();
    publication
}

/// Lets the clock of the file system go on, so that no later change has the same time.
fn settle() {
    sleep(Duration::from_millis(80));
}

/// What a build that knows nothing of earlier ones makes of the publication.
fn clean(publication: &Publication) -> BTreeMap<String, Vec<u8>> {
    publication
        .run(&["build", "--no-cache", "--jobs", "1", "--out", "clean"])
        .succeeds();
    let files = publication.files("clean");
    fs::remove_dir_all(publication.path().join("clean")).unwrap();
    files
}

/// The files under `out/` by path, each with its number on the disk: one that was written again has
/// another.
#[cfg(unix)]
fn numbers(publication: &Publication) -> BTreeMap<String, u64> {
    use std::os::unix::fs::MetadataExt;
    let out = publication.path().join("out");
    let files = publication.files("out").into_keys();
    files
        .map(|path| {
            let number = fs::metadata(out.join(&path)).unwrap().ino();
            (path, number)
        })
        .collect()
}

#[test]
fn where_nothing_changed_nothing_is_written_and_the_same_is_said() {
    let publication = built();
    let first = publication.run(&["build", "--no-cache"]).succeeds();
    settle();
    let again = publication
        .run(&["build"])
        .succeeds()
        .says(" 0 files written");
    assert_eq!(
        first.stderr.split(" published").next(),
        again.stderr.split(" published").next()
    );
    publication.run(&["build", "--locale", "ru"]).succeeds();
    publication.run(&["build"]).succeeds();
    assert_eq!(publication.files("out"), clean(&publication));
}

#[test]
#[cfg(unix)]
fn one_message_changes_the_files_of_its_document_alone() {
    let publication = built();
    let before = numbers(&publication);
    publication.replace("locales/ru/short.ftl", "Коротко", "Кратко");
    publication.run(&["build"]).succeeds();
    let after = numbers(&publication);
    let is_of = |path: &str, document: &str| path.contains(&format!("/{document}."));
    for (path, number) in &before {
        let same = after[path] == *number;
        if is_of(path, "visit") {
            assert!(same, "{path} was written again");
        } else if is_of(path, "short") {
            assert!(!same, "{path} is still the old one");
        }
    }
    assert_eq!(publication.files("out"), clean(&publication));
}

#[test]
fn every_input_counts() {
    let publication = built();
    let check = |change: &dyn Fn()| {
        settle();
        change();
        publication.run(&["build"]).succeeds();
        assert_eq!(publication.files("out"), clean(&publication));
    };
    check(&|| publication.replace("sources/visit.md", "2012-05-18", "2012-05-19"));
    check(&|| publication.replace("locales/tg/visit.ftl", "вохӯрд", "мулоқот кард"));
    check(&|| {
        publication.write(
            "editions.toml",
            "source = \"en\"\ntargets = [\"ru\", \"tg\"]\nbase-url = \"https://example.org/e/\"\n",
        );
    });
    check(&|| {
        publication.write("locales/ru/interface.ftl", "publisher = Управление\n");
    });
    check(&|| publication.remove("sources/short.md"));
}

/// What is wrong between documents, some of which an earlier build knows.
#[test]
fn what_changes_elsewhere_is_found_in_documents_that_are_not_read_again() {
    let publication = built();
    let head = "+++\nkind = \"announcement\"\ntargets = [\"ru\"]\n+++\n";
    for name in ["one", "two"] {
        let text = format!(
            "{head}# Title of {name}\n\nSee [there](short.md#short).\n{{#see}}\n\n## Next steps\n{{#next}}\n"
        );
        publication.write(&format!("sources/{name}.md"), text);
    }
    publication.run(&["sync"]).succeeds();
    for name in ["one", "two"] {
        publication.translate(
            "ru",
            name,
            &format!("title-of-{name}"),
            &format!("Название {name}"),
        );
        publication.translate("ru", name, "see", "См. [там][short-short].");
        publication.translate("ru", name, "next", "Дальнейшие шаги");
    }
    publication.run(&["sync"]).succeeds();
    settle();
    publication.run(&["build"]).succeeds();
    settle();
    publication.translate("ru", "two", "next", "Следующие шаги");
    let words = "elsewhere the same source text is translated as \"Дальнейшие шаги\"";
    publication.run(&["build"]).succeeds().says(words);
    // What was found is found again, though nothing of it is read.
    settle();
    publication.replace("sources/visit.md", "2012-05-18", "2012-05-19");
    publication.run(&["build"]).succeeds().says(words);
    assert_eq!(publication.files("out"), clean(&publication));
    settle();
    publication.remove("sources/short.md");
    let run = publication.run(&["build"]).exits(1);
    run.says("there is no document \"short\"");
}

#[test]
fn a_lost_or_damaged_cache_and_changed_files_cost_time_alone() {
    let publication = built();
    let expected = publication.files("out");
    let check = |damage: &dyn Fn()| {
        settle();
        damage();
        publication.run(&["build"]).succeeds();
        assert_eq!(publication.files("out"), expected);
    };
    check(&|| fs::remove_dir_all(publication.path().join("private/cache")).unwrap());
    let remembered = publication.files("private/cache").into_keys();
    let remembered: Vec<String> = remembered
        .map(|name| format!("private/cache/{name}"))
        .collect();
    assert!(remembered.iter().any(|path| path.ends_with("whole.json")) && remembered.len() > 1);
    for path in &remembered {
        for content in ["", "{}", "\u{0}", "\u{1}\u{5}visit"] {
            check(&|| publication.write(path, content));
        }
    }
    // A byte that is another than what was written, anywhere.
    for path in remembered.iter().filter(|path| path.contains("documents")) {
        for part in 0..8 {
            check(&|| {
                let mut content = fs::read(publication.path().join(path)).unwrap();
                let place = content.len() * part / 8;
                content[place] ^= 4;
                publication.write(path, content);
                // Something has changed, so that the files of the cache are read.
                publication.replace("locales/ru/short.ftl", "Коротко", "Коротко ");
            });
        }
    }
    check(&|| publication.remove("out/tg/visit.pdf"));
    check(&|| publication.write("out/ru/visit.html", "not what was built"));
    check(&|| {
        // The same length: only the time tells.
        let mut page = publication.read("out/en/visit.html").into_bytes();
        page.reverse();
        publication.write("out/en/visit.html", page);
    });
}
