//! Writes new messages.
