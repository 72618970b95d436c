//! What was set before comes out as if it were set for the first time.

use edition_model::{Block, Edition, Kind};

use super::rich;
use super::sample::{NoPictures, edition, heading, numbered, paragraph};
use super::texts::{EN, RU, TG};
use crate::fonts::Fonts;
use crate::layout::{lay_out, lay_out_parallel};
use crate::page::{AreaTarget, Pages};

/// The pages of the last of `editions`, for which a publisher's fonts set all of them in turn.
fn after(editions: &[&Edition]) -> Pages {
    let fonts = Fonts::with_further(Vec::new()).unwrap();
    let mut pages = editions
        .iter()
        .map(|edition| lay_out(edition, &fonts, &NoPictures));
    pages.next_back().unwrap()
}

#[test]
fn an_edition_set_again_has_the_same_pages() {
    for (tag, prose) in [("en", EN), ("ru", RU), ("tg", TG)] {
        let edition = rich(tag, prose);
        let fonts = Fonts::with_further(Vec::new()).unwrap();
        let all = || {
            let alone = lay_out(&edition, &fonts, &NoPictures);
            let beside = lay_out_parallel(&edition, &[&edition], &fonts, &NoPictures);
            (alone, beside)
        };
        assert_eq!(all(), all());
    }
}

#[test]
fn paragraphs_that_other_documents_share_keep_their_own_elements_and_links() {
    let of = |shift: u32, address: &str| {
        let mut blocks: Vec<Block<_>> = vec![heading(1, "title", "Доклад")];
        blocks.extend((0..shift).map(|place| paragraph(&format!("more-{place}"), "Ещё.")));
        blocks.push(numbered(1, &format!("{RU} [доклад]({address})")));
        edition("ru", Kind::Report, blocks, Vec::new())
    };
    let one = of(0, "https://example.org/one");
    let other = of(3, "https://example.org/other");
    let pages = after(&[&one, &other]);
    let links = pages.pages.iter().flat_map(|page| &page.links);
    let leads = |target: &AreaTarget| *target == AreaTarget::Url("https://example.org/one".into());
    assert!(!links.into_iter().any(|link| leads(&link.target)));
    assert_eq!(pages, after(&[&other]));
}

#[test]
fn the_same_words_in_another_language_are_divided_by_its_own_rules() {
    let of = |tag| {
        let blocks = vec![heading(1, "title", "Ҳуҷҷат"), paragraph("text", RU)];
        edition(tag, Kind::Report, blocks, Vec::new())
    };
    let (tajik, russian) = (of("tg"), of("ru"));
    assert_eq!(after(&[&tajik, &russian]), after(&[&russian]));
}
