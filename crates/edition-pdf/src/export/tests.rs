//! Files made of handmade pages.

mod sample;

use std::collections::BTreeMap;
use std::sync::Arc;

use lopdf::{Dictionary, Document, Object, ObjectId};

use self::sample::{Folder, picture, sample};
use super::ExportError;
use crate::fonts::Fonts;
use crate::page::Pages;
use crate::press::Press;

pub(super) use self::sample::{pages_of, run_of};

/// The file with these pages, by a press that remembers nothing.
fn export(pages: &Pages, pictures: &Folder) -> Result<Vec<u8>, ExportError> {
    Press::new(Arc::clone(Fonts::embedded())).export(pages, pictures)
}

fn exported() -> (Vec<u8>, Document) {
    let (pages, pictures) = sample();
    let bytes = export(&pages, &pictures).unwrap();
    let document = Document::load_mem(&bytes).unwrap();
    (bytes, document)
}

#[test]
fn the_same_pages_give_the_same_bytes() {
    let (first, _) = exported();
    let press = Press::new(Arc::clone(Fonts::embedded()));
    // Whether the press remembers nothing, has looked everything up once, or finds everything.
    let (pages, pictures) = sample();
    for _ in 0..3 {
        assert!(press.export(&pages, &pictures).unwrap() == first);
    }
}

/// The object at a path of keys, through references.
fn followed<'d>(document: &'d Document, dictionary: &'d Dictionary, path: &[&str]) -> &'d Object {
    let (last, way) = path.split_last().unwrap();
    let inner = way.iter().fold(dictionary, |dictionary, key| {
        dictionary
            .get_deref(key.as_bytes(), document)
            .unwrap()
            .as_dict()
            .unwrap()
    });
    inner.get_deref(last.as_bytes(), document).unwrap()
}

/// An element and its kids, content as `page.number`, link annotations as `link`.
fn told(document: &Document, kid: &Object, home: Option<ObjectId>) -> String {
    let pages: Vec<ObjectId> = document.get_pages().into_values().collect();
    let page = |id: ObjectId| pages.iter().position(|page| *page == id).unwrap();
    if let Ok(number) = kid.as_i64() {
        return format!("{}.{number}", page(home.unwrap()));
    }
    let (_, object) = document.dereference(kid).unwrap();
    let element = object.as_dict().unwrap();
    let home = element.get(b"Pg").and_then(Object::as_reference).ok();
    if let Ok(number) = element.get(b"MCID") {
        return told(document, number, home);
    }
    if element.has(b"Obj") {
        return "link".to_owned();
    }
    let kind = element.get(b"S").unwrap().as_name().unwrap();
    let kids: Vec<String> = match element.get(b"K") {
        Ok(Object::Array(kids)) => kids.iter().map(|kid| told(document, kid, home)).collect(),
        Ok(kid) => vec![told(document, kid, home)],
        Err(_) => Vec::new(),
    };
    format!("{}({})", String::from_utf8_lossy(kind), kids.join(" "))
}

#[test]
fn the_structure_is_told_in_the_order_of_reading() {
    let (_, document) = exported();
    let catalog = document.catalog().unwrap();
    let top = followed(&document, catalog, &["StructTreeRoot", "K"]);
    let expected = "Document(H1(0.0) \
        P(0.1 Link(0.2 link) Reference(Link(0.3 link)) Note(P(0.5)) 0.4 1.0) \
        L(LI(Lbl(1.1) LBody(1.2))) Table(TR(TH(1.3)) TR(TD(1.4))) Figure(1.5) Link(link))";
    assert_eq!(told(&document, top, None), expected);
}

#[test]
fn the_way_back_leads_from_content_and_links_to_their_elements() {
    let (_, document) = exported();
    let catalog = document.catalog().unwrap();
    let numbers = followed(
        &document,
        catalog,
        &["StructTreeRoot", "ParentTree", "Nums"],
    );
    let owners: Vec<String> = numbers
        .as_array()
        .unwrap()
        .chunks(2)
        .map(|entry| {
            let owners = match &entry[1] {
                Object::Array(owners) => owners.as_slice(),
                owner => std::slice::from_ref(owner),
            };
            let kinds = owners.iter().map(|owner| {
                let (_, owner) = document.dereference(owner).unwrap();
                let kind = owner.as_dict().unwrap().get(b"S").unwrap();
                String::from_utf8_lossy(kind.as_name().unwrap()).into_owned()
            });
            kinds.collect::<Vec<_>>().join(" ")
        })
        .collect();
    let expected = [
        "H1 P Link Link P P",
        "P Lbl LBody TH TD Figure",
        "Link",
        "Link",
        "Link",
    ];
    assert_eq!(owners, expected);
}

#[test]
fn marked_content_is_never_nested_and_nothing_is_unmarked() {
    let (_, document) = exported();
    for page in document.get_pages().into_values() {
        // Inside marked content of an element, there is only that which says the text of a hyphen.
        let mut depth = 0;
        let content = document.get_and_decode_page_content(page).unwrap();
        for operation in content.operations {
            match operation.operator.as_str() {
                "BDC" => {
                    let properties = operation.operands[1].as_dict().unwrap();
                    assert!(depth == 0 || (depth == 1 && properties.has(b"ActualText")));
                    depth += 1;
                }
                "EMC" => depth -= 1,
                "Tj" | "TJ" | "f" | "Do" => assert!(depth > 0, "{operation:?}"),
                _ => {}
            }
        }
        assert_eq!(depth, 0);
    }
}

#[test]
fn every_letter_has_its_text() {
    let (_, document) = exported();
    let page = document.get_pages()[&1];
    let fonts = document.get_page_fonts(page).unwrap();
    let mut maps = String::new();
    for font in fonts.values() {
        let name = followed(&document, font, &["BaseFont"]).as_name().unwrap();
        assert_eq!(name.get(6), Some(&b'+'));
        let map = followed(&document, font, &["ToUnicode"])
            .as_stream()
            .unwrap();
        maps.push_str(&String::from_utf8(map.decompressed_content().unwrap()).unwrap());
    }
    // The no-break space, with the glyph of its lookalike; a stressed letter.
    for text in ["0020", "00A0", "002D", "04300301"] {
        assert!(maps.contains(&format!("> <{text}>\n")), "{text}");
    }
}

#[test]
fn a_hyphen_at_a_line_end_is_a_plain_one_in_the_font_and_a_soft_one_beside_it() {
    let (_, document) = exported();
    let page = document.get_pages()[&1];
    let content = document.get_page_content(page);
    let content = String::from_utf8_lossy(&content);
    let (_, after) = content
        .split_once("/Span<</ActualText<FEFF00AD>>>BDC\n")
        .unwrap();
    let (shown, _) = after.split_once("EMC\n").unwrap();
    assert!(
        shown.ends_with("]TJ\n") && shown.matches("TJ").count() == 1,
        "{shown}"
    );
    for font in document.get_page_fonts(page).unwrap().values() {
        let map = followed(&document, font, &["ToUnicode"])
            .as_stream()
            .unwrap();
        let map = String::from_utf8(map.decompressed_content().unwrap()).unwrap();
        assert!(!map.contains("<00AD>"), "{map}");
    }
}

#[test]
fn the_file_says_what_it_is() {
    let (bytes, document) = exported();
    let catalog = document.catalog().unwrap();
    let language = followed(&document, catalog, &["Lang"]);
    assert_eq!(language, &Object::string_literal("ru"));
    let shown = ["ViewerPreferences", "DisplayDocTitle"];
    assert_eq!(followed(&document, catalog, &shown), &Object::Boolean(true));
    let names = followed(&document, catalog, &["Names", "Dests", "Names"]);
    let names: Vec<&Object> = names.as_array().unwrap().iter().step_by(2).collect();
    let expected = ["para-2", "visit-dates"].map(Object::string_literal);
    assert_eq!(names, expected.each_ref());
    let packet = followed(&document, catalog, &["Metadata"])
        .as_stream()
        .unwrap();
    let packet = String::from_utf8(packet.content.clone()).unwrap();
    for part in [
        "Визит — the visit",
        "A &amp; B",
        "2012-05-18T00:00:00Z",
        "<pdfuaid:part>1<",
        "<pdfaid:conformance>A<",
    ] {
        assert!(packet.contains(part), "{part}");
    }
    let holds = |sought: &[u8]| bytes.windows(sought.len()).any(|window| window == sought);
    assert!(bytes.starts_with(b"%PDF-1.7\n%"));
    assert!(!holds(b"GTS_PDFX") && !holds(b"00000000000000000000000000000000"));
}

#[test]
fn missing_and_bad_pictures_are_refused() {
    let check = |data: Option<&[u8]>, expected: &str| {
        let (pages, _) = sample();
        let pictures = data.map(|data| ("map.png", data.to_vec()));
        let folder = Folder(pictures.into_iter().collect());
        let error = export(&pages, &folder).unwrap_err();
        let message = error.to_string();
        assert!(
            message.contains("map.png") && message.contains(expected),
            "{message}"
        );
    };
    check(None, "picture-lost");
    check(Some(b"GIF89a"), "picture-of-other-format");
    let whole = picture();
    check(Some(&whole[..whole.len() / 2]), "damaged");
}

#[test]
fn pages_without_anything_become_a_file() {
    let (bytes, folder) = (pages_of(Vec::new()), Folder(BTreeMap::new()));
    let bytes = export(&bytes, &folder).unwrap();
    assert_eq!(Document::load_mem(&bytes).unwrap().get_pages().len(), 1);
}

/// The numbers of an array in a dictionary.
fn numbers(dictionary: &Dictionary, key: &str) -> Vec<f32> {
    let array = dictionary.get(key.as_bytes()).unwrap().as_array().unwrap();
    array.iter().map(|it| it.as_float().unwrap()).collect()
}

#[test]
fn a_turned_page_is_as_wide_as_the_others_are_high() {
    let (mut pages, pictures) = sample();
    let (width, height) = pages.size;
    pages.pages[1].turned = true;
    let link = pages.pages[0].links[0].clone();
    pages.pages[1].links = vec![link.clone()];
    let file = export(&pages, &pictures).unwrap();
    let document = Document::load_mem(&file).unwrap();
    let own: Vec<&Dictionary> = (document.get_pages().values())
        .map(|page| document.get_dictionary(*page).unwrap())
        .collect();
    assert_eq!(numbers(own[0], "MediaBox"), [0.0, 0.0, width, height]);
    assert_eq!(numbers(own[1], "MediaBox"), [0.0, 0.0, height, width]);
    assert!(!own[1].has(b"Rotate"));
    // Places count from the lower edge of their own page.
    let annotations = own[1].get(b"Annots").unwrap().as_array().unwrap();
    let (_, annotation) = document.dereference(&annotations[0]).unwrap();
    let rectangle = numbers(annotation.as_dict().unwrap(), "Rect");
    assert!(
        (rectangle[3] - (width - link.area.y)).abs() < 0.1,
        "{rectangle:?}"
    );
    let content = document.get_page_content(own_id(&document, 1));
    let content = String::from_utf8_lossy(&content).into_owned();
    let baseline = format!("{:.2}", width - 80.0);
    assert!(
        content.contains(baseline.trim_end_matches('0')),
        "{baseline}"
    );
}

fn own_id(document: &Document, place: usize) -> ObjectId {
    *document.get_pages().values().nth(place).unwrap()
}
