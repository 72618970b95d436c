//! Editions as PDF: layout, then export.
