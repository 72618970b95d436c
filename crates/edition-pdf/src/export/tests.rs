//! Pages made by hand, and what becomes of them.

use std::collections::BTreeMap;

use edition_model::Pictures;
use lopdf::{Document, Object};

use super::{ExportError, export};
use crate::fonts::{FaceId, Family, Fonts, Slope, Weight};
use crate::layout::page::{
    Area, AreaTarget, Color, Destination, Element, ElementId, Glyph, GlyphRun, Item, LinkArea,
    Metadata, OutlineEntry, Page, Pages, Role, Structure,
};

struct Folder(BTreeMap<&'static str, Vec<u8>>);

impl Pictures for Folder {
    fn picture(&self, path: &str) -> Option<&[u8]> {
        self.0.get(path).map(Vec::as_slice)
    }
}

/// A run of glyphs, each named by a letter, with the number of bytes of the text that it shows; a
/// capital `M` does not move the pen.
pub(super) fn run_of(text: &str, glyphs: &[(char, usize)]) -> GlyphRun {
    let mut start = 0;
    let glyphs = glyphs.iter().map(|(name, length)| {
        let end = start + u32::try_from(*length).unwrap();
        let text = std::mem::replace(&mut start, end)..end;
        Glyph {
            id: *name as u16,
            advance: if *name == 'M' { 0.0 } else { 6.0 },
            dx: 0.0,
            dy: 0.0,
            text,
        }
    });
    GlyphRun {
        element: None,
        face: FaceId(0),
        size: 10.0,
        color: Color(0.0, 0.0, 0.0),
        x: 0.0,
        y: 0.0,
        text: text.to_owned(),
        glyphs: glyphs.collect(),
    }
}

/// One page with those runs.
pub(super) fn pages_of(runs: Vec<GlyphRun>) -> Pages {
    let items = runs.into_iter().map(Item::Run).collect();
    Pages {
        size: (595.28, 841.89),
        pages: vec![Page {
            items,
            links: Vec::new(),
        }],
        structure: Structure::default(),
        outline: Vec::new(),
        destinations: BTreeMap::new(),
        metadata: Metadata {
            title: "Визит — the visit".to_owned(),
            locale: "ru".parse().unwrap(),
            publisher: "A & B".to_owned(),
            date: Some("2012-05-18".to_owned()),
            identifier: "visit, ru".to_owned(),
        },
    }
}

/// A text as its letters stand one after the other, each glyph for one character; a soft hyphen
/// looks like a hyphen.
fn set(text: &str, element: Option<ElementId>, at: (f32, f32), weight: Weight) -> GlyphRun {
    let face = FaceId::embedded(Family::Serif, weight, Slope::Upright);
    let size = 12.0;
    let glyphs = text.char_indices().map(|(start, character)| {
        let shape = match character {
            '\u{ad}' => '-',
            '\u{a0}' => ' ',
            other => other,
        };
        let font = Fonts::embedded().face(face);
        let id = font.glyph(shape).unwrap();
        let start = u32::try_from(start).unwrap();
        let is_mark = character == '\u{301}';
        Glyph {
            id,
            advance: if is_mark {
                0.0
            } else {
                font.advance(id) * size / 1000.0 + if shape == ' ' { 0.813 } else { 0.0 }
            },
            dx: if is_mark { -2.0 } else { 0.0 },
            dy: 0.0,
            text: start..start + u32::try_from(character.len_utf8()).unwrap(),
        }
    });
    GlyphRun {
        element,
        face,
        size,
        color: Color(0.0, 0.0, 0.0),
        x: at.0,
        y: at.1,
        text: text.to_owned(),
        glyphs: glyphs.collect(),
    }
}

fn add(structure: &mut Structure, role: Role, parent: Option<ElementId>) -> ElementId {
    structure.add(Element {
        role,
        parent,
        locale: None,
        alt: (role == Role::Figure).then(|| "A map".to_owned()),
        segment: None,
    })
}

/// Two pages with a heading, a paragraph over both of them with a link and a footnote, a list, a
/// table, a picture, furniture.
fn sample() -> (Pages, Folder) {
    let mut pages = pages_of(Vec::new());
    pages.pages.push(Page::default());
    let structure = &mut pages.structure;
    let heading = add(structure, Role::Heading(1), None);
    let paragraph = add(structure, Role::Paragraph, None);
    let link = add(structure, Role::Link, Some(paragraph));
    let reference = add(structure, Role::Reference, Some(paragraph));
    let note = add(structure, Role::Note, Some(paragraph));
    let note_text = structure.add(Element {
        role: Role::Paragraph,
        parent: Some(note),
        locale: Some("tg".parse().unwrap()),
        alt: None,
        segment: None,
    });
    let list = add(structure, Role::List, None);
    let item = add(structure, Role::ListItem, Some(list));
    let label = add(structure, Role::Label, Some(item));
    let body = add(structure, Role::ListBody, Some(item));
    let table = add(structure, Role::Table, None);
    let rows = [Role::TableHead, Role::TableCell].map(|role| {
        let row = add(structure, Role::TableRow, Some(table));
        add(structure, role, Some(row))
    });
    let figure = add(structure, Role::Figure, None);
    let word = |text: &str, element, x, y| Item::Run(set(text, element, (x, y), Weight::Regular));
    let title = set(
        "Заголовок, the title",
        Some(heading),
        (70.0, 80.0),
        Weight::Bold,
    );
    let first = &mut pages.pages[0];
    first.items = vec![
        word("Страница 1", None, 280.0, 820.0),
        Item::Run(title),
        word("Ба\u{ad}", Some(paragraph), 70.0, 110.0),
        word(
            "рои за\u{301}мок № 5\u{a0}ҒғҚқҲҳҶҷӮӯӢӣё ",
            Some(paragraph),
            70.0,
            125.0,
        ),
        word("ссылка, a link", Some(link), 70.0, 140.0),
        word("1", Some(reference), 170.0, 136.0),
        word(" и дальше - ", Some(paragraph), 180.0, 140.0),
        Item::Box {
            area: Area {
                x: 70.0,
                y: 690.0,
                width: 80.0,
                height: 0.5,
            },
            color: Color(0.4, 0.4, 0.4),
        },
        word("Сноска «тоҷикӣ»", Some(note_text), 70.0, 700.0),
    ];
    first.links = vec![
        LinkArea {
            area: Area {
                x: 70.0,
                y: 130.0,
                width: 90.0,
                height: 14.0,
            },
            target: AreaTarget::Url("https://example.org/ӯ".to_owned()),
            element: Some(link),
            description: "ссылка, a link".to_owned(),
        },
        LinkArea {
            area: Area {
                x: 170.0,
                y: 130.0,
                width: 6.0,
                height: 10.0,
            },
            target: AreaTarget::Destination("visit-dates".to_owned()),
            element: Some(reference),
            description: "Сноска 1".to_owned(),
        },
        LinkArea {
            area: Area {
                x: 280.0,
                y: 810.0,
                width: 60.0,
                height: 14.0,
            },
            target: AreaTarget::Url("../tg/visit.pdf".to_owned()),
            element: None,
            description: "Тоҷикӣ".to_owned(),
        },
    ];
    pages.pages[1].items = vec![
        word("на второй странице.", Some(paragraph), 70.0, 80.0),
        word("1. ", Some(label), 70.0, 100.0),
        word("Пункт", Some(body), 90.0, 100.0),
        word("Голова", Some(rows[0]), 70.0, 130.0),
        word("Клетка", Some(rows[1]), 70.0, 150.0),
        Item::Picture {
            area: Area {
                x: 70.0,
                y: 200.0,
                width: 100.0,
                height: 50.0,
            },
            path: "map.png".to_owned(),
            element: figure,
        },
    ];
    let place = Destination { page: 1, y: 70.0 };
    pages.destinations = BTreeMap::from([
        ("visit-dates".to_owned(), place),
        ("para-2".to_owned(), place),
    ]);
    pages.outline = vec![OutlineEntry {
        level: 1,
        title: "Заголовок".to_owned(),
        destination: Destination { page: 0, y: 60.0 },
    }];
    let folder = Folder(BTreeMap::from([("map.png", picture())]));
    (pages, folder)
}

/// A picture of four points, one of them half transparent.
fn picture() -> Vec<u8> {
    let mut file = Vec::new();
    let mut encoder = png::Encoder::new(&mut file, 2, 2);
    encoder.set_color(png::ColorType::Rgba);
    encoder.set_depth(png::BitDepth::Eight);
    let mut writer = encoder.write_header().unwrap();
    writer
        .write_image_data(&[255, 0, 0, 255, 0, 255, 0, 255, 0, 0, 255, 255, 9, 9, 9, 128])
        .unwrap();
    writer.finish().unwrap();
    file
}

fn exported() -> (Vec<u8>, Document) {
    let (pages, pictures) = sample();
    let bytes = export(&pages, Fonts::embedded(), &pictures).unwrap();
    let document = Document::load_mem(&bytes).unwrap();
    (bytes, document)
}

#[test]
fn the_same_pages_give_the_same_bytes() {
    let (first, _) = exported();
    let (second, _) = exported();
    assert!(first == second);
}
