//! Paragraphs that are split, merged or moved to another document, and come back.

use super::desk::{Desk, RU, RU_STATE};
use super::{check, translated, without_earlier};

const Y: &str = "locales/ru/y.ftl";
const BETA: &str = "The second paragraph was long.";

/// Two documents: the first with two translated paragraphs, the second with one.
fn two_documents() -> Desk {
    let mut desk = Desk::new();
    desk.sync_all(&[("x", &format!("Alpha\n{BETA}")), ("y", "Gamma")]);
    desk.edit(RU, "# untranslated\nalpha = Alpha", "alpha = Альфа");
    let id = "the-second-paragraph-was";
    desk.edit(
        RU,
        &format!("# untranslated\n{id} = {BETA}"),
        &format!("# моё\n{id} = Бета"),
    );
    desk.edit(Y, "# untranslated\ngamma = Gamma", "gamma = Гамма");
    desk.sync_all(&[("x", &format!("Alpha\n{BETA}")), ("y", "Gamma")]);
    desk.review(RU_STATE, id);
    desk
}

#[test]
fn a_comment_above_what_is_not_translated_yet_comes_along() {
    for is_pruned in [false, true] {
        let mut desk = Desk::new();
        if is_pruned {
            desk.prune();
        }
        let (there, here) = (format!("Alpha\n{BETA}"), format!("Gamma\n{BETA}"));
        desk.sync_all(&[("x", &there), ("y", "Gamma")]);
        let id = "the-second-paragraph-was";
        desk.edit(RU, &format!("\n{id} ="), &format!("\n# моё\n{id} ="));
        desk.sync_all(&[("x", &there), ("y", "Gamma")]);
        desk.sync_all(&[("x", "Alpha"), ("y", &here)]);
        let moved = format!("# моё\n{id} = {BETA}\n");
        assert!(desk.read(Y).ends_with(&moved), "{}", desk.read(Y));
        assert!(!desk.read(RU).contains("моё"), "{}", desk.read(RU));
    }
}

#[test]
fn a_paragraph_that_moved_takes_its_translation_along() {
    let mut desk = two_documents();
    let (x, state) = (desk.read(RU), desk.read(RU_STATE));
    let (there, here) = (format!("Alpha\n{BETA}"), format!("Gamma\n{BETA}"));
    desk.sync_all(&[("x", "Alpha"), ("y", &here)]);
    check(&desk.read(RU), "# en: Alpha\nalpha = Альфа\n");
    let moved = format!(
        "# en: Gamma\ngamma = Гамма\n\n# en: {BETA}\n# moved: from x\n# моё\n\
         the-second-paragraph-was = Бета\n"
    );
    check(&desk.read(Y), &moved);
    let y_state = desk.read("locales/.state/ru/y.toml");
    assert!(
        y_state.contains("moved = \"x\"\nreviewed-by = \"N\""),
        "{y_state}"
    );
    // The line stays until somebody deletes it.
    desk.drop_comments(Y);
    desk.sync_all(&[("x", "Alpha"), ("y", &here)]);
    check(&desk.read(Y), &moved.replace("# моё\n", ""));
    // And back.
    desk.sync_all(&[("x", &there), ("y", "Gamma")]);
    check(&desk.read(RU), &x);
    check(&desk.read(Y), "# en: Gamma\ngamma = Гамма\n");
    check(&without_earlier(&desk.read(RU_STATE)), &state);
    // Once more; what is mended there comes back mended.
    desk.sync_all(&[("x", "Alpha"), ("y", &here)]);
    desk.edit(Y, "Бета", "Бета лучше");
    desk.edit(Y, "# moved: from x\n", "");
    assert!(desk.read(Y).contains("# моё"));
    desk.sync_all(&[("x", "Alpha"), ("y", &here)]);
    assert!(!desk.read(Y).contains("moved"));
    desk.sync_all(&[("x", &there), ("y", "Gamma")]);
    let mended = x
        .replace("# моё", "# moved: from y\n# моё")
        .replace("Бета", "Бета лучше");
    check(&desk.read(RU), &mended);
}

#[test]
fn it_may_go_the_other_way_and_through_a_sync_of_its_own() {
    let mut desk = two_documents();
    // From the later document to the earlier one.
    desk.sync_all(&[("x", &format!("Alpha\nGamma\n{BETA}")), ("y", "")]);
    assert!(
        desk.read(RU)
            .contains("# en: Gamma\n# moved: from y\ngamma = Гамма\n")
    );
    check(&desk.read(Y), "");
    // Cut, synced, and put into the other document.
    desk.sync_all(&[("x", "Alpha\nGamma"), ("y", "")]);
    assert!(desk.read(RU).contains("## obsolete"));
    desk.sync_all(&[("x", "Alpha\nGamma"), ("y", BETA)]);
    assert!(
        desk.read(Y)
            .contains("# moved: from x\n# моё\nthe-second-paragraph-was = Бета\n")
    );
    assert!(!desk.read(RU).contains("## obsolete"), "{}", desk.read(RU));
    // Copied, synced, and cut.
    let mut desk = two_documents();
    let both = format!("Gamma\n{BETA}");
    desk.sync_all(&[("x", &format!("Alpha\n{BETA}")), ("y", &both)]);
    assert!(desk.read(Y).contains("# untranslated"));
    desk.sync_all(&[("x", "Alpha"), ("y", &both)]);
    assert!(
        desk.read(Y)
            .contains("# moved: from x\nthe-second-paragraph-was = Бета\n")
    );
}

#[test]
fn stale_and_begun_translations_move_as_they_are() {
    let mut desk = two_documents();
    let longer = BETA.replace("long", "longer");
    desk.sync_all(&[("x", &format!("Alpha\n{longer}")), ("y", "Gamma")]);
    desk.sync_all(&[("x", "Alpha"), ("y", &format!("Gamma\n{longer}"))]);
    let stale = format!("# en: {longer}\n# moved: from x\n# stale: {BETA}\n# моё\n");
    assert!(desk.read(Y).contains(&stale), "{}", desk.read(Y));
    // What nobody has translated has nothing to take along.
    let mut desk = Desk::new();
    desk.sync_all(&[("x", "Alpha beta gamma delta"), ("y", "")]);
    desk.sync_all(&[("x", ""), ("y", "Alpha beta gamma delta")]);
    assert!(
        desk.read(Y)
            .ends_with("# untranslated\nalpha-beta-gamma-delta = Alpha beta gamma delta\n")
    );
    check(&desk.read(RU), "");
}

#[test]
fn what_cannot_be_read_takes_nothing_and_loses_nothing() {
    let mut desk = two_documents();
    let y = desk.read(Y).replace("gamma =", "gamma");
    desk.put(Y, &y);
    desk.sync_all(&[("x", "Alpha"), ("y", &format!("Gamma\n{BETA}"))]);
    check(&desk.read(Y), &y);
    assert!(desk.read(RU).contains("## obsolete"));
    // Once it can be read, it takes what waits for it.
    desk.edit(Y, "gamma", "gamma =");
    desk.sync_all(&[("x", "Alpha"), ("y", &format!("Gamma\n{BETA}"))]);
    assert!(
        desk.read(Y)
            .contains("# moved: from x\n# моё\nthe-second-paragraph-was = Бета\n")
    );
    assert!(!desk.read(RU).contains("## obsolete"));
}

#[test]
fn a_heading_that_comes_again_by_chance_has_not_moved() {
    let mut desk = translated();
    desk.sync_all(&[("x", "Alpha text here"), ("y", "")]);
    desk.sync_all(&[("x", "Alpha text here"), ("y", "Beta text here")]);
    assert!(desk.read(Y).contains("# untranslated"));
}

/// A whole paragraph, translated and reviewed.
fn whole(text: &str) -> Desk {
    let mut desk = Desk::new();
    desk.sync(text);
    desk.edit(RU, "# untranslated\n", "");
    desk.edit(RU, &format!("= {text}"), "= Альфа и бета.");
    desk.sync(text);
    desk.review(RU_STATE, "alpha-one-two-three");
    desk
}

#[test]
fn a_split_that_is_taken_back() {
    let text = "Alpha one two three. Beta one two three.";
    let mut desk = whole(text);
    let before = desk.read(RU);
    let parts = "Alpha one two three.\nBeta one two three.";
    let was = "# untranslated\n# was: Альфа и бета.\n";
    assert_eq!(desk.sync(parts).matches(was).count(), 2);
    check(&desk.sync(text), &before);
    assert!(desk.read(RU_STATE).contains("reviewed-by = \"N\""));
    // In the meantime a part was translated: it is kept, and comes back with the split.
    desk.sync(parts);
    desk.edit(
        RU,
        &format!("{was}alpha-one-two-three = Alpha one two three."),
        "alpha-one-two-three = Альфа.",
    );
    let half = desk.sync(parts);
    check(&desk.sync(text), &before);
    check(&desk.sync(parts), &half);
    // The other part was, too.
    desk.edit(
        RU,
        &format!("{was}beta-one-two-three = Beta one two three."),
        "beta-one-two-three = Бета.",
    );
    let both = desk.sync(parts);
    let obsolete = "\n## obsolete\n\n# en: Beta one two three.\nbeta-one-two-three = Бета.\n";
    check(&desk.sync(text), &format!("{before}{obsolete}"));
    check(&desk.sync(parts), &both);
    // Without comments, and pruned.
    desk.drop_comments(RU);
    desk.prune();
    check(&desk.sync(text), &before);
}

#[test]
fn a_part_of_a_split_that_is_taken_back() {
    let text = "Alpha one two three. Beta one two three. Gamma one two three.";
    let mut desk = whole(text);
    let before = desk.read(RU);
    desk.sync("Alpha one two three.\nBeta one two three.\nGamma one two three.");
    desk.sync("Alpha one two three. Beta one two three.\nGamma one two three.");
    check(&desk.sync(text), &before);
    // The second half was deleted meanwhile.
    desk.sync("Alpha one two three. Beta one two three.\nGamma one two three.");
    desk.sync("Alpha one two three. Beta one two three.");
    check(&desk.sync(text), &before);
}

#[test]
fn a_merge_that_is_taken_back() {
    let parts = "Alpha one two three.\nBeta one two three.\nEnd.";
    let mut desk = Desk::new();
    desk.sync(parts);
    for (source, words) in [
        ("Alpha one two three.", "Альфа."),
        ("Beta one two three.", "Бета."),
        ("End.", "Конец."),
    ] {
        desk.edit(RU, "# untranslated\n", "");
        desk.edit(RU, &format!("= {source}"), &format!("= {words}"));
    }
    desk.sync(parts);
    desk.review(RU_STATE, "alpha-one-two-three");
    let (before, state) = (desk.read(RU), desk.read(RU_STATE));
    let merged = desk.sync("Alpha one two three. Beta one two three.\nEnd.");
    assert!(
        merged.contains("# untranslated\n# was: Альфа.\n#   Бета.\n"),
        "{merged}"
    );
    check(&desk.sync(parts), &before);
    check(&without_earlier(&desk.read(RU_STATE)), &state);
    // The first half alone.
    desk.sync("Alpha one two three. Beta one two three.\nEnd.");
    let first = desk.sync("Alpha one two three.\nEnd.");
    assert!(
        first.starts_with("# en: Alpha one two three.\nalpha-one-two-three = Альфа.\n"),
        "{first}"
    );
    // All in one, and again apart.
    desk.sync(parts);
    desk.sync("Alpha one two three. Beta one two three. End.");
    check(&desk.sync(parts), &before);
}

#[test]
fn a_deletion_that_is_taken_back() {
    let text = "Article 4\nArticle 5\nArticle 6";
    let mut desk = Desk::new();
    desk.sync(text);
    for number in 4..=6 {
        desk.edit(RU, "# untranslated\n", "");
        desk.edit(
            RU,
            &format!("= Article {number}"),
            &format!("= Моддаи {number}"),
        );
    }
    let before = desk.sync(text);
    let after = desk.sync("Article 4\nArticle 6\nArticle 8");
    assert!(after.contains("# untranslated\n"), "{after}");
    assert!(after.contains("\ns-article-8 = Article 8\n"), "{after}");
    assert!(
        after.contains("## obsolete\n\n# en: Article 5\ns-article-5 = Моддаи 5\n"),
        "{after}"
    );
    check(&desk.sync(text), &before);
}
