//! Sequences of edits of sources and catalogs, told by the catalogs that come out.

use std::collections::{BTreeMap, BTreeSet};

use edition_model::{DocumentId, Locale, SourceFile, Sources};

use super::{FileChange, Obsolete, Prefill, Publication, Synced, sync};
use crate::identify::tests::document;
use crate::state::{MessageState, message_state, read_target_state};

/// A project in memory.
pub(super) struct Desk {
    files: BTreeMap<String, String>,
    targets: Vec<Locale>,
    prefill: Prefill,
    obsolete: Obsolete,
    unreadable: BTreeSet<String>,
}

const RU: &str = "locales/ru/x.ftl";
const RU_STATE: &str = "locales/.state/ru/x.toml";
const EN: &str = "locales/en/x.ftl";
const EN_STATE: &str = "locales/.state/en/x.toml";

impl Desk {
    pub(super) fn new() -> Self {
        Self {
            files: BTreeMap::new(),
            targets: vec!["ru".parse().unwrap()],
            prefill: Prefill::Source,
            obsolete: Obsolete::Keep,
            unreadable: BTreeSet::new(),
        }
    }

    /// Syncs the document `x`, twice, of which the second time must change nothing.
    pub(super) fn sync(&mut self, text: &str) -> String {
        self.sync_all(&[("x", text)]);
        self.read(RU)
    }

    fn sync_all(&mut self, documents: &[(&str, &str)]) -> Synced {
        let synced = self.run(documents);
        for change in synced.changes.clone() {
            match change {
                FileChange::Write { path, text } => self.files.insert(path, text),
                FileChange::Remove { path } => self.files.remove(&path),
            };
        }
        assert_eq!(self.run(documents).changes, [], "the second time");
        synced
    }

    fn run(&self, documents: &[(&str, &str)]) -> Synced {
        let mut sources = Sources::default();
        for (path, text) in &self.files {
            sources.add(SourceFile::new(path.as_str(), text.as_str()));
        }
        let documents: Vec<_> = documents
            .iter()
            .map(|(id, text)| document(id, text))
            .collect();
        sync(&Publication {
            sources: &sources,
            unreadable: &self.unreadable,
            source_locale: &"en".parse().unwrap(),
            targets: &self.targets,
            documents: &documents,
            prefill: self.prefill,
            obsolete: self.obsolete,
        })
        .value
    }

    pub(super) fn read(&self, path: &str) -> String {
        self.files.get(path).cloned().unwrap_or_default()
    }

    fn put(&mut self, path: &str, text: &str) {
        self.files.insert(path.to_owned(), text.to_owned());
    }

    pub(super) fn prune(&mut self) {
        self.obsolete = Obsolete::Prune;
    }

    pub(super) fn keep(&mut self) {
        self.obsolete = Obsolete::Keep;
    }

    /// The folded texts of the segments of `text` by their ids.
    pub(super) fn sources(&self, text: &str) -> BTreeMap<String, String> {
        let identified = self.identify(text);
        let segments = identified.document.body.segments().into_iter();
        let texts = segments.filter_map(|segment| {
            let id = segment.id.as_ref()?.to_string();
            Some((id, crate::fold::fold(&segment.text.pattern)))
        });
        texts.collect()
    }

    fn identify(&self, text: &str) -> crate::identify::Identified {
        let state = self.read(EN_STATE);
        let file = Sources::default().add(SourceFile::new(EN_STATE, state.as_str()));
        let remembered = crate::state::read_source_state(file, &state).value;
        crate::identify::identify(document("x", text), &remembered.unwrap_or_default()).value
    }

    /// What a translator types: `from`, which must be there, becomes `to`.
    pub(super) fn edit(&mut self, path: &str, from: &str, to: &str) {
        let text = self.read(path);
        assert!(text.contains(from), "{from} is not in\n{text}");
        self.put(path, &text.replacen(from, to, 1));
    }

    /// What Pontoon and Weblate do: all comments go.
    pub(super) fn drop_comments(&mut self, path: &str) {
        let text = self.read(path);
        let lines = text.lines().filter(|line| !line.starts_with('#'));
        let kept: String = lines.map(|line| format!("{line}\n")).collect();
        self.put(path, &kept);
    }

    /// Whether each message of the Russian catalog is translated, stale or missing.
    pub(super) fn states(&self, text: &str) -> String {
        let mut sources = Sources::default();
        let (ru, ru_state) = (self.read(RU), self.read(RU_STATE));
        let file = sources.add(SourceFile::new(RU, ru.as_str()));
        let catalog = crate::parse_catalog(file, &ru, &"en".parse().unwrap()).value;
        let state = read_target_state(file, &ru_state).value.unwrap_or_default();
        let identified = self.identify(text);
        let segments = identified.document.body.segments().into_iter();
        let told = segments.filter_map(|segment| {
            let id = segment.id.as_ref()?;
            let message = catalog.message(id.as_str());
            let entry = state.messages.get(id);
            let state = match message_state(message, entry, &segment.text.pattern) {
                MessageState::Translated => "translated".to_owned(),
                MessageState::Stale { source } => format!("stale ({source})"),
                MessageState::Missing => "missing".to_owned(),
            };
            Some(format!("{id}: {state}"))
        });
        told.collect::<Vec<_>>().join(", ")
    }
}

/// A desk with `A a` and `B b` translated.
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
    check(&desk.read(RU_STATE), &state);
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
        "# en: The visit took nine days. He met the ministers.\n# untranslated\n\
         # was: Девять дней.\n#   Он встретил министров.\n\
         the-visit-took-nine = The visit took nine days. He met the ministers.\n\n\
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

#[test]
fn copies_are_nobodys_work() {
    let mut desk = Desk::new();
    desk.sync("Alpha text here\nBeta text here");
    check(
        &desk.sync("Alpha text there"),
        "# en: Alpha text there\n# untranslated\nalpha-text-here = Alpha text there\n",
    );
    // Begun, but not done: the text is the translator's already.
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
    // What changed since is done.
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
            .contains("[first]\nsource = \"Alpha text here\"\ntranslation")
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
    assert!(DocumentId::new("terms").is_err());
}
