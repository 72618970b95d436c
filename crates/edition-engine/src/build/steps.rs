//! In which order files change places: no reader is to find two languages of a document that disagree, or a page
//! without what it is shown with.

use std::collections::BTreeMap;
use std::sync::Arc;

use crate::output::{LeftBehind, ManifestFile, Step};

/// Which files change places together, in the order of the steps.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
enum Together<'f> {
    /// What pages are shown with.
    Assets,
    /// All editions of a document, with its pictures.
    Document(&'f str),
    /// Lists, feeds, the sitemap.
    Lists,
}

impl<'f> Together<'f> {
    fn of(file: &'f ManifestFile) -> Self {
        match file.document.as_deref() {
            Some(document) => Self::Document(document),
            // Those of a language are the index for searches, which names documents as lists do.
            None if matches!(file.format(), "css" | "js") && file.locale.is_none() => Self::Assets,
            None => Self::Lists,
        }
    }
}

/// The steps that put `staged` in its place and take away what is `gone` or `left_behind`; the manifests follow.
pub(super) fn steps<'f>(
    staged: impl Iterator<Item = &'f ManifestFile>,
    gone: impl Iterator<Item = &'f ManifestFile>,
    left_behind: &'f LeftBehind,
) -> Vec<Step<'f>> {
    let mut steps: BTreeMap<Together<'_>, Step<'_>> = BTreeMap::new();
    for file in staged {
        let step = steps.entry(Together::of(file)).or_default();
        step.moves.push((&*file.path).into());
    }
    for file in gone {
        let step = match Together::of(file) {
            // Until the lists are there that do not name it any more.
            Together::Assets => Together::Lists,
            step => step,
        };
        let step = steps.entry(step).or_default();
        step.removals.push((&*file.path).into());
    }
    // The pages of all languages one right after another, then their printed documents.
    for step in steps.values_mut() {
        step.moves
            .sort_by(|a, b| ending(a).cmp(ending(b)).then_with(|| a.cmp(b)));
    }
    let left_behind = left_behind.files.iter();
    let secrets = Step {
        moves: Vec::new(),
        removals: left_behind
            .map(|path: &Arc<str>| (&**path).into())
            .collect(),
    };
    // What nobody should ever have seen goes first.
    std::iter::once(secrets)
        .chain(steps.into_values())
        .collect()
}

/// What the name of a file ends with, which tells its format.
fn ending(path: &str) -> &str {
    path.rsplit_once('.').map_or("", |(_, ending)| ending)
}

#[cfg(test)]
mod tests {
    use super::steps;
    use crate::output::{FileHash, LeftBehind, ManifestFile};

    fn file(path: &str, document: Option<&str>) -> ManifestFile {
        ManifestFile {
            path: path.into(),
            sha256: FileHash::of(b""),
            document: document.map(Into::into),
            locale: None,
        }
    }

    #[test]
    fn the_files_of_a_document_change_places_together() {
        let staged = [
            file("edition.css", None),
            file("en/a.html", Some("a")),
            file("en/a.pdf", Some("a")),
            file("en/b.html", Some("b")),
            file("index.html", None),
            file("private/embargoed/ru/b.html", Some("b")),
            file("ru/a.html", Some("a")),
        ];
        let gone = [file("old.css", None), file("tg/a.html", Some("a"))];
        let left_behind = LeftBehind {
            files: vec!["draft/ru/x.html".into()],
            cache: None,
        };
        let steps = steps(staged.iter(), gone.iter(), &left_behind);
        let told: Vec<(String, String)> = steps
            .iter()
            .map(|step| (step.moves.join(" "), step.removals.join(" ")))
            .collect();
        let expected = [
            ("", "draft/ru/x.html"),
            ("edition.css", ""),
            ("en/a.html ru/a.html en/a.pdf", "tg/a.html"),
            ("en/b.html private/embargoed/ru/b.html", ""),
            ("index.html", "old.css"),
        ];
        let expected = expected.map(|(moves, removals)| (moves.to_owned(), removals.to_owned()));
        assert_eq!(told, expected);
    }
}
