//! What is said of a finding, as data: which sentence, and what stands in it.
//!
//! A sentence has an id, under which every language that the tool speaks has its words, and named
//! arguments, which the words put in their places. It becomes text when it is told, and not before.
//! All arguments are given right behind [`say`]: there a test reads which they are, and holds them
//! to the words.
//!
//! ```
//! use edition_model::say;
//!
//! let said = say("number-exchanged").list("added", ["35"]).list("lost", ["53"]);
//! assert_eq!(said.id(), "number-exchanged");
//! ```

use std::borrow::Cow;
use std::fmt;

use serde::{Deserialize, Serialize};

use crate::locale::Locale;

/// A sentence in no language yet.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
pub struct Sentence {
    id: Cow<'static, str>,
    arguments: Vec<(Cow<'static, str>, Argument)>,
}

/// What stands in a sentence.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
pub enum Argument {
    /// A text as it stands in a file, or a name.
    Text(String),
    /// A number, which may choose a plural form.
    Number(usize),
    /// A language.
    Locale(Locale),
    /// Several texts.
    List(Vec<String>),
    /// A sentence within the sentence.
    Sentence(Box<Sentence>),
}

/// The sentence of that id, without arguments.
#[must_use]
pub fn say(id: &'static str) -> Sentence {
    Sentence {
        id: Cow::Borrowed(id),
        arguments: Vec::new(),
    }
}

impl Sentence {
    /// The id.
    #[must_use]
    pub fn id(&self) -> &str {
        &self.id
    }

    /// Whether it, or a sentence in it, is this one.
    #[must_use]
    pub fn says(&self, id: &str) -> bool {
        let mut inner = self.arguments();
        self.id() == id
            || inner.any(|(_, argument)| match argument {
                Argument::Sentence(sentence) => sentence.says(id),
                _ => false,
            })
    }

    /// The arguments by their names, in the order in which they were given.
    pub fn arguments(&self) -> impl Iterator<Item = (&str, &Argument)> {
        let arguments = self.arguments.iter();
        arguments.map(|(name, argument)| (&**name, argument))
    }

    /// With a text under `name`.
    #[must_use]
    pub fn text(self, name: &'static str, text: impl Into<String>) -> Self {
        self.with(name, Argument::Text(text.into()))
    }

    /// With a number under `name`.
    #[must_use]
    pub fn number(self, name: &'static str, number: usize) -> Self {
        self.with(name, Argument::Number(number))
    }

    /// With a language under `name`.
    #[must_use]
    pub fn locale(self, name: &'static str, locale: &Locale) -> Self {
        self.with(name, Argument::Locale(locale.clone()))
    }

    /// With several texts under `name`.
    #[must_use]
    pub fn list(
        self,
        name: &'static str,
        texts: impl IntoIterator<Item = impl Into<String>>,
    ) -> Self {
        let texts = texts.into_iter().map(Into::into);
        self.with(name, Argument::List(texts.collect()))
    }

    /// With another sentence under `name`.
    #[must_use]
    pub fn sentence(self, name: &'static str, sentence: Self) -> Self {
        self.with(name, Argument::Sentence(Box::new(sentence)))
    }

    fn with(mut self, name: &'static str, argument: Argument) -> Self {
        self.arguments.push((Cow::Borrowed(name), argument));
        self
    }
}

/// As programmers read it: the id and the arguments, in no language. People are told the sentence.
impl fmt::Display for Sentence {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        formatter.write_str(&self.id)?;
        for (name, argument) in &self.arguments {
            write!(formatter, ", {name}: ")?;
            match argument {
                Argument::Text(value) => formatter.write_str(value)?,
                Argument::Number(value) => value.fmt(formatter)?,
                Argument::Locale(value) => value.fmt(formatter)?,
                Argument::List(values) => formatter.write_str(&values.join(", "))?,
                Argument::Sentence(inner) => inner.fmt(formatter)?,
            }
        }
        Ok(())
    }
}

#[cfg(test)]
mod tests {
    use super::say;

    #[test]
    fn without_a_language_the_id_and_the_arguments_are_shown() {
        let inner = say("inner").number("count", 2);
        let sentence = say("no-such-sentence")
            .list("labels", ["a", "b"])
            .sentence("said", inner);
        assert_eq!(
            sentence.to_string(),
            "no-such-sentence, labels: a, b, said: inner, count: 2"
        );
    }

    #[test]
    fn a_sentence_is_the_same_when_it_is_read_back() {
        let inner = say("number-lost").list("numbers", ["5", "6"]);
        let said = say("variant")
            .text("key", "few")
            .sentence("said", inner)
            .number("place", 3)
            .locale("locale", &"tg".parse().unwrap());
        let bytes = postcard::to_allocvec(&said).unwrap();
        assert_eq!(postcard::from_bytes(&bytes), Ok(said));
    }
}
