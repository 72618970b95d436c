//! Inline trees as indented text.

use edition_model::{EditionInline, Inline, LinkTarget, Sentence, SourceInline, say};

use crate::language::told;

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
            other => told(&name(other, placeable)),
        };
        lines.push_str(&format!("{:1$}{line}\n", "", depth * 2));
        draw(inline.content(), depth + 1, placeable, lines);
    }
}

/// What an inline is called that is no text.
fn name<P>(inline: &Inline<P>, placeable: &dyn Fn(&P) -> String) -> Sentence {
    match inline {
        Inline::Text(text) => say("quoted").text("text", text.to_string()),
        Inline::Code(text) => say("trace-code").text("text", text.to_string()),
        Inline::Strong(_) => say("trace-strong"),
        Inline::Emphasis(_) => say("trace-emphasis"),
        Inline::Link { link, .. } => say("trace-link")
            .text("label", link.label.to_string())
            .text("target", describe(&link.target)),
        Inline::Foreign { locale, .. } => say("trace-foreign").locale("locale", locale),
        Inline::FootnoteMark(mark) => say("trace-mark")
            .text("label", mark.label.to_string())
            .text("number", mark.number.to_string()),
        Inline::Image { image, .. } => say("trace-picture")
            .text("label", image.label.to_string())
            .text("path", image.path.to_string()),
        Inline::LineBreak => say("trace-break"),
        Inline::NumberReference(reference) => say("trace-paragraph")
            .text("text", reference.text.to_string())
            .text("segment", reference.segment.to_string()),
        Inline::Placeable(it) => say("trace-placeable").text("text", placeable(it)),
    }
}

fn describe(target: &LinkTarget) -> String {
    match target {
        LinkTarget::Url(url) => url.clone(),
        LinkTarget::Segment(segment) => {
            told(&say("trace-segment").text("segment", segment.to_string()))
        }
        LinkTarget::Address(address) => address.clone(),
        LinkTarget::Document {
            document,
            segment: None,
        } => told(&say("trace-document").text("document", document.to_string())),
        LinkTarget::Document {
            document,
            segment: Some(segment),
        } => told(
            &say("trace-segment-elsewhere")
                .text("segment", segment.to_string())
                .text("document", document.to_string()),
        ),
    }
}
