//! Editions as HTML.
