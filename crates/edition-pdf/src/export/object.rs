//! Small PDF objects.

use super::file::Id;
use super::syntax::{decimal, list};
use crate::page::{Area, Destination, Pages};

/// A length, to a hundredth of a point: finer than any press, shorter in the file.
pub(super) fn rounded(length: f32) -> f32 {
    (length * 100.0).round() / 100.0
}

/// Writes a rectangle in the space of the page, whose y grows upwards.
pub(super) fn rectangle(bytes: &mut Vec<u8>, area: Area, pages: &Pages) {
    let bottom = pages.size.1 - area.y - area.height;
    let corners = [area.x, bottom, area.x + area.width, bottom + area.height];
    list(bytes, corners, |bytes, length| decimal(bytes, length, 2));
}

/// Writes a place that brings the height on the page to the top of the window, the zoom as it is.
pub(super) fn destination(bytes: &mut Vec<u8>, place: Destination, pages: &Pages, page_ids: &[Id]) {
    bytes.push(b'[');
    // A page beyond the last is a fault of layout; the last page is the nearest place there is.
    if let Some(page) = page_ids.get(place.page).or(page_ids.last()) {
        page.refer(bytes);
    }
    bytes.extend_from_slice(b"/XYZ null ");
    decimal(bytes, pages.size.1 - place.y, 2);
    bytes.extend_from_slice(b" null]");
}
