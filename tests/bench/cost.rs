//! What tolerance costs: the CPU of decode → repair → feed-rs → extras against bare feed-rs, and of the whole of ingest against
//! feed-rs and ammonia, on the same bytes in the same run.

use crate::cpu_seconds;
use crate::floor::walk;
use broadsheet_core::ingest::ingest;
use broadsheet_core::model::Time;
use broadsheet_core::parse::{ParseHints, parse};
use serde_json::{Value, json};
use std::hint::black_box;
use std::path::Path;
use url::Url;

/// Each is done so often; the best counts, because what disturbs only ever adds.
const ROUNDS: usize = 5;
const NOW: Time = Time::from_seconds(1_800_000_000);

/// Measures over every feed file below `folder/feeds`.
pub fn measure(folder: &Path) -> Value {
    let mut files = walk(&folder.join("feeds"));
    files.sort();
    let bytes: Vec<Vec<u8>> = files.iter().filter_map(|file| std::fs::read(file).ok()).collect();
    let Ok(url) = Url::parse("https://example.org/feed") else { return Value::Null };
    let hints = ParseHints { url: Some(url.clone()), ..ParseHints::default() };
    let cleaner = ammonia::Builder::default();
    let mut best = [f64::MAX; 4];
    let mut entries = [0; 4];
    // One after the other in each round, so that a slow moment of the machine meets all of them.
    for _ in 0..ROUNDS {
        let works: [Work<'_>; 4] = [
            &|body| feed_rs::parser::parse(body).map_or(0, |feed| black_box(feed).entries.len()),
            &|body| parse(body, &hints).map_or(0, |feed| black_box(feed).entries.len()),
            &|body| feed_rs::parser::parse(body).map_or(0, |feed| clean(&cleaner, feed)),
            &|body| parse(body, &hints).map_or(0, |feed| black_box(ingest(feed, &url, NOW)).len()),
        ];
        for (place, work) in works.iter().enumerate() {
            let start = cpu_seconds();
            entries[place] = bytes.iter().map(|body| work(body)).sum();
            best[place] = best[place].min(cpu_seconds() - start);
        }
    }
    json!({
        "bytes": bytes.iter().map(Vec::len).sum::<usize>(),
        "feed_rs": { "cpu": best[0], "entries": entries[0] },
        "parse": { "cpu": best[1], "entries": entries[1] },
        "feed_rs_and_ammonia": { "cpu": best[2], "entries": entries[2] },
        "ingest": { "cpu": best[3], "entries": entries[3] },
    })
}

/// What one feed's bytes are given to; the number of entries comes back.
type Work<'a> = &'a dyn Fn(&[u8]) -> usize;

fn clean(cleaner: &ammonia::Builder<'_>, feed: feed_rs::model::Feed) -> usize {
    let bodies = feed.entries.into_iter().map(|entry| {
        let content = entry.content.and_then(|content| content.body);
        content.or_else(|| entry.summary.map(|summary| summary.content)).unwrap_or_default()
    });
    bodies.inspect(|body| drop(black_box(cleaner.clean(body).to_string()))).count()
}
