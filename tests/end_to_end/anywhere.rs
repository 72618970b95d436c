//! With an error anywhere, no edition is written that shows the faulty text.

use super::publication::Publication;

/// The word that every faulty text has, and no other.
const MARK: &str = "НЕВЕРНО";

/// Texts that are wrong in any entry of a catalog, each with the mark. `ID` is the entry's own id.
const FAULTS: [&str; 9] = [
    "ID = НЕВЕРНО { -nosuch }\n",
    "ID = НЕВЕРНО { $nosuch }\n",
    "ID = НЕВЕРНО { NOSUCH(\"x\") }\n",
    "ID = НЕ\u{200B}ВЕРНО НЕВЕРНО\n",
    "ID = НЕВЕРНО \u{202E}слово\u{202C}\n",
    "# untranslated\nID = НЕВЕРНО\n",
    "ID = НЕВЕРНО\nID = НЕВЕРНО ещё раз\n",
    "ID = НЕВЕРНО {\n",
    "ID = НЕВЕРНО слово\n    [слово\n",
];

fn publication() -> Publication {
    let publication = Publication::new();
    publication.write("editions.toml", "source = \"en\"\ntargets = [\"ru\"]\n");
    let head = "+++\nkind = \"announcement\"\ndate = 2012-05-18\n+++\n";
    publication.write(
        "sources/uses.md",
        format!("{head}# First {{#t}}\n\nThe {{ -rapporteur }} came to the town. {{#came}}\n"),
    );
    publication.write(
        "sources/other.md",
        format!("{head}# Second {{#t}}\n\nNobody came to the town. {{#nobody}}\n"),
    );
    publication.write("locales/en/terms.ftl", "-rapporteur = Special Rapporteur\n");
    publication.write("locales/en/interface.ftl", "publisher = The Committee\n");
    publication.write("locales/ru/terms.ftl", "-rapporteur = Докладчик\n");
    publication.write("locales/ru/interface.ftl", "publisher = Комитет\n");
    publication.write(
        "locales/ru/uses.ftl",
        "t = Первое\n\ncame = Приехал в город { -rapporteur }.\n",
    );
    publication.write(
        "locales/ru/other.ftl",
        "t = Второе\n\nnobody = Никто не приехал в город.\n",
    );
    publication.run(&["sync"]).succeeds();
    publication.run(&["build", "--format", "html"]).succeeds();
    publication
}

#[test]
fn no_edition_shows_a_faulty_text() {
    let publication = publication();
    let places = [
        ("locales/ru/uses.ftl", "t", "uses"),
        ("locales/ru/uses.ftl", "came", "uses"),
        ("locales/ru/terms.ftl", "-rapporteur", "uses"),
        ("locales/ru/interface.ftl", "publisher", "uses, other"),
    ];
    for (path, id, refused) in places {
        let good = publication.read(path);
        let line = good
            .lines()
            .find(|line| line.starts_with(&format!("{id} =")))
            .unwrap();
        for fault in FAULTS {
            let entry = fault.replace("ID", id);
            publication.write(path, good.replace(&format!("{line}\n"), &entry));
            let run = publication.run(&["build", "--format", "html"]);
            let case = format!("{path}: {entry}{}{}", run.stdout, run.stderr);
            assert_eq!(run.status, 1, "{case}");
            for document in ["uses", "other"] {
                let words = format!("{document} was refused");
                assert_eq!(
                    run.stderr.contains(&words),
                    refused.contains(document),
                    "{document}: {case}"
                );
            }
            for (file, bytes) in publication.files("out") {
                let text = String::from_utf8_lossy(&bytes);
                assert!(!text.contains(MARK), "{file} shows the fault: {case}");
            }
            // The last complete editions stay.
            for file in ["out/ru/uses.html", "out/en/uses.html"] {
                assert!(publication.exists(file), "{file} is gone: {case}");
            }
        }
        publication.write(path, good);
        publication.run(&["build", "--format", "html"]).succeeds();
    }
}
