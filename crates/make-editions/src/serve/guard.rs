//! Only this machine and our own pages are answered, and only our pages may write.
//!
//! The desk listens on the loopback interface, but any web page that is open in the same browser can send
//! requests there too. So:
//!
//! 1. `Host` must be a name of ours: a foreign name that resolves to this machine (DNS rebinding) is
//!    refused;
//! 2. a request from another site's page is refused, except that it may link here;
//! 3. a request to write needs our own `Origin` and the token that only our pages can read;
//! 4. no response may be framed, embedded or read by others, and pages load our own files only.

use std::sync::Arc;

use axum::extract::{Request, State};
use axum::http::{HeaderMap, HeaderName, HeaderValue, Method, StatusCode, header};
use axum::middleware::Next;
use axum::response::{IntoResponse, Response};

use super::desk::Desk;

/// The header that carries the token.
pub(super) const TOKEN_HEADER: &str = "x-desk-token";

/// What pages may load.
const POLICY: &str = "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self'; \
                      connect-src 'self'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'";

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

/// Lets allowed requests through, and sets the headers of every response that browsers enforce.
pub(super) async fn guard(State(desk): State<Arc<Desk>>, request: Request, next: Next) -> Response {
    let refused = refuse(request.method(), request.headers(), desk.port, &desk.token);
    let mut response = match refused {
        Some(reason) => (StatusCode::FORBIDDEN, reason).into_response(),
        None => next.run(request).await,
    };
    for (name, value) in HEADERS {
        response
            .headers_mut()
            .insert(name, HeaderValue::from_static(value));
    }
    response
}

/// Why a request is refused; `None` where it is not.
fn refuse(method: &Method, headers: &HeaderMap, port: u16, token: &str) -> Option<&'static str> {
    let header = |name: &str| headers.get(name).map(|value| value.to_str().unwrap_or("?"));
    let names = [format!("127.0.0.1:{port}"), format!("localhost:{port}")];
    let is_ours = |name: &str| names.iter().any(|ours| ours == name);
    if !header("host").is_some_and(is_ours) {
        return Some("This desk is for the machine that it runs on.\n");
    }
    let origin = header("origin");
    let own_origin = origin.is_some_and(|it| it.strip_prefix("http://").is_some_and(is_ours));
    if origin.is_some() && !own_origin {
        return Some("This desk answers its own pages alone.\n");
    }
    let reads = matches!(*method, Method::GET | Method::HEAD);
    let foreign =
        matches!(header("sec-fetch-site"), Some(site) if !matches!(site, "same-origin" | "none"));
    let follows_link = reads
        && header("sec-fetch-mode") == Some("navigate")
        && header("sec-fetch-dest") == Some("document");
    if foreign && !follows_link {
        return Some("This desk answers its own pages alone.\n");
    }
    if !reads && (!own_origin || header(TOKEN_HEADER) != Some(token)) {
        return Some("Only a page of this desk may write; load the page again.\n");
    }
    None
}

#[cfg(test)]
mod tests {
    use axum::http::{HeaderMap, HeaderName, HeaderValue, Method};

    use super::refuse;

    /// Whether a request with these headers passes.
    fn passes(method: Method, headers: &[(&'static str, &str)]) -> bool {
        let headers: HeaderMap = headers
            .iter()
            .map(|(name, value)| {
                (
                    HeaderName::from_static(name),
                    HeaderValue::from_str(value).unwrap(),
                )
            })
            .collect();
        refuse(&method, &headers, 3700, "secret").is_none()
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
