//! Articles out of sight until a moment. `snoozed_until` says until when; the bit 2 of `hidden` follows it, so that every list
//! and count passes them over. When the moment has come they are unread and as new as that; their shown date stays.

use super::journal::{self, Note, Snoozed, SnoozedBefore, Step};
use super::{Marked, StoreError, Writing};
use crate::model::{ArticleId, FeedId, StepKind, Time};
use rusqlite::{Connection, OptionalExtension, Row, params};
use std::collections::HashMap;

const COLUMNS: &str = "id, snoozed_until, read, sort_key, published";

fn state_of(row: &Row<'_>) -> rusqlite::Result<SnoozedBefore> {
    let time = |column: usize| row.get::<_, Option<i64>>(column).map(|moment| moment.map(Time));
    Ok((ArticleId(row.get(0)?), time(1)?, row.get(2)?, Time(row.get(3)?), time(4)?))
}

/// Snoozes articles until a moment, or brings them back to where they were: a moment that is over means that, too. Undoable.
pub(super) fn snooze(w: Writing<'_>, ids: &[ArticleId], until: Option<Time>, now: Time) -> Result<Marked, StoreError> {
    let until = until.filter(|until| *until > now);
    let json = serde_json::to_string(ids).map_err(|error| StoreError::Internal(error.to_string()))?;
    let mut statement = w.prepare_cached(&format!(
        "SELECT {COLUMNS} FROM articles WHERE id IN (SELECT value FROM json_each(?1)) AND snoozed_until IS NOT ?2
         ORDER BY id"
    ))?;
    let found = statement.query_map(params![json, until.map(|until| until.0)], state_of)?;
    let articles: Vec<SnoozedBefore> = found.collect::<Result<_, _>>()?;
    if articles.is_empty() {
        return Ok(Marked::default());
    }
    for (id, ..) in &articles {
        set(w, *id, until)?;
    }
    let changed: Vec<_> = articles.iter().map(|(id, ..)| *id).collect();
    let name = if let [only] = changed[..] { journal::title_of(&w, only)? } else { None };
    let kind = if until.is_some() { StepKind::Snoozed } else { StepKind::Unsnoozed };
    let done =
        journal::done(w, &Note::of(kind, changed.len(), name), &Step::Snoozed(Snoozed { until, articles }), now)?;
    Ok(Marked { changed, ..done })
}

fn set(w: Writing<'_>, id: ArticleId, until: Option<Time>) -> Result<(), StoreError> {
    w.prepare_cached(
        "UPDATE articles SET snoozed_until = ?2, hidden = hidden % 2 + 2 * (?2 IS NOT NULL) WHERE id = ?1",
    )?
    .execute(params![id.0, until.map(|until| until.0)])?;
    Ok(())
}

/// The moment at which the next article comes back.
pub(super) fn next(conn: &Connection) -> Result<Option<Time>, StoreError> {
    let mut statement = conn.prepare_cached(
        "SELECT min(snoozed_until) FROM articles INDEXED BY articles_due WHERE snoozed_until IS NOT NULL",
    )?;
    Ok(statement.query_row([], |row| row.get::<_, Option<i64>>(0))?.map(Time))
}

/// Brings back what was snoozed until now; those of feeds that are followed, by feed.
pub(super) fn wake(w: Writing<'_>, now: Time) -> Result<Vec<(FeedId, Vec<ArticleId>)>, StoreError> {
    let mut statement = w.prepare_cached(
        "UPDATE articles INDEXED BY articles_due SET snoozed_until = NULL, hidden = hidden % 2, read = 0,
             published = coalesce(published, sort_key), sort_key = ?1
         WHERE snoozed_until <= ?1 RETURNING id, feed, hidden",
    )?;
    let mut rows = statement.query([now.0])?;
    let mut woken = Vec::new();
    while let Some(row) = rows.next()? {
        if row.get::<_, i64>(2)? == 0 {
            woken.push((FeedId(row.get(1)?), ArticleId(row.get(0)?)));
        }
    }
    Ok(by_feed(woken))
}

/// Articles by their feed, in order.
pub(super) fn by_feed(mut articles: Vec<(FeedId, ArticleId)>) -> Vec<(FeedId, Vec<ArticleId>)> {
    articles.sort_unstable();
    let groups = articles.chunk_by(|(one, _), (other, _)| one == other);
    groups.map(|group| (group[0].0, group.iter().map(|(_, id)| *id).collect())).collect()
}

/// Takes a step back; the articles that it changed.
pub(super) fn back(w: Writing<'_>, step: i64, snoozed: Snoozed, now: Time) -> Result<Vec<ArticleId>, StoreError> {
    let mut left: HashMap<ArticleId, SnoozedBefore> =
        snoozed.articles.into_iter().map(|before| (before.0, before)).collect();
    for later in journal::after(&w, step, &[StepKind::Snoozed, StepKind::Unsnoozed])? {
        let Step::Snoozed(mut theirs) = later.step()? else { continue };
        let mut changed = false;
        for entry in &mut theirs.articles {
            if let Some(before) = left.remove(&entry.0) {
                *entry = before;
                changed = true;
            }
        }
        if changed {
            journal::keep_step(w, later.id, &Step::Snoozed(theirs))?;
        }
    }
    let mut changed = Vec::new();
    for before in left.into_values() {
        if one_back(w, snoozed.until, before, now)? {
            changed.push(before.0);
        }
    }
    changed.sort_unstable();
    Ok(changed)
}

/// Takes the snoozing of one article back: of one that is as the step left it, or that came back when its time was over.
fn one_back(w: Writing<'_>, made: Option<Time>, before: SnoozedBefore, now: Time) -> Result<bool, StoreError> {
    let (id, was_until, was_read, was_key, was_published) = before;
    let mut statement = w.prepare_cached(&format!("SELECT {COLUMNS} FROM articles WHERE id = ?1"))?;
    let Some((_, until, read, _, published)) = statement.query_row([id.0], state_of).optional()? else {
        return Ok(false);
    };
    let has_woken = made.is_some_and(|made| made <= now) && until.is_none();
    if until != made && !has_woken {
        return Ok(false);
    }
    set(w, id, was_until)?;
    if has_woken {
        // The feed may have given it another date since; and what was read since stays read.
        let (key, date) = match was_published {
            None => (published.unwrap_or(was_key), None),
            Some(date) => (was_key, published.or(Some(date))),
        };
        w.prepare_cached("UPDATE articles SET sort_key = ?2, published = ?3, read = ?4 WHERE id = ?1")?
            .execute(params![id.0, key.0, date.map(|date| date.0), read || was_read])?;
    }
    Ok(true)
}
