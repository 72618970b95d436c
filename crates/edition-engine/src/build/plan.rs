//! What a build has to do: which editions go where, and what of the last build stays.
//!
//! Pure: from what was decided of the documents and from the last manifest. So the rules that readers
//! rely on (together or not at all, nothing under embargo in sight) stand in one place.

use std::collections::{BTreeMap, BTreeSet};
use std::sync::Arc;

use edition_model::site::{Format, Paths, Tree, edition_path, parallel_path};
use edition_model::{DocumentId, Locale};

use crate::formats::FORMATS;
use crate::order::Order;
use crate::output::ManifestFile;
use crate::verdict::{Verdict, Verdicts};

/// The editions of a document that go into one tree: what stands side by side. A pseudo locale is a group
/// by itself.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct Group {
    pub(crate) document: DocumentId,
    pub(crate) tree: Tree,
    pub(crate) locales: Vec<Locale>,
    pub(crate) kind: GroupKind,
    /// Whether nobody may see the document yet.
    pub(crate) embargoed: bool,
}

/// What a group is for.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum GroupKind {
    /// For readers; with files that have all languages side by side.
    SideBySide,
    /// For readers.
    Single,
    /// A pseudo locale, for those who try things out: a draft, whatever the state of the document, and in
    /// no list.
    Pseudo,
}

impl Group {
    /// The name that it goes by in the cache.
    pub(crate) fn name(&self) -> String {
        let locales: Vec<&str> = self.locales.iter().map(Locale::tag).collect();
        let (folder, document) = (self.tree.folder(), &self.document);
        format!("{folder} {document} {}", locales.join(","))
    }

    /// The path of the editions side by side.
    pub(crate) fn side_by_side_path(&self, format: Format) -> String {
        parallel_path(self.tree, &self.document, format)
    }

    /// Whether it is a pseudo locale.
    pub(crate) fn is_pseudo(&self) -> bool {
        self.kind == GroupKind::Pseudo
    }

    /// The paths of all its files in `formats`, pictures aside.
    fn paths(&self, formats: &[Format]) -> Vec<Arc<str>> {
        let mut paths = Vec::new();
        for format in formats {
            let path_of = |locale| edition_path(self.tree, locale, &self.document, *format);
            paths.extend(self.locales.iter().map(|locale| path_of(locale).into()));
            if self.kind == GroupKind::SideBySide {
                paths.push(self.side_by_side_path(*format).into());
            }
        }
        paths
    }
}

/// The groups to be made, in order. A document without a verdict could not be read at all.
pub(crate) fn groups(verdicts: &Verdicts, order: &Order) -> Vec<Group> {
    let known = verdicts
        .iter()
        .filter_map(|(document, verdict)| Some((document, verdict.as_ref()?)));
    let groups = known.flat_map(|(document, verdict)| groups_of(document, verdict, order));
    groups.collect()
}

/// The groups of one document, in order.
pub(crate) fn groups_of(document: &DocumentId, verdict: &Verdict, order: &Order) -> Vec<Group> {
    if !order.has_document(document) || !verdict.can_be_shown {
        return Vec::new();
    }
    let mut trees: BTreeMap<(Tree, Option<&Locale>), Vec<Locale>> = BTreeMap::new();
    for locale in &order.pseudo {
        trees.insert((Tree::Draft, Some(locale)), vec![locale.clone()]);
    }
    let locales = verdict.locales.iter();
    for locale in locales.filter(|locale| order.has_locale(locale)) {
        let is_refused = verdict.is_refused();
        let mut add = |tree| {
            let locales = trees.entry((tree, None)).or_default();
            locales.push(locale.clone());
        };
        let is_complete = !is_refused || (order.partial && !verdict.faulty.contains(locale));
        if is_complete && !verdict.is_apart {
            add(verdict.tree());
        }
        if (is_complete && verdict.is_apart) || (is_refused && order.draft) {
            add(Tree::Draft);
        }
    }
    let groups = trees.into_iter().map(|((tree, pseudo), mut locales)| {
        locales.sort();
        let kind = match pseudo {
            Some(_) => GroupKind::Pseudo,
            None if order.has_all_locales() && locales.len() > 1 => GroupKind::SideBySide,
            None => GroupKind::Single,
        };
        Group {
            document: document.clone(),
            tree,
            locales,
            kind,
            embargoed: verdict.embargoed,
        }
    });
    groups.collect()
}

/// The formats to be made.
pub(crate) fn formats(order: &Order) -> Vec<Format> {
    let is_wanted = |format: &Format| order.formats.is_empty() || order.formats.contains(format);
    FORMATS.into_iter().filter(is_wanted).collect()
}

/// What will stand in the trees once some groups are made, lists aside.
pub(crate) struct Prospect {
    /// What stays of the last build.
    pub(crate) kept: Vec<ManifestFile>,
    /// The trees that there will be pages in.
    pub(crate) trees: BTreeSet<Tree>,
    /// The locales that the lists of each tree will name editions in.
    pub(crate) listed: BTreeSet<(Tree, Locale)>,
    /// The paths of editions.
    pub(crate) there: Paths,
}

impl Prospect {
    /// What will stand there once `groups` are made, where `present` is there now.
    pub(crate) fn of(
        verdicts: &Verdicts,
        groups: &[Group],
        order: &Order,
        present: Vec<ManifestFile>,
    ) -> Self {
        let formats = formats(order);
        let mut there = Paths::default();
        let editions: usize = groups.iter().map(|group| group.locales.len()).sum();
        there.reserve(formats.len() * editions * 3 / 2);
        there.extend(groups.iter().flat_map(|group| group.paths(&formats)));
        let for_readers = || groups.iter().filter(|group| !group.is_pseudo());
        let replaced = for_readers().map(|group| (group.document.clone(), group.tree));
        let kept = kept(present, verdicts, &replaced.collect(), &there);
        let pages = || {
            kept.iter()
                .filter(|file| file.format() == Format::HTML.extension())
        };
        let trees = for_readers().map(|group| group.tree);
        let mut trees: BTreeSet<Tree> = trees.chain(pages().map(|file| file.tree())).collect();
        trees.insert(Tree::Published);
        let locales_of = |group: &Group| {
            let (tree, locales) = (group.tree, group.locales.clone());
            locales.into_iter().map(move |locale| (tree, locale))
        };
        let locale_of =
            |file: &ManifestFile| Some((file.tree(), file.locale.as_ref()?.parse().ok()?));
        let listed = for_readers().flat_map(locales_of);
        let listed = listed.chain(pages().filter_map(locale_of)).collect();
        there.extend(kept.iter().map(|file| file.path.clone()));
        Self {
            kept,
            trees,
            listed,
            there,
        }
    }
}

/// The files of the last build that stay where they are; this build replaces those of the documents and
/// trees in `replaced`, and the paths in `planned`.
fn kept(
    last: Vec<ManifestFile>,
    verdicts: &Verdicts,
    replaced: &BTreeSet<(DocumentId, Tree)>,
    planned: &Paths,
) -> Vec<ManifestFile> {
    let (pictures, mut kept): (Vec<_>, Vec<_>) = last.into_iter().partition(is_picture);
    kept.retain(|file| stays(file, verdicts, replaced) && !planned.contains(&*file.path));
    // Pictures are of the pages that show them: they stay as long as one of their document does.
    let pages: BTreeSet<(Tree, Option<Arc<str>>)> = kept
        .iter()
        .filter(|file| file.format() == Format::HTML.extension())
        .map(|file| (file.tree(), file.document.clone()))
        .collect();
    let is_shown = |file: &ManifestFile| pages.contains(&(file.tree(), file.document.clone()));
    kept.extend(pictures.into_iter().filter(is_shown));
    kept
}

fn is_picture(file: &ManifestFile) -> bool {
    matches!(file.format(), "png" | "jpg") && file.document.is_some()
}

/// Whether a file of the last build stays where it is, if this build does not replace it.
fn stays(
    file: &ManifestFile,
    verdicts: &Verdicts,
    replaced: &BTreeSet<(DocumentId, Tree)>,
) -> bool {
    // Lists and stylesheets are made again each time.
    let Some(document) = file
        .document
        .as_deref()
        .and_then(|id| DocumentId::new(id).ok())
    else {
        return false;
    };
    let verdict = match verdicts.get(&document) {
        // The document was withdrawn.
        None => return false,
        // It cannot be read: nothing is known of it that could speak against its last editions.
        Some(None) => return true,
        Some(Some(verdict)) => verdict,
    };
    let tree = file.tree();
    let known = match file.locale.as_deref() {
        // Where only the complete locales of a document are published, no reader finds an older text in the others.
        Some(tag) => verdict.locales.iter().any(|locale| {
            let is_left_out = verdict.faulty.contains(locale)
                && tree == Tree::Published
                && replaced.contains(&(document.clone(), tree));
            locale.tag() == tag && !is_left_out
        }),
        // Editions side by side are of no one locale, and stand or fall with each of them.
        None => !replaced.contains(&(document.clone(), tree)),
    };
    known
        && match tree {
            Tree::Published => !verdict.embargoed,
            // A draft is of no use once the document is complete, nor an embargoed edition once it is
            // published.
            Tree::Draft => verdict.is_refused(),
            Tree::Embargoed => {
                verdict.embargoed || !replaced.contains(&(document, Tree::Published))
            }
        }
}
