//! The rows of a document: its segments as they go out, and as they are held against what comes back.

use std::collections::BTreeSet;

use edition_localization::fold::{fold, single_spaced};
use edition_localization::{MessageState, Texts};
use edition_model::{Document, Locale, Placeable, SegmentId, SourceInline, SourceSegment};
use edition_word::{RowState, SheetPiece, SheetRow};

use super::tokens::{Tokens, bare, words_of};
use super::words;
use crate::analysis::Analysis;
use crate::output::sha256;
use crate::remarks::Remarks;
use crate::tracing::reviewer;

/// A segment with its translation of today.
pub(super) struct Line<'a> {
    /// The segment.
    pub(super) segment: &'a SourceSegment,
    /// Its id.
    pub(super) id: &'a SegmentId,
    /// What stands in brackets in its texts.
    pub(super) tokens: Tokens,
    /// The source.
    pub(super) source: Vec<SheetPiece>,
    /// The translation; empty where there is none.
    pub(super) translation: Vec<SheetPiece>,
    /// The same as it is typed in a catalog; `None` where it has several forms, or is not in order.
    pub(super) pattern: Option<String>,
    /// The state of the translation.
    pub(super) state: MessageState,
    /// The seal of today.
    pub(super) seal: Seal,
}

/// What tells whether source or translation have changed since they were sent.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Seal {
    /// The locale.
    pub(super) locale: String,
    /// The source.
    pub(super) source: String,
    /// The translation; `None` where it cannot be changed in such a file.
    pub(super) translation: Option<String>,
    /// The words that source and translation show: those of terms and facts too. `None` in files of earlier versions.
    pub(super) shown: Option<[String; 2]>,
    /// The words of the state, where they have been sent.
    pub(super) state: Option<String>,
}

impl Seal {
    /// As it stands in the file.
    fn written(&self) -> String {
        let translation = self.translation.as_deref().unwrap_or("-");
        let mut written = format!("#{}.{}.{translation}", self.locale, self.source);
        for part in self.shown.iter().flatten().chain(&self.state) {
            written.push('.');
            written.push_str(part);
        }
        written
    }

    /// As it is read from a file.
    pub(super) fn read(text: &str) -> Option<Self> {
        let mut parts = text.strip_prefix('#')?.split('.');
        let mut part = || parts.next().map(str::to_owned);
        let (locale, source, translation) = (part()?, part()?, part()?);
        let shown = part().zip(part()).map(<[String; 2]>::from);
        Some(Self {
            locale,
            source,
            translation: Some(translation).filter(|it| it != "-"),
            shown,
            state: part(),
        })
    }
}

/// What tells one text from another, without regard to what does not touch meaning.
pub(super) fn sum(text: &str) -> String {
    let whole = sha256(fold(text).as_bytes());
    whole.chars().take(10).collect()
}

/// The same of words that are shown, shorter.
pub(super) fn sum_of_words(text: &str) -> String {
    sum(text).chars().take(8).collect()
}

/// The segments of a document with their translations of today, each once.
pub(super) fn lines<'a>(
    analysis: &'a Analysis<'_>,
    document: &'a Document<SourceSegment>,
    locale: &'a Locale,
) -> Vec<Line<'a>> {
    let texts = Texts::new(document, locale);
    let catalog = analysis
        .translation(locale, &document.id)
        .map(|it| &it.value);
    let states = analysis.message_states(document, locale);
    let mut seen = BTreeSet::new();
    let segments = document.body.segments().into_iter().zip(states);
    let lines = segments.filter_map(|(segment, state)| {
        let id = segment.id.as_ref().filter(|id| seen.insert(*id))?;
        let state = state.unwrap_or(MessageState::Missing);
        let message = catalog.and_then(|it| it.message(id.as_str()));
        let message = message.filter(|_| state != MessageState::Missing);
        let inlines: Option<Vec<SourceInline>> = match message {
            Some(message) => texts.read(message),
            None => Some(Vec::new()),
        };
        let mut tokens = Tokens::default();
        let own = &analysis.project.settings.source;
        let of_source = |it: &Placeable| said(analysis, &texts, own, it);
        let of_translation = |it: &Placeable| said(analysis, &texts, locale, it);
        let source = tokens.pieces(&segment.text.inlines, &of_source);
        let translation = tokens.pieces(inlines.as_deref().unwrap_or_default(), &of_translation);
        // What comes back of it where nobody touches it: marks within marks may stand otherwise.
        let echo = tokens.inlines(&translation, &mut |inline, _| inline.clone());
        let echo = echo.map(|inlines| texts.write(&inlines, segment.text.span));
        let pattern = inlines.map(|inlines| texts.write(&inlines, segment.text.span));
        let shown = match (&pattern, message, catalog) {
            // It is shown as it stands.
            (None, Some(message), Some(catalog)) => {
                let text = catalog.text.get(message.value_span.range());
                vec![SheetPiece::Text {
                    text: single_spaced(&text.unwrap_or_default().replace(['⟦', '⟧'], "")),
                    bold: false,
                    italic: false,
                }]
            }
            _ => translation,
        };
        let seal = Seal {
            locale: locale.tag().to_owned(),
            source: sum(&segment.text.pattern),
            translation: pattern
                .as_deref()
                .map(|it| sum(echo.as_deref().unwrap_or(it))),
            shown: Some([&source, &shown].map(|it| sum_of_words(&words_of(it)))),
            state: None,
        };
        Some(Line {
            segment,
            id,
            tokens,
            source,
            translation: shown,
            pattern,
            state,
            seal,
        })
    });
    lines.collect()
}

/// What a placeable says in a language; its name where nothing better is known.
pub(crate) fn said(
    analysis: &Analysis<'_>,
    texts: &Texts<'_>,
    locale: &Locale,
    placeable: &Placeable,
) -> String {
    let localizer = analysis.localizers.get(locale);
    let said = localizer.and_then(|it| texts.words(it, &placeable.text));
    said.unwrap_or_else(|| bare(placeable))
}

/// The rows of a document as they go out.
pub(super) fn rows(
    analysis: &Analysis<'_>,
    document: &Document<SourceSegment>,
    locale: &Locale,
) -> Vec<SheetRow> {
    // What cannot be read is told where remarks are kept.
    let root = &analysis.project.root;
    let remarks = Remarks::read(root, locale, &document.id).unwrap_or_default();
    let lines = lines(analysis, document, locale).into_iter().enumerate();
    let rows = lines.map(|(place, line)| {
        let state = match line.state {
            _ if line.pattern.is_none() => "desk-sheet-forms",
            MessageState::Missing => "desk-missing",
            MessageState::Stale { .. } => "desk-stale",
            MessageState::Translated => match reviewer(analysis, document, line.segment, locale) {
                Some(_) => "desk-sheet-word",
                None => "desk-translated",
            },
        };
        let of_state = words(analysis, locale, state).text;
        let seal = Seal {
            state: Some(sum_of_words(&of_state)),
            ..line.seal
        };
        SheetRow {
            number: (place + 1).to_string(),
            id: line.id.as_str().to_owned(),
            seal: seal.written(),
            source: line.source,
            translation: line.translation,
            state: of_state,
            is: match line.state {
                _ if line.pattern.is_none() => RowState::Closed,
                MessageState::Missing => RowState::Missing,
                MessageState::Stale { .. } => RowState::Stale,
                MessageState::Translated if state == "desk-sheet-word" => RowState::Reviewed,
                MessageState::Translated => RowState::Translated,
            },
            remarks: line.segment.note.clone().unwrap_or_default(),
            said: remarks
                .of(line.id.as_str())
                .map(|it| (it.by.clone(), it.text.clone()))
                .collect(),
        }
    });
    rows.collect()
}
