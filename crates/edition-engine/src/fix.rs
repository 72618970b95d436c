//! `check --fix`: what has exactly one right answer is mended, and the difference shown.

use std::borrow::Cow;
use std::collections::{BTreeMap, BTreeSet};
use std::sync::OnceLock;

use edition_check::mend as mend_text;
use edition_localization::Element;
use edition_localization::capital::as_argument;
use edition_localization::catalog::edit::{Edit, apply_edits};
use edition_model::{
    Diagnostic, FileId, Locale, Place, Rule, SourceFile, Sources, Span, placeables,
};
use edition_parser::mend_typed;
use similar::TextDiff;

use crate::analysis::Analysis;
use crate::errors::ToolError;
use crate::findings::Findings;
use crate::keeping::{Disturbed, Revision, Turn};
use crate::project::Project;
use crate::publication::Publication;
use crate::syncing::saved_meanwhile;

/// Mending a letter can bring another fault to light: so often it is looked again.
const ROUNDS: usize = 32;

/// What was mended.
#[derive(Debug)]
pub struct Fixed {
    /// What is wrong still.
    pub found: Findings,
    /// The differences, as `diff -u` shows them; empty where there was nothing to mend.
    pub difference: String,
    /// The texts as they were read and as they are mended, by their paths in the project.
    changes: BTreeMap<String, [String; 2]>,
}

impl Fixed {
    /// How many files are mended.
    pub fn files(&self) -> usize {
        self.changes.len()
    }

    /// Writes the mended files.
    ///
    /// # Errors
    /// Where one cannot be written, or somebody has saved it meanwhile and it cannot be joined with that.
    pub fn write(&self, turn: &Turn, project: &Project) -> Result<(), ToolError> {
        let revisions = self.changes.iter().map(|(path, [before, after])| Revision {
            path: path.clone(),
            before: Some(before.clone()),
            after: Some(after.clone()),
        });
        let source = &project.settings.source;
        let kept = turn.keep(source, revisions.collect(), Disturbed::Join)?;
        kept.left.map_or(Ok(()), |path| Err(saved_meanwhile(&path)))
    }
}

/// Mends the texts of `project`, in memory alone.
///
/// # Errors
/// Where a font that the settings name cannot be read.
pub fn mend(project: &mut Project, locales: &BTreeSet<Locale>) -> Result<Fixed, ToolError> {
    let before = project.texts.clone();
    let mut found = Publication::in_memory(project).check(locales);
    for _ in 0..ROUNDS {
        let edits = edits(project, &found.all);
        let typed = typed(project, &found.all);
        if edits.is_empty() && typed.is_empty() {
            break;
        }
        project.texts = edited(&project.texts, &edits, &typed);
        project.derived = OnceLock::new();
        found = Publication::in_memory(project).check(locales);
    }
    // A publication in memory knows of no files that could not be read into it.
    found.problems.extend(project.problems.iter().cloned());
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
            let texts = [old.text().to_owned(), new.text().to_owned()];
            changes.insert(new.path().to_owned(), texts);
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
    let source_files: BTreeSet<FileId> = project.documents.values().copied().collect();
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
        let is_source = source_files.contains(&span.file);
        if finding.rule == Rule::TypedMarks && is_source {
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
    for span in placeables_in(&analysis) {
        let Some(file) = project.texts.get(span.file) else {
            continue;
        };
        let text = file.text().get(span.range()).unwrap_or_default();
        if let Cow::Owned(mended) = as_argument(text) {
            let edits = edits.entry(span.file).or_default();
            let edit = Edit::replace(span.range(), mended);
            // What overlaps is left for the next look.
            if is_free(edits, &edit) && !project.damaged.contains(&span.file) {
                edits.push(edit);
            }
        }
    }
    edits.retain(|_, edits| !edits.is_empty());
    edits
}

/// Whether an edit overlaps none of the others.
fn is_free(edits: &[Edit], edit: &Edit) -> bool {
    let mut edits = edits.iter();
    edits.all(|it| it.range.end <= edit.range.start || edit.range.end <= it.range.start)
}

/// The sources in which typed lists and numbers are mended.
fn typed(project: &Project, findings: &[Diagnostic]) -> BTreeMap<FileId, String> {
    let found = findings.iter().filter(|it| it.rule == Rule::TypedMarks);
    let files: BTreeSet<FileId> = found
        .filter_map(|finding| match finding.place {
            Place::Span(span) => Some(span.file),
            Place::File(_) => None,
        })
        .collect();
    let documents = project.documents.iter();
    let mended = documents.filter_map(|(id, file)| {
        let is_sound = files.contains(file) && !project.damaged.contains(file);
        let text = project.texts.get(*file).filter(|_| is_sound)?;
        Some((*file, mend_typed(id, *file, text.text())?))
    });
    mended.collect()
}

/// Where placeables stand, in sources and catalogs.
fn placeables_in(analysis: &Analysis<'_>) -> Vec<Span> {
    let mut spans = Vec::new();
    let translations = analysis
        .translations
        .values()
        .flat_map(|files| files.values());
    let shared = analysis.catalogs.values();
    let shared = shared.flat_map(|it| it.value.terms.iter().chain(&it.value.interface));
    let files = translations.map(|reported| &reported.value).chain(shared);
    let messages = files.flat_map(|file| file.messages.iter().chain(&file.terms));
    for message in messages {
        let attributes = message.attributes.iter().map(|own| &own.value);
        for pattern in message.value.iter().chain(attributes) {
            pattern.visit(&mut |element| {
                if let Element::Placeable { span, .. } = element {
                    spans.push(*span);
                }
            });
        }
    }
    let documents = analysis.documents.keys();
    for document in documents.filter_map(|id| analysis.document(id)) {
        for segment in document.body.segments() {
            spans.extend(placeables(&segment.text.inlines).map(|it| it.span));
        }
    }
    spans
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

/// The texts with what was found mended. Of a source with typed lists, the other edits wait for the next look.
fn edited(
    texts: &Sources,
    edits: &BTreeMap<FileId, Vec<Edit>>,
    typed: &BTreeMap<FileId, String>,
) -> Sources {
    let mut edited = Sources::default();
    for (file, old) in texts.iter() {
        if let Some(text) = typed.get(&file) {
            edited.add(SourceFile::new(old.path(), text.as_str()));
            continue;
        }
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
