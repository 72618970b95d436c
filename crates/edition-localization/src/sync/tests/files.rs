//! Files that are renamed, broken, lost, or left by git in two versions.

use super::desk::{EN, EN_STATE, RU, RU_STATE};
use super::{check, translated};

#[test]
fn a_renamed_document_takes_its_translations_along() {
    let mut desk = translated();
    let before = desk.read(RU);
    let synced = desk.sync_all(&[("folder/y", "Alpha text here\nBeta text here\nGamma")]);
    assert_eq!(synced.renamed_documents.len(), 1);
    assert!(!desk.files.contains_key(RU) && !desk.files.contains_key(RU_STATE));
    assert!(!desk.files.contains_key(EN) && !desk.files.contains_key(EN_STATE));
    assert!(desk.read("locales/ru/folder/y.ftl").starts_with(&before));
}

#[test]
fn broken_files_are_left_alone() {
    let text = "Alpha text there\nBeta text here";
    let mut desk = translated();
    desk.targets.push("tg".parse().unwrap());
    desk.edit(RU, "beta-text-here =", "beta-text-here");
    let (ru, state) = (desk.read(RU), desk.read(RU_STATE));
    desk.sync(text);
    check(&desk.read(RU), &ru);
    check(&desk.read(RU_STATE), &state);
    assert!(desk.read("locales/tg/x.ftl").contains("# untranslated"));
    desk.edit(RU, "beta-text-here", "beta-text-here =");
    assert!(desk.sync(text).contains("# stale: Alpha text here"));
    // What is remembered, broken.
    desk.edit(RU_STATE, "[alpha", "<<<<<<< ours\n[alpha");
    let (ru, state) = (desk.read(RU), desk.read(RU_STATE));
    desk.sync("Alpha\nBeta");
    check(&desk.read(RU), &ru);
    check(&desk.read(RU_STATE), &state);
    // A file that is there but cannot be read.
    desk.unreadable.insert("locales/uz/x.ftl".to_owned());
    desk.targets.push("uz".parse().unwrap());
    desk.sync("Alpha\nBeta");
    assert!(!desk.files.contains_key("locales/uz/x.ftl"));
    // A source that cannot be used is not withdrawn.
    let files = desk.files.clone();
    desk.unreadable.insert("sources/x.md".to_owned());
    desk.sync_all(&[]);
    assert_eq!(desk.files, files);
}

#[test]
fn what_git_left_between_marks_is_joined_where_nobody_must_choose() {
    let mut desk = translated();
    let text = "Alpha text here\nBeta text here\nGamma\nDelta";
    desk.sync(text);
    let both = desk
        .read(RU)
        .replace("# untranslated\ngamma = Gamma", "gamma = Гамма");
    let both = both.replace("# untranslated\ndelta = Delta", "delta = Дельта");
    let (before, new) = both.split_once("# en: Gamma\n").unwrap();
    let (gamma, delta) = new.split_once("\n\n").unwrap();
    let marked =
        format!("{before}<<<<<<< HEAD\n# en: Gamma\n{gamma}\n=======\n{delta}>>>>>>> theirs\n");
    desk.put(RU, &marked);
    check(&desk.sync(text), &both);
    let unclear = marked.replace("=======\n", "=======\n# en: Gamma\ngamma = Г\n\n");
    desk.put(RU, &unclear);
    check(&desk.sync(text), &unclear);
}

#[test]
fn what_is_lost_is_made_again() {
    let text = "Alpha text here {#first}\nBeta text here";
    let mut desk = translated();
    desk.sync(text);
    let before = desk.files.clone();
    desk.files.remove(EN);
    desk.sync(text);
    assert_eq!(desk.files, before);
    desk.files.remove(EN_STATE);
    desk.files.remove(RU_STATE);
    desk.sync("Alpha text here\nBeta text here");
    assert_eq!(desk.read(RU), before[RU]);
    assert_eq!(desk.read(RU_STATE), before[RU_STATE]);
    // The state again in the line ends of a checkout.
    for path in [RU_STATE, EN_STATE, EN] {
        let text = desk.read(path).replace('\n', "\r\n");
        desk.put(path, &text);
    }
    assert_eq!(
        desk.run(&[("x", "Alpha text here\nBeta text here")])
            .changes,
        []
    );
}

#[test]
fn document_ids_and_locales_come_from_paths() {
    let mut desk = translated();
    desk.put("locales/ru/terms.ftl", "-x = y\n");
    desk.put("locales/ru/stray.ftl", "stray = y\n");
    let before = desk.files.clone();
    desk.sync("Alpha text here\nBeta text here");
    assert_eq!(desk.files, before);
}
