//! What settings say, and what is said of mistakes in them.

use edition_report::Sentences;

use super::{BTreeMap, Rule, parse_settings};

fn check_error(text: &str, expected: &str) {
    let error = parse_settings(text).unwrap_err();
    let told = Sentences::english().tell(&error.sentence());
    assert_eq!(told, expected, "{text}");
}

#[test]
fn settings_of_the_contract() {
    let text = "source = \"en\"\ntargets = [\"ru\", \"tg\"]\n\
                base-url = \"https://example.org/e\"\nrequire = \"reviewed\"\n\
                prefill = \"none\"\ncalendar = { fa = \"gregory\" }\n[check]\nlength-ratio = \"off\"\n[coverage]\ntg = 0.9\n\
                [fonts]\nArab = \"fonts/NotoNaskhArabic-Regular.ttf\"\n";
    let settings = parse_settings(text).unwrap();
    assert_eq!(settings.base_url.as_deref(), Some("https://example.org/e/"));
    assert_eq!(settings.calendars[&"fa".parse().unwrap()], "gregory");
    // The name that the rule has had is read, and its own name goes before it.
    assert_eq!(
        settings.severities,
        BTreeMap::from([(Rule::Omission, None)])
    );
    for names in [["length-ratio", "omission"], ["omission", "length-ratio"]] {
        let [first, second] = names.map(|name| match name {
            "omission" => "omission = \"error\"",
            _ => "length-ratio = \"off\"",
        });
        let settings = format!("source = \"en\"\n[check]\n{first}\n{second}\n");
        let severities = parse_settings(&settings).unwrap().severities;
        assert_eq!(
            severities,
            BTreeMap::from([(Rule::Omission, Some(edition_model::Severity::Error))])
        );
    }
    assert_eq!(settings.fonts.len(), 1);
}

#[test]
fn settings_of_offices() {
    let text = "source = \"en\"\npaper = \"letter\"\nrequire = \"reviewed\"\nreviewers = 2\nhouse = \"un\"\n\
                note-mark = { fr = \"before\", en = \"after\" }\n";
    let settings = parse_settings(text).unwrap();
    assert_eq!((settings.reviewers, settings.reviewers_wanted()), (2, 2));
    assert_eq!(settings.house, super::House::Un);
    let french = &settings.note_marks[&"fr".parse().unwrap()];
    assert_eq!(*french, super::NoteMark::Before);
    let settings = parse_settings("source = \"en\"\nreviewers = 3\n").unwrap();
    assert_eq!((settings.reviewers, settings.reviewers_wanted()), (3, 1));
    check_error(
        "source = \"en\"\nreviewer = 2\n",
        "editions.toml:2:1: editions.toml has no setting reviewer; did you mean reviewers?",
    );
    check_error(
        "source = \"en\"\nreviewers = 0\n",
        "editions.toml:2:13: reviewers must be a whole number from 1 to 100, as in reviewers = 2",
    );
    check_error(
        "source = \"en\"\nhouse = \"eu\"\n",
        "editions.toml:2:9: house must be \"plain\" or \"un\"",
    );
    check_error(
        "source = \"en\"\nnote-mark = { fr = \"left\" }\n",
        "editions.toml:2:20: note-mark must be \"after\" or \"before\"",
    );
    check_error(
        "source = \"en\"\nnote-marks = { fr = \"before\" }\n",
        "editions.toml:2:1: editions.toml has no setting note-marks; did you mean note-mark?",
    );
}

#[test]
fn mistakes_are_named_with_their_place_and_the_nearest_word() {
    check_error(
        "source = \"en\"\ntarget = [\"ru\"]\n",
        "editions.toml:2:1: editions.toml has no setting target; did you mean targets?",
    );
    check_error(
        "source = \"en\"\n[check]\nomision = \"off\"\n",
        "editions.toml:3:1: there is no rule omision; did you mean omission?",
    );
    check_error(
        "source = \"en\"\ntargets = [\"ru\", \"ru\"]\n",
        "editions.toml:2:18: targets names ru twice",
    );
    check_error(
        "source = \"en\"\ncalendar = { fa = \"gregorian\" }\n",
        "editions.toml:2:19: calendar must be one of gregory, buddhist, chinese, coptic, dangi, ethiopic, hebrew, indian, islamic-civil, islamic-umalqura, japanese, persian, roc, as in fa = \"gregory\"",
    );
    check_error(
        "source = \"en\"\nprefill = \"nothing\"\n",
        "editions.toml:2:11: prefill must be \"source\" or \"none\"",
    );
    check_error(
        "source = \"en\"\npaper = \"A5\"\n",
        "editions.toml:2:9: paper must be \"a4\" or \"letter\"",
    );
    check_error(
        "source = \"en\"\nside-by-side = \"no\"\n",
        "editions.toml:2:16: side-by-side must be true or false",
    );
    check_error(
        "targets = [\"ru\"]\n",
        "editions.toml:1:1: the setting source is missing: the language that sources/ is \
         written in, as in source = \"en\"",
    );
    assert!(parse_settings("source = ").is_err());
}
