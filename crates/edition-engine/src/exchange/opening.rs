//! The rows of a file that came back, of either kind.

use std::path::Path;

use edition_model::{Sentence, say};
use edition_word::{Changes, Refusal, Returned, read_sheet, read_xliff};

use super::mode::Mode;
use crate::errors::ToolError;
use crate::importing::refused;

/// No such file is larger.
pub(super) const LARGEST: u64 = 256 << 20;

/// The rows of a file, of either kind; a sentence where its content stands against it.
pub(super) fn read_rows(
    (path, bytes): (&Path, &[u8]),
    mode: Mode,
) -> Result<Result<Vec<Returned>, Sentence>, ToolError> {
    let changes = match mode {
        Mode::Write => Changes::Refuse,
        Mode::Accept | Mode::List => Changes::Accept,
    };
    let read = match bytes.starts_with(b"PK") || bytes.starts_with(&[0xD0, 0xCF]) {
        true => read_sheet(bytes, changes),
        false => read_xliff(bytes),
    };
    let shown = || edition_model::shown_path(path);
    match read {
        Ok(rows) if rows.is_empty() => Err(ToolError::Refused(
            say("review-without-rows").text("path", shown()),
        )),
        Ok(rows) => Ok(Ok(rows)),
        Err(Refusal::TrackedChanges(count)) => Ok(Err(say("review-changes")
            .text("path", shown())
            .number("count", count))),
        Err(refusal) if refusal.is_content() => Ok(Err(refused(path, refusal))),
        Err(refusal) => Err(ToolError::Refused(refused(path, refusal))),
    }
}
