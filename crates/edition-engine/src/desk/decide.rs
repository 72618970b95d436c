//! What readers decide of translations that they see: that they are good, that imported ones are taken, that a remark is
//! settled, that a finding is allowed no longer. Whatever is not as they saw it is left.

use std::collections::BTreeSet;

use edition_localization::fold::{fold, single_spaced};
use edition_localization::{catalog_path, state_path};
use edition_model::{Document, DocumentId, Locale, Rule, SegmentId, Sentence, SourceSegment, say};

use super::rows::seen;
use super::{ATTEMPTS, edition_of};
use crate::allowing::revoke;
use crate::analysis::Analysis;
use crate::declaring::{Acceptable, Act, Note, declare};
use crate::errors::ToolError;
use crate::keeping::{Disturbed, Turn};
use crate::lock::Meanwhile;
use crate::remarks::{self, Remark};
use crate::syncing::apply;
use crate::workspace::{Changes, Workspace};

/// The longest remark, in letters.
pub const LONGEST_REMARK: usize = 4_000;
/// The longest name of a person, in letters.
pub const LONGEST_NAME: usize = 80;

/// A translation as somebody sees it.
#[derive(Debug, Clone, Copy)]
pub struct Seen<'t> {
    /// The segment, by its id.
    pub segment: &'t str,
    /// The message, by its hash.
    pub seen: &'t str,
    /// The source text.
    pub source: &'t str,
    /// What its terms and facts make of it, where that is something else.
    pub meaning: Option<&'t str>,
}

/// What is decided.
#[derive(Debug, Clone, Copy)]
pub enum Decision<'t> {
    /// The translations have been read and found good.
    Good {
        /// By whom; may be empty.
        by: &'t str,
    },
    /// The imported translations are taken.
    Taken,
    /// Somebody has something to say.
    Remarked {
        /// Who: a name, or a pseudonym.
        by: &'t str,
        /// What.
        text: &'t str,
    },
    /// The remark with this key is settled.
    Settled {
        /// The key.
        remark: &'t str,
    },
    /// A finding is allowed no longer.
    Revoked {
        /// Its rule, by its name.
        rule: &'t str,
    },
}

/// What came of it.
pub enum Decided {
    /// It is written, for so many segments.
    Written(usize),
    /// Nothing is as it was seen.
    Changed,
    /// Nothing was written; why.
    Refused(Sentence),
    /// There is no such document, locale, segment or rule.
    Nowhere,
}

/// What is decided of the translations of a document into a locale.
#[derive(Debug, Clone, Copy)]
pub struct Deciding<'t> {
    /// The document, by its name.
    pub document: &'t str,
    /// The locale, by its tag.
    pub locale: &'t str,
    /// The translations.
    pub segments: &'t [Seen<'t>],
    /// What is decided.
    pub decision: Decision<'t>,
}

/// Writes what is decided, and gives the files that may have changed.
#[must_use]
pub fn decide(workspace: &Workspace, deciding: &Deciding<'_>) -> (Decided, Option<Changes>) {
    let Some((document, locale)) = edition_of(workspace, deciding.document, deciding.locale) else {
        return (Decided::Nowhere, None);
    };
    let catalog = catalog_path(&locale, &document);
    let work = Work {
        deciding,
        document,
        locale,
    };
    let state = state_path(&work.locale, &work.document);
    let source = format!("sources/{}.md", work.document);
    // Others may have saved a moment ago.
    let files = [source, catalog, state].into_iter();
    let files: Changes = files
        .filter(|path| workspace.text(path).is_some())
        .collect();
    for _ in 0..ATTEMPTS {
        let (workspace, _) = workspace.after(&files);
        match work.try_once(&workspace) {
            Ok(Some((decided, mut changed))) => {
                changed.extend(files);
                return (decided, Some(changed));
            }
            Ok(None) => {}
            Err(error) => {
                let why = say("typing-unsaved").sentence("problem", error.sentence());
                return (Decided::Refused(why), None);
            }
        }
    }
    (Decided::Changed, None)
}

/// What came of it with the files that may have changed beside the usual ones; `None` where a file changed meanwhile.
type Outcome = Result<Option<(Decided, Changes)>, ToolError>;

struct Work<'w> {
    deciding: &'w Deciding<'w>,
    document: DocumentId,
    locale: Locale,
}

impl Work<'_> {
    fn try_once(&self, workspace: &Workspace) -> Outcome {
        let (source, root) = (&workspace.project.settings.source, &workspace.project.root);
        let first = self.deciding.segments.first().map(|it| it.segment);
        match (self.deciding.decision, first) {
            (_, None) => Ok(Some((Decided::Nowhere, Changes::new()))),
            (Decision::Good { by }, _) => self.declare(
                workspace,
                Act::Review {
                    by: &one_line(by, LONGEST_NAME),
                },
            ),
            (Decision::Taken, _) => self.declare(workspace, Act::Accept(Acceptable::Imported)),
            (Decision::Remarked { by, text }, Some(segment)) => {
                let remark = Remark {
                    segment: segment.to_owned(),
                    by: one_line(by, LONGEST_NAME),
                    text: one_line(text, LONGEST_REMARK),
                };
                if remark.text.is_empty() || remark.by.is_empty() {
                    return Ok(Some((
                        Decided::Refused(say("typing-empty")),
                        Changes::new(),
                    )));
                }
                if !self.has_segment(workspace, segment) {
                    return Ok(Some((Decided::Nowhere, Changes::new())));
                }
                remarks::keep(root, (source, &self.locale), &self.document, &[remark])?;
                Ok(Some((Decided::Written(1), self.remarks())))
            }
            (Decision::Settled { remark }, _) => {
                remarks::settle(root, (source, &self.locale), &self.document, remark)?;
                Ok(Some((Decided::Written(1), self.remarks())))
            }
            (Decision::Revoked { rule }, Some(segment)) => self.revoke(workspace, rule, segment),
        }
    }

    fn remarks(&self) -> Changes {
        Changes::from([remarks::path(&self.locale, &self.document)])
    }

    fn has_segment(&self, workspace: &Workspace, segment: &str) -> bool {
        let project = workspace.alone(&self.document, None);
        let analysis = Analysis::with_localizers(&project, &workspace.localizers);
        let id = SegmentId::new(segment).ok();
        id.is_some_and(|id| super::segment_of(&analysis, &self.document, &id).is_some())
    }

    fn declare(&self, workspace: &Workspace, act: Act<'_>) -> Outcome {
        let root = &workspace.project.root;
        let turn = Turn::take(root, Meanwhile::Wait(&|_| {}))?;
        let project = workspace.alone(&self.document, None);
        let analysis = Analysis::as_written_with(&project, &workspace.localizers);
        let Some(document) = analysis.document(&self.document) else {
            return Ok(Some((Decided::Changed, Changes::new())));
        };
        let segments = self.as_seen(&analysis, document);
        if segments.is_empty() {
            return Ok(Some((Decided::Changed, Changes::new())));
        }
        let declared = match declare(&analysis, document, &self.locale, &segments, act) {
            Ok(declared) => declared,
            Err(sentence) => return Ok(Some((Decided::Refused(sentence), Changes::new()))),
        };
        if declared.segments.is_empty() {
            return Ok(Some((Decided::Changed, Changes::new())));
        }
        if apply(&turn, &project, &declared.changes, Disturbed::Leave)?
            .left
            .is_some()
        {
            return Ok(None);
        }
        let note = Note::of(&analysis, document, &self.locale, (act, &declared));
        note.keep(&turn, &project.settings.source)?;
        let written = Decided::Written(declared.segments.len());
        Ok(Some((written, Changes::from([note.path()]))))
    }

    /// The segments that are as they were seen.
    fn as_seen(
        &self,
        analysis: &Analysis<'_>,
        document: &Document<SourceSegment>,
    ) -> BTreeSet<SegmentId> {
        let catalog = analysis.translation(&self.locale, &self.document);
        let catalog = catalog.map(|it| &it.value);
        let is_as_seen = |segment: &&SourceSegment| {
            let Some(id) = &segment.id else { return false };
            let mut shown = self.deciding.segments.iter();
            let Some(shown) = shown.find(|it| it.segment == id.as_str()) else {
                return false;
            };
            let pattern = &segment.text.pattern;
            let meaning = segment.meaning_in(&self.locale).unwrap_or(pattern);
            fold(shown.source) == fold(pattern)
                && fold(shown.meaning.unwrap_or(shown.source)) == fold(meaning)
                && shown.seen == seen(catalog, id)
        };
        let segments = document.body.segments().into_iter();
        let segments = segments.filter(is_as_seen);
        segments.filter_map(|it| it.id.clone()).collect()
    }

    /// Deletes the comment, and takes the pair off the list.
    fn revoke(&self, workspace: &Workspace, rule: &str, segment: &str) -> Outcome {
        let Some(rule) = Rule::from_name(rule) else {
            return Ok(Some((Decided::Nowhere, Changes::new())));
        };
        let root = &workspace.project.root;
        let turn = Turn::take(root, Meanwhile::Wait(&|_| {}))?;
        let workspace = workspace.anew();
        let analysis = Analysis::as_written(&workspace.project);
        let names = [rule.name(), self.document.as_str(), segment];
        let revoked = revoke(&analysis, &self.locale, names)?;
        if revoked.pairs.is_empty() {
            return Ok(Some((Decided::Changed, Changes::new())));
        }
        let changed = revoked
            .changes
            .iter()
            .map(|change| change.path().to_owned());
        let changed: Changes = changed.collect();
        let kept = apply(
            &turn,
            &workspace.project,
            &revoked.changes,
            Disturbed::Leave,
        )?;
        match kept.left {
            Some(_) => Ok(None),
            None => Ok(Some((Decided::Written(revoked.pairs.len()), changed))),
        }
    }
}

/// A text on one line, of `most` letters.
fn one_line(text: &str, most: usize) -> String {
    single_spaced(text).chars().take(most).collect()
}
