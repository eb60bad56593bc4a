//! What models cost is counted, and a limit holds.

use super::{Bench, problem};
use crate::support::Turn;

#[tokio::test]
async fn tokens_are_counted_by_day_and_month() {
    let bench = Bench::new().await;
    bench.library.model_summary(bench.article, None, false).await.unwrap();
    let used = bench.library.model_use().await.unwrap();
    assert_eq!((used.today, used.month, used.requests, used.estimated), (120, 120, 1, false));
    bench.clock.turn(24 * 60 * 60);
    bench.library.model_summary(bench.article, None, true).await.unwrap();
    let used = bench.library.model_use().await.unwrap();
    assert_eq!((used.today, used.month, used.requests), (120, 240, 2));
    // The fifteenth of November: sixteen days on it is December.
    bench.clock.turn(16 * 24 * 60 * 60);
    assert_eq!(bench.library.model_use().await.unwrap().month, 0);
}

#[tokio::test]
async fn a_limit_refuses_before_anything_is_sent() {
    let bench = Bench::new().await;
    bench.set(|model| (model.day_tokens, model.month_tokens) = (1_000, 0)).await;
    bench.library.model_summary(bench.article, None, false).await.unwrap();
    let asked = bench.models.chats().pop().unwrap().body;
    assert!(asked["max_tokens"].as_u64().unwrap() < 1_000, "no answer may be larger than what is left");
    for _ in 0..20 {
        if let Err(refused) = bench.library.model_summary(bench.article, None, true).await {
            assert_eq!(problem(&refused), "day_limit");
            let sent = bench.models.chats().len();
            assert!(bench.library.ask_model(bench.article, "Why?".to_owned()).await.is_err());
            assert_eq!(bench.models.chats().len(), sent, "nothing is sent");
            assert!(bench.library.model_use().await.unwrap().today <= 1_000);
            bench.clock.turn(24 * 60 * 60);
            bench.library.model_summary(bench.article, None, true).await.unwrap();
            bench.set(|model| (model.day_tokens, model.month_tokens) = (0, 300)).await;
            let month = bench.library.model_summary(bench.article, None, true).await.unwrap_err();
            assert_eq!(problem(&month), "month_limit");
            return;
        }
    }
    panic!("the limit does not hold");
}

#[tokio::test]
async fn failures_are_counted_as_far_as_they_cost() {
    let bench = Bench::new().await;
    bench.models.then([Turn::Status(500, Vec::new(), String::new())]);
    bench.library.model_summary(bench.article, None, false).await.unwrap_err();
    assert_eq!(bench.library.model_use().await.unwrap().today, 0);
    bench.models.then([Turn::stream("data: {\"choices\":[{\"delta\":{\"content\":\"half of an answer\"}}]}\n\n")]);
    bench.library.model_summary(bench.article, None, false).await.unwrap_err();
    let used = bench.library.model_use().await.unwrap();
    assert!(used.today > 20 && used.estimated, "{used:?}");
}
