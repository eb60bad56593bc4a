//! Articles become safe as stands beside them; pages lead to the feeds that stand beside them, the main one first.

use super::{expected, fixtures};
use crate::support::{Answer, Server, rss};
use broadsheet_core::discover::discover;
use broadsheet_core::fetch::{Http, HttpOptions};
use broadsheet_core::model::Time;
use broadsheet_core::sanitize::sanitize;
use url::Url;

#[test]
fn articles_become_what_stands_beside_them_and_stay_so() {
    let base = Url::parse("https://paper.example/2024/story").unwrap();
    for fixture in fixtures("html", &[".article.html"]) {
        let html = std::fs::read_to_string(&fixture).unwrap();
        let path = fixture.display().to_string().replace(".article.html", ".safe.html");
        let wanted = std::fs::read_to_string(path).unwrap();
        let clean = sanitize(&html, Some(&base));
        assert_eq!(clean.html.unnamed().as_str().trim(), wanted.trim(), "{}", fixture.display());
        assert_eq!(sanitize(clean.html.as_str(), Some(&base)).html, clean.html, "{}", fixture.display());
    }
}

#[tokio::test]
async fn pages_lead_to_their_feeds() {
    let http = Http::new(HttpOptions { total_seconds: 3, ..HttpOptions::default() }).unwrap();
    for fixture in fixtures("html", &[".page.html"]) {
        let server = Server::start().await;
        let wanted: Vec<String> = serde_json::from_value(expected(&fixture)["feeds"].clone()).unwrap();
        for path in &wanted {
            server.set(path, Answer::feed(rss(path, &[("a", "A")])));
        }
        let page = server.set("/blog/", Answer::html(&std::fs::read_to_string(&fixture).unwrap()));
        let found = discover(&http, &page, None, Time::from_seconds(1_700_000_000)).await.unwrap();
        let found: Vec<String> =
            found.candidates.iter().map(|candidate| Url::parse(&candidate.url).unwrap().path().to_owned()).collect();
        assert_eq!(found, wanted, "{}", fixture.display());
    }
}
