//! Approval: a review only of what the reader has seen.
//!
//! Between the file and today the source, the translation, a term or a fact may have changed. So each approval is held
//! against what stands there when all rows are written; where that is something else, it is told and left.

use edition_localization::MessageState;
use edition_localization::fold::fold;
use edition_model::{DocumentId, Locale, SegmentId, Sentence, say};
use edition_word::{Returned, SheetPiece};

use super::rows::{Line, Seal, lines, sum, sum_of_words};
use super::tokens::words_of;
use super::words;
use crate::analysis::Analysis;
use crate::workspace::Workspace;

/// A row that is marked as approved.
pub(super) struct Approval {
    pub(super) segment: SegmentId,
    /// As it was sent.
    pub(super) seal: Seal,
    /// The words of the source column as they came back.
    pub(super) source: String,
    /// The words of the translation as they came back.
    pub(super) words: String,
    /// The text that the reader wrote and that was taken, or the one that stood there today and came back.
    pub(super) text: Seen,
}

/// What somebody has seen who approves.
pub(super) enum Seen {
    /// A text that was taken.
    Taken(String),
    /// What stood there already.
    Today,
    /// What was sent, and does not stand there any more.
    Earlier,
}

/// What becomes of approvals: a sentence for those whose source or translation is not what the reader saw.
pub(super) fn judge(
    workspace: &Workspace,
    (id, locale): (&DocumentId, &Locale),
    approvals: Vec<Approval>,
) -> Vec<(SegmentId, Option<Sentence>)> {
    if approvals.is_empty() {
        return Vec::new();
    }
    let project = workspace.alone(id, None);
    let analysis = Analysis::with_localizers(&project, &workspace.localizers);
    let Some(document) = analysis.document(id) else {
        return Vec::new();
    };
    let lines = lines(&analysis, document, locale);
    let mut judged = Vec::new();
    for approval in approvals {
        let line = lines.iter().find(|line| *line.id == approval.segment);
        let refused = line.map_or_else(
            || Some(say("review-no-segment")),
            |line| refusal(line, &approval),
        );
        judged.push((approval.segment, refused));
    }
    judged
}

/// Why an approval is none.
fn refusal(line: &Line<'_>, approval: &Approval) -> Option<Sentence> {
    let sent = &approval.seal;
    let [source, translation] = [&line.source, &line.translation].map(|it| words_of(it));
    let is_as_sent = |place: usize| match (&sent.shown, &line.seal.shown) {
        (Some(sent), Some(today)) => sent.get(place) == today.get(place),
        _ => false,
    };
    let is_same = |words: &str, today: &str| sum_of_words(words) == sum_of_words(today);
    let is_source_seen =
        sent.source == line.seal.source && (is_as_sent(0) || is_same(&approval.source, &source));
    let is_translation_seen = match &approval.text {
        Seen::Taken(text) => line.pattern.as_ref().is_some_and(|it| sum(it) == sum(text)),
        Seen::Today => is_as_sent(1) || is_same(&approval.words, &translation),
        Seen::Earlier => false,
    };
    match line.state {
        MessageState::Missing => Some(say("review-approved-untranslated")),
        _ if !is_source_seen => Some(say("review-approved-source")),
        _ if !is_translation_seen => Some(say("review-approved-unseen").text("today", translation)),
        MessageState::Stale { .. } => Some(say("review-approved-stale")),
        MessageState::Translated => None,
    }
}

/// What has changed since a row was sent, so that `text` is not taken: the source or what it shows, or the translation.
pub(super) fn changed_since(sent: &Seal, line: &Line<'_>, text: &str) -> Option<Sentence> {
    let is_same_source = match (&sent.shown, &line.seal.shown) {
        (Some([sent, _]), Some([today, _])) => sent == today,
        _ => true,
    };
    if sent.source != line.seal.source || !is_same_source {
        return Some(say("review-source-changed").text("text", text));
    }
    let is_same = sent.translation == line.seal.translation;
    let today = line.pattern.as_deref().unwrap_or_default();
    let conflict = || {
        say("review-conflict")
            .text("text", text)
            .text("today", today)
    };
    (!is_same).then(conflict)
}

/// Whether the words of the column for the state approve of a translation anew; what is to be told where somebody wrote
/// other words there.
pub(super) fn is_approved(
    analysis: &Analysis<'_>,
    locale: &Locale,
    row: &Returned,
) -> Result<bool, Sentence> {
    let said = bare(&row.state);
    let sent = Seal::read(&row.seal).and_then(|seal| seal.state);
    let mut approving = in_all(analysis, locale, "desk-sheet-word");
    let is_approving = approving.any(|word| bare(&word) == said) || said == "approved";
    // A question approves of nothing.
    if is_approving && !row.state.contains(['?', '؟', '？']) {
        // What went out as approved somebody else has approved of; that it comes back so says nothing of who sends it.
        let mut approving = in_all(analysis, locale, "desk-sheet-word");
        let was_approved = approving.any(|word| sent.as_ref() == Some(&sum_of_words(&word)));
        return Ok(!was_approved);
    }
    let states = [
        "desk-missing",
        "desk-stale",
        "desk-translated",
        "desk-sheet-forms",
    ];
    let is_sent = sent.is_some_and(|sent| sent == sum_of_words(&row.state));
    let mut known = states.iter().flat_map(|id| in_all(analysis, locale, id));
    if said.is_empty() || is_sent || known.any(|word| bare(&word) == said) {
        return Ok(false);
    }
    let word = words(analysis, locale, "desk-sheet-word").text;
    Err(say("review-state")
        .text("text", edition_model::shown(&row.state))
        .text("word", word))
}

/// A word of the file in all languages that may stand in it.
fn in_all<'a>(
    analysis: &'a Analysis<'_>,
    locale: &Locale,
    id: &'a str,
) -> impl Iterator<Item = String> + 'a {
    let english = edition_languages::Language::english().tag.parse().ok();
    let source = analysis.project.settings.source.clone();
    let locales = [Some(locale.clone()), english, Some(source)];
    let locales = locales.into_iter().flatten();
    locales.map(move |locale| words(analysis, &locale, id).text)
}

/// Words in small letters, without signs around them.
fn bare(words: &str) -> String {
    let is_sign = |letter: char| !letter.is_alphanumeric();
    fold(&words.to_lowercase()).trim_matches(is_sign).to_owned()
}

/// The words of a row without its names, for people to find it by.
pub(super) fn nameless(row: &Returned) -> Sentence {
    let pieces: &[SheetPiece] = row.translation.as_deref().unwrap_or_default();
    say("review-nameless").text("text", edition_model::shown(&words_of(pieces)))
}
