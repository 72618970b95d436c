//! The address book of `locales/`: which file holds what. All paths are relative to the project, with
//! `/` between the parts.

use edition_model::{DocumentId, Locale};

/// The folder of what sync remembers.
const STATES: &str = "locales/.state/";

/// The path of the translations of `document` into `locale`.
#[must_use]
pub fn catalog_path(locale: &Locale, document: &DocumentId) -> String {
    format!("locales/{locale}/{document}.ftl")
}

/// The path of what sync remembers of `document` in `locale`.
#[must_use]
pub fn state_path(locale: &Locale, document: &DocumentId) -> String {
    format!("{STATES}{locale}/{document}.toml")
}

/// The path of what reviewers have allowed in `locale`.
#[must_use]
pub fn allowed_path(locale: &Locale) -> String {
    format!("{STATES}allowed/{locale}.toml")
}

/// The locale whose allowed pairs stand at `path`.
pub(crate) fn locale_of_allowed(path: &str) -> Option<Locale> {
    let name = path.strip_prefix(STATES)?.strip_prefix("allowed/")?;
    name.strip_suffix(".toml")?.parse().ok()
}

/// The path of the terms of `locale`.
#[must_use]
pub(crate) fn terms_path(locale: &Locale) -> String {
    format!("locales/{locale}/terms.ftl")
}

/// The path of the words of the interface of `locale`.
#[must_use]
pub(crate) fn interface_path(locale: &Locale) -> String {
    format!("locales/{locale}/interface.ftl")
}

/// The path of what sync remembers of the terms or the interface of `locale`; no document has such a name.
#[must_use]
pub(crate) fn shared_state_path(locale: &Locale, name: &str) -> String {
    format!("{STATES}{locale}/{name}.toml")
}

/// Whether `path` is that of something that sync remembers.
#[must_use]
pub fn is_state_path(path: &str) -> bool {
    path.starts_with(STATES)
}

/// The tag of the locale that the file at `path` belongs to.
#[must_use]
pub(crate) fn locale_of(path: &str) -> Option<&str> {
    let rest = path
        .strip_prefix(STATES)
        .or_else(|| path.strip_prefix("locales/"))?;
    Some(rest.split_once('/')?.0)
}

/// The locale and the document that the catalog or state at `path` belongs to.
#[must_use]
pub fn locale_and_document(path: &str) -> Option<(Locale, DocumentId)> {
    let (rest, ending) = match path.strip_prefix(STATES) {
        Some(rest) => (rest, ".toml"),
        None => (path.strip_prefix("locales/")?, ".ftl"),
    };
    let (locale, document) = rest.strip_suffix(ending)?.split_once('/')?;
    Some((locale.parse().ok()?, DocumentId::new(document).ok()?))
}

#[cfg(test)]
mod tests {
    use edition_model::DocumentId;

    use super::{allowed_path, catalog_path, locale_and_document, locale_of_allowed, state_path};

    #[test]
    fn a_path_leads_back_to_its_document() {
        let locale = "ru".parse().unwrap();
        let document = DocumentId::new("reports/visit").unwrap();
        let both = Some((locale, document));
        let (locale, document) = both.as_ref().unwrap();
        assert_eq!(locale_and_document(&catalog_path(locale, document)), both);
        assert_eq!(locale_and_document(&state_path(locale, document)), both);
        let path = allowed_path(locale);
        assert_eq!(locale_of_allowed(&path).as_ref(), Some(locale));
    }

    #[test]
    fn other_files_belong_to_no_document() {
        for path in [
            "locales/ru.ftl",
            "locales/ru/visit.toml",
            "locales/.state/ru/visit.ftl",
            "locales/.state/allowed/ru.toml",
            "locales/.state/releases/visit.toml",
            "sources/visit.md",
        ] {
            assert_eq!(locale_and_document(path), None, "{path}");
        }
    }
}
