//! The summaries that were made of articles: a cache, nothing that cannot be made again.

use super::error::damaged_json;
use super::{Store, StoreError, Writing};
use crate::model::{ArticleId, Summary};
use rusqlite::{Connection, OptionalExtension, params};

/// What was made of a text with this hash: `None`, when nothing was made of it yet; `Some(None)`, when it gives none.
fn get(conn: &Connection, article: ArticleId, source: i64) -> Result<Option<Option<Summary>>, StoreError> {
    let mut statement = conn.prepare_cached("SELECT made FROM abridged WHERE article = ?1 AND source = ?2")?;
    let made: Option<Option<String>> = statement.query_row([article.0, source], |row| row.get(0)).optional()?;
    let Some(made) = made else { return Ok(None) };
    let made = made.map(|made| serde_json::from_str(&made)).transpose();
    made.map(Some).map_err(|error| damaged_json("a summary", &error))
}

/// Keeps what was made, in place of what was before; nothing when the article is gone.
fn put(w: Writing<'_>, made: &[(ArticleId, i64, Option<Summary>)]) -> Result<(), StoreError> {
    for (article, source, made) in made {
        let json = made.as_ref().and_then(|made| serde_json::to_string(made).ok());
        w.prepare_cached(
            "INSERT OR REPLACE INTO abridged (article, source, made) SELECT id, ?2, ?3 FROM articles WHERE id = ?1",
        )?
        .execute(params![article.0, source, json])?;
    }
    Ok(())
}

impl Store {
    /// The summary that was made of an article's text with this hash; `Some(None)`, when it gives none.
    pub fn summary(&self, article: ArticleId, source: i64) -> Result<Option<Option<Summary>>, StoreError> {
        self.read(|conn| get(conn, article, source))
    }

    /// Keeps summaries that were made of articles' texts with these hashes.
    pub fn keep_summaries(&self, made: Vec<(ArticleId, i64, Option<Summary>)>) -> Result<(), StoreError> {
        self.refresh(move |w| put(w, &made))
    }
}
