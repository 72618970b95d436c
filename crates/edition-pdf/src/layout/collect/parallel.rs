//! Editions side by side: one column a locale, one row a block.

use std::collections::BTreeMap;

use edition_model::{Block, Direction, Edition, Footnote, Kind, Pictures, Segment};

use crate::fonts::Fonts;
use crate::layout::collect::masthead::UNDER_MASTHEAD;
use crate::layout::collect::{Collector, Numbers, Place};
use crate::layout::flow::{Frame, Keep, Node};
use crate::layout::grid::Grid;
use crate::layout::mirror::Mirror;
use crate::layout::style::{ACCENT, DATE_LINE, MASTHEAD, ParagraphStyle, RULE, SERVICE, Setting};
use crate::page::{Element, Role, Structure};

/// The scale of letters in two, three, and four or more columns.
const SCALES: [f32; 3] = [0.95, 0.87, 0.81];
/// The scale of titles besides, so that they fit into a column.
const TITLE_SCALE: f32 = 0.78;
/// Larger letters are those of a title.
const TITLE_SIZE: f32 = 15.0;
/// With more columns, lines are too short to be justified.
const MOST_JUSTIFIED: usize = 3;

/// Editions side by side, in reading order.
#[derive(Debug)]
pub(crate) struct ParallelFlow<'e> {
    pub(crate) structure: Structure,
    pub(crate) rows: Vec<ParallelRow<'e>>,
    /// The footnotes by number, each a row.
    pub(crate) notes: BTreeMap<u32, ParallelRow<'e>>,
}

/// A row of editions side by side.
#[derive(Debug)]
pub(crate) enum ParallelRow<'e> {
    /// Content that is the same in all languages, across all columns.
    Across(Vec<Node<'e>>),
    /// The content of each column.
    Columns(Vec<Vec<Node<'e>>>),
}

/// Collects the content of editions of one document.
pub(crate) fn collect_parallel<'e>(
    editions: &[&'e Edition],
    fonts: &Fonts,
    pictures: &dyn Pictures,
    grid: Grid,
) -> ParallelFlow<'e> {
    let frames = grid.columns(editions.len());
    let on_a_sheet = grid.on_a_sheet(editions.len());
    let columns = editions.iter().zip(frames).enumerate();
    let columns = columns.map(|(index, (edition, frame))| {
        let mut column = Collector::new(edition, fonts, pictures, grid);
        column.frame = frame;
        column.way = format!("../{}/", edition.locale);
        column.numbers = match index {
            0 => Numbers::Shown,
            _ if index % on_a_sheet == 0 => Numbers::Repeated,
            _ => Numbers::Hidden,
        };
        column
    });
    let mut parallel = Parallel {
        columns: columns.collect(),
        structure: Structure::default(),
        rows: Vec::new(),
        notes: BTreeMap::new(),
    };
    parallel.masthead();
    parallel.blocks();
    parallel.closing();
    parallel.row(Collector::address_row);
    parallel.notes();
    parallel.scale();
    parallel.mirror();
    ParallelFlow {
        structure: parallel.structure,
        rows: parallel.rows,
        notes: parallel.notes,
    }
}

/// Collects the content of editions side by side.
struct Parallel<'e, 'p> {
    columns: Vec<Collector<'e, 'p>>,
    structure: Structure,
    rows: Vec<ParallelRow<'e>>,
    notes: BTreeMap<u32, ParallelRow<'e>>,
}

impl<'e, 'p> Parallel<'e, 'p> {
    fn masthead(&mut self) {
        let grid = self
            .columns
            .first()
            .map_or(Grid::ACROSS, |column| column.grid);
        let frame = grid.block();
        self.across(|column| column.rule(&frame, 3.0, ACCENT, 0.0, 7.0));
        self.row(Collector::column_masthead);
        self.across(|column| column.rule(&frame, 0.5, RULE, 6.0, UNDER_MASTHEAD));
        let announces = self.columns.iter().any(|column| {
            let edition = column.edition;
            let restricted = edition.status != edition_model::Status::Published;
            let has_lines = edition.languages.is_some() || edition.body.masthead.has_lines();
            restricted || has_lines || edition.date_text.is_some() || edition.body.place.is_some()
        });
        if announces {
            self.row(|column| {
                let frame = column.frame.clone();
                column.restriction(&frame);
                column.date_line(&frame, DATE_LINE);
                column.particulars(&frame);
            });
        }
    }

    fn blocks(&mut self) {
        let bodies: Vec<&'e [Block<Segment>]> = self
            .columns
            .iter()
            .map(|column| column.edition.body.blocks.as_slice())
            .collect();
        let count = bodies.iter().map(|blocks| blocks.len()).max().unwrap_or(0);
        let mut titled = false;
        for place in 0..count {
            let first = bodies.first().and_then(|blocks| blocks.get(place));
            // Content that is the same in all languages appears once.
            if let Some(block @ (Block::Code { .. } | Block::Break)) = first {
                self.across(|column| column.block(block, &column.text_place()));
                continue;
            }
            self.row(|column| {
                let blocks = &column.edition.body.blocks;
                if let Some(block) = blocks.get(place) {
                    column.block(block, &column.text_place());
                    column.lead_on(block, blocks.get(place + 1));
                }
            });
            let is_title =
                |block: &Block<Segment>| matches!(block, Block::Heading { level: 1, .. });
            if first.is_some_and(is_title) && !titled {
                titled = true;
                self.row(Collector::authors);
                self.row(Collector::this_language);
                self.row(Collector::summary);
                self.row(Collector::contents);
            }
        }
    }

    fn closing(&mut self) {
        if self
            .columns
            .iter()
            .any(|column| column.edition.kind == Kind::PressRelease)
        {
            self.keep_last();
        }
        self.row(Collector::closing);
    }

    /// No page begins with the end mark.
    fn keep_last(&mut self) {
        if let Some(ParallelRow::Columns(columns)) = self.rows.last_mut() {
            for nodes in columns {
                if let Some(Node::Paragraph(last)) = nodes.last_mut() {
                    last.keep = Keep::WithNext;
                }
            }
        }
    }

    /// The footnotes, side by side too, for the page of their first mark.
    fn notes(&mut self) {
        let notes: Vec<&'e [Footnote<Segment>]> = self
            .columns
            .iter()
            .map(|column| column.edition.body.footnotes.as_slice())
            .collect();
        let in_text = |notes: &&[Footnote<Segment>]| {
            let in_text = notes.iter().filter(|note| note.number.is_in_text());
            in_text.count()
        };
        let count = notes.iter().map(in_text).max().unwrap_or(0);
        for place in 0..count {
            let first = notes.iter().find_map(|notes| notes.get(place));
            let number = first.map_or(0, |note| note.number.ordinal());
            let before = self.rows.len();
            self.row(|column| {
                if let Some(note) = column.edition.body.footnotes.get(place) {
                    column.nodes = column.note(note, &column.text_place());
                }
            });
            let row = self.rows.drain(before..).next();
            self.notes.extend(row.map(|row| (number, row)));
        }
    }

    /// Adds a row, of which `set` makes each column.
    fn row(&mut self, set: impl Fn(&mut Collector<'e, 'p>)) {
        let before = self.structure.len();
        let row = self.structure.add(division(None));
        let mut columns = Vec::with_capacity(self.columns.len());
        for (index, column) in self.columns.iter_mut().enumerate() {
            std::mem::swap(&mut self.structure, &mut column.structure);
            let cell = column.structure.add(Element {
                locale: Some(column.edition.locale.clone()).filter(|_| index > 0),
                ..division(Some(row))
            });
            column.root = Some(cell);
            set(column);
            columns.push(std::mem::take(&mut column.nodes));
            std::mem::swap(&mut self.structure, &mut column.structure);
        }
        if columns.iter().all(Vec::is_empty) {
            self.structure.truncate(before);
        } else {
            self.rows.push(ParallelRow::Columns(columns));
        }
    }

    /// Adds content across all columns, which `set` makes with the first column.
    fn across(&mut self, set: impl Fn(&mut Collector<'e, 'p>)) {
        let whole = self.whole();
        let Some(column) = self.columns.first_mut() else {
            return;
        };
        let own = std::mem::replace(&mut column.frame, whole);
        column.root = None;
        std::mem::swap(&mut self.structure, &mut column.structure);
        set(column);
        std::mem::swap(&mut self.structure, &mut column.structure);
        column.frame = own;
        self.rows
            .push(ParallelRow::Across(std::mem::take(&mut column.nodes)));
    }

    /// Reflects the columns of right-to-left scripts, and the order of all columns if the first has such a script.
    fn mirror(&mut self) {
        let direction = |column: &Collector<'_, '_>| column.edition.locale.direction();
        let Some(first) = self.columns.first() else {
            return;
        };
        let grid = first.grid;
        let first = direction(first);
        let page = |x: f32| {
            let sheet = grid.size.0 * grid.sheet_at(x) as f32;
            Some(Mirror::about(sheet, grid.size.0)).filter(|_| first == Direction::RightToLeft)
        };
        let own = self.columns.iter().map(|column| {
            let mut frame = column.frame.clone();
            let page = page(frame.x);
            if let Some(page) = page {
                page.frame(&mut frame);
            }
            let other = direction(column) != first;
            (page, other.then(|| Mirror::about(frame.x, frame.width)))
        });
        let own: Vec<(Option<Mirror>, Option<Mirror>)> = own.collect();
        for row in self.rows.iter_mut().chain(self.notes.values_mut()) {
            let columns: Vec<_> = match row {
                ParallelRow::Across(nodes) => vec![(nodes, (page(0.0), None))],
                ParallelRow::Columns(columns) => columns.iter_mut().zip(own.clone()).collect(),
            };
            for (nodes, (page, own)) in columns {
                for mirror in page.iter().chain(&own) {
                    nodes.iter_mut().for_each(|node| mirror.node(node));
                }
            }
        }
    }

    fn whole(&self) -> Frame {
        let grid = self
            .columns
            .first()
            .map_or(Grid::ACROSS, |column| column.grid);
        grid.text()
    }

    /// Scales letters to the width of the columns.
    fn scale(&mut self) {
        let Some(first) = self.columns.first() else {
            return;
        };
        let count = first.grid.on_a_sheet(self.columns.len());
        let place = count.saturating_sub(2).min(SCALES.len() - 1);
        let scale = SCALES.get(place).copied().unwrap_or(1.0);
        for row in self.rows.iter_mut().chain(self.notes.values_mut()) {
            let nodes: Vec<&mut Node<'e>> = match row {
                ParallelRow::Across(nodes) => nodes.iter_mut().collect(),
                ParallelRow::Columns(columns) => columns.iter_mut().flatten().collect(),
            };
            for node in nodes {
                fit(node, scale, count);
            }
        }
    }
}

fn fit(node: &mut Node<'_>, scale: f32, columns: usize) {
    let mut scale = scale;
    if let Node::Paragraph(paragraph) = node {
        if paragraph.style.letters.size > TITLE_SIZE {
            scale *= TITLE_SCALE;
        }
        if columns > MOST_JUSTIFIED && paragraph.style.setting == Setting::Justified {
            paragraph.style.setting = Setting::Start;
        }
    }
    node.scale(scale);
}

fn division(parent: Option<crate::page::ElementId>) -> Element {
    Element {
        role: Role::Division,
        parent,
        locale: None,
        alt: None,
        segment: None,
    }
}

impl Collector<'_, '_> {
    /// The context of the top-level blocks.
    fn text_place(&self) -> Place {
        Place::text(self.root, self.frame.clone())
    }

    /// Publisher, kind and symbol, one below the other.
    fn column_masthead(&mut self) {
        let wording = &self.edition.wording;
        let frame = self.frame.clone();
        if !wording.publisher.text.is_empty() {
            let publisher = self.line(&wording.publisher, MASTHEAD, &frame);
            self.push(publisher);
        }
        let style = ParagraphStyle {
            before: 1.0,
            after: 0.0,
            ..SERVICE
        };
        let kind = self.line(&wording.kind, style, &frame);
        self.push(kind);
        let symbol = self.symbol_line(style, &frame);
        if let Some(symbol) = symbol {
            self.push(symbol);
        }
    }
}
