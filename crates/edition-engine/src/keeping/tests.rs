//! People save while the tool writes, and the tool is killed while it writes.

use std::fs;
use std::path::Path;
use std::sync::atomic::{AtomicBool, Ordering};

use edition_model::Locale;
use tempfile::TempDir;

use super::staging::Staging;
use super::{Disturbed, Kept, Revision, Settled, Turn};
use crate::lock::Meanwhile;

const PLACE: &str = "locales/ru/x.ftl";
const READ: &str = "# en: One\na = Раз\n\n# en: Two\nb = Два\n";

/// What sync would write: a source text has changed.
fn synced() -> String {
    READ.replace("# en: One\n", "# en: One!\n# stale: One\n")
}

/// What a translator saves: another message has changed.
fn saved() -> String {
    READ.replace("Два", "Двое")
}

fn both() -> String {
    synced().replace("Два", "Двое")
}

fn source() -> Locale {
    "en".parse().unwrap()
}

fn project(text: &str) -> TempDir {
    let folder = tempfile::tempdir().unwrap();
    fs::create_dir_all(folder.path().join("locales/ru")).unwrap();
    fs::write(folder.path().join(PLACE), text).unwrap();
    folder
}

fn turn(folder: &TempDir) -> Turn {
    let root = fs::canonicalize(folder.path()).unwrap();
    Turn::take(&root, Meanwhile::Leave).unwrap()
}

fn revision() -> Revision {
    Revision {
        path: PLACE.to_owned(),
        before: Some(READ.to_owned()),
        after: Some(synced()),
    }
}

fn read(folder: &TempDir) -> String {
    fs::read_to_string(folder.path().join(PLACE)).unwrap()
}

/// Nothing of the tool's lies about.
fn is_tidy(folder: &TempDir) -> bool {
    let cache = folder.path().join("private/cache/staging-catalogs");
    let beside = fs::read_dir(folder.path().join("locales/ru")).unwrap();
    !cache.exists() && beside.count() == 1
}

fn check(there: &str, disturbed: Disturbed, expected: &str, joined: usize, is_left: bool) {
    let folder = project(there);
    let kept = turn(&folder).keep(&source(), vec![revision()], disturbed);
    let Kept {
        joined: found,
        left,
    } = kept.unwrap();
    assert_eq!((found.len(), left.is_some()), (joined, is_left), "{there}");
    assert_eq!(read(&folder), expected);
    assert!(is_tidy(&folder));
    // The same where it is saved after the last look.
    if disturbed == Disturbed::Join {
        let folder = project(there);
        let turn = turn(&folder);
        let staging = Staging::fill(turn.root(), &[revision()]).unwrap();
        let settled = turn.settle(&source(), &revision(), &staging, 0).unwrap();
        assert_eq!(matches!(settled, Settled::Left), is_left, "{there}");
        assert_eq!(read(&folder), expected);
        staging.close().unwrap();
        assert!(is_tidy(&folder));
    }
}

#[test]
fn what_somebody_saved_meanwhile_is_never_written_over() {
    check(READ, Disturbed::Join, &synced(), 0, false);
    check(&saved(), Disturbed::Leave, &saved(), 0, true);
    check(&saved(), Disturbed::Join, &both(), 1, false);
    check("", Disturbed::Join, "", 0, true);
    let broken = "\u{FFFD} <<<";
    let kept = format!("{}\n\n{broken}\n", synced().trim_end());
    check(
        &format!("{READ}\n{broken}\n"),
        Disturbed::Join,
        &kept,
        1,
        false,
    );
}

#[test]
fn two_translations_of_one_message_are_not_chosen_between() {
    let folder = project(&saved());
    let revision = Revision {
        after: Some(READ.replace("Два", "Пара")),
        ..revision()
    };
    let kept = turn(&folder).keep(&source(), vec![revision], Disturbed::Join);
    assert_eq!(kept.unwrap().left.as_deref(), Some(PLACE));
    assert_eq!(read(&folder), saved());
}

#[test]
fn where_one_has_no_place_nothing_is_written_and_nothing_waits() {
    let folder = project(READ);
    fs::write(folder.path().join("locales/tg"), "no folder").unwrap();
    let other = Revision {
        path: "locales/tg/x.ftl".to_owned(),
        before: None,
        after: Some("b = Ду\n".to_owned()),
    };
    let due = vec![revision(), other];
    let turn = turn(&folder);
    let kept = turn.keep(&source(), due.clone(), Disturbed::Leave);
    let told = kept.unwrap_err().to_string();
    assert!(
        told.starts_with("path-no-folder") && told.ends_with("locales/tg"),
        "{told}"
    );
    assert_eq!(read(&folder), READ);
    assert!(is_tidy(&folder));
    // The same where it has come meanwhile.
    fs::remove_file(folder.path().join("locales/tg")).unwrap();
    let staging = Staging::fill(turn.root(), &due).unwrap();
    fs::write(folder.path().join("locales/tg"), "no folder").unwrap();
    assert!(turn.settle(&source(), &due[1], &staging, 1).is_err());
    assert!(staging.close().is_ok() && is_tidy(&folder));
}

#[test]
fn what_a_kill_interrupted_is_carried_on() {
    let folder = project(READ);
    let root = fs::canonicalize(folder.path()).unwrap();
    let new = Revision {
        path: "locales/.state/ru/x.toml".to_owned(),
        before: None,
        after: Some("state\n".to_owned()),
    };
    let due = [revision(), new];
    let state = folder.path().join("locales/.state/ru/x.toml");
    // Before anything stands in its place.
    drop(Staging::fill(&root, &due).unwrap());
    drop(turn(&folder));
    assert_eq!((read(&folder), state.exists()), (synced(), true));
    // After the first does.
    fs::remove_file(&state).unwrap();
    fs::write(folder.path().join(PLACE), READ).unwrap();
    let staging = Staging::fill(&root, &due).unwrap();
    let first = turn_without_looking(&root);
    first.settle(&source(), &due[0], &staging, 0).unwrap();
    drop(first);
    drop(turn(&folder));
    assert_eq!((read(&folder), state.exists()), (synced(), true));
    assert!(is_tidy(&folder));
    // Somebody has saved since: theirs stands, and what is remembered of it stays as it was.
    fs::remove_file(&state).unwrap();
    fs::write(folder.path().join(PLACE), READ).unwrap();
    drop(Staging::fill(&root, &due).unwrap());
    fs::write(folder.path().join(PLACE), saved()).unwrap();
    drop(turn(&folder));
    assert_eq!((read(&folder), state.exists()), (saved(), false));
    // What somebody saved was taken out, and the kill came before it was looked at.
    let staging = Staging::fill(&root, &[revision()]).unwrap();
    fs::rename(folder.path().join(PLACE), staging.file(0)).unwrap();
    fs::write(folder.path().join(PLACE), synced()).unwrap();
    drop(turn(&folder));
    assert_eq!(read(&folder), saved());
    assert!(is_tidy(&folder));
}

fn turn_without_looking(root: &Path) -> Turn {
    Turn {
        root: root.to_owned(),
        _lock: crate::lock::Lock::catalogs(root, Meanwhile::Leave).unwrap(),
    }
}

#[test]
fn leftovers_of_earlier_versions_go_and_nothing_else() {
    let folder = project(READ);
    let of_a_person = folder.path().join("locales/ru/.x.ftl.swp");
    fs::write(&of_a_person, "").unwrap();
    fs::write(folder.path().join("locales/ru/.make-editions-a1B2c3"), "").unwrap();
    drop(turn(&folder));
    assert!(of_a_person.exists());
    assert_eq!(
        fs::read_dir(folder.path().join("locales/ru"))
            .unwrap()
            .count(),
        2
    );
}

/// What was made or replaced in the project's root: by `init`, and by git's driver.
#[test]
fn what_is_left_in_the_root_goes_once_nobody_is_at_work_with_it() {
    let folder = project(READ);
    let root = folder.path();
    fs::create_dir(root.join("out")).unwrap();
    let files = [
        (".make-editions-a1B2c3", false),
        (".make-editions-new-a1B2c3", false),
        ("out/.make-editions-new-a1B2c3", false),
        // A build puts it there, and takes it away.
        ("out/.make-editions-0123", true),
        (".make-editions", true),
        ("sources/.x", true),
    ];
    for (path, _) in files {
        fs::create_dir_all(root.join(path).parent().unwrap()).unwrap();
        fs::write(root.join(path), "").unwrap();
    }
    let at_work = super::staging::beside_as(&root.join("x"), b"").unwrap();
    drop(turn(&folder));
    for (path, stays) in files {
        assert_eq!(root.join(path).exists(), stays, "{path}");
    }
    assert!(at_work.path().exists());
    at_work.persist(root.join("x")).unwrap();
}

#[test]
fn somebody_who_saves_all_the_time_loses_nothing() {
    let folder = project(READ);
    let path = folder.path().join(PLACE);
    let turn = turn(&folder);
    let is_over = AtomicBool::new(false);
    let last = std::thread::scope(|scope| {
        let saver = scope.spawn(|| {
            let mut number = 0;
            while !is_over.load(Ordering::Relaxed) {
                number += 1;
                let text = fs::read_to_string(&path).unwrap();
                let lines = text.lines().map(|line| match line.starts_with("b = ") {
                    true => format!("b = Два {number}\n"),
                    false => format!("{line}\n"),
                });
                let new = path.with_extension("new");
                fs::write(&new, lines.collect::<String>()).unwrap();
                fs::rename(&new, &path).unwrap();
                std::thread::sleep(std::time::Duration::from_millis(2));
                // Only the tool wrote since, which keeps what was saved; for a moment it may be out of its place.
                let is_there = |_| {
                    let there = fs::read_to_string(&path).unwrap();
                    std::thread::sleep(std::time::Duration::from_millis(1));
                    there.contains(&format!("b = Два {number}\n"))
                };
                assert!((0..2_000).any(is_there), "{number}");
            }
            number
        });
        for round in 0..20 {
            let before = fs::read_to_string(&path).unwrap();
            let note = format!("# note: {round}\n");
            let (first, rest) = before.split_once("a = ").unwrap();
            let after = Some(format!(
                "{}{note}a = {rest}",
                first.split("# note").next().unwrap()
            ));
            let revision = Revision {
                path: PLACE.to_owned(),
                before: Some(before),
                after,
            };
            turn.keep(&source(), vec![revision], Disturbed::Join)
                .unwrap();
        }
        is_over.store(true, Ordering::Relaxed);
        saver.join().unwrap()
    });
    assert!(read(&folder).contains(&format!("b = Два {last}\n")));
}
