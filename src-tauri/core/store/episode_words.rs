//! Chapters and transcripts that are kept for offline, as their publishers wrote them. These methods belong to the door in `mod.rs`
//! and stand here for its length.

use super::bodies::{Packer, unpack};
use super::writer::Writing;
use super::{Store, StoreError};
use crate::model::{ArticleId, Enclosure, EpisodeKey};
use rusqlite::{OptionalExtension, params};

/// Articles whose words are kept.
const KEPT: &str = "SELECT id FROM articles WHERE starred = 1 UNION ALL SELECT article FROM downloads";

/// Chapters and transcripts.
impl Store {
    /// What is kept of an address.
    pub fn episode_words(&self, article: ArticleId, url: &str) -> Result<Option<String>, StoreError> {
        self.read(|conn| {
            let mut statement =
                conn.prepare_cached("SELECT text FROM episode_words WHERE article = ?1 AND url = ?2")?;
            let found = statement.query_row(params![article.0, url], |row| Ok(unpack(row.get_ref(0)?))).optional()?;
            found.transpose()
        })
    }
    /// Keeps what an address gave, if the article is starred or downloaded.
    pub fn keep_episode_words(&self, article: ArticleId, url: &str, text: &str) -> Result<(), StoreError> {
        let (url, text) = (url.to_owned(), Packer::new().pack(text));
        self.refresh(move |w| {
            w.prepare_cached(&format!(
                "INSERT OR REPLACE INTO episode_words (article, url, text) SELECT ?1, ?2, ?3 WHERE ?1 IN ({KEPT})"
            ))?
            .execute(params![article.0, url, text])?;
            Ok(())
        })
    }
    /// Enclosures of starred and downloaded articles, the latest first: those whose words are to be kept.
    pub fn kept_episodes(&self) -> Result<Vec<(EpisodeKey, Enclosure)>, StoreError> {
        self.read(|conn| {
            let mut statement = conn.prepare_cached(&format!(
                "SELECT article, enclosures FROM bodies WHERE article IN ({KEPT}) AND enclosures IS NOT NULL
                 ORDER BY article DESC"
            ))?;
            let mut rows = statement.query([])?;
            let mut found = Vec::new();
            while let Some(row) = rows.next()? {
                let (article, json): (_, String) = (ArticleId(row.get(0)?), row.get(1)?);
                // What cannot be read here is told where it is shown.
                for enclosure in serde_json::from_str::<Vec<Enclosure>>(&json).unwrap_or_default() {
                    found.push((EpisodeKey { article, url: enclosure.url.clone() }, enclosure));
                }
            }
            Ok(found)
        })
    }
}

/// Forgets what belongs to no starred or downloaded article any more.
pub(super) fn forget_old(w: Writing<'_>) -> Result<(), StoreError> {
    w.execute(&format!("DELETE FROM episode_words WHERE article NOT IN ({KEPT})"), [])?;
    Ok(())
}
