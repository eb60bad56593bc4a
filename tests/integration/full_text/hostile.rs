//! Pages that mean harm, or that are none: each ends with its reason, soon.

use super::*;
use broadsheet_core::model::TroubleCode;
use std::time::Instant;

/// What a page may cost here: the time limit of the bench's fetcher, and room for a slow machine without optimisation.
const SOON: Duration = Duration::from_secs(20);

async fn refused(bench: &Bench, answer: Answer) -> (FullTextRefusal, String) {
    bench.server.set("/page", answer);
    let article = bench.articles().await[0];
    let begun = Instant::now();
    let text = bench.library.full_text(article, true).await.unwrap();
    assert!(begun.elapsed() < SOON, "{:?}: {}", begun.elapsed(), text.detail);
    (text.refused.expect("refused"), text.detail)
}

fn html(body: impl Into<Vec<u8>>) -> Answer {
    Answer::ok(body).header("content-type", "text/html")
}

#[tokio::test]
async fn what_is_no_page_says_what_it_is() {
    let bench = Bench::following(&[("/page", "ferry")]).await;
    for (answer, what) in [
        (html("%PDF-1.7 and so on"), "PDF"),
        (html(b"\x89PNG\r\n\x1a\n".to_vec()), "picture"),
        (html(b"PK\x03\x04".to_vec()), "archive"),
        (Answer::ok("{}").header("content-type", "application/json"), "json"),
        (Answer::ok(vec![0; 100]).header("content-type", "video/mp4"), "video"),
    ] {
        let (reason, detail) = refused(&bench, answer).await;
        assert_eq!(reason, FullTextRefusal::NotAPage);
        assert!(detail.contains(what), "{detail}");
    }
    for empty in ["", "   ", "<html></html>", "<html><body><script>1</script></body></html>"] {
        let (reason, _) = refused(&bench, html(empty)).await;
        assert!(matches!(reason, FullTextRefusal::NoArticle | FullTextRefusal::Fetch), "{empty:?}: {reason:?}");
    }
}

#[tokio::test]
async fn pages_without_end_end() {
    let bench = Bench::following(&[("/page", "ferry")]).await;
    let forty_megabytes = html("<p>words and words</p>".repeat(2 << 20));
    let (reason, detail) = refused(&bench, forty_megabytes).await;
    assert_eq!(reason, FullTextRefusal::Fetch);
    assert!(detail.starts_with(TroubleCode::TooLarge.as_str()), "{detail}");
    let drip = html("x".repeat(4000)).dripping(1, Duration::from_millis(50));
    let (_, detail) = refused(&bench, drip).await;
    assert!(detail.starts_with(TroubleCode::Timeout.as_str()), "{detail}");
    let circle = bench.server.url("/page").to_string();
    let (_, detail) = refused(&bench, Answer::redirect(302, &circle)).await;
    assert!(detail.starts_with(TroubleCode::TooManyRedirects.as_str()), "{detail}");
    let (_, detail) = refused(&bench, Answer::redirect(302, "http://192.168.1.1/")).await;
    assert!(detail.starts_with(TroubleCode::PrivateAddress.as_str()), "{detail}");
}

#[tokio::test]
async fn deep_and_many_elements_end() {
    let bench = Bench::following(&[("/page", "ferry")]).await;
    let deep = format!("<html><title>ferry</title><body>{}{}", "<div>".repeat(20_000), story("ferry"));
    let many = format!("<html><body>{}</body></html>", "<p>x</p>".repeat(100_000));
    for answer in [deep, many] {
        bench.server.set("/page", html(answer));
        let begun = Instant::now();
        bench.library.full_text(bench.articles().await[0], true).await.unwrap();
        assert!(begun.elapsed() < SOON, "{:?}", begun.elapsed());
    }
}

#[tokio::test]
async fn a_page_in_another_charset_than_it_says_is_read() {
    let bench = Bench::following(&[("/page", "ferry")]).await;
    let text = story("ferry").replace("oranges", "Grüße und Öl für Chaniá");
    let (latin, _, _) = encoding_rs::WINDOWS_1252.encode(&text);
    let mut bytes = b"<html><head><meta charset=windows-1252><title>The ferry</title></head><body><article>".to_vec();
    bytes.extend_from_slice(&latin);
    bench.server.set("/page", html(bytes));
    let text = bench.library.full_text(bench.articles().await[0], false).await.unwrap();
    assert!(text.html.contains("Grüße und Öl"), "{:?} {}", text.refused, text.detail);
}

#[tokio::test]
async fn nothing_in_a_page_runs() {
    let bench = Bench::following(&[("/page", "ferry")]).await;
    let body = story("ferry")
        + "<script>alert(1)</script><p onclick=alert(1) style=position:fixed>A line that belongs to the story of the ferry.</p>\
           <iframe src=https://evil.example/></iframe><a href=javascript:alert(1)>A link in the story of the ferry</a>";
    bench.server.set("/page", page("The ferry", &body));
    let text = bench.library.full_text(bench.articles().await[0], false).await.unwrap();
    assert_eq!(text.refused, None, "{}", text.detail);
    for payload in ["script", "onclick", "style=", "iframe", "javascript:"] {
        assert!(!text.html.contains(payload), "{payload}");
    }
}
