//! `import … --report`: where versions of a document that exist already disagree. They are put into a publication of their own,
//! which is gone afterwards, and checked as any other.

use std::collections::BTreeSet;
use std::path::{Path, PathBuf};

use edition_model::{Diagnostic, Locale, Rule, SegmentId, Sentence, say};

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
const RULES: [Rule; 10] = [
    Rule::NumberMismatch,
    Rule::DateMismatch,
    Rule::AmountMismatch,
    Rule::WordMismatch,
    Rule::NameMismatch,
    Rule::NegationMismatch,
    Rule::Omission,
    Rule::UntranslatedCopy,
    Rule::MarkupMismatch,
    Rule::LinkMismatch,
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
    let numbers = match import(&project, file, Some(NAME), changes)? {
        Import::Made { renumbered, .. } => renumbered,
        Import::Refused(sentence) => {
            compared.refusal = Some(sentence);
            return Ok(compared);
        }
    };
    for (locale, path) in translations {
        let taken = hold(root, (locale, path), changes)?;
        if let Some(sentence) = taken.refusal {
            compared.refusal = Some(sentence);
            return Ok(compared);
        }
        compared.held += taken.taken.len();
        let told = taken_in(&taken, &title(file), &numbers);
        let own = told.into_iter().map(|it| in_language(locale, it));
        compared.disagreements.extend(own);
    }
    compared.disagreements.extend(findings(root)?);
    Ok(compared)
}

/// What is to be said of a translation in this language.
fn in_language(locale: &Locale, sentence: Sentence) -> Sentence {
    say("compare-own")
        .locale("locale", locale)
        .sentence("what", sentence)
}

/// What is to be said of a translation that was taken in. `made` is the title that a source without one was given, `numbers`
/// what the source says of its own.
fn taken_in(taken: &TakenOver, made: &str, numbers: &[String]) -> Vec<Sentence> {
    let unanswered = taken.unanswered.iter().filter(|(_, words)| words != made);
    let unanswered =
        unanswered.map(|(_, words)| say("compare-missing").text("words", beginning(words)));
    let pieces = taken.offered_words.iter();
    let pieces = pieces.map(|words| say("compare-pieces").text("words", beginning(words)));
    let left = taken.left_over.iter().map(|(number, words)| {
        say("compare-added")
            .number("number", *number)
            .text("words", beginning(words))
    });
    let notes = taken.told.iter().map(|(segment, what)| {
        say("compare-pair")
            .text("words", segment.as_str())
            .sentence("what", what.clone())
    });
    unanswered
        .chain(pieces)
        .chain(left)
        .chain(renumbered(numbers, &taken.renumbered))
        .chain(taken.tables.iter().cloned())
        .chain(notes)
        .collect()
}

/// What is to be said of the numbers of paragraphs where one of two files counts otherwise than the other.
fn renumbered(source: &[String], translation: &[String]) -> Vec<Sentence> {
    let alone = |these: &[String], others: &[String]| {
        let alone = these.iter().filter(|it| !others.contains(it));
        alone.cloned().collect::<Vec<String>>()
    };
    let of_source = alone(source, translation).into_iter();
    let of_translation = alone(translation, source).into_iter();
    let of_source = of_source.map(|it| say("compare-source-number").text("numbers", it));
    let of_translation = of_translation.map(|it| say("compare-own-number").text("numbers", it));
    of_source.chain(of_translation).collect()
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
    // What was left in the words of the source has no translation; that it has none is told otherwise.
    let is_copy = |it: &Diagnostic| it.message.id() == "segment-still-source";
    let told = found.all.iter();
    let told = told.filter(|it| RULES.contains(&it.rule) || is_copy(it));
    let told = told.filter_map(|finding| {
        let segment = finding.segment.as_ref()?;
        let (_, words) = words.iter().find(|(id, _)| *id == segment)?;
        let locale = finding.locale.as_ref()?;
        let what = say("compare-pair")
            .text("words", beginning(words))
            .sentence("what", finding.message.clone());
        Some(in_language(locale, what))
    });
    Ok(told.collect())
}
