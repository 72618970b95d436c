//! What was found in all texts: paragraph by paragraph, the source and its translation, with the way to each.

use edition_engine::desk::DeskWords;
use edition_engine::workspace::{FoundText, Hit};
use edition_html::Html;
use edition_model::Locale;

use super::desk::Desk;
use super::frame::Frame;
use super::markup::set_words;
use super::search_form::LONGEST;

/// How many paragraphs are shown.
const MOST: usize = 50;

/// What is looked for, from the part of the address behind the question mark, as a form writes it.
pub(super) fn query_of(address: &str) -> String {
    let fields = address.split('&').filter_map(|field| field.split_once('='));
    let mut wanted = fields.filter(|(name, _)| *name == "q");
    let coded = wanted.next().map_or("", |(_, value)| value).as_bytes();
    let mut bytes = Vec::with_capacity(coded.len());
    let mut place = 0;
    while let Some(&byte) = coded.get(place) {
        let digits = coded.get(place + 1..place + 3).filter(|_| byte == b'%');
        let digits = digits.and_then(|it| std::str::from_utf8(it).ok());
        match digits.and_then(|it| u8::from_str_radix(it, 16).ok()) {
            Some(decoded) => {
                bytes.push(decoded);
                place += 3;
            }
            None => {
                bytes.push(if byte == b'+' { b' ' } else { byte });
                place += 1;
            }
        }
    }
    String::from_utf8_lossy(&bytes).into_owned()
}

/// The same as `query_of` reads it.
fn coded(query: &str) -> String {
    let bytes = query.bytes();
    bytes.map(|byte| format!("%{byte:02X}")).collect()
}

/// The page with what was found. Translations are shown in the reader's language where the words stand in several.
pub(super) fn render(desk: &Desk, words: &DeskWords, query: &str) -> String {
    let preferred = Some(words.locale());
    let query: String = query.chars().take(LONGEST).collect();
    let workspace = desk.workspace();
    let found = workspace.search(&query, preferred, MOST);
    let title = words.say("desk-search").text;
    let address = format!("search?q={}", coded(&query));
    let frame = Frame {
        desk,
        words,
        address: &address,
        title: &format!("{query} – {title}"),
        document: None,
        query: &query,
    };
    frame.render(|page| {
        page.tag("h1").around(|page| {
            set_words(page.tag("span"), &words.say("desk-search"));
            page.text(": ");
            page.tag("q").with("dir", "auto").text(&query);
        });
        let count = match found.total {
            0 => words.say("search-none"),
            few if few <= MOST => words.count("search-count", few, 0),
            many => words.count("search-most", MOST, many),
        };
        set_words(page.tag("p").with("id", "found"), &count);
        page.tag("ol").class("hits").around(|page| {
            for hit in &found.hits {
                let title = workspace.titles.get(&hit.document);
                let title = title.map_or(hit.document.as_str(), String::as_str);
                let source = &workspace.project.settings.source;
                set_hit(page, hit, (title, source, preferred));
            }
        });
    })
}

fn set_hit(
    page: &mut Html<'_>,
    hit: &Hit,
    (title, source, preferred): (&str, &Locale, Option<&Locale>),
) {
    let translation = hit.texts.get(1).map(|text| &text.locale);
    let locale = translation.or(preferred).unwrap_or(source);
    let key = format!("{}#{}", hit.document, hit.segment);
    page.tag("li").with("data-key", &key).around(|page| {
        page.tag("p").class("place").around(|page| {
            let address = format!("desk/{locale}/{}#segment-{}", hit.document, hit.segment);
            let link = page
                .tag("a")
                .with("href", &address)
                .with("lang", source.tag());
            link.text(title);
            page.text(" ");
            page.tag("code").text(hit.segment.as_str());
        });
        for text in &hit.texts {
            let line = page.tag("p").class("text").lang_and_dir(&text.locale);
            line.around(|page| set_found(page, text));
        }
    });
}

/// Writes a text, and marks what was looked for.
fn set_found(page: &mut Html<'_>, text: &FoundText) {
    let mut done = 0;
    for range in &text.found {
        page.text(text.text.get(done..range.start).unwrap_or_default());
        let found = text.text.get(range.clone()).unwrap_or_default();
        page.tag("mark").text(found);
        done = range.end;
    }
    page.text(text.text.get(done..).unwrap_or_default());
}

#[cfg(test)]
mod tests {
    use super::{coded, query_of};

    #[test]
    fn what_a_form_writes_is_read() {
        for (address, query) in [
            ("q=%D3%AF+%26+1%2B1", "ӯ & 1+1"),
            ("x=1&q=a%20b&q=c", "a b"),
            ("q=100%", "100%"),
            ("q=%zz%4", "%zz%4"),
            ("", ""),
            ("q", ""),
        ] {
            assert_eq!(query_of(address), query);
            assert_eq!(query_of(&format!("q={}", coded(query))), query);
        }
    }
}
