//! `check --fix`: what has one right answer is mended, and nothing else is touched.

use super::publication::Publication;

#[test]
fn one_right_answer_is_written_and_shown() {
    let publication = Publication::translated();
    publication.run(&["sync"]).succeeds();
    let good = publication.read("locales/tg/visit.ftl");
    publication.replace("locales/tg/visit.ftl", "Ӯ бо **шахсони", "Ў бо  **шахсoни");
    publication.replace("locales/tg/visit.ftl", "оғоз ёфт", "оғоз е\u{308}фт");
    let bad = publication.read("locales/tg/visit.ftl");
    // Without being asked to, nothing is changed.
    publication.run(&["check"]);
    assert_eq!(publication.read("locales/tg/visit.ftl"), bad);
    publication
        .run(&["check", "--fix"])
        .succeeds()
        .says("-meetings = Ў бо  **шахсoни")
        .says("+meetings = Ӯ бо **шахсони")
        .says("1 file mended")
        .says("Nothing to mend.");
    assert_eq!(publication.read("locales/tg/visit.ftl"), good);
    publication.run(&["build"]).succeeds();
}

#[test]
fn what_somebody_must_decide_is_left_and_reported() {
    let publication = Publication::translated();
    publication.run(&["sync"]).succeeds();
    publication.replace("locales/tg/visit.ftl", "Сафар {", "Сафари  Щербаков {");
    publication.replace("locales/ru/visit.ftl", "Он встретился", "Oн  встретился");
    let russian = publication.read("locales/ru/visit.ftl");
    publication
        .run(&["check", "--fix", "--locale", "tg"])
        .says("wrong-alphabet");
    assert!(
        publication
            .read("locales/tg/visit.ftl")
            .contains("Сафари Щербаков {")
    );
    assert_eq!(publication.read("locales/ru/visit.ftl"), russian);
    // A fault that somebody has allowed is none.
    publication.replace(
        "locales/ru/visit.ftl",
        "meetings =",
        "# allow: wrong-alphabet — так в документе\nmeetings =",
    );
    publication.run(&["check", "--fix"]);
    assert!(
        publication
            .read("locales/ru/visit.ftl")
            .contains("meetings = Oн встретился")
    );
}

#[test]
fn sources_are_composed_too_and_nothing_becomes_stale() {
    let publication = Publication::new();
    publication.write(
        "sources/visit.md",
        "+++\nkind = \"announcement\"\ntargets = []\n+++\n# Cafe\u{301}\n\nA cafe\u{301}, a cafe\u{301}.\n",
    );
    publication.run(&["sync"]);
    publication.run(&["check", "--fix"]).says("file mended");
    assert!(
        publication
            .read("sources/visit.md")
            .ends_with("# Café\n\nA café, a café.\n")
    );
    publication.run(&["sync"]).succeeds();
    publication.run(&["check", "--deny", "warnings"]).succeeds();
}
