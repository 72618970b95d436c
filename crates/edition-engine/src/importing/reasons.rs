//! Why a translation that was taken over belongs to its segment.

use edition_model::{DocumentId, SegmentId};

use crate::beside::{self, Entries, Kept};
use crate::errors::ToolError;
use crate::keeping::Turn;
use crate::project::Project;

/// Keeps why each belongs to its segment, for the person who reads it.
pub(super) fn keep_reasons(
    turn: &Turn,
    project: &Project,
    [locale, document]: [&str; 2],
    taken: &[(SegmentId, Vec<(String, String)>)],
) -> Result<(), ToolError> {
    let (Ok(locale), Ok(document)) = (locale.parse(), DocumentId::new(document)) else {
        return Ok(());
    };
    let mut entries = Entries::new();
    for (segment, witnesses) in taken {
        let because = ("because".to_owned(), in_words(witnesses));
        entries.insert(segment.as_str().to_owned(), [because].into());
    }
    let locales = (&project.settings.source, &locale);
    match entries.is_empty() {
        true => Ok(()),
        false => beside::keep(
            turn,
            Kept::Imported,
            locales,
            &document,
            (&entries, &|_| true),
        ),
    }
}

/// Pairs of words, as in `1948, Charter/Уставе`.
#[must_use]
pub fn in_words(witnesses: &[(String, String)]) -> String {
    let said = witnesses
        .iter()
        .map(|(source, translation)| match source == translation {
            true => source.clone(),
            false => format!("{source}/{translation}"),
        });
    said.collect::<Vec<_>>().join(", ")
}

/// So many words of a paragraph are shown.
const SHOWN: usize = 12;

/// The first words of a text.
#[must_use]
pub fn beginning(words: &str) -> String {
    let mut all = words.split_whitespace();
    let first: Vec<&str> = all.by_ref().take(SHOWN).collect();
    let more = if all.next().is_some() { " …" } else { "" };
    edition_model::shown(&format!("{}{more}", first.join(" "))).into_owned()
}
