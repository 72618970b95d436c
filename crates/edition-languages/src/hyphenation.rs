//! What the languages' files make of hyphenation patterns.

/// The places between the parts of a divided word: the bytes at which the second part may begin.
pub(crate) fn divisions<'w>(parts: impl Iterator<Item = &'w str>) -> Vec<usize> {
    let mut end = 0;
    let mut ends: Vec<usize> = parts
        .map(|part| {
            end += part.len();
            end
        })
        .collect();
    ends.pop();
    ends
}
