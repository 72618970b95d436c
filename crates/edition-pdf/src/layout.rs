//! Edition → Pages. Knows no PDF.
//!
//! 1. [`collect`]: the edition becomes a flow of styled paragraphs, tied to the structure.
//! 2. [`shape`]: words become glyphs.
//! 3. [`break_lines`]: glyphs become lines. [`set`] does both for each paragraph, and makes strips of
//!    lines, rows and pictures: what no page break can divide.
//! 4. [`paginate`]: strips become pages, with their footnotes; [`furniture`] adds what stands on every
//!    page.
//!
//! [`page`] is what comes out, [`style`] the design, [`flow`], [`text`] and [`strip`] are what the
//! steps hand to each other.

mod break_lines;
mod collect;
mod flow;
mod furniture;
pub mod page;
mod paginate;
mod picture;
mod set;
mod shape;
mod strip;
mod style;
mod text;

use edition_model::{Edition, Pictures};

use crate::fonts::Fonts;
use page::{Metadata, Pages};

/// Lays out an edition. Never fails: a picture that is not there leaves an empty frame with its
/// words, a word that is too long is broken.
#[must_use]
pub fn lay_out(edition: &Edition, fonts: &Fonts, pictures: &dyn Pictures) -> Pages {
    let flow = collect::collect(edition, fonts, pictures);
    let mut setter = set::Setter::new(fonts);
    let strips = setter.set(&flow.nodes);
    let notes = flow
        .notes
        .iter()
        .map(|(number, nodes)| (*number, setter.set(nodes).strips));
    let notes = notes.collect();
    let mut paginated = paginate::paginate(strips, notes);
    furniture::furnish(edition, &mut setter, &mut paginated);
    Pages {
        size: style::PAGE_SIZE,
        pages: paginated.pages,
        structure: flow.structure,
        outline: paginated.outline,
        destinations: paginated.destinations,
        metadata: metadata(edition),
    }
}

fn metadata(edition: &Edition) -> Metadata {
    Metadata {
        title: edition.title_text(),
        locale: edition.locale.clone(),
        publisher: edition.wording.publisher.text.clone(),
        date: edition.date.map(|date| date.to_string()),
        identifier: format!("{}/{}", edition.locale, edition.document),
    }
}

#[cfg(test)]
mod tests;
