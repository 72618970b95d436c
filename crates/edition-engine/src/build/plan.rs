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
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub(crate) enum GroupKind {
    /// For readers; with files that have all languages side by side.
    SideBySide,
    /// For readers.
    Single,
    /// No editions but the file of this format that has them side by side: it stands there already, and some of what
    /// it holds is made again.
    SideBySideAlone(Format),
    /// A pseudo locale, for those who try things out: a draft, whatever the state of the document, and in
    /// no list.
    Pseudo,
}

impl Group {
    /// The name that it goes by in the cache. What is made in formats of its own stands beside what was made in others.
    pub(crate) fn name_in_cache(&self, order: &Order) -> String {
        let mut name = self.name();
        if order.names_formats {
            for format in formats(order) {
                name = format!("{name} {}", format.extension());
            }
        }
        name
    }

    /// The name that tells it from others.
    pub(crate) fn name(&self) -> String {
        let locales: Vec<&str> = self.locales.iter().map(Locale::tag).collect();
        let (folder, document) = (self.tree.folder(), &self.document);
        let name = format!("{folder} {document} {}", locales.join(","));
        match self.kind {
            GroupKind::SideBySideAlone(format) => {
                format!("{name} side by side {}", format.extension())
            }
            _ => name,
        }
    }

    /// The path of the editions side by side.
    pub(crate) fn side_by_side_path(&self, format: Format) -> String {
        parallel_path(self.tree, &self.document, format)
    }

    /// Whether it has the file of `format` with the editions side by side.
    pub(crate) fn has_side_by_side(&self, format: Format) -> bool {
        match self.kind {
            GroupKind::SideBySide => true,
            GroupKind::SideBySideAlone(own) => own == format,
            GroupKind::Single | GroupKind::Pseudo => false,
        }
    }

    /// Whether it has the editions themselves.
    pub(crate) fn has_editions(&self) -> bool {
        !matches!(self.kind, GroupKind::SideBySideAlone(_))
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
            let own = self.locales.iter().filter(|_| self.has_editions());
            paths.extend(own.map(|locale| path_of(locale).into()));
            if self.has_side_by_side(*format) {
                paths.push(self.side_by_side_path(*format).into());
            }
        }
        paths
    }
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
            None if verdict.side_by_side && order.has_all_locales() && locales.len() > 1 => {
                GroupKind::SideBySide
            }
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

/// The files with all languages side by side of which `groups`, of one document, make only a part again: they are made
/// again too, of what `stands` of the document. A file that does not stand there yet is not begun.
pub(crate) fn side_by_side_again(
    groups: &[Group],
    verdict: &Verdict,
    order: &Order,
    stands: &[ManifestFile],
) -> Vec<Group> {
    let stands = |path: String| stands.iter().any(|file| *file.path == path);
    let single = groups.iter().filter(|it| it.kind == GroupKind::Single);
    let again = single.flat_map(|group| {
        let again = move |format: Format| {
            let stays = |locale: &Locale| {
                let path = edition_path(group.tree, locale, &group.document, format);
                stands(path) && stays_in(group.tree, verdict, locale)
            };
            let beside = |locale: &&Locale| group.locales.contains(locale) || stays(locale);
            let mut locales: Vec<Locale> = verdict.locales.iter().filter(beside).cloned().collect();
            locales.sort();
            let is_there = verdict.side_by_side && stands(group.side_by_side_path(format));
            let is_there = is_there && locales.len() > 1;
            is_there.then(|| Group {
                locales,
                kind: GroupKind::SideBySideAlone(format),
                ..group.clone()
            })
        };
        formats(order).into_iter().filter_map(again)
    });
    again.collect()
}

/// Whether the edition in `locale` stays in `tree`, where others of its document are replaced and it is not.
fn stays_in(tree: Tree, verdict: &Verdict, locale: &Locale) -> bool {
    match tree {
        Tree::Published => !verdict.faulty.contains(locale),
        Tree::Draft => verdict.is_refused(),
        Tree::Embargoed => true,
    }
}

/// The formats to be made.
pub(crate) fn formats(order: &Order) -> Vec<Format> {
    let is_wanted = |format: &Format| order.formats.contains(format);
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
        let replaced: BTreeSet<_> = replaced.collect();
        // Where a build is asked for all that the settings name, what they no longer name goes with what is replaced.
        let named = match order.names_formats || !order.has_all_locales() {
            true => FORMATS.to_vec(),
            false => formats.clone(),
        };
        let present = present.into_iter().filter(|file| {
            let is_replaced = |(document, tree): &(DocumentId, Tree)| {
                file.document.as_deref() == Some(document.as_str()) && file.tree() == *tree
            };
            let other = FORMATS.iter().filter(|it| !named.contains(it));
            let goes = other.map(|it| it.extension()).any(|it| it == file.format());
            !(goes && replaced.iter().any(is_replaced))
        });
        let present = present.collect();
        let kept = kept(present, verdicts, (&replaced, &formats), &there);
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
/// trees in `replaced` that are of `formats`, and the paths in `planned`.
fn kept(
    last: Vec<ManifestFile>,
    verdicts: &Verdicts,
    (replaced, formats): (&BTreeSet<(DocumentId, Tree)>, &[Format]),
    planned: &Paths,
) -> Vec<ManifestFile> {
    let (pictures, mut kept): (Vec<_>, Vec<_>) = last.into_iter().partition(is_picture);
    kept.retain(|file| !planned.contains(&*file.path));
    let (mut kept, go): (Vec<_>, Vec<_>) = kept
        .into_iter()
        .partition(|file| stays(file, verdicts, replaced));
    let (side_by_side, go): (Vec<_>, Vec<_>) =
        go.into_iter().partition(|file| file.locale.is_none());
    let broken: BTreeSet<_> = go.iter().filter_map(set_of).collect();
    let stays_whole = |file: &ManifestFile| {
        let document = file
            .document
            .as_deref()
            .and_then(|id| DocumentId::new(id).ok());
        let verdict = document.and_then(|document| verdicts.get(&document)?.as_ref());
        if is_data(file) || verdict.is_some_and(|verdict| !verdict.side_by_side) {
            return false;
        }
        set_of(file).is_some_and(|set| {
            let (document, tree, format) = &set;
            let is_replaced = replaced.contains(&(document.clone(), *tree));
            let is_made = formats.iter().any(|it| it.extension() == format);
            is_replaced && !is_made && !broken.contains(&set)
        })
    };
    // In a format that is not made, the file with all editions side by side stays as long as each of them does.
    kept.extend(side_by_side.into_iter().filter(stays_whole));
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

/// The editions of a document that a file is one of: those in the same tree and format.
fn set_of(file: &ManifestFile) -> Option<(DocumentId, Tree, String)> {
    let document = DocumentId::new(file.document.as_deref()?).ok()?;
    Some((document, file.tree(), file.format().to_owned()))
}

fn is_picture(file: &ManifestFile) -> bool {
    matches!(file.format(), "png" | "jpg") && file.document.is_some()
}

/// Whether it is what a document says for machines.
fn is_data(file: &ManifestFile) -> bool {
    file.format() == "json" && file.locale.is_none()
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
        // Editions side by side, and data, are of no one locale, and stand or fall with each of them.
        None => {
            (verdict.side_by_side || is_data(file)) && !replaced.contains(&(document.clone(), tree))
        }
    };
    known
        && match tree {
            Tree::Published => !verdict.embargoed && !verdict.leads_to_withdrawn,
            // A draft is of no use once the document is complete, nor an embargoed edition once it is
            // published.
            Tree::Draft => verdict.is_refused(),
            Tree::Embargoed => {
                verdict.embargoed || !replaced.contains(&(document, Tree::Published))
            }
        }
}
