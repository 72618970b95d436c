//! Sheets in step: editions side by side that are too many for one sheet stand on several, beside each other. Layout sets
//! them on one sheet that is as wide as all together; here it is cut.

use crate::layout::grid::Grid;
use crate::page::{Item, Page, Pages};

/// Cuts the pages. `prefixes` are those of the destinations of each edition.
pub(crate) fn cut(mut pages: Pages, grid: &Grid, prefixes: &[String]) -> Pages {
    let sheets = grid.sheets;
    if sheets < 2 {
        return pages;
    }
    pages.pages = pages
        .pages
        .into_iter()
        .flat_map(|page| cut_page(page, grid))
        .collect();
    for (name, place) in &mut pages.destinations {
        let is_own = |prefix: &&String| !prefix.is_empty() && name.starts_with(prefix.as_str());
        let edition = prefixes
            .iter()
            .position(|prefix| is_own(&prefix))
            .unwrap_or(0);
        place.page = place.page * sheets + edition / grid.on_a_sheet(prefixes.len());
    }
    // The bookmarks are those of the first edition.
    for entry in &mut pages.outline {
        entry.destination.page *= sheets;
    }
    pages
}

fn cut_page(page: Page, grid: &Grid) -> Vec<Page> {
    let mut cut = vec![Page::default(); grid.sheets];
    for mut item in page.items {
        let sheet = grid.sheet_at(*item.left_mut());
        let offset = grid.size.0 * sheet as f32;
        *item.left_mut() -= offset;
        if let Some(page) = cut.get_mut(sheet) {
            page.items.push(item);
        }
    }
    for mut link in page.links {
        let sheet = grid.sheet_at(link.area.x);
        link.area.x -= grid.size.0 * sheet as f32;
        if let Some(page) = cut.get_mut(sheet) {
            page.links.push(link);
        }
    }
    cut
}

/// The item as it is repeated, as decoration, on a sheet further to the right.
pub(crate) fn repeated(item: &Item, grid: &Grid, sheet: usize) -> Item {
    let mut item = item.clone();
    *item.left_mut() += grid.size.0 * sheet as f32;
    match &mut item {
        Item::Run(run) => run.element = None,
        Item::Picture { element, .. } => *element = None,
        Item::Box { .. } | Item::Dots { .. } => {}
    }
    item
}
