//! Calls on a filled library: how long a view, an article, a search, the counts and a mark-all take in the core.

use crate::cpu_seconds;
use broadsheet_core::library::{HttpOptions, Library, LibraryOptions, SessionSecrets};
use broadsheet_core::model::{ArticleId, ArticleQuery, Group, Order, Scope, SystemClock};
use serde_json::{Value, json};
use std::future::Future;
use std::path::Path;
use std::sync::Arc;
use std::time::{Duration, Instant};

/// Searches for each word: enough for a mean of CPU ticks of 10 ms.
const RUNS: usize = 50;

fn open(folder: &Path) -> Library {
    let options = LibraryOptions {
        folder: folder.to_owned(),
        cache: folder.join("cache"),
        clock: Arc::new(SystemClock),
        http: HttpOptions::default(),
        secrets: Arc::new(SessionSecrets::default()),
    };
    Library::open(options).expect("the library opens").0
}

/// What the window does behind a large refresh: merges the search index and gives free pages back. Meanwhile a user's change
/// is made again and again; the longest one tells how long the writer is blocked.
pub fn settle(folder: &Path) -> Value {
    let runtime = tokio::runtime::Runtime::new().expect("threads can be started");
    let library = open(folder);
    runtime.block_on(async {
        let (start, cpu) = (Instant::now(), cpu_seconds());
        let settling = library.settle();
        tokio::pin!(settling);
        let mut longest = 0_f64;
        loop {
            let asked = Instant::now();
            tokio::select! {
                done = &mut settling => break done.expect("the library settles"),
                saved = library.set_ui_state(format!("[{}]", start.elapsed().as_nanos())) => {
                    saved.expect("the state is saved");
                    longest = longest.max(asked.elapsed().as_secs_f64() * 1000.0);
                    tokio::time::sleep(Duration::from_millis(10)).await;
                }
            }
        }
        let figures =
            json!({ "cpu": cpu_seconds() - cpu, "wall": start.elapsed().as_secs_f64(), "longest_write_ms": longest });
        library.close().await.expect("the library closes");
        figures
    })
}

/// Bytes of all sanitised bodies in the library.
async fn body_bytes(library: &Library, ids: &[ArticleId]) -> usize {
    let mut bytes = 0;
    for id in ids {
        bytes += library.article(*id).await.expect("the article is there").html.len();
    }
    bytes
}

/// Measures over the library in a folder; `words` are searched for.
pub fn measure(folder: &Path, words: &[&str]) -> Value {
    let runtime = tokio::runtime::Runtime::new().expect("threads can be started");
    let opened = Instant::now();
    let library = open(folder);
    let open_ms = opened.elapsed().as_secs_f64() * 1000.0;
    runtime.block_on(async {
        let view = times(20, || library.open_view(ArticleQuery::of(Scope::All))).await;
        let unread = times(20, || library.open_view(ArticleQuery::of(Scope::Unread))).await;
        let by_feed = ArticleQuery { group: Some(Group::Feed), ..ArticleQuery::of(Scope::All) };
        let unread_by_feed = ArticleQuery { scope: Scope::Unread, ..by_feed.clone() };
        let day = Group::Day { zone: "Europe/Berlin".to_owned() };
        let by_day = ArticleQuery { group: Some(day), ..ArticleQuery::of(Scope::All) };
        let by_feed = times(20, || library.open_view(by_feed.clone())).await;
        let unread_by_feed = times(20, || library.open_view(unread_by_feed.clone())).await;
        let by_day = times(20, || library.open_view(by_day.clone())).await;
        let counts = times(20, || library.counts()).await;
        let sidebar = times(20, || library.sidebar()).await;
        let ids = ids(&library).await;
        let mut next = ids.iter().step_by(ids.len().max(200) / 200);
        let article = times(200.min(ids.len()), || library.article(*next.next().unwrap_or(&ids[0]))).await;
        let mut searches = Vec::new();
        let mut each = serde_json::Map::new();
        for word in words {
            let query = ArticleQuery {
                search: Some((*word).to_owned()),
                order: Order::Relevance,
                ..ArticleQuery::of(Scope::All)
            };
            let cpu = cpu_seconds();
            let taken = times(RUNS, || library.open_view(query.clone())).await;
            let mut figures = spread(taken.clone());
            // Wall time means little on a busy machine.
            figures["cpu"] = json!((cpu_seconds() - cpu) * 1000.0 / RUNS as f64);
            each.insert((*word).to_owned(), figures);
            searches.extend(taken);
        }
        let bytes = body_bytes(&library, &ids).await;
        let marking = Instant::now();
        let marked = library.mark_all_read(ArticleQuery::of(Scope::All), None, None).await.expect("mark all");
        let mark_ms = marking.elapsed().as_secs_f64() * 1000.0;
        let undoing = Instant::now();
        library.undo(marked.undo).await.expect("undo");
        let undo_ms = undoing.elapsed().as_secs_f64() * 1000.0;
        json!({
            "articles": ids.len(), "open_ms": open_ms, "view_all_ms": spread(view), "view_unread_ms": spread(unread),
            "view_by_feed_ms": spread(by_feed), "view_unread_by_feed_ms": spread(unread_by_feed), "view_by_day_ms": spread(by_day),
            "counts_ms": spread(counts), "sidebar_ms": spread(sidebar), "article_ms": spread(article),
            "search_ms": spread(searches), "searches_ms": each, "body_bytes": bytes, "mark_all_ms": mark_ms, "marked": marked.changed, "undo_ms": undo_ms,
        })
    })
}

/// Every id of the library, out of the bytes of its All view.
async fn ids(library: &Library) -> Vec<ArticleId> {
    let bytes = library.open_view(ArticleQuery::of(Scope::All)).await.expect("the view opens").0;
    let head = u32::from_le_bytes(bytes[..4].try_into().expect("four bytes")) as usize;
    bytes[(4 + head).next_multiple_of(8)..]
        .chunks_exact(8)
        .map(|id| ArticleId(f64::from_le_bytes(id.try_into().expect("eight bytes")) as i64))
        .collect()
}

async fn times<T, E: std::fmt::Debug, F: Future<Output = Result<T, E>>>(
    runs: usize,
    mut call: impl FnMut() -> F,
) -> Vec<f64> {
    let mut times = Vec::with_capacity(runs);
    for _ in 0..runs {
        let start = Instant::now();
        call().await.expect("the call succeeds");
        times.push(start.elapsed().as_secs_f64() * 1000.0);
    }
    times
}

fn spread(mut times: Vec<f64>) -> Value {
    times.sort_by(f64::total_cmp);
    let at = |share: f64| times.get(((times.len() as f64 - 1.0) * share).round() as usize).copied().unwrap_or(0.0);
    json!({ "p50": at(0.5), "p99": at(0.99) })
}
