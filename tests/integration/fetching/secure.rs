//! Connections that are encrypted: HTTP/2 with everything that goes over it, and certificates that are not as they should be.

use super::NOW;
use crate::support::{Answer, Certificate, Issuer, Server, gzip, raw_server};
use axum::http::Version;
use broadsheet_core::fetch::{Accept, FetchError, Http, HttpOptions, Request, Response};
use broadsheet_core::model::{Credentials, Header, TroubleCode, Validators};
use rstest::rstest;
use std::io::Write;
use url::Url;

const BOTH: &[&str] = &["h2", "http/1.1"];
const FEED: &[u8] = b"<rss version='2.0'><channel><title>The Paper</title></channel></rss>";

fn trusting(issuer: &Issuer) -> Http {
    let roots = vec![issuer.root.clone()];
    Http::new(HttpOptions { connect_seconds: 2, total_seconds: 5, roots, ..HttpOptions::default() }).unwrap()
}

fn request(url: &Url) -> Request {
    Request::by_user(url.clone(), Accept::Feed)
}

async fn get(http: &Http, url: &Url) -> Result<Response, FetchError> {
    http.get(request(url), NOW).await
}

/// A server on `localhost`, and a client that trusts who certified it.
async fn server(protocols: &[&str]) -> (Server, Http) {
    let issuer = Issuer::new();
    (Server::secure(&issuer.certify("localhost"), protocols).await, trusting(&issuer))
}

#[rstest]
#[case(BOTH, Version::HTTP_2)]
#[case(&["http/1.1"], Version::HTTP_11)]
#[case(&[], Version::HTTP_11)]
#[tokio::test]
async fn the_best_protocol_of_both_is_spoken(#[case] protocols: &[&str], #[case] version: Version) {
    let (server, http) = server(protocols).await;
    server.set("/feed", Answer::feed(FEED).etag("\"1\""));
    let answer = get(&http, &server.url_as("localhost", "/feed")).await.unwrap();
    assert_eq!((answer.body.as_deref(), answer.validators.etag.as_deref()), (Some(FEED), Some("\"1\"")));
    let seen = server.log()[0].clone();
    assert_eq!((seen.version, seen.header("accept-language")), (version, None));
    assert!(seen.header("user-agent").unwrap().starts_with("Broadsheet/"));
}

#[tokio::test]
async fn http2_carries_conditions_passwords_and_headers_over_one_connection() {
    let (server, http) = server(BOTH).await;
    server.set("/feed", Answer::feed(FEED).etag("\"1\"").needs_authorization("Basic am86cCB3"));
    let url = server.url_as("localhost", "/feed");
    let headers = Some(vec![Header { name: "Cookie".to_owned(), value: "a=1; b=2".to_owned() }]);
    let credentials = Credentials { user: "jo".to_owned(), password: "p w".to_owned(), headers };
    let validators = Validators { etag: Some("\"1\"".to_owned()), last_modified: None };
    let asked = || Request { credentials: Some(credentials.clone()), ..request(&url) };
    assert!(http.get(asked(), NOW).await.unwrap().body.is_some());
    let again = (0..4).map(|_| http.get(Request { validators: validators.clone(), ..asked() }, NOW));
    for answer in futures_util::future::join_all(again).await {
        assert!(answer.unwrap().body.is_none(), "304");
    }
    let log = server.log();
    assert!(log.iter().all(|seen| seen.version == Version::HTTP_2 && seen.peer == log[0].peer), "{log:?}");
    assert!(log.iter().all(|seen| seen.header("cookie") == Some("a=1; b=2")), "{log:?}");
}

#[rstest]
#[case("gzip", gzip)]
#[case("deflate", deflate)]
#[case("br", brotli)]
#[case("zstd", |bytes: &[u8]| zstd::encode_all(bytes, 3).unwrap())]
#[tokio::test]
async fn every_compression_is_read_over_http2(#[case] encoding: &str, #[case] pack: fn(&[u8]) -> Vec<u8>) {
    let (server, http) = server(BOTH).await;
    let long = FEED.repeat(5_000);
    server.set("/feed", Answer::feed(pack(&long)).header("content-encoding", encoding));
    let answer = get(&http, &server.url_as("localhost", "/feed")).await.unwrap();
    assert!(answer.body.as_deref() == Some(&long[..]), "{encoding}");
    let offered = server.log()[0].header("accept-encoding").unwrap().to_owned();
    assert!(server.log()[0].version == Version::HTTP_2 && offered.contains(encoding), "{offered}");
}

fn deflate(bytes: &[u8]) -> Vec<u8> {
    let mut encoder = flate2::write::ZlibEncoder::new(Vec::new(), flate2::Compression::best());
    encoder.write_all(bytes).unwrap();
    encoder.finish().unwrap()
}

fn brotli(bytes: &[u8]) -> Vec<u8> {
    let mut packed = Vec::new();
    brotli::CompressorWriter::new(&mut packed, 4096, 5, 20).write_all(bytes).unwrap();
    packed
}

#[tokio::test]
async fn a_bomb_over_http2_is_too_large() {
    let (server, http) = server(BOTH).await;
    server.set("/feed", Answer::feed(vec![b' '; 1 << 20]).gzip());
    let request = Request { max_bytes: 1 << 16, ..request(&server.url_as("localhost", "/feed")) };
    assert_eq!(http.get(request, NOW).await.unwrap_err().code, TroubleCode::TooLarge);
}

#[rstest]
#[case("localhost", 2000, 2020, "the certificate of localhost:PORT has expired")]
#[case("localhost", 2090, 2100, "the certificate of localhost:PORT is not valid yet")]
#[case("other.example", 2000, 2100, "the certificate of localhost:PORT is for another name")]
#[tokio::test]
async fn each_fault_of_a_certificate_has_its_sentence(
    #[case] host: &str,
    #[case] from: i32,
    #[case] to: i32,
    #[case] sentence: &str,
) {
    let issuer = Issuer::new();
    assert_refused(&issuer.certify_between(host, from, to), &trusting(&issuer), sentence).await;
}

#[tokio::test]
async fn a_certificate_of_nobody_known_is_refused() {
    let (known, unknown) = (Issuer::new(), Issuer::new());
    let sentence = "the certificate of localhost:PORT comes from an unknown issuer";
    assert_refused(&unknown.certify("localhost"), &trusting(&known), sentence).await;
    // Nobody but the system is trusted by the program as people run it.
    let http = Http::new(HttpOptions { total_seconds: 5, ..HttpOptions::default() }).unwrap();
    assert_refused(&known.certify("localhost"), &http, sentence).await;
}

async fn assert_refused(certificate: &Certificate, http: &Http, sentence: &str) {
    let server = Server::secure(certificate, BOTH).await;
    let url = server.set("/feed", Answer::feed(FEED));
    let url = server.url_as("localhost", url.path());
    let error = get(http, &url).await.unwrap_err();
    let wanted = sentence.replace("PORT", &url.port().unwrap().to_string());
    assert_eq!((error.code, error.detail), (TroubleCode::Tls, wanted));
    assert!(server.log().is_empty(), "nothing was asked, so no password was sent");
}

#[tokio::test]
async fn a_server_without_tls_and_a_name_without_a_server_are_other_troubles() {
    let http = trusting(&Issuer::new());
    let plain = raw_server(b"HTTP/1.1 200 OK\r\ncontent-length: 0\r\n\r\n").await;
    let url = Url::parse(&format!("https://localhost:{}/", plain.port().unwrap())).unwrap();
    let error = get(&http, &url).await.unwrap_err();
    assert_eq!(error.code, TroubleCode::Tls, "{error:?}");
    assert!(error.detail.starts_with("no secure connection to localhost"), "{error:?}");
    let nowhere = Url::parse("https://no-such-host.invalid/").unwrap();
    let error = get(&http, &nowhere).await.unwrap_err();
    // Without any network that is what is said, whatever the name.
    assert!(matches!(error.code, TroubleCode::Dns | TroubleCode::Offline), "{error:?}");
}
