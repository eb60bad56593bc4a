//! Icons of feeds: for which one is to be looked for, and which was found.

use super::{StoreError, Writing};
use crate::model::{FeedId, Iconless, Time};
use rusqlite::{Connection, params};

/// A site that had no icon is asked again after this time: few sites get one later, and asking costs each of them some
/// requests.
const SEEK_AGAIN_SECONDS: i64 = 7 * 24 * 60 * 60;

/// Feeds that want an icon, the newest first: those are on the screen.
pub(super) fn wanted(conn: &Connection, limit: usize, now: Time) -> Result<Vec<Iconless>, StoreError> {
    let mut statement = conn.prepare_cached(
        "SELECT f.id, f.url, f.site_url, f.picture FROM feeds f JOIN fetches x ON x.feed = f.id
         WHERE f.icon IS NULL AND f.removed IS NULL AND f.paused = 0 AND x.last_success IS NOT NULL
             AND (f.icon_sought IS NULL OR f.icon_sought <= ?1)
         ORDER BY f.icon_sought IS NOT NULL, f.id DESC LIMIT ?2",
    )?;
    let before = now.plus_seconds(-SEEK_AGAIN_SECONDS);
    let limit = i64::try_from(limit).unwrap_or(i64::MAX);
    let rows = statement.query_map(params![before.0, limit], |row| {
        Ok(Iconless { feed: FeedId(row.get(0)?), url: row.get(1)?, site_url: row.get(2)?, picture: row.get(3)? })
    })?;
    Ok(rows.collect::<Result<_, _>>()?)
}

/// Notes what was found.
pub(super) fn set(w: Writing<'_>, found: &[(FeedId, Option<String>)], now: Time) -> Result<(), StoreError> {
    let mut statement =
        w.prepare_cached("UPDATE feeds SET icon = coalesce(?2, icon), icon_sought = ?3 WHERE id = ?1")?;
    for (feed, icon) in found {
        statement.execute(params![feed.0, icon, now.0])?;
    }
    Ok(())
}
