//! The full texts of articles' pages, packed as bodies are, and for which articles one is wanted ahead of time.

use super::bodies::{self, Packed, Packer};
use super::error::damaged_json;
use super::types::WantedPage;
use super::{StoreError, Writing};
use crate::model::{ArticleId, FeedId, FullText, FullTextRefusal, RequestSettings, Time};
use rusqlite::{Connection, OptionalExtension, params};

/// Articles that came longer ago are not fetched ahead: whoever turns it on for a feed does not want its whole past.
const AHEAD_SECONDS: i64 = 14 * 24 * 60 * 60;

/// After a failure that may pass, a page is asked for again this much later.
const AGAIN_SECONDS: i64 = 24 * 60 * 60;

/// Those refusals, as they are stored; see [`FullTextRefusal::may_pass`].
const PASSING: &str = "('fetch', 'error_page')";

/// A full text with its body packed.
pub(super) struct PackedText {
    text: FullText,
    html: Packed,
}

/// Makes what the writer will need.
pub(super) fn pack(text: FullText) -> PackedText {
    let html = Packer::new().pack(&text.html);
    PackedText { text, html }
}

/// Stores the full text of an article, in place of an earlier one.
pub(super) fn put(w: Writing<'_>, packed: &PackedText) -> Result<(), StoreError> {
    let PackedText { text, html } = packed;
    let refused = text.refused.map(stored).transpose()?;
    let there = w.prepare_cached("SELECT 1 FROM articles WHERE id = ?1")?.exists([text.article.0])?;
    if !there {
        return Err(StoreError::NoSuchArticle(text.article));
    }
    w.prepare_cached(
        "INSERT OR REPLACE INTO full_texts
             (article, at, html, title, byline, language, image, source, pages, blocks_removed, refused, detail)
         VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10, ?11, ?12)",
    )?
    .execute(params![
        text.article.0,
        text.at.0,
        html,
        text.title,
        text.byline,
        text.language,
        text.image,
        text.source,
        text.pages,
        text.blocks_removed,
        refused,
        text.detail,
    ])?;
    Ok(())
}

fn stored(refused: FullTextRefusal) -> Result<String, StoreError> {
    match serde_json::to_value(refused) {
        Ok(serde_json::Value::String(name)) => Ok(name),
        other => Err(StoreError::Internal(format!("a refusal was written as {other:?}"))),
    }
}

/// The full text of an article, if one was made.
pub(super) fn get(conn: &Connection, article: ArticleId) -> Result<Option<FullText>, StoreError> {
    let mut statement = conn.prepare_cached(
        "SELECT at, title, byline, language, image, source, pages, blocks_removed, refused, detail, html
         FROM full_texts WHERE article = ?1",
    )?;
    let mut rows = statement.query([article.0])?;
    let Some(row) = rows.next()? else { return Ok(None) };
    let refused: Option<String> = row.get(8)?;
    let refused = refused.map(|name| serde_json::from_value(serde_json::Value::String(name))).transpose();
    Ok(Some(FullText {
        article,
        at: Time(row.get(0)?),
        title: row.get(1)?,
        byline: row.get(2)?,
        language: row.get(3)?,
        image: row.get(4)?,
        source: row.get(5)?,
        pages: row.get(6)?,
        blocks_removed: row.get(7)?,
        refused: refused.map_err(|error| damaged_json("a refusal", &error))?,
        detail: row.get(9)?,
        html: bodies::unpack(row.get_ref(10)?)?,
    }))
}

/// Forgets the full text of an article.
pub(super) fn forget(w: Writing<'_>, article: ArticleId) -> Result<(), StoreError> {
    w.prepare_cached("DELETE FROM full_texts WHERE article = ?1")?.execute([article.0])?;
    Ok(())
}

/// What is needed to ask for the page of an article.
pub(super) fn page_of(conn: &Connection, article: ArticleId) -> Result<WantedPage, StoreError> {
    let sql = format!("{WANTED} WHERE a.id = ?1");
    let mut statement = conn.prepare_cached(&sql)?;
    statement.query_row([article.0], wanted_of).optional()?.ok_or(StoreError::NoSuchArticle(article))
}

/// The newest articles of the feeds whose full text is always wanted and that have none yet.
pub(super) fn wanted(conn: &Connection, limit: usize, now: Time) -> Result<Vec<WantedPage>, StoreError> {
    let sql = format!(
        "{WANTED} LEFT JOIN full_texts t ON t.article = a.id
         WHERE f.full_text = 1 AND f.removed IS NULL AND a.hidden = 0 AND s.url IS NOT NULL AND a.received > ?1
             AND (t.article IS NULL OR (t.refused IN {PASSING} AND t.at < ?2))
         ORDER BY a.id DESC LIMIT ?3"
    );
    let mut statement = conn.prepare_cached(&sql)?;
    let again = now.plus_seconds(-AGAIN_SECONDS);
    let rows = statement.query_map(params![now.plus_seconds(-AHEAD_SECONDS).0, again.0, limit as i64], wanted_of)?;
    Ok(rows.collect::<Result<_, _>>()?)
}

const WANTED: &str = "SELECT a.id, a.feed, f.url, s.url, s.title, f.user_agent, f.proxy
     FROM articles a JOIN summaries s ON s.article = a.id JOIN feeds f ON f.id = a.feed";

fn wanted_of(row: &rusqlite::Row<'_>) -> rusqlite::Result<WantedPage> {
    Ok(WantedPage {
        article: ArticleId(row.get(0)?),
        feed: FeedId(row.get(1)?),
        feed_url: row.get(2)?,
        url: row.get(3)?,
        title: row.get(4)?,
        request: RequestSettings { user_agent: row.get(5)?, proxy: row.get(6)? },
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_may_pass_is_what_the_query_says() {
        let all = [
            "no_address",
            "fetch",
            "not_a_page",
            "too_large",
            "no_article",
            "error_page",
            "consent",
            "paywall",
            "sign_in",
            "index",
            "other_article",
            "shorter",
            "internal",
        ];
        for name in all {
            let refusal: FullTextRefusal = serde_json::from_value(name.into()).expect("a stored name");
            assert_eq!(refusal.may_pass(), PASSING.contains(&format!("'{name}'")), "{name}");
        }
    }
}
