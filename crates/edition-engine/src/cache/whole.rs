//! The shortest way: where nothing has changed since the last build, what that build found is told again.
//!
//! 1. Before anything is read, the names and marks of the files of the publication and of `out/` are taken, not
//!    their bytes ([`Survey`]).
//! 2. Where they are as they were after the last build, and the same was asked for, nothing is to be
//!    done ([`LastBuild`]).
//! 3. Else the build runs, and leaves behind what it has found.

use std::fs;
use std::hash::{DefaultHasher, Hash, Hasher};
use std::io::{self, Write as _};
use std::path::{Path, PathBuf};

use edition_model::{Diagnostic, Quoted, Sources};
use rustc_hash::FxHashMap;
use serde::{Deserialize, Serialize};

use super::inputs::{self, Inputs};
use super::{Digest, Key, Mark, replace, tool};
use crate::order::{Request, Reuse};
use crate::output::join;
use crate::project::Project;
use crate::publication::Publication;
use crate::reading::read;

/// Where it lies in the folder of the cache.
const WHOLE: &str = "whole.json";

/// Where what it has found does: it may be much.
const FINDINGS: &str = "findings";

/// A file that was changed so shortly before it was looked at may change again without another mark:
/// the clocks of file systems tick a few milliseconds apart.
pub(super) const TICK: u64 = 50_000_000;

/// Folders within folders, before a loop must be suspected.
const DEEPEST_FOLDER: usize = 40;

/// A build that would come to the same again.
#[derive(Debug, Serialize, Deserialize)]
pub struct LastBuild {
    /// How many documents it published.
    pub documents: usize,
    /// Where.
    pub out: PathBuf,
    /// The page to begin with.
    pub index: PathBuf,
    /// What it has found, as the settings weigh it: some findings at a time, in order, with the texts that they
    /// speak of.
    #[serde(skip)]
    pub findings: Vec<(Vec<Diagnostic>, Sources)>,
}

impl LastBuild {
    /// Forgets what an earlier build into `out` has left.
    pub(crate) fn forget(out: &Path) {
        // Where it cannot be taken away it does no harm: it no longer describes what is there.
        let cache = cache_in(out);
        let _ = fs::remove_file(cache.join(WHOLE));
        let _ = fs::remove_file(cache.join(FINDINGS));
    }
}

fn cache_in(out: &Path) -> PathBuf {
    out.join(".cache")
}

/// The files of a publication at one moment, before it is read.
pub(crate) struct Survey {
    moment: Moment,
    /// The marks of all files, by hashes of their paths in the publication.
    marks: FxHashMap<u64, Mark>,
}

/// What stays of a survey once it is known what each document is read from.
pub(crate) struct Moment {
    out: PathBuf,
    inputs: Key,
    /// When the latest change was made.
    latest: u64,
}

#[derive(Serialize, Deserialize)]
struct Record {
    inputs: Key,
    outputs: Key,
    /// The files that the publication names and that lie elsewhere in it or outside: pictures, fonts.
    named: Vec<(PathBuf, Option<Mark>)>,
    last: LastBuild,
    /// By what the file with its findings is known.
    findings: Option<Mark>,
}

impl Survey {
    /// Looks at the publication in `root`. `asked` is all that was asked for. `None` where it cannot be
    /// told whether anything has changed.
    pub(crate) fn take(root: &Path, out: &Path, asked: &impl Hash) -> Option<Self> {
        let mut walk = Walk::new(&tool()?);
        asked.hash(&mut walk.digest);
        walk.file("editions.toml", &root.join("editions.toml"))?;
        for folder in ["sources", "locales"] {
            walk.folder(folder, &root.join(folder), 0)?;
        }
        Some(Self {
            moment: Moment {
                out: out.to_owned(),
                inputs: walk.digest.key(),
                latest: walk.latest,
            },
            marks: walk.marks,
        })
    }

    /// How things are before a build that is asked for in a folder or above it. `None` where what it will come to
    /// depends on more than files.
    pub(crate) fn for_request(dir: Option<&Path>, request: &Request) -> Option<Self> {
        // It is held against the clock.
        if request.as_of.is_some() {
            return None;
        }
        let root = Project::find(dir).ok()?;
        let out = match &request.out {
            Some(out) => out.clone(),
            None => root.join("out"),
        };
        let is_own = request.out.is_some()
            || fs::canonicalize(&out).map_or(true, |real| real.starts_with(&root));
        // Whether earlier builds count changes nothing in what comes of it.
        let asked = Request {
            reuse: Reuse::Unchanged,
            ..request.clone()
        };
        is_own.then(|| Self::take(&root, &out, &asked))?
    }

    /// What each document of the publication is read from, which was opened after the survey was taken; nothing
    /// where that cannot be told. And what stays of the survey then.
    pub(crate) fn inputs(self, publication: &Publication) -> (Vec<Option<Inputs>>, Moment) {
        let inputs = inputs::of_documents(publication, &self);
        (inputs, self.moment)
    }

    /// The mark of a file of the publication, by its path in it. `None` where there was none.
    pub(crate) fn mark_of(&self, path: &str) -> Option<Mark> {
        self.marks.get(&name_of(path)).copied()
    }

    /// The last build, where this one would come to the same.
    pub(crate) fn unchanged(&self) -> Option<LastBuild> {
        let Moment { out, inputs, .. } = &self.moment;
        let cache = cache_in(out);
        if cache.join("journal.json").exists() {
            return None;
        }
        let record: Record =
            serde_json::from_slice(&read(&cache.join(WHOLE), u64::MAX).ok()?).ok()?;
        let same_named = |(path, mark): &(PathBuf, Option<Mark>)| Mark::of(path) == *mark;
        let same = record.inputs == *inputs
            && record.named.iter().all(same_named)
            && Mark::of(&cache.join(FINDINGS)) == record.findings
            && outputs(out)? == record.outputs;
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
        named: Vec<PathBuf>,
        findings: impl Iterator<Item = (Vec<Diagnostic>, Sources)>,
    ) -> Option<()> {
        let cache = cache_in(&self.out);
        // A link may lead elsewhere tomorrow.
        let is_plain = |path: &PathBuf| fs::canonicalize(path).is_ok_and(|real| real == *path);
        if !named.iter().all(is_plain) {
            return None;
        }
        let named: Vec<_> = named
            .into_iter()
            .map(|path| {
                let mark = Mark::of(&path);
                (path, mark)
            })
            .collect();
        replace(&cache, FINDINGS, |file| write_findings(file, findings)).ok()?;
        let record = Record {
            inputs: self.inputs,
            outputs: outputs(&self.out)?,
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
    let bytes = read(path, u64::MAX).map_err(|_| io::ErrorKind::InvalidData)?;
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

/// What stands in `out/`, the cache aside.
fn outputs(out: &Path) -> Option<Key> {
    let mut walk = Walk::new("outputs");
    walk.folder("", out, 0)?;
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

    /// A file by its path within what is walked through, and by where it is.
    fn file(&mut self, name: &str, path: &Path) -> Option<()> {
        let mark = Mark::of(path)?;
        self.latest = self.latest.max(mark.latest());
        name.hash(&mut self.digest);
        mark.hash(&mut self.digest);
        self.marks.insert(name_of(name), mark);
        Some(())
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
        for (name, kind) in found {
            let path = path.join(&name);
            let name = join(above, &name);
            if kind.is_file() {
                self.file(&name, &path)?;
            } else if kind.is_dir() {
                // The cache itself is no part of what is held against it.
                if name != ".cache" {
                    name.hash(&mut self.digest);
                    self.folder(&name, &path, depth + 1)?;
                }
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
