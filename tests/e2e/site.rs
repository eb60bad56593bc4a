//! A web site on the loopback that serves what it is given and remembers what was asked for.

use anyhow::Result;
use axum::Router;
use axum::body::{Body, Bytes};
use axum::http::{HeaderMap, StatusCode, Uri, header};
use axum::response::{IntoResponse, Response};
use futures_util::stream::unfold;
use std::collections::HashMap;
use std::convert::Infallible;
use std::net::Ipv4Addr;
use std::sync::{Arc, Mutex};
use std::time::Duration;
use tokio::sync::Notify;
use tokio::task::AbortHandle;

#[derive(Default)]
struct Inside {
    pages: HashMap<String, (&'static str, Bytes)>,
    asked: Vec<String>,
    /// Paths that are answered when they are let go.
    held: HashMap<String, Arc<Notify>>,
    /// Paths of sound with the ranges that were asked for.
    ranges: Vec<(String, String)>,
    /// Bytes of sound a second.
    pace: usize,
    /// It answers nothing any more.
    ended: bool,
}

/// Pieces of sound a second.
const BEATS: u32 = 20;

/// Sound as podcasts' hosts send it: the part that was asked for, not faster than the pace.
fn paced(kind: &'static str, bytes: &Bytes, range: Option<&str>, pace: usize) -> Response {
    let total = bytes.len();
    let bounds = range.and_then(|range| range.strip_prefix("bytes=")?.split_once('-'));
    let from = bounds.and_then(|(from, _)| from.parse().ok());
    let to = bounds.and_then(|(_, to)| to.parse::<usize>().ok()).map_or(total, |to| total.min(to + 1));
    let part = bytes.slice(from.unwrap_or(0).min(to)..to);
    let beat = pace / BEATS as usize;
    let length = part.len();
    let pieces = unfold(part, move |mut left| async move {
        if left.is_empty() {
            return None;
        }
        tokio::time::sleep(Duration::from_secs(1) / BEATS).await;
        let piece = left.split_to(beat.min(left.len()));
        Some((Ok::<_, Infallible>(piece), left))
    });
    let mut answer = Response::builder()
        .header(header::CONTENT_TYPE, kind)
        .header(header::CONTENT_LENGTH, length)
        .header(header::ACCEPT_RANGES, "bytes")
        .header(header::ETAG, "\"one\"");
    if let Some(from) = from {
        let place = format!("bytes {from}-{}/{total}", to - 1);
        answer = answer.status(StatusCode::PARTIAL_CONTENT).header(header::CONTENT_RANGE, place);
    }
    answer.body(Body::from_stream(pieces)).unwrap()
}

/// A site; it is gone with the runtime.
#[derive(Clone)]
pub struct Site {
    /// Such as `http://127.0.0.1:40123`, without a slash.
    pub address: String,
    inside: Arc<Mutex<Inside>>,
    server: AbortHandle,
}

impl Site {
    /// A site on this address of the loopback (all of 127.0.0.0/8 is), on a free port.
    pub async fn start(host: Ipv4Addr) -> Result<Self> {
        let inside = Arc::new(Mutex::new(Inside::default()));
        let listener = tokio::net::TcpListener::bind((host, 0)).await?;
        let address = format!("http://{}", listener.local_addr()?);
        let for_requests = inside.clone();
        let answer = move |uri: Uri, headers: HeaderMap| {
            let mut inside = for_requests.lock().unwrap();
            inside.asked.push(uri.to_string());
            let held = inside.held.get(uri.path()).cloned();
            let page = inside.pages.get(uri.path()).cloned().filter(|_| !inside.ended);
            let range = headers.get(header::RANGE).and_then(|range| range.to_str().ok()).map(str::to_owned);
            let is_sound = page.as_ref().is_some_and(|(kind, _)| kind.starts_with("audio/"));
            if is_sound {
                inside.ranges.push((uri.path().to_owned(), range.clone().unwrap_or_default()));
            }
            let pace = inside.pace.max(BEATS as usize);
            async move {
                if let Some(held) = held {
                    held.notified().await;
                    held.notify_one();
                }
                match page {
                    Some((kind, bytes)) if is_sound => paced(kind, &bytes, range.as_deref(), pace),
                    Some((kind, bytes)) => ([(header::CONTENT_TYPE, kind)], bytes).into_response(),
                    None => StatusCode::NOT_FOUND.into_response(),
                }
            }
        };
        let server = tokio::spawn(async move { axum::serve(listener, Router::new().fallback(answer)).await });
        Ok(Self { address, inside, server: server.abort_handle() })
    }

    /// From now on nobody answers there.
    pub fn end(&self) {
        self.inside.lock().unwrap().ended = true;
        self.server.abort();
    }

    /// Sends sound at so many bytes a second.
    pub fn pace(&self, bytes_a_second: usize) {
        self.inside.lock().unwrap().pace = bytes_a_second;
    }

    /// The ranges of a sound that were asked for, in order; empty where the whole was.
    pub fn ranges(&self, path: &str) -> Vec<String> {
        let inside = self.inside.lock().unwrap();
        inside.ranges.iter().filter(|(of, _)| of == path).map(|(_, range)| range.clone()).collect()
    }

    /// Serves this under a path.
    pub fn serve(&self, path: &str, kind: &'static str, content: impl Into<Vec<u8>>) {
        self.inside.lock().unwrap().pages.insert(path.to_owned(), (kind, Bytes::from(content.into())));
    }

    /// Lets whoever asks for this path wait until it is let go.
    pub fn hold(&self, path: &str) {
        self.inside.lock().unwrap().held.insert(path.to_owned(), Arc::default());
    }

    /// Answers whoever waits for this path, and whoever asks from now on.
    pub fn let_go(&self, path: &str) {
        if let Some(held) = self.inside.lock().unwrap().held.get(path) {
            held.notify_one();
        }
    }

    /// Serves an RSS feed.
    pub fn serve_feed(&self, path: &str, title: &str, items: &[Item]) {
        self.serve(path, "application/rss+xml", feed(&self.address, title, items));
    }

    /// The paths that were asked for, in order.
    pub fn asked(&self) -> Vec<String> {
        self.inside.lock().unwrap().asked.clone()
    }
}

/// An item of a served feed.
#[derive(Clone, Default)]
pub struct Item {
    pub title: String,
    pub html: String,
    /// Minutes before noon of a day in the past: items are listed from the smallest on.
    pub minutes_ago: u32,
}

impl Item {
    pub fn new(title: &str, html: &str, minutes_ago: u32) -> Self {
        Self { title: title.to_owned(), html: html.to_owned(), minutes_ago }
    }
}

fn feed(address: &str, title: &str, items: &[Item]) -> String {
    let items: String = items
        .iter()
        .enumerate()
        .map(|(at, item)| {
            let before = 20 * 24 * 60 - item.minutes_ago;
            let (day, hour, minute) = (before / 1440 + 1, before / 60 % 24, before % 60);
            format!(
                "<item><title>{}</title><link>{address}/articles/{at}</link><guid isPermaLink=\"false\">item-{at}</guid>\
                 <pubDate>{day:02} Jun 2020 {hour:02}:{minute:02}:00 GMT</pubDate><description>{}</description></item>\n",
                escaped(&item.title),
                escaped(&item.html),
            )
        })
        .collect();
    format!(
        "<?xml version=\"1.0\" encoding=\"utf-8\"?>\n<rss version=\"2.0\"><channel><title>{}</title><link>{address}/</link>\
         <description>Made for a test</description>\n{items}</channel></rss>\n",
        escaped(title)
    )
}

/// Text for XML, without the characters that XML 1.0 cannot hold at all.
fn escaped(text: &str) -> String {
    text.chars()
        .filter(|char| matches!(char, '\t' | '\n' | '\r' | ' '..) && !matches!(char, '\u{fffe}' | '\u{ffff}'))
        .map(|char| match char {
            '&' => "&amp;".to_owned(),
            '<' => "&lt;".to_owned(),
            '>' => "&gt;".to_owned(),
            '"' => "&quot;".to_owned(),
            other => other.to_string(),
        })
        .collect()
}

/// A small picture: one transparent pixel is a tracker to Broadsheet, so this one is 64 × 48.
pub fn picture() -> Vec<u8> {
    picture_of(64, 48)
}

/// A grey picture, an uncompressed BMP; its width a multiple of four.
pub fn picture_of(width: u32, height: u32) -> Vec<u8> {
    let size = 54 + width * height * 3;
    let mut bytes = b"BM".to_vec();
    for number in [size, 0, 54, 40, width, height] {
        bytes.extend(number.to_le_bytes());
    }
    bytes.extend([1, 0, 24, 0]);
    bytes.extend([0_u32; 6].iter().flat_map(|number| number.to_le_bytes()));
    bytes.resize(size as usize, 0x60);
    bytes
}
