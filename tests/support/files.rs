//! A server of one large file: with ranges or without, whole or cut off, the same or another one.

use std::net::SocketAddr;
use std::sync::{Arc, Mutex};
use std::time::Duration;
use tokio::io::{AsyncBufReadExt, AsyncWriteExt, BufReader};
use tokio::net::{TcpListener, TcpStream};
use url::Url;

/// How the file is served.
#[derive(Debug, Clone)]
pub struct Serving {
    pub body: Vec<u8>,
    pub etag: Option<&'static str>,
    pub ranges: bool,
    /// Says how long the file is.
    pub length: bool,
    /// As which length the whole file is announced, when not its own.
    pub says: Option<usize>,
    /// Each connection is cut after so many bytes.
    pub cut_after: Option<usize>,
    /// Between pieces of 16 KiB.
    pub pause: Duration,
    pub content_type: &'static str,
    /// In place of the file.
    pub status: Option<u16>,
}

impl Serving {
    pub fn of(body: Vec<u8>) -> Self {
        Self {
            body,
            etag: Some("\"one\""),
            ranges: true,
            length: true,
            says: None,
            cut_after: None,
            pause: Duration::ZERO,
            content_type: "audio/mpeg",
            status: None,
        }
    }
}

/// The server; stops when dropped.
pub struct FileServer {
    address: SocketAddr,
    serving: Arc<Mutex<Serving>>,
    /// The Range headers that came, empty without one.
    asked: Arc<Mutex<Vec<String>>>,
    task: tokio::task::JoinHandle<()>,
}

impl FileServer {
    pub async fn start(serving: Serving) -> Self {
        let listener = TcpListener::bind("127.0.0.1:0").await.unwrap();
        let address = listener.local_addr().unwrap();
        let serving = Arc::new(Mutex::new(serving));
        let asked = Arc::new(Mutex::new(Vec::new()));
        let (of, log) = (Arc::clone(&serving), Arc::clone(&asked));
        let task = tokio::spawn(async move {
            while let Ok((stream, _)) = listener.accept().await {
                let (of, log) = (Arc::clone(&of), Arc::clone(&log));
                // A client that goes away is no failure of the server.
                tokio::spawn(async move { answer(stream, &of, &log).await.ok() });
            }
        });
        Self { address, serving, asked, task }
    }

    pub fn url(&self) -> Url {
        Url::parse(&format!("http://{}/episode.mp3", self.address)).unwrap()
    }

    pub fn change(&self, change: impl FnOnce(&mut Serving)) {
        change(&mut self.serving.lock().unwrap());
    }

    pub fn asked(&self) -> Vec<String> {
        self.asked.lock().unwrap().clone()
    }
}

impl Drop for FileServer {
    fn drop(&mut self) {
        self.task.abort();
    }
}

async fn answer(stream: TcpStream, serving: &Mutex<Serving>, log: &Mutex<Vec<String>>) -> std::io::Result<()> {
    let (reader, mut writer) = stream.into_split();
    let mut lines = BufReader::new(reader).lines();
    let (mut range, mut if_range) = (String::new(), None);
    while let Some(line) = lines.next_line().await? {
        if line.is_empty() {
            break;
        }
        let Some((name, value)) = line.split_once(':') else { continue };
        match name.to_ascii_lowercase().as_str() {
            "range" => range = value.trim().to_owned(),
            "if-range" => if_range = Some(value.trim().to_owned()),
            _ => {}
        }
    }
    log.lock().unwrap().push(range.clone());
    let serving = serving.lock().unwrap().clone();
    let total = serving.says.unwrap_or(serving.body.len());
    let from = range.strip_prefix("bytes=").and_then(|r| r.trim_end_matches('-').parse::<usize>().ok());
    let fits = if_range.is_none_or(|wanted| serving.etag == Some(wanted.as_str()));
    let from = from.filter(|_| serving.ranges && fits);
    let mut head = match (serving.status, from) {
        (Some(status), _) => format!("HTTP/1.1 {status} X\r\n"),
        (None, Some(from)) if from >= total => format!("HTTP/1.1 416 X\r\ncontent-range: bytes */{total}\r\n"),
        (None, Some(from)) => format!("HTTP/1.1 206 X\r\ncontent-range: bytes {from}-{}/{total}\r\n", total - 1),
        (None, None) => "HTTP/1.1 200 X\r\n".to_owned(),
    };
    let empty = serving.status.is_some() || from.is_some_and(|from| from >= total);
    let body = if empty { &[][..] } else { &serving.body[from.unwrap_or(0).min(serving.body.len())..] };
    if let Some(etag) = serving.etag {
        head += &format!("etag: {etag}\r\n");
    }
    if serving.length || empty {
        let said = if empty { 0 } else { total - from.unwrap_or(0) };
        head += &format!("content-length: {said}\r\n");
    }
    head += &format!("content-type: {}\r\nconnection: close\r\n\r\n", serving.content_type);
    writer.write_all(head.as_bytes()).await?;
    let end = serving.cut_after.unwrap_or(usize::MAX).min(body.len());
    for piece in body[..end].chunks(16 << 10) {
        writer.write_all(piece).await?;
        if !serving.pause.is_zero() {
            tokio::time::sleep(serving.pause).await;
        }
    }
    writer.shutdown().await
}
