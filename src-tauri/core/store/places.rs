//! Where the reading of articles was left.

use super::{StoreError, Writing};
use crate::model::{Anchor, ArticleId, ReadingPlace, Time};
use rusqlite::{Connection, OptionalExtension, params};

/// The newest places are kept, and those of starred articles.
const KEPT: i64 = 2_000;

/// Where an article was left.
pub(super) fn get(conn: &Connection, article: ArticleId) -> Result<Option<ReadingPlace>, StoreError> {
    let mut statement = conn.prepare_cached(
        "SELECT quote, prefix, suffix, position, offset, top, percent, resume FROM places WHERE article = ?1",
    )?;
    let place = statement.query_row([article.0], |row| {
        Ok(ReadingPlace {
            anchor: Anchor { quote: row.get(0)?, prefix: row.get(1)?, suffix: row.get(2)?, position: row.get(3)? },
            offset: row.get(4)?,
            top: row.get(5)?,
            percent: row.get(6)?,
            resume: row.get(7)?,
        })
    });
    Ok(place.optional()?)
}

/// Keeps where an article was left, in place of an earlier one; `None` forgets it. One that is gone is passed over.
pub(super) fn put(
    w: Writing<'_>,
    article: ArticleId,
    place: Option<&ReadingPlace>,
    now: Time,
) -> Result<(), StoreError> {
    // What only a restart comes back to is the last one.
    w.prepare_cached("DELETE FROM places WHERE article = ?1 OR resume = 0")?.execute([article.0])?;
    let Some(ReadingPlace { anchor, offset, top, percent, resume }) = place else { return Ok(()) };
    w.prepare_cached(
        "INSERT INTO places (article, at, quote, prefix, suffix, position, offset, top, percent, resume)
         SELECT id, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10 FROM articles WHERE id = ?1",
    )?
    .execute(params![
        article.0,
        now.0,
        anchor.quote,
        anchor.prefix,
        anchor.suffix,
        anchor.position,
        offset,
        top,
        percent,
        resume,
    ])?;
    Ok(())
}

/// Forgets the oldest ones beyond the bound.
pub(super) fn forget_old(w: Writing<'_>) -> Result<(), StoreError> {
    w.execute(
        "DELETE FROM places WHERE article IN (
             SELECT p.article FROM places p JOIN articles a ON a.id = p.article WHERE a.starred = 0
             ORDER BY p.at DESC, p.article DESC LIMIT -1 OFFSET ?1)",
        [KEPT],
    )?;
    Ok(())
}
