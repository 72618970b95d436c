//! What translators type is checked while they type, and written into its file when they save: the engine does it
//! ([`edition_engine::desk`]), and here is what the page sends and is told.

use edition_engine::desk::{self, DeskWords, Located, Saved};
use edition_html::Html;
use edition_model::{DocumentId, Locale, SegmentId};
use serde::{Deserialize, Serialize};

use super::desk::Desk;
use super::difference::set_difference;
use super::findings::set_findings;
use super::markup::{set_pieces, set_words};
use super::words::{sentences, told};

/// A text that was typed.
#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct Typing {
    document: String,
    locale: String,
    segment: String,
    text: String,
    /// Whether the translation is finished.
    done: bool,
    /// The message as the translator saw it, by its hash.
    seen: String,
    /// The source text as the translator saw it.
    pub(super) source: String,
    /// What its terms and facts made of it then, where that is something else.
    meaning: Option<String>,
}

impl Typing {
    fn typed(&self) -> desk::Typing<'_> {
        desk::Typing {
            document: &self.document,
            locale: &self.locale,
            segment: &self.segment,
            text: &self.text,
            done: self.done,
            seen: &self.seen,
            source: &self.source,
            meaning: self.meaning.as_deref(),
        }
    }
}

/// A message that was changed by somebody else.
#[derive(Debug, Serialize)]
pub(super) struct Conflict {
    pub(super) text: String,
    pub(super) seen: String,
}

/// A source that its author changed while somebody was translating it.
#[derive(Debug, Serialize)]
pub(super) struct SourceChange {
    /// What it says now.
    source: String,
    /// What that means.
    meaning: String,
    /// What changed, word by word, as HTML.
    changes: String,
}

impl SourceChange {
    /// The change from `before` to `now` in the language `locale`, that of the text `source`, which means `meaning`.
    pub(super) fn new(
        (before, now): (&str, &str),
        (source, meaning): (String, String),
        locale: &Locale,
    ) -> Self {
        let mut page = Html::new(locale);
        set_difference(&mut page, before, now);
        Self {
            source,
            meaning,
            changes: page.finish(),
        }
    }
}

/// Writes what was typed.
pub(super) fn save(desk: &Desk, typing: &Typing) -> Saved {
    desk.in_turn(|workspace| desk::save(workspace, &typing.typed()))
}

/// What is wrong with what was typed, as it would be once it is saved.
pub(super) fn check(desk: &Desk, words: &DeskWords, typing: &Typing) -> Option<String> {
    let checked = desk::check(&desk.workspace(), &typing.typed())?;
    let mut page = Html::new(words.locale());
    match checked {
        Err(refusal) => page.tag("ul").class("findings").around(|page| {
            let item = page.tag("li").class("error");
            item.with("lang", sentences(words).language())
                .with("dir", "ltr")
                .text(&told(words, &refusal));
        }),
        Ok(found) => {
            let found: Vec<&Located> = found.iter().collect();
            set_findings(&mut page, words, &found, None);
        }
    }
    Some(page.finish())
}

/// Similar texts that have been translated, which can be taken over.
pub(super) fn suggest(
    desk: &Desk,
    words: &DeskWords,
    (document, locale, segment): (&DocumentId, &Locale, &SegmentId),
) -> Option<String> {
    let workspace = desk.workspace();
    let found = desk::suggest(&workspace, &desk.checked(), (document, locale, segment))?;
    if found.is_empty() {
        return Some(String::new());
    }
    let mut page = Html::new(words.locale());
    set_words(page.tag("p").class("label"), &words.say("desk-suggestions"));
    page.tag("ul").around(|page| {
        for suggestion in found {
            page.tag("li").around(|page| {
                let source = workspace.project.settings.source.tag();
                page.tag("p")
                    .class("like")
                    .with("lang", source)
                    .around(|page| {
                        let share = format!("{} % ", suggestion.likeness);
                        page.tag("span").class("share").text(&share);
                        set_difference(page, &suggestion.source, &suggestion.today);
                    });
                let text = suggestion.translation;
                let line = page.tag("p").lang_and_dir(locale);
                line.around(|page| set_pieces(page, &suggestion.pieces));
                let button = page.tag("button").with("type", "button").class("use");
                set_words(button.with("data-text", &text), &words.say("desk-use"));
            });
        }
    });
    Some(page.finish())
}
