//! What a page says about itself to programs: Dublin Core, Open Graph, and JSON-LD by schema.org.

use edition_model::{Block, Edition, EditionInline, Inline, Kind, Segment, Status, plain_text};
use serde::Serialize;

use crate::facts::{Fact, edition_facts};

/// The greatest length of a summary in characters: as much as search engines and messengers show.
const SUMMARY_LETTERS: usize = 200;

/// The width and height of a card.
const CARD: (&str, &str) = ("1200", "630");

/// The facts of an edition; those for search engines and messengers only once it is published. `card` is the address of the
/// picture that these show beside a link.
pub(crate) fn edition_metadata(edition: &Edition, card: Option<String>) -> Vec<Fact> {
    let mut facts = edition_facts(edition);
    if edition.status != Status::Published {
        return facts;
    }
    if let Some(summary) = summary(edition) {
        facts.push(Fact::open_graph("og:description", summary.clone()));
        facts.push(Fact::named("description", summary));
    }
    facts.push(Fact::open_graph("og:type", "article".to_owned()));
    facts.push(Fact::open_graph("og:title", edition.title_text()));
    let names = edition.locales.iter().zip(&edition.wording.network_names);
    let (own, others): (Vec<_>, Vec<_>) = names.partition(|(locale, _)| **locale == edition.locale);
    for (_, name) in own {
        facts.push(Fact::open_graph("og:locale", name.clone()));
    }
    let publisher = edition.wording.publisher.text.trim();
    if !publisher.is_empty() {
        facts.push(Fact::open_graph("og:site_name", publisher.to_owned()));
    }
    if let Some(url) = &edition.url {
        facts.push(Fact::open_graph("og:url", url.clone()));
        for (_, name) in others {
            facts.push(Fact::open_graph("og:locale:alternate", name.clone()));
        }
    }
    if let Some(date) = edition.date {
        facts.push(Fact::open_graph("article:published_time", date.to_string()));
    }
    if let Some(card) = card {
        facts.extend(card_facts(edition, card));
    }
    facts
}

fn card_facts(edition: &Edition, card: String) -> [Fact; 6] {
    let wording = &edition.wording;
    let words = [&wording.kind, &wording.publisher];
    let words = words.map(|words| words.text.trim()).into_iter();
    let alt: Vec<&str> = words.filter(|words| !words.is_empty()).collect();
    [
        Fact::open_graph("og:image", card),
        Fact::open_graph("og:image:type", "image/png".to_owned()),
        Fact::open_graph("og:image:width", CARD.0.to_owned()),
        Fact::open_graph("og:image:height", CARD.1.to_owned()),
        Fact::open_graph("og:image:alt", alt.join(", ")),
        // Without it some show the picture as small as a stamp.
        Fact::named("twitter:card", "summary_large_image".to_owned()),
    ]
}

/// The beginning of the summary, or of the text where there is none, if it is in the edition's own language, cut between words.
pub(crate) fn summary(edition: &Edition) -> Option<String> {
    let mut paragraphs = edition.body.blocks.iter().filter_map(|block| match block {
        Block::Paragraph { segment, .. } => Some(segment),
        _ => None,
    });
    let own = edition.body.masthead.summary.first();
    let first = own.or_else(|| paragraphs.next())?;
    if first
        .locale()
        .is_some_and(|locale| *locale != edition.locale)
    {
        return None;
    }
    let text = words_alone(&first.inlines);
    let words: Vec<&str> = text.split_whitespace().collect();
    let mut summary = String::new();
    let mut letters = 0;
    for word in words {
        letters += word.chars().count() + 1;
        if letters > SUMMARY_LETTERS {
            summary.push_str(" \u{2026}");
            break;
        }
        if !summary.is_empty() {
            summary.push(' ');
        }
        summary.push_str(word);
    }
    (!summary.is_empty()).then_some(summary)
}

/// The words without footnote marks, which would read as numbers of the text.
fn words_alone(inlines: &[EditionInline]) -> String {
    let words = inlines.iter().map(|inline| match inline {
        Inline::FootnoteMark(_) => String::new(),
        Inline::Strong(content)
        | Inline::Emphasis(content)
        | Inline::Link { content, .. }
        | Inline::Foreign { content, .. } => words_alone(content),
        other => plain_text(std::slice::from_ref(other)),
    });
    words.collect()
}

/// The edition as schema.org describes it.
#[derive(Serialize)]
#[serde(rename_all = "camelCase")]
pub(crate) struct Article<'e> {
    #[serde(rename = "@context")]
    context: &'static str,
    #[serde(rename = "@type")]
    kind: &'static str,
    headline: String,
    in_language: &'e str,
    #[serde(skip_serializing_if = "Option::is_none")]
    date_published: Option<String>,
    #[serde(skip_serializing_if = "Option::is_none")]
    identifier: Option<&'e str>,
    #[serde(skip_serializing_if = "Option::is_none")]
    publisher: Option<Organization<'e>>,
    #[serde(skip_serializing_if = "Option::is_none")]
    url: Option<&'e str>,
}

#[derive(Serialize)]
struct Organization<'e> {
    #[serde(rename = "@type")]
    kind: &'static str,
    name: &'e str,
}

impl<'e> Article<'e> {
    /// What is said of `edition`; nothing before it is published.
    pub(crate) fn of(edition: &'e Edition) -> Option<Self> {
        if edition.status != Status::Published {
            return None;
        }
        let title_locale = edition.title().and_then(Segment::locale);
        let publisher = edition.wording.publisher.text.trim();
        Some(Self {
            context: "https://schema.org",
            kind: match edition.kind {
                Kind::Report | Kind::Findings => "Report",
                Kind::PressRelease | Kind::Announcement => "NewsArticle",
            },
            headline: edition.title_text(),
            in_language: title_locale.unwrap_or(&edition.locale).tag(),
            date_published: edition.date.map(|date| date.to_string()),
            identifier: edition.symbol.as_deref(),
            publisher: (!publisher.is_empty()).then_some(Organization {
                kind: "Organization",
                name: publisher,
            }),
            url: edition.url.as_deref(),
        })
    }
}
