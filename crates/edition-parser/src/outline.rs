//! For tests: a document on paper, one line a segment or finding.

use edition_model::{Block, Document, DocumentId, ParsedSegment, SourceFile, Sources};
use edition_report::Sentences;

use crate::parse_document;

/// Parses `text` as the source `press/visit` and writes down what comes out.
pub(crate) fn outline(text: &str) -> String {
    let mut sources = Sources::default();
    let file = sources.add(SourceFile::new("sources/press/visit.md", text));
    let id = DocumentId::new("press/visit").unwrap();
    let parsed = parse_document(&id, file, text);
    let mut lines = Vec::new();
    for finding in &parsed.diagnostics {
        let edition_model::Place::Span(span) = finding.place else {
            panic!("{finding:?}")
        };
        let whole = sources.get(file).unwrap();
        assert!(text.get(span.range()).is_some(), "{finding:?}");
        let place = whole.position(span.range().start);
        lines.push(format!(
            "{} {place} {}",
            finding.rule.name(),
            Sentences::english().tell(&finding.message)
        ));
    }
    if let Some(document) = &parsed.value {
        outline_document(document, text, &mut lines);
    } else {
        lines.push("no document".to_owned());
    }
    lines.join("\n")
}

fn outline_document(document: &Document<ParsedSegment>, text: &str, lines: &mut Vec<String>) {
    if let Some(place) = &document.body.place {
        lines.push(format!("place {}", segment(place, text)));
    }
    outline_blocks(&document.body.blocks, text, "", lines);
    for footnote in &document.body.footnotes {
        lines.push(format!("footnote {} {}", footnote.number, footnote.label));
        outline_blocks(&footnote.blocks, text, "  ", lines);
    }
    for (label, link) in &document.links {
        lines.push(format!("link {label} {:?}", link.target));
    }
}

fn segment(segment: &ParsedSegment, text: &str) -> String {
    assert!(text.get(segment.text.span.range()).is_some(), "{segment:?}");
    let mut line = String::new();
    if let Some(pinned) = &segment.pinned {
        line.push_str(&format!("#{} ", pinned.id));
    }
    if let Some(note) = &segment.note {
        line.push_str(&format!("({note}) "));
    }
    if !segment.text.translatable {
        line.push_str("- ");
    }
    line + &segment.text.pattern
}

fn outline_blocks(
    blocks: &[Block<ParsedSegment>],
    text: &str,
    indent: &str,
    lines: &mut Vec<String>,
) {
    let deeper = format!("{indent}  ");
    for block in blocks {
        let line = match block {
            Block::Heading {
                level,
                segment: words,
            } => format!("h{level} {}", segment(words, text)),
            Block::Paragraph {
                number: Some(number),
                segment: words,
            } => format!("{number}. {}", segment(words, text)),
            Block::Paragraph {
                number: None,
                segment: words,
            } => format!("p {}", segment(words, text)),
            Block::List { start, items } => {
                lines.push(format!("{indent}list {start:?}"));
                for item in items {
                    lines.push(format!("{indent}item"));
                    outline_blocks(item, text, &deeper, lines);
                }
                continue;
            }
            Block::Quotation(blocks) => {
                lines.push(format!("{indent}quotation"));
                outline_blocks(blocks, text, &deeper, lines);
                continue;
            }
            Block::Table(table) => {
                lines.push(format!("{indent}table {:?}", table.alignments));
                for row in std::iter::once(&table.head).chain(&table.rows) {
                    let cells: Vec<String> = row.iter().map(|cell| segment(cell, text)).collect();
                    lines.push(format!("{indent}row {}", cells.join(" | ")));
                }
                continue;
            }
            Block::Figure {
                image,
                alt,
                caption,
            } => {
                lines.push(format!("{indent}figure {}", image.path));
                for (name, words) in [("alt", alt), ("caption", caption)] {
                    lines.extend(
                        words
                            .as_ref()
                            .map(|words| format!("{indent}{name} {}", segment(words, text))),
                    );
                }
                continue;
            }
            Block::Code { language, text } => format!("code {language:?} {text:?}"),
            Block::Break => "break".to_owned(),
        };
        lines.push(format!("{indent}{line}"));
    }
}
