//! What a page says of itself to machines: Dublin Core, Open Graph, and JSON-LD by schema.org.

use edition_model::{
    Block, Edition, EditionInline, Inline, Kind, Locale, Segment, Status, plain_text,
};

use crate::facts::{Fact, edition_facts};

/// The most letters of a summary: as much as search engines and messengers show.
const SUMMARY_LETTERS: usize = 200;

/// What an edition says of itself. What is not for everybody introduces itself to nobody.
pub(crate) fn edition_metadata(edition: &Edition) -> Vec<Fact> {
    let mut facts = edition_facts(edition);
    if edition.status != Status::Published {
        return facts;
    }
    facts.extend(summary(edition).map(|summary| Fact::named("description", summary)));
    facts.push(Fact::open_graph("og:type", "article".to_owned()));
    facts.push(Fact::open_graph("og:title", edition.title_text()));
    facts.push(Fact::open_graph("og:locale", underlined(&edition.locale)));
    let publisher = edition.wording.publisher.text.trim();
    if !publisher.is_empty() {
        facts.push(Fact::open_graph("og:site_name", publisher.to_owned()));
    }
    if let Some(url) = &edition.url {
        facts.push(Fact::open_graph("og:url", url.clone()));
        let others = edition
            .locales
            .iter()
            .filter(|locale| **locale != edition.locale);
        facts.extend(
            others.map(|locale| Fact::open_graph("og:locale:alternate", underlined(locale))),
        );
    }
    if let Some(date) = edition.date {
        facts.push(Fact::open_graph("article:published_time", date.to_string()));
    }
    facts
}

/// The locale as Open Graph writes it.
fn underlined(locale: &Locale) -> String {
    locale.tag().replace('-', "_")
}

/// The beginning of the text in the edition's own language, cut at a word.
pub(crate) fn summary(edition: &Edition) -> Option<String> {
    let first = edition.body.blocks.iter().find_map(|block| match block {
        Block::Paragraph { segment, .. } => Some(segment),
        _ => None,
    })?;
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

/// The words without the marks of footnotes: there, such a number would be one of the text's.
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

/// The edition as a thing of schema.org. Such a block is data: browsers never run it, and no policy
/// stands against it.
pub(crate) fn structured_data(edition: &Edition) -> Option<String> {
    if edition.status != Status::Published {
        return None;
    }
    let kind = match edition.kind {
        Kind::Report | Kind::Findings => "Report",
        Kind::PressRelease | Kind::Announcement => "NewsArticle",
    };
    let language = edition
        .title()
        .and_then(Segment::locale)
        .unwrap_or(&edition.locale);
    let mut fields = vec![
        ("@context", quoted("https://schema.org")),
        ("@type", quoted(kind)),
        ("headline", quoted(&edition.title_text())),
        ("inLanguage", quoted(language.tag())),
    ];
    fields.extend(
        edition
            .date
            .map(|date| ("datePublished", quoted(&date.to_string()))),
    );
    fields.extend(
        edition
            .symbol
            .as_ref()
            .map(|symbol| ("identifier", quoted(symbol))),
    );
    let publisher = edition.wording.publisher.text.trim();
    if !publisher.is_empty() {
        let name = quoted(publisher);
        let organization = format!("{{\"@type\":\"Organization\",\"name\":{name}}}");
        fields.push(("publisher", organization));
    }
    fields.extend(edition.url.as_ref().map(|url| ("url", quoted(url))));
    let fields: Vec<String> = fields
        .into_iter()
        .map(|(name, value)| format!("{}:{value}", quoted(name)))
        .collect();
    Some(format!("{{{}}}", fields.join(",")))
}

/// `text` as a JSON string that no HTML can end or change.
fn quoted(text: &str) -> String {
    let mut quoted = String::from("\"");
    for letter in text.chars() {
        match letter {
            '"' | '\\' => {
                quoted.push('\\');
                quoted.push(letter);
            }
            '<' | '>' | '&' | '\'' => quoted.push_str(&format!("\\u{:04x}", u32::from(letter))),
            // Of other planes are no letters that HTML forbids but those that have no meaning at all.
            letter
                if letter.is_control() || matches!(u32::from(letter) & 0xFFFF, 0xFFFE | 0xFFFF) =>
            {
                quoted.push(char::REPLACEMENT_CHARACTER);
            }
            letter => quoted.push(letter),
        }
    }
    quoted.push('"');
    quoted
}

#[cfg(test)]
mod tests {
    use super::quoted;

    #[test]
    fn json_stays_a_string_inside_html() {
        assert_eq!(quoted("Шиканҷа"), "\"Шиканҷа\"");
        assert_eq!(
            quoted("\"</script><!-- \\ \u{0}"),
            "\"\\\"\\u003c/script\\u003e\\u003c!-- \\\\ \u{fffd}\""
        );
    }
}
