//! Pages → PDF. Knows no layout.
