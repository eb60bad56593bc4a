//! What other readers' own suites expect: SimplePie's matrix of elements, miniflux's fallbacks, gofeed's results.

use super::figures::figure;
use super::{corpus, details, rows, text, words};
use broadsheet_core::parse::{ParseHints, ParsedFeed, parse};
use serde_json::Value;
use std::collections::BTreeMap;
use std::path::Path;
use url::Url;

#[derive(Default)]
struct Share {
    all: usize,
    right: usize,
    /// Other values on purpose, with the reason.
    other: Vec<&'static str>,
}

impl Share {
    fn percent(&self) -> f64 {
        100.0 * (self.right + self.other.len()) as f64 / self.all.max(1) as f64
    }
}

#[derive(Default)]
struct Score(BTreeMap<String, Share>);

impl Score {
    fn add(&mut self, name: &str, file: &str, wanted: &str, found: Option<&str>) {
        let equal = found.is_some_and(|found| plain(found) == plain(wanted));
        let share = self.0.entry(name.to_owned()).or_default();
        share.all += 1;
        share.right += usize::from(equal);
        if equal {
            return;
        }
        match on_purpose(name, wanted, found) {
            Some(reason) => share.other.push(reason),
            None if details() => println!("PEER {name} {file}: {found:?}, expected {wanted:?}"),
            None => {}
        }
    }

    /// A row for each of the measures, which must be reached; the rest is only told.
    fn print(&self, title: &str, measures: &[&str], least: f64) {
        let mut missed = Vec::new();
        for (name, share) in &self.0 {
            let mut ours = format!("{} of {}", share.right, share.all);
            let mut reasons = share.other.clone();
            reasons.dedup();
            if !reasons.is_empty() {
                ours.push_str(&format!(", {} other on purpose: {}", share.other.len(), reasons.join("; ")));
            }
            if measures.contains(&name.as_str()) {
                let reached = share.percent() >= least;
                figure(&format!("{title}: {name}"), "", &ours, &format!(">= {least} %"), reached);
                if !reached {
                    missed.push(name);
                }
            } else {
                println!("{title}: {name:<24} {ours}");
            }
        }
        let absent: Vec<_> = measures.iter().filter(|name| !self.0.contains_key(**name)).collect();
        assert!(missed.is_empty() && absent.is_empty(), "{title}: missed {missed:?}, not measured {absent:?}");
    }
}

/// Why our value is another one than a peer's, where that is meant so.
fn on_purpose(name: &str, wanted: &str, found: Option<&str>) -> Option<&'static str> {
    let found = found?;
    match name {
        "entry author" if wanted.contains("(mailto:") && wanted.starts_with(found) => {
            Some("an author's name is shown without the address")
        }
        "entry language" | "feed language" if found.eq_ignore_ascii_case(wanted) => Some("the language as published"),
        _ => None,
    }
}

/// Text with references decoded as often as there are any, so that the depth of escaping does not matter.
fn plain(html: &str) -> String {
    let mut text = html.to_owned();
    for _ in 0..4 {
        text = html_escape::decode_html_entities(&text).into_owned();
    }
    words(&text).trim_end_matches('/').to_owned()
}

fn read(corpus: &Path, file: &str, url: Option<&str>) -> Option<ParsedFeed> {
    let bytes = std::fs::read(corpus.join(file)).ok()?;
    let url = url.and_then(|url| Url::parse(url).ok());
    Some(parse(&bytes, &ParseHints { url, ..ParseHints::default() }).unwrap_or_default())
}

#[test]
fn reads_elements_in_simplepies_order() {
    let Some(corpus) = corpus() else { return };
    let mut score = Score::default();
    for row in rows(corpus.join("feeds/simplepie_expectations.jsonl")) {
        let (Some(file), Some(class), Some(method)) = (text(&row, "file"), text(&row, "class"), text(&row, "method"))
        else {
            continue;
        };
        let Some(feed) = read(&corpus, file, None) else { continue };
        let wanted = match &row["expected"] {
            Value::String(text) => text.clone(),
            Value::Number(number) => number.to_string(),
            _ => continue,
        };
        let entry = feed.entries.first().cloned().unwrap_or_default();
        let found = match (class, method) {
            ("ItemTest", "test_get_title") => entry.title,
            ("ItemTest", "test_get_content") => entry.content,
            ("ItemTest", "test_get_description") => entry.summary.or(entry.content),
            ("ItemTest", "test_get_date") => entry.published.or(entry.updated).map(|time| time.seconds().to_string()),
            ("ItemTest", "test_get_permalink") => entry.url,
            ("ItemTest", "test_get_id") => entry.id.or(entry.url).or(entry.title),
            ("SimplePieTest", "test_get_title") => feed.title,
            ("SimplePieTest", "test_get_description") => feed.description,
            ("SimplePieTest", "test_get_link") => feed.site_url,
            ("SimplePieTest", "test_get_language") => feed.language,
            ("CategoryTest", "test_get_label_from_item_category") => entry.categories.first().cloned(),
            _ => continue,
        };
        score.add(&format!("{class} {}", &method[9..]), file, &wanted, found.as_deref());
    }
    let measures =
        ["content", "description", "date", "title", "permalink", "id"].map(|name| format!("ItemTest {name}"));
    score.print("SimplePie", &measures.each_ref().map(String::as_str), 98.0);
}

#[test]
fn falls_back_as_miniflux_does() {
    let Some(corpus) = corpus() else { return };
    let mut score = Score::default();
    for row in rows(corpus.join("feeds/miniflux_expectations.jsonl")) {
        let Some(file) = text(&row, "file") else { continue };
        let Some(feed) = read(&corpus, file, text(&row, "parse_url")) else { continue };
        for check in row["checks"].as_array().into_iter().flatten() {
            let Some(path) = text(check, "path") else { continue };
            if path == "len(feed.Entries)" {
                score.add("entries", file, &check["eq"].to_string(), Some(&feed.entries.len().to_string()));
                continue;
            }
            let Some(wanted) = text(check, "eq") else { continue };
            // Without a site address a reader shows the feed's; without a title, the site's address.
            let site = feed.site_url.clone().or_else(|| text(&row, "parse_url").map(str::to_owned));
            let (name, found) = match path.split_once("].") {
                Some((start, field)) => {
                    let place = start.rsplit('[').next().and_then(|n| n.parse::<usize>().ok()).unwrap_or(0);
                    let entry = feed.entries.get(place).cloned().unwrap_or_default();
                    match field {
                        "Title" => ("entry title", entry.title),
                        "URL" => ("entry URL", entry.url),
                        "Author" => ("entry author", Some(entry.authors.join(", "))),
                        "Content" => ("entry content", entry.content),
                        "CommentsURL" => ("entry comments", entry.comments_url),
                        "Language" => ("entry language", entry.language),
                        _ => continue,
                    }
                }
                None => match path {
                    "feed.Title" => ("feed title", feed.title.clone().or(site)),
                    "feed.SiteURL" => ("feed site", site),
                    "feed.Description" => ("feed description", feed.description.clone()),
                    "feed.Language" => ("feed language", feed.language.clone()),
                    "feed.IconURL" => ("feed icon", feed.icon.clone()),
                    _ => continue,
                },
            };
            score.add(name, file, wanted, found.as_deref());
        }
    }
    score.print("miniflux", &["entry title", "entry URL", "entry author", "entry content", "entries"], 97.0);
}

#[test]
fn finds_what_gofeed_finds() {
    let Some(corpus) = corpus() else { return };
    let mut score = Score::default();
    for row in rows(corpus.join("feeds/reference_feedparser.jsonl")) {
        let Some(file) = text(&row, "file").filter(|file| file.contains("gofeed/translator")) else { continue };
        let Some((stem, _)) = file.rsplit_once('.') else { continue };
        let expected = [format!("{stem}.json"), format!("{stem}_expected.json")]
            .iter()
            .find_map(|name| std::fs::read(corpus.join(name)).ok());
        let Some(expected) = expected.and_then(|bytes| serde_json::from_slice::<Value>(&bytes).ok()) else { continue };
        let Some(feed) = read(&corpus, file, text(&row, "base_url")) else { continue };
        let items = expected["items"].as_array().map_or(0, Vec::len);
        score.add("items", file, &items.to_string(), Some(&feed.entries.len().to_string()));
        for (name, wanted, found) in [
            ("feed title", text(&expected, "title"), &feed.title),
            ("feed link", text(&expected, "link"), &feed.site_url),
        ] {
            if let Some(wanted) = wanted {
                score.add(name, file, one_link(name, wanted, &expected, found.as_deref()), found.as_deref());
            }
        }
        for (place, item) in expected["items"].as_array().into_iter().flatten().enumerate() {
            let entry = feed.entries.get(place).cloned().unwrap_or_default();
            let date = entry.published.map(|time| time.to_rfc3339());
            for (name, wanted, found) in [
                ("item title", text(item, "title"), &entry.title),
                ("item link", text(item, "link"), &entry.url),
                ("item date", text(item, "publishedParsed"), &date),
            ] {
                if let Some(wanted) = wanted {
                    score.add(name, file, one_link(name, wanted, item, found.as_deref()), found.as_deref());
                }
            }
        }
    }
    score.print("gofeed", &["items", "item title", "item link", "item date", "feed title", "feed link"], 97.0);
}

/// gofeed lists all links and calls the last one the link; we show the first, as feedparser does. Any of them is right.
fn one_link<'v>(name: &str, wanted: &'v str, expected: &'v Value, found: Option<&str>) -> &'v str {
    let mut links = expected["links"].as_array().into_iter().flatten().filter_map(Value::as_str);
    let ours = links.find(|link| name.ends_with("link") && found.is_some_and(|found| plain(found) == plain(link)));
    ours.unwrap_or(wanted)
}
