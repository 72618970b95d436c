//! Joins what somebody saved with what the tool would write.

use edition_localization::catalog::merge::{Versions, merge};
use edition_localization::is_state_path;
use edition_localization::sync::state::join_states;
use edition_model::{Locale, SourceFile, Sources};

/// The length of the marks around a conflict, which nobody sees.
const MARKS: usize = 7;

/// The text of the file at `path` with both changes since `base`; `None` where that cannot be told by messages, or where
/// one has two translations.
pub(super) fn join(
    path: &str,
    base: &str,
    ours: &str,
    theirs: &str,
    source: &Locale,
) -> Option<String> {
    if is_state_path(path) {
        return join_states(base, ours, theirs);
    }
    // A file that is emptied before it is written anew is not one whose messages have all been deleted.
    if !path.ends_with(".ftl") || theirs.trim().is_empty() {
        return None;
    }
    let file = Sources::default().add(SourceFile::new(path, ""));
    let versions = Versions { base, ours, theirs };
    let merged = merge(&versions, file, source, MARKS);
    merged.conflicts.is_empty().then_some(merged.text)
}
