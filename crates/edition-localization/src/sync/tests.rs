//! Sequences of edits of sources and catalogs, told by the catalogs that come out.

mod accepted;
mod allowed;
mod desk;
mod files;
mod identity;
mod meaning;
mod moves;
mod properties;
mod taken_back;

use super::{Obsolete, Prefill};
use desk::{Desk, EN, RU, RU_STATE};

/// A desk with two translated paragraphs.
fn translated() -> Desk {
    let mut desk = Desk::new();
    desk.sync("Alpha text here\nBeta text here");
    desk.edit(
        RU,
        "# untranslated\nalpha-text-here = Alpha text here",
        "alpha-text-here = Альфа",
    );
    desk.edit(
        RU,
        "# untranslated\nbeta-text-here = Beta text here",
        "beta-text-here = Бета",
    );
    desk.sync("Alpha text here\nBeta text here");
    desk
}

#[track_caller]
fn check(found: &str, expected: &str) {
    assert_eq!(
        found, expected,
        "\n--- found\n{found}\n--- expected\n{expected}"
    );
}

#[test]
fn a_new_document_is_prefilled() {
    let mut desk = Desk::new();
    check(
        &desk.sync("Title\n2012\n\"Law\" means law // Whose?"),
        "# en: Title\n# untranslated\ntitle = Title\n\n\
         # note: \"Law\" means law\n# en: Whose?\n# untranslated\nwhose = Whose?\n",
    );
    check(
        &desk.read(EN),
        "### Made by `make-editions sync` from sources/x.md: change that file, not this one.\n\n\
         title = Title\n\n# note: \"Law\" means law\nwhose = Whose?\n",
    );
    assert_eq!(
        desk.states("Title\nWhose?"),
        "title: missing, whose: missing"
    );
}

#[test]
fn a_changed_source_makes_stale_until_it_is_done() {
    let mut desk = translated();
    assert_eq!(
        desk.states("Alpha text there\nBeta text here"),
        "alpha-text-here: stale (Alpha text here), beta-text-here: translated"
    );
    check(
        &desk.sync("Alpha text there\nBeta text here"),
        "# en: Alpha text there\n# stale: Alpha text here\nalpha-text-here = Альфа\n\n\
         # en: Beta text here\nbeta-text-here = Бета\n",
    );
    // Kept through further edits.
    let after = desk.sync("Alpha text there now\nBeta text here");
    assert!(after.starts_with("# en: Alpha text there now\n# stale: Alpha text here\nalpha"));
    // The translation changed, the line is still there: not done.
    desk.edit(RU, "Альфа", "Альфа теперь");
    assert!(
        desk.sync("Alpha text there now\nBeta text here")
            .contains("# stale: Alpha text here")
    );
    // The line is gone: done.
    desk.edit(RU, "# stale: Alpha text here\n", "");
    assert_eq!(
        desk.states("Alpha text there now\nBeta text here"),
        "alpha-text-here: translated, beta-text-here: translated"
    );
    // Even if the source changes before the next sync.
    assert_eq!(
        desk.states("Alpha text\nBeta text here"),
        "alpha-text-here: stale (Alpha text there now), beta-text-here: translated"
    );
    check(
        &desk.sync("Alpha text there now\nBeta text here"),
        "# en: Alpha text there now\nalpha-text-here = Альфа теперь\n\n\
         # en: Beta text here\nbeta-text-here = Бета\n",
    );
}

#[test]
fn a_source_that_returns_is_no_longer_stale() {
    let mut desk = translated();
    let before = desk.read(RU);
    let state = desk.read(RU_STATE);
    desk.sync("Alpha text there\nBeta text here");
    check(&desk.sync("Alpha text here\nBeta text here"), &before);
    check(&without_earlier(&desk.read(RU_STATE)), &state);
}

/// A state without what it knows of earlier texts.
fn without_earlier(state: &str) -> String {
    let lines = state.split_inclusive('\n');
    let lines = lines.filter(|line| !line.starts_with("earlier = "));
    lines.collect()
}

#[test]
fn what_does_not_touch_meaning_makes_nothing_stale() {
    let mut desk = Desk::new();
    desk.sync("The \"law\" isn't long");
    desk.edit(
        RU,
        "# untranslated\nthe-law-isnt-long = The \"law\" isn't long",
        "the-law-isnt-long = Закон",
    );
    check(
        &desk.sync("The “law” isn’t\u{A0}long"),
        "# en: The “law” isn’t\u{A0}long\nthe-law-isnt-long = Закон\n",
    );
}

#[test]
fn moved_and_inserted_segments() {
    let mut desk = translated();
    check(
        &desk.sync("New one\nBeta text here\nNew two\nAlpha text here"),
        "# en: New one\n# untranslated\nnew-one = New one\n\n\
         # en: Beta text here\nbeta-text-here = Бета\n\n\
         # en: New two\n# untranslated\nnew-two = New two\n\n\
         # en: Alpha text here\nalpha-text-here = Альфа\n",
    );
}

#[test]
fn layout_is_the_translators() {
    let mut desk = translated();
    let own = "\u{FEFF}### Мой файл\r\n\r\n## Группа\r\n# моё\r\n# en: Alpha text here\r\n# allow: punctuation — так надо\r\n\
         alpha-text-here =\r\n    Аль\r\n    фа\r\n# en: Beta text here\r\nbeta-text-here   =   Бета\r\n\r\n\r\n# конец";
    desk.put(RU, own);
    check(&desk.sync("Alpha text here\nBeta text here"), own);
    check(
        &desk.sync("Look // Alpha text there\nBeta text here\nGamma"),
        "\u{FEFF}### Мой файл\r\n\r\n## Группа\r\n# моё\r\n# note: Look\r\n# en: Alpha text there\r\n# stale: Alpha text here\r\n\
         # allow: punctuation — так надо\r\nalpha-text-here =\r\n    Аль\r\n    фа\r\n# en: Beta text here\r\nbeta-text-here   =   Бета\r\n\r\n\
         # en: Gamma\r\n# untranslated\r\ngamma = Gamma\r\n\r\n\r\n# конец",
    );
}

#[test]
fn of_a_split_paragraph_both_parts_show_the_old_translation() {
    let mut desk = Desk::new();
    let whole = "The visit took nine days. He met the ministers.";
    desk.sync(whole);
    desk.edit(RU, "# untranslated\n", "");
    desk.edit(
        RU,
        "= The visit took nine days. He met the ministers.",
        "= Девять дней. Он встретил министров.",
    );
    let parts = "The visit took nine days.\nHe met the ministers.";
    check(
        &desk.sync(parts),
        "# en: The visit took nine days.\n# untranslated\n# was: Девять дней. Он встретил министров.\n\
         the-visit-took-nine = The visit took nine days.\n\n\
         # en: He met the ministers.\n# untranslated\n# was: Девять дней. Он встретил министров.\n\
         he-met-the-ministers = He met the ministers.\n",
    );
    desk.edit(RU, "# untranslated\n", "");
    desk.edit(RU, "= The visit took nine days.", "= Девять дней.");
    desk.edit(RU, "# untranslated\n", "");
    desk.edit(RU, "= He met the ministers.", "= Он встретил министров.");
    let done = desk.sync(parts);
    check(
        &done,
        "# en: The visit took nine days.\nthe-visit-took-nine = Девять дней.\n\n\
         # en: He met the ministers.\nhe-met-the-ministers = Он встретил министров.\n",
    );
    check(
        &desk.sync(whole),
        "# en: The visit took nine days. He met the ministers.\n\
         the-visit-took-nine = Девять дней. Он встретил министров.\n\n\
         ## obsolete\n\n# en: He met the ministers.\nhe-met-the-ministers = Он встретил министров.\n",
    );
}

#[test]
fn what_is_gone_comes_back() {
    let mut desk = translated();
    let before = desk.read(RU);
    let gone = "# en: Alpha text here\nalpha-text-here = Альфа\n\n\
         ## obsolete\n\n# en: Beta text here\nbeta-text-here = Бета\n";
    check(&desk.sync("Alpha text here"), gone);
    check(&desk.sync("Alpha text here\nBeta text here"), &before);
    desk.sync("Alpha text here");
    desk.obsolete = Obsolete::Prune;
    check(
        &desk.sync("Alpha text here"),
        "# en: Alpha text here\nalpha-text-here = Альфа\n",
    );
    check(&desk.sync("Alpha text here\nBeta text here"), &before);
    // A withdrawn document.
    desk.obsolete = Obsolete::Keep;
    desk.sync_all(&[]);
    assert!(desk.read(RU).starts_with("## obsolete\n\n# en: Alpha"));
    assert_eq!(desk.read(EN), "");
    desk.obsolete = Obsolete::Prune;
    desk.sync_all(&[]);
    assert_eq!(desk.read(RU), "");
    check(&desk.sync("Alpha text here\nBeta text here"), &before);
}

/// A translation that nobody knows the origin of is never right by itself.
#[test]
fn what_comes_back_from_nowhere_is_stale_until_somebody_says_otherwise() {
    let mut desk = Desk::new();
    desk.sync("Alpha text here\nBeta text here");
    desk.sync("Alpha text here");
    let alpha = "# en: Alpha text here\n# untranslated\nalpha-text-here = Alpha text here\n";
    check(&desk.read(RU), alpha);
    desk.put(
        RU,
        &format!("{alpha}\n## obsolete\n\nbeta-text-here = Бета\n"),
    );
    desk.sync("Alpha text here");
    let text = "Alpha text here\nBeta text here";
    let back = format!("{alpha}\n# en: Beta text here\n# stale:\nbeta-text-here = Бета\n");
    for _ in 0..2 {
        check(&desk.sync(text), &back);
        let states = desk.states(text);
        assert!(states.contains("beta-text-here: stale"), "{states}");
    }
    // Its translation is changed, and the line stands still.
    desk.edit(RU, "= Бета", "= Бета здесь");
    desk.sync(text);
    assert!(desk.states(text).contains("beta-text-here: stale"));
    desk.edit(RU, "# stale:\n", "");
    desk.sync(text);
    assert!(desk.states(text).contains("beta-text-here: translated"));
}

#[test]
fn copies_are_nobodys_work() {
    let mut desk = Desk::new();
    desk.sync("Alpha text here\nBeta text here");
    check(
        &desk.sync("Alpha text there"),
        "# en: Alpha text there\n# untranslated\nalpha-text-here = Alpha text there\n",
    );
    // Begun but not done: the text is the translator's already.
    desk.edit(RU, "= Alpha text there", "= Альфа текст");
    check(
        &desk.sync("Alpha text somewhere"),
        "# en: Alpha text somewhere\n# untranslated\nalpha-text-here = Альфа текст\n",
    );
    assert!(
        desk.sync("Else")
            .contains("## obsolete\n\n# en: Alpha text somewhere\n# untranslated\nalpha")
    );
}

#[test]
fn copies_that_weblate_has_laid_out_anew_are_nobodys_work() {
    let mut desk = Desk::new();
    desk.sync("**Alpha** text here {#a}");
    desk.drop_comments(RU);
    desk.edit(RU, "**Alpha", "{ \"*\" }*Alpha");
    check(
        &desk.sync("**Beta** text here {#a}"),
        "# en: **Beta** text here\n# untranslated\na = **Beta** text here\n",
    );
}

#[test]
fn lost_comments_come_back() {
    let mut desk = translated();
    let text = "Note it // Alpha text there\nBeta text here\nGamma text here\nDelta text here";
    let before = desk.sync(text);
    desk.drop_comments(RU);
    assert_eq!(
        desk.states(text),
        "alpha-text-here: stale (Alpha text here), beta-text-here: translated, \
         gamma-text-here: missing, delta-text-here: missing"
    );
    check(&desk.sync(text), &before);
    // Messages that changed since then are done.
    desk.drop_comments(RU);
    desk.edit(RU, "Альфа", "Альфа там");
    desk.edit(RU, "= Gamma text here", "= Гамма");
    check(
        &desk.sync(text),
        "# note: Note it\n# en: Alpha text there\nalpha-text-here = Альфа там\n\n\
         # en: Beta text here\nbeta-text-here = Бета\n\n\
         # en: Gamma text here\ngamma-text-here = Гамма\n\n\
         # en: Delta text here\n# untranslated\ndelta-text-here = Delta text here\n",
    );
    // Comments above the wrong message say nothing.
    let ru = desk.read(RU);
    let moved = ru
        .replace("# en: Beta text here\n", "")
        .replace("gamma-text-here =", "# x\ngamma-text-here =");
    let moved = moved.replacen(
        "# en: Gamma text here\n",
        "# en: Delta text here\n# untranslated\n",
        1,
    );
    desk.put(RU, &moved);
    check(
        &desk.sync(text),
        &ru.replace("gamma-text-here =", "# x\ngamma-text-here ="),
    );
}

#[test]
fn deleting_a_line_of_the_tool_counts_only_under_the_source_text_of_that_state() {
    let text = "Alpha text there\nBeta text here\nGamma text here";
    let mut desk = translated();
    let before = desk.sync(text);
    let all = "alpha-text-here: stale (Alpha text here), beta-text-here: translated, \
               gamma-text-here: missing";
    // Each is deleted or altered alone, with the marks that count only beside it.
    for (from, to) in [
        ("# en: Alpha text there\n", ""),
        ("# en: Alpha text there\n# stale: Alpha text here\n", ""),
        (
            "# en: Alpha text there\n# stale: Alpha text here\n",
            "# en: Alpha texts\n",
        ),
        ("# en: Gamma text here\n", ""),
        ("# en: Gamma text here\n# untranslated\n", ""),
        (
            "# en: Gamma text here\n# untranslated\n",
            "# en: Gamma text, here\n",
        ),
        ("# en: Gamma text here\n# untranslated\n", "# en:\n"),
    ] {
        desk.edit(RU, from, to);
        assert_eq!(desk.states(text), all, "{from} to {to}");
        check(&desk.sync(text), &before);
    }
    // Nor does a line that shows tomorrow's text.
    let next = text
        .replace("Alpha text there", "Alpha text now")
        .replace("Beta text here", "Beta text now");
    desk.edit(
        RU,
        "# en: Alpha text there\n# stale: Alpha text here\n",
        "# en: Alpha text now\n",
    );
    desk.edit(RU, "# en: Beta text here\n", "# en: Beta text now\n");
    assert_eq!(
        desk.states(&next),
        "alpha-text-here: stale (Alpha text here), beta-text-here: stale (Beta text here), \
         gamma-text-here: missing"
    );
    // A translation typed under an altered line is kept, and not read as finished.
    desk.put(RU, &before);
    desk.edit(
        RU,
        "# en: Gamma text here\n# untranslated\ngamma-text-here = Gamma text here",
        "# en: Gamma\ngamma-text-here = Гамма",
    );
    let after = desk.sync(text);
    assert!(
        after.ends_with("# en: Gamma text here\n# untranslated\ngamma-text-here = Гамма\n"),
        "{after}"
    );
    // The old translation of a part goes with its line, but not with all lines.
    let mut desk = translated();
    let halves = "Alpha text\nhere Beta text here";
    desk.sync("Alpha text here Beta text here");
    desk.edit(RU, "# untranslated\n# was:", "# was:");
    desk.sync(halves);
    let live = |ru: String| ru.split("## obsolete").next().unwrap().to_owned();
    let before = live(desk.read(RU));
    desk.drop_comments(RU);
    check(&live(desk.sync(halves)), &before);
}

#[test]
fn nothing_stands_in_where_tools_take_messages_for_translations() {
    let mut desk = Desk::new();
    desk.prefill = Prefill::Nothing;
    assert_eq!(desk.sync("Alpha text here\nBeta text here"), "");
    assert!(!desk.files.contains_key(RU));
    desk.put(RU, "beta-text-here = Бета\n");
    // It was made from the text of the last sync.
    assert_eq!(
        desk.states("Alpha text here\nBeta text there"),
        "alpha-text-here: missing, beta-text-here: stale (Beta text here)"
    );
    check(
        &desk.sync("Alpha text here\nBeta text here"),
        "# en: Beta text here\nbeta-text-here = Бета\n",
    );
}

#[test]
fn pinning_renames_in_catalogs_and_states() {
    let mut desk = translated();
    check(
        &desk.sync("Alpha text here {#first}\nBeta text here {#alpha-text-here}"),
        "# en: Alpha text here\nfirst = Альфа\n\n# en: Beta text here\nalpha-text-here = Бета\n",
    );
    assert!(
        desk.read(RU_STATE)
            .contains("[first]\nsource = \"Alpha text here\"\n\ntranslation")
    );
    // A file of before the pinning.
    let mut desk = translated();
    let old = desk.read(RU);
    desk.sync("Alpha text here {#first}\nBeta text here");
    desk.put(RU, &old);
    check(
        &desk.sync("Alpha text here {#first}\nBeta text here"),
        &old.replace("\nalpha-text-here", "\nfirst"),
    );
}

#[test]
fn what_mentions_a_renamed_segment_stays_right() {
    let mut desk = Desk::new();
    desk.sync("Alpha text here\nSee { PARA(\"alpha-text-here\") }.");
    desk.edit(RU, "# untranslated\nsee", "see");
    desk.edit(RU, "= See { PARA(", "=\n    См. { PARA(");
    let after = desk.sync("Alpha text here {#first}\nSee { PARA(\"first\") }.");
    let see =
        "# en: See { PARA(\"first\") }.\nsee-para-alpha-text =\n    См. { PARA(\"first\") }.\n";
    check(after.split_once("\n\n").unwrap().1, see);
}

#[test]
fn a_mention_by_a_former_name_is_the_same_text() {
    let mut desk = Desk::new();
    desk.sync("Alpha text here\nSee { PARA(\"alpha-text-here\") }.");
    desk.edit(RU, "# untranslated\nsee", "see");
    desk.edit(RU, "= See { PARA(", "= См. { PARA(");
    // The author pins the one and forgets the other.
    let after = desk.sync("Alpha text here {#first}\nSee { PARA(\"alpha-text-here\") }.");
    assert!(
        after.contains("\nsee-para-alpha-text = См. { PARA(\"first\") }.\n"),
        "{after}"
    );
    let after = desk.sync("Alpha text here {#first}\nSee { PARA(\"first\") }.");
    let see = "# en: See { PARA(\"first\") }.\nsee-para-alpha-text = См. { PARA(\"first\") }.\n";
    check(after.split_once("\n\n").unwrap().1, see);
}

/// A press release as an author writes it.
const RELEASE: &str = "+++
kind = \"press-release\"
place = \"Dushanbe\"
[facts]
start = 2012-05-10
+++
# Follow-up visit

<!-- note: \"safeguards\" here means legal ones -->
The *visit* began on { DATE($start) }.
See the [report](https://example.org/report).
{#visit-dates}

- { -torture }
- 2012
";

#[test]
fn a_real_document_in_tajik() {
    let tg = "locales/tg/x.ftl";
    let mut desk = Desk::new();
    desk.targets = vec!["tg".parse().unwrap()];
    desk.sync(RELEASE);
    let visit = "The *visit* began on { DATE($start) }. See the [report][example-org-report].";
    check(
        &desk.read(tg),
        &format!(
            "# en: Dushanbe\n# untranslated\nplace = Dushanbe\n\n\
             # en: Follow-up visit\n# untranslated\nfollow-up-visit = Follow-up visit\n\n\
             # note: \"safeguards\" here means legal ones\n# en: {visit}\n# untranslated\n\
             visit-dates = {visit}\n\n\
             # en: {{ -torture }}\n# untranslated\ntorture = {{ -torture }}\n"
        ),
    );
    let words = "*Сафар* { DATE($start) } оғоз ёфт. Ниг. [гузориш][example-org-report].";
    desk.edit(
        tg,
        &format!("# untranslated\nvisit-dates = {visit}"),
        &format!("visit-dates = {words}"),
    );
    // Other line breaks, another mark of emphasis: the same text.
    desk.sync(
        &RELEASE
            .replace("*visit* began\non", "_visit_ began on")
            .replace("*visit* began on", "_visit_ began\non"),
    );
    assert!(
        desk.read(tg)
            .contains(&format!("# en: {visit}\nvisit-dates = {words}\n"))
    );
    desk.sync(&RELEASE.replace("began on", "ended on"));
    let stale = format!(
        "# en: {}\n# stale: {visit}\nvisit-dates",
        visit.replace("began", "ended")
    );
    assert!(desk.read(tg).contains(&stale), "{}", desk.read(tg));
}
