//! The command line's stable names: every command's JSON has the documented fields, errors end with 1, wrong usage with 2.

use crate::shared::{cli, json};
use serde_json::Value;
use std::io::Write;
use std::path::Path;

const FEED: &str = r#"<?xml version="1.0"?><rss version="2.0"><channel><title>Harbour &amp; Sea</title>
<link>https://harbour.example/</link><language>en</language>
<item><guid>tag:harbour.example,2026:1</guid><title>Ebb</title><link>https://harbour.example/ebb</link>
<author>ann@harbour.example (Ann Marlow)</author><pubDate>Sun, 01 Nov 2026 10:00:00 GMT</pubDate><category>tides</category>
<description>&lt;p&gt;The &lt;b&gt;water&lt;/b&gt; goes.&lt;script&gt;alert(1)&lt;/script&gt;&lt;/p&gt;</description>
<enclosure url="https://harbour.example/ebb.mp3" type="audio/mpeg" length="1234"/></item>
<item><guid>tag:harbour.example,2026:2</guid><title>Flood</title><link>https://harbour.example/flood</link>
<pubDate>Mon, 02 Nov 2026 10:00:00 GMT</pubDate><description>The water comes, 大学 by the sea.</description></item>
</channel></rss>"#;

fn fields(value: &Value) -> Vec<&str> {
    let mut names: Vec<&str> = value.as_object().unwrap().keys().map(String::as_str).collect();
    names.sort_unstable();
    names
}

fn has(value: &Value, wanted: &[&str]) {
    for name in wanted {
        assert!(value.get(name).is_some(), "{name} is missing among {:?}", fields(value));
    }
}

/// One thread that answers every request on the loopback with the same feed.
fn serve(feed: &'static str) -> String {
    use std::io::{Read, Write};
    let listener = std::net::TcpListener::bind("127.0.0.1:0").unwrap();
    let address = format!("http://{}/feed.xml", listener.local_addr().unwrap());
    std::thread::spawn(move || {
        for stream in listener.incoming().flatten() {
            let mut stream = stream;
            let mut request = [0; 4096];
            let _ = stream.read(&mut request);
            let head = "HTTP/1.1 200 OK\r\nContent-Type: application/rss+xml\r\nConnection: close\r\nETag: \"1\"\r\n";
            let _ = write!(stream, "{head}Content-Length: {}\r\n\r\n{feed}", feed.len());
        }
    });
    address
}

#[test]
fn a_feed_from_add_to_mark() {
    let folder = tempfile::tempdir().unwrap();
    let library = folder.path();
    let url = serve(FEED);
    let found = json(library, &["discover", &url]);
    has(&found[0], &["url", "title", "kind"]);
    let added = json(library, &["add", &url, "--folder", "Sea/Shore"]);
    has(&added, &["feed_id", "title", "url", "new_articles"]);
    assert_eq!((&added["title"], &added["new_articles"]), (&"Harbour & Sea".into(), &2.into()));

    let feeds = json(library, &["feeds"]);
    let wanted = ["id", "url", "site_url", "title", "folder", "unread", "total", "last_fetched", "next_fetch", "error"];
    has(&feeds[0], &wanted);
    assert_eq!(feeds[0]["folder"], "Sea/Shore");
    assert_eq!(feeds[0]["unread"], 2);

    let list = json(library, &["list", "--view", "unread", "--limit", "1"]);
    let row = &list["articles"][0];
    has(
        row,
        &["id", "feed_id", "feed", "title", "url", "author", "published", "received", "updated", "read", "starred"],
    );
    has(row, &["excerpt", "image", "enclosures"]);
    assert_eq!((&row["title"], &row["published"]), (&"Flood".into(), &"2026-11-02T10:00:00Z".into()));
    let rest = json(library, &["list", "--view", "unread", "--after", list["next"].as_str().unwrap()]);
    assert_eq!(rest["articles"][0]["title"], "Ebb");
    assert_eq!(rest["articles"][0]["enclosures"][0]["url"], "https://harbour.example/ebb.mp3");
    assert_eq!(rest["next"], Value::Null);

    // Both are older than a day; --view narrows any place.
    for place in [&[] as &[&str], &["--feed", "1"], &["--folder", "Sea"]] {
        for (view, count) in [("today", 0), ("unread", 2), ("starred", 0), ("all", 2)] {
            let list = json(library, &[&["list", "--view", view], place].concat());
            assert_eq!(list["articles"].as_array().unwrap().len(), count, "{view} {place:?}");
        }
    }

    let shown = json(library, &["show", &rest["articles"][0]["id"].to_string()]);
    assert_eq!(shown["html"], "<p>The <b>water</b> goes.</p>");
    assert_eq!(shown["text"], "The water goes.");
    assert_eq!(shown["author"], "Ann Marlow");

    let found = json(library, &["search", "大学"]);
    assert_eq!(found["articles"][0]["title"], "Flood");
    let id = row["id"].to_string();
    assert_eq!(json(library, &["mark", "starred", &id])["changed"], 1);
    assert_eq!(json(library, &["mark", "starred", &id])["changed"], 0);
    assert_eq!(json(library, &["mark", "later", &id])["changed"], 1);
    assert_eq!(json(library, &["tag", "Tides", &id])["changed"], 1);
    for place in [&["--view", "read-later"] as &[&str], &["--tag", "TIDES"]] {
        let row = &json(library, &[&["list"], place].concat())["articles"][0];
        assert_eq!((&row["read_later"], &row["tags"][0]), (&true.into(), &"Tides".into()), "{place:?}");
    }
    assert_eq!(json(library, &["snooze", "2999-01-01T08:00:00Z", &id])["changed"], 1);
    assert_eq!(json(library, &["list"])["articles"].as_array().unwrap().len(), 1);
    let snoozed = json(library, &["list", "--view", "snoozed"]);
    assert_eq!(snoozed["articles"][0]["snoozed_until"], "2999-01-01T08:00:00Z");
    let steps = json(library, &["undo", "--list"]);
    has(&steps[0], &["id", "at", "kind", "count", "name", "undone"]);
    assert_eq!((&steps[0]["kind"], &steps[0]["name"]), (&"snoozed".into(), &"Flood".into()));
    assert_eq!(json(library, &["undo"])["changed"], 1);
    assert_eq!(json(library, &["tag", "tides", &id, "--remove"])["changed"], 1);
    assert_eq!(json(library, &["mark", "not-later", &id])["changed"], 1);
    assert_eq!(json(library, &["mark", "read", "--all", "--older", "20000"])["changed"], 0);
    assert_eq!(json(library, &["mark", "read", "--all", "--folder", "Sea"])["changed"], 2);
    assert_eq!(json(library, &["list", "--view", "starred"])["articles"].as_array().unwrap().len(), 1);
    let report = json(library, &["refresh"]);
    has(&report, &["feeds", "unchanged", "updated", "failed", "new_articles", "updated_articles", "wall_ms"]);
    assert_eq!((&report["unchanged"], &report["new_articles"]), (&1.into(), &0.into()));
    assert_eq!(json(library, &["check"]), serde_json::json!({ "ok": true, "problems": [] }));
}

#[test]
fn opml_goes_out_and_comes_back() {
    let folder = tempfile::tempdir().unwrap();
    let (one, two) = (folder.path().join("one"), folder.path().join("two"));
    for (url, place) in [("http://a.example/feed", "A/B"), ("http://b.example/feed", "A"), ("http://c.example/x", "")] {
        json(&one, &["add", url, "--no-fetch", "--folder", place]);
    }
    let file = folder.path().join("out.opml").display().to_string();
    json(&one, &["export", &file]);
    let report = json(&two, &["import", &file]);
    assert_eq!(
        report,
        serde_json::json!({ "added": 3, "existing": 0, "failed": [], "passwords_not_kept": 0, "stopped": false })
    );
    assert_eq!(json(&two, &["import", &file])["existing"], 3);
    let places = |library: &Path| {
        let feeds = json(library, &["feeds"]);
        let rows = feeds.as_array().unwrap().iter();
        rows.map(|row| (row["url"].clone(), row["folder"].clone())).collect::<Vec<_>>()
    };
    assert_eq!(places(&one), places(&two));
}

#[test]
fn parse_and_sanitize_store_nothing() {
    let folder = tempfile::tempdir().unwrap();
    let file = folder.path().join("feed.xml");
    std::fs::write(&file, FEED).unwrap();
    let library = folder.path().join("library");
    let parsed = json(&library, &["parse", &file.display().to_string(), "--base", "https://harbour.example/feed"]);
    has(&parsed, &["format", "title", "site_url", "language", "repairs", "entries"]);
    let entry = &parsed["entries"][0];
    has(entry, &["identity", "id", "title", "url", "author", "published", "updated", "html", "text", "enclosures"]);
    assert_eq!((&entry["title"], &entry["categories"][0]), (&"Ebb".into(), &"tides".into()));

    let russian = folder.path().join("russian.xml.gz");
    let mut packed = flate2::write::GzEncoder::new(Vec::new(), flate2::Compression::fast());
    packed.write_all(b"<rss><channel><item><title>\xf0\xc1\xd2</title></item></channel></rss>").unwrap();
    std::fs::write(&russian, packed.finish().unwrap()).unwrap();
    let parsed = json(&library, &["parse", &russian.display().to_string(), "--charset", "koi8-r"]);
    assert_eq!(parsed["entries"][0]["title"], "Пар");

    let page = folder.path().join("page.html");
    std::fs::write(&page, "<p onclick=x()>Hi <a href=/there>there</a><script>1</script>").unwrap();
    let clean = json(&library, &["sanitize", &page.display().to_string(), "--base", "https://harbour.example/"]);
    has(&clean, &["html", "text", "excerpt", "image"]);
    assert!(clean["html"].as_str().unwrap().contains("https://harbour.example/there"));
    assert!(!clean["html"].as_str().unwrap().contains("script"));
    assert!(!library.exists(), "neither makes a library");
}

#[test]
fn extract_prints_the_article_of_a_page() {
    let folder = tempfile::tempdir().unwrap();
    let library = folder.path().join("library");
    let file = folder.path().join("page.html");
    let words =
        "<p>The water goes, and comes again, as it did on each day before, says <a href=/ann>Ann Marlow</a>.</p>"
            .repeat(6);
    let page = format!(
        "<html lang=en><title>Ebb</title><meta name=author content='Ann Marlow'><article>{words}<p>Subscribe to our newsletter!</p></article>"
    );
    std::fs::write(&file, page).unwrap();
    let file = file.display().to_string();
    let found = json(&library, &["extract", &file, "--url", "https://harbour.example/ebb"]);
    has(&found, &["title", "byline", "lang", "html", "text", "excerpt", "image", "blocks_removed", "barrier", "pages"]);
    assert_eq!(
        (&found["title"], &found["byline"], &found["lang"]),
        (&"Ebb".into(), &"Ann Marlow".into(), &"en".into())
    );
    assert_eq!(found["blocks_removed"], 1);
    assert!(found["html"].as_str().unwrap().contains("https://harbour.example/ann"));
    assert!(!found["text"].as_str().unwrap().contains("newsletter"));
    let said = |arguments: &[&str]| {
        let output = std::process::Command::new(env!("CARGO_BIN_EXE_broadsheet-cli")).args(arguments).output().unwrap();
        String::from_utf8(output.stdout).unwrap()
    };
    assert!(said(&["extract", &file]).starts_with('{'), "JSON without being asked");
    assert!(said(&["extract", &file, "--text"]).starts_with("Ebb\nAnn Marlow\n\nThe water goes"));
    std::fs::write(&file, "%PDF-1.7").unwrap();
    let output = cli(&library, &["extract", &file]).output().unwrap();
    assert_eq!(output.status.code(), Some(1));
    let words = String::from_utf8_lossy(&output.stderr).into_owned();
    assert!(words.contains("a PDF document") && words.contains("page.html"), "{words}");
    assert!(!library.exists(), "no library is made");
}

#[test]
fn errors_end_with_one_and_wrong_usage_with_two() {
    let folder = tempfile::tempdir().unwrap();
    let code = |arguments: &[&str]| {
        let output = cli(folder.path(), arguments).output().unwrap();
        (output.status.code(), String::from_utf8_lossy(&output.stderr).into_owned())
    };
    let (status, words) = code(&["show", "4711"]);
    assert_eq!(status, Some(1));
    assert!(words.contains("4711"), "{words}");
    let (status, words) = code(&["parse", "/nowhere/feed.xml"]);
    assert_eq!(status, Some(1));
    assert!(words.contains("/nowhere/feed.xml"), "{words}");
    // A feed that does not exist is no empty list, and a tag neither.
    for nothing in [&["list", "--feed", "77"] as &[&str], &["mark", "read", "--all", "--feed", "77"]] {
        let (status, words) = code(nothing);
        assert!(status == Some(1) && words.contains("feed 77 does not exist"), "{words}");
    }
    let (status, words) = code(&["list", "--tag", "none"]);
    assert!(status == Some(1) && words.contains("none"), "{words}");
    assert_eq!(code(&["snooze", "tomorrow", "1"]).0, Some(1));
    assert_eq!(code(&["list", "--feed", "1", "--view", "snoozed"]).0, Some(1));
    assert_eq!(code(&["list", "--view", "everything"]).0, Some(2));
    assert_eq!(code(&["frobnicate"]).0, Some(2));
    assert_eq!(code(&["mark", "read"]).0, Some(2));
}
