//! Everything that goes wrong with a server, each with its own name; nothing half is taken for whole.

use super::{Bench, problem};
use crate::support::{Turn, events, raw_server};
use broadsheet_core::model::ModelProblem;
use serde_json::json;
use std::time::Duration;

fn error(status: u16, message: &str, code: &str) -> Turn {
    Turn::json(status, json!({ "error": { "message": message, "code": code } }))
}

#[tokio::test]
async fn each_trouble_has_its_name() {
    let bench = Bench::new().await;
    let with = |status, name, value: &str| Turn::Status(status, vec![(name, value.to_owned())], String::new());
    let cases = [
        (error(401, "bad key", "invalid_api_key"), "unauthorized"),
        (error(404, "model \"tiny\" not found, try pulling it first", "x"), "unknown_model"),
        (Turn::Status(404, Vec::new(), "404 page not found".to_owned()), "not_such_a_server"),
        (with(429, "retry-after", "20"), "too_many_requests"),
        (error(429, "You exceeded your current quota", "insufficient_quota"), "no_credit"),
        (error(400, "This model's maximum context length is 8 tokens", "context_length_exceeded"), "too_long"),
        (Turn::Status(500, Vec::new(), "oops".to_owned()), "server_error"),
        (with(302, "location", "https://elsewhere.example/v1"), "redirected"),
        (Turn::Status(200, vec![("content-type", "text/html".to_owned())], "<html>Hi".to_owned()), "not_such_a_server"),
        (Turn::json(200, json!({ "hello": "world" })), "not_such_a_server"),
        (Turn::stream("data: {\"error\":{\"message\":\"overloaded\",\"code\":529}}\n\n"), "server_error"),
        (Turn::stream("data: nonsense\n\n"), "not_such_a_server"),
        (Turn::stream("hello\nworld\n"), "not_such_a_server"),
        (Turn::stream("data: {\"choices\":[{\"delta\":{\"content\":\"half\"}}]}\n\n"), "cut_off"),
        (
            Turn::stream("data: {\"choices\":[{\"delta\":{},\"finish_reason\":\"stop\"}]}\n\ndata: [DONE]\n\n"),
            "no_answer",
        ),
        (
            Turn::stream(
                "data: {\"choices\":[{\"delta\":{\"refusal\":\"I will not\"},\"finish_reason\":\"stop\"}]}\n\n",
            ),
            "no_answer",
        ),
        (Turn::Endless("data: {\"choices\":[{\"delta\":{\"content\":\"again and again \"}}]}\n\n"), "nonsense"),
        (Turn::Endless("data: no line ends here "), "nonsense"),
        (Turn::Endless(": keep-alive\n\n"), "nonsense"),
        (Turn::Silence, "timeout"),
    ];
    for (turn, name) in cases {
        let shown = format!("{turn:?}");
        bench.models.then([turn]);
        let failed = bench.library.model_summary(bench.article, None, false).await.unwrap_err();
        assert_eq!(problem(&failed), name, "{failed} for {shown}");
    }
    assert_eq!(bench.library.model_texts(bench.article).await.unwrap().summary, None);
    assert!(bench.library.summary(bench.article).await.is_ok(), "the local one is there all the same");
}

#[tokio::test]
async fn waits_are_told_and_broken_connections_are_noticed() {
    let bench = Bench::new().await;
    bench.models.then([Turn::Status(429, vec![("retry-after", "20".to_owned())], String::new())]);
    let busy = bench.library.model_summary(bench.article, None, false).await.unwrap_err();
    assert!(busy.detail.ends_with("(20 s)"), "{busy}");
    let mut half = events("Half of it and then nothing", false);
    half.truncate(half.len() / 2);
    bench.models.then([Turn::Stream { bytes: half.clone(), step: 50, pause: Duration::ZERO, cut: true }]);
    let cut = bench.library.model_summary(bench.article, None, false).await.unwrap_err();
    assert_eq!(problem(&cut), "cut_off");
    // Silent in the middle.
    bench.models.then([Turn::Stream { bytes: half, step: 100, pause: Duration::from_millis(1_300), cut: false }]);
    let silent = bench.library.model_summary(bench.article, None, false).await.unwrap_err();
    assert_eq!(problem(&silent), "timeout");
}

#[tokio::test]
async fn the_test_says_what_it_found() {
    let bench = Bench::new().await;
    let found = bench.library.test_model().await.unwrap();
    assert_eq!((found.problem, found.models.as_slice()), (None, &["large".to_owned(), "tiny".to_owned()][..]));
    assert!(found.milliseconds.is_some());
    bench.set(|model| model.model = String::new()).await;
    let listed = bench.library.test_model().await.unwrap();
    assert_eq!((listed.problem, listed.milliseconds, listed.models.len()), (None, None, 2));
    bench.set(|model| model.model = "huge".to_owned()).await;
    bench.models.then([Turn::Status(404, Vec::new(), "?".to_owned())]);
    assert_eq!(bench.library.test_model().await.unwrap().problem, Some(ModelProblem::UnknownModel));
    bench.models.wants_key("k");
    assert_eq!(bench.library.test_model().await.unwrap().problem, Some(ModelProblem::Unauthorized));
    let nobody = tokio::net::TcpListener::bind("127.0.0.1:0").await.unwrap().local_addr().unwrap();
    let page = raw_server(b"HTTP/1.1 200 OK\r\ncontent-length: 9\r\n\r\n<html>Hi\n").await.to_string();
    for (address, name) in [
        (format!("http://{nobody}"), ModelProblem::Unreachable),
        (page, ModelProblem::NotSuchAServer),
        ("https://me:pw@example.org".to_owned(), ModelProblem::BadAddress),
        (String::new(), ModelProblem::Off),
    ] {
        bench.set(|model| model.address = address.clone()).await;
        assert_eq!(bench.library.test_model().await.unwrap().problem, Some(name), "{address}");
    }
}
