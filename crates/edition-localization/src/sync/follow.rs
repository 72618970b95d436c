//! What is translated under the names of before a sync, under the names of today: so that a build
//! finds the translations of segments that were pinned since.

use edition_model::SegmentId;

use crate::catalog::CatalogFile;
use crate::edit::{Edit, apply_edits};
use crate::identify::Identified;
use crate::state::{Progress, TargetState};

/// The text of `catalog` with the ids that its segments have now, line for line as it was.
#[must_use]
pub fn follow_catalog(catalog: &CatalogFile<'_>, identified: &Identified) -> String {
    let mut edits = Vec::new();
    for message in &catalog.messages {
        let range = message.span.range();
        let Some(text) = catalog.text.get(range.clone()) else {
            continue;
        };
        let id = message.id_span.range();
        let renamed = SegmentId::new(message.id)
            .ok()
            .and_then(|id| identified.renames.get(&id));
        let named = match renamed {
            Some(name) => apply_edits(
                text,
                &[Edit::replace(
                    id.start - range.start..id.end - range.start,
                    name.as_str(),
                )],
            ),
            None => text.to_owned(),
        };
        let followed = identified.mentions.rename(&named).unwrap_or(named);
        if followed != text {
            edits.push(Edit::replace(range, followed));
        }
    }
    apply_edits(catalog.text, &edits)
}

/// What is remembered, under the ids that its segments have now.
#[must_use]
pub fn follow_state(state: &TargetState, identified: &Identified) -> TargetState {
    let follow = |text: &mut String| {
        if let Some(renamed) = identified.mentions.rename(text) {
            *text = renamed;
        }
    };
    let messages = state.messages.iter().map(|(id, entry)| {
        let mut entry = entry.clone();
        follow(&mut entry.source);
        if let Some(meaning) = &mut entry.meaning {
            follow(meaning);
        }
        if let Progress::Stale(text) = &mut entry.progress {
            follow(text);
        }
        let now = identified.renames.get(id).unwrap_or(id);
        (now.clone(), entry)
    });
    TargetState {
        messages: messages.collect(),
    }
}
