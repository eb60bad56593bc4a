//! Lists: the ids of a view, the rows of a window of it, pages for scripts. The index of each list is named in its SQL
//! (`INDEXED BY`), so that no statistics can talk SQLite into a scan or a sort; tests pin the plans.

mod groups;

pub(super) use groups::view;

use super::search;
use super::{Page, StoreError};
use crate::model::{
    ArticleId, ArticleQuery, ArticleSummary, AsOf, Counts, FeedCount, FeedId, Filter, FolderId, Order, Scope, TagCount,
    TagId, Time,
};
use rusqlite::types::Value;
use rusqlite::{Connection, OptionalExtension, Row, params_from_iter};
use std::collections::HashSet;

/// The columns of [`summary_of`], from articles `a` and summaries `s`.
pub(super) const SUMMARY_COLUMNS: &str = "a.id, a.feed, s.title, s.author, s.url, \
     coalesce(a.published, a.sort_key), a.received, a.updated, a.read, a.starred, s.excerpt, s.image, s.has_enclosures, \
     a.read_later, a.snoozed_until, \
     CASE WHEN a.tagged THEN (SELECT group_concat(t.tag) FROM article_tags t WHERE t.article = a.id) END";

/// "Today" is this long, rolling: it does not empty at midnight.
const TODAY_SECONDS: i64 = 24 * 60 * 60;

/// All feeds of a folder and of the folders below it.
pub(super) const FEEDS_BELOW: &str = "(WITH RECURSIVE below (id) AS (VALUES (?1) UNION SELECT folders.id FROM folders \
     JOIN below ON folders.parent = below.id) SELECT feeds.id FROM feeds JOIN below ON feeds.folder = below.id)";

/// The newest article by arrival: ids grow with it.
pub(super) fn newest(conn: &Connection) -> Result<Option<ArticleId>, StoreError> {
    Ok(conn
        .prepare_cached("SELECT max(id) FROM articles")?
        .query_row([], |row| row.get(0).map(|id: Option<i64>| id.map(ArticleId)))?)
}

/// The SQL of a list without its search: where from, and in which direction.
pub(super) struct ListSql {
    index: &'static str,
    /// The condition of the scope, ending in AND; empty for the whole library.
    scope: String,
    /// What is hidden or not; searches look at what is snoozed, too.
    shown: &'static str,
    conditions: String,
    params: Vec<Value>,
    descending: bool,
    folder: Option<FolderId>,
}

impl ListSql {
    pub(super) fn of(query: &ArticleQuery, now: Time) -> Self {
        let unread = query.scope == Scope::Unread || query.filter == Filter::Unread;
        let starred = query.scope == Scope::Starred || query.filter == Filter::Starred;
        let mut params = Vec::new();
        let (index, scope) = match query.scope {
            Scope::Feed(feed) => {
                params.push(Value::Integer(feed.0));
                (ONE_FEED, "a.feed = ?1 AND ".to_owned())
            }
            Scope::Folder(folder) => {
                params.push(Value::Integer(folder.0));
                (ONE_FEED, format!("a.feed IN {FEEDS_BELOW} AND "))
            }
            Scope::Tag(tag) => {
                params.push(Value::Integer(tag.0));
                ("NOT INDEXED", "a.id IN (SELECT article FROM article_tags WHERE tag = ?1) AND ".to_owned())
            }
            Scope::ReadLater => ("INDEXED BY articles_later", "a.read_later = 1 AND ".to_owned()),
            Scope::Highlighted => ("INDEXED BY articles_highlighted", "a.highlighted = 1 AND ".to_owned()),
            Scope::Snoozed => ("INDEXED BY articles_snoozed", String::new()),
            Scope::Today | Scope::All | Scope::Unread | Scope::Starred => (whole_index(unread, starred), String::new()),
        };
        let shown = if query.scope == Scope::Snoozed { "a.hidden = 2" } else { "a.hidden = 0" };
        let mut conditions = String::new();
        if query.scope == Scope::Today || query.filter == Filter::Today {
            params.push(Value::Integer(now.plus_seconds(-TODAY_SECONDS).0));
            conditions.push_str(&format!(" AND a.sort_key > ?{}", params.len()));
        }
        if unread {
            conditions.push_str(" AND a.read = 0");
        }
        if starred {
            conditions.push_str(" AND a.starred = 1");
        }
        let folder = if let Scope::Folder(folder) = query.scope { Some(folder) } else { None };
        Self { index, scope, shown, conditions, params, descending: query.order != Order::Oldest, folder }
    }

    /// Narrows the list to unread articles that were there when it was opened and are from before a moment: what "mark all as read"
    /// changes. What has a date beside its key came back when the key says (see `snooze`).
    pub(super) fn unread_up_to(mut self, known: Option<AsOf>, before: Option<Time>) -> Self {
        if !self.conditions.contains("a.read = 0") {
            self.conditions.push_str(" AND a.read = 0");
        }
        if let Some(AsOf { opened, .. }) = known {
            self.params.push(Value::Integer(opened.0));
            let opened = self.params.len();
            self.conditions.push_str(&format!(" AND (a.published IS NULL OR a.sort_key <= ?{opened})"));
        }
        if let Some(newest) = known.and_then(|known| known.newest) {
            self.params.push(Value::Integer(newest.0));
            self.conditions.push_str(&format!(" AND a.id <= ?{}", self.params.len()));
        }
        if let Some(before) = before {
            self.params.push(Value::Integer(before.0));
            self.conditions.push_str(&format!(" AND a.sort_key < ?{}", self.params.len()));
        }
        self
    }

    /// Narrows the list to what follows a position in its order.
    fn after(mut self, position: Position) -> Self {
        let sign = if self.descending { '<' } else { '>' };
        let count = self.params.len();
        self.conditions.push_str(&format!(" AND (a.sort_key, a.id) {sign} (?{}, ?{})", count + 1, count + 2));
        self.params.extend([Value::Integer(position.sort_key), Value::Integer(position.id)]);
        self
    }

    fn ordered(&self, columns: &str) -> String {
        let direction = if self.descending { "DESC" } else { "ASC" };
        let Self { index, scope, shown, conditions, .. } = self;
        format!(
            "SELECT {columns} FROM articles a {index} WHERE {scope}{shown}{conditions}
             ORDER BY a.sort_key {direction}, a.id {direction}"
        )
    }

    /// The statement of the ids, for the tests that pin its plan.
    #[cfg(test)]
    pub(super) fn statement(&self) -> (String, Vec<Value>) {
        (self.ordered("a.id"), self.params.clone())
    }

    /// The ids in order.
    pub(super) fn ids(&self, conn: &Connection) -> Result<Vec<i64>, StoreError> {
        let mut statement = conn.prepare_cached(&self.ordered("a.id"))?;
        let mut rows = statement.query(params_from_iter(&self.params))?;
        let mut ids = Vec::new();
        while let Some(row) = rows.next()? {
            ids.push(row.get(0)?);
        }
        Ok(ids)
    }

    fn positions(&self, conn: &Connection, limit: usize) -> Result<Vec<Position>, StoreError> {
        let mut statement = conn.prepare_cached(&format!("{} LIMIT {limit}", self.ordered("a.sort_key, a.id")))?;
        let rows = statement
            .query_map(params_from_iter(&self.params), |row| Ok(Position { sort_key: row.get(0)?, id: row.get(1)? }))?;
        Ok(rows.collect::<Result<_, _>>()?)
    }

    /// Those of a few ids that are in the list, in its order.
    pub(super) fn among(&self, conn: &Connection, ids: &[i64]) -> Result<Vec<i64>, StoreError> {
        // By row id: for a few articles the list's own index would be a detour. The feeds of a folder are found once.
        let feeds = self.folder.map(|folder| feeds_below(conn, folder)).transpose()?;
        let shown = if self.shown == "a.hidden = 0" { "a.hidden IN (0, 2)" } else { self.shown };
        let (scope, id) = (if feeds.is_some() { "" } else { &self.scope }, self.params.len() + 1);
        let sql = format!(
            "SELECT a.sort_key, a.feed FROM articles a WHERE a.id = ?{id} AND {scope}{shown}{}",
            self.conditions
        );
        let mut statement = conn.prepare_cached(&sql)?;
        for (index, value) in (1..).zip(&self.params) {
            statement.raw_bind_parameter(index, value)?;
        }
        let mut found = Vec::new();
        for &article in ids {
            statement.raw_bind_parameter(id, article)?;
            let mut rows = statement.raw_query();
            if let Some(row) = rows.next()? {
                let feed: i64 = row.get(1)?;
                if feeds.as_ref().is_none_or(|feeds| feeds.contains(&feed)) {
                    found.push((row.get::<_, i64>(0)?, article));
                }
            }
        }
        found.sort_unstable();
        if self.descending {
            found.reverse();
        }
        Ok(found.into_iter().map(|(_, article)| article).collect())
    }
}

fn feeds_below(conn: &Connection, folder: FolderId) -> Result<HashSet<i64>, StoreError> {
    let mut statement = conn.prepare_cached(&format!("SELECT id FROM feeds WHERE id IN {FEEDS_BELOW}"))?;
    Ok(statement.query_map([folder.0], |row| row.get(0))?.collect::<Result<_, _>>()?)
}

const ONE_FEED: &str = "INDEXED BY articles_feed";

fn whole_index(unread: bool, starred: bool) -> &'static str {
    match (starred, unread) {
        (true, _) => "INDEXED BY articles_starred",
        (false, true) => "INDEXED BY articles_unread",
        (false, false) => "INDEXED BY articles_all",
    }
}

/// A place in a list.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
struct Position {
    sort_key: i64,
    id: i64,
}

impl Position {
    fn parse(cursor: &str) -> Result<Self, StoreError> {
        let parsed = cursor
            .split_once('.')
            .and_then(|(sort_key, id)| Some(Self { sort_key: sort_key.parse().ok()?, id: id.parse().ok()? }));
        parsed.ok_or_else(|| StoreError::BadCursor(cursor.to_owned()))
    }
}

/// The ids of a view in its order.
pub(super) fn ids(conn: &Connection, query: &ArticleQuery, now: Time) -> Result<Vec<ArticleId>, StoreError> {
    let list = ListSql::of(query, now);
    let ids = match query.search_words() {
        Some(words) => search::ids(conn, words, &list, query.order == Order::Relevance)?,
        None => list.ids(conn)?,
    };
    Ok(ids.into_iter().map(ArticleId).collect())
}

/// The rows with these ids in this order; gone and hidden ones are left out.
pub(super) fn summaries(conn: &Connection, ids: &[ArticleId]) -> Result<Vec<ArticleSummary>, StoreError> {
    let sql = format!(
        "SELECT {SUMMARY_COLUMNS} FROM articles a JOIN summaries s ON s.article = a.id WHERE a.id = ?1 AND a.hidden IN (0, 2)"
    );
    let mut statement = conn.prepare_cached(&sql)?;
    let mut found = Vec::with_capacity(ids.len());
    for id in ids {
        let mut rows = statement.query([id.0])?;
        if let Some(row) = rows.next()? {
            found.push(summary_of(row)?);
        }
    }
    Ok(found)
}

/// Articles by their feed.
pub(super) fn by_feed(conn: &Connection, ids: &[ArticleId]) -> Result<Vec<(FeedId, Vec<ArticleId>)>, StoreError> {
    let mut statement = conn.prepare_cached("SELECT feed FROM articles WHERE id = ?1")?;
    let mut found = Vec::with_capacity(ids.len());
    for &id in ids {
        let feed = statement.query_row([id.0], |row| row.get(0).map(FeedId)).optional()?;
        found.extend(feed.map(|feed| (feed, id)));
    }
    Ok(super::snooze::by_feed(found))
}

/// A row of [`SUMMARY_COLUMNS`].
pub(super) fn summary_of(row: &Row<'_>) -> rusqlite::Result<ArticleSummary> {
    Ok(ArticleSummary {
        id: ArticleId(row.get(0)?),
        feed: FeedId(row.get(1)?),
        title: row.get(2)?,
        author: row.get(3)?,
        url: row.get(4)?,
        published: Time(row.get(5)?),
        received: Time(row.get(6)?),
        updated: row.get::<_, Option<i64>>(7)?.map(Time),
        read: row.get(8)?,
        starred: row.get(9)?,
        excerpt: row.get(10)?,
        image: row.get(11)?,
        has_enclosures: row.get(12)?,
        read_later: row.get(13)?,
        snoozed_until: row.get::<_, Option<i64>>(14)?.map(Time),
        tags: tags_of(row.get::<_, Option<String>>(15)?.as_deref()),
    })
}

/// Tags of a row, by their numbers with commas between.
fn tags_of(numbers: Option<&str>) -> Vec<TagId> {
    let mut tags: Vec<_> = numbers.iter().flat_map(|n| n.split(',')).filter_map(|n| n.parse().ok()).collect();
    tags.sort_unstable();
    tags
}

/// A page of a view. The cursor is the last row's place, so a page never repeats or skips rows when others come or go.
pub(super) fn page(
    conn: &Connection,
    query: &ArticleQuery,
    limit: usize,
    after: Option<&str>,
    now: Time,
) -> Result<Page, StoreError> {
    let after = after.map(Position::parse).transpose()?;
    let mut places = match query.search_words() {
        Some(_) => searched_places(conn, query, limit, after, now)?,
        None => {
            let list = ListSql::of(query, now);
            after.into_iter().fold(list, ListSql::after).positions(conn, limit.saturating_add(1))?
        }
    };
    let more = places.len() > limit;
    places.truncate(limit);
    let next = places.last().filter(|_| more).map(|place| format!("{}.{}", place.sort_key, place.id));
    let ids: Vec<_> = places.iter().map(|place| ArticleId(place.id)).collect();
    Ok(Page { articles: summaries(conn, &ids)?, next })
}

/// A search is made anew for every page; the page goes on behind the cursor's article, by order of dates even when that
/// article is gone, by relevance only while it is there.
fn searched_places(
    conn: &Connection,
    query: &ArticleQuery,
    limit: usize,
    after: Option<Position>,
    now: Time,
) -> Result<Vec<Position>, StoreError> {
    let mut ids = ids(conn, query, now)?;
    let mut key = conn.prepare_cached("SELECT sort_key FROM articles WHERE id = ?1")?;
    let mut place = |id: ArticleId| -> Result<Position, StoreError> {
        Ok(Position { sort_key: key.query_row([id.0], |row| row.get(0))?, id: id.0 })
    };
    if let Some(after) = after {
        let found = ids.iter().position(|id| id.0 == after.id).map(|index| index + 1);
        let start = match (found, query.order) {
            (Some(start), _) => start,
            (None, Order::Relevance) => return Err(StoreError::BadCursor(format!("{}.{}", after.sort_key, after.id))),
            (None, order) => {
                let mut start = ids.len();
                for (index, id) in ids.iter().enumerate() {
                    let here = place(*id)?;
                    let (here, there) = ((here.sort_key, here.id), (after.sort_key, after.id));
                    if if order == Order::Oldest { here > there } else { here < there } {
                        start = index;
                        break;
                    }
                }
                start
            }
        };
        ids.drain(..start);
    }
    ids.truncate(limit.saturating_add(1));
    ids.into_iter().map(place).collect()
}

/// The numbers of the sidebar.
pub(super) fn counts(conn: &Connection, now: Time) -> Result<Counts, StoreError> {
    let mut statement = conn.prepare_cached(
        "SELECT c.feed, c.unread, c.total, c.starred, c.read_later, c.snoozed FROM feed_counts c JOIN feeds f ON f.id = c.feed
         WHERE f.removed IS NULL AND c.total + c.snoozed > 0",
    )?;
    let mut counts = Counts::default();
    let mut rows = statement.query([])?;
    while let Some(row) = rows.next()? {
        let feed = FeedCount { feed: FeedId(row.get(0)?), unread: row.get(1)?, total: row.get(2)? };
        counts.unread = counts.unread.saturating_add(feed.unread);
        counts.total = counts.total.saturating_add(feed.total);
        counts.starred = counts.starred.saturating_add(row.get(3)?);
        counts.read_later = counts.read_later.saturating_add(row.get(4)?);
        counts.snoozed = counts.snoozed.saturating_add(row.get(5)?);
        if feed.total > 0 {
            counts.feeds.push(feed);
        }
    }
    let mut today = conn.prepare_cached(
        "SELECT count(*) FROM articles INDEXED BY articles_unread WHERE hidden = 0 AND read = 0 AND sort_key > ?1",
    )?;
    counts.today = today.query_row([now.plus_seconds(-TODAY_SECONDS).0], |row| row.get(0))?;
    let mut highlighted = conn.prepare_cached(
        "SELECT count(*) FROM articles INDEXED BY articles_highlighted WHERE highlighted = 1 AND hidden = 0",
    )?;
    counts.highlighted = highlighted.query_row([], |row| row.get(0))?;
    let mut tags = conn.prepare_cached(
        "SELECT t.tag, sum(a.read = 0), count(*) FROM article_tags t JOIN articles a ON a.id = t.article
         WHERE a.hidden = 0 GROUP BY t.tag ORDER BY t.tag",
    )?;
    let tags =
        tags.query_map([], |row| Ok(TagCount { tag: TagId(row.get(0)?), unread: row.get(1)?, total: row.get(2)? }))?;
    counts.tags = tags.collect::<Result<_, _>>()?;
    Ok(counts)
}

#[cfg(test)]
mod tests;
