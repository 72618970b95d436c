//! Pages that would stay as they are and lead to what is taken back: they go with it.
//!
//! A refused document keeps its last editions, but nothing in `out/` may be owed to a document that is under an embargo: a
//! link to it, or the number of one of its paragraphs, tells that there is such a document, and of it. What was given away is
//! never worth more than what must not be given.

use std::collections::BTreeSet;
use std::sync::Arc;

use edition_html::leads_to;
use edition_model::DocumentId;
use edition_model::site::{Format, Tree, way};

use super::Work;
use super::presume::last_of;
use super::together::is_made;
use crate::output::ManifestFile;
use crate::verdict::{Verdict, Verdicts};

/// What an embargo takes back.
struct Withdrawn<'v> {
    documents: BTreeSet<&'v DocumentId>,
    /// The paths of their editions.
    paths: Vec<Arc<str>>,
}

/// Marks the documents whose editions would stay and lead to what this build takes back.
pub(super) fn find(work: &Work<'_>, verdicts: &mut Verdicts) {
    let is_embargoed = |verdict: &Option<Verdict>| verdict.as_ref().is_some_and(|it| it.embargoed);
    let mut withdrawn = Withdrawn {
        documents: BTreeSet::new(),
        paths: Vec::new(),
    };
    for (id, _) in verdicts.iter().filter(|(_, it)| is_embargoed(it)) {
        let paths = published(work, id).map(|file| file.path);
        let before = withdrawn.paths.len();
        withdrawn.paths.extend(paths);
        if withdrawn.paths.len() > before {
            withdrawn.documents.insert(id);
        }
    }
    if withdrawn.documents.is_empty() {
        return;
    }
    let stays = |id: &DocumentId, verdict: &Verdict| {
        !(verdict.embargoed || is_made(verdict, work.order) && work.order.has_document(id))
    };
    let known = verdicts.iter();
    let known = known.filter_map(|(id, verdict)| Some((id, verdict.as_ref()?)));
    let led = known.filter(|(id, verdict)| {
        stays(id, verdict) && published(work, id).any(|file| withdrawn.is_led_to(work, id, &file))
    });
    let led: Vec<DocumentId> = led.map(|(id, _)| id.clone()).collect();
    for id in led {
        if let Some(Some(verdict)) = verdicts.get_mut(&id) {
            verdict.leads_to_withdrawn = true;
        }
    }
}

/// The editions of a document that the last build has published.
fn published(work: &Work<'_>, id: &DocumentId) -> impl Iterator<Item = ManifestFile> {
    let last = last_of(work, id).into_iter();
    last.filter(|file| file.tree() == Tree::Published)
}

impl Withdrawn<'_> {
    /// Whether an edition gives numbers of what is taken back, or links to it.
    fn is_led_to(&self, work: &Work<'_>, id: &DocumentId, file: &ManifestFile) -> bool {
        let group = work.cache.group_of(id, file);
        let mut cited = group.iter().flat_map(|group| &group.cites);
        if cited.any(|(document, _)| self.documents.contains(document)) {
            return true;
        }
        if file.format() != Format::HTML.extension() {
            return false;
        }
        let page = work.output.read(&file.path);
        let Some(page) = page.and_then(|page| String::from_utf8(page).ok()) else {
            return false;
        };
        let mut ways = self.paths.iter().map(|path| way(&file.path, path));
        ways.any(|way| leads_to(&page, &way))
    }
}
