//! The terms of a publication, and the words of the interface that it has of its own: each language's are held against
//! what the source said when they were written.
//!
//! What the tool puts above them is there only while they are stale: `# en:` and `# stale:`. All else is remembered in a
//! state that has the form of a document's.

use std::collections::BTreeSet;

use edition_model::{Locale, SegmentId};
use edition_parser::scanner::{Name, names, placeables};

use super::declare::{Accepted, Declared};
use super::revise::{Desired, revise};
use super::state::{
    Entry, Fingerprint, Progress, SourceText, TargetState, message_state, read_target_state,
    write_target_state,
};
use super::terms::typed_default;
use super::{FileChange, Work, nowhere};
use crate::catalog::edit::{Edit, apply_edits};
use crate::catalog::emit::comment_text;
use crate::catalog::{Catalog, CatalogFile, Message, parse_catalog};
use crate::fold::{means_the_same, single_spaced};
use crate::localize::MessageState;
use crate::localize::interface::is_of_its_language;
use crate::paths::{
    interface_path, is_state_path, locale_and_document, shared_state_path, terms_path,
};
use crate::sync::identify::Mentions;

/// A file of a locale that belongs to no document.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum SharedFile {
    /// `terms.ftl`
    Terms,
    /// `interface.ftl`
    Interface,
}

impl SharedFile {
    /// Both.
    pub const ALL: [Self; 2] = [Self::Terms, Self::Interface];

    /// Its name without ending, which no document can have.
    #[must_use]
    pub fn name(self) -> &'static str {
        match self {
            Self::Terms => "terms",
            Self::Interface => "interface",
        }
    }

    /// The file in `catalog`, if it has one.
    #[must_use]
    pub fn of<'c, 's>(self, catalog: &'c Catalog<'s>) -> Option<&'c CatalogFile<'s>> {
        match self {
            Self::Terms => catalog.terms.as_ref(),
            Self::Interface => catalog.interface.as_ref(),
        }
    }

    /// The path of the file of `locale`.
    #[must_use]
    pub fn path(self, locale: &Locale) -> String {
        match self {
            Self::Terms => terms_path(locale),
            Self::Interface => interface_path(locale),
        }
    }

    /// The path of what sync remembers of it.
    #[must_use]
    pub fn state_path(self, locale: &Locale) -> String {
        shared_state_path(locale, self.name())
    }

    /// An id as it is typed in the file.
    #[must_use]
    pub fn typed_id(self, id: &str) -> String {
        match self {
            Self::Terms => format!("-{id}"),
            Self::Interface => id.to_owned(),
        }
    }

    /// What stands in the file.
    #[must_use]
    pub fn messages<'f, 's>(self, file: &'f CatalogFile<'s>) -> &'f [Message<'s>] {
        match self {
            Self::Terms => &file.terms,
            Self::Interface => &file.messages,
        }
    }

    /// What a term or message of the source says, on one line; of a term with forms, the one of all defaults.
    fn typed(self, message: &Message<'_>, file: &CatalogFile<'_>) -> String {
        match (self, &message.value) {
            (Self::Terms, Some(value)) => typed_default(value, file.text),
            _ => {
                let text = file.text.get(message.value_span.range());
                single_spaced(text.unwrap_or_default())
            }
        }
    }

    /// What says in `own` what the source says in `originals`, each with that. The forms of dates and signs are each
    /// language's own.
    pub fn to_translate<'f, 's>(
        self,
        own: &'f CatalogFile<'s>,
        originals: &'f CatalogFile<'s>,
    ) -> impl Iterator<Item = (&'f Message<'s>, &'f Message<'s>)> {
        let is_own = move |id: &str| {
            self == Self::Interface && (is_of_its_language(id) || id.starts_with("list-sign-"))
        };
        let messages = self.messages(own).iter();
        messages.filter_map(move |message| {
            let original = match self {
                _ if is_own(message.id) => None,
                Self::Terms => originals.term(message.id),
                Self::Interface => originals.message(message.id),
            }?;
            (!message.damaged && !original.damaged).then_some((message, original))
        })
    }

    /// Whether what a language says is right, or was made from something else than the source says today. A term is stale
    /// where sync has said so: as long as translations that use it are, that is enough.
    #[must_use]
    pub fn state(
        self,
        message: &Message<'_>,
        original: &Message<'_>,
        originals: &CatalogFile<'_>,
        remembered: &TargetState,
    ) -> MessageState {
        let entry = SegmentId::new(message.id).ok();
        let entry = entry.and_then(|id| remembered.messages.get(&id));
        // What nobody has held against its source yet is taken for right, and what was written anew without a line of the
        // tool above it: usually both languages are changed together.
        let is_new = entry.is_none_or(|entry| {
            entry.translation != Fingerprint::of_message(message)
                || self == Self::Terms && !matches!(entry.progress, Progress::Stale(_))
        });
        let is_bare = message.source().is_none() && message.stale().is_none();
        if entry.is_none() && message.stale().is_none()
            || is_new && is_bare && !message.is_untranslated()
        {
            return MessageState::Translated;
        }
        let pattern = self.typed(original, originals);
        let source = SourceText {
            pattern: &pattern,
            meaning: None,
            recorded: None,
        };
        message_state(Some(message), entry, source)
    }
}

impl Work<'_> {
    /// Records what the terms or the words of each interface were made from, and marks those that are stale. A file that
    /// cannot be read is left alone.
    pub(super) fn sync_shared(&mut self, shared: SharedFile) {
        let source_locale = self.publication.source_locale;
        let Some((file, text)) = self.files.file(&shared.path(source_locale)) else {
            return;
        };
        let originals = parse_catalog(file, text, source_locale);
        if originals.has_errors() {
            return;
        }
        for locale in self.targets() {
            let (path, state_path) = (shared.path(locale), shared.state_path(locale));
            if [&path, &state_path]
                .iter()
                .any(|path| self.files.is_unreadable(path))
            {
                continue;
            }
            // A stub that has just been written is part of it.
            let (file, text) = match (self.written.get(&path), self.files.file(&path)) {
                (Some(written), there) => (there.map_or_else(nowhere, |it| it.0), written.clone()),
                (None, Some((file, text))) => (file, text.to_owned()),
                (None, None) => continue,
            };
            let text = text.as_str();
            let own = parse_catalog(file, text, source_locale);
            let remembered = match self.files.file(&state_path) {
                Some((file, text)) => read_target_state(file, text).value,
                None => Some(TargetState::default()),
            };
            let Some(mut remembered) = remembered.filter(|_| !own.has_errors()) else {
                continue;
            };
            remembered.settle(|id| own.value.message(id.as_str()));
            let mut waiting = BTreeSet::new();
            if shared == SharedFile::Terms {
                let changed = changed_terms(&own.value, &originals.value, &remembered);
                waiting = self.find_stale_terms(locale, &originals.value, changed, &mut remembered);
            }
            let (edits, mut state) = mark(
                shared,
                &own.value,
                &originals.value,
                &remembered,
                source_locale.tag(),
            );
            for id in waiting {
                let before = remembered.messages.get(&id);
                let own = state.messages.get_mut(&id);
                // What its comments tell of is told already.
                let own = own.filter(|it| it.progress == Progress::Done);
                if let Some((own, before)) = own.zip(before) {
                    own.source.clone_from(&before.source);
                    own.earlier.clone_from(&before.earlier);
                }
            }
            if !edits.is_empty() {
                self.write(path, apply_edits(text, &edits));
            }
            match state.messages.is_empty() {
                true => self.remove(state_path),
                false => self.write(state_path, write_target_state(&state)),
            }
        }
    }

    /// Remembers as stale those of the terms `changed` that no stale translation into `locale` uses: nobody would be told of
    /// them otherwise, and whoever uses one from now on would publish what it said before. Gives the others: they wait until
    /// nothing that uses them is stale.
    fn find_stale_terms(
        &self,
        locale: &Locale,
        originals: &CatalogFile<'_>,
        changed: BTreeSet<SegmentId>,
        remembered: &mut TargetState,
    ) -> BTreeSet<SegmentId> {
        if changed.is_empty() {
            return changed;
        }
        let mut used = BTreeSet::new();
        for path in self.files.paths().filter(|path| is_state_path(path)) {
            let belongs = locale_and_document(path);
            let Some((file, text)) = self.files.file(path) else {
                continue;
            };
            if belongs.is_none_or(|(own, _)| own != *locale) {
                continue;
            }
            let text = self.written.get(path).map_or(text, String::as_str);
            let state = read_target_state(file, text).value.unwrap_or_default();
            let entries = state.messages.values();
            for entry in entries.filter(|entry| matches!(entry.progress, Progress::Stale(_))) {
                collect_terms(&entry.source, &mut used);
            }
        }
        add_parts(&mut used, originals);
        let (waiting, stale) = changed
            .into_iter()
            .partition::<BTreeSet<_>, _>(|id| used.contains(id.as_str()));
        for id in stale {
            if let Some(entry) = remembered.messages.get_mut(&id) {
                entry.progress = Progress::Stale(entry.source.clone());
            }
        }
        waiting
    }
}

/// The terms that the texts of the source name, and those that these are made of, without their hyphens.
pub fn terms_of<'t>(
    texts: impl Iterator<Item = &'t str>,
    originals: &CatalogFile<'_>,
) -> BTreeSet<SegmentId> {
    let mut named = BTreeSet::new();
    texts.for_each(|text| collect_terms(text, &mut named));
    add_parts(&mut named, originals);
    named
        .iter()
        .filter_map(|id| SegmentId::new(id).ok())
        .collect()
}

/// Adds the terms that those `named` are made of.
fn add_parts(named: &mut BTreeSet<String>, originals: &CatalogFile<'_>) {
    let mut waiting: Vec<String> = named.iter().cloned().collect();
    while let Some(id) = waiting.pop() {
        let mut parts = BTreeSet::new();
        if let Some(term) = originals.term(&id) {
            let text = originals.text.get(term.value_span.range());
            collect_terms(text.unwrap_or_default(), &mut parts);
        }
        waiting.extend(parts.into_iter().filter(|part| named.insert(part.clone())));
    }
}

/// The terms that are named in what is typed.
fn collect_terms(typed: &str, terms: &mut BTreeSet<String>) {
    for placeable in placeables(typed) {
        for name in names(typed.get(placeable).unwrap_or_default()) {
            if let Name::Term(id) = name {
                terms.insert(id.to_owned());
            }
        }
    }
}

/// Terms within terms are followed so far.
const DEEPEST: usize = 8;

/// Whether a term of the source, and those that it names, can be put into words.
fn is_sound(typed: &str, source: (SharedFile, &CatalogFile<'_>), deep: usize) -> bool {
    let mut parts = BTreeSet::new();
    collect_terms(typed, &mut parts);
    let (shared, originals) = source;
    let is_sound = |part: &String| {
        let term = originals.term(part);
        term.is_none_or(|term| {
            deep > 0 && is_sound(&shared.typed(term, originals), source, deep - 1)
        })
    };
    !names_fact(typed) && parts.iter().all(is_sound)
}

/// Whether a term names a fact: nothing gives it one.
fn names_fact(typed: &str) -> bool {
    let mut named =
        placeables(typed).flat_map(|placeable| names(typed.get(placeable).unwrap_or_default()));
    named.any(|name| matches!(name, Name::Fact(_)))
}

/// The terms that the source has changed since they were translated.
fn changed_terms(
    own: &CatalogFile<'_>,
    originals: &CatalogFile<'_>,
    remembered: &TargetState,
) -> BTreeSet<SegmentId> {
    let shared = SharedFile::Terms;
    let pairs = shared.to_translate(own, originals);
    let changed = pairs.filter_map(|(message, original)| {
        let id = SegmentId::new(message.id).ok()?;
        let entry = remembered.messages.get(&id)?;
        let is_untouched = entry.translation == Fingerprint::of_message(message);
        let now = shared.typed(original, originals);
        let is_other = !means_the_same(&entry.source, &now);
        // What cannot be put into words says nothing that a translation could be made from.
        let is_sound = !names_fact(&entry.source) && is_sound(&now, (shared, originals), DEEPEST);
        (entry.progress == Progress::Done && is_untouched && is_other && is_sound).then_some(id)
    });
    changed.collect()
}

/// The comments to be changed, and what is remembered from now on.
fn mark(
    shared: SharedFile,
    own: &CatalogFile<'_>,
    originals: &CatalogFile<'_>,
    remembered: &TargetState,
    tag: &str,
) -> (Vec<Edit>, TargetState) {
    let mut edits = Vec::new();
    let mut state = TargetState::default();
    for (message, original) in shared.to_translate(own, originals) {
        let Ok(id) = SegmentId::new(message.id) else {
            continue;
        };
        let entry = remembered.messages.get(&id);
        let source = shared.typed(original, originals);
        let progress = match shared.state(message, original, originals, remembered) {
            MessageState::Missing => Progress::Untranslated,
            MessageState::Translated if message.is_untranslated() => Progress::Untranslated,
            MessageState::Translated => Progress::Done,
            MessageState::Stale { source, .. } => Progress::Stale(source),
        };
        let is_marked = message.source().is_some() || message.stale().is_some();
        if matches!(progress, Progress::Stale(_)) || is_marked && progress == Progress::Done {
            edits.extend(commented(own, message, (&id, tag), &source, &progress));
        }
        let entry = entry_of(message, entry, source, progress);
        state.messages.insert(id, entry);
    }
    (edits, state)
}

/// What makes the tool's comments above `message` say that; `None` where they do.
fn commented(
    own: &CatalogFile<'_>,
    message: &Message<'_>,
    (id, tag): (&SegmentId, &str),
    source: &str,
    progress: &Progress,
) -> Option<Edit> {
    let desired = Desired {
        id: id.clone(),
        source_tag: tag.to_owned(),
        note: message.note().map(comment_text),
        source: source.to_owned(),
        progress: progress.clone(),
        was: message.was().map(comment_text),
        moved: message.moved().map(str::to_owned),
        value: None,
        mentions: Mentions::default(),
    };
    let text = revise(own.text, message, &desired).replace("\r\n", "\n");
    let there = own.text.get(message.span.range()).unwrap_or_default();
    (there.replace("\r\n", "\n") != text).then(|| Edit::replace(message.span.range(), text))
}

/// What is remembered of `message`, which was made from `source` so far.
fn entry_of(
    message: &Message<'_>,
    before: Option<&Entry>,
    source: String,
    progress: Progress,
) -> Entry {
    Entry {
        earlier: Entry::earlier_than(before, &source),
        source,
        meaning: None,
        progress,
        translation: Fingerprint::of_message(message),
        was: None,
        moved: None,
        reviewed: None,
        kept: None,
    }
}

/// The terms or the words of an interface in one language.
#[derive(Debug, Clone, Copy)]
pub struct SharedTranslations<'t> {
    /// Which of both.
    pub shared: SharedFile,
    /// The locale of the sources.
    pub source_locale: &'t Locale,
    /// What the source says.
    pub originals: &'t CatalogFile<'t>,
    /// The language.
    pub locale: &'t Locale,
    /// What it says.
    pub own: &'t CatalogFile<'t>,
    /// What sync remembers of that.
    pub remembered: &'t TargetState,
    /// Those that are meant, without the hyphens of terms, or `None` for all.
    pub chosen: Option<&'t BTreeSet<SegmentId>>,
}

/// What words that can be accepted were made from, and what the source says today: those that are stale, and those that wait,
/// of which `before` was remembered.
fn acceptable(
    found: MessageState,
    before: Option<&Entry>,
    today: impl FnOnce() -> String,
) -> Option<(String, String)> {
    match (found, before) {
        (MessageState::Stale { source, today }, _) => Some((source, today)),
        (_, Some(before)) => Some((before.source.clone(), today())),
        (_, None) => None,
    }
}

/// Declares stale terms or words right as they stand.
#[must_use]
pub fn accept_shared(translations: &SharedTranslations<'_>) -> Declared {
    let SharedTranslations {
        shared,
        source_locale,
        originals,
        locale,
        own,
        remembered,
        chosen,
    } = *translations;
    let mut state = remembered.clone();
    state.settle(|id| match shared {
        SharedFile::Terms => own.term(id.as_str()),
        SharedFile::Interface => own.message(id.as_str()),
    });
    // Those that wait for the translations which use them can be accepted as well: their words stand in these.
    let waiting = match shared {
        SharedFile::Terms => changed_terms(own, originals, &state),
        SharedFile::Interface => BTreeSet::new(),
    };
    let mut declared = Declared::default();
    let mut edits = Vec::new();
    for (message, original) in shared.to_translate(own, originals) {
        let is_chosen = |id: &SegmentId| chosen.is_none_or(|chosen| chosen.contains(id));
        let Some(id) = SegmentId::new(message.id).ok().filter(is_chosen) else {
            continue;
        };
        let found = shared.state(message, original, originals, &state);
        let before = state.messages.get(&id).filter(|_| waiting.contains(&id));
        let today = || shared.typed(original, originals);
        let Some((made_from, today)) = acceptable(found, before, today) else {
            continue;
        };
        if !waiting.contains(&id) {
            let name = (&id, source_locale.tag());
            edits.extend(commented(own, message, name, &today, &Progress::Done));
        }
        let entry = state.messages.get(&id);
        let entry = entry_of(message, entry, today.clone(), Progress::Done);
        state.messages.insert(id.clone(), entry);
        let translation = own.text.get(message.value_span.range());
        declared.accepted.push(Accepted {
            segment: id.clone(),
            made_from,
            today,
            translation: translation.unwrap_or_default().trim().to_owned(),
        });
        declared.segments.push(id);
    }
    if !declared.segments.is_empty() {
        declared.changes = vec![
            FileChange::Write {
                path: shared.path(locale),
                text: apply_edits(own.text, &edits),
            },
            FileChange::Write {
                path: shared.state_path(locale),
                text: write_target_state(&state),
            },
        ];
    }
    declared
}
