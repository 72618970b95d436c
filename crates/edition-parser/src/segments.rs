//! Segments before links and footnotes are complete.

use std::collections::BTreeMap;

use edition_model::{
    Inline, NoteNumber, ParsedSegment, PinnedId, SegmentText, SourceInline, Span, every_inline,
};

use crate::pattern::{Labels, pattern};
use crate::scanner::{Name, names};

/// A segment without pattern, whose footnotes have no numbers yet.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct Draft {
    /// The id that the author pinned.
    pub(crate) pinned: Option<PinnedId>,
    /// The note to translators.
    pub(crate) note: Option<String>,
    /// The content.
    pub(crate) inlines: Vec<SourceInline>,
    /// Its place in the file.
    pub(crate) span: Span,
}

impl Draft {
    /// The finished segment.
    pub(crate) fn finish(
        &self,
        marks: &BTreeMap<String, (String, NoteNumber)>,
        labels: Labels<'_>,
    ) -> ParsedSegment {
        let mut inlines = self.inlines.clone();
        number_marks(&mut inlines, marks);
        ParsedSegment {
            pinned: self.pinned.clone(),
            note: self.note.clone(),
            text: SegmentText {
                pattern: pattern(&inlines, labels, self.span),
                translatable: is_translatable(&inlines, self.pinned.is_some()),
                inlines,
                span: self.span,
            },
        }
    }
}

fn number_marks(inlines: &mut [SourceInline], marks: &BTreeMap<String, (String, NoteNumber)>) {
    for inline in inlines {
        match inline {
            Inline::FootnoteMark(mark) => {
                if let Some((label, number)) = marks.get(&mark.label.to_lowercase()) {
                    mark.label.clone_from(label);
                    mark.number = *number;
                }
            }
            Inline::Strong(content)
            | Inline::Emphasis(content)
            | Inline::Link { content, .. }
            | Inline::Foreign { content, .. } => number_marks(content, marks),
            _ => {}
        }
    }
}

/// Whether there is anything to translate: a term, or a letter outside of code, which is the same in all languages. Where the
/// author has given the text an id, any placeable makes words: others lead to it, and it is one of the segments.
pub(crate) fn is_translatable(inlines: &[SourceInline], is_pinned: bool) -> bool {
    every_inline(inlines).any(|inline| match inline {
        Inline::Text(text) => text.chars().any(char::is_alphabetic),
        Inline::Placeable(placeable) => {
            let names = names(&placeable.text);
            is_pinned || names.iter().any(|name| matches!(name, Name::Term(_)))
        }
        _ => false,
    })
}
