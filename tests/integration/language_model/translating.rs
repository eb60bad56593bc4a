//! Articles in another language, sentence by sentence.

use super::{Bench, problem};
use crate::support::{Turn, events};
use broadsheet_core::changes::Change;
use broadsheet_core::model::{ErrorCode, Translation};
use std::time::Duration;

fn pairs(translation: &Translation) -> Vec<(&str, &str)> {
    translation.sentences.iter().map(|pair| (pair.original.as_str(), pair.text.as_str())).collect()
}

#[tokio::test]
async fn every_sentence_has_its_translation_beside_it() {
    let bench = Bench::new().await;
    let made = bench.library.translate(bench.article, "de-AT".to_owned(), false, false).await.unwrap();
    assert_eq!(
        (made.title.as_str(), made.language.as_str(), made.from.as_deref()),
        ("«The tower»", "de-AT", Some("en"))
    );
    assert_eq!(
        pairs(&made),
        [
            ("The old tower is closed.", "«The old tower is closed.»"),
            ("Its roof leaks.", "«Its roof leaks.»"),
            ("It opens in spring.", "«It opens in spring.»"),
        ]
    );
    assert!(made.written.whole && bench.models.chats()[0].text().contains("German"));
    assert_eq!(bench.library.translate(bench.article, "de-AT".to_owned(), false, false).await.unwrap(), made);
    bench.library.translate(bench.article, "fr".to_owned(), false, false).await.unwrap();
    assert_eq!(bench.models.chats().len(), 2);
    assert_eq!(bench.library.model_texts(bench.article).await.unwrap().translations.len(), 2);
    let none = bench.library.translate(bench.article, "no language!".to_owned(), false, false).await.unwrap_err();
    assert_eq!(none.code, ErrorCode::BadCall);
}

#[tokio::test]
async fn what_a_model_leaves_out_is_asked_for_once_more() {
    let bench = Bench::new().await;
    let careless = "Sure!\n[[2]] Zwei\n[[0]] Titel\n[[77]] Erfunden\n[[2]] Nochmals zwei";
    bench.models.then([Turn::stream(&String::from_utf8(events(careless, true)).unwrap())]);
    let made = bench.library.translate(bench.article, "de".to_owned(), false, false).await.unwrap();
    let texts: Vec<_> = made.sentences.iter().map(|pair| pair.text.as_str()).collect();
    assert_eq!(
        (made.title.as_str(), texts.as_slice()),
        ("Titel", &["«The old tower is closed.»", "Zwei", "«It opens in spring.»"][..])
    );
    let again = bench.models.chats().pop().unwrap().text();
    assert!(again.contains("[[1]]") && again.contains("[[3]]") && !again.contains("[[2]] Its"), "{again}");
}

#[tokio::test]
async fn what_came_before_a_failure_is_kept_and_only_the_rest_is_asked_for() {
    let html: String =
        (0..60).map(|n| format!("<p>This is sentence {n} of {}.</p>", "many words ".repeat(20))).collect();
    let bench = Bench::with(&html).await;
    bench.set(|model| model.context_tokens = 2_048).await;
    bench.models.then([Turn::Model, Turn::Model, Turn::Status(500, Vec::new(), String::new())]);
    let failed = bench.library.translate(bench.article, "de".to_owned(), false, false).await.unwrap_err();
    assert_eq!(problem(&failed), "server_error");
    let kept = bench.library.model_texts(bench.article).await.unwrap().translations.remove(0);
    let done = kept.sentences.iter().filter(|pair| !pair.text.is_empty()).count();
    assert!(!kept.written.whole && done > 2 && done < 60, "{done}");
    let before = bench.models.chats().len();
    let whole = bench.library.translate(bench.article, "de".to_owned(), false, false).await.unwrap();
    assert!(whole.written.whole && whole.sentences.iter().all(|pair| pair.text == format!("«{}»", pair.original)));
    let later: String = bench.models.chats()[before..].iter().map(|asked| asked.text()).collect();
    assert!(!later.contains("This is sentence 0 of") && later.contains("This is sentence 59 of"));
}

#[tokio::test]
async fn sentences_are_told_as_they_come() {
    let bench = Bench::new().await;
    let mut changes = bench.library.changes().subscribe();
    bench.library.translate(bench.article, "de".to_owned(), false, false).await.unwrap();
    let mut told = Vec::new();
    while told.len() < 4 {
        for change in changes.batch(Duration::from_millis(10)).await.unwrap() {
            if let Change::Model(progress) = change {
                told.extend(progress.sentences);
            }
        }
    }
    told.sort_by_key(|(number, _)| *number);
    let numbers: Vec<_> = told.iter().map(|(number, _)| *number).collect();
    assert_eq!((numbers.as_slice(), told[0].1.text.as_str()), (&[0, 1, 2, 3][..], "«The tower»"));
}

#[tokio::test]
async fn an_answer_that_is_no_translation_is_refused() {
    let bench = Bench::new().await;
    let other = String::from_utf8(events("I am sorry, I cannot do that.", true)).unwrap();
    bench.models.then([Turn::stream(&other), Turn::stream(&other)]);
    let refused = bench.library.translate(bench.article, "de".to_owned(), false, false).await.unwrap_err();
    assert_eq!(problem(&refused), "no_answer");
    assert!(bench.library.model_texts(bench.article).await.unwrap().translations.is_empty());
}
