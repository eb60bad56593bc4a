//! Chapters and transcripts of episodes: read, and kept for offline with what is starred or downloaded.

use super::Library;
use super::listening::read;
use crate::episodes::{self, Source};
use crate::fetch::{Accept, Request};
use crate::model::{ApiError, ChapterMark, Enclosure, EpisodeKey, ErrorCode, TranscriptText};
use std::collections::HashSet;
use url::Url;

/// Bytes of chapters or of a transcript at most.
const BYTES: u64 = 4 << 20;

/// Documents that are fetched in one go; the next one goes on.
const IN_A_GO: usize = 60;

/// Transcripts of an episode that are kept at most: each language in its best form.
const LANGUAGES: usize = 4;

impl Library {
    /// The chapters of an episode: those of the publisher's file, else those that stand in the feed.
    pub async fn chapters(&self, episode: EpisodeKey) -> Result<Vec<ChapterMark>, ApiError> {
        let key = episode.clone();
        let of = self.with_store(move |store| store.enclosure(&key)).await?.episode.unwrap_or_default();
        let marks = of.marks.into_iter().map(|mark| ChapterMark {
            start_ms: mark.start.saturating_mul(1000),
            title: mark.title,
            url: mark.url,
        });
        let marks: Vec<ChapterMark> = marks.collect();
        let Some(address) = of.chapters else { return Ok(marks) };
        let fetched = match self.words(&episode, &address).await {
            Ok(text) => read(move || episodes::chapters(text.as_bytes())).await?,
            Err(error) if marks.is_empty() => return Err(error),
            Err(_) => Vec::new(),
        };
        Ok(if fetched.is_empty() { marks } else { fetched })
    }

    /// The transcript of an episode: in this language where there is one, and in the best form.
    pub async fn transcript(&self, episode: EpisodeKey, language: Option<String>) -> Result<TranscriptText, ApiError> {
        let key = episode.clone();
        let of = self.with_store(move |store| store.enclosure(&key)).await?.episode.unwrap_or_default();
        let wanted = language.unwrap_or_default().to_ascii_lowercase();
        let is_wanted = |language: Option<&str>| {
            let main = |tag: &str| tag.split('-').next().unwrap_or_default().to_ascii_lowercase();
            language.is_some_and(|language| main(language) == main(&wanted))
        };
        let mut all = of.transcripts;
        all.sort_by_key(|one| (!is_wanted(one.language.as_deref()), episodes::rank(one)));
        let mut last = None;
        // Some publishers name forms that their server does not have.
        for one in all.into_iter().take(3) {
            match self.words(&episode, &one.url).await {
                Ok(text) => {
                    let text = read(move || episodes::transcript(text.as_bytes(), &one)).await?;
                    if !text.cues.is_empty() {
                        return Ok(text);
                    }
                }
                Err(error) => last = Some(error),
            }
        }
        last.map_or_else(|| Ok(TranscriptText::default()), Err)
    }

    /// Fetches the chapters and transcripts of starred and downloaded episodes that are not kept yet; how many came.
    pub async fn fetch_episode_words(&self) -> Result<u32, ApiError> {
        let missing = self
            .with_store(|store| {
                let mut missing = Vec::new();
                for (key, enclosure) in store.kept_episodes()? {
                    for url in addresses(enclosure) {
                        if missing.len() < IN_A_GO && store.episode_words(key.article, &url)?.is_none() {
                            missing.push((key.clone(), url));
                        }
                    }
                }
                Ok(missing)
            })
            .await?;
        let mut came = 0;
        for (key, url) in missing {
            match self.words(&key, &url).await {
                Ok(_) => came += 1,
                Err(error) => tracing::debug!(%error, url, "chapters or a transcript could not be kept"),
            }
        }
        Ok(came)
    }

    /// Chapters or a transcript: what was kept, else what the publisher has, which is kept where it should be.
    async fn words(&self, key: &EpisodeKey, address: &str) -> Result<String, ApiError> {
        let (article, url) = (key.article, address.to_owned());
        if let Some(kept) = self.with_store(move |store| store.episode_words(article, &url)).await? {
            return Ok(kept);
        }
        let Source { trusted_host, settings, .. } = self.source(key.clone()).await?;
        let url = Url::parse(address).map_err(|error| ApiError::new(ErrorCode::BadCall, error.to_string()))?;
        let request = Request { trusted_host, settings, max_bytes: BYTES, ..Request::by_feed(url, Accept::Page) };
        let bytes = self.http.get(request, self.now()).await?.body.unwrap_or_default();
        let text = String::from_utf8_lossy(&bytes).into_owned();
        let (kept, url) = (text.clone(), address.to_owned());
        self.with_store(move |store| store.keep_episode_words(article, &url, &kept)).await?;
        Ok(text)
    }
}

/// The addresses of what is read beside an episode.
fn addresses(enclosure: Enclosure) -> Vec<String> {
    let of = enclosure.episode.unwrap_or_default();
    let mut transcripts = of.transcripts;
    transcripts.sort_by_key(episodes::rank);
    let mut languages = HashSet::new();
    let best = transcripts.into_iter().filter(|one| languages.insert(one.language.clone())).take(LANGUAGES);
    of.chapters.into_iter().chain(best.map(|one| one.url)).collect()
}
