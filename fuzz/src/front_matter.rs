//! The settings of a source, over a text that never changes.

use edition_model::{Date, FactValue};
use edition_parser::{names_no_targets, own_targets};

use super::publication::{document_id, hold_places, parse};

const BODY: &str = "# Title\n\nText.\n";

/// - Findings stand at whole characters of the text.
/// - What cannot be read is told.
/// - The quick reader of targets says what the parser says; its look at a head denies nothing.
/// - Days are days of the calendar.
/// - The text under the settings is what it always is.
pub fn hold(data: &[u8]) {
    let settings = String::from_utf8_lossy(data);
    let text = format!("+++\n{settings}\n+++\n{BODY}");
    let (document, findings) = parse(&text);
    hold_places(&findings, &text);
    let targets = document
        .as_ref()
        .and_then(|it| it.front_matter.targets.clone());
    assert_eq!(own_targets(&document_id(), &text), targets);
    if targets.is_some() {
        let heads = text.char_indices().filter_map(|(end, _)| text.get(..end));
        assert!(heads.take(512).all(|head| !names_no_targets(head)));
    }
    let Some(document) = document else {
        assert!(!findings.is_empty(), "a document is gone without a word");
        return;
    };
    let front_matter = &document.front_matter;
    let days = front_matter
        .facts
        .values()
        .filter_map(|fact| match fact.value {
            FactValue::Date(day) => Some(day),
            _ => None,
        });
    for date in front_matter.date.into_iter().chain(days) {
        assert_eq!(Date::new(date.year(), date.month(), date.day()), Some(date));
    }
    // A line +++ among the settings ends them.
    if !settings.lines().any(|line| line.trim() == "+++") {
        let title = document.title().map(|title| title.text.pattern.as_str());
        assert_eq!(title, Some("Title"), "{findings:?}");
    }
}
