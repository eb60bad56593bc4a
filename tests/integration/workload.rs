//! Whole refreshes of generated feeds with bad files and bad servers among them: nothing readable is lost, every trouble has
//! its own code, nothing is new twice, and a later generation brings exactly what is new and edited.

use crate::shared::{FeedServer, json};
use serde_json::Value;
use std::collections::{BTreeMap, HashMap};
use std::path::Path;

const SIZE: &[&str] = &["--feeds", "150", "--entries", "20", "--nasty", "20%", "--slow-seconds", "2"];

fn number(value: &Value, key: &str) -> u64 {
    value[key].as_u64().unwrap_or_else(|| panic!("{key} in {value}"))
}

fn articles(library: &Path) -> BTreeMap<u64, Value> {
    let list = json(library, &["list", "--limit", "100000"]);
    list["articles"].as_array().unwrap().iter().map(|row| (number(row, "id"), row.clone())).collect()
}

#[test]
fn nasty_feeds_lose_nothing_and_each_trouble_has_its_code() {
    let folder = tempfile::tempdir().unwrap();
    let library = folder.path().join("library");
    let Some(server) = FeedServer::start(&folder.path().join("feeds"), SIZE) else { return };
    let facts = server.facts();
    let imported = json(&library, &["import", &server.opml()]);
    assert_eq!(number(&imported, "added"), number(&facts, "feeds"));

    let first = json(&library, &["refresh"]);
    let (least, most) = (number(&facts["readable_entries"], "at_least"), number(&facts["readable_entries"], "at_most"));
    let stored = articles(&library).len() as u64;
    assert!((least..=most).contains(&stored), "{stored} articles, readable are {least} to {most}");
    assert_eq!(number(&first, "new_articles"), stored);
    check_codes(&facts, &first);

    let again = json(&library, &["refresh"]);
    assert_eq!(number(&again, "new_articles"), 0, "a second refresh makes nothing new");
    assert_eq!(number(&again, "updated_articles"), 0, "a second refresh changes nothing");

    check_planted_words(&library, &facts);
    check_generation(&library, &server);
    assert_eq!(json(&library, &["check"])["ok"], true);
}

/// The code that each trouble must have; a trouble that is not listed must not fail at all.
fn check_codes(facts: &Value, report: &Value) {
    let wanted: HashMap<&str, &[&str]> = HashMap::from([
        ("not_found", &["not_found"][..]),
        ("gone", &["gone"]),
        ("redirect_loop", &["too_many_redirects"]),
        ("too_many_requests", &["too_many_requests"]),
        ("unavailable", &["server_error"]),
        ("html_page", &["web_page"]),
        ("empty_file", &["empty"]),
    ]);
    let failed: HashMap<&str, &Value> =
        report["failed"].as_array().unwrap().iter().map(|feed| (feed["url"].as_str().unwrap(), feed)).collect();
    let base = facts["base_url"].as_str().unwrap();
    let mut seen = 0;
    for (trouble, paths) in facts["troubles"].as_object().unwrap() {
        for path in paths.as_array().unwrap() {
            let url = format!("{base}{}", path.as_str().unwrap());
            match (wanted.get(trouble.as_str()), failed.get(url.as_str())) {
                (Some(codes), Some(feed)) => {
                    assert!(codes.contains(&feed["code"].as_str().unwrap()), "{trouble}: {feed}");
                    assert!(feed["detail"].as_str().unwrap().len() > 8, "{trouble} needs a sentence: {feed}");
                    seen += 1;
                }
                (Some(_), None) => panic!("{trouble} at {url} was not reported"),
                (None, Some(feed)) => panic!("{trouble} can be read, but failed: {feed}"),
                (None, None) => {}
            }
        }
    }
    assert_eq!(seen, failed.len(), "a feed without trouble failed: {failed:?}");
}

/// Planted words are found in as many articles as hold them; feeds in trouble may lack theirs.
fn check_planted_words(library: &Path, facts: &Value) {
    for (word, count) in facts["planted_words"].as_object().unwrap() {
        let count = count.as_u64().unwrap();
        let found = json(library, &["search", word, "--limit", "100000"])["articles"].as_array().unwrap().len() as u64;
        let lost_at_most = count / 4 + 3;
        assert!(found <= count && found + lost_at_most >= count, "{word}: found {found} of {count}");
    }
}

/// A later generation: only what it added is new, and no status is lost.
fn check_generation(library: &Path, server: &FeedServer) {
    let before = articles(library);
    let read: Vec<String> = before.keys().step_by(3).map(u64::to_string).collect();
    let starred: Vec<String> = before.keys().step_by(7).map(u64::to_string).collect();
    for (status, ids) in [("read", &read), ("starred", &starred)] {
        let arguments: Vec<&str> = ["mark", status].into_iter().chain(ids.iter().map(String::as_str)).collect();
        assert_eq!(number(&json(library, &arguments), "changed"), ids.len() as u64);
    }
    let options: Vec<&str> = SIZE.iter().copied().chain(["--generation", "1", "--active", "40%"]).collect();
    server.advance(&options);
    let facts = server.facts();
    let report = json(library, &["refresh"]);
    let troubled: std::collections::HashSet<String> = facts["troubles"]
        .as_object()
        .unwrap()
        .values()
        .flat_map(|paths| paths.as_array().unwrap())
        .map(|path| path.as_str().unwrap().trim_start_matches('/').to_owned())
        .collect();
    let sum = |key: &str, sound: bool| -> u64 {
        let feeds = facts["feed_list"].as_array().unwrap().iter();
        feeds
            .filter(|feed| !sound || !troubled.contains(feed["path"].as_str().unwrap()))
            .map(|feed| number(feed, key))
            .sum()
    };
    for (key, found) in [("new", "new_articles"), ("edited", "updated_articles")] {
        let (sound, all, found) = (sum(key, true), sum(key, false), number(&report, found));
        assert!((sound..=all).contains(&found), "{key}: {found}, expected {sound} to {all}");
    }
    let after = articles(library);
    assert_eq!(after.len() as u64, before.len() as u64 + number(&report, "new_articles"));
    for (id, row) in &before {
        assert_eq!(after[id]["read"], read.contains(&id.to_string()), "read state of {row}");
        assert_eq!(after[id]["starred"], starred.contains(&id.to_string()), "star of {row}");
    }
}
