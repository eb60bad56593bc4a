//! Where the images of articles come from, and which articles' images are fetched without being looked at: for good, because
//! the article is starred, to be read later or has highlights, or ahead of time.

use super::types::{ArticleImages, ImageSource, ImagesWanted};
use super::{StoreError, Writing, bodies};
use crate::model::{ArticleId, ImagesAhead, RequestSettings, Settings, Time};
use rusqlite::{Connection, OptionalExtension, Row, params};

/// Articles that came longer ago are not fetched ahead, as for full texts.
const AHEAD_SECONDS: i64 = 14 * 24 * 60 * 60;

/// Images that were missing are asked for again so much later, so many times.
const AGAIN_SECONDS: i64 = 24 * 60 * 60;
const TRIES: i64 = 5;

/// What keeps an article's images for good.
const IS_KEPT: &str = "(a.starred = 1 OR a.read_later = 1 OR a.highlighted = 1)";

/// Which text images were fetched for: another one has other images.
const STAMP: &str = "max(coalesce(a.updated, 0), coalesce(t.at, 0))";

const SOURCE: &str = "f.url, s.url, f.user_agent, f.proxy, f.images
     FROM articles a JOIN summaries s ON s.article = a.id JOIN feeds f ON f.id = a.feed";

fn source(row: &Row<'_>) -> rusqlite::Result<ImageSource> {
    Ok(ImageSource {
        feed_url: row.get(0)?,
        page: row.get(1)?,
        request: RequestSettings { user_agent: row.get(2)?, proxy: row.get(3)? },
        images: row.get(4)?,
    })
}

/// Where the images of an article come from.
pub(super) fn source_of(conn: &Connection, article: ArticleId) -> Result<ImageSource, StoreError> {
    let sql = format!("SELECT {SOURCE} WHERE a.id = ?1");
    let mut statement = conn.prepare_cached(&sql)?;
    statement.query_row([article.0], source).optional()?.ok_or(StoreError::NoSuchArticle(article))
}

/// Articles whose images are to be kept for good and are not yet, the newest first. Where images are off nothing is fetched.
pub(super) fn to_keep(
    conn: &Connection,
    settings: &Settings,
    limit: usize,
    now: Time,
) -> Result<Vec<ImagesWanted>, StoreError> {
    let one = |kept: &str| {
        format!(
            "SELECT a.id, {STAMP} AS stamp FROM articles a JOIN feeds f ON f.id = a.feed
             LEFT JOIN full_texts t ON t.article = a.id LEFT JOIN image_fetches i ON i.article = a.id
             WHERE {kept} AND a.hidden = 0 AND coalesce(f.images, ?1)
                 AND (i.article IS NULL OR i.kept = 0 OR i.stamp <> {STAMP}
                     OR (i.missing > 0 AND i.tries < {TRIES} AND i.at < ?2))"
        )
    };
    // Each by its own index; the library is not gone through.
    let marked = "a.id IN (SELECT article FROM highlights)";
    let all = [one("a.starred = 1"), one("a.read_later = 1"), one(marked)].join(" UNION ");
    let sql = format!("{all} ORDER BY 1 DESC LIMIT ?3");
    let mut statement = conn.prepare_cached(&sql)?;
    let again = now.plus_seconds(-AGAIN_SECONDS).0;
    let rows = statement.query_map(params![settings.images, again, limit as i64], |row| {
        Ok(ImagesWanted { article: ArticleId(row.get(0)?), stamp: row.get(1)?, for_good: true })
    })?;
    Ok(rows.collect::<Result<_, _>>()?)
}

/// Unread articles whose images are to be fetched ahead, the newest first.
pub(super) fn ahead(
    conn: &Connection,
    settings: &Settings,
    limit: usize,
    now: Time,
) -> Result<Vec<ImagesWanted>, StoreError> {
    let of_feeds = match settings.image_keeping.ahead {
        ImagesAhead::Never => return Ok(Vec::new()),
        ImagesAhead::WithFullText => "f.full_text = 1",
        ImagesAhead::Always => "1",
    };
    let sql = format!(
        "SELECT a.id, {STAMP} FROM articles a JOIN feeds f ON f.id = a.feed
         LEFT JOIN full_texts t ON t.article = a.id LEFT JOIN image_fetches i ON i.article = a.id
         WHERE a.hidden = 0 AND a.read = 0 AND a.sort_key > ?1 AND {of_feeds} AND coalesce(f.images, ?2)
             AND (i.article IS NULL OR (i.kept = 0 AND i.stamp <> {STAMP}))
         ORDER BY a.sort_key DESC LIMIT ?3"
    );
    let mut statement = conn.prepare_cached(&sql)?;
    let since = now.plus_seconds(-AHEAD_SECONDS).0;
    let rows = statement.query_map(params![since, settings.images, limit as i64], |row| {
        Ok(ImagesWanted { article: ArticleId(row.get(0)?), stamp: row.get(1)?, for_good: false })
    })?;
    Ok(rows.collect::<Result<_, _>>()?)
}

/// The texts of an article that have images: its own, and the full one.
pub(super) fn texts(conn: &Connection, article: ArticleId) -> Result<ArticleImages, StoreError> {
    let source = source_of(conn, article)?;
    let (own, lead) = conn
        .prepare_cached(
            "SELECT b.html, s.image FROM bodies b JOIN summaries s ON s.article = b.article WHERE b.article = ?1",
        )?
        .query_row([article.0], |row| Ok((bodies::unpack(row.get_ref(0)?), row.get(1)?)))?;
    let full = conn
        .prepare_cached("SELECT html FROM full_texts WHERE article = ?1 AND refused IS NULL")?
        .query_row([article.0], |row| Ok(bodies::unpack(row.get_ref(0)?)))
        .optional()?
        .transpose()?;
    Ok(ArticleImages { source, html: own?, full, lead })
}

/// Notes which images are being kept for good for an article, before they are on the disk: nothing there is without a name here.
pub(super) fn keep(w: Writing<'_>, article: ArticleId, urls: &[String]) -> Result<(), StoreError> {
    w.prepare_cached("DELETE FROM kept_images WHERE article = ?1")?.execute([article.0])?;
    let mut statement = w.prepare_cached("INSERT OR IGNORE INTO kept_images (article, url) VALUES (?1, ?2)")?;
    for url in urls {
        statement.execute(params![article.0, url])?;
    }
    Ok(())
}

/// Notes how fetching the images of an article ended.
pub(super) fn fetched(w: Writing<'_>, wanted: ImagesWanted, missing: u32, now: Time) -> Result<(), StoreError> {
    let there = w.prepare_cached("SELECT 1 FROM articles WHERE id = ?1")?.exists([wanted.article.0])?;
    if there {
        w.prepare_cached(
            "INSERT INTO image_fetches (article, kept, stamp, at, missing, tries) VALUES (?1, ?2, ?3, ?4, ?5, 1)
             ON CONFLICT (article) DO UPDATE SET kept = excluded.kept, at = excluded.at, missing = excluded.missing,
                 tries = CASE WHEN stamp = excluded.stamp AND kept = excluded.kept THEN tries + 1 ELSE 1 END,
                 stamp = excluded.stamp",
        )?
        .execute(params![wanted.article.0, wanted.for_good, wanted.stamp, now.0, missing])?;
    }
    Ok(())
}

/// Forgets the images of articles that are no longer kept, or no longer there; gives those that no other article keeps.
pub(super) fn let_go(w: Writing<'_>) -> Result<Vec<String>, StoreError> {
    let mut statement = w.prepare_cached(&format!(
        "DELETE FROM kept_images WHERE article NOT IN (SELECT a.id FROM articles a WHERE {IS_KEPT}) RETURNING url"
    ))?;
    let gone = statement.query_map([], |row| row.get(0))?.collect::<Result<Vec<String>, _>>()?;
    if gone.is_empty() {
        return Ok(gone);
    }
    w.execute(
        &format!(
            "DELETE FROM image_fetches WHERE kept = 1 AND article NOT IN (SELECT a.id FROM articles a WHERE {IS_KEPT})"
        ),
        [],
    )?;
    let mut kept = w.prepare_cached("SELECT 1 FROM kept_images WHERE url = ?1")?;
    let mut free = Vec::new();
    for url in gone {
        if !kept.exists([&url])? {
            free.push(url);
        }
    }
    Ok(free)
}

/// The addresses of all images that are kept for good.
pub(super) fn kept(conn: &Connection) -> Result<Vec<String>, StoreError> {
    let mut statement = conn.prepare_cached("SELECT DISTINCT url FROM kept_images")?;
    Ok(statement.query_map([], |row| row.get(0))?.collect::<Result<_, _>>()?)
}
