//! What a stranger is shown: that the desk is locked, and how the person opens it. Nothing of the publication.

use axum::http::{HeaderMap, HeaderValue, StatusCode, Uri, header};
use axum::response::{IntoResponse, Response};
use edition_html::Html;

use super::markup::set_words;
use super::words::DeskWords;

/// The page has its style in itself, since a stranger may load nothing. No character of it is escaped.
const STYLE: &str = ":root { color-scheme: light dark } \
    body { max-inline-size: 36rem; margin: 12vh auto; padding-inline: 1.5rem; font: 1.0625rem/1.5 system-ui, sans-serif } \
    h1 { font-size: 1.5rem; line-height: 1.25 }";
const POLICY: &str = "default-src 'none'; style-src 'unsafe-inline'; base-uri 'none'; form-action 'none'; \
                      frame-ancestors 'none'";

/// The answer to a request without the key: a page where a browser wants one, else its words.
pub(super) fn locked(headers: &HeaderMap, address: &Uri) -> Response {
    let Some(words) = DeskWords::built_in(headers) else {
        return StatusCode::FORBIDDEN.into_response();
    };
    let text = |name| headers.get(name).and_then(|value| value.to_str().ok());
    let wants_page = text(header::ACCEPT).is_some_and(|types| types.contains("text/html"));
    if !wants_page {
        let said = ["desk-locked", "desk-locked-help"].map(|id| words.say(id).text);
        return (StatusCode::FORBIDDEN, said.join(". ") + "\n").into_response();
    }
    let html = (header::CONTENT_TYPE, "text/html; charset=utf-8");
    let page = render(&words, own_path(address));
    let mut response = (StatusCode::FORBIDDEN, [html], page).into_response();
    let policy = HeaderValue::from_static(POLICY);
    response
        .headers_mut()
        .insert(header::CONTENT_SECURITY_POLICY, policy);
    response
}

/// The path of the address where it leads to this desk for certain; else that of its first page.
pub(super) fn own_path(address: &Uri) -> &str {
    let path = address.path();
    // Two slashes at the start would name another host, and a backslash is a slash to browsers.
    let plain = |letter: char| letter.is_ascii_alphanumeric() || "/-_.%~".contains(letter);
    if path.starts_with('/') && !path.starts_with("//") && path.chars().all(plain) {
        path
    } else {
        "/"
    }
}

fn render(words: &DeskWords, path: &str) -> String {
    let locale = words.locale();
    let mut page = Html::new(locale);
    page.doctype();
    page.tag("html").lang_and_dir(locale).around(|page| {
        page.tag("head").around(|page| {
            page.tag("meta").with("charset", "utf-8").void();
            let meta = page.tag("meta").with("name", "viewport");
            meta.with("content", "width=device-width, initial-scale=1")
                .void();
            page.tag("title").text(&words.say("desk-locked").text);
            page.tag("style").text(STYLE);
        });
        page.tag("body").around(|page| {
            page.tag("main").around(|page| {
                set_words(page.tag("h1"), &words.say("desk-locked"));
                set_words(page.tag("p"), &words.say("desk-locked-help"));
                // A browser sends no cookie of ours along with a link of another site's; along with this one it does.
                page.tag("p").around(|page| {
                    let link = page.tag("a").with("href", path);
                    set_words(link, &words.say("desk-locked-again"));
                });
            });
        });
    });
    page.finish()
}
