//! The terms of the publication in one language: each form in a sentence that has it, and what was typed for them written into
//! `terms.ftl`, by the same guards as a translation.

use std::collections::BTreeSet;

use edition_localization::sync::forms::{Form, Retyped, forms, retype};
use edition_localization::{CatalogFile, Message, parse_catalog};
use edition_model::{DocumentId, Locale, SegmentId, SourceFile, Sources, say};

use super::save::Saved;
use super::{ATTEMPTS, read, write};
use crate::analysis::Analysis;
use crate::declaring::{SharedFile, accept_words};
use crate::errors::ToolError;
use crate::keeping::{Disturbed, Turn};
use crate::lock::Meanwhile;
use crate::output::sha256;
use crate::spoken::{Piece, Voice};
use crate::syncing::apply;
use crate::workspace::{Changes, Workspace};

/// In so many documents sentences are looked for: a publication has more, and its common terms stand in the first ones.
const MOST_DOCUMENTS: usize = 40;

/// A term in one language.
pub struct Term {
    /// Its id, without the hyphen.
    pub id: String,
    /// What its author says of it.
    pub note: Option<String>,
    /// What the source says, form by form.
    pub source: Vec<Form>,
    /// The entry of the source as it is typed.
    pub typed: String,
    /// What this language says; nothing where it has no such term yet.
    pub forms: Vec<FormInSentence>,
    /// What the source said when that was written, where it says something else now.
    pub before: Option<String>,
    /// The hash by which a change of the entry is noticed.
    pub seen: String,
}

/// A form of a term, where it is used.
pub struct FormInSentence {
    /// The form.
    pub form: Form,
    /// A sentence that has it.
    pub sentence: Option<Sentence>,
}

/// A sentence of a translation.
pub struct Sentence {
    /// Its document.
    pub document: DocumentId,
    /// Its segment.
    pub segment: SegmentId,
    /// The sentence.
    pub pieces: Vec<Piece>,
}

/// What was typed for a term.
#[derive(Debug, Clone, Copy)]
pub struct TypedTerm<'t> {
    /// The locale, by its tag.
    pub locale: &'t str,
    /// The term, without its hyphen.
    pub term: &'t str,
    /// The words of its forms, in the order of the file.
    pub words: &'t [String],
    /// The entry as the translator saw it, by its hash.
    pub seen: &'t str,
    /// The entry of the source as the translator saw it.
    pub source: &'t str,
}

pub(super) fn parse<'t>(workspace: &Workspace, path: &str, text: &'t str) -> CatalogFile<'t> {
    let file = Sources::default().add(SourceFile::new(path, text));
    parse_catalog(file, text, &workspace.project.settings.source).value
}

/// The bytes of an entry, comments included.
fn seen(file: &CatalogFile<'_>, term: &Message<'_>) -> String {
    let entry = file.text.get(term.span.range());
    sha256(entry.unwrap_or_default().as_bytes())
}

pub(super) fn typed(file: &CatalogFile<'_>, term: &Message<'_>) -> String {
    let text = file.text.get(term.value_span.range());
    text.unwrap_or_default().trim().replace("\r\n", "\n")
}

/// Whether terms are translated into the locale.
pub(super) fn is_target(workspace: &Workspace, locale: &Locale) -> bool {
    let settings = &workspace.project.settings;
    let mut rows = workspace.coverage.values();
    settings.targets.contains(locale) || rows.any(|row| row.contains_key(locale))
}

/// The terms of the source in the order of its file, as `locale` says them; `None` where nothing is translated into it.
#[must_use]
pub fn terms(workspace: &Workspace, locale: &Locale) -> Option<Vec<Term>> {
    if !is_target(workspace, locale) {
        return None;
    }
    let paths = [&workspace.project.settings.source, locale].map(|it| SharedFile::Terms.path(it));
    let [originals, own] = paths
        .each_ref()
        .map(|path| workspace.text(path).unwrap_or_default());
    let (originals, own) = (
        parse(workspace, &paths[0], originals),
        parse(workspace, &paths[1], own),
    );
    let mut known = BTreeSet::new();
    let all = originals.terms.iter().filter(|term| known.insert(term.id));
    let mut terms: Vec<Term> = all
        .map(|original| {
            // What sync has put there to be translated says nothing yet.
            let there = own.term(original.id).filter(|it| !it.is_untranslated());
            let forms = there.map(|term| forms(term, &own)).unwrap_or_default();
            let note: Vec<&str> = original.own_comment().collect();
            Term {
                id: original.id.to_owned(),
                note: Some(note.join(" ")).filter(|note| !note.is_empty()),
                source: self::forms(original, &originals),
                typed: typed(&originals, original),
                forms: forms.into_iter().map(FormInSentence::alone).collect(),
                before: there.and_then(|term| term.stale().map(str::to_owned)),
                seen: there.map(|term| seen(&own, term)).unwrap_or_default(),
            }
        })
        .collect();
    find_sentences(workspace, locale, &mut terms);
    Some(terms)
}

impl FormInSentence {
    fn alone(form: Form) -> Self {
        Self {
            form,
            sentence: None,
        }
    }
}

/// Looks for a sentence with each form, in the translations that name its term.
fn find_sentences(workspace: &Workspace, locale: &Locale, terms: &mut [Term]) {
    let mut left = MOST_DOCUMENTS;
    for id in workspace.project.documents.keys() {
        let path = edition_localization::catalog_path(locale, id);
        let Some(text) = workspace.text(&path) else {
            continue;
        };
        let is_open = |term: &&mut Term| {
            term.forms.iter().any(|it| it.sentence.is_none())
                && text.contains(&format!("-{}", term.id))
        };
        let open: Vec<&mut Term> = terms.iter_mut().filter(is_open).collect();
        if open.is_empty() {
            continue;
        }
        if left == 0 {
            return;
        }
        left -= 1;
        find_sentences_in(workspace, (id, locale), open);
    }
}

fn find_sentences_in(
    workspace: &Workspace,
    (id, locale): (&DocumentId, &Locale),
    mut open: Vec<&mut Term>,
) {
    let project = workspace.alone(id, None);
    let analysis = Analysis::with_localizers(&project, &workspace.localizers);
    let (Some(document), Some(file)) = (analysis.document(id), analysis.translation(locale, id))
    else {
        return;
    };
    let voice = Voice::new(&analysis, document, locale);
    for message in &file.value.messages {
        let text = file.value.text.get(message.value_span.range());
        let text = text.unwrap_or_default().trim();
        if !text.contains("{ -") || message.is_untranslated() {
            continue;
        }
        let Ok(segment) = SegmentId::new(message.id) else {
            continue;
        };
        let pieces = voice.pieces(text);
        for (place, piece) in pieces.iter().enumerate() {
            let Piece::Chip(chip) = piece else { continue };
            let term = open
                .iter_mut()
                .find(|it| Some(&it.id) == chip.term.as_ref());
            let forms = term.into_iter().flat_map(|it| it.forms.iter_mut());
            let mut fitting = forms.filter(|it| Some(&it.form.text) == chip.words.as_ref());
            if let Some(form) = fitting.find(|it| it.sentence.is_none()) {
                form.sentence = Some(Sentence {
                    document: id.clone(),
                    segment: segment.clone(),
                    pieces: sentence_around(&pieces, place),
                });
            }
        }
    }
}

/// The sentence that a piece stands in.
fn sentence_around(pieces: &[Piece], place: usize) -> Vec<Piece> {
    const ENDS: [&str; 3] = [". ", "! ", "? "];
    let (before, rest) = pieces.split_at(place);
    let mut sentence = Vec::new();
    for piece in before.iter().rev() {
        if let Piece::Words(words) = piece
            && let Some(end) = ENDS.iter().filter_map(|end| words.rfind(end)).max()
        {
            let words = words.get(end + 2..).unwrap_or_default();
            sentence.push(Piece::Words(words.to_owned()));
            break;
        }
        sentence.push(piece.clone());
    }
    sentence.reverse();
    for piece in rest {
        if let Piece::Words(words) = piece
            && let Some(end) = ENDS.iter().filter_map(|end| words.find(end)).min()
        {
            let words = words.get(..=end).unwrap_or_default();
            sentence.push(Piece::Words(words.to_owned()));
            break;
        }
        sentence.push(piece.clone());
    }
    sentence
}

/// Writes what was typed for a term, and gives the files that may have changed. A term whose source had changed is right as it
/// stands now.
#[must_use]
pub fn save_term(workspace: &Workspace, typing: &TypedTerm<'_>) -> (Saved, Option<Changes>) {
    let locale = typing.locale.parse::<Locale>().ok();
    let Some(locale) = locale.filter(|it| is_target(workspace, it)) else {
        return (Saved::Nowhere, None);
    };
    let source = &workspace.project.settings.source;
    let paths = [source, &locale].map(|it| SharedFile::Terms.path(it));
    for _ in 0..ATTEMPTS {
        let saved = match try_save(workspace, &locale, &paths, typing) {
            Ok(Some(saved)) => saved,
            Ok(None) => continue,
            Err(error) => {
                let why = say("typing-unsaved").sentence("problem", error.sentence());
                return (Saved::Failed(why), None);
            }
        };
        let state = SharedFile::Terms.state_path(&locale);
        let changes = paths.into_iter().chain([state]).collect();
        return (saved, Some(changes));
    }
    (Saved::Failed(say("typing-into-busy")), None)
}

/// `None` where the file changed meanwhile.
fn try_save(
    workspace: &Workspace,
    locale: &Locale,
    [source_path, path]: &[String; 2],
    typing: &TypedTerm<'_>,
) -> Result<Option<Saved>, ToolError> {
    let original = read(workspace, source_path)?.unwrap_or_default();
    let there = read(workspace, path)?;
    let before = there.clone().unwrap_or_default();
    let (original, own) = (
        parse(workspace, source_path, &original),
        parse(workspace, path, &before),
    );
    let (Some(original_term), Some(term)) = (original.term(typing.term), own.term(typing.term))
    else {
        return Ok(Some(Saved::Nowhere));
    };
    let today = typed(&original, original_term);
    if today != typing.source {
        return Ok(Some(Saved::SourceChanged {
            before: typing.source.to_owned(),
            now: today.clone(),
            meaning: today.clone(),
            today,
            locale: workspace.project.settings.source.clone(),
        }));
    }
    let now = seen(&own, term);
    if now != typing.seen {
        let text = typed(&own, term);
        return Ok(Some(Saved::Conflict { text, seen: now }));
    }
    let is_stale = term.stale().is_some();
    let written = retype(&Retyped {
        source_locale: &workspace.project.settings.source,
        file: own.file,
        catalog: &before,
        term: typing.term,
        words: typing.words,
    });
    let after = match written {
        Ok(after) => after,
        Err(refusal) => return Ok(Some(Saved::Refused(refusal.sentence()))),
    };
    if after != before && write(workspace, path.clone(), there, after)?.left.is_some() {
        return Ok(None);
    }
    if is_stale {
        accept(workspace, locale, typing.term)?;
    }
    Ok(Some(Saved::Written))
}

/// Declares a term right as it stands now.
fn accept(workspace: &Workspace, locale: &Locale, term: &str) -> Result<(), ToolError> {
    let turn = Turn::take(&workspace.project.root, Meanwhile::Wait(&|_| {}))?;
    let workspace = workspace.anew();
    let analysis = Analysis::as_written(&workspace.project);
    let chosen: BTreeSet<SegmentId> = SegmentId::new(term).ok().into_iter().collect();
    let declared = accept_words(&analysis, SharedFile::Terms, locale, &chosen);
    let declared = declared.map_err(ToolError::Refused)?;
    apply(
        &turn,
        &workspace.project,
        &declared.changes,
        Disturbed::Leave,
    )
    .map(|_| ())
}

#[cfg(test)]
mod tests {
    use super::sentence_around;
    use crate::spoken::{Chip, Mark, Piece};

    /// The sentence around the chip, which is typed `*`.
    fn check(text: &str, expected: &str) {
        let (before, after) = text.split_once('*').unwrap();
        let chip = Piece::Chip(Chip {
            mark: Mark::Term,
            typed: "*".to_owned(),
            words: None,
            term: None,
        });
        let words = |words: &str| Piece::Words(words.to_owned());
        let found = sentence_around(&[words(before), chip, words(after)], 1);
        let found = found.into_iter().map(|piece| match piece {
            Piece::Words(words) => words,
            Piece::Chip(chip) => chip.typed,
        });
        assert_eq!(found.collect::<String>(), expected, "{text}");
    }

    #[test]
    fn a_sentence_ends_where_the_next_begins() {
        check("Як. Ду * се. Чор.", "Ду * се.");
        check("Ду * се", "Ду * се");
        check("* се? Чор", "* се?");
        check("Як! Ё * дар банди 2.5 аст. Чор", "Ё * дар банди 2.5 аст.");
    }
}
