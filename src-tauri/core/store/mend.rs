//! Makes a sound library of what was saved of a damaged one: what belongs together is brought together again, what is left of
//! nothing is taken out, numbers and the search index are made anew. Each step says what it cost. Called by `rescue` alone, on a
//! library that nobody else has, with triggers and foreign keys off.

use super::articles::hash;
use super::url_key::{host_of, url_key};
use super::{StoreError, bodies, feeds, search, tags};
use crate::backups::Watch;
use crate::model::{FeedId, Recovery, Settings, Time};
use crate::sanitize::plain_text;
use rusqlite::{Connection, OptionalExtension, params};
use url::Url;

/// Characters of an excerpt that is made anew.
const EXCERPT: usize = 300;

/// The key of an article's link, which `ingest` knows how to make.
pub(super) type LinkKey = fn(&str) -> Option<String>;

/// Mends a library; adds what was lost to `report`.
pub(super) fn mend(conn: &Connection, report: &mut Recovery, link_key: LinkKey, now: Time) -> Result<(), StoreError> {
    conn.execute_batch("BEGIN")?;
    settings(conn, report)?;
    articles(conn, report, now)?;
    texts(conn, report)?;
    summaries(conn)?;
    identities(conn, link_key)?;
    feeds_of(conn, report, now)?;
    orphans(conn)?;
    flags(conn)?;
    conn.execute_batch("COMMIT")?;
    report.holds = super::copying::holdings(conn)?;
    Ok(())
}

fn settings(conn: &Connection, report: &mut Recovery) -> Result<(), StoreError> {
    let value = |name: &str| super::settings::value(conn, name);
    let forget = |name: &str| conn.execute("DELETE FROM settings WHERE name = ?1", [name]);
    let stored = value("settings")?;
    report.settings_lost &= stored.is_none();
    if stored.is_some_and(|json| serde_json::from_str::<Settings>(&json).is_err()) {
        forget("settings")?;
        report.settings_lost = true;
    }
    if value("ui_state")?.is_some_and(|json| serde_json::from_str::<serde::de::IgnoredAny>(&json).is_err()) {
        forget("ui_state")?;
    }
    conn.execute("INSERT OR IGNORE INTO settings VALUES ('library', lower(hex(randomblob(8))))", [])?;
    // Nothing was merged yet in the index that is made anew.
    forget("search_merged")?;
    Ok(())
}

/// Articles whose row is gone are made again of what else is known of them; those of which nothing is left go.
fn articles(conn: &Connection, report: &mut Recovery, now: Time) -> Result<(), StoreError> {
    let count = |sql: &str| conn.query_row(sql, [], |row| row.get::<_, u32>(0));
    report.statuses_lost += u32::try_from(conn.execute(
        "INSERT OR IGNORE INTO articles (id, feed, sort_key, received)
         SELECT article, feed, coalesce(published, ?1), ?1 FROM identities
         WHERE article NOT IN (SELECT id FROM articles)
             AND (article IN (SELECT article FROM summaries) OR article IN (SELECT article FROM bodies))",
        [now.0],
    )?)
    .unwrap_or(u32::MAX);
    report.articles_lost += count(
        "SELECT count(*) FROM (SELECT article FROM summaries UNION SELECT article FROM bodies UNION SELECT article FROM identities)
         WHERE article NOT IN (SELECT id FROM articles)",
    )?;
    let bare = "id NOT IN (SELECT article FROM summaries) AND id NOT IN (SELECT article FROM bodies)";
    report.articles_lost += count(&format!("SELECT count(*) FROM articles WHERE {bare}"))?;
    conn.execute(&format!("DELETE FROM articles WHERE {bare}"), [])?;
    Ok(())
}

/// Texts that cannot be unpacked are empty from now on, and the feed may bring them again: their sum fits to nothing.
fn texts(conn: &Connection, report: &mut Recovery) -> Result<(), StoreError> {
    conn.execute(
        "INSERT INTO bodies (article, html) SELECT id, '' FROM articles WHERE id NOT IN (SELECT article FROM bodies)",
        [],
    )?;
    for article in unreadable(conn, "SELECT article, html FROM bodies")? {
        conn.execute("UPDATE bodies SET html = '' WHERE article = ?1", [article])?;
    }
    for table in ["full_texts", "versions"] {
        for article in unreadable(conn, &format!("SELECT article, html FROM {table}"))? {
            conn.execute(&format!("DELETE FROM {table} WHERE article = ?1"), [article])?;
        }
    }
    conn.execute_batch(
        "UPDATE bodies SET enclosures = NULL WHERE enclosures IS NOT NULL AND NOT json_valid(enclosures);
         UPDATE bodies SET categories = NULL WHERE categories IS NOT NULL AND NOT json_valid(categories);",
    )?;
    // Episodes and comics may have had no text at all: those are not missed.
    let lost =
        "SELECT article FROM bodies WHERE html = '' AND article IN (SELECT article FROM summaries WHERE excerpt <> '')";
    conn.execute(&format!("UPDATE identities SET content = 0 WHERE article IN ({lost})"), [])?;
    report.texts_lost += conn.query_row(&format!("SELECT count(*) FROM ({lost})"), [], |row| row.get::<_, u32>(0))?;
    Ok(())
}

fn unreadable(conn: &Connection, sql: &str) -> Result<Vec<i64>, StoreError> {
    let mut statement = conn.prepare(sql)?;
    let mut rows = statement.query([])?;
    let mut found = Vec::new();
    while let Some(row) = rows.next()? {
        if bodies::unpack(row.get_ref(1)?).is_err() {
            found.push(row.get(0)?);
        }
    }
    Ok(found)
}

/// List rows that are gone are made of the text: its first words.
fn summaries(conn: &Connection) -> Result<(), StoreError> {
    let mut statement = conn.prepare(
        "SELECT b.article, b.html, b.enclosures IS NOT NULL FROM bodies b JOIN articles a ON a.id = b.article
         WHERE b.article NOT IN (SELECT article FROM summaries)",
    )?;
    let mut rows = statement.query([])?;
    let mut made = Vec::new();
    while let Some(row) = rows.next()? {
        let text = plain_text(&bodies::unpack(row.get_ref(1)?)?);
        let excerpt: String = text.split_whitespace().collect::<Vec<_>>().join(" ").chars().take(EXCERPT).collect();
        made.push((row.get::<_, i64>(0)?, excerpt, row.get::<_, bool>(2)?));
    }
    let mut insert =
        conn.prepare("INSERT INTO summaries (article, title, excerpt, has_enclosures) VALUES (?1, '', ?2, ?3)")?;
    for row in made {
        insert.execute(row)?;
    }
    Ok(())
}

/// By what an article is known again. Where that is gone the link is left; an entry without one would come once more.
fn identities(conn: &Connection, link_key: LinkKey) -> Result<(), StoreError> {
    conn.execute("DELETE FROM identities WHERE (article, feed) NOT IN (SELECT id, feed FROM articles)", [])?;
    let mut statement = conn.prepare(
        "SELECT a.id, a.feed, s.url FROM articles a JOIN summaries s ON s.article = a.id
         WHERE a.id NOT IN (SELECT article FROM identities)",
    )?;
    let mut rows = statement.query([])?;
    let mut insert = conn.prepare(
        "INSERT INTO identities (feed, identity, article, guid, link, text, content) VALUES (?1, ?2, ?3, 0, ?4, 0, 0)",
    )?;
    while let Some(row) = rows.next()? {
        let (id, feed): (i64, i64) = (row.get(0)?, row.get(1)?);
        let link = row.get::<_, Option<String>>(2)?.and_then(|url| link_key(&url)).map(|key| hash(&key));
        insert.execute(params![feed, hash(&format!("recovered:{id}")), id, link])?;
    }
    Ok(())
}

/// Feeds of which only articles are left stand there with their site as address, paused: the person knows the right one.
fn feeds_of(conn: &Connection, report: &mut Recovery, now: Time) -> Result<(), StoreError> {
    let sql = "SELECT feed, max(s.url) FROM articles a JOIN summaries s ON s.article = a.id
               WHERE feed NOT IN (SELECT id FROM feeds) GROUP BY feed";
    let mut statement = conn.prepare(sql)?;
    let lost: Vec<(i64, Option<String>)> =
        statement.query_map([], |row| Ok((row.get(0)?, row.get(1)?)))?.collect::<Result<_, _>>()?;
    for (id, page) in lost {
        let site = page.and_then(|page| Url::parse(&page).ok()).map(|page| page.origin().ascii_serialization());
        let site = site.filter(|site| site.starts_with("http"));
        // Unique, and an address of nobody: such names are promised never to exist (RFC 2606).
        let nobody = format!("https://feed-{id}.invalid/");
        let taken = |url: &str| {
            let found = conn.query_row("SELECT 1 FROM feeds WHERE url_key = ?1", [url_key(url)], |_| Ok(())).optional();
            found.is_ok_and(|found| found.is_some())
        };
        let url = site.clone().map(|site| format!("{site}/")).filter(|url| !taken(url)).unwrap_or(nobody);
        let title = site.as_deref().map(host_of);
        conn.execute(
            "INSERT INTO feeds (id, url, url_key, site_url, title, paused, added) VALUES (?1, ?2, ?3, ?4, ?5, 1, ?6)",
            params![id, url, url_key(&url), site, title, now.0],
        )?;
        report.feeds_without_address += 1;
    }
    plans(conn)
}

/// Every feed has a plan, and one that can be read.
fn plans(conn: &Connection) -> Result<(), StoreError> {
    let missing = "INSERT OR IGNORE INTO fetches (feed, next_reason, next_fetch)
                   SELECT id, iif(paused, 'paused', 'new'), iif(paused, NULL, 0) FROM feeds";
    conn.execute(missing, [])?;
    let ids: Vec<i64> = conn
        .prepare("SELECT id FROM feeds WHERE removed IS NULL")?
        .query_map([], |row| row.get(0))?
        .collect::<Result<_, _>>()?;
    for id in ids {
        if feeds::feed(conn, FeedId(id)).is_ok() {
            continue;
        }
        // A number out of all bounds, somewhere: how it goes is found out anew, and how it was set is as in all feeds.
        conn.execute("DELETE FROM fetches WHERE feed = ?1", [id])?;
        conn.execute(missing, [])?;
        if feeds::feed(conn, FeedId(id)).is_err() {
            conn.execute(
                "UPDATE feeds SET interval_minutes = NULL, position = 0, images = NULL, folder = NULL WHERE id = ?1",
                [id],
            )?;
        }
    }
    Ok(())
}

/// Rows that refer to what is gone go, or refer to nothing, as when it had been removed.
fn orphans(conn: &Connection) -> Result<(), StoreError> {
    let mut statement = conn.prepare(
        "SELECT t.name, f.\"from\", f.\"table\", f.on_delete FROM pragma_table_list t, pragma_foreign_key_list(t.name) f
         WHERE t.schema = 'main' AND t.type = 'table'",
    )?;
    let rows = statement.query_map([], |row| {
        Ok((row.get::<_, String>(0)?, row.get::<_, String>(1)?, row.get::<_, String>(2)?, row.get::<_, String>(3)?))
    })?;
    for row in rows {
        let (table, column, parent, on_delete) = row?;
        let stray = format!("\"{column}\" IS NOT NULL AND \"{column}\" NOT IN (SELECT id FROM \"{parent}\")");
        let sql = match on_delete.as_str() {
            "SET NULL" => format!("UPDATE \"{table}\" SET \"{column}\" = NULL WHERE {stray}"),
            _ => format!("DELETE FROM \"{table}\" WHERE {stray}"),
        };
        conn.execute(&sql, [])?;
    }
    // A folder in itself, by whatever way, would be shown nowhere, with all that it holds.
    conn.execute(
        "UPDATE folders SET parent = NULL WHERE id NOT IN (
             WITH RECURSIVE shown (id) AS (
                 SELECT id FROM folders WHERE parent IS NULL UNION SELECT f.id FROM folders f JOIN shown ON f.parent = shown.id)
             SELECT id FROM shown)",
        [],
    )?;
    Ok(())
}

/// What follows from other tables.
fn flags(conn: &Connection) -> Result<(), StoreError> {
    Ok(conn.execute_batch(
        "UPDATE articles SET hidden = (SELECT removed IS NOT NULL FROM feeds WHERE feeds.id = articles.feed) + 2 * (snoozed_until IS NOT NULL);
         UPDATE articles SET tagged = EXISTS (SELECT 1 FROM article_tags t WHERE t.article = articles.id);
         UPDATE articles SET highlighted = EXISTS (SELECT 1 FROM highlights h WHERE h.article = articles.id);
         UPDATE articles SET read = read <> 0, starred = starred <> 0, read_later = read_later <> 0;
         DELETE FROM feed_counts;
         INSERT INTO feed_counts (feed, total, snoozed, unread, starred, read_later)
             SELECT f.id, coalesce(sum(a.hidden < 2), 0), coalesce(sum(a.hidden > 1), 0),
                 coalesce(sum(a.hidden < 2 AND a.read = 0), 0), coalesce(sum(a.hidden < 2 AND a.starred = 1), 0),
                 coalesce(sum(a.hidden < 2 AND a.read_later = 1), 0)
             FROM feeds f LEFT JOIN articles a ON a.feed = f.id GROUP BY f.id;",
    )?)
}

/// Makes the search index anew, which is empty, and that of tags.
pub(super) fn index(conn: &Connection, watch: &Watch) -> Result<(), StoreError> {
    tags::index_all(conn)?;
    let ids: Vec<i64> = conn
        .prepare("SELECT id FROM articles ORDER BY id")?
        .query_map([], |row| row.get(0))?
        .collect::<Result<_, _>>()?;
    let all = ids.len() as u64;
    for (done, batch) in (0_u64..).zip(ids.chunks(1000)) {
        conn.execute_batch("BEGIN")?;
        for id in batch {
            search::make(conn, crate::model::ArticleId(*id))?;
        }
        conn.execute_batch("COMMIT")?;
        if !watch(done * 1000, all) {
            return Err(StoreError::Stopped);
        }
    }
    Ok(())
}
