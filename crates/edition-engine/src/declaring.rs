//! What people declare of translations: that a stale one is right as it stands, that one has been read and found good.

use std::collections::BTreeSet;

use edition_localization::scanner::{Name, names, placeables};
use edition_localization::sync::declare::{self, Translations};
use edition_localization::sync::state::TargetState;
use edition_localization::sync::words::{SharedTranslations, accept_shared, terms_of};
use edition_localization::{CatalogFile, catalog_path, state_path};
use edition_model::{Document, DocumentId, Locale, SegmentId, Sentence, SourceSegment, say};

use crate::analysis::Analysis;
use crate::beside::{self, Entries, Kept};
use crate::errors::ToolError;
use crate::findings::remembered;
use crate::keeping::Turn;
use crate::lookup::{Sought, unknown};
use crate::spoken::Voice;
pub use edition_localization::sync::declare::{Acceptable, Accepted, Declared};
pub use edition_localization::sync::words::SharedFile;

/// What is declared.
#[derive(Debug, Clone, Copy)]
pub enum Act<'a> {
    /// Stale or imported translations are right as they stand.
    Accept(Acceptable),
    /// Translations have been read and found good.
    Review {
        /// By whom; may be empty.
        by: &'a str,
    },
}

/// What is to be written so that `act` is declared of the translations of `segments` of `document` into `locale`, or of all
/// where none is named.
///
/// # Errors
/// A sentence without its full stop, where a file stands against it.
pub fn declare(
    analysis: &Analysis<'_>,
    document: &Document<SourceSegment>,
    locale: &Locale,
    segments: &BTreeSet<SegmentId>,
    act: Act<'_>,
) -> Result<Declared, Sentence> {
    let id = &document.id;
    let path = catalog_path(locale, id);
    let Some(catalog) = analysis.translation(locale, id) else {
        return Err(say("declared-without-catalog").text("path", path));
    };
    let catalog = &catalog.value;
    let damaged = analysis.project.damaged.contains(&catalog.file);
    if damaged || !catalog.readable || !catalog.junk.is_empty() {
        return Err(say("declared-of-unreadable").text("path", path));
    }
    let nothing = TargetState::default();
    let remembered = match analysis.target_states.get(&(locale.clone(), id.clone())) {
        None => &nothing,
        Some(Some(remembered)) => remembered,
        Some(None) => {
            let path = state_path(locale, id);
            return Err(say("declared-without-state").text("path", path));
        }
    };
    let translations = Translations {
        document,
        source_locale: &analysis.project.settings.source,
        locale,
        catalog,
        terms: analysis.terms(locale),
        remembered,
        segments: Some(segments).filter(|segments| !segments.is_empty()),
    };
    Ok(match act {
        Act::Accept(what) => declare::accept(&translations, what),
        Act::Review { by } => declare::review(&translations, by),
    })
}

/// What is kept beside the state when something is declared: what a reviewer saw, for whoever reads it again once it has
/// changed; and no reasons any more of what was imported and is accepted.
#[derive(Debug)]
pub struct Note {
    kept: Kept,
    locale: Locale,
    document: DocumentId,
    entries: Entries,
    settled: BTreeSet<SegmentId>,
}

impl Note {
    /// The note of what was `declared`.
    #[must_use]
    pub fn of(
        analysis: &Analysis<'_>,
        document: &Document<SourceSegment>,
        locale: &Locale,
        (act, declared): (Act<'_>, &Declared),
    ) -> Self {
        let mut note = Self {
            kept: Kept::Imported,
            locale: locale.clone(),
            document: document.id.clone(),
            entries: Entries::new(),
            settled: declared.segments.iter().cloned().collect(),
        };
        let Act::Review { by } = act else { return note };
        note.kept = Kept::Reviewed;
        let source = Voice::new(analysis, document, &analysis.project.settings.source);
        let voice = Voice::new(analysis, document, locale);
        let catalog = analysis.translation(locale, &document.id);
        for segment in document.body.segments() {
            let id = segment.id.as_ref().filter(|id| note.settled.contains(*id));
            let (Some(id), Some(catalog)) = (id, catalog) else {
                continue;
            };
            let message = catalog.value.message(id.as_str());
            let text = message.and_then(|it| catalog.value.text.get(it.value_span.range()));
            let values = [
                ("source", source.words(&segment.text.pattern)),
                ("translation", voice.words(text.unwrap_or_default().trim())),
                ("by", by.trim().to_owned()),
            ];
            let values = values.map(|(name, value)| (name.to_owned(), value));
            note.entries.insert(id.as_str().to_owned(), values.into());
        }
        note
    }

    /// Where it is kept.
    pub(crate) fn path(&self) -> String {
        self.kept.path(&self.locale, &self.document)
    }

    /// Keeps it, after what was declared has been written.
    ///
    /// # Errors
    /// Where the file cannot be written.
    pub fn keep(&self, turn: &Turn, source: &Locale) -> Result<(), ToolError> {
        let is_settled = |segment: &str| self.settled.iter().any(|it| it.as_str() == segment);
        let stays = |segment: &str| self.kept == Kept::Reviewed || !is_settled(segment);
        let locales = (source, &self.locale);
        beside::keep(
            turn,
            self.kept,
            locales,
            &self.document,
            (&self.entries, &stays),
        )
    }
}

/// A translation as it is typed, with what its terms say in their places: who declares it right reads those words too.
#[must_use]
pub fn with_words_of_terms(analysis: &Analysis<'_>, locale: &Locale, typed: &str) -> String {
    let Some(localizer) = analysis.localizers.get(locale) else {
        return typed.to_owned();
    };
    let mut text = String::new();
    let mut done = 0;
    for range in placeables(typed) {
        let placeable = typed.get(range.clone()).unwrap_or_default();
        let names_term = names(placeable)
            .iter()
            .any(|it| matches!(it, Name::Term(_)));
        let words = localizer.words_of(placeable).filter(|_| names_term);
        text.push_str(typed.get(done..range.start).unwrap_or_default());
        text.push_str(words.as_deref().unwrap_or(placeable));
        done = range.end;
    }
    text.push_str(typed.get(done..).unwrap_or_default());
    text
}

/// The terms or the words of the interface, where `name` is theirs and not a document's.
#[must_use]
pub fn find_shared(name: &str) -> Option<SharedFile> {
    let named = |shared: &SharedFile| shared.name() == name.trim_end_matches(".ftl");
    SharedFile::ALL.into_iter().find(named)
}

/// The terms or words of those names, which the source has, without the hyphens of terms.
///
/// # Errors
/// Where the source has none of such a name.
pub fn find_ids(
    analysis: &Analysis<'_>,
    shared: SharedFile,
    names: &[String],
) -> Result<BTreeSet<SegmentId>, ToolError> {
    let source = analysis.catalogs.get(&analysis.project.settings.source);
    let source = source.and_then(|catalog| shared.of(&catalog.value));
    let known = source.into_iter().flat_map(|file| shared.messages(file));
    let known: Vec<&str> = known.map(|message| message.id).collect();
    let find = |name: &String| {
        let plain = name.strip_prefix('-').unwrap_or(name);
        let id = SegmentId::new(plain).ok();
        id.filter(|id| known.contains(&id.as_str()))
            .ok_or_else(|| unknown(Sought::Entry, name, &known))
    };
    names.iter().map(find).collect()
}

/// What is to be written so that stale terms or words of `locale` are right as they stand, those of `chosen`, or all where
/// none is named.
///
/// # Errors
/// A sentence without its full stop, where a file stands against it.
pub fn accept_words(
    analysis: &Analysis<'_>,
    shared: SharedFile,
    locale: &Locale,
    chosen: &BTreeSet<SegmentId>,
) -> Result<Declared, Sentence> {
    let source_locale = &analysis.project.settings.source;
    let file = |locale: &Locale| -> Result<&CatalogFile<'_>, Sentence> {
        let path = shared.path(locale);
        let catalog = analysis.catalogs.get(locale);
        let file = catalog.and_then(|catalog| shared.of(&catalog.value));
        let file =
            file.ok_or_else(|| say("declared-without-catalog").text("path", path.clone()))?;
        let damaged = analysis.project.damaged.contains(&file.file);
        match damaged || !file.readable || !file.junk.is_empty() {
            true => Err(say("declared-of-unreadable").text("path", path)),
            false => Ok(file),
        }
    };
    let (originals, own) = (file(source_locale)?, file(locale)?);
    let Some(remembered) = remembered(analysis, shared, locale).value else {
        let path = shared.state_path(locale);
        return Err(say("declared-without-state").text("path", path));
    };
    Ok(accept_shared(&SharedTranslations {
        shared,
        source_locale,
        originals,
        locale,
        own,
        remembered: &remembered,
        chosen: Some(chosen).filter(|chosen| !chosen.is_empty()),
    }))
}

/// What is to be written so that the stale terms which `accepted` segments of `document` use are right too: whoever accepted
/// those has read the terms in them. Nothing where no term is stale.
///
/// # Errors
/// A sentence without its full stop, where a file stands against it.
pub fn accept_terms_of(
    analysis: &Analysis<'_>,
    document: &Document<SourceSegment>,
    locale: &Locale,
    accepted: &[SegmentId],
) -> Result<Declared, Sentence> {
    let source = analysis.catalogs.get(&analysis.project.settings.source);
    let originals = source.and_then(|catalog| SharedFile::Terms.of(&catalog.value));
    let segments = document.body.segments().into_iter();
    let chosen = segments.filter(|it| it.id.as_ref().is_some_and(|id| accepted.contains(id)));
    let texts = chosen.map(|segment| segment.text.pattern.as_str());
    let used = originals.map(|originals| terms_of(texts, originals));
    match used.filter(|used| !used.is_empty()) {
        Some(used) => accept_words(analysis, SharedFile::Terms, locale, &used),
        None => Ok(Declared::default()),
    }
}
