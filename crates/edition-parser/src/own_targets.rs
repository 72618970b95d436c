//! The languages that a source names for itself, for whoever must know them before any document is parsed.

use edition_model::{DocumentId, Locale, SourceFile, Sources};

use crate::conflicts::find_conflicts;
use crate::front_matter::{read_front_matter, settings_in};

/// The `targets` of the front matter, as [`parse_document`](crate::parse_document) reads them, without
/// parsing what follows; `None` where there are none, or where the source cannot be understood.
#[must_use]
pub fn own_targets(document: &DocumentId, text: &str) -> Option<Vec<Locale>> {
    if names_no_targets(text) {
        return None;
    }
    // Findings are for the look at the whole document, so it is no matter which file they point to.
    let file = Sources::default().add(SourceFile::new("", ""));
    if !find_conflicts(file, text).is_empty() {
        return None;
    }
    let settings = read_front_matter(document, file, text, &mut Vec::new())?;
    settings.front_matter?.targets
}

/// Whether the first bytes of a source, cut anywhere, show that it names no targets. `false` means that
/// they do not show it: then [`own_targets`] must see the whole source.
#[must_use]
pub fn names_no_targets(head: &str) -> bool {
    // A key is spelt out, unless it holds an escape.
    settings_in(head)
        .is_some_and(|settings| !settings.contains("targets") && !settings.contains('\\'))
}

#[cfg(test)]
mod tests {
    use edition_model::{DocumentId, Locale, SourceFile, Sources};
    use proptest::collection::vec;
    use proptest::prelude::{Strategy, any, prop_oneof};
    use proptest::{prop_assert, prop_assert_eq, proptest};

    use super::{names_no_targets, own_targets};
    use crate::parse_document;

    /// What the parser of whole documents makes of the targets.
    fn parsed(text: &str) -> Option<Vec<Locale>> {
        let file = Sources::default().add(SourceFile::new("sources/x.md", text));
        let document = parse_document(&id(), file, text).value?;
        document.front_matter.targets
    }

    fn id() -> DocumentId {
        DocumentId::new("x").unwrap()
    }

    fn check(settings: &str, expected: &str) {
        let text = format!("+++\nkind = \"report\"\n{settings}+++\n# T\n");
        let found = own_targets(&id(), &text).unwrap_or_default();
        let found: Vec<&str> = found.iter().map(Locale::tag).collect();
        assert_eq!(found.join(" "), expected, "{text}");
        for end in 0..text.len() {
            let head = text.get(..end).unwrap_or_default();
            assert!(expected.is_empty() || !names_no_targets(head), "{head}");
        }
    }

    #[test]
    fn targets_may_be_written_in_many_ways() {
        check("targets = [\"ru\", \"tg\"]\n", "ru tg");
        check("\"targets\" = [\"ru\"]\n", "ru");
        check("'targets'=['ru']\r\n", "ru");
        check("\"\\u0074argets\" = [\"ru\"]\n", "ru");
        check(
            "place = \"\"\"\n+++ Dushanbe\"\"\"\ntargets = [\"ru\"]\n",
            "ru",
        );
        check("place = '''\n+++\n'''\ntargets = [\"ru\"]\n", "ru");
    }

    #[test]
    fn what_only_looks_like_targets_is_none() {
        check("# targets = [\"ru\"]\n", "");
        check("place = \"targets = ['ru']\"\n", "");
        check("place = \"\"\"\ntargets = ['ru']\n\"\"\"\n", "");
        check("[facts]\ntargets = \"ru\"\n", "");
        check("targets.ru = true\n", "");
        check("targets = \"ru\"\n", "");
    }

    #[test]
    fn a_head_answers_once_the_settings_have_ended() {
        let text = "+++\nkind = \"report\"\n+++\n# T";
        let first = (0..text.len()).find(|end| text.get(..*end).is_some_and(names_no_targets));
        assert_eq!(first, Some("+++\nkind = \"report\"\n+++\n".len()));
    }

    /// Pieces of front matters, separated by `·`.
    const FRAGMENTS: &str = "+++\n·+++\r\n·+++·+++ \n·kind = \"report\"\n·targets = [\"ru\"]\n·\"targets\" = [\"tg\"]\r\n\
        ·'targets' = []\n·\"\\u0074argets\" = [\"ru\"]\n·targets.x = 1\n·targets·[targets]\n·[facts]\n·[links]\n\
        ·place = \"\"\"\n·place = '''\n·place = \"·\"\"\"·'''·\"·'·\\·# ·=·[·]·x·1· ·\n·\r\n·\r·\u{FEFF}·\u{A0}·ҷ\
        ·# T\n·<<<<<<< HEAD\n·```\n·{ $x }";

    fn source() -> impl Strategy<Value = String> {
        let fragments = FRAGMENTS.split('·').collect::<Vec<_>>();
        let rest = vec(proptest::sample::select(fragments), 0..16).prop_map(|it| it.concat());
        let start = proptest::sample::select(vec![
            "",
            "+++\n",
            "\u{FEFF}+++\r\n",
            "+++\nkind = \"report\"\n",
            "+++\nkind = \"report\"\ntargets = [\"ru\"]\n",
        ]);
        let end = proptest::sample::select(vec!["", "+++\n# T\n"]);
        prop_oneof![
            8 => (start, rest, end).prop_map(|(start, rest, end)| format!("{start}{rest}{end}")),
            1 => any::<String>(),
        ]
    }

    proptest! {
        #[test]
        fn targets_are_those_of_the_parsed_document(text in source()) {
            prop_assert_eq!(own_targets(&id(), &text), parsed(&text));
        }

        #[test]
        fn a_head_never_denies_what_the_document_says(text in source(), cut in any::<proptest::sample::Index>()) {
            let head = text.get(..cut.index(text.len() + 1));
            if head.is_some_and(names_no_targets) {
                prop_assert_eq!(parsed(&text), None);
            }
        }

        #[test]
        fn a_head_that_has_answered_says_the_same_of_more(text in source(), more in source()) {
            if names_no_targets(&text) {
                prop_assert!(names_no_targets(&(text + &more)));
            }
        }
    }
}
