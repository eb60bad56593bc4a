//! How the fetches of feeds went and when the next are due.

use super::feeds::shown_title;
use super::lists::FEEDS_BELOW;
use super::url_key::url_key;
use super::{FeedUpdate, FetchFailure, FetchRecord, FetchResult, Renewed, StoreError, Writing, folders, settings};
use crate::model::{
    Activity, FeedId, FetchTarget, FolderId, Move, Moving, NextFetch, NextReason, Pace, RefreshScope, RequestSettings,
    SkipTimes, Time, Validators,
};
use rusqlite::{Connection, Row, params};

/// Validators are dropped after this time (NetNewsWire: some servers answer 304 for ever).
const VALIDATORS_TRUSTED_SECONDS: i64 = 8 * 24 * 60 * 60;

/// A new feed is due at once.
pub(super) fn add(w: Writing<'_>, feed: FeedId, now: Time) -> Result<(), StoreError> {
    w.prepare_cached("INSERT INTO fetches (feed, next_fetch, next_reason) VALUES (?1, ?2, ?3)")?.execute(params![
        feed.0,
        now.0,
        NextReason::New.as_str()
    ])?;
    Ok(())
}

/// Plans a fetch for now with a clean slate: a new address, a resumed or resubscribed feed.
pub(super) fn due_at_once(w: Writing<'_>, feed: FeedId, now: Time) -> Result<(), StoreError> {
    w.execute(
        "UPDATE fetches SET next_fetch = ?2, next_reason = ?3, failures = 0, trouble_code = NULL, trouble_detail = NULL,
             trouble_since = NULL, moving_to = NULL, moving_since = NULL, moving_seen = NULL WHERE feed = ?1",
        params![feed.0, now.0, NextReason::New.as_str()],
    )?;
    Ok(())
}

/// Takes a feed off the schedule.
pub(super) fn pause(w: Writing<'_>, feed: FeedId) -> Result<(), StoreError> {
    w.execute(
        "UPDATE fetches SET next_fetch = NULL, next_reason = ?2 WHERE feed = ?1",
        params![feed.0, NextReason::Paused.as_str()],
    )?;
    Ok(())
}

/// The next request will be unconditional.
pub(super) fn forget_validators(w: Writing<'_>, feed: FeedId) -> Result<(), StoreError> {
    w.execute("DELETE FROM validators WHERE feed = ?1", [feed.0])?;
    Ok(())
}

/// Plans the fetches that go by an interval anew, of all feeds or of one. What a server asked for and the pauses after
/// failures stay. Feeds that went by their rhythm go by the plain interval until their next fetch, which finds the new
/// rhythm; they keep their place within it, so that they do not all come at once. With the schedule switched off, feeds
/// without an interval of their own are not planned at all.
pub(super) fn reschedule(w: Writing<'_>, feed: Option<FeedId>, now: Time) -> Result<(), StoreError> {
    let minutes = i64::from(settings::settings(&w)?.interval_minutes);
    w.execute(
        "UPDATE fetches SET
             next_fetch = CASE
                 WHEN coalesce(f.interval_minutes, ?2) = 0 THEN NULL
                 WHEN f.interval_minutes IS NULL AND next_reason = ?6
                     THEN max(?3, min(coalesce(next_fetch, ?3), ?3 + (f.id * 7919 % 60) * ?2 * 1000))
                 ELSE max(?3, coalesce(fetches.last_fetched + coalesce(f.interval_minutes, ?2) * 60000, ?3)) END,
             next_reason = CASE WHEN f.interval_minutes IS NULL THEN ?4 ELSE ?5 END
         FROM feeds f WHERE f.id = fetches.feed AND (?1 IS NULL OR f.id = ?1) AND f.paused = 0
             AND fetches.next_reason IN (?4, ?5, ?6)",
        params![
            feed.map(|feed| feed.0),
            minutes,
            now.0,
            NextReason::GlobalInterval.as_str(),
            NextReason::FeedInterval.as_str(),
            NextReason::Rhythm.as_str()
        ],
    )?;
    Ok(())
}

const TARGET_COLUMNS: &str = "f.id, f.folder, f.url, f.title, f.custom_title, f.interval_minutes, f.has_credentials, \
     f.charset, f.user_agent, f.proxy, x.failures, v.etag, v.last_modified, v.body_hash, v.since, x.last_fetched, \
     x.next_fetch, x.next_reason, x.ttl_seconds, x.skip_hours, x.skip_days, x.moving_to, x.moving_since, x.moving_seen, \
     (SELECT count(*) FROM articles a WHERE a.feed = f.id AND a.hidden = 0 AND a.sort_key > ?2) AS recent, \
     (SELECT min(a.sort_key) FROM articles a WHERE a.feed = f.id AND a.hidden = 0) AS oldest \
     FROM feeds f JOIN fetches x ON x.feed = f.id LEFT JOIN validators v ON v.feed = f.id WHERE f.removed IS NULL";

fn target_of(row: &Row<'_>, now: Time) -> rusqlite::Result<FetchTarget> {
    let url: String = row.get(2)?;
    let title =
        shown_title(row.get::<_, Option<String>>(4)?.as_deref(), row.get::<_, Option<String>>(3)?.as_deref(), &url);
    let time = |column: &str| row.get::<_, Option<i64>>(column).map(|moment| moment.map(Time));
    let since = time("since")?;
    let trusted = since.is_some_and(|since| now.plus_seconds(-VALIDATORS_TRUSTED_SECONDS) < since);
    let validators = Validators { etag: row.get("etag")?, last_modified: row.get("last_modified")? };
    let moving = match (row.get::<_, Option<String>>("moving_to")?, time("moving_since")?) {
        (Some(to), Some(since)) => {
            Some(Moving { to, since, seen: row.get::<_, Option<u32>>("moving_seen")?.unwrap_or(0) })
        }
        _ => None,
    };
    Ok(FetchTarget {
        id: FeedId(row.get(0)?),
        folder: row.get::<_, Option<i64>>(1)?.map(FolderId),
        url,
        title,
        validators: if trusted { validators } else { Validators::default() },
        body_hash: row.get::<_, Option<i64>>("body_hash")?.map(i64::cast_unsigned),
        validators_since: since,
        interval_minutes: row.get("interval_minutes")?,
        charset: row.get("charset")?,
        failures: row.get("failures")?,
        has_credentials: row.get("has_credentials")?,
        last_fetched: time("last_fetched")?,
        planned: NextFetch {
            at: time("next_fetch")?,
            reason: NextReason::from_stored(&row.get::<_, String>("next_reason")?),
        },
        pace: Pace {
            ttl_seconds: row.get::<_, Option<i64>>("ttl_seconds")?.map(i64::cast_unsigned),
            skip: SkipTimes { hours: row.get("skip_hours")?, days: row.get("skip_days")? },
        },
        activity: Activity { recent: row.get("recent")?, oldest: time("oldest")? },
        moving,
        request: RequestSettings { user_agent: row.get("user_agent")?, proxy: row.get("proxy")? },
    })
}

/// When a feed is due, at ?1. One that was fetched tomorrow was fetched while the clock was wrong: it is due now.
const DUE: &str = "iif(x.next_fetch IS NOT NULL AND x.last_fetched > ?1 + 86400000, ?1, x.next_fetch)";

/// The feeds of a refresh, the longest overdue first.
pub(super) fn targets(conn: &Connection, scope: &RefreshScope, now: Time) -> Result<Vec<FetchTarget>, StoreError> {
    let kept_off = "f.paused = 0 AND x.next_reason <> 'gone'";
    // Every condition names ?1, so that it is always bound.
    let (condition, value) = match scope {
        RefreshScope::All => (format!("{kept_off} AND ?1 = 0"), 0),
        RefreshScope::Due => (format!("{kept_off} AND {DUE} <= ?1"), now.0),
        RefreshScope::Feed(feed) => ("f.id = ?1".to_owned(), feed.0),
        RefreshScope::Folder(folder) => {
            folders::exists(conn, *folder)?;
            (format!("{kept_off} AND f.id IN {FEEDS_BELOW}"), folder.0)
        }
    };
    let sql = format!("SELECT {TARGET_COLUMNS} AND {condition} ORDER BY x.next_fetch IS NULL, x.next_fetch, f.id");
    let mut statement = conn.prepare_cached(&sql)?;
    let recent = now.plus_seconds(-Activity::WINDOW_SECONDS).0;
    let targets = statement.query_map([value, recent], |row| target_of(row, now))?.collect::<Result<Vec<_>, _>>()?;
    match scope {
        RefreshScope::Feed(feed) if targets.is_empty() => Err(StoreError::NoSuchFeed(*feed)),
        _ => Ok(targets),
    }
}

/// The earliest planned fetch.
pub(super) fn next_due(conn: &Connection, now: Time) -> Result<Option<Time>, StoreError> {
    let mut statement = conn.prepare_cached(&format!(
        "SELECT min({DUE}) FROM fetches x JOIN feeds f ON f.id = x.feed WHERE f.removed IS NULL AND f.paused = 0"
    ))?;
    Ok(statement.query_row([now.0], |row| row.get::<_, Option<i64>>(0))?.map(Time))
}

/// Notes fetches that brought nothing. A feed that is gone meanwhile is passed over; one paused meanwhile stays unplanned.
pub(super) fn record(w: Writing<'_>, records: &[FetchRecord]) -> Result<(), StoreError> {
    for record in records {
        match &record.result {
            FetchResult::Unchanged { renewed, moved } => {
                unchanged(w, record)?;
                if let Some(renewed) = renewed {
                    renew(w, record.feed, renewed, record.at)?;
                }
                note_move(w, record.feed, moved)?;
            }
            FetchResult::Failed(failure) => failed(w, record, failure)?,
            FetchResult::PutOff => {
                w.prepare_cached("UPDATE fetches SET next_fetch = ?2, next_reason = ?3 WHERE feed = ?1")?
                    .execute(planned(record))?;
            }
        }
        pause_if_paused(w, record.feed)?;
    }
    Ok(())
}

fn planned(record: &FetchRecord) -> (i64, Option<i64>, &'static str) {
    (record.feed.0, record.next.at.map(|next| next.0), record.next.reason.as_str())
}

fn unchanged(w: Writing<'_>, record: &FetchRecord) -> Result<(), StoreError> {
    let (feed, next, reason) = planned(record);
    w.prepare_cached(
        "UPDATE fetches SET last_fetched = ?2, last_success = ?2, next_fetch = ?3, next_reason = ?4, failures = 0,
             trouble_code = NULL, trouble_detail = NULL, trouble_since = NULL WHERE feed = ?1",
    )?
    .execute(params![feed, record.at.0, next, reason])?;
    Ok(())
}

fn failed(w: Writing<'_>, record: &FetchRecord, failure: &FetchFailure) -> Result<(), StoreError> {
    let (feed, next, reason) = planned(record);
    if !failure.counts {
        // Not the feed's fault: its trouble, or having none, stays as it was.
        w.prepare_cached("UPDATE fetches SET last_fetched = ?2, next_fetch = ?3, next_reason = ?4 WHERE feed = ?1")?
            .execute(params![feed, record.at.0, next, reason])?;
        return Ok(());
    }
    w.prepare_cached(
        "UPDATE fetches SET last_fetched = ?2, next_fetch = ?3, next_reason = ?4, failures = failures + 1,
             trouble_code = ?5, trouble_detail = ?6, trouble_since = coalesce(trouble_since, ?2) WHERE feed = ?1",
    )?
    .execute(params![feed, record.at.0, next, reason, failure.code.as_str(), failure.detail])?;
    Ok(())
}

/// Takes over validators that came without a new body. `since` moves only with a body, so that a server that answers 304
/// for ever is found out.
fn renew(w: Writing<'_>, feed: FeedId, renewed: &Renewed, now: Time) -> Result<(), StoreError> {
    let Validators { etag, last_modified } = &renewed.validators;
    w.prepare_cached(
        "UPDATE validators SET etag = ?2, last_modified = ?3, since = iif(?4, ?5, since) WHERE feed = ?1",
    )?
    .execute(params![feed.0, etag, last_modified, renewed.with_body, now.0])?;
    Ok(())
}

/// What a permanent redirect does to a feed. An address that another feed has is not taken.
pub(super) fn note_move(w: Writing<'_>, feed: FeedId, moved: &Move) -> Result<(), StoreError> {
    let moving = match moved {
        Move::Stay => return Ok(()),
        Move::Note(moving) => Some(moving),
        Move::Take(url) => {
            w.prepare_cached(
                "UPDATE feeds SET url = ?2, url_key = ?3 WHERE id = ?1
                 AND NOT EXISTS (SELECT 1 FROM feeds o WHERE o.url_key = ?3 AND o.removed IS NULL AND o.id <> ?1)",
            )?
            .execute(params![feed.0, url, url_key(url)])?;
            None
        }
    };
    w.prepare_cached("UPDATE fetches SET moving_to = ?2, moving_since = ?3, moving_seen = ?4 WHERE feed = ?1")?
        .execute(params![
            feed.0,
            moving.map(|moving| moving.to.as_str()),
            moving.map(|moving| moving.since.0),
            moving.map(|moving| moving.seen)
        ])?;
    Ok(())
}

/// A fetch may end after its feed was paused.
fn pause_if_paused(w: Writing<'_>, feed: FeedId) -> Result<(), StoreError> {
    w.prepare_cached(
        "UPDATE fetches SET next_fetch = NULL, next_reason = ?2
         WHERE feed = ?1 AND next_fetch IS NOT NULL AND (SELECT paused FROM feeds WHERE id = ?1)",
    )?
    .execute(params![feed.0, NextReason::Paused.as_str()])?;
    Ok(())
}

/// Notes a fetch that brought a body.
pub(super) fn succeeded(
    w: Writing<'_>,
    feed: FeedId,
    update: &FeedUpdate,
    any_new: bool,
    now: Time,
) -> Result<(), StoreError> {
    w.prepare_cached(
        "UPDATE fetches SET last_fetched = ?2, last_success = ?2, last_new = iif(?5, ?2, last_new), next_fetch = ?3,
             next_reason = ?4, failures = 0, trouble_code = NULL, trouble_detail = NULL, trouble_since = NULL,
             ttl_seconds = ?6, skip_hours = ?7, skip_days = ?8
         WHERE feed = ?1",
    )?
    .execute(params![
        feed.0,
        now.0,
        update.next.at.map(|next| next.0),
        update.next.reason.as_str(),
        any_new,
        update.pace.ttl_seconds.map(u64::cast_signed),
        update.pace.skip.hours,
        update.pace.skip.days
    ])?;
    w.prepare_cached(
        "INSERT INTO validators (feed, etag, last_modified, body_hash, since) VALUES (?1, ?2, ?3, ?4, ?5)
         ON CONFLICT (feed) DO UPDATE SET etag = excluded.etag, last_modified = excluded.last_modified,
             body_hash = excluded.body_hash, since = excluded.since",
    )?
    .execute(params![
        feed.0,
        update.validators.etag,
        update.validators.last_modified,
        update.body_hash.cast_signed(),
        now.0
    ])?;
    pause_if_paused(w, feed)
}
