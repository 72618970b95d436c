//! The texts of a publication, read once and named: all of them, or those of one document beside those
//! that belong to none.

mod cited;
mod shelf;

use std::collections::{BTreeMap, BTreeSet};
use std::fs;
use std::io::Read;
use std::path::{Path, PathBuf};
use std::sync::{Arc, OnceLock};

use edition_localization::allowed_path;
use edition_model::{Diagnostic, DocumentId, FileId, Locale, Rule, SourceFile, Sources, Span, say};

use crate::errors::ToolError;
use crate::keeping::carry_on_if_due;
use crate::names::{FilesOf, Names, newcomers, refuse_links_out};
use crate::reading::{Unread, open, read};
use crate::releases::release_path;
use crate::settings::{Settings, parse_settings};
pub use cited::{CitedTexts, cited_paths};
use shelf::Shelf;

/// A source larger than this is taken for a mistake: a novel has about one million bytes.
const LARGEST_SOURCE: u64 = 16 * 1024 * 1024;

/// So are translations and what sync remembers, which hold each text several times.
const LARGEST_CATALOG: u64 = 64 * 1024 * 1024;

/// So are pictures.
const LARGEST_PICTURE: u64 = 64 * 1024 * 1024;

/// No settings are larger than this.
const LARGEST_SETTINGS: u64 = 1024 * 1024;

/// So many bytes are read of a source to see what stands in its front matter.
const HEAD: usize = 1024;

/// A publication as it lies on disk.
#[derive(Debug, Clone)]
pub struct Project {
    /// Its folder.
    pub root: Arc<Path>,
    /// What it is set to.
    pub settings: Arc<Settings>,
    /// Every text that was read.
    pub texts: Sources,
    /// `editions.toml` among them, where findings may point into it.
    pub settings_file: Option<FileId>,
    /// The texts that were read and, after them, those that a sync would make of some.
    pub derived: OnceLock<Sources>,
    /// The Markdown files by document.
    pub documents: BTreeMap<DocumentId, FileId>,
    /// The `.ftl` files by locale and by their name without the ending, `terms` and `interface`
    /// among them.
    pub catalogs: BTreeMap<Locale, BTreeMap<String, FileId>>,
    /// What sync remembers, by locale and document.
    pub states: BTreeMap<Locale, BTreeMap<String, FileId>>,
    /// The records of what was released.
    pub releases: BTreeMap<DocumentId, FileId>,
    /// What tells the numbers of other documents that its own give; `None` of one that cannot be read.
    pub cited: BTreeMap<DocumentId, Option<CitedTexts>>,
    /// The lists of what reviewers have allowed, by locale.
    pub allowed: BTreeMap<Locale, FileId>,
    /// Files that hold something other than text, or could not be read; they are reported and never written.
    pub damaged: BTreeSet<FileId>,
    /// What was found while reading.
    pub findings: Vec<Diagnostic>,
    /// Files that could not be read at all.
    pub problems: Vec<ToolError>,
}

impl Project {
    /// Reads the publication in `dir`, or in the nearest folder above the current one.
    ///
    /// # Errors
    /// Where there is none, or its settings cannot be followed.
    pub fn open(dir: Option<&Path>) -> Result<Self, ToolError> {
        let (names, mut project) = Self::list(dir)?;
        project.read_frame(&names, |_| true);
        Ok(project)
    }

    /// The names of the files in `dir`, or in the nearest folder above the current one, and a
    /// publication without texts.
    ///
    /// # Errors
    /// Where there is none, or its settings cannot be followed.
    pub fn list(dir: Option<&Path>) -> Result<(Names, Self), ToolError> {
        let root = find_root(dir)?;
        refuse_links_out(&root)?;
        carry_on_if_due(&root);
        let path = root.join("editions.toml");
        let bytes = read(&path, LARGEST_SETTINGS);
        let bytes = bytes.map_err(|unread| unread.error(&path, LARGEST_SETTINGS))?;
        let text =
            String::from_utf8(bytes).map_err(|_| ToolError::Refused(say("settings-no-text")))?;
        let settings = Arc::new(parse_settings(&text)?);
        let mut texts = Sources::default();
        let is_pointed_into = !settings.fonts.is_empty();
        let settings_file =
            is_pointed_into.then(|| texts.add(SourceFile::new("editions.toml", text)));
        let listed = Names::list(&root, &settings.source);
        let project = Self {
            settings,
            root: Arc::from(root),
            texts,
            settings_file,
            derived: OnceLock::new(),
            documents: BTreeMap::new(),
            catalogs: BTreeMap::new(),
            states: BTreeMap::new(),
            releases: BTreeMap::new(),
            cited: BTreeMap::new(),
            allowed: BTreeMap::new(),
            damaged: BTreeSet::new(),
            findings: listed.findings,
            problems: listed.problems,
        };
        Ok((listed.names, project))
    }

    /// Reads what belongs to no document, and the documents that only a comparison with it can
    /// understand ([`Names::newcomers`]), into a publication without texts.
    pub fn read_between(&mut self, names: &Names) {
        let newcomers = names.newcomers(&self.settings.source);
        self.read_frame(names, |id| newcomers.contains(id));
        self.read_cited(names);
    }

    /// Reads a document with its translations, to stand with the terms and all else of `self` that
    /// belongs to no document.
    pub fn read_only(&self, names: &Names, id: &DocumentId) -> Self {
        let mut alone = self.without_documents();
        if let Some(files) = names.documents.get(id) {
            alone.read_document(&mut Shelf::empty(names), id, files);
        }
        alone.read_cited(names);
        alone
    }

    fn without_documents(&self) -> Self {
        Self {
            root: self.root.clone(),
            settings: self.settings.clone(),
            texts: self.texts.clone(),
            settings_file: self.settings_file,
            derived: OnceLock::new(),
            documents: BTreeMap::new(),
            catalogs: BTreeMap::new(),
            states: BTreeMap::new(),
            releases: BTreeMap::new(),
            cited: BTreeMap::new(),
            allowed: self.allowed.clone(),
            damaged: self.damaged.clone(),
            findings: Vec::new(),
            problems: Vec::new(),
        }
    }

    /// The folder of the publication in `dir`, or in the nearest folder above the current one.
    ///
    /// # Errors
    /// Where there is none.
    pub fn find(dir: Option<&Path>) -> Result<PathBuf, ToolError> {
        find_root(dir)
    }

    /// The same publication with no other files than those of `document`, for work on it alone: terms and
    /// interfaces are in the localizers already.
    pub fn only(&self, document: &DocumentId) -> Self {
        let name = document.as_str();
        let own =
            |files: &BTreeMap<Locale, BTreeMap<String, FileId>>| -> BTreeMap<_, BTreeMap<_, _>> {
                let of_locale = files.iter().filter_map(|(locale, files)| {
                    let (name, file) = files.get_key_value(name)?;
                    Some((locale.clone(), BTreeMap::from([(name.clone(), *file)])))
                });
                of_locale.collect()
            };
        let documents = self.documents.get_key_value(document).into_iter();
        let releases = self.releases.get_key_value(document).into_iter();
        let mut alone = Self {
            documents: documents.map(|(id, file)| (id.clone(), *file)).collect(),
            catalogs: own(&self.catalogs),
            states: own(&self.states),
            releases: releases.map(|(id, file)| (id.clone(), *file)).collect(),
            ..self.without_documents()
        };
        alone.take_cited(self);
        alone
    }

    /// The same publication without the documents that stand for themselves: with what belongs to no
    /// document, and the documents that only a comparison with it can understand.
    pub fn between(&self) -> Self {
        let source = &self.settings.source;
        let newcomers = newcomers(
            self.documents.keys(),
            |id| {
                let states = self.states.get(source);
                states.is_some_and(|states| states.contains_key(id.as_str()))
            },
            self.states
                .get(source)
                .into_iter()
                .flat_map(BTreeMap::keys)
                .map(String::as_str),
        );
        let stays = |name: &String| {
            let id = DocumentId::new(name).ok();
            let id = id.filter(|id| self.documents.contains_key(id));
            id.is_none_or(|id| newcomers.contains(&id))
        };
        let own = |files: &BTreeMap<Locale, BTreeMap<String, FileId>>| {
            let mut files = files.clone();
            files
                .values_mut()
                .for_each(|files| files.retain(|name, _| stays(name)));
            files.retain(|_, files| !files.is_empty());
            files
        };
        let documents = self.documents.iter();
        let documents = documents.filter(|(id, _)| newcomers.contains(*id));
        let releases = self.releases.iter();
        let releases = releases.filter(|(id, _)| newcomers.contains(*id));
        let mut between = Self {
            documents: documents.map(|(id, file)| (id.clone(), *file)).collect(),
            catalogs: own(&self.catalogs),
            states: own(&self.states),
            releases: releases.map(|(id, file)| (id.clone(), *file)).collect(),
            findings: self.findings.clone(),
            ..self.without_documents()
        };
        between.take_cited(self);
        between
    }

    /// Reads a file again that is part of the publication already. `false` where it is not, or cannot
    /// be read now: then the whole publication is to be read.
    pub fn read_again(&mut self, relative: &str) -> bool {
        let known = self.texts.iter().find(|(_, file)| file.path() == relative);
        let Some((file, _)) = known else {
            return false;
        };
        let is_plain = fs::symlink_metadata(self.root.join(relative)).is_ok_and(|it| it.is_file());
        if !is_plain || self.damaged.contains(&file) {
            return false;
        }
        let text = read(&self.root.join(relative), largest(relative)).map(String::from_utf8);
        let Ok(Ok(text)) = text else {
            return false;
        };
        self.texts.replace(file, SourceFile::new(relative, text));
        self.derived = OnceLock::new();
        true
    }

    /// The locales of a document: the source, then its own targets or the publication's.
    pub fn locales_of(&self, own_targets: Option<&Vec<Locale>>) -> Vec<Locale> {
        let source = &self.settings.source;
        let targets = own_targets.unwrap_or(&self.settings.targets);
        let others = targets.iter().filter(|target| *target != source);
        std::iter::once(source).chain(others).cloned().collect()
    }

    /// All locales that the publication or one of its folders has.
    pub fn known_locales(&self) -> Vec<Locale> {
        self.known_locales_with(self.catalogs.keys())
    }

    /// All locales that the publication has, and after them `folders`.
    pub fn known_locales_with<'l>(
        &self,
        folders: impl IntoIterator<Item = &'l Locale>,
    ) -> Vec<Locale> {
        let mut locales = self.locales_of(None);
        for folder in folders {
            if !locales.contains(folder) {
                locales.push(folder.clone());
            }
        }
        locales
    }

    /// All texts that findings can point into: those that were read, and those that were derived from
    /// them for the analysis.
    pub fn all_texts(&self) -> &Sources {
        self.derived.get().unwrap_or(&self.texts)
    }

    /// Reads the files that belong to no document, and what belongs to the documents that `with` says.
    fn read_frame(&mut self, names: &Names, with: impl Fn(&DocumentId) -> bool) {
        let names_of = |files: &BTreeMap<Locale, Vec<String>>| {
            let of_locale = files.iter();
            let named = of_locale.flat_map(|(locale, names)| {
                names.iter().map(move |name| (locale.clone(), name.clone()))
            });
            named.collect::<Vec<_>>()
        };
        let shelf = &mut Shelf::filled(&self.root, names, &with);
        for (locale, name) in names_of(&names.catalogs) {
            self.read_catalog(shelf, &locale, &name, None);
        }
        for (locale, name) in names_of(&names.states) {
            self.read_state(shelf, &locale, &name, None);
        }
        for locale in &names.allowed {
            if let Some(file) = self.read(
                shelf,
                &allowed_path(locale),
                Rule::SyntaxError,
                (None, Some(locale)),
            ) {
                self.allowed.insert(locale.clone(), file);
            }
        }
        for (id, files) in names.documents.iter().filter(|(id, _)| with(id)) {
            self.read_document(shelf, id, files);
        }
    }

    fn read_document(&mut self, shelf: &mut Shelf<'_>, id: &DocumentId, files: &FilesOf) {
        let about = (Some(id), None);
        if let Some(file) = self.read(
            shelf,
            &format!("sources/{id}.md"),
            Rule::UnsupportedMarkup,
            about,
        ) {
            self.documents.insert(id.clone(), file);
        }
        for locale in shelf.names.locales_in(&files.catalogs) {
            self.read_catalog(shelf, locale, id.as_str(), Some(id));
        }
        for locale in shelf.names.locales_in(&files.states) {
            self.read_state(shelf, locale, id.as_str(), Some(id));
        }
        if files.is_released
            && let Some(file) = self.read(shelf, &release_path(id), Rule::SyntaxError, (None, None))
        {
            self.releases.insert(id.clone(), file);
        }
    }

    fn read_catalog(
        &mut self,
        shelf: &mut Shelf<'_>,
        locale: &Locale,
        name: &str,
        document: Option<&DocumentId>,
    ) {
        let path = format!("locales/{locale}/{name}.ftl");
        if let Some(file) = self.read(shelf, &path, Rule::SyntaxError, (document, Some(locale))) {
            let of_locale = self.catalogs.entry(locale.clone()).or_default();
            of_locale.insert(name.to_owned(), file);
        }
    }

    fn read_state(
        &mut self,
        shelf: &mut Shelf<'_>,
        locale: &Locale,
        name: &str,
        document: Option<&DocumentId>,
    ) {
        let path = format!("locales/.state/{locale}/{name}.toml");
        if let Some(file) = self.read(shelf, &path, Rule::SyntaxError, (document, Some(locale))) {
            let of_locale = self.states.entry(locale.clone()).or_default();
            of_locale.insert(name.to_owned(), file);
        }
    }

    /// The first bytes of a text as it lies on disk now, as far as they are text.
    pub fn head_on_disk(&self, relative: &str) -> Option<String> {
        let mut head = [0; HEAD];
        let mut file = open(&self.root.join(relative), LARGEST_SOURCE).ok()?;
        let length = file.read(&mut head).ok()?;
        let text = head.get(..length)?.utf8_chunks().next()?.valid().to_owned();
        Some(text)
    }

    /// A text as it lies on disk now, `None` where it cannot be read.
    pub fn text_on_disk(&self, relative: &str) -> Option<String> {
        let bytes = read(&self.root.join(relative), largest(relative)).ok()?;
        String::from_utf8(bytes).ok()
    }

    /// Reads a text. One that is not UTF-8 is taken in with its bad bytes replaced, one that cannot be read as an empty
    /// one, and reported under `rule`, so that the work on the other files goes on. It is the text `about` that document in
    /// that locale.
    fn read(
        &mut self,
        shelf: &mut Shelf<'_>,
        relative: &str,
        rule: Rule,
        (document, locale): (Option<&DocumentId>, Option<&Locale>),
    ) -> Option<FileId> {
        if shelf.names.is_closed(relative) {
            // That is told where it is closed.
            return Some(self.add_unread(relative));
        }
        let path = self.root.join(relative);
        let most = largest(relative);
        let (text, fault) = match shelf.take(&self.root, relative).map(String::from_utf8) {
            Ok(Ok(text)) => (text, None),
            Ok(Err(error)) => {
                let offset = error.utf8_error().valid_up_to();
                let fault = (offset..offset + '\u{FFFD}'.len_utf8(), "not-utf8");
                let text = String::from_utf8_lossy(error.as_bytes()).into_owned();
                (text, Some(fault))
            }
            Err(Unread::TooLarge) => (String::new(), Some((0..0, "too-large"))),
            Err(unread) => {
                let is_there = !matches!(unread, Unread::Missing(_));
                self.problems.push(unread.error(&path, most));
                return is_there.then(|| self.add_unread(relative));
            }
        };
        let file = self.texts.add(SourceFile::new(relative, text));
        if let Some((range, fault)) = fault {
            self.damaged.insert(file);
            let span = Span::new(file, range);
            let finding = match fault {
                "too-large" => {
                    let megabytes = usize::try_from(most >> 20).unwrap_or_default();
                    let said = say("file-too-large").number("most", megabytes);
                    Diagnostic::new(rule, span, said).help(say("file-too-large-help"))
                }
                _ => Diagnostic::new(rule, span, say("file-not-utf8"))
                    .help(say("file-not-utf8-help")),
            };
            self.findings.push(Diagnostic {
                document: document.cloned(),
                locale: locale.cloned(),
                ..finding
            });
        }
        Some(file)
    }

    /// Takes in a file that cannot be read, so that nothing is written in its place.
    fn add_unread(&mut self, relative: &str) -> FileId {
        let file = self.texts.add(SourceFile::new(relative, ""));
        self.damaged.insert(file);
        file
    }

    /// Whether nothing is known of what a file of the project holds.
    pub fn is_unread(&self, file: FileId) -> bool {
        let text = self.texts.get(file).map_or("", SourceFile::text);
        self.damaged.contains(&file) && text.is_empty()
    }

    /// The bytes of a picture of the project named in a source. `None` where there is none, or where it lies outside.
    ///
    /// # Errors
    /// Where it is no file, or too large.
    pub fn asset(&self, relative: &str) -> Option<Result<Vec<u8>, NoPicture>> {
        let path = fs::canonicalize(self.root.join(relative)).ok()?;
        if !path.starts_with(&self.root) {
            return None;
        }
        match read(&path, LARGEST_PICTURE) {
            Ok(bytes) => Some(Ok(bytes)),
            Err(Unread::NoFile) => Some(Err(NoPicture::NoFile)),
            Err(Unread::TooLarge) => Some(Err(NoPicture::TooLarge)),
            Err(Unread::Missing(_) | Unread::Refused(_)) => None,
        }
    }
}

/// Why what is there is no picture.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum NoPicture {
    /// It is a folder, a pipe or a device.
    NoFile,
    /// It is larger than any picture.
    TooLarge,
}

/// How many bytes a text may have, by its path in the project.
fn largest(relative: &str) -> u64 {
    match relative.starts_with("sources/") {
        true => LARGEST_SOURCE,
        false => LARGEST_CATALOG,
    }
}

/// Whether something is called `editions.toml` there; that it can be read is seen later.
fn has_settings(folder: &Path) -> bool {
    folder.join("editions.toml").symlink_metadata().is_ok()
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
        has_settings(&start).then(|| start.clone())
    } else {
        start
            .ancestors()
            .find(|dir| has_settings(dir))
            .map(Path::to_owned)
    };
    found.ok_or(ToolError::NoProject { dir: start })
}
