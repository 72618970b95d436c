//! What people declare of translations: that a stale one is right as it stands, that one has been read and found good.

use std::collections::BTreeSet;

use edition_localization::sync::declare::{self, Translations};
use edition_localization::sync::state::TargetState;
use edition_localization::{catalog_path, state_path};
use edition_model::{Document, Locale, SegmentId, Sentence, SourceSegment, say};

use crate::analysis::Analysis;
pub use edition_localization::sync::declare::{Accepted, Declared};

/// What is declared.
#[derive(Debug, Clone, Copy)]
pub enum Act<'a> {
    /// Stale translations are right as they stand.
    Accept,
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
        remembered,
        segments: Some(segments).filter(|segments| !segments.is_empty()),
    };
    Ok(match act {
        Act::Accept => declare::accept(&translations),
        Act::Review { by } => declare::review(&translations, by),
    })
}
