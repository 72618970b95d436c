//! One file a rule, which opens with what it finds, why, and how it looks: the words of `explain`.

pub(crate) mod amount_mismatch;
pub(crate) mod bad_link;
pub(crate) mod date_mismatch;
pub(crate) mod forbidden_character;
pub(crate) mod inconsistent_translation;
pub(crate) mod link_mismatch;
pub(crate) mod markup_mismatch;
pub(crate) mod missing_alt;
pub(crate) mod missing_glyph;
pub(crate) mod missing_message;
pub(crate) mod missing_term;
pub(crate) mod name_mismatch;
pub(crate) mod negation_mismatch;
pub(crate) mod not_normalized;
pub(crate) mod number_mismatch;
pub(crate) mod numbering;
pub(crate) mod obsolete_message;
pub(crate) mod omission;
pub(crate) mod placeable_mismatch;
pub(crate) mod plural_categories;
pub(crate) mod punctuation;
pub(crate) mod renumbered;
pub(crate) mod source_not_synced;
pub(crate) mod stale_message;
pub(crate) mod terminology;
pub(crate) mod typed_marks;
pub(crate) mod typed_reference;
pub(crate) mod unreviewed_quotation;
pub(crate) mod untranslated_copy;
pub(crate) mod word_mismatch;
pub(crate) mod wording;
pub(crate) mod wrong_alphabet;

use edition_model::Diagnostic;

use crate::finding::Pair;
use crate::input::CheckContext;
use crate::reversed;

/// Dates, amounts and other words of a few exchanged for one another, and the ends of ranges.
pub(crate) fn check_exchanges(
    context: &CheckContext<'_>,
    pair: &Pair<'_>,
    findings: &mut Vec<Diagnostic>,
) {
    date_mismatch::check(context, pair, findings);
    amount_mismatch::check(context, pair, findings);
    word_mismatch::check(context, pair, findings);
    reversed::check(context, pair, findings);
}
