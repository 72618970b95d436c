//! `align-pages`: a page holds the same segments in every language, as the built PDFs have it.

use std::collections::BTreeMap;

use lopdf::{Document, Object, ObjectId};

use super::publication::Publication;

/// A findings with many paragraphs, much longer in Russian and in Tajik than in English.
fn long_findings(settings: &str) -> Publication {
    let publication = Publication::new();
    let mut source = format!("+++\nkind = \"findings\"\n{settings}+++\n# The visit\n");
    for number in 1..=40 {
        let words = "He met officials of the Government and civil society. ".repeat(2 + number % 4);
        source += &format!("\n{words}\n{{#p{number}}}\n");
    }
    publication.write("sources/visit.md", source);
    publication.run(&["sync"]).succeeds();
    for (locale, title, words) in [
        (
            "ru",
            "Поездка",
            "Он провёл встречи с должностными лицами правительства и представителями гражданского общества. ",
        ),
        (
            "tg",
            "Сафар",
            "Ӯ бо шахсони мансабдори Ҳукумат ва намояндагони ҷомеаи шаҳрвандӣ вохӯрд. ",
        ),
    ] {
        publication.translate(locale, "visit", "the-visit", title);
        for number in 1..=40 {
            let words = words.repeat(2 + number % 4);
            publication.translate(locale, "visit", &format!("p{number}"), words.trim());
        }
    }
    publication
}

/// The page of every named destination of a PDF, from 1.
fn pages_by_name(publication: &Publication, locale: &str) -> BTreeMap<String, u32> {
    let path = publication.path().join(format!("out/{locale}/visit.pdf"));
    let document = Document::load(path).unwrap();
    let numbers: BTreeMap<ObjectId, u32> = document
        .get_pages()
        .into_iter()
        .map(|(number, page)| (page, number))
        .collect();
    let names = document
        .catalog()
        .unwrap()
        .get_deref(b"Names", &document)
        .and_then(Object::as_dict)
        .and_then(|names| names.get_deref(b"Dests", &document))
        .and_then(Object::as_dict)
        .unwrap();
    let mut found = BTreeMap::new();
    collect(&document, names, &numbers, &mut found);
    found
}

fn collect(
    document: &Document,
    node: &lopdf::Dictionary,
    numbers: &BTreeMap<ObjectId, u32>,
    found: &mut BTreeMap<String, u32>,
) {
    if let Ok(kids) = node.get_deref(b"Kids", document).and_then(Object::as_array) {
        for kid in kids {
            let kid = document.dereference(kid).unwrap().1.as_dict().unwrap();
            collect(document, kid, numbers, found);
        }
    }
    let Ok(names) = node
        .get_deref(b"Names", document)
        .and_then(Object::as_array)
    else {
        return;
    };
    for pair in names.chunks(2) {
        let name = String::from_utf8(pair[0].as_str().unwrap().to_vec()).unwrap();
        let target = document.dereference(&pair[1]).unwrap().1;
        let target = match target.as_dict() {
            Ok(holder) => holder.get_deref(b"D", document).unwrap(),
            Err(_) => target,
        };
        let page = target.as_array().unwrap()[0].as_reference().unwrap();
        found.insert(name, numbers[&page]);
    }
}

#[test]
fn every_segment_is_on_the_same_page_in_every_language() {
    let publication = long_findings("align-pages = true\n");
    publication.run(&["build"]).succeeds();
    let english = pages_by_name(&publication, "en");
    assert!(english.len() > 80, "{english:?}");
    assert!(english["p40"] > 2);
    for locale in ["ru", "tg"] {
        assert_eq!(pages_by_name(&publication, locale), english, "{locale}");
    }
    // One language alone is built to the pages of all.
    publication.run(&["build", "--locale", "en"]).succeeds();
    assert_eq!(pages_by_name(&publication, "en"), english);
}

#[test]
fn without_it_every_language_ends_its_pages_where_it_likes() {
    let publication = long_findings("align-pages = true \n");
    publication.run(&["build"]).succeeds();
    // What was built before does not stay, though every word is where it was.
    publication.replace(
        "sources/visit.md",
        "align-pages = true ",
        "align-pages = false",
    );
    publication.run(&["build"]).succeeds();
    assert_ne!(
        pages_by_name(&publication, "ru"),
        pages_by_name(&publication, "en")
    );
}
