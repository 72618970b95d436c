//! Edition → Pages. Knows no PDF.
//!
//! 1. [`collect`]: the edition becomes a flow of styled paragraphs, tied to the structure.
//! 2. [`shape`]: words become glyphs.
//! 3. [`break_lines`]: glyphs become lines. [`set`] does both for each paragraph, and makes strips of
//!    lines, rows and pictures: what no page break can divide.
//! 4. [`paginate`]: strips become pages, with their footnotes; [`furniture`] adds what stands on every
//!    page.
//!
//! [`page`](crate::page) is what comes out, [`grid`] the page's proportions, [`mirror`] their other side, [`style`] the design, [`flow`], [`text`] and [`strip`] are what the
//! steps hand to each other.

mod break_lines;
mod collect;
mod flow;
mod furniture;
mod grid;
mod mirror;
mod paginate;
mod picture;
mod set;
mod shape;
mod strip;
mod style;
mod text;
mod word_key;

use std::collections::BTreeMap;

use edition_model::{Direction, Edition, Pictures};

use crate::fonts::Fonts;
use crate::page::{Metadata, Pages};
use grid::Grid;
use mirror::Mirror;
pub(crate) use set::Memos;

/// Lays out an edition. Never fails: a picture that is not there leaves an empty frame with its
/// words, a word that is too long is broken.
pub(crate) fn lay_out(
    edition: &Edition,
    fonts: &Fonts,
    memos: &Memos,
    pictures: &dyn Pictures,
) -> Pages {
    let (mut forme, set) = Forme::set(edition, fonts, memos, pictures);
    forme.bind(paginate::paginate(set))
}

/// Lays out aligned editions of one document so that all pages end at the same places: a page holds
/// the same segments in every language. The result is in the order of `editions`.
pub(crate) fn lay_out_aligned(
    editions: &[&Edition],
    fonts: &Fonts,
    memos: &Memos,
    pictures: &dyn Pictures,
) -> Vec<Pages> {
    let set = editions
        .iter()
        .map(|edition| Forme::set(edition, fonts, memos, pictures));
    let (formes, sets): (Vec<_>, Vec<_>) = set.unzip();
    let paginated = paginate::paginate_aligned(sets);
    formes
        .into_iter()
        .zip(paginated)
        .map(|(mut forme, paginated)| forme.bind(paginated))
        .collect()
}

/// What is left to do for an edition once its lines are set.
struct Forme<'e, 'f> {
    edition: &'e Edition,
    grid: Grid,
    setter: set::Setter<'f>,
    structure: crate::page::Structure,
    /// What stands at the foot of the first page.
    imprint: Option<strip::Strips>,
}

impl<'e, 'f> Forme<'e, 'f> {
    /// Collects, shapes and breaks into lines.
    fn set(
        edition: &'e Edition,
        fonts: &'f Fonts,
        memos: &'f Memos,
        pictures: &dyn Pictures,
    ) -> (Self, paginate::SetText) {
        let mut grid = Grid::UPRIGHT;
        let mut flow = collect::collect(edition, fonts, pictures, grid);
        if edition.locale.direction() == Direction::RightToLeft {
            Mirror::about(0.0, grid.size.0).flow(&mut flow);
            grid = grid.running_left();
        }
        let mut setter = set::Setter::new(fonts, memos, grid);
        let text = setter.set(&flow.nodes);
        let notes = flow
            .notes
            .iter()
            .map(|(number, nodes)| (*number, setter.set(nodes).strips));
        let set = paginate::SetText {
            grid,
            text,
            notes: notes.collect(),
        };
        let imprint = flow.imprint.map(|row| setter.set(&[flow::Node::Row(row)]));
        let forme = Self {
            edition,
            grid,
            setter,
            structure: flow.structure,
            imprint,
        };
        (forme, set)
    }

    /// Adds what stands on every page.
    fn bind(&mut self, mut paginated: paginate::Paginated) -> Pages {
        if let Some(imprint) = self.imprint.take() {
            furniture::add_imprint(&self.grid, imprint, &mut paginated);
        }
        let columns = [(self.edition, self.grid.text())];
        furniture::furnish(&self.grid, &columns, &mut self.setter, &mut paginated);
        let identifier = format!("{}/{}", self.edition.locale, self.edition.document);
        let structure = std::mem::take(&mut self.structure);
        paginated.bind(&self.grid, structure, metadata(self.edition, identifier))
    }
}

/// Lays out aligned editions of one document side by side, a column each, block by block. Those that
/// the file says of itself are the words of `first`. Its places have the names that they have in an
/// edition by itself; in the other columns these begin with the locale, as in `ru:visit-dates`.
pub(crate) fn lay_out_parallel(
    first: &Edition,
    others: &[&Edition],
    fonts: &Fonts,
    memos: &Memos,
    pictures: &dyn Pictures,
) -> Pages {
    let mut grid = Grid::ACROSS;
    let mut editions = vec![first];
    editions.extend(others);
    let mut prefixes = vec![String::new()];
    prefixes.extend(others.iter().map(|other| format!("{}:", other.locale)));
    let flow = collect::collect_parallel(&editions, fonts, pictures, grid);
    if first.locale.direction() == Direction::RightToLeft {
        grid = grid.running_left();
    }
    let mut setter = set::Setter::new(fonts, memos, grid);
    let strips = setter.set_parallel(&flow.rows, &prefixes);
    let set = paginate::SetText {
        grid,
        text: strips,
        notes: BTreeMap::new(),
    };
    let mut paginated = paginate::paginate(set);
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
