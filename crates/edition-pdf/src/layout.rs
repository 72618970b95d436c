//! Edition → Pages. Knows nothing of PDF.
//!
//! 1. [`collect`]: the edition becomes a flow of styled paragraphs, tied to the structure.
//! 2. [`shape`]: words become glyphs.
//! 3. [`break_lines`]: glyphs become lines. [`set`] does both for each paragraph and makes strips: lines, rows and
//!    pictures, which no page break can divide.
//! 4. [`paginate`]: strips become pages, with their footnotes; [`furniture`] adds running heads, folios and page
//!    numbers.
//!
//! The result is the model of [`page`](crate::page). The steps hand a [`flow`] of [`text`] and [`strip`]s to each other;
//! [`grid`] has the proportions of the page, [`mirror`] reflects them for right-to-left scripts, [`style`] is the design.

mod break_lines;
mod card;
mod collect;
mod flow;
mod furniture;
mod grid;
mod mirror;
mod paginate;
mod set;
mod shape;
mod sheets;
mod strip;
mod style;
mod tables;
mod text;
mod word_key;

use edition_model::{Direction, Edition, Pictures};

use crate::fonts::Fonts;
use crate::page::Paper;
use crate::page::{Metadata, Pages};
pub(crate) use card::{CARD_SIZE, lay_out_card};
use grid::Grid;
use mirror::Mirror;
pub(crate) use set::Memos;
use strip::TableForm;
pub(crate) use tables::tables_as_lists;

/// See [`Press::lay_out`](crate::Press::lay_out).
pub(crate) fn lay_out(
    edition: &Edition,
    paper: Paper,
    fonts: &Fonts,
    memos: &Memos,
    pictures: &dyn Pictures,
) -> Pages {
    let (mut forme, set) = Forme::set(edition, None, paper, fonts, memos, pictures);
    forme.bind(paginate::paginate(set))
}

/// See [`Press::lay_out_aligned`](crate::Press::lay_out_aligned).
pub(crate) fn lay_out_aligned(
    editions: &[&Edition],
    paper: Paper,
    fonts: &Fonts,
    memos: &Memos,
    pictures: &dyn Pictures,
) -> Vec<Pages> {
    let set = |least: &[TableForm]| -> Vec<(Forme<'_, '_>, paginate::SetText)> {
        let set = editions
            .iter()
            .map(|edition| Forme::set(edition, Some(least), paper, fonts, memos, pictures));
        set.collect()
    };
    let mut all = set(&[]);
    // Pages end together only where every table has one form in all languages.
    let common = common_forms(all.iter().map(|(_, set)| set.text.forms.as_slice()));
    if all.iter().any(|(_, set)| set.text.forms != common) {
        all = set(&common);
    }
    let (formes, sets): (Vec<_>, Vec<_>) = all.into_iter().unzip();
    let paginated = paginate::paginate_aligned(sets);
    formes
        .into_iter()
        .zip(paginated)
        .map(|(mut forme, paginated)| forme.bind(paginated))
        .collect()
}

/// The widest form of each table in any of several editions.
fn common_forms<'f>(editions: impl Iterator<Item = &'f [TableForm]>) -> Vec<TableForm> {
    let mut common: Vec<TableForm> = Vec::new();
    for forms in editions {
        common.resize(common.len().max(forms.len()), TableForm::InText);
        for (common, form) in common.iter_mut().zip(forms) {
            *common = (*common).max(*form);
        }
    }
    common
}

/// An edition whose lines are set and not yet on pages.
struct Forme<'e, 'f> {
    edition: &'e Edition,
    grid: Grid,
    setter: set::Setter<'f>,
    structure: crate::page::Structure,
    /// The foot of the first page.
    imprint: Option<strip::Strips>,
}

impl<'e, 'f> Forme<'e, 'f> {
    /// Collects, shapes and breaks into lines. Where its pages end with those of others, each table has at
    /// least that form.
    fn set(
        edition: &'e Edition,
        in_step: Option<&[TableForm]>,
        paper: Paper,
        fonts: &'f Fonts,
        memos: &'f Memos,
        pictures: &dyn Pictures,
    ) -> (Self, paginate::SetText) {
        let mut grid = Grid::upright(paper);
        let mut flow = collect::collect(edition, fonts, pictures, grid);
        if edition.locale.direction() == Direction::RightToLeft {
            Mirror::about(0.0, grid.size.0).flow(&mut flow);
            grid = grid.running_left();
        }
        let mut setter = set::Setter::new(fonts, memos, grid);
        if let Some(least) = in_step {
            setter = setter.in_step(least);
        }
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

    /// Makes the pages, with what stands on every one.
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

/// See [`Press::lay_out_parallel`](crate::Press::lay_out_parallel).
pub(crate) fn lay_out_parallel(
    first: &Edition,
    others: &[&Edition],
    paper: Paper,
    fonts: &Fonts,
    memos: &Memos,
    pictures: &dyn Pictures,
) -> Pages {
    let mut editions = vec![first];
    editions.extend(others);
    let mut grid = Grid::across(paper).for_columns(editions.len());
    let mut prefixes = vec![String::new()];
    prefixes.extend(others.iter().map(|other| format!("{}:", other.locale)));
    let flow = collect::collect_parallel(&editions, fonts, pictures, grid);
    if first.locale.direction() == Direction::RightToLeft {
        grid = grid.running_left();
    }
    let mut setter = set::Setter::new(fonts, memos, grid);
    let strips = setter.set_parallel(&flow.rows, &prefixes, 0);
    let notes = (flow.rows.len()..).zip(flow.notes);
    let notes = notes.map(|(row_number, (number, row))| {
        let set = setter.set_parallel(&[row], &prefixes, row_number);
        (number, set.strips)
    });
    let set = paginate::SetText {
        grid,
        text: strips,
        notes: notes.collect(),
    };
    let mut paginated = paginate::paginate(set);
    for (edition, prefix) in editions.iter().zip(&prefixes) {
        for note in &edition.body.footnotes {
            if let edition_model::NoteNumber::Text(number) = note.number {
                paginated.lead_back(number, prefix);
            }
        }
    }
    let frames = grid.columns(editions.len());
    let columns: Vec<_> = editions.into_iter().zip(frames).collect();
    furniture::furnish(&grid, &columns, &mut setter, &mut paginated);
    let identifier = format!("parallel/{}", first.document);
    let pages = paginated.bind(&grid, flow.structure, metadata(first, identifier));
    sheets::cut(pages, &grid, &prefixes)
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
