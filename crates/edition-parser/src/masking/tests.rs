//! Masks against the events of pulldown-cmark on the masked text.

use std::collections::BTreeSet;
use std::ops::Range;

use edition_model::{Diagnostic, Place, SourceFile, Sources, Span};
use proptest::collection::vec;
use proptest::prelude::{Strategy, prop_assert, proptest};
use pulldown_cmark::{Event, Tag, TagEnd};

use super::{joined, mask};
use crate::markdown::{document_options, parser};
use crate::outline::outline;
use crate::prose::{Grain, Places, Prose};
use crate::survey::Survey;

fn survey(text: &str) -> Survey {
    Survey::of_document(text, &BTreeSet::new())
}

fn masked(text: &str) -> (Prose, Vec<Diagnostic>) {
    let file = Sources::default().add(SourceFile::new("sources/x.md", text));
    let mut places = Places::new(Span::new(file, 0..text.len()));
    places.add(0, Span::new(file, 0..text.len()), Grain::Bytes);
    let mut findings = Vec::new();
    let prose = mask(text.to_owned(), places, survey, &mut findings);
    (prose, findings)
}

fn check(text: &str, expected: &[&str]) {
    let (prose, findings) = masked(text);
    assert_eq!(findings, [], "{text}");
    let atoms = prose.atoms.iter();
    let atoms: Vec<_> = atoms
        .filter_map(|(start, atom)| text.get(*start..atom.end))
        .collect();
    assert_eq!(atoms, expected, "{text}");
}

#[test]
fn braces_in_code_are_literal() {
    check("a `{ $x }` { $y }", &["{ $y }"]);
    check("`{` { $x } `}`", &["{ $x }"]);
    check("``{ ` }`` { $x }", &["{ $x }"]);
    check("\\`{ $x }` { $y }", &["{ $x }", "{ $y }"]);
    check("{ \"`\" } `{ $x }` { $y }", &["{ \"`\" }", "{ $y }"]);
    check(
        "{ \"|\" }`\n|-|-|\n{ \"`\" }<https://x.org/`>",
        &["{ \"|\" }"],
    );
    check(
        "{ \"|\" }\n|-|-|\n{ $x }\n    { $y }",
        &["{ \"|\" }", "{ $x }", "{ $y }"],
    );
    check("    { $x }\n\n```\n{ $y }\n```\n\n{ $z }", &["{ $z }"]);
}

#[test]
fn backticks_in_addresses_begin_no_code() {
    check("<https://x.org/`a> { $x } `b", &["{ $x }"]);
    check("[a](https://x.org/`b) { $x } `c", &["{ $x }"]);
    check("[a][b`] { $x } `c", &["{ $x }"]);
    check("<b a=\"`\"> { $x } `c", &["{ $x }"]);
}

#[test]
fn code_in_a_title_is_that_of_the_title() {
    check("![a](b.png \"`{` { $x }\")", &["{ $x }"]);
    check("![a](b.png \"x ` { $x }\") { $y } `", &["{ $x }", "{ $y }"]);
    check("![a][m]\n\n[m]: b.png '`{ $x }` { $y }'", &["{ $y }"]);
}

#[test]
fn what_cannot_be_told_is_reported() {
    let (_, findings) = masked("[a](x`{\")\"} y) `");
    let messages: Vec<&str> = findings.iter().map(|it| it.message.id()).collect();
    assert_eq!(messages, ["code-uncertain"]);
}

/// `text` after the front matter of a report gives `expected`.
fn check_document(text: &str, expected: &str) {
    let found = outline(&format!("+++\nkind = \"report\"\n+++\n# T\n\n{text}"));
    assert_eq!(found, expected, "{text}");
}

#[test]
fn captions_in_definitions_have_placeables() {
    check_document(
        "![A map][map]\n\n[map]: map.png 'The { $x }'\n",
        "h1 T\nfigure sources/press/map.png\nalt A map\ncaption 1 The { $x }",
    );
    check_document(
        "[x][a]\n\n[a]: https://x.org/{$x}\n",
        "bad-link 8:20 nothing can be filled in here: this is part of an address or a label\n\
         h1 T\n1. [x][a]\nlink a Url(\"https://x.org/əə\")",
    );
}

#[test]
fn captions_have_marks_of_footnotes() {
    check_document(
        "![A](a.png \"One[^1] two[^2]\")\n\n[^1]: Note.\n",
        "unknown-reference 6:24 there is no footnote [^2]\nh1 T\nfigure sources/press/a.png\n\
         alt A\ncaption 1 One[^1] two[^2]\nfootnote 1 1\n  p Note.",
    );
}

#[test]
fn rows_are_those_of_the_masked_text() {
    check_document(
        "| { \"a|b\" } {#x} | c |\n|--|--|\n",
        "h1 T\ntable [Start, Start]\nrow #x a|b | c",
    );
    check_document(
        "Text {#x} | c\n",
        "unsupported-markup 6:6 {#x} stands in the middle of a text\nh1 T\n1. Text | c",
    );
}

/// Pieces of sources, separated by `·`.
const FRAGMENTS: &str = "{ $x }·{·}·{ \"`\" }·{ \"|\" }·{ \")\" }·{\n$x }·{\n> $x }·{#a}·{#b}·{x}·`·``·```\n·~~~\n·`{`·`}`·`{ $x }`\
    ·\\·\\`·\\{·\\[·[·]·(·)·[a]·[a]: x.png \"·[a]: x.png ·\"·'·[^1]·[^1]: ·![a](x.png \"·\")·<https://x.org/`>·<b a=\"`\">·<·>·<!-- ·-->\
    ·<div>\n·| ·\n|-|-|\n·|·---\n·# ·> ·- ·    ·\n·\n\n·\r\n·*·**·_·&amp;·&#123;·word ·ҷ·\u{a0}·\u{0}";

fn source() -> impl Strategy<Value = String> {
    let fragment = proptest::sample::select(FRAGMENTS.split('·').collect::<Vec<_>>());
    vec(fragment, 0..14).prop_map(|it| it.concat())
}

/// What is said of a brace without an end: the rest of its region is not searched.
const GIVES_UP: [&str; 3] = [
    "placeable-unclosed",
    "placeable-quotation-unclosed",
    "placeable-too-deep",
];

/// The rests of regions that were not searched.
fn given_up(text: &str, prose: &Prose, findings: &[Diagnostic]) -> Vec<Range<usize>> {
    let regions = joined(&survey(text).regions, &survey(&prose.text).regions);
    let starts = findings.iter().filter_map(|finding| match finding.place {
        Place::Span(span) if GIVES_UP.contains(&finding.message.id()) => Some(span.range().start),
        _ => None,
    });
    let ends = |start: usize| {
        regions
            .iter()
            .find(|it| it.contains(&start))
            .map(|it| it.end)
    };
    starts
        .filter_map(|start| Some(start..ends(start)?))
        .collect()
}

proptest! {
    #[test]
    fn nothing_is_masked_in_code_and_no_brace_is_left_in_text(text in source()) {
        let (prose, findings) = masked(&text);
        if findings.iter().any(|it| it.message.id() == "code-uncertain") {
            return Ok(());
        }
        let given_up = given_up(&text, &prose, &findings);
        let mut is_verbatim = false;
        for (event, range) in parser(&prose.text, document_options(), |_| false).into_offset_iter() {
            match event {
                Event::Start(Tag::CodeBlock(_)) => is_verbatim = true,
                Event::End(TagEnd::CodeBlock) => is_verbatim = false,
                Event::Code(_) => prop_assert!(prose.atoms.range(range).next().is_none(), "{:?}", prose),
                Event::Text(words) if !is_verbatim && prose.slice(range.clone()) == &*words => {
                    for (place, _) in words.match_indices('{') {
                        let start = range.start + place;
                        let is_escaped = place == 0 && prose.slice(0..start).ends_with('\\');
                        let is_reported = given_up.iter().any(|it| it.contains(&start));
                        prop_assert!(is_escaped || is_reported, "{} in {:?}", start, prose);
                    }
                }
                _ => {}
            }
        }
    }

    #[test]
    fn a_mask_keeps_bytes_and_lines(text in source()) {
        let (prose, _) = masked(&text);
        prop_assert!(prose.text.len() == text.len());
        let ends = |text: &str| text.match_indices('\n').map(|(place, _)| place).collect::<Vec<_>>();
        prop_assert!(ends(&prose.text) == ends(&text));
        let mut done = 0;
        for (&start, atom) in &prose.atoms {
            prop_assert!(start >= done && text.get(start..atom.end).is_some());
            done = atom.end;
        }
    }
}
