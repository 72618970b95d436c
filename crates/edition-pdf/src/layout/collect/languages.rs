//! The links from an edition to those in other languages.

use edition_model::{GlyphCoverage, Locale, Words};

use crate::layout::collect::Collector;
use crate::layout::flow::Keep;
use crate::layout::style::{ACCENT, SERVICE};
use crate::layout::text::{Span, Text, TextLink};
use crate::page::{AreaTarget, Element, ElementId, Role};

/// The space above the line of languages, and below it.
const ABOVE: f32 = 2.0;
const BELOW: f32 = 14.0;

impl<'e> Collector<'e, '_> {
    /// What comes between the title and the text: the authors, the other languages, the summary, the table of contents.
    pub(super) fn after_title(&mut self) {
        self.authors();
        self.other_languages();
        self.summary();
        self.contents();
    }

    fn other_languages(&mut self) {
        let edition = self.edition;
        let all = edition.locales.iter().zip(&edition.wording.language_names);
        let others: Vec<_> = all
            .filter(|(locale, _)| **locale != edition.locale)
            .collect();
        if others.is_empty() {
            return;
        }
        let frame = self.frame.clone();
        let style = SERVICE.spaced(ABOVE, BELOW);
        let mut paragraph = self.line(&edition.wording.also_available, style, &frame);
        let Some(element) = paragraph.text.spans.first().and_then(|span| span.element) else {
            return;
        };
        for (index, (locale, name)) in others.into_iter().enumerate() {
            let before = if index == 0 { " " } else { ", " };
            let span = Span::new(style.letters, &edition.locale, Some(element));
            paragraph.text.push(before, span);
            let shown = self.name_for_itself(locale, name);
            self.language_link(locale, (shown, locale), element, &mut paragraph.text);
        }
        paragraph.keep = Keep::WithNext;
        self.push(paragraph);
    }

    /// The link from a column of several languages to the edition in this one alone.
    pub(super) fn this_language(&mut self) {
        let edition = self.edition;
        let words = &edition.wording.this_language;
        let style = self.beside(words, SERVICE.spaced(ABOVE, BELOW));
        let element = self.element(Role::Paragraph, self.root);
        let mut text = Text::default();
        let spoken = words.locale.as_ref().unwrap_or(&edition.locale);
        self.language_link(&edition.locale, (&words.text, spoken), element, &mut text);
        let frame = self.frame.clone();
        let mut paragraph = crate::layout::flow::Paragraph::new(text, style, frame);
        paragraph.keep = Keep::WithNext;
        self.push(paragraph);
    }

    /// The name of a language in that language, or its tag where the faces lack characters of the name.
    fn name_for_itself(&self, locale: &'e Locale, name: &'e Words) -> &'e str {
        let mut letters = name.text.chars();
        if letters.all(|letter| self.fonts.covers(locale, letter)) {
            name.text.as_str()
        } else {
            locale.tag()
        }
    }

    /// A link to the edition in `locale`, with its words and their language.
    fn language_link(
        &mut self,
        locale: &Locale,
        (words, spoken): (&'e str, &'e Locale),
        parent: ElementId,
        text: &mut Text<'e>,
    ) {
        let element = self.structure.add(Element {
            role: Role::Link,
            parent: Some(parent),
            locale: Some(spoken.clone()),
            alt: None,
            segment: None,
        });
        text.links.push(TextLink {
            target: AreaTarget::Url(self.way_to_language(locale)),
            element: Some(element),
            description: words.to_owned(),
        });
        let span = Span {
            link: Some(text.links.len() - 1),
            ..Span::new(SERVICE.letters.colored(ACCENT), spoken, Some(element))
        };
        text.push(words, span);
    }
}
