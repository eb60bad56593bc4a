//! Earlier texts of articles that their feed or their page reworded: the newest few of each, and no more than so many bytes.

use super::bodies;
use super::{StoreError, Writing};
use crate::model::{ArticleId, Time, Version, VersionText};
use rusqlite::{Connection, OptionalExtension, params};

/// Earlier texts kept of an article.
const KEPT: i64 = 5;

/// Bytes that they take on disk, all of an article together; packed, that is some four times as much text. A feed that sends
/// another long text every hour must not fill the disk.
const BYTES: i64 = 1 << 20;

/// Keeps the text that an article has now, before it gets another.
pub(super) fn keep(w: Writing<'_>, article: ArticleId) -> Result<(), StoreError> {
    w.prepare_cached(
        "INSERT OR REPLACE INTO versions (article, at, title, author, html)
         SELECT a.id, coalesce(a.updated, a.received), s.title, s.author, b.html
         FROM articles a JOIN summaries s ON s.article = a.id JOIN bodies b ON b.article = a.id WHERE a.id = ?1",
    )?
    .execute([article.0])?;
    trim(w, article)
}

/// Keeps the text that the page of an article had, before it gets another.
pub(super) fn keep_of_page(w: Writing<'_>, article: ArticleId) -> Result<(), StoreError> {
    // Should the feed's text be as old to the millisecond, that one stays.
    w.prepare_cached(
        "INSERT OR IGNORE INTO versions (article, at, title, author, html, of_page)
         SELECT article, at, title, byline, html, 1 FROM full_texts WHERE article = ?1 AND refused IS NULL",
    )?
    .execute([article.0])?;
    trim(w, article)
}

/// Those of the feed and those of the page each have their bounds.
fn trim(w: Writing<'_>, article: ArticleId) -> Result<(), StoreError> {
    w.prepare_cached(
        "DELETE FROM versions WHERE article = ?1 AND at IN
             (SELECT at FROM (SELECT at, row_number() OVER newest AS place, sum(length(html)) OVER newest AS bytes
                              FROM versions WHERE article = ?1
                              WINDOW newest AS (PARTITION BY of_page ORDER BY at DESC))
              WHERE place > ?2 OR bytes > ?3)",
    )?
    .execute(params![article.0, KEPT, BYTES])?;
    Ok(())
}

/// How many earlier texts of its page an article has.
pub(super) fn of_page(conn: &Connection, article: ArticleId) -> Result<u32, StoreError> {
    let mut statement = conn.prepare_cached("SELECT count(*) FROM versions WHERE article = ?1 AND of_page")?;
    Ok(statement.query_row([article.0], |row| row.get(0))?)
}

/// The earlier texts of an article, newest first, without the texts themselves.
pub(super) fn list(conn: &Connection, article: ArticleId) -> Result<Vec<Version>, StoreError> {
    let mut statement = conn.prepare_cached(
        "SELECT at, title, author, length(html), of_page FROM versions WHERE article = ?1 ORDER BY at DESC",
    )?;
    let versions = statement.query_map([article.0], |row| {
        Ok(Version {
            at: Time(row.get(0)?),
            title: row.get(1)?,
            author: row.get(2)?,
            size: row.get(3)?,
            of_page: row.get(4)?,
        })
    })?;
    Ok(versions.collect::<Result<_, _>>()?)
}

/// One of them.
pub(super) fn get(conn: &Connection, article: ArticleId, at: Time) -> Result<Option<VersionText>, StoreError> {
    let mut statement =
        conn.prepare_cached("SELECT title, author, html, of_page FROM versions WHERE article = ?1 AND at = ?2")?;
    let read = |row: &rusqlite::Row<'_>| Ok((row.get(0)?, row.get(1)?, bodies::unpack(row.get_ref(2)?), row.get(3)?));
    let found = statement.query_row(params![article.0, at.0], read).optional()?;
    found.map(|(title, author, html, of_page)| Ok(VersionText { title, author, html: html?, of_page })).transpose()
}
