//! Handmade pages.

use std::collections::BTreeMap;

use edition_model::Pictures;

use crate::fonts::{FaceId, Family, Fonts, Imitation, Slope, Weight};
use crate::page::{
    Area, AreaTarget, Color, Destination, Element, ElementId, Glyph, GlyphRun, Item, LinkArea,
    Metadata, OutlineEntry, Page, Pages, Role, Structure,
};

/// Pictures by path.
pub(super) struct Folder(pub(super) BTreeMap<&'static str, Vec<u8>>);

impl Pictures for Folder {
    fn picture(&self, path: &str) -> Option<&[u8]> {
        self.0.get(path).map(Vec::as_slice)
    }
}

/// A run of glyphs, each given as a letter and the number of bytes that it shows; `M` is a glyph with no advance.
pub(in crate::export) fn run_of(text: &str, glyphs: &[(char, usize)]) -> GlyphRun {
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
        imitation: Imitation::default(),
        size: 10.0,
        expansion: 1.0,
        color: Color(0.0, 0.0, 0.0),
        x: 0.0,
        y: 0.0,
        text: text.into(),
        glyphs: glyphs.collect(),
    }
}

/// One page with those runs.
pub(in crate::export) fn pages_of(runs: Vec<GlyphRun>) -> Pages {
    let items = runs.into_iter().map(Item::Run).collect();
    Pages {
        size: (595.28, 841.89),
        pages: vec![Page {
            items,
            links: Vec::new(),
            turned: false,
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

/// A text, one glyph for each character; a soft hyphen looks like a hyphen.
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
        imitation: Imitation::default(),
        size,
        expansion: 1.0,
        color: Color(0.0, 0.0, 0.0),
        x: at.0,
        y: at.1,
        text: text.into(),
        glyphs: glyphs.collect(),
    }
}

/// The elements of [`sample`] that have content.
struct Elements {
    heading: ElementId,
    paragraph: ElementId,
    link: ElementId,
    reference: ElementId,
    note_text: ElementId,
    label: ElementId,
    body: ElementId,
    head: ElementId,
    cell: ElementId,
    figure: ElementId,
}

impl Elements {
    fn new(structure: &mut Structure) -> Self {
        let mut add = |role, parent| {
            structure.add(Element {
                role,
                parent,
                locale: (role == Role::Note).then(|| "tg".parse().unwrap()),
                alt: (role == Role::Figure).then(|| "A map".to_owned()),
                segment: None,
            })
        };
        let heading = add(Role::Heading(1), None);
        let paragraph = add(Role::Paragraph, None);
        let link = add(Role::Link, Some(paragraph));
        let reference = add(Role::Reference, Some(paragraph));
        let note = add(Role::Note, Some(paragraph));
        let note_text = add(Role::Paragraph, Some(note));
        let list = add(Role::List, None);
        let item = add(Role::ListItem, Some(list));
        let label = add(Role::Label, Some(item));
        let body = add(Role::ListBody, Some(item));
        let table = add(Role::Table, None);
        let [head, cell] = [Role::TableHead, Role::TableCell].map(|role| {
            let row = add(Role::TableRow, Some(table));
            add(role, Some(row))
        });
        Self {
            heading,
            paragraph,
            link,
            reference,
            note_text,
            label,
            body,
            head,
            cell,
            figure: add(Role::Figure, None),
        }
    }
}

fn word(text: &str, element: ElementId, x: f32, y: f32) -> Item {
    Item::Run(set(text, Some(element), (x, y), Weight::Regular))
}

fn area(x: f32, y: f32, width: f32, height: f32) -> Area {
    Area {
        x,
        y,
        width,
        height,
    }
}

fn first_page(elements: &Elements) -> Page {
    let Elements {
        heading, paragraph, ..
    } = *elements;
    let furniture = set("Страница 1", None, (280.0, 820.0), Weight::Regular);
    let title = set("Заголовок", Some(heading), (70.0, 80.0), Weight::Bold);
    let letters = "рои за\u{301}мок ы\u{301}х № 5\u{a0}ҒғҚқҲҳҶҷӮӯӢӣё ";
    let items = vec![
        Item::Run(furniture),
        Item::Run(title),
        word("Ба\u{ad}", paragraph, 70.0, 110.0),
        word(letters, paragraph, 70.0, 125.0),
        word("ссылка, a link", elements.link, 70.0, 140.0),
        word("1", elements.reference, 170.0, 136.0),
        word(" и дальше - ", paragraph, 180.0, 140.0),
        Item::Box {
            area: area(70.0, 690.0, 80.0, 0.5),
            color: Color(0.4, 0.4, 0.4),
        },
        word("Сноска «тоҷикӣ»", elements.note_text, 70.0, 700.0),
    ];
    let url = |url: &str| AreaTarget::Url(url.to_owned());
    let note = AreaTarget::Destination("visit-dates".to_owned());
    let link = |area, target, element, description: &str| LinkArea {
        area,
        target,
        element,
        description: description.to_owned(),
    };
    let links = vec![
        link(
            area(70.0, 130.0, 90.0, 14.0),
            url("https://example.org/ӯ"),
            Some(elements.link),
            "ссылка, a link",
        ),
        link(
            area(170.0, 130.0, 6.0, 10.0),
            note,
            Some(elements.reference),
            "Сноска 1",
        ),
        link(
            area(280.0, 810.0, 60.0, 14.0),
            url("../tg/visit.pdf"),
            None,
            "Тоҷикӣ",
        ),
    ];
    Page {
        items,
        links,
        turned: false,
    }
}

fn second_page(elements: &Elements) -> Page {
    let items = vec![
        word("на второй странице.", elements.paragraph, 70.0, 80.0),
        word("1. ", elements.label, 70.0, 100.0),
        word("Пункт", elements.body, 90.0, 100.0),
        word("Голова", elements.head, 70.0, 130.0),
        word("Клетка", elements.cell, 70.0, 150.0),
        Item::Picture {
            area: area(70.0, 200.0, 100.0, 50.0),
            path: "map.png".to_owned(),
            element: Some(elements.figure),
        },
    ];
    let links = Vec::new();
    Page {
        items,
        links,
        turned: false,
    }
}

/// Two pages with a heading, a paragraph across both of them with a link and a footnote, a list, a table, a picture and
/// page furniture.
pub(super) fn sample() -> (Pages, Folder) {
    let mut pages = pages_of(Vec::new());
    let elements = Elements::new(&mut pages.structure);
    pages.pages = vec![first_page(&elements), second_page(&elements)];
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

/// A picture of four pixels, one of them half transparent.
pub(super) fn picture() -> Vec<u8> {
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
