//! The files of a publication by their names. The only place that walks folders, and the one that sees
//! to it that nothing outside the project is read. No text is read for it.

use std::collections::{BTreeMap, BTreeSet};
use std::fs;
use std::io::ErrorKind;
use std::path::Path;

use edition_model::{Diagnostic, DocumentId, Locale, Place, Rule, say, shown_path};

use crate::errors::ToolError;
use crate::regular::no_file;
use crate::releases::{self, release_path};

/// Where sync keeps what it remembers.
const STATES: &str = "locales/.state";

/// Folders within folders, before a loop must be suspected.
pub(crate) const DEEPEST_FOLDER: usize = 32;

/// Which files a publication has.
#[derive(Debug, Clone, Default)]
pub struct Names {
    /// The documents, and what else there is of each.
    pub documents: BTreeMap<DocumentId, FilesOf>,
    /// The `.ftl` files that belong to no document, by locale, by their names without the ending:
    /// `terms`, `interface`, and what is left of documents that are gone.
    pub catalogs: BTreeMap<Locale, Vec<String>>,
    /// What sync remembers of documents that are gone, by locale.
    pub states: BTreeMap<Locale, Vec<String>>,
    /// The documents that have a record of releases, those that are gone among them, by their names.
    pub releases: Vec<String>,
    /// The locales with a list of what reviewers have allowed.
    pub allowed: Vec<Locale>,
    /// Folders, and what stands in the place of files, that cannot be looked into, by their paths in the publication. What
    /// is known to belong there is not gone: nobody can tell.
    pub closed: BTreeSet<String>,
    /// All locales that have a folder.
    locales: Vec<Locale>,
    /// Those of them that have a catalog.
    translated_into: Vec<Locale>,
}

/// What there is of a document beside its source: the places of locales among all.
#[derive(Debug, Clone, Default)]
pub struct FilesOf {
    /// Those that it has catalogs in.
    pub catalogs: Vec<u16>,
    /// Those that sync remembers something for.
    pub states: Vec<u16>,
    /// Whether it has been released.
    pub is_released: bool,
}

/// The names, and what was found on the way.
pub struct Listed {
    /// The names.
    pub names: Names,
    /// What is wrong with some.
    pub findings: Vec<Diagnostic>,
    /// Folders that could not be read.
    pub problems: Vec<ToolError>,
}

impl Names {
    /// Looks for the files of the publication in `root`, whose sources are in `source`.
    pub fn list(root: &Path, source: &Locale) -> Listed {
        let mut walk = Walk {
            root,
            problems: Vec::new(),
            closed: BTreeSet::new(),
        };
        let sources = walk.list("sources", "md");
        let (catalogs, states) = (walk.locale_folders("locales"), walk.locale_folders(STATES));
        let locales = catalogs.iter().chain(&states).chain([source]);
        let locales: BTreeSet<Locale> = locales.cloned().collect();
        let catalogs = walk.of_locales("locales", "ftl", catalogs);
        let states = walk.of_locales(STATES, "toml", states);
        let releases = walk.list(releases::FOLDER, "toml");
        let lists = walk.list("locales/.state/allowed", "toml").into_iter();
        let mut names = Self {
            allowed: lists.filter_map(|name| locale_named(&name)).collect(),
            locales: locales.into_iter().collect(),
            releases,
            ..Self::default()
        };
        let remembered = states.iter().flat_map(|(_, files)| files);
        let remembered: BTreeSet<&String> = remembered.chain(&names.releases).collect();
        walk.miss_sources(&remembered, &sources);
        names.closed = walk.closed;
        let (mut documents, mut findings) = documents_named(&sources);
        documents.extend(names.beyond_reach(&remembered));
        names.documents = documents;
        findings.extend(colliding_names(&names.documents));
        names.take_in(catalogs, states);
        Listed {
            names,
            findings,
            problems: walk.problems,
        }
    }

    /// Whether a file, by its path in the publication, stands where nobody can look.
    pub fn is_closed(&self, path: &str) -> bool {
        is_closed(&self.closed, path)
    }

    /// Those of the `remembered` documents whose sources stand where nobody can look.
    fn beyond_reach(&self, remembered: &BTreeSet<&String>) -> Vec<(DocumentId, FilesOf)> {
        let remembered = remembered.iter();
        let closed = remembered.filter(|name| self.is_closed(&format!("sources/{name}.md")));
        let documents = closed.filter_map(|name| DocumentId::new(name).ok());
        documents.map(|id| (id, FilesOf::default())).collect()
    }

    /// Gives each document its files, those among them that nobody can look into.
    fn take_in(&mut self, catalogs: Vec<OfLocale>, states: Vec<OfLocale>) {
        for (locale, files) in catalogs {
            if !files.is_empty() {
                self.translated_into.push(locale.clone());
            }
            let path = |id: &DocumentId| format!("locales/{locale}/{id}.ftl");
            let further = self.part(&locale, files, path, |files| &mut files.catalogs);
            if !further.is_empty() {
                self.catalogs.insert(locale, further);
            }
        }
        for (locale, files) in states {
            let path = |id: &DocumentId| format!("{STATES}/{locale}/{id}.toml");
            let further = self.part(&locale, files, path, |files| &mut files.states);
            if !further.is_empty() {
                self.states.insert(locale, further);
            }
        }
        for (id, files) in &mut self.documents {
            let recorded = self
                .releases
                .binary_search_by(|it| it.as_str().cmp(id.as_str()));
            files.is_released = recorded.is_ok();
            if let Err(place) = recorded
                && is_closed(&self.closed, &release_path(id))
            {
                files.is_released = true;
                self.releases.insert(place, id.as_str().to_owned());
            }
        }
    }

    /// Gives each document its file in `locale`, also where it stands at a `path` that nobody can look into; the names that are
    /// of none are left.
    fn part(
        &mut self,
        locale: &Locale,
        names: Vec<String>,
        path: impl Fn(&DocumentId) -> String,
        kind: fn(&mut FilesOf) -> &mut Vec<u16>,
    ) -> Vec<String> {
        let place = self.locales.iter().position(|it| it == locale);
        let place = place.and_then(|place| u16::try_from(place).ok());
        let mut further = Vec::new();
        for name in names {
            let id = DocumentId::new(&name).ok();
            let files = id.and_then(|id| self.documents.get_mut(&id));
            match (files, place) {
                (Some(files), Some(place)) => kind(files).push(place),
                _ => further.push(name),
            }
        }
        if let (false, Some(place)) = (self.closed.is_empty(), place) {
            let documents = self.documents.iter_mut();
            let closed = documents.filter(|(id, _)| is_closed(&self.closed, &path(id)));
            for (_, files) in closed {
                let places = kind(files);
                if !places.contains(&place) {
                    places.push(place);
                }
            }
        }
        further
    }

    /// The paths of the files that belong to a document.
    pub fn paths_of(&self, id: &DocumentId) -> Option<Vec<String>> {
        let files = self.documents.get(id)?;
        let mut paths = vec![format!("sources/{id}.md")];
        let catalogs = self.locales_in(&files.catalogs);
        paths.extend(catalogs.map(|locale| format!("locales/{locale}/{id}.ftl")));
        let states = self.locales_in(&files.states);
        paths.extend(states.map(|locale| format!("locales/.state/{locale}/{id}.toml")));
        paths.extend(files.is_released.then(|| release_path(id)));
        Some(paths)
    }

    /// The locales that have a catalog.
    pub fn translated_into(&self) -> &[Locale] {
        &self.translated_into
    }

    /// The locales at these places.
    pub fn locales_in(&self, places: &[u16]) -> impl Iterator<Item = &Locale> {
        places
            .iter()
            .filter_map(|place| self.locales.get(usize::from(*place)))
    }

    /// The documents that nothing is remembered of, where one that is remembered has lost its source:
    /// they may be that one by another name.
    pub fn newcomers(&self, source: &Locale) -> BTreeSet<DocumentId> {
        let place = self.locales.iter().position(|it| it == source);
        let place = place.and_then(|place| u16::try_from(place).ok());
        let is_remembered = |id: &DocumentId| {
            let files = self.documents.get(id);
            files.is_some_and(|files| place.is_some_and(|place| files.states.contains(&place)))
        };
        let states = self.states.get(source).into_iter().flatten();
        newcomers(
            self.documents.keys(),
            is_remembered,
            states.map(String::as_str),
        )
    }
}

/// Refuses a publication in `root` whose settings or folders are links that lead out of it: nothing there is read.
///
/// # Errors
/// Where one does, or leads nowhere.
pub(crate) fn refuse_links_out(root: &Path) -> Result<(), ToolError> {
    for relative in [
        "editions.toml",
        "sources",
        "locales",
        STATES,
        releases::FOLDER,
        "locales/.state/allowed",
        "locales/.state/remarks",
        "locales/.state/reviewed",
        "locales/.state/imported",
    ] {
        refuse_link_out(root, &root.join(relative))?;
    }
    for folder in ["locales", STATES] {
        let entries = fs::read_dir(root.join(folder)).into_iter().flatten();
        for entry in entries.filter_map(Result::ok) {
            let name = entry.file_name();
            let is_locale = name.to_str().is_some_and(|it| it.parse::<Locale>().is_ok());
            if is_locale && entry.file_type().is_ok_and(|kind| kind.is_symlink()) {
                refuse_link_out(root, &entry.path())?;
            }
        }
    }
    Ok(())
}

fn refuse_link_out(root: &Path, path: &Path) -> Result<(), ToolError> {
    if path.symlink_metadata().is_err() {
        return Ok(());
    }
    let real = fs::canonicalize(path).map_err(|cause| ToolError::unreadable(path, cause))?;
    if real.starts_with(root) {
        return Ok(());
    }
    Err(ToolError::Outside {
        path: path.to_owned(),
    })
}

/// The `documents` that are not remembered, where one of the `remembered` is gone.
pub fn newcomers<'n>(
    documents: impl Iterator<Item = &'n DocumentId> + Clone,
    is_remembered: impl Fn(&DocumentId) -> bool,
    remembered: impl IntoIterator<Item = &'n str>,
) -> BTreeSet<DocumentId> {
    let there: BTreeSet<&str> = documents.clone().map(DocumentId::as_str).collect();
    let is_gone = |name: &str| DocumentId::new(name).is_ok() && !there.contains(name);
    if !remembered.into_iter().any(is_gone) {
        return BTreeSet::new();
    }
    documents.filter(|id| !is_remembered(id)).cloned().collect()
}

/// The documents whose sources have these names, and what is wrong with names.
fn documents_named(sources: &[String]) -> (BTreeMap<DocumentId, FilesOf>, Vec<Diagnostic>) {
    let mut documents = BTreeMap::new();
    let mut findings = Vec::new();
    for path in sources {
        match DocumentId::new(path) {
            Ok(id) => {
                documents.insert(id, FilesOf::default());
            }
            Err(error) => {
                let place = Place::File(format!("sources/{path}.md"));
                let message = say("file-name-unfit").sentence("reason", error.sentence());
                let finding = Diagnostic::at(Rule::UnsupportedMarkup, place, message);
                findings.push(finding.help(say("file-name-unfit-help")));
            }
        }
    }
    (documents, findings)
}

/// Whether `path` is one of the `closed` ones, or below one.
fn is_closed(closed: &BTreeSet<String>, path: &str) -> bool {
    if closed.is_empty() {
        return false;
    }
    let folders = path.match_indices('/').map(|(end, _)| end);
    let mut ends = folders.chain([path.len()]);
    ends.any(|end| path.get(..end).is_some_and(|above| closed.contains(above)))
}

/// Names that differ in capital letters alone are one name on many computers: the edition of one
/// document would overwrite the other's.
fn colliding_names(documents: &BTreeMap<DocumentId, FilesOf>) -> Vec<Diagnostic> {
    let mut folded: BTreeMap<String, &DocumentId> = BTreeMap::new();
    let mut findings = Vec::new();
    for id in documents.keys() {
        let Some(first) = folded.insert(id.as_str().to_lowercase(), id) else {
            continue;
        };
        let finding = Diagnostic::at(
            Rule::DuplicateId,
            Place::File(format!("sources/{id}.md")),
            say("names-alike")
                .text("name", id.as_str())
                .text("other", first.as_str()),
        );
        // Nobody can tell which of them is meant to be read.
        let mut finding = finding.help(say("names-alike-help")).document(id);
        finding.keeps_back.push((*first).clone());
        findings.push(finding);
    }
    findings
}

/// The names of files in the folder of a locale.
type OfLocale = (Locale, Vec<String>);

/// A walk through the folders of a publication.
struct Walk<'r> {
    root: &'r Path,
    problems: Vec<ToolError>,
    /// What it could not look into.
    closed: BTreeSet<String>,
}

impl Walk<'_> {
    /// The folders in `folder` that are named by a locale.
    fn locale_folders(&self, folder: &str) -> Vec<Locale> {
        let Ok(entries) = fs::read_dir(self.root.join(folder)) else {
            return Vec::new();
        };
        let names = entries.filter_map(|entry| entry.ok()?.file_name().into_string().ok());
        let mut locales: Vec<Locale> = names.filter_map(|name| locale_named(&name)).collect();
        locales.sort();
        locales
    }

    /// The files with that ending in each of the folders of `locales`.
    fn of_locales(&mut self, folder: &str, ending: &str, locales: Vec<Locale>) -> Vec<OfLocale> {
        let listed = locales.into_iter().map(|locale| {
            let files = self.list(&format!("{folder}/{locale}"), ending);
            (locale, files)
        });
        listed.collect()
    }

    /// Where documents are remembered and there is no folder of sources at all, it is away, on a disk that is not there,
    /// rather than emptied; and a folder in the place of a source is not that document taken away.
    fn miss_sources(&mut self, remembered: &BTreeSet<&String>, there: &[String]) {
        let sources = self.root.join("sources");
        if let Err(cause) = fs::metadata(&sources)
            && cause.kind() == ErrorKind::NotFound
            && !remembered.is_empty()
        {
            self.close("sources".to_owned(), ToolError::unreadable(&sources, cause));
        }
        // What was listed is no folder.
        let lost = remembered
            .iter()
            .filter(|name| there.binary_search(name).is_err());
        for name in lost {
            let place = sources.join(format!("{name}.md"));
            if place.is_dir() {
                self.close(format!("sources/{name}.md"), no_file(&place));
            }
        }
    }

    /// Notes what cannot be looked into.
    fn close(&mut self, path: String, problem: ToolError) {
        self.closed.insert(path);
        self.problems.push(problem);
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
                    let path = format!("{folder}/{below}");
                    let path = path.trim_end_matches('/').to_owned();
                    self.close(path, ToolError::unreadable(&dir, cause));
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
                let kind = entry.file_type().ok();
                let is_link = kind.is_some_and(|kind| kind.is_symlink());
                let is_folder = match kind {
                    Some(kind) if !is_link => kind.is_dir(),
                    _ => entry.path().is_dir(),
                };
                let here = format!("{folder}/{path}");
                if is_link && self.leads_outside(&entry) {
                    self.close(here, ToolError::Outside { path: entry.path() });
                } else if is_folder {
                    let is_endless =
                        || path.matches('/').count() >= DEEPEST_FOLDER || leads_back(&entry);
                    if ending != "md" && stem(path.clone(), ending).is_some() {
                        self.close(here, no_file(&entry.path()));
                    } else if is_endless() {
                        let said = say("folder-in-itself").text("path", shown_path(&entry.path()));
                        self.close(here, ToolError::Refused(said));
                    } else {
                        folders.push(path);
                    }
                } else if let Some(stem) = stem(path, ending) {
                    names.push(stem);
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
                    self.problems.push(ToolError::Refused(
                        say("name-no-text").text("path", shown_path(&entry.path())),
                    ));
                }
                return None;
            }
        };
        (!name.starts_with('.')).then_some(name)
    }

    fn leads_outside(&self, entry: &fs::DirEntry) -> bool {
        !fs::canonicalize(entry.path()).is_ok_and(|target| target.starts_with(self.root))
    }
}

/// The locale whose tag is exactly `name`.
fn locale_named(name: &str) -> Option<Locale> {
    let locale: Option<Locale> = name.parse().ok();
    locale.filter(|locale| locale.tag() == name)
}

/// A path without `ending` and the dot before it.
fn stem(mut path: String, ending: &str) -> Option<String> {
    let length = path.strip_suffix(ending)?.strip_suffix('.')?.len();
    path.truncate(length);
    Some(path)
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
