//! What a manifest lists, and what is odd in it: somebody may have changed that too.

use std::collections::BTreeMap;
use std::path::Path;

use edition_model::site::extension_of;
use serde_json::Value;

use super::Fault;
use edition_model::{Sentence, say, shown_path};

use crate::errors::ToolError;
use crate::formats::FORMATS;
use crate::output::{FileHash, Manifest, write_manifest};
use crate::own::{self, LARGEST_LIST, LARGEST_LIST_MB, Own};

/// What a manifest lists.
pub(super) struct Listed {
    /// The hashes of the files, by path.
    pub(super) files: BTreeMap<String, FileHash>,
    /// What is wrong with the manifest itself.
    pub(super) faults: Vec<(String, Fault)>,
}

/// The manifest in `folder`, with the hash of its own bytes; `None` where there is none.
///
/// # Errors
/// Where it cannot be read, or is no manifest.
pub(super) fn read_manifest(folder: &Path) -> Result<Option<(FileHash, Listed)>, ToolError> {
    let path = folder.join("manifest.json");
    let refuse = |reason: Sentence| {
        ToolError::Refused(
            say("manifest-unreadable")
                .text("path", shown_path(&path))
                .sentence("reason", reason),
        )
    };
    let bytes = match own::read(&path, LARGEST_LIST)? {
        Own::Absent => return Ok(None),
        Own::TooLarge => {
            let reason = say("manifest-too-large").number("most", LARGEST_LIST_MB);
            return Err(refuse(reason));
        }
        Own::There(bytes) => bytes,
    };
    let hash = FileHash::of(&bytes);
    let text = String::from_utf8(bytes).map_err(|_| refuse(say("manifest-no-text")))?;
    let value: Value = serde_json::from_str(&text)
        .map_err(|error| refuse(say("quoted").text("text", error.to_string())))?;
    let entries = value.get("files").and_then(Value::as_array);
    let entries = entries.ok_or_else(|| refuse(say("manifest-without-files")))?;
    let mut listed = Listed {
        files: BTreeMap::new(),
        faults: Vec::new(),
    };
    for entry in entries {
        listed.take(entry);
    }
    if listed.faults.is_empty() && !is_as_written(&text) {
        listed
            .faults
            .push(("manifest.json".to_owned(), Fault::Form));
    }
    Ok(Some((hash, listed)))
}

impl Listed {
    fn take(&mut self, entry: &Value) {
        let field = |name: &str| entry.get(name).and_then(Value::as_str);
        let Some(path) = field("path") else {
            self.faults.push(("manifest.json".to_owned(), Fault::Form));
            return;
        };
        let mut fault = |fault| self.faults.push((path.to_owned(), fault));
        let expected = Expected::of(path);
        for (name, expected) in [
            ("document", expected.document),
            ("locale", expected.locale),
            ("format", Some(expected.format)),
        ] {
            let is_given = entry
                .get(name)
                .is_some_and(|it| it.is_null() || it.is_string());
            if !is_given || field(name) != expected {
                fault(Fault::Field(name));
            }
        }
        let hash = field("sha256").and_then(FileHash::from_digits);
        if hash.is_none() {
            fault(Fault::Field("sha256"));
        }
        // What is no hash is that of no file.
        let hash = hash.unwrap_or(FileHash::NONE);
        if self.files.insert(path.to_owned(), hash).is_some() {
            self.faults.push((path.to_owned(), Fault::Doubled));
        }
    }
}

/// Whether a manifest is byte for byte what a build would have written for the same files.
fn is_as_written(text: &str) -> bool {
    let Ok(mut manifest) = Manifest::read(text) else {
        return false;
    };
    manifest.files.sort_unstable();
    let mut bytes = Vec::with_capacity(text.len());
    write_manifest(&mut bytes, "", manifest.files.iter()).is_ok() && bytes == text.as_bytes()
}

/// What a manifest says of the file at a path.
#[derive(Debug, PartialEq, Eq)]
struct Expected<'p> {
    document: Option<&'p str>,
    locale: Option<&'p str>,
    format: &'p str,
}

impl<'p> Expected<'p> {
    fn of(path: &'p str) -> Self {
        let format = extension_of(path);
        let stem = |name: &'p str| {
            name.strip_suffix(format)
                .and_then(|it| it.strip_suffix('.'))
        };
        let (document, locale) = match path.split_once('/') {
            None => (None, None),
            Some(("parallel" | "data", name)) => (stem(name), None),
            Some(("pictures", name)) => (name.rsplit_once('/').map(|(document, _)| document), None),
            Some((locale, name)) => {
                let is_edition = FORMATS.iter().any(|it| it.extension() == format);
                let document = stem(name).filter(|_| is_edition && name != "index.html");
                (document, Some(locale))
            }
        };
        Self {
            document,
            locale,
            format,
        }
    }
}

#[cfg(test)]
mod tests {
    use super::Expected;

    #[test]
    fn a_path_says_of_what_a_file_is() {
        let check = |path: &str, document, locale, format| {
            let expected = Expected {
                document,
                locale,
                format,
            };
            assert_eq!(Expected::of(path), expected, "{path}");
        };
        check("index.html", None, None, "html");
        check("sitemap.xml", None, None, "xml");
        check("ru/index.html", None, Some("ru"), "html");
        check("tg/feed.xml", None, Some("tg"), "xml");
        check("uz-Latn/a/b.c.pdf", Some("a/b.c"), Some("uz-Latn"), "pdf");
        check("ru/feed.html", Some("feed"), Some("ru"), "html");
        check("ru/a/index.html", Some("a/index"), Some("ru"), "html");
        check("parallel/отчёт.html", Some("отчёт"), None, "html");
        check("pictures/a/b/0123.png", Some("a/b"), None, "png");
        check("data/a/b.json", Some("a/b"), None, "json");
    }
}
