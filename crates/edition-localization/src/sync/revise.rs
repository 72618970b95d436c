//! Updates the tool's comments above one message by byte range, so that whatever a translator wrote
//! among them stays.

use edition_model::{SegmentId, Span};

use super::source::Live;
use crate::catalog::edit::{Edit, LineEnd, apply_edits_within};
use crate::catalog::emit::{self, comment_text};
use crate::catalog::{CommentItem, CommentKind, Message};
use crate::sync::identify::Mentions;
use crate::sync::state::Progress;

/// What a message should look like.
pub(crate) struct Desired {
    pub(crate) id: SegmentId,
    /// The tag of the source locale, which heads its text.
    pub(crate) source_tag: String,
    pub(crate) note: Option<String>,
    /// Today's source text, as a pattern.
    pub(crate) source: String,
    pub(crate) progress: Progress,
    pub(crate) was: Option<String>,
    /// The document that it came from.
    pub(crate) moved: Option<String>,
    /// A new text, as a pattern; `None` to keep the present one.
    pub(crate) value: Option<String>,
    /// The new names of the segments that its text mentions.
    pub(crate) mentions: Mentions,
}

impl Desired {
    /// The message of `segment`, with the text that it has.
    pub(crate) fn new(
        segment: &Live,
        source_tag: &str,
        progress: &Progress,
        was: Option<&str>,
    ) -> Self {
        Self {
            id: segment.id.clone(),
            source_tag: source_tag.to_owned(),
            note: segment.note.clone(),
            source: segment.pattern.clone(),
            progress: progress.clone(),
            was: was.map(comment_text).filter(|was| !was.is_empty()),
            moved: None,
            value: None,
            mentions: Mentions::default(),
        }
    }

    /// The tool's comments in their order: of each kind its head, and its text if it should be
    /// there.
    fn comments(&self) -> [(CommentKind, &str, Option<String>); 7] {
        let mark = |is_set: bool| is_set.then(String::new);
        let untranslated = mark(self.progress == Progress::Untranslated);
        let imported = mark(matches!(self.progress, Progress::Imported(_)));
        let stale = match &self.progress {
            Progress::Stale(text) | Progress::Imported(Some(text)) => Some(comment_text(text)),
            Progress::Done | Progress::Imported(None) | Progress::Untranslated => None,
        };
        let source = Some(comment_text(&self.source));
        let moved = self.moved.as_ref().map(|from| format!("from {from}"));
        [
            (CommentKind::Note, "note", self.note.clone()),
            (CommentKind::Source, &self.source_tag, source),
            (CommentKind::Untranslated, "untranslated", untranslated),
            (CommentKind::Imported, "imported", imported),
            (CommentKind::Moved, "moved", moved),
            (CommentKind::Stale, "stale", stale),
            (CommentKind::Was, "was", self.was.clone()),
        ]
    }
}

/// A new message with its comments, without a line end after its last line.
pub(crate) fn new_entry(desired: &Desired) -> String {
    let mut entry = String::new();
    for (_, head, text) in desired.comments() {
        if let Some(text) = text {
            entry.push_str(&emit::comment(head, &text));
            entry.push('\n');
        }
    }
    entry.push_str(&emit::message(desired.id.as_str(), &desired.source));
    entry
}

/// `message` as it stands in the file `text`, under its present id.
pub(super) fn entry_text(text: &str, message: &Message<'_>, id: &SegmentId) -> String {
    let edit = Edit::replace(message.id_span.range(), id.as_str());
    apply_edits_within(text, message.span.range(), &[edit], LineEnd::of(text))
}

/// `message`, which stands in the file `text`, made as desired.
pub(crate) fn revise(text: &str, message: &Message<'_>, desired: &Desired) -> String {
    let mut edits = Vec::new();
    let comments = desired.comments();
    for (place, (kind, head, wanted)) in comments.iter().enumerate() {
        let mut there = message.comment.iter().filter(|item| item.kind == *kind);
        match (there.next(), wanted) {
            (Some(item), Some(wanted)) => {
                if comment_text(&item.text) != *wanted {
                    let comment = emit::comment(head, wanted);
                    edits.push(Edit::replace(item.span.range(), comment));
                }
            }
            (Some(item), None) => edits.push(delete_line(text, item.span)),
            (None, Some(wanted)) => {
                let comment = emit::comment(head, wanted);
                let earlier = comments.get(..place).unwrap_or_default();
                edits.push(insert_comment(message, earlier, &comments, &comment));
            }
            (None, None) => {}
        }
        edits.extend(there.map(|item| delete_line(text, item.span)));
    }
    if message.id != desired.id.as_str() {
        edits.push(Edit::replace(message.id_span.range(), desired.id.as_str()));
    }
    let there = text.get(message.value_span.range()).unwrap_or_default();
    if desired.value.is_none()
        && let Some(renamed) = desired.mentions.rename(there)
    {
        let renamed = renamed.replace("\r\n", "\n");
        edits.push(Edit::replace(message.value_span.range(), renamed));
    }
    let unlike = |value: &&String| there.trim() != value.as_str();
    if let Some(value) = desired.value.as_ref().filter(unlike) {
        let after_id = message.id_span.range().end;
        let rest = text.get(after_id..).unwrap_or_default();
        let text_start = after_id + rest.find('=').map_or(0, |offset| offset + 1);
        edits.push(Edit::replace(
            text_start..message.span.range().end,
            format!(" {value}"),
        ));
    }
    apply_edits_within(text, message.span.range(), &edits, LineEnd::of(text))
}

/// Inserts a comment after the nearest one that precedes it in the tool's order, else before one
/// that follows it, else right above the message.
fn insert_comment(
    message: &Message<'_>,
    earlier: &[(CommentKind, &str, Option<String>)],
    all: &[(CommentKind, &str, Option<String>)],
    comment: &str,
) -> Edit {
    let find = |kinds: &[(CommentKind, &str, Option<String>)], item: &&CommentItem<'_>| {
        let stays = |(kind, _, text): &(CommentKind, &str, Option<String>)| {
            *kind == item.kind && text.is_some()
        };
        kinds.iter().any(stays)
    };
    let before = message
        .comment
        .iter()
        .rev()
        .find(|item| find(earlier, item));
    if let Some(before) = before {
        return Edit::insert(before.span.range().end, format!("\n{comment}"));
    }
    let after = message.comment.iter().find(|item| find(all, item));
    let place = after.map_or(message.id_span.range().start, |item| {
        item.span.range().start
    });
    Edit::insert(place, format!("{comment}\n"))
}

/// Deletes a comment with its line end.
pub(super) fn delete_line(text: &str, comment: Span) -> Edit {
    let range = comment.range();
    let rest = text.get(range.end..).unwrap_or_default();
    let line_end = rest.find('\n').map_or(rest.len(), |offset| offset + 1);
    Edit::delete(range.start..range.end + line_end)
}
