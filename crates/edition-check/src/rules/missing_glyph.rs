//! `missing-glyph`: A character that no embedded font can show. On paper it would be an empty box. For
//! example, a rare sign was copied from a web page:
//!
//! ```ftl
//! visit = Сафар ☃
//! ```
//!
//! The fonts that come with the tool have the letters of Latin, Cyrillic and Greek; for others the
//! settings name a font under `[fonts]`. A language whose own letters no font has is told of once, with
//! the line to write and the package that has a font; words in other letters are told of where they stand.

mod runs;
mod written;

use std::cell::LazyCell;
use std::collections::{BTreeMap, BTreeSet};

use edition_model::{
    Block, Diagnostic, Document, EditionInline, Inline, Locale, Origin, Rule, Segment, SegmentId,
    SourceSegment, Span,
};

use super::forbidden_character;
use crate::{CheckContext, EditionInput};
use edition_languages::Writing;
use edition_localization::fold::{cyrillic_letters, has_common_letters_alone};
use edition_localization::{Catalog, Message};
use runs::{finding, finding_of, own_writing, runs, without_font, writing_in};
use written::{Written, written};

/// Checks the segments of an edition that are its own. Those that stand in from another edition are checked
/// there. `told` gives the letters that are told of in the source.
pub(crate) fn check_edition(
    context: &CheckContext<'_>,
    (document, edition): (&Document<SourceSegment>, &EditionInput<'_>),
    told: &dyn Fn() -> BTreeSet<char>,
    findings: &mut Vec<Diagnostic>,
) {
    let locale = edition.localizer.locale();
    let segments = edition.localized.value.edition.body.segments().into_iter();
    let own = segments.filter(|segment| segment.origin == Origin::Own);
    let own: Vec<&Segment> = own.collect();
    let written = written(context, document, edition);
    let shows = |it: &Written| uncovered(context, &it.text, locale).is_empty();
    if shows_all(context, &own, locale) && written.iter().all(shows) {
        return;
    }
    let told = told();
    let mut texts = Texts::new(context, locale);
    for segment in &own {
        texts.count(&segment.inlines);
    }
    written.iter().for_each(|it| texts.count_text(&it.text));
    let scripts = texts.without_font();
    findings.extend(
        scripts
            .values()
            .map(|writing| without_font(writing, locale)),
    );
    let is_own_fault = |letter: &char| {
        let script = writing_in(locale, *letter);
        let is_told = script.is_some_and(|script| scripts.contains_key(script.code));
        !is_told && !told.contains(letter) && !is_forbidden(context, *letter)
    };
    // What a term or the interface has is told of there.
    let is_elsewhere = |letter: char| {
        edition.localizer.terms().has_letter(letter) || edition.localizer.words_have(letter)
    };
    for text in written {
        let missing = uncovered(context, &text.text, locale);
        let missing = missing.into_iter().filter(is_own_fault);
        let missing: BTreeSet<char> = missing.filter(|it| !is_elsewhere(*it)).collect();
        if !missing.is_empty() {
            findings.push(finding_of(&missing, text.place(context, document)));
        }
    }
    for segment in own {
        let mut missing = BTreeSet::new();
        collect(context, &segment.inlines, locale, &mut missing);
        missing.retain(is_own_fault);
        if missing.is_empty() {
            continue;
        }
        let from = findings.len();
        let typed = context.sources.slice(segment.span);
        let found = runs(typed, |letter| missing.contains(&letter));
        for run in found {
            let place = within(segment.span, run.range.clone());
            findings.push(finding(typed, &run, place));
        }
        missing.retain(|letter| !typed.contains(*letter) && !is_elsewhere(*letter));
        if !missing.is_empty() {
            findings.push(finding_of(&missing, segment.span));
        }
        for finding in findings.iter_mut().skip(from) {
            finding.segment.clone_from(&segment.id);
        }
    }
}

/// Whether a character is told of since no text should have it, whatever fonts there are.
fn is_forbidden(context: &CheckContext<'_>, letter: char) -> bool {
    // A mark of direction is never drawn.
    forbidden_character::is_direction_mark(letter)
        || context.is_explained_by(Rule::ForbiddenCharacter, Rule::MissingGlyph)
            && forbidden_character::forbidden_anywhere(letter).is_some()
}

fn within(span: Span, range: std::ops::Range<usize>) -> Span {
    let start = span.range().start;
    Span::new(span.file, start + range.start..start + range.end)
}

/// The letters of a document, code included, that no font can show in its source.
pub(crate) fn missing_in_source(
    context: &CheckContext<'_>,
    document: &Document<SourceSegment>,
    edition: &EditionInput<'_>,
) -> BTreeSet<char> {
    let locale = context.source.locale();
    let segments = edition.localized.value.edition.body.segments();
    let mut missing = BTreeSet::new();
    if !shows_all(context, &segments, locale) {
        for segment in segments {
            collect(context, &segment.inlines, locale, &mut missing);
        }
    }
    for code in code_of(document) {
        missing.extend(uncovered(context, code, locale));
    }
    missing
}

/// The texts of a locale: which scripts they are in that no font has.
struct Texts<'t> {
    context: &'t CheckContext<'t>,
    locale: &'t Locale,
    letters: usize,
    /// How many letters of each script no font has.
    missing: BTreeMap<&'static str, (&'static Writing, usize)>,
}

impl<'t> Texts<'t> {
    fn new(context: &'t CheckContext<'t>, locale: &'t Locale) -> Self {
        Self {
            context,
            locale,
            letters: 0,
            missing: BTreeMap::new(),
        }
    }

    fn count(&mut self, inlines: &[EditionInline]) {
        let own = self.locale;
        visit_texts(inlines, own, &mut |text, locale| {
            if locale == own {
                self.count_text(text);
            }
        });
    }

    fn count_text(&mut self, text: &str) {
        for letter in text.chars().filter(|letter| letter.is_alphabetic()) {
            self.letters += 1;
            if let Some(writing) = writing_in(self.locale, letter)
                && !self.context.coverage.covers(self.locale, letter)
            {
                let counted = self.missing.entry(writing.code).or_insert((writing, 0));
                counted.1 += 1;
            }
        }
    }

    /// The scripts without a font that the language is written in: its usual one, or what most letters are of.
    fn without_font(&self) -> BTreeMap<&'static str, &'static Writing> {
        let own = own_writing(self.locale);
        let missing = self.missing.values();
        let own =
            missing.filter(|(writing, count)| own == Some(writing) || count * 2 > self.letters);
        own.map(|(writing, _)| (writing.code, *writing)).collect()
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
    let locale = context.source.locale();
    let is_missing = |letter: char| !letter.is_ascii() && !context.coverage.covers(locale, letter);
    let codes: Vec<&str> = code_of(document).collect();
    if codes.iter().all(|code| !code.contains(is_missing)) {
        return;
    }
    let file = context.sources.get(document.file);
    let file = file.map_or("", |file| file.text());
    let segments = document.body.segments();
    let is_outside = |place: usize| {
        let holds = |it: &&SourceSegment| it.text.span.range().contains(&place);
        !segments.iter().any(holds)
    };
    // Code keeps its lines, so its runs stand in the file, in the same order.
    let mut places = runs(file, is_missing).into_iter();
    for code in codes {
        for run in runs(code, is_missing) {
            let words = code.get(run.range.clone());
            let there = places.find(|place| {
                is_outside(place.range.start) && file.get(place.range.clone()) == words
            });
            let range = there.map_or(0..file.len(), |place| place.range);
            findings.push(finding(code, &run, Span::new(document.file, range)));
        }
    }
}

fn code_of(document: &Document<SourceSegment>) -> impl Iterator<Item = &str> {
    let blocks = document.body.every_block();
    blocks.filter_map(|block| match block {
        Block::Code { text, .. } => Some(text.as_str()),
        _ => None,
    })
}

/// The terms and the publisher's own words, as far as they are printed.
pub(crate) fn check_wording(
    context: &CheckContext<'_>,
    catalog: &Catalog<'_>,
    findings: &mut Vec<Diagnostic>,
) {
    let locale = &catalog.locale;
    let terms = catalog.terms.iter().flat_map(|file| &file.terms);
    let words = catalog.interface.iter().flat_map(|file| &file.messages);
    let words = words.filter(|message| is_printed(message.id));
    let printed = || {
        let all = terms.clone().chain(words.clone());
        all.filter(|it| it.value.is_some() && !it.damaged && !it.is_untranslated())
    };
    let is_missing = |letter: char| {
        !letter.is_ascii()
            && !letter.is_control()
            && !context.coverage.covers(locale, letter)
            && !is_forbidden(context, letter)
    };
    let typed = |message: &Message<'_>| context.sources.slice(message.value_span);
    let mut texts = Texts::new(context, locale);
    for message in printed().filter(|message| typed(message).contains(is_missing)) {
        texts.count_text(typed(message));
    }
    let scripts = texts.without_font();
    findings.extend(
        scripts
            .values()
            .map(|writing| without_font(writing, locale)),
    );
    for message in printed() {
        let is_told = |letter: char| {
            writing_in(locale, letter).is_some_and(|it| scripts.contains_key(it.code))
        };
        let text = typed(message);
        for run in runs(text, |letter| is_missing(letter) && !is_told(letter)) {
            let place = within(message.value_span, run.range.clone());
            let mut finding = finding(text, &run, place);
            finding.segment = SegmentId::new(message.id).ok();
            findings.push(finding);
        }
    }
}

/// Whether a word of the interface stands on paper.
fn is_printed(id: &str) -> bool {
    let on_screen = [
        "desk-",
        "language-",
        "skip-to-text",
        "back-to-text",
        "column",
        "cite-",
        "search-",
    ];
    !on_screen.iter().any(|name| id.starts_with(name))
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
            Inline::NumberReference(reference) => visit(&reference.text, locale),
            // The words for a picture are heard, not seen; marks of notes are digits.
            Inline::Image { .. } | Inline::FootnoteMark(_) | Inline::LineBreak => {}
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

#[cfg(test)]
mod tests;
