//! Whatever the words are, they stay words: the structure of a page is that of its edition.

use edition_html::render_edition;
use edition_model::site::Tree;
use edition_model::{
    Block, Edition, EditionInline, Inline, Link, LinkTarget, Segment, Status, Words,
};
use proptest::prelude::{Strategy, any, prop_oneof, proptest};

use crate::{reader, specimen};

/// The specimen with `words` wherever somebody's words can stand.
fn edition_saying(words: &str) -> Edition {
    let say = |segment: &Segment| Segment {
        inlines: everywhere(words),
        ..segment.clone()
    };
    let mut edition = specimen::draft();
    edition.body = edition.body.map(&mut |segment| say(segment));
    edition.body.blocks.push(Block::Code {
        language: Some(words.to_owned()),
        text: words.to_owned(),
    });
    edition.symbol = Some(words.to_owned());
    edition.date_text = Some(words.to_owned());
    edition.wording.draft = Words {
        text: words.to_owned(),
        locale: None,
    };
    edition.wording.footnotes.text = words.to_owned();
    edition
}

fn everywhere(words: &str) -> Vec<EditionInline> {
    let label = "label".to_owned();
    let target = LinkTarget::Url(format!("https://example.org/{words}"));
    vec![
        specimen::text(words),
        Inline::Code(words.to_owned()),
        Inline::Link {
            link: Link { label, target },
            content: vec![Inline::Strong(vec![specimen::text(words)])],
        },
        Inline::Image {
            image: edition_model::Image {
                label: words.to_owned(),
                path: words.to_owned(),
            },
            alt: vec![specimen::text(words)],
        },
    ]
}

fn render(edition: &Edition) -> Vec<reader::Token> {
    let files = specimen::files(Tree::of(&edition.status));
    let html = render_edition(edition, specimen::site(&files));
    reader::tokens(&html)
}

fn words() -> impl Strategy<Value = String> {
    let hostile = "[<>\"'&;/=! \\-a-zҳӣ\u{0}\u{8}\n\r\u{7f}\u{85}\u{202e}\u{fffe}]{0,24}";
    let known = prop_oneof![
        "</?(script|style|title|p|svg)[ />]?",
        "\"? ?onload='?x'?>",
        "(<!--|-->|\\]\\]>|&(amp|lt|#60|#x3c);?)",
    ];
    prop_oneof![hostile, known, any::<String>()]
}

proptest! {
    #[test]
    fn words_never_change_the_structure(words in words()) {
        let plain = reader::skeleton(&render(&edition_saying("x")));
        let edition = edition_saying(&words);
        let tokens = render(&edition);
        assert_eq!(reader::skeleton(&tokens), plain);
        for segment in edition.body.segments() {
            let Some(id) = &segment.id else { continue };
            let shown = reader::text_of(&tokens, id.as_str()).unwrap();
            assert_eq!(shown.chars().count(), segment.plain_text().chars().count());
            for (shown, meant) in shown.chars().zip(segment.plain_text().chars()) {
                assert!(shown == meant || shown == char::REPLACEMENT_CHARACTER);
            }
        }
    }

    #[test]
    fn no_control_character_reaches_a_page(words in words()) {
        let edition = Edition { status: Status::Embargoed { line: words.clone() }, ..edition_saying(&words) };
        let files = specimen::files(Tree::Embargoed);
        let html = render_edition(&edition, specimen::site(&files));
        assert!(!html.contains(|letter: char| letter.is_control() && !"\n\t".contains(letter)));
    }
}
