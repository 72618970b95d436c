//! The names of documents and segments. They are permanent and stand in files, URLs and printed
//! citations, so only well-formed ones can be made.

use std::borrow::Borrow;
use std::fmt;
use std::sync::Arc;

use serde::{Deserialize, Serialize};

use crate::number::is_address;

/// Why a text cannot be an identity.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum IdentityError {
    /// It does not begin with a Latin letter, or has other characters than letters, digits, `-` and
    /// `_`.
    Segment {
        /// The text as it was given.
        text: String,
    },
    /// It has the shape of an address, as `para-12` or `table-2`, which numbers alone have.
    Reserved {
        /// The text as it was given.
        text: String,
    },
    /// It leaves `sources/`, or is reserved.
    Document {
        /// The text as it was given.
        text: String,
        /// What stands against it.
        reason: Unfit,
    },
}

/// What stands against a name for a document.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Unfit {
    /// A file of the tool has it.
    Taken,
    /// A part of the path is empty.
    EmptyPart,
    /// A part of the path begins with a dot.
    HiddenPart,
    /// It holds what file systems or web addresses refuse.
    Character,
}

/// The permanent name of a segment: a Fluent message id, an HTML `id`, a PDF destination. Cheap to
/// clone.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(try_from = "String", into = "String")]
pub struct SegmentId(Arc<str>);

impl TryFrom<String> for SegmentId {
    type Error = IdentityError;

    fn try_from(text: String) -> Result<Self, IdentityError> {
        Self::new(&text)
    }
}

impl From<SegmentId> for String {
    fn from(id: SegmentId) -> Self {
        id.as_str().to_owned()
    }
}

impl SegmentId {
    /// Takes `text` as a segment's name.
    ///
    /// # Errors If it is not a Fluent identifier.
    pub fn new(text: &str) -> Result<Self, IdentityError> {
        let mut letters = text.bytes();
        let begins_well = letters
            .next()
            .is_some_and(|letter| letter.is_ascii_alphabetic());
        let fits = |letter: u8| letter.is_ascii_alphanumeric() | matches!(letter, b'-' | b'_');
        // No early exit, so that the loop vectorizes.
        let goes_on_well = letters.fold(true, |so_far, letter| so_far & fits(letter));
        if !begins_well || !goes_on_well {
            return Err(IdentityError::Segment {
                text: text.to_owned(),
            });
        }
        Ok(Self(text.into()))
    }

    /// Takes `text` as a name that an author gives to a segment.
    ///
    /// # Errors If it is not a Fluent identifier, or has the shape of an address.
    pub fn pinned(text: &str) -> Result<Self, IdentityError> {
        let id = Self::new(text)?;
        match id.is_address() {
            true => Err(IdentityError::Reserved {
                text: text.to_owned(),
            }),
            false => Ok(id),
        }
    }

    /// Whether it has the shape of an address, as earlier versions of the tool gave to segments.
    #[must_use]
    pub fn is_address(&self) -> bool {
        is_address(self.as_str())
    }

    /// The name as text.
    #[must_use]
    pub fn as_str(&self) -> &str {
        &self.0
    }
}

impl fmt::Display for SegmentId {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        formatter.write_str(&self.0)
    }
}

impl Borrow<str> for SegmentId {
    fn borrow(&self) -> &str {
        &self.0
    }
}

/// The name of a document: its path under `sources/` without `.md`, with `/` between the parts.
/// Cheap to clone.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(try_from = "String", into = "String")]
pub struct DocumentId(Arc<str>);

impl TryFrom<String> for DocumentId {
    type Error = IdentityError;

    fn try_from(text: String) -> Result<Self, IdentityError> {
        Self::new(&text)
    }
}

impl From<DocumentId> for String {
    fn from(id: DocumentId) -> Self {
        id.as_str().to_owned()
    }
}

impl DocumentId {
    /// Takes `text` as a document's name.
    ///
    /// # Errors If a part is empty, begins with a dot or has characters that file systems or URLs
    /// refuse, and for the names `terms`, `interface` and `index`.
    pub fn new(text: &str) -> Result<Self, IdentityError> {
        let refuse = |reason| {
            Err(IdentityError::Document {
                text: text.to_owned(),
                reason,
            })
        };
        if matches!(text, "terms" | "interface" | "index") {
            return refuse(Unfit::Taken);
        }
        for part in text.split('/') {
            if part.is_empty() {
                return refuse(Unfit::EmptyPart);
            }
            if part.starts_with('.') {
                return refuse(Unfit::HiddenPart);
            }
            let unfit = |letter: char| {
                crate::steers(letter)
                    || letter.is_whitespace()
                    || "\\:*?\"<>|#%&'`".contains(letter)
            };
            if part.contains(unfit) || crate::shown::hides(part) {
                return refuse(Unfit::Character);
            }
        }
        Ok(Self(text.into()))
    }

    /// The name as text.
    #[must_use]
    pub fn as_str(&self) -> &str {
        &self.0
    }

    /// The name as text that is shared with this one.
    #[must_use]
    pub fn shared(&self) -> Arc<str> {
        Arc::clone(&self.0)
    }

    /// How many folders the document lies below `sources/`.
    #[must_use]
    pub fn depth(&self) -> usize {
        self.0.matches('/').count()
    }
}

impl fmt::Display for DocumentId {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        formatter.write_str(&self.0)
    }
}

impl Borrow<str> for DocumentId {
    fn borrow(&self) -> &str {
        &self.0
    }
}

#[cfg(test)]
mod tests {
    use super::{DocumentId, SegmentId};

    #[test]
    fn segment_names_are_fluent_identifiers() {
        for good in ["visit-dates", "a", "S2_b"] {
            assert!(SegmentId::new(good).is_ok(), "{good}");
        }
        for bad in ["", "2-dates", "сафар", "a b", "-x"] {
            assert!(SegmentId::new(bad).is_err(), "{bad}");
        }
        for reserved in ["para-3", "table-2-note-a", "annex-1"] {
            assert!(SegmentId::new(reserved).is_ok_and(|id| id.is_address()));
            assert!(SegmentId::pinned(reserved).is_err(), "{reserved}");
        }
    }

    #[test]
    fn document_names_stay_inside_the_project() {
        for good in ["handbook", "press-releases/preliminary-findings", "отчёт"] {
            assert!(DocumentId::new(good).is_ok(), "{good}");
        }
        for bad in [
            "", "../x", "a//b", "index", "terms", "a b", ".state/x", "a\\b",
        ] {
            assert!(DocumentId::new(bad).is_err(), "{bad}");
        }
    }
}
