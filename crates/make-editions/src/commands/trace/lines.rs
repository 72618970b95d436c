//! The lines on the pages that show a segment.

use std::collections::BTreeSet;

use edition_model::{SegmentId, say};
use edition_pdf::fonts::Fonts;
use edition_pdf::page::{ElementId, GlyphRun, Item, Pages};

use crate::language::line as on_a_line;

/// A line of a segment: what its runs say, and where they stand, in points.
struct Line {
    page: usize,
    x: f32,
    end: f32,
    y: f32,
    text: String,
}

/// The lines of a segment, page after page, and the faces that they are set in.
pub(super) fn draw(pages: &Pages, id: &SegmentId, fonts: &Fonts) -> String {
    let elements = elements(pages, id);
    let mut lines: Vec<Line> = Vec::new();
    let mut faces = BTreeSet::new();
    for (page, content) in pages.pages.iter().enumerate() {
        for item in &content.items {
            let Item::Run(run) = item else { continue };
            if !run
                .element
                .is_some_and(|element| elements.contains(&element))
            {
                continue;
            }
            faces.insert(format!(
                "{} {:.1}",
                fonts.face(run.face).post_script_name(),
                run.size
            ));
            add(&mut lines, page, run);
        }
    }
    let mut text = String::new();
    let mut last_page = None;
    for line in &lines {
        if last_page != Some(line.page) {
            text.push_str(&on_a_line(
                &say("trace-page")
                    .number("page", line.page + 1)
                    .number("pages", pages.pages.len()),
            ));
            last_page = Some(line.page);
        }
        let Line {
            x,
            end,
            y,
            text: words,
            ..
        } = line;
        text.push_str(&format!(
            "  {x:5.1}–{end:5.1}, {y:5.1}  {}\n",
            words.trim_end()
        ));
    }
    if lines.is_empty() {
        text.push_str(&on_a_line(&say("trace-no-line")));
    } else {
        text.push_str(&on_a_line(&say("trace-faces").list("faces", faces)));
    }
    text
}

/// The element of the segment and all that it holds.
fn elements(pages: &Pages, id: &SegmentId) -> BTreeSet<ElementId> {
    let mut elements = BTreeSet::new();
    for (name, element) in pages.structure.iter() {
        let inside = element
            .parent
            .is_some_and(|parent| elements.contains(&parent));
        if inside || element.segment.as_ref() == Some(id) {
            elements.insert(name);
        }
    }
    elements
}

/// Puts a run to the line that it stands on. The mark of a footnote stands higher than its line.
fn add(lines: &mut Vec<Line>, page: usize, run: &GlyphRun) {
    let end = run.x + run.glyphs.iter().map(|glyph| glyph.advance).sum::<f32>();
    // The hyphen of a divided word.
    let words = run.text.replace('\u{AD}', "-");
    let same = lines
        .last_mut()
        .filter(|line| line.page == page && (line.y - run.y).abs() < run.size * 0.8);
    if let Some(line) = same {
        line.x = line.x.min(run.x);
        line.end = line.end.max(end);
        line.y = line.y.max(run.y);
        line.text.push_str(&words);
    } else {
        lines.push(Line {
            page,
            x: run.x,
            end,
            y: run.y,
            text: words,
        });
    }
}
