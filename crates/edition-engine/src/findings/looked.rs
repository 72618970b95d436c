//! What a look at a document has found: noted by file, so that it need not be in memory, and told file by
//! file.

use std::collections::{BTreeMap, BTreeSet};

use edition_check::sort_findings;
use edition_model::{Diagnostic, Locale, Place, Quoted, Sources};
use serde::{Deserialize, Serialize};

use super::Findings;
use crate::errors::ToolError;
use crate::examined::Examined;
use crate::notes::{Note, Notes};

/// What a look at one document has found.
#[derive(Debug, Clone, Default, Serialize, Deserialize)]
pub struct Looked {
    /// What stays of it.
    pub examined: Examined,
    /// Its segments' ids, short: hashes.
    pub(super) outline: Note,
    /// Its translations, to be compared with those of other documents: each [`Gist`]s.
    ///
    /// [`Gist`]: edition_check::Gist
    pub(super) gists: Vec<(Locale, Note)>,
    /// What is wrong in it, save what only a look at others can find: each [`Quoted`], by the path of the
    /// file that it points to.
    pub(super) quoted: Vec<(Box<str>, Note)>,
    /// Files that could not be read.
    #[serde(skip)]
    pub(super) problems: Vec<ToolError>,
}

impl Looked {
    /// Whether all its files could be read, so that another look at them would find the same.
    pub fn is_whole(&self) -> bool {
        self.problems.is_empty()
    }

    /// Whether it has a segment of that name.
    pub(super) fn has(&self, segment: u64, notes: &Notes) -> bool {
        let outline: Option<Vec<u64>> = notes.read(&self.outline);
        outline.is_some_and(|outline| outline.contains(&segment))
    }

    /// All that was noted of it.
    pub fn notes(&mut self) -> impl Iterator<Item = &mut Note> {
        let gists = self.gists.iter_mut().map(|(_, note)| note);
        let outline = std::iter::once(&mut self.outline);
        outline
            .chain(gists)
            .chain(self.quoted.iter_mut().map(|(_, note)| note))
    }

    /// What is wrong in it; the places mean nothing.
    pub fn findings(&self, notes: &Notes) -> Vec<Diagnostic> {
        let quoted = self.quoted.iter();
        let quoted = quoted.filter_map(|(_, note)| notes.read::<Quoted>(note));
        quoted
            .flat_map(|quoted| Sources::default().take_in(0, &quoted))
            .collect()
    }
}

/// So many files are told of at a time.
const FILES_AT_A_TIME: usize = 64;

impl Findings {
    /// What is wrong, in the order of the files, those of some files at a time and with the texts that it
    /// speaks of.
    pub fn by_files(&self, notes: &Notes) -> impl Iterator<Item = (Vec<Diagnostic>, Sources)> {
        let further = by_file(&self.texts, self.all.clone());
        let mut looked: BTreeMap<&str, Vec<&Note>> = BTreeMap::new();
        for (path, note) in self.documents.values().flat_map(|it| &it.quoted) {
            looked.entry(path).or_default().push(note);
        }
        let own = looked.keys().map(|path| (*path).to_owned());
        let paths: BTreeSet<String> = own.chain(further.keys().cloned()).collect();
        let paths: Vec<String> = paths.into_iter().collect();
        let chunks: Vec<Vec<String>> = paths.chunks(FILES_AT_A_TIME).map(<[_]>::to_vec).collect();
        chunks.into_iter().map(move |paths| {
            let mut texts = self.texts.clone();
            let mut findings = Vec::new();
            for path in &paths {
                findings.extend(further.get(path).into_iter().flatten().cloned());
                for note in looked.get(path.as_str()).into_iter().flatten() {
                    let quoted = notes.read::<Quoted>(note).unwrap_or_default();
                    findings.extend(texts.take_in(self.shared, &quoted));
                }
            }
            sort_findings(&texts, &mut findings);
            (findings, texts)
        })
    }

    /// All that is wrong, and the texts that it speaks of.
    pub fn gather(&self, notes: &Notes) -> (Vec<Diagnostic>, Sources) {
        let (mut all, mut texts) = (self.all.clone(), self.texts.clone());
        for (_, note) in self.documents.values().flat_map(|it| &it.quoted) {
            let quoted = notes.read::<Quoted>(note).unwrap_or_default();
            all.extend(texts.take_in(self.shared, &quoted));
        }
        sort_findings(&texts, &mut all);
        (all, texts)
    }
}

/// Findings by the paths of the files that they point to.
pub(super) fn by_file(
    texts: &Sources,
    findings: Vec<Diagnostic>,
) -> BTreeMap<String, Vec<Diagnostic>> {
    let mut files: BTreeMap<String, Vec<Diagnostic>> = BTreeMap::new();
    for finding in findings {
        let path = match &finding.place {
            Place::Span(span) => texts.get(span.file).map_or("", |file| file.path()),
            Place::File(path) => path,
        };
        match files.get_mut(path) {
            Some(known) => known.push(finding),
            None => {
                let path = path.to_owned();
                files.insert(path, vec![finding]);
            }
        }
    }
    files
}
