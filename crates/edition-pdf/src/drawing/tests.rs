//! Cards as another reader has them, and how much of a pixel is inside an outline.

use edition_model::{CardWording, Locale, Words};
use harfrust::font::glyph::outline::PathSink;

use super::card_origin;
use super::pen::Pen;
use crate::fonts::Fonts;
use crate::press::Press;

fn card(tag: &str, publisher: &str, kind: &str) -> Vec<u8> {
    let words = |text: &str| Words {
        text: text.to_owned(),
        locale: None,
    };
    let wording = CardWording {
        publisher: words(publisher),
        kind: words(kind),
        language: words(tag),
    };
    let locale: Locale = tag.parse().unwrap();
    Press::new(Fonts::embedded().clone()).card(&wording, &locale, "made of this")
}

/// The pixels of a card by rows, as red, green and blue, as the library `png` reads them.
fn pixels(file: &[u8]) -> Vec<Vec<[u8; 3]>> {
    let mut decoder = png::Decoder::new(std::io::Cursor::new(file));
    decoder.set_transformations(png::Transformations::EXPAND);
    let mut reader = decoder.read_info().unwrap();
    let mut bytes = vec![0; reader.output_buffer_size().unwrap()];
    let frame = reader.next_frame(&mut bytes).unwrap();
    assert_eq!((frame.width, frame.height), (1200, 630));
    assert_eq!(frame.color_type, png::ColorType::Rgb);
    let rows = bytes.chunks(3 * 1200);
    rows.map(|row| row.as_chunks().0.to_vec()).collect()
}

/// How many pixels of some rows are not paper.
fn inked(rows: &[Vec<[u8; 3]>]) -> usize {
    let all = rows.iter().flatten();
    all.filter(|pixel| **pixel != [255; 3]).count()
}

#[test]
fn another_reader_finds_the_words_on_their_places() {
    let publisher = "Working Group on Human Rights";
    for (tag, kind) in [("en", "Press release"), ("tg", "Хабарномаи матбуотӣ")] {
        let file = card(tag, publisher, kind);
        assert_eq!(card_origin(&file), Some("made of this"));
        assert!(file.len() < 30_000, "{}", file.len());
        let rows = pixels(&file);
        assert_eq!(inked(&rows[..60]), 0);
        for part in [60..140, 140..160, 220..420, 520..580] {
            let found = inked(&rows[part.clone()]);
            assert!(found > 300, "{tag}, {part:?}: {found}");
        }
        // The bar is full.
        assert_eq!(inked(&rows[602..]), 28 * 1200);
        let margins = rows[..602].iter().map(|row| &row[..80]);
        assert!(margins.flatten().all(|pixel| *pixel == [255; 3]));
    }
}

#[test]
fn the_same_words_are_the_same_bytes_and_others_are_not() {
    let one = card("en", "Working Group", "Report");
    assert!(one == card("en", "Working Group", "Report"));
    assert!(one != card("en", "Working Group", "Findings"));
}

#[test]
fn words_that_no_face_has_and_words_without_end_do_no_harm() {
    let usual = inked(&pixels(&card("en", "Working Group", "Report")));
    let without = inked(&pixels(&card("en", "Working Group", "تقرير")));
    assert!(without < usual);
    pixels(&card("en", "", ""));
    pixels(&card("ar", "Working Group", &"Report ".repeat(400)));
}

#[test]
fn files_that_are_no_cards_have_no_origin() {
    let file = card("en", "Working Group", "Report");
    assert_eq!(card_origin(b""), None);
    assert_eq!(card_origin(b"\x89PNG\r\n\x1a\n"), None);
    for end in 0..file.len().min(60) {
        assert_eq!(card_origin(&file[..end]), None);
    }
}

/// The area that an outline has in pixels.
fn check_area(draw: impl Fn(&mut Pen), expected: f32) {
    for origin in [(2.0, 20.0), (2.3, 20.7), (7.95, 31.01)] {
        let mut pen = Pen::new(origin, (1.0, 1.0));
        draw(&mut pen);
        let mut area = 0.0;
        pen.fill(|_, share| area += share);
        assert!((area - expected).abs() < 0.3, "{area}, not {expected}");
    }
}

#[test]
fn pixels_add_up_to_the_area_of_the_outline() {
    let square = |pen: &mut Pen, side: f32, to_the_right: bool| {
        pen.move_to(1.0, 1.0);
        let corners = [
            (1.0, 1.0 + side),
            (1.0 + side, 1.0 + side),
            (1.0 + side, 1.0),
        ];
        let order: Vec<(f32, f32)> = match to_the_right {
            true => corners.to_vec(),
            false => corners.into_iter().rev().collect(),
        };
        order.into_iter().for_each(|(x, y)| pen.line_to(x, y));
        pen.close();
    };
    check_area(|pen| square(pen, 3.5, true), 12.25);
    check_area(|pen| square(pen, 3.5, false), 12.25);
    // A counter runs the other way.
    let ring = |pen: &mut Pen| {
        square(pen, 6.0, true);
        square(pen, 2.0, false);
    };
    check_area(ring, 32.0);
    let triangle = |pen: &mut Pen| {
        pen.move_to(0.0, 0.0);
        pen.line_to(9.0, 2.0);
        pen.line_to(4.0, 11.0);
    };
    check_area(triangle, 45.5);
    let under_a_parabola = |pen: &mut Pen| {
        pen.move_to(0.0, 0.0);
        pen.quad_to(3.0, 6.0, 6.0, 0.0);
    };
    check_area(under_a_parabola, 12.0);
    let under_a_cubic = |pen: &mut Pen| {
        pen.move_to(0.0, 0.0);
        pen.curve_to(0.0, 4.0, 8.0, 4.0, 8.0, 0.0);
    };
    check_area(under_a_cubic, 19.2);
    check_area(|_| {}, 0.0);
}
