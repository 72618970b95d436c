//! Folds away what does not touch the meaning of a source text.
