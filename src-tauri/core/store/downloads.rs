//! Episodes on disk, whole or in part: what is known of them; the files are `episodes`'. These methods belong to the door in
//! `mod.rs` and stand here for its length.

use super::writer::Writing;
use super::{Store, StoreError};
use crate::model::{ArticleId, Download, DownloadState, Enclosure, EpisodeKey, FeedId, Time};
use rusqlite::{Connection, OptionalExtension, Row, params};

/// A download with what only its work needs.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct KeptDownload {
    /// As it is shown.
    pub download: Download,
    /// The name of its file in the folder of downloads.
    pub file: String,
    /// Its media type.
    pub mime: Option<String>,
    /// A strong ETag, or the date of the last change.
    pub validator: Option<String>,
}

const COLUMNS: &str =
    "SELECT d.article, d.url, s.title, a.feed, d.state, d.bytes, d.total, d.problem, d.detail, a.starred,
         d.file, d.mime, d.validator
     FROM downloads d JOIN articles a ON a.id = d.article JOIN summaries s ON s.article = a.id";

/// Downloads.
impl Store {
    /// Every download, the newest first.
    pub fn downloads(&self) -> Result<Vec<KeptDownload>, StoreError> {
        self.read(|conn| {
            let mut statement = conn.prepare_cached(&format!("{COLUMNS} ORDER BY d.at DESC, d.article, d.url"))?;
            let rows = statement.query_map([], kept_of)?;
            Ok(rows.collect::<Result<_, _>>()?)
        })
    }
    /// One download.
    pub fn download(&self, key: &EpisodeKey) -> Result<Option<KeptDownload>, StoreError> {
        self.read(|conn| get(conn, key))
    }
    /// Begins a download, or gives the one that there is.
    pub fn add_download(
        &self,
        key: &EpisodeKey,
        file: &str,
        mime: Option<&str>,
        now: Time,
    ) -> Result<KeptDownload, StoreError> {
        let (key, file, mime) = (key.clone(), file.to_owned(), mime.map(str::to_owned));
        self.user(move |w| {
            w.prepare_cached(
                "INSERT INTO downloads (article, url, file, mime, state, at)
                 SELECT id, ?2, ?3, ?4, 'waiting', ?5 FROM articles WHERE id = ?1 ON CONFLICT (article, url) DO NOTHING",
            )?
            .execute(params![key.article.0, key.url, file, mime, now.0])?;
            forget_stale(w, &file)?;
            get(&w, &key)?.ok_or(StoreError::NoSuchArticle(key.article))
        })
    }
    /// Writes how far a download has come. One that was removed meanwhile stays removed.
    pub fn put_download(&self, kept: &KeptDownload) -> Result<(), StoreError> {
        let KeptDownload { download, mime, validator, .. } = kept.clone();
        self.refresh(move |w| {
            let problem = download.problem.and_then(|problem| serde_json::to_value(problem).ok());
            w.prepare_cached(
                "UPDATE downloads SET state = ?3, bytes = ?4, total = ?5, problem = ?6, detail = ?7, mime = ?8,
                     validator = ?9
                 WHERE article = ?1 AND url = ?2",
            )?
            .execute(params![
                download.key.article.0,
                download.key.url,
                download.state.as_str(),
                i64::try_from(download.bytes).unwrap_or(i64::MAX),
                download.total.and_then(|total| i64::try_from(total).ok()),
                problem.as_ref().and_then(|problem| problem.as_str()),
                download.detail,
                mime,
                validator
            ])?;
            Ok(())
        })
    }
    /// Forgets a download.
    pub fn remove_download(&self, key: &EpisodeKey) -> Result<(), StoreError> {
        let key = key.clone();
        self.user(move |w| {
            w.prepare_cached("DELETE FROM downloads WHERE article = ?1 AND url = ?2")?
                .execute(params![key.article.0, key.url])?;
            Ok(())
        })
    }
    /// Files of downloads that are gone from the library, with their articles or by the person's wish: they may be removed.
    pub fn stale_downloads(&self) -> Result<Vec<String>, StoreError> {
        self.read(|conn| {
            let mut statement = conn.prepare_cached(
                "SELECT file FROM stale_downloads WHERE file NOT IN (SELECT file FROM downloads) ORDER BY file",
            )?;
            let rows = statement.query_map([], |row| row.get(0))?;
            Ok(rows.collect::<Result<_, _>>()?)
        })
    }
    /// Such a file is no more.
    pub fn forget_stale_download(&self, file: &str) -> Result<(), StoreError> {
        let file = file.to_owned();
        self.user(move |w| forget_stale(w, &file))
    }
    /// Every enclosure in the library, the latest article first: for finding whose a file is.
    pub fn each_enclosure(&self, visit: &mut dyn FnMut(ArticleId, &Enclosure)) -> Result<(), StoreError> {
        self.read(|conn| {
            let mut statement = conn
                .prepare("SELECT article, enclosures FROM bodies WHERE enclosures IS NOT NULL ORDER BY article DESC")?;
            let mut rows = statement.query([])?;
            while let Some(row) = rows.next()? {
                let json: String = row.get(1)?;
                // What cannot be read here is told where it is shown.
                for enclosure in serde_json::from_str::<Vec<Enclosure>>(&json).unwrap_or_default() {
                    visit(ArticleId(row.get(0)?), &enclosure);
                }
            }
            Ok(())
        })
    }
    /// Whole downloads that may be cleaned up, those first that were heard to the end, then by when they were last heard or
    /// begun. What is starred or waits in the queue is none of them.
    pub fn removable_downloads(&self) -> Result<Vec<KeptDownload>, StoreError> {
        self.read(|conn| {
            let sql = format!(
                "{COLUMNS} LEFT JOIN heard h ON h.article = d.article AND h.url = d.url
                 LEFT JOIN queue q ON q.article = d.article AND q.url = d.url
                 WHERE d.state = 'done' AND a.starred = 0 AND q.place IS NULL
                 ORDER BY coalesce(h.finished, 0) DESC, coalesce(h.at, d.at), d.article"
            );
            let mut statement = conn.prepare_cached(&sql)?;
            let rows = statement.query_map([], kept_of)?;
            Ok(rows.collect::<Result<_, _>>()?)
        })
    }
}

fn forget_stale(w: Writing<'_>, file: &str) -> Result<(), StoreError> {
    w.prepare_cached("DELETE FROM stale_downloads WHERE file = ?1")?.execute([file])?;
    Ok(())
}

fn get(conn: &Connection, key: &EpisodeKey) -> Result<Option<KeptDownload>, StoreError> {
    let mut statement = conn.prepare_cached(&format!("{COLUMNS} WHERE d.article = ?1 AND d.url = ?2"))?;
    Ok(statement.query_row(params![key.article.0, key.url], kept_of).optional()?)
}

fn kept_of(row: &Row<'_>) -> rusqlite::Result<KeptDownload> {
    let number = |column: usize| row.get::<_, Option<i64>>(column).map(|n| n.and_then(|n| u64::try_from(n).ok()));
    let problem: Option<String> = row.get(7)?;
    Ok(KeptDownload {
        download: Download {
            key: EpisodeKey { article: ArticleId(row.get(0)?), url: row.get(1)? },
            title: row.get(2)?,
            feed: FeedId(row.get(3)?),
            state: DownloadState::from_stored(&row.get::<_, String>(4)?),
            bytes: number(5)?.unwrap_or_default(),
            total: number(6)?,
            problem: problem.and_then(|name| serde_json::from_value(name.into()).ok()),
            detail: row.get(8)?,
            starred: row.get(9)?,
        },
        file: row.get(10)?,
        mime: row.get(11)?,
        validator: row.get(12)?,
    })
}
