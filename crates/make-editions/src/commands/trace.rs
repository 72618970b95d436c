//! `trace`: what each stage makes of one segment, from the bytes of the source to the lines on the
//! page.
//!
//! 1. The source: its lines, the inline tree, the pattern, and where the id came from.
//! 2. In each locale the message as it stands, what is known of it, and the inline tree of the
//!    edition ([`inlines`]).
//! 3. Where the edition shows it: the addresses, and the lines on its pages ([`lines`]).

mod inlines;
mod lines;

use edition_model::site::edition_path;
use edition_model::site::{Format, Tree};
use edition_model::{
    Document, Locale, Origin, ParagraphNumber, Segment, SegmentId, Sentence, SourceSegment, Span,
    say,
};
use edition_pdf::Press;
use rayon::prelude::*;

use super::answer::Answer;
use crate::cli::TraceArguments;
use crate::language::told;
use edition_engine::ToolError;
use edition_engine::analysis::{Analysis, MessageState, Prepared};
use edition_engine::fonts::open_press;
use edition_engine::lookup as named;
use edition_engine::lookup::select_locales;
use edition_engine::pictures::PictureStore;
use edition_engine::preview::pages;
use edition_engine::project::Project;
use edition_engine::tracing::{OriginOfId, origin_of_id, reviewer};
use inlines::{draw_edition, draw_source};

/// Traces a segment.
///
/// # Errors
/// Where the arguments name what is not there.
pub(crate) fn run(project: &Project, arguments: &TraceArguments) -> Result<Answer, ToolError> {
    let chosen = select_locales(&project.known_locales(), &arguments.locales)?;
    let press = open_press(project);
    let analysis = Analysis::of(project);
    let document = named::find_source(&analysis, &arguments.document)?;
    let id = named::find_segment(&analysis, document, &arguments.segment)?;
    let found = document
        .body
        .segments()
        .into_iter()
        .find(|it| it.id.as_ref() == Some(&id));
    let Some(segment) = found else {
        return Ok(Answer::result(String::new()));
    };
    let trace = Trace {
        analysis: &analysis,
        document,
        id: &id,
        segment,
        press: &press,
        pictures: &PictureStore::of(&analysis, &document.id),
    };
    let locales = analysis.locales_of(document);
    let parts: Result<Vec<String>, ToolError> = locales
        .par_iter()
        .filter(|locale| chosen.is_empty() || chosen.contains(locale))
        .map(|locale| trace.edition(locale, &locales))
        .collect();
    Ok(Answer::result(format!(
        "{}{}",
        trace.source(),
        parts?.concat()
    )))
}

/// A segment on its way.
struct Trace<'t> {
    analysis: &'t Analysis<'t>,
    document: &'t Document<SourceSegment>,
    id: &'t SegmentId,
    segment: &'t SourceSegment,
    press: &'t Press,
    pictures: &'t PictureStore,
}

impl Trace<'_> {
    fn source(&self) -> String {
        let mut text = format!("{}, {}\n\n", self.document.id, self.id);
        text.push_str(&self.quote(self.segment.text.span));
        if let Some(note) = &self.segment.note {
            text.push_str(&section(say("trace-note"), note));
        }
        text.push_str(&section(
            say("trace-tree"),
            &draw_source(&self.segment.text.inlines),
        ));
        text.push_str(&section(say("trace-pattern"), &self.segment.text.pattern));
        text.push_str(&section(say("trace-id"), &self.origin_of_id()));
        if let Some(number) = self.document.paragraph_numbers().get(self.id) {
            let plain = ParagraphNumber::new(number.paragraph());
            let shown = match *number == plain {
                true => number.paragraph().to_string(),
                false => number.address(),
            };
            text.push_str(&section(say("trace-number"), &shown));
        } else if let Some(number) = self.document.part_numbers().get(self.id) {
            text.push_str(&section(say("trace-number"), &number.address()));
        }
        text
    }

    /// Where the id came from.
    fn origin_of_id(&self) -> String {
        let id = self.id.as_str();
        told(
            &match origin_of_id(self.analysis, self.document, self.segment) {
                OriginOfId::Pinned { line } => {
                    say("trace-id-pinned").text("id", id).number("line", line)
                }
                OriginOfId::Remembered => say("trace-id-remembered").text("id", id),
                OriginOfId::Like(text) => say("trace-id-like").text("id", id).text("text", text),
                OriginOfId::New => say("trace-id-new").text("id", id),
            },
        )
    }

    fn edition(&self, locale: &Locale, locales: &[Locale]) -> Result<String, ToolError> {
        let prepared = self.analysis.prepare(self.document, locale, locales)?;
        let edition = &prepared.localized.value.edition;
        let is_source = *locale == self.analysis.project.settings.source;
        let mut text = format!("\n{locale}\n\n");
        if !is_source {
            text.push_str(&self.message(locale, &prepared));
        }
        let segments = edition.body.segments();
        let found = segments
            .into_iter()
            .find(|it| it.id.as_ref() == Some(self.id));
        let Some(segment) = found else {
            return Ok(text);
        };
        text.push_str(&self.edited(locale, segment));
        let pages = pages(
            self.analysis,
            self.document,
            edition,
            self.press,
            self.pictures,
        )?;
        text.push_str(&section(
            say("trace-pages"),
            &lines::draw(&pages, self.id, self.press.fonts()),
        ));
        Ok(text)
    }

    /// The message as it stands, and what is known of it.
    fn message(&self, locale: &Locale, prepared: &Prepared) -> String {
        let catalog = self.analysis.translation(locale, &self.document.id);
        let message = catalog.and_then(|it| it.value.message(self.id.as_str()));
        let mut text = message.map_or_else(String::new, |message| self.quote(message.span));
        let segments = self.document.body.segments().into_iter();
        let place = segments
            .take_while(|it| it.id.as_ref() != Some(self.id))
            .count();
        let state = match prepared.states.get(place).and_then(Option::as_ref) {
            Some(MessageState::Translated) => {
                match reviewer(self.analysis, self.document, self.segment, locale) {
                    Some(by) if by.is_empty() => say("trace-reviewed"),
                    Some(by) => say("trace-reviewed-by").text("by", by),
                    None => say("trace-translated"),
                }
            }
            Some(MessageState::Stale { source, .. }) => {
                say("trace-stale").text("source", source.clone())
            }
            Some(MessageState::Missing) | None => say("trace-missing"),
        };
        text.push_str(&section(say("trace-state"), &told(&state)));
        let translation = prepared.localized.value.translations.get(place);
        let translation = translation.and_then(Option::as_ref);
        let variants = translation.map_or(&[][..], |it| &it.variants);
        for variant in variants.iter().filter(|_| variants.len() > 1) {
            let keys = variant.keys.iter().map(|(selector, key)| {
                told(
                    &say("trace-choice")
                        .text("selector", selector.to_string())
                        .text("key", key.to_string()),
                )
            });
            let keys: Vec<String> = keys.collect();
            let keys = if keys.is_empty() {
                told(&say("trace-otherwise"))
            } else {
                keys.join(", ")
            };
            let tree = draw_source(&variant.inlines);
            text.push_str(&section(say("trace-form"), &format!("{keys}\n{tree}")));
        }
        text
    }

    fn edited(&self, locale: &Locale, segment: &Segment) -> String {
        let mut text = match &segment.origin {
            Origin::Own => String::new(),
            Origin::Missing { locale } | Origin::Stale { locale, .. } => {
                let stands_in = say("trace-stands-in").locale("locale", locale);
                section(say("trace-draft"), &told(&stands_in))
            }
        };
        text.push_str(&section(say("trace-tree"), &draw_edition(&segment.inlines)));
        text.push_str(&section(say("trace-text"), &segment.plain_text()));
        let address = |format| {
            let path = edition_path(Tree::Published, locale, &self.document.id, format);
            format!("{path}#{}", self.id)
        };
        let addresses = format!("{}\n{}", address(Format::HTML), address(Format::PDF));
        text.push_str(&section(say("trace-address"), &addresses));
        text
    }

    /// The whole lines of `span` with their numbers, under the name of the file.
    fn quote(&self, span: Span) -> String {
        let Some(file) = self.analysis.project.all_texts().get(span.file) else {
            return String::new();
        };
        let (first, last) = (
            file.position(span.range().start),
            file.position(span.range().end),
        );
        let width = last.line.to_string().len();
        let mut text = format!("  {}:{first}\n", file.path());
        for line in first.line..=last.line {
            text.push_str(&format!(
                "  {line:width$} | {}\n",
                printable(file.line(line))
            ));
        }
        text
    }
}

/// A named part, its further lines under the first one.
fn section(name: Sentence, text: &str) -> String {
    let name = told(&name);
    let lines: Vec<String> = text.lines().map(printable).collect();
    format!("  {name:8} {}\n", lines.join(&format!("\n{:11}", "")))
}

/// A text that does nothing to a terminal: what cannot be seen is written as its code.
fn printable(text: &str) -> String {
    let mut shown = String::with_capacity(text.len());
    for letter in text.chars() {
        match letter {
            '\u{A0}'
            | '\u{AD}'
            | '\u{FEFF}'
            | '\u{200B}'..='\u{200F}'
            | '\u{2028}'..='\u{202F}'
            | '\u{2060}'..='\u{206F}' => shown.push_str(&format!("<U+{:04X}>", u32::from(letter))),
            _ if letter.is_control() => shown.push_str(&format!("<U+{:04X}>", u32::from(letter))),
            _ => shown.push(letter),
        }
    }
    shown
}
