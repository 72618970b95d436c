//! How far a document is translated.
