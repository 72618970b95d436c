//! Whether a translation can stand in an edition. It is decided by [`crate::message_state`], which
//! compares the translation with what sync has recorded; localizing only uses the result.

/// The state of one message in one locale.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum MessageState {
    /// The translation was made from the source text as it is now.
    Translated,
    /// The translation was made from another text.
    Stale {
        /// That text, as a pattern or with its terms and facts put in.
        source: String,
        /// Today's text in the same form, to be compared with it.
        today: String,
    },
    /// There is no translation.
    Missing,
}
