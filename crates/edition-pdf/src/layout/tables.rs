//! Which tables of an edition no page has room for: asked when documents are checked, and so answered without making a page.

use edition_model::{Block, Edition, Pictures, Segment, Table};

use crate::fonts::Fonts;
use crate::layout::collect::collect;
use crate::layout::flow::Node;
use crate::layout::grid::Grid;
use crate::layout::set::{Memos, Setter};
use crate::layout::strip::TableForm;
use crate::page::Paper;

/// In points: at most the width of a letter in a table, and of the space between columns.
const WIDEST: (usize, usize) = (10, 14);
/// In points: what narrower tables always find on a page, and in a box or a quotation.
const SURE_ROOM: (usize, usize) = (660, 280);

/// No pictures: none is needed to measure tables.
pub(crate) struct NoPictures;

impl Pictures for NoPictures {
    fn picture(&self, _: &str) -> Option<&[u8]> {
        None
    }
}

/// See [`tables_as_lists`](crate::tables_as_lists).
pub(crate) fn tables_as_lists(edition: &Edition, paper: Paper, fonts: &Fonts) -> Vec<usize> {
    let body = &edition.body;
    let may_be_listed = body.every_block().any(|block| {
        let in_text = || body.blocks.iter().any(|own| std::ptr::eq(own, block));
        match block {
            Block::Table(table) if in_text() => widest(table) > SURE_ROOM.0,
            Block::Table(table) => widest(table) > SURE_ROOM.1,
            _ => false,
        }
    });
    if !may_be_listed {
        return Vec::new();
    }
    let (grid, memos) = (Grid::upright(paper), Memos::default());
    let flow = collect(edition, fonts, &NoPictures, grid);
    let mut setter = Setter::new(fonts, &memos, grid);
    let tables = flow.nodes.iter().filter_map(|node| match node {
        Node::Table(table) => Some(table),
        _ => None,
    });
    let forms: Vec<TableForm> = tables.map(|table| setter.form_of(table)).collect();
    let listed = forms.into_iter().enumerate();
    let listed = listed.filter(|(_, form)| *form == TableForm::Listed);
    listed.map(|(place, _)| place).collect()
}

/// The width that the longest words of all columns take at most.
fn widest(table: &Table<Segment>) -> usize {
    let (letter, gap) = WIDEST;
    let mut longest = vec![0; table.head.len()];
    for row in table.rows.iter().chain([&table.head]) {
        for (cell, longest) in row.iter().zip(&mut longest) {
            let text = cell.plain_text();
            let words = text.split_whitespace().map(|word| word.chars().count());
            *longest = words.max().unwrap_or(0).max(*longest);
        }
    }
    longest.iter().sum::<usize>() * letter + longest.len() * gap
}
