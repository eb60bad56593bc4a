//! The full texts of articles' pages, packed as bodies are, and for which articles one is wanted ahead of time.

use super::bodies::{self, Packed, Packer};
use super::error::damaged_json;
use super::types::WantedPage;
use super::{StoreError, Writing, search, versions};
use crate::model::{ArticleId, FeedId, FullText, FullTextMode, FullTextRefusal, RequestSettings, Time};
use crate::sanitize::plain_text;
use rusqlite::{Connection, OptionalExtension, params};

/// Articles that came longer ago are not fetched ahead: whoever turns it on for a feed does not want its whole past.
const AHEAD_SECONDS: i64 = 14 * 24 * 60 * 60;

/// After a failure that may pass, a page is asked for again this much later; after each further one four times later, and at
/// last not any more: an hour, four, sixteen, nearly three days.
const AGAIN_SECONDS: i64 = 60 * 60;
const FAILURES: i64 = 5;

/// Those refusals, as they are stored; see [`FullTextRefusal::may_pass`].
const PASSING: &str = "('fetch', 'error_page')";

/// A full text with its body packed.
pub(super) struct PackedText {
    text: FullText,
    html: Packed,
    cleaned: Option<Packed>,
}

/// Makes what the writer will need.
pub(super) fn pack(text: FullText) -> PackedText {
    let mut packer = Packer::new();
    let html = packer.pack(&text.html);
    let json = text.cleaned.as_ref().and_then(|cleaned| serde_json::to_string(cleaned).ok());
    let cleaned = json.map(|json| packer.pack(&json));
    PackedText { text, html, cleaned }
}

/// Stores the full text of an article, in place of an earlier one. A refusal does not take the place of a text: it may be all
/// that is left of a page that is gone. A text in other words becomes a version. Gives how many of those there are.
pub(super) fn put(w: Writing<'_>, packed: &PackedText) -> Result<u32, StoreError> {
    let PackedText { text, html, cleaned } = packed;
    if text.refused.is_some() && is_kept(&w, text.article)? {
        return versions::of_page(&w, text.article);
    }
    if text.refused.is_none() && is_reworded(&w, text)? {
        versions::keep_of_page(w, text.article)?;
    }
    let refused = text.refused.map(stored).transpose()?;
    let there = w.prepare_cached("SELECT 1 FROM articles WHERE id = ?1")?.exists([text.article.0])?;
    if !there {
        return Err(StoreError::NoSuchArticle(text.article));
    }
    w.prepare_cached(
        "INSERT INTO full_texts
             (article, at, html, title, byline, language, image, source, pages, blocks_removed, refused, detail, cleaned, failures)
         VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10, ?11, ?12, ?13, ?11 IS NOT NULL)
         ON CONFLICT (article) DO UPDATE SET at = excluded.at, html = excluded.html, title = excluded.title,
             byline = excluded.byline, language = excluded.language, image = excluded.image, source = excluded.source,
             pages = excluded.pages, blocks_removed = excluded.blocks_removed, refused = excluded.refused,
             detail = excluded.detail, cleaned = excluded.cleaned, failures = iif(excluded.refused IS NULL, 0, failures + 1)",
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
        cleaned,
    ])?;
    if text.refused.is_none() {
        search::renew(w, text.article);
    }
    versions::of_page(&w, text.article)
}

/// Whether the page said it in other words before. Another markup of the same is no news.
fn is_reworded(conn: &Connection, text: &FullText) -> Result<bool, StoreError> {
    let kept = get(conn, text.article)?.filter(|kept| kept.refused.is_none() && kept.html != text.html);
    Ok(kept.is_some_and(|kept| plain_text(&kept.html) != plain_text(&text.html)))
}

/// Notes whether the full text of an article is shown; `None`: as its feed has it.
pub(super) fn choose(w: Writing<'_>, article: ArticleId, shown: Option<bool>) -> Result<(), StoreError> {
    w.prepare_cached("UPDATE full_texts SET shown = ?2 WHERE article = ?1")?.execute(params![article.0, shown])?;
    Ok(())
}

/// What is to be asked anew when the feed has another text: whether the page has more than that.
pub(super) fn ask_anew(w: Writing<'_>, article: ArticleId) -> Result<(), StoreError> {
    w.prepare_cached("DELETE FROM full_texts WHERE article = ?1 AND refused IS NOT NULL")?.execute([article.0])?;
    Ok(())
}

/// Whether a text of an article's page is kept.
pub(super) fn is_kept(conn: &Connection, article: ArticleId) -> Result<bool, StoreError> {
    Ok(conn.prepare_cached("SELECT 1 FROM full_texts WHERE article = ?1 AND refused IS NULL")?.exists([article.0])?)
}

/// The full text of an article when that is what is to be shown.
pub(super) fn shown(conn: &Connection, article: ArticleId, mode: FullTextMode) -> Result<Option<FullText>, StoreError> {
    if mode == FullTextMode::Never || !is_kept(conn, article)? {
        return Ok(None);
    }
    Ok(get(conn, article)?.filter(|text| mode.shows(text.shown)))
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
        "SELECT at, title, byline, language, image, source, pages, blocks_removed, refused, detail, html, shown, cleaned
         FROM full_texts WHERE article = ?1",
    )?;
    let mut rows = statement.query([article.0])?;
    let Some(row) = rows.next()? else { return Ok(None) };
    let refused: Option<String> = row.get(8)?;
    let refused = refused.map(|name| serde_json::from_value(serde_json::Value::String(name))).transpose();
    let cleaned = match row.get_ref(12)? {
        rusqlite::types::ValueRef::Null => None,
        packed => Some(bodies::unpack(packed)?),
    };
    let cleaned = cleaned.map(|json| serde_json::from_str(&json)).transpose();
    let cleaned = cleaned.map_err(|error| damaged_json("what was left out", &error))?;
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
        shown: row.get(11)?,
        cleaned,
        versions: versions::of_page(conn, article)?,
    }))
}

/// Forgets the full text of an article.
pub(super) fn forget(w: Writing<'_>, article: ArticleId) -> Result<(), StoreError> {
    let was_kept = is_kept(&w, article)?;
    w.prepare_cached("DELETE FROM full_texts WHERE article = ?1")?.execute([article.0])?;
    if was_kept {
        search::renew(w, article);
    }
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
         WHERE f.full_text = 'always' AND f.removed IS NULL AND a.hidden = 0 AND s.url IS NOT NULL AND a.received > ?1
             AND (t.article IS NULL OR (t.refused IN {PASSING} AND t.failures < {FAILURES}
                 AND t.at + {AGAIN_SECONDS} * 1000 * (1 << 2 * (t.failures - 1)) <= ?2))
         ORDER BY a.id DESC LIMIT ?3"
    );
    let mut statement = conn.prepare_cached(&sql)?;
    let rows = statement.query_map(params![now.plus_seconds(-AHEAD_SECONDS).0, now.0, limit as i64], wanted_of)?;
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
