//! What changed in a source since it was translated, word by word.

use similar::{ChangeTag, TextDiff};

use super::markup::Markup;

/// Sets both texts as one: what went, what came, what is the same.
pub(super) fn set_difference(markup: &mut Markup, before: &str, after: &str) {
    let difference = TextDiff::from_words(before, after);
    for change in difference.iter_all_changes() {
        match change.tag() {
            ChangeTag::Equal => markup.text(change.value()),
            ChangeTag::Delete => markup.text_element("del", &[], change.value()),
            ChangeTag::Insert => markup.text_element("ins", &[], change.value()),
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
            "He met the <del>minister.</del><ins>ministers.</ins>"
        );
    }
}
