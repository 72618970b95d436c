//! Where pages lie under `out/`, and the way from one to another.

use std::collections::BTreeMap;
use std::sync::Arc;

use crate::edition::Status;
use crate::identity::DocumentId;
use crate::locale::Locale;
use rustc_hash::FxHashSet;

/// Where the sitemap lies under `out/`.
pub const SITEMAP_PATH: &str = "sitemap.xml";

/// Paths under `out/` that are asked for one by one, often and in no order.
pub type Paths = FxHashSet<Arc<str>>;

/// What a page may link to.
#[derive(Debug, Clone, Copy)]
pub struct Site<'s> {
    /// The paths of all files that will lie under `out/` together with the page, as in
    /// `ru/handbook.html`. No page links to a file of the publication that is not among them.
    pub files: &'s Paths,
    /// The address that `out/` will have, with `/` at its end, where the project has a `base-url`.
    pub base_url: Option<&'s str>,
    /// Where the pictures of the page lie, by their paths in the project: paths within the page's tree,
    /// as [`picture_path`] makes them. For a picture that is not among them, its words stand in.
    pub pictures: &'s BTreeMap<String, String>,
}

/// One of the trees under `out/`, all laid out alike.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Tree {
    /// What readers see, in `out/` itself.
    Published,
    /// `out/draft/`.
    Draft,
    /// `out/embargoed/`.
    Embargoed,
    /// `out/embargoed/draft/`.
    EmbargoedDraft,
}

/// What an edition is made as. Each renderer names its own.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Format {
    extension: &'static str,
    about: &'static str,
}

impl Tree {
    /// All trees.
    pub const ALL: [Self; 4] = [
        Self::Published,
        Self::Draft,
        Self::Embargoed,
        Self::EmbargoedDraft,
    ];

    /// The tree that an edition of this status belongs in.
    #[must_use]
    pub fn of(status: &Status) -> Self {
        match status {
            Status::Published => Self::Published,
            Status::Draft { embargo: None } => Self::Draft,
            Status::Draft { embargo: Some(_) } => Self::EmbargoedDraft,
            Status::Embargoed { .. } => Self::Embargoed,
        }
    }

    /// Whether nobody may know yet of what it holds.
    #[must_use]
    pub fn is_hidden(self) -> bool {
        matches!(self, Self::Embargoed | Self::EmbargoedDraft)
    }

    /// Its folder under `out/`, with `/` at its end; empty for what readers see.
    #[must_use]
    pub fn folder(self) -> &'static str {
        match self {
            Self::Published => "",
            Self::Draft => "draft/",
            Self::Embargoed => "embargoed/",
            Self::EmbargoedDraft => "embargoed/draft/",
        }
    }
}

impl Format {
    /// Pages for browsers.
    pub const HTML: Self = Self::new("html", "A web page");
    /// Pages for paper.
    pub const PDF: Self = Self::new("pdf", "A printed document");

    /// The format whose files end in `extension`; `about` says what it is in a few words.
    #[must_use]
    pub const fn new(extension: &'static str, about: &'static str) -> Self {
        Self { extension, about }
    }

    /// The end of a file's name, without the dot; also its name in the manifest and on the command line.
    #[must_use]
    pub fn extension(self) -> &'static str {
        self.extension
    }

    /// What it is, in a few words.
    #[must_use]
    pub fn about(self) -> &'static str {
        self.about
    }
}

/// The path of an edition under `out/`, as in `draft/ru/press-releases/visit.html`.
#[must_use]
pub fn edition_path(tree: Tree, locale: &Locale, document: &DocumentId, format: Format) -> String {
    let (folder, extension) = (tree.folder(), format.extension());
    format!("{folder}{locale}/{document}.{extension}")
}

/// The path of a parallel edition under `out/`, as in `parallel/press-releases/visit.html`.
#[must_use]
pub fn parallel_path(tree: Tree, document: &DocumentId, format: Format) -> String {
    let (folder, extension) = (tree.folder(), format.extension());
    format!("{folder}parallel/{document}.{extension}")
}

/// The path within its tree of a picture of `document` whose content has the hash `hash`: a changed
/// picture has another address, so that nobody is shown the old one for the new.
#[must_use]
pub fn picture_path(document: &DocumentId, hash: &str, extension: &str) -> String {
    format!("pictures/{document}/{hash}.{extension}")
}

/// The path of the feed of a language under `out/`.
#[must_use]
pub fn feed_path(locale: &Locale) -> String {
    format!("{locale}/feed.xml")
}

/// The tree that a path under `out/` lies in.
#[must_use]
pub fn tree_of(path: &str) -> Tree {
    if path.starts_with(Tree::EmbargoedDraft.folder()) {
        Tree::EmbargoedDraft
    } else if path.starts_with(Tree::Embargoed.folder()) {
        Tree::Embargoed
    } else if path.starts_with(Tree::Draft.folder()) {
        Tree::Draft
    } else {
        Tree::Published
    }
}

/// The path of a list under `out/`: of one language, as in `ru/index.html`, or of all.
#[must_use]
pub fn index_path(tree: Tree, locale: Option<&Locale>) -> String {
    let folder = tree.folder();
    match locale {
        Some(locale) => format!("{folder}{locale}/index.html"),
        None => format!("{folder}index.html"),
    }
}

impl Site<'_> {
    /// The first of `paths` that is there.
    pub fn first_of<const N: usize>(&self, paths: [String; N]) -> Option<String> {
        paths
            .into_iter()
            .find(|path| self.files.contains(path.as_str()))
    }

    /// The address of the file at `path` for the world, where the project has a `base-url`.
    pub fn url(&self, path: &str) -> Option<String> {
        let base = self.base_url?;
        Some(format!("{}/{path}", base.trim_end_matches('/')))
    }
}

/// The way from the file `from` to the file `to`, both paths under `out/`, as in `../ru/visit.html`.
#[must_use]
pub fn way(from: &str, to: &str) -> String {
    // The folders that both lie in.
    let mut common = 0;
    for (place, (from, to)) in from.bytes().zip(to.bytes()).enumerate() {
        match from {
            _ if from != to => break,
            b'/' => common = place + 1,
            _ => {}
        }
    }
    let folders = from.get(common..).unwrap_or_default().matches('/').count();
    let mut way = String::with_capacity(to.len() + 3 * folders);
    way.extend(std::iter::repeat_n("../", folders));
    way.push_str(to.get(common..).unwrap_or_default());
    way
}

#[cfg(test)]
mod tests {
    use super::way;

    fn check(from: &str, to: &str, expected: &str) {
        assert_eq!(way(from, to), expected, "from {from} to {to}");
    }

    #[test]
    fn ways_lead_through_the_nearest_common_folder() {
        check("index.html", "ru/index.html", "ru/index.html");
        check("ru/handbook.html", "edition.css", "../edition.css");
        check("ru/handbook.html", "ru/handbook.html", "handbook.html");
        check("ru/a/x.html", "tg/a/x.html", "../../tg/a/x.html");
        check("ru/a/x.html", "ru/b/y.html", "../b/y.html");
        check("ru/a/x.html", "ru/a.html", "../a.html");
        check("draft/ru/x.html", "ru/x.html", "../../ru/x.html");
        check("ru/ж/x.html", "ru/з/x.html", "../з/x.html");
    }
}
