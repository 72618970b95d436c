//! What readers decide of the translations that they see, as the page sends it. The engine writes it.

use edition_engine::desk::{self, Decided, Decision, Seen};
use serde::Deserialize;

use super::desk::Desk;

/// What is decided of some translations of a document.
#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct Deciding {
    document: String,
    locale: String,
    segments: Vec<Shown>,
    decision: Act,
    /// By whom.
    #[serde(default)]
    by: String,
    /// What is said, the remark that is settled, or the rule that is allowed no longer.
    #[serde(default)]
    text: String,
}

/// A translation as the page showed it.
#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
struct Shown {
    segment: String,
    seen: String,
    source: String,
    meaning: Option<String>,
}

#[derive(Debug, Clone, Copy, Deserialize)]
#[serde(rename_all = "lowercase")]
enum Act {
    Good,
    Taken,
    Remarked,
    Settled,
    Revoked,
}

/// Writes it.
pub(super) fn save(desk: &Desk, deciding: &Deciding) -> Decided {
    let segments = deciding.segments.iter().map(|shown| Seen {
        segment: &shown.segment,
        seen: &shown.seen,
        source: &shown.source,
        meaning: shown.meaning.as_deref(),
    });
    let segments: Vec<Seen<'_>> = segments.collect();
    let (by, text) = (&*deciding.by, &*deciding.text);
    let decision = match deciding.decision {
        Act::Good => Decision::Good { by },
        Act::Taken => Decision::Taken,
        Act::Remarked => Decision::Remarked { by, text },
        Act::Settled => Decision::Settled { remark: text },
        Act::Revoked => Decision::Revoked { rule: text },
    };
    desk.in_turn(|workspace| {
        desk::decide(
            workspace,
            &desk::Deciding {
                document: &deciding.document,
                locale: &deciding.locale,
                segments: &segments,
                decision,
            },
        )
    })
}
