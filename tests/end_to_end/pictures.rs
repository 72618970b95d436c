//! Pictures are files beside the pages: in the manifest, of the tree of their page, gone with it.

use crate::publication::Publication;

/// Two pictures.
const DOT: &[u8] = include_bytes!("dot.png");
const PAGE: &[u8] = include_bytes!("../../sources/figures/page.png");

/// A publication with a picture in its document.
fn publication() -> Publication {
    let publication = Publication::translated();
    publication.write("sources/map.png", DOT);
    publication.replace(
        "sources/visit.md",
        "# The visit",
        "# The visit\n\n![A map](map.png)\n",
    );
    publication.run(&["sync"]).succeeds();
    publication.translate("ru", "visit", "a-map", "Карта");
    publication.translate("tg", "visit", "a-map", "Харита");
    publication
}

fn pictures(publication: &Publication) -> Vec<String> {
    let pictures_in = |folder: &str| {
        let files = publication.files(folder).into_keys();
        let files = files.map(|path| format!("{folder}/{path}"));
        files
            .filter(|path| path.ends_with(".png"))
            .collect::<Vec<_>>()
    };
    [pictures_in("out"), pictures_in("private")].concat()
}

/// Each of the pages shows a picture that is there, in its own tree.
fn check_pages(publication: &Publication, pages: &[&str]) {
    for page in pages {
        let html = publication.read(page);
        let (_, rest) = html.split_once("src=\"../pictures").unwrap();
        let (way, _) = rest.split_once('"').unwrap();
        let (folder, _) = page.rsplit_once('/').unwrap();
        let (tree, _) = folder.rsplit_once('/').unwrap();
        let path = format!("{tree}/pictures{way}");
        assert!(publication.exists(&path), "{page} shows {path}");
    }
}

#[test]
fn a_picture_lies_once_beside_all_languages_and_goes_when_it_is_no_longer_shown() {
    let publication = publication();
    publication.run(&["build"]).succeeds();
    let first = pictures(&publication);
    assert_eq!(first.len(), 1, "{first:?}");
    check_pages(
        &publication,
        &[
            "out/en/visit.html",
            "out/tg/visit.html",
            "out/parallel/visit.html",
        ],
    );
    let within = first[0].strip_prefix("out/").unwrap();
    assert!(publication.read("out/manifest.json").contains(within));
    publication.run(&["verify"]).succeeds();

    // Another picture has another address; one language alone keeps the picture of the others.
    publication.write("sources/map.png", PAGE);
    publication.run(&["build", "--locale", "ru"]).succeeds();
    assert_eq!(pictures(&publication).len(), 2);
    check_pages(&publication, &["out/en/visit.html", "out/ru/visit.html"]);
    publication.run(&["build"]).succeeds();
    let second = pictures(&publication);
    assert_eq!(second.len(), 1);
    assert_ne!(first, second);

    publication.replace("sources/visit.md", "![A map](map.png)\n", "");
    publication.run(&["sync", "--prune"]).succeeds();
    publication.run(&["build"]).succeeds();
    assert_eq!(pictures(&publication), Vec::<String>::new());
    publication.run(&["verify"]).succeeds();
}

#[test]
fn a_refused_document_keeps_the_pictures_of_its_last_editions() {
    let publication = publication();
    publication.run(&["build"]).succeeds();
    let first = pictures(&publication);
    publication.write("sources/map.png", PAGE);
    publication.translate("ru", "visit", "beginning", "");
    publication.run(&["build"]).exits(1);
    assert_eq!(pictures(&publication), first);
    publication.run(&["build", "--draft"]).exits(1);
    assert_eq!(pictures(&publication).len(), 2);
    check_pages(
        &publication,
        &["out/ru/visit.html", "private/draft/ru/visit.html"],
    );
    publication.run(&["verify"]).succeeds();
}

#[test]
fn what_is_under_embargo_holds_its_pictures_itself() {
    let publication = publication();
    let embargo = "+++\nembargo = 2012-05-18T14:00:00+05:00\nkind";
    publication.replace("sources/visit.md", "+++\nkind", embargo);
    publication.run(&["build"]).succeeds();
    let found = pictures(&publication);
    assert_eq!(found.len(), 1);
    assert!(
        found[0].starts_with("private/embargoed/pictures/visit/"),
        "{found:?}"
    );
    check_pages(&publication, &["private/embargoed/tg/visit.html"]);
    publication.run(&["verify"]).succeeds();
    publication
        .run(&["build", "--as-of", "2012-05-19T00:00:00Z"])
        .succeeds();
    let found = pictures(&publication);
    assert_eq!(found.len(), 1);
    assert!(found[0].starts_with("out/pictures/visit/"), "{found:?}");
}
