//! Rules about more than one document: links between documents, terms, the interface, the reference file.

use super::{HEAD, findings};

#[test]
fn links_between_documents_lead_somewhere() {
    let first = format!(
        "{HEAD}See [it](y.md), [that](y.md#gone), [so](z.md) and [here](#nowhere).\n{{#s}}\n"
    );
    let second = format!("{HEAD}Two.\n{{#t}}\n");
    let translation = "s = [а][y] [б][y-gone] [в][z] [г][nowhere]\n";
    let found = findings(&[
        ("sources/x.md", &first),
        ("sources/y.md", &second),
        ("locales/tg/x.ftl", translation),
        ("locales/tg/y.ftl", "t = Ду.\n"),
    ]);
    let expected = [
        "sources/x.md:10:17 bad-link: the document has no segment \"gone\"",
        "sources/x.md:10:36 bad-link: there is no document \"z\"",
        "sources/x.md:10:51 bad-link: the document has no segment \"nowhere\"",
    ];
    assert_eq!(found, expected);
}

#[test]
fn terms_are_the_same_in_all_locales() {
    let markdown = format!("{HEAD}The {{ -torture }}.\n{{#s}}\n");
    let found = findings(&[
        ("sources/x.md", &markdown),
        (
            "locales/en/terms.ftl",
            "-torture = torture\n-visit = visit\n",
        ),
        (
            "locales/tg/terms.ftl",
            "-torture = { -tortur }\n-a = { -b }\n-b = { -a }\n",
        ),
        ("locales/tg/x.ftl", "s = Ин { -torture } ва { -visit }.\n"),
    ]);
    let expected = [
        "locales/tg/terms.ftl:1:12 unknown-reference: there is no term -tortur",
        "locales/tg/terms.ftl:2:1 unknown-reference: the term -a leads back to itself",
        "locales/tg/terms.ftl:3:12 missing-message: the term -visit has no translation",
    ];
    assert_eq!(found, expected);
}

#[test]
fn a_term_that_grows_beyond_measure_is_no_loop() {
    let doubling: String = (1..40)
        .map(|number| {
            let last = number - 1;
            format!("-a{number} = {{ -a{last} }}{{ -a{last} }}\n")
        })
        .collect();
    let terms = format!("-a0 = words words words\n{doubling}");
    let found = findings(&[("locales/tg/terms.ftl", &terms)]);
    let grown: Vec<&String> = found
        .iter()
        .filter(|finding| finding.contains("unknown-reference"))
        .collect();
    assert_eq!(grown.len(), 1, "{found:?}");
    assert!(
        grown[0].ends_with("is made of too many other terms"),
        "{found:?}"
    );
}

#[test]
fn a_publishers_words_are_translated() {
    let found = findings(&[
        ("sources/x.md", HEAD),
        (
            "locales/en/interface.ftl",
            "publisher = The Office\nfolio = { $first }/{ $second }\n",
        ),
    ]);
    assert_eq!(
        found,
        [
            "locales/tg/interface.ftl missing-message: the interface message \"publisher\" has no words"
        ]
    );
    let found = findings(&[
        ("sources/x.md", HEAD),
        ("locales/en/interface.ftl", "publisher = The Office\n"),
        (
            "locales/tg/interface.ftl",
            "# untranslated\npublisher = The Office\n",
        ),
    ]);
    assert_eq!(
        found,
        [
            "locales/tg/interface.ftl:2:1 missing-message: the interface message \"publisher\" is not translated yet"
        ]
    );
}

#[test]
fn an_unsynced_source_is_one_finding() {
    let markdown = format!("{HEAD}He said “yes”.\n{{#s}}\n\nTwo.\n{{#t}}\n");
    let check = |reference: &str, expected: &[&str]| {
        let found = findings(&[
            ("sources/x.md", &markdown),
            ("locales/en/x.ftl", reference),
            ("locales/tg/x.ftl", "s = Ҳа.\nt = Ду.\n"),
        ]);
        assert_eq!(found, expected);
    };
    check("s = He said \"yes\".\nt = Two.\n", &[]);
    check(
        "s = He.\n",
        &["sources/x.md:10:1 source-not-synced: \"s\" has changed since the last sync"],
    );
    check(
        "s = He said “yes”.\nt = Two.\nu = Three.\n",
        &[
            "locales/en/x.ftl:3:1 source-not-synced: \"u\" has gone from the source since the last sync",
        ],
    );
}
