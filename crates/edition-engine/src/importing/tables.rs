//! The tables of a document and of a translation that exists already, held against each other: their figures are no
//! segments, so nothing else would see that they differ.

use edition_languages::Language;
use edition_languages::numbers::{Difference, Numbers, compare, scan};
use edition_localization::Texts;
use edition_model::{Block, Body, Document, Placeable, Sentence, SourceSegment, Table, say};

use super::passages::words;
use crate::analysis::Analysis;

/// The words of a table, cell by cell, the head row first.
pub(super) type Cells = Vec<Vec<String>>;

/// The tables of the source, as it says them.
pub(super) fn tables_of_source(
    analysis: &Analysis<'_>,
    document: &Document<SourceSegment>,
) -> Vec<Cells> {
    let own = &analysis.project.settings.source;
    let texts = Texts::new(document, own);
    let said = |it: &Placeable| crate::exchange::said(analysis, &texts, own, it);
    tables(&document.body, &|segment: &SourceSegment| {
        words(&segment.text.inlines, &said)
    })
}

/// The tables of a document, in its order. `words` tells what a cell says.
pub(super) fn tables<S>(body: &Body<S>, words: &dyn Fn(&S) -> String) -> Vec<Cells> {
    let mut all = Vec::new();
    collect(&body.blocks, words, &mut all);
    for footnote in &body.footnotes {
        collect(&footnote.blocks, words, &mut all);
    }
    all
}

fn collect<S>(blocks: &[Block<S>], words: &dyn Fn(&S) -> String, all: &mut Vec<Cells>) {
    for block in blocks {
        match block {
            Block::Table(table) => all.push(cells(table, words)),
            Block::List { items, .. } => items.iter().for_each(|it| collect(it, words, all)),
            Block::Definitions(definitions) => {
                let meanings = definitions.entries.iter().flat_map(|it| &it.meanings);
                meanings.for_each(|it| collect(it, words, all));
            }
            Block::Quotation(blocks) | Block::Boxed { blocks, .. } => collect(blocks, words, all),
            Block::Heading { .. }
            | Block::Paragraph { .. }
            | Block::Figure { .. }
            | Block::Code { .. }
            | Block::Break => {}
        }
    }
}

fn cells<S>(table: &Table<S>, words: &dyn Fn(&S) -> String) -> Cells {
    let rows = std::iter::once(&table.head).chain(&table.rows);
    rows.map(|row| row.iter().map(words).collect()).collect()
}

/// Where the tables of a translation differ from those of the source: in number, in shape, in a cell of figures.
pub(super) fn differences(
    (source, language): (&[Cells], &'static Language),
    (translation, own): (&[Cells], &'static Language),
) -> Vec<Sentence> {
    if source.len() != translation.len() {
        let counts = say("tables-in-number")
            .number("source", source.len())
            .number("translation", translation.len());
        return vec![counts];
    }
    let mut told = Vec::new();
    for (number, (table, other)) in (1_usize..).zip(source.iter().zip(translation)) {
        if shape(table) != shape(other) {
            told.push(in_shape(number, shape(table), shape(other)));
            continue;
        }
        for (row, (cells, others)) in (1_usize..).zip(table.iter().zip(other)) {
            for (column, (cell, other)) in (1_usize..).zip(cells.iter().zip(others)) {
                if has_letters(cell) || is_same((cell, language), (other, own)) {
                    continue;
                }
                told.push(
                    say("tables-in-cell")
                        .number("table", number)
                        .number("row", row)
                        .number("column", column)
                        .text("source", shown(cell))
                        .text("translation", shown(other)),
                );
            }
        }
    }
    told
}

fn shape(table: &Cells) -> (usize, usize) {
    (table.len(), table.first().map_or(0, Vec::len))
}

fn in_shape(number: usize, source: (usize, usize), translation: (usize, usize)) -> Sentence {
    say("tables-in-shape")
        .number("table", number)
        .number("rows", source.0)
        .number("columns", source.1)
        .number("own-rows", translation.0)
        .number("own-columns", translation.1)
}

fn shown(cell: &str) -> String {
    edition_model::shown(cell.trim()).into_owned()
}

fn has_letters(cell: &str) -> bool {
    cell.chars().any(char::is_alphabetic)
}

/// Whether a cell of figures and its counterpart say the same: the same numbers and, where that has no letters either, the
/// same signs.
fn is_same(
    (cell, language): (&str, &'static Language),
    (other, own): (&str, &'static Language),
) -> bool {
    let (first, second) = (scan(cell, language), scan(other, own));
    let numbers = |own, text, language| Numbers {
        own,
        foreign: &[],
        text,
        language,
    };
    let found = compare(
        &numbers(&first, cell, language),
        &numbers(&second, other, own),
        &[],
    );
    found == Difference::default() && (has_letters(other) || signs(cell) == signs(other))
}

/// What stands in a cell beside its figures, in any order: languages put the per cent sign and that of a currency before or
/// behind. Of the kinds of a dash, and of what sets figures off, each language has its own.
fn signs(cell: &str) -> Vec<char> {
    let plain = cell.chars().filter_map(|sign| match sign {
        '-' | '\u{2010}'..='\u{2015}' | '\u{2212}' => Some('-'),
        '٪' | '﹪' | '%' => Some('%'),
        '.' | ',' | '\'' | '’' | '٬' | '٫' | '،' | '*' | '\u{200e}' | '\u{200f}' | '\u{61c}' => {
            None
        }
        sign if sign.is_whitespace() || sign.is_numeric() => None,
        sign => Some(sign),
    });
    let mut signs: Vec<char> = plain.collect();
    signs.sort_unstable();
    signs
}

#[cfg(test)]
mod tests {
    use edition_languages::Language;
    use edition_model::Locale;

    use super::{Cells, differences};

    fn language(tag: &str) -> &'static Language {
        Language::of(&tag.parse::<Locale>().unwrap())
    }

    fn table(text: &str) -> Cells {
        let rows = text.lines();
        rows.map(|row| row.split('|').map(str::to_owned).collect())
            .collect()
    }

    fn told(source: &str, tag: &str, translation: &str) -> Vec<String> {
        let found = differences(
            (&[table(source)], language("en")),
            (&[table(translation)], language(tag)),
        );
        found.iter().map(|it| it.id().to_owned()).collect()
    }

    #[test]
    fn figures_are_the_same_with_the_marks_of_another_language() {
        let check = |cell: &str, tag: &str, other: &str| {
            assert_eq!(
                told(cell, tag, other),
                Vec::<String>::new(),
                "{cell} {other}"
            );
        };
        check("12", "ru", "12");
        check("4.5%", "ru", "4,5 %");
        check("1,204", "tg", "1\u{a0}204");
        check("$5", "ru", "5 $");
        check("–", "ru", "—");
        check("12", "ru", "12 чел.");
        check("12", "fa", "۱۲");
        check("2011–2012", "ru", "2011-2012");
        check("−5", "tg", "-5");
        check("Year", "ru", "2011");
        check(" ", "ru", " ");
    }

    #[test]
    fn other_figures_signs_and_shapes_are_told() {
        let check = |cell: &str, other: &str, expected: &[&str]| {
            assert_eq!(told(cell, "ru", other), expected, "{cell} {other}");
        };
        check("12", "21", &["tables-in-cell"]);
        check("1,204", "1 240", &["tables-in-cell"]);
        check("4.5%", "4,5‰", &["tables-in-cell"]);
        check("5", "-5", &["tables-in-cell"]);
        check("5", " ", &["tables-in-cell"]);
        check(" ", "5", &["tables-in-cell"]);
        check("Year|2011\nx|5", "Год|2011\nх|6", &["tables-in-cell"]);
        check("Year|2011\nx|5", "Год\nх", &["tables-in-shape"]);
        let none = differences((&[table("1")], language("en")), (&[], language("ru")));
        assert_eq!(none[0].id(), "tables-in-number");
    }
}
