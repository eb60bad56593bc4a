//! Size, time, and answers that are broken.

use super::{NOW, get, http};
use crate::support::{Answer, Server, endless_server, raw_server};
use broadsheet_core::fetch::{Accept, MAX_BYTES, MAX_REDIRECTS, Request};
use broadsheet_core::model::TroubleCode;
use rstest::rstest;
use std::time::{Duration, Instant};

#[tokio::test]
async fn a_gzip_bomb_is_too_large() {
    let server = Server::start().await;
    let bomb = vec![b' '; MAX_BYTES as usize + 1];
    let url = server.set("/declared", Answer::feed(bomb.clone()).gzip());
    assert_eq!(get(&url).await.unwrap_err().code, TroubleCode::TooLarge);
    let url = server.set("/undeclared", Answer::feed(crate::support::gzip(&bomb)));
    assert_eq!(get(&url).await.unwrap_err().code, TroubleCode::TooLarge);
}

#[tokio::test]
async fn the_limit_is_exact_with_and_without_a_length() {
    let server = Server::start().await;
    for (bytes, fits) in [(1000, true), (1001, false)] {
        let whole = server.set("/whole", Answer::feed(vec![b'a'; bytes]));
        let pieces = server.set("/pieces", Answer::feed(vec![b'a'; bytes]).dripping(400, Duration::ZERO));
        for url in [whole, pieces] {
            let request = Request { max_bytes: 1000, ..Request::by_user(url, Accept::Feed) };
            let answer = http().get(request, NOW).await;
            assert_eq!(answer.as_ref().err().map(|error| error.code), (!fits).then_some(TroubleCode::TooLarge));
        }
    }
}

#[tokio::test]
async fn compressed_bodies_arrive_whole() {
    let server = Server::start().await;
    let url = server.set("/declared", Answer::feed("<rss/>").gzip());
    assert_eq!(get(&url).await.unwrap().body.as_deref(), Some(&b"<rss/>"[..]));
    let url = server.set("/undeclared", Answer::ok(crate::support::gzip(b"<rss/>")));
    assert_eq!(get(&url).await.unwrap().body.as_deref(), Some(&b"<rss/>"[..]));
    for encoding in ["gzip", "br", "zstd", "deflate"] {
        let url = server.set("/false", Answer::feed("<rss version='2.0'></rss>").header("content-encoding", encoding));
        let body = get(&url).await.unwrap_or_else(|error| panic!("{encoding}: {error}")).body;
        assert_eq!(body.as_deref(), Some(&b"<rss version='2.0'></rss>"[..]), "{encoding} is only said");
    }
}

/// As servers send them: zlib's wrapper around deflate, a zstd frame, and brotli's stored form of six bytes.
#[tokio::test]
async fn every_compression_that_is_asked_for_is_read() {
    use std::io::Write;
    let text = b"<rss/>";
    let mut deflate = flate2::write::ZlibEncoder::new(Vec::new(), flate2::Compression::best());
    deflate.write_all(text).unwrap();
    let bodies = [
        ("gzip", crate::support::gzip(text)),
        ("deflate", deflate.finish().unwrap()),
        ("zstd", zstd::encode_all(&text[..], 3).unwrap()),
        ("br", [&[0x8b, 0x02, 0x80], &text[..], &[0x03]].concat()),
    ];
    let server = Server::start().await;
    for (encoding, body) in bodies {
        let url = server.set("/feed", Answer::feed(body).header("content-encoding", encoding));
        let answer = get(&url).await.unwrap_or_else(|error| panic!("{encoding}: {error}"));
        assert_eq!(answer.body.as_deref(), Some(&text[..]), "{encoding}");
    }
}

#[tokio::test]
async fn endless_headers_end() {
    for line in ["X-More: of this\r\n", "X"] {
        let url = endless_server(b"HTTP/1.1 200 OK\r\n", line).await;
        let began = Instant::now();
        let error = get(&url).await.unwrap_err();
        assert!(matches!(error.code, TroubleCode::BadAnswer | TroubleCode::Timeout), "{error:?}");
        assert!(began.elapsed() < Duration::from_secs(5));
    }
}

#[tokio::test]
async fn a_slow_drip_ends_at_the_deadline() {
    let server = Server::start().await;
    let url = server.set("/drip", Answer::feed(vec![b'a'; 1000]).dripping(10, Duration::from_millis(200)));
    let began = Instant::now();
    let error = get(&url).await.unwrap_err();
    assert_eq!(error.code, TroubleCode::Timeout);
    assert!(error.detail.contains("3 s"), "{}", error.detail);
    assert!(began.elapsed() < Duration::from_secs(5));
    let url = server.set("/silent", Answer::feed("<rss/>").after(Duration::from_secs(20)));
    assert_eq!(get(&url).await.unwrap_err().code, TroubleCode::Timeout);
}

#[tokio::test]
async fn redirects_have_an_end() {
    let server = Server::start().await;
    for hop in 0..20 {
        server.set(&format!("/{hop}"), Answer::redirect(302, &format!("/{}", hop + 1)));
    }
    assert_eq!(get(&server.url("/0")).await.unwrap_err().code, TroubleCode::TooManyRedirects);
    assert_eq!(server.log().len(), MAX_REDIRECTS + 1);
    server.set("/20", Answer::feed("<rss/>"));
    assert!(get(&server.url("/10")).await.is_ok(), "ten are followed");
    server.set("/a", Answer::redirect(301, "/b"));
    server.set("/b", Answer::redirect(301, "/a"));
    server.clear_log();
    assert_eq!(get(&server.url("/a")).await.unwrap_err().code, TroubleCode::TooManyRedirects);
    assert_eq!(server.log().len(), 2, "a circle is seen at once");
}

#[rstest]
#[case::no_location(b"HTTP/1.1 302 Found\r\nContent-Length: 0\r\n\r\n", TroubleCode::BadAnswer)]
#[case::cut(b"HTTP/1.1 200 OK\r\nContent-Length: 1000\r\n\r\n<rss>", TroubleCode::BadAnswer)]
#[case::cut_chunk(b"HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n100\r\n<rss>", TroubleCode::BadAnswer)]
#[case::cut_head(b"HTTP/1.1 200 O", TroubleCode::BadAnswer)]
#[case::nothing(b"", TroubleCode::BadAnswer)]
#[case::no_http(b"SSH-2.0-OpenSSH_9.2\r\n", TroubleCode::BadAnswer)]
#[case::ftp(b"HTTP/1.1 302 Found\r\nLocation: ftp://example.org/\r\n\r\n", TroubleCode::BadAddress)]
#[case::file(b"HTTP/1.1 302 Found\r\nLocation: file:///etc/passwd\r\n\r\n", TroubleCode::BadAddress)]
#[tokio::test]
async fn broken_answers_are_told_apart(#[case] bytes: &'static [u8], #[case] code: TroubleCode) {
    let error = get(&raw_server(bytes).await).await.unwrap_err();
    assert_eq!(error.code, code, "{}", error.detail);
    assert!(!error.detail.is_empty());
}

#[tokio::test]
async fn a_body_without_a_length_ends_with_the_connection() {
    let url = raw_server(b"HTTP/1.0 200 OK\r\n\r\n<rss/>").await;
    assert_eq!(get(&url).await.unwrap().body.as_deref(), Some(&b"<rss/>"[..]));
}

#[tokio::test]
async fn hosts_that_cannot_be_reached_are_told_apart() {
    let closed = {
        let listener = std::net::TcpListener::bind("127.0.0.1:0").unwrap();
        listener.local_addr().unwrap()
    };
    let url = url::Url::parse(&format!("http://{closed}/")).unwrap();
    let error = get(&url).await.unwrap_err();
    assert_eq!((error.code, error.detail.contains("127.0.0.1")), (TroubleCode::Connect, true), "{}", error.detail);

    let url = url::Url::parse("http://no-such-host.invalid/").unwrap();
    let error = get(&url).await.unwrap_err();
    // Without any network the resolver cannot know.
    assert!(matches!(error.code, TroubleCode::Dns | TroubleCode::Offline), "{error:?}");

    let plain = Server::start().await;
    let mut url = plain.url("/");
    url.set_scheme("https").unwrap();
    let error = get(&url).await.unwrap_err();
    assert_eq!(error.code, TroubleCode::Tls, "{}", error.detail);
}
