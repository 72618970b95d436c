//! Many languages side by side, and narrow columns.

use edition_model::{Alignment, Edition, Kind};

use super::parallel::side_by_side;
use super::sample::{edition, footnote, heading, list, numbered, paragraph, table};
use super::texts::{EN, RU, TG};
use super::{pages, right_edge, runs};
use crate::layout::grid::{Grid, HANG};
use crate::page::{GlyphRun, Pages, Role};

const TAGS: [&str; 8] = ["en", "ru", "tg", "fr", "es", "kk", "uz-Latn", "de"];

fn report(tag: &str) -> Edition {
    let prose = match tag {
        "ru" | "kk" => RU,
        "tg" => TG,
        _ => EN,
    };
    let blocks = vec![
        heading(
            1,
            "title",
            "Universal declaration of extraordinary circumstances",
        ),
        numbered(1, &format!("{prose}[^1]")),
        heading(2, "recommendations", "Recommendations"),
        list(None, "points", &["mothers", "teachers", "pupils"]),
        list(Some(9), "steps", &["The road.", "The bridge."]),
        numbered(2, prose),
        numbered(3, prose),
        numbered(4, prose),
        numbered(5, &format!("{prose}[^2]")),
        numbered(6, prose),
    ];
    let notes = vec![
        footnote(1, "The first note."),
        footnote(2, "The second note."),
    ];
    edition(tag, Kind::Report, blocks, notes)
}

fn of_languages(count: usize) -> Pages {
    let editions: Vec<Edition> = TAGS[..count].iter().map(|tag| report(tag)).collect();
    side_by_side(&editions)
}

/// The pages of so many languages stay within the paper, and no two runs of a line cover each other.
fn check(count: usize, sheets: usize) {
    let pages = of_languages(count);
    assert_eq!(pages.pages.len() % sheets, 0);
    let left = Grid::ACROSS.left - HANG;
    for page in &pages.pages {
        let mut shown: Vec<&GlyphRun> = runs(page).collect();
        shown.sort_by(|one, other| (one.y, one.x).partial_cmp(&(other.y, other.x)).unwrap());
        for run in &shown {
            let inside = run.x > left - 1.0 && right_edge(run) < pages.size.0 - 30.0;
            assert!(inside, "{count}: {} at {}", run.text, run.x);
        }
        for pair in shown.windows(2) {
            let apart = pair[0].y != pair[1].y || right_edge(pair[0]) <= pair[1].x + 3.0;
            assert!(apart, "{count}: {} over {}", pair[0].text, pair[1].text);
        }
    }
    // Every language has its places, each on the sheet that its words are on.
    for (index, tag) in TAGS[..count].iter().enumerate() {
        let name = if index == 0 {
            "recommendations".to_owned()
        } else {
            format!("{tag}:recommendations")
        };
        let on_a_sheet = count.div_ceil(sheets);
        assert_eq!(
            pages.destinations[&name].page % sheets,
            index / on_a_sheet,
            "{count}: {name}"
        );
    }
}

#[test]
fn up_to_five_languages_stand_on_a_sheet_and_more_on_sheets_in_step() {
    for (count, sheets) in [(2, 1), (3, 1), (5, 1), (6, 2), (7, 2), (8, 2)] {
        check(count, sheets);
    }
}

#[test]
fn marks_of_lists_stand_before_their_words() {
    for count in [5, 8] {
        let pages = of_languages(count);
        let role = |run: &GlyphRun| {
            pages
                .structure
                .get(run.element?)
                .map(|element| element.role)
        };
        let mut labels = 0;
        for page in &pages.pages {
            for label in runs(page).filter(|run| role(run) == Some(Role::Label)) {
                labels += 1;
                let after = runs(page).filter(|run| run.y == label.y && run.x > label.x);
                let next = after.map(|run| run.x).fold(f32::INFINITY, f32::min);
                assert!(right_edge(label) + 1.0 < next, "{count}: {}", label.text);
            }
        }
        assert!(labels >= 5 * count);
    }
}

#[test]
fn footnotes_side_by_side_stand_on_the_page_of_their_mark() {
    for (count, sheets) in [(2, 1), (3, 1), (7, 2)] {
        let pages = of_languages(count);
        let mut different = std::collections::BTreeSet::new();
        for (index, tag) in TAGS[..count].iter().enumerate() {
            for number in [1, 2] {
                let place = |kind: &str| match index {
                    0 => pages.destinations[&format!("{kind}{number}")],
                    _ => pages.destinations[&format!("{tag}:{kind}{number}")],
                };
                assert_eq!(place("mark:").page, place("note-").page, "{tag} {number}");
                assert!(place("mark:").y < place("note-").y);
                different.insert((number, place("note-").page / sheets));
            }
        }
        // In step, both on the same page in every language.
        assert_eq!(different.len(), 2);
    }
}

/// The words of a table's cells, a line each, in a column of that many.
fn cells(tag: &str, rows: &[&str]) -> Vec<String> {
    let alignments = vec![Alignment::Start; rows[0].split('|').count()];
    let blocks = vec![heading(1, "title", "Cases"), table("t", &alignments, rows)];
    let one = edition(tag, Kind::Announcement, blocks, Vec::new());
    let pages = side_by_side(&[one.clone(), one.clone(), one]);
    let is_cell = |run: &&GlyphRun| {
        let element = run.element.and_then(|element| pages.structure.get(element));
        element.is_some_and(|it| matches!(it.role, Role::TableHead | Role::TableCell))
    };
    let cells = pages.pages.iter().flat_map(runs).filter(is_cell);
    cells.map(|run| run.text.trim().to_owned()).collect()
}

#[test]
fn words_of_tables_are_cut_at_syllables_with_a_hyphen_or_not_at_all() {
    let russian = [
        "Населённый пункт | Преследования | Расследования | Рекомендации",
        "Душанбе | административные | международные | ответственность",
    ];
    let english = [
        "Place | Prosecutions | Investigations | Recommendations",
        "Dushanbe | administrative | international | accountability",
    ];
    for (tag, rows) in [("ru", russian), ("en", english)] {
        let cells = cells(tag, &rows);
        let whole = cells.concat().replace('\u{ad}', "");
        for word in rows
            .concat()
            .split([' ', '|'])
            .filter(|word| !word.is_empty())
        {
            assert!(whole.contains(word), "{word}: {cells:?}");
        }
        let mut cut = cells
            .iter()
            .filter(|cell| cell.ends_with('\u{ad}'))
            .peekable();
        assert!(cut.peek().is_some());
        assert!(cut.all(|cell| cell.chars().count() > 2), "{cells:?}");
    }
    // Where there is room for all words, none is cut.
    let roomy = [
        "Year | Recommendations",
        "2012 | accountability of all of them and so on",
    ];
    assert!(!cells("en", &roomy).concat().contains('\u{ad}'));
}

#[test]
fn a_table_that_is_too_wide_is_set_smaller_and_at_last_as_a_list_of_its_rows() {
    let (head, cell) = ("Recommendations", "administrative");
    let check = |count: usize, is_list: bool| {
        let row = |word: &str, number: usize| vec![format!("{word}{number}"); count].join(" | ");
        let rows = [row(head, 1), row(cell, 1), row(cell, 2)];
        let rows: Vec<&str> = rows.iter().map(String::as_str).collect();
        let cells = table("t", &vec![Alignment::Start; count], &rows);
        let blocks = vec![heading(1, "title", "Cases"), cells];
        let pages = pages(&edition("en", Kind::Announcement, blocks, Vec::new()));
        let of_heads = pages.pages.iter().flat_map(runs);
        let heads: Vec<&GlyphRun> = of_heads.filter(|it| it.text.contains("Rec")).collect();
        // The heads are seen again beside each row, and read once.
        let read = heads.iter().filter(|it| it.element.is_some()).count();
        assert_eq!(heads.len() > read, is_list, "{count}");
        let words = pages.pages.iter().flat_map(runs);
        let whole = words
            .filter(|it| it.text.trim() == "administrative2")
            .count();
        assert_eq!(whole, count, "no word is cut");
    };
    check(2, false);
    check(6, false);
    check(30, true);
}

#[test]
fn code_neither_begins_nor_ends_a_page_with_an_empty_line() {
    let code = "a = 1\nb = 2\nc = 3\n\n\n".repeat(40);
    for filler in 0..9 {
        let mut blocks = vec![heading(1, "title", "Code")];
        blocks.extend((0..filler).map(|number| paragraph(&format!("p-{number}"), "Words.")));
        blocks.push(edition_model::Block::Code {
            language: None,
            text: code.clone(),
        });
        let pages = pages(&edition("en", Kind::Announcement, blocks, Vec::new()));
        let is_code = |run: &&GlyphRun| {
            let element = run.element.and_then(|element| pages.structure.get(element));
            element.is_some_and(|it| it.role == Role::Code)
        };
        let lines: Vec<&GlyphRun> = pages.pages.iter().flat_map(runs).filter(is_code).collect();
        // Empty lines are space between the others.
        assert_eq!(lines.len(), 120);
        assert!(lines.iter().all(|run| !run.text.trim().is_empty()));
    }
}

#[test]
fn what_ends_in_a_colon_stays_with_what_it_leads_to() {
    for filler in 20..60 {
        let mut blocks = vec![heading(1, "title", "Visit")];
        blocks.extend((0..filler).map(|number| paragraph(&format!("p-{number}"), "Words.")));
        blocks.push(paragraph("lead", "He met:[^1]"));
        blocks.push(list(None, "points", &["mothers", "teachers", "pupils"]));
        blocks.push(paragraph("code-lead", "Write:"));
        blocks.push(edition_model::Block::Code {
            language: None,
            text: "sync\nbuild\n".to_owned(),
        });
        blocks.extend((0..60).map(|number| paragraph(&format!("q-{number}"), "Words.")));
        let notes = vec![footnote(1, "A note.")];
        let pages = pages(&edition("en", Kind::Announcement, blocks, notes));
        for page in &pages.pages {
            let text = runs(page).filter(|run| run.y < 750.0 && run.element.is_some());
            let lowest = text.max_by(|one, other| one.y.total_cmp(&other.y)).unwrap();
            assert!(!lowest.text.ends_with(':'), "{filler}: {}", lowest.text);
        }
    }
}

#[test]
fn titles_have_lines_of_like_length() {
    let title = "Тоҷикистон: тағйироти умедбахш дар қонунгузорӣ, вале нигарониҳо боқӣ мемонанд";
    let blocks = vec![heading(1, "title", title), paragraph("a", "Words.")];
    let pages = pages(&edition("tg", Kind::PressRelease, blocks, Vec::new()));
    let is_title = |run: &&GlyphRun| {
        let element = run.element.and_then(|element| pages.structure.get(element));
        element.is_some_and(|it| it.role == Role::Heading(1))
    };
    let lines: Vec<usize> = runs(&pages.pages[0])
        .filter(is_title)
        .map(|run| run.text.trim().chars().count())
        .collect();
    assert_eq!(lines.len(), 4);
    // Not one word alone in the last line.
    assert!(
        lines[1..].iter().all(|length| (12..27).contains(length)),
        "{lines:?}"
    );
}

/// The lines of a title in the first of three columns, with a mark of a footnote at its end or without.
fn title_lines(tag: &str, title: &str, mark: &str) -> Vec<String> {
    let blocks = vec![
        heading(1, "title", &format!("{title}{mark}")),
        paragraph("a", "Words.[^1]"),
    ];
    let one = edition(tag, Kind::Report, blocks, vec![footnote(1, "A note.")]);
    let pages = side_by_side(&[one.clone(), one.clone(), one]);
    let mut lines: Vec<(f32, String)> = Vec::new();
    let column = Grid::ACROSS.columns(3)[0].width;
    for run in runs(&pages.pages[0]).filter(|run| run.size > 14.0) {
        if run.x > Grid::ACROSS.left + column {
            continue;
        }
        match lines.last_mut() {
            Some((y, line)) if *y == run.y => line.push_str(&run.text),
            _ => lines.push((run.y, run.text.to_string())),
        }
    }
    lines
        .into_iter()
        .map(|(_, line)| line.trim().to_owned())
        .collect()
}

#[test]
fn no_title_ends_in_one_short_word_with_a_footnote_mark_or_without() {
    let titles = [
        ("en", "A report on the long visit to the upper valley"),
        ("ru", "Доклад о длительной поездке в верхнюю долину"),
        ("ru", "Доклад о длительных поездках в верхние долины"),
        // Its last two words have no room on the second line.
        ("ru", "Доклад о длительной поездке в каменистую долину"),
        ("tg", "Гузориш дар бораи сафари дуру дароз ба водии боло"),
        ("fr", "Rapport sur la longue visite dans la haute vallée"),
        ("kk", "Жоғарғы алқапқа ұзақ сапар туралы баяндама"),
    ];
    for (tag, title) in titles {
        let lines = title_lines(tag, title, "");
        let marked = title_lines(tag, title, "[^1]");
        // The mark hangs beside the line.
        assert_eq!(lines.len(), marked.len(), "{lines:?} {marked:?}");
        for lines in [lines, marked] {
            let last = lines.last().unwrap();
            assert!(last.contains(' ') || last.chars().count() > 11, "{lines:?}");
        }
    }
}

#[test]
fn a_title_without_spaces_is_cut_in_running_heads() {
    let one = |tag: &str, title: &str| {
        let blocks = vec![heading(1, "title", title), numbered(1, &EN.repeat(8))];
        edition(tag, Kind::Report, blocks, Vec::new())
    };
    let han = "委员会访问了偏远的村庄".repeat(5);
    let pages = side_by_side(&[one("en", "Visit"), one("zh-Hans", &han), one("en", "Visit")]);
    let columns = Grid::ACROSS.columns(3);
    let heads = runs(&pages.pages[1]).filter(|run| run.y == Grid::ACROSS.running_head);
    let middle: Vec<&GlyphRun> = heads.filter(|run| run.text.starts_with('委')).collect();
    assert_eq!(middle.len(), 1);
    assert!(middle[0].text.ends_with('…'));
    assert!(right_edge(middle[0]) <= columns[1].x + columns[1].width);
}

#[test]
fn heads_of_listed_rows_have_room_for_their_words() {
    let row = |word: &str| vec![word; 20].join(" | ");
    let rows = [row("Recommendations"), row("yes")];
    let rows: Vec<&str> = rows.iter().map(String::as_str).collect();
    assert_eq!(
        cells("en", &rows)
            .iter()
            .filter(|cell| *cell == "Recommendations")
            .count(),
        60
    );
    // Only as far as the words of the cells leave it to them.
    let rows = [row("Recommendations"), row("administratively")];
    let rows: Vec<&str> = rows.iter().map(String::as_str).collect();
    let cells = cells("en", &rows);
    assert_eq!(
        cells
            .iter()
            .filter(|cell| *cell == "administratively")
            .count(),
        60
    );
}
