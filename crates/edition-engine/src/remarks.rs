//! What people have remarked on translations, in Word, in their programs or at the desk. It lies in
//! `locales/.state/remarks/`, is committed, and is never published: under the name that was given, or a pseudonym.

use std::collections::BTreeMap;
use std::fmt::Write as _;
use std::path::Path;

use edition_localization::fold::fold;
use edition_localization::sync::state::join_marked;
use edition_model::{DocumentId, Locale, say};
use serde::Deserialize;

use crate::beside::{rewrite, text_of};
use crate::errors::ToolError;
use crate::keeping::Turn;
use crate::lock::Meanwhile;
use crate::output::sha256;

/// The first lines of every file.
const HEAD: &str = "# Remarks of people, never published. Kept by make-editions: commit it; a remark that is settled may be deleted.\n";

/// A remark.
#[derive(Debug, Clone, PartialEq, Eq, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Remark {
    /// The segment.
    pub segment: String,
    /// Whose it is: a name, or a pseudonym.
    pub by: String,
    /// What it says.
    pub text: String,
}

impl Remark {
    /// As it is shown to people.
    #[must_use]
    pub fn shown(&self) -> String {
        format!("{}: {}", self.by, self.text)
    }

    /// The same words at the same segment are one remark, whoever brings them.
    #[must_use]
    pub fn key(&self) -> String {
        let sum: String = sha256(fold(&self.text).as_bytes())
            .chars()
            .take(8)
            .collect();
        format!("{}.{sum}", self.segment)
    }
}

/// The remarks on a document in a locale.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Remarks(BTreeMap<String, Remark>);

impl Remarks {
    /// Reads those on `document` in `locale`; there are none where there is no file.
    ///
    /// # Errors
    /// Where the file cannot be read, or leads out of the project.
    pub fn read(root: &Path, locale: &Locale, document: &DocumentId) -> Result<Self, ToolError> {
        let path = path(locale, document);
        match text_of(root, &path)? {
            Some(text) => parse(&text).ok_or_else(|| unreadable(&path)),
            None => Ok(Self::default()),
        }
    }

    /// Those on a segment.
    pub fn of<'r>(&'r self, segment: &'r str) -> impl Iterator<Item = &'r Remark> {
        self.0.values().filter(move |it| it.segment == segment)
    }

    /// Whether the same was remarked already.
    #[must_use]
    pub fn knows(&self, remark: &Remark) -> bool {
        self.0.contains_key(&remark.key())
    }

    fn write(&self) -> String {
        let mut written = HEAD.to_owned();
        for (key, remark) in &self.0 {
            let _ = write!(
                written,
                "\n[{}]\nsegment = {}\nby = {}\ntext = {}\n",
                quote(key),
                quote(&remark.segment),
                quote(&remark.by),
                quote(&remark.text)
            );
        }
        written
    }
}

/// Puts further remarks to those that are there, while no other process writes.
///
/// # Errors
/// Where the file cannot be read or written, or somebody keeps saving it.
pub fn keep(
    root: &Path,
    locales: (&Locale, &Locale),
    document: &DocumentId,
    further: &[Remark],
) -> Result<(), ToolError> {
    change(root, locales, document, |remarks| {
        for remark in further {
            let known = remarks.0.entry(remark.key());
            known.or_insert_with(|| remark.clone());
        }
    })
}

/// Deletes the remark with that [`Remark::key`], which is settled.
///
/// # Errors
/// Where the file cannot be read or written, or somebody keeps saving it.
pub fn settle(
    root: &Path,
    locales: (&Locale, &Locale),
    document: &DocumentId,
    key: &str,
) -> Result<(), ToolError> {
    change(root, locales, document, |remarks| {
        remarks.0.remove(key);
    })
}

fn change(
    root: &Path,
    (source, locale): (&Locale, &Locale),
    document: &DocumentId,
    change: impl Fn(&mut Remarks),
) -> Result<(), ToolError> {
    let turn = Turn::take(root, Meanwhile::Wait(&|_| {}))?;
    let path = path(locale, document);
    rewrite(&turn, source, &path, |before| {
        let known = before.map_or(Some(Remarks::default()), parse);
        let mut remarks = known.ok_or_else(|| unreadable(&path))?;
        change(&mut remarks);
        Ok((!remarks.0.is_empty()).then(|| remarks.write()))
    })
}

/// Where the remarks on a document in a locale lie.
pub(crate) fn path(locale: &Locale, document: &DocumentId) -> String {
    format!("locales/.state/remarks/{locale}/{document}.toml")
}

fn unreadable(path: &str) -> ToolError {
    ToolError::Refused(say("list-unreadable").text("path", path))
}

fn parse(text: &str) -> Option<Remarks> {
    if let Some(joined) = join_marked(text) {
        return parse(&joined);
    }
    let remarks: BTreeMap<String, Remark> = toml::from_str(text).ok()?;
    let remarks = remarks.into_values().map(|it| (it.key(), it));
    Some(Remarks(remarks.collect()))
}

/// A text as TOML has it on one line.
fn quote(text: &str) -> String {
    toml_edit::Value::from(text.replace(['\n', '\r', '\t'], " ")).to_string()
}

#[cfg(test)]
mod tests {
    use super::{Remark, Remarks, parse};

    fn remark(segment: &str, text: &str) -> Remark {
        Remark {
            segment: segment.to_owned(),
            by: "A. \"Reader\"".to_owned(),
            text: text.to_owned(),
        }
    }

    #[test]
    fn remarks_are_read_as_they_were_written() {
        let mut remarks = Remarks::default();
        for it in [
            remark("a", "Хуб \\ «аст»"),
            remark("a", "Second"),
            remark("b", "Second"),
        ] {
            remarks.0.insert(it.key(), it);
        }
        assert_eq!(remarks.0.len(), 3);
        let text = remarks.write();
        assert_eq!(parse(&text), Some(remarks.clone()));
        assert_eq!(remarks.of("a").count(), 2);
        assert!(remarks.knows(&remark("a", "second  ")) || remarks.knows(&remark("a", "Second")));
        assert_eq!(parse("[x]\ny = 1\n"), None);
        // What two branches have added stands there after git has joined them.
        let block = |it: &Remark| {
            let mut one = Remarks::default();
            one.0.insert(it.key(), it.clone());
            one.write().split_once("\n\n").unwrap().1.to_owned()
        };
        let (ours, theirs) = (block(&remark("a", "x")), block(&remark("a", "y")));
        let marked = format!("<<<<<<< ours\n{ours}=======\n{theirs}>>>>>>> theirs\n");
        assert_eq!(parse(&marked).map(|it| it.of("a").count()), Some(2));
    }
}
