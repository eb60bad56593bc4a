//! How sound and film reach the window's player, and nothing else does: the address of an episode, and the protocol `stream:`
//! (`stream://localhost/<article>?url=<address>`, on Windows `http://stream.localhost/…`) that answers it with ranges, at most
//! [a piece](broadsheet_core::library::Piece) at a time. Only what is an enclosure of the article is asked for.
//!
//! WebKitGTK gives no scheme but http, https and blob to GStreamer: on Linux the addresses are those of [`crate::loopback`],
//! and this protocol is not there.

use crate::app::Desktop;
use broadsheet_core::library::Piece;
use broadsheet_core::model::{ArticleId, EpisodeKey};
use futures_util::FutureExt;
use std::panic::AssertUnwindSafe;
use std::sync::Arc;
use tauri::http::{HeaderMap, HeaderValue, Method, Request, Response, StatusCode, Uri, header};
use tauri::{AppHandle, Builder, Manager, UriSchemeResponder, Wry};
use url::Url;

/// Adds the protocol where the web view can play by it.
pub fn register(builder: Builder<Wry>) -> Builder<Wry> {
    if cfg!(target_os = "linux") {
        return builder;
    }
    builder.register_asynchronous_uri_scheme_protocol("stream", |context, request, responder| {
        answer(context.app_handle(), &request, responder);
    })
}

/// The address of an episode in the protocol.
pub fn address(EpisodeKey { article, url }: &EpisodeKey) -> String {
    // Windows has no schemes of one's own in the web view.
    let origin = if cfg!(windows) { "http://stream.localhost" } else { "stream://localhost" };
    let url: String = url::form_urlencoded::byte_serialize(url.as_bytes()).collect();
    format!("{origin}/{article}?url={url}")
}

/// The episode that an address names.
fn wanted(method: &Method, uri: &Uri) -> Option<EpisodeKey> {
    if method != Method::GET || !matches!(uri.host(), Some("localhost" | "stream.localhost")) {
        return None;
    }
    let article: ArticleId = uri.path().strip_prefix('/')?.parse().ok()?;
    let url = url::form_urlencoded::parse(uri.query()?.as_bytes()).find(|(name, _)| name == "url")?.1.into_owned();
    let is_web = Url::parse(&url).is_ok_and(|url| matches!(url.scheme(), "http" | "https"));
    is_web.then_some(EpisodeKey { article, url })
}

/// Answers a request of the window.
fn answer(app: &AppHandle, request: &Request<Vec<u8>>, responder: UriSchemeResponder) {
    let Some(episode) = wanted(request.method(), request.uri()) else {
        responder.respond(nothing(StatusCode::NOT_FOUND, ""));
        return;
    };
    let range = text(request.headers(), &header::RANGE);
    let desktop = app.state::<Arc<Desktop>>().inner().clone();
    tauri::async_runtime::spawn(async move {
        let library = &desktop.context.wait().await.library;
        let found = AssertUnwindSafe(library.episode_piece(episode, range)).catch_unwind().await;
        responder.respond(match found {
            Ok(Ok(piece)) => piece_of(piece),
            Ok(Err(error)) => {
                tracing::debug!(%error, "no piece of an episode");
                nothing(StatusCode::BAD_GATEWAY, &error.detail)
            }
            Err(_) => nothing(StatusCode::INTERNAL_SERVER_ERROR, ""),
        });
    });
}

/// A header's text.
pub fn text(headers: &HeaderMap, name: &header::HeaderName) -> Option<String> {
    headers.get(name)?.to_str().ok().map(str::to_owned)
}

/// 206 with the bytes, or 416 behind the end.
fn piece_of(piece: Piece) -> Response<Vec<u8>> {
    let total = piece.total.map_or_else(|| "*".to_owned(), |total| total.to_string());
    if piece.bytes.is_empty() {
        let mut response = nothing(StatusCode::RANGE_NOT_SATISFIABLE, "");
        insert(&mut response, header::CONTENT_RANGE, &format!("bytes */{total}"));
        return response;
    }
    let last = piece.from + piece.bytes.len() as u64 - 1;
    let kind = kind(piece.mime.as_deref()).to_owned();
    let mut response = Response::new(piece.bytes);
    *response.status_mut() = StatusCode::PARTIAL_CONTENT;
    insert(&mut response, header::CONTENT_RANGE, &format!("bytes {}-{last}/{total}", piece.from));
    insert(&mut response, header::CONTENT_TYPE, &kind);
    insert(&mut response, header::ACCEPT_RANGES, "bytes");
    fence(&mut response);
    response
}

fn nothing(status: StatusCode, why: &str) -> Response<Vec<u8>> {
    let mut response = Response::new(why.as_bytes().to_vec());
    *response.status_mut() = status;
    insert(&mut response, header::CONTENT_TYPE, "text/plain; charset=utf-8");
    fence(&mut response);
    response
}

/// What an episode is told to be. A type that is neither sound nor film nor unknown is not told: nothing must open it as a page.
pub fn kind(mime: Option<&str>) -> &str {
    mime.filter(|kind| kind.starts_with("audio/") || kind.starts_with("video/")).unwrap_or("application/octet-stream")
}

/// Nothing guesses a type, keeps the bytes, or runs what is in them.
pub fn fence<T>(response: &mut Response<T>) {
    insert(response, header::X_CONTENT_TYPE_OPTIONS, "nosniff");
    insert(response, header::CACHE_CONTROL, "no-store");
    insert(response, header::CONTENT_SECURITY_POLICY, "default-src 'none'; sandbox");
}

/// Sets a header, unless its value cannot be one.
pub fn insert<T>(response: &mut Response<T>, name: header::HeaderName, value: &str) {
    if let Ok(value) = HeaderValue::from_str(value) {
        response.headers_mut().insert(name, value);
    }
}

#[cfg(test)]
#[allow(clippy::unwrap_used)]
mod tests {
    use super::*;

    #[test]
    fn names_an_enclosure_and_nothing_else() {
        let of = |uri: &str| wanted(&Method::GET, &uri.parse().unwrap());
        let expected = EpisodeKey { article: ArticleId(7), url: "https://a.example/e.mp3?x=1&y".to_owned() };
        for base in ["stream://localhost", "http://stream.localhost"] {
            let uri = format!("{base}/7?url=https%3A%2F%2Fa.example%2Fe.mp3%3Fx%3D1%26y");
            assert_eq!(of(&uri), Some(expected.clone()));
        }
        assert_eq!(of(&address(&expected)), Some(expected));
        for uri in [
            "stream://localhost/",
            "stream://localhost/7",
            "stream://localhost/x?url=https%3A%2F%2Fa.example",
            "stream://localhost/7/8?url=https%3A%2F%2Fa.example",
            "stream://localhost/7?url=file%3A%2F%2F%2Fetc%2Fpasswd",
            "stream://elsewhere/7?url=https%3A%2F%2Fa.example",
        ] {
            assert_eq!(of(uri), None, "{uri}");
        }
        assert_eq!(wanted(&Method::POST, &"stream://localhost/7?url=https%3A%2F%2Fa.example".parse().unwrap()), None);
    }

    #[test]
    fn answers_with_the_place_of_the_piece() {
        let piece = |from, bytes: &[u8], total| Piece {
            from,
            bytes: bytes.to_vec(),
            total,
            mime: Some("audio/mpeg".to_owned()),
        };
        let response = piece_of(piece(10, b"abc", Some(100)));
        assert_eq!(
            (response.status().as_u16(), &response.headers()["content-range"]),
            (206, &HeaderValue::from_static("bytes 10-12/100"))
        );
        assert_eq!(response.headers()["content-type"], "audio/mpeg");
        assert_eq!(piece_of(piece(0, b"a", None)).headers()["content-range"], "bytes 0-0/*");
        let behind = piece_of(piece(100, b"", Some(100)));
        assert_eq!(
            (behind.status().as_u16(), &behind.headers()["content-range"]),
            (416, &HeaderValue::from_static("bytes */100"))
        );
        let page = piece_of(Piece { mime: Some("text/html".to_owned()), ..piece(0, b"<script>", None) });
        assert_eq!(page.headers()["content-type"], "application/octet-stream");
        assert_eq!(page.headers()["x-content-type-options"], "nosniff");
        assert!(!page.headers().contains_key("access-control-allow-origin"), "no script reads an episode");
    }
}
