//! What a feed or page names may not be on this machine or the home network, unless it is on the user's own host.

use super::{NOW, get, http};
use crate::shared::material;
use crate::support::{Answer, Server};
use broadsheet_core::fetch::{Accept, Request};
use broadsheet_core::model::TroubleCode;
use url::Url;

async fn by_feed(url: &Url, trusted_host: Option<&str>) -> Option<TroubleCode> {
    let trusted_host = trusted_host.map(str::to_owned);
    let request = Request { trusted_host, ..Request::by_feed(url.clone(), Accept::Image) };
    http().get(request, NOW).await.err().map(|error| error.code)
}

#[tokio::test]
async fn a_feed_names_no_private_address_but_its_own_host() {
    let server = Server::start().await;
    let url = server.set("/image", Answer::ok("x"));
    assert_eq!(by_feed(&url, None).await, Some(TroubleCode::PrivateAddress));
    assert_eq!(by_feed(&url, Some("192.168.1.1")).await, Some(TroubleCode::PrivateAddress));
    assert_eq!(
        by_feed(&server.url_as("localhost", "/image"), Some("127.0.0.1")).await,
        Some(TroubleCode::PrivateAddress)
    );
    assert!(server.log().is_empty(), "nothing was asked");
    assert_eq!(by_feed(&url, Some("127.0.0.1")).await, None);
    assert_eq!(by_feed(&server.url_as("localhost", "/image"), Some("localhost")).await, None);
}

#[tokio::test]
async fn a_redirect_to_another_private_host_is_refused() {
    let server = Server::start().await;
    server.set("/feed", Answer::feed("<rss/>"));
    let away = server.set("/away", Answer::redirect(302, server.url_as("localhost", "/feed").as_str()));
    assert_eq!(get(&away).await.unwrap_err().code, TroubleCode::PrivateAddress);
    let same = server.set("/same", Answer::redirect(302, "/feed"));
    assert!(get(&same).await.is_ok());
}

#[tokio::test]
async fn known_ways_around_the_check_do_not_work() {
    let Some(file) = material("corpus/security/ssrf_urls.jsonl") else { return };
    // Each row is an address that must not be reached; the ones with a public host are redirectors or examples of syntax
    // and are not asked, as tests stay on this machine.
    for line in std::fs::read_to_string(file).unwrap().lines() {
        let row: serde_json::Value = serde_json::from_str(line).unwrap();
        let Some(Ok(url)) = row["url"].as_str().map(Url::parse) else { continue };
        let literal = matches!(url.host(), Some(url::Host::Ipv4(_) | url::Host::Ipv6(_)));
        if !literal || !matches!(url.scheme(), "http" | "https") {
            continue;
        }
        assert_eq!(by_feed(&url, None).await, Some(TroubleCode::PrivateAddress), "{url}");
    }
}
