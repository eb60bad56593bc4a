//! Which articles are about a page.

use super::StoreError;
use super::articles::hash;
use crate::model::ArticleId;
use rusqlite::Connection;

/// Articles at most: many feeds have the same page.
const MOST: usize = 50;

/// The articles of followed feeds whose link has this key, the newest first. Keys are kept as hashes: the caller compares.
pub(super) fn articles(conn: &Connection, link_key: &str) -> Result<Vec<ArticleId>, StoreError> {
    // By feed, as the index is: a look for each feed, and no further index for every article to pay for.
    let mut statement = conn.prepare_cached(
        "SELECT i.article FROM feeds f CROSS JOIN identities i ON i.feed = f.id AND i.link = ?1
         WHERE f.removed IS NULL ORDER BY i.article DESC",
    )?;
    let found = statement.query_map([hash(link_key)], |row| row.get(0).map(ArticleId))?;
    Ok(found.take(MOST).collect::<Result<_, _>>()?)
}
