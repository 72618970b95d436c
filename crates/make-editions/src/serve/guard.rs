//! Only the person who started the desk and our own pages are answered, and only our pages may write.
//!
//! The desk listens on the loopback interface, where every user of the machine can send requests, and so can any
//! web page that is open in the same browser. So:
//!
//! 1. `Host` must be a name of ours: a foreign name that resolves to this machine (DNS rebinding) is
//!    refused;
//! 2. a request from another site's page is refused, except that it may link here;
//! 3. every request needs the key ([`super::key`]), whatever it asks for: who brings it in the address gets it as a
//!    cookie;
//! 4. a request to write needs our own `Origin` and the token that only our pages can read;
//! 5. what is answered bears the seal of this run, so that our pages know that it is no answer of somebody else's who
//!    listens where their desk was;
//! 6. no response may be framed, embedded or read by others, and pages load our own files only.

use std::sync::Arc;

use std::time::Duration;

use axum::body::to_bytes;
use axum::extract::{Request, State};
use axum::http::uri::Authority;
use axum::http::{HeaderMap, HeaderName, HeaderValue, Method, StatusCode, Uri, header};
use axum::middleware::Next;
use axum::response::{IntoResponse, Response};

use super::connections::Visit;
use super::desk::Desk;
use super::door::{enter, locked};
use super::key::is_same;
use crate::language::line;
use edition_model::{Sentence, say};

/// The greatest length of the body of a request in bytes. A paragraph has a few thousand.
pub(super) const LONGEST_BODY: usize = 256 * 1024;
/// The header that carries the token.
pub(super) const TOKEN_HEADER: &str = "x-desk-token";

/// The header that carries the seal.
const SEAL_HEADER: &str = "x-desk-seal";

/// How long the rest of a request that is refused may take to come.
const LINGER: Duration = Duration::from_secs(1);

/// What pages may load.
const POLICY: &str = "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self'; \
                      connect-src 'self'; base-uri 'self'; form-action 'none'; frame-ancestors 'none'";

const HEADERS: [(HeaderName, &str); 6] = [
    (header::CONTENT_SECURITY_POLICY, POLICY),
    (header::X_CONTENT_TYPE_OPTIONS, "nosniff"),
    (header::X_FRAME_OPTIONS, "DENY"),
    (header::REFERRER_POLICY, "no-referrer"),
    (header::CACHE_CONTROL, "no-store"),
    (
        HeaderName::from_static("cross-origin-resource-policy"),
        "same-origin",
    ),
];

/// What becomes of a request.
enum Judged {
    /// It is answered.
    Passes,
    /// It brings the key in its address.
    Enters,
    /// It has no key.
    Stranger,
    /// It is refused, and why.
    Refused(Sentence),
}

/// Lets allowed requests through, and sets the headers of every response that browsers enforce.
pub(super) async fn guard(State(desk): State<Arc<Desk>>, request: Request, next: Next) -> Response {
    let mut response = match judge(&desk, &request) {
        Judged::Passes => {
            if let Some(visit) = request.extensions().get::<Arc<Visit>>() {
                visit.has_shown_key();
            }
            let mut answer = next.run(request).await;
            if let Ok(seal) = HeaderValue::from_str(&desk.seal) {
                answer.headers_mut().insert(SEAL_HEADER, seal);
            }
            answer
        }
        Judged::Enters => enter(&desk.key, request.headers(), request.uri()),
        Judged::Stranger => {
            let answer = locked(request.headers(), request.uri());
            closed(answer, request).await
        }
        Judged::Refused(reason) => {
            let answer = (StatusCode::FORBIDDEN, line(&reason)).into_response();
            closed(answer, request).await
        }
    };
    for (name, value) in HEADERS {
        let headers = response.headers_mut();
        headers
            .entry(name)
            .or_insert(HeaderValue::from_static(value));
    }
    response
}

/// The answer after which the connection is closed. What is still on its way is read, else the system would tell the
/// other side that the connection broke, and the answer might be lost.
async fn closed(mut answer: Response, request: Request) -> Response {
    let rest = to_bytes(request.into_body(), LONGEST_BODY);
    let _ = tokio::time::timeout(LINGER, rest).await;
    let closes = HeaderValue::from_static("close");
    answer.headers_mut().insert(header::CONNECTION, closes);
    answer
}

fn judge(desk: &Desk, request: &Request) -> Judged {
    let (method, headers, address) = (request.method(), request.headers(), request.uri());
    if let Some(reason) = refuse_foreign(method, headers, address, desk.port) {
        return Judged::Refused(reason);
    }
    if is_read(method) && desk.key.is_in_address(address) {
        return Judged::Enters;
    }
    if !desk.key.is_in_cookies(headers) {
        return Judged::Stranger;
    }
    match refuse_writing(method, headers, desk.port, &desk.token) {
        Some(reason) => Judged::Refused(reason),
        None => Judged::Passes,
    }
}

fn is_read(method: &Method) -> bool {
    matches!(*method, Method::GET | Method::HEAD)
}

/// Whether a host or an authority is a name of ours.
fn is_ours(name: &str, port: u16) -> bool {
    let host = name.strip_suffix(&format!(":{port}"));
    host.is_some_and(|host| host == "127.0.0.1" || host == "localhost")
}

fn text<'h>(headers: &'h HeaderMap, name: &str) -> Option<&'h str> {
    let value = headers.get(name);
    value.map(|value| value.to_str().unwrap_or("?"))
}

fn has_own_origin(headers: &HeaderMap, port: u16) -> bool {
    let host = text(headers, "origin").and_then(|it| it.strip_prefix("http://"));
    host.is_some_and(|host| is_ours(host, port))
}

/// Why a request is refused that is not for this desk or not from its pages; `None` where it is not.
fn refuse_foreign(
    method: &Method,
    headers: &HeaderMap,
    address: &Uri,
    port: u16,
) -> Option<Sentence> {
    let authority = address.authority().map(Authority::as_str);
    if !text(headers, "host").is_some_and(|host| is_ours(host, port))
        || !authority.is_none_or(|it| is_ours(it, port))
    {
        return Some(say("request-of-another-machine"));
    }
    let foreign_origin = headers.contains_key("origin") && !has_own_origin(headers, port);
    let site = text(headers, "sec-fetch-site");
    let foreign_site = matches!(site, Some(site) if !matches!(site, "same-origin" | "none"));
    let follows_link = is_read(method)
        && text(headers, "sec-fetch-mode") == Some("navigate")
        && text(headers, "sec-fetch-dest") == Some("document");
    let is_foreign = foreign_origin || (foreign_site && !follows_link);
    is_foreign.then(|| say("request-of-another-page"))
}

/// Why a request may not write; `None` where it may, or does not want to.
fn refuse_writing(
    method: &Method,
    headers: &HeaderMap,
    port: u16,
    token: &str,
) -> Option<Sentence> {
    let shown = text(headers, TOKEN_HEADER).unwrap_or_default();
    let may = is_read(method) || (has_own_origin(headers, port) && is_same(shown, token));
    (!may).then(|| say("request-of-an-old-page"))
}

#[cfg(test)]
mod tests {
    use axum::http::{HeaderMap, HeaderName, HeaderValue, Method};

    use super::{refuse_foreign, refuse_writing};

    /// Whether a request for `/` with these headers passes, the key aside.
    fn passes(method: Method, headers: &[(&'static str, &str)]) -> bool {
        passes_at("/", method, headers)
    }

    fn passes_at(address: &str, method: Method, headers: &[(&'static str, &str)]) -> bool {
        let headers: HeaderMap = headers
            .iter()
            .map(|(name, value)| {
                (
                    HeaderName::from_static(name),
                    HeaderValue::from_str(value).unwrap(),
                )
            })
            .collect();
        let address = address.parse().unwrap();
        refuse_foreign(&method, &headers, &address, 3700).is_none()
            && refuse_writing(&method, &headers, 3700, "secret").is_none()
    }

    const HOST: (&str, &str) = ("host", "127.0.0.1:3700");

    #[test]
    fn only_names_of_this_machine_are_answered() {
        assert!(passes(Method::GET, &[HOST]));
        assert!(passes(Method::GET, &[("host", "localhost:3700")]));
        for host in [
            "evil.example",
            "127.0.0.1",
            "127.0.0.1:80",
            "localhost:3700.evil.example",
            "",
        ] {
            assert!(!passes(Method::GET, &[("host", host)]), "{host}");
        }
        assert!(!passes(Method::GET, &[]));
        assert!(passes_at("http://127.0.0.1:3700/x", Method::GET, &[HOST]));
        assert!(!passes_at("http://evil.example/", Method::GET, &[HOST]));
    }

    #[test]
    fn pages_of_others_may_link_here_and_no_more() {
        let site = ("sec-fetch-site", "cross-site");
        let link = [
            HOST,
            site,
            ("sec-fetch-mode", "navigate"),
            ("sec-fetch-dest", "document"),
        ];
        assert!(passes(Method::GET, &link));
        assert!(!passes(Method::POST, &link));
        assert!(!passes(
            Method::GET,
            &[HOST, site, ("sec-fetch-mode", "no-cors")]
        ));
        let frame = [
            HOST,
            site,
            ("sec-fetch-mode", "navigate"),
            ("sec-fetch-dest", "iframe"),
        ];
        assert!(!passes(Method::GET, &frame));
        // Another port of this machine is the same site, but another origin.
        assert!(!passes(
            Method::GET,
            &[HOST, ("sec-fetch-site", "same-site")]
        ));
        assert!(!passes(
            Method::GET,
            &[HOST, ("origin", "http://127.0.0.1:8000")]
        ));
    }

    #[test]
    fn what_writes_needs_our_origin_and_the_token() {
        let (origin, token) = (
            ("origin", "http://127.0.0.1:3700"),
            ("x-desk-token", "secret"),
        );
        assert!(passes(Method::POST, &[HOST, origin, token]));
        assert!(!passes(Method::POST, &[HOST, origin]));
        assert!(!passes(Method::POST, &[HOST, token]));
        assert!(!passes(
            Method::POST,
            &[HOST, origin, ("x-desk-token", "guess")]
        ));
        assert!(!passes(Method::DELETE, &[HOST, ("origin", "null"), token]));
    }
}
