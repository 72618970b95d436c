//! The structure around the segments.

use edition_model::{
    Alignment, Block, Caption, Direction, Image, ListMarks, Object, Origin, ParagraphNumber,
    PartNumber, Segment, Table, plain_text,
};

use crate::citation::set_citation;
use crate::definitions::{set_box, set_definitions};
use crate::footnotes::set_table_notes;
use crate::page::Page;
use crate::picture::way_to_picture;
use crate::scene::Scene;
use crate::segments::{set_contained_segment, set_marked, set_segment, with_identity};

/// Sets `blocks`, each on lines of its own.
pub(crate) fn set_blocks<'e>(page: &mut Page<'e>, scene: Scene<'e>, blocks: &'e [Block<Segment>]) {
    for block in blocks {
        set_block(page, scene, block);
    }
}

/// Sets one block.
pub(crate) fn set_block<'e>(page: &mut Page<'e>, scene: Scene<'e>, block: &'e Block<Segment>) {
    match block {
        Block::Heading {
            level,
            number,
            segment,
        } => set_heading(
            page,
            scene,
            (heading_name(*level), number.as_ref()),
            segment,
        ),
        Block::Paragraph { number, segment } => {
            set_paragraph(page, scene, number.as_ref(), segment);
        }
        Block::List { marks, items } => set_list(page, scene, marks, items),
        Block::Definitions(definitions) => set_definitions(page, scene, definitions),
        Block::Boxed { kind, blocks } => set_box(page, scene, *kind, blocks),
        Block::Quotation(blocks) => page.tag("blockquote").around(|page| {
            page.line_end();
            set_blocks(page, scene, blocks);
        }),
        Block::Table(table) => set_table(page, scene, table),
        Block::Figure {
            image,
            alt,
            caption,
        } => set_figure(page, scene, image, alt.as_ref(), caption.as_ref()),
        Block::Code { language, text } => set_code(page, language.as_deref(), text),
        Block::Break => page.tag("hr").void(),
    }
    page.line_end();
}

fn heading_name(level: u8) -> &'static str {
    match level {
        0 | 1 => "h1",
        2 => "h2",
        3 => "h3",
        4 => "h4",
        5 => "h5",
        _ => "h6",
    }
}

/// Sets a heading. That of an annex or article has the words for it before its own, in the same heading.
fn set_heading<'e>(
    page: &mut Page<'e>,
    scene: Scene<'e>,
    (name, number): (&'static str, Option<&PartNumber>),
    segment: &'e Segment,
) {
    let Some(number) = number else {
        return set_segment(page, scene, name, segment);
    };
    let id = number.address();
    let Some((label, language)) = scene.edition.wording.label_of(number) else {
        set_place(page, &id);
        return set_segment(page, scene, name, segment);
    };
    page.tag(name).class("part").around(|page| {
        let link = page.tag("a").class("number").id(&id).to(&id);
        link.locale(language.unwrap_or(&scene.edition.locale))
            .text(&label);
        page.line_end();
        set_segment(page, scene, "span", segment);
    });
}

/// Sets a place that an address leads to, where nothing is shown for it.
fn set_place(page: &mut Page<'_>, id: &str) {
    page.tag("span").class("place").id(id).text("");
    page.line_end();
}

fn set_paragraph<'e>(
    page: &mut Page<'e>,
    scene: Scene<'e>,
    number: Option<&ParagraphNumber>,
    segment: &'e Segment,
) {
    let Some(number) = number else {
        set_segment(page, scene, "p", segment);
        return;
    };
    let class = match number.is_silent() {
        true => "on",
        false => "numbered",
    };
    page.tag("div").class(class).around(|page| {
        match scene.edition.wording.signs.sign(number) {
            Some(sign) => set_number(page, scene, ("number", &sign), number),
            None => set_place(page, &number.address()),
        }
        set_cited(page, scene, number, segment);
    });
}

/// Sets a number as it is shown. It links to itself: who chooses it is told how to cite it. The keyboard reaches all
/// numbers by the menu of the page, and side by side by those of the first column.
fn set_number(
    page: &mut Page<'_>,
    scene: Scene<'_>,
    (class, shown): (&'static str, &str),
    number: &ParagraphNumber,
) {
    let id = number.address();
    let has_stop = scene.citations.is_none() && page.prefix().is_empty();
    let stop = (!has_stop).then_some("-1");
    let link = page.tag("a").class(class).id(&id).to(&id);
    link.with_some("tabindex", stop).text(shown);
    // The stylesheet shows a better one in its place; this one is what is copied.
    if class == "number" {
        page.text(".");
    }
    page.line_end();
}

/// Sets the text that has a number, and how to cite it.
fn set_cited<'e>(
    page: &mut Page<'e>,
    scene: Scene<'e>,
    number: &ParagraphNumber,
    segment: &'e Segment,
) {
    set_segment(page, scene, "p", segment);
    let name = scene.edition.wording.name_of(number);
    set_citation(page, scene, (&number.address(), &name), segment);
}

fn set_list<'e>(
    page: &mut Page<'e>,
    scene: Scene<'e>,
    marks: &ListMarks,
    items: &'e [Vec<Block<Segment>>],
) {
    let list = match marks {
        ListMarks::Bullets => page.tag("ul"),
        ListMarks::Figures(1) => page.tag("ol"),
        ListMarks::Figures(start) => page.tag("ol").with("start", &start.to_string()),
        ListMarks::Signs { .. } => page.tag("ol").class("signs"),
    };
    list.around(|page| {
        page.line_end();
        for (index, item) in items.iter().enumerate() {
            page.tag("li").around(|page| {
                page.line_end();
                match marks.number(index) {
                    Some(number) => set_item(page, scene, &number, item),
                    None => set_blocks(page, scene, item),
                }
            });
            page.line_end();
        }
    });
}

/// Sets an item that readers can cite: its sign and its text.
fn set_item<'e>(
    page: &mut Page<'e>,
    scene: Scene<'e>,
    number: &ParagraphNumber,
    item: &'e [Block<Segment>],
) {
    let sign = scene.edition.wording.signs.sign(number);
    let sign = sign.unwrap_or_default();
    set_number(page, scene, ("sign", &sign), number);
    let text = match item.split_first() {
        Some((Block::Paragraph { segment, .. }, rest)) => {
            set_cited(page, scene, number, segment);
            page.line_end();
            rest
        }
        _ => item,
    };
    set_blocks(page, scene, text);
}

fn set_table<'e>(page: &mut Page<'e>, scene: Scene<'e>, table: &'e Table<Segment>) {
    // A table that is too wide scrolls in its box, which takes the focus so that keys can scroll it.
    let scroll_box = page.tag("div").class("table").with("tabindex", "0");
    scroll_box.around(|page| {
        page.tag("table").around(|page| {
            page.line_end();
            if let Some(caption) = &table.caption {
                page.tag("caption")
                    .around(|page| set_caption(page, scene, Object::Table, caption));
                page.line_end();
            }
            page.tag("thead").around(|page| {
                set_row(page, scene, table, &table.head, Row::Head);
            });
            page.line_end();
            page.tag("tbody").around(|page| {
                page.line_end();
                for row in &table.rows {
                    set_row(page, scene, table, row, Row::Body);
                    page.line_end();
                }
            });
            page.line_end();
        });
    });
    if let Some(caption) = &table.caption {
        page.line_end();
        set_table_notes(page, scene, caption.number);
    }
}

/// A row of a table.
#[derive(Clone, Copy)]
enum Row {
    Head,
    Body,
}

/// Sets a caption: what it is of, with its number, which links to itself; then its words.
fn set_caption<'e>(
    page: &mut Page<'e>,
    scene: Scene<'e>,
    object: Object,
    caption: &'e Caption<Segment>,
) {
    let wording = &scene.edition.wording;
    let template = match object {
        Object::Figure => &wording.figure,
        Object::Table | Object::Note => &wording.table,
    };
    let address = object.address(caption.number);
    let name = template.fill_with(&caption.number.to_string(), "").text;
    let link = page.tag("a").class("object").id(&address).to(&address);
    link.locale(template.locale.as_ref().unwrap_or(&scene.edition.locale))
        .text(&name);
    page.text(" ");
    set_segment(page, scene, "span", &caption.text);
}

fn set_row<'e>(
    page: &mut Page<'e>,
    scene: Scene<'e>,
    table: &Table<Segment>,
    cells: &'e [Segment],
    row: Row,
) {
    page.tag("tr").around(|page| {
        for (place, cell) in cells.iter().enumerate() {
            let class = match table.alignments.get(place) {
                Some(Alignment::Center) => Some("center"),
                Some(Alignment::End) => Some("end"),
                Some(Alignment::Start) | None => None,
            };
            // A cell that says nothing is the head of nothing.
            let scope = match row {
                _ if cell.inlines.is_empty() => None,
                Row::Head => Some("col"),
                Row::Body => (table.row_heads && place == 0).then_some("row"),
            };
            let container = page.tag(if scope.is_some() { "th" } else { "td" });
            let container = container
                .with_some("scope", scope)
                .with_some("class", class);
            set_contained_segment(scene, container, cell);
        }
    });
}

fn set_figure<'e>(
    page: &mut Page<'e>,
    scene: Scene<'e>,
    image: &Image,
    alt: Option<&'e Segment>,
    caption: Option<&'e Caption<Segment>>,
) {
    // A picture that says nothing and has no caption is no figure to be told of.
    let is_told = alt.is_some() || caption.is_some();
    let role = (!is_told).then_some("presentation");
    page.tag("figure").with_some("role", role).around(|page| {
        page.line_end();
        let origin = alt.map_or(&Origin::Own, |alt| &alt.origin);
        set_marked(page, scene, origin, |page| {
            let words = alt.map_or_else(String::new, |alt| plain_text(&alt.inlines));
            let way = way_to_picture(page, &scene.edition.status, image);
            let name = if way.is_some() { "img" } else { "p" };
            let element = page.tag(name);
            let element = match alt {
                Some(alt) => with_identity(scene, element, alt),
                None => element,
            };
            match way {
                None if alt.is_none() => {}
                Some(way) => element.with("alt", &words).with("src", &way).void(),
                None => element.class("no-picture").text(&words),
            }
        });
        page.line_end();
        if let Some(caption) = caption {
            page.tag("figcaption")
                .around(|page| set_caption(page, scene, Object::Figure, caption));
            page.line_end();
        }
    });
}

fn set_code(page: &mut Page<'_>, language: Option<&str>, text: &str) {
    // Code runs from left to right in every script.
    let direction = match page.direction() {
        Direction::LeftToRight => None,
        Direction::RightToLeft => Some("ltr"),
    };
    let scroll_box = page.tag("pre").with("tabindex", "0");
    scroll_box.with_some("dir", direction).around(|page| {
        let code = page.tag("code").with("translate", "no");
        match language {
            Some(language) => code
                .with_parts("class", &["language-", language])
                .text(text),
            None => code.text(text),
        }
    });
}
