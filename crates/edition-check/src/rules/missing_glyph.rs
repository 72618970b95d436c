//! `missing-glyph`: A character that no embedded font can show. On paper it would be an empty box. For
//! example, a rare sign was copied from a web page:
//!
//! ```ftl
//! visit = Сафар ☃
//! ```
//!
//! The fonts that come with the tool have the letters of Latin, Cyrillic and Greek; for others the
//! settings name a font under `[fonts]`.

use std::cell::LazyCell;
use std::collections::BTreeSet;

use edition_model::{
    Block, Diagnostic, Document, EditionInline, Inline, Kind, Locale, Origin, Place, Rule, Segment,
    SourceSegment, Span, Words, say,
};

use crate::{CheckContext, EditionInput};
use edition_localization::fold::{cyrillic_letters, has_common_letters_alone};
use edition_localization::{Catalog, Localizer};

/// Checks the segments of an edition that are its own. Those that stand in from another edition are checked
/// there.
pub(crate) fn check_edition(
    context: &CheckContext<'_>,
    edition: &EditionInput<'_>,
    findings: &mut Vec<Diagnostic>,
) {
    let segments = edition.localized.value.edition.body.segments().into_iter();
    let own = segments.filter(|segment| segment.origin == Origin::Own);
    let own: Vec<&Segment> = own.collect();
    if shows_all(context, &own, edition.localizer.locale()) {
        return;
    }
    for segment in own {
        let mut missing = BTreeSet::new();
        collect(
            context,
            &segment.inlines,
            edition.localizer.locale(),
            &mut missing,
        );
        for character in missing {
            let span = place_of(context, segment.span, character);
            let mut finding = finding(character, Place::Span(span));
            finding.segment.clone_from(&segment.id);
            findings.push(finding);
        }
    }
}

/// Whether the fonts have all letters of these texts. A whole edition has few distinct letters.
fn shows_all(context: &CheckContext<'_>, segments: &[&Segment], locale: &Locale) -> bool {
    let is_shown = |letter: char| context.coverage.covers(locale, letter);
    // Where the fonts have all Cyrillic letters, as ours do, a text in these is covered.
    let has_cyrillic = LazyCell::new(|| cyrillic_letters().all(is_shown));
    let mut letters = Letters::default();
    let mut elsewhere = BTreeSet::new();
    for segment in segments {
        visit_texts(&segment.inlines, locale, &mut |text, own| {
            if own != locale {
                elsewhere.extend(uncovered(context, text, own));
            } else if !(has_common_letters_alone(text) && *has_cyrillic) {
                letters.add(text);
            }
        });
    }
    elsewhere.is_empty() && letters.iter().all(is_shown)
}

/// The code of a document, which is the same in all languages.
pub(crate) fn check_code(
    context: &CheckContext<'_>,
    document: &Document<SourceSegment>,
    findings: &mut Vec<Diagnostic>,
) {
    let mut missing = BTreeSet::new();
    for block in document.body.every_block() {
        if let Block::Code { text, .. } = block {
            missing.extend(uncovered(context, text, context.source.locale()));
        }
    }
    let length = context
        .sources
        .get(document.file)
        .map_or(0, |file| file.text().len());
    for character in missing {
        let whole = Span::new(document.file, 0..length);
        findings.push(finding(
            character,
            Place::Span(place_of(context, whole, character)),
        ));
    }
}

/// The publisher's own words.
pub(crate) fn check_wording(
    context: &CheckContext<'_>,
    catalog: &Catalog<'_>,
    localizer: &Localizer,
    findings: &mut Vec<Diagnostic>,
) {
    let mut missing = BTreeSet::new();
    for kind in Kind::ALL {
        let wording = localizer.wording(*kind, &[]);
        let words: [&Words; 9] = [
            &wording.publisher,
            &wording.kind,
            &wording.contents,
            &wording.symbol,
            &wording.contacts,
            &wording.draft,
            &wording.end_mark,
            &wording.on_the_web,
            &wording.this_language,
        ];
        for words in words {
            let locale = words.locale.as_ref().unwrap_or(localizer.locale());
            missing.extend(uncovered(context, &words.text, locale));
        }
    }
    for character in missing {
        let place = match &catalog.interface {
            Some(file) => {
                let whole = Span::new(file.file, 0..file.text.len());
                Place::Span(place_of(context, whole, character))
            }
            None => Place::File(format!("locales/{}/interface.ftl", catalog.locale)),
        };
        findings.push(finding(character, place));
    }
}

fn collect(
    context: &CheckContext<'_>,
    inlines: &[EditionInline],
    locale: &Locale,
    missing: &mut BTreeSet<char>,
) {
    visit_texts(inlines, locale, &mut |text, locale| {
        missing.extend(uncovered(context, text, locale));
    });
}

/// Calls `visit` with every text that is shown, and its locale.
fn visit_texts(inlines: &[EditionInline], locale: &Locale, visit: &mut impl FnMut(&str, &Locale)) {
    for inline in inlines {
        match inline {
            Inline::Text(text) | Inline::Code(text) => visit(text, locale),
            Inline::Strong(content) | Inline::Emphasis(content) | Inline::Link { content, .. } => {
                visit_texts(content, locale, visit);
            }
            Inline::Foreign { locale, content } => visit_texts(content, locale, visit),
            // The words for a picture are heard, not seen; numbers are digits.
            Inline::Image { .. }
            | Inline::FootnoteMark(_)
            | Inline::LineBreak
            | Inline::ParagraphReference(_) => {}
            Inline::Placeable(never) => match *never {},
        }
    }
}

fn uncovered(context: &CheckContext<'_>, text: &str, locale: &Locale) -> Vec<char> {
    let mut letters = Letters::default();
    letters.add(text);
    let is_hidden = |letter: &char| !context.coverage.covers(locale, *letter);
    letters.iter().filter(is_hidden).collect()
}

/// The letters of texts, once each.
#[derive(Default)]
struct Letters {
    /// Those of two bytes, one bit for each.
    common: [u64; 32],
    /// Those of more.
    others: BTreeSet<char>,
}

impl Letters {
    fn add(&mut self, text: &str) {
        // Every font has these; most texts in Latin letters have no others.
        if text.is_ascii() {
            return;
        }
        for letter in text.chars() {
            let code = u32::from(letter);
            match self.common.get_mut((code / 64) as usize) {
                Some(bits) => *bits |= 1 << (code % 64),
                None => {
                    self.others.insert(letter);
                }
            }
        }
    }

    fn iter(&self) -> impl Iterator<Item = char> {
        // The first two of 64 are those of ASCII.
        let common = (0..).step_by(64).zip(&self.common).skip(2);
        let common = common.filter(|(_, bits)| **bits != 0);
        let common = common.flat_map(|(first, bits)| {
            let is_there = move |place: &u32| *bits >> *place & 1 == 1;
            let places = (0..64).filter(is_there);
            places.filter_map(move |place| char::from_u32(first + place))
        });
        let others = self.others.iter().copied();
        common.chain(others).filter(|letter| !letter.is_control())
    }
}

/// Where `character` first stands in `span`; all of `span` where it comes from a term or a fact.
fn place_of(context: &CheckContext<'_>, span: Span, character: char) -> Span {
    match context.sources.slice(span).find(character) {
        Some(offset) => {
            let start = span.range().start + offset;
            Span::new(span.file, start..start + character.len_utf8())
        }
        None => span,
    }
}

fn finding(character: char, place: Place) -> Diagnostic {
    let message = say("glyph-missing")
        .text("character", character)
        .text("code", format!("U+{:04X}", u32::from(character)));
    Diagnostic::at(Rule::MissingGlyph, place, message).help(say("glyph-missing-help"))
}
