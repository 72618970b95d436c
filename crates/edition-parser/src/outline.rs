//! For tests: a document as text, one line for each segment or finding.

use edition_model::{
    Block, Caption, CountedBy, Definitions, Document, DocumentId, Inline, ListMarks,
    ParagraphNumber, ParsedSegment, Place, Reported, SourceFile, SourceInline, Sources, Span,
    Table,
};
use edition_report::Sentences;

use crate::parse_document;

/// Parses `text` as the source `press/visit` and writes the result as text.
pub(crate) fn outline(text: &str) -> String {
    let mut sources = Sources::default();
    let file = sources.add(SourceFile::new("sources/press/visit.md", text));
    let id = DocumentId::new("press/visit").unwrap();
    let parsed = parse_document(&id, file, text);
    check_spans(&parsed, text);
    let mut lines = Vec::new();
    for finding in &parsed.diagnostics {
        let Place::Span(span) = finding.place else {
            panic!("{finding:?}")
        };
        let whole = sources.get(file).unwrap();
        let place = whole.position(span.range().start);
        lines.push(format!(
            "{} {place} {}",
            finding.rule.name(),
            Sentences::english().tell(&finding.message)
        ));
    }
    if let Some(document) = &parsed.value {
        outline_document(document, &mut lines);
    } else {
        lines.push("no document".to_owned());
    }
    lines.join("\n")
}

/// Checks that all spans are within the text and on character boundaries.
fn check_spans(parsed: &Reported<Option<Document<ParsedSegment>>>, text: &str) {
    let check = |span: Span| assert!(text.get(span.range()).is_some(), "{span:?} in {text:?}");
    for finding in &parsed.diagnostics {
        if let Place::Span(span) = finding.place {
            check(span);
        }
        finding
            .related
            .iter()
            .for_each(|related| check(related.span));
    }
    let Some(document) = &parsed.value else {
        return;
    };
    let facts = document.front_matter.facts.values();
    facts.for_each(|fact| check(fact.span));
    document.links.values().for_each(|link| check(link.span));
    for segment in document.body.segments() {
        check(segment.text.span);
        segment.pinned.iter().for_each(|pinned| check(pinned.span));
        check_inlines(&segment.text.inlines, &check);
    }
}

fn check_inlines(inlines: &[SourceInline], check: &impl Fn(Span)) {
    for inline in inlines {
        match inline {
            Inline::Placeable(placeable) => check(placeable.span),
            Inline::Strong(content)
            | Inline::Emphasis(content)
            | Inline::Link { content, .. }
            | Inline::Foreign { content, .. }
            | Inline::Image { alt: content, .. } => check_inlines(content, check),
            Inline::Text(_)
            | Inline::Code(_)
            | Inline::FootnoteMark(_)
            | Inline::LineBreak
            | Inline::NumberReference(_) => {}
        }
    }
}

fn outline_document(document: &Document<ParsedSegment>, lines: &mut Vec<String>) {
    if let Some(place) = &document.body.place {
        lines.push(format!("place {}", segment(place)));
    }
    for text in document.body.masthead.segments() {
        lines.push(format!("front {}", segment(text)));
    }
    outline_blocks(&document.body.blocks, "", lines);
    for footnote in &document.body.footnotes {
        lines.push(format!("footnote {} {}", footnote.number, footnote.label));
        outline_blocks(&footnote.blocks, "  ", lines);
    }
    for (label, link) in &document.links {
        lines.push(format!("link {label} {:?}", link.target));
    }
}

fn segment(segment: &ParsedSegment) -> String {
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

fn shown_marks(marks: &ListMarks) -> String {
    match marks {
        ListMarks::Bullets => "None".to_owned(),
        ListMarks::Figures(start) => format!("Some({start})"),
        ListMarks::Signs { owner, first, by } => {
            let by = match by {
                CountedBy::Signs => "",
                CountedBy::Decimals => " by decimals",
            };
            format!("below {} from {first}{by}", owner.address())
        }
    }
}

fn shown_caption(caption: &Caption<ParsedSegment>, indent: &str) -> String {
    let words = segment(&caption.text);
    format!("{indent}caption {} {words}", caption.number)
}

fn outline_table(table: &Table<ParsedSegment>, indent: &str, lines: &mut Vec<String>) {
    let caption = table.caption.iter();
    lines.extend(caption.map(|caption| shown_caption(caption, indent)));
    let heads = if table.row_heads { " row heads" } else { "" };
    lines.push(format!("{indent}table {:?}{heads}", table.alignments));
    for row in std::iter::once(&table.head).chain(&table.rows) {
        let cells: Vec<String> = row.iter().map(segment).collect();
        lines.push(format!("{indent}row {}", cells.join(" | ")));
    }
}

fn outline_definitions(list: &Definitions<ParsedSegment>, indent: &str, lines: &mut Vec<String>) {
    let order = match list.is_alphabetical {
        true => " by the alphabet",
        false => "",
    };
    lines.push(format!("{indent}definitions{order}"));
    for entry in &list.entries {
        lines.push(format!("{indent}term {}", segment(&entry.term)));
        for meaning in &entry.meanings {
            lines.push(format!("{indent}meaning"));
            outline_blocks(meaning, &format!("{indent}  "), lines);
        }
    }
}

/// The number of a paragraph; the address where that is more.
fn shown_number(number: &ParagraphNumber) -> String {
    let address = number.address();
    let plain = address.strip_prefix("para-");
    let plain = plain.filter(|rest| !rest.contains('-'));
    plain.unwrap_or(&address).to_owned()
}

fn outline_blocks(blocks: &[Block<ParsedSegment>], indent: &str, lines: &mut Vec<String>) {
    let deeper = format!("{indent}  ");
    for block in blocks {
        let line = match block {
            Block::Heading {
                level,
                number,
                segment: words,
            } => {
                let number = number.as_ref().map(|it| format!("[{}] ", it.address()));
                format!("h{level} {}{}", number.unwrap_or_default(), segment(words))
            }
            Block::Paragraph {
                number: Some(number),
                segment: words,
            } => format!("{}. {}", shown_number(number), segment(words)),
            Block::Paragraph {
                number: None,
                segment: words,
            } => format!("p {}", segment(words)),
            Block::List { marks, items } => {
                lines.push(format!("{indent}list {}", shown_marks(marks)));
                for item in items {
                    lines.push(format!("{indent}item"));
                    outline_blocks(item, &deeper, lines);
                }
                continue;
            }
            Block::Definitions(list) => {
                outline_definitions(list, indent, lines);
                continue;
            }
            Block::Boxed { kind, blocks } => {
                lines.push(format!("{indent}box {}", kind.name()));
                outline_blocks(blocks, &deeper, lines);
                continue;
            }
            Block::Quotation(blocks) => {
                lines.push(format!("{indent}quotation"));
                outline_blocks(blocks, &deeper, lines);
                continue;
            }
            Block::Table(table) => {
                outline_table(table, indent, lines);
                continue;
            }
            Block::Figure {
                image,
                alt,
                caption,
            } => {
                lines.push(format!("{indent}figure {}", image.path));
                lines.extend(alt.iter().map(|it| format!("{indent}alt {}", segment(it))));
                lines.extend(caption.iter().map(|it| shown_caption(it, indent)));
                continue;
            }
            Block::Code { language, text } => format!("code {language:?} {text:?}"),
            Block::Break => "break".to_owned(),
        };
        lines.push(format!("{indent}{line}"));
    }
}
