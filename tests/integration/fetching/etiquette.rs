//! What a server may expect of a single request. `checklist` has all rules of polling, numbered.

use super::{NOW, get, get_with, http};
use crate::support::{Answer, Seen, Server};
use broadsheet_core::fetch::{Accept, Request};
use broadsheet_core::model::{Credentials, RequestSettings, TroubleCode, Validators};
use rstest::rstest;

fn validators(etag: Option<&str>, last_modified: Option<&str>) -> Validators {
    Validators { etag: etag.map(str::to_owned), last_modified: last_modified.map(str::to_owned) }
}

type Rule = fn(&Seen) -> bool;

/// Rules about every plain request.
#[rstest]
#[case::says_who_it_is("user-agent names product and version", |seen: &Seen| {
    seen.header("user-agent").is_some_and(|agent| agent.starts_with("Broadsheet/") && agent.contains("http"))
})]
#[case::says_what_it_wants("accept names feeds first", |seen: &Seen| {
    seen.header("accept").is_some_and(|accept| accept.starts_with("application/atom+xml"))
})]
#[case::takes_compressed("accept-encoding has gzip, br, zstd, deflate", |seen: &Seen| {
    seen.header("accept-encoding").is_some_and(|e| ["gzip", "br", "zstd", "deflate"].iter().all(|name| e.contains(name)))
})]
#[case::get("GET and nothing before it", |seen: &Seen| seen.method == "GET")]
#[case::as_it_was_given("the address as it was given", |seen: &Seen| seen.path == "/feed?a=1&b=%20")]
#[case::no_referer("no referer", |seen: &Seen| seen.header("referer").is_none())]
#[case::no_cookie("no cookie", |seen: &Seen| seen.header("cookie").is_none())]
#[case::no_language("no accept-language", |seen: &Seen| seen.header("accept-language").is_none())]
#[case::no_password("no authorization unless asked for", |seen: &Seen| seen.header("authorization").is_none())]
#[case::unconditional("no If- headers without validators", |seen: &Seen| {
    seen.header("if-none-match").is_none() && seen.header("if-modified-since").is_none()
})]
#[case::host("host with port", |seen: &Seen| seen.header("host").is_some_and(|host| host.starts_with("127.0.0.1:")))]
#[tokio::test]
async fn every_request(#[case] rule: &str, #[case] holds: Rule) {
    let server = Server::start().await;
    server.set("/feed?a=1&b=%20", Answer::feed("<rss/>").header("set-cookie", "id=1; Path=/"));
    let url = server.url("/feed?a=1&b=%20#part");
    let client = http();
    for _ in 0..2 {
        client.get(Request::by_user(url.clone(), Accept::Feed), NOW).await.unwrap();
    }
    assert_eq!(server.log().len(), 2);
    for seen in server.log() {
        assert!(holds(&seen), "{rule}: {seen:?}");
    }
}

/// Validators come back exactly as the server gave them.
#[rstest]
#[case::strong(Some("\"abc\""), None)]
#[case::weak(Some("W/\"abc\""), None)]
#[case::unquoted(Some("abc"), None)]
#[case::date(None, Some("Tue, 14 Nov 2023 22:13:20 GMT"))]
#[case::odd_date(None, Some("2023-11-14 22:13:20"))]
#[case::both(Some("\"abc\""), Some("Tue, 14 Nov 2023 22:13:20 GMT"))]
#[tokio::test]
async fn validators_return_verbatim_and_304_has_no_body(#[case] etag: Option<&str>, #[case] date: Option<&str>) {
    let server = Server::start().await;
    let mut answer = Answer::feed("<rss/>");
    if let Some(etag) = etag {
        answer = answer.etag(etag);
    }
    if let Some(date) = date {
        answer = answer.last_modified(date);
    }
    let url = server.set("/feed", answer);
    let first = get(&url).await.unwrap();
    assert_eq!(first.body.as_deref(), Some(&b"<rss/>"[..]));
    assert_eq!(first.validators, validators(etag, date));
    let second = get_with(&url, first.validators).await.unwrap();
    assert_eq!(second.body, None);
    let log = server.log();
    assert_eq!((log[1].header("if-none-match"), log[1].header("if-modified-since")), (etag, date));
}

/// Redirects: what is remembered of them.
#[rstest]
#[case::permanent(&[301], true)]
#[case::permanent_308(&[308, 301], true)]
#[case::temporary(&[302], false)]
#[case::see_other(&[303], false)]
#[case::temporary_307(&[307], false)]
#[case::mixed(&[301, 302, 308], false)]
#[case::none(&[], false)]
#[tokio::test]
async fn only_a_wholly_permanent_chain_moves_the_feed(#[case] chain: &[u16], #[case] moves: bool) {
    let server = Server::start().await;
    for (hop, status) in chain.iter().enumerate() {
        server.set(&format!("/{hop}"), Answer::redirect(*status, &format!("{}#part", hop + 1)));
    }
    let end = server.set(&format!("/{}", chain.len()), Answer::feed("<rss/>"));
    let response = get(&server.url("/0")).await.unwrap();
    assert_eq!(response.final_url, end);
    assert_eq!(response.moved_to, moves.then_some(end));
}

#[rstest]
#[case::too_many(429, TroubleCode::TooManyRequests)]
#[case::unavailable(503, TroubleCode::ServerError)]
#[case::forbidden(403, TroubleCode::Forbidden)]
#[tokio::test]
async fn retry_after_is_told_in_both_forms(#[case] status: u16, #[case] code: TroubleCode) {
    let server = Server::start().await;
    for value in ["3600", "Tue, 14 Nov 2023 23:13:20 GMT"] {
        let url = server.set("/feed", Answer::status(status).header("retry-after", value));
        let error = get(&url).await.unwrap_err();
        assert_eq!((error.code, error.status, error.retry_at), (code, Some(status), Some(NOW.plus_seconds(3600))));
    }
}

#[rstest]
#[case(401, TroubleCode::Unauthorized)]
#[case(404, TroubleCode::NotFound)]
#[case(410, TroubleCode::Gone)]
#[case(418, TroubleCode::HttpStatus)]
#[case(451, TroubleCode::Forbidden)]
#[case(500, TroubleCode::ServerError)]
#[case(304, TroubleCode::HttpStatus)]
#[tokio::test]
async fn every_status_has_its_code_and_a_sentence_with_the_host(#[case] status: u16, #[case] code: TroubleCode) {
    let server = Server::start().await;
    let error = get(&server.set("/feed", Answer::status(status))).await.unwrap_err();
    assert_eq!(error.code, code);
    assert!(error.detail.contains("127.0.0.1") && error.detail.contains(&status.to_string()), "{}", error.detail);
    assert_eq!(server.log().len(), 1, "a refusal is not asked again");
}

#[tokio::test]
async fn freshness_is_told() {
    let server = Server::start().await;
    let url = server.set("/feed", Answer::feed("<rss/>").header("cache-control", "max-age=1800"));
    assert_eq!(get(&url).await.unwrap().fresh_seconds, Some(1800));
}

#[tokio::test]
async fn credentials_go_to_their_own_origin_only() {
    let (server, other) = (Server::start().await, Server::start().await);
    let header = "Basic am86cEB3";
    server.set("/same", Answer::redirect(302, "/feed"));
    server.set("/away", Answer::redirect(302, other.set("/feed", Answer::feed("<rss/>")).as_str()));
    server.set("/feed", Answer::feed("<rss/>").needs_authorization(header));
    let ask = async |url: url::Url| {
        let credentials = Some(Credentials { user: "jo".to_owned(), password: "p@w".to_owned(), headers: None });
        http().get(Request { credentials, ..Request::by_user(url, Accept::Feed) }, NOW).await
    };
    assert!(ask(server.url("/same")).await.is_ok());
    assert!(ask(server.url("/away")).await.is_ok());
    assert_eq!(other.log()[0].header("authorization"), None);
    assert_eq!(get(&server.url("/feed")).await.unwrap_err().code, TroubleCode::Unauthorized);

    let mut with_password = server.url("/feed");
    with_password.set_username("jo").unwrap();
    with_password.set_password(Some("p%40w")).unwrap();
    let response = get(&with_password).await.unwrap();
    assert_eq!(response.final_url, server.url("/feed"), "the password does not stay in the address");
}

#[tokio::test]
async fn a_feed_may_have_its_own_user_agent_and_proxy() {
    let server = Server::start().await;
    server.set("/feed", Answer::feed("<rss/>"));
    let settings = RequestSettings { user_agent: Some("Other/2".to_owned()), proxy: Some(server.proxy()) };
    let url = url::Url::parse("http://far.example/feed").unwrap();
    let request = Request { settings, ..Request::by_user(url.clone(), Accept::Feed) };
    http().get(request.clone(), NOW).await.unwrap();
    let log = server.log();
    assert_eq!((log[0].host.as_str(), log[0].header("user-agent")), ("far.example", Some("Other/2")));
    for proxy in ["no address", "ftp://127.0.0.1/", "http://"] {
        let settings = RequestSettings { user_agent: None, proxy: Some(proxy.to_owned()) };
        let error = http().get(Request { settings, ..request.clone() }, NOW).await.unwrap_err();
        assert_eq!(error.code, TroubleCode::BadAddress, "{proxy}: {}", error.detail);
    }
}

#[tokio::test]
async fn connections_are_reused() {
    let server = Server::start().await;
    let url = server.set("/feed", Answer::feed("<rss/>").etag("\"1\""));
    let client = http();
    for etag in [None, Some("\"1\""), Some("\"1\"")] {
        let request = Request { validators: validators(etag, None), ..Request::by_user(url.clone(), Accept::Feed) };
        client.get(request, NOW).await.unwrap();
    }
    let log = server.log();
    assert!(log.iter().all(|seen| seen.peer == log[0].peer), "{log:?}");
}

#[tokio::test]
async fn a_closed_connection_is_opened_again() {
    let url = crate::support::raw_server(b"HTTP/1.1 200 OK\r\nContent-Length: 6\r\n\r\n<rss/>").await;
    let client = http();
    for _ in 0..3 {
        let response = client.get(Request::by_user(url.clone(), Accept::Feed), NOW).await.unwrap();
        assert_eq!(response.body.as_deref(), Some(&b"<rss/>"[..]));
    }
}
