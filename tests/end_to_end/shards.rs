//! A publication built in parts, by `build --shard`, and joined: what comes of it is, byte for byte, what one machine makes.

use std::collections::BTreeMap;
use std::fs;
use std::path::Path;

use edition_engine::output::sha256;

use super::publication::{Publication, Run, run_in};

/// Documents of all kinds: complete, refused, under embargo, in one language alone, with a picture, that lead to each other
/// and give each other's numbers.
fn publication() -> Publication {
    let publication = Publication::translated();
    publication.replace(
        "editions.toml",
        "source",
        "base-url = \"https://example.org/\"\nsource",
    );
    let document = |id: &str, front: &str, text: &str| {
        let front = format!("kind = \"report\"\n{front}");
        let text = format!("+++\n{front}+++\n# Title of {id}\n{{#title}}\n\n{text}\n{{#text}}\n");
        publication.write(&format!("sources/{id}.md"), text);
    };
    document("alone", "targets = [\"tg\"]\n", "Only in two languages.");
    document("cites", "", "As paragraph { PARA(\"same#text\") } says.");
    document("held", "", "As paragraph { PARA(\"part#text\") } says.");
    document(
        "folder/leads",
        "",
        "See [the visit](../visit.md) and [what is refused](../refused.md).",
    );
    document("hidden", "embargo = 2999-01-01T00:00:00Z\n", "Not yet.");
    document("part", "", "Complete in Russian alone.");
    document(
        "pictured",
        "",
        "![A dot](dot.png)\n\n[Nothing to read](hidden.md) here",
    );
    document("refused", "", "Nobody has translated it.");
    document("same", "", "Only in two languages.");
    publication.write("sources/dot.png", include_bytes!("dot.png"));
    publication.run(&["sync"]).succeeds();
    for (id, locales) in [
        ("alone", &["tg"][..]),
        ("cites", &["ru", "tg"]),
        ("folder/leads", &["ru", "tg"]),
        ("held", &["ru", "tg"]),
        ("hidden", &["ru", "tg"]),
        ("part", &["ru"]),
        ("pictured", &["ru", "tg"]),
        ("same", &["ru", "tg"]),
    ] {
        for locale in locales {
            complete(&publication, locale, id);
        }
    }
    publication.run(&["sync"]).succeeds();
    publication
}

/// Translates all of a document, well or ill.
fn complete(publication: &Publication, locale: &str, id: &str) {
    let path = format!("locales/{locale}/{id}.ftl");
    let text = publication.read(&path);
    let words = [
        ("Title of", "Сарлавҳа барои"),
        ("As paragraph", "Чунон ки банди"),
        (" says.", " мегӯяд."),
        ("See", "Ниг."),
        ("the visit", "сафар"),
        ("what is refused", "он чи рад шуд"),
        ("Only in two languages.", "Танҳо ба ду забон."),
        ("Not yet.", "Ҳанӯз не."),
        ("Complete in Russian alone.", "Целиком лишь по-русски."),
        ("Nothing to read", "Ҳеҷ чиз"),
        ("A dot", "Нуқта"),
        (" here", " дар ин ҷо"),
        (" and ", " ва "),
    ];
    let lines = text.lines().filter(|line| *line != "# untranslated");
    let lines = lines.map(|line| match line.starts_with('#') {
        true => format!("{line}\n"),
        false => {
            let words = words.iter();
            words.fold(line.to_owned(), |line, (from, to)| line.replace(from, to)) + "\n"
        }
    });
    publication.write(&path, lines.collect::<String>());
}

/// The same publication in another folder.
fn copy(publication: &Publication) -> Publication {
    let copy = Publication::new();
    for (path, bytes) in publication.files("") {
        if !path.starts_with("private/") && !path.starts_with("out/") {
            copy.write(&path, bytes);
        }
    }
    copy
}

/// Everything that was built.
fn built(publication: &Publication) -> BTreeMap<String, Vec<u8>> {
    let mut files = BTreeMap::new();
    for folder in ["out", "private/draft", "private/embargoed"] {
        let own = publication.files(folder).into_iter();
        files.extend(own.map(|(path, bytes)| (format!("{folder}/{path}"), bytes)));
    }
    files
}

fn assert_same(expected: &BTreeMap<String, Vec<u8>>, found: &Publication) {
    let found = built(found);
    let paths = |files: &BTreeMap<String, Vec<u8>>| files.keys().cloned().collect::<Vec<_>>();
    assert_eq!(paths(&found), paths(expected));
    for (path, bytes) in expected {
        assert!(found.get(path) == Some(bytes), "{path} differs");
    }
}

/// Builds a shard in a folder of its own, and puts it into `shards`.
fn shard(publication: &Publication, shard: &str, options: &[&str], shards: &Path) {
    let machine = copy(publication);
    let arguments = ["build", "--shard", shard]
        .into_iter()
        .chain(options.iter().copied());
    let run = machine.run(&arguments.collect::<Vec<_>>());
    run.succeeds().says("make-editions join");
    assert!(machine.files("out").is_empty(), "nothing is public");
    let own = machine.files("private/shard");
    assert_eq!(own.len(), 1, "{:?}", own.keys());
    for (name, bytes) in own {
        fs::write(shards.join(name), bytes).unwrap();
    }
}

fn join(machine: &Publication, shards: &Path, options: &[&str]) -> Run {
    let shards = shards.to_str().unwrap();
    let arguments = ["join", shards].into_iter().chain(options.iter().copied());
    machine.run(&arguments.collect::<Vec<_>>())
}

#[test]
fn one_two_and_seven_shards_make_what_one_machine_makes() {
    let publication = publication();
    // What follows is as ever, too.
    let follow = |machine: &Publication| {
        complete(machine, "tg", "part");
        machine.run(&["build"]);
        machine.run(&["build", "--draft"]);
        built(machine)
    };
    let check = |options: &[&str], counts: &[usize]| {
        let alone = copy(&publication);
        let arguments = ["build"].into_iter().chain(options.iter().copied());
        let expected = alone.run(&arguments.collect::<Vec<_>>());
        let files = built(&alone);
        let followed = follow(&alone);
        for count in counts {
            let shards = tempfile::tempdir().unwrap();
            for number in 1..=*count {
                let name = format!("{number}/{count}");
                shard(&publication, &name, options, shards.path());
            }
            let machine = copy(&publication);
            let joined = join(&machine, shards.path(), &[]).exits(expected.status);
            assert_eq!(
                joined.stderr.replace(machine.path().to_str().unwrap(), ""),
                expected.stderr.replace(alone.path().to_str().unwrap(), ""),
                "{options:?} {count}"
            );
            assert_same(&files, &machine);
            machine.run(&["verify"]).succeeds();
            if *count == 2 {
                follow(&machine);
                assert_same(&followed, &machine);
            }
        }
    };
    check(&[], &[1, 2, 7]);
    check(&["--draft", "--partial"], &[2]);
    check(&["--format", "html", "--draft"], &[2]);
    check(&["--locale", "ru"], &[2]);
}

#[test]
fn folders_of_projects_are_joined_and_what_is_missing_is_built() {
    let publication = publication();
    let alone = copy(&publication);
    alone.run(&["build"]).exits(1);
    let (one, two) = (copy(&publication), copy(&publication));
    one.run(&["build", "--shard", "1/3"]).succeeds();
    two.run(&["build", "--shard", "2/3"]).succeeds();
    let other = one.path().to_str().unwrap();
    // The third machine has died; one has given its part twice.
    let again = one.path().join("private/shard/1-of-3.shard");
    two.run(&["join", ".", other, again.to_str().unwrap()])
        .exits(1)
        .says("3/3");
    assert_same(&built(&alone), &two);
}

#[test]
fn what_does_not_belong_together_is_refused_and_says_what() {
    let publication = publication();
    let shards = tempfile::tempdir().unwrap();
    shard(&publication, "1/2", &[], shards.path());
    shard(&publication, "2/2", &[], shards.path());
    let path = shards.path().join("2-of-2.shard");
    let whole = fs::read(&path).unwrap();
    let refused = |change: &dyn Fn(&Publication), words: &str| {
        let machine = copy(&publication);
        change(&machine);
        join(&machine, shards.path(), &[]).exits(2).says(words);
        assert!(built(&machine).is_empty(), "{words}");
        fs::write(&path, &whole).unwrap();
    };
    for (file, from, to) in [
        ("sources/same.md", "two", "three"),
        ("locales/tg/alone.ftl", "ду", "се"),
        ("editions.toml", "example.org", "example.net"),
        ("locales/.state/tg/same.toml", "Only", "Just"),
    ] {
        let edit = |machine: &Publication| machine.replace(file, from, to);
        refused(&edit, "other sources, translations or settings");
    }
    let new = |machine: &Publication| machine.write("sources/new.md", "# New\n");
    refused(&new, "other sources, translations or settings");
    let write = |bytes: &[u8]| fs::write(&path, bytes).unwrap();
    for place in [0, 40, whole.len() / 2, whole.len() - 80, whole.len() - 1] {
        let mut broken = whole.clone();
        broken[place] ^= 1;
        write(&broken);
        refused(&|_| {}, if place == 40 { "" } else { "damaged" });
    }
    for length in [0, 100, whole.len() / 2, whole.len() - 1] {
        write(&whole[..length]);
        refused(&|_| {}, "damaged");
    }
    let text = String::from_utf8_lossy(&whole);
    let version = "\"version\":\"";
    let at = text.find(version).unwrap() + version.len();
    let mut other = whole.clone();
    other[at] = b'9';
    write(&other);
    refused(&|_| {}, "make-editions 9");
    let machine = copy(&publication);
    let nothing = tempfile::tempdir().unwrap();
    join(&machine, nothing.path(), &[])
        .exits(2)
        .says("no shard");
    join(&machine, &nothing.path().join("x"), &[]).exits(2);
    shard(&publication, "3/7", &[], shards.path());
    refused(&|_| {}, "do not belong together");
    fs::remove_file(shards.path().join("3-of-7.shard")).unwrap();
    shard(&publication, "2/2", &["--draft"], shards.path());
    refused(&|_| {}, "do not belong together");
    for wrong in ["0/2", "3/2", "x", "1/513"] {
        machine.run(&["build", "--shard", wrong]).exits(2);
    }
    machine
        .run(&["build", "--shard", "1/2", "--out", "x"])
        .exits(2);
}

/// Changes a page in a shard; where it `lies` well, its line in the shard as well.
fn forge(path: &Path, from: &str, to: &str, lies: bool) {
    let hash = |bytes: &[u8]| sha256(bytes).into_bytes();
    let mut bytes = fs::read(path).unwrap();
    let find = |bytes: &[u8], what: &[u8], from: usize| {
        let found = bytes[from..].windows(what.len()).position(|it| it == what);
        from + found.unwrap_or_else(|| panic!("{}", String::from_utf8_lossy(what)))
    };
    let at = find(&bytes, from.as_bytes(), 0);
    let begin = bytes[..at]
        .windows(9)
        .rposition(|it| it == b"<!DOCTYPE" || it == b"<!doctype")
        .unwrap();
    let end = find(&bytes, b"</html>\n", at) + 8;
    let before = hash(&bytes[begin..end]);
    bytes[at..at + to.len()].copy_from_slice(to.as_bytes());
    let after = hash(&bytes[begin..end]);
    if lies {
        let lines: Vec<usize> = (0..bytes.len() - 64)
            .filter(|place| bytes[*place..].starts_with(before.as_slice()))
            .collect();
        for line in lines {
            bytes[line..line + 64].copy_from_slice(&after);
        }
    }
    let end = bytes.len() - 64;
    let all = hash(&bytes[..end]);
    bytes[end..].copy_from_slice(&all);
    fs::write(path, bytes).unwrap();
}

#[test]
fn editions_are_taken_over_and_each_is_held_against_its_hash() {
    let publication = publication();
    for lies in [true, false] {
        let shards = tempfile::tempdir().unwrap();
        shard(&publication, "1/1", &[], shards.path());
        let path = shards.path().join("1-of-1.shard");
        forge(&path, "ба ду забон.</", "ба се забон.</", lies);
        let machine = copy(&publication);
        join(&machine, shards.path(), &[]).exits(1);
        let pages = built(&machine).into_values();
        let mut pages = pages.filter_map(|bytes| String::from_utf8(bytes).ok());
        assert_eq!(pages.any(|page| page.contains("ба се забон.</")), lies);
    }
}

#[test]
fn shards_of_one_folder_wait_for_nobody_and_clear_away_what_another_division_left() {
    let publication = publication();
    for name in ["1/2", "2/2", "1/3"] {
        publication.run(&["build", "--shard", name]).succeeds();
    }
    let names: Vec<String> = publication.files("private/shard").into_keys().collect();
    assert_eq!(names, ["1-of-3.shard"]);
    let at_once: Vec<_> = ["1/2", "2/2", "2/2"]
        .map(|name| publication.start(&["build", "--shard", name]))
        .into_iter()
        .map(|child| child.wait_with_output().unwrap())
        .collect();
    assert!(at_once.iter().all(|it| it.status.success()), "{at_once:?}");
    let alone = copy(&publication);
    alone.run(&["build"]).exits(1);
    let machine = copy(&publication);
    let path = publication.path().to_str().unwrap();
    run_in(machine.path(), &["join", path]).exits(1);
    assert_same(&built(&alone), &machine);
    assert!(machine.leftovers().is_empty() && publication.leftovers().is_empty());
}
