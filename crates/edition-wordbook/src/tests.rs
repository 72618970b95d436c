//! What is learned from small publications, and what is said of their texts.

use edition_languages::Language;
use edition_model::Locale;
use proptest::prelude::{any, prop_assert_eq, proptest};

use crate::{Page, Wordbook, words_of};

type Pair = (String, String);

fn languages() -> (&'static Language, &'static Language) {
    let of = |tag: &str| Language::of(&tag.parse::<Locale>().unwrap());
    (of("en"), of("ru"))
}

/// Sentences of few words, each of which has one counterpart, in an order of its own.
fn pairs(number: usize) -> Vec<Pair> {
    let words = [
        ("lawyer", "адвоката"),
        ("prison", "тюрьму"),
        ("family", "семьи"),
        ("doctor", "врачей"),
        ("document", "документы"),
        ("child", "ребенка"),
        ("school", "школу"),
        ("market", "рынок"),
        ("bridge", "мост"),
        ("letter", "письмо"),
    ];
    let pick = |number: usize| {
        let chosen = [number % 10, (number / 10 + 3) % 10];
        let side = |of: fn((&'static str, &'static str)) -> &'static str| {
            let chosen: Vec<&str> = chosen.iter().map(|place| of(words[*place])).collect();
            chosen.join(" ")
        };
        (
            format!("They saw {} {number}.", side(|it| it.0)),
            format!("Видели {} {number}.", side(|it| it.1)),
        )
    };
    (0..number).map(pick).collect()
}

fn page(pairs: &[Pair]) -> Page {
    let texts = pairs.iter().map(|(one, other)| Some((&**one, &**other)));
    Page::of(texts, languages())
}

/// What is said of each pair, which stand on pages of so many, in the order of their keys.
fn judged(pairs: &[(u64, Pair)], on_a_page: usize) -> Vec<(u64, String)> {
    let pages: Vec<(Page, Vec<u64>)> = pairs
        .chunks(on_a_page)
        .map(|chunk| {
            let texts: Vec<Pair> = chunk.iter().map(|(_, pair)| pair.clone()).collect();
            (page(&texts), chunk.iter().map(|(key, _)| *key).collect())
        })
        .collect();
    let wordbook = Wordbook::of(languages(), |look| {
        pages.iter().for_each(|(page, keys)| look(page, keys));
    });
    let mut all = Vec::new();
    for (page, keys) in &pages {
        let judged = wordbook.judge(page, keys).into_iter().zip(keys);
        all.extend(judged.map(|(judgement, key)| (*key, format!("{judgement:?}"))));
    }
    all.sort();
    all
}

/// What is missed in the last of many pairs, with its counterparts.
fn check(source: &str, translation: &str, expected: &[(&str, &str)]) {
    let mut pairs = pairs(100);
    pairs.push((source.to_owned(), translation.to_owned()));
    let keys: Vec<u64> = (0..).take(pairs.len()).collect();
    let wordbook = Wordbook::of(languages(), |look| look(&page(&pairs), &keys));
    let own = page(&pairs[100..]);
    let judgement = wordbook.judge(&own, &[100])[0].unwrap();
    let evidence = wordbook.evidence(&own, 100, false, judgement.omitted);
    let words: Vec<&str> = words_of(source).collect();
    let found: Vec<(&str, String)> = evidence
        .iter()
        .map(|it| (words[it.word], it.counterparts.join(" ")))
        .collect();
    let expected: Vec<(&str, String)> = expected
        .iter()
        .map(|(word, stem)| (*word, (*stem).to_owned()))
        .collect();
    assert_eq!(found, expected);
}

#[test]
fn a_word_without_counterpart_is_missed() {
    check("They saw the lawyer.", "Видели адвоката.", &[]);
    // By their beginnings: another case, another number.
    check(
        "They saw lawyers and documents.",
        "Видели адвокатов и документ.",
        &[],
    );
    check(
        "They saw the lawyer and the document.",
        "Видели адвоката.",
        &[("document", "докуме")],
    );
    check(
        "They saw the prison and the bridge.",
        "Видели.",
        &[("prison", "тюрь"), ("bridge", "мост")],
    );
    // Nothing is known of words that stand nowhere else.
    check("They saw the notary.", "Видели.", &[]);
}

#[test]
fn pairs_that_are_left_out_teach_nothing_and_are_not_judged() {
    let texts = [Some(("They saw him.", "Видели его.")), None];
    let page = Page::of(texts.into_iter(), languages());
    let wordbook = Wordbook::of(languages(), |look| look(&page, &[1, 2]));
    assert_eq!(wordbook.pairs(), 1);
    let judged = wordbook.judge(&page, &[1, 2]);
    assert!(judged[0].is_some() && judged[1].is_none());
}

#[test]
fn scripts_without_spaces_have_no_words() {
    let chinese = Language::of(&"zh".parse::<Locale>().unwrap());
    let texts = [Some(("They saw him.", "他们看见了他。"))];
    let page = Page::of(texts.into_iter(), (languages().0, chinese));
    assert_eq!(page, Page::default());
}

proptest! {
    #[test]
    fn neither_order_nor_pages_change_a_judgement(
        places in proptest::collection::vec(any::<u32>(), 60),
        on_a_page in 1_usize..70,
    ) {
        let keyed: Vec<(u64, Pair)> = (0..).zip(pairs(60)).collect();
        let mut shuffled: Vec<(u32, (u64, Pair))> = places.into_iter().zip(keyed.clone()).collect();
        shuffled.sort();
        let shuffled: Vec<(u64, Pair)> = shuffled.into_iter().map(|(_, pair)| pair).collect();
        prop_assert_eq!(judged(&shuffled, on_a_page), judged(&keyed, 60));
    }
}
