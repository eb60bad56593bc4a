//! A server for tests: whatever a test wants to be answered, on a free port of the loopback, with a log of what was asked.
#![allow(dead_code, clippy::unwrap_used, missing_docs)]

mod answer;
mod clock;
mod feeds;
mod files;
mod images;
mod library;
mod models;
mod raw;
mod tls;

pub use answer::{Answer, gzip};
pub use clock::TurnedClock;
pub use feeds::rss;
pub use files::{FileServer, Serving};
pub use images::png;
pub use library::open_library;
pub use models::{ModelServer, SAID, Turn, events};
pub use raw::{endless_server, raw_server};
pub use tls::{Certificate, Issuer};

use axum::extract::connect_info::Connected;
use axum::extract::{ConnectInfo, Request, State};
use axum::http::Version;
use axum::response::Response;
use axum::serve::{IncomingStream, Listener};
use std::collections::HashMap;
use std::net::SocketAddr;
use std::sync::atomic::{AtomicUsize, Ordering};
use std::sync::{Arc, Mutex};
use url::Url;

/// A request that came.
#[derive(Debug, Clone)]
pub struct Seen {
    pub method: String,
    pub path: String,
    /// The host it was for: another one than the server's when the server was used as a proxy.
    pub host: String,
    /// Of HTTP.
    pub version: Version,
    /// The connection it came on.
    pub peer: SocketAddr,
    pub headers: Vec<(String, String)>,
}

impl Seen {
    pub fn header(&self, name: &str) -> Option<&str> {
        self.headers.iter().find(|(key, _)| key == name).map(|(_, value)| value.as_str())
    }
}

#[derive(Default)]
struct Inner {
    routes: Mutex<HashMap<String, Vec<Answer>>>,
    log: Mutex<Vec<Seen>>,
    busy: AtomicUsize,
    busiest: AtomicUsize,
}

/// The server; stops when dropped.
pub struct Server {
    address: SocketAddr,
    scheme: &'static str,
    inner: Arc<Inner>,
    task: tokio::task::JoinHandle<()>,
}

impl Server {
    pub async fn start() -> Self {
        Self::on(loopback().await, "http")
    }

    /// A server behind TLS, which speaks the protocols of this list ("h2", "http/1.1").
    pub async fn secure(certificate: &Certificate, protocols: &[&str]) -> Self {
        Self::on(tls::Secure::new(loopback().await, certificate, protocols), "https")
    }

    fn on<L>(listener: L, scheme: &'static str) -> Self
    where
        L: Listener<Addr = SocketAddr>,
        Peer: for<'a> Connected<IncomingStream<'a, L>>,
    {
        let inner = Arc::new(Inner::default());
        let router = axum::Router::new().fallback(serve).with_state(Arc::clone(&inner));
        let service = router.into_make_service_with_connect_info::<Peer>();
        let address = listener.local_addr().unwrap();
        let task = tokio::spawn(async move { axum::serve(listener, service).await.unwrap() });
        Self { address, scheme, inner, task }
    }

    /// What is answered at a path from now on.
    pub fn set(&self, path: &str, answer: Answer) -> Url {
        self.sequence(path, vec![answer])
    }

    /// Answers given one after the other; the last one stays.
    pub fn sequence(&self, path: &str, answers: Vec<Answer>) -> Url {
        self.inner.routes.lock().unwrap().insert(path.to_owned(), answers);
        self.url(path)
    }

    pub fn url(&self, path: &str) -> Url {
        Url::parse(&format!("{}://{}{path}", self.scheme, self.address)).unwrap()
    }

    /// The same server as a proxy: through it, every host of the world is this server, and only paths tell them apart.
    pub fn proxy(&self) -> String {
        format!("http://{}", self.address)
    }

    /// The same server under another host name of the loopback.
    pub fn url_as(&self, host: &str, path: &str) -> Url {
        Url::parse(&format!("{}://{host}:{}{path}", self.scheme, self.address.port())).unwrap()
    }

    pub fn log(&self) -> Vec<Seen> {
        self.inner.log.lock().unwrap().clone()
    }

    pub fn count(&self, path: &str) -> usize {
        self.log().iter().filter(|seen| seen.path == path).count()
    }

    pub fn clear_log(&self) {
        self.inner.log.lock().unwrap().clear();
    }

    /// The most requests that were being answered at a time.
    pub fn busiest(&self) -> usize {
        self.inner.busiest.load(Ordering::SeqCst)
    }
}

impl Drop for Server {
    fn drop(&mut self) {
        self.task.abort();
    }
}

async fn loopback() -> tokio::net::TcpListener {
    tokio::net::TcpListener::bind("127.0.0.1:0").await.unwrap()
}

/// Who is at the other end of a connection.
#[derive(Debug, Clone, Copy)]
struct Peer(SocketAddr);

impl Connected<IncomingStream<'_, tokio::net::TcpListener>> for Peer {
    fn connect_info(stream: IncomingStream<'_, tokio::net::TcpListener>) -> Self {
        Self(*stream.remote_addr())
    }
}

impl Connected<IncomingStream<'_, tls::Secure>> for Peer {
    fn connect_info(stream: IncomingStream<'_, tls::Secure>) -> Self {
        Self(*stream.remote_addr())
    }
}

async fn serve(State(inner): State<Arc<Inner>>, ConnectInfo(peer): ConnectInfo<Peer>, request: Request) -> Response {
    let named = request.headers().get("host").and_then(|host| host.to_str().ok()).unwrap_or_default();
    let seen = Seen {
        peer: peer.0,
        version: request.version(),
        method: request.method().to_string(),
        host: request.uri().host().unwrap_or(named).to_owned(),
        path: request.uri().path_and_query().map_or("/", |path| path.as_str()).to_owned(),
        headers: request
            .headers()
            .iter()
            .map(|(name, value)| (name.to_string(), String::from_utf8_lossy(value.as_bytes()).into_owned()))
            .collect(),
    };
    let answer = {
        let mut routes = inner.routes.lock().unwrap();
        match routes.get_mut(&seen.path) {
            Some(answers) if answers.len() > 1 => answers.remove(0),
            Some(answers) => answers[0].clone(),
            None => Answer::status(404),
        }
    };
    inner.log.lock().unwrap().push(seen.clone());
    let busy = inner.busy.fetch_add(1, Ordering::SeqCst) + 1;
    inner.busiest.fetch_max(busy, Ordering::SeqCst);
    let response = answer.respond(&seen).await;
    inner.busy.fetch_sub(1, Ordering::SeqCst);
    response
}
