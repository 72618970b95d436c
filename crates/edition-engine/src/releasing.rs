//! `release`: records what stands in `out/` as what the public was given; and tells of a single file whether it was.

use std::collections::BTreeMap;
use std::path::Path;

use edition_check::{addresses, text_mark};
use edition_model::site::Tree;
use edition_model::{DocumentId, SourceFile, SourceSegment, Sources, say};

use crate::build::Progress;
use crate::errors::ToolError;
use crate::keeping::{Disturbed, Revision, Turn};
use crate::lookup::find_document;
use crate::order::{Request, now};
use crate::output::{FileHash, ManifestFile};
use crate::publication::Publication;
use crate::reading::read;
use crate::releases::{Release, Releases, Texts, release_path, time_in_utc, utc};
use crate::study::{Reading, Study};
use crate::syncing::saved_meanwhile;

/// No edition is larger.
const LARGEST_FILE: u64 = 1 << 30;

/// What came of a release, by document.
pub type Released = BTreeMap<DocumentId, Outcome>;

/// What `say` says of the segment at each address.
fn by_address(
    addresses: &BTreeMap<String, &SourceSegment>,
    say: impl Fn(&SourceSegment) -> Option<String>,
) -> BTreeMap<String, String> {
    let said = addresses.iter();
    said.filter_map(|(address, segment)| Some((address.clone(), say(segment)?)))
        .collect()
}

/// What came of the release of one document.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Outcome {
    /// It was recorded with so many editions.
    Recorded {
        /// How many.
        editions: usize,
    },
    /// The same was released already, at that time.
    Known {
        /// In UTC.
        time: String,
    },
    /// It was not recorded.
    Refused(Refusal),
}

/// Why a document was not released.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Refusal {
    /// None of its editions stands in `out/`.
    Absent,
    /// A build would refuse it now: what stands there is older than its texts.
    Incomplete,
    /// A build would leave something else there.
    Outdated,
    /// A file is not as it was built.
    Damaged,
    /// The record of earlier releases cannot be read, and is not written over.
    Unreadable,
}

/// Records what stands in `out/` of `documents`, or of all that stand there where none is named, as released now. Whoever
/// has the `turn` has opened the publication since, so that no record is written over that was made meanwhile.
///
/// # Errors
/// Where a name is no document's, or a file cannot be read or written.
pub fn release(
    turn: &Turn,
    publication: &Publication,
    documents: &[String],
    progress: &dyn Progress,
) -> Result<Released, ToolError> {
    let named = documents
        .iter()
        .map(|name| find_document(publication.documents(), name));
    let named: Vec<DocumentId> = named.collect::<Result<_, _>>()?;
    let request = Request {
        as_of: Some("now".to_owned()),
        ..Request::default()
    };
    let order = request.order(publication)?;
    // From the look at what a build would leave to the record, nobody builds.
    let (built, output, _lock) = publication.rehearse(&order, progress)?;
    let standing = by_document(output.files_of(Tree::Published)?);
    let chosen: Vec<DocumentId> = match named.is_empty() {
        true => standing.keys().cloned().collect(),
        false => named,
    };
    let is_out_of_reach = |id: &DocumentId| publication.is_closed(&release_path(id));
    if chosen.iter().any(is_out_of_reach)
        && let Some(problem) = built.problems().first()
    {
        return Err(problem.clone());
    }
    let foreseen = by_document(built.foreseen);
    let now = now();
    let reading = Reading::of(publication, &[]);
    let mut released = Released::new();
    let mut revisions = Vec::new();
    for id in chosen {
        let files = standing.get(&id).map(Vec::as_slice).unwrap_or_default();
        let refusal = if files.is_empty() {
            Some(Refusal::Absent)
        } else if built.refused.contains_key(&id) {
            Some(Refusal::Incomplete)
        } else if foreseen.get(&id).map(Vec::as_slice) != Some(files) {
            Some(Refusal::Outdated)
        } else if files.iter().any(|file| !output.is_as_built(file)) {
            Some(Refusal::Damaged)
        } else {
            None
        };
        let outcome = match (refusal, publication.place_of(&id)) {
            (None, Some(place)) => {
                let recorded =
                    reading.study(place, |study| record(study, files, now, &mut revisions));
                recorded.unwrap_or(Outcome::Refused(Refusal::Absent))
            }
            (refusal, _) => Outcome::Refused(refusal.unwrap_or(Refusal::Absent)),
        };
        released.insert(id, outcome);
    }
    let source = &publication.between().settings.source;
    let kept = turn.keep(source, revisions, Disturbed::Leave)?;
    match kept.left {
        Some(path) => Err(saved_meanwhile(&path)),
        None => Ok(released),
    }
}

/// Adds a release to the record of a document, which is among `revisions` then.
fn record(
    study: &Study<'_, '_>,
    files: &[ManifestFile],
    now: i64,
    revisions: &mut Vec<Revision>,
) -> Outcome {
    let (analysis, id) = (study.analysis, study.id);
    let Some(document) = analysis.document(id) else {
        return Outcome::Refused(Refusal::Incomplete);
    };
    let mut releases = match analysis.releases.get(id) {
        None => Releases::default(),
        Some(reported) => match &reported.value {
            Some(releases) => releases.clone(),
            None => return Outcome::Refused(Refusal::Unreadable),
        },
    };
    let texts = Texts::of(analysis.project, id);
    let editions: BTreeMap<String, FileHash> = files
        .iter()
        .map(|file| (file.path.to_string(), file.sha256))
        .collect();
    let newest = releases.newest();
    if let Some((time, newest)) = newest
        && newest.editions == editions
        && texts.are_those_of(newest)
    {
        return Outcome::Known {
            time: time.to_owned(),
        };
    }
    let newest = newest.map(|(time, _)| time.to_owned());
    let number = editions.len();
    let addresses = addresses(document);
    let release = Release {
        tool: env!("CARGO_PKG_VERSION").to_owned(),
        embargo: document.front_matter.embargo.as_ref().map(utc),
        source: texts.source,
        catalogs: texts.catalogs,
        states: texts.states,
        editions,
        addresses: by_address(&addresses, |it| Some(it.id.as_ref()?.to_string())),
        texts: by_address(&addresses, |it| Some(text_mark(it))),
    };
    releases
        .0
        .insert(time_after(newest.as_deref(), now), release);
    let project = analysis.project;
    let before = project.releases.get(id).copied();
    let before = before.and_then(|file| project.all_texts().get(file));
    revisions.push(Revision {
        path: release_path(id),
        before: before.map(|file| file.text().to_owned()),
        after: Some(releases.write()),
    });
    Outcome::Recorded { editions: number }
}

/// The time of a release in UTC: now, unless the newest one there is says as much or more, of the same second or by a
/// clock that is fast. Two releases never share a time, and the newest is the last.
fn time_after(newest: Option<&str>, now: i64) -> String {
    let newest = newest.and_then(|time| time.parse::<jiff::Timestamp>().ok());
    let next = newest.map(|newest| newest.as_second().saturating_add(1));
    time_in_utc(next.map_or(now, |next| next.max(now)))
}

/// The published files of each document, by path.
fn by_document(files: Vec<ManifestFile>) -> BTreeMap<DocumentId, Vec<ManifestFile>> {
    let mut documents: BTreeMap<DocumentId, Vec<ManifestFile>> = BTreeMap::new();
    for file in files {
        let id = file
            .document
            .as_deref()
            .and_then(|id| DocumentId::new(id).ok());
        if let Some(id) = id.filter(|_| file.tree() == Tree::Published) {
            documents.entry(id).or_default().push(file);
        }
    }
    documents
}

/// What is known of a file that somebody has in their hands.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Provenance {
    /// The document that it is an edition of.
    pub document: DocumentId,
    /// Its path in `out/` when it was released.
    pub path: String,
    /// When it was released, in UTC.
    pub time: String,
    /// The hash of the source that it was made from.
    pub source: FileHash,
    /// When the document was released again with another edition in its place, where it was.
    pub replaced: Option<String>,
}

/// Looks for the file at `path` among all that was ever released of `publication`. `None` where it is not among it.
///
/// # Errors
/// Where the file, or a record, cannot be read.
pub fn find_release(
    publication: &Publication,
    path: &Path,
) -> Result<Option<Provenance>, ToolError> {
    let bytes = read(path, LARGEST_FILE).map_err(|unread| unread.error(path, LARGEST_FILE))?;
    let hash = FileHash::of(&bytes);
    let mut unreadable = None;
    for id in publication.released() {
        let path = release_path(&id);
        let text = publication.between().text_on_disk(&path);
        let mut texts = Sources::default();
        let file = texts.add(SourceFile::new(path.clone(), String::new()));
        match text.and_then(|text| Releases::read(file, &text).value) {
            Some(releases) => {
                if let Some(found) = trace(&id, &releases, hash) {
                    return Ok(Some(found));
                }
            }
            None => unreadable = Some(path),
        }
    }
    match unreadable {
        Some(path) => Err(ToolError::Refused(say("release-untold").text("path", path))),
        None => Ok(None),
    }
}

fn trace(id: &DocumentId, releases: &Releases, hash: FileHash) -> Option<Provenance> {
    // The newest one that has it.
    let mut newest_first = releases.0.iter().rev();
    let (time, release, path) = newest_first.find_map(|(time, release)| {
        let mut editions = release.editions.iter();
        let (path, _) = editions.find(|(_, other)| **other == hash)?;
        Some((time, release, path))
    })?;
    let later = releases.0.range(time.clone()..).skip(1);
    let mut replaced = later.filter(|(_, later)| later.editions.get(path) != Some(&hash));
    Some(Provenance {
        document: id.clone(),
        path: path.clone(),
        time: time.clone(),
        source: release.source,
        replaced: replaced.next().map(|(time, _)| time.clone()),
    })
}

#[cfg(test)]
mod tests {
    use super::time_after;

    #[test]
    fn no_two_releases_share_a_time() {
        let now = 1_337_331_600;
        assert_eq!(time_after(None, now), "2012-05-18T09:00:00Z");
        for (newest, expected) in [
            ("2012-05-18T08:59:59Z", "2012-05-18T09:00:00Z"),
            ("2012-05-18T09:00:00Z", "2012-05-18T09:00:01Z"),
            ("2012-05-18T10:30:00Z", "2012-05-18T10:30:01Z"),
        ] {
            assert_eq!(time_after(Some(newest), now), expected);
        }
    }
}
