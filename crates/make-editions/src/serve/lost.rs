//! A paragraph that its document does not have any more when somebody saves: what was typed under which source, and
//! where it may belong now. Nothing typed is lost: who has read this and saves again, saves it there.

use edition_engine::analysis::Analysis;
use edition_engine::workspace::{Sought, Whereabouts, Workspace};
use edition_html::Html;
use serde::Serialize;

use super::difference::set_difference;
use super::markup::{set_pattern, set_words};
use super::save::{Target, source_of};
use super::segment::seen;
use super::words::DeskWords;

/// What somebody is told who was translating it.
#[derive(Debug, Serialize)]
pub(super) struct Lost {
    /// As HTML.
    told: String,
    #[serde(flatten)]
    now: Option<Now>,
}

/// Where it may belong now, as the page will see it.
#[derive(Debug, Serialize)]
struct Now {
    document: String,
    segment: String,
    seen: String,
    source: String,
}

/// `None` where the document has the segment of `target`; `source` is its text as the translator saw it.
pub(super) fn find_lost(
    workspace: &Workspace,
    words: &DeskWords,
    target: &Target,
    source: &str,
) -> Option<Lost> {
    let id = &target.document;
    if workspace.project.documents.contains_key(id) {
        let project = workspace.alone(id, None);
        let analysis = Analysis::with_localizers(&project, &workspace.localizers);
        let Some(document) = analysis.document(id) else {
            return Some(without_place(
                workspace,
                words,
                "desk-source-broken",
                source,
            ));
        };
        let locales = analysis.locales_of(document);
        if !locales.iter().skip(1).any(|it| *it == target.locale) {
            return Some(without_place(workspace, words, "desk-no-language", source));
        }
        if source_of(&analysis, id, &target.segment).is_some() {
            return None;
        }
    }
    // It may be in a file that was written a moment ago.
    let workspace = &workspace.anew();
    let found = workspace.whereabouts(&Sought {
        document: id,
        locale: &target.locale,
        segment: &target.segment,
        source,
    });
    let moved = found.and_then(|found| moved(workspace, words, target, source, &found));
    Some(moved.unwrap_or_else(|| without_place(workspace, words, "desk-gone", source)))
}

fn without_place(workspace: &Workspace, words: &DeskWords, why: &str, source: &str) -> Lost {
    let mut page = Html::new(words.locale());
    set_words(page.tag("span"), &words.say(why));
    page.text(" ");
    let locale = &workspace.project.settings.source;
    let was = page.tag("span").class("changes").lang_and_dir(locale);
    was.around(|page| set_pattern(page, source));
    Lost {
        told: page.finish(),
        now: None,
    }
}

fn moved(
    workspace: &Workspace,
    words: &DeskWords,
    target: &Target,
    source: &str,
    found: &Whereabouts,
) -> Option<Lost> {
    let (document, segment, locale) = (&found.document, &found.segment, &target.locale);
    let project = workspace.alone(document, None);
    let analysis = Analysis::with_localizers(&project, &workspace.localizers);
    let today = source_of(&analysis, document, segment)?;
    let catalog = analysis
        .translation(locale, document)
        .map(|file| &file.value);
    let there = catalog.and_then(|catalog| {
        let message = catalog.message(segment.as_str())?;
        catalog.text.get(message.value_span.range())
    });
    let mut page = Html::new(words.locale());
    set_words(page.tag("span"), &words.say("desk-moved"));
    page.text(" ");
    let changes = page.tag("span").class("changes");
    changes
        .lang_and_dir(&project.settings.source)
        .around(|page| set_difference(page, source, today));
    page.text(" ");
    // In another window: whoever leaves this one loses what was typed.
    let address = format!("/desk/{locale}/{document}#segment-{segment}");
    let link = page.tag("a").with("href", &address);
    set_words(link.with("target", "_blank"), &words.say("desk-moved-show"));
    if let Some(there) = there {
        page.text(" ");
        set_words(page.tag("span"), &words.say("desk-moved-now"));
        let there = there.trim_end().replace("\r\n", "\n");
        page.tag("code").lang_and_dir(locale).text(&there);
    }
    Some(Lost {
        told: page.finish(),
        now: Some(Now {
            document: document.as_str().to_owned(),
            segment: segment.as_str().to_owned(),
            seen: seen(catalog, segment),
            source: today.to_owned(),
        }),
    })
}
