//! The file read again, whatever program it went through.

use super::{CLOSE, Comment, OPEN, Returned, SheetPiece, tag};
use crate::container::Container;
use crate::document::{Cell, Flow, Piece, Run, Table};
use crate::package::Package;
use crate::packing::bookmark;
use crate::reader::COMMENT;
use crate::refusal::Refusal;
use crate::structure::trimmed;
use crate::{Changes, reader};

/// Reads the rows of a file, in its order. Tables of other people are left aside.
///
/// # Errors
/// Where it cannot be read, or has tracked changes and `changes` says that they refuse it.
pub fn read_sheet(bytes: &[u8], changes: Changes) -> Result<Vec<Returned>, Refusal> {
    let mut container = Container::open(bytes)?;
    let package = Package::read(&mut container)?;
    let count = reader::count_changes(&package);
    if count > 0 && changes == Changes::Refuse {
        return Err(Refusal::TrackedChanges(count));
    }
    let content = reader::read(&package, changes)?;
    let tables = content.flow.iter().filter_map(|it| match it {
        Flow::Table(table) => Some(table),
        Flow::Paragraph(_) => None,
    });
    let rows = tables.flat_map(|table: &Table| {
        let is_ours = table.rows.iter().any(|row| is_ours(row));
        let read = |row: &Vec<Cell>| {
            let nameless = || nameless(row, &package).filter(|_| is_ours);
            returned(row, &package).or_else(nameless)
        };
        table.rows.iter().filter_map(read).collect::<Vec<_>>()
    });
    Ok(rows.collect())
}

/// Whether a row still has one of the names of a segment.
fn is_ours(row: &[Cell]) -> bool {
    let mut names = row.iter().flat_map(|cell| &cell.names);
    names.any(|name| is_name(name)) || names_of(row).is_some()
}

/// Whether it is a bookmark or a tag that we have given.
fn is_name(name: &str) -> bool {
    name.starts_with("s_") || name.starts_with("s:")
}

/// The names in the first cell: of the segment, of its document, and the seal.
fn names_of(row: &[Cell]) -> Option<[String; 3]> {
    let names = text(row.first()?);
    let mut names = names.split_whitespace().rev();
    let seal = names.next().filter(|seal| seal.starts_with('#'))?;
    let (document, id) = (names.next()?, names.next()?);
    Some([id, document, seal].map(str::to_owned))
}

/// What stands at the head of the first column.
const HEAD: &str = "№";

/// A row of ours that has lost its names or its cells, with the words of its translation, or of all cells that are left.
fn nameless(row: &[Cell], package: &Package) -> Option<Returned> {
    let words: Vec<String> = row.iter().map(|it| text(it).trim().to_owned()).collect();
    let is_head = words.first().is_some_and(|it| it == HEAD);
    if is_head || words.iter().all(String::is_empty) {
        return None;
    }
    let words = match &*words {
        [_, _, translation, ..] if !translation.is_empty() => translation.clone(),
        _ => words.join(" "),
    };
    Some(Returned {
        document: String::new(),
        id: String::new(),
        agrees: false,
        seal: String::new(),
        source: String::new(),
        translation: Some(vec![SheetPiece::Text {
            text: words.trim().to_owned(),
            bold: false,
            italic: false,
        }]),
        struck: String::new(),
        state: String::new(),
        remarks: String::new(),
        comments: comments(row, package),
    })
}

/// A row, where it is one of ours: its first cell ends in the names of segment and document, and the seal.
fn returned(row: &[Cell], package: &Package) -> Option<Returned> {
    let [_, source, translation, rest @ ..] = row else {
        return None;
    };
    let [id, document, seal] = names_of(row)?;
    let words = |cell: Option<&Cell>| cell.map(text).unwrap_or_default().trim().to_owned();
    let (mark, control) = (bookmark(&document, &id), tag(&document, &id));
    let mut left = translation.names.iter().filter(|name| is_name(name));
    let standing = rest.first().map(|cell| {
        let runs = runs(cell).into_iter();
        let runs: Vec<Run> = runs.filter(|run| !run.marks.struck).collect();
        crate::document::text_of(&runs)
    });
    Some(Returned {
        agrees: left.all(|name| *name == mark || *name == control),
        document,
        id,
        seal,
        source: words(Some(source)),
        translation: pieces(&runs(translation)).map(unspaced),
        struck: struck(translation),
        state: standing.unwrap_or_default().trim().to_owned(),
        remarks: words(rest.get(1)),
        comments: comments(row, package),
    })
}

/// The comments that stand in the cells of a row, each once.
fn comments(row: &[Cell], package: &Package) -> Vec<Comment> {
    let mut ids: Vec<&str> = Vec::new();
    for name in row.iter().flat_map(|cell| &cell.names) {
        if let Some(id) = name.strip_prefix(COMMENT)
            && !ids.contains(&id)
        {
            ids.push(id);
        }
    }
    let find = |id: &&str| package.comments.iter().find(|it| it.id == **id);
    let found = ids.iter().filter_map(find);
    let said = found.filter(|it| !it.text.is_empty());
    let said = said.map(|it| Comment {
        author: it.author,
        text: it.text.clone(),
    });
    said.collect()
}

/// The runs of a cell; several paragraphs are one.
fn runs(cell: &Cell) -> Vec<Run> {
    let mut runs: Vec<Run> = Vec::new();
    for it in &cell.flow {
        if let Flow::Paragraph(paragraph) = it {
            if !runs.is_empty() {
                runs.push(Run::plain(" "));
            }
            runs.extend(trimmed(&paragraph.runs).iter().cloned());
        }
    }
    runs
}

/// The words of a cell that are struck through.
fn struck(cell: &Cell) -> String {
    let mut runs = runs(cell);
    runs.retain(|run| run.marks.struck);
    let words = runs
        .iter()
        .map(|run| crate::document::text_of(std::slice::from_ref(run)));
    crate::letters::single_spaced(&words.collect::<Vec<_>>().join(" "))
}

/// A text without spaces and line ends around it.
fn unspaced(mut pieces: Vec<SheetPiece>) -> Vec<SheetPiece> {
    let is_idle = |piece: &SheetPiece| match piece {
        SheetPiece::Text { text, .. } => text.trim().is_empty(),
        SheetPiece::Break => true,
        SheetPiece::Mark { .. } => false,
    };
    while pieces.last().is_some_and(is_idle) {
        pieces.pop();
    }
    let idle = pieces.iter().take_while(|it| is_idle(it)).count();
    pieces.drain(..idle);
    if let Some(SheetPiece::Text { text, .. }) = pieces.first_mut() {
        *text = text.trim_start().to_owned();
    }
    if let Some(SheetPiece::Text { text, .. }) = pieces.last_mut() {
        *text = text.trim_end().to_owned();
    }
    pieces
}

fn text(cell: &Cell) -> String {
    crate::document::text_of(&runs(cell))
}

/// A text with its numbered brackets; `None` where these are not whole.
fn pieces(runs: &[Run]) -> Option<Vec<SheetPiece>> {
    let mut open: Vec<(usize, Vec<SheetPiece>)> = vec![(0, Vec::new())];
    // The figures behind an opening bracket.
    let mut figures: Option<String> = None;
    for run in runs {
        let text = match &run.piece {
            Piece::Text(text) => text.as_str(),
            Piece::Tab => " ",
            Piece::Break => {
                open.last_mut()?.1.push(SheetPiece::Break);
                continue;
            }
            Piece::Note(_) | Piece::Picture(_) => continue,
        };
        for letter in text.chars() {
            match (&mut figures, letter) {
                (Some(number), letter) if letter.is_ascii_digit() => number.push(letter),
                (Some(number), letter) => {
                    open.push((number.parse().ok()?, Vec::new()));
                    figures = None;
                    match letter {
                        CLOSE => close(&mut open)?,
                        letter if letter.is_whitespace() => {}
                        letter => push(&mut open, letter, run)?,
                    }
                }
                (None, OPEN) => figures = Some(String::new()),
                (None, CLOSE) => close(&mut open)?,
                (None, letter) => push(&mut open, letter, run)?,
            }
        }
    }
    let (_, whole) = open.pop()?;
    (open.is_empty() && figures.is_none()).then_some(whole)
}

fn close(open: &mut Vec<(usize, Vec<SheetPiece>)>) -> Option<()> {
    let (number, inner) = open.pop()?;
    let (_, around) = open.last_mut()?;
    around.push(SheetPiece::Mark {
        number,
        inner,
        is_fixed: false,
    });
    Some(())
}

fn push(open: &mut [(usize, Vec<SheetPiece>)], letter: char, run: &Run) -> Option<()> {
    let (_, pieces) = open.last_mut()?;
    let marks = (run.marks.bold, run.marks.italic);
    match pieces.last_mut() {
        Some(SheetPiece::Text { text, bold, italic }) if (*bold, *italic) == marks => {
            text.push(letter);
        }
        _ => pieces.push(SheetPiece::Text {
            text: letter.to_string(),
            bold: run.marks.bold,
            italic: run.marks.italic,
        }),
    }
    Some(())
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::super::{Sheet, SheetDocument, SheetPiece, SheetRow, write_sheet};
    use super::read_sheet;
    use crate::Changes;

    fn words(text: &str) -> SheetPiece {
        SheetPiece::Text {
            text: text.to_owned(),
            bold: false,
            italic: false,
        }
    }

    fn sheet(rows: Vec<SheetRow>) -> Sheet {
        Sheet {
            title: "Visit & more".to_owned(),
            locales: ["en".to_owned(), "tg".to_owned()],
            legend: vec!["Дар сутуни сеюм нависед.".to_owned()],
            heads: ["№", "English", "Тоҷикӣ", "Ҳолат", "Қайд"].map(str::to_owned),
            documents: vec![SheetDocument {
                id: "reports/visit".to_owned(),
                title: "The visit".to_owned(),
                rows,
            }],
            ..Sheet::default()
        }
    }

    fn row(translation: Vec<SheetPiece>) -> SheetRow {
        SheetRow {
            number: "1".to_owned(),
            id: "visit-dates".to_owned(),
            seal: "#a.b".to_owned(),
            source: vec![words("The visit <began>.")],
            translation,
            state: "missing".to_owned(),
            remarks: String::new(),
            ..SheetRow::default()
        }
    }

    fn check(translation: Vec<SheetPiece>) {
        let bytes = write_sheet(&sheet(vec![row(translation.clone())])).unwrap();
        let rows = read_sheet(&bytes, Changes::Refuse).unwrap();
        assert_eq!(rows.len(), 1);
        let it = &rows[0];
        assert_eq!(
            (&*it.document, &*it.id, &*it.seal),
            ("reports/visit", "visit-dates", "#a.b")
        );
        assert!(it.agrees);
        assert_eq!((&*it.source, &*it.state), ("The visit <began>.", "missing"));
        assert_eq!(it.translation.as_ref(), Some(&translation));
    }

    #[test]
    fn rows_come_back_as_they_went() {
        check(vec![]);
        check(vec![words("Сафар & «оғоз»")]);
        let bold = SheetPiece::Text {
            text: "ғафс".to_owned(),
            bold: true,
            italic: true,
        };
        let mark = SheetPiece::Mark {
            number: 1,
            inner: vec![words("Гузоришгари махсус")],
            is_fixed: false,
        };
        let link = SheetPiece::Mark {
            number: 12,
            inner: vec![words("дар "), bold.clone(), mark.clone()],
            is_fixed: false,
        };
        check(vec![
            words("a "),
            mark,
            words(" b "),
            link,
            SheetPiece::Break,
            bold,
        ]);
    }

    #[test]
    fn the_same_rows_give_the_same_bytes() {
        let make = || write_sheet(&sheet(vec![row(vec![words("x")])])).unwrap();
        assert_eq!(make(), make());
    }

    #[test]
    fn brackets_that_are_not_whole_are_told() {
        for broken in ["a ⟦1 b", "a ⟧ b", "⟦x b⟧", "⟦"] {
            let bytes = write_sheet(&sheet(vec![row(vec![words(broken)])])).unwrap();
            let rows = read_sheet(&bytes, Changes::Refuse).unwrap();
            assert_eq!(rows[0].translation, None, "{broken}");
        }
    }

    proptest! {
        #![proptest_config(ProptestConfig::with_cases(64))]

        #[test]
        fn any_words_come_back(text in "[a-zа-я⟦⟧1 <>&\"*ӯ]{0,24}", at in any::<prop::sample::Index>(), byte in any::<u8>()) {
            let mut bytes = write_sheet(&sheet(vec![row(vec![words(&text)])])).unwrap();
            let rows = read_sheet(&bytes, Changes::Accept).unwrap();
            if !text.contains(['⟦', '⟧']) {
                let kept: String = rows[0].translation.iter().flatten().map(|it| match it {
                    SheetPiece::Text { text, .. } => text.as_str(),
                    _ => panic!("a mark"),
                }).collect();
                prop_assert_eq!(kept.trim(), text.trim());
            }
            let place = at.index(bytes.len());
            bytes[place] ^= byte;
            let _ = read_sheet(&bytes, Changes::Accept);
        }
    }
}
