//! Writes states: one table a message, sorted by id, with blank lines between, so that git merges
//! the work of two translators without a conflict.

use edition_model::SegmentId;

use super::read::say_the_same;
use super::{Entry, Fingerprint, Progress, SourceEntry, SourceState, TargetState};
use crate::catalog::edit::same_lines;

/// The first lines of every state file.
pub(super) const HEAD: &str =
    "# Kept by `make-editions sync`: commit it, and leave the writing to the tool.\n";

/// The state of a document in its own language, as TOML.
#[must_use]
pub fn write_source_state(state: &SourceState) -> String {
    let mut written = HEAD.to_owned();
    for (id, entry) in &state.segments {
        begin_table(&mut written, id);
        match entry {
            SourceEntry::Present {
                text,
                after,
                earlier,
            } => {
                if let Some(after) = after {
                    push_line(&mut written, "after", after.as_str());
                }
                push_earlier(&mut written, earlier);
                push_line(&mut written, "text", text);
            }
            SourceEntry::Gone { text, earlier } => {
                push_earlier(&mut written, earlier);
                push_line(&mut written, "gone", text);
            }
            SourceEntry::Renamed { to } => push_line(&mut written, "renamed", to.as_str()),
        }
    }
    written
}

/// The state of a document's translations into one language, as TOML.
#[must_use]
pub fn write_target_state(state: &TargetState) -> String {
    let mut written = HEAD.to_owned();
    for (id, entry) in &state.messages {
        begin_table(&mut written, id);
        push_entry(&mut written, entry);
    }
    written
}

/// The line that parts an entry.
const PARTING: &str = "\n";

/// Whether `there` needs not be replaced by the state `text`: it is written so, or was before entries were parted.
pub(crate) fn is_state_as_written(there: &str, text: &str) -> bool {
    same_lines(there, text) || say_the_same(there, text)
}

fn push_entry(written: &mut String, entry: &Entry) {
    push_line(written, "source", &entry.source);
    if let Some(meaning) = &entry.meaning {
        push_line(written, "meaning", meaning);
    }
    push_earlier(written, &entry.earlier);
    match &entry.progress {
        Progress::Done => {}
        Progress::Stale(text) => push_line(written, "stale", text),
        Progress::Imported(before) => {
            written.push_str("imported = true\n");
            if let Some(text) = before {
                push_line(written, "stale", text);
            }
        }
        Progress::Untranslated => written.push_str("untranslated = true\n"),
    }
    if let Some(translation) = &entry.translation {
        // Between what the source says and what the translator wrote, so that git merges the work of both.
        written.push_str(PARTING);
        push_line(written, "translation", &translation.to_string());
    }
    if let Some(was) = &entry.was {
        push_line(written, "was", was);
    }
    if let Some(moved) = &entry.moved {
        push_line(written, "moved", moved);
    }
    if let Some(review) = &entry.reviewed {
        push_line(written, "reviewed-by", &review.by);
        push_line(written, "reviewed", &review.fingerprint.to_string());
        if let Some(terms) = &review.terms {
            push_line(written, "reviewed-terms", &terms.to_string());
        }
    }
    if let Some(kept) = &entry.kept {
        push_line(written, "kept", kept);
    }
}

fn push_earlier(written: &mut String, earlier: &[Fingerprint]) {
    if !earlier.is_empty() {
        let digits: Vec<String> = earlier.iter().map(ToString::to_string).collect();
        push_line(written, "earlier", &digits.join(" "));
    }
}

/// Begins the table of `id`, which is always a bare key of TOML.
fn begin_table(written: &mut String, id: &SegmentId) {
    written.push_str("\n[");
    written.push_str(id.as_str());
    written.push_str("]\n");
}

/// Writes a text of several lines on several lines, so that git can merge them one by one.
pub(super) fn push_line(written: &mut String, key: &str, value: &str) {
    let quotes = if value.contains('\n') { "\"\"\"" } else { "\"" };
    written.push_str(key);
    written.push_str(" = ");
    written.push_str(quotes);
    if quotes.len() > 1 {
        // TOML ignores a line end right after the opening quotation marks.
        written.push('\n');
    }
    for letter in value.chars() {
        match letter {
            '"' | '\\' => {
                written.push('\\');
                written.push(letter);
            }
            '\n' | '\t' => written.push(letter),
            _ if letter.is_control() => {
                written.push_str(&format!("\\u{:04X}", u32::from(letter)));
            }
            _ => written.push(letter),
        }
    }
    written.push_str(quotes);
    written.push('\n');
}
