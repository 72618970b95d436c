//! What the targets share: texts with a name, documents and editions in memory, findings held against
//! their text.

use std::collections::BTreeMap;

use edition_localization::sync::identify::identify;
use edition_localization::sync::state::SourceState;
use edition_localization::{
    Catalog, CatalogFile, Lexicon, LocalizeInput, Localized, Localizer, MessageState,
};
use edition_model::{
    Diagnostic, Document, DocumentId, Edition, FileId, Locale, ParsedSegment, Place, SourceFile,
    SourceSegment, Sources,
};
use edition_parser::parse_document;

/// The locale with that tag.
pub fn locale(tag: &str) -> Locale {
    tag.parse().expect("a well-formed tag")
}

/// The name of a text that is the only one of its run.
pub fn only_file() -> FileId {
    Sources::default().add(SourceFile::new("x", ""))
}

/// The name of the only document.
pub fn document_id() -> DocumentId {
    DocumentId::new("x").expect("a well-formed name")
}

/// Every finding points at whole characters of its text.
pub fn hold_places(findings: &[Diagnostic], text: &str) {
    for finding in findings {
        let related = finding.related.iter().map(|related| related.span);
        let own = match finding.place {
            Place::Span(span) => Some(span),
            Place::File(_) => None,
        };
        for span in own.into_iter().chain(related) {
            assert!(text.get(span.range()).is_some(), "{finding:?}");
        }
    }
}

/// The document in `text`, where it can be read, and what was found in it.
pub fn parse(text: &str) -> (Option<Document<ParsedSegment>>, Vec<Diagnostic>) {
    let parsed = parse_document(&document_id(), only_file(), text);
    (parsed.value, parsed.diagnostics)
}

/// The document with ids, as one that nothing is remembered of.
pub fn with_ids(document: Document<ParsedSegment>) -> Document<SourceSegment> {
    let lexicon = Lexicon::new(None, &locale("en"));
    let identified = identify(document, &SourceState::default(), &lexicon);
    identified.document
}

/// What a locale has beside its documents.
pub fn catalog<'t>(
    tag: &str,
    terms: Option<CatalogFile<'t>>,
    interface: Option<CatalogFile<'t>>,
) -> Catalog<'t> {
    Catalog {
        locale: locale(tag),
        terms,
        interface,
        documents: BTreeMap::new(),
    }
}

/// The source as an edition of itself.
pub fn source_edition(document: &Document<SourceSegment>, source: &Localizer) -> Edition {
    let input = LocalizeInput {
        document,
        catalog: None,
        states: &[],
        locales: &[locale("en"), locale("tg")],
        source,
    };
    source.localize(&input).value.edition
}

/// The document by the translations of `catalog`, all of which count as right.
pub fn translated(
    document: &Document<SourceSegment>,
    catalog: &CatalogFile<'_>,
    source: &Localizer,
    target: &Localizer,
) -> (Localized, Vec<Diagnostic>) {
    let state = |segment: &SourceSegment| {
        let there = catalog.message(segment.id.as_ref()?.as_str()).is_some();
        let state = if there {
            MessageState::Translated
        } else {
            MessageState::Missing
        };
        Some(state)
    };
    let states: Vec<_> = document.body.segments().into_iter().map(state).collect();
    let input = LocalizeInput {
        document,
        catalog: Some(catalog),
        states: &states,
        locales: &[locale("en"), locale("tg")],
        source,
    };
    let localized = target.localize(&input);
    (localized.value, localized.diagnostics)
}
