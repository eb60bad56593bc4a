//! The rows of the table that `npm run bench -- corpus` prints, and what bare feed-rs makes of a feed, to stand beside ours.

use broadsheet_core::model::Time;
use broadsheet_core::parse::{Entry, ParsedFeed};
use std::panic::{AssertUnwindSafe, catch_unwind};

/// Prints a row: what is measured, bare feed-rs or another named library (empty: not measured), ours, the aim, whether it is reached.
pub fn figure(measure: &str, bare: &str, ours: &str, aim: &str, reached: bool) {
    println!("FIGURE\t{measure}\t{bare}\t{ours}\t{aim}\t{}", if reached { "reached" } else { "MISSED" });
}

/// The feed as feed-rs alone reads the bytes; empty when it refuses them or panics.
pub fn bare(bytes: &[u8]) -> ParsedFeed {
    let read = catch_unwind(AssertUnwindSafe(|| feed_rs::parser::parse(bytes)));
    let Ok(Ok(feed)) = read else { return ParsedFeed::default() };
    ParsedFeed {
        title: feed.title.map(|title| title.content),
        site_url: feed.links.into_iter().next().map(|link| link.href),
        language: feed.language,
        entries: feed.entries.into_iter().map(bare_entry).collect(),
        ..ParsedFeed::default()
    }
}

fn bare_entry(entry: feed_rs::model::Entry) -> Entry {
    let filled = |text: String| Some(text).filter(|text| !text.trim().is_empty());
    let time = entry.published.or(entry.updated).map(|date| Time(date.timestamp_millis()));
    Entry {
        id: filled(entry.id),
        title: entry.title.and_then(|title| filled(title.content)),
        url: entry.links.into_iter().next().map(|link| link.href),
        authors: entry.authors.into_iter().filter_map(|author| author.name).collect(),
        published: time,
        content: entry.content.and_then(|content| content.body),
        summary: entry.summary.and_then(|summary| filled(summary.content)),
        categories: entry.categories.into_iter().map(|category| category.term).collect(),
        ..Entry::default()
    }
}
