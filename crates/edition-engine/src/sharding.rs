//! A publication divided among machines: each builds the editions of the documents whose number falls to it into one
//! file, a shard ([`crate::build::build_shard`]), and one machine joins these ([`crate::build::join`]).
//!
//! A shard begins with a line of JSON, the [`Header`]: by which program it was made, of what, and what was asked for.
//! Then come notes ([`crate::notes`]) with what was found, and the bytes of the editions; what these are of; how many bytes that
//! is; and the SHA-256 of all this. It names no path of the machine, and takes its place at once when it is whole.

use std::fmt;
use std::fs::{self, File};
use std::io::{self, Read as _, Seek as _, SeekFrom, Write as _};
use std::path::{Path, PathBuf};
use std::str::FromStr;

use edition_model::site::Format;
use edition_model::{say, shown_path};
use rayon::prelude::*;
use serde::{Deserialize, Serialize};

use crate::cache::joined::Sharded;
use crate::errors::ToolError;
use crate::formats::FORMATS;
use crate::order::Request;
use crate::output::FileHash;
use crate::own::LARGEST_MEMORY;
use crate::publication::Publication;
use crate::reading;
use crate::regular;

/// Where shards are put, in `private/`.
pub(crate) const FOLDER: &str = "private/shard";

/// What the name of a shard ends with.
const ENDING: &str = "shard";

/// A publication has no more shards: all of them are open at once when they are joined.
pub const MOST: u16 = 512;

/// So deep below a folder that is named are shards looked for.
const DEPTH: usize = 3;

/// No header is longer.
const LONGEST_HEADER: u64 = 1 << 20;

/// How many bytes a number takes.
const NUMBER: u64 = size_of::<u64>() as u64;

/// How many the hash at the end does.
const HASH: u64 = 64;

/// One of the parts of a publication: its number, from 1, and how many there are.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
pub struct Shard {
    count: u16,
    number: u16,
}

impl Shard {
    /// Whether the document at that place among all falls to it.
    pub(crate) fn has(self, place: usize) -> bool {
        place % usize::from(self.count) == usize::from(self.number) - 1
    }

    /// What its files are called, without the ending.
    pub(crate) fn name(self) -> String {
        format!("{}-of-{}", self.number, self.count)
    }

    /// The place of its file in a publication.
    pub(crate) fn path(self) -> String {
        format!("{FOLDER}/{}.{ENDING}", self.name())
    }
}

impl FromStr for Shard {
    type Err = &'static str;

    fn from_str(text: &str) -> Result<Self, Self::Err> {
        let parts = text.split_once('/');
        let parts =
            parts.and_then(|(number, count)| Some((number.parse().ok()?, count.parse().ok()?)));
        let shard = parts.map(|(number, count)| Self { count, number });
        let fits = |it: &Self| (1..=it.count).contains(&it.number) && it.count <= MOST;
        shard
            .filter(fits)
            .ok_or("a shard is its number and how many there are, as in 2/4, of at most 512")
    }
}

impl fmt::Display for Shard {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(formatter, "{}/{}", self.number, self.count)
    }
}

/// Which program has made a shard. Another that calls itself the same may make other bytes.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
struct Program {
    version: String,
    sha256: FileHash,
}

impl Program {
    /// This one.
    fn own() -> Result<Self, ToolError> {
        let path = std::env::current_exe();
        let path =
            path.map_err(|cause| ToolError::unreadable(Path::new("make-editions"), cause))?;
        let mut file = regular::open(&path)?;
        let sha256 = FileHash::of_all(&mut file);
        Ok(Self {
            version: env!("CARGO_PKG_VERSION").to_owned(),
            sha256: sha256.map_err(|cause| ToolError::unreadable(&path, cause))?,
        })
    }

    /// Its version, and as much of its hash as tells it from others.
    fn told(&self) -> String {
        let hash = self.sha256.to_string();
        format!(
            "{} ({})",
            self.version,
            hash.chars().take(8).collect::<String>()
        )
    }
}

/// What was asked for of all shards.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
struct Asked {
    documents: Vec<String>,
    locales: Vec<String>,
    formats: Vec<String>,
    partial: bool,
    draft: bool,
    as_of: Option<String>,
}

impl Asked {
    fn of(request: &Request) -> Self {
        let formats = request.formats.iter();
        Self {
            documents: request.documents.clone(),
            locales: request.locales.clone(),
            formats: formats.map(|it| it.extension().to_owned()).collect(),
            partial: request.partial,
            draft: request.draft,
            as_of: request.as_of.clone(),
        }
    }

    /// The same request; where to write and how are as in `other`.
    fn request(self, other: &Request) -> Request {
        let is_asked = |format: &Format| self.formats.iter().any(|it| it == format.extension());
        Request {
            formats: FORMATS.into_iter().filter(is_asked).collect(),
            documents: self.documents,
            locales: self.locales,
            partial: self.partial,
            draft: self.draft,
            as_of: self.as_of,
            ..other.clone()
        }
    }
}

/// How a shard begins.
#[derive(Debug, Serialize, Deserialize)]
pub(crate) struct Header {
    program: Program,
    shard: Shard,
    /// A hash of what was read.
    inputs: FileHash,
    asked: Asked,
}

impl Header {
    /// That of a shard of what `inputs` is the hash of.
    pub(crate) fn new(
        shard: Shard,
        inputs: FileHash,
        request: &Request,
    ) -> Result<Self, ToolError> {
        Ok(Self {
            program: Program::own()?,
            shard,
            inputs,
            asked: Asked::of(request),
        })
    }

    /// Begins a shard with it.
    pub(crate) fn write(&self, file: &mut File) -> io::Result<()> {
        let mut line = serde_json::to_vec(self).map_err(io::Error::other)?;
        line.push(b'\n');
        file.write_all(&line)
    }
}

/// Ends a shard that has its notes.
pub(crate) fn finish(file: &mut File, documents: &[Sharded]) -> io::Result<()> {
    let bytes = postcard::to_stdvec(documents).map_err(io::Error::other)?;
    file.seek(SeekFrom::End(0))?;
    file.write_all(&bytes)?;
    file.write_all(&(bytes.len() as u64).to_le_bytes())?;
    file.seek(SeekFrom::Start(0))?;
    let hash = FileHash::of_all(file)?;
    file.write_all(hash.to_string().as_bytes())
}

/// Takes away what stands in `folder` of a publication that was divided into another number.
pub(crate) fn clear_others(folder: &Path, shard: Shard) {
    let others = fs::read_dir(folder).into_iter().flatten().flatten();
    for other in others
        .map(|entry| entry.path())
        .filter(|path| is_named_so(path))
    {
        let name = other.file_stem().and_then(|name| name.to_str());
        let count = name.and_then(|name| name.rsplit_once('-')?.1.parse().ok());
        if count != Some(shard.count) {
            // Where it stays, it is refused when shards are joined.
            let _ = fs::remove_file(other);
        }
    }
}

/// A hash of all that the documents of `publication` are read from, pictures aside.
///
/// # Errors
/// Where the settings cannot be read.
pub(crate) fn inputs_of(publication: &Publication) -> Result<FileHash, ToolError> {
    let project = publication.between();
    let line = |path: &str, bytes: &[u8]| format!("{path:?} {}\n", FileHash::of(bytes));
    let read = |path: &str| {
        let bytes = reading::read(&project.root.join(path), LARGEST_MEMORY);
        // Of a document with a file that cannot be read nothing is put into a shard.
        line(path, &bytes.unwrap_or_default())
    };
    let settings = project.root.join("editions.toml");
    let mut lines = line("editions.toml", &regular::read(&settings)?);
    for (_, file) in project.texts.iter() {
        lines.push_str(&line(file.path(), file.text().as_bytes()));
    }
    for font in project.settings.fonts.values() {
        lines.push_str(&read(&font.path));
    }
    let documents = publication.documents().par_iter();
    let own = documents.map(|id| {
        let paths = publication.paths_of(id).unwrap_or_default();
        paths.iter().map(|path| read(path)).collect::<String>()
    });
    lines.push_str(&own.collect::<String>());
    Ok(FileHash::of(lines.as_bytes()))
}

/// The shards that are to be joined, by their headers.
#[derive(Debug)]
pub(crate) struct Shards(Vec<(PathBuf, File, Header)>);

impl Shards {
    /// Those in `places`: files, folders of projects, or folders with such files.
    ///
    /// # Errors
    /// Where there is none in one of these, or one is broken, of another program, or not of the same division.
    pub(crate) fn find(places: &[PathBuf]) -> Result<Self, ToolError> {
        let mut found = Vec::new();
        for place in places {
            let own = place.join(FOLDER);
            let within = if own.is_dir() { &own } else { place };
            let before = found.len();
            look(within, DEPTH, &mut found)?;
            if found.len() == before {
                return Err(ToolError::Refused(
                    say("shard-none").text("path", shown_path(place)),
                ));
            }
        }
        let program = Program::own()?;
        let mut shards = Vec::new();
        for path in found {
            let (file, header) = open(&path, &program)?;
            shards.push((path, file, header));
        }
        shards.sort_by_key(|(_, _, header)| header.shard);
        let same = |one: &Header, other: &Header| {
            one.shard.count == other.shard.count && one.asked == other.asked
        };
        for pair in shards.windows(2) {
            if let [(one, _, first), (other, _, second)] = pair
                && !same(first, second)
            {
                let said = say("shard-of-other-round")
                    .text("path", shown_path(other))
                    .text("other", shown_path(one));
                return Err(ToolError::Refused(said));
            }
        }
        Ok(Self(shards))
    }

    /// What was asked for of them, where `request` asks for nothing itself.
    pub(crate) fn request(&self, request: &Request) -> Request {
        let nothing = Asked::of(&Request::default());
        let asked = self.0.first().map(|(_, _, header)| header.asked.clone());
        match asked.filter(|_| Asked::of(request) == nothing) {
            Some(asked) => asked.request(request),
            None => request.clone(),
        }
    }

    /// Those that are not among them, though there should be so many.
    pub(crate) fn missing(&self) -> Vec<Shard> {
        let there: Vec<Shard> = self.0.iter().map(|(_, _, header)| header.shard).collect();
        let count = there.first().map_or(0, |it| it.count);
        let all = (1..=count).map(|number| Shard { count, number });
        all.filter(|it| !there.contains(it)).collect()
    }

    /// What they hold, of a publication of what `inputs` is the hash of.
    ///
    /// # Errors
    /// Where one is of other inputs, or not as it was left.
    pub(crate) fn open(self, inputs: FileHash) -> Result<Vec<(File, Vec<Sharded>)>, ToolError> {
        if let Some((path, _, header)) = self.0.iter().find(|it| it.2.inputs != inputs) {
            let said = say("shard-of-other-inputs")
                .text("path", shown_path(path))
                .text("shard", header.shard.to_string());
            return Err(ToolError::Refused(said));
        }
        let opened = self.0.into_par_iter().map(|(path, mut file, _)| {
            let documents = documents_of(&mut file);
            let documents = documents.ok_or_else(|| broken(&path))?;
            Ok((file, documents))
        });
        opened.collect()
    }
}

fn broken(path: &Path) -> ToolError {
    ToolError::Refused(say("shard-broken").text("path", shown_path(path)))
}

fn is_named_so(path: &Path) -> bool {
    path.extension().is_some_and(|ending| ending == ENDING)
}

/// Finds the shards at `path` or so deep below it.
fn look(path: &Path, depth: usize, found: &mut Vec<PathBuf>) -> Result<(), ToolError> {
    let unreadable = |cause| ToolError::unreadable(path, cause);
    if !fs::metadata(path).map_err(unreadable)?.is_dir() {
        found.push(path.to_owned());
        return Ok(());
    }
    let entries = fs::read_dir(path).map_err(unreadable)?;
    let entries = entries
        .collect::<io::Result<Vec<_>>>()
        .map_err(unreadable)?;
    let mut paths: Vec<PathBuf> = entries.into_iter().map(|entry| entry.path()).collect();
    paths.sort();
    for path in paths {
        if is_named_so(&path) {
            found.push(path);
        } else if depth > 0 && fs::symlink_metadata(&path).is_ok_and(|it| it.is_dir()) {
            look(&path, depth - 1, found)?;
        }
    }
    Ok(())
}

/// Opens a shard that `program` has made.
fn open(path: &Path, program: &Program) -> Result<(File, Header), ToolError> {
    /// What every version's header has.
    #[derive(Deserialize)]
    struct Made {
        program: Program,
    }
    let broken = || broken(path);
    let mut file = regular::open_own(path)?.ok_or_else(broken)?;
    let line = first_line(&mut file).ok_or_else(broken)?;
    let made: Made = serde_json::from_slice(&line).map_err(|_| broken())?;
    if made.program != *program {
        let said = say("shard-of-other-version")
            .text("path", shown_path(path))
            .text("theirs", made.program.told())
            .text("own", program.told());
        return Err(ToolError::Refused(said));
    }
    let header = serde_json::from_slice(&line).map_err(|_| broken())?;
    Ok((file, header))
}

fn first_line(file: &mut File) -> Option<Vec<u8>> {
    let mut line = Vec::new();
    io::BufRead::read_until(
        &mut io::BufReader::new(file.take(LONGEST_HEADER)),
        b'\n',
        &mut line,
    )
    .ok()?;
    line.ends_with(b"\n").then_some(line)
}

/// What a shard says of its documents, where all of it is as it was left.
fn documents_of(file: &mut File) -> Option<Vec<Sharded>> {
    let length = file.metadata().ok()?.len();
    let end = length.checked_sub(HASH)?;
    let mut hash = String::new();
    file.seek(SeekFrom::Start(end)).ok()?;
    file.take(HASH).read_to_string(&mut hash).ok()?;
    file.seek(SeekFrom::Start(0)).ok()?;
    let is_whole = FileHash::of_all(&mut file.take(end)).ok()? == hash.parse().ok()?;
    let end = end.checked_sub(NUMBER).filter(|_| is_whole)?;
    let mut number = [0; NUMBER as usize];
    file.seek(SeekFrom::Start(end)).ok()?;
    file.read_exact(&mut number).ok()?;
    let length = u64::from_le_bytes(number);
    let start = end
        .checked_sub(length)
        .filter(|_| length <= LARGEST_MEMORY)?;
    let mut bytes = vec![0; usize::try_from(length).ok()?];
    file.seek(SeekFrom::Start(start)).ok()?;
    file.read_exact(&mut bytes).ok()?;
    postcard::from_bytes(&bytes).ok()
}

#[cfg(test)]
mod tests {
    use super::Shard;

    #[test]
    fn a_shard_is_one_of_so_many() {
        let check = |text: &str, expected: Option<&str>| {
            let shard: Option<Shard> = text.parse().ok();
            let places = shard.map(|shard| {
                let own = (0..7).filter(|place| shard.has(*place));
                own.map(|place| place.to_string()).collect::<String>()
            });
            assert_eq!(places.as_deref(), expected, "{text}");
        };
        check("1/1", Some("0123456"));
        check("1/3", Some("036"));
        check("3/3", Some("25"));
        check("512/512", Some(""));
        for none in [
            "", "1", "0/1", "2/1", "1/0", "0/0", "1/513", "-1/2", "a/2", "1/2/3",
        ] {
            check(none, None);
        }
    }
}
