//! The parser against third-party feeds, beside what feedparser finds in them. The corpus is not part of the
//! repository; without it these tests say so and pass.

mod dates;
pub mod figures;
mod hostile;
mod peers;

use broadsheet_core::parse::{Entry, ParseHints, ParsedFeed, parse};
use serde_json::Value;
use std::collections::BTreeMap;
use std::path::PathBuf;
use url::Url;

/// The folder with the corpus, or a remark that it is not there.
pub fn corpus() -> Option<PathBuf> {
    crate::shared::material("corpus")
}

/// The rows of a file with one JSON value a line.
pub fn rows(path: PathBuf) -> Vec<Value> {
    let text = std::fs::read_to_string(&path).unwrap_or_default();
    text.lines().map(|line| serde_json::from_str(line).expect("the corpus has one JSON value a line")).collect()
}

/// A text field of a row.
pub fn text<'v>(row: &'v Value, key: &str) -> Option<&'v str> {
    row[key].as_str().map(str::trim).filter(|text| !text.is_empty())
}

/// Whether failing files are listed one by one.
pub fn details() -> bool {
    std::env::var_os("CORPUS_DETAILS").is_some()
}

const REAL: [&str; 7] =
    ["netnewswire", "rss-parser", "node-feedparser", "feedjira", "newsboat", "miniflux/testdata", "feed-rs"];

#[derive(Default)]
struct Tally {
    files: usize,
    files_with_entries: usize,
    files_as_many: usize,
    files_with_any: usize,
    errors: usize,
    repairs: BTreeMap<&'static str, usize>,
    /// field → (feedparser has, we have not)
    fields: BTreeMap<&'static str, (usize, usize)>,
}

impl Tally {
    fn field(&mut self, name: &'static str, wanted: usize, found: usize) {
        let (has, lost) = self.fields.entry(name).or_default();
        *has += wanted;
        *lost += wanted.saturating_sub(found);
    }

    fn lost_percent(&self, name: &str) -> f64 {
        let (has, lost) = self.fields.get(name).copied().unwrap_or_default();
        100.0 * lost as f64 / has.max(1) as f64
    }
}

#[test]
fn finds_what_feedparser_finds() {
    let Some(corpus) = corpus() else { return };
    let mut all = Tally::default();
    let mut real = Tally::default();
    let (mut bare_all, mut bare_real) = (Tally::default(), Tally::default());
    for row in rows(corpus.join("feeds/reference_feedparser.jsonl")) {
        // As served with Content-Encoding: gzip: unpacked by the fetcher, not by the parser.
        if row["gzipped"] == true {
            continue;
        }
        let file = text(&row, "file").expect("every row names its file");
        let Ok(bytes) = std::fs::read(corpus.join(file)) else { continue };
        let hints = ParseHints {
            content_type: text(&row, "content_type").map(str::to_owned),
            url: text(&row, "base_url").and_then(|url| Url::parse(url).ok()),
            charset: None,
        };
        let feed = parse(&bytes, &hints);
        let suite = text(&row, "suite").unwrap_or("");
        if let Ok(feed) = &feed {
            for repair in &feed.repairs {
                *all.repairs.entry(repair).or_default() += 1;
            }
            if details() && feed.repairs.contains(&"refused-by-feed-rs") {
                println!("REFUSED {file}");
            }
        } else if details() {
            println!("ERROR {file}: {feed:?}");
        }
        let bare = Ok(figures::bare(&bytes));
        compare(&mut bare_all, file, &row, &bare, false);
        compare(&mut all, file, &row, &feed, false);
        if REAL.iter().any(|name| suite.starts_with(name)) {
            compare(&mut bare_real, file, &row, &bare, false);
            compare(&mut real, file, &row, &feed, details());
        } else if details() {
            compare(&mut Tally::default(), file, &row, &feed, true);
        }
    }
    print_table(&all, &real);
    let share = |some: usize| 100.0 * some as f64 / all.files_with_entries.max(1) as f64;
    let as_many = share(all.files_as_many);
    let (ours, bare) = (format!("{as_many:.2} %"), format!("{:.1} % (>= 1)", share(bare_all.files_with_any)));
    figures::figure("files that give as many entries as feedparser", &bare, &ours, ">= 99.9 %", as_many >= 99.9);
    let mut missed = Vec::new();
    for field in ["entries", "title", "link", "date", "body", "author", "tags"] {
        let lost = real.lost_percent(field);
        let bare = format!("{:.1} %", bare_real.lost_percent(field));
        figures::figure(&format!("real feeds: {field} lost"), &bare, &format!("{lost:.2} %"), "<= 0.3 %", lost <= 0.3);
        if lost > 0.3 {
            missed.push(field);
        }
    }
    assert!(as_many >= 99.9, "only {as_many:.2} % of the files give as many entries as feedparser");
    assert!(missed.is_empty(), "lost in real feeds: {missed:?}");
}

fn compare(
    tally: &mut Tally,
    file: &str,
    row: &Value,
    feed: &Result<ParsedFeed, broadsheet_core::parse::ParseError>,
    say: bool,
) {
    tally.files += 1;
    let empty = ParsedFeed::default();
    let (feed, error) = match feed {
        Ok(feed) => (feed, None),
        Err(error) => (&empty, Some(error)),
    };
    let wanted = row["all_entries"].as_array().map_or(0, Vec::len);
    tally.errors += usize::from(error.is_some());
    if wanted > 0 {
        tally.files_with_entries += 1;
        tally.files_as_many += usize::from(feed.entries.len() >= wanted);
        tally.files_with_any += usize::from(!feed.entries.is_empty());
        if say && feed.entries.len() < wanted {
            println!("ENTRIES {file}: {} of {wanted} {error:?}", feed.entries.len());
        }
    }
    tally.field("entries", wanted, feed.entries.len().min(wanted));
    let head = [
        ("feed title", "feed_title", &feed.title),
        ("feed link", "feed_link", &feed.site_url),
        ("language", "feed_language", &feed.language),
    ];
    for (name, key, found) in head {
        let has = text(row, key).is_some_and(|value| name != "feed link" || value.starts_with("http"));
        note(tally, name, file, has, found.is_some(), say);
    }
    let Some(entries) = row["all_entries"].as_array() else { return };
    for (place, wanted) in entries.iter().enumerate() {
        let found = feed.entries.get(place);
        compare_entry(tally, file, wanted, found, say);
    }
    let first = feed.entries.first();
    let author = text(row, "entry0_author").is_some();
    note(tally, "author", file, author, first.is_some_and(|e| !e.authors.is_empty()), say);
    if let (Some(wanted), Some(found)) = (text(row, "entry0_author"), first.map(|e| e.authors.join(", "))) {
        let near = words(wanted).contains(&words(&found)) || words(&found).contains(&words(wanted));
        note(tally, "author equal", file, true, near, say);
    }
    let tags = row["entry0_tags"].as_array().is_some_and(|tags| !tags.is_empty());
    note(tally, "tags", file, tags, first.is_some_and(|e| !e.categories.is_empty()), say);
    let enclosures = row["entry0_enclosures"].as_array().is_some_and(|list| !list.is_empty());
    note(tally, "enclosures", file, enclosures, first.is_some_and(|e| !e.enclosures.is_empty()), say);
    let title = text(row, "entry0_title").filter(|_| text(row, "entry0_title_type") == Some("text/plain"));
    if let (Some(wanted), Some(found)) = (title, first.and_then(|e| e.title.as_deref())) {
        note(tally, "title equal", file, true, words(wanted) == words(found), say);
    }
}

fn compare_entry(tally: &mut Tally, file: &str, wanted: &Value, found: Option<&Entry>, say: bool) {
    let has = |place: usize| wanted[place].as_str().is_some_and(|text| !text.trim().is_empty());
    // feedparser takes an entry's id for its link even when it is no address.
    let link = has(2) && wanted[2].as_str().is_some_and(|link| link.starts_with("http"));
    let Some(found) = found else {
        for (name, has) in
            [("title", has(1)), ("link", link), ("date", has(3)), ("body", wanted[4].as_u64().unwrap_or(0) > 0)]
        {
            tally.field(name, usize::from(has), 0);
        }
        return;
    };
    note(tally, "id", file, has(0), found.id.is_some(), say);
    note(tally, "title", file, has(1), found.title.is_some(), say);
    note(tally, "link", file, link, found.url.is_some(), say);
    if let (true, Some(url)) = (link, &found.url) {
        let same = |a: &str| a.trim().trim_end_matches('/').replace("https:", "http:").replace(' ', "%20");
        note(tally, "link equal", file, true, same(wanted[2].as_str().unwrap_or("")) == same(url), say);
    }
    if let (Some(date), Some(time)) = (wanted[3].as_str(), found.published.or(found.updated)) {
        let near = date.get(..19).is_some_and(|date| time.to_rfc3339().starts_with(date));
        note(tally, "date equal", file, true, near, say);
    }
    note(tally, "date", file, has(3), found.published.or(found.updated).is_some(), say);
    let body = wanted[4].as_u64().unwrap_or(0) > 0;
    note(tally, "body", file, body, found.content.is_some() || found.summary.is_some(), say);
}

fn note(tally: &mut Tally, name: &'static str, file: &str, wanted: bool, found: bool, say: bool) {
    tally.field(name, usize::from(wanted), usize::from(wanted && found));
    if say && wanted && !found {
        println!("LOST {name}: {file}");
    }
}

/// The words of a text, so that blanks do not matter.
pub fn words(text: &str) -> String {
    text.split_whitespace().collect::<Vec<_>>().join(" ")
}

fn print_table(all: &Tally, real: &Tally) {
    println!(
        "files {} (real {}), with entries {} ({}), as many {} ({}), errors {} ({})",
        all.files,
        real.files,
        all.files_with_entries,
        real.files_with_entries,
        all.files_as_many,
        real.files_as_many,
        all.errors,
        real.errors
    );
    println!("{:<12} {:>8} {:>8} {:>7}   {:>8} {:>8} {:>7}", "field", "real has", "lost", "%", "all has", "lost", "%");
    println!("repairs: {:?}", all.repairs);
    for (name, (has, lost)) in &all.fields {
        let (real_has, real_lost) = real.fields.get(name).copied().unwrap_or_default();
        println!(
            "{name:<12} {real_has:>8} {real_lost:>8} {:>7.2}   {has:>8} {lost:>8} {:>7.2}",
            real.lost_percent(name),
            all.lost_percent(name)
        );
    }
}
