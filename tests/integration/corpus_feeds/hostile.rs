//! Every file of the corpus, whole and cut off, and documents made to harm: no panic, no hang, nothing read from outside.

use super::figures::figure;
use super::{corpus, rows, text};
use broadsheet_core::parse::{ParseError, ParseHints, parse};
use std::path::{Path, PathBuf};
use std::time::{Duration, Instant};

fn files(folder: &Path, found: &mut Vec<PathBuf>) {
    let Ok(entries) = std::fs::read_dir(folder) else { return };
    for entry in entries.flatten() {
        let path = entry.path();
        if path.is_dir() { files(&path, found) } else { found.push(path) }
    }
}

fn survive(bytes: &[u8], name: &str) {
    let start = Instant::now();
    let result = parse(bytes, &ParseHints::default());
    assert!(!matches!(result, Err(ParseError::Internal(_))), "{name}: {result:?}");
    // Debug builds on a busy machine: what is quadratic takes minutes, not seconds.
    assert!(start.elapsed() < Duration::from_secs(20), "{name} took {:?}", start.elapsed());
}

#[test]
fn no_file_of_the_corpus_breaks_the_parser() {
    let Some(corpus) = corpus() else { return };
    let mut found = Vec::new();
    for folder in ["feeds", "security", "opml", "discovery", "fulltext/mozilla"] {
        files(&corpus.join(folder), &mut found);
    }
    assert!(found.len() > 3000, "the corpus is not complete");
    let mut slowest = Duration::ZERO;
    for path in found.iter().filter(|path| path.extension().is_none_or(|end| end != "jsonl")) {
        let start = Instant::now();
        survive(&std::fs::read(path).unwrap_or_default(), &path.display().to_string());
        slowest = slowest.max(start.elapsed());
    }
    let ours = format!("0 of {}, slowest {} ms", found.len(), slowest.as_millis());
    figure("files that end in a panic; hangs", "2 panics", &ours, "0, 2 s", slowest < Duration::from_secs(2));
}

#[test]
fn no_cut_breaks_the_parser() {
    let Some(corpus) = corpus() else { return };
    let mut found = Vec::new();
    for folder in [
        "feeds/feedparser/illformed",
        "feeds/feedparser/encoding",
        "feeds/newsboat",
        "feeds/miniflux/inline",
        "feeds/node-feedparser",
    ] {
        files(&corpus.join(folder), &mut found);
    }
    found.sort();
    for path in found.iter().step_by(3) {
        let bytes = std::fs::read(path).unwrap_or_default();
        let step = 97.max(bytes.len() / 60);
        for end in (0..bytes.len()).step_by(step) {
            survive(&bytes[..end], &format!("{} cut at {end}", path.display()));
        }
    }
}

#[test]
fn no_attack_document_reads_or_grows() {
    let Some(corpus) = corpus() else { return };
    for row in rows(corpus.join("security/xml_attack_documents.jsonl")) {
        let document = ["document", "payload", "xml", "text", "input"].iter().find_map(|key| text(&row, key));
        let document = document.expect("every row has its document");
        survive(document.as_bytes(), "attack document");
        let wrapped = format!("{document}<rss><channel><item><title>&xxe;&lol9;</title></item></channel></rss>");
        if let Ok(feed) = parse(wrapped.as_bytes(), &ParseHints::default()) {
            let size: usize = feed.entries.iter().map(|e| e.title.as_ref().map_or(0, String::len)).sum();
            assert!(size < 10_000, "an entity was expanded");
            assert!(
                feed.entries.iter().all(|e| !e.title.as_deref().unwrap_or("").contains("root:")),
                "a file was read"
            );
        }
    }
}

#[test]
fn nothing_repeated_takes_longer_than_its_length() {
    let count = 300_000;
    for unit in [
        "<a>",
        "</a>",
        "<a b='",
        "<a b=\"<",
        "<![CDATA[",
        "<!--",
        "<!",
        "<![x>",
        "<?",
        "<?a>",
        "&",
        "&#",
        "<item>",
        "<item><title>",
        "<",
        "<a xmlns:b='c'>",
        "{\"items\":[",
        "[",
        "<entry><content>",
        "<x y=z ",
        "]]>",
        "<item><description><![CDATA[x</item>",
    ] {
        for start in ["<rss><channel>", "<feed>", ""] {
            survive(format!("{start}{}", unit.repeat(count / unit.len())).as_bytes(), unit);
        }
    }
}
