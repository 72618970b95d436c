//! Texts in words: marks as chips, what can be put in, what is found in all texts, and where more is to be done.

use serde_json::json;

use super::super::publication::Publication;
use super::Desk;

const PAGE: &str = "/desk/tg/visit";

/// A document whose texts hold a term with case forms, a fact, a link and the mark of a note.
fn publication() -> Publication {
    let publication = Publication::new();
    publication.write("locales/en/terms.ftl", "-guest = guest\n-host = host\n");
    publication.write(
        "locales/tg/terms.ftl",
        "-guest = { $case ->\n   *[nominative] меҳмон\n    [izafet] меҳмони\n}\n-host = мизбон\n",
    );
    publication.write(
        "sources/visit.md",
        "+++\nkind = \"announcement\"\ntargets = [\"tg\"]\n[facts]\nstart = 2012-05-10\n+++\n# The visit {#title}\n\n\
         The { -guest } came on { DATE($start) }, see [the report](https://example.org/r).[^1] {#came}\n\n\
         [^1]: Yes. {#note}\n",
    );
    publication.write(
        "locales/tg/visit.ftl",
        "came = { -guest(case: \"izafet\") } мо { DATE($start) } омад.\n",
    );
    publication.run(&["sync"]).succeeds();
    publication
}

#[test]
fn marks_are_words_that_carry_what_is_typed() {
    let publication = publication();
    let desk = Desk::of(publication.path());
    let page = desk.get(PAGE).body;
    for chip in [
        "data-typed=\"{ -guest }\" data-term=\"guest\" title=\"{ -guest }\">guest</span>",
        "data-typed=\"{ -guest(case: &quot;izafet&quot;) }\" data-term=\"guest\" \
         title=\"{ -guest(case: &quot;izafet&quot;) }\">меҳмони</span> мо ",
        "data-mark=\"note\"",
        "data-mark=\"start\" data-typed=\"[\"",
    ] {
        assert!(page.contains(chip), "{chip} in {page}");
    }
    assert!(
        page.contains("10 майи соли 2012") || page.contains("10 майи 2012"),
        "{page}"
    );
    let body =
        json!({"document": "visit", "locale": "tg", "text": "Бо { -guest } ва { -nobody } <b>"});
    let words = desk.post("/words", &body).body;
    assert!(words.starts_with("Бо <span class=\"chip\""), "{words}");
    assert!(words.contains(">меҳмон</span>"), "{words}");
    assert!(
        words.contains("<code>{ -nobody }</code>"),
        "what says nothing is shown as it is typed: {words}"
    );
    assert!(words.ends_with(" &lt;b&gt;"), "{words}");
}

#[test]
fn what_can_be_put_in_begins_with_the_sources_own_in_all_forms() {
    let publication = publication();
    let desk = Desk::of(publication.path());
    let list = desk.get("/offers/tg/came/visit").body;
    let place = |typed: &str| {
        let place = list.find(&format!("data-typed=\"{typed}\""));
        place.unwrap_or_else(|| panic!("{typed} in {list}"))
    };
    let order = [
        place("{ -guest }"),
        place("{ -guest(case: &quot;izafet&quot;) }"),
        place("{ -guest(capital: &quot;yes&quot;) }"),
        place("{ DATE($start) }"),
        place("{ -host }"),
    ];
    assert!(order.is_sorted(), "{order:?} in {list}");
    assert!(list.contains(">Меҳмони</span>"), "{list}");
    assert!(list.contains("izafet") || list.contains("изофӣ"), "{list}");
    assert_eq!(desk.get("/offers/tg/nothing/visit").status, 404);
    assert_eq!(desk.get("/offers/tg/came/terms").status, 404);
}

#[test]
fn words_are_found_in_all_texts_also_those_of_terms() {
    let publication = publication();
    let desk = Desk::of(publication.path());
    let found = |query: &str| desk.get(&format!("/search?q={query}")).body;
    // «МЕҲМОНИ мо», of which the first word is a term's.
    let page = found("%D0%9C%D0%95%D2%B2%D0%9C%D0%9E%D0%9D%D0%98+%D0%BC%D0%BE");
    assert!(
        page.contains("<mark>меҳмони</mark> <mark>мо</mark>"),
        "{page}"
    );
    assert!(
        page.contains("href=\"desk/tg/visit#segment-came\""),
        "{page}"
    );
    let page = found("%22guest+came%22");
    assert!(page.contains("<mark>guest came</mark>"), "{page}");
    let page = found("%3Cscript%3E");
    assert!(
        !page.contains("<script>&") && page.contains("&lt;script&gt;"),
        "{page}"
    );
    assert!(!page.contains("<mark>"), "{page}");
    assert_eq!(desk.get("/search").status, 200);
    // What is saved is found at once.
    publication.replace("locales/tg/visit.ftl", "омад", "расид");
    let soon = (0..100).any(|_| {
        std::thread::sleep(std::time::Duration::from_millis(50));
        found("%D1%80%D0%B0%D1%81%D0%B8%D0%B4").contains("<mark>расид</mark>")
    });
    assert!(soon);
}

#[test]
fn the_next_document_with_something_to_do_is_found() {
    let publication = publication();
    publication.write(
        "sources/another.md",
        "+++\nkind = \"announcement\"\ntargets = [\"tg\"]\n+++\n# Another {#title}\n",
    );
    publication.run(&["sync"]).succeeds();
    let desk = Desk::of(publication.path());
    let next = |path: &str| {
        let answer = desk.get(path);
        (answer.status, answer.field("location").map(str::to_owned))
    };
    let another = Some([&desk.root, "desk/tg/another#next-missing"].concat());
    assert_eq!(next("/next/tg/missing/visit"), (303, another));
    assert_eq!(next("/next/tg/stale/visit"), (204, None));
    assert_eq!(next("/next/tg/nonsense/visit"), (204, None));
    assert_eq!(next("/next/xx/missing/visit"), (204, None));
}
