//! Documents that name the same year in all their languages, so that anybody sees whether they agree.

use std::fs;

use super::publication::Publication;

/// Some documents, each of which names the same year in all its languages.
pub(crate) fn documents(number: usize) -> Publication {
    let publication = Publication::new();
    publication.write(
        "editions.toml",
        "source = \"en\"\ntargets = [\"ru\", \"tg\"]\n",
    );
    for place in 0..number {
        publication.write(&format!("sources/d{place}.md"), source(2000));
        publication.write(
            &format!("locales/ru/d{place}.ftl"),
            "# en: A visit\na-visit = Поездка\n",
        );
        publication.write(
            &format!("locales/tg/d{place}.ftl"),
            "# en: A visit\na-visit = Сафар\n",
        );
    }
    publication.run(&["sync"]).succeeds();
    publication
}

pub(crate) fn source(year: usize) -> String {
    format!("+++\nkind = \"announcement\"\ndate = {year}-01-02\n+++\n# A visit\n")
}

pub(crate) fn set_year(publication: &Publication, documents: usize, year: usize) {
    for place in 0..documents {
        publication.write(&format!("sources/d{place}.md"), source(year));
    }
}

/// The year that a page of a document names, where the page is there.
pub(crate) fn year(publication: &Publication, page: &str) -> Option<String> {
    let text = fs::read_to_string(publication.path().join("out").join(page)).ok()?;
    let (_, rest) = text.split_once("datetime=\"")?;
    Some(rest.get(..4)?.to_owned())
}

pub(crate) fn agree(publication: &Publication, documents: usize, expected: usize) {
    for place in 0..documents {
        for locale in ["en", "ru", "tg"] {
            let page = format!("{locale}/d{place}.html");
            assert_eq!(
                year(publication, &page),
                Some(expected.to_string()),
                "{page}"
            );
        }
    }
}
