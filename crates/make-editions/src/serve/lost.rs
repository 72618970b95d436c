//! A paragraph that its document does not have any more when somebody saves: what was typed under which source, and
//! where it may belong now. Nothing typed is lost: who has read this and saves again, saves it there.

use edition_engine::desk::{DeskWords, Gone, Lost, Moved};
use edition_html::Html;
use edition_model::Locale;
use serde::Serialize;

use super::difference::set_difference;
use super::markup::set_words;

/// What somebody is told who was translating it.
#[derive(Debug, Serialize)]
pub(super) struct Told<'l> {
    /// As HTML.
    told: String,
    #[serde(flatten)]
    now: Option<Now<'l>>,
}

/// Where it may belong now, as the page will see it.
#[derive(Debug, Serialize)]
struct Now<'l> {
    document: &'l str,
    segment: &'l str,
    seen: &'l str,
    source: &'l str,
}

/// What is said of a lost paragraph; `source` is its text as the translator saw it.
pub(super) fn tell_lost<'l>(words: &DeskWords, source: &str, lost: &'l Lost) -> Told<'l> {
    let why = match &lost.gone {
        Gone::SourceBroken => "desk-source-broken",
        Gone::NoLanguage => "desk-no-language",
        Gone::Nowhere => "desk-gone",
        Gone::Moved(moved) => return tell_moved(words, source, &lost.source, moved),
    };
    let mut page = Html::new(words.locale());
    set_words(page.tag("span"), &words.say(why));
    page.text(" ");
    let was = page.tag("span").class("changes").lang_and_dir(&lost.source);
    was.text(source);
    Told {
        told: page.finish(),
        now: None,
    }
}

fn tell_moved<'l>(
    words: &DeskWords,
    source: &str,
    source_locale: &Locale,
    moved: &'l Moved,
) -> Told<'l> {
    let (document, segment, locale) = (&moved.document, &moved.segment, &moved.locale);
    let mut page = Html::new(words.locale());
    set_words(page.tag("span"), &words.say("desk-moved"));
    page.text(" ");
    let changes = page.tag("span").class("changes");
    changes
        .lang_and_dir(source_locale)
        .around(|page| set_difference(page, source, &moved.today));
    page.text(" ");
    // In another window: whoever leaves this one loses what was typed.
    let address = format!("desk/{locale}/{document}#segment-{segment}");
    let link = page.tag("a").with("href", &address);
    set_words(link.with("target", "_blank"), &words.say("desk-moved-show"));
    if let Some(there) = &moved.translation {
        page.text(" ");
        set_words(page.tag("span"), &words.say("desk-moved-now"));
        page.tag("code").lang_and_dir(locale).text(there);
    }
    Told {
        told: page.finish(),
        now: Some(Now {
            document: document.as_str(),
            segment: segment.as_str(),
            seen: &moved.seen,
            source: &moved.today,
        }),
    }
}
