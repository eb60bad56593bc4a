//! What reading less takes: summaries beside the cost of making the same text safe, related articles and the briefing on a
//! library that is made for it.

use crate::cpu_seconds;
use broadsheet_core::library::{HttpOptions, Library, LibraryOptions, SessionSecrets};
use broadsheet_core::model::{
    ArticleId, BriefingRequest, Clock, NextFetch, NextReason, Pace, SystemClock, Time, Validators,
};
use broadsheet_core::sanitize::sanitize;
use broadsheet_core::store::{FeedUpdate, NewArticle, NewFeed, Store};
use broadsheet_core::summary::summarize_html;
use serde_json::{Value, json};
use std::hint::black_box;
use std::path::Path;
use std::sync::Arc;
use std::time::Instant;

/// Feeds of the library, and articles that one fetch brings.
const FEEDS: usize = 200;
const AT_ONCE: usize = 500;

/// Different words of the articles; the n-th is as frequent as 1/n.
const WORDS: f64 = 40_000.0;

/// The next number of a sequence that looks like chance (SplitMix64).
fn next(state: &mut u64) -> u64 {
    *state = state.wrapping_add(0x9E37_79B9_7F4A_7C15);
    let mixed = (*state ^ (*state >> 30)).wrapping_mul(0xBF58_476D_1CE4_E5B9);
    let mixed = (mixed ^ (mixed >> 27)).wrapping_mul(0x94D0_49BB_1331_11EB);
    mixed ^ (mixed >> 31)
}

/// A word made of syllables, frequent ones first.
fn word(state: &mut u64) -> String {
    const SYLLABLES: &[&str] =
        &["ka", "lo", "mi", "ter", "sun", "ba", "ri", "go", "nel", "du", "fa", "vos", "pe", "zim", "ho", "qua"];
    let share = (next(state) >> 11) as f64 / (1_u64 << 53) as f64;
    let mut rank = WORDS.powf(share) as usize;
    let mut word = String::new();
    loop {
        word.push_str(SYLLABLES[rank % SYLLABLES.len()]);
        rank /= SYLLABLES.len();
        if rank == 0 {
            return word;
        }
    }
}

fn sentence(state: &mut u64, words: usize) -> String {
    let mut text: String = word(state);
    text[..1].make_ascii_uppercase();
    for at in 1..words {
        text.push(' ');
        let next = word(state);
        // A name now and then.
        if at % 7 == 3 {
            text.push_str(&next[..1].to_uppercase())
        } else {
            text.push_str(&next[..1])
        }
        text.push_str(&next[1..]);
    }
    text.push('.');
    text
}

fn article(state: &mut u64, number: usize, at: Time) -> NewArticle {
    let body: Vec<String> = (0..8).map(|_| sentence(state, 15)).collect();
    let text = body.join(" ");
    let html = sanitize(&format!("<p>{}</p><p>{}</p>", body[..4].join(" "), body[4..].join(" ")), None);
    let hash = i64::try_from(number).unwrap_or_default();
    NewArticle {
        identity: format!("g:{number}"),
        link_key: Some(format!("bench.example/{number}")),
        text_hash: hash,
        content_hash: hash,
        title: sentence(state, 8),
        url: Some(format!("https://bench.example/{number}")),
        published: Some(at),
        html: html.html,
        excerpt: html.excerpt,
        text,
        ..NewArticle::default()
    }
}

fn update(now: Time) -> FeedUpdate {
    FeedUpdate {
        title: None,
        site_url: None,
        description: None,
        language: Some("en".to_owned()),
        picture: None,
        repairs: Vec::new(),
        moved_to: None,
        validators: Validators::default(),
        body_hash: now.0,
        pace: Pace::default(),
        next: NextFetch { at: None, reason: NextReason::GlobalInterval },
    }
}

/// Fills a library with articles of the last years, thirty seconds apart.
fn fill(folder: &Path, count: usize, now: Time) {
    let (store, _) = Store::open(folder, now).expect("the library opens");
    let mut state = 7;
    let feeds: Vec<_> = (0..FEEDS)
        .map(|at| {
            let feed = NewFeed { url: format!("https://bench.example/{at}.xml"), ..NewFeed::default() };
            store.add_feed(feed, now).expect("the feed is added")
        })
        .collect();
    let mut made = 0;
    while made < count {
        let some = AT_ONCE.min(count - made);
        let articles: Vec<NewArticle> = (made..made + some)
            .map(|number| {
                let age = i64::try_from(count - number).unwrap_or_default() * 30;
                article(&mut state, number, now.plus_seconds(-age))
            })
            .collect();
        let feed = feeds[(made / AT_ONCE) % FEEDS];
        store
            .record_articles(feed, update(now.plus_seconds(i64::try_from(made).unwrap_or_default())), articles, now)
            .expect("they are kept");
        made += some;
    }
}

/// CPU milliseconds of summaries of a thousand words, and how many times those of making the same text safe.
fn summaries() -> Value {
    let mut state = 11;
    let texts: Vec<String> = (0..50)
        .map(|_| {
            let paragraph = |state: &mut u64| {
                format!("<p>{}</p>", (0..5).map(|_| sentence(state, 20)).collect::<Vec<_>>().join(" "))
            };
            (0..10).map(|_| paragraph(&mut state)).collect()
        })
        .collect();
    let timed = |work: &dyn Fn(&str)| {
        let start = cpu_seconds();
        for _ in 0..5 {
            texts.iter().for_each(|text| work(text));
        }
        (cpu_seconds() - start) * 1_000.0 / (5 * texts.len()) as f64
    };
    let safe = timed(&|text| drop(black_box(sanitize(text, None))));
    let summary = timed(&|text| drop(black_box(summarize_html(text, "Kalo miter sun", Some("en")))));
    json!({ "summary_ms": summary, "sanitize_ms": safe, "ratio": summary / safe.max(0.001) })
}

/// Measures in a folder, which gets a library of `count` articles unless it has one.
pub fn measure(folder: &Path, count: usize) -> Value {
    let now = SystemClock.now();
    let filling = Instant::now();
    if !folder.join("broadsheet.sqlite").exists() {
        std::fs::create_dir_all(folder).expect("the folder is made");
        fill(folder, count, now);
    }
    let fill_s = filling.elapsed().as_secs_f64();
    let options = LibraryOptions {
        folder: folder.to_owned(),
        cache: folder.join("cache"),
        clock: Arc::new(SystemClock),
        http: HttpOptions::default(),
        secrets: Arc::new(SessionSecrets::default()),
    };
    let library = Library::open(options).expect("the library opens").0;
    let runtime = tokio::runtime::Runtime::new().expect("threads can be started");
    runtime.block_on(async {
        let mut related = Vec::new();
        let mut found = 0;
        let cpu = cpu_seconds();
        for at in 0..100 {
            let id = ArticleId(i64::try_from(count - at * (count / 100)).unwrap_or(1));
            let start = Instant::now();
            found += library.related(id).await.expect("related").len();
            related.push(start.elapsed().as_secs_f64() * 1_000.0);
        }
        let related_cpu = (cpu_seconds() - cpu) * 10.0;
        let mut briefings = Vec::new();
        let mut articles = 0;
        for _ in 0..6 {
            let start = Instant::now();
            let request = BriefingRequest { since: now.plus_seconds(-10 * 86_400), until: None, zone: None };
            articles = library.briefing(request).await.expect("a briefing").articles;
            briefings.push(start.elapsed().as_secs_f64() * 1_000.0);
        }
        related.sort_by(f64::total_cmp);
        json!({
            "articles": count, "fill_s": fill_s, "summaries": summaries(), "related_p50_ms": related[50], "related_p99_ms": related[98],
            "related_cpu_ms": related_cpu, "related_found": found, "briefing_of": articles, "briefing_first_ms": briefings[0],
            "briefing_again_ms": briefings[1..].iter().copied().fold(f64::MAX, f64::min),
        })
    })
}
