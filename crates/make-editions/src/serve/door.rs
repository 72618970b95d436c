//! What stands at the door: how the desk is entered with the key, and what a stranger is shown, that it is locked and how
//! the person opens it. Nothing of the publication.

use axum::http::{HeaderMap, HeaderValue, StatusCode, Uri, header};
use axum::response::{IntoResponse, Response};
use edition_engine::desk::DeskWords;
use edition_html::Html;

use super::key::Key;
use super::markup::set_words;
use super::words::built_in;

/// The page has its style in itself, since a stranger may load nothing. No character of it is escaped.
const STYLE: &str = ":root { color-scheme: light dark; background: Canvas; color: CanvasText } \
    body { max-inline-size: 36rem; margin: 12vh auto; padding-inline: 1.5rem; font: 1.0625rem/1.5 system-ui, sans-serif } \
    h1 { font-size: 1.5rem; line-height: 1.25 } a { color: inherit }";
const POLICY: &str = "default-src 'none'; style-src 'unsafe-inline'; base-uri 'none'; form-action 'none'; \
                      frame-ancestors 'none'";

/// The answer to a request without the key: a page where a browser wants one, else its words.
pub(super) fn locked(headers: &HeaderMap, address: &Uri) -> Response {
    let Some(words) = built_in(headers) else {
        return StatusCode::FORBIDDEN.into_response();
    };
    let text = |name| headers.get(name).and_then(|value| value.to_str().ok());
    let wants_page = text(header::ACCEPT).is_some_and(|types| types.contains("text/html"));
    if !wants_page {
        let said = ["desk-locked", "desk-locked-help"].map(|id| words.say(id).text);
        return (StatusCode::FORBIDDEN, said.join(". ") + "\n").into_response();
    }
    page(StatusCode::FORBIDDEN, &words, "desk-locked", None, |page| {
        set_words(page.tag("p"), &words.say("desk-locked-help"));
        // A browser sends no cookie of ours along with a link of another site's; along with this one it does.
        page.tag("p").around(|page| {
            let link = page.tag("a").with("href", own_path(address));
            set_words(link, &words.say("desk-locked-again"));
        });
    })
}

/// Gives the key as a cookie, and goes on to the address without it, below the root of this run.
pub(super) fn enter(key: &Key, headers: &HeaderMap, address: &Uri) -> Response {
    let path = own_path(address);
    let below = path
        .strip_prefix(key.root())
        .or_else(|| path.strip_prefix('/'));
    let path = [key.root(), below.unwrap_or_default()].concat();
    let site = headers.get("sec-fetch-site").map(HeaderValue::as_bytes);
    let from_here = matches!(site, None | Some(b"none" | b"same-origin"));
    let mut response = match built_in(headers) {
        // Who follows a link of another site's is redirected without the cookie, but a page of ours goes on with it.
        Some(words) if !from_here => {
            let refresh = format!("0; url={path}");
            page(StatusCode::OK, &words, "desk-title", Some(&refresh), |_| {})
        }
        _ => (StatusCode::SEE_OTHER, [(header::LOCATION, path)]).into_response(),
    };
    if let Ok(cookie) = HeaderValue::from_str(&key.cookie()) {
        response.headers_mut().insert(header::SET_COOKIE, cookie);
    }
    response
}

/// A page that leads a browser to the desk at once.
pub(super) fn doorway(key: &Key) -> Option<String> {
    let words = built_in(&HeaderMap::new())?;
    let refresh = format!("0; url={}", key.address());
    Some(html(&words, "desk-title", Some(&refresh), |_| {}))
}

/// The path of the address where it leads to this desk for certain; else that of its first page.
fn own_path(address: &Uri) -> &str {
    let path = address.path();
    // Two slashes at the start would name another host, and a backslash is a slash to browsers.
    let plain = |letter: char| letter.is_ascii_alphanumeric() || "/-_.%~".contains(letter);
    if path.starts_with('/') && !path.starts_with("//") && path.chars().all(plain) {
        path
    } else {
        "/"
    }
}

/// A page with the heading `title` and what `set_text` writes; `refresh` is where a browser goes on to, and when.
fn page(
    status: StatusCode,
    words: &DeskWords,
    title: &str,
    refresh: Option<&str>,
    set_text: impl FnOnce(&mut Html<'_>),
) -> Response {
    let headers = [
        (header::CONTENT_TYPE, "text/html; charset=utf-8"),
        (header::CONTENT_SECURITY_POLICY, POLICY),
    ];
    let page = html(words, title, refresh, set_text);
    (status, headers, page).into_response()
}

fn html(
    words: &DeskWords,
    title: &str,
    refresh: Option<&str>,
    set_text: impl FnOnce(&mut Html<'_>),
) -> String {
    let locale = words.locale();
    let mut page = Html::new(locale);
    page.doctype();
    page.tag("html").lang_and_dir(locale).around(|page| {
        page.tag("head").around(|page| {
            page.tag("meta").with("charset", "utf-8").void();
            let meta = page.tag("meta").with("name", "viewport");
            meta.with("content", "width=device-width, initial-scale=1")
                .void();
            if let Some(refresh) = refresh {
                let meta = page.tag("meta").with("http-equiv", "refresh");
                meta.with("content", refresh).void();
            }
            page.tag("title").text(&words.say(title).text);
            page.tag("style").text(STYLE);
        });
        page.tag("body").around(|page| {
            page.tag("main").around(|page| {
                set_words(page.tag("h1"), &words.say(title));
                set_text(page);
            });
        });
    });
    page.finish()
}
