//! The line with the number of a page: which of its two numbers comes first.

use edition_localization::localize::references::references;
use edition_localization::{Element, Pattern};
use edition_model::{Direction, Locale};

use super::facts;

/// Whether the number of all pages stands where readers look for that of this page: between the word for a page and the word
/// "of", as in "page 9 of 3", or before a sign alone, as in "9/3". Other words may begin with it: "of 9 pages the 3rd".
pub(super) fn has_numbers_exchanged(pattern: &Pattern<'_>, locale: &Locale) -> bool {
    let mut before = String::new();
    let mut between: Option<String> = None;
    for element in &pattern.elements {
        let text = between.as_mut().unwrap_or(&mut before);
        match element {
            Element::Text { text: words, .. } => text.push_str(words),
            Element::Literal { text: words, .. } => text.push_str(words),
            Element::Choice(_) => return false,
            Element::Placeable { text: inner, .. } => {
                let shown = facts(&references(inner));
                match &between {
                    None if shown.contains("first") => return false,
                    None if shown.contains("second") => between = Some(String::new()),
                    Some(between) if shown.contains("first") => {
                        return are_of_a_page(&before, between, locale);
                    }
                    _ => {}
                }
            }
        }
    }
    false
}

/// Whether the words before a number and those between it and the next say that the second is of the whole.
fn are_of_a_page(before: &str, between: &str, locale: &Locale) -> bool {
    let mut words = between.split_whitespace();
    match (words.next(), words.next()) {
        (Some(word), None) if word.chars().all(char::is_alphabetic) => {
            before.contains(char::is_alphabetic)
        }
        // From the right, either may be meant.
        (Some("/"), None) => locale.direction() == Direction::LeftToRight,
        _ => false,
    }
}
