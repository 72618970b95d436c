//! The state of a message as readers would judge it: what says nothing, or still says what the source says or once said,
//! is missing.

use edition_model::{Locale, Rule, SourceSegment};

use crate::catalog::Message;
use crate::copies::{Copies, has_same_letters};
use crate::localize::MessageState;
use crate::silence::is_silent;
use crate::sync::state::{Entry, SourceText, message_state};

/// The state of a message as readers would judge it: [`message_state`], and source text left standing is missing, be it
/// today's or that of an earlier day. A comment can allow it.
#[must_use]
pub fn judge_message(
    message: Option<&Message<'_>>,
    remembered: Option<&Entry>,
    segment: &SourceSegment,
    (locale, copies): (&Locale, Copies),
) -> MessageState {
    let source = SourceText::of(segment, locale);
    let state = message_state(message, remembered, source);
    let Some(message) = message.filter(|_| state != MessageState::Missing) else {
        return state;
    };
    let is_left = || {
        !message.is_allowed(Rule::UntranslatedCopy)
            && (copies.is_copy(message, segment)
                || is_of_former(message, remembered, (segment, &state), copies))
    };
    match is_silent(message, segment) || is_left() {
        true => MessageState::Missing,
        false => state,
    }
}

/// Whether a message still is a text that its segment had before.
fn is_of_former(
    message: &Message<'_>,
    remembered: Option<&Entry>,
    (segment, state): (&SourceSegment, &MessageState),
    copies: Copies,
) -> bool {
    if let Some(entry) = remembered.filter(|entry| !entry.earlier.is_empty())
        && copies.is_copy_of_earlier(message, &entry.earlier)
    {
        return true;
    }
    let made_from = match state {
        MessageState::Stale { source, .. } => Some(source.as_str()),
        MessageState::Translated | MessageState::Missing => None,
    };
    let entry = remembered.into_iter().flat_map(Entry::sources);
    let former = [made_from, message.stale(), message.source()].into_iter();
    let mut former = former.flatten().chain(entry);
    // Today's text has been looked at.
    former.any(|former| {
        former != segment.text.pattern
            && !has_same_letters(former, &segment.text.pattern)
            && copies.is_copy_of_former(message, former)
    })
}
