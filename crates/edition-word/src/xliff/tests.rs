//! What goes out comes back, in both versions.

use proptest::prelude::*;

use super::{XliffVersion, read_xliff, write_xliff};
use crate::Refusal;
use crate::sheet::{Comment, RowState, Sheet, SheetDocument, SheetPiece, SheetRow};

fn words(text: &str, bold: bool, italic: bool) -> SheetPiece {
    SheetPiece::Text {
        text: text.to_owned(),
        bold,
        italic,
    }
}

fn mark(number: usize, inner: Vec<SheetPiece>, is_fixed: bool) -> SheetPiece {
    SheetPiece::Mark {
        number,
        inner,
        is_fixed,
    }
}

fn sheet(translation: Vec<SheetPiece>, is: RowState) -> Sheet {
    Sheet {
        locales: ["en".to_owned(), "tg".to_owned()],
        documents: vec![SheetDocument {
            id: "reports/visit".to_owned(),
            title: "The visit".to_owned(),
            rows: vec![SheetRow {
                id: "visit-dates".to_owned(),
                seal: "#tg.a.b".to_owned(),
                source: vec![words("The <visit> began.", false, false)],
                translation,
                is,
                remarks: "the author's".to_owned(),
                said: vec![("A. Reader".to_owned(), "Oh & well".to_owned())],
                ..SheetRow::default()
            }],
        }],
        ..Sheet::default()
    }
}

fn check(translation: Vec<SheetPiece>) {
    for version in [XliffVersion::One, XliffVersion::Two] {
        let bytes = write_xliff(&sheet(translation.clone(), RowState::Translated), version);
        let rows = read_xliff(&bytes).unwrap();
        let [row] = rows.as_slice() else {
            panic!("{rows:?}");
        };
        assert_eq!(
            (&*row.document, &*row.id, &*row.seal),
            ("reports/visit", "visit-dates", "#tg.a.b")
        );
        assert_eq!(row.source, "The <visit> began.");
        assert_eq!(row.translation.as_ref(), Some(&translation));
        assert_eq!(row.state, "");
        let said = Comment {
            author: 0,
            text: "Oh & well".to_owned(),
        };
        assert_eq!(row.comments, [said]);
    }
}

#[test]
fn rows_come_back_as_they_went() {
    check(vec![]);
    check(vec![words("Сафар & «оғоз»", false, false)]);
    check(vec![
        words("a ", false, false),
        mark(1, vec![words("10 May", false, false)], true),
        words(" b ", false, false),
        mark(
            2,
            vec![
                words("the ", false, false),
                words("Committee", true, true),
                mark(3, vec![words("x", true, false)], true),
            ],
            false,
        ),
        SheetPiece::Break,
        words("bold", true, false),
        words(" and ", false, false),
        words("italic", false, true),
    ]);
}

#[test]
fn states_go_and_come() {
    for (is, approved) in [
        (RowState::Missing, false),
        (RowState::Stale, false),
        (RowState::Translated, false),
        (RowState::Reviewed, true),
        (RowState::Closed, false),
    ] {
        for version in [XliffVersion::One, XliffVersion::Two] {
            let bytes = write_xliff(&sheet(vec![words("x", false, false)], is), version);
            let rows = read_xliff(&bytes).unwrap();
            assert_eq!(rows[0].state == "approved", approved, "{is:?}");
        }
    }
}

#[test]
fn what_programs_add_is_left_aside() {
    let text = "<xliff version=\"1.2\"><file original=\"d\"><body><group><trans-unit id=\"a\" resname=\"#x\" approved=\"yes\">\
                <source>One. Two.</source><seg-source><mrk mtype=\"seg\" mid=\"0\">One.</mrk></seg-source>\
                <target>\n  <mrk mtype=\"seg\" mid=\"0\">Раз.</mrk> <mrk mtype=\"seg\" mid=\"1\">Два <x id=\"7\"/>.</mrk>\n</target>\
                <alt-trans><target>Нет</target></alt-trans></trans-unit></group></body></file></xliff>";
    let rows = read_xliff(text.as_bytes()).unwrap();
    let expected = vec![
        words("Раз. Два ", false, false),
        mark(7, vec![words("", false, false)], true),
        words(".", false, false),
    ];
    assert_eq!(rows[0].translation.as_ref(), Some(&expected));
    assert_eq!(rows[0].state, "approved");
    let divided = "<xliff version=\"2.1\"><file original=\"d\"><unit id=\"a\" name=\"#x\"><segment state=\"final\"><source>One. </source>\
                   <target>Раз. </target></segment><segment state=\"translated\"><source>Two.</source><target>Два.</target></segment></unit></file></xliff>";
    let rows = read_xliff(divided.as_bytes()).unwrap();
    assert_eq!(rows[0].source, "One. Two.");
    assert_eq!(
        rows[0].translation.as_ref(),
        Some(&vec![words("Раз. Два.", false, false)])
    );
    assert_eq!(rows[0].state, "");
}

#[test]
fn what_is_no_xliff_is_refused() {
    let check = |text: &str, expected: Refusal| {
        assert_eq!(read_xliff(text.as_bytes()), Err(expected), "{text}");
    };
    check("<tmx/>", Refusal::PartMissing);
    check("<xliff><file>", Refusal::BrokenXml);
    check("<!DOCTYPE x><xliff/>", Refusal::DocumentType);
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(64))]

    #[test]
    fn no_bytes_panic(text in "[a-zа-я <>&\"*ӯ]{0,24}", at in any::<prop::sample::Index>(), byte in any::<u8>()) {
        let pieces = vec![words(&format!("x{text}x"), false, true), mark(1, vec![words("y", false, false)], true)];
        for version in [XliffVersion::One, XliffVersion::Two] {
            let mut bytes = write_xliff(&sheet(pieces.clone(), RowState::Missing), version);
            prop_assert_eq!(read_xliff(&bytes).unwrap()[0].translation.clone(), Some(pieces.clone()));
            let place = at.index(bytes.len());
            bytes[place] ^= byte;
            let _ = read_xliff(&bytes);
        }
    }
}
