//! The shortest way: where nothing has changed since the last build, what that build found is told again.
//!
//! 1. Before anything is read, the names and marks of the files of the publication and of what it has built are taken,
//!    not their bytes ([`Survey`]).
//! 2. Where they are as they were after the last build, and the same was asked for, nothing is to be
//!    done ([`LastBuild`]).
//! 3. Else the build runs, and leaves behind what it has found.

use std::fs::{self, FileType};
use std::hash::{DefaultHasher, Hash, Hasher};
use std::io::{self, Write as _};
use std::path::{Path, PathBuf};

use edition_model::site::Tree;
use edition_model::{Diagnostic, DocumentId, Quoted, Sources};
use rayon::prelude::*;
use rustc_hash::FxHashMap;
use serde::{Deserialize, Serialize};

use super::inputs::{self, Inputs};
use super::{Digest, Key, Mark, replace, tool};
use crate::build::place;
use crate::order::{Request, Reuse};
use crate::output::join;
use crate::output::places::Places;
use crate::own::{self, LARGEST_MEMORY, Own};
use crate::publication::Publication;

/// Where it lies in the folder of the cache.
const WHOLE: &str = "whole.json";

/// Where what it has found does: it may be much.
const FINDINGS: &str = "findings";

/// A file that was changed so shortly before it was looked at may change again without another mark:
/// the clocks of file systems tick a few milliseconds apart.
pub(super) const TICK: u64 = 50_000_000;

/// So many files of a folder are looked at by one thread.
const AT_A_TIME: usize = 64;

/// Folders within folders, before a loop must be suspected.
const DEEPEST_FOLDER: usize = 40;

/// A build that would come to the same again.
#[derive(Debug, Serialize, Deserialize)]
pub struct LastBuild {
    /// How many documents it published.
    pub documents: usize,
    /// The documents that wait for the end of an embargo.
    pub embargoed: Vec<DocumentId>,
    /// The path of the page to begin with.
    pub(crate) first_page: String,
    /// Where the files are that are published.
    #[serde(skip)]
    pub out: PathBuf,
    /// Where all else is.
    #[serde(skip)]
    pub private: PathBuf,
    /// What it has found, as the settings weigh it: some findings at a time, in order, with the texts that they
    /// speak of.
    #[serde(skip)]
    pub findings: Vec<(Vec<Diagnostic>, Sources)>,
}

impl LastBuild {
    /// The page to begin with.
    #[must_use]
    pub fn index(&self) -> PathBuf {
        place(&self.out, &self.private, &self.first_page)
    }

    /// Forgets what an earlier build has left.
    pub(crate) fn forget(places: &Places) {
        // Where it cannot be taken away it does no harm: it no longer describes what is there.
        let cache = places.cache();
        let _ = fs::remove_file(cache.join(WHOLE));
        let _ = fs::remove_file(cache.join(FINDINGS));
    }
}

/// The files of a publication at one moment, before it is read.
pub(crate) struct Survey {
    moment: Moment,
    /// The marks of all files, by hashes of their paths in the publication.
    marks: FxHashMap<u64, Mark>,
}

/// What stays of a survey once it is known what each document is read from.
pub(crate) struct Moment {
    places: Places,
    inputs: Key,
    /// When the latest change was made.
    latest: u64,
}

#[derive(Serialize, Deserialize)]
struct Record {
    inputs: Key,
    outputs: Key,
    /// The files that the publication names and that lie elsewhere in it or outside: pictures, fonts.
    named: Vec<(String, Option<Mark>)>,
    last: LastBuild,
    /// By what the file with its findings is known.
    findings: Option<Mark>,
}

impl Survey {
    /// Looks at the publication at `places`. `asked` is all that was asked for. `None` where it cannot be
    /// told whether anything has changed.
    pub(crate) fn take(places: &Places, asked: &impl Hash) -> Option<Self> {
        let root = places.root();
        let mut walk = Walk::new(&tool()?);
        asked.hash(&mut walk.digest);
        walk.file("editions.toml", Mark::of(&root.join("editions.toml"))?);
        for folder in ["sources", "locales"] {
            walk.folder(folder, &root.join(folder), 0)?;
        }
        Some(Self {
            moment: Moment {
                places: places.clone(),
                inputs: walk.digest.key(),
                latest: walk.latest,
            },
            marks: walk.marks,
        })
    }

    /// How things are before a build that is asked for. `None` where what it will come to depends on more than files.
    pub(crate) fn for_request(places: &Places, request: &Request) -> Option<Self> {
        // It is held against the clock.
        if request.as_of.is_some() {
            return None;
        }
        // Neither whether earlier builds count nor how the folder is named changes anything in what comes of it.
        let asked = Request {
            reuse: Reuse::Unchanged,
            no_wait: false,
            out: None,
            ..request.clone()
        };
        Self::take(places, &asked)
    }

    /// What each document of the publication is read from, which was opened after the survey was taken; nothing
    /// where that cannot be told. And what stays of the survey then.
    pub(crate) fn inputs(self, publication: &Publication) -> (Vec<Option<Inputs>>, Moment) {
        let inputs = inputs::of_documents(publication, &self);
        (inputs, self.moment)
    }

    /// Whether nothing has changed since `earlier` was taken.
    pub(crate) fn is_as(&self, earlier: &Self) -> bool {
        self.moment.inputs == earlier.moment.inputs
    }

    /// The mark of a file of the publication, by its path in it. `None` where there was none.
    pub(crate) fn mark_of(&self, path: &str) -> Option<Mark> {
        self.marks.get(&name_of(path)).copied()
    }

    /// The last build, where this one would come to the same.
    pub(crate) fn unchanged(&self) -> Option<LastBuild> {
        let Moment { places, inputs, .. } = &self.moment;
        let cache = places.cache();
        if places.is_unfinished() {
            return None;
        }
        let record = own::read(&cache.join(WHOLE), LARGEST_MEMORY);
        let record = record.ok()?.there()?;
        let record: Record = serde_json::from_slice(&record).ok()?;
        let same_named =
            |(path, mark): &(String, Option<Mark>)| Mark::of(&places.root().join(path)) == *mark;
        let same = record.inputs == *inputs
            && record.named.iter().all(same_named)
            && Mark::of(&cache.join(FINDINGS)) == record.findings
            && outputs(places)? == record.outputs;
        let findings = read_findings(&cache.join(FINDINGS)).ok();
        let last = record.last;
        findings
            .filter(|_| same)
            .map(|findings| LastBuild { findings, ..last })
    }
}

impl Moment {
    /// Remembers a build that began after this moment and has put everything in its place. What cannot be
    /// remembered costs the next build time, so nothing is said of it.
    /// `named` are the files beside texts and settings that it was made of, `findings` what it has found.
    pub(crate) fn remember(
        self,
        last: LastBuild,
        named: Vec<String>,
        findings: impl Iterator<Item = (Vec<Diagnostic>, Sources)>,
    ) -> Option<()> {
        let (cache, root) = (self.places.cache(), self.places.root());
        // A link may lead elsewhere tomorrow; and where something lies on this machine is not remembered.
        let is_plain = |name: &String| {
            let path = root.join(name);
            Path::new(name).is_relative() && fs::canonicalize(&path).is_ok_and(|real| real == path)
        };
        if !named.iter().all(is_plain) {
            return None;
        }
        let named: Vec<_> = named
            .into_iter()
            .map(|name| {
                let mark = Mark::of(&root.join(&name));
                (name, mark)
            })
            .collect();
        replace(&cache, FINDINGS, |file| write_findings(file, findings)).ok()?;
        let record = Record {
            inputs: self.inputs,
            outputs: outputs(&self.places)?,
            named,
            last,
            findings: Mark::of(&cache.join(FINDINGS)),
        };
        let bytes = serde_json::to_vec(&record).ok()?;
        replace(&cache, WHOLE, |file| file.write_all(&bytes)).ok()?;
        // By the file system's own clock, which the marks are by.
        let now = Mark::of(&cache.join(WHOLE))?.latest();
        let marks = record.named.iter().filter_map(|(_, mark)| mark.as_ref());
        let latest = marks.map(Mark::latest).fold(self.latest, u64::max);
        if latest.saturating_add(TICK) > now {
            let _ = fs::remove_file(cache.join(WHOLE));
        }
        Some(())
    }
}

/// What [`write_findings`] has written.
fn read_findings(path: &Path) -> io::Result<Vec<(Vec<Diagnostic>, Sources)>> {
    let bytes = own::read(path, LARGEST_MEMORY).ok().and_then(Own::there);
    let bytes = bytes.ok_or(io::ErrorKind::InvalidData)?;
    let mut rest = bytes.as_slice();
    let mut found = Vec::new();
    while !rest.is_empty() {
        let (quoted, further) = postcard::take_from_bytes::<Quoted>(rest)
            .map_err(|error| io::Error::new(io::ErrorKind::InvalidData, error))?;
        let mut texts = Sources::default();
        let findings = texts.take_in(0, &quoted);
        found.push((findings, texts));
        rest = further;
    }
    Ok(found)
}

/// Writes the findings of a build one chunk after another, each with the lines that it speaks of.
fn write_findings(
    file: &mut fs::File,
    found: impl Iterator<Item = (Vec<Diagnostic>, Sources)>,
) -> io::Result<()> {
    for (findings, texts) in found {
        let bytes = postcard::to_stdvec(&texts.quote(0, findings)).map_err(io::Error::other)?;
        file.write_all(&bytes)?;
    }
    Ok(())
}

/// What stands in all trees.
fn outputs(places: &Places) -> Option<Key> {
    let mut walk = Walk::new("outputs");
    walk.folder("", places.out(), 0)?;
    for tree in [Tree::Draft, Tree::Embargoed] {
        let folder = tree.folder().trim_end_matches('/');
        walk.folder(folder, &places.root().join(folder), 0)?;
    }
    Some(walk.digest.key())
}

/// A walk through folders, in the order of the names.
struct Walk {
    digest: Digest,
    latest: u64,
    marks: FxHashMap<u64, Mark>,
}

impl Walk {
    fn new(what: &str) -> Self {
        Self {
            digest: Digest::new(what),
            latest: 0,
            marks: FxHashMap::default(),
        }
    }

    /// A file by its path within what is walked through, and by its mark.
    fn file(&mut self, name: &str, mark: Mark) {
        self.latest = self.latest.max(mark.latest());
        name.hash(&mut self.digest);
        mark.hash(&mut self.digest);
        self.marks.insert(name_of(name), mark);
    }

    /// `None` where there is something that a walk cannot vouch for: a link, a loop, an odd name. A
    /// folder that is not there is as good as an empty one.
    fn folder(&mut self, above: &str, path: &Path, depth: usize) -> Option<()> {
        if depth > DEEPEST_FOLDER {
            return None;
        }
        let Ok(entries) = fs::read_dir(path) else {
            return (!path.exists()).then_some(());
        };
        let mut found = Vec::new();
        for entry in entries {
            let entry = entry.ok()?;
            let name = entry.file_name().into_string().ok()?;
            found.push((name, entry.file_type().ok()?));
        }
        found.sort_by(|(one, _), (other, _)| one.cmp(other));
        self.digest.write_usize(found.len());
        let mark = |(name, kind): &(String, FileType)| {
            let mark = kind.is_file().then(|| Mark::of(&path.join(name)));
            mark.flatten()
        };
        // The system takes its time for each.
        let marks: Vec<_> = found.par_iter().with_min_len(AT_A_TIME).map(mark).collect();
        for ((name, kind), mark) in found.into_iter().zip(marks) {
            let path = path.join(&name);
            let name = join(above, &name);
            if kind.is_file() {
                self.file(&name, mark?);
            } else if kind.is_dir() {
                name.hash(&mut self.digest);
                self.folder(&name, &path, depth + 1)?;
            } else {
                return None;
            }
        }
        Some(())
    }
}

/// A path, short.
fn name_of(path: &str) -> u64 {
    let mut hasher = DefaultHasher::new();
    hasher.write(path.as_bytes());
    hasher.finish()
}
