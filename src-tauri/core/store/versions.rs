//! Earlier texts of articles that their feed reworded: the newest few of each, and no more than so many bytes.

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
    w.prepare_cached(
        "DELETE FROM versions WHERE article = ?1 AND at IN
             (SELECT at FROM (SELECT at, row_number() OVER newest AS place, sum(length(html)) OVER newest AS bytes
                              FROM versions WHERE article = ?1 WINDOW newest AS (ORDER BY at DESC))
              WHERE place > ?2 OR bytes > ?3)",
    )?
    .execute(params![article.0, KEPT, BYTES])?;
    Ok(())
}

/// The earlier texts of an article, newest first, without the texts themselves.
pub(super) fn list(conn: &Connection, article: ArticleId) -> Result<Vec<Version>, StoreError> {
    let mut statement = conn
        .prepare_cached("SELECT at, title, author, length(html) FROM versions WHERE article = ?1 ORDER BY at DESC")?;
    let versions = statement.query_map([article.0], |row| {
        Ok(Version { at: Time(row.get(0)?), title: row.get(1)?, author: row.get(2)?, size: row.get(3)? })
    })?;
    Ok(versions.collect::<Result<_, _>>()?)
}

/// One of them.
pub(super) fn get(conn: &Connection, article: ArticleId, at: Time) -> Result<Option<VersionText>, StoreError> {
    let mut statement =
        conn.prepare_cached("SELECT title, author, html FROM versions WHERE article = ?1 AND at = ?2")?;
    let read = |row: &rusqlite::Row<'_>| Ok((row.get(0)?, row.get(1)?, bodies::unpack(row.get_ref(2)?)));
    let found = statement.query_row(params![article.0, at.0], read).optional()?;
    found.map(|(title, author, html)| Ok(VersionText { title, author, html: html? })).transpose()
}
