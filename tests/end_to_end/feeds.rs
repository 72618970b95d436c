//! The sitemap and the feeds: what is new and what there is, where the publication has an address, and
//! nothing that nobody may see yet.

use crate::publication::Publication;

const FILES: [&str; 4] = [
    "out/sitemap.xml",
    "out/en/feed.xml",
    "out/ru/feed.xml",
    "out/tg/feed.xml",
];

/// A publication with an address and two documents, the second under embargo, the third not translated.
fn publication() -> Publication {
    let publication = Publication::translated();
    let settings = publication.read("editions.toml");
    let address = "base-url = \"https://example.org/e/\"\n";
    publication.write("editions.toml", format!("{settings}{address}"));
    let visit = publication.read("sources/visit.md");
    let embargo = "+++\nembargo = 2012-06-01T00:00:00Z\nkind";
    publication.write("sources/secret.md", visit.replace("+++\nkind", embargo));
    for locale in ["ru", "tg"] {
        let catalog = publication.read(&format!("locales/{locale}/visit.ftl"));
        publication.write(&format!("locales/{locale}/secret.ftl"), catalog);
    }
    publication.write(
        "sources/unfinished.md",
        visit.replace("The visit\n", "Not ready\n"),
    );
    publication.run(&["sync"]).succeeds();
    publication
}

#[test]
fn feeds_and_the_sitemap_name_what_is_published_and_no_more() {
    let publication = publication();
    publication.run(&["build", "--draft"]).exits(1);
    assert!(publication.exists("private/embargoed/ru/secret.html"));
    assert!(publication.exists("private/draft/ru/unfinished.html"));
    let manifest = publication.read("out/manifest.json");
    for file in FILES {
        let text = publication.read(file);
        assert!(text.contains("visit.html"), "{file}");
        for hidden in ["secret", "unfinished", "draft", "embargoed"] {
            assert!(!text.contains(hidden), "{file} names {hidden}");
        }
        assert!(
            manifest.contains(file.strip_prefix("out/").unwrap()),
            "{file}"
        );
    }
    let feed = publication.read("out/tg/feed.xml");
    for words in [
        "xml:lang=\"tg\"",
        "<title>Сафар</title>",
        "<updated>2012-05-18T00:00:00Z</updated>",
    ] {
        assert!(feed.contains(words), "{words}");
    }
    let page = publication.read("out/tg/visit.html");
    assert!(page.contains("href=\"feed.xml\" type=\"application/atom+xml\""));
    assert!(
        page.contains("<a href=\"index.html\">"),
        "the way to the list"
    );
    publication.run(&["verify"]).succeeds();

    // One document built again alone: the others stay in the feed, and what is open now comes in.
    publication
        .run(&["build", "secret", "--as-of", "2012-06-01T00:00:00Z"])
        .succeeds();
    for file in FILES {
        let text = publication.read(file);
        assert!(
            text.contains("visit.html") && text.contains("secret.html"),
            "{file}"
        );
    }
    assert_eq!(
        publication
            .read("out/tg/feed.xml")
            .matches("<summary>")
            .count(),
        2
    );
}

#[test]
fn a_publication_without_an_address_has_neither() {
    let publication = Publication::translated();
    publication.run(&["build"]).succeeds();
    for file in FILES {
        assert!(!publication.exists(file), "{file}");
    }
    assert!(!publication.read("out/tg/visit.html").contains("feed.xml"));
    assert!(
        publication
            .read("out/tg/visit.html")
            .contains("<a href=\"index.html\">")
    );
}
