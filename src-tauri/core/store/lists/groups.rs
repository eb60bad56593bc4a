//! Views by feed, and where the groups of a view begin. No body and no list row is read for it.

use super::ListSql;
use crate::model::{ArticleId, ArticleQuery, FeedId, Filter, Group, GroupStart, Order, Scope, Time};
use crate::store::search::{self, Bits};
use crate::store::{StoreError, order};
use jiff::tz::TimeZone;
use rusqlite::{Connection, params_from_iter};
use std::collections::HashMap;

/// The ids of a view in its order, and its groups.
pub(in crate::store) fn view(
    conn: &Connection,
    query: &ArticleQuery,
    now: Time,
) -> Result<(Vec<ArticleId>, Vec<GroupStart>), StoreError> {
    let is_ranked = query.search_words().is_some() && query.order == Order::Relevance;
    let (ids, groups) = match &query.group {
        _ if is_ranked => (super::ids(conn, query, now)?, Vec::new()),
        Some(Group::Feed) => by_feed(conn, query, now)?,
        Some(Group::Day { zone }) => by_day(conn, query, zone, now)?,
        None if query.order == Order::Feed => (by_feed(conn, query, now)?.0, Vec::new()),
        None => (super::ids(conn, query, now)?, Vec::new()),
    };
    Ok((ids, groups))
}

/// Something to group articles by: their feed, or the moment that they are sorted by.
#[derive(Clone, Copy)]
enum Key {
    Feed,
    Moment,
}

/// Ids in the order of the list, each with its key.
fn keyed(conn: &Connection, query: &ArticleQuery, key: Key, now: Time) -> Result<Vec<(i64, i64)>, StoreError> {
    let column = match key {
        Key::Feed => "a.feed",
        Key::Moment => "a.sort_key",
    };
    let list = ListSql::of(query, now);
    let Some(words) = query.search_words() else {
        let mut statement = conn.prepare_cached(&list.ordered(&format!("a.id, {column}")))?;
        let mut rows = statement.query(params_from_iter(&list.params))?;
        let mut found = Vec::new();
        while let Some(row) = rows.next()? {
            found.push((row.get(0)?, row.get(1)?));
        }
        return Ok(found);
    };
    let ids = search::ids(conn, words, &list, false)?;
    let mut statement = conn.prepare_cached(&format!("SELECT {column} FROM articles a WHERE a.id = ?1"))?;
    ids.into_iter().map(|id| Ok((id, statement.query_row([id], |row| row.get(0))?))).collect()
}

type View = (Vec<ArticleId>, Vec<GroupStart>);

fn by_day(conn: &Connection, query: &ArticleQuery, zone: &str, now: Time) -> Result<View, StoreError> {
    let mut days = Days::of(zone);
    let mut groups: Vec<GroupStart> = Vec::new();
    let articles = keyed(conn, query, Key::Moment, now)?;
    for (start, (_, moment)) in (0..).zip(&articles) {
        let key = days.day_of(*moment);
        if groups.last().is_none_or(|last| last.key != key) {
            groups.push(GroupStart { start, key });
        }
    }
    Ok((articles.into_iter().map(|(id, _)| ArticleId(id)).collect(), groups))
}

/// Where days begin in a zone. Keeps the last day, because the next moment is mostly in it.
struct Days {
    zone: TimeZone,
    begins: i64,
    ends: i64,
}

impl Days {
    fn of(zone: &str) -> Self {
        Self { zone: TimeZone::get(zone).unwrap_or(TimeZone::UTC), begins: 0, ends: 0 }
    }

    fn day_of(&mut self, moment: i64) -> i64 {
        if !(self.begins..self.ends).contains(&moment) {
            let local = Time(moment).to_jiff().to_zoned(self.zone.clone());
            let day = |zoned: &jiff::Zoned| zoned.start_of_day().ok().map(|start| start.timestamp().as_millisecond());
            // At the ends of the calendar a day has no neighbour: there each moment is its own.
            let begins = day(&local).unwrap_or(moment);
            let ends = local.tomorrow().ok().and_then(|next| day(&next)).unwrap_or(i64::MAX);
            (self.begins, self.ends) = (begins.min(moment), ends.max(moment.saturating_add(1)));
            self.begins = begins.min(moment);
        }
        self.begins
    }
}

/// By feed in the order of the sidebar; inside each newest first, or oldest first when that was asked for.
fn by_feed(conn: &Connection, query: &ArticleQuery, now: Time) -> Result<View, StoreError> {
    let ranks = order::ranks(conn)?;
    let articles = match walk_of(conn, query, now)? {
        Some((walk, kept)) => {
            let mut articles = walked(conn, &walk, &ranks, now)?;
            if let Some(kept) = kept {
                articles.retain(|(id, _)| kept.contains(*id));
            }
            articles
        }
        None => {
            let mut articles = keyed(conn, query, Key::Feed, now)?;
            // Stable: inside a feed the order stays.
            articles.sort_by_key(|(_, feed)| (ranks.get(feed).copied().unwrap_or(u32::MAX), *feed));
            articles
        }
    };
    let mut groups: Vec<GroupStart> = Vec::new();
    for (start, (_, feed)) in (0..).zip(&articles) {
        if groups.last().is_none_or(|last| last.key != *feed) {
            groups.push(GroupStart { start, key: *feed });
        }
    }
    Ok((articles.into_iter().map(|(id, _)| ArticleId(id)).collect(), groups))
}

/// A list that walks the index by feed instead of asking each row for its feed, and what of it is to be kept (`None`: all).
/// The index knows neither status nor tags: these articles are found first, which reads no rows either. Worth it unless they
/// are few.
fn walk_of(
    conn: &Connection,
    query: &ArticleQuery,
    now: Time,
) -> Result<Option<(ArticleQuery, Option<Bits>)>, StoreError> {
    if query.search_words().is_some()
        || matches!(query.scope, Scope::Feed(_) | Scope::Folder(_) | Scope::Tag(_) | Scope::Snoozed)
    {
        return Ok(None);
    }
    let is_today = query.scope == Scope::Today || query.filter == Filter::Today;
    let filter = if is_today { Filter::Today } else { Filter::All };
    let walk = ArticleQuery { scope: Scope::All, filter, ..query.clone() };
    if matches!(query.scope, Scope::All | Scope::Today) && matches!(query.filter, Filter::All | Filter::Today) {
        return Ok(Some((walk, None)));
    }
    let ids = ListSql::of(query, now).ids(conn)?;
    let total: i64 = conn
        .prepare_cached("SELECT sum(total) FROM feed_counts")?
        .query_row([], |row| Ok(row.get::<_, Option<i64>>(0)?.unwrap_or(0)))?;
    let are_many = i64::try_from(ids.len()).is_ok_and(|count| count.saturating_mul(LOOKUP) > total);
    Ok(are_many.then(|| (walk, Some(Bits::of(&ids)))))
}

/// Asking a row for its feed takes as long as walking past so many articles (measured: 0.5 µs, 0.05 µs).
const LOOKUP: i64 = 8;

fn walked(
    conn: &Connection,
    query: &ArticleQuery,
    ranks: &HashMap<i64, u32>,
    now: Time,
) -> Result<Vec<(i64, i64)>, StoreError> {
    let mut feeds: Vec<i64> = ranks.keys().copied().collect();
    feeds.sort_by_key(|feed| ranks.get(feed));
    let mut found = Vec::new();
    for feed in feeds {
        let one = ArticleQuery { scope: Scope::Feed(FeedId(feed)), ..query.clone() };
        found.extend(ListSql::of(&one, now).ids(conn)?.into_iter().map(|id| (id, feed)));
    }
    Ok(found)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn at(text: &str) -> i64 {
        text.parse::<jiff::Timestamp>().map_or(0, |moment| moment.as_millisecond())
    }

    #[test]
    fn days_begin_at_local_midnight_also_when_clocks_change() {
        let mut days = Days::of("Europe/Berlin");
        // The clocks go back on 26 October 2025: that day has 25 hours.
        assert_eq!(days.day_of(at("2025-10-26T22:59:59Z")), at("2025-10-25T22:00:00Z"));
        assert_eq!(days.day_of(at("2025-10-25T22:00:00Z")), at("2025-10-25T22:00:00Z"));
        assert_eq!(days.day_of(at("2025-10-25T21:59:59Z")), at("2025-10-24T22:00:00Z"));
        assert_eq!(days.day_of(at("2025-10-26T23:00:00Z")), at("2025-10-26T23:00:00Z"));
        // In Beirut midnight itself is left out on 30 March 2025: the day begins at one o'clock.
        let mut days = Days::of("Asia/Beirut");
        assert_eq!(days.day_of(at("2025-03-30T12:00:00Z")), at("2025-03-29T22:00:00Z"));
        assert_eq!(Days::of("Nowhere/At_All").day_of(at("2025-10-26T22:59:59Z")), at("2025-10-26T00:00:00Z"));
    }

    #[test]
    fn days_of_the_ends_of_time_are_days() {
        let mut days = Days::of("Pacific/Kiritimati");
        for moment in [i64::MIN, at("0001-01-01T00:00:00Z"), at("9999-12-31T00:00:00Z"), i64::MAX] {
            assert!(days.day_of(moment) <= moment);
        }
    }
}
