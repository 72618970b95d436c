//! What is wrong with a text that is no TOML, or not the TOML that was looked for: the readers say it in English alone.

use crate::sentence::{Sentence, say};

/// How what the readers say begins, and what it is about. What begins in no such way is told as no TOML.
const KINDS: [(&str, &str); 39] = [
    ("duplicate key", "twice"),
    ("extra `=`", "two-equals"),
    ("extra assignment", "two-equals"),
    ("unexpected `=`", "two-equals"),
    ("key with no value", "no-equals"),
    ("missing value for key", "no-equals"),
    ("missing assignment", "no-equals"),
    ("missing value", "no-value"),
    ("unclosed", "open-bracket"),
    ("missing escaped value", "backslash"),
    ("too few unicode", "backslash"),
    ("invalid basic string", "open-quote"),
    ("invalid literal string", "open-quote"),
    ("invalid multi-line", "open-quote"),
    ("string values must be quoted", "unquoted"),
    ("missing opening quote", "unquoted"),
    ("missing comma", "comma"),
    ("extra comma", "second-comma"),
    ("invalid date", "date"),
    ("invalid time", "date"),
    ("value is out of range", "date"),
    ("invalid integer", "number"),
    ("invalid float", "number"),
    ("invalid mantissa", "number"),
    ("invalid fraction", "number"),
    ("invalid exponent", "number"),
    ("unexpected leading zero", "number"),
    ("`_` may only", "number"),
    ("integer number overflowed", "number"),
    ("floating-point number overflowed", "number"),
    ("invalid key", "name"),
    ("invalid unquoted key", "name"),
    ("unquoted keys cannot be empty", "name"),
    ("missing key", "name"),
    ("missing field", "lacking"),
    ("unknown field", "unknown"),
    ("unexpected keys", "unknown"),
    ("invalid type", "value"),
    ("invalid value", "value"),
];

/// The reason that a reader of TOML gives, of which `said` is the message.
#[must_use]
pub fn toml_fault(said: &str) -> Sentence {
    let mut kinds = KINDS.iter();
    let kind = kinds.find(|(begins, _)| said.starts_with(begins));
    say("toml-fault").text("kind", kind.map_or("other", |(_, kind)| *kind))
}
