//! The steps from a text to a document.

#[cfg(test)]
mod tests;

use std::collections::{BTreeMap, BTreeSet};

use edition_model::{
    Block, Body, Diagnostic, Document, DocumentId, FileId, LinkDefinition, NoteNumber, Numbering,
    ParsedSegment, PinnedId, Reported, Rule, SegmentId, Span, images, say,
};
use pulldown_cmark::{BrokenLinkCallback, Parser};

use crate::attributes::Class;
use crate::blocks::{BlockBuilder, Count, Structure};
use crate::conflicts::find_conflicts;
use crate::footnotes::{FootnoteDraft, Numbered, number_footnotes};
use crate::front_matter::{Line, Settings, Texts, read_front_matter, without_settings};
use crate::inlines::{known_labels, read_alone};
use crate::labels::fold_label;
use crate::markdown::{GUARD, document_options, parser};
use crate::masking::mask;
use crate::pattern::Labels;
use crate::prose::{Atom, AtomContent, Grain, Places, Prose};
use crate::references::{Definition, SourceReferences};
use crate::segments::Draft;
use crate::survey::Survey;
use crate::{LONGEST_FILE, LONGEST_SEGMENT, MOST_SEGMENTS};

/// Parses a Markdown file. The value is `None` if the front matter is unusable; the text is checked all
/// the same.
#[must_use]
pub fn parse_document(
    id: &DocumentId,
    file: FileId,
    text: &str,
) -> Reported<Option<Document<ParsedSegment>>> {
    let mut findings = match text.len() > LONGEST_FILE {
        true => vec![too_long(file)],
        false => find_conflicts(file, text),
    };
    let document = if findings.is_empty() {
        read_front_matter(id, file, text, &mut findings)
            .and_then(|settings| parse_body(id, file, text, settings, &mut findings))
    } else {
        None
    };
    findings.sort_by(|a, b| a.place.cmp(&b.place));
    let diagnostics = findings
        .into_iter()
        .map(|finding| finding.document(id))
        .collect();
    Reported {
        value: document,
        diagnostics,
    }
}

/// The finding for a source that is too long to be read.
fn too_long(file: FileId) -> Diagnostic {
    let message = say("source-too-long").number("most", LONGEST_FILE >> 20);
    let finding = Diagnostic::new(Rule::UnsupportedMarkup, Span::new(file, 0..0), message);
    finding.help(say("source-too-long-help"))
}

/// Whether a document has no more segments than it may, and none that is longer; if it has, that is reported and nothing
/// else.
fn is_small_enough(body: &Body<Draft>, text: &str, findings: &mut Vec<Diagnostic>) -> bool {
    let segments = body.segments();
    let is_long = |draft: &&&Draft| {
        let range = draft.span.range();
        range.len() > LONGEST_SEGMENT
            && text.get(range).map_or(0, |text| text.chars().count()) > LONGEST_SEGMENT
    };
    let (first, message, help) = match (segments.get(MOST_SEGMENTS), segments.iter().find(is_long))
    {
        (Some(first), _) => (
            first,
            say("segments-too-many").number("most", MOST_SEGMENTS),
            say("segments-too-many-help"),
        ),
        (None, Some(long)) => (
            long,
            say("segment-too-long").number("most", LONGEST_SEGMENT),
            say("segment-too-long-help"),
        ),
        (None, None) => return true,
    };
    let finding = Diagnostic::new(Rule::UnsupportedMarkup, first.span, message);
    *findings = vec![finding.help(help)];
    false
}

/// How many headings begin an annex.
fn annexes(prose: &Prose) -> usize {
    let is_annex = |atom: &&Atom| match &atom.content {
        AtomContent::Attributes(Some(attributes)) => attributes.has(Class::Annex),
        _ => false,
    };
    prose.atoms.values().filter(is_annex).count()
}

fn parse_body(
    id: &DocumentId,
    file: FileId,
    text: &str,
    settings: Settings,
    findings: &mut Vec<Diagnostic>,
) -> Option<Document<ParsedSegment>> {
    let Settings {
        front_matter,
        texts,
        links,
        body,
    } = settings;
    let labels: BTreeSet<String> = links.keys().map(|label| fold_label(label)).collect();
    let mut places = Places::new(Span::new(file, 0..text.len()));
    places.add(0, Span::new(file, 0..text.len()), Grain::Bytes);
    let look = |text: &str| Survey::of_document(text, &labels);
    let prose = mask(without_settings(text, body), places, look, findings);
    let parser = parser(&prose.text, document_options(), |label| {
        labels.contains(&fold_label(label))
    });
    let definitions = definitions(&parser, &prose);
    let mut references = SourceReferences::new(id, links, definitions, findings);
    let mut pins = BTreeMap::new();
    let Texts { place, masthead } = texts;
    let mut read = |line: &Line| read_line(line, file, &mut references, &mut pins, findings);
    let front = Body {
        place: place.as_ref().map(&mut read),
        masthead: masthead.map(&mut read),
        ..Body::default()
    };
    let settled = front_matter.as_ref();
    let rule = settled.map_or(Numbering::Nothing, |settled| settled.numbering);
    let count = Count::new(rule, annexes(&prose));
    let mut builder = BlockBuilder::new(&prose, &mut references, &mut pins, count, findings);
    for (event, range) in parser.into_offset_iter() {
        builder.read(event, range);
    }
    let read: Structure = builder.finish();
    report_undefined(references.marks(), &read.footnotes, findings);
    check_title(&read.blocks, &prose, body, findings);
    let blocks = read.blocks;
    let content = Body { blocks, ..front };
    let Numbered { footnotes, marks } = number_footnotes(&content, read.footnotes, findings);
    let pictures = references.pictures();
    let links = references.finish(findings);
    let body = Body {
        footnotes,
        ..content
    };
    if !is_small_enough(&body, text, findings) {
        return None;
    }
    let body = finish(body, &marks, &links);
    let front_matter = front_matter?;
    Some(Document {
        id: id.clone(),
        file,
        front_matter,
        links,
        pictures,
        recommendations: read.recommendations,
        official: read.official,
        originals: read.originals,
        cited: BTreeMap::new(),
        body,
    })
}

/// The definitions `[label]: target`, in order.
fn definitions<'t, F: BrokenLinkCallback<'t>>(
    parser: &Parser<'t, F>,
    prose: &Prose,
) -> Vec<Definition> {
    let mut definitions: Vec<Definition> = parser
        .reference_definitions()
        .iter()
        .map(|(label, definition)| Definition {
            label: label.to_owned(),
            target: definition.dest.to_string(),
            range: definition.span.clone(),
            span: prose.span(definition.span.clone()),
        })
        .collect();
    definitions.sort_by_key(|definition| definition.range.start);
    definitions
}

/// Parses a text of the front matter, which may contain placeables and markup as any text.
fn read_line(
    line: &Line,
    file: FileId,
    references: &mut SourceReferences<'_>,
    pins: &mut BTreeMap<SegmentId, Span>,
    findings: &mut Vec<Diagnostic>,
) -> Draft {
    let span = Span::new(file, line.range.clone());
    let text = format!("{GUARD}{}", line.text.replace(['\n', '\r'], " "));
    let mut places = Places::new(span);
    places.add(
        0,
        Span::new(file, line.range.start..line.range.start),
        Grain::Whole,
    );
    places.add(GUARD.len_utf8(), span, line.grain);
    let known = known_labels(&text, references);
    let look = |line: &str| Survey::of_line(line, |label| known.contains(label));
    let prose = mask(text, places, look, findings);
    let inside = read_alone(&prose, references, findings);
    let id = line.id.as_ref().and_then(|id| SegmentId::new(id).ok());
    let pinned = id.map(|id| PinnedId { id, span });
    pins.extend(pinned.iter().map(|pinned| (pinned.id.clone(), span)));
    Draft {
        pinned,
        note: None,
        inlines: inside.inlines,
        span,
    }
}

fn report_undefined(
    marks: &[(String, Span)],
    footnotes: &[FootnoteDraft],
    findings: &mut Vec<Diagnostic>,
) {
    let defined: BTreeSet<String> = footnotes
        .iter()
        .map(|footnote| footnote.label.to_lowercase())
        .collect();
    for (label, span) in marks {
        if !defined.contains(&label.to_lowercase()) {
            let message = say("footnote-unknown").text("label", label);
            let finding = Diagnostic::new(Rule::UnknownReference, *span, message);
            findings.push(finding.help(say("footnote-unknown-help").text("label", label)));
        }
    }
}

fn check_title(
    blocks: &[Block<Draft>],
    prose: &Prose,
    body: usize,
    findings: &mut Vec<Diagnostic>,
) {
    if blocks
        .iter()
        .any(|block| matches!(block, Block::Heading { level: 1, .. }))
    {
        return;
    }
    let text = prose.slice(body..prose.text.len());
    let start = body + (text.len() - text.trim_start().len());
    let length = text.trim_start().lines().next().map_or(0, str::len);
    let finding = Diagnostic::new(
        Rule::UnsupportedMarkup,
        prose.span(start..start + length),
        say("title-missing"),
    );
    findings.push(finding.help(say("title-missing-help")));
}

/// Fills in the footnote numbers and writes the patterns, which need all labels.
fn finish(
    body: Body<Draft>,
    marks: &BTreeMap<String, (String, NoteNumber)>,
    links: &BTreeMap<String, LinkDefinition>,
) -> Body<ParsedSegment> {
    let footnotes = marks.values().cloned().collect();
    let images = body
        .segments()
        .into_iter()
        .flat_map(|segment| images(&segment.inlines))
        .map(|image| (image.label.clone(), image.path.clone()))
        .collect();
    let labels = Labels {
        links,
        footnotes: &footnotes,
        images: &images,
    };
    body.map(&mut |draft: &Draft| draft.finish(marks, labels))
}
