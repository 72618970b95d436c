//! Marks of notes: an edition has exactly those of its source, whatever a translation has lost or doubled. A note without
//! a mark belongs to no place, so that the editions of a document would part ways, and a draft could not be set side by side
//! with its source. The fault is told (`markup-mismatch`) and keeps the document back.

use edition_model::{EditionInline, FootnoteMark, Inline, SourceInline, footnote_marks};

/// Takes away the marks that `source` has not, or not so often, and puts those that are lost at the end.
pub(super) fn hold(inlines: Vec<EditionInline>, source: &[SourceInline]) -> Vec<EditionInline> {
    // Nearly all translations have their marks, in an order of their own perhaps.
    if footnote_marks(source).eq(footnote_marks(&inlines)) {
        return inlines;
    }
    let mut missing: Vec<&FootnoteMark> = footnote_marks(source).collect();
    let mut inlines = keep(inlines, &mut missing);
    inlines.extend(missing.into_iter().cloned().map(Inline::FootnoteMark));
    inlines
}

/// Leaves of the marks only those that are `missing` so far.
fn keep(inlines: Vec<EditionInline>, missing: &mut Vec<&FootnoteMark>) -> Vec<EditionInline> {
    let held = inlines.into_iter().filter_map(|inline| {
        Some(match inline {
            Inline::FootnoteMark(mark) => {
                let place = missing.iter().position(|own| own.label == mark.label)?;
                missing.remove(place);
                Inline::FootnoteMark(mark)
            }
            Inline::Strong(content) => Inline::Strong(keep(content, missing)),
            Inline::Emphasis(content) => Inline::Emphasis(keep(content, missing)),
            Inline::Link { link, content } => Inline::Link {
                link,
                content: keep(content, missing),
            },
            Inline::Foreign { locale, content } => Inline::Foreign {
                locale,
                content: keep(content, missing),
            },
            inline => inline,
        })
    });
    held.collect()
}
