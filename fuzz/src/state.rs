//! What sync remembers.

use edition_localization::sync::state::{
    read_source_state, read_target_state, write_source_state, write_target_state,
};
use edition_model::{Reported, SegmentId};

use super::publication::{hold_places, only_file};

/// - A file that cannot be read is a finding, at whole characters of the text.
/// - What was read and written is read as the same again, and written as the same.
/// - The quick reader says what the parser of TOML says: it leaves a file with a comment alone.
/// - The order of segments holds each of them once, and former names lead somewhere or nowhere.
pub fn hold(data: &[u8]) {
    let text = String::from_utf8_lossy(data);
    if let Some(state) = hold_reading(&text, read_source_state, write_source_state) {
        let mut ordered: Vec<&SegmentId> = state.in_order().iter().map(|(id, _)| *id).collect();
        let count = ordered.len();
        ordered.sort();
        ordered.dedup();
        assert_eq!(ordered.len(), count);
        for id in state.segments.keys() {
            assert_eq!(state.text(id).is_some(), ordered.contains(&id));
            assert_ne!(state.renamed(id), Some(id));
        }
    }
    hold_reading(&text, read_target_state, write_target_state);
}

fn hold_reading<S: PartialEq + std::fmt::Debug>(
    text: &str,
    read: fn(edition_model::FileId, &str) -> Reported<Option<S>>,
    write: fn(&S) -> String,
) -> Option<S> {
    let reported = read(only_file(), text);
    hold_places(&reported.diagnostics, text);
    let Some(state) = reported.value else {
        assert!(reported.has_errors(), "a state is gone without a word");
        return None;
    };
    let commented = read(only_file(), &format!("{text}\n# A comment.\n")).value;
    assert_eq!(commented.as_ref(), Some(&state));
    let written = write(&state);
    let again = read(only_file(), &written).value;
    assert_eq!(again.as_ref(), Some(&state), "{written}");
    Some(state)
}
