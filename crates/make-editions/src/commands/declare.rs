//! `accept` and `review`: what people declare of translations.

use std::collections::{BTreeMap, BTreeSet};

use edition_model::{Document, Locale, SegmentId, Sentence, SourceSegment, say};

use super::answer::{Answer, Ended};
use crate::cli::{Chosen, Shared};
use crate::console::{open, turn};
use crate::language::{line, told};
use edition_engine::ToolError;
use edition_engine::analysis::{Analysis, MessageState};
use edition_engine::declaring::{self, Acceptable, Accepted, Act, Declared, Note, SharedFile};
use edition_engine::desk::{Change, word_difference};
use edition_engine::keeping::Disturbed;
use edition_engine::lookup as named;
use edition_engine::project::Project;
use edition_engine::syncing::{FileChange, apply, saved_meanwhile};

/// What is declared.
#[derive(Debug, Clone, Copy)]
pub(crate) enum Declaration<'a> {
    /// Stale translations are right as they stand.
    Accept,
    /// Imported translations are.
    AcceptImported,
    /// Which ones that would be said of.
    Ask,
    /// Translations have been read and found good.
    Review {
        /// By whom; may be empty.
        by: &'a str,
    },
}

impl<'a> Declaration<'a> {
    fn act(self) -> Act<'a> {
        match self {
            Self::Accept | Self::Ask => Act::Accept(Acceptable::Stale),
            Self::AcceptImported => Act::Accept(Acceptable::Imported),
            Self::Review { by } => Act::Review { by },
        }
    }
}

/// Longer lists of names are no help to anybody.
const NAMES_SHOWN: usize = 8;

/// So often it is declared anew because somebody saves meanwhile.
const ATTEMPTS: usize = 5;

/// Declares it, and says of what.
///
/// # Errors
/// Where `chosen` names no document or locale of the publication, a file could not be read, or
/// one cannot be written.
pub(crate) fn run(
    shared: &Shared,
    declaration: Declaration<'_>,
    chosen: &Chosen,
) -> Result<Answer, ToolError> {
    if matches!(declaration, Declaration::Ask) {
        return Ok(declare(&open(shared)?, declaration, chosen)?.0);
    }
    let turn = turn(shared)?;
    let mut disturbed = String::new();
    for _ in 0..ATTEMPTS {
        // People declare what they see: where it is not that any more, it is looked at again.
        let project = Project::open(Some(turn.root()))?;
        let (answer, changes, notes) = declare(&project, declaration, chosen)?;
        match apply(&turn, &project, &changes, Disturbed::Leave)?.left {
            None => {
                for note in notes {
                    note.keep(&turn, &project.settings.source)?;
                }
                return Ok(answer);
            }
            Some(path) => disturbed = path,
        }
    }
    Err(saved_meanwhile(&disturbed))
}

/// What is to be said, what is to be written, and what is kept beside it then.
fn declare(
    project: &Project,
    declaration: Declaration<'_>,
    chosen: &Chosen,
) -> Result<(Answer, Vec<FileChange>, Vec<Note>), ToolError> {
    let (mut changes, mut notes) = (Vec::new(), Vec::new());
    if let Some(problem) = project.problems.first() {
        // What cannot be read might be the very file that would be written.
        return Err(ToolError::Refused(
            say("nothing-changed").sentence("problem", problem.sentence()),
        ));
    }
    let analysis = Analysis::as_written(project);
    let is_review = matches!(declaration, Declaration::Review { .. });
    if let Some(shared) = declaring::find_shared(&chosen.document).filter(|_| !is_review) {
        let (answer, changes) = declare_words(&analysis, shared, declaration, chosen)?;
        return Ok((answer, changes, notes));
    }
    let document = named::find_source(&analysis, &chosen.document)?;
    let locales = named::find_targets(&analysis, document, &chosen.locale)?;
    let segments = match named::find_segments(&analysis, document, &chosen.segments) {
        Ok(segments) => segments,
        Err(sentences) => {
            let mut report: String = sentences.iter().map(line).collect();
            report.push_str(&line(&say("nothing-changed-at-all")));
            return Ok((Answer::report(report, Ended::WithProblems), changes, notes));
        }
    };
    let mut report = String::new();
    // To accept all, where nothing is left to accept, is no problem.
    let (mut any_done, mut all_read) = (false, true);
    let asks = matches!(declaration, Declaration::Ask);
    let needs_some = !segments.is_empty() || matches!(declaration, Declaration::Review { .. });
    for locale in &locales {
        let work = Work {
            analysis: &analysis,
            document,
            locale,
            segments: &segments,
        };
        match work.declare(declaration) {
            Ok((declared, terms)) => {
                any_done |= !declared.segments.is_empty();
                report.push_str(&work.describe(declaration, &declared));
                if !terms.segments.is_empty() {
                    let source = &project.settings.source;
                    let words = (SharedFile::Terms, &terms);
                    report.push_str(&describe_words((source, locale), words, asks));
                }
                let said = (declaration.act(), &declared);
                notes.push(Note::of(&analysis, document, locale, said));
                changes.extend(declared.changes);
                changes.extend(terms.changes);
            }
            Err(sentence) => {
                all_read = false;
                report.push_str(&refused(locale, sentence));
            }
        }
    }
    let is_well = all_read && (any_done || !needs_some);
    let asked = (asks && any_done).then(|| say("accepted-nothing"));
    Ok((conclude(report, is_well, asked.as_ref()), changes, notes))
}

/// The report, and how the command ends; with what is said where it only asked which ones are meant.
fn conclude(mut report: String, is_well: bool, asked: Option<&Sentence>) -> Answer {
    let ended = match asked {
        Some(asked) if is_well => {
            report.push_str(&line(asked));
            Ended::Failed
        }
        _ if is_well => Ended::Well,
        _ => Ended::WithProblems,
    };
    Answer::report(report, ended)
}

/// The same of terms or the words of an interface, which can only be accepted.
fn declare_words(
    analysis: &Analysis<'_>,
    shared: SharedFile,
    declaration: Declaration<'_>,
    chosen: &Chosen,
) -> Result<(Answer, Vec<FileChange>), ToolError> {
    let ids = declaring::find_ids(analysis, shared, &chosen.segments)?;
    let locales: Vec<Locale> = match chosen.locale.as_str() {
        "*" => analysis.targets().cloned().collect(),
        name => vec![named::find_target(analysis, name)?],
    };
    let source = &analysis.project.settings.source;
    let asks = matches!(declaration, Declaration::Ask);
    let (mut report, mut changes) = (String::new(), Vec::new());
    let (mut any_done, mut all_read) = (false, true);
    for locale in &locales {
        let declared = match declaring::accept_words(analysis, shared, locale, &ids) {
            Ok(declared) => declared,
            Err(sentence) => {
                all_read = false;
                report.push_str(&refused(locale, sentence));
                continue;
            }
        };
        any_done |= !declared.segments.is_empty();
        let words = (shared, &declared);
        report.push_str(&describe_words((source, locale), words, asks));
        changes.extend(declared.changes);
    }
    let is_well = all_read && (any_done || ids.is_empty());
    let asked = (asks && any_done).then(|| say("accepted-no-words"));
    Ok((conclude(report, is_well, asked.as_ref()), changes))
}

/// How many terms or words took effect, and what each was made from.
fn describe_words(
    (source, locale): (&Locale, &Locale),
    (shared, declared): (SharedFile, &Declared),
    asks: bool,
) -> String {
    let name = shared.name();
    let done = declared.segments.len();
    let mut report = line(&match (done, asks) {
        (0, _) => say("words-not-stale")
            .locale("locale", locale)
            .text("name", name),
        (_, true) => say("words-to-accept")
            .locale("locale", locale)
            .number("number", done)
            .text("name", name),
        (_, false) => say("words-accepted")
            .locale("locale", locale)
            .number("number", done)
            .text("name", name),
    });
    for accepted in &declared.accepted {
        report.push_str(&list(source, locale, accepted));
    }
    report
}

/// A document in one locale.
struct Work<'w> {
    analysis: &'w Analysis<'w>,
    document: &'w Document<SourceSegment>,
    locale: &'w Locale,
    /// All where it is empty.
    segments: &'w BTreeSet<SegmentId>,
}

impl Work<'_> {
    /// What it comes to, and what that says of terms; a sentence where a file stands against it.
    fn declare(&self, declaration: Declaration<'_>) -> Result<(Declared, Declared), Sentence> {
        let (analysis, document, locale) = (self.analysis, self.document, self.locale);
        let act = declaration.act();
        let declared = declaring::declare(analysis, document, locale, self.segments, act)?;
        let terms = match act {
            Act::Accept(Acceptable::Stale) => {
                declaring::accept_terms_of(analysis, document, locale, &declared.segments)?
            }
            Act::Accept(Acceptable::Imported) | Act::Review { .. } => Declared::default(),
        };
        Ok((declared, terms))
    }

    /// One that is accepted, with the words of its terms: who accepts it reads them too.
    fn list(&self, declaration: Declaration<'_>, accepted: &Accepted) -> String {
        let source = &self.analysis.project.settings.source;
        let typed = &accepted.translation;
        let accepted = Accepted {
            translation: declaring::with_words_of_terms(self.analysis, self.locale, typed),
            ..accepted.clone()
        };
        match declaration {
            Declaration::AcceptImported => list_imported(source, self.locale, &accepted),
            _ => list(source, self.locale, &accepted),
        }
    }

    /// What took effect, and why the rest of what was named did not.
    fn describe(&self, declaration: Declaration<'_>, declared: &Declared) -> String {
        let locale = self.locale;
        let mut lines = String::new();
        let done = &declared.segments;
        if !done.is_empty() {
            lines.push_str(&line(&self.summary(declaration, declared)));
            for accepted in &declared.accepted {
                lines.push_str(&self.list(declaration, accepted));
            }
        }
        let states = self.analysis.message_states(self.document, self.locale);
        let segments = self.document.body.segments().into_iter();
        let ids = segments.map(|it| it.id.as_ref());
        let states: BTreeMap<&SegmentId, MessageState> = ids
            .zip(states)
            .filter_map(|(id, state)| id.zip(state))
            .collect();
        let named = self.segments.iter();
        for segment in named.filter(|segment| !done.contains(segment)) {
            let id = segment.as_str();
            lines.push_str(&line(&match (declaration, states.get(segment)) {
                (Declaration::AcceptImported, _) => say("segment-not-imported")
                    .locale("locale", locale)
                    .text("segment", id),
                (_, None | Some(MessageState::Missing)) => say("segment-untranslated-yet")
                    .locale("locale", locale)
                    .text("segment", id),
                (Declaration::Accept | Declaration::Ask, _) => say("segment-not-stale")
                    .locale("locale", locale)
                    .text("segment", id),
                (Declaration::Review { .. }, Some(MessageState::Stale { .. })) => {
                    say("segment-stale")
                        .locale("locale", locale)
                        .text("segment", id)
                }
                (Declaration::Review { .. }, _) => say("segment-unreviewable")
                    .locale("locale", locale)
                    .text("segment", id),
            }));
        }
        if lines.is_empty() {
            let id = self.document.id.as_str();
            lines = line(&match declaration {
                Declaration::AcceptImported => say("none-imported")
                    .locale("locale", locale)
                    .text("document", id),
                Declaration::Accept | Declaration::Ask => say("none-stale")
                    .locale("locale", locale)
                    .text("document", id),
                Declaration::Review { .. } => say("none-reviewable")
                    .locale("locale", locale)
                    .text("document", id),
            });
        }
        lines
    }

    /// How many took effect, and which where these are few.
    fn summary(&self, declaration: Declaration<'_>, declared: &Declared) -> Sentence {
        let (locale, id) = (self.locale, self.document.id.as_str());
        let done = &declared.segments;
        let names = match done.len() {
            0..=NAMES_SHOWN if declared.accepted.is_empty() => {
                let names = done.iter().map(SegmentId::as_str);
                told(&say("names-of-segments").list("names", names))
            }
            _ => String::new(),
        };
        match declaration {
            Declaration::Accept | Declaration::AcceptImported => say("translations-accepted")
                .locale("locale", locale)
                .number("number", done.len())
                .text("document", id)
                .text("names", names),
            Declaration::Ask => say("translations-to-accept")
                .locale("locale", locale)
                .number("number", done.len())
                .text("document", id)
                .text("names", names),
            Declaration::Review { .. } => say("translations-reviewed")
                .locale("locale", locale)
                .number("number", done.len())
                .text("document", id)
                .text("names", names),
        }
    }
}

/// That nothing can be declared in a locale, and why.
fn refused(locale: &Locale, why: Sentence) -> String {
    line(
        &say("declared-refused")
            .locale("locale", locale)
            .sentence("said", why),
    )
}

/// One that is accepted: both source texts, the words that changed, and the translation.
fn list(source: &Locale, locale: &Locale, accepted: &Accepted) -> String {
    let Accepted {
        segment,
        made_from,
        today,
        translation,
    } = accepted;
    line(
        &say("accepted-pair")
            .text("segment", segment.to_string())
            .locale("source", source)
            .text("then", made_from.to_string())
            .text("now", today.to_string())
            .text("changed", changed_words(made_from, today))
            .locale("locale", locale)
            .text("translation", translation.to_string()),
    )
}

/// One that was imported and is accepted: the source, and the translation.
fn list_imported(source: &Locale, locale: &Locale, accepted: &Accepted) -> String {
    line(
        &say("accepted-imported")
            .text("segment", accepted.segment.to_string())
            .locale("source", source)
            .text("now", accepted.today.clone())
            .locale("locale", locale)
            .text("translation", accepted.translation.clone()),
    )
}

/// The words that are gone in `[-…-]` and those that are new in `{+…+}`.
fn changed_words(made_from: &str, today: &str) -> String {
    let runs = word_difference(made_from, today).into_iter();
    let changed = runs.filter_map(|(change, text)| match change {
        Change::Same => None,
        Change::Gone => Some(format!("[-{text}-]")),
        Change::New => Some(format!("{{+{text}+}}")),
    });
    changed.collect::<Vec<_>>().join(" ")
}
