//! How long each stage takes for the longest shipped document, the handbook in Tajik.
//!
//! `cargo bench` prints a row a stage: parse, localize, HTML, layout, export.

#![allow(
    clippy::unwrap_used,
    clippy::disallowed_methods,
    reason = "a benchmark may fail loudly, and works on the real files"
)]

use std::collections::BTreeMap;
use std::path::{Path, PathBuf};
use std::sync::{Arc, LazyLock};

use divan::{Bencher, black_box};
use edition_localization::sync::identify;
use edition_localization::sync::state::SourceState;
use edition_localization::sync::state::SourceText;
use edition_localization::{
    Catalog, Lexicon, LocalizeInput, Localizer, MessageState, message_state, parse_catalog,
};
use edition_model::site::Site;
use edition_model::{
    Document, DocumentId, Edition, FileId, Locale, Pictures, SourceFile, SourceSegment, Sources,
};
use edition_pdf::Press;
use edition_pdf::fonts::Fonts;

fn main() {
    divan::main();
}

/// The texts that the stages begin with.
struct Material {
    texts: Sources,
    source: FileId,
    translation: FileId,
    terms: BTreeMap<&'static str, FileId>,
    picture: Vec<u8>,
}

static MATERIAL: LazyLock<Material> = LazyLock::new(|| {
    let mut texts = Sources::default();
    let mut read = |path: &str| {
        let text = std::fs::read_to_string(root().join(path)).unwrap();
        texts.add(SourceFile::new(path, text))
    };
    Material {
        source: read("sources/handbook.md"),
        translation: read("locales/tg/handbook.ftl"),
        terms: ["en", "tg"]
            .map(|tag| (tag, read(&format!("locales/{tag}/terms.ftl"))))
            .into(),
        picture: std::fs::read(root().join("sources/figures/page.png")).unwrap(),
        texts,
    }
});

impl Pictures for Material {
    fn picture(&self, _path: &str) -> Option<&[u8]> {
        Some(&self.picture)
    }
}

fn root() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("../..")
}

fn text(file: FileId) -> &'static str {
    MATERIAL.texts.get(file).unwrap().text()
}

fn locale(tag: &str) -> Locale {
    tag.parse().unwrap()
}

fn document() -> Document<SourceSegment> {
    let id = DocumentId::new("handbook").unwrap();
    let parsed = edition_parser::parse_document(&id, MATERIAL.source, text(MATERIAL.source));
    let identified = identify::identify(
        parsed.value.unwrap(),
        &SourceState::default(),
        &Lexicon::new(None, &locale("en")),
    );
    identified.document
}

fn localizer(tag: &'static str, source: Option<&Localizer>) -> Localizer {
    let file = MATERIAL.terms[tag];
    let catalog = Catalog {
        terms: Some(parse_catalog(file, text(file), &locale("en")).value),
        ..Catalog::empty(locale(tag))
    };
    Localizer::new(&catalog, source).value
}

/// What localizing takes, catalogs parsed and localizers made.
struct Ready {
    document: Document<SourceSegment>,
    english: Localizer,
    tajik: Localizer,
}

impl Ready {
    fn new() -> Self {
        let english = localizer("en", None);
        let tajik = localizer("tg", Some(&english));
        Self {
            document: document(),
            english,
            tajik,
        }
    }

    fn localize(&self) -> Edition {
        let catalog = parse_catalog(
            MATERIAL.translation,
            text(MATERIAL.translation),
            &locale("en"),
        );
        let tajik = locale("tg");
        let states: Vec<Option<MessageState>> = self
            .document
            .body
            .segments()
            .into_iter()
            .map(|segment| {
                let message = catalog.value.message(segment.id.as_ref()?.as_str());
                let source = SourceText::of(segment, &tajik);
                Some(message_state(message, None, source))
            })
            .collect();
        let localized = self.tajik.localize(&LocalizeInput {
            document: &self.document,
            catalog: Some(&catalog.value),
            states: &states,
            locales: &[locale("en"), locale("tg")],
            source: &self.english,
        });
        localized.value.edition
    }
}

#[divan::bench]
fn parse(bencher: Bencher<'_, '_>) {
    LazyLock::force(&MATERIAL);
    bencher.bench_local(|| black_box(document()));
}

#[divan::bench]
fn localize(bencher: Bencher<'_, '_>) {
    let ready = Ready::new();
    bencher.bench_local(|| black_box(ready.localize()));
}

#[divan::bench]
fn html(bencher: Bencher<'_, '_>) {
    let edition = Ready::new().localize();
    let files = edition_model::site::Paths::default();
    let site = Site {
        files: &files,
        base_url: None,
        pictures: &std::collections::BTreeMap::new(),
    };
    bencher.bench_local(|| black_box(edition_html::render_edition(&edition, site)));
}

fn press() -> Press {
    Press::new(Arc::clone(Fonts::embedded()))
}

#[divan::bench]
fn layout(bencher: Bencher<'_, '_>) {
    let edition = Ready::new().localize();
    let press = press();
    bencher.bench_local(|| black_box(press.lay_out(&edition, &*MATERIAL)));
}

#[divan::bench]
fn export(bencher: Bencher<'_, '_>) {
    let edition = Ready::new().localize();
    let press = press();
    let pages = press.lay_out(&edition, &*MATERIAL);
    bencher.bench_local(|| black_box(press.export(&pages, &*MATERIAL).unwrap()));
}
