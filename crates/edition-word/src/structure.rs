//! What the paragraphs of a file are to one another: title and headings, numbered paragraphs, lists, captions.

mod annexes;
mod captions;
mod forms;
mod lists;
pub(crate) mod table_notes;
mod title;

use std::collections::BTreeSet;

use crate::document::{
    Cell, Flow, Format, LIST_OF_ADDRESSES, Paragraph, Piece, Place, Reason, Remark, Role, Run,
    Sign, Table, text_of,
};
use crate::typed;

/// A block of the source to be.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) enum Block {
    Heading {
        level: usize,
        runs: Vec<Run>,
        /// Whether an annex begins with it.
        is_annex: bool,
    },
    Paragraph {
        runs: Vec<Run>,
        class: Class,
    },
    Quote(Vec<Run>),
    List(List),
    Table {
        caption: Option<Vec<Run>>,
        rows: Vec<Vec<Vec<Run>>>,
    },
    Figure {
        picture: usize,
        caption: Option<Vec<Run>>,
    },
}

/// What is said of the number of a paragraph.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Class {
    /// Nothing: it is counted, where paragraphs are.
    Plain,
    /// It has none.
    Unnumbered,
    /// It has that of the paragraph before it once more: "12 bis".
    Repeat,
    /// What stands below it is 140.1, 140.2.
    Decimal,
}

impl Class {
    fn unnumbered(is_unnumbered: bool) -> Self {
        match is_unnumbered {
            true => Self::Unnumbered,
            false => Self::Plain,
        }
    }
}

/// A list.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct List {
    pub(crate) is_ordered: bool,
    pub(crate) start: u32,
    pub(crate) items: Vec<Vec<Block>>,
}

/// How the paragraphs are counted.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Counting {
    /// They are not.
    None,
    /// Through the document.
    Document,
    /// Anew under each second-level heading.
    Section,
}

/// What a document is made of.
#[derive(Debug)]
pub(crate) struct Outline {
    pub(crate) blocks: Vec<Block>,
    pub(crate) counting: Counting,
}

/// Paragraphs this short are lists, where nothing else speaks for numbered paragraphs.
const FEWEST_WORDS: usize = 12;

/// So many numbered sentences are a report, however short they are, where they are most of the text.
const FEWEST_PARAGRAPHS: usize = 8;

/// Finds the structure. `name` is what the document is called where it has no title.
pub(crate) fn outline(mut flow: Vec<Flow>, name: &str, remarks: &mut Vec<Remark>) -> Outline {
    typed::take_off(&mut flow, remarks);
    let flow = title::settle(flow, name, remarks);
    let mut flow = captions::join(annexes::mark(flow, remarks));
    let mut numbered = numbered(&flow);
    forms::find(&mut flow, &mut numbered, remarks);
    let counting = counting(&flow, &numbered);
    let mut builder = Builder {
        remarks,
        counting,
        count: 0,
        offset: 0,
        signs: None,
    };
    let blocks = builder.blocks(&flow, &numbered);
    Outline { blocks, counting }
}

/// For each of `flow`, whether it is a numbered paragraph.
fn numbered(flow: &[Flow]) -> Vec<bool> {
    let signed = |it: &Flow| match it {
        Flow::Paragraph(Paragraph {
            role: Role::Body,
            sign: Some(sign),
            ..
        }) => forms::is_of_paragraph(sign).then(|| sign.list.clone()),
        _ => None,
    };
    let lists: Vec<Option<String>> = flow.iter().map(signed).collect();
    let is_series = |list: &String| {
        let own = lists
            .iter()
            .enumerate()
            .filter(|(_, it)| it.as_ref() == Some(list));
        let places: Vec<usize> = own.map(|(place, _)| place).collect();
        let (first, last) = (places.first().copied(), places.last().copied());
        let within = first.unwrap_or_default()..last.unwrap_or_default();
        let spans_heading = flow
            .get(within)
            .is_some_and(|within| within.iter().any(is_heading));
        let texts = places.iter().filter_map(|place| match flow.get(*place)? {
            Flow::Paragraph(paragraph) => Some(paragraph.text()),
            Flow::Table(_) => None,
        });
        let texts: Vec<String> = texts.collect();
        let words = texts.iter().map(|it| it.split_whitespace().count());
        let words: usize = words.sum();
        let is_text = words >= FEWEST_WORDS * places.len() || is_most_of(flow, &texts);
        let is_text = is_text && !lists::is_led_in(flow, &places);
        list == LIST_OF_ADDRESSES || places.len() > 1 && (spans_heading || is_text)
    };
    let all: BTreeSet<&String> = lists.iter().flatten().collect();
    let series: BTreeSet<&String> = all.into_iter().filter(|list| is_series(list)).collect();
    let is_one = |list: &Option<String>| list.as_ref().is_some_and(|it| series.contains(it));
    let mut numbered: Vec<bool> = lists.iter().map(is_one).collect();
    annexes::number(flow, &mut numbered);
    numbered
}

/// Whether numbered paragraphs of these `texts` are most of a document: many, most of them sentences, and few that have no number.
fn is_most_of(flow: &[Flow], texts: &[String]) -> bool {
    let ends = |it: &&String| {
        it.trim_end()
            .ends_with(['.', ':', ';', '?', '!', '。', '؟', '։', '।'])
    };
    let sentences = texts.iter().filter(ends).count();
    let plain = flow.iter().filter(|it| match it {
        Flow::Paragraph(paragraph) => paragraph.role == Role::Body && paragraph.sign.is_none(),
        Flow::Table(_) => false,
    });
    texts.len() >= FEWEST_PARAGRAPHS
        && sentences * 4 >= texts.len() * 3
        && plain.count() * 2 <= texts.len()
}

pub(super) fn is_heading(it: &Flow) -> bool {
    matches!(
        it,
        Flow::Paragraph(Paragraph {
            role: Role::Heading(_) | Role::Annex(_) | Role::Title,
            ..
        })
    )
}

/// How the paragraphs are counted: anew under headings, where those of more than one begin with 1, and of all that have some.
/// Annexes have numbers of their own.
fn counting(flow: &[Flow], numbered: &[bool]) -> Counting {
    let mut firsts = Vec::new();
    let mut after_heading = false;
    for (it, is_numbered) in flow.iter().zip(numbered) {
        let Flow::Paragraph(paragraph) = it else {
            continue;
        };
        match (paragraph.role, &paragraph.sign) {
            (Role::Annex(_), _) => break,
            (Role::Heading(2), _) => after_heading = true,
            (_, Some(sign)) if *is_numbered => {
                if after_heading {
                    firsts.push(sign.number == 1);
                } else if sign.number == 1 && !firsts.is_empty() {
                    // Anew, and under no heading.
                    firsts.push(false);
                }
                after_heading = false;
            }
            _ => {}
        }
    }
    if !numbered.contains(&true) {
        return Counting::None;
    }
    match firsts.len() > 1 && firsts.iter().all(|is_first| *is_first) {
        true => Counting::Section,
        false => Counting::Document,
    }
}

struct Builder<'r> {
    remarks: &'r mut Vec<Remark>,
    counting: Counting,
    /// The last number of a paragraph that the tool would give.
    count: u32,
    /// How far the file's own numbers are from that.
    offset: i64,
    /// The last list of which it was said that its signs look otherwise.
    signs: Option<String>,
}

impl Builder<'_> {
    fn remark(&mut self, reason: Reason, place: Place, words: String) {
        self.remarks.push(Remark {
            reason,
            place,
            words,
        });
    }

    fn blocks(&mut self, flow: &[Flow], numbered: &[bool]) -> Vec<Block> {
        let mut blocks = Vec::new();
        let mut at = 0;
        while let Some(it) = flow.get(at) {
            let is_numbered = numbered.get(at).copied().unwrap_or_default();
            let paragraph = match it {
                Flow::Paragraph(paragraph) => paragraph,
                Flow::Table(table) => {
                    let table = self.table(table, None);
                    blocks.extend(table);
                    at += 1;
                    continue;
                }
            };
            match (&paragraph.sign, paragraph.role) {
                (Some(sign), Role::Body) if is_numbered => {
                    let class = match sign.format {
                        Format::Repeat => Class::Repeat,
                        _ => Class::Plain,
                    };
                    self.number(paragraph, sign);
                    blocks.push(self.paragraph(paragraph, class));
                }
                (Some(_), Role::Body) => {
                    let counts = self.counting != Counting::None;
                    let is_decimal = counts && forms::goes_below(blocks.last_mut(), paragraph);
                    let (lists, taken) = self.lists(
                        flow.get(at..).unwrap_or_default(),
                        numbered.get(at..).unwrap_or_default(),
                        is_decimal,
                    );
                    blocks.extend(lists.into_iter().map(Block::List));
                    at += taken.max(1);
                    continue;
                }
                (_, Role::Caption) => {
                    at += self.caption(paragraph, flow.get(at + 1), &mut blocks);
                    continue;
                }
                _ => blocks.push(self.block(paragraph)),
            }
            at += 1;
        }
        blocks
    }

    /// Counts a numbered paragraph, and says where the tool would count otherwise.
    fn number(&mut self, paragraph: &Paragraph, sign: &Sign) {
        if !lists::is_bare(sign) && self.signs.as_ref() != Some(&sign.list) {
            self.signs = Some(sign.list.clone());
            let words = sign.shown.trim().to_owned();
            self.remark(Reason::SignsDiffer, paragraph.place, words);
        }
        self.count += u32::from(sign.format != Format::Repeat);
        let offset = i64::from(sign.number) - i64::from(self.count);
        if offset != self.offset {
            self.offset = offset;
            let words = format!("{} → {}", sign.shown.trim(), self.count);
            self.remark(Reason::NumberDiffers, paragraph.place, words);
        }
    }

    fn block(&mut self, paragraph: &Paragraph) -> Block {
        match paragraph.role {
            Role::Title => self.heading(1, paragraph),
            Role::Annex(level) => {
                (self.count, self.offset) = (0, 0);
                self.heading(level, paragraph)
            }
            Role::Heading(level) => {
                if level == 2 && self.counting == Counting::Section {
                    (self.count, self.offset) = (0, 0);
                }
                self.heading(level, paragraph)
            }
            Role::Quote => Block::Quote(paragraph.runs.clone()),
            Role::Caption | Role::Body => {
                let is_unnumbered = self.counting != Counting::None;
                self.paragraph(paragraph, Class::unnumbered(is_unnumbered))
            }
        }
    }

    /// A heading. What Word counts before it is part of its words here.
    fn heading(&mut self, level: usize, paragraph: &Paragraph) -> Block {
        let mut runs = signed(paragraph);
        for run in &mut runs {
            run.marks.bold = false;
            if run.piece == Piece::Break {
                run.piece = Piece::Text(" ".to_owned());
            }
        }
        Block::Heading {
            level,
            runs,
            is_annex: matches!(paragraph.role, Role::Annex(_)),
        }
    }

    fn paragraph(&mut self, paragraph: &Paragraph, class: Class) -> Block {
        if let [
            Run {
                piece: Piece::Picture(picture),
                ..
            },
        ] = trimmed(&paragraph.runs)
        {
            return Block::Figure {
                picture: *picture,
                caption: None,
            };
        }
        let tabs = trimmed(&paragraph.runs)
            .iter()
            .filter(|run| run.piece == Piece::Tab)
            .count();
        if tabs > 0 {
            self.remark(Reason::Tabs, paragraph.place, paragraph.text());
        }
        if is_bold_line(paragraph) {
            self.remark(Reason::BoldLine, paragraph.place, paragraph.text());
        }
        Block::Paragraph {
            runs: paragraph.runs.clone(),
            class,
        }
    }

    /// A table, or the words of a frame: a table of one cell.
    fn table(&mut self, table: &Table, caption: Option<Vec<Run>>) -> Vec<Block> {
        if is_box(table) {
            let cells = table.rows.iter().flatten();
            let flow = cells.flat_map(|cell| &cell.flow);
            return flow
                .flat_map(|it| match it {
                    Flow::Paragraph(paragraph) => vec![Block::Quote(signed(paragraph))],
                    Flow::Table(inner) => self.table(inner, None),
                })
                .collect();
        }
        let width = |row: &Vec<Cell>| row.iter().map(|cell| cell.span).sum::<usize>();
        let columns = table.rows.iter().map(width).max().unwrap_or_default();
        let rows = table.rows.iter().map(|row| {
            let mut cells = Vec::new();
            for cell in row {
                cells.push(self.cell(cell, table.place));
                cells.resize(cells.len() + cell.span - 1, Vec::new());
            }
            cells.resize(columns.max(cells.len()), Vec::new());
            cells
        });
        let rows = rows.collect();
        vec![Block::Table { caption, rows }]
    }

    /// The words of a cell, all in one paragraph.
    fn cell(&mut self, cell: &Cell, place: Place) -> Vec<Run> {
        let mut runs = Vec::new();
        let mut paragraphs = 0;
        for it in &cell.flow {
            let own = match it {
                Flow::Paragraph(paragraph) => signed(paragraph),
                Flow::Table(inner) => {
                    let words = words_of_table(inner);
                    self.remark(Reason::InnerTable, inner.place, words.clone());
                    vec![Run::plain(words)]
                }
            };
            if !runs.is_empty() {
                runs.push(Run {
                    piece: Piece::Break,
                    marks: Default::default(),
                });
            }
            runs.extend(own);
            paragraphs += 1;
        }
        if paragraphs > 1 {
            let words = text_of(&runs);
            let last = self.remarks.last_mut();
            // One remark for a table.
            match last.filter(|it| it.reason == Reason::LongCell && it.place == place) {
                Some(last) => last.words.push_str(&format!(" | {words}")),
                None => self.remark(Reason::LongCell, place, words),
            }
        }
        runs
    }
}

/// Whether a table is only a frame around text.
fn is_box(table: &Table) -> bool {
    matches!(&*table.rows, [row] if row.len() == 1)
}

/// The words of a table in one line.
fn words_of_table(table: &Table) -> String {
    let cells = table.rows.iter().flatten();
    let words = cells.flat_map(|cell| &cell.flow).map(|it| match it {
        Flow::Paragraph(paragraph) => text_of(&signed(paragraph)),
        Flow::Table(inner) => words_of_table(inner),
    });
    words.collect::<Vec<_>>().join(" · ")
}

/// The runs of a paragraph with its number before them; a bullet is left out.
pub(crate) fn signed(paragraph: &Paragraph) -> Vec<Run> {
    let sign = paragraph.sign.as_ref();
    let sign = sign
        .filter(|sign| sign.format != Format::Bullet)
        .map(|sign| {
            let shown = crate::letters::clean(sign.shown.trim()).0;
            Run::plain(format!("{shown} "))
        });
    sign.into_iter()
        .chain(paragraph.runs.iter().cloned())
        .collect()
}

/// The runs without empty ones at either end.
pub(crate) fn trimmed(runs: &[Run]) -> &[Run] {
    let is_idle = |run: &Run| match &run.piece {
        Piece::Text(text) => text.trim().is_empty(),
        Piece::Break | Piece::Tab => true,
        Piece::Note(_) | Piece::Picture(_) => false,
    };
    let first = runs
        .iter()
        .position(|run| !is_idle(run))
        .unwrap_or(runs.len());
    let last = runs
        .iter()
        .rposition(|run| !is_idle(run))
        .map_or(first, |last| last + 1);
    runs.get(first..last).unwrap_or_default()
}

/// Whether a paragraph looks like a heading that nobody called one.
fn is_bold_line(paragraph: &Paragraph) -> bool {
    let text = paragraph.text();
    let text = text.trim();
    let is_bold =
        |run: &Run| run.marks.bold || text_of(std::slice::from_ref(run)).trim().is_empty();
    let count = text.chars().count();
    paragraph.sign.is_none()
        && (1..100).contains(&count)
        && !text.ends_with(['.', ':', ';', ',', '!', '?', '…'])
        && text.chars().any(char::is_alphabetic)
        && paragraph.runs.iter().all(is_bold)
}
