//! Faults that the tool once let through, each with the files that showed it.

use super::publication::Publication;

/// A document with targets of its own in a publication without any, translated into Russian with two
/// numbers wrong. `place` stands before the targets.
fn with_own_targets(place: &str) -> Publication {
    let publication = Publication::new();
    publication.write("editions.toml", "source = \"en\"\ntargets = []\n");
    publication.write(
        "sources/one.md",
        format!(
            "+++\nkind = \"report\"\ndate = 2012-05-18\n{place}\ntargets = [\"ru\"]\n+++\n\
             # Report {{#title}}\n\nThe visit was short. {{#visit}}\n\n\
             In 2012 he met 53 prisoners. {{#met}}\n"
        ),
    );
    publication.write(
        "locales/ru/one.ftl",
        "# en: +++ Dushanbe\nplace = Душанбе\n\n# en: Report\ntitle = Доклад\n\n\
         # en: The visit was short.\nvisit = Визит был коротким.\n\n\
         # en: In 2012 he met 53 prisoners.\nmet = В 2013 году он встретил 35 заключённых.\n",
    );
    publication.run(&["sync"]).succeeds();
    publication
}

#[test]
fn targets_are_found_wherever_they_stand_in_the_front_matter() {
    let plain = "place = \"+++ Dushanbe\"";
    let on_two_lines = "place = \"\"\"\n+++ Dushanbe\"\"\"";
    let far_down = format!("{plain}\n{}", "# A long comment.\n".repeat(100));
    for place in [plain, on_two_lines, &far_down] {
        let publication = with_own_targets(place);
        let found = publication.run(&["check", "--format", "json"]).exits(1);
        assert_eq!(found.rules(), ["number-mismatch"], "{place}");
        publication
            .run(&["build"])
            .exits(1)
            .says("2013, 35 stands in place of 2012, 53");
        assert!(!publication.exists("out/ru/one.html"));
        publication.replace("locales/ru/one.ftl", "2013", "2012");
        publication.replace("locales/ru/one.ftl", "35", "53");
        publication.run(&["build"]).succeeds();
        assert!(publication.exists("out/ru/one.html"));
    }
}
