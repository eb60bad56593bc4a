//! The floor of a first refresh: what the same work costs with the bare libraries, one after the other, with none of a reader's
//! duties: feed-rs parse, ammonia clean, prepared inserts with an FTS5 `unicode61` index of the same rows.

use crate::cpu_seconds;
use serde_json::{Value, json};
use std::path::Path;

struct Row {
    title: String,
    link: String,
    body: String,
}

/// Measures over every feed file below `folder/feeds`.
pub fn measure(folder: &Path) -> Value {
    let mut files: Vec<_> = walk(&folder.join("feeds"));
    files.sort();
    let bytes: Vec<Vec<u8>> = files.iter().filter_map(|file| std::fs::read(file).ok()).collect();

    let start = cpu_seconds();
    let mut rows = Vec::new();
    let mut unread = 0;
    for body in &bytes {
        match feed_rs::parser::parse(body.as_slice()) {
            Ok(feed) => rows.extend(feed.entries.into_iter().map(row)),
            Err(_) => unread += 1,
        }
    }
    let parsed = cpu_seconds();
    let cleaner = ammonia::Builder::default();
    for row in &mut rows {
        row.body = cleaner.clean(&row.body).to_string();
    }
    let cleaned = cpu_seconds();
    let size = insert(&rows).unwrap_or_default();
    let inserted = cpu_seconds();
    json!({
        "files": bytes.len(), "files_feed_rs_cannot_read": unread, "entries": rows.len(),
        "body_bytes": rows.iter().map(|row| row.body.len()).sum::<usize>(),
        "parse_cpu": parsed - start, "clean_cpu": cleaned - parsed, "insert_cpu": inserted - cleaned,
        "cpu": inserted - start, "database_bytes": size,
    })
}

pub fn walk(folder: &Path) -> Vec<std::path::PathBuf> {
    let Ok(entries) = std::fs::read_dir(folder) else { return Vec::new() };
    let paths = entries.filter_map(|entry| entry.ok().map(|entry| entry.path()));
    paths.flat_map(|path| if path.is_dir() { walk(&path) } else { vec![path] }).collect()
}

fn row(entry: feed_rs::model::Entry) -> Row {
    let content = entry.content.and_then(|content| content.body);
    Row {
        title: entry.title.map(|title| title.content).unwrap_or_default(),
        link: entry.links.into_iter().next().map(|link| link.href).unwrap_or_default(),
        body: content.or_else(|| entry.summary.map(|summary| summary.content)).unwrap_or_default(),
    }
}

fn insert(rows: &[Row]) -> rusqlite::Result<u64> {
    let folder = std::env::temp_dir().join(format!("broadsheet-floor-{}", std::process::id()));
    let _ = std::fs::create_dir_all(&folder);
    let file = folder.join("floor.sqlite");
    let mut db = rusqlite::Connection::open(&file)?;
    db.execute_batch(
        "PRAGMA journal_mode=WAL; PRAGMA synchronous=NORMAL;
         CREATE TABLE article(id INTEGER PRIMARY KEY, title TEXT, link TEXT UNIQUE, body TEXT);
         CREATE VIRTUAL TABLE search USING fts5(title, body, content='article', content_rowid='id', tokenize='unicode61');",
    )?;
    let transaction = db.transaction()?;
    {
        let mut article = transaction.prepare("INSERT OR IGNORE INTO article(title, link, body) VALUES (?, ?, ?)")?;
        let mut search = transaction.prepare("INSERT INTO search(rowid, title, body) VALUES (?, ?, ?)")?;
        for row in rows {
            if article.execute((&row.title, &row.link, &row.body))? == 1 {
                search.execute((transaction.last_insert_rowid(), &row.title, &row.body))?;
            }
        }
    }
    transaction.commit()?;
    db.execute_batch("PRAGMA wal_checkpoint(TRUNCATE)")?;
    let size = std::fs::metadata(&file).map(|meta| meta.len()).unwrap_or_default();
    let _ = std::fs::remove_dir_all(&folder);
    Ok(size)
}
