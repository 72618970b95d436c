//! Rectangles and destinations as PDF objects.

use super::id::Id;
use super::syntax::{decimal, list, refer};
use crate::page::{Area, Destination, Pages};

/// A length rounded to a hundredth of a point: finer than any printer, and short in the file.
pub(super) fn rounded(length: f32) -> f32 {
    (length * 100.0).round() / 100.0
}

/// Writes a rectangle of a page that is so high in PDF's coordinates, whose y grows upwards.
pub(super) fn rectangle(bytes: &mut Vec<u8>, area: Area, page_height: f32) {
    let bottom = page_height - area.y - area.height;
    let corners = [area.x, bottom, area.x + area.width, bottom + area.height];
    list(bytes, corners, |bytes, length| decimal(bytes, length, 2));
}

/// Writes a destination that scrolls the place to the top of the window and keeps the zoom.
pub(super) fn destination(bytes: &mut Vec<u8>, place: Destination, pages: &Pages, page_ids: &[Id]) {
    bytes.push(b'[');
    // A page beyond the last would be an error of layout: the last page is nearest to it.
    if let Some(page) = page_ids.get(place.page).or(page_ids.last()) {
        refer(bytes, *page);
    }
    bytes.extend_from_slice(b"/XYZ null ");
    decimal(bytes, pages.height_of(place.page) - place.y, 2);
    bytes.extend_from_slice(b" null]");
}
