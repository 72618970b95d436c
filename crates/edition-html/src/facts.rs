//! What a page says about itself to programs, and how that is read back: lists also name pages of
//! earlier builds, and must say what those hold.

use edition_model::Edition;

use crate::html::unescape;

/// What a page says about itself.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct PageFacts {
    /// The title as plain text.
    pub title: String,
    /// The kind of the document, as in its front matter.
    pub kind: String,
    /// The date of the document, as in `2012-05-18`.
    pub date: Option<String>,
    /// The symbol.
    pub symbol: Option<String>,
    /// The beginning of the text.
    pub summary: Option<String>,
}

/// Whether a page of ours leads to `address`, or to a place on the page there.
#[must_use]
pub fn leads_to(page: &str, address: &str) -> bool {
    page.split("href=\"").skip(1).any(|rest| {
        let found = rest.split('"').next().unwrap_or_default();
        let found = found.split('#').next().unwrap_or_default();
        unescape(found) == address
    })
}

/// A fact in the head of a page.
pub(crate) struct Fact {
    /// `name` or, for Open Graph, `property`.
    pub(crate) attribute: &'static str,
    pub(crate) name: &'static str,
    pub(crate) content: String,
}

impl Fact {
    pub(crate) fn named(name: &'static str, content: String) -> Self {
        Self {
            attribute: "name",
            name,
            content,
        }
    }

    pub(crate) fn open_graph(name: &'static str, content: String) -> Self {
        Self {
            attribute: "property",
            name,
            content,
        }
    }
}

/// The facts of an edition, by their names in Dublin Core.
pub(crate) fn edition_facts(edition: &Edition) -> Vec<Fact> {
    let mut facts = vec![
        Fact::named("dcterms.title", edition.title_text()),
        Fact::named("dcterms.type", edition.kind.name().to_owned()),
        Fact::named("dcterms.language", edition.locale.tag().to_owned()),
        Fact::named("dcterms.publisher", edition.wording.publisher.text.clone()),
    ];
    let date = edition.date.map(|date| date.to_string());
    facts.extend(date.map(|date| Fact::named("dcterms.date", date)));
    let symbol = edition.symbol.clone();
    facts.extend(symbol.map(|symbol| Fact::named("dcterms.identifier", symbol)));
    facts
}

/// The facts in a page that [`crate::render_edition`] made; `None` for any other page.
#[must_use]
pub fn read_facts(page: &str) -> Option<PageFacts> {
    let fact = |name: &str| {
        let begin = format!("<meta name=\"{name}\" content=\"");
        let (_, rest) = page.split_once(&begin)?;
        let (content, _) = rest.split_once('"')?;
        Some(unescape(content).into_owned())
    };
    Some(PageFacts {
        title: fact("dcterms.title")?,
        kind: fact("dcterms.type")?,
        date: fact("dcterms.date"),
        symbol: fact("dcterms.identifier"),
        summary: fact("description"),
    })
}
