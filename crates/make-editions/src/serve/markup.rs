//! What the desk writes again and again: words of the interface, and texts as they stand in a file.

use edition_engine::desk::{Part, parts};
use edition_html::{Html, Tag};
use edition_model::Words;

/// Writes words of the interface as the content of an element, which says their language where that is
/// not the page's.
pub(super) fn set_words(tag: Tag<'_, '_>, words: &Words) {
    let tag = match &words.locale {
        Some(locale) => tag.lang_and_dir(locale),
        None => tag,
    };
    tag.text(&words.text);
}

/// Writes a text as it stands in a translator's file. Placeables stand out, since they are not to be
/// translated.
pub(super) fn set_pattern(page: &mut Html<'_>, text: &str) {
    for part in parts(text) {
        match part {
            Part::Words(words) => page.text(words),
            Part::Placeable(placeable) => page.tag("code").text(placeable),
        }
    }
}

#[cfg(test)]
mod tests {
    use edition_html::Html;

    use super::set_pattern;

    #[test]
    fn placeables_stand_out() {
        let locale = "en".parse().unwrap();
        let mut page = Html::new(&locale);
        set_pattern(&mut page, "a < b { $n ->\n [one] {\"{\"} } & c } d {");
        assert_eq!(
            page.finish(),
            "a &lt; b <code>{ $n -&gt;\n [one] {&quot;{&quot;} }</code> &amp; c } d {"
        );
    }
}
