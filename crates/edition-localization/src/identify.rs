//! Gives every segment its permanent id.
