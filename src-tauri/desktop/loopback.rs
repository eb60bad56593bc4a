//! The server on this machine from which the window's player hears episodes on Linux.
//!
//! WebKitGTK gives no address but http, https and blob ones to GStreamer (webkit.org/b/146351), so no scheme of ours can be
//! played. Feeding a `MediaSource` plays only what comes in fragments, and asks for a parser of every form that there is; an
//! http server with ranges plays all of them from the first bytes on, seeks, and lets the engine keep its own measure of what is
//! loaded ahead.
//!
//! Whoever else is on this machine, another user's process or a page in a browser, must get nothing from it:
//!
//! - It listens on 127.0.0.1, on a port of the system's choice; the window's policy allows this one for media and nothing else.
//! - An address is 256 random bits, made for one episode and one run of the program, and known to the window alone. It is
//!   compared in the same time whatever was sent, and whatever is not right is answered alike.
//! - The Host must be ours, so that no name that was led to this address (DNS rebinding) is answered. A request that tells that it
//!   comes from another page, or is for anything but sound and film, is refused. No answer may be read by scripts: there are no
//!   CORS headers.
//! - Only what the core gives as the episode's enclosure is sent, with a type that nothing runs.

use crate::stream::{fence, insert, kind, text};
use broadsheet_core::library::{ByteRange, Piece, range_of};
use broadsheet_core::model::{ApiError, EpisodeKey};
use futures_util::future::BoxFuture;
use futures_util::stream::try_unfold;
use http_body_util::combinators::UnsyncBoxBody;
use http_body_util::{BodyExt, Empty, StreamBody};
use hyper::body::{Bytes, Frame};
use hyper::server::conn::http1;
use hyper::service::service_fn;
use hyper_util::rt::{TokioIo, TokioTimer};
use std::convert::Infallible;
use std::io::{Error, ErrorKind};
use std::net::{Ipv4Addr, TcpListener};
use std::sync::{Arc, Mutex, PoisonError};
use std::time::Duration;
use tauri::http::{HeaderMap, Method, Request, Response, StatusCode, Uri, header};
use tokio::sync::Semaphore;

/// Bytes that are asked for at a time: the first of them are heard while the rest is on its way.
const STEP: u64 = 64 << 10;

/// Episodes whose addresses are known at a time; the player has one.
const OPEN: usize = 4;

/// Connections at a time. The player has two or three.
const CONNECTIONS: usize = 16;

/// How long a request may take to be spelled out.
const PATIENCE: Duration = Duration::from_secs(5);

/// 256 bits as hexadecimal digits.
type Token = [u8; 64];

/// Gives a piece of an episode; the text is a Range header.
pub type Pieces = Arc<dyn Fn(EpisodeKey, String) -> BoxFuture<'static, Result<Piece, ApiError>> + Send + Sync>;

type Body = UnsyncBoxBody<Bytes, Error>;

/// The server's addresses.
pub struct Loopback {
    port: u16,
    /// Where the window's pages are.
    home: String,
    /// The latest last.
    open: Mutex<Vec<(Token, EpisodeKey)>>,
}

impl Loopback {
    /// Takes a port; nothing is answered before [`serve`]. `home` is the origin of the window's pages.
    pub fn bind(home: String) -> std::io::Result<(Self, TcpListener)> {
        let listener = TcpListener::bind((Ipv4Addr::LOCALHOST, 0))?;
        listener.set_nonblocking(true)?;
        Ok((Self { port: listener.local_addr()?.port(), home, open: Mutex::default() }, listener))
    }

    /// The server's origin, for the window's policy.
    pub fn origin(&self) -> String {
        format!("http://127.0.0.1:{}", self.port)
    }

    /// The address of an episode; of the episodes before it only the last few keep theirs.
    pub fn address(&self, key: &EpisodeKey) -> Result<String, getrandom::Error> {
        let mut open = self.open.lock().unwrap_or_else(PoisonError::into_inner);
        let token = match open.iter().position(|(_, other)| other == key) {
            Some(at) => open.remove(at).0,
            None => new_token()?,
        };
        open.push((token, key.clone()));
        if open.len() > OPEN {
            open.remove(0);
        }
        Ok(format!("{}/{}", self.origin(), String::from_utf8_lossy(&token)))
    }

    /// The episode that a request may hear.
    fn allowed(&self, method: &Method, uri: &Uri, headers: &HeaderMap) -> Option<EpisodeKey> {
        let is = |name: &str, allowed: &[&str]| {
            headers.get_all(name).iter().all(|value| allowed.iter().any(|one| value.as_bytes() == one.as_bytes()))
        };
        let host = format!("127.0.0.1:{}", self.port);
        // A media element without `crossorigin` sends no Origin; engines that tell what a request is for say these.
        let ours = headers.get_all(header::HOST).iter().count() == 1
            && is("host", &[&host])
            && !headers.contains_key(header::ORIGIN)
            && is("sec-fetch-dest", &["audio", "video"])
            && is("sec-fetch-mode", &["no-cors"])
            && headers.get_all(header::REFERER).iter().all(|page| {
                page.to_str().is_ok_and(|page| page.strip_prefix(&self.home).is_some_and(|rest| rest.starts_with('/')))
            });
        let found = self.find(uri);
        found.filter(|_| ours && method == Method::GET && uri.authority().is_none() && uri.query().is_none())
    }

    fn find(&self, uri: &Uri) -> Option<EpisodeKey> {
        let asked: Token = uri.path().strip_prefix('/')?.as_bytes().try_into().ok()?;
        let open = self.open.lock().unwrap_or_else(PoisonError::into_inner);
        // All of them are looked at, whichever it is.
        let found: Vec<_> = open.iter().filter(|(token, _)| is_same(token, &asked)).collect();
        found.first().map(|(_, key)| key.clone())
    }
}

fn new_token() -> Result<Token, getrandom::Error> {
    let mut random = [0_u8; 32];
    getrandom::fill(&mut random)?;
    let mut token = [0; 64];
    for (digits, byte) in token.chunks_exact_mut(2).zip(random) {
        digits.copy_from_slice(format!("{byte:02x}").as_bytes());
    }
    Ok(token)
}

/// Whether two are the same, in a time that tells nothing about where they differ.
fn is_same(one: &Token, other: &Token) -> bool {
    let differing = one.iter().zip(other).fold(0, |seen, (a, b)| std::hint::black_box(seen | (a ^ b)));
    differing == 0
}

/// Answers until the program ends.
pub async fn serve(loopback: Arc<Loopback>, listener: TcpListener, pieces: Pieces) {
    let listener = match tokio::net::TcpListener::from_std(listener) {
        Ok(listener) => listener,
        Err(error) => return tracing::error!(%error, "nothing can be played"),
    };
    let places = Arc::new(Semaphore::new(CONNECTIONS));
    loop {
        let stream = match listener.accept().await {
            Ok((stream, _)) => stream,
            Err(error) => {
                // Out of files, mostly: the next one may have luck.
                tracing::warn!(%error, "a connection of the player was not taken");
                tokio::time::sleep(Duration::from_millis(100)).await;
                continue;
            }
        };
        let Ok(place) = Arc::clone(&places).try_acquire_owned() else { continue };
        let (loopback, pieces) = (Arc::clone(&loopback), Arc::clone(&pieces));
        tokio::spawn(async move {
            let service = service_fn(|request| {
                let (loopback, pieces) = (Arc::clone(&loopback), Arc::clone(&pieces));
                async move { Ok::<_, Infallible>(answer(&loopback, &pieces, &request).await) }
            });
            let mut connection = http1::Builder::new();
            connection.timer(TokioTimer::new()).header_read_timeout(PATIENCE).max_buf_size(16 << 10);
            if let Err(error) = connection.serve_connection(TokioIo::new(stream), service).await {
                tracing::trace!(%error, "a connection of the player ended");
            }
            drop(place);
        });
    }
}

async fn answer<T>(loopback: &Loopback, pieces: &Pieces, request: &Request<T>) -> Response<Body> {
    match loopback.allowed(request.method(), request.uri(), request.headers()) {
        Some(key) => heard(pieces, key, text(request.headers(), &header::RANGE)).await,
        None => {
            tracing::debug!("a request that is not the player's was refused");
            nothing(StatusCode::NOT_FOUND)
        }
    }
}

/// The episode or a part of it, sent on as it comes.
async fn heard(pieces: &Pieces, key: EpisodeKey, range: Option<String>) -> Response<Body> {
    let wished = range_of(range.as_deref());
    let header = match wished {
        Some(ByteRange::Last(length)) => format!("bytes=-{length}"),
        Some(ByteRange::From(from, length)) => bytes_from(from, length.min(STEP)),
        None => bytes_from(0, STEP),
    };
    let first = match pieces(key.clone(), header).await {
        Ok(first) => first,
        Err(error) => {
            tracing::debug!(%error, "no piece of an episode");
            return nothing(StatusCode::BAD_GATEWAY);
        }
    };
    let from = first.from;
    let (Some(total), Some(wished)) = (first.total, wished) else {
        // Without a length there are no parts; what was asked for from its middle is sent from its beginning.
        let first = (from == 0).then_some(first);
        let total = first.as_ref().and_then(|first| first.total);
        let mut response = sent(pieces, key, first, 0, total);
        if let Some(total) = total {
            insert(&mut response, header::ACCEPT_RANGES, "bytes");
            insert(&mut response, header::CONTENT_LENGTH, &total.to_string());
        }
        return response;
    };
    if first.bytes.is_empty() {
        let mut response = nothing(StatusCode::RANGE_NOT_SATISFIABLE);
        insert(&mut response, header::CONTENT_RANGE, &format!("bytes */{total}"));
        return response;
    }
    let end = match wished {
        ByteRange::From(_, length) => from.saturating_add(length).min(total),
        ByteRange::Last(_) => total,
    };
    let mut response = sent(pieces, key, Some(first), from, Some(end));
    *response.status_mut() = StatusCode::PARTIAL_CONTENT;
    insert(&mut response, header::ACCEPT_RANGES, "bytes");
    insert(&mut response, header::CONTENT_RANGE, &format!("bytes {from}-{}/{total}", end - 1));
    insert(&mut response, header::CONTENT_LENGTH, &(end - from).to_string());
    response
}

fn bytes_from(from: u64, length: u64) -> String {
    format!("bytes={from}-{}", from.saturating_add(length.max(1) - 1))
}

/// An answer with the bytes from `from` up to `end`, or to where there are no more; `first` are the first of them.
fn sent(pieces: &Pieces, key: EpisodeKey, first: Option<Piece>, from: u64, end: Option<u64>) -> Response<Body> {
    let mime = first.as_ref().and_then(|first| first.mime.clone());
    let total = first.as_ref().and_then(|first| first.total);
    let pieces = Arc::clone(pieces);
    let rest = try_unfold((first, from), move |(first, at)| {
        let left = end.map_or(STEP, |end| end.saturating_sub(at).min(STEP));
        let next = match first {
            _ if left == 0 => None,
            Some(first) => Some(Box::pin(async { Ok(first) }) as BoxFuture<'static, _>),
            None => Some(pieces(key.clone(), bytes_from(at, left))),
        };
        async move {
            let Some(next) = next else { return Ok(None) };
            let piece = next.await.map_err(Error::other)?;
            // Another file than the one that was begun must not be glued to it.
            if total.is_some() && piece.total.is_some_and(|now| Some(now) != total) {
                return Err(Error::other("the file is another one now"));
            }
            match (piece.bytes.len() as u64, end) {
                (0, Some(_)) => Err(Error::from(ErrorKind::UnexpectedEof)),
                (0, None) => Ok(None),
                (length, _) => Ok(Some((Frame::data(Bytes::from(piece.bytes)), (None, at + length)))),
            }
        }
    });
    let mut response = Response::new(StreamBody::new(rest).boxed_unsync());
    insert(&mut response, header::CONTENT_TYPE, kind(mime.as_deref()));
    fence(&mut response);
    response
}

fn nothing(status: StatusCode) -> Response<Body> {
    let mut response = Response::new(Empty::new().map_err(|never| match never {}).boxed_unsync());
    *response.status_mut() = status;
    fence(&mut response);
    response
}

#[cfg(test)]
mod tests;
