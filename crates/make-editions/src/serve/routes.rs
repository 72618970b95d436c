//! Which address shows what. No path of a request is ever a path on the disk: only what the publication
//! names is shown, and everything else is not found.

use std::convert::Infallible;
use std::sync::Arc;
use std::time::Duration;

use axum::Router;
use axum::body::Bytes;
use axum::extract::{DefaultBodyLimit, FromRequest, Path, RawQuery, Request, State};
use axum::http::{HeaderMap, StatusCode, header};
use axum::middleware::from_fn_with_state;
use axum::response::sse::{Event, KeepAlive, Sse};
use axum::response::{IntoResponse, Response};
use axum::routing::{MethodRouter, get, post};
use edition_engine::desk::{Allowed, Decided, DeskWords, Saved};
use edition_model::{DocumentId, Locale, SegmentId, say};
use futures_util::stream::unfold;
use serde::Serialize;
use tokio::sync::broadcast::error::RecvError;

use super::allow::{self, Allowing};
use super::desk::{Desk, Notice};
use super::guard::{LONGEST_BODY, guard};
use super::live_page::{Live, show};
use super::lost::tell_lost;
use super::save::{Conflict, SourceChange, Typing, check, save, suggest};
use super::words::{LANGUAGE_COOKIE, told, wished};
use super::{
    bring, decide, document_page, list_page, new_term, next_page, offers, search_page, terms_page,
};
use crate::language::line;

/// How long the body of a request may take to come.
const SLOWEST_BODY: Duration = Duration::from_secs(10);

const HTML: (header::HeaderName, &str) = (header::CONTENT_TYPE, "text/html; charset=utf-8");
const CSS: (header::HeaderName, &str) = (header::CONTENT_TYPE, "text/css; charset=utf-8");
const SCRIPT: (header::HeaderName, &str) = (header::CONTENT_TYPE, "text/javascript; charset=utf-8");
const JSON: (header::HeaderName, &str) = (header::CONTENT_TYPE, "application/json");

type Shared = State<Arc<Desk>>;

/// All pages, below the root of this run.
pub(super) fn routes(desk: Arc<Desk>) -> Router {
    Router::new()
        .nest(desk.key.root(), pages())
        .fallback(not_found)
        .layer(DefaultBodyLimit::max(LONGEST_BODY))
        .layer(from_fn_with_state(desk.clone(), guard))
        .with_state(desk)
}

fn pages() -> Router<Arc<Desk>> {
    Router::new()
        .route("/", get(list))
        .route("/desk/{locale}/{*document}", get(document))
        .route("/in/{locale}/", get(choose_language))
        .route("/in/{locale}/{*address}", get(choose_language))
        .route("/search", get(search))
        .route("/terms/{locale}", get(terms))
        .route("/term", post(save_term))
        .route("/coin", post(save_new_term))
        .route("/next/{locale}/{group}/{*document}", get(next))
        .route("/offers/{locale}/{segment}/{*document}", get(offered))
        .route("/words", post(in_words))
        .route("/decide", post(decide_of))
        .route("/suggest/{locale}/{segment}/{*document}", get(suggestions))
        .route("/live/{*path}", get(live))
        .route("/events", get(events))
        .route("/check", post(check_typing))
        .route("/save", post(save_typing))
        .route("/allow", post(allow_finding))
        .route(
            "/bring",
            post(bring_file).layer(DefaultBodyLimit::max(bring::LONGEST_FILE)),
        )
        .route(
            "/desk.css",
            get(|| async {
                let style = [edition_html::PALETTE, include_str!("desk.css")].concat();
                ([CSS], style)
            }),
        )
        .route("/desk.js", script(include_str!("desk.js")))
        .route("/desk-follow.js", script(include_str!("desk-follow.js")))
        .route("/desk-bring.js", script(include_str!("desk-bring.js")))
        .route("/desk-coin.js", script(include_str!("desk-coin.js")))
        .route("/desk-terms.js", script(include_str!("desk-terms.js")))
        .route("/desk-words.js", script(include_str!("desk-words.js")))
        .route("/desk-keys.js", script(include_str!("desk-keys.js")))
}

fn script(text: &'static str) -> MethodRouter<Arc<Desk>> {
    get(move || async move { ([SCRIPT], text) })
}

/// Does the work of a page on the threads of the pages.
async fn work<T: Send + 'static>(
    desk: Arc<Desk>,
    work: impl FnOnce(&Desk) -> T + Send + 'static,
) -> Option<T> {
    let done = tokio::task::spawn_blocking(move || desk.work(|| work(&desk)));
    done.await.ok()
}

fn words(desk: &Desk, headers: &HeaderMap) -> Option<DeskWords> {
    wished(&desk.workspace(), headers)
}

fn page(html: Option<Option<String>>) -> Response {
    match html {
        Some(Some(html)) => ([HTML], html).into_response(),
        Some(None) => (StatusCode::NOT_FOUND, line(&say("request-of-no-page"))).into_response(),
        // The work panicked, which is a bug; the desk goes on.
        None => StatusCode::INTERNAL_SERVER_ERROR.into_response(),
    }
}

async fn list(State(desk): Shared, headers: HeaderMap) -> Response {
    page(
        work(desk, move |desk| {
            Some(list_page::render(desk, &words(desk, &headers)?))
        })
        .await,
    )
}

async fn document(
    State(desk): Shared,
    Path((locale, document)): Path<(String, String)>,
    headers: HeaderMap,
) -> Response {
    let render = move |desk: &Desk| {
        let (locale, document): (Locale, _) =
            (locale.parse().ok()?, DocumentId::new(&document).ok()?);
        document_page::render(desk, &words(desk, &headers)?, &locale, &document)
    };
    page(work(desk, render).await)
}

async fn terms(State(desk): Shared, Path(locale): Path<String>, headers: HeaderMap) -> Response {
    let render =
        move |desk: &Desk| terms_page::render(desk, &words(desk, &headers)?, &locale.parse().ok()?);
    page(work(desk, render).await)
}

async fn save_term(State(desk): Shared, headers: HeaderMap, Whole(body): Whole) -> Response {
    let Ok(typing) = serde_json::from_slice::<terms_page::Typing>(&body) else {
        return not_ours();
    };
    let saved = tokio::task::spawn_blocking(move || {
        let words = words(&desk, &headers)?;
        let saved = terms_page::save(&desk, &typing);
        Some(answer(&words, &typing.source, saved))
    });
    saved.await.ok().flatten().unwrap_or_else(|| page(None))
}

async fn save_new_term(State(desk): Shared, headers: HeaderMap, Whole(body): Whole) -> Response {
    let Ok(coining) = serde_json::from_slice::<new_term::Coining>(&body) else {
        return not_ours();
    };
    let saved = tokio::task::spawn_blocking(move || {
        let words = words(&desk, &headers)?;
        let saved = new_term::save(&desk, &coining);
        Some(answer(&words, &coining.source, saved))
    });
    saved.await.ok().flatten().unwrap_or_else(|| page(None))
}

async fn search(State(desk): Shared, RawQuery(asked): RawQuery, headers: HeaderMap) -> Response {
    let find = move |desk: &Desk| {
        let words = words(desk, &headers)?;
        let query = search_page::query_of(asked.as_deref().unwrap_or_default());
        Some(search_page::render(desk, &words, &query))
    };
    page(work(desk, find).await)
}

/// Redirects to the next document that has something of the group.
async fn next(
    State(desk): Shared,
    Path((locale, group, document)): Path<(String, String, String)>,
) -> Response {
    let find = move |desk: &Desk| {
        let locale: Locale = locale.parse().ok()?;
        let after = DocumentId::new(&document).ok()?;
        next_page::find(desk, &locale, &group, &after)
    };
    match work(desk, find).await {
        Some(Some(address)) => {
            (StatusCode::SEE_OTHER, [(header::LOCATION, address)]).into_response()
        }
        Some(None) => StatusCode::NO_CONTENT.into_response(),
        None => page(None),
    }
}

async fn offered(
    State(desk): Shared,
    Path((locale, segment, document)): Path<(String, String, String)>,
    headers: HeaderMap,
) -> Response {
    let find = move |desk: &Desk| {
        let locale: Locale = locale.parse().ok()?;
        let (document, segment) = (
            DocumentId::new(&document).ok()?,
            SegmentId::new(&segment).ok()?,
        );
        let words = words(desk, &headers)?;
        offers::render(desk, &words, (&document, &locale, &segment))
    };
    page(work(desk, find).await)
}

async fn in_words(State(desk): Shared, headers: HeaderMap, Whole(body): Whole) -> Response {
    let Ok(asking) = serde_json::from_slice::<offers::Asking>(&body) else {
        return not_ours();
    };
    let show = move |desk: &Desk| offers::in_words(desk, &words(desk, &headers)?, &asking);
    page(work(desk, show).await)
}

async fn not_found(State(desk): Shared, headers: HeaderMap) -> Response {
    let words = words(&desk, &headers);
    let said = words.map(|words| words.say("desk-not-found").text);
    (StatusCode::NOT_FOUND, said.unwrap_or_default()).into_response()
}

/// Sets the cookie, and redirects to the page where the language was chosen.
async fn choose_language(
    State(desk): Shared,
    Path(path): Path<Vec<String>>,
    RawQuery(asked): RawQuery,
) -> Response {
    let tag = path.first().map(String::as_str).unwrap_or_default();
    let address = path.get(1).map(String::as_str).unwrap_or_default();
    let known = DeskWords::choose(&desk.workspace(), Some(tag), &[]);
    let known = known.filter(|words| words.locale().tag() == tag);
    // Only to a page of the desk; with a slash at the start it would have one too many.
    let is_below = !address.starts_with('/');
    let asked = asked
        .map(|asked| ["?", &asked].concat())
        .unwrap_or_default();
    let address = [address, &asked].concat();
    let plain = |letter: char| letter.is_ascii_alphanumeric() || "/-_.?=%".contains(letter);
    if known.is_none() || !is_below || !address.chars().all(plain) {
        return StatusCode::NOT_FOUND.into_response();
    }
    let cookie =
        format!("{LANGUAGE_COOKIE}={tag}; Path=/; SameSite=Strict; HttpOnly; Max-Age=31536000");
    let back = [desk.key.root(), &address].concat();
    let headers = [(header::SET_COOKIE, cookie), (header::LOCATION, back)];
    (StatusCode::SEE_OTHER, headers).into_response()
}

async fn suggestions(
    State(desk): Shared,
    Path((locale, segment, document)): Path<(String, String, String)>,
    headers: HeaderMap,
) -> Response {
    let find = move |desk: &Desk| {
        let locale: Locale = locale.parse().ok()?;
        let (document, segment) = (
            DocumentId::new(&document).ok()?,
            SegmentId::new(&segment).ok()?,
        );
        suggest(
            desk,
            &words(desk, &headers)?,
            (&document, &locale, &segment),
        )
    };
    page(work(desk, find).await)
}

async fn live(State(desk): Shared, Path(path): Path<String>) -> Response {
    let name = path.rsplit('/').next().unwrap_or_default();
    let style = edition_html::style_files()
        .into_iter()
        .find(|file| file.path == name);
    if let Some(file) = style {
        let media_type = if file.extension() == "css" {
            CSS
        } else {
            SCRIPT
        };
        return ([media_type], file.text).into_response();
    }
    match work(desk.clone(), move |desk| show(desk, &path)).await {
        Some(Some(Live::Html(html))) => ([HTML], html).into_response(),
        Some(Some(Live::File(bytes, media_type) | Live::Picture(bytes, media_type))) => {
            ([(header::CONTENT_TYPE, media_type)], bytes).into_response()
        }
        Some(Some(Live::Elsewhere(path))) => {
            let headers = [(header::LOCATION, format!("{}live/{path}", desk.key.root()))];
            (StatusCode::SEE_OTHER, headers).into_response()
        }
        Some(Some(Live::Failed(why))) => (StatusCode::INTERNAL_SERVER_ERROR, why).into_response(),
        Some(None) => page(Some(None)),
        None => page(None),
    }
}

/// Streams the notices of changes to a page, as long as it is open.
async fn events(State(desk): Shared) -> Response {
    let notices = unfold(desk.listen(), |mut notices| async {
        let event = match notices.recv().await {
            Ok(Notice::Changed(documents)) => {
                Event::default().data(serde_json::to_string(&documents).unwrap_or_default())
            }
            Ok(Notice::Ended) => Event::default().event("end").data("null"),
            // It missed some, so everything may have changed.
            Err(RecvError::Lagged(_)) => Event::default().data("null"),
            Err(RecvError::Closed) => return None,
        };
        Some((Ok::<_, Infallible>(event), notices))
    });
    let alive = KeepAlive::new().interval(Duration::from_secs(15));
    Sse::new(notices).keep_alive(alive).into_response()
}

/// The body of a request, which has to come within [`SLOWEST_BODY`].
struct Whole(Bytes);

impl<S: Send + Sync> FromRequest<S> for Whole {
    type Rejection = Response;

    async fn from_request(request: Request, state: &S) -> Result<Self, Response> {
        let read = tokio::time::timeout(SLOWEST_BODY, Bytes::from_request(request, state)).await;
        match read {
            Ok(read) => read.map(Self).map_err(IntoResponse::into_response),
            Err(_) => {
                let closes = [(header::CONNECTION, "close")];
                Err((StatusCode::REQUEST_TIMEOUT, closes).into_response())
            }
        }
    }
}

fn not_ours() -> Response {
    let said = line(&say("desk-request-unknown"));
    (StatusCode::BAD_REQUEST, said).into_response()
}

async fn check_typing(State(desk): Shared, headers: HeaderMap, Whole(body): Whole) -> Response {
    let Ok(typing) = serde_json::from_slice::<Typing>(&body) else {
        return not_ours();
    };
    page(
        work(desk, move |desk| {
            check(desk, &words(desk, &headers)?, &typing)
        })
        .await,
    )
}

async fn allow_finding(State(desk): Shared, headers: HeaderMap, Whole(body): Whole) -> Response {
    let Ok(allowing) = serde_json::from_slice::<Allowing>(&body) else {
        return not_ours();
    };
    let saved = tokio::task::spawn_blocking(move || {
        let words = words(&desk, &headers)?;
        Some((allow::save(&desk, &allowing), words))
    });
    let Ok(Some((allowed, words))) = saved.await else {
        return page(None);
    };
    let refused = |why: String| (StatusCode::UNPROCESSABLE_ENTITY, why).into_response();
    match allowed {
        Allowed::Written => StatusCode::NO_CONTENT.into_response(),
        Allowed::Changed => refused(words.say("desk-allow-changed").text),
        Allowed::ReasonTooLong => refused(words.say("desk-allow-reason").text),
        Allowed::Refused(why) => refused(told(&words, &why)),
        Allowed::Nowhere => page(Some(None)),
    }
}

async fn bring_file(State(desk): Shared, headers: HeaderMap, Whole(body): Whole) -> Response {
    let taken = tokio::task::spawn_blocking(move || {
        let Some((label, file)) = bring::split(&body) else {
            return Some(not_ours());
        };
        let words = words(&desk, &headers)?;
        Some(match bring::take(&desk, &label, file) {
            Ok(report) => ([HTML], bring::show(&words, &report)).into_response(),
            Err(why) => (StatusCode::UNPROCESSABLE_ENTITY, told(&words, &why)).into_response(),
        })
    });
    taken.await.ok().flatten().unwrap_or_else(|| page(None))
}

async fn decide_of(State(desk): Shared, headers: HeaderMap, Whole(body): Whole) -> Response {
    let Ok(deciding) = serde_json::from_slice::<decide::Deciding>(&body) else {
        return not_ours();
    };
    let decided = tokio::task::spawn_blocking(move || {
        let words = words(&desk, &headers)?;
        Some((decide::save(&desk, &deciding), words))
    });
    let Ok(Some((decided, words))) = decided.await else {
        return page(None);
    };
    let refused = |why: String| (StatusCode::UNPROCESSABLE_ENTITY, why).into_response();
    match decided {
        Decided::Written(number) => ([JSON], number.to_string()).into_response(),
        Decided::Changed => refused(words.say("desk-allow-changed").text),
        Decided::Refused(why) => refused(told(&words, &why)),
        Decided::Nowhere => page(Some(None)),
    }
}

async fn save_typing(State(desk): Shared, headers: HeaderMap, Whole(body): Whole) -> Response {
    let Ok(typing) = serde_json::from_slice::<Typing>(&body) else {
        return not_ours();
    };
    let saved = tokio::task::spawn_blocking(move || {
        let words = words(&desk, &headers)?;
        let saved = save(&desk, &typing);
        Some(answer(&words, &typing.source, saved))
    });
    saved.await.ok().flatten().unwrap_or_else(|| page(None))
}

fn answer(words: &DeskWords, source: &str, saved: Saved) -> Response {
    match saved {
        Saved::Written => StatusCode::NO_CONTENT.into_response(),
        Saved::Conflict { text, seen } => not_saved(&Conflict { text, seen }),
        Saved::SourceChanged {
            before,
            now,
            today,
            meaning,
            locale,
        } => not_saved(&SourceChange::new(
            (&before, &now),
            (today, meaning),
            &locale,
        )),
        Saved::Lost(lost) => not_saved(&tell_lost(words, source, &lost)),
        Saved::Refused(why) => {
            (StatusCode::UNPROCESSABLE_ENTITY, told(words, &why)).into_response()
        }
        Saved::Nowhere => page(Some(None)),
        Saved::Failed(why) => (StatusCode::INSUFFICIENT_STORAGE, told(words, &why)).into_response(),
    }
}

/// What the page shows, and then may save again.
fn not_saved(why: &impl Serialize) -> Response {
    let body = serde_json::to_string(why).unwrap_or_default();
    (StatusCode::CONFLICT, [JSON], body).into_response()
}
