//! What goes by itself: old articles by age and by number, as everywhere or as their feed says. What the person put a star, a tag, a
//! highlight on, what is to be read later, snoozed, queued or downloaded stays whatever its age. Each leaves a tombstone, so
//! that it does not come back as new.
//!
//! What is due is found without holding up anybody's writing; then it goes in small transactions, each of which looks again whether
//! it may.

use super::connection::Readers;
use super::writer::{Durability, Writer};
use super::{StoreError, Writing, articles, settings};
use crate::model::{ArticleId, Settings, Time};
use rusqlite::{Connection, params};
use std::time::{Duration, Instant};

/// Longest that a batch of removals keeps the user's changes waiting, about, and how many it has at most.
const TURN: Duration = Duration::from_millis(15);
const BATCH: usize = 200;

const DAY: i64 = 24 * 60 * 60;

/// A clock that is this far ahead of where it was at the last upkeep is not believed at once: what would go cannot come back.
const LEAP: i64 = 60 * DAY;
/// How long such a clock must go on to be believed.
const DOUBT: i64 = DAY;
/// When upkeep was last done, and since when the clock is doubted.
const SEEN: &str = "upkeep_seen";
const DOUBTED: &str = "upkeep_doubted";

/// What may go at all. `?1`: unread articles may, too.
const MAY_GO: &str = "(a.read = 1 OR ?1) AND a.starred = 0 AND a.read_later = 0 AND a.tagged = 0 AND a.highlighted = 0
    AND a.snoozed_until IS NULL AND a.hidden = 0
    AND a.id NOT IN (SELECT article FROM queue UNION ALL SELECT article FROM downloads)";

/// Whether what has had its time may go now. Not on a day on which the clock leapt.
pub(super) fn is_time_known(w: Writing<'_>, now: Time) -> Result<bool, StoreError> {
    let value = |name: &str| -> Result<Option<Time>, StoreError> {
        Ok(settings::value(&w, name)?.and_then(|text| text.parse().ok()).map(Time))
    };
    let put = |name: &str, time: Time| settings::put(w, name, &time.0.to_string());
    let leapt = value(SEEN)?.is_some_and(|seen| seen.plus_seconds(LEAP) < now);
    if leapt {
        let since = value(DOUBTED)?.filter(|since| *since <= now && now <= since.plus_seconds(LEAP));
        match since {
            Some(since) if since.plus_seconds(DOUBT) <= now => {}
            Some(_) => return Ok(false),
            None => {
                tracing::warn!("the clock is far ahead of the last upkeep: nothing is removed today");
                put(DOUBTED, now)?;
                return Ok(false);
            }
        }
    }
    put(SEEN, now)?;
    w.execute("DELETE FROM settings WHERE name = ?1", [DOUBTED])?;
    Ok(true)
}

/// Removes what is due; which articles.
pub(super) fn retire(writer: &Writer, readers: &Readers, now: Time) -> Result<Vec<ArticleId>, StoreError> {
    let (due, unread) = readers.read(|conn| due(conn, now))?;
    let mut removed = Vec::new();
    let mut rest = due.as_slice();
    while !rest.is_empty() {
        let batch = rest[..rest.len().min(BATCH)].to_vec();
        let (gone, looked_at) = writer.write(Durability::Normal, move |w| bury(w, &batch, unread, now))?;
        removed.extend(gone);
        rest = &rest[looked_at..];
    }
    Ok(removed)
}

/// Articles that are older than they may be, or more than there may be, and whether unread ones are among them.
fn due(conn: &Connection, now: Time) -> Result<(Vec<ArticleId>, bool), StoreError> {
    let Settings { keep_days, keep_count, keep_unread, .. } = settings::settings(conn)?;
    let mut found = Vec::new();
    let mut add = |sql: &str, params: &[&dyn rusqlite::ToSql]| -> Result<(), StoreError> {
        let mut statement = conn.prepare_cached(sql)?;
        let rows = statement.query_map(params, |row| row.get(0).map(ArticleId))?;
        found.extend(rows.collect::<Result<Vec<_>, _>>()?);
        Ok(())
    };
    let mut limits = conn.prepare_cached(
        "SELECT f.id, coalesce(f.keep_days, ?1), coalesce(f.keep_count, ?2) FROM feeds f JOIN feed_counts c ON c.feed = f.id
         WHERE f.removed IS NULL AND (coalesce(f.keep_days, ?1) > 0
             OR (coalesce(f.keep_count, ?2) > 0 AND c.total > coalesce(f.keep_count, ?2)))",
    )?;
    let limits = limits.query_map([keep_days, keep_count], |row| Ok((row.get(0)?, row.get(1)?, row.get(2)?)))?;
    let unread = !keep_unread;
    for limit in limits {
        let (feed, days, count): (i64, i64, i64) = limit?;
        if days > 0 {
            let before = now.plus_seconds(-days * DAY).0;
            let sql = format!(
                "SELECT a.id FROM identities i JOIN articles a ON a.id = i.article
                 WHERE i.feed = ?2 AND i.left_at < ?3 AND {MAY_GO}"
            );
            add(&sql, &[&unread, &feed, &before])?;
        }
        if count > 0 {
            // Those that stay whatever happens count as well: a limit of 100 with 30 starred leaves 70 others.
            let sql = format!(
                "SELECT a.id FROM articles a WHERE a.feed = ?2 AND a.hidden = 0 AND {MAY_GO} AND a.sort_key <
                     (SELECT sort_key FROM articles WHERE feed = ?2 AND hidden = 0 ORDER BY sort_key DESC LIMIT 1 OFFSET ?3)"
            );
            add(&sql, &[&unread, &feed, &(count - 1)])?;
        }
    }
    found.sort_unstable();
    found.dedup();
    Ok((found, unread))
}

/// Removes a batch, or as much of it as there is time for; which went, and how many were looked at.
fn bury(w: Writing<'_>, batch: &[ArticleId], unread: bool, now: Time) -> Result<(Vec<ArticleId>, usize), StoreError> {
    let begun = Instant::now();
    let mut gone = Vec::new();
    let mut looked_at = 0;
    for &id in batch {
        let mut may_go = w.prepare_cached(&format!("SELECT count(*) FROM articles a WHERE a.id = ?2 AND {MAY_GO}"))?;
        // Starred, or even gone, since it was found.
        if may_go.query_row(params![unread, id.0], |row| row.get::<_, i64>(0))? > 0 {
            articles::bury(w, id, now)?;
            gone.push(id);
        }
        looked_at += 1;
        if begun.elapsed() > TURN {
            break;
        }
    }
    Ok((gone, looked_at))
}
