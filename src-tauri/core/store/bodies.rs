//! Bodies: packed small, read one at a time.

use super::error::damaged_json;
use super::lists::{SUMMARY_COLUMNS, summary_of};
use super::{NewArticle, StoreError, Writing, full_texts, places};
use crate::model::{Article, ArticleId, Enclosure, FullTextMode};
use rusqlite::types::{ToSqlOutput, ValueRef};
use rusqlite::{Connection, ToSql, params};
use serde::de::DeserializeOwned;

/// zstd's default. Higher levels take twice the time for 3 % on bodies of a few kilobytes.
const LEVEL: i32 = 3;

/// No body is larger (the fetcher takes 16 MiB); a frame that says so is damaged.
const LARGEST: usize = 64 << 20;

/// Bodies shorter than this do not get smaller.
const WORTH_PACKING: usize = 120;

/// Packs bodies one after the other with one compressor.
pub(super) struct Packer(Option<zstd::bulk::Compressor<'static>>);

impl Packer {
    /// Without memory for a compressor bodies stay as they are.
    pub(super) fn new() -> Self {
        Self(zstd::bulk::Compressor::new(LEVEL).ok())
    }

    /// The body as it is stored.
    pub(super) fn pack(&mut self, html: &str) -> Packed {
        let frame = match &mut self.0 {
            Some(compressor) if html.len() >= WORTH_PACKING => compressor.compress(html.as_bytes()).ok(),
            _ => None,
        };
        match frame {
            Some(frame) if frame.len() < html.len() => Packed::Zstd(frame),
            _ => Packed::Plain(html.to_owned()),
        }
    }
}

/// A body as it is stored: text, or a zstd frame.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) enum Packed {
    Plain(String),
    Zstd(Vec<u8>),
}

impl ToSql for Packed {
    fn to_sql(&self) -> rusqlite::Result<ToSqlOutput<'_>> {
        Ok(match self {
            Self::Plain(text) => text.as_str().into(),
            Self::Zstd(frame) => frame.as_slice().into(),
        })
    }
}

/// The body that was packed.
pub(super) fn unpack(stored: ValueRef<'_>) -> Result<String, StoreError> {
    let damaged = |why: &dyn std::fmt::Display| StoreError::Corrupt(format!("a body cannot be unpacked: {why}"));
    let bytes = match stored {
        ValueRef::Text(text) => text.to_owned(),
        ValueRef::Blob(frame) => {
            let size = zstd::zstd_safe::get_frame_content_size(frame).ok().flatten();
            let size = size.and_then(|size| usize::try_from(size).ok()).filter(|size| *size <= LARGEST);
            let size = size.ok_or_else(|| damaged(&"no size"))?;
            zstd::bulk::decompress(frame, size).map_err(|error| damaged(&error))?
        }
        _ => return Err(damaged(&"neither text nor frame")),
    };
    String::from_utf8(bytes).map_err(|error| damaged(&error))
}

/// JSON of a list, `None` when it is empty.
fn json<T: serde::Serialize>(list: &[T]) -> Option<String> {
    if list.is_empty() { None } else { serde_json::to_string(list).ok() }
}

fn from_json<T: DeserializeOwned>(what: &str, stored: Option<String>) -> Result<Vec<T>, StoreError> {
    stored
        .map_or_else(|| Ok(Vec::new()), |text| serde_json::from_str(&text).map_err(|error| damaged_json(what, &error)))
}

/// Stores the body of an article, in place of an earlier one.
pub(super) fn put(w: Writing<'_>, id: ArticleId, article: &NewArticle, html: &Packed) -> Result<(), StoreError> {
    let mut statement = w.prepare_cached(
        "INSERT INTO bodies (article, html, published_id, language, enclosures, categories, comments_url)
         VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7)
         ON CONFLICT (article) DO UPDATE SET html = excluded.html, published_id = excluded.published_id,
             language = excluded.language, enclosures = excluded.enclosures, categories = excluded.categories,
             comments_url = excluded.comments_url",
    )?;
    statement.execute(params![
        id.0,
        html,
        article.published_id,
        article.language,
        json(&article.enclosures),
        json(&article.categories),
        article.comments_url,
    ])?;
    Ok(())
}

/// An article whole.
pub(super) fn article(conn: &Connection, id: ArticleId) -> Result<Article, StoreError> {
    let sql = format!(
        "SELECT {SUMMARY_COLUMNS}, b.html, coalesce(b.language, f.language), b.enclosures, b.categories, b.comments_url,
             f.full_text, (SELECT count(*) FROM versions v WHERE v.article = a.id)
         FROM articles a JOIN summaries s ON s.article = a.id JOIN bodies b ON b.article = a.id
         JOIN feeds f ON f.id = a.feed WHERE a.id = ?1"
    );
    let mut statement = conn.prepare_cached(&sql)?;
    let mut rows = statement.query([id.0])?;
    let row = rows.next()?.ok_or(StoreError::NoSuchArticle(id))?;
    Ok(Article {
        summary: summary_of(row)?,
        html: unpack(row.get_ref("html")?)?,
        cleaned: None,
        full_text: full_texts::shown(conn, id, FullTextMode::from_stored(&row.get::<_, String>(21)?))?,
        versions: row.get(22)?,
        language: row.get(17)?,
        enclosures: from_json::<Enclosure>("enclosures", row.get(18)?)?,
        categories: from_json("categories", row.get(19)?)?,
        comments_url: row.get(20)?,
        place: places::get(conn, id)?,
    })
}

#[cfg(test)]
#[allow(clippy::unwrap_used)]
mod tests {
    use super::*;

    fn stored(packed: &Packed) -> ValueRef<'_> {
        match packed {
            Packed::Plain(text) => ValueRef::Text(text.as_bytes()),
            Packed::Zstd(frame) => ValueRef::Blob(frame),
        }
    }

    #[test]
    fn a_body_comes_back_as_it_was() {
        let mut packer = Packer::new();
        let long = "<p>A paragraph of words, and again a paragraph of words – 中文。</p>".repeat(40);
        for html in ["", "<p>short</p>", long.as_str()] {
            assert_eq!(unpack(stored(&packer.pack(html))).unwrap(), html);
        }
        assert!(matches!(packer.pack(&long), Packed::Zstd(frame) if frame.len() * 4 < long.len()));
        assert!(matches!(packer.pack("<p>short</p>"), Packed::Plain(_)));
    }

    #[test]
    fn damage_is_told() {
        let Packed::Zstd(mut frame) = Packer::new().pack(&"words ".repeat(100)) else { panic!("not packed") };
        frame.truncate(frame.len() / 2);
        for damaged in [ValueRef::Blob(&frame), ValueRef::Blob(b"no frame"), ValueRef::Null, ValueRef::Text(b"\xff")] {
            assert!(matches!(unpack(damaged), Err(StoreError::Corrupt(_))));
        }
    }
}
