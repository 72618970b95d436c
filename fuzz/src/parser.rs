//! A source: Markdown under front matter.

use std::sync::OnceLock;

use edition_localization::sync::source_catalog;
use edition_localization::{Localizer, parse_catalog};
use edition_model::{Document, Inline, Severity, SourceInline, SourceSegment, check_alignment};

use super::publication::{
    catalog, hold_places, locale, only_file, parse, source_edition, translated, with_ids,
};

/// - Findings and segments stand at whole characters of the text.
/// - What cannot be read is told.
/// - A second reading says the same.
/// - The reference catalog, taken for a translation, says what the source says, segment by segment.
pub fn hold(data: &[u8]) {
    let text = String::from_utf8_lossy(data);
    let (document, findings) = parse(&text);
    hold_places(&findings, &text);
    assert_eq!(parse(&text), (document.clone(), findings.clone()));
    let Some(document) = document else {
        assert!(!findings.is_empty(), "a document is gone without a word");
        return;
    };
    for segment in document.body.segments() {
        let pin = segment.pinned.as_ref().map(|pin| pin.span);
        for span in std::iter::once(segment.text.span).chain(pin) {
            assert!(text.get(span.range()).is_some(), "{segment:?}");
        }
    }
    if findings.iter().all(|it| it.severity == Severity::Warning) {
        hold_translation(&with_ids(document));
    }
}

fn hold_translation(document: &Document<SourceSegment>) {
    static LOCALIZERS: OnceLock<(Localizer, Localizer)> = OnceLock::new();
    let (source, target) = LOCALIZERS.get_or_init(|| {
        let source = Localizer::new(&catalog("en", None, None), None).value;
        let target = Localizer::new(&catalog("tg", None, None), Some(&source)).value;
        (source, target)
    });
    let written = source_catalog(document);
    let read = parse_catalog(only_file(), &written, &locale("en"));
    assert_eq!(read.diagnostics, [], "{written}");
    let (localized, _) = translated(document, &read.value, source, target);
    let own = source_edition(document, source);
    let aligned = check_alignment(&[&own, &localized.edition]);
    assert!(aligned.is_ok(), "{aligned:?}\n{written}");
    let segments = document.body.segments().into_iter();
    for (segment, translation) in segments.zip(&localized.translations) {
        let Some(translation) = translation else {
            assert_eq!(segment.id, None, "{written}");
            continue;
        };
        let [variant] = translation.variants.as_slice() else {
            panic!("a source has no variants: {written}");
        };
        let read = without_places(&variant.inlines);
        assert_eq!(read, without_places(&segment.text.inlines), "{written}");
    }
}

/// The same inlines without what differs between a source and its translations: the places of
/// placeables, and where a link leads to in each language.
fn without_places(inlines: &[SourceInline]) -> Vec<String> {
    let mut shown = Vec::new();
    show(inlines, &mut shown);
    shown
}

fn show(inlines: &[SourceInline], shown: &mut Vec<String>) {
    for inline in inlines {
        let (name, content): (String, &[SourceInline]) = match inline {
            Inline::Strong(content) => ("strong".to_owned(), content),
            Inline::Emphasis(content) => ("emphasis".to_owned(), content),
            Inline::Link { link, content } => (format!("link {}", link.label), content),
            Inline::Foreign { locale, content } => (format!("in {locale}"), content),
            Inline::Image { image, alt } => (format!("image {image:?}"), alt),
            Inline::Placeable(placeable) => (format!("placeable {}", placeable.text), &[]),
            other => (format!("{other:?}"), &[]),
        };
        shown.push(name);
        if !content.is_empty() {
            shown.push("(".to_owned());
            show(content, shown);
            shown.push(")".to_owned());
        }
    }
}
