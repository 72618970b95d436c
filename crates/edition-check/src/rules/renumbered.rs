//! `renumbered`: An address that a release has shown leads to another text now. Whoever cited "paragraph 12" meant another
//! paragraph than readers find there. For example, a paragraph was added after the report had been released:
//!
//! ```markdown
//! The visit lasted nine days.
//!
//! This paragraph is new, and all that follow have another number now.
//! ```
//!
//! Give it the number of the paragraph before it, as lawyers do: `{.bis}` at its end makes it 12 bis, and the numbers after it
//! stay. Where the new numbers are meant, release the document again.

use std::collections::{BTreeMap, BTreeSet};

use edition_localization::sync::state::Fingerprint;
use edition_model::{
    Diagnostic, Document, Object, Rule, SegmentId, SourceSegment, say, segments_of,
};

/// What was released at the addresses of a document.
pub type Released = BTreeMap<String, Stood>;

/// What stood at an address.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Stood {
    /// The segment, by the name that it has now.
    pub segment: SegmentId,
    /// What tells its text from others, where the release has recorded that.
    pub text: Option<String>,
}

/// The first address that leads elsewhere than in the release of that `date`.
#[must_use]
pub fn check_released(
    document: &Document<SourceSegment>,
    (date, released): (&str, &Released),
) -> Option<Diagnostic> {
    let now = addresses(document);
    let texts: BTreeSet<String> = now.values().map(|segment| text_mark(segment)).collect();
    let mut moved: Vec<(&String, &SourceSegment, &SegmentId)> = now
        .iter()
        .filter_map(|(address, segment)| {
            let former = released.get(address)?;
            let is_other = segment.id.as_ref()? != &former.segment;
            // Names may have changed places with the texts: the same text stands elsewhere now.
            let mark = text_mark(segment);
            let has_left = |text: &String| *text != mark && texts.contains(text);
            let has_moved = former.text.as_ref().is_some_and(has_left);
            (is_other || has_moved).then_some((address, *segment, &former.segment))
        })
        .collect();
    moved.sort_by_key(|(_, segment, _)| segment.text.span.range().start);
    let (address, segment, former) = moved.first()?;
    let message = say("renumbered")
        .text("address", *address)
        .text("former", former.as_str())
        .text("date", date)
        .number("others", moved.len() - 1);
    let mut finding = Diagnostic::new(Rule::Renumbered, segment.text.span, message);
    finding.segment.clone_from(&segment.id);
    Some(finding.help(say("renumbered-help")).document(&document.id))
}

/// The segments that stand at the addresses of `document` that readers cite: those of numbered paragraphs and of parts, captions
/// of tables and figures, and the first of each footnote.
#[must_use]
pub fn addresses(document: &Document<SourceSegment>) -> BTreeMap<String, &SourceSegment> {
    let segments = document.body.segments().into_iter();
    let segments: BTreeMap<&SegmentId, &SourceSegment> = segments
        .filter_map(|segment| Some((segment.id.as_ref()?, segment)))
        .collect();
    let named = |name: &str| SegmentId::new(name).ok();
    let paragraphs = document.paragraph_numbers().into_iter();
    let paragraphs = paragraphs.map(|(id, number)| (number.address(), Some(id.clone())));
    let parts = document.part_numbers().into_iter();
    let parts = parts.map(|(id, number)| (number.address(), Some(id)));
    let objects = document.object_numbers().into_iter();
    let objects = objects.map(|((object, name), (address, _))| {
        let segment = match object {
            Object::Table | Object::Figure => named(&name),
            Object::Note => first_of_note(document, &name),
        };
        (address, segment)
    });
    let all = paragraphs.chain(parts).chain(objects);
    all.filter_map(|(address, id)| Some((address, *segments.get(&id?)?)))
        .collect()
}

/// The first segment with an id in the footnote of that label.
fn first_of_note(document: &Document<SourceSegment>, label: &str) -> Option<SegmentId> {
    let mut notes = document.body.footnotes.iter();
    let note = notes.find(|note| note.label == label)?;
    let mut ids = segments_of(&note.blocks)
        .into_iter()
        .filter_map(|segment| segment.id.clone());
    ids.next()
}

/// What tells the text of a segment from others, whatever its marks.
#[must_use]
pub fn text_mark(segment: &SourceSegment) -> String {
    Fingerprint::of_letters(&segment.text.pattern).to_string()
}
