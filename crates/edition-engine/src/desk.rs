//! What the translators' desk asks: a document beside its translation, what is wrong in it, what is like it, and how
//! what was typed gets into its file. Whoever shows the desk knows HTTP and HTML, and none of this.
//!
//! 1. [`Checked`]: what the last check of the whole publication has found.
//! 2. [`beside`]: a document beside its translation, [`Row`] by row, with what is wrong in it ([`Located`]).
//! 3. [`check`] and [`save`] take what translators type ([`Typing`]); where its paragraph is gone, [`Lost`] says where
//!    it may belong. [`suggest`]: what is like it and has been translated.
//! 4. [`allow`]: a finding that a reviewer lets stand. [`decide`]: what readers decide of what they see.
//! 5. [`offers`]: what can be put into a text, in words; [`pieces`] tells its marks from its words.
//! 6. [`terms`]: the forms of each term in sentences that have them, and [`save_term`] what was typed for them;
//!    [`coin_term`] a new one.
//! 7. [`word_difference`] tells the words that changed, and [`DeskWords`] are the desk's own words in the language of its
//!    reader.

mod allow;
mod checked;
mod coin;
mod decide;
mod found;
mod lost;
mod offers;
mod rows;
mod save;
mod suggest;
mod terms;
mod words;

pub use crate::remarks::Remark;
pub use crate::spoken::{Chip, Mark, Piece};
pub use allow::{Allowed, Allowing, LONGEST_REASON, allow};
pub use checked::{Checked, Memories};
pub use coin::{NewTerm, cases, coin_term};
pub use decide::{Decided, Deciding, Decision, LONGEST_NAME, LONGEST_REMARK, Seen, decide};
pub use edition_localization::sync::forms::Form;
pub use edition_localization::{Change, word_difference};
pub use found::{Located, of_no_document};
pub use lost::{Gone, Lost, Moved};
pub use offers::{Offer, offers, pieces};
pub use rows::{Beside, Row, Since, State, beside};
pub use save::{Saved, Typing, check, save};
pub use suggest::{Suggested, suggest};
pub use terms::{FormInSentence, Sentence, Term, TypedTerm, save_term, terms};
pub use words::DeskWords;

use edition_model::{DocumentId, Locale, SegmentId, SourceSegment};

use crate::analysis::Analysis;
use crate::beside::text_of;
use crate::errors::ToolError;
use crate::keeping::{Disturbed, Kept, Revision, Turn};
use crate::lock::Meanwhile;
use crate::workspace::Workspace;

/// How many times the files are read anew while others keep writing them.
const ATTEMPTS: usize = 5;

/// What a text was typed for.
struct Target {
    document: DocumentId,
    locale: Locale,
    segment: SegmentId,
}

/// The source text of a segment, as a pattern; `None` where the document has no such segment.
fn source_of<'a>(
    analysis: &'a Analysis<'_>,
    document: &DocumentId,
    segment: &SegmentId,
) -> Option<&'a str> {
    Some(&segment_of(analysis, document, segment)?.text.pattern)
}

/// A segment as its author wrote it.
fn segment_of<'a>(
    analysis: &'a Analysis<'_>,
    document: &DocumentId,
    segment: &SegmentId,
) -> Option<&'a SourceSegment> {
    let segments = analysis.document(document)?.body.segments();
    let mut segments = segments.into_iter();
    segments.find(|found| found.id.as_ref() == Some(segment))
}

/// The text of a file as it is on the disk; `None` where there is none.
fn read(workspace: &Workspace, path: &str) -> Result<Option<String>, ToolError> {
    text_of(&workspace.project.root, path)
}

/// The document and the locale of those names, if the one has an edition in the other.
fn edition_of(workspace: &Workspace, document: &str, locale: &str) -> Option<(DocumentId, Locale)> {
    let (document, locale) = (DocumentId::new(document).ok()?, locale.parse().ok()?);
    workspace.coverage.get(&document)?.get(&locale)?;
    Some((document, locale))
}

/// Puts the text in the place of the one that was read, while no other process writes catalogs.
fn write(
    workspace: &Workspace,
    path: String,
    before: Option<String>,
    after: String,
) -> Result<Kept, ToolError> {
    let project = &workspace.project;
    let turn = Turn::take(&project.root, Meanwhile::Wait(&|_| {}))?;
    let revision = Revision {
        path,
        before,
        after: Some(after),
    };
    let source = &project.settings.source;
    turn.keep(source, vec![revision], Disturbed::Leave)
}
