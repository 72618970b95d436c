//! What changed in a source since it was translated, word by word.

use edition_localization::{Change, word_difference};

use super::markup::Markup;

/// Sets both texts as one: what went, what came, what is the same.
pub(super) fn set_difference(markup: &mut Markup, before: &str, after: &str) {
    for (change, text) in word_difference(before, after) {
        match change {
            Change::Same => markup.text(&text),
            Change::Gone => markup.text_element("del", &[], &text),
            Change::New => markup.text_element("ins", &[], &text),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::{Markup, set_difference};

    #[test]
    fn words_that_went_and_came_are_marked() {
        let mut markup = Markup::default();
        set_difference(&mut markup, "He met the minister.", "He met the ministers.");
        assert_eq!(
            markup.finish(),
            "He met the <del>minister</del><ins>ministers</ins>."
        );
    }
}
