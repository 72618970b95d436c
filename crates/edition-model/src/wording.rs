//! The words that the publisher, not the author, puts on a page.

use crate::block::BoxKind;
use crate::locale::Locale;
use crate::number::{MOST_LEVELS, MOST_REPEATS, ParagraphNumber, Part, PartNumber, Step};
use crate::signs::Series;

/// A text of the interface with its locale. If a locale has no words of its own, those of another
/// stand in, and the page marks them with `lang`.
#[derive(Debug, Clone, PartialEq, Eq, Hash, Default)]
pub struct Words {
    /// The words.
    pub text: String,
    /// Their locale, if it differs from the edition's.
    pub locale: Option<Locale>,
}

/// A text with numbers in it, in pieces.
#[derive(Debug, Clone, PartialEq, Eq, Hash, Default)]
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

/// How paragraphs and what stands below them are numbered in one locale: `12 (a) (ii)`.
#[derive(Debug, Clone, PartialEq, Eq, Hash)]
pub struct Signs {
    /// The series of each level, the outermost first.
    pub levels: [Series; MOST_LEVELS],
    /// A number, and behind it the sign of what is meant of it.
    pub citation: Template,
    /// A number that is given again, as in `12 bis`.
    pub repeats: [Template; MOST_REPEATS],
    /// The series of annexes.
    pub annexes: Series,
}

impl Signs {
    /// What is printed before a text; `None` where nothing is, since it goes on with its paragraph.
    #[must_use]
    pub fn sign(&self, number: &ParagraphNumber) -> Option<String> {
        match number.below().last() {
            None | Some(Step::Decimal(_)) => Some(self.paragraph(number)),
            Some(Step::Item(_)) => self.signs(number).pop(),
            Some(Step::Text(_)) => None,
        }
    }

    /// The number of the paragraph itself, with its decimals: `12`, `12 bis`, `140.1`.
    #[must_use]
    pub fn paragraph(&self, number: &ParagraphNumber) -> String {
        let mut written = number.paragraph().to_string();
        let repeat = (number.repeat() as usize).checked_sub(1);
        if let Some(template) = repeat.and_then(|repeat| self.repeats.get(repeat)) {
            written = template.fill_with(&written, "").text;
        }
        for decimal in number.decimals() {
            written.push('.');
            written.push_str(&decimal.to_string());
        }
        written
    }

    /// A number as people cite it.
    #[must_use]
    pub fn cite(&self, number: &ParagraphNumber) -> String {
        self.join(self.paragraph(number), self.signs(number))
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

    /// The number of an annex; empty for one that has none.
    #[must_use]
    pub fn annex(&self, part: Part) -> String {
        let Part::Annex(ordinal) = part else {
            return String::new();
        };
        let sign = self.annexes.sign(ordinal);
        sign.unwrap_or_else(|| ordinal.to_string())
    }

    /// Whether a series ends before the number of a list in it.
    #[must_use]
    pub fn is_too_short_for(&self, number: &ParagraphNumber) -> bool {
        let mut levels = self.levels.iter().zip(number.items());
        levels.any(|(series, ordinal)| series.sign(ordinal).is_none())
    }

    /// Whether the series of annexes ends before that of a part.
    #[must_use]
    pub fn lacks_annex(&self, part: &PartNumber) -> bool {
        match part.annex() {
            Some(Part::Annex(ordinal)) => self.annexes.sign(ordinal).is_none(),
            _ => false,
        }
    }

    /// The signs of each level; a series that is too short goes on in figures, which is reported.
    fn signs(&self, number: &ParagraphNumber) -> Vec<String> {
        let levels = self.levels.iter().zip(number.items());
        let signs = levels.map(|(series, ordinal)| {
            let sign = series.sign(ordinal);
            sign.unwrap_or_else(|| format!("({ordinal})"))
        });
        signs.collect()
    }
}

/// How the parts of a document are called in one locale.
#[derive(Debug, Clone, PartialEq, Eq, Hash)]
pub struct PartWords {
    /// Over an annex, as in "Annex I".
    pub annex: Template,
    /// Over the annex of a document that has one only.
    pub annex_alone: Words,
    /// Over an article, as in "Article 3".
    pub article: Template,
    /// What stands in an annex, as in "annex I, paragraph 3".
    pub in_annex: Template,
    /// What stands in the only annex, as in "annex, paragraph 3".
    pub in_annex_alone: Template,
    /// What stands in an article, as in "article 3, paragraph 1".
    pub in_article: Template,
    /// What stands in a section, as in "section 2, paragraph 1".
    pub in_section: Template,
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
    /// What stands below paragraphs: the messages `list-sign-1` to `list-sign-4`, `sub-citation`, `bis` to `quinquies` and
    /// `annex-sign`.
    pub signs: Signs,
    /// The parts of the document, each of these the message of its name.
    pub parts: PartWords,
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
    /// The link to the document of Word.
    pub as_docx: Words,
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
    /// Around the texts of the front matter.
    pub masthead: MastheadWording,
    /// A table by its number, before its caption.
    pub table: Template,
    /// A figure by its number, before its caption.
    pub figure: Template,
    /// Over boxes, in the order of [`crate::BoxKind::ALL`]: the messages `box-note` and so on.
    pub boxes: [Words; BoxKind::ALL.len()],
}

/// The words around the texts of the front matter.
#[derive(Debug, Clone, PartialEq, Eq, Hash, Default)]
pub struct MastheadWording {
    /// Before the distribution, as in "Distr.:".
    pub distribution: Words,
    /// An item of the agenda by its number.
    pub agenda_item: Template,
    /// Over the summary.
    pub summary: Words,
    /// Before a signature, as in "(Signed)".
    pub signed: Words,
    /// Over those whom readers may turn to.
    pub contact_persons: Words,
    /// Before their addresses, in the order of [`crate::Means::ALL`].
    pub means: [Words; 4],
}

impl Wording {
    /// How people cite what has that number, as in "paragraph 12 (a)" or "annex I, paragraph 3".
    #[must_use]
    pub fn name_of(&self, number: &ParagraphNumber) -> String {
        let name = self.paragraph.fill_with(&self.signs.cite(number), "").text;
        let parts = number.part().parts().iter().rev();
        parts.fold(name, |name, part| self.within(*part, &name))
    }

    fn within(&self, part: Part, name: &str) -> String {
        let words = &self.parts;
        let (template, sign) = match part {
            Part::Annex(_) => (&words.in_annex, self.signs.annex(part)),
            // Its pattern has no number to fill in.
            Part::OnlyAnnex => (&words.in_annex_alone, String::new()),
            Part::Article(ordinal) => (&words.in_article, ordinal.to_string()),
            Part::Section(ordinal) => (&words.in_section, ordinal.to_string()),
        };
        template.fill_with(&sign, name).text
    }

    /// What stands over a box of that kind.
    #[must_use]
    pub fn box_label(&self, kind: BoxKind) -> Option<&Words> {
        let mut boxes = BoxKind::ALL.iter().zip(&self.boxes);
        boxes.find_map(|(own, words)| (*own == kind).then_some(words))
    }

    /// An annex by its number, as in "Annex I".
    #[must_use]
    pub fn annex_name(&self, number: &str) -> String {
        self.parts.annex.fill_with(number, "").text
    }

    /// What is printed over the heading of a part, as in "Annex I", and its locale if that is another than the edition's; `None`
    /// over one whose number is not printed.
    #[must_use]
    pub fn label_of(&self, number: &PartNumber) -> Option<(String, Option<&Locale>)> {
        let words = &self.parts;
        let (template, sign) = match *number.parts().last()? {
            part @ Part::Annex(_) => (&words.annex, self.signs.annex(part)),
            Part::OnlyAnnex => {
                let alone = &words.annex_alone;
                return Some((alone.text.clone(), alone.locale.as_ref()));
            }
            Part::Article(ordinal) => (&words.article, ordinal.to_string()),
            Part::Section(_) => return None,
        };
        let text = template.fill_with(&sign, "").text;
        Some((text, template.locale.as_ref()))
    }
}

/// What the picture says that networks and messengers show beside a link to a document: its kind and language are all that
/// it tells of it.
#[derive(Debug, Clone, PartialEq, Eq, Hash)]
pub struct CardWording {
    /// Who publishes.
    pub publisher: Words,
    /// The kind of the document.
    pub kind: Words,
    /// The locale's name for itself.
    pub language: Words,
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
    /// The link to a document of Word.
    pub as_docx: Words,
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
