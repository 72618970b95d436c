//! The road of a build, in `build`:
//!
//! 1. *For each document:* it is read, once; examined; and the editions that are presumably wanted are
//!    staged while it is at hand (`presume`), unless an earlier build has made the same (`cache`).
//! 2. *Settle:* what only a look at several documents shows is found, so it is decided what becomes of each
//!    (`verdict`; `together` where documents give each other's numbers) and planned what goes where (`plan`). What was presumed wrongly is made again
//!    (`make`); then come the lists of documents (`lists`).
//! 3. *Commit:* everything takes its place in one transaction, document by document ([`crate::output`]).
//!
//! Of each document no more than its [`Examined`] stays in memory, so that ten thousand of them fit.

mod apart;
mod built;
mod cards;
mod changed;
mod commit;
mod data;
mod embargoes;
mod last;
mod lists;
mod make;
mod plan;
mod presume;
mod render;
mod search;
mod shard;
mod steps;
mod surroundings;
mod together;
mod withdrawn;

use std::cell::OnceCell;
use std::collections::{BTreeMap, BTreeSet};
use std::fs::File;
use std::sync::Arc;

use edition_html::HtmlRenderer;
use edition_model::DocumentId;
use edition_model::rendering::{Asset, Renderer};
use edition_model::site::{Paths, Tree};
use edition_pdf::Press;
use rayon::prelude::*;

use crate::analysis::Localizers;
use crate::cache::inputs::Inputs;
use crate::cache::joined::Sharded;
use crate::cache::{self, Cache, CachedGroup};
use crate::errors::ToolError;
use crate::examined::{Examined, examine};
use crate::findings::Findings;
use crate::formats::renderers;
use crate::lock::Lock;
use crate::names::refuse_links_out;
use crate::order::Order;
use crate::output::places::Places;
use crate::output::{ManifestFile, Output};
use crate::publication::Publication;
use crate::settings::Settings;
use crate::study::Reading;
use crate::verdict::{Verdict, Verdicts, faults};
pub(crate) use built::place;
pub use built::{Built, InPart, Notice, Progress, Reason};
pub use changed::{Outcome, build_again, build_changed, join};
use commit::put_in_order;
pub use embargoes::{Embargoes, Waiting};
use last::{damaged, last_build};
use lists::ListWords;
use make::{Made, Origin};
use plan::Prospect;
use presume::Staged;
pub use shard::{BuiltShard, build_shard};

/// What is known before a build.
#[derive(Default)]
struct Beforehand {
    /// What each document is read from, by its place; nothing where that cannot be told.
    inputs: Vec<Option<Inputs>>,
    /// What other machines have learned and made.
    shards: Vec<(File, Vec<Sharded>)>,
}

/// The road: builds what `order` asks for of `publication`, where something is known `beforehand`, and tells
/// `progress` how far it is. Nobody else works there: it holds the `lock`.
///
/// # Errors
/// Where a file cannot be written, or editions of a document do not agree; then nothing in `out/` has
/// changed.
fn build(
    publication: &Publication,
    order: &Order,
    beforehand: Beforehand,
    progress: &dyn Progress,
    lock: &Lock,
) -> Result<Built, ToolError> {
    let Beforehand { inputs, shards } = beforehand;
    let press = publication.press();
    let places = Places::make(publication.root(), &order.out)?;
    let output = Output::open(&places)?;
    if output.was_unfinished() {
        progress.tell(Notice::Finished);
    }
    // What was written when a machine or a process came to a sudden end is looked at, and not only at its marks.
    let is_sure = !lock.is_after_unfinished_work() && !output.was_unfinished();
    if !order.is_rehearsal {
        lock.begin()?;
    }
    let mut cache = Cache::open(&output, order.reuse, is_sure);
    cache.take_over(shards);
    let known = cache.known(publication, &inputs);
    let reading = Reading::of(publication, &known);
    let last = last_build(&output)?;
    let wider = OnceCell::new();
    let mut work = Work::new(&reading, order, press, (&output, &cache), (&inputs, last));

    let (examined, staged) = work.examine_and_stage(known, progress);

    let mut findings = Findings::of(&reading, press.fonts(), cache.notes(), examined);
    work.order = wider.get_or_init(|| together::widen(order, &findings));
    let verdicts = work.decide(&mut findings);
    work.learn(&findings);
    progress.finish();

    let settled = work.settle(&verdicts, &findings, staged);
    let settled = settled.inspect(|settled| work.tell_damaged(settled, progress));
    let committed = settled.and_then(|settled| {
        // What has become a link meanwhile may have been read through.
        refuse_links_out(publication.root())?;
        match order.is_rehearsal {
            true => Ok(work.rehearse(settled)),
            false => work.commit(settled, &verdicts),
        }
    });
    drop(work);
    match committed {
        Ok(committed) => {
            let notes = if order.is_rehearsal {
                output.abandon();
                cache.into_notes()
            } else {
                places.note_trees(&committed.trees);
                put_in_order(&output, progress)?;
                let notes = cache.save(&output, order);
                lock.end();
                notes
            };
            let settings = (publication.root(), publication.settings());
            Ok(Built::new(
                wider.get().unwrap_or(order),
                settings,
                committed,
                (findings, notes),
                &verdicts,
            ))
        }
        Err(error) => {
            output.abandon();
            Err(error)
        }
    }
}

/// Everything that the steps of a build need.
struct Work<'w> {
    /// All documents, ready to be read one by one.
    reading: &'w Reading<'w>,
    /// What is asked for.
    order: &'w Order,
    press: &'w Press,
    /// Those who render the wanted formats.
    renderers: Vec<Box<dyn Renderer + 'w>>,
    /// Where to write.
    output: &'w Output,
    /// What earlier builds have made.
    cache: &'w Cache,
    /// What each document is read from, by its place; nothing where that cannot be told.
    inputs: &'w [Option<Inputs>],
    /// Which tool this is, where that can be told.
    tool: Option<String>,
    /// The files that the last build has left, by path.
    last: Vec<ManifestFile>,
    /// Those of them that a sudden end has damaged.
    damaged: Paths,
}

/// What a build will leave in `out/`, staged where it is new.
struct Settled {
    /// Lines of the manifest, and where their files are; in order.
    files: Lines,
    /// How many documents have published editions.
    published: usize,
}

/// Lines of the manifest, and where their files are.
type Lines = Vec<(ManifestFile, Origin)>;

/// From so many groups on that were made, what renderers remember of documents is dropped before the lists are
/// made: manifest and lists are large themselves, and hardly an edition is still to be made. Of few, nearly
/// all of it serves the next change.
const MANY_GROUPS: usize = 256;

/// So many groups are read back at a time.
const GROUPS_AT_A_TIME: usize = 256;

impl<'w> Work<'w> {
    fn new(
        reading: &'w Reading<'w>,
        order: &'w Order,
        press: &'w Press,
        (output, cache): (&'w Output, &'w Cache),
        (inputs, last): (&'w [Option<Inputs>], Vec<ManifestFile>),
    ) -> Self {
        Self {
            reading,
            order,
            press,
            renderers: renderers(press, &order.formats),
            output,
            cache,
            inputs,
            tool: cache::tool(),
            damaged: match cache.is_sure() {
                true => Paths::default(),
                false => damaged(output, &last),
            },
            last,
        }
    }

    /// What the publication is set to.
    fn settings(&self) -> &Settings {
        self.reading.publication.settings()
    }

    /// What the last build has left at `path`.
    fn last_file(&self, path: &str) -> Option<&ManifestFile> {
        let place = self.last.binary_search_by(|file| (*file.path).cmp(path));
        self.last.get(place.ok()?)
    }

    /// Terms, functions and words of each locale.
    fn localizers(&self) -> &Localizers {
        &self.reading.between.localizers
    }

    /// Step 1: examines every document that is not `known` from earlier builds, and stages the editions that
    /// are presumably wanted of it while it is at hand.
    fn examine_and_stage(
        &self,
        known: Vec<Option<Arc<Examined>>>,
        progress: &dyn Progress,
    ) -> (Vec<Arc<Examined>>, Vec<Staged>) {
        progress.start(known.len());
        let (fonts, notes) = (self.press.fonts(), self.cache.notes());
        let documents = known.into_par_iter().enumerate();
        let (examined, staged): (Vec<_>, Vec<_>) = documents
            .map(|(place, known)| match known {
                Some(known) => (known, Vec::new()),
                None => {
                    let done = self.reading.study(place, |study| {
                        let examined = examine(self.reading, study, fonts, notes);
                        let staged = presume::stage(self, study, &examined.profile);
                        progress.advance();
                        (Arc::new(examined), staged)
                    });
                    done.unwrap_or_default()
                }
            })
            .unzip();
        (examined, staged.into_iter().flatten().collect())
    }

    /// What becomes of each document.
    ///
    /// The findings are taken as they were before the settings had a say: severities never lift a refusal,
    /// though they may add one.
    fn decide(&self, findings: &mut Findings) -> Verdicts {
        let settings = self.settings();
        let mut faulty: BTreeMap<_, BTreeSet<_>> = BTreeMap::new();
        for (document, locale) in faults(settings, &findings.all) {
            faulty.entry(document).or_default().insert(locale);
        }
        let documents = findings.documents.iter();
        let mut verdicts = documents
            .map(|(id, examined)| {
                let faulty = faulty.remove(id).unwrap_or_default();
                let as_of = self.order.as_of;
                let mut verdict = Verdict::of(settings, &examined.profile, &faulty, as_of);
                if let Some(verdict) = &mut verdict {
                    verdict.is_apart = apart::is_apart(self, id, verdict);
                }
                (id.clone(), verdict)
            })
            .collect();
        together::hold_back(self, findings, &mut verdicts);
        withdrawn::find(self, &mut verdicts);
        verdicts
    }

    /// Has the cache remember what was found of each document.
    fn learn(&self, findings: &Findings) {
        let publication = self.reading.publication;
        for (id, inputs) in publication.documents().iter().zip(self.inputs) {
            let examined = findings.documents.get(id);
            let examined = examined.filter(|it| it.is_whole());
            if let (Some(inputs), Some(examined)) = (inputs, examined) {
                self.cache.learn(publication.root(), id, *inputs, examined);
            }
        }
    }

    /// Step 2: plans what goes where, makes again what was presumed wrongly or not at all, and then the
    /// lists of documents.
    fn settle(
        &self,
        verdicts: &Verdicts,
        findings: &Findings,
        staged: Vec<Staged>,
    ) -> Result<Settled, ToolError> {
        if staged.len() > MANY_GROUPS {
            self.renderers.iter().for_each(|it| it.clear());
        }
        let groups = self.groups(verdicts);
        let Prospect {
            mut kept,
            mut trees,
            listed: named,
            mut there,
        } = self.prospect(verdicts, &groups, &self.last);
        trees.extend(groups.iter().map(|group| group.tree));
        let made = make::make(self, (findings, verdicts), groups, staged, &there)?;
        // One after the other: of a large publication each takes much memory.
        let words = ListWords::new(self, findings);
        let (lists, kinds) = lists::make(
            self,
            (&words, findings),
            self.listed(&made),
            (&kept, &named),
            &mut there,
        )?;
        let mut files = self.lines(&made, there);
        kept.retain(|file| find(&files, &file.path).is_err());
        let staged = lists.into_iter().chain(self.stage_assets(&trees)?);
        files.extend(staged.map(|file| (file, Origin::Staged)));
        files.extend(kept.into_iter().map(|file| (file, Origin::InPlace)));
        let index = search::make(self, &files)?;
        files.extend(index);
        files.extend(cards::make(self, &words, kinds)?);
        files.sort_unstable();
        Ok(Settled {
            files,
            published: published(&made),
        })
    }

    /// The groups to be made, in order. A document without a verdict could not be read at all.
    fn groups(&self, verdicts: &Verdicts) -> Vec<plan::Group> {
        let known = verdicts.iter();
        let known = known.filter_map(|(id, verdict)| Some((id, verdict.as_ref()?)));
        known
            .flat_map(|(id, verdict)| self.groups_of(id, verdict))
            .collect()
    }

    /// The groups of one document, in order.
    fn groups_of(&self, document: &DocumentId, verdict: &Verdict) -> Vec<plan::Group> {
        let mut groups = plan::groups_of(document, verdict, self.order);
        if !groups.is_empty() && !self.order.has_all_locales() {
            let stands = presume::last_of(self, document).into_iter();
            let stands: Vec<ManifestFile> = stands.filter(|it| self.output.has(&it.path)).collect();
            let again = plan::side_by_side_again(&groups, verdict, self.order, &stands);
            groups.extend(again);
        }
        groups
    }

    /// What will stand in `out/` once `groups` are made, lists included; of the last build, `last` counts.
    fn prospect(
        &self,
        verdicts: &Verdicts,
        groups: &[plan::Group],
        last: &[ManifestFile],
    ) -> Prospect {
        let is_there = |file: &&ManifestFile| {
            self.output.has(&file.path) && !self.damaged.contains(&file.path)
        };
        let present = last.iter().filter(is_there).cloned().collect();
        let mut prospect = Prospect::of(verdicts, groups, self.order, present);
        let lists = lists::paths(self, &prospect.trees, &prospect.listed);
        prospect.there.extend(lists);
        prospect
    }

    /// Says which damaged files go, where they cannot be made again now.
    fn tell_damaged(&self, settled: &Settled, progress: &dyn Progress) {
        let is_gone = |file: &&ManifestFile| {
            self.damaged.contains(&file.path) && find(&settled.files, &file.path).is_err()
        };
        for file in self.last.iter().filter(is_gone) {
            if !self.order.is_rehearsal {
                progress.tell(Notice::Damaged { path: &file.path });
            }
        }
    }

    /// What was made, read back.
    fn read_back<'m>(&'m self, made: &'m [Made]) -> impl Iterator<Item = (&'m Made, CachedGroup)> {
        made.chunks(GROUPS_AT_A_TIME).flat_map(|made| {
            let groups: Vec<_> = made
                .par_iter()
                .map(|made| Some((made, made.read(self.cache)?)))
                .collect();
            groups.into_iter().flatten()
        })
    }

    /// What lists say of what was made.
    fn listed(&self, made: &[Made]) -> Vec<(Tree, edition_html::ListedDocument)> {
        let listed = self.read_back(made).filter_map(|(made, group)| {
            let mut listed = group.listed?;
            // Feeds alone say how a text begins.
            if self.settings().base_url.is_none() {
                listed.editions.iter_mut().for_each(|it| it.summary = None);
            }
            Some((made.tree, listed))
        });
        listed.collect()
    }

    /// The files of what was made, by path. `there` has the paths.
    fn lines(&self, made: &[Made], there: Paths) -> Lines {
        let tags: Vec<Arc<str>> = self
            .localizers()
            .locales()
            .map(edition_model::Locale::shared_tag)
            .collect();
        let mut files = Vec::with_capacity(there.len());
        for (made, group) in self.read_back(made) {
            for (mut file, _) in group.files {
                // There are very many lines, and their texts need be in memory once.
                if let Some(path) = there.get(&file.path) {
                    file.path = path.clone();
                }
                if file.document.as_deref() == Some(made.document.as_str()) {
                    file.document = Some(made.document.shared());
                }
                if let Some(tag) = tags.iter().find(|tag| file.locale.as_ref() == Some(*tag)) {
                    file.locale = Some(tag.clone());
                }
                files.push((file, made.origin));
            }
        }
        // A picture may be of several groups of editions.
        files.sort_unstable();
        files.dedup_by(|(one, _), (other, _)| one == other);
        for same in files.chunk_by_mut(|(one, _), (other, _)| one.path == other.path) {
            let first = same.iter().map(|(_, from)| *from).min();
            for (_, from) in same {
                *from = first.unwrap_or(*from);
            }
        }
        files
    }

    /// Stages what the pages of each of `trees` are shown with. Lists are web pages, whatever formats are
    /// wanted.
    fn stage_assets(&self, trees: &BTreeSet<Tree>) -> Result<Vec<ManifestFile>, ToolError> {
        let wanted = self.renderers.iter().flat_map(|it| it.assets());
        let assets: BTreeMap<&str, Asset> = (HtmlRenderer.assets().into_iter().chain(wanted))
            .map(|asset| (asset.path, asset))
            .collect();
        let mut files = Vec::new();
        for tree in trees {
            for asset in assets.values() {
                let path = format!("{}{}", tree.folder(), asset.path);
                let text = asset.text.as_bytes();
                files.push(self.output.stage_built(path, text)?);
            }
        }
        Ok(files)
    }
}

/// Where a path is among files in order.
fn find(files: &[(ManifestFile, Origin)], path: &str) -> Result<usize, usize> {
    files.binary_search_by(|(file, _)| (*file.path).cmp(path))
}

/// How many documents were published.
fn published(made: &[Made]) -> usize {
    let published = made.iter().filter(|made| made.tree == Tree::Published);
    let documents: BTreeSet<&DocumentId> = published.map(|made| &made.document).collect();
    documents.len()
}
