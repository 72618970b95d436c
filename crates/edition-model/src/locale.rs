//! Locales: BCP 47 identifiers and what their scripts ask of a page.

use std::cmp::Ordering;
use std::fmt;
use std::hash::{Hash, Hasher};
use std::str::FromStr;
use std::sync::Arc;

use serde::{Deserialize, Serialize};
use unic_langid::{CharacterDirection, LanguageIdentifier};

/// The folders that lie beside those of the locales, in a tree of built files (or did, in the first version) or in what the
/// tool remembers, though BCP 47 might call a language so: no locale has such a name.
pub(crate) const FOLDERS_OF_NO_LOCALE: [&str; 9] = [
    "allowed", "draft", "imported", "parallel", "pictures", "private", "releases", "remarks",
    "reviewed",
];

/// A text that is no locale.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum LocaleError {
    /// It is not a BCP 47 identifier.
    NoTag {
        /// The text as it was given.
        text: String,
    },
    /// A language might be called so, but the folder of that name is the tool's own.
    Taken {
        /// The tag.
        tag: String,
    },
}

/// Which way a script runs.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Direction {
    /// As Latin and Cyrillic.
    LeftToRight,
    /// As Arabic and Hebrew.
    RightToLeft,
}

/// A locale with its canonical tag, as in `en`, `ru`, `tg`, `uz-Latn`, `zh-Hans`. Cheap to clone.
#[derive(Debug, Clone, Serialize, Deserialize)]
#[serde(try_from = "String", into = "String")]
pub struct Locale {
    identifier: LanguageIdentifier,
    tag: Arc<str>,
    direction: Direction,
}

impl TryFrom<String> for Locale {
    type Error = LocaleError;

    fn try_from(text: String) -> Result<Self, LocaleError> {
        text.parse()
    }
}

impl From<Locale> for String {
    fn from(locale: Locale) -> Self {
        locale.tag().to_owned()
    }
}

impl Locale {
    /// The canonical tag, as file names and `lang` attributes have it.
    #[must_use]
    pub fn tag(&self) -> &str {
        &self.tag
    }

    /// The tag, sharing its text with the locale.
    #[must_use]
    pub fn shared_tag(&self) -> Arc<str> {
        Arc::clone(&self.tag)
    }

    /// The identifier for Fluent and ICU.
    #[must_use]
    pub fn identifier(&self) -> &LanguageIdentifier {
        &self.identifier
    }

    /// The language alone, as in `uz` for `uz-Latn`.
    #[must_use]
    pub fn language(&self) -> &str {
        self.identifier.language.as_str()
    }

    /// The way its script runs.
    #[must_use]
    pub fn direction(&self) -> Direction {
        self.direction
    }
}

impl FromStr for Locale {
    type Err = LocaleError;

    fn from_str(text: &str) -> Result<Self, LocaleError> {
        let refuse = || LocaleError::NoTag {
            text: text.to_owned(),
        };
        let identifier: LanguageIdentifier = text.parse().map_err(|_| refuse())?;
        // `und` and tags with underscores parse, but nothing is published in them.
        if identifier.language.is_empty() || text.contains('_') {
            return Err(refuse());
        }
        let tag: Arc<str> = identifier.to_string().into();
        if FOLDERS_OF_NO_LOCALE.contains(&&*tag) {
            return Err(LocaleError::Taken {
                tag: tag.to_string(),
            });
        }
        let direction = match identifier.character_direction() {
            CharacterDirection::RTL => Direction::RightToLeft,
            CharacterDirection::LTR | CharacterDirection::TTB => Direction::LeftToRight,
        };
        Ok(Self {
            identifier,
            tag,
            direction,
        })
    }
}

impl fmt::Display for Locale {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        formatter.write_str(&self.tag)
    }
}

// The canonical tag identifies a locale.
impl PartialEq for Locale {
    fn eq(&self, other: &Self) -> bool {
        self.tag == other.tag
    }
}

impl Eq for Locale {}

impl Hash for Locale {
    fn hash<H: Hasher>(&self, state: &mut H) {
        self.tag.hash(state);
    }
}

impl Ord for Locale {
    fn cmp(&self, other: &Self) -> Ordering {
        self.tag.cmp(&other.tag)
    }
}

impl PartialOrd for Locale {
    fn partial_cmp(&self, other: &Self) -> Option<Ordering> {
        Some(self.cmp(other))
    }
}

#[cfg(test)]
mod tests {
    use super::{Direction, Locale, LocaleError};

    #[test]
    fn tags_are_canonical() {
        let tag = |text: &str| text.parse::<Locale>().map(|locale| locale.tag().to_owned());
        assert_eq!(tag("UZ-latn").unwrap(), "uz-Latn");
        for bad in ["", "en_US", "Tajik language", "../ru", "und"] {
            assert!(tag(bad).is_err(), "{bad}");
        }
    }

    #[test]
    fn no_locale_has_the_name_of_a_folder_of_the_tool() {
        let check = |tag: &str, taken: bool| {
            let refused = matches!(tag.parse::<Locale>(), Err(LocaleError::Taken { .. }));
            assert_eq!(refused, taken, "{tag}");
        };
        for taken in [
            "private", "draft", "parallel", "pictures", "Pictures", "allowed", "releases",
            "remarks", "reviewed", "imported",
        ] {
            check(taken, true);
        }
        for free in ["en", "tg", "tlh", "private-Latn", "cache"] {
            check(free, false);
        }
        // These are no tags.
        check("embargoed", false);
        check("data", false);
    }

    #[test]
    fn directions_are_those_of_the_likely_script() {
        let check = |tag: &str, expected: Direction| {
            assert_eq!(
                tag.parse::<Locale>().unwrap().direction(),
                expected,
                "{tag}"
            );
        };
        for tag in [
            "en", "tg", "uz", "uz-Latn", "az", "kk", "tg-Cyrl", "zh-Hans",
        ] {
            check(tag, Direction::LeftToRight);
        }
        for tag in ["ar", "fa", "he", "uz-Arab", "uz-AF", "tg-Arab"] {
            check(tag, Direction::RightToLeft);
        }
    }
}
