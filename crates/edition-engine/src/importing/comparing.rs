//! `import … --report`: where versions of a document that exist already disagree. They are put into a publication of their own,
//! which is gone afterwards, and checked as any other.

use std::collections::BTreeSet;
use std::path::{Path, PathBuf};

use edition_model::{Locale, Rule, SegmentId, Sentence, say};

use super::reasons::beginning;
use super::translation::{Holding, TakenOver, TakingOver, take_over};
use super::{Changes, Import, import, title};
use crate::Publication;
use crate::analysis::Analysis;
use crate::errors::ToolError;
use crate::keeping::{Turn, create};
use crate::lock::Meanwhile;
use crate::project::Project;
use crate::syncing::{Obsolete, bring_up_to_date};

/// What versions of one text may disagree in.
const RULES: [Rule; 7] = [
    Rule::NumberMismatch,
    Rule::DateMismatch,
    Rule::AmountMismatch,
    Rule::WordMismatch,
    Rule::NameMismatch,
    Rule::NegationMismatch,
    Rule::Omission,
];

/// The name of the document meanwhile.
const NAME: &str = "compared";

/// What came of it.
#[derive(Debug, Default)]
pub struct Compared {
    /// Where they disagree, by language, in the order of the source.
    pub disagreements: Vec<Sentence>,
    /// How many paragraphs were held against each other.
    pub held: usize,
    /// Why nothing could be compared.
    pub refusal: Option<Sentence>,
}

/// Holds translations against the first file.
///
/// # Errors
/// Where a file cannot be read.
pub fn compare(files: &[(Locale, PathBuf)], changes: Changes) -> Result<Compared, ToolError> {
    let Some(((source, file), translations)) = files.split_first() else {
        return Ok(Compared::default());
    };
    let folder =
        tempfile::tempdir().map_err(|cause| ToolError::unwritable(&std::env::temp_dir(), cause))?;
    let root = folder.path();
    let targets = translations
        .iter()
        .map(|(locale, _)| format!("\"{locale}\""));
    let targets: Vec<String> = targets.collect();
    let settings = format!(
        "source = \"{source}\"\ntargets = [{}]\n",
        targets.join(", ")
    );
    create(root, "editions.toml", &settings)?;
    create(root, "sources/.gitkeep", "")?;
    let mut compared = Compared::default();
    let project = Project::open(Some(root))?;
    if let Import::Refused(sentence) = import(&project, file, Some(NAME), changes)? {
        compared.refusal = Some(sentence);
        return Ok(compared);
    }
    for (locale, path) in translations {
        let taken = hold(root, (locale, path), changes)?;
        if let Some(sentence) = taken.refusal {
            compared.refusal = Some(sentence);
            return Ok(compared);
        }
        compared.held += taken.taken.len();
        let made = title(file);
        let unanswered = taken.unanswered.iter().filter(|(_, words)| *words != made);
        compared.disagreements.extend(unanswered.map(|(_, words)| {
            say("compare-missing")
                .locale("locale", locale)
                .text("words", beginning(words))
        }));
        let pieces = taken.offered_words.iter();
        compared.disagreements.extend(pieces.map(|words| {
            say("compare-pieces")
                .locale("locale", locale)
                .text("words", beginning(words))
        }));
        compared
            .disagreements
            .extend(taken.left_over.iter().map(|(number, words)| {
                say("compare-added")
                    .locale("locale", locale)
                    .number("number", *number)
                    .text("words", beginning(words))
            }));
        let notes = taken.told.into_iter();
        compared.disagreements.extend(notes.map(|(segment, what)| {
            say("compare-pair")
                .locale("locale", locale)
                .text("words", segment.as_str())
                .sentence("what", what)
        }));
    }
    compared.disagreements.extend(findings(root)?);
    Ok(compared)
}

fn hold(
    root: &Path,
    (locale, file): (&Locale, &Path),
    changes: Changes,
) -> Result<TakenOver, ToolError> {
    let turn = Turn::take(root, Meanwhile::Wait(&|_| {}))?;
    // To put each message into a catalog that is not there yet takes long.
    bring_up_to_date(&turn, Obsolete::Keep)?;
    take_over(
        &turn,
        &TakingOver {
            locale: locale.tag(),
            file,
            document: NAME,
            changes,
            holding: Holding::Likely,
        },
    )
}

/// What `check` says of them.
fn findings(root: &Path) -> Result<Vec<Sentence>, ToolError> {
    let publication = Publication::open(Some(root))?;
    let found = publication.check(&BTreeSet::new());
    let project = Project::open(Some(root))?;
    let analysis = Analysis::of(&project);
    let documents = analysis
        .documents
        .keys()
        .filter_map(|id| analysis.document(id));
    let words: Vec<(&SegmentId, &str)> = documents
        .flat_map(|it| it.body.segments())
        .filter_map(|it| Some((it.id.as_ref()?, it.text.pattern.as_str())))
        .collect();
    let told = found.all.iter().filter(|it| RULES.contains(&it.rule));
    let told = told.filter_map(|finding| {
        let segment = finding.segment.as_ref()?;
        let (_, words) = words.iter().find(|(id, _)| *id == segment)?;
        let locale = finding.locale.as_ref()?;
        Some(
            say("compare-pair")
                .locale("locale", locale)
                .text("words", beginning(words))
                .sentence("what", finding.message.clone()),
        )
    });
    Ok(told.collect())
}
