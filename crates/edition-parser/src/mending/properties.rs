//! Properties of `check --fix` over documents as people type them: lists in each other, numbers that go on and numbers that
//! do not, tabs, signs of several kinds, paragraphs between.

use edition_model::{
    Block, DocumentId, FileId, ListMarks, ParsedSegment, Severity, SourceFile, Sources,
};
use proptest::collection::vec;
use proptest::prelude::{Just, Strategy, any, prop_oneof};
use proptest::{prop_assert, proptest};

use super::mend_typed;
use crate::parse_document;

/// A line as it was typed, with the number that stands before it.
#[derive(Debug, Clone)]
struct Typed {
    mark: String,
    /// The number, where it is one.
    number: Option<u64>,
    text: String,
}

/// The signs of a series.
#[derive(Debug, Clone, Copy)]
enum Sign {
    Figure,
    Letter,
    Cyrillic,
    Roman,
    Bullet,
    Dash,
}

fn sign() -> impl Strategy<Value = Sign> {
    prop_oneof![
        Just(Sign::Figure),
        Just(Sign::Letter),
        Just(Sign::Letter),
        Just(Sign::Cyrillic),
        Just(Sign::Roman),
        Just(Sign::Bullet),
        Just(Sign::Dash),
    ]
}

impl Sign {
    fn word(self, number: u64) -> String {
        let nth = usize::try_from(number - 1).unwrap();
        let of = |series: &str| series.split(' ').nth(nth).unwrap_or("z").to_owned();
        match self {
            Self::Figure => number.to_string(),
            Self::Letter => of("a b c d e f g h i j"),
            Self::Cyrillic => of("а б в г д е ж з и к"),
            Self::Roman => of("i ii iii iv v vi vii viii ix x"),
            Self::Bullet | Self::Dash => String::new(),
        }
    }

    fn mark(self, number: u64, form: u8, gap: &str) -> String {
        let word = self.word(number);
        match (self, form) {
            (Self::Bullet, _) => format!("•{gap}"),
            (Self::Dash, _) => format!("–{gap}"),
            (_, 0) => format!("({word}){gap}"),
            (_, 1) => format!("{word}){gap}"),
            (_, 2) => format!("{word}.{gap}"),
            _ => format!("{word}\\.{gap}"),
        }
    }

    fn has_number(self) -> bool {
        !matches!(self, Self::Bullet | Self::Dash)
    }
}

/// What stands in a typed document.
#[derive(Debug, Clone)]
enum Part {
    /// A paragraph, with the number that it has, or another one, typed before it or not.
    Paragraph {
        typed: bool,
        off: u64,
        is_led: bool,
    },
    /// A list, with lists in it, which begins or goes on with some number.
    List {
        sign: Sign,
        form: u8,
        gap: &'static str,
        first: u64,
        jump: bool,
        indent: usize,
        items: Vec<Option<(Sign, u8, u64)>>,
    },
    /// A list as it is to be written.
    Markdown(u64),
    Heading,
}

fn part() -> impl Strategy<Value = Part> {
    let gap = || prop_oneof![Just(" "), Just("\t"), Just("  ")];
    let first = || prop_oneof![Just(1), Just(1), Just(1), Just(1), 2..4_u64];
    let off = prop_oneof![Just(0), Just(0), Just(0), 1..3_u64];
    let inner = prop_oneof![
        Just(None),
        Just(None),
        (sign(), 0..4_u8, 1..3_u64).prop_map(Some)
    ];
    let list = (
        sign(),
        0..4_u8,
        gap(),
        first(),
        proptest::bool::weighted(0.1),
        0..5_usize,
        vec(inner, 1..4),
    );
    prop_oneof![
        (any::<bool>(), off, any::<bool>()).prop_map(|(typed, off, is_led)| Part::Paragraph {
            typed,
            off,
            is_led
        }),
        list.prop_map(|(sign, form, gap, first, jump, indent, items)| Part::List {
            sign,
            form,
            gap,
            first,
            jump,
            indent,
            items,
        }),
        (1..4_u64).prop_map(Part::Markdown),
        proptest::bool::weighted(0.2).prop_map(|is| match is {
            true => Part::Heading,
            false => Part::Paragraph {
                typed: true,
                off: 0,
                is_led: true
            },
        }),
    ]
}

/// The typed lines of a document and its text.
fn document(parts: &[Part], is_apart: bool) -> (String, Vec<Typed>) {
    let mut text = "+++\nkind = \"report\"\ndate = 2012-05-18\n+++\n# Title\n\n".to_owned();
    let mut lines = Vec::new();
    let mut words = 0;
    let mut paragraph = 0;
    let mut push =
        |mark: String, number: Option<u64>, indent: usize, end: &str, text: &mut String| {
            words += 1;
            let said = format!("Word{words} and more{words}{end}");
            text.push_str(&format!("{}{mark}{said}\n", " ".repeat(indent)));
            lines.push(Typed {
                mark,
                number,
                text: said,
            });
        };
    for part in parts {
        match part {
            Part::Paragraph { typed, off, is_led } => {
                paragraph += 1;
                let number = paragraph + off;
                let mark = match typed {
                    true => format!("{number}.\t"),
                    false => String::new(),
                };
                let end = if *is_led { ":" } else { "." };
                push(mark, typed.then_some(number), 0, end, &mut text);
                text.push('\n');
            }
            Part::List {
                sign,
                form,
                gap,
                first,
                jump,
                indent,
                items,
            } => {
                for (nth, item) in (0_u64..).zip(items) {
                    let number = first + nth + u64::from(*jump && nth > 1);
                    let end = if item.is_some() { ":" } else { ";" };
                    let mark = sign.mark(number, *form, gap);
                    push(mark, sign.has_number().then_some(number), 0, end, &mut text);
                    if is_apart {
                        text.push('\n');
                    }
                    let Some((sign, form, count)) = item else {
                        continue;
                    };
                    for number in 1..=*count {
                        let mark = sign.mark(number, *form, gap);
                        push(
                            mark,
                            sign.has_number().then_some(number),
                            *indent,
                            ";",
                            &mut text,
                        );
                        if is_apart {
                            text.push('\n');
                        }
                    }
                }
                text.push('\n');
            }
            Part::Markdown(items) => {
                for _ in 0..*items {
                    push("1. ".to_owned(), None, 0, ";", &mut text);
                }
                text.push('\n');
            }
            Part::Heading => text.push_str("## Heading\n\n"),
        }
    }
    (text, lines)
}

/// A text of a document, with the number that the tool counts for it.
struct Counted {
    text: String,
    number: Option<u64>,
}

fn read(
    blocks: &[Block<ParsedSegment>],
    source: &str,
    mut item: Option<u64>,
    found: &mut Vec<Counted>,
) {
    for block in blocks {
        match block {
            Block::Paragraph { number, segment } => {
                let text = source.get(segment.text.span.range()).unwrap().to_owned();
                let paragraph = number.as_ref().filter(|it| it.below().is_empty());
                let number = item
                    .take()
                    .or(paragraph.map(|it| u64::from(it.paragraph())));
                found.push(Counted { text, number });
            }
            Block::List { marks, items } => {
                for (nth, blocks) in (0_u64..).zip(items) {
                    let number = match marks {
                        ListMarks::Bullets => None,
                        ListMarks::Figures(first) => Some(first + nth),
                        ListMarks::Signs { first, .. } => Some(u64::from(*first) + nth),
                    };
                    read(blocks, source, number, found);
                }
            }
            Block::Code { text, .. } => found.push(Counted {
                text: text.clone(),
                number: None,
            }),
            _ => {}
        }
    }
}

fn parsed(text: &str) -> (Vec<Counted>, usize) {
    let id = DocumentId::new("x").unwrap();
    let parsed = parse_document(&id, file(text), text);
    let mut found = Vec::new();
    read(&parsed.value.unwrap().body.blocks, text, None, &mut found);
    let errors = parsed.diagnostics.iter();
    let errors = errors.filter(|it| it.severity == Severity::Error);
    (found, errors.count())
}

fn file(text: &str) -> FileId {
    Sources::default().add(SourceFile::new("sources/x.md", text))
}

proptest! {
    #[test]
    fn mending_does_no_harm(parts in vec(part(), 1..7), is_apart in any::<bool>()) {
        let (text, lines) = document(&parts, is_apart);
        let id = DocumentId::new("x").unwrap();
        let Some(mut mended) = mend_typed(&id, file(&text), &text) else {
            return Ok(());
        };
        // It is looked again until nothing is left to be done.
        while let Some(further) = mend_typed(&id, file(&mended), &mended) {
            mended = further;
        }
        let (before, faults) = parsed(&text);
        let (after, faults_after) = parsed(&mended);
        prop_assert!(faults_after <= faults, "new errors in\n{mended}\nof\n{text}");
        // The words, without any mark.
        let words = |counted: &[Counted]| {
            let words = counted.iter().flat_map(|it| it.text.split_whitespace());
            let words = words.filter(|word| word.starts_with("Word") || word.starts_with("more"));
            words.map(str::to_owned).collect::<Vec<_>>()
        };
        prop_assert!(words(&before) == words(&after), "other words in\n{mended}\nof\n{text}");
        for line in &lines {
            let is_typed_still = mended.contains(&format!("{}{}", line.mark, line.text));
            let Some(number) = line.number.filter(|_| !is_typed_still) else {
                continue;
            };
            let count = |texts: &[Counted]| {
                let counted = texts.iter().find(|it| it.text.starts_with(&line.text));
                counted.and_then(|it| it.number)
            };
            let counted = count(&after);
            // It was the number of an item already, and is written as 1. now.
            if counted == count(&before) {
                continue;
            }
            prop_assert!(
                counted == Some(number),
                "{}{} is counted as {counted:?} in\n{mended}\nof\n{text}", line.mark, line.text
            );
        }
    }
}
