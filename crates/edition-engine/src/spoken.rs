//! What the marks of a text say in a language: who translates reads words, and need not know how they are typed.

mod parts;

use edition_localization::scanner::{Name, names};
use edition_localization::{Localizer, Texts};
use edition_model::{Document, Locale, SourceSegment};

use crate::analysis::Analysis;
use parts::parts;
pub use parts::{Mark, Part, label};

/// A piece of a text, as people read it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Piece {
    /// Words, as they are typed.
    Words(String),
    /// What stands for more than its letters.
    Chip(Chip),
}

/// What the tool puts in, or a mark.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Chip {
    /// What it is.
    pub mark: Mark,
    /// How it is typed.
    pub typed: String,
    /// What it says; `None` where that is not known.
    pub words: Option<String>,
    /// The term that it is a form of.
    pub term: Option<String>,
}

/// A language, as the texts of one document speak it.
pub(crate) struct Voice<'v> {
    texts: Texts<'v>,
    pub(crate) localizer: Option<&'v Localizer>,
}

impl<'v> Voice<'v> {
    pub(crate) fn new(
        analysis: &'v Analysis<'_>,
        document: &'v Document<SourceSegment>,
        locale: &'v Locale,
    ) -> Self {
        Self {
            texts: Texts::new(document, locale),
            localizer: analysis.localizers.get(locale).map(AsRef::as_ref),
        }
    }

    /// `text` as people read it.
    pub(crate) fn pieces(&self, text: &str) -> Vec<Piece> {
        let parts = parts(text).into_iter();
        let pieces = parts.map(|part| match part {
            Part::Words(words) => Piece::Words(words.to_owned()),
            Part::Mark(mark, typed) => Piece::Chip(self.chip(mark, typed)),
        });
        pieces.collect()
    }

    /// `text` with the words of its marks.
    pub(crate) fn words(&self, text: &str) -> String {
        let pieces = self.pieces(text).into_iter();
        let words = pieces.map(|piece| match piece {
            Piece::Words(words) => words,
            Piece::Chip(chip) => match (chip.mark, chip.words) {
                (Mark::Start | Mark::End | Mark::Note, _) => String::new(),
                (Mark::Break, _) => " ".to_owned(),
                (_, words) => words.unwrap_or(chip.typed),
            },
        });
        words.collect()
    }

    /// A mark that is typed so.
    pub(crate) fn chip(&self, mark: Mark, typed: &str) -> Chip {
        let said = || self.localizer.and_then(|it| self.texts.words(it, typed));
        let literal = || typed.split('"').nth(1).map(|name| format!("№ {name}"));
        let words = match mark {
            Mark::Term | Mark::Fact | Mark::Other if !typed.contains("->") => said(),
            Mark::Number => literal(),
            Mark::Note | Mark::End => Some(label(typed).to_owned()),
            Mark::Break => Some("↵".to_owned()),
            Mark::Term | Mark::Fact | Mark::Other | Mark::Start => None,
        };
        let named = names(typed).into_iter().find_map(|name| match name {
            Name::Term(id) => Some(id.to_owned()),
            Name::Fact(_) => None,
        });
        Chip {
            mark,
            typed: typed.to_owned(),
            // For a value that a term is not given, Fluent writes its name.
            words: words.filter(|words| !words.is_empty() && !words.contains("{$")),
            term: named.filter(|_| mark == Mark::Term),
        }
    }
}
