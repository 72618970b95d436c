//! What the desk writes again and again: words of the interface, and texts as they stand in a file.

use edition_engine::desk::{Chip, Mark, Piece};
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

/// Writes a text as people read it: marks stand out as chips with their words, and carry what is typed for them.
pub(super) fn set_pieces(page: &mut Html<'_>, pieces: &[Piece]) {
    for piece in pieces {
        match piece {
            Piece::Words(words) => page.text(words),
            Piece::Chip(chip) => set_chip(page, chip),
        }
    }
}

/// Writes a chip.
pub(super) fn set_chip(page: &mut Html<'_>, chip: &Chip) {
    let tag = page.tag("span").class("chip");
    let tag = tag.with("data-mark", name_of(chip.mark));
    let tag = tag.with("data-typed", &chip.typed);
    let tag = tag.with_some("data-term", chip.term.as_deref());
    let tag = tag.with("title", &chip.typed);
    match (&chip.words, chip.mark) {
        (None, Mark::Start) => tag.text("⟨"),
        (Some(words), Mark::End) => tag.text(&format!("⟩\u{a0}{words}")),
        (Some(words), _) => tag.text(words),
        (None, _) => tag.around(|page| page.tag("code").text(&chip.typed)),
    }
}

fn name_of(mark: Mark) -> &'static str {
    match mark {
        Mark::Term => "term",
        Mark::Fact => "fact",
        Mark::Number => "number",
        Mark::Break => "break",
        Mark::Note => "note",
        Mark::Start => "start",
        Mark::End => "end",
        Mark::Other => "other",
    }
}

#[cfg(test)]
mod tests {
    use edition_engine::desk::{Chip, Mark, Piece};
    use edition_html::Html;

    use super::set_pieces;

    #[test]
    fn marks_stand_out_with_their_words_and_what_is_typed() {
        let locale = "en".parse().unwrap();
        let mut page = Html::new(&locale);
        let chip = |mark, typed: &str, words: Option<&str>, term: Option<&str>| {
            Piece::Chip(Chip {
                mark,
                typed: typed.to_owned(),
                words: words.map(str::to_owned),
                term: term.map(str::to_owned),
            })
        };
        let pieces = [
            Piece::Words("a < b ".to_owned()),
            chip(Mark::Term, "{ -un }", Some("UN & co"), Some("un")),
            chip(Mark::Other, "{ $n ->\n }", None, None),
        ];
        set_pieces(&mut page, &pieces);
        assert_eq!(
            page.finish(),
            "a &lt; b <span class=\"chip\" data-mark=\"term\" data-typed=\"{ -un }\" data-term=\"un\" \
             title=\"{ -un }\">UN &amp; co</span><span class=\"chip\" data-mark=\"other\" \
             data-typed=\"{ $n -&gt;\n }\" title=\"{ $n -&gt;\n }\"><code>{ $n -&gt;\n }</code></span>"
        );
    }
}
