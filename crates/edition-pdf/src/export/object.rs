//! Small PDF objects.

use lopdf::{Object, ObjectId, StringFormat};

use crate::layout::page::{Area, Destination, Pages};

/// A text for people, in the encoding that suits it.
pub(super) fn text(text: &str) -> Object {
    if text.is_ascii() {
        return Object::string_literal(text);
    }
    let units = std::iter::once(0xFEFF).chain(text.encode_utf16());
    Object::String(
        units.flat_map(u16::to_be_bytes).collect(),
        StringFormat::Literal,
    )
}

/// A name.
pub(super) fn name(name: &str) -> Object {
    Object::Name(name.as_bytes().to_vec())
}

/// A length, to a hundredth of a point: finer than any press, shorter in the file.
pub(super) fn rounded(length: f32) -> f32 {
    (length * 100.0).round() / 100.0
}

/// A whole number.
pub(super) fn integer(number: usize) -> Object {
    Object::Integer(i64::try_from(number).unwrap_or(i64::MAX))
}

/// A rectangle in the space of the page, whose y grows upwards.
pub(super) fn rectangle(area: Area, pages: &Pages) -> Object {
    let bottom = pages.size.1 - area.y - area.height;
    let corners = [area.x, bottom, area.x + area.width, bottom + area.height];
    Object::Array(corners.map(|length| Object::Real(rounded(length))).to_vec())
}

/// A place that brings the height on the page to the top of the window, the zoom as it is.
pub(super) fn destination(place: Destination, pages: &Pages, page_ids: &[ObjectId]) -> Object {
    // A page beyond the last is a fault of layout; the last page is the nearest place there is.
    let page = page_ids.get(place.page).or(page_ids.last());
    Object::Array(vec![
        page.map_or(Object::Null, |page| Object::Reference(*page)),
        name("XYZ"),
        Object::Null,
        Object::Real(rounded(pages.size.1 - place.y)),
        Object::Null,
    ])
}
