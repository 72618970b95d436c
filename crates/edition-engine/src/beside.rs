//! What is kept beside catalogs and states for those who work at the desk, and what no build reads: one file a document and
//! locale below `locales/.state/`, one entry a segment, committed and joined by git.
//!
//! - `reviewed/`: what stood there when somebody last found it good. A review lapses as soon as anything changes; this
//!   says what.
//! - `imported/`: why a translation that was taken over belongs to its segment.

use std::collections::BTreeMap;
use std::fmt::Write as _;
use std::fs;
use std::path::Path;

use edition_localization::sync::state::join_marked;
use edition_model::{DocumentId, Locale};

use crate::errors::ToolError;
use crate::keeping::{Disturbed, Revision, Turn};
use crate::reading::read_text;
use crate::syncing::saved_meanwhile;

/// So often a file is read anew because somebody saves it meanwhile.
const ATTEMPTS: usize = 5;

/// The folders, and the first line of each file in them.
const FOLDERS: [(Kept, &str, &str); 2] = [
    (
        Kept::Reviewed,
        "reviewed",
        "# What was found good when it was last reviewed. Kept by make-editions: commit it.\n",
    ),
    (
        Kept::Imported,
        "imported",
        "# Why imported translations belong to their segments. Kept by make-editions: commit it.\n",
    ),
];

/// What is kept.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Kept {
    /// Texts that were found good: `source`, `translation`, `by`.
    Reviewed,
    /// Reasons: `because`.
    Imported,
}

/// What is kept of each segment of a document.
pub type Entries = BTreeMap<String, BTreeMap<String, String>>;

impl Kept {
    fn folder(self) -> (&'static str, &'static str) {
        let mut folders = FOLDERS.iter();
        let own = folders.find(|(kind, ..)| *kind == self);
        own.map_or(("", ""), |(_, folder, head)| (folder, head))
    }

    /// Where it is kept of a document in a locale.
    pub(crate) fn path(self, locale: &Locale, document: &DocumentId) -> String {
        format!(
            "locales/.state/{}/{locale}/{document}.toml",
            self.folder().0
        )
    }
}

/// The document that a file of this kind, or one of remarks, belongs to.
#[must_use]
pub fn document_beside(path: &str) -> Option<DocumentId> {
    let rest = path.strip_prefix("locales/.state/")?;
    let (folder, rest) = rest.split_once('/')?;
    let mut folders = FOLDERS.iter().map(|(_, folder, _)| *folder);
    if folder != "remarks" && !folders.any(|own| own == folder) {
        return None;
    }
    let (locale, document) = rest.strip_suffix(".toml")?.split_once('/')?;
    locale.parse::<Locale>().ok()?;
    DocumentId::new(document).ok()
}

/// What is kept of `document` in `locale`; nothing where the file cannot be read, since nothing is lost by that.
#[must_use]
pub fn read(root: &Path, kept: Kept, locale: &Locale, document: &DocumentId) -> Entries {
    let text = text_of(root, &kept.path(locale, document)).ok().flatten();
    text.and_then(|text| parse(&text)).unwrap_or_default()
}

/// Puts `further` in the place of what is kept of the same segments, and forgets those that `stays` does not name.
///
/// # Errors
/// Where the file cannot be written, or somebody keeps saving it.
pub fn keep(
    turn: &Turn,
    kept: Kept,
    (source, locale): (&Locale, &Locale),
    document: &DocumentId,
    (further, stays): (&Entries, &dyn Fn(&str) -> bool),
) -> Result<(), ToolError> {
    let path = kept.path(locale, document);
    rewrite(turn, source, &path, |before| {
        let mut entries = before.and_then(parse).unwrap_or_default();
        entries.extend(further.clone());
        entries.retain(|segment, _| further.contains_key(segment) || stays(segment));
        Ok((!entries.is_empty()).then(|| write(kept, &entries)))
    })
}

/// Puts what `change` makes of the text at `path` in its place; nothing, where it makes nothing of it.
///
/// # Errors
/// Where the file cannot be read or written, or somebody keeps saving it.
pub(crate) fn rewrite(
    turn: &Turn,
    source: &Locale,
    path: &str,
    change: impl Fn(Option<&str>) -> Result<Option<String>, ToolError>,
) -> Result<(), ToolError> {
    for _ in 0..ATTEMPTS {
        let before = text_of(turn.root(), path)?;
        let after = change(before.as_deref())?;
        let revision = Revision {
            path: path.to_owned(),
            before,
            after,
        };
        let kept = turn.keep(source, vec![revision], Disturbed::Leave)?;
        if kept.left.is_none() {
            return Ok(());
        }
    }
    Err(saved_meanwhile(path))
}

fn write(kept: Kept, entries: &Entries) -> String {
    let mut written = kept.folder().1.to_owned();
    for (segment, values) in entries {
        let _ = write!(written, "\n[{}]\n", quote(segment));
        for (name, value) in values {
            let _ = writeln!(written, "{name} = {}", quote(value));
        }
    }
    written
}

fn parse(text: &str) -> Option<Entries> {
    match join_marked(text) {
        Some(joined) => parse(&joined),
        None => toml::from_str(text).ok(),
    }
}

fn quote(text: &str) -> String {
    toml_edit::Value::from(text).to_string()
}

/// The text of a file of the project; `None` where there is none.
///
/// # Errors
/// Where it leads out of the project, or cannot be read.
pub(crate) fn text_of(root: &Path, path: &str) -> Result<Option<String>, ToolError> {
    let place = root.join(path);
    match fs::canonicalize(&place) {
        Ok(real) if !real.starts_with(root) => Err(ToolError::Outside { path: place }),
        Ok(_) => read_text(&place).map(Some),
        Err(error) if error.kind() == std::io::ErrorKind::NotFound => Ok(None),
        Err(error) => Err(ToolError::unreadable(&place, error)),
    }
}

#[cfg(test)]
mod tests {
    use std::collections::BTreeMap;

    use super::{Entries, Kept, document_beside, parse, write};

    #[test]
    fn entries_are_read_as_they_were_written() {
        let value = |text: &str| BTreeMap::from([("because".to_owned(), text.to_owned())]);
        let entries = Entries::from([
            (
                "a".to_owned(),
                value("1948, Charter/«Устав»\nтоза \\ \"x\""),
            ),
            ("b-2".to_owned(), value("")),
        ]);
        let text = write(Kept::Imported, &entries);
        assert_eq!(parse(&text), Some(entries));
        assert_eq!(parse("[a]\nb = 1\n"), None);
    }

    #[test]
    fn a_path_leads_to_its_document() {
        let document = |path: &str| document_beside(path).map(|it| it.to_string());
        for folder in ["remarks", "reviewed", "imported"] {
            let path = format!("locales/.state/{folder}/tg/reports/visit.toml");
            assert_eq!(document(&path).as_deref(), Some("reports/visit"));
        }
        for path in [
            "locales/.state/tg/visit.toml",
            "locales/.state/allowed/tg.toml",
            "locales/.state/reviewed/remarks/visit.toml",
            "locales/reviewed/tg/visit.toml",
        ] {
            assert_eq!(document(path), None, "{path}");
        }
    }
}
