//! A server that speaks as OpenAI's chat completions do, with a model that can do two things: it translates by putting every
//! sentence into angle quotes, and answers anything else with the same words. What it does otherwise is said beforehand.

use axum::body::{Body, Bytes};
use axum::extract::{Request, State};
use axum::response::Response;
use serde_json::{Value, json};
use std::collections::VecDeque;
use std::sync::{Arc, Mutex};
use std::time::Duration;

/// What the model answers to everything that is no translation.
pub const SAID: &str = "The tower is closed. It opens in spring — 春に.";

/// How one request is answered.
#[derive(Debug, Clone)]
pub enum Turn {
    /// As a model does: a stream with its cost at the end.
    Model,
    /// A stream of these bytes, so many at a time with a pause between; `cut`: the connection breaks then.
    Stream { bytes: Vec<u8>, step: usize, pause: Duration, cut: bool },
    /// A line for ever.
    Endless(&'static str),
    /// A status, headers and a body.
    Status(u16, Vec<(&'static str, String)>, String),
    /// Not at all.
    Silence,
}

impl Turn {
    pub fn json(status: u16, body: Value) -> Self {
        Self::Status(status, vec![("content-type", "application/json".to_owned())], body.to_string())
    }

    pub fn stream(text: &str) -> Self {
        Self::Stream { bytes: text.as_bytes().to_vec(), step: 7, pause: Duration::ZERO, cut: false }
    }
}

/// A request that came.
#[derive(Debug, Clone)]
pub struct Asked {
    pub path: String,
    pub key: Option<String>,
    pub body: Value,
}

impl Asked {
    /// Everything that was sent.
    pub fn text(&self) -> String {
        self.body.to_string()
    }
}

#[derive(Default)]
struct Inner {
    turns: Mutex<VecDeque<Turn>>,
    asked: Mutex<Vec<Asked>>,
    /// The key that it wants.
    key: Mutex<Option<String>>,
}

pub struct ModelServer {
    pub address: String,
    inner: Arc<Inner>,
    task: tokio::task::JoinHandle<()>,
}

impl ModelServer {
    pub async fn start() -> Self {
        let listener = tokio::net::TcpListener::bind("127.0.0.1:0").await.unwrap();
        let address = format!("http://{}", listener.local_addr().unwrap());
        let inner = Arc::new(Inner::default());
        let router = axum::Router::new().fallback(serve).with_state(Arc::clone(&inner));
        let task = tokio::spawn(async move { axum::serve(listener, router).await.unwrap() });
        Self { address, inner, task }
    }

    /// The next requests to the model are answered so; then it is a model again.
    pub fn then(&self, turns: impl IntoIterator<Item = Turn>) {
        self.inner.turns.lock().unwrap().extend(turns);
    }

    pub fn wants_key(&self, key: &str) {
        *self.inner.key.lock().unwrap() = Some(key.to_owned());
    }

    pub fn asked(&self) -> Vec<Asked> {
        self.inner.asked.lock().unwrap().clone()
    }

    /// Requests to the model itself.
    pub fn chats(&self) -> Vec<Asked> {
        self.asked().into_iter().filter(|asked| asked.path == "/v1/chat/completions").collect()
    }
}

impl Drop for ModelServer {
    fn drop(&mut self) {
        self.task.abort();
    }
}

async fn serve(State(inner): State<Arc<Inner>>, request: Request) -> Response {
    let path = request.uri().path().to_owned();
    let key = request.headers().get("authorization").and_then(|key| key.to_str().ok()).map(str::to_owned);
    let bytes = axum::body::to_bytes(request.into_body(), 16 << 20).await.unwrap();
    let body: Value = serde_json::from_slice(&bytes).unwrap_or_default();
    inner.asked.lock().unwrap().push(Asked { path: path.clone(), key: key.clone(), body: body.clone() });
    let wanted = inner.key.lock().unwrap().clone();
    if wanted.is_some_and(|wanted| key != Some(format!("Bearer {wanted}"))) {
        let words = format!("Incorrect API key provided: {}", key.unwrap_or_default());
        return plain(401, &[], json!({ "error": { "message": words, "code": "invalid_api_key" } }).to_string());
    }
    let turn = match path.as_str() {
        "/v1/models" => Turn::json(200, json!({ "data": [{ "id": "tiny" }, { "id": "large" }] })),
        "/v1/chat/completions" => inner.turns.lock().unwrap().pop_front().unwrap_or(Turn::Model),
        _ => Turn::Status(404, Vec::new(), "<h1>Not Found</h1>".to_owned()),
    };
    match turn {
        Turn::Model => stream(events(&answer_to(&body), true), 11, Duration::ZERO, false),
        Turn::Stream { bytes, step, pause, cut } => stream(bytes, step, pause, cut),
        Turn::Status(status, headers, body) => plain(status, &headers, body),
        Turn::Endless(line) => {
            let lines = Bytes::from(line.repeat(100));
            let body = futures_util::stream::repeat_with(move || Ok::<_, std::io::Error>(lines.clone()));
            streamed(Body::from_stream(body))
        }
        Turn::Silence => std::future::pending().await,
    }
}

/// What the model says.
fn answer_to(request: &Value) -> String {
    let messages = request["messages"].as_array().cloned().unwrap_or_default();
    let text = |at: usize| messages.get(at).and_then(|message| message["content"].as_str()).unwrap_or_default();
    if !text(0).contains("You translate") {
        return SAID.to_owned();
    }
    let lines = text(1).lines().filter_map(|line| line.strip_prefix("[[")?.split_once("]] "));
    lines.map(|(number, words)| format!("[[{number}]] «{words}»\n")).collect()
}

/// A text as events, a few characters each; with its cost at the end.
pub fn events(text: &str, usage: bool) -> Vec<u8> {
    let mut out = String::new();
    let letters: Vec<char> = text.chars().collect();
    for piece in letters.chunks(5) {
        let piece: String = piece.iter().collect();
        let part = json!({ "model": "tiny-1", "choices": [{ "index": 0, "delta": { "content": piece } }] });
        out.push_str(&format!("data: {part}\n\n"));
    }
    let end = json!({ "model": "tiny-1", "choices": [{ "index": 0, "delta": {}, "finish_reason": "stop" }] });
    out.push_str(&format!("data: {end}\n\n"));
    if usage {
        let cost = json!({ "choices": [], "usage": { "prompt_tokens": 100, "completion_tokens": 20 } });
        out.push_str(&format!("data: {cost}\n\n"));
    }
    out.push_str("data: [DONE]\n\n");
    out.into_bytes()
}

fn plain(status: u16, headers: &[(&'static str, String)], body: String) -> Response {
    let mut response = Response::builder().status(status);
    for (name, value) in headers {
        response = response.header(*name, value);
    }
    response.body(Body::from(body)).unwrap()
}

fn streamed(body: Body) -> Response {
    Response::builder().header("content-type", "text/event-stream").body(body).unwrap()
}

fn stream(bytes: Vec<u8>, step: usize, pause: Duration, cut: bool) -> Response {
    let mut pieces: Vec<Result<Bytes, std::io::Error>> =
        bytes.chunks(step).map(|piece| Ok(Bytes::copy_from_slice(piece))).collect();
    if cut {
        pieces.push(Err(std::io::Error::other("cut")));
    }
    streamed(Body::from_stream(futures_util::stream::unfold(pieces.into_iter(), move |mut pieces| async move {
        let piece = pieces.next()?;
        tokio::time::sleep(pause).await;
        Some((piece, pieces))
    })))
}
