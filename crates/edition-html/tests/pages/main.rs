//! Whole pages, held to what they promise.

// The attribute tells the linter that what helps the tests may panic as they do.
#[cfg(test)]
mod escaping;
#[cfg(test)]
mod golden;
#[cfg(test)]
mod reader;
#[cfg(test)]
mod specimen;
