//! Properties that hold for every text and every tree of inlines.

use std::cell::Cell;
use std::collections::BTreeMap;

use edition_model::{
    DocumentId, FileId, FootnoteMark, Image, Inline, Link, LinkDefinition, LinkTarget, Locale,
    NoteNumber, Placeable, SourceFile, SourceInline, Sources, Span,
};
use fluent_syntax::ast;
use proptest::collection::vec;
use proptest::prelude::{Just, Strategy, any, prop_oneof};
use proptest::{prop_assert, prop_assert_eq, proptest};

use crate::inlines::known_labels;
use crate::markdown::{line_options, parser};
use crate::outline::outline;
use crate::pattern::{Labels, pattern};
use crate::references::References;
use crate::translation::{TranslationReferences, read_pieces};
use crate::words::is_words_alone;
use crate::{InlineContext, PatternPiece, parse_inlines};

fn nowhere() -> Span {
    let file: FileId = Sources::default().add(SourceFile::new("sources/x.md", ""));
    Span::new(file, 0..0)
}

fn links() -> BTreeMap<String, LinkDefinition> {
    let definition = |url: &str| LinkDefinition {
        target: LinkTarget::Url(url.to_owned()),
        by_locale: BTreeMap::new(),
        span: nowhere(),
    };
    BTreeMap::from([
        (
            "report".to_owned(),
            definition("https://example.org/report"),
        ),
        ("a".to_owned(), definition("https://example.org/a")),
    ])
}

fn footnotes() -> BTreeMap<String, NoteNumber> {
    BTreeMap::from([
        ("1".to_owned(), NoteNumber::Text(1)),
        ("names".to_owned(), NoteNumber::Text(2)),
    ])
}

fn images() -> BTreeMap<String, String> {
    BTreeMap::from([("map".to_owned(), "sources/map.png".to_owned())])
}

/// The pieces that the localization gets from a catalog with this pattern.
fn pieces(pattern: &str) -> Vec<PatternPiece<'static>> {
    if pattern.is_empty() {
        return Vec::new();
    }
    let source = format!("x = {pattern}\n");
    let resource = fluent_syntax::parser::parse(source)
        .unwrap_or_else(|(_, errors)| panic!("{pattern}: {errors:?}"));
    let [ast::Entry::Message(message)] = resource.body.as_slice() else {
        panic!("{pattern}")
    };
    let Some(value) = &message.value else {
        return Vec::new();
    };
    let span = nowhere();
    let piece = |element: &ast::PatternElement<String>| match element {
        ast::PatternElement::TextElement { value } => {
            let text: &'static str = Box::leak(value.clone().into_boxed_str());
            PatternPiece::Text { text, span }
        }
        ast::PatternElement::Placeable { expression } => match expression {
            ast::Expression::Inline(ast::InlineExpression::StringLiteral { value }) => {
                let text = fluent_syntax::unicode::unescape_unicode_to_string(value).into_owned();
                PatternPiece::Literal { text, span }
            }
            ast::Expression::Inline(ast::InlineExpression::VariableReference { id }) => {
                let text = format!("{{ ${} }}", id.name);
                PatternPiece::Placeable(Placeable { text, span })
            }
            ast::Expression::Inline(ast::InlineExpression::FunctionReference { .. }) => {
                let text = "{ BR() }".to_owned();
                PatternPiece::Placeable(Placeable { text, span })
            }
            other => panic!("{other:?}"),
        },
    };
    value.elements.iter().map(piece).collect()
}

/// The pattern of `inlines`, and what it gives when it is parsed as a translation.
fn through_a_catalog(inlines: &[SourceInline]) -> (String, Vec<SourceInline>) {
    let (links, footnotes, images) = (links(), footnotes(), images());
    let labels = Labels {
        links: &links,
        footnotes: &footnotes,
        images: &images,
    };
    let written = pattern(inlines, labels, nowhere());
    let locale: Locale = "tg".parse().unwrap();
    let context = InlineContext {
        links: &links,
        footnotes: &footnotes,
        images: &images,
        locale: &locale,
    };
    let read = parse_inlines(&pieces(&written), &context).value;
    (written, read)
}

fn text() -> impl Strategy<Value = String> {
    let letters = vec(
        prop_oneof![
            4 => proptest::sample::select("aяҷ1 ".chars().collect::<Vec<_>>()),
            3 => proptest::sample::select(" *_`[]()<>&!\\{}|#-+.:;~^$\"'/=«»\u{a0}\u{301}\t\u{200b}\n\r\u{85}".chars().collect::<Vec<_>>()),
            1 => any::<char>().prop_filter("no letter at all", |letter| *letter != '\0'),
        ],
        1..9,
    );
    prop_oneof![
        5 => letters.prop_map(|letters| letters.into_iter().collect::<String>()),
        1 => proptest::sample::select(vec!["[report]", "[a](b)", "[x][a]", "[^1]", "&amp;", "<br>", "https://example.org", "![a](b)", "2014. ", "- ", "# "])
            .prop_map(str::to_owned),
    ]
}

fn leaf() -> impl Strategy<Value = SourceInline> {
    prop_oneof![
        6 => text().prop_map(Inline::Text),
        1 => text().prop_map(Inline::Code),
        1 => Just(Inline::LineBreak),
        1 => proptest::sample::select(vec!["{ $x }", "{ $start }"])
            .prop_map(|text| Inline::Placeable(Placeable { text: text.to_owned(), span: nowhere() })),
        1 => Just(Inline::FootnoteMark(FootnoteMark { label: "1".to_owned(), number: NoteNumber::Text(1) })),
        1 => text().prop_map(|alt| Inline::Image {
            image: Image { label: "map".to_owned(), path: "sources/map.png".to_owned() },
            alt: vec![Inline::Text(alt)],
        }),
    ]
}

fn tree() -> impl Strategy<Value = Vec<SourceInline>> {
    let inline = leaf().prop_recursive(4, 24, 4, |inline| {
        let inside = vec(inline, 1..4);
        prop_oneof![
            2 => inside.clone().prop_map(Inline::Strong),
            2 => inside.clone().prop_map(Inline::Emphasis),
            1 => inside.clone().prop_map(|content| Inline::Link {
                link: Link { label: "report".to_owned(), target: LinkTarget::Url("https://example.org/report".to_owned()) },
                content,
            }),
            1 => inside.prop_map(|content| Inline::Foreign { locale: "ru".parse().unwrap(), content }),
        ]
    });
    vec(inline, 1..5).prop_map(|inlines| normal(inlines, &[]))
}

/// The tree in the form that the parser gives: no emphasis in emphasis, no link in a link, text joined.
fn normal(inlines: Vec<SourceInline>, around: &[&str]) -> Vec<SourceInline> {
    let mut kept: Vec<SourceInline> = Vec::new();
    for inline in inlines {
        let (kind, content) = match &inline {
            Inline::Strong(content) => ("strong", content),
            Inline::Emphasis(content) => ("emphasis", content),
            Inline::Link { content, .. } | Inline::Foreign { content, .. } => ("link", content),
            // In Markdown, the words of a link cannot contain the mark of a footnote.
            Inline::FootnoteMark(_) if around.contains(&"link") => continue,
            _ => {
                join(vec![inline], &mut kept);
                continue;
            }
        };
        let inside: Vec<&str> = around.iter().copied().chain([kind]).collect();
        let content = normal(content.clone(), &inside);
        if around.contains(&kind) || content.is_empty() {
            join(content, &mut kept);
            continue;
        }
        kept.push(match inline {
            Inline::Strong(_) => Inline::Strong(content),
            Inline::Emphasis(_) => Inline::Emphasis(content),
            Inline::Link { link, .. } => Inline::Link { link, content },
            Inline::Foreign { locale, .. } => Inline::Foreign { locale, content },
            other => other,
        });
    }
    kept
}

fn join(inlines: Vec<SourceInline>, kept: &mut Vec<SourceInline>) {
    for inline in inlines {
        match (inline, kept.last_mut()) {
            (Inline::Text(text), Some(Inline::Text(before))) => before.push_str(&text),
            (inline, _) => kept.push(inline),
        }
    }
}

proptest! {
    #[test]
    fn a_pattern_gives_the_same_inlines_back(inlines in tree()) {
        let (written, read) = through_a_catalog(&inlines);
        prop_assert_eq!(read, inlines, "{}", written);
    }

    #[test]
    fn a_pattern_is_one_line(inlines in tree()) {
        let (written, _) = through_a_catalog(&inlines);
        prop_assert_eq!(written.lines().count(), usize::from(!inlines.is_empty()));
    }

    #[test]
    fn no_text_is_too_odd(text in vec(fragment(), 0..24)) {
        let text: String = text.concat();
        outline(&text);
        outline(&format!("+++\nkind = \"report\"\n+++\n# T\n\n{text}"));
    }

    #[test]
    fn any_bytes_at_all(bytes in vec(any::<u8>(), 0..256)) {
        let text = String::from_utf8_lossy(&bytes);
        outline(&text);
        outline(&format!("+++\nkind = \"report\"\n+++\n# T\n\n{text}"));
        parse_alone(&text);
    }

    #[test]
    fn any_text_at_all(text in any::<String>()) {
        outline(&text);
        outline(&format!("+++\nkind = \"report\"\n{text}\n+++\n{text}"));
    }

    #[test]
    fn words_need_no_parser(fragments in vec(fragment(), 1..4), words in "[а-яA-z0-9 \\n\u{A0}.,;:!?#|~^+=>-]{0,30}") {
        for text in [words.clone(), format!("{}{words}", fragments.concat())] {
            let (links, footnotes, images) = (links(), footnotes(), images());
            let mut references = TranslationReferences { links: &links, footnotes: &footnotes, images: &images, locale: None };
            let parsed = read_pieces(&[PatternPiece::Text { text: &text, span: nowhere() }], &mut references);
            if is_words_alone(&text) {
                prop_assert_eq!(parsed.value, crate::translation::words(&text));
                prop_assert_eq!(parsed.diagnostics, []);
            }
        }
    }

    #[test]
    fn no_translation_is_too_odd(fragments in vec(fragment(), 0..12)) {
        let inlines = parse_alone(&fragments.concat());
        let _ = through_a_catalog(&inlines);
    }

    #[test]
    fn labels_are_known_before_they_are_met(fragments in vec(fragment(), 0..12)) {
        let text = fragments.concat().replace(['\n', '\r'], " ");
        let (links, footnotes, images) = (links(), footnotes(), images());
        let references = TranslationReferences { links: &links, footnotes: &footnotes, images: &images, locale: None };
        let known = known_labels(&text, &references);
        let right = Cell::new(true);
        let ask = |label: &str| {
            right.set(right.get() && known.contains(label) == references.knows(label));
            known.contains(label)
        };
        parser(&text, line_options(), ask).for_each(drop);
        prop_assert!(right.get(), "{}", text);
    }
}

/// Parses `text` as a translation, and checks that all spans are within it.
fn parse_alone(text: &str) -> Vec<SourceInline> {
    let (links, footnotes, images) = (links(), footnotes(), images());
    let locale: Locale = "tg".parse().unwrap();
    let context = InlineContext {
        links: &links,
        footnotes: &footnotes,
        images: &images,
        locale: &locale,
    };
    let span = Span::new(nowhere().file, 0..text.len());
    let parsed = parse_inlines(&[PatternPiece::Text { text, span }], &context);
    for finding in parsed.diagnostics {
        if let edition_model::Place::Span(span) = finding.place {
            assert!(text.get(span.range()).is_some(), "{finding:?}");
        }
    }
    parsed.value
}

/// Pieces of sources, separated by `·`.
const FRAGMENTS: &str = "+++\n·# ·## ·\n·\n\n·\r\n·    ·\t·> ·- ·1. ·* ·***·**·*·_·`·``·```\n·~~~\n\
    ·{ $x }·{·}·{#a}·{#b}·{#·{ \"·\"·{ DATE($x, to: $y) }·{ BR() }·{ -term }·{ \"a*b\" }·{\n> $x }\
    ·[·]·(·)·[^1]·[^1]: ·[a]: ·[a]·[A]·[map]·[a  b]·[a][b]·(https://example.org)·(x.md)·(lang:ru)·![·(x.png \"cap { $x }\")\
    ·<·>·<!-- note: n -->·<!-- ·-->·<b>·</b>·<https://example.org/{ $x }>·| ·|\n|-|-|\n·|·---\n·===\n\
    ·\\·&amp;·&#10;·&·!·«·»·ро·Текст ·word ·\u{a0}·\u{feff}·\u{0}·\u{301}·é";

fn fragment() -> impl Strategy<Value = &'static str> {
    proptest::sample::select(FRAGMENTS.split('·').collect::<Vec<_>>())
}

#[test]
fn depth_and_length_cost_no_more_than_their_bytes() {
    let head = "+++\nkind = \"report\"\n+++\n# T\n\n";
    let odd = [
        "> ".repeat(10_000) + "x",
        "- ".repeat(10_000) + "x",
        "{".repeat(4_000),
        "*a ".repeat(50_000),
        "**a ".repeat(20_000) + &"b** ".repeat(20_000),
        "[".repeat(50_000),
        "![".repeat(50_000),
        "`".repeat(50_000),
        "` `` ``` ".repeat(10_000),
        "[^x]".repeat(10_000),
        "{#a}\n".repeat(10_000),
        "{ $x } ".repeat(10_000),
        "[a](https://example.org) ".repeat(5_000),
        "<".repeat(50_000),
        "a\n".repeat(50_000),
        "| ".repeat(10_000),
        "word ".repeat(200_000),
        "\\{".repeat(20_000),
        "\n\n{#a}".repeat(3_000),
        "> {#a}\n".repeat(5_000),
        "\\".repeat(50_001),
        "\\n\\".repeat(20_000),
        "C:\\n ".repeat(20_000),
        "~~a\\\n".repeat(20_000),
        "•\n".repeat(20_000),
        "5*3*2 ".repeat(20_000),
        "(a) x\n".repeat(20_000),
    ];
    for text in odd {
        let name: String = text.chars().take(12).collect();
        let start = std::time::Instant::now();
        let mut sources = Sources::default();
        let text = format!("{head}{text}");
        let file = sources.add(SourceFile::new("sources/x.md", text.as_str()));
        let _ = crate::parse_document(&DocumentId::new("x").unwrap(), file, &text);
        let elapsed = start.elapsed();
        println!("{name:?} {elapsed:?}");
        assert!(elapsed.as_secs() < 10, "{name}");
    }
}
