//! What was typed by hand before the texts of blocks, told once for each list.

use std::ops::Range;

use edition_model::{
    Block, Diagnostic, Inline, ListMarks, Rule, Sentence, Severity, SourceInline, Span, say,
};

use super::{BlockBuilder, Frame, FrameKind};
use crate::prose::AtomContent;
use crate::typed::{
    Form, Marker, TypedKind, TypedMark, continues, disguised_number, is_dashed, is_stressed,
    jammed_item, number_below_line, series_of_broken_lines, typed_item, typed_mark,
};

/// What was typed by hand in the paragraph before: of several in a row, the first alone is reported.
#[derive(Default)]
pub(super) struct TypedBefore {
    kind: Option<TypedKind>,
    /// Whether it stood within marks of strong or emphasised words.
    is_stressed: bool,
    /// Its number or letter, which may be one of a series.
    marker: Option<(Marker, Span)>,
    /// Its dash, where it ends as an item does.
    dash: Option<Span>,
    /// Which finding told of it.
    told: Option<usize>,
    /// What was told of it.
    id: Option<String>,
}

impl TypedBefore {
    /// Whether what was found in the next paragraph, with this text, is the same as here.
    fn is_told_again(&self, found: &Found, text: &str) -> bool {
        let kinds = [
            TypedKind::Bullet,
            TypedKind::Number,
            TypedKind::Decimal,
            TypedKind::Task,
        ];
        let begins_with_sign = text.starts_with(|letter: char| !letter.is_alphabetic());
        self.kind == Some(found.kind)
            && self.id.as_deref() == Some(found.message.id())
            && self.is_stressed == is_stressed(text)
            && kinds.contains(&found.kind)
            && (found.kind != TypedKind::Bullet || begins_with_sign)
    }
}

/// What the tool counts where a paragraph stands.
#[derive(Debug, Clone, Copy)]
pub(super) struct Counts {
    /// The number of the paragraph.
    pub(super) own: Option<u32>,
    /// That of the next text below the numbered paragraph before, in two parts.
    pub(super) below: Option<(u32, u32)>,
}

/// What stands right before a paragraph.
enum Before {
    /// The number of the item that it begins.
    Number,
    /// A list that counts.
    List,
    Other,
}

/// What was found in a paragraph.
struct Found {
    kind: TypedKind,
    message: Sentence,
    help: Sentence,
    place: Span,
    is_private: bool,
}

impl BlockBuilder<'_> {
    /// Reports what was typed by hand in the paragraph at `range`, unless the one before has
    /// shown the same.
    pub(super) fn report_typed(
        &mut self,
        inlines: &[SourceInline],
        range: Range<usize>,
        counts: Counts,
    ) {
        let prose = self.prose;
        let is_broken = inlines.iter().any(|it| matches!(it, Inline::LineBreak));
        let text = run_together(prose.slice(range.clone()), is_broken);
        let place =
            |place: Range<usize>| prose.span(range.start + place.start..range.start + place.end);
        let found = self.found_in_text(inlines, range.clone(), is_broken);
        let found = found.map(|found| Found {
            kind: found.kind,
            message: found.message(),
            help: found.help(),
            place: place(found.range.clone()),
            is_private: found.is_private(),
        });
        let marker = Marker::of(text).map(|marker| (marker.clone(), place(0..marker.length)));
        let before = std::mem::take(&mut self.typed);
        self.note_mixed_letters(&before, marker.as_ref());
        let dash = is_dashed(text).then(|| place(0.."–".len()));
        let found = found
            .or_else(|| number_of_paragraph(text, counts.own, place))
            .or_else(|| number_before(before.marker.as_ref()?, &marker.as_ref()?.0))
            .or_else(|| number_below(marker.as_ref()?, counts.below?))
            .or_else(|| self.number_behind(marker.as_ref()?, counts.own))
            .or_else(|| dash_before(before.dash?, text));
        let is_next = found
            .as_ref()
            .is_some_and(|it| before.is_told_again(it, text));
        self.typed = TypedBefore {
            kind: found.as_ref().map(|found| found.kind),
            id: found.as_ref().map(|found| found.message.id().to_owned()),
            is_stressed: is_stressed(text),
            marker,
            dash,
            told: before.told.filter(|_| is_next),
        };
        if let Some(found) = found.filter(|_| !is_next) {
            self.typed.told = Some(self.findings.len());
            let mut finding = Diagnostic::new(Rule::TypedMarks, found.place, found.message);
            if found.is_private {
                finding.severity = Severity::Error;
            }
            self.findings.push(finding.help(found.help));
        }
    }

    /// The first mark that shows in the text of a paragraph at `range` alone, where its author broke lines or not.
    fn found_in_text(
        &self,
        inlines: &[SourceInline],
        range: Range<usize>,
        is_broken: bool,
    ) -> Option<TypedMark<'_>> {
        let prose = self.prose;
        let whole = prose.slice(range.clone());
        // What looks like it may be a link.
        let is_linked = inlines.iter().any(|it| matches!(it, Inline::Link { .. }));
        let is_link = |kind| matches!(kind, TypedKind::Contents | TypedKind::Alert) && is_linked;
        let text = run_together(whole, is_broken);
        if let Some(found) = typed_mark(text).filter(|found| !is_link(found.kind)) {
            return Some(found);
        }
        if is_broken {
            let atoms = prose.atoms.range(range.clone());
            let breaks = atoms.filter_map(|(start, atom)| {
                let is_break = matches!(atom.content, AtomContent::Break);
                is_break.then(|| start - range.start..atom.end - range.start)
            });
            if let Some(found) = series_of_broken_lines(whole, breaks) {
                return Some(found);
            }
        }
        let frame = self.frames.last().map(|frame| &frame.kind);
        jammed_item(text).filter(|_| matches!(frame, Some(FrameKind::Item(_))))
    }

    /// A number that a backslash keeps from being that of an item, where the tool gives the paragraph or the item another, right
    /// after a list, and in a paragraph without a number among those that have one.
    fn number_behind(
        &self,
        (marker, place): &(Marker, Span),
        counted: Option<u32>,
    ) -> Option<Found> {
        let is_number = marker.figure().is_some() && marker.form != Form::Brackets;
        if !is_number || !marker.is_escaped {
            return None;
        }
        let is_beside_numbers = self.frames.is_empty() && self.count.has_numbers();
        let mark = marker.text();
        let (message, help) = match (counted, self.before_paragraph()) {
            (Some(counted), _) => (
                say("typed-number-beside")
                    .text("counted", counted.to_string())
                    .text("mark", mark),
                say("typed-own-number-help"),
            ),
            (None, Before::Number) => (
                say("typed-own-number").text("mark", mark),
                say("typed-own-number-help"),
            ),
            (None, Before::Other) if !is_beside_numbers => return None,
            (None, Before::List | Before::Other) => (
                say("typed-number-behind").text("mark", mark),
                say("typed-number-behind-help"),
            ),
        };
        Some(Found {
            kind: TypedKind::Number,
            message,
            help,
            place: *place,
            is_private: false,
        })
    }

    /// What stands right before a paragraph that ends here.
    fn before_paragraph(&self) -> Before {
        let (blocks, is_item) = match self.frames.last() {
            Some(frame) => (&frame.blocks, matches!(frame.kind, FrameKind::Item(_))),
            None => (&self.root, false),
        };
        let list = self.frames.iter().rev().nth(1).map(|frame| &frame.kind);
        let counts = |marks: &ListMarks| !matches!(marks, ListMarks::Bullets);
        match (blocks.last(), list) {
            (Some(Block::List { marks, .. }), _) if counts(marks) => Before::List,
            (None, Some(FrameKind::List { marks, .. })) if is_item && counts(marks) => {
                Before::Number
            }
            _ => Before::Other,
        }
    }

    /// Tells of a letter that was reported that it is one of another alphabet than the next one.
    fn note_mixed_letters(&mut self, before: &TypedBefore, next: Option<&(Marker, Span)>) {
        let mixed = before
            .marker
            .as_ref()
            .zip(next)
            .filter(|(one, next)| continues(&one.0, &next.0) && one.0.is_mixed_with(&next.0));
        let finding = before.told.and_then(|told| self.findings.get_mut(told));
        if let (Some((one, next)), Some(finding)) = (mixed, finding)
            && finding.related.is_empty()
        {
            let alike = if one.0.is_latin() { next.1 } else { one.1 };
            finding.related.push(edition_model::Related {
                span: alike,
                label: say("typed-letter-alike"),
            });
        }
    }

    /// Reports the mark of an item at the start of a cell; in a table, of the first alone.
    pub(super) fn report_cell(&mut self, range: Range<usize>) {
        let is_told = match self.frames.last() {
            Some(Frame {
                kind: FrameKind::Table(table),
                ..
            }) => table.has_typed_item,
            _ => true,
        };
        if !is_told
            && self.report_item(range, say("typed-cell-item-help"))
            && let Some(Frame {
                kind: FrameKind::Table(table),
                ..
            }) = self.frames.last_mut()
        {
            table.has_typed_item = true;
        }
    }

    /// Reports the mark of an item at the start of a text that is none, and returns whether there was one.
    pub(super) fn report_item(&mut self, range: Range<usize>, help: Sentence) -> bool {
        let Some(found) = typed_item(self.prose.slice(range.clone())) else {
            return false;
        };
        let place = range.start + found.range.start..range.start + found.range.end;
        let mut finding =
            Diagnostic::new(Rule::TypedMarks, self.prose.span(place), found.message());
        if found.is_private() {
            finding.severity = Severity::Error;
        }
        self.findings.push(finding.help(help));
        true
    }
}

/// What Markdown runs together of a text: lines that the author broke stay apart.
fn run_together(text: &str, is_broken: bool) -> &str {
    match is_broken {
        true => text.lines().next().unwrap_or_default(),
        false => text,
    }
}

/// The number that a paragraph begins with, where it is the one that the tool gives it, or one that was meant to begin the next
/// at the start of a line below.
fn number_of_paragraph(
    text: &str,
    counted: Option<u32>,
    place: impl Fn(Range<usize>) -> Span,
) -> Option<Found> {
    let is_own = |marker: &Marker| {
        counted.is_some() && marker.figure() == counted && marker.form != Form::Brackets
    };
    let own = Marker::of(text).filter(is_own);
    let own = own.map(|marker| (0..marker.length, marker));
    let disguised = || disguised_number(text).filter(|_| counted.is_some());
    let own = own.or_else(disguised);
    let is_first = own.is_some();
    let (range, marker) = own.or_else(|| number_below_line(text))?;
    Some(Found {
        kind: TypedKind::Number,
        message: say("typed-number").text("mark", marker.text()),
        help: match (is_first, counted) {
            (true, _) => say("typed-paragraph-help"),
            (false, Some(_)) => say("typed-number-below-help"),
            (false, None) => say("typed-number-help"),
        },
        place: place(range),
        is_private: false,
    })
}

/// A number such as `140.1`, where it would be the next one below the last numbered paragraph.
fn number_below((marker, place): &(Marker, Span), below: (u32, u32)) -> Option<Found> {
    (marker.parts() == Some(below)).then(|| Found {
        kind: TypedKind::Decimal,
        message: say("typed-number").text("mark", marker.text()),
        help: say("typed-decimal-help"),
        place: *place,
        is_private: false,
    })
}

/// The number before, where that of the next paragraph goes on with it.
fn number_before((first, place): &(Marker, Span), marker: &Marker) -> Option<Found> {
    let (kind, help) = match first.parts() {
        Some(_) => (TypedKind::Decimal, say("typed-decimal-help")),
        None => (TypedKind::Number, say("typed-number-help")),
    };
    continues(first, marker).then(|| Found {
        kind,
        message: say("typed-number").text("mark", first.text()),
        help,
        place: *place,
        is_private: false,
    })
}

/// The dash of an item before, where the next paragraph has one too.
fn dash_before(dash: Span, text: &str) -> Option<Found> {
    let mark = text
        .get(.."–".len())
        .filter(|it| matches!(*it, "–" | "—"))?;
    Some(Found {
        kind: TypedKind::Bullet,
        message: say("typed-bullet").text("mark", mark),
        help: say("typed-bullet-help"),
        place: dash,
        is_private: false,
    })
}
