//! Georgian.

use crate::language::{Language, Script};

pub(super) const LANGUAGE: Language = Language {
    tag: "ka",
    name: "Georgian",
    script: Some(Script::Georgian),
    ..Language::UNKNOWN
};
