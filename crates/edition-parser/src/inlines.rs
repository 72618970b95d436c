//! The content of a segment: Markdown events and masked placeables become a tree of inlines.

mod leaves;
mod leftovers;
mod links;
mod typed;

use std::borrow::Cow;
use std::collections::BTreeSet;
use std::ops::Range;

use edition_model::{Diagnostic, Image, Inline, Sentence, SourceInline, say};
use pulldown_cmark::{Event, LinkType, Tag, TagEnd};

use crate::DEEPEST;
use crate::captions::caption_of;
use crate::markdown::{line_options, parser};
use crate::prose::Prose;
use crate::references::{Destination, References, Resolved};

/// The context in which inlines are read.
pub(crate) struct Reading<'r> {
    /// The masked text.
    pub(crate) prose: &'r Prose,
    /// Resolves labels.
    pub(crate) references: &'r mut dyn References,
    /// The offsets of the atoms that are part of a tree.
    pub(crate) placed: &'r mut BTreeSet<usize>,
    /// The findings so far.
    pub(crate) findings: &'r mut Vec<Diagnostic>,
}

impl Reading<'_> {
    /// Reports unsupported markup at `range`.
    fn report_markup(&mut self, range: Range<usize>, message: Sentence, help: Sentence) {
        let span = self.prose.span(range);
        let finding = Diagnostic::new(self.references.markup_rule(), span, message);
        self.findings.push(finding.help(help));
    }
}

/// The content of a segment.
#[derive(Debug, Default)]
pub(crate) struct Inside {
    /// The inlines.
    pub(crate) inlines: Vec<SourceInline>,
    /// The captions of the images in it.
    pub(crate) captions: Vec<Caption>,
}

/// The caption of an image.
#[derive(Debug)]
pub(crate) struct Caption {
    /// Its inlines.
    pub(crate) inlines: Vec<SourceInline>,
    /// Its range in the masked text.
    pub(crate) range: Range<usize>,
}

/// The known labels in brackets in `text`, normalized as pulldown-cmark does.
pub(crate) fn known_labels(text: &str, references: &dyn References) -> BTreeSet<String> {
    let bracketed = text
        .split(']')
        .filter_map(|before| Some(before.rsplit_once('[')?.1));
    bracketed
        .map(as_given)
        .filter(|label| references.knows(label))
        .map(Cow::into_owned)
        .collect()
}

/// A label with each run of whitespace as one space.
fn as_given(label: &str) -> Cow<'_, str> {
    let is_space = |letter: char| matches!(letter, ' ' | '\t'..='\r');
    if !label.contains(is_space) {
        return Cow::Borrowed(label);
    }
    let words: Vec<&str> = label.split(is_space).filter(|it| !it.is_empty()).collect();
    Cow::Owned(words.join(" "))
}

/// Parses a single line, which begins with [`GUARD`](crate::markdown::GUARD).
pub(crate) fn read_alone(
    prose: &Prose,
    references: &mut dyn References,
    findings: &mut Vec<Diagnostic>,
) -> Inside {
    let known = known_labels(&prose.text, references);
    let parser = parser(&prose.text, line_options(), |label| known.contains(label));
    let mut placed = BTreeSet::new();
    let mut reading = Reading {
        prose,
        references,
        placed: &mut placed,
        findings,
    };
    let mut builder = InlineBuilder::default();
    for (event, range) in parser.into_offset_iter() {
        match event {
            Event::Start(Tag::Paragraph) | Event::End(TagEnd::Paragraph) => {}
            event => builder.read(event, range, &mut reading),
        }
    }
    builder.finish()
}

/// Builds the tree of inlines from events.
#[derive(Debug, Default)]
pub(crate) struct InlineBuilder {
    top: Vec<SourceInline>,
    frames: Vec<Frame>,
    captions: Vec<Caption>,
    white: White,
    /// Events before this offset are part of a placeable that spans several lines.
    covered: usize,
    /// HTML was reported, so closing tags are not.
    html_reported: bool,
    /// Literal stars that look like emphasis were reported, or emphasis that looks like literal stars.
    stars_reported: bool,
    signs: typed::Signs,
    depth_reported: bool,
}

/// Whether whitespace that comes next is dropped.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
enum White {
    /// It is: a space, a line break or the start of the text precedes it.
    #[default]
    Folds,
    /// It becomes a space.
    Counts,
}

#[derive(Debug)]
struct Frame {
    kind: FrameKind,
    range: Range<usize>,
    content: Vec<SourceInline>,
    white_before: White,
}

#[derive(Debug)]
enum FrameKind {
    Strong,
    Emphasis,
    /// Markup without effect: nested emphasis of the same kind, a refused link.
    Plain,
    Link(Resolved),
    Image {
        image: Option<Image>,
        title: String,
        definition: Option<Range<usize>>,
    },
}

impl InlineBuilder {
    /// Handles the next event of the segment.
    pub(crate) fn read(
        &mut self,
        event: Event<'_>,
        range: Range<usize>,
        reading: &mut Reading<'_>,
    ) {
        match event {
            Event::Start(tag) => self.open(tag, range, reading),
            Event::End(TagEnd::Strong | TagEnd::Emphasis | TagEnd::Link | TagEnd::Image) => {
                self.close(reading);
            }
            Event::Text(text) => self.read_text(&text, range, reading),
            _ if range.start < self.covered => {}
            Event::Code(code) => self.read_code(&code, range, reading),
            Event::SoftBreak => self.push_text(" "),
            Event::HardBreak => self.push_break(),
            Event::FootnoteReference(label) => self.read_mark(&label, range, reading),
            Event::Html(html) | Event::InlineHtml(html) => self.read_html(&html, range, reading),
            Event::End(_)
            | Event::Rule
            | Event::TaskListMarker(_)
            | Event::InlineMath(_)
            | Event::DisplayMath(_) => {}
        }
    }

    /// The finished tree, without whitespace at its edges.
    pub(crate) fn finish(mut self) -> Inside {
        while let Some(frame) = self.frames.pop() {
            // Events are balanced, so this should never happen; no text is lost if it does.
            append(frame.content, self.content());
        }
        self.trim_end();
        Inside {
            inlines: self.top,
            captions: self.captions,
        }
    }

    fn open(&mut self, tag: Tag<'_>, range: Range<usize>, reading: &mut Reading<'_>) {
        let white_before = self.white;
        let kind = if self.is_too_deep(&range, reading) || self.in_image() {
            FrameKind::Plain
        } else {
            match tag {
                Tag::Strong if !self.has(|kind| matches!(kind, FrameKind::Strong)) => {
                    FrameKind::Strong
                }
                Tag::Emphasis if !self.has(|kind| matches!(kind, FrameKind::Emphasis)) => {
                    FrameKind::Emphasis
                }
                Tag::Link {
                    link_type,
                    dest_url,
                    title,
                    id,
                } => links::open_link(
                    &destination(link_type, &dest_url, &id),
                    &title,
                    &range,
                    reading,
                ),
                Tag::Image {
                    link_type,
                    dest_url,
                    title,
                    id,
                } => {
                    self.white = White::Folds;
                    links::open_image(
                        &destination(link_type, &dest_url, &id),
                        &title,
                        &range,
                        reading,
                    )
                }
                _ => FrameKind::Plain,
            }
        };
        self.frames.push(Frame {
            kind,
            range,
            content: Vec::new(),
            white_before,
        });
    }

    fn is_too_deep(&mut self, range: &Range<usize>, reading: &mut Reading<'_>) -> bool {
        let too_deep = self.frames.len() >= DEEPEST;
        if too_deep && !self.depth_reported {
            self.depth_reported = true;
            let message = say("marks-too-deep").number("most", DEEPEST);
            reading.report_markup(range.clone(), message, say("marks-too-deep-help"));
        }
        too_deep
    }

    fn close(&mut self, reading: &mut Reading<'_>) {
        if let Some(Frame {
            kind: FrameKind::Image { .. },
            ..
        }) = self.frames.last()
        {
            self.trim_end();
        }
        let Some(Frame {
            kind,
            range,
            content,
            white_before,
        }) = self.frames.pop()
        else {
            return;
        };
        let may_be_swallowed = matches!(kind, FrameKind::Strong | FrameKind::Emphasis);
        if may_be_swallowed && !self.stars_reported {
            self.stars_reported = typed::report_swallowed(range.clone(), reading);
        }
        let inline = match kind {
            FrameKind::Plain => return append(content, self.content()),
            FrameKind::Strong | FrameKind::Emphasis if content.is_empty() => return,
            FrameKind::Strong => Inline::Strong(content),
            FrameKind::Emphasis => Inline::Emphasis(content),
            FrameKind::Link(resolved) => {
                let inlines = links::close_link(resolved, content, range, reading);
                return append(inlines, self.content());
            }
            FrameKind::Image {
                image,
                title,
                definition,
            } => {
                let is_decorative = links::is_decorative(&range, reading);
                if !title.is_empty() {
                    self.captions
                        .push(caption_of(&title, range.clone(), definition, reading));
                }
                let Some(image) = image else {
                    self.white = if content.is_empty() {
                        white_before
                    } else {
                        White::Counts
                    };
                    return append(content, self.content());
                };
                self.white = White::Counts;
                let about = (is_decorative, !title.is_empty());
                links::check_words(&content, about, range, reading);
                Inline::Image {
                    image,
                    alt: content,
                }
            }
        };
        self.content().push(inline);
    }

    /// The innermost open list of inlines.
    fn content(&mut self) -> &mut Vec<SourceInline> {
        match self.frames.last_mut() {
            Some(frame) => &mut frame.content,
            None => &mut self.top,
        }
    }

    fn has(&self, fits: impl Fn(&FrameKind) -> bool) -> bool {
        self.frames.iter().any(|frame| fits(&frame.kind))
    }

    fn in_image(&self) -> bool {
        self.has(|kind| matches!(kind, FrameKind::Image { .. }))
    }
}

fn destination(link_type: LinkType, target: &str, label: &str) -> Destination {
    match link_type {
        LinkType::Inline | LinkType::Autolink => Destination::Target(target.to_owned()),
        LinkType::Email => Destination::Target(format!("mailto:{target}")),
        _ => Destination::Label(label.to_owned()),
    }
}

/// Appends inlines and joins adjacent texts.
fn append(inlines: Vec<SourceInline>, content: &mut Vec<SourceInline>) {
    for inline in inlines {
        match (inline, content.last_mut()) {
            (Inline::Text(text), Some(Inline::Text(before))) => before.push_str(&text),
            (inline, _) => content.push(inline),
        }
    }
}
