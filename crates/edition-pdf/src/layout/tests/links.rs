//! Links to other documents.

use edition_model::{DocumentId, Inline, Kind, Link, LinkTarget, SegmentId};

use super::pages;
use super::sample::{edition, heading, paragraph};
use crate::page::{AreaTarget, Role};
use edition_model::Block;

/// The targets of the links of an edition of `findings/preliminary` in Russian that links to `reports/visit`, of which the PDF
/// is at `path`.
fn check(path: Option<&str>, expected: &[&str]) {
    check_at(None, path, expected);
}

/// The same, of an edition that is on the web at `url`.
fn check_at(url: Option<&str>, path: Option<&str>, expected: &[&str]) {
    let report = DocumentId::new("reports/visit").unwrap();
    let mut linking = paragraph("report", "");
    if let Block::Paragraph { segment, .. } = &mut linking {
        segment.inlines = vec![Inline::Link {
            link: Link {
                label: "report".to_owned(),
                target: LinkTarget::Document {
                    document: report.clone(),
                    segment: SegmentId::new("visit").ok(),
                },
            },
            content: vec![Inline::Text("доклад".to_owned())],
        }];
    }
    let blocks = vec![heading(1, "title", "Визит"), linking];
    let mut edition = edition("ru", Kind::PressRelease, blocks, Vec::new());
    edition.locales.clear();
    edition.url = url.map(str::to_owned);
    let path = path.map(str::to_owned);
    edition.elsewhere = path
        .into_iter()
        .map(|path| (report.clone(), path))
        .collect();
    let pages = pages(&edition);
    let links = pages.pages.iter().flat_map(|page| &page.links);
    let targets: Vec<&str> = links
        .filter_map(|link| match &link.target {
            AreaTarget::Url(url) => Some(url.as_str()),
            AreaTarget::Destination(_) => None,
        })
        .collect();
    assert_eq!(targets, expected);
    let elements = pages.structure.iter();
    let tagged = elements.filter(|(_, element)| element.role == Role::Link);
    assert_eq!(tagged.count(), expected.len());
}

#[test]
fn links_point_to_the_other_document() {
    check(
        Some("ru/reports/visit.pdf"),
        &["../reports/visit.pdf#visit"],
    );
    let published = "../ru/reports/visit.pdf";
    check(Some(published), &["../../../ru/reports/visit.pdf#visit"]);
}

#[test]
fn links_of_what_is_on_the_web_are_absolute() {
    let own = "https://example.org/e/ru/findings/preliminary.html";
    let expected = ["https://example.org/e/ru/reports/visit.html#visit", own];
    check_at(Some(own), Some("ru/reports/visit.pdf"), &expected);
}

#[test]
fn a_link_to_a_document_that_does_not_exist_is_plain_text() {
    check(None, &[]);
}
