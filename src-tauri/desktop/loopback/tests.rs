#![allow(clippy::unwrap_used)]

use super::*;
use broadsheet_core::model::{ArticleId, ErrorCode};
use std::sync::atomic::{AtomicU64, Ordering};
use tokio::io::{AsyncReadExt, AsyncWriteExt};
use tokio::net::TcpStream;

const HOME: &str = "tauri://localhost";

fn key(article: i64) -> EpisodeKey {
    EpisodeKey { article: ArticleId(article), url: "https://a.example/e.mp3".to_owned() }
}

fn bytes(length: usize) -> Vec<u8> {
    (0..length).map(|at| (at * 31 % 251) as u8).collect()
}

/// A file as the core gives it: at most so many bytes of what a Range header asks for.
fn file(body: Vec<u8>, knows_length: bool) -> Pieces {
    Arc::new(move |_, range| {
        let total = body.len() as u64;
        let (from, length) = match range_of(Some(&range)).unwrap() {
            ByteRange::From(from, length) => (from, length),
            ByteRange::Last(length) => (total.saturating_sub(length), length),
        };
        let part: Vec<u8> = body.iter().skip(from as usize).take(length.min(STEP) as usize).copied().collect();
        let piece =
            Piece { from, bytes: part, total: knows_length.then_some(total), mime: Some("audio/mp4".to_owned()) };
        Box::pin(async move { Ok(piece) })
    })
}

struct Served {
    loopback: Arc<Loopback>,
    path: String,
}

impl Served {
    fn new(pieces: Pieces) -> Self {
        let (loopback, listener) = Loopback::bind(HOME.to_owned()).unwrap();
        let loopback = Arc::new(loopback);
        tokio::spawn(serve(loopback.clone(), listener, pieces));
        let path = loopback.address(&key(1)).unwrap().strip_prefix(&loopback.origin()).unwrap().to_owned();
        Self { loopback, path }
    }

    /// Head and body of the answer to a request whose connection is to be closed.
    async fn send(&self, request: &str) -> (String, Vec<u8>) {
        let mut stream = TcpStream::connect(("127.0.0.1", self.loopback.port)).await.unwrap();
        stream.write_all(request.as_bytes()).await.unwrap();
        let mut all = Vec::new();
        stream.read_to_end(&mut all).await.unwrap();
        let end = all.windows(4).position(|four| four == b"\r\n\r\n").unwrap_or(all.len());
        let body = all.get(end + 4..).unwrap_or_default().to_vec();
        (String::from_utf8_lossy(&all[..end]).to_ascii_lowercase(), body)
    }

    async fn get(&self, headers: &str) -> (String, Vec<u8>) {
        let host = format!("127.0.0.1:{}", self.loopback.port);
        self.send(&format!("GET {} HTTP/1.1\r\nHost: {host}\r\nConnection: close\r\n{headers}\r\n", self.path)).await
    }
}

#[tokio::test]
async fn gives_the_whole_and_any_part_of_it() {
    let body = bytes(300_000);
    let served = Served::new(file(body.clone(), true));
    let (head, got) = served.get("").await;
    assert!(head.starts_with("http/1.1 200") && head.contains("accept-ranges: bytes"), "{head}");
    assert!(head.contains("content-length: 300000") && head.contains("content-type: audio/mp4"), "{head}");
    assert!(got == body, "{}", got.len());
    for (range, from, to) in
        [("0-", 0, 300_000), ("100000-", 100_000, 300_000), ("7-9", 7, 10), ("-5", 299_995, 300_000), ("0-0", 0, 1)]
    {
        let (head, got) = served.get(&format!("Range: bytes={range}\r\n")).await;
        assert!(head.starts_with("http/1.1 206"), "{range}: {head}");
        assert!(head.contains(&format!("content-range: bytes {from}-{}/300000", to - 1)), "{range}: {head}");
        assert!(got == body[from..to], "{range}");
    }
    let (head, got) = served.get("Range: bytes=300000-\r\n").await;
    assert!(head.starts_with("http/1.1 416") && head.contains("bytes */300000") && got.is_empty(), "{head}");
    let (head, got) = served.get("Range: bytes=9-3\r\n").await;
    assert!(head.starts_with("http/1.1 200") && got == body, "a header that is none");
}

#[tokio::test]
async fn a_file_of_unknown_length_is_given_from_its_beginning() {
    let body = bytes(200_000);
    let served = Served::new(file(body.clone(), false));
    for range in ["", "Range: bytes=0-\r\n", "Range: bytes=500-\r\n"] {
        let (head, got) = served.get(&format!("{range}TE: trailers\r\n")).await;
        assert!(head.starts_with("http/1.1 200") && !head.contains("accept-ranges"), "{head}");
        assert!(head.contains("transfer-encoding: chunked") && got.len() > body.len(), "{head}");
        assert!(got.ends_with(b"0\r\n\r\n"), "it says that it is whole");
    }
}

#[tokio::test]
async fn nobody_else_is_answered() {
    let served = Served::new(file(bytes(1_000), true));
    let (host, path) = (format!("127.0.0.1:{}", served.loopback.port), served.path.clone());
    let other = if path.ends_with('0') { "1" } else { "0" };
    let wrong = format!("{}{other}", &path[..path.len() - 1]);
    let request = |method: &str, path: &str, host: &str, more: &str| {
        format!("{method} {path} HTTP/1.1\r\nConnection: close\r\n{host}{more}\r\n")
    };
    let ours = format!("Host: {host}\r\n");
    let mut refused = Vec::new();
    for path in
        ["/", "/index.html", "*", &wrong, &path[..40], &path.to_uppercase(), &format!("{path}/"), &format!("{path}?x")]
    {
        refused.push(request("GET", path, &ours, ""));
    }
    for method in ["HEAD", "POST", "OPTIONS", "PUT", "CONNECT"] {
        refused.push(request(method, &path, &ours, "Content-Length: 0\r\n"));
    }
    refused.push(request("GET", &format!("http://{host}{path}"), &ours, ""));
    for host in ["", "Host: localhost\r\n", "Host: evil.example\r\n", "Host: 127.0.0.1\r\n", "Host: 127.0.0.1:1\r\n"] {
        refused.push(request("GET", &path, host, ""));
    }
    refused.push(request("GET", &path, &ours, &ours));
    for more in [
        "Origin: https://evil.example",
        "Origin: null",
        "Referer: https://evil.example/",
        "Referer: tauri://localhost.evil.example/",
        "Sec-Fetch-Dest: empty",
        "Sec-Fetch-Dest: document",
        "Sec-Fetch-Dest: image",
        "Sec-Fetch-Mode: cors",
        "Sec-Fetch-Mode: navigate",
    ] {
        refused.push(request("GET", &path, &ours, &format!("{more}\r\n")));
    }
    for request in refused {
        let (head, body) = served.send(&request).await;
        let status = head.split(' ').nth(1).unwrap_or_default();
        assert!(matches!(status, "404" | "400" | ""), "{request}: {head}");
        assert!(body.is_empty() && !head.contains("access-control"), "{request}: {head}");
    }
    let fine = "Sec-Fetch-Dest: video\r\nSec-Fetch-Mode: no-cors\r\nSec-Fetch-Site: cross-site\r\nReferer: tauri://localhost/\r\n";
    let (head, body) = served.get(fine).await;
    assert!(head.starts_with("http/1.1 200") && body.len() == 1_000, "{head}");
    assert!(!head.contains("access-control") && head.contains("nosniff") && head.contains("sandbox"), "{head}");
}

#[tokio::test]
async fn an_address_is_for_one_episode_and_for_a_while() {
    let served = Served::new(file(bytes(10), true));
    assert!(served.loopback.address(&key(1)).unwrap().ends_with(&served.path), "the same as long as it is known");
    let mut all: Vec<String> = (2..2 + OPEN as i64).map(|n| served.loopback.address(&key(n)).unwrap()).collect();
    assert!(served.get("").await.0.starts_with("http/1.1 404"), "others came after it");
    all.push(served.loopback.address(&key(1)).unwrap());
    assert!(!all.last().unwrap().ends_with(&served.path), "and never again the same");
    all.sort();
    all.dedup();
    assert_eq!(all.len(), OPEN + 1);
    assert!(all.iter().all(|address| address.rsplit('/').next().unwrap().len() == 64));
}

#[tokio::test]
async fn what_breaks_off_or_changes_is_not_told_to_be_whole() {
    let asked = AtomicU64::new(0);
    let whole = file(bytes(200_000), true);
    let changing: Pieces = Arc::new(move |key, range| {
        let piece = whole(key, range);
        let turn = asked.fetch_add(1, Ordering::Relaxed);
        Box::pin(
            async move { piece.await.map(|piece| Piece { total: piece.total.map(|total| total + turn), ..piece }) },
        )
    });
    let (head, got) = Served::new(changing).get("").await;
    assert!(head.contains("content-length: 200000") && got.len() == STEP as usize, "{}", got.len());
    let failing: Pieces = Arc::new(|_, _| Box::pin(async { Err(ApiError::new(ErrorCode::File, "gone")) }));
    let (head, got) = Served::new(failing).get("").await;
    assert!(head.starts_with("http/1.1 502") && got.is_empty(), "{head}");
}
