//! The words that the publisher, not the author, puts on a page.

use crate::locale::Locale;
use crate::number::{MOST_LEVELS, ParagraphNumber};
use crate::signs::Series;

/// A text of the interface with its locale. If a locale has no words of its own, those of another
/// stand in, and the page marks them with `lang`.
#[derive(Debug, Clone, PartialEq, Eq, Hash)]
pub struct Words {
    /// The words.
    pub text: String,
    /// Their locale, if it differs from the edition's.
    pub locale: Option<Locale>,
}

/// A text with numbers in it, in pieces.
#[derive(Debug, Clone, PartialEq, Eq, Hash)]
pub struct Template {
    /// The pieces in order.
    pub pieces: Vec<Piece>,
    /// The locale of the words, if it differs from the edition's.
    pub locale: Option<Locale>,
}

/// A piece of a [`Template`].
#[derive(Debug, Clone, PartialEq, Eq, Hash)]
pub enum Piece {
    /// Words.
    Text(String),
    /// The first number: of a page or a paragraph.
    First,
    /// The second number: of all pages.
    Second,
}

impl Template {
    /// The text with both numbers put in.
    #[must_use]
    pub fn fill(&self, first: usize, second: usize) -> Words {
        self.fill_with(&first.to_string(), &second.to_string())
    }

    /// The text with both put in, which are numbers in signs of their own.
    #[must_use]
    pub fn fill_with(&self, first: &str, second: &str) -> Words {
        let mut text = String::new();
        for piece in &self.pieces {
            match piece {
                Piece::Text(words) => text.push_str(words),
                Piece::First => text.push_str(first),
                Piece::Second => text.push_str(second),
            }
        }
        Words {
            text,
            locale: self.locale.clone(),
        }
    }
}

/// How what stands below a paragraph is numbered in one locale: `12 (a) (ii)`.
#[derive(Debug, Clone, PartialEq, Eq, Hash)]
pub struct Signs {
    /// The series of each level, the outermost first.
    pub levels: [Series; MOST_LEVELS],
    /// A number, and behind it the sign of what is meant of it.
    pub citation: Template,
}

impl Signs {
    /// What is printed before an item.
    #[must_use]
    pub fn sign(&self, number: &ParagraphNumber) -> String {
        self.signs(number).pop().unwrap_or_default()
    }

    /// A number as people cite it.
    #[must_use]
    pub fn cite(&self, number: &ParagraphNumber) -> String {
        self.join(number.paragraph().to_string(), self.signs(number))
    }

    /// The part of the citation below the paragraph, as in `(a) (ii)`.
    #[must_use]
    pub fn cite_below(&self, number: &ParagraphNumber) -> String {
        let mut signs = self.signs(number).into_iter();
        self.join(signs.next().unwrap_or_default(), signs)
    }

    fn join(&self, first: String, signs: impl IntoIterator<Item = String>) -> String {
        signs.into_iter().fold(first, |cited, sign| {
            self.citation.fill_with(&cited, &sign).text
        })
    }

    /// Whether a series ends before the number of a list in it.
    #[must_use]
    pub fn is_too_short_for(&self, number: &ParagraphNumber) -> bool {
        let mut levels = self.levels.iter().zip(number.below());
        levels.any(|(series, &ordinal)| series.sign(ordinal).is_none())
    }

    /// The signs of each level; a series that is too short goes on in figures, which is reported.
    fn signs(&self, number: &ParagraphNumber) -> Vec<String> {
        let levels = self.levels.iter().zip(number.below());
        let signs = levels.map(|(series, &ordinal)| {
            let sign = series.sign(ordinal);
            sign.unwrap_or_else(|| format!("({ordinal})"))
        });
        signs.collect()
    }
}

/// Every text of the interface that an edition can need, in one locale. Each field is the message
/// of the same name in `interface.ftl`, with `-` for `_`.
#[derive(Debug, Clone, PartialEq, Eq, Hash)]
pub struct Wording {
    /// Who publishes.
    pub publisher: Words,
    /// The link that skips to the text, for screen readers.
    pub skip_to_text: Words,
    /// The kind of the document, over the title.
    pub kind: Words,
    /// Over the list of contents.
    pub contents: Words,
    /// Over the footnotes, for screen readers.
    pub footnotes: Words,
    /// Before the links to the other languages.
    pub also_available: Words,
    /// Each locale's name for itself, in the order of [`crate::Edition::locales`].
    pub language_names: Vec<Words>,
    /// Each of these locales as social networks name it, with a territory, as in `en_GB`.
    pub network_names: Vec<String>,
    /// Before the symbol.
    pub symbol: Words,
    /// Under the text of announcements and press releases; may be empty.
    pub contacts: Words,
    /// The page number, as in "Page 3 of 9".
    pub folio: Template,
    /// A paragraph by its number, as in "paragraph 12".
    pub paragraph: Template,
    /// What stands below paragraphs: the messages `list-sign-1` to `list-sign-4` and `sub-citation`.
    pub signs: Signs,
    /// A footnote by its number, for screen readers.
    pub footnote: Template,
    /// Back from a footnote to its mark, for screen readers.
    pub back_to_text: Words,
    /// On every page of a draft.
    pub draft: Words,
    /// By a segment without translation.
    pub untranslated: Words,
    /// By a segment whose source changed.
    pub stale: Words,
    /// Before the translation of the earlier text.
    pub previous_translation: Words,
    /// The link to all documents.
    pub all_documents: Words,
    /// The link to the PDF.
    pub as_pdf: Words,
    /// The link to the parallel edition and back.
    pub parallel: Words,
    /// The link from a column of the parallel edition to the edition in its language alone.
    pub this_language: Words,
    /// Before the address of the edition, beside its QR code.
    pub on_the_web: Words,
    /// Over the choice of columns of a parallel edition.
    pub columns: Words,
    /// Moves a column of a parallel edition towards the beginning; its language follows.
    pub column_earlier: Words,
    /// Moves a column of a parallel edition towards the end; its language follows.
    pub column_later: Words,
    /// The link to the search in all documents: the message `search-link`.
    pub search: Words,
    /// Opens what says how the document and its paragraphs are cited.
    pub cite_this: Words,
    /// Copies a citation.
    pub cite_copy: Words,
    /// What is said once it is copied.
    pub cite_copied: Words,
    /// The end of a press release, as in "— end —"; empty for none.
    pub end_mark: Words,
}

impl Wording {
    /// How people cite what has that number, as in "paragraph 12 (a)".
    #[must_use]
    pub fn name_of(&self, number: &ParagraphNumber) -> String {
        self.paragraph.fill_with(&self.signs.cite(number), "").text
    }
}

/// Every text of the interface that a list of documents can need, in one locale. Each field is the
/// message of the same name in `interface.ftl`, with `-` for `_`, as in [`Wording`].
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct IndexWording {
    /// Who publishes.
    pub publisher: Words,
    /// The link that skips to the text, for screen readers.
    pub skip_to_text: Words,
    /// Over the list, and in the title of the page.
    pub documents: Words,
    /// Over the documents of each kind, in the order of [`crate::Kind::ALL`]: the messages
    /// `press-releases`, `findings`, `reports` and `announcements`.
    pub kinds: Vec<Words>,
    /// In place of an empty list.
    pub no_documents: Words,
    /// Before the links to the lists in other languages.
    pub also_available: Words,
    /// The link to the list of all languages.
    pub all_languages: Words,
    /// Each locale's name for itself, in the order of the project's locales.
    pub language_names: Vec<Words>,
    /// The link to a PDF.
    pub as_pdf: Words,
    /// The link to a parallel edition.
    pub parallel: Words,
    /// Over a list of drafts.
    pub draft: Words,
    /// By the field for words to be looked for in all documents: the message `search-all`.
    pub search_all: Words,
    /// What is said where nothing was found.
    pub search_none: Words,
    /// How many paragraphs were found, all of which are shown.
    pub search_count: Template,
    /// How many paragraphs are shown, and how many were found.
    pub search_most: Template,
}
