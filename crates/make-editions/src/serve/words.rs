//! The language of the desk, which the reader chooses.

use axum::http::{HeaderMap, header};
use edition_engine::desk::DeskWords;
use edition_engine::workspace::Workspace;
use edition_model::Sentence;
use edition_report::Sentences;

use super::key::cookies;

/// The cookie with the language that somebody reads the desk in.
pub(super) const LANGUAGE_COOKIE: &str = "desk-language";

/// The language that somebody has chosen, and those that their browser accepts.
fn wishes(headers: &HeaderMap) -> (Option<&str>, Vec<&str>) {
    let chosen = cookies(headers).find(|(name, _)| *name == LANGUAGE_COOKIE);
    let accepted = headers.get(header::ACCEPT_LANGUAGE);
    let accepted = accepted.and_then(|it| it.to_str().ok()).unwrap_or_default();
    let ranges = accepted.split(',');
    let tags = ranges.map(|range| range.split(';').next().unwrap_or_default().trim());
    (chosen.map(|(_, tag)| tag), tags.collect())
}

/// Words in the language of who sends this request.
pub(super) fn wished(workspace: &Workspace, headers: &HeaderMap) -> Option<DeskWords> {
    let (chosen, accepted) = wishes(headers);
    DeskWords::choose(workspace, chosen, &accepted)
}

/// The tool's own words, in which nothing is of the publication, in the language of who sends this request.
pub(super) fn built_in(headers: &HeaderMap) -> Option<DeskWords> {
    let (chosen, accepted) = wishes(headers);
    DeskWords::built_in(chosen, &accepted)
}

/// The sentences in the language of a page; in English where the tool does not speak it.
pub(super) fn sentences(words: &DeskWords) -> &'static Sentences {
    Sentences::in_language(words.locale().tag()).unwrap_or_else(Sentences::english)
}

/// A sentence in the language of a page.
pub(super) fn told(words: &DeskWords, sentence: &Sentence) -> String {
    sentences(words).tell(sentence)
}
