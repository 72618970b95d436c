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

use std::collections::BTreeMap;

use edition_model::{
    Diagnostic, Document, Rule, SegmentId, SourceSegment, numbered_headings, numbered_segments, say,
};

/// What was released at an address: the segment, by the name that it has now.
pub type Released = BTreeMap<String, SegmentId>;

/// The first address that leads elsewhere than in the release of that `date`.
#[must_use]
pub fn check_released(
    document: &Document<SourceSegment>,
    (date, released): (&str, &Released),
) -> Option<Diagnostic> {
    let blocks = &document.body.blocks;
    let paragraphs = numbered_segments(blocks).into_iter();
    let paragraphs = paragraphs.map(|(number, segment)| (number.address(), segment));
    let parts = numbered_headings(blocks).map(|(number, segment)| (number.address(), segment));
    let mut moved: Vec<(String, &SourceSegment, &SegmentId)> = paragraphs
        .chain(parts)
        .filter_map(|(address, segment)| {
            let former = released.get(&address)?;
            (segment.id.as_ref()? != former).then_some((address, segment, former))
        })
        .collect();
    moved.sort_by_key(|(_, segment, _)| segment.text.span.range().start);
    let (address, segment, former) = moved.first()?;
    let message = say("renumbered")
        .text("address", address)
        .text("former", former.as_str())
        .text("date", date)
        .number("others", moved.len() - 1);
    let mut finding = Diagnostic::new(Rule::Renumbered, segment.text.span, message);
    finding.segment.clone_from(&segment.id);
    Some(finding.help(say("renumbered-help")).document(&document.id))
}
