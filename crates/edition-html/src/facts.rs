//! What a page says of itself to machines, read back: lists name pages of earlier builds too, and
//! must say what is there.

use edition_model::Edition;

/// What a page says of itself.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct PageFacts {
    /// The title as plain text.
    pub title: String,
    /// The kind of the document, as in its front matter.
    pub kind: String,
    /// The day that it bears, `2012-05-18`.
    pub date: Option<String>,
    /// The symbol.
    pub symbol: Option<String>,
}

/// The facts of an edition, by their names in Dublin Core.
pub(crate) fn edition_facts(edition: &Edition) -> Vec<(&'static str, String)> {
    let mut facts = vec![
        ("dcterms.title", edition.title_text()),
        ("dcterms.type", edition.kind.name().to_owned()),
        ("dcterms.publisher", edition.wording.publisher.text.clone()),
    ];
    facts.extend(edition.date.map(|date| ("dcterms.date", date.to_string())));
    facts.extend(
        edition
            .symbol
            .clone()
            .map(|symbol| ("dcterms.identifier", symbol)),
    );
    facts
}

/// The facts in a page that [`crate::render_edition`] made; `None` for any other.
#[must_use]
pub fn read_facts(page: &str) -> Option<PageFacts> {
    let fact = |name: &str| {
        let begin = format!("<meta name=\"{name}\" content=\"");
        let (_, rest) = page.split_once(&begin)?;
        let (content, _) = rest.split_once('"')?;
        Some(unescape(content))
    };
    Some(PageFacts {
        title: fact("dcterms.title")?,
        kind: fact("dcterms.type")?,
        date: fact("dcterms.date"),
        symbol: fact("dcterms.identifier"),
    })
}

/// Undoes what [`crate::element`] does to a text in an attribute.
fn unescape(text: &str) -> String {
    text.replace("&lt;", "<")
        .replace("&gt;", ">")
        .replace("&quot;", "\"")
        .replace("&amp;", "&")
}
