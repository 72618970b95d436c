//! The address book of what is built: in which tree and at which path each file lies, whatever its format,
//! and the relative link from one to another of the same tree. Paths in `out/` are relative to it; those in
//! `private/` begin with the folder of their tree. Between the parts is `/`.

use std::collections::BTreeMap;
use std::sync::Arc;

use crate::document::Kind;
use crate::edition::Status;
use crate::identity::DocumentId;
use crate::locale::Locale;
use rustc_hash::FxHashSet;

/// The path of the sitemap.
pub const SITEMAP_PATH: &str = "sitemap.xml";

/// A set of paths, for many lookups.
pub type Paths = FxHashSet<Arc<str>>;

/// What lies around a file, so that it can link there.
#[derive(Debug, Clone, Copy)]
pub struct Site<'s> {
    /// The paths of all files of this build, as in `ru/handbook.html`. A file of the publication
    /// that is not among them is not linked to.
    pub files: &'s Paths,
    /// The URL of `out/`, with `/` at its end, if the project has a `base-url`.
    pub base_url: Option<&'s str>,
    /// The paths of pictures within the tree of the file, as [`picture_path`] makes them, by their
    /// paths in the project. If a picture is not among them, its text alternative stands in.
    pub pictures: &'s BTreeMap<String, String>,
}

/// A tree of built files. All have the same layout, and each is complete in itself: no page leads into another tree.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Tree {
    /// `out/` itself, which readers see.
    Published,
    /// `private/draft/`, under embargo or not.
    Draft,
    /// `private/embargoed/`.
    Embargoed,
}

/// A format of editions. Each renderer has its own.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Format {
    extension: &'static str,
    about: &'static str,
}

impl Tree {
    /// All trees.
    pub const ALL: [Self; 3] = [Self::Published, Self::Draft, Self::Embargoed];

    /// The tree of an edition with this status.
    #[must_use]
    pub fn of(status: &Status) -> Self {
        match status {
            Status::Published => Self::Published,
            Status::Draft { .. } => Self::Draft,
            Status::Embargoed { .. } => Self::Embargoed,
        }
    }

    /// Splits a path into its tree and the path within that tree.
    #[must_use]
    pub fn split(path: &str) -> (Self, &str) {
        for tree in [Self::Draft, Self::Embargoed] {
            if let Some(within) = path.strip_prefix(tree.folder()) {
                return (tree, within);
            }
        }
        (Self::Published, path)
    }

    /// Its folder, with `/` at its end; empty for `out/` itself.
    #[must_use]
    pub fn folder(self) -> &'static str {
        match self {
            Self::Published => "",
            Self::Draft => "private/draft/",
            Self::Embargoed => "private/embargoed/",
        }
    }
}

impl Format {
    /// Web pages.
    pub const HTML: Self = Self::new("html", "A web page");
    /// Printed pages.
    pub const PDF: Self = Self::new("pdf", "A printed document");
    /// Documents of Word.
    pub const DOCX: Self = Self::new("docx", "A document of Word");

    /// The format whose files have the `extension`; `about` says in a few words what it is.
    #[must_use]
    pub const fn new(extension: &'static str, about: &'static str) -> Self {
        Self { extension, about }
    }

    /// The extension of its files, without the dot; also its name in the manifest and on the
    /// command line.
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

/// The extension of the file at `path`, without the dot; empty if it has none.
#[must_use]
pub fn extension_of(path: &str) -> &str {
    path.rsplit_once('.').map_or("", |(_, extension)| extension)
}

/// The path of an edition, as in `private/draft/ru/press-releases/visit.html`.
#[must_use]
pub fn edition_path(tree: Tree, locale: &Locale, document: &DocumentId, format: Format) -> String {
    let (folder, extension) = (tree.folder(), format.extension());
    format!("{folder}{locale}/{document}.{extension}")
}

/// The path of what a document recommends, for machines, as in `data/reports/visit.json`.
#[must_use]
pub fn data_path(tree: Tree, document: &DocumentId) -> String {
    format!("{}data/{document}.json", tree.folder())
}

/// The locale, document and format of the edition that has this path, in whatever tree: [`edition_path`] backwards. `None`
/// where the path is that of no edition in one of `formats`.
#[must_use]
pub fn read_edition_path(path: &str, formats: &[Format]) -> Option<(Locale, DocumentId, Format)> {
    let (tag, name) = Tree::split(path).1.split_once('/')?;
    let mut found = formats.iter().filter_map(|format| {
        let name = name.strip_suffix(format.extension())?.strip_suffix('.')?;
        Some((tag.parse().ok()?, DocumentId::new(name).ok()?, *format))
    });
    found.next()
}

/// The path of an edition with all languages side by side, as in
/// `parallel/press-releases/visit.html`.
#[must_use]
pub fn parallel_path(tree: Tree, document: &DocumentId, format: Format) -> String {
    let (folder, extension) = (tree.folder(), format.extension());
    format!("{folder}parallel/{document}.{extension}")
}

/// The path within its tree of a picture of `document` whose content has the hash `hash`. A changed
/// picture gets a new path, so that no cache shows the old one.
#[must_use]
pub fn picture_path(document: &DocumentId, hash: &str, extension: &str) -> String {
    format!("pictures/{document}/{hash}.{extension}")
}

/// The path of the picture that networks and messengers show beside a link to an edition of that language and kind.
#[must_use]
pub fn card_path(locale: &Locale, kind: Kind) -> String {
    format!("{locale}/cards/{}.png", kind.name())
}

/// The path of the feed of a language.
#[must_use]
pub fn feed_path(locale: &Locale) -> String {
    format!("{locale}/feed.xml")
}

/// The path of a file of the index for searches in a language.
#[must_use]
pub fn search_path(locale: &Locale, name: &str) -> String {
    format!("{locale}/search/{name}")
}

/// The path of the list of documents in one language, as in `ru/index.html`, or in all.
#[must_use]
pub fn index_path(tree: Tree, locale: Option<&Locale>) -> String {
    let folder = tree.folder();
    match locale {
        Some(locale) => format!("{folder}{locale}/index.html"),
        None => format!("{folder}index.html"),
    }
}

impl Site<'_> {
    /// The first of `paths` that exists.
    pub fn first_of(&self, paths: impl IntoIterator<Item = String>) -> Option<String> {
        let mut paths = paths.into_iter();
        paths.find(|path| self.files.contains(path.as_str()))
    }

    /// The URL of the file at `path`, if the project has a `base-url`. What is not published is nowhere on the web.
    pub fn url(&self, path: &str) -> Option<String> {
        let base = self.base_url?;
        if Tree::split(path).0 != Tree::Published {
            return None;
        }
        Some(format!("{}/{path}", base.trim_end_matches('/')))
    }
}

/// The relative link from the file `from` to the file `to`, as in `../ru/visit.html`.
#[must_use]
pub fn way(from: &str, to: &str) -> String {
    // The length of the path of their innermost common folder.
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
    use crate::locale::FOLDERS_OF_NO_LOCALE;
    use std::collections::BTreeMap;

    use super::{
        Format, Paths, Site, Tree, edition_path, parallel_path, picture_path, read_edition_path,
        way,
    };
    use crate::identity::DocumentId;
    use crate::locale::Locale;

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
        check("ru/ж/x.html", "ru/з/x.html", "../з/x.html");
    }

    #[test]
    fn the_path_of_an_edition_says_which_it_is() {
        let check = |path: &str, expected: Option<(&str, &str, Format)>| {
            let found = read_edition_path(path, &[Format::HTML, Format::PDF]);
            let told = found.as_ref();
            let told = told.map(|(locale, id, format)| (locale.tag(), id.as_str(), *format));
            assert_eq!(told, expected, "{path}");
            if let Some((locale, id, format)) = &found {
                let (tree, _) = Tree::split(path);
                assert_eq!(edition_path(tree, locale, id, *format), path);
            }
        };
        check("tg/a/b.html", Some(("tg", "a/b", Format::HTML)));
        check("private/draft/ru/x.pdf", Some(("ru", "x", Format::PDF)));
        for none in [
            "",
            "tg",
            "tg/x",
            "tg/../x.html",
            "../tg/x.html",
            "tg//x.html",
            "?/x.pdf",
            "tg/.html",
        ] {
            check(none, None);
        }
    }

    /// Whatever lies beside the folders of locales is no locale's.
    #[test]
    fn no_folder_beside_those_of_locales_could_be_one() {
        let document = DocumentId::new("x").unwrap();
        let mut paths = vec![
            parallel_path(Tree::Published, &document, Format::HTML),
            picture_path(&document, "0a", "png"),
            "data/x.json".to_owned(),
        ];
        paths.extend(Tree::ALL.map(|tree| format!("{}x", tree.folder())));
        for path in paths {
            let folders = path.rsplit_once('/').map_or("", |(folders, _)| folders);
            for folder in folders.split('/') {
                assert!(folder.parse::<Locale>().is_err(), "{folder}");
            }
        }
        for folder in FOLDERS_OF_NO_LOCALE {
            assert!(folder.parse::<Locale>().is_err(), "{folder}");
        }
    }

    #[test]
    fn a_path_is_split_after_the_folder_of_its_tree() {
        for tree in Tree::ALL {
            let path = format!("{}ru/x.html", tree.folder());
            assert_eq!(Tree::split(&path), (tree, "ru/x.html"));
        }
        for published in ["drafts.html", "draft/x.html", "private/x.html"] {
            assert_eq!(Tree::split(published), (Tree::Published, published));
        }
    }

    #[test]
    fn what_is_not_published_is_nowhere_on_the_web() {
        let site = Site {
            files: &Paths::default(),
            base_url: Some("https://example.org/e/"),
            pictures: &BTreeMap::new(),
        };
        let url = site.url("ru/x.html");
        assert_eq!(url.as_deref(), Some("https://example.org/e/ru/x.html"));
        assert_eq!(site.url("private/draft/ru/x.html"), None);
        assert_eq!(site.url("private/embargoed/ru/x.html"), None);
    }
}
