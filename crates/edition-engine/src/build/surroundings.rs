//! What the pages of a group find around them. Of all that stands in its tree nothing else shows in them.

use std::hash::{Hash, Hasher};
use std::sync::Arc;

use edition_model::Locale;
use edition_model::site::Paths;
use edition_model::site::{edition_path, index_path, parallel_path};

use super::Work;
use super::plan::Group;
use crate::cache::{Digest, Key};
use crate::formats::FORMATS;
use crate::profile::Profile;
use crate::verdict::Verdict;

/// What the pages of a group find around them.
#[derive(Debug)]
pub(super) struct Surroundings {
    /// The locales of the document that readers will find in the group's tree, in the order of the
    /// project.
    pub(super) present: Vec<Locale>,
    /// The files that pages may lead to: the same document in other languages and formats, the documents
    /// that it links to, the lists.
    pub(super) files: Paths,
}

impl Surroundings {
    /// What there is around a group, where the files at the paths `there` are all.
    pub(super) fn of(
        work: &Work<'_>,
        group: &Group,
        (profile, verdict): (&Profile, &Verdict),
        there: &Paths,
    ) -> Self {
        let in_tree =
            |locale: &Locale, format| edition_path(group.tree, locale, &group.document, format);
        let is_there = |locale: &&Locale| {
            FORMATS
                .iter()
                .any(|format| there.contains(&*in_tree(locale, *format)))
        };
        let present = verdict.locales.iter().filter(is_there).cloned();

        let mut files = Paths::default();
        let mut find = |path: String| {
            if let Some(path) = there.get(path.as_str()) {
                files.insert(path.clone());
            }
        };
        for format in FORMATS {
            find(parallel_path(group.tree, &group.document, format));
        }
        find(index_path(group.tree, None));
        for locale in work.localizers().locales() {
            for format in FORMATS {
                find(in_tree(locale, format));
            }
        }
        for locale in &group.locales {
            find(index_path(group.tree, Some(locale)));
        }
        for document in profile.understood.iter().flat_map(|it| it.leads_to()) {
            for locale in &group.locales {
                for format in FORMATS {
                    find(edition_path(group.tree, locale, document, format));
                }
            }
        }
        Self {
            present: present.collect(),
            files,
        }
    }

    /// All of it, short.
    pub(super) fn key(&self) -> Key {
        Digest::new("surroundings").with(self).key()
    }
}

impl Hash for Surroundings {
    fn hash<H: Hasher>(&self, state: &mut H) {
        self.present.hash(state);
        let mut files: Vec<&Arc<str>> = self.files.iter().collect();
        files.sort_unstable();
        files.hash(state);
    }
}
