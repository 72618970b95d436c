//! `check --fix`: what has exactly one right answer is mended, and the difference shown.

use std::collections::{BTreeMap, BTreeSet};
use std::sync::OnceLock;

use edition_check::mend as mend_text;
use edition_localization::catalog::edit::{Edit, apply_edits};
use edition_model::{Diagnostic, FileId, Locale, Place, Rule, SourceFile, Sources, Span};
use similar::TextDiff;

use crate::analysis::Analysis;
use crate::errors::ToolError;
use crate::findings::Findings;
use crate::output::replace_file;
use crate::project::Project;
use crate::publication::Publication;

/// Mending a letter can bring another fault to light: so often it is looked again.
const ROUNDS: usize = 8;

/// What was mended.
#[derive(Debug)]
pub struct Fixed {
    /// What is wrong still.
    pub found: Findings,
    /// The differences, as `diff -u` shows them; empty where there was nothing to mend.
    pub difference: String,
    /// The mended texts by their paths in the project.
    changes: BTreeMap<String, String>,
}

impl Fixed {
    /// How many files are mended.
    pub fn files(&self) -> usize {
        self.changes.len()
    }

    /// Writes the mended files.
    ///
    /// # Errors
    /// Where one cannot be written.
    pub fn write(&self, project: &Project) -> Result<(), ToolError> {
        let mut changes = self.changes.iter();
        changes.try_for_each(|(path, text)| replace_file(&project.root, path, text))
    }
}

/// Mends the texts of `project`, in memory alone.
///
/// # Errors
/// Where a font that the settings name cannot be read.
pub fn mend(project: &mut Project, locales: &BTreeSet<Locale>) -> Result<Fixed, ToolError> {
    let before = project.texts.clone();
    let mut found = Publication::in_memory(project).check(locales)?;
    for _ in 0..ROUNDS {
        let edits = edits(project, &found.all);
        if edits.is_empty() {
            break;
        }
        project.texts = edited(&project.texts, &edits);
        project.derived = OnceLock::new();
        found = Publication::in_memory(project).check(locales)?;
    }
    let mut changes = BTreeMap::new();
    let mut difference = String::new();
    for ((_, old), (_, new)) in before.iter().zip(project.texts.iter()) {
        if old.text() != new.text() {
            let compared = TextDiff::from_lines(old.text(), new.text());
            let shown = compared
                .unified_diff()
                .context_radius(0)
                .header(old.path(), new.path())
                .to_string();
            difference.push_str(&shown);
            changes.insert(new.path().to_owned(), new.text().to_owned());
        }
    }
    Ok(Fixed {
        found,
        difference,
        changes,
    })
}

/// The edits of each file. A file that is no text is never written.
fn edits(project: &Project, findings: &[Diagnostic]) -> BTreeMap<FileId, Vec<Edit>> {
    let analysis = Analysis::as_written(project);
    let mut edits: BTreeMap<FileId, Vec<Edit>> = BTreeMap::new();
    for finding in findings {
        let Place::Span(place) = finding.place else {
            continue;
        };
        let span = match finding.rule {
            // It points at the first letter of those in one text.
            Rule::NotNormalized => text_around(&analysis, place),
            _ => place,
        };
        // What a sync would write is no file yet.
        if project.texts.get(span.file).is_none() {
            continue;
        }
        let locale = finding.locale.as_ref().unwrap_or(&project.settings.source);
        let mended = mend_text(finding.rule, project.texts.slice(span), locale);
        if let Some(mended) = mended.filter(|_| !project.damaged.contains(&span.file)) {
            edits
                .entry(span.file)
                .or_default()
                .push(Edit::replace(span.range(), mended));
        }
    }
    edits
}

/// The text of the message or segment that `place` lies in.
fn text_around(analysis: &Analysis<'_>, place: Span) -> Span {
    let translations = analysis
        .translations
        .values()
        .flat_map(|files| files.values());
    let shared = analysis
        .catalogs
        .values()
        .flat_map(|catalog| catalog.value.terms.iter().chain(&catalog.value.interface));
    let files = translations.map(|reported| &reported.value).chain(shared);
    let messages = files
        .filter(|file| file.file == place.file)
        .flat_map(|file| file.messages.iter().chain(&file.terms))
        .map(|message| message.value_span);
    let documents = analysis
        .documents
        .keys()
        .filter_map(|id| analysis.document(id));
    let segments = documents
        .filter(|document| document.file == place.file)
        .flat_map(|document| document.body.segments())
        .map(|segment| segment.text.span);
    let holds = |span: &Span| span.start <= place.start && place.end <= span.end;
    messages.chain(segments).find(holds).unwrap_or(place)
}

fn edited(texts: &Sources, edits: &BTreeMap<FileId, Vec<Edit>>) -> Sources {
    let mut edited = Sources::default();
    for (file, old) in texts.iter() {
        match edits.get(&file) {
            Some(edits) => {
                let text = apply_edits(old.text(), edits);
                edited.add(SourceFile::new(old.path(), text))
            }
            None => edited.add(old.clone()),
        };
    }
    edited
}
