//! How far episodes were heard, what is played next, and how fast. These methods belong to the door in `mod.rs` and stand
//! here for its length.

use super::error::damaged_json;
use super::{Store, StoreError, Writing};
use crate::model::{ArticleId, Enclosure, EpisodeKey, FeedId, Heard, Playable, Time};
use rusqlite::{Connection, OptionalExtension, params};

/// Episodes in the queue at most: nobody hears more, and the whole list crosses to the interface.
const LONGEST_QUEUE: usize = 1_000;

/// The player.
impl Store {
    /// An episode with what a player shows of it.
    pub fn playable(&self, key: &EpisodeKey) -> Result<Playable, StoreError> {
        self.read(|conn| playable(conn, key)?.ok_or(StoreError::NoSuchArticle(key.article)))
    }
    /// The enclosure that is an episode.
    pub fn enclosure(&self, key: &EpisodeKey) -> Result<Enclosure, StoreError> {
        self.read(|conn| {
            let found = enclosures(conn, key.article)?.into_iter().find(|enclosure| enclosure.url == key.url);
            found.ok_or(StoreError::NoSuchArticle(key.article))
        })
    }
    /// How far the episodes of an article were heard.
    pub fn heard(&self, article: ArticleId) -> Result<Vec<(String, Heard)>, StoreError> {
        self.read(|conn| {
            let mut statement =
                conn.prepare_cached("SELECT url, position, duration, finished FROM heard WHERE article = ?1")?;
            let rows = statement.query_map([article.0], |row| {
                Ok((row.get(0)?, Heard { position: row.get(1)?, duration: row.get(2)?, finished: row.get(3)? }))
            })?;
            Ok(rows.collect::<Result<_, _>>()?)
        })
    }
    /// Notes how far an episode was heard. Often called: it survives a crash, not a power cut, which costs a few seconds.
    pub fn set_heard(&self, key: &EpisodeKey, heard: &Heard, now: Time) -> Result<(), StoreError> {
        let (key, heard) = (key.clone(), heard.clone());
        self.refresh(move |w| set_heard(w, &key, &heard, now))
    }
    /// The speed of a feed's episodes in percent; `None` as in the settings.
    pub fn set_speed(&self, feed: FeedId, percent: Option<u32>) -> Result<(), StoreError> {
        self.user(move |w| {
            match percent {
                None => w.prepare_cached("DELETE FROM speeds WHERE feed = ?1")?.execute([feed.0])?,
                Some(percent) => w
                    .prepare_cached(
                        "INSERT INTO speeds SELECT id, ?2 FROM feeds WHERE id = ?1
                         ON CONFLICT (feed) DO UPDATE SET percent = excluded.percent",
                    )?
                    .execute(params![feed.0, percent])?,
            };
            Ok(())
        })
    }
    /// What is played next. Episodes that their article has no more are left out.
    pub fn queue(&self) -> Result<Vec<Playable>, StoreError> {
        self.read(|conn| {
            let mut statement = conn.prepare_cached("SELECT article, url FROM queue ORDER BY place")?;
            let keys =
                statement.query_map([], |row| Ok(EpisodeKey { article: ArticleId(row.get(0)?), url: row.get(1)? }))?;
            keys.collect::<Result<Vec<_>, _>>()?.iter().filter_map(|key| playable(conn, key).transpose()).collect()
        })
    }
    /// Replaces what is played next, in this order; an episode stands in it once, where it is first.
    pub fn set_queue(&self, keys: &[EpisodeKey]) -> Result<(), StoreError> {
        let keys: Vec<EpisodeKey> = keys.iter().take(LONGEST_QUEUE).cloned().collect();
        self.user(move |w| {
            w.execute("DELETE FROM queue", [])?;
            let mut statement = w.prepare_cached(
                "INSERT OR IGNORE INTO queue (article, url) SELECT id, ?2 FROM articles WHERE id = ?1",
            )?;
            for key in &keys {
                statement.execute(params![key.article.0, key.url])?;
            }
            Ok(())
        })
    }
}

fn set_heard(w: Writing<'_>, key: &EpisodeKey, heard: &Heard, now: Time) -> Result<(), StoreError> {
    w.prepare_cached(
        "INSERT INTO heard (article, url, position, duration, finished, at)
         SELECT id, ?2, ?3, ?4, ?5, ?6 FROM articles WHERE id = ?1
         ON CONFLICT (article, url) DO UPDATE SET position = excluded.position, finished = excluded.finished,
             duration = coalesce(excluded.duration, duration), at = excluded.at",
    )?
    .execute(params![key.article.0, key.url, heard.position, heard.duration, heard.finished, now.0])?;
    Ok(())
}

fn enclosures(conn: &Connection, article: ArticleId) -> Result<Vec<Enclosure>, StoreError> {
    let json: Option<Option<String>> = conn
        .prepare_cached("SELECT enclosures FROM bodies WHERE article = ?1")?
        .query_row([article.0], |row| row.get(0))
        .optional()?;
    let Some(json) = json.flatten() else { return Ok(Vec::new()) };
    serde_json::from_str(&json).map_err(|error| damaged_json("enclosures", &error))
}

fn playable(conn: &Connection, key: &EpisodeKey) -> Result<Option<Playable>, StoreError> {
    let found = enclosures(conn, key.article)?.into_iter().find(|enclosure| enclosure.url == key.url);
    let Some(enclosure) = found else { return Ok(None) };
    let episode = enclosure.episode.unwrap_or_default();
    let mut statement = conn.prepare_cached(
        "SELECT a.feed, s.title, s.image, h.position, h.duration, h.finished, v.percent
         FROM articles a JOIN summaries s ON s.article = a.id
         LEFT JOIN heard h ON h.article = a.id AND h.url = ?2 LEFT JOIN speeds v ON v.feed = a.feed
         WHERE a.id = ?1",
    )?;
    let found = statement.query_row(params![key.article.0, key.url], |row| {
        Ok(Playable {
            key: key.clone(),
            feed: FeedId(row.get(0)?),
            title: row.get(1)?,
            mime: enclosure.mime,
            duration: enclosure.duration,
            image: row.get(2)?,
            heard: Heard {
                position: row.get::<_, Option<u32>>(3)?.unwrap_or_default(),
                duration: row.get(4)?,
                finished: row.get::<_, Option<bool>>(5)?.unwrap_or_default(),
            },
            speed_percent: row.get(6)?,
            chapters: episode.marks,
            has_chapters: episode.chapters.is_some(),
            transcripts: u32::try_from(episode.transcripts.len()).unwrap_or(u32::MAX),
        })
    });
    Ok(found.optional()?)
}
