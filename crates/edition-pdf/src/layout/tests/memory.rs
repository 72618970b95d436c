//! What a press remembers does not show on its pages.

use std::collections::BTreeSet;
use std::sync::Arc;

use edition_model::{Block, Edition, Kind};
use lopdf::Document;

use super::rich;
use super::sample::{NoPictures, edition, heading, numbered, paragraph};
use super::texts::{EN, RU, TG};
use crate::fonts::Fonts;
use crate::page::{AreaTarget, Pages};
use crate::press::Press;

fn new_press() -> Press {
    Press::new(Arc::clone(Fonts::embedded()))
}

/// The pages of the last of `editions`, on a press that made those of the others before.
fn after(editions: &[&Edition]) -> Pages {
    let press = new_press();
    let pages = editions
        .iter()
        .map(|edition| press.lay_out(edition, &NoPictures));
    pages.last().unwrap()
}

#[test]
fn an_edition_set_again_has_the_same_pages() {
    for (tag, prose) in [("en", EN), ("ru", RU), ("tg", TG)] {
        let edition = rich(tag, prose);
        let press = new_press();
        let all = || {
            let alone = press.lay_out(&edition, &NoPictures);
            let beside = press.lay_out_parallel(&edition, &[&edition], &NoPictures);
            (alone, beside)
        };
        let first = all();
        // The second time, everything is a miss and remembered; the third time, a hit.
        for _ in 0..2 {
            assert_eq!(all(), first);
        }
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

#[test]
fn pages_have_their_running_head_in_common() {
    let mut blocks = vec![heading(1, "title", "Гузориш")];
    blocks.extend((1..40).map(|number| numbered(number, TG)));
    let edition = edition("tg", Kind::Report, blocks, Vec::new());
    let press = new_press();
    let pages = press.lay_out(&edition, &NoPictures);
    let file = press.export(&pages, &NoPictures).unwrap();
    let document = Document::load_mem(&file).unwrap();
    let pages = document.get_pages().into_values();
    let streams: Vec<_> = pages.map(|page| document.get_page_contents(page)).collect();
    let bodies: BTreeSet<_> = streams.iter().filter_map(|it| it.first()).collect();
    assert_eq!(bodies.len(), streams.len());
    let heads: Vec<_> = streams.iter().filter_map(|it| it.get(1)).collect();
    assert!(heads.len() > 2);
    assert_eq!(heads.iter().collect::<BTreeSet<_>>().len(), 1);
}
