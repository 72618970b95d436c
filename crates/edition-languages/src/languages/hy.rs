//! Armenian.

use crate::language::{Language, Questions, Script};

pub(super) const LANGUAGE: Language = Language {
    tag: "hy",
    name: "Armenian",
    script: Some(Script::Armenian),
    questions: Questions::MarkWithin,
    ..Language::UNKNOWN
};
