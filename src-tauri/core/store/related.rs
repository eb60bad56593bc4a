//! Which articles share words with another: each word is looked up by itself among the articles that came around the same
//! time, and no further than words that say something go. So the work is bounded in a library of any size.

use super::{Store, StoreError, cjk};
use crate::model::ArticleId;
use rusqlite::{Connection, params};

/// The articles that have a word, by id; `None` when more than `most` have it. `reach` is how many ids before and behind
/// the article are looked at: ids grow with arrival.
fn having(
    conn: &Connection,
    words: &[String],
    around: ArticleId,
    reach: i64,
    most: usize,
) -> Result<Vec<Option<Vec<ArticleId>>>, StoreError> {
    let mut statement = conn.prepare_cached(
        "SELECT rowid FROM search WHERE search MATCH ?1 AND rowid BETWEEN ?2 AND ?3 ORDER BY rowid LIMIT ?4",
    )?;
    let (from, to) = (around.0.saturating_sub(reach), around.0.saturating_add(reach));
    let limit = i64::try_from(most + 1).unwrap_or(i64::MAX);
    words
        .iter()
        .map(|word| {
            let asked = cjk::askable(word).replace(['"', '\0'], " ");
            if !asked.chars().any(char::is_alphanumeric) {
                return Ok(Some(Vec::new()));
            }
            let asked = format!("\"{}\"", asked.split_whitespace().collect::<Vec<_>>().join(" "));
            let rows = statement.query_map(params![asked, from, to, limit], |row| row.get(0).map(ArticleId))?;
            let ids: Vec<ArticleId> = rows.collect::<Result<_, _>>()?;
            Ok((ids.len() <= most).then_some(ids))
        })
        .collect()
}

impl Store {
    /// For each word the articles that have it, among those whose ids are no further than `reach` from an article's; `None`
    /// where more than `most` have it.
    pub fn articles_having(
        &self,
        words: &[String],
        around: ArticleId,
        reach: i64,
        most: usize,
    ) -> Result<Vec<Option<Vec<ArticleId>>>, StoreError> {
        self.read(|conn| having(conn, words, around, reach, most))
    }
}
