//! Summaries and answers: streamed, kept, stopped, made anew, removed.

use super::Bench;
use crate::support::{SAID, Turn, events};
use broadsheet_core::changes::Change;
use broadsheet_core::model::{ErrorCode, ModelProgress, ModelTask, ModelText};
use serde_json::json;
use std::time::Duration;

#[tokio::test]
async fn a_summary_is_made_once_and_says_who_wrote_it() {
    let bench = Bench::new().await;
    let made = bench.library.model_summary(bench.article, None, false).await.unwrap();
    assert_eq!((made.text.as_str(), made.html.as_str()), (SAID, format!("<p>{SAID}</p>").as_str()));
    assert_eq!((made.written.model.as_str(), made.written.at, made.written.whole), ("tiny-1", super::START, true));
    assert_eq!(bench.library.model_summary(bench.article, None, false).await.unwrap(), made);
    assert_eq!(bench.models.chats().len(), 1, "what is kept is not asked for again");
    bench.models.then([Turn::stream(&String::from_utf8(events("Other words.", true)).unwrap())]);
    let again = bench.library.model_summary(bench.article, None, true).await.unwrap();
    assert_eq!(again.text, "Other words.");
    assert_eq!(bench.library.model_texts(bench.article).await.unwrap().summary, Some(again));
}

#[tokio::test]
async fn an_article_that_changed_makes_its_texts_outdated() {
    let bench = Bench::new().await;
    bench.library.model_summary(bench.article, None, false).await.unwrap();
    bench.library.ask_model(bench.article, "When?".to_owned()).await.unwrap();
    bench.library.translate(bench.article, "de".to_owned(), false, false).await.unwrap();
    bench.publish("<p>The old tower has burnt down.</p>").await;
    let texts = bench.library.model_texts(bench.article).await.unwrap();
    assert!(texts.summary.unwrap().written.outdated && texts.answers[0].written.outdated);
    assert!(texts.translations[0].written.outdated);
}

#[tokio::test]
async fn questions_go_with_what_was_said_before() {
    let bench = Bench::new().await;
    bench.library.ask_model(bench.article, "Is it open?".to_owned()).await.unwrap();
    bench.library.ask_model(bench.article, "  When then?  ".to_owned()).await.unwrap();
    let texts = bench.library.model_texts(bench.article).await.unwrap();
    let asked: Vec<_> = texts.answers.iter().map(|answer| answer.question.as_str()).collect();
    assert_eq!(asked, ["Is it open?", "When then?"]);
    let last = bench.models.chats().pop().unwrap().text();
    assert!(last.contains("Is it open?") && last.contains("The tower is closed. It opens"), "{last}");
    let nothing = bench.library.ask_model(bench.article, " \n".to_owned()).await.unwrap_err();
    assert_eq!(nothing.code, ErrorCode::BadCall);
}

#[tokio::test]
async fn text_is_told_as_it_comes_and_a_stop_keeps_what_came() {
    let bench = Bench::new().await;
    let mut slow = events("Slowly it comes. ", false);
    slow.truncate(slow.len() - "data: [DONE]\n\n".len());
    let filler = ": wait\n\n".repeat(2_000);
    slow.extend(filler.as_bytes());
    let end = String::from_utf8(slow.clone()).unwrap().find("\"delta\":{}").unwrap();
    // Without its end: only the first words, then comments that keep the connection open.
    let cut = String::from_utf8(slow[..end].to_vec()).unwrap().rfind("data: ").unwrap();
    let mut bytes = slow[..cut].to_vec();
    bytes.extend(filler.as_bytes());
    bench.models.then([Turn::Stream { bytes, step: 400, pause: Duration::from_millis(30), cut: false }]);
    let mut changes = bench.library.changes().subscribe();
    let (library, article) = (bench.library.clone(), bench.article);
    let work = tokio::spawn(async move { library.model_summary(article, None, false).await });
    let told = loop {
        let batch = changes.batch(Duration::from_millis(1)).await.unwrap();
        let heard = batch.into_iter().find_map(|change| match change {
            Change::Model(ModelProgress { task: ModelTask::Summary, text, .. }) if !text.is_empty() => Some(text),
            _ => None,
        });
        if let Some(text) = heard {
            break text;
        }
    };
    assert!("Slowly it comes. ".starts_with(&told), "{told}");
    bench.library.stop_model(article).await.unwrap();
    let made = work.await.unwrap().unwrap();
    assert!(!made.written.whole && !made.text.is_empty());
    assert!(bench.library.model_use().await.unwrap().estimated, "the cost of half an answer is an estimate");
}

#[tokio::test]
async fn a_stop_before_anything_came_is_no_text() {
    let bench = Bench::new().await;
    bench.models.then([Turn::Silence]);
    let (library, article) = (bench.library.clone(), bench.article);
    let work = tokio::spawn(async move { library.ask_model(article, "Why?".to_owned()).await });
    while bench.models.chats().is_empty() {
        tokio::time::sleep(Duration::from_millis(5)).await;
    }
    bench.library.stop_model(article).await.unwrap();
    assert_eq!(work.await.unwrap().unwrap_err().code, ErrorCode::Stopped);
    assert!(bench.library.model_texts(article).await.unwrap().answers.is_empty());
}

#[tokio::test]
async fn what_is_removed_comes_back() {
    let bench = Bench::new().await;
    bench.library.model_summary(bench.article, None, false).await.unwrap();
    for question in ["One?", "Two?"] {
        bench.library.ask_model(bench.article, question.to_owned()).await.unwrap();
    }
    bench.library.translate(bench.article, "de".to_owned(), false, false).await.unwrap();
    let before = bench.library.model_texts(bench.article).await.unwrap();
    let translation = ModelText::Translation { language: "de".to_owned(), of_page: false };
    let mut steps = Vec::new();
    for what in [ModelText::Summary, translation, ModelText::Answer { id: before.answers[0].id }, ModelText::Answers] {
        let gone = bench.library.forget_model_text(bench.article, what.clone()).await.unwrap();
        assert_eq!(gone.changed, 1, "{what:?}");
        assert_eq!(bench.library.forget_model_text(bench.article, what).await.unwrap().undo, None);
        steps.push(gone.undo);
    }
    assert_eq!(bench.library.model_texts(bench.article).await.unwrap(), Default::default());
    for step in steps {
        bench.library.undo(step).await.unwrap();
    }
    assert_eq!(bench.library.model_texts(bench.article).await.unwrap(), before);
    assert!(bench.library.check().await.unwrap().is_empty());
}

#[tokio::test]
async fn a_long_article_goes_in_pieces_that_are_joined() {
    let html: String =
        (0..200).map(|n| format!("<p>Number {n} of many. {}</p>", "It goes on and on. ".repeat(8))).collect();
    let bench = Bench::with(&html).await;
    bench.set(|model| model.context_tokens = 4_096).await;
    let made = bench.library.model_summary(bench.article, None, false).await.unwrap();
    assert!(made.written.whole);
    let asked: Vec<String> = bench.models.chats().iter().map(|asked| asked.text()).collect();
    assert!(asked.len() > 2 && asked.iter().all(|text| text.len() < 4_096 * 4), "{}", asked.len());
    for n in 0..200 {
        assert_eq!(asked.iter().filter(|text| text.contains(&format!("Number {n} of many"))).count(), 1, "{n}");
    }
    assert!(asked.last().unwrap().contains(SAID), "the last one is made of the others");
    bench.library.ask_model(bench.article, "What is number 7?".to_owned()).await.unwrap();
    assert!(bench.models.chats().len() > asked.len() + 2);
}

#[tokio::test]
async fn servers_that_do_not_stream_or_know_less_are_understood() {
    let bench = Bench::new().await;
    let whole = json!({
        "model": "old", "choices": [{ "message": { "role": "assistant", "content": "All at once." }, "finish_reason": "stop" }],
        "usage": { "prompt_tokens": 7, "completion_tokens": 3 },
    });
    let refused = |name: &str| {
        Turn::json(400, json!({ "error": { "message": format!("Unrecognized request argument supplied: {name}") } }))
    };
    bench.models.then([refused("stream_options"), refused("max_tokens"), Turn::json(200, whole)]);
    let made = bench.library.model_summary(bench.article, None, false).await.unwrap();
    assert_eq!((made.text.as_str(), made.written.model.as_str()), ("All at once.", "old"));
    assert_eq!(bench.library.model_use().await.unwrap().today, 10);
    let last = bench.models.chats().pop().unwrap().body;
    assert!(last.get("stream_options").is_none() && last.get("max_tokens").is_none());
    assert!(last["max_completion_tokens"].as_u64().unwrap() > 100);
}

#[tokio::test]
async fn odd_streams_are_read_whatever_they_look_like() {
    let bench = Bench::new().await;
    let stream = "\u{feff}: hello\r\n\r\ndata: {\"choices\":[{\"delta\":{\"role\":\"assistant\",\"content\":null}}]}\r\n\r\n\
        : keep-alive\r\n\r\ndata: {\"choices\":[{\"delta\":{\"reasoning_content\":\"hm\"}}]}\r\n\r\n\
        data: {\"choices\":[{\"delta\":{\"content\":\"<think>I should\"}}]}\r\n\r\n\
        data: {\"choices\":[{\"delta\":{\"content\":\" obey</think>Été, 春, 🗼\"}}]}\r\n\r\n\
        data: {\"choices\":[{\"index\":1,\"delta\":{\"content\":\"another choice\"}}]}\r\n\r\n\
        data: {\"choices\":[{\"delta\":{},\"finish_reason\":\"length\"}]}\r\n\r\n";
    for step in [1, 2, 3, 10_000] {
        let turn = Turn::Stream { bytes: stream.as_bytes().to_vec(), step, pause: Duration::ZERO, cut: false };
        bench.models.then([turn]);
        let made = bench.library.model_summary(bench.article, None, true).await.unwrap();
        assert_eq!(made.text, "Été, 春, 🗼", "{step}");
        assert!(!made.written.whole, "it was cut for its length");
    }
    assert!(bench.library.model_use().await.unwrap().estimated, "no server said what it cost");
}
