//! What changed in a source since it was translated, word by word.

use edition_engine::desk::{Change, word_difference};
use edition_html::Html;

/// Writes both texts as one: what was deleted, what was inserted, what is the same.
pub(super) fn set_difference(page: &mut Html<'_>, before: &str, after: &str) {
    for (change, text) in word_difference(before, after) {
        match change {
            Change::Same => page.text(&text),
            Change::Gone => page.tag("del").text(&text),
            Change::New => page.tag("ins").text(&text),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::{Html, set_difference};

    #[test]
    fn deleted_and_inserted_words_are_marked() {
        let locale = "en".parse().unwrap();
        let mut page = Html::new(&locale);
        set_difference(&mut page, "He met the minister.", "He met the ministers.");
        assert_eq!(
            page.finish(),
            "He met the <del>minister</del><ins>ministers</ins>."
        );
    }
}
