//! Brings catalogs up to date with the sources.
