//! The protocol `media:`, the only way an image reaches the window: `media://localhost/article/<id>?url=<address>` and
//! `media://localhost/feed/<id>` (on Windows `http://media.localhost/…`). Whatever cannot be shown is a quiet 404. With
//! `asked=1` the person wishes to see it though images are off, with `again=…` once more after a failure.

use crate::app::Desktop;
use broadsheet_core::library::{ImageWish, MediaError};
use broadsheet_core::model::{ArticleId, FeedId};
use futures_util::FutureExt;
use std::panic::AssertUnwindSafe;
use std::sync::Arc;
use tauri::http::{HeaderValue, Method, Request, Response, StatusCode, Uri, header};
use tauri::{AppHandle, Manager, UriSchemeResponder};
use url::Url;

/// An image that the window may ask for.
#[derive(Debug, Clone, PartialEq, Eq)]
enum Wanted {
    /// An image of an article.
    Article(ArticleId, Url, ImageWish),
    /// The icon of a feed.
    Feed(FeedId),
}

impl Wanted {
    fn of(method: &Method, uri: &Uri) -> Option<Self> {
        if method != Method::GET || !matches!(uri.host(), Some("localhost" | "media.localhost")) {
            return None;
        }
        let (kind, id) = uri.path().strip_prefix('/')?.split_once('/')?;
        match kind {
            "feed" => Some(Self::Feed(id.parse().ok()?)),
            "article" => {
                let query = uri.query()?;
                let value = |wanted: &str| {
                    url::form_urlencoded::parse(query.as_bytes())
                        .find(|(name, _)| name == wanted)
                        .map(|(_, value)| value)
                };
                let url = Url::parse(&value("url")?).ok().filter(|url| matches!(url.scheme(), "http" | "https"))?;
                let wish = ImageWish { asked: value("asked").is_some(), again: value("again").is_some() };
                Some(Self::Article(id.parse().ok()?, url, wish))
            }
            _ => None,
        }
    }
}

/// Answers a request of the window.
pub fn answer(app: &AppHandle, request: &Request<Vec<u8>>, responder: UriSchemeResponder) {
    let Some(wanted) = Wanted::of(request.method(), request.uri()) else {
        responder.respond(nothing());
        return;
    };
    let desktop = app.state::<Arc<Desktop>>().inner().clone();
    tauri::async_runtime::spawn(async move {
        let found = AssertUnwindSafe(find(&desktop, wanted)).catch_unwind().await.unwrap_or_default();
        responder.respond(found.and_then(|(kind, bytes)| image(&kind, bytes)).unwrap_or_else(nothing));
    });
}

/// One transparent pixel.
const PIXEL: &[u8] =
    b"GIF89a\x01\0\x01\0\x80\0\0\0\0\0\xff\xff\xff!\xf9\x04\x01\0\0\0\0,\0\0\0\0\x01\0\x01\0\0\x02\x02D\x01\0;";

/// Its type and its bytes.
async fn find(desktop: &Desktop, wanted: Wanted) -> Option<(String, Vec<u8>)> {
    let library = &desktop.context.wait().await.library;
    let found = match &wanted {
        Wanted::Article(article, url, wish) => library.article_image(*article, url, *wish).await.map(Some),
        Wanted::Feed(feed) => library.feed_icon(*feed).await,
    };
    // Counters of readers are no failures that anybody should hear of: the window gets a pixel and takes it away.
    if let Err(MediaError::TrackingPixel(_)) = found {
        return Some(("image/gif".to_owned(), PIXEL.to_vec()));
    }
    let found = found.inspect_err(|error| tracing::debug!(%error, ?wanted, "no image")).ok().flatten();
    found.map(|found| (found.mime, found.bytes))
}

/// An image, fenced in: a type that is no image would be a way in, and an SVG opened as a document must run nothing and
/// load nothing.
fn image(kind: &str, bytes: Vec<u8>) -> Option<Response<Vec<u8>>> {
    let kind = HeaderValue::from_str(kind).ok().filter(|_| kind.starts_with("image/"))?;
    let mut response = Response::new(bytes);
    let headers = response.headers_mut();
    headers.insert(header::CONTENT_TYPE, kind);
    headers.insert(header::X_CONTENT_TYPE_OPTIONS, HeaderValue::from_static("nosniff"));
    headers.insert(header::CACHE_CONTROL, HeaderValue::from_static("private, max-age=86400"));
    headers.insert(
        header::CONTENT_SECURITY_POLICY,
        HeaderValue::from_static("default-src 'none'; style-src 'unsafe-inline'; sandbox"),
    );
    Some(response)
}

fn nothing() -> Response<Vec<u8>> {
    let mut response = Response::new(Vec::new());
    *response.status_mut() = StatusCode::NOT_FOUND;
    response.headers_mut().insert(header::CACHE_CONTROL, HeaderValue::from_static("no-store"));
    response
}

#[cfg(test)]
#[allow(clippy::unwrap_used)]
mod tests {
    use super::*;

    fn of(uri: &str) -> Option<Wanted> {
        Wanted::of(&Method::GET, &uri.parse().unwrap())
    }

    #[test]
    fn reads_articles_and_feeds() {
        let url = Url::parse("https://a.example/i.png?w=1&h=2").unwrap();
        let query = "url=https%3A%2F%2Fa.example%2Fi.png%3Fw%3D1%26h%3D2";
        for base in ["media://localhost", "http://media.localhost"] {
            let found = of(&format!("{base}/article/7?{query}"));
            assert_eq!(found, Some(Wanted::Article(ArticleId(7), url.clone(), ImageWish::default())));
            let wish = ImageWish { asked: true, again: true };
            let found = of(&format!("{base}/article/7?{query}&asked=1&again=2"));
            assert_eq!(found, Some(Wanted::Article(ArticleId(7), url.clone(), wish)));
        }
        assert_eq!(of("media://localhost/feed/3"), Some(Wanted::Feed(FeedId(3))));
    }

    #[test]
    fn refuses_everything_else() {
        for uri in [
            "media://localhost/",
            "media://localhost/feed/",
            "media://localhost/feed/../1",
            "media://localhost/feed/1/2",
            "media://localhost/article/7",
            "media://localhost/article/x?url=https%3A%2F%2Fa.example",
            "media://localhost/article/7?url=file%3A%2F%2F%2Fetc%2Fpasswd",
            "media://localhost/article/7?url=javascript%3A1",
            "media://elsewhere/feed/1",
        ] {
            assert_eq!(of(uri), None, "{uri}");
        }
        assert_eq!(Wanted::of(&Method::POST, &"media://localhost/feed/1".parse().unwrap()), None);
    }

    #[test]
    fn serves_images_fenced_in_and_nothing_else() {
        let svg = image("image/svg+xml", b"<svg/>".to_vec()).unwrap();
        assert_eq!(svg.headers()["x-content-type-options"], "nosniff");
        assert!(svg.headers()["content-security-policy"].to_str().unwrap().contains("sandbox"));
        assert!(image("text/html", Vec::new()).is_none());
        assert!(image("image/png\r\nX: y", Vec::new()).is_none());
    }
}
