//! Whole pages, held to what they promise.

mod escaping;
mod golden;
mod reader;
mod specimen;
