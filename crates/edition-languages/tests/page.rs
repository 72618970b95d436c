//! docs/languages.md shows what the tool knows of each language. `BLESS=1 cargo test` renews it.

#![allow(
    clippy::unwrap_used,
    clippy::disallowed_methods,
    reason = "a test may fail loudly, and works on real files"
)]

use std::fmt::Write;
use std::path::Path;

use edition_languages::concepts::{Class, Lexicon};
use edition_languages::{Language, NumberMarks, PluralRule, Questions};

const HEAD: &str = "# What the tool knows of each language

Made from `crates/edition-languages/src/languages/` by `BLESS=1 cargo test -p edition-languages`: one file a
language. Numbers count words, letters or messages. A dash is something that nobody has filled in: the tool does
without it there, and does not guess. What CLDR and Unicode know of all languages (dates, plural forms, the shapes of
letters, the direction of a script) is not listed.

To add a language, add its file, name it in `languages.rs`, and translate `interface/en.ftl` beside it.
";

/// A capability: the head of its column, what it is good for, and what a language has of it.
struct Column {
    head: &'static str,
    purpose: &'static str,
    cell: fn(&Language) -> String,
}

/// What a publication needs to look right in a language.
const WRITING: &[Column] = &[
    Column {
        head: "interface",
        purpose: "messages that the publisher puts around a text, and those of the desk",
        cell: |language| {
            let lines = language.interface.unwrap_or_default().lines();
            let is_message =
                |line: &&str| line.starts_with(|first: char| first.is_ascii_lowercase());
            number(lines.filter(is_message).count())
        },
    },
    Column {
        head: "hyphenation",
        purpose: "where words may be divided at the end of a line",
        cell: |language| yes(language.hyphenation.is_some()),
    },
    Column {
        head: "short words",
        purpose: "a word of one letter stays on the line of the next word",
        cell: |language| yes(language.binds_one_letter_words),
    },
    Column {
        head: "units",
        purpose: "words that stay on the line of the number before them",
        cell: |language| number(language.units.len()),
    },
    Column {
        head: "plurals",
        purpose: "forms of words beside a number, where they are not those of CLDR",
        cell: |language| match language.plurals {
            PluralRule::Cldr => String::new(),
            PluralRule::OneAlone => "one, other".to_owned(),
        },
    },
    Column {
        head: "capitals",
        purpose: "capitals that are not those that Unicode gives by default",
        cell: |language| list(language.capitals.iter().map(|(_, capital)| *capital)),
    },
    Column {
        head: "pseudo locale",
        purpose: "the source in disguise",
        cell: |language| {
            language
                .pseudo
                .map_or_else(String::new, |pseudo| code(pseudo.tag))
        },
    },
    Column {
        head: "not its tag",
        purpose: "country codes that are often taken for the tag",
        cell: |language| list(language.mistaken_tags.iter().map(|tag| code(tag))),
    },
];

/// What the rules about letters and marks go by.
const MARKS: &[Column] = &[
    Column {
        head: "script",
        purpose: "in which the language is written where its tag names none",
        cell: |language| {
            language
                .script
                .map_or_else(String::new, |script| code(script.code()))
        },
    },
    Column {
        head: "alphabet",
        purpose: "letters; words with others are found",
        cell: |language| {
            let letters = language.alphabet.map_or("", |alphabet| alphabet.letters);
            number(letters.chars().count())
        },
    },
    Column {
        head: "old letters",
        purpose: "letters of other languages that old fonts drew as letters of this one",
        cell: |language| number(language.alphabet.map_or(0, |it| it.substitutes.len())),
    },
    Column {
        head: "joiners",
        purpose: "U+200C and U+200D are letters like others",
        cell: |language| yes(language.needs_joiners),
    },
    Column {
        head: "quotation marks",
        purpose: "outside and inside of a quotation; others are found",
        cell: |language| {
            let quotes = language.quotes.iter();
            list(
                quotes
                    .flat_map(|quotes| [quotes.outer, quotes.inner])
                    .map(|(open, close)| format!("{open} {close}")),
            )
        },
    },
    Column {
        head: "questions",
        purpose: "their marks beside the question marks of all scripts",
        cell: |language| match language.questions {
            Questions::EndWith(marks) => list(
                marks
                    .iter()
                    .map(|mark| format!("`{mark}` U+{:04X}", u32::from(*mark))),
            ),
            Questions::MarkWithin => "within words".to_owned(),
        },
    },
    Column {
        head: "one letter",
        purpose: "words of one letter, for which a letter of another script is often typed",
        cell: |language| number(language.one_letter_words.len()),
    },
    Column {
        head: "letters follow",
        purpose: "words such as *point* that a single letter follows",
        cell: |language| number(language.lettered_words.len()),
    },
    Column {
        head: "twice",
        purpose: "words that are said twice on purpose",
        cell: |language| number(language.repeated_words.len()),
    },
    Column {
        head: "once",
        purpose: "words that are never said twice in a language that doubles words freely",
        cell: |language| number(language.once_words.len()),
    },
    Column {
        head: "cases of terms",
        purpose: "the forms that the desk asks for of a new term, where a publication has none yet",
        cell: |language| number(language.term_cases.len()),
    },
    Column {
        head: "function words",
        purpose: "words that are no names even in capitals",
        cell: |language| number(language.function_words.len()),
    },
];

/// What numbers in running text are read by.
const NUMBERS: &[Column] = &[
    Column {
        head: "marks",
        purpose: "how thousands and decimals are set apart",
        cell: |language| match language.number_marks {
            Some(NumberMarks::Point) => code("1,234.5"),
            Some(NumberMarks::Comma) => code("1 234,5"),
            Some(NumberMarks::CommaAndDots) => code("1.234,5"),
            None => String::new(),
        },
    },
    Column {
        head: "number words",
        purpose: "whole words, beginnings and stems of words for numbers",
        cell: |language| {
            let words = language.number_words;
            number(words.whole.len() + words.beginnings.len() + words.stems.len())
        },
    },
    Column {
        head: "parts",
        purpose: "words for a half, a third, one and a half, for noon and for midnight, which are equal to figures",
        cell: |language| number(language.fractions.len() + language.day_times.len()),
    },
    Column {
        head: "months",
        purpose: "the signs and words that make a month of a number",
        cell: |language| number(language.month_signs.len() + language.month_words.len()),
    },
    Column {
        head: "magnitudes",
        purpose: "words for thousands, millions and more behind figures",
        cell: |language| {
            let words = language.magnitudes;
            number(words.whole.len() + words.beginnings.len() + language.own_magnitudes.len())
        },
    },
    Column {
        head: "hours",
        purpose: "words for halves of the day, words before these, and words between an hour and its minutes",
        cell: |language| {
            let words = language.hours;
            number(words.halves.len() + words.between.len() + language.hour_signs.len())
        },
    },
    Column {
        head: "ranges",
        purpose: "words between two numbers that share what follows",
        cell: |language| number(language.range_words.len()),
    },
    Column {
        head: "until",
        purpose: "words between the ends of a range that say that it goes on to the second",
        cell: |language| number(language.until_words.len()),
    },
    Column {
        head: "decades",
        purpose: "what makes a decade of a year in figures",
        cell: |language| language.decade_ending.map_or_else(String::new, code),
    },
];

/// Words of closed classes, which are held against the source: how many concepts a language has words for.
const WORDS: &[Column] = &[
    class("months", "names of months", |it| {
        concepts(it, &[Class::Month])
    }),
    class("weekdays", "names of weekdays", |it| {
        concepts(it, &[Class::Weekday])
    }),
    class("percent", "per cent and per mille", |it| {
        concepts(it, &[Class::Percent])
    }),
    class("money", "currencies", |it| concepts(it, &[Class::Currency])),
    class("magnitudes", "thousand, million and more", |it| {
        concepts(it, &[Class::Magnitude])
    }),
    class("units", "units and durations, beside a number", |it| {
        concepts(it, &[Class::Unit])
    }),
    class("numbers", "number words and ordinals", |it| {
        concepts(it, &[Class::Number, Class::Ordinal])
    }),
    class("counted", "men, women, children, beside a number", |it| {
        concepts(it, &[Class::Counted])
    }),
    class(
        "directions",
        "points of the compass, left and right, noon and midnight",
        |it| concepts(it, &[Class::Direction, Class::Side, Class::DayTime]),
    ),
    class(
        "least, before, all",
        "least and most, before and after, all, some and none",
        |it| concepts(it, &[Class::Extreme, Class::Order, Class::Quantity]),
    ),
    class("countries", "countries and their people", |it| {
        concepts(it, &[Class::Country])
    }),
    class("negation", "kinds of words that deny", |it| {
        concepts(it, &[Class::Negation])
    }),
    class(
        "opposites",
        "words that have an opposite, as lawful and unlawful",
        |it| concepts(it, &[Class::Opposite]),
    ),
];

const fn class(head: &'static str, purpose: &'static str, cell: fn(&Language) -> String) -> Column {
    Column {
        head,
        purpose,
        cell,
    }
}

fn concepts(language: &Language, classes: &[Class]) -> String {
    let own = Language::all().iter().find(|it| it.tag == language.tag);
    let lexicon = own.and_then(Lexicon::of);
    number(lexicon.map_or(0, |it| classes.iter().map(|class| it.extent(*class)).sum()))
}

fn yes(is_so: bool) -> String {
    if is_so { "yes" } else { "" }.to_owned()
}

fn number(count: usize) -> String {
    if count == 0 {
        String::new()
    } else {
        count.to_string()
    }
}

fn code(text: &str) -> String {
    format!("`{text}`")
}

fn list<T: ToString>(items: impl Iterator<Item = T>) -> String {
    items
        .map(|item| item.to_string())
        .collect::<Vec<_>>()
        .join(", ")
}

/// A chapter: what its columns mean, the languages that have something of them, and those that have nothing.
fn chapter(title: &str, columns: &[Column], page: &mut String) {
    let _ = writeln!(page, "\n## {title}\n");
    for column in columns {
        let _ = writeln!(page, "- **{}**: {}", column.head, column.purpose);
    }
    let heads: Vec<&str> = columns.iter().map(|column| column.head).collect();
    let _ = writeln!(page, "\n| language | tag | {} |", heads.join(" | "));
    let _ = writeln!(page, "| --- | --- |{}", " --- |".repeat(columns.len()));
    let mut without = Vec::new();
    for language in Language::all() {
        let cells: Vec<String> = columns
            .iter()
            .map(|column| (column.cell)(language))
            .collect();
        if cells.iter().all(String::is_empty) {
            without.push(language.name);
            continue;
        }
        let _ = write!(page, "| {} | {} |", language.name, code(language.tag));
        for cell in &cells {
            let _ = write!(page, " {} |", if cell.is_empty() { "–" } else { cell });
        }
        page.push('\n');
    }
    let _ = writeln!(
        page,
        "\nNothing of this is known of {}.",
        without.join(", ")
    );
}

#[test]
fn the_page_of_languages_is_up_to_date() {
    let mut page = HEAD.to_owned();
    chapter("Setting a text", WRITING, &mut page);
    chapter("Letters and marks", MARKS, &mut page);
    chapter("Numbers", NUMBERS, &mut page);
    chapter("Words that are held against the source", WORDS, &mut page);
    let path = Path::new(env!("CARGO_MANIFEST_DIR")).join("../../docs/languages.md");
    if std::env::var_os("BLESS").is_some() {
        std::fs::write(&path, &page).unwrap();
    }
    let written = std::fs::read_to_string(&path).unwrap_or_default();
    let renew = "renew docs/languages.md by BLESS=1 cargo test";
    for (written, expected) in written.lines().zip(page.lines()) {
        assert_eq!(written, expected, "{renew}");
    }
    assert_eq!(written.len(), page.len(), "{renew}");
}
