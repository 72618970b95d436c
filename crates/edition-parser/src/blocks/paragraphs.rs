//! Paragraphs, headings, cells and figures: the blocks that become segments, with their pins and notes.

use std::ops::Range;

use edition_model::{
    Block, Diagnostic, Inline, ParagraphNumber, PinnedId, Rule, SegmentId, Sentence, SourceInline,
    Span, say,
};
use pulldown_cmark::Event;

use super::lists::Apart;
use super::typed::{Counts, TypedBefore};
use super::{BlockBuilder, Frame, FrameKind, OpenSegment, SegmentShape};
use crate::attributes::{Attributes, Bearer};
use crate::inlines::{Caption, InlineBuilder, Inside, Reading};
use crate::placeables::attributes_within;
use crate::prose::AtomContent;
use crate::segments::{Draft, is_translatable};

impl BlockBuilder<'_> {
    pub(super) fn read_inline(&mut self, event: Event<'_>, range: Range<usize>) {
        // In a tight list, the events of an item have no paragraph around them.
        if self.segment.is_none() {
            self.settle_caption();
        }
        let segment = self.segment.get_or_insert_with(|| OpenSegment {
            shape: SegmentShape::Paragraph,
            builder: InlineBuilder::default(),
            start: range.start,
            range: None,
        });
        let place = segment.range.get_or_insert(range.clone());
        place.start = place.start.min(range.start);
        place.end = place.end.max(range.end);
        let mut reading = Reading {
            prose: self.prose,
            references: self.references,
            placed: &mut self.placed,
            findings: self.findings,
        };
        segment.builder.read(event, range, &mut reading);
    }

    /// Turns the open segment, if there is one, into a block. `block` is the range of the block.
    pub(super) fn close_segment(&mut self, block: Range<usize>) {
        let Some(OpenSegment {
            shape,
            builder,
            start,
            range,
        }) = self.segment.take()
        else {
            return;
        };
        let Inside { inlines, captions } = builder.finish();
        let range = self.trimmed(range.unwrap_or(start..start));
        self.report_attributes_within(range.clone());
        let span = self.prose.span(range.clone());
        match shape {
            SegmentShape::Paragraph => self.push_paragraph(inlines, captions, range),
            SegmentShape::Heading(level) => {
                self.typed = TypedBefore::default();
                self.apart = Apart::default();
                self.report_captions(captions);
                self.check_heading(level, &inlines, span);
                self.report_underline(&block);
                self.report_item(range.clone(), say("typed-heading-item-help"));
                let attributes = self.take_attributes(&inlines, range.end, Bearer::Heading);
                let number = self.number_of_heading(level, &attributes);
                self.take_original(&attributes, span);
                let segment = self.draft(inlines, span, attributes);
                self.push(Block::Heading {
                    level,
                    number,
                    segment,
                });
            }
            SegmentShape::Term => {
                self.report_captions(captions);
                let attributes = self.take_attributes(&inlines, range.end, Bearer::Term);
                let term = self.draft(inlines, span, attributes);
                self.push_term(term, range);
            }
            SegmentShape::Cell => {
                self.report_captions(captions);
                self.report_cell(range.clone());
                let attributes = self.take_attributes(&inlines, range.end, Bearer::Cell);
                let segment = self.draft(inlines, span, attributes);
                if let Some(Frame {
                    kind: FrameKind::Table(table),
                    ..
                }) = self.frames.last_mut()
                {
                    table.push_cell(segment, block.end);
                }
            }
        }
    }

    fn push_paragraph(
        &mut self,
        inlines: Vec<SourceInline>,
        mut captions: Vec<Caption>,
        range: Range<usize>,
    ) {
        let span = self.prose.span(range.clone());
        if let [Inline::Image { image, alt }] = inlines.as_slice() {
            let caption = captions.pop();
            return self.push_figure(image.clone(), alt.clone(), caption, range);
        }
        self.report_captions(captions);
        if inlines.is_empty() {
            return;
        }
        let Some(inlines) = self.take_caption(inlines, &range) else {
            return;
        };
        let below = self.count.owner.as_ref().filter(|_| self.frames.is_empty());
        let below = below.map(|owner| (owner.number.paragraph(), owner.next));
        let attributes = self.take_attributes(&inlines, range.end, self.bearer());
        let number = match is_translatable(&inlines, attributes.id.is_some()) {
            true => self.number_of_paragraph(&attributes),
            false => None,
        };
        let own = number.as_ref().filter(|number| number.below().is_empty());
        let own = own.map(ParagraphNumber::paragraph);
        self.report_typed(&inlines, range.clone(), Counts { own, below });
        self.take_recommendation(&attributes, span);
        self.take_official(&attributes);
        let segment = self.draft(inlines, span, attributes);
        self.push(Block::Paragraph { number, segment });
    }

    /// What a paragraph that ends here is to its attributes.
    fn bearer(&self) -> Bearer {
        match self.frames.last() {
            Some(Frame {
                kind: FrameKind::Item(_),
                blocks,
            }) if blocks.is_empty() => Bearer::Item,
            _ => Bearer::Paragraph,
        }
    }

    fn push_figure(
        &mut self,
        image: edition_model::Image,
        alt: Vec<SourceInline>,
        caption: Option<Caption>,
        range: Range<usize>,
    ) {
        let span = self.prose.span(range.clone());
        let note = self.take_note();
        let mut alt = (!alt.is_empty()).then_some(Draft {
            pinned: None,
            note: None,
            inlines: alt,
            span,
        });
        let mut caption = caption
            .filter(|caption| !caption.inlines.is_empty())
            .map(|caption| Draft {
                pinned: None,
                note: None,
                span: self.prose.span(caption.range),
                inlines: caption.inlines,
            });
        if let Some(first) = alt.as_mut().or(caption.as_mut()) {
            first.note = note;
        }
        if let Some(last) = caption.as_mut().or(alt.as_mut()) {
            let attributes = self.attributes_after(range.end, Bearer::Figure);
            last.pinned = self.pinned(attributes.id);
        }
        let caption = caption.map(|text| {
            self.figures += 1;
            edition_model::Caption {
                number: self.figures,
                text,
            }
        });
        self.push(Block::Figure {
            image,
            alt,
            caption,
        });
    }

    pub(super) fn draft(
        &mut self,
        inlines: Vec<SourceInline>,
        span: Span,
        attributes: Attributes,
    ) -> Draft {
        let pinned = self.pinned(attributes.id);
        let note = self.take_note();
        Draft {
            pinned,
            note,
            inlines,
            span,
        }
    }

    /// Reports attributes that are followed by text of the same segment.
    fn report_attributes_within(&mut self, range: Range<usize>) {
        for (&start, atom) in self.prose.atoms.range(range) {
            if let AtomContent::Attributes(Some(attributes)) = &atom.content {
                let span = self.prose.span(start..atom.end);
                self.findings
                    .push(attributes_within(&attributes.braces, span));
                self.placed.insert(start);
            }
        }
    }

    fn take_note(&mut self) -> Option<String> {
        self.note.take().map(|(words, _)| words)
    }

    /// The attributes after a text that ends at `end`; one without words has none.
    fn take_attributes(
        &mut self,
        inlines: &[SourceInline],
        end: usize,
        bearer: Bearer,
    ) -> Attributes {
        match inlines {
            [] => Attributes::default(),
            _ => self.attributes_after(end, bearer),
        }
    }

    /// The attributes after a text that ends at `end`, with only whitespace and `>` in between.
    pub(super) fn attributes_after(&mut self, end: usize, bearer: Bearer) -> Attributes {
        let rest = self.prose.slice(end..self.prose.text.len());
        let gap = rest.len() - rest.trim_start_matches([' ', '\t', '\r', '\n', '>']).len();
        let mut attributes = Attributes::default();
        for (&start, atom) in self.prose.atoms.range(end..end + gap) {
            if let AtomContent::Attributes(Some(further)) = &atom.content
                && self.placed.insert(start)
            {
                attributes.join(further.clone(), self.findings);
            }
        }
        attributes.check(bearer, self.findings);
        attributes
    }

    /// The id that the author gave, unless another segment has it, which is reported.
    fn pinned(&mut self, id: Option<(SegmentId, Span)>) -> Option<PinnedId> {
        let (id, span) = id?;
        if let Some(&first) = self.pins.get(&id) {
            let message = say("id-twice").text("id", id.as_str());
            let finding = Diagnostic::new(Rule::DuplicateId, span, message).segment(&id);
            self.findings.push(
                finding
                    .related(first, say("first-of-two"))
                    .help(say("id-twice-help")),
            );
            return None;
        }
        self.pins.insert(id.clone(), span);
        Some(PinnedId { id, span })
    }

    /// The range without trailing whitespace, extended by the backslash that escapes its first
    /// character.
    fn trimmed(&self, range: Range<usize>) -> Range<usize> {
        let text = self.prose.slice(range.clone());
        let end = range.start + text.trim_end_matches([' ', '\t', '\r', '\n']).len();
        let before = self.prose.slice(0..range.start);
        let start = if before.ends_with('\\') {
            range.start - 1
        } else {
            range.start
        };
        start..end.max(start)
    }

    fn check_heading(&mut self, level: u8, inlines: &[SourceInline], span: Span) {
        let mut report = |message: Sentence, help: Sentence| {
            self.findings
                .push(Diagnostic::new(Rule::UnsupportedMarkup, span, message).help(help));
        };
        if inlines.is_empty() {
            return report(say("heading-empty"), say("heading-empty-help"));
        }
        if !self.frames.is_empty() {
            return report(
                say("heading-inside-block"),
                say("heading-inside-block-help"),
            );
        }
        let last = self.last_level;
        if level == 1 && self.has_title {
            report(say("title-twice"), say("title-twice-help"));
        } else if level == 1 && last > 0 {
            report(
                say("heading-before-title"),
                say("heading-before-title-help"),
            );
        } else if last > 0 && level > last + 1 {
            report(
                say("heading-too-low")
                    .number("level", level.into())
                    .number("last", last.into()),
                say("heading-too-low-help").text("marks", "#".repeat(usize::from(last) + 1)),
            );
        }
        self.has_title |= level == 1;
        self.last_level = level;
    }

    fn report_captions(&mut self, captions: Vec<Caption>) {
        for caption in captions {
            let span = self.prose.span(caption.range);
            let finding = Diagnostic::new(Rule::UnsupportedMarkup, span, say("caption-missing"));
            self.findings
                .push(finding.help(say("caption-missing-help")));
        }
    }

    /// Marks the atoms in `range` as placed, so that they are not reported.
    pub(super) fn mark_placed(&mut self, range: Range<usize>) {
        self.placed
            .extend(self.prose.atoms.range(range).map(|(&start, _)| start));
    }

    pub(super) fn report_unplaced(&mut self) {
        for (&start, atom) in &self.prose.atoms {
            if self.placed.contains(&start) {
                continue;
            }
            let span = self.prose.span(start..atom.end);
            let finding = match &atom.content {
                AtomContent::Attributes(None) => continue,
                AtomContent::Attributes(Some(attributes)) => Diagnostic::new(
                    Rule::UnsupportedMarkup,
                    span,
                    say("attributes-of-nothing").text("braces", &attributes.braces),
                )
                .help(say("attributes-of-nothing-help")),
                _ => Diagnostic::new(Rule::BadLink, span, say("address-masked"))
                    .help(say("address-masked-help")),
            };
            self.findings.push(finding);
        }
    }
}
