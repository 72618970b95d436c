//! The terms and the interface of a locale, by which a small document is put into it.

use std::sync::OnceLock;

use edition_localization::{Localizer, parse_catalog};
use edition_model::{Document, Kind, SourceSegment, check_alignment};

use super::publication::{
    catalog, hold_places, locale, only_file, parse, source_edition, translated, with_ids,
};

/// What stands between the two files.
const BETWEEN: &str = "\n### terms.ftl\n";

const SOURCE: &str = include_str!("interface/source.md");
const TRANSLATION: &str = include_str!("interface/translation.ftl");

/// - Findings stand at whole characters of the text.
/// - Whatever the words, the edition has the segments of its source.
/// - A second localizer of the same words makes the same edition.
/// - The words are good for the source locale too.
pub fn hold(data: &[u8]) {
    let text = String::from_utf8_lossy(data);
    let (interface, terms) = text.split_once(BETWEEN).unwrap_or((&text, ""));
    let [interface, terms] = [interface, terms].map(|text| {
        let read = parse_catalog(only_file(), text, &locale("en"));
        hold_places(&read.diagnostics, text);
        read.value
    });
    let words = |tag| catalog(tag, Some(terms.clone()), Some(interface.clone()));

    static DOCUMENT: OnceLock<Document<SourceSegment>> = OnceLock::new();
    let document = DOCUMENT.get_or_init(|| with_ids(parse(SOURCE).0.expect("a document")));
    let translation = parse_catalog(only_file(), TRANSLATION, &locale("en")).value;
    let source = Localizer::new(&words("en"), None).value;
    let editions = [(), ()].map(|()| {
        let target = Localizer::new(&words("tg"), Some(&source)).value;
        for term in &terms.terms {
            let _ = target.is_broken_term(term.id);
        }
        let _ = target
            .wording(Kind::Report, &[locale("tg")])
            .folio
            .fill(3, 9);
        let _ = target.index_wording(&[locale("en"), locale("tg")]);
        translated(document, &translation, &source, &target)
            .0
            .edition
    });
    let own = source_edition(document, &source);
    let aligned = check_alignment(&[&own, &editions[0], &editions[1]]);
    assert!(aligned.is_ok(), "{aligned:?}");
    assert_eq!(editions[0], editions[1]);
}
