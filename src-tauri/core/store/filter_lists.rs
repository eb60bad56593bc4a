//! The texts of the filter lists that the user follows, packed, and when each was asked for; and what is needed to make an
//! article clean.

use super::bodies::{self, Packed, Packer};
use super::{Store, StoreError, Writing};
use crate::model::{ArticleId, FeedId, FilterListState, Time, Validators};
use rusqlite::{Connection, OptionalExtension, params};

/// A list that came, or did not.
#[derive(Debug, Clone, Default)]
pub struct FetchedList {
    /// What is to be known of it.
    pub state: FilterListState,
    /// Its text; `None`: the one that is there stays.
    pub text: Option<String>,
    /// For the next request.
    pub validators: Validators,
    /// When it is to be asked for again.
    pub due: Option<Time>,
    /// The hash of its text.
    pub hash: i64,
}

/// What is known of a list that is kept.
#[derive(Debug, Clone, Default)]
pub struct KeptList {
    /// What is to be known of it.
    pub state: FilterListState,
    /// For the next request.
    pub validators: Validators,
    /// When it is to be asked for again.
    pub due: Option<Time>,
    /// The hash of its text; 0 when there is none.
    pub hash: i64,
}

impl Store {
    /// Every list that was ever asked for.
    pub fn filter_lists(&self) -> Result<Vec<KeptList>, StoreError> {
        self.read(all)
    }

    /// The text of a list, if it ever came.
    pub fn filter_list(&self, url: &str) -> Result<Option<String>, StoreError> {
        self.read(|conn| text(conn, url))
    }

    /// Keeps what came of asking for a list.
    pub fn keep_filter_list(&self, list: FetchedList) -> Result<(), StoreError> {
        let packed = list.text.as_deref().map(|text| Packer::new().pack(text));
        self.refresh(move |w| put(w, &list, packed.as_ref()))
    }

    /// Forgets lists that are followed no longer.
    pub fn forget_filter_lists_but(&self, urls: Vec<String>) -> Result<(), StoreError> {
        self.refresh(move |w| {
            let kept = serde_json::to_string(&urls).map_err(|error| StoreError::Internal(error.to_string()))?;
            w.prepare_cached("DELETE FROM filter_lists WHERE url NOT IN (SELECT value FROM json_each(?1))")?
                .execute([kept])?;
            Ok(())
        })
    }

    /// The newest article of a feed, and the bodies of its newest ones, none of them very large.
    pub fn newest_bodies(&self, feed: FeedId, most: usize) -> Result<Vec<String>, StoreError> {
        self.read(|conn| newest_bodies(conn, feed, most))
    }

    /// The newest article of a feed.
    pub fn newest_of_feed(&self, feed: FeedId) -> Result<Option<ArticleId>, StoreError> {
        self.read(|conn| {
            let newest = conn
                .prepare_cached(
                    "SELECT id FROM articles WHERE feed = ?1 AND hidden = 0 ORDER BY sort_key DESC LIMIT 1",
                )?
                .query_row([feed.0], |row| row.get(0).map(ArticleId))
                .optional()?;
            Ok(newest)
        })
    }
}

fn all(conn: &Connection) -> Result<Vec<KeptList>, StoreError> {
    let mut statement = conn.prepare_cached(
        "SELECT url, title, rules, updated, checked, trouble, etag, last_modified, due, hash FROM filter_lists ORDER BY url",
    )?;
    let rows = statement.query_map([], |row| {
        Ok(KeptList {
            state: FilterListState {
                url: row.get(0)?,
                title: row.get(1)?,
                rules: row.get(2)?,
                updated: row.get::<_, Option<i64>>(3)?.map(Time),
                checked: row.get::<_, Option<i64>>(4)?.map(Time),
                trouble: row.get(5)?,
            },
            validators: Validators { etag: row.get(6)?, last_modified: row.get(7)? },
            due: row.get::<_, Option<i64>>(8)?.map(Time),
            hash: row.get(9)?,
        })
    })?;
    Ok(rows.collect::<Result<_, _>>()?)
}

fn text(conn: &Connection, url: &str) -> Result<Option<String>, StoreError> {
    conn.prepare_cached("SELECT text FROM filter_lists WHERE url = ?1 AND text IS NOT NULL")?
        .query_row([url], |row| Ok(bodies::unpack(row.get_ref(0)?)))
        .optional()?
        .transpose()
}

fn put(w: Writing<'_>, list: &FetchedList, packed: Option<&Packed>) -> Result<(), StoreError> {
    let FetchedList { state, validators, due, hash, .. } = list;
    w.prepare_cached(
        "INSERT INTO filter_lists (url, title, rules, updated, checked, trouble, etag, last_modified, due, hash, text)
         VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10, ?11)
         ON CONFLICT (url) DO UPDATE SET title = excluded.title, rules = excluded.rules, updated = excluded.updated,
             checked = excluded.checked, trouble = excluded.trouble, etag = excluded.etag,
             last_modified = excluded.last_modified, due = excluded.due, hash = excluded.hash,
             text = coalesce(excluded.text, text)",
    )?
    .execute(params![
        state.url,
        state.title,
        state.rules,
        state.updated.map(|at| at.0),
        state.checked.map(|at| at.0),
        state.trouble,
        validators.etag,
        validators.last_modified,
        due.map(|at| at.0),
        hash,
        packed,
    ])?;
    Ok(())
}

fn newest_bodies(conn: &Connection, feed: FeedId, most: usize) -> Result<Vec<String>, StoreError> {
    const LARGEST: i64 = 128 << 10;
    let mut statement = conn.prepare_cached(
        "SELECT b.html FROM (SELECT id FROM articles WHERE feed = ?1 AND hidden = 0 ORDER BY sort_key DESC LIMIT ?2) n
         JOIN bodies b ON b.article = n.id WHERE length(b.html) < ?3",
    )?;
    let rows = statement.query_map(params![feed.0, most as i64, LARGEST], |row| Ok(bodies::unpack(row.get_ref(0)?)))?;
    rows.map(|row| row?).collect()
}
