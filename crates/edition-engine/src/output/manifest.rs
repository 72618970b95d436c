//! `manifest.json`: the built files with their hashes.
//!
//! A large publication has tens of thousands of them, so a line of the manifest shares its texts with
//! all others that have the same, and the file is read and written in the one form that it has: what is
//! JSON but not of that form goes the long way, by serde.

use std::borrow::Cow;
use std::fmt;
use std::io::{self, Write};
use std::str::FromStr;
use std::sync::Arc;

use edition_model::site::{Tree, extension_of};
use edition_model::{DocumentId, Locale};
use rustc_hash::FxHashSet;
use serde::{Deserialize, Deserializer, Serialize, Serializer, de};
use sha2::{Digest, Sha256};

use crate::formats::FORMATS;

/// `manifest.json`.
#[derive(Debug, Clone, Default, PartialEq, Eq, Deserialize)]
pub struct Manifest {
    /// The files, sorted by path.
    pub files: Vec<ManifestFile>,
}

/// A built file.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord)]
pub struct ManifestFile {
    /// Its path in the folder of the manifest, with `/` between the parts.
    pub path: Arc<str>,
    /// The hash of its bytes.
    pub sha256: FileHash,
    /// The document; `null` for lists, feeds, the sitemap, the stylesheet and the script.
    pub document: Option<Arc<str>>,
    /// The locale; `null` where it is of no one locale.
    pub locale: Option<Arc<str>>,
}

/// The SHA-256 of a file's bytes; written in hexadecimal.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub struct FileHash([u8; 32]);

impl Manifest {
    /// Reads a manifest.
    ///
    /// # Errors
    /// Where it is none.
    pub fn read(text: &str) -> serde_json::Result<Self> {
        match read_files(text) {
            Some(files) => Ok(Self { files }),
            None => serde_json::from_str(text),
        }
    }
}

/// Writes the manifest of the tree in `folder` as JSON for people: one field a line. Paths in it are relative to that.
///
/// # Errors
/// Where `out` takes no more.
pub(crate) fn write_manifest<'f>(
    out: &mut impl Write,
    folder: &str,
    files: impl Iterator<Item = &'f ManifestFile>,
) -> io::Result<()> {
    out.write_all(OPENING.as_bytes())?;
    let mut line = Vec::new();
    let mut closing = CLOSING.trim_start();
    for (place, file) in files.enumerate() {
        line.clear();
        if place > 0 {
            line.push(b',');
        }
        let inside = file.path.strip_prefix(folder);
        write_file(&mut line, inside.unwrap_or(&file.path), file);
        out.write_all(&line)?;
        closing = CLOSING;
    }
    out.write_all(closing.as_bytes())
}

impl ManifestFile {
    /// A file of no document and no locale.
    pub(super) fn new(path: String, sha256: FileHash) -> Self {
        Self {
            path: path.into(),
            sha256,
            document: None,
            locale: None,
        }
    }

    /// What kind of file it is, by the end of its name: an edition in that [`Format`], what pages are
    /// shown with, a list for machines, or a picture.
    ///
    /// [`Format`]: edition_model::site::Format
    pub fn format(&self) -> &str {
        extension_of(&self.path)
    }

    /// The tree that it lies in.
    pub fn tree(&self) -> Tree {
        Tree::split(&self.path).0
    }

    /// The same file as one of `document`.
    pub fn of_document(mut self, document: &DocumentId) -> Self {
        self.document = Some(document.shared());
        self
    }

    /// The same file as one of `locale`.
    pub fn of_locale(mut self, locale: &Locale) -> Self {
        self.locale = Some(locale.shared_tag());
        self
    }
}

/// What a built file can be beside an edition: what pages are shown with, a list or data for machines, a picture.
const OTHER_FORMATS: &[&str] = &["css", "js", "xml", "json", "png", "jpg"];

/// Everything that a built file can be.
fn known_formats() -> impl Iterator<Item = &'static str> {
    let editions = FORMATS.iter().map(|format| format.extension());
    editions.chain(OTHER_FORMATS.iter().copied())
}

/// How a manifest begins, how it ends, and what stands before and after the fields of a file.
const OPENING: &str = "{\n  \"files\": [";
const CLOSING: &str = "\n  ]\n}\n";
const BEFORE: [&str; 5] = [
    "\n    {\n      \"path\": ",
    ",\n      \"sha256\": ",
    ",\n      \"document\": ",
    ",\n      \"locale\": ",
    ",\n      \"format\": ",
];
const AFTER: &str = "\n    }";

fn write_file(line: &mut Vec<u8>, name: &str, file: &ManifestFile) {
    let [path, sha256, document, locale, format] = BEFORE;
    line.extend(path.as_bytes());
    write_text(line, name);
    line.extend(sha256.as_bytes());
    line.push(b'"');
    line.extend(file.sha256.digits());
    line.push(b'"');
    for (before, text) in [(document, &file.document), (locale, &file.locale)] {
        line.extend(before.as_bytes());
        match text {
            Some(text) => write_text(line, text),
            None => line.extend(b"null"),
        }
    }
    line.extend(format.as_bytes());
    write_text(line, file.format());
    line.extend(AFTER.as_bytes());
}

/// Writes `text` as a JSON string.
fn write_text(line: &mut Vec<u8>, text: &str) {
    if needs_no_escape(text) {
        line.push(b'"');
        line.extend(text.as_bytes());
        line.push(b'"');
    } else {
        // Nothing can go wrong with a text in memory.
        let _ = serde_json::to_writer(line, text);
    }
}

/// The files of a manifest in the form that [`write_manifest`] gives it; `None` for any other form.
fn read_files(text: &str) -> Option<Vec<ManifestFile>> {
    let mut rest = text.strip_prefix(OPENING)?.strip_suffix(CLOSING)?;
    let mut shared = Shared::default();
    let mut files = Vec::with_capacity(text.len() / USUAL_LENGTH);
    while !rest.is_empty() {
        if !files.is_empty() {
            rest = rest.strip_prefix(',')?;
        }
        files.push(read_file(&mut rest, &mut shared)?);
    }
    Some(files)
}

/// As many bytes as a file takes in a manifest, or a little less.
const USUAL_LENGTH: usize = 200;

fn read_file(rest: &mut &str, shared: &mut Shared) -> Option<ManifestFile> {
    let [path, sha256, document, locale, format] = BEFORE;
    let file = ManifestFile {
        path: Some(read_text(rest, path)??)
            .filter(|path| needs_no_escape(path))?
            .into(),
        sha256: FileHash::from_digits(read_text(rest, sha256)??)?,
        document: shared.of(read_text(rest, document)?)?,
        locale: shared.of(read_text(rest, locale)?)?,
    };
    (read_text(rest, format)?? == file.format()).then_some(())?;
    *rest = rest.strip_prefix(AFTER)?;
    Some(file)
}

/// Reads the letters of a string up to the next quotation mark, or `null`, after `before`.
fn read_text<'t>(rest: &mut &'t str, before: &str) -> Option<Option<&'t str>> {
    let value = rest.strip_prefix(before)?;
    let (text, after) = match value.strip_prefix('"') {
        Some(value) => value
            .split_once('"')
            .map(|(text, after)| (Some(text), after))?,
        None => (None, value.strip_prefix("null")?),
    };
    *rest = after;
    Some(text)
}

/// Whether `text` is in JSON as it is.
fn needs_no_escape(text: &str) -> bool {
    let stays = |byte: u8| byte >= b' ' && byte != b'"' && byte != b'\\';
    text.bytes().all(stays)
}

/// The texts that many files share.
#[derive(Default)]
struct Shared {
    known: FxHashSet<Arc<str>>,
}

impl Shared {
    /// `text` as one of them; `None` where it is not in JSON as it is.
    fn of(&mut self, text: Option<&str>) -> Option<Option<Arc<str>>> {
        let Some(text) = text else {
            return Some(None);
        };
        if let Some(known) = self.known.get(text) {
            return Some(Some(Arc::clone(known)));
        }
        let new: Arc<str> = Some(text).filter(|text| needs_no_escape(text))?.into();
        self.known.insert(Arc::clone(&new));
        Some(Some(new))
    }
}

/// So many bytes are hashed at a time.
const PIECE: usize = 1 << 16;

const DIGITS: &[u8; 16] = b"0123456789abcdef";

/// The hash of a file that comes piece by piece.
#[derive(Default)]
pub(super) struct Hashing(Sha256);

impl Hashing {
    pub(super) fn add(&mut self, piece: &[u8]) {
        self.0.update(piece);
    }

    pub(super) fn hash(self) -> FileHash {
        FileHash(self.0.finalize().into())
    }
}

impl FileHash {
    /// The hash of `bytes`.
    pub fn of(bytes: &[u8]) -> Self {
        Self(Sha256::digest(bytes).into())
    }

    /// The hash of all that `file` has, of which no more than a piece is in memory.
    pub(crate) fn of_all(file: &mut impl io::Read) -> io::Result<Self> {
        let mut hashing = Hashing::default();
        let mut piece = vec![0; PIECE];
        loop {
            match file.read(&mut piece) {
                Ok(0) => return Ok(hashing.hash()),
                Ok(length) => hashing.add(piece.get(..length).unwrap_or_default()),
                Err(cause) if cause.kind() == io::ErrorKind::Interrupted => {}
                Err(cause) => return Err(cause),
            }
        }
    }

    fn digits(self) -> [u8; 64] {
        let mut digits = [0; 64];
        for (pair, byte) in digits.chunks_exact_mut(2).zip(self.0) {
            pair.copy_from_slice(&[
                DIGITS[usize::from(byte >> 4)],
                DIGITS[usize::from(byte & 15)],
            ]);
        }
        digits
    }

    /// That of no file.
    pub(crate) const NONE: Self = Self([0; 32]);

    /// The hash with these digits, in small letters.
    pub(crate) fn from_digits(digits: &str) -> Option<Self> {
        let digits: &[u8; 64] = digits.as_bytes().try_into().ok()?;
        let mut hash = [0; 32];
        let mut all = 0;
        for (byte, pair) in hash.iter_mut().zip(digits.chunks_exact(2)) {
            let (high, low) = (VALUES[usize::from(pair[0])], VALUES[usize::from(pair[1])]);
            *byte = high << 4 | low;
            all |= high | low;
        }
        (all < 16).then_some(Self(hash))
    }
}

/// The value of each letter as a digit of a hash, and 255 for those that are none.
const VALUES: [u8; 256] = {
    let mut values = [u8::MAX; 256];
    let mut value = 0;
    while value < 16 {
        values[DIGITS[value as usize] as usize] = value;
        value += 1;
    }
    values
};

impl FromStr for FileHash {
    type Err = &'static str;

    fn from_str(digits: &str) -> Result<Self, Self::Err> {
        let hash = Self::from_digits(&digits.to_ascii_lowercase());
        hash.ok_or("a SHA-256 has 64 digits from 0 to 9 and a to f")
    }
}

impl fmt::Display for FileHash {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        let digits = self.digits();
        formatter.write_str(&String::from_utf8_lossy(&digits))
    }
}

impl Serialize for FileHash {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.collect_str(self)
    }
}

impl<'de> Deserialize<'de> for FileHash {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        let digits = Cow::<str>::deserialize(deserializer)?;
        let hash = Self::from_digits(&digits);
        hash.ok_or_else(|| de::Error::custom(format!("`{digits}` is no SHA-256 in hexadecimal")))
    }
}

/// A built file as JSON has it.
#[derive(Serialize, Deserialize)]
struct Fields<'f> {
    path: Cow<'f, str>,
    sha256: Cow<'f, str>,
    document: Option<Cow<'f, str>>,
    locale: Option<Cow<'f, str>>,
    format: Cow<'f, str>,
}

impl Serialize for ManifestFile {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        let fields = Fields {
            path: Cow::Borrowed(&self.path),
            sha256: self.sha256.to_string().into(),
            document: self.document.as_deref().map(Cow::Borrowed),
            locale: self.locale.as_deref().map(Cow::Borrowed),
            format: Cow::Borrowed(self.format()),
        };
        fields.serialize(serializer)
    }
}

impl<'de> Deserialize<'de> for ManifestFile {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        let fields = Fields::deserialize(deserializer)?;
        // What is no hash is that of no file: `verify` says that the file has changed.
        let sha256 = FileHash::from_digits(&fields.sha256);
        // The format says no more than the path does; but one that nobody writes is no format.
        if !known_formats().any(|known| known == fields.format) {
            let known: Vec<String> = known_formats().map(|known| format!("`{known}`")).collect();
            return Err(de::Error::custom(format!(
                "unknown variant `{}`, expected one of {}",
                fields.format,
                known.join(", ")
            )));
        }
        Ok(Self {
            path: fields.path.into(),
            sha256: sha256.unwrap_or(FileHash::NONE),
            document: fields.document.map(Arc::from),
            locale: fields.locale.map(Arc::from),
        })
    }
}

#[cfg(test)]
mod tests {
    use super::{FileHash, Manifest, ManifestFile, read_files, write_manifest};

    fn file(path: &str, document: Option<&str>, locale: Option<&str>) -> ManifestFile {
        ManifestFile {
            path: path.into(),
            sha256: FileHash::of(path.as_bytes()),
            document: document.map(Into::into),
            locale: locale.map(Into::into),
        }
    }

    fn written(manifest: &Manifest) -> String {
        let mut bytes = Vec::new();
        write_manifest(&mut bytes, "", manifest.files.iter()).unwrap();
        String::from_utf8(bytes).unwrap()
    }

    #[test]
    fn a_manifest_is_what_serde_would_write_and_comes_back() {
        for files in [
            vec![],
            vec![file("index.html", None, None)],
            vec![
                file("ru/отчёт.html", Some("отчёт"), Some("ru")),
                file("parallel/a/b.html", Some("a/b"), None),
            ],
        ] {
            let manifest = Manifest { files };
            let text = written(&manifest);
            let value: serde_json::Value = serde_json::from_str(&text).unwrap();
            let files = serde_json::to_string_pretty(&manifest.files).unwrap();
            assert_eq!(
                value["files"],
                serde_json::from_str::<serde_json::Value>(&files).unwrap()
            );
            assert_eq!(Manifest::read(&text).unwrap(), manifest);
            assert!(manifest.files.is_empty() || read_files(&text).is_some());
        }
    }

    #[test]
    fn its_form_is_one_field_a_line() {
        let manifest = Manifest {
            files: vec![file("a.html", None, Some("tg"))],
        };
        let expected = "{
  \"files\": [
    {
      \"path\": \"a.html\",
      \"sha256\": \"HASH\",
      \"document\": null,
      \"locale\": \"tg\",
      \"format\": \"html\"
    }
  ]
}
";
        let hash = FileHash::of(b"a.html").to_string();
        assert_eq!(written(&manifest), expected.replace("HASH", &hash));
    }

    #[test]
    fn other_forms_of_the_same_are_read_too_and_what_is_no_manifest_is_not() {
        let manifest = Manifest {
            files: vec![
                file("q\"uote.html", Some("a"), None),
                file("b.html", None, None),
            ],
        };
        let text = written(&manifest);
        assert_eq!(Manifest::read(&text).unwrap(), manifest);
        let dense = text.replace(['\n', ' '], "");
        assert_eq!(Manifest::read(&dense).unwrap(), manifest);
        for broken in ["", "{}", "[]", &text.replace("html\"\n", "exe\"\n")] {
            assert!(Manifest::read(broken).is_err(), "{broken}");
        }
    }
}
