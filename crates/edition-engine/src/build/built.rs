//! What came of a build.

use std::collections::{BTreeMap, BTreeSet};
use std::path::{Path, PathBuf};
use std::sync::Arc;

use edition_check::apply_severities;
use edition_model::site::{Tree, index_path};
use edition_model::{Diagnostic, DocumentId, Locale, Rule, Severity, Sources};

use super::commit::Committed;
use crate::errors::ToolError;
use crate::findings::Findings;
use crate::notes::Notes;
use crate::order::Order;
use crate::output::ManifestFile;
use crate::private::PRIVATE;
use crate::profile::{Profile, SinceRelease};
use crate::settings::Settings;
use crate::sharding::Shard;
use crate::verdict::{Verdict, Verdicts, refuses};

/// Who is told how far a build is.
pub trait Progress: Sync {
    /// So many documents lie ahead.
    fn start(&self, documents: usize);
    /// One more is done.
    fn advance(&self);
    /// All are.
    fn finish(&self);
    /// Something has happened that people may want to hear of at once.
    fn tell(&self, _notice: Notice<'_>) {}
}

/// What people may want to hear of at once.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Notice<'n> {
    /// Another process works on the publication in this folder: this one waits.
    Waiting(&'n Path),
    /// A build had been interrupted while it put files into their places; that is done now.
    Finished,
    /// A file that was damaged by a sudden end goes, since it cannot be made again now.
    Damaged {
        /// Its path: under `out/`, or in the publication.
        path: &'n str,
    },
    /// These shards are not among those that are joined: what falls to them is built now.
    ShardsMissing(&'n [Shard]),
    /// `out/` was of the first version: what is not for everybody was taken out of it.
    PutInOrder {
        /// So many files, the cache aside.
        files: usize,
    },
}

/// Nobody is told.
impl Progress for () {
    fn start(&self, _documents: usize) {}
    fn advance(&self) {}
    fn finish(&self) {}
}

/// What was built, where, and what was found on the way.
#[derive(Debug)]
pub struct Built {
    /// The files that were written, in order: what is published by its path under `out/`, all else by that in the
    /// publication.
    pub written: Vec<Arc<str>>,
    /// Why each of the documents was refused that were.
    pub refused: BTreeMap<DocumentId, Vec<Reason>>,
    /// The documents that wait for the end of an embargo.
    pub embargoed: Vec<DocumentId>,
    /// Those of them that an earlier build had published.
    pub taken_back: BTreeSet<DocumentId>,
    /// The refused documents whose last editions went with these, since they led to them.
    pub taken_down: BTreeSet<DocumentId>,
    /// Whether nothing was written: what is told is what would have come of it.
    pub is_rehearsal: bool,
    /// What a rehearsal would have left in `out/`, in order.
    pub(crate) foreseen: Vec<ManifestFile>,
    /// How the documents that have been released stand to what was released.
    pub released: BTreeMap<DocumentId, SinceRelease>,
    /// The documents that have editions of this or an earlier build for everybody.
    pub standing: BTreeSet<DocumentId>,
    /// How many documents have published editions now.
    pub documents: usize,
    /// Where the files are that are published.
    pub out: PathBuf,
    /// Where all else is.
    pub private: PathBuf,
    /// Whether drafts were asked for.
    pub drafts: bool,
    /// What became of the refused documents that were published in some locales all the same, where
    /// [`Request::partial`](crate::order::Request::partial) asked for that.
    pub in_part: BTreeMap<DocumentId, InPart>,
    /// The documents of which only drafts were made, since what was asked for would have disagreed with their other
    /// editions.
    pub apart: Vec<DocumentId>,
    /// The refused documents that not even a draft can be made of.
    pub without_draft: BTreeSet<DocumentId>,
    /// The first page of a pseudo locale, where one was asked for.
    pseudo: Option<String>,
    /// What was found, before the settings had a say.
    pub(crate) found: Findings,
    /// What was noted of it.
    notes: Notes,
    /// The settings' say.
    severities: BTreeMap<Rule, Option<Severity>>,
    /// The documents and the locales that were asked for; all where none is named.
    asked_for: (BTreeSet<DocumentId>, BTreeSet<Locale>),
}

/// What became of a refused document that was published in some of its locales.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct InPart {
    /// The locales that readers find it in now.
    pub standing: Vec<Locale>,
    /// Those that they found it in before, and do not any more.
    pub taken_down: Vec<Locale>,
}

/// A reason to refuse a document. Every refusal has one, whatever the settings hide.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Reason {
    /// A rule has found errors in a locale.
    Errors {
        /// The rule.
        rule: Rule,
        /// The locale.
        locale: Locale,
        /// How many.
        number: usize,
    },
    /// Something is wrong in a file of a locale that belongs to no document: its terms or its interface.
    Shared {
        /// The rule.
        rule: Rule,
        /// The path of the file in the project.
        path: String,
        /// How many times.
        number: usize,
    },
    /// A locale has missing or stale segments, and a translator has silenced what says so.
    Incomplete(Locale),
    /// The settings ask for a review that was not made.
    Unreviewed {
        /// The locale.
        locale: Locale,
        /// How many segments.
        number: usize,
        /// How many persons must have reviewed each.
        reviewers: u32,
    },
    /// The source could not be understood.
    Unreadable,
}

impl Reason {
    /// A reason a locale in which translations want a review. No finding tells of it: the text may be as good as any.
    pub fn unreviewed(profile: &Profile, settings: &Settings) -> impl Iterator<Item = Self> {
        let reviewers = settings.reviewers;
        let unreviewed = profile.unreviewed.iter();
        unreviewed.map(move |(locale, number)| Self::Unreviewed {
            locale: locale.clone(),
            number: *number,
            reviewers,
        })
    }
}

impl Built {
    pub(super) fn new(
        order: &Order,
        (root, settings): (&Path, &Settings),
        committed: Committed,
        (found, notes): (Findings, Notes),
        verdicts: &Verdicts,
    ) -> Self {
        let refused = refused(verdicts, order);
        let refused = refused.map(|id| {
            let reasons = reasons_of(&id, &found, &notes, settings);
            (id, reasons)
        });
        let pseudo = order.pseudo.iter().find_map(|locale| {
            let folder = format!("{}{locale}/", Tree::Draft.folder());
            let mut written = committed.written.iter();
            let first = written.find(|path| path.starts_with(&folder));
            first.map(|path| path.to_string())
        });
        Self {
            refused: refused.collect(),
            embargoed: under_embargo(verdicts, order).collect(),
            taken_back: committed.taken_back,
            taken_down: leading_to_withdrawn(verdicts).collect(),
            is_rehearsal: order.is_rehearsal,
            foreseen: committed.foreseen,
            released: released(&found, order),
            written: committed.written,
            standing: committed.standing,
            documents: committed.published,
            out: order.out.clone(),
            private: root.join(PRIVATE),
            drafts: order.draft && !order.is_rehearsal,
            in_part: committed.in_part,
            apart: apart(verdicts, order).collect(),
            without_draft: without_draft(verdicts).collect(),
            pseudo,
            found,
            notes,
            severities: settings.severities.clone(),
            asked_for: (order.documents.clone(), locales_asked_for(order, settings)),
        }
    }

    /// The page to begin with: that of the drafts, where some were asked for and made.
    #[must_use]
    pub fn index(&self) -> PathBuf {
        place(&self.out, &self.private, &self.first_page())
    }

    /// The path of that page.
    pub(crate) fn first_page(&self) -> String {
        if let Some(page) = &self.pseudo {
            return page.clone();
        }
        let mut refused = self.refused.keys();
        let drafted = !self.apart.is_empty()
            || (self.drafts && refused.any(|id| !self.without_draft.contains(id)));
        let tree = if drafted {
            Tree::Draft
        } else {
            Tree::Published
        };
        index_path(tree, None)
    }

    /// What was found in what was asked for, as the settings weigh it: of some files at a time, in order, with the texts that it
    /// speaks of. All of it may be more than fits into memory.
    pub fn findings(&self) -> impl Iterator<Item = (Vec<Diagnostic>, Sources)> {
        let files = self.found.by_files(&self.notes);
        files.map(|(mut findings, texts)| {
            self.weigh(&mut findings);
            (findings, texts)
        })
    }

    /// Leaves what was found in what was asked for, or in what belongs to no document, as the settings weigh it.
    fn weigh(&self, findings: &mut Vec<Diagnostic>) {
        let (documents, locales) = &self.asked_for;
        findings.retain(|finding| {
            let is_of = |id: &DocumentId| documents.is_empty() || documents.contains(id);
            let is_in = |locale: &Locale| locales.is_empty() || locales.contains(locale);
            finding.document.as_ref().is_none_or(is_of) && finding.locale.as_ref().is_none_or(is_in)
        });
        apply_severities(findings, &self.severities);
    }

    /// The same all together.
    #[must_use]
    pub fn all_findings(&self) -> (Vec<Diagnostic>, Sources) {
        let (mut findings, texts) = self.found.gather(&self.notes);
        self.weigh(&mut findings);
        (findings, texts)
    }

    /// Files that could not be read at all.
    #[must_use]
    pub fn problems(&self) -> &[ToolError] {
        &self.found.problems
    }

    /// Whether nothing was refused, no file was unreadable, and nothing found is an error.
    #[must_use]
    pub fn is_well(&self) -> bool {
        let is_error = |finding: &Diagnostic| finding.severity == Severity::Error;
        self.refused.is_empty()
            && self.problems().is_empty()
            && !self.findings().any(|(found, _)| found.iter().any(is_error))
    }

    /// The files beside texts and settings that editions were made of: pictures, and the fonts of
    /// `settings`, as they are named there.
    pub(crate) fn named(&self, settings: &Settings) -> Vec<String> {
        let documents = self.found.documents.values();
        let understood = documents.filter_map(|it| it.profile.understood.as_ref());
        let pictures: BTreeSet<&str> = understood
            .flat_map(|it| it.pictures.iter().map(String::as_str))
            .collect();
        let fonts = settings.fonts.values().map(|font| font.path.as_str());
        let named = pictures.into_iter().chain(fonts);
        named.map(str::to_owned).collect()
    }
}

/// The locales whose findings are told: those that were named, and the source, which all are made of.
fn locales_asked_for(order: &Order, settings: &Settings) -> BTreeSet<Locale> {
    let mut locales = order.locales.clone();
    if !locales.is_empty() {
        locales.insert(settings.source.clone());
    }
    locales
}

/// Where the file at `path` lies.
pub(crate) fn place(out: &Path, private: &Path, path: &str) -> PathBuf {
    let within = path
        .strip_prefix(PRIVATE)
        .and_then(|path| path.strip_prefix('/'));
    match within.filter(|_| Tree::split(path).0 != Tree::Published) {
        Some(within) => private.join(within),
        None => out.join(path),
    }
}

/// The documents with such a verdict; `None` is that of one that could not be read.
fn those(
    verdicts: &Verdicts,
    are: impl Fn(&DocumentId, Option<&Verdict>) -> bool,
) -> impl Iterator<Item = DocumentId> {
    let those = verdicts
        .iter()
        .filter(move |(id, verdict)| are(id, verdict.as_ref()));
    those.map(|(id, _)| id.clone())
}

/// The documents of the order whose editions may not be replaced.
fn refused(verdicts: &Verdicts, order: &Order) -> impl Iterator<Item = DocumentId> {
    those(verdicts, |id, verdict| {
        order.has_document(id) && verdict.is_none_or(Verdict::is_refused)
    })
}

/// What became of the refused documents of which some locales were published: `files` stand now, the `last` before.
pub(super) fn in_part<'f>(
    verdicts: &Verdicts,
    order: &Order,
    files: impl Iterator<Item = &'f ManifestFile>,
    last: &[ManifestFile],
) -> BTreeMap<DocumentId, InPart> {
    if !order.partial {
        return BTreeMap::new();
    }
    let editions = |files: &mut dyn Iterator<Item = &ManifestFile>| {
        let open = files.filter(|file| file.tree() == Tree::Published);
        let editions = open.filter_map(|file| Some((file.document.clone()?, file.locale.clone()?)));
        editions.collect::<BTreeSet<(Arc<str>, Arc<str>)>>()
    };
    let (now, before) = (editions(&mut { files }), editions(&mut last.iter()));
    let has = |editions: &BTreeSet<(Arc<str>, Arc<str>)>, id: &DocumentId, locale: &Locale| {
        editions.contains(&(id.shared(), locale.shared_tag()))
    };
    let parts = refused(verdicts, order).filter_map(|id| {
        let verdict = verdicts.get(&id)?.as_ref()?;
        if !is_published_in_part(verdict, order) {
            return None;
        }
        let those = |which: &dyn Fn(&Locale) -> bool| {
            let those = verdict.locales.iter().filter(|locale| which(locale));
            those.cloned().collect::<Vec<_>>()
        };
        let part = InPart {
            standing: those(&|locale| has(&now, &id, locale)),
            taken_down: those(&|locale| has(&before, &id, locale) && !has(&now, &id, locale)),
        };
        (!part.standing.is_empty()).then_some((id, part))
    });
    parts.collect()
}

/// Whether complete locales of a refused document are published.
fn is_published_in_part(verdict: &Verdict, order: &Order) -> bool {
    verdict.tree() == Tree::Published && !verdict.is_apart && has_complete(verdict, order)
}

/// Whether the order has complete locales of a document.
fn has_complete(verdict: &Verdict, order: &Order) -> bool {
    let mut complete = verdict.locales.iter();
    verdict.can_be_shown
        && complete.any(|locale| order.has_locale(locale) && !verdict.faulty.contains(locale))
}

/// The documents of which a part would disagree with the rest.
fn apart(verdicts: &Verdicts, order: &Order) -> impl Iterator<Item = DocumentId> {
    those(verdicts, |_, verdict| {
        verdict.is_some_and(|it| {
            let is_asked_for = !it.is_refused() || (order.partial && has_complete(it, order));
            it.is_apart && it.can_be_shown && is_asked_for
        })
    })
}

/// How the documents of the order that have been released stand to what was released.
fn released(found: &Findings, order: &Order) -> BTreeMap<DocumentId, SinceRelease> {
    let documents = found.documents.iter();
    let released = documents.filter_map(|(id, examined)| {
        let understood = examined.profile.understood.as_ref()?;
        let since = understood.since_release.clone()?;
        order.has_document(id).then(|| (id.clone(), since))
    });
    released.collect()
}

/// The documents whose editions are taken down because they lead to others that are taken back.
fn leading_to_withdrawn(verdicts: &Verdicts) -> impl Iterator<Item = DocumentId> + '_ {
    let leads =
        |verdict: &Option<Verdict>| verdict.as_ref().is_some_and(|it| it.leads_to_withdrawn);
    let led = verdicts.iter().filter(move |(_, verdict)| leads(verdict));
    led.map(|(id, _)| id.clone())
}

/// The documents that cannot be rendered.
fn without_draft(verdicts: &Verdicts) -> impl Iterator<Item = DocumentId> {
    those(verdicts, |_, verdict| {
        verdict.is_none_or(|it| !it.can_be_shown)
    })
}

/// The complete documents of the order that nobody may see yet.
pub(super) fn under_embargo(
    verdicts: &Verdicts,
    order: &Order,
) -> impl Iterator<Item = DocumentId> {
    those(verdicts, |id, verdict| {
        order.has_document(id) && verdict.is_some_and(|it| it.embargoed && !it.is_refused())
    })
}

/// Why a document is refused; `found` is what was found before the settings had a say.
pub(super) fn reasons_of(
    id: &DocumentId,
    found: &Findings,
    notes: &Notes,
    settings: &Settings,
) -> Vec<Reason> {
    let examined = found.documents.get(id);
    let own = examined.map(|examined| examined.findings(notes));
    let all = own.iter().flatten().chain(&found.all);
    let of_document = all.filter(|finding| finding.documents().any(|other| other == id));
    let mut errors: BTreeMap<(&Locale, Rule), usize> = BTreeMap::new();
    let mut shared: BTreeMap<(&str, Rule), usize> = BTreeMap::new();
    for finding in of_document.filter(|it| refuses(it, &settings.severities)) {
        if finding.document.is_none() {
            let path = finding.place.path(&found.texts);
            *shared.entry((path, finding.rule)).or_default() += 1;
            continue;
        }
        let locale = finding.locale.as_ref().unwrap_or(&settings.source);
        *errors.entry((locale, finding.rule)).or_default() += 1;
    }
    let mut reasons: Vec<Reason> = errors
        .iter()
        .map(|((locale, rule), number)| Reason::Errors {
            rule: *rule,
            locale: (*locale).clone(),
            number: *number,
        })
        .collect();
    reasons.extend(shared.iter().map(|((path, rule), number)| Reason::Shared {
        rule: *rule,
        path: (*path).to_owned(),
        number: *number,
    }));
    let profile = examined.map(|examined| &examined.profile);
    let unreviewed = profile.map(|profile| &profile.unreviewed);
    reasons.extend(
        profile
            .into_iter()
            .flat_map(|it| Reason::unreviewed(it, settings)),
    );
    let incomplete = profile.map(|profile| &profile.incomplete);
    for locale in incomplete.into_iter().flatten() {
        let is_told = unreviewed.is_some_and(|unreviewed| unreviewed.contains_key(locale))
            || errors.keys().any(|(other, _)| *other == locale);
        if !is_told {
            reasons.push(Reason::Incomplete(locale.clone()));
        }
    }
    if reasons.is_empty() {
        reasons.push(Reason::Unreadable);
    }
    reasons
}
