//! Pages against those in `tests/golden`. To accept what the pages have become, run the tests with
//! `BLESS=1` and read the difference.

use std::path::Path;

use edition_html::{
    Index, ListedDocument, ListedEdition, Scope, read_facts, render_edition, render_feed,
    render_index, render_parallel, render_sitemap,
};
use edition_model::site::{Site, Tree};
use edition_model::{Edition, Kind, Status};

use crate::{reader, specimen};

#[allow(
    clippy::disallowed_methods,
    reason = "golden pages are files beside the test"
)]
fn check(name: &str, html: &str) {
    let path = Path::new(env!("CARGO_MANIFEST_DIR"))
        .join("tests/golden")
        .join(name);
    if std::env::var_os("BLESS").is_some() {
        std::fs::write(&path, html).unwrap();
    }
    let expected = std::fs::read_to_string(&path).unwrap_or_default();
    assert!(html == expected, "{name} differs from tests/golden/{name}");
}

fn render(edition: &Edition) -> String {
    let files = specimen::files(Tree::of(&edition.status));
    render_edition(edition, specimen::site(&files))
}

#[test]
fn an_edition_with_every_block_and_inline() {
    check("edition.html", &render(&specimen::edition()));
}

#[test]
fn a_page_says_what_it_is() {
    let mut edition = specimen::edition();
    edition.symbol = Some("A/HRC/22/53 <\"&amp;\">".to_owned());
    let facts = read_facts(&render(&edition)).unwrap();
    assert_eq!(facts.title, edition.title_text());
    assert_eq!(Kind::from_name(&facts.kind), Some(edition.kind));
    assert_eq!(facts.date, edition.date.map(|date| date.to_string()));
    assert_eq!(facts.symbol, edition.symbol);
    assert!(facts.summary.is_some());
    assert_eq!(
        read_facts("<!doctype html><title>no page of ours</title>"),
        None
    );
}

#[test]
fn a_draft() {
    check("draft.html", &render(&specimen::draft()));
}

#[test]
fn editions_side_by_side() {
    let mut first = specimen::edition();
    first.locale = specimen::locale("ru");
    let files = specimen::files(Tree::Published);
    let site = specimen::site(&files);
    let html = render_parallel(&first, &[&specimen::edition()], site);
    check("parallel.html", &html);
}

fn index(tree: Tree, scope: Scope) -> String {
    with_index(tree, scope, |index, site| {
        let mut page = String::new();
        render_index(&index, site, &mut |piece| page.push_str(piece));
        page
    })
}

/// What `render` makes of a list of one document.
fn with_index<T>(tree: Tree, scope: Scope, render: impl Fn(Index<'_>, Site<'_>) -> T) -> T {
    let edition = specimen::edition();
    let listed = |locale: &str, title: &str, date: &str| ListedEdition {
        locale: specimen::locale(locale),
        title: title.to_owned(),
        title_locale: None,
        date_text: Some(date.to_owned()),
        summary: Some("Оғози <матн>".to_owned()),
    };
    let documents = [ListedDocument {
        document: specimen::document(),
        kind: edition.kind,
        date: edition.date,
        symbol: edition.symbol.clone(),
        editions: vec![
            listed(
                "en",
                "Preliminary findings on the visit to Tajikistan",
                "18 May 2012",
            ),
            listed(
                "ru",
                "Предварительные выводы о поездке в Таджикистан",
                "18 мая 2012 года",
            ),
            listed("tg", &edition.title_text(), "18 майи соли 2012"),
        ],
    }];
    let index = Index {
        tree,
        locale: &specimen::locale("tg"),
        scope,
        locales: &specimen::locales(),
        documents: &documents,
        wording: &specimen::index_wording(),
    };
    let files = specimen::files(Tree::Published);
    render(index, specimen::site(&files))
}

#[test]
fn a_list_of_one_language() {
    check("index.html", &index(Tree::Published, Scope::OneLanguage));
}

#[test]
fn a_list_of_all_languages() {
    check(
        "all-languages.html",
        &index(Tree::Published, Scope::AllLanguages),
    );
}

#[test]
fn a_feed() {
    let feed = |tree, scope| with_index(tree, scope, |index, site| render_feed(&index, site));
    check(
        "feed.xml",
        &feed(Tree::Published, Scope::OneLanguage).unwrap(),
    );
    assert_eq!(feed(Tree::Draft, Scope::OneLanguage), None);
    assert_eq!(feed(Tree::Published, Scope::AllLanguages), None);
    let without_address = with_index(Tree::Published, Scope::OneLanguage, |index, site| {
        let base_url = None;
        render_feed(&index, Site { base_url, ..site })
    });
    assert_eq!(without_address, None);
}

#[test]
fn a_sitemap_names_what_readers_may_see() {
    let mut files = specimen::files(Tree::Published);
    for tree in [Tree::Draft, Tree::Embargoed] {
        files.extend(specimen::files(tree));
    }
    let locales = specimen::locales();
    check(
        "sitemap.xml",
        &render_sitemap(&locales, specimen::site(&files)).unwrap(),
    );
    let base_url = None;
    let without_address = Site {
        base_url,
        ..specimen::site(&files)
    };
    assert_eq!(render_sitemap(&locales, without_address), None);
}

#[test]
fn a_page_introduces_itself_to_machines_once_it_is_published() {
    let data = "application/ld+json";
    assert!(render(&specimen::edition()).contains(data));
    let draft = render(&specimen::draft());
    for trace in [data, "og:", "atom+xml", "name=\"description\""] {
        assert!(!draft.contains(trace), "{trace}");
    }
}

#[test]
fn a_list_names_only_what_is_there() {
    let drafts = index(Tree::Draft, Scope::AllLanguages);
    assert!(drafts.contains("Ҳоло ҳуҷҷате нест."));
    assert!(!drafts.contains("findings"));
}

#[test]
fn every_segment_stands_in_its_element_exactly() {
    for edition in [specimen::edition(), specimen::draft()] {
        let tokens = reader::tokens(&render(&edition));
        let mut ids = Vec::new();
        for segment in edition.body.segments() {
            let Some(id) = &segment.id else { continue };
            let text = reader::text_of(&tokens, id.as_str());
            assert_eq!(text.as_deref(), Some(&*segment.plain_text()), "{id}");
            ids.push(id.as_str());
        }
        // The order of the page is the order of reading.
        let found = tokens.iter().filter_map(|token| token.attribute("id"));
        let found: Vec<&str> = found.filter(|id| ids.contains(id)).collect();
        assert_eq!(found, ids);
    }
}

#[test]
fn no_id_stands_twice_and_every_link_within_the_page_arrives() {
    for edition in [specimen::edition(), specimen::draft()] {
        let tokens = reader::tokens(&render(&edition));
        let ids: Vec<&str> = tokens
            .iter()
            .filter_map(|token| token.attribute("id"))
            .collect();
        for (place, id) in ids.iter().enumerate() {
            assert!(!ids[..place].contains(id), "{id} stands twice");
        }
        let links = tokens.iter().filter_map(|token| token.attribute("href"));
        for target in links.filter_map(|link| link.strip_prefix('#')) {
            assert!(ids.contains(&target), "nothing is at #{target}");
        }
    }
}

#[test]
fn a_page_under_embargo_says_so_and_keeps_out_of_search() {
    let mut edition = specimen::edition();
    edition.status = Status::Embargoed {
        line: "То соати 14:00 интишор накунед".to_owned(),
    };
    edition.url = None;
    let html = render(&edition);
    assert!(html.contains("То соати 14:00 интишор накунед"));
    assert!(html.contains("noindex"));
    assert!(!html.contains("canonical"));
}

#[test]
fn words_to_the_press_end_with_a_mark_and_with_contacts() {
    let mut edition = specimen::edition();
    assert!(!render(&edition).contains("press@example.org"));
    edition.kind = Kind::PressRelease;
    let html = render(&edition);
    assert!(html.contains("<p class=\"end-mark\">— поён —</p>"));
    assert!(html.contains("Барои матбуот:<br>\npress@example.org</p>"));
    assert!(!html.contains("class=\"contents\""));
}

#[test]
fn a_page_in_a_script_from_right_to_left_says_so() {
    let mut edition = specimen::edition();
    edition.locale = specimen::locale("fa");
    let html = render(&edition);
    assert!(html.contains("<html lang=\"fa\" dir=\"rtl\">"));
    assert!(html.contains("<span lang=\"ru\" dir=\"ltr\">"));
    assert!(html.contains("<pre tabindex=\"0\" dir=\"ltr\">"));
}
