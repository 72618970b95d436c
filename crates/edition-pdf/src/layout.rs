//! Edition → Pages. Knows no PDF.
//!
//! 1. [`collect`]: the edition becomes a flow of styled paragraphs, tied to the structure.
//! 2. [`shape`]: words become glyphs.
//! 3. [`break_lines`]: glyphs become lines. [`set`] does both for each paragraph, and makes strips of
//!    lines, rows and pictures: what no page break can divide.
//! 4. [`paginate`]: strips become pages, with their footnotes; [`furniture`] adds what stands on every
//!    page.
//!
//! [`page`] is what comes out, [`grid`] the page's proportions, [`style`] the design, [`flow`], [`text`] and [`strip`] are what the
//! steps hand to each other.

mod break_lines;
mod collect;
mod flow;
mod furniture;
mod grid;
pub mod page;
mod paginate;
mod picture;
mod set;
mod shape;
mod strip;
mod style;
mod text;

use std::collections::BTreeMap;

use edition_model::{Edition, Pictures};

use crate::fonts::Fonts;
use grid::Grid;
use page::{Metadata, Pages};

/// Lays out an edition. Never fails: a picture that is not there leaves an empty frame with its
/// words, a word that is too long is broken.
#[must_use]
pub fn lay_out(edition: &Edition, fonts: &Fonts, pictures: &dyn Pictures) -> Pages {
    let grid = Grid::UPRIGHT;
    let flow = collect::collect(edition, fonts, pictures, grid);
    let mut setter = set::Setter::new(fonts, grid);
    let strips = setter.set(&flow.nodes);
    let notes = flow
        .notes
        .iter()
        .map(|(number, nodes)| (*number, setter.set(nodes).strips));
    let notes = notes.collect();
    let mut paginated = paginate::paginate(&grid, strips, notes);
    furniture::furnish(
        &grid,
        &[(edition, grid.text())],
        &mut setter,
        &mut paginated,
    );
    let identifier = format!("{}/{}", edition.locale, edition.document);
    paginated.bind(&grid, flow.structure, metadata(edition, identifier))
}

/// Lays out aligned editions of one document side by side, a column each, block by block. Those that
/// the file says of itself are the words of `first`. Its places have the names that they have in an
/// edition by itself; in the other columns these begin with the locale, as in `ru:visit-dates`.
#[must_use]
pub fn lay_out_parallel(
    first: &Edition,
    others: &[&Edition],
    fonts: &Fonts,
    pictures: &dyn Pictures,
) -> Pages {
    let grid = Grid::ACROSS;
    let mut editions = vec![first];
    editions.extend(others);
    let mut prefixes = vec![String::new()];
    prefixes.extend(others.iter().map(|other| format!("{}:", other.locale)));
    let flow = collect::collect_parallel(&editions, fonts, pictures, grid);
    let mut setter = set::Setter::new(fonts, grid);
    let strips = setter.set_parallel(&flow.rows, &prefixes);
    let mut paginated = paginate::paginate(&grid, strips, BTreeMap::new());
    for (edition, prefix) in editions.iter().zip(&prefixes) {
        for note in &edition.body.footnotes {
            paginated.lead_back(note.number, prefix);
        }
    }
    let frames = grid.columns(editions.len());
    let columns: Vec<_> = editions.into_iter().zip(frames).collect();
    furniture::furnish(&grid, &columns, &mut setter, &mut paginated);
    let identifier = format!("parallel/{}", first.document);
    paginated.bind(&grid, flow.structure, metadata(first, identifier))
}

fn metadata(edition: &Edition, identifier: String) -> Metadata {
    Metadata {
        title: edition.title_text(),
        locale: edition.locale.clone(),
        publisher: edition.wording.publisher.text.clone(),
        date: edition.date.map(|date| date.to_string()),
        identifier,
    }
}

#[cfg(test)]
mod tests;
