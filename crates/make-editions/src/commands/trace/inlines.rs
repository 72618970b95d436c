//! Inline trees as indented text.

use edition_model::{EditionInline, Inline, LinkTarget, SourceInline};

/// The tree of a text as somebody wrote it.
pub(super) fn draw_source(inlines: &[SourceInline]) -> String {
    let mut lines = String::new();
    draw(inlines, 0, &|placeable| placeable.text.clone(), &mut lines);
    lines
}

/// The tree of a text as readers get it.
pub(super) fn draw_edition(inlines: &[EditionInline]) -> String {
    let mut lines = String::new();
    draw(inlines, 0, &|never| match *never {}, &mut lines);
    lines
}

fn draw<P>(
    inlines: &[Inline<P>],
    depth: usize,
    placeable: &dyn Fn(&P) -> String,
    lines: &mut String,
) {
    for inline in inlines {
        let line = match inline {
            Inline::Text(text) => format!("\"{text}\""),
            Inline::Code(text) => format!("code \"{text}\""),
            Inline::Strong(_) => "strong".to_owned(),
            Inline::Emphasis(_) => "emphasis".to_owned(),
            Inline::Link { link, .. } => {
                format!("link [{}] to {}", link.label, describe(&link.target))
            }
            Inline::Foreign { locale, .. } => format!("words in {locale}"),
            Inline::FootnoteMark(mark) => {
                format!("mark [^{}] of footnote {}", mark.label, mark.number)
            }
            Inline::Image { image, .. } => format!("picture [{}] {}", image.label, image.path),
            Inline::LineBreak => "line break".to_owned(),
            Inline::NumberReference(reference) => {
                format!("number {} of {}", reference.text, reference.segment)
            }
            Inline::Placeable(it) => format!("placeable {}", placeable(it)),
        };
        lines.push_str(&format!("{:1$}{line}\n", "", depth * 2));
        draw(inline.content(), depth + 1, placeable, lines);
    }
}

fn describe(target: &LinkTarget) -> String {
    match target {
        LinkTarget::Url(url) => url.clone(),
        LinkTarget::Segment(segment) => format!("the segment {segment}"),
        LinkTarget::Document {
            document,
            segment: None,
        } => format!("the document {document}"),
        LinkTarget::Document {
            document,
            segment: Some(segment),
        } => {
            format!("the segment {segment} of the document {document}")
        }
    }
}
