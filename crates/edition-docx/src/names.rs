//! The names of bookmarks: of segments, and of the addresses that readers cite.

use edition_model::DocumentId;

/// Word takes no longer names.
const LONGEST: usize = 40;

/// The bookmark of a segment. `prefix` is what its id begins with where several languages stand side by side.
pub(crate) fn of_segment(document: &DocumentId, prefix: &str, id: &str) -> String {
    edition_word::bookmark(document.as_str(), &format!("{prefix}{id}"))
}

/// The bookmark of an address: `para_12_a`.
pub(crate) fn of_address(document: &DocumentId, prefix: &str, address: &str) -> String {
    let name: String = format!("{prefix}{address}")
        .chars()
        .map(|letter| match letter.is_ascii_alphanumeric() {
            true => letter,
            false => '_',
        })
        .collect();
    match name.len() > LONGEST {
        true => of_segment(document, prefix, address),
        false => name,
    }
}

#[cfg(test)]
mod tests {
    use super::{of_address, of_segment};
    use edition_model::DocumentId;

    #[test]
    fn addresses_are_names_that_word_takes() {
        let document = DocumentId::new("reports/visit").unwrap();
        let check = |prefix: &str, address: &str, expected: &str| {
            assert_eq!(of_address(&document, prefix, address), expected);
        };
        check("", "para-12-a-ii", "para_12_a_ii");
        check("uz-Latn:", "table-2", "uz_Latn_table_2");
        let long = of_address(&document, "", "annex-12-section-3-para-120-bis-a-ii-b-iv");
        assert!(long.len() <= 40 && long.starts_with("s_annex_12"), "{long}");
        let other = of_address(&document, "", "annex-12-section-3-para-120-bis-a-ii-b-ix");
        assert_ne!(long, other);
    }

    #[test]
    fn segments_that_begin_alike_have_names_of_their_own() {
        let document = DocumentId::new("x").unwrap();
        let [one, other] = [
            "a-very-long-segment-name-one",
            "a-very-long-segment-name-two",
        ]
        .map(|id| of_segment(&document, "", id));
        assert_ne!(one, other);
        assert!(one.len() <= 40);
        assert_ne!(
            of_segment(&document, "", "x"),
            of_segment(&document, "tg:", "x")
        );
    }
}
