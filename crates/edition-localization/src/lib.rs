//! Fluent catalogs, and how a Document becomes an Edition; sync and the checks.
