//! A publication on disk: which files it has, read once and named. The only place that walks
//! folders, and the one that sees to it that nothing outside the project is read.

use std::collections::{BTreeMap, BTreeSet};
use std::fs;
use std::io::ErrorKind;
use std::path::{Path, PathBuf};
use std::sync::OnceLock;

use edition_model::{
    Diagnostic, DocumentId, FileId, Locale, Place, Rule, SourceFile, Sources, Span,
};

use crate::errors::ToolError;
use crate::settings::{Settings, parse_settings};

/// A text larger than this is taken for a mistake: a novel has about one million bytes.
const LARGEST_TEXT: u64 = 64 * 1024 * 1024;
/// Folders within folders, before a loop must be suspected.
const DEEPEST_FOLDER: usize = 32;

/// A publication as it lies on disk.
#[derive(Debug, Clone)]
pub(crate) struct Project {
    /// Its folder.
    pub(crate) root: PathBuf,
    /// What it is set to.
    pub(crate) settings: Settings,
    /// Every text that was read.
    pub(crate) texts: Sources,
    /// The texts that were read and, after them, those that a sync would make of some.
    pub(crate) derived: OnceLock<Sources>,
    /// The Markdown files by document.
    pub(crate) documents: BTreeMap<DocumentId, FileId>,
    /// The `.ftl` files by locale and by their name without the ending, `terms` and `interface`
    /// among them.
    pub(crate) catalogs: BTreeMap<Locale, BTreeMap<String, FileId>>,
    /// What sync remembers, by locale and document.
    pub(crate) states: BTreeMap<Locale, BTreeMap<String, FileId>>,
    /// Files that hold something other than text; they are reported and never written.
    pub(crate) damaged: BTreeSet<FileId>,
    /// What was found while reading.
    pub(crate) findings: Vec<Diagnostic>,
    /// Files that could not be read at all.
    pub(crate) problems: Vec<ToolError>,
}

impl Project {
    /// Reads the publication in `dir`, or in the nearest folder above the current one.
    ///
    /// # Errors
    /// Where there is none, or its settings cannot be followed.
    pub(crate) fn open(dir: Option<&Path>) -> Result<Self, ToolError> {
        let root = find_root(dir)?;
        let path = root.join("editions.toml");
        let bytes = fs::read(&path).map_err(|cause| ToolError::unreadable(&path, cause))?;
        let text = String::from_utf8(bytes).map_err(|_| {
            ToolError::Refused("editions.toml is not a text in UTF-8; save it as UTF-8".to_owned())
        })?;
        let mut project = Self {
            settings: parse_settings(&text)?,
            root,
            texts: Sources::default(),
            derived: OnceLock::new(),
            documents: BTreeMap::new(),
            catalogs: BTreeMap::new(),
            states: BTreeMap::new(),
            damaged: BTreeSet::new(),
            findings: Vec::new(),
            problems: Vec::new(),
        };
        project.read_sources();
        project.read_locales();
        Ok(project)
    }

    /// The folder of the publication in `dir`, or in the nearest folder above the current one.
    ///
    /// # Errors
    /// Where there is none.
    pub(crate) fn find(dir: Option<&Path>) -> Result<PathBuf, ToolError> {
        find_root(dir)
    }

    /// The same publication with no other documents than `document`, for work on it alone. Of terms and
    /// interfaces, which are in the localizers already, it has the source's terms alone: what a segment
    /// means depends on them.
    pub(crate) fn only(&self, document: &DocumentId) -> Self {
        let name = document.as_str();
        let own =
            |files: &BTreeMap<Locale, BTreeMap<String, FileId>>| -> BTreeMap<_, BTreeMap<_, _>> {
                let of_locale = files.iter().filter_map(|(locale, files)| {
                    let (name, file) = files.get_key_value(name)?;
                    Some((locale.clone(), BTreeMap::from([(name.clone(), *file)])))
                });
                of_locale.collect()
            };
        let documents = self.documents.get_key_value(document);
        let mut catalogs = own(&self.catalogs);
        let source = &self.settings.source;
        let of_source = self.catalogs.get(source);
        if let Some((terms, file)) = of_source.and_then(|files| files.get_key_value("terms")) {
            let files = catalogs.entry(source.clone()).or_default();
            files.insert(terms.clone(), *file);
        }
        Self {
            root: self.root.clone(),
            settings: self.settings.clone(),
            texts: self.texts.clone(),
            derived: OnceLock::new(),
            documents: documents
                .map(|(id, file)| (id.clone(), *file))
                .into_iter()
                .collect(),
            catalogs,
            states: own(&self.states),
            damaged: self.damaged.clone(),
            findings: self.findings.clone(),
            problems: Vec::new(),
        }
    }

    /// Reads a file again that is part of the publication already. `false` where it is not, or cannot
    /// be read now: then the whole publication is to be read.
    pub(crate) fn read_again(&mut self, relative: &str) -> bool {
        let known = self.texts.iter().find(|(_, file)| file.path() == relative);
        let Some((file, _)) = known else {
            return false;
        };
        let is_plain = fs::symlink_metadata(self.root.join(relative)).is_ok_and(|it| it.is_file());
        if !is_plain || self.damaged.contains(&file) {
            return false;
        }
        let text = read_text(&self.root.join(relative)).map(String::from_utf8);
        let Ok(Ok(text)) = text else {
            return false;
        };
        self.texts.replace(file, SourceFile::new(relative, text));
        self.derived = OnceLock::new();
        true
    }

    /// The locales of a document: the source, then its own targets or the publication's.
    pub(crate) fn locales_of(&self, own_targets: Option<&Vec<Locale>>) -> Vec<Locale> {
        let source = &self.settings.source;
        let targets = own_targets.unwrap_or(&self.settings.targets);
        let others = targets.iter().filter(|target| *target != source);
        std::iter::once(source).chain(others).cloned().collect()
    }

    /// All locales that the publication or one of its folders has.
    pub(crate) fn known_locales(&self) -> Vec<Locale> {
        let folders = self.catalogs.keys().filter(|locale| {
            **locale != self.settings.source && !self.settings.targets.contains(locale)
        });
        self.locales_of(None)
            .into_iter()
            .chain(folders.cloned())
            .collect()
    }

    /// All texts that findings can point into: those that were read, and those that were derived from
    /// them for the analysis.
    pub(crate) fn all_texts(&self) -> &Sources {
        self.derived.get().unwrap_or(&self.texts)
    }

    fn read_sources(&mut self) {
        for path in self.list("sources", "md") {
            let relative = format!("sources/{path}.md");
            match DocumentId::new(&path) {
                Ok(id) => {
                    let read = self.read(&relative, Rule::UnsupportedMarkup);
                    if let Some(file) = read {
                        self.documents.insert(id, file);
                    }
                }
                Err(error) => {
                    let finding = Diagnostic::at(
                        Rule::UnsupportedMarkup,
                        Place::File(relative),
                        format!("{error}."),
                    );
                    self.findings
                        .push(finding.help("Rename the file; its name becomes a web address."));
                }
            }
        }
        self.find_colliding_names();
    }

    /// Names that differ in capital letters alone are one name on many computers: the edition of
    /// one document would overwrite the other's.
    fn find_colliding_names(&mut self) {
        let mut folded: BTreeMap<String, &DocumentId> = BTreeMap::new();
        for id in self.documents.keys() {
            let Some(first) = folded.insert(id.as_str().to_lowercase(), id) else {
                continue;
            };
            let finding = Diagnostic::at(
                Rule::DuplicateId,
                Place::File(format!("sources/{id}.md")),
                format!("\"{id}\" and \"{first}\" differ in capital letters alone"),
            );
            self.findings.push(finding.help(
                "rename one of them: on Windows and macOS these two names are the same file",
            ));
        }
    }

    fn read_locales(&mut self) {
        for locale in self.locale_folders("locales") {
            let folder = format!("locales/{locale}");
            for name in self.list(&folder, "ftl") {
                if let Some(file) = self.read(&format!("{folder}/{name}.ftl"), Rule::SyntaxError) {
                    self.catalogs
                        .entry(locale.clone())
                        .or_default()
                        .insert(name, file);
                }
            }
        }
        for locale in self.locale_folders("locales/.state") {
            let folder = format!("locales/.state/{locale}");
            for name in self.list(&folder, "toml") {
                if let Some(file) = self.read(&format!("{folder}/{name}.toml"), Rule::SyntaxError) {
                    self.states
                        .entry(locale.clone())
                        .or_default()
                        .insert(name, file);
                }
            }
        }
    }

    /// The folders in `folder` that are named by a locale.
    fn locale_folders(&mut self, folder: &str) -> Vec<Locale> {
        let Ok(entries) = fs::read_dir(self.root.join(folder)) else {
            return Vec::new();
        };
        let names = entries.filter_map(|entry| entry.ok()?.file_name().into_string().ok());
        let mut locales: Vec<Locale> = names
            .filter_map(|name| {
                name.parse()
                    .ok()
                    .filter(|locale: &Locale| locale.tag() == name)
            })
            .collect();
        locales.sort();
        locales
    }

    /// All files in `folder` with that ending, as paths in it without the ending, sorted.
    fn list(&mut self, folder: &str, ending: &str) -> Vec<String> {
        let mut names = Vec::new();
        let mut folders = vec![String::new()];
        while let Some(below) = folders.pop() {
            let dir = self.root.join(folder).join(&below);
            let entries = match fs::read_dir(&dir) {
                Ok(entries) => entries,
                // A publication need not have every folder.
                Err(cause) if below.is_empty() && cause.kind() == ErrorKind::NotFound => continue,
                Err(cause) => {
                    self.problems.push(ToolError::unreadable(&dir, cause));
                    continue;
                }
            };
            for entry in entries.filter_map(Result::ok) {
                let Some(name) = self.name_of(&entry, ending) else {
                    continue;
                };
                let path = if below.is_empty() {
                    name
                } else {
                    format!("{below}/{name}")
                };
                if self.leads_outside(&entry) {
                    self.problems
                        .push(ToolError::Outside { path: entry.path() });
                } else if entry.path().is_dir() {
                    if path.matches('/').count() >= DEEPEST_FOLDER || leads_back(&entry) {
                        self.problems.push(ToolError::Refused(format!(
                            "{} leads back to a folder that it lies in, or too deep; it was left out",
                            entry.path().display()
                        )));
                    } else {
                        folders.push(path);
                    }
                } else if let Some(stem) = path.strip_suffix(&format!(".{ending}")) {
                    names.push(stem.to_owned());
                }
            }
        }
        names.sort();
        names
    }

    /// The name of a file or folder that may belong to the publication. One that is no text is a
    /// problem where its ending says that it does belong to it.
    fn name_of(&mut self, entry: &fs::DirEntry, ending: &str) -> Option<String> {
        let name = match entry.file_name().into_string() {
            Ok(name) => name,
            Err(name) => {
                if Path::new(&name).extension().is_some_and(|it| it == ending) {
                    self.problems.push(ToolError::Refused(format!(
                        "the name of {} is not in UTF-8; rename the file",
                        entry.path().display()
                    )));
                }
                return None;
            }
        };
        (!name.starts_with('.')).then_some(name)
    }

    fn leads_outside(&self, entry: &fs::DirEntry) -> bool {
        entry.file_type().is_ok_and(|kind| kind.is_symlink())
            && !fs::canonicalize(entry.path()).is_ok_and(|target| target.starts_with(&self.root))
    }

    /// Reads a text. One that is not UTF-8 is taken in with its bad bytes replaced, and reported
    /// under `rule`, so that the work on the other files goes on.
    fn read(&mut self, relative: &str, rule: Rule) -> Option<FileId> {
        let path = self.root.join(relative);
        let bytes = match read_text(&path) {
            Ok(bytes) => bytes,
            Err(error) => {
                self.problems.push(error);
                return None;
            }
        };
        let (text, fault) = match String::from_utf8(bytes) {
            Ok(text) => (text, None),
            Err(error) => {
                let offset = error.utf8_error().valid_up_to();
                (
                    String::from_utf8_lossy(error.as_bytes()).into_owned(),
                    Some(offset),
                )
            }
        };
        let file = self.texts.add(SourceFile::new(relative, text));
        if let Some(offset) = fault {
            self.damaged.insert(file);
            let span = Span::new(file, offset..offset + '\u{FFFD}'.len_utf8());
            let finding = Diagnostic::new(
                rule,
                span,
                "This file is not a text in UTF-8: from here on it holds bytes that are no letters.",
            );
            self.findings.push(finding.help(
                "Open it in the editor that wrote it and save it as UTF-8, or restore it from a copy.",
            ));
        }
        Some(file)
    }

    /// The bytes of a file of the project named in a source, such as a picture. `None` where there
    /// is none, or where it lies outside.
    pub(crate) fn asset(&self, relative: &str) -> Option<Vec<u8>> {
        let path = fs::canonicalize(self.root.join(relative)).ok()?;
        path.starts_with(&self.root)
            .then(|| read_text(&path).ok())
            .flatten()
    }
}

/// Whether a folder is a link to one that it lies in, so that a walk would never end.
fn leads_back(entry: &fs::DirEntry) -> bool {
    let path = entry.path();
    entry.file_type().is_ok_and(|kind| kind.is_symlink())
        && fs::canonicalize(&path).is_ok_and(|target| {
            path.parent()
                .and_then(|above| fs::canonicalize(above).ok())
                .is_some_and(|above| above.starts_with(&target))
        })
}

/// The bytes of a file of a sensible size.
fn read_text(path: &Path) -> Result<Vec<u8>, ToolError> {
    let metadata = fs::metadata(path).map_err(|cause| ToolError::unreadable(path, cause))?;
    if !metadata.is_file() {
        return Err(ToolError::Refused(format!(
            "{} is not a file",
            path.display()
        )));
    }
    if metadata.len() > LARGEST_TEXT {
        return Err(ToolError::Refused(format!(
            "{} is larger than 64 megabytes; is it really part of the publication?",
            path.display()
        )));
    }
    fs::read(path).map_err(|cause| ToolError::unreadable(path, cause))
}

fn find_root(dir: Option<&Path>) -> Result<PathBuf, ToolError> {
    let start = match dir {
        Some(dir) => dir.to_owned(),
        None => {
            std::env::current_dir().map_err(|cause| ToolError::unreadable(Path::new("."), cause))?
        }
    };
    let start = fs::canonicalize(&start).map_err(|cause| ToolError::unreadable(&start, cause))?;
    let found = if dir.is_some() {
        start.join("editions.toml").is_file().then(|| start.clone())
    } else {
        start
            .ancestors()
            .find(|dir| dir.join("editions.toml").is_file())
            .map(Path::to_owned)
    };
    found.ok_or(ToolError::NoProject { dir: start })
}
