//! Keeping the library small and sound: retention, the final purge of what was unsubscribed, checks.

use super::connection::Readers;
use super::writer::{Durability, Writer};
use super::{
    ArticleChanges, StoreError, Writing, articles, attention, bodies, episode_words, feeds, journal, places, retention,
    tidying,
};
use crate::model::{ArticleId, FeedId, Time};
use rusqlite::{Connection, params};
use std::time::{Duration, Instant};

/// Articles purged in one transaction: the user's changes come in between.
const BATCH: usize = 100;

/// Tombstones are forgotten when their entry was not seen in its feed for so long.
const TOMBSTONE_SECONDS: i64 = 400 * 24 * 60 * 60;

/// Purges what is due; see `Store::maintain`.
pub(super) fn maintain(writer: &Writer, readers: &Readers, now: Time) -> Result<ArticleChanges, StoreError> {
    let mut changes = ArticleChanges::default();
    if writer.write(Durability::Normal, move |w| retention::is_time_known(w, now))? {
        changes.removed = retention::retire(writer, readers, now)?;
        loop {
            let (removed, more) = writer.write(Durability::Normal, move |w| purge_unsubscribed(w, now))?;
            changes.removed.extend(removed);
            if !more {
                break;
            }
        }
        writer.write(Durability::Normal, move |w| forget_old(w, now))?;
    }
    tidying::settle(writer)?;
    tidying::give_back(writer)?;
    writer.plain(|conn| {
        conn.execute_batch("PRAGMA optimize")?;
        tidying::checkpoint(conn)
    })?;
    Ok(changes)
}

fn ids(conn: &Connection, sql: &str, params: impl rusqlite::Params) -> Result<Vec<ArticleId>, StoreError> {
    let mut statement = conn.prepare_cached(sql)?;
    Ok(statement.query_map(params, |row| row.get(0).map(ArticleId))?.collect::<Result<_, _>>()?)
}

/// What was unsubscribed before this moment does not come back.
fn gone_before(now: Time) -> i64 {
    now.plus_seconds(-feeds::REMOVED_KEPT_SECONDS).0
}

/// Feeds that are about to be purged and have something in the keychain, with their addresses.
pub(super) fn unsubscribed_with_credentials(conn: &Connection, now: Time) -> Result<Vec<(FeedId, String)>, StoreError> {
    let mut statement = conn.prepare_cached("SELECT id, url FROM feeds WHERE removed < ?1 AND has_credentials = 1")?;
    let found = statement.query_map([gone_before(now)], |row| Ok((FeedId(row.get(0)?), row.get(1)?)))?;
    Ok(found.collect::<Result<_, _>>()?)
}

/// Purges a batch of a feed that was unsubscribed too long ago to come back; says whether there is more.
fn purge_unsubscribed(w: Writing<'_>, now: Time) -> Result<(Vec<ArticleId>, bool), StoreError> {
    let before = gone_before(now);
    let mut statement = w.prepare_cached("SELECT id FROM feeds WHERE removed < ?1 ORDER BY removed LIMIT 1")?;
    let Some(feed) = statement.query_map([before], |row| row.get(0).map(FeedId))?.next().transpose()? else {
        return Ok((Vec::new(), false));
    };
    let purged = ids(&w, "SELECT id FROM articles WHERE feed = ?1 LIMIT ?2", params![feed.0, BATCH as i64])?;
    for &id in &purged {
        articles::purge(w, id)?;
    }
    if purged.len() < BATCH {
        w.execute("DELETE FROM feeds WHERE id = ?1", [feed.0])?;
    }
    Ok((purged, true))
}

fn forget_old(w: Writing<'_>, now: Time) -> Result<(), StoreError> {
    journal::forget_old(w, now)?;
    places::forget_old(w)?;
    attention::forget_old(w, now)?;
    episode_words::forget_old(w)?;
    w.execute("DELETE FROM tombstones WHERE seen < ?1", [now.plus_seconds(-TOMBSTONE_SECONDS).0])?;
    Ok(())
}

/// What must hold in a sound library: a sentence, and SQL that counts the rows against it.
const INVARIANTS: &[(&str, &str)] = &[
    (
        "articles without a list row",
        "SELECT count(*) FROM articles a LEFT JOIN summaries s ON s.article = a.id WHERE s.article IS NULL",
    ),
    (
        "articles without a body",
        "SELECT count(*) FROM articles a LEFT JOIN bodies b ON b.article = a.id WHERE b.article IS NULL",
    ),
    (
        "articles without an identity",
        "SELECT count(*) FROM articles a LEFT JOIN identities i ON i.article = a.id WHERE i.article IS NULL OR i.feed <> a.feed",
    ),
    (
        "articles missing from the search index",
        "SELECT count(*) FROM articles a LEFT JOIN search_docsize d ON d.id = a.id WHERE d.id IS NULL",
    ),
    (
        "entries of the search index without an article",
        "SELECT count(*) FROM search_docsize d LEFT JOIN articles a ON a.id = d.id WHERE a.id IS NULL",
    ),
    (
        "articles whose visibility is not their feed's",
        "SELECT count(*) FROM articles a JOIN feeds f ON f.id = a.feed WHERE a.hidden % 2 <> (f.removed IS NOT NULL)",
    ),
    (
        "articles that are snoozed but not hidden, or hidden but not snoozed",
        "SELECT count(*) FROM articles WHERE (hidden > 1) <> (snoozed_until IS NOT NULL)",
    ),
    (
        "tags that the search does not know, or knows though they are gone",
        "SELECT (SELECT count(*) FROM tags WHERE id NOT IN (SELECT rowid FROM tag_names))
             + (SELECT count(*) FROM tag_names WHERE rowid NOT IN (SELECT id FROM tags))",
    ),
    (
        "articles that are tagged but have no tag, or have one but are not tagged",
        "SELECT count(*) FROM articles a
         WHERE a.tagged <> EXISTS (SELECT 1 FROM article_tags t WHERE t.article = a.id)",
    ),
    (
        "articles that are highlighted but have no highlight, or have one but are not highlighted",
        "SELECT count(*) FROM articles a
         WHERE a.highlighted <> EXISTS (SELECT 1 FROM highlights h WHERE h.article = a.id)",
    ),
    ("feeds without a plan", "SELECT count(*) FROM feeds f LEFT JOIN fetches x ON x.feed = f.id WHERE x.feed IS NULL"),
    (
        "feeds whose counts are wrong",
        "SELECT count(*) FROM feeds f LEFT JOIN feed_counts c ON c.feed = f.id
         LEFT JOIN (SELECT feed, sum(hidden < 2) AS total, sum(hidden > 1) AS snoozed, sum(hidden < 2 AND read = 0) AS unread,
                        sum(hidden < 2 AND starred = 1) AS starred, sum(hidden < 2 AND read_later = 1) AS read_later
                    FROM articles GROUP BY feed) n ON n.feed = f.id
         WHERE c.feed IS NULL OR c.total <> coalesce(n.total, 0) OR c.unread <> coalesce(n.unread, 0)
             OR c.starred <> coalesce(n.starred, 0) OR c.read_later <> coalesce(n.read_later, 0)
             OR c.snoozed <> coalesce(n.snoozed, 0)",
    ),
];

/// Everything that is wrong, a sentence each.
pub(super) fn check(conn: &Connection) -> Result<Vec<String>, StoreError> {
    let mut problems = Vec::new();
    // Includes FTS5's own check of its index.
    let mut statement = conn.prepare("PRAGMA integrity_check(20)")?;
    let mut rows = statement.query([])?;
    while let Some(row) = rows.next()? {
        let line: String = row.get(0)?;
        if line != "ok" {
            problems.push(line);
        }
    }
    let mut statement = conn.prepare("SELECT \"table\", count(*) FROM pragma_foreign_key_check GROUP BY 1")?;
    let mut rows = statement.query([])?;
    while let Some(row) = rows.next()? {
        problems.push(format!("{} rows of {} refer to nothing", row.get::<_, i64>(1)?, row.get::<_, String>(0)?));
    }
    for (what, sql) in INVARIANTS {
        let count: i64 = conn.query_row(sql, [], |row| row.get(0))?;
        if count > 0 {
            problems.push(format!("{count} {what}"));
        }
    }
    problems.extend(unreadable(conn)?);
    Ok(problems)
}

/// A quick look lasts no longer than this; what is not seen by then is taken for sound.
const LOOK: Duration = Duration::from_secs(20);

/// Looks for damage of the file itself, as an end without closing may leave it on a disk that lies about writing.
pub(super) fn look_through(mut conn: Connection) -> Result<(), StoreError> {
    let begun = Instant::now();
    conn.progress_handler(100_000, Some(move || begun.elapsed() > LOOK))?;
    let found = conn.query_row("PRAGMA quick_check(1)", [], |row| row.get::<_, String>(0));
    conn.progress_handler(0, None::<fn() -> bool>)?;
    match found {
        Ok(line) if line == "ok" => Ok(()),
        Ok(line) => Err(StoreError::Corrupt(line)),
        Err(error) if error.sqlite_error_code() == Some(rusqlite::ErrorCode::OperationInterrupted) => {
            tracing::warn!("the library was not looked through to its end");
            Ok(())
        }
        Err(error) => Err(error.into()),
    }
}

/// Bodies that cannot be unpacked.
fn unreadable(conn: &Connection) -> Result<Option<String>, StoreError> {
    let mut statement = conn.prepare(
        "SELECT article, html FROM bodies UNION ALL SELECT article, html FROM full_texts
             UNION ALL SELECT article, html FROM versions",
    )?;
    let mut rows = statement.query([])?;
    let mut damaged = Vec::new();
    while let Some(row) = rows.next()? {
        if bodies::unpack(row.get_ref(1)?).is_err() {
            damaged.push(row.get::<_, i64>(0)?);
        }
    }
    let first = damaged.first().map(|first| format!("{} bodies are damaged, first of article {first}", damaged.len()));
    Ok(first)
}
