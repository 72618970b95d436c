//! Pseudo locales: the source text in disguise, which shows before any translation what cannot be
//! translated and where a layout breaks.
//!
//! `en-XA` has accented letters and is about a third longer, as many translations are; `ar-XB` runs
//! from right to left. Only what a translator would type is changed: words that stay unchanged come
//! from a placeable, from code, or from somewhere that no translation reaches. There is no catalog:
//! the texts of the source and the words of its interface are used.

use edition_languages::{Disguise, Language};
use edition_model::{
    Document, Edition, Inline, Locale, MastheadWording, PartWords, Piece, SourceInline,
    SourceSegment, Template, Wording, Words,
};

use crate::localize::LocalizeInput;
use crate::localize::localizer::Localizer;

/// A pseudo locale.
#[derive(Debug, Clone, Copy)]
pub struct Pseudo(Disguise);

impl Pseudo {
    /// The pseudo locale of that tag.
    #[must_use]
    pub fn of(locale: &Locale) -> Option<Self> {
        let pseudo = Language::of(locale).pseudo?;
        (pseudo.tag == locale.tag()).then_some(Self(pseudo.disguise))
    }

    /// The edition of `document` in the pseudo locale `locale`, made with the localizer of the
    /// source locale.
    #[must_use]
    pub fn edition(
        self,
        document: &Document<SourceSegment>,
        locale: &Locale,
        source: &Localizer,
    ) -> Edition {
        let body = document.body.map(&mut |segment| {
            let mut segment = segment.clone();
            self.disguise_all(&mut segment.text.inlines);
            segment
        });
        let locales = std::slice::from_ref(locale);
        let input = LocalizeInput {
            document: &document.clone().with_body(body),
            catalog: None,
            states: &[],
            locales,
            source,
        };
        let mut edition = source.localize(&input).value.edition;
        edition.locale = locale.clone();
        self.disguise_wording(&mut edition.wording);
        if let Some(lines) = &mut edition.languages {
            for words in lines.own.iter_mut().chain([&mut lines.original]) {
                words.text = self.disguise(&words.text);
            }
        }
        edition
    }

    fn disguise_all(self, inlines: &mut [SourceInline]) {
        for inline in inlines {
            match inline {
                Inline::Text(text) => *text = self.disguise(text),
                Inline::Strong(content)
                | Inline::Emphasis(content)
                | Inline::Link { content, .. }
                | Inline::Image { alt: content, .. } => self.disguise_all(content),
                // Words in another language are not the source's to disguise.
                Inline::Foreign { .. }
                | Inline::Code(_)
                | Inline::FootnoteMark(_)
                | Inline::LineBreak
                | Inline::NumberReference(_)
                | Inline::Placeable(_) => {}
            }
        }
    }

    fn disguise_wording(self, wording: &mut Wording) {
        let (words, templates) = texts_of_parts(&mut wording.parts);
        self.disguise_texts(words, templates);
        let (words, templates) = texts_of_masthead(&mut wording.masthead);
        self.disguise_texts(words, templates);
        let (words, templates) = texts_of(wording);
        self.disguise_texts(words, templates);
    }

    fn disguise_texts(self, words: Vec<&mut Words>, templates: Vec<&mut Template>) {
        for words in words {
            words.text = self.disguise(&words.text);
        }
        for piece in templates
            .into_iter()
            .flat_map(|template| &mut template.pieces)
        {
            if let Piece::Text(text) = piece {
                *text = self.disguise(text);
            }
        }
    }

    /// Disguises a text word by word; numbers and addresses stay.
    fn disguise(self, text: &str) -> String {
        let mut disguised = String::new();
        for piece in text.split_inclusive(char::is_whitespace) {
            let word = piece.trim_end();
            let space = piece.get(word.len()..).unwrap_or_default();
            let is_address = word.contains("://") || word.contains('@');
            if is_address || !word.contains(char::is_alphabetic) {
                disguised.push_str(word);
            } else {
                match self.0 {
                    Disguise::Accents { letters, doubled } => {
                        for letter in word.chars() {
                            let pair = letters.iter().find(|(plain, _)| *plain == letter);
                            let accented = pair.map_or(letter, |(_, accented)| *accented);
                            let times = if doubled.contains(letter) { 2 } else { 1 };
                            disguised.extend(std::iter::repeat_n(accented, times));
                        }
                    }
                    // Each word by itself: it may be the last of its line.
                    Disguise::Mirror => {
                        disguised.push('\u{202E}');
                        disguised.push_str(word);
                        disguised.push('\u{202C}');
                    }
                }
            }
            disguised.push_str(space);
        }
        disguised
    }
}

/// All texts of `wording` but those of its parts and mastheads, and the names of languages, which are in their own.
#[expect(
    clippy::too_many_lines,
    reason = "a list of all fields, so that the compiler tells of one that is forgotten"
)]
fn texts_of(wording: &mut Wording) -> (Vec<&mut Words>, Vec<&mut Template>) {
    let Wording {
        publisher,
        skip_to_text,
        kind,
        contents,
        footnotes,
        also_available,
        language_names: _,
        network_names: _,
        symbol,
        contacts,
        folio,
        paragraph,
        footnote,
        back_to_text,
        draft,
        untranslated,
        stale,
        previous_translation,
        all_documents,
        as_pdf,
        as_docx,
        parallel,
        this_language,
        on_the_web,
        columns,
        column_earlier,
        column_later,
        search,
        cite_this,
        cite_copy,
        cite_copied,
        end_mark,
        signs: _,
        parts: _,
        masthead: _,
        table,
        figure,
        boxes,
    } = wording;
    let mut words = vec![
        publisher,
        skip_to_text,
        kind,
        contents,
        footnotes,
        also_available,
        symbol,
        contacts,
        back_to_text,
        draft,
        untranslated,
        stale,
        previous_translation,
        all_documents,
        as_pdf,
        as_docx,
        parallel,
        this_language,
        on_the_web,
        columns,
        column_earlier,
        column_later,
        search,
        cite_this,
        cite_copy,
        cite_copied,
        end_mark,
    ];
    words.extend(boxes);
    (words, vec![folio, paragraph, footnote, table, figure])
}

fn texts_of_parts(parts: &mut PartWords) -> (Vec<&mut Words>, Vec<&mut Template>) {
    let PartWords {
        annex,
        annex_alone,
        article,
        in_annex,
        in_annex_alone,
        in_article,
        in_section,
    } = parts;
    let templates = vec![
        annex,
        article,
        in_annex,
        in_annex_alone,
        in_article,
        in_section,
    ];
    (vec![annex_alone], templates)
}

fn texts_of_masthead(masthead: &mut MastheadWording) -> (Vec<&mut Words>, Vec<&mut Template>) {
    let MastheadWording {
        distribution,
        agenda_item,
        summary,
        signed,
        contact_persons,
        means,
    } = masthead;
    let mut words = vec![distribution, summary, signed, contact_persons];
    words.extend(means);
    (words, vec![agenda_item])
}

#[cfg(test)]
mod tests {
    use super::Pseudo;

    fn check(tag: &str, text: &str, expected: &str) {
        let pseudo = Pseudo::of(&tag.parse().unwrap()).unwrap();
        assert_eq!(pseudo.disguise(text), expected);
    }

    #[test]
    fn words_are_disguised_and_numbers_are_not() {
        check(
            "en-XA",
            " The visit\u{A0}of 2012, see https://example.org ",
            " Ťĥéé vííšííť\u{A0}óóf 2012, šéééé https://example.org ",
        );
        check(
            "ar-XB",
            "the visit, 2012",
            "\u{202E}the\u{202C} \u{202E}visit,\u{202C} 2012",
        );
        check("en-XA", "", "");
    }
}
