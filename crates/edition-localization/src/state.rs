//! What is known of each message, from the catalog and from what sync remembers.

/// What is known of one message in one locale.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum MessageState {
    /// The translation is right.
    Translated,
    /// The translation was made from another text.
    Stale {
        /// That text, as a pattern.
        source: String,
    },
    /// There is no translation.
    Missing,
}
