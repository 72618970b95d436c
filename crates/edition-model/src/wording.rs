//! The words that the publisher, not the author, puts on a page, for the renderers.

use crate::locale::Locale;

/// A text of the interface and the locale that it is in: another locale's words stand in where a
/// locale has none of its own, and the page says so in `lang`.
#[derive(Debug, Clone, PartialEq, Eq, Hash)]
pub struct Words {
    /// The words.
    pub text: String,
    /// Their locale, where it differs from the edition's.
    pub locale: Option<Locale>,
}

/// A text with numbers in it, in pieces.
#[derive(Debug, Clone, PartialEq, Eq, Hash)]
pub struct Template {
    /// The pieces in order.
    pub pieces: Vec<Piece>,
    /// The locale of the words, where it differs from the edition's.
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
        let mut text = String::new();
        for piece in &self.pieces {
            match piece {
                Piece::Text(words) => text.push_str(words),
                Piece::First => text.push_str(&first.to_string()),
                Piece::Second => text.push_str(&second.to_string()),
            }
        }
        Words {
            text,
            locale: self.locale.clone(),
        }
    }
}

/// Every text of the interface that a page can need, in one locale. Each field is the message of
/// the same name in `interface.ftl`, with `-` for `_`.
#[derive(Debug, Clone, PartialEq, Eq, Hash)]
pub struct Wording {
    /// Who publishes.
    pub publisher: Words,
    /// The first link of a page, past everything before the text, for those who hear the page.
    pub skip_to_text: Words,
    /// The kind of the document, over the title.
    pub kind: Words,
    /// Over the list of contents.
    pub contents: Words,
    /// Over the footnotes, for those who hear the page.
    pub footnotes: Words,
    /// Before the links to the other languages.
    pub also_available: Words,
    /// Each locale's name for itself, in the order of [`crate::Edition::locales`].
    pub language_names: Vec<Words>,
    /// Before the symbol.
    pub symbol: Words,
    /// Under the text of announcements and press releases; empty where there is nothing to say.
    pub contacts: Words,
    /// The page of so many, as in "Page 3 of 9".
    pub folio: Template,
    /// A paragraph by its number, as in "paragraph 12".
    pub paragraph: Template,
    /// A footnote by its number, for those who hear the page.
    pub footnote: Template,
    /// Back from a footnote to its mark, for those who hear the page.
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
    /// The link from the parallel edition and to it.
    pub parallel: Words,
    /// The link from a column of the parallel edition to the edition in its language alone.
    pub this_language: Words,
    /// Before the address of the edition, beside its QR code.
    pub on_the_web: Words,
    /// Over the choice of columns of a parallel edition.
    pub columns: Words,
    /// Moves a column of a parallel edition one place nearer to the beginning; its language follows.
    pub column_earlier: Words,
    /// The same, nearer to the end.
    pub column_later: Words,
    /// The end of a press release, as in "— end —"; empty for none.
    pub end_mark: Words,
}

/// Every text of the interface that a list of documents can need, in one locale. Each field is the
/// message of the same name in `interface.ftl`, with `-` for `_`; those that [`Wording`] has too are
/// the same messages.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct IndexWording {
    /// Who publishes.
    pub publisher: Words,
    /// The first link of a page, past everything before the text, for those who hear the page.
    pub skip_to_text: Words,
    /// Over the list, and in the title of the page.
    pub documents: Words,
    /// Over the documents of each kind, in the order of [`crate::Kind::ALL`]: the messages
    /// `press-releases`, `findings`, `reports` and `announcements`.
    pub kinds: Vec<Words>,
    /// In place of a list where there is nothing to list.
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
}
