//! What is said of names that cannot be one: tags of languages, names of segments and documents.

use std::error::Error;
use std::fmt;

use crate::identity::{IdentityError, Unfit};
use crate::locale::LocaleError;
use crate::sentence::{Sentence, say};

impl LocaleError {
    /// What is wrong with the tag, for whoever wrote it.
    #[must_use]
    pub fn sentence(&self) -> Sentence {
        match self {
            Self::NoTag { text } => say("language-tag-unfit").text("tag", text),
            Self::Taken { tag } => say("language-tag-taken").text("tag", tag),
        }
    }
}

impl IdentityError {
    /// What is wrong with the name, for whoever chose it.
    #[must_use]
    pub fn sentence(&self) -> Sentence {
        match self {
            Self::Segment { text } => {
                say("name-of-segment-unfit").text("name", crate::shown_name(text))
            }
            Self::Reserved { text } => {
                say("name-of-segment-reserved").text("name", crate::shown_name(text))
            }
            Self::Document { text, reason } => {
                let reason = match reason {
                    Unfit::Taken => say("name-taken-by-tool"),
                    Unfit::EmptyPart => say("name-part-empty"),
                    Unfit::HiddenPart => say("name-part-hidden"),
                    Unfit::Character => say("name-character-unfit"),
                };
                say("name-of-document-unfit")
                    .text("name", crate::shown_name(text))
                    .sentence("reason", reason)
            }
        }
    }
}

// In no language: whoever speaks to people tells the sentence.
impl fmt::Display for LocaleError {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        self.sentence().fmt(formatter)
    }
}

impl fmt::Display for IdentityError {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        self.sentence().fmt(formatter)
    }
}

impl Error for LocaleError {}

impl Error for IdentityError {}
