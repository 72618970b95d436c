//! `export` and `import --review`: the bilingual file for people without the tool, out and back.
//!
//! What goes out is a row for each segment ([`export`]). What comes back is held against the catalog of today, three ways:
//! as it was sent, as it is now, as it came back ([`review`](mod@review)). A row that cannot be trusted is left, and told.
//! At the desk the file is handed over, and what its readers approved is taken in at once ([`take_in`]).

mod approval;
mod handed;
mod mode;
mod opening;
mod review;
mod rows;
mod tokens;

pub use handed::{TakenIn, take_in};
pub use mode::Mode;
pub use review::{Reviewed, review};
pub(crate) use rows::said;

use std::path::Path;

use edition_model::{Direction, Document, Locale, SourceSegment, Words, say};
pub use edition_word::XliffVersion;
use edition_word::{Sheet, SheetDocument, write_sheet, write_xliff};

use crate::analysis::Analysis;
use crate::errors::ToolError;
use crate::lookup as named;
use crate::project::Project;

/// What was written.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Exported {
    /// How many documents.
    pub documents: usize,
    /// How many rows.
    pub rows: usize,
}

/// Writes the bilingual file of `documents`, or of all that are translated into `locale` where none is named: a table for
/// Word, or XLIFF, as the name of the file says.
///
/// # Errors
/// Where a name is none of the publication's, or the file is there already or cannot be written.
pub fn export(
    project: &Project,
    locale: &str,
    documents: &[String],
    (to, version): (&Path, Option<XliffVersion>),
) -> Result<Exported, ToolError> {
    let ending = to.extension().map(|it| it.to_string_lossy().to_lowercase());
    let xliff = match (ending.as_deref(), version) {
        (Some("docx"), None) => None,
        (Some("xlf" | "xliff"), version) => Some(version.unwrap_or_default()),
        _ => {
            return Err(ToolError::Refused(
                say("export-unknown-format").text("path", edition_model::shown_path(to)),
            ));
        }
    };
    let analysis = Analysis::of(project);
    let locale = named::find_target(&analysis, locale)?;
    let chosen = chosen(&analysis, &locale, documents)?;
    let sheet = sheet(&analysis, &locale, &chosen);
    let rows = sheet.documents.iter().map(|it| it.rows.len()).sum();
    let bytes = match xliff {
        Some(version) => write_xliff(&sheet, version),
        None => write_sheet(&sheet).map_err(|cause| ToolError::unwritable(to, cause))?,
    };
    write(to, &bytes)?;
    Ok(Exported {
        documents: chosen.len(),
        rows,
    })
}

fn chosen<'a>(
    analysis: &'a Analysis<'_>,
    locale: &Locale,
    documents: &[String],
) -> Result<Vec<&'a Document<SourceSegment>>, ToolError> {
    if documents.is_empty() {
        let all = analysis
            .documents
            .keys()
            .filter_map(|id| analysis.document(id));
        return Ok(all
            .filter(|it| analysis.locales_of(it).contains(locale))
            .collect());
    }
    let find = |name: &String| {
        let document = named::find_source(analysis, name)?;
        named::find_targets(analysis, document, locale.tag())?;
        Ok(document)
    };
    documents.iter().map(find).collect()
}

/// The words of the file in the language of the translations, as far as there are any.
fn words(analysis: &Analysis<'_>, locale: &Locale, id: &str) -> Words {
    let localizer = analysis.localizers.get(locale);
    let localizer = localizer.unwrap_or(analysis.localizers.source());
    localizer.phrase(id).fill(0, 0)
}

fn sheet(analysis: &Analysis<'_>, locale: &Locale, chosen: &[&Document<SourceSegment>]) -> Sheet {
    let word = |id: &str| words(analysis, locale, id).text;
    let source = &analysis.project.settings.source;
    let name = |of: &Locale| {
        let localizer = analysis.localizers.get(locale);
        localizer.map_or_else(|| of.tag().to_owned(), |it| it.language_name(of).text)
    };
    let turns = |locale: &Locale| locale.direction() == Direction::RightToLeft;
    let documents = chosen.iter().map(|document| SheetDocument {
        id: document.id.as_str().to_owned(),
        title: document.title().map_or_else(String::new, |it| {
            it.meaning
                .clone()
                .unwrap_or_else(|| it.text.pattern.clone())
        }),
        rows: rows::rows(analysis, document, locale),
    });
    let legend = [
        "desk-sheet-write",
        "desk-sheet-brackets",
        "desk-sheet-approved",
        "desk-sheet-names",
    ];
    Sheet {
        title: word("desk-sheet-title"),
        locales: [source.tag().to_owned(), locale.tag().to_owned()],
        right_to_left: [turns(source), turns(locale)],
        legend: legend.map(word).to_vec(),
        heads: [
            "№".to_owned(),
            name(source),
            name(locale),
            word("desk-sheet-state"),
            word("desk-sheet-remarks"),
        ],
        documents: documents.collect(),
    }
}

/// Writes a file that people have named, whole or not at all. One that is there is left as it is.
fn write(to: &Path, bytes: &[u8]) -> Result<(), ToolError> {
    let folder = to.parent().filter(|it| !it.as_os_str().is_empty());
    let unwritable = |cause| ToolError::unwritable(to, cause);
    let mut waiting =
        tempfile::NamedTempFile::new_in(folder.unwrap_or(Path::new("."))).map_err(unwritable)?;
    std::io::Write::write_all(&mut waiting, bytes).map_err(unwritable)?;
    match waiting.persist_noclobber(to) {
        Ok(_) => Ok(()),
        Err(error) if error.error.kind() == std::io::ErrorKind::AlreadyExists => {
            let path = edition_model::shown_path(to);
            Err(ToolError::Refused(say("document-there").text("path", path)))
        }
        Err(error) => Err(unwritable(error.error)),
    }
}
