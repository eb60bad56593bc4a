//! Episodes: played, heard, queued, downloaded.

use super::Library;
use super::reading::host_of;
use crate::episodes::{self, ByteRange, PIECE, Source, Streams, asked};
use crate::model::{ApiError, ArticleId, Download, EpisodeKey, ErrorCode, FeedId, Heard, Playable, Player};
use std::path::PathBuf;
use url::Url;

/// How fast or slow anything may be played, in percent.
const SPEEDS: std::ops::RangeInclusive<u32> = 50..=300;

const MEGABYTE: u64 = 1_000_000;

/// What downloads may take together.
fn bound(player: &Player) -> Option<u64> {
    (player.download_megabytes > 0).then(|| u64::from(player.download_megabytes) * MEGABYTE)
}

fn internal(error: impl std::fmt::Display) -> ApiError {
    ApiError::new(ErrorCode::Internal, error.to_string())
}

impl Library {
    /// An episode with what a player shows of it.
    pub async fn episode(&self, episode: EpisodeKey) -> Result<Playable, ApiError> {
        self.with_store(move |store| store.playable(&episode)).await
    }

    /// How far the episodes of an article were heard, by address.
    pub async fn heard(&self, article: ArticleId) -> Result<Vec<(String, Heard)>, ApiError> {
        self.with_store(move |store| store.heard(article)).await
    }

    /// Notes how far an episode was heard. At its end its download goes, when the settings say so and no star holds it.
    pub async fn set_heard(&self, episode: EpisodeKey, heard: Heard) -> Result<(), ApiError> {
        let (now, downloads) = (self.now(), self.downloads.clone());
        self.with_store(move |store| {
            store.set_heard(&episode, &heard, now)?;
            if heard.finished && store.settings()?.player.remove_at_end {
                let kept = store.download(&episode)?;
                if kept.is_some_and(|kept| !kept.download.starred) {
                    downloads.remove(&episode)?;
                }
            }
            Ok(())
        })
        .await
    }

    /// The speed of a feed's episodes in percent; `None` as in the settings.
    pub async fn set_speed(&self, feed: FeedId, percent: Option<u32>) -> Result<(), ApiError> {
        let percent = percent.map(|percent| percent.clamp(*SPEEDS.start(), *SPEEDS.end()));
        self.with_store(move |store| store.set_speed(feed, percent)).await
    }

    /// What is played next.
    pub async fn queue(&self) -> Result<Vec<Playable>, ApiError> {
        self.with_store(|store| store.queue()).await
    }

    /// Replaces what is played next.
    pub async fn set_queue(&self, episodes: Vec<EpisodeKey>) -> Result<Vec<Playable>, ApiError> {
        self.with_store(move |store| {
            store.set_queue(&episodes)?;
            store.queue()
        })
        .await
    }

    /// Begins the transfer that the first [piece](Self::episode_piece) goes on with: what is wrong with an episode is told before
    /// a player has it, whose engine would not say why.
    pub async fn open_episode(&self, episode: EpisodeKey) -> Result<(), ApiError> {
        let (key, downloads) = (episode.clone(), self.downloads.clone());
        if self.with_store(move |_| downloads.file_of(&key)).await?.is_some() {
            return Ok(());
        }
        let source = self.source(episode).await?;
        self.streams.piece(&source, ByteRange::From(0, 0), self.now()).await?;
        Ok(())
    }

    /// A piece of an episode, from its download or else from the network; `range` is a Range header.
    pub async fn episode_piece(&self, episode: EpisodeKey, range: Option<String>) -> Result<episodes::Piece, ApiError> {
        let range = asked(range.as_deref());
        let (key, downloads) = (episode.clone(), self.downloads.clone());
        let file = self.with_store(move |_| downloads.file_of(&key)).await?;
        if let Some((path, mime)) = file {
            let piece = read(move || Streams::of_file(&path, range, mime)).await?;
            return piece.map_err(|error| ApiError::new(ErrorCode::File, error.to_string()));
        }
        let source = self.source(episode).await?;
        Ok(self.streams.piece(&source, range, self.now()).await?)
    }

    /// Every download, the newest first.
    pub async fn downloads(&self) -> Result<Vec<Download>, ApiError> {
        let kept = self.with_store(|store| store.downloads()).await?;
        Ok(kept.into_iter().map(|kept| kept.download).collect())
    }

    /// Begins a download, or goes on with it.
    pub async fn download(&self, episode: EpisodeKey) -> Result<(), ApiError> {
        let source = self.source(episode).await?;
        let downloads = self.downloads.clone();
        self.with_store(move |store| downloads.start(source, bound(&store.settings()?.player))).await?;
        // Its chapters and transcripts come along.
        self.work.images.notify_one();
        Ok(())
    }

    /// Stops a download; what it has stays.
    pub async fn pause_download(&self, episode: EpisodeKey) -> Result<(), ApiError> {
        self.downloads.pause(&episode);
        Ok(())
    }

    /// Removes a download with its file.
    pub async fn remove_download(&self, episode: EpisodeKey) -> Result<(), ApiError> {
        let downloads = self.downloads.clone();
        self.streams.end(&episode);
        self.with_store(move |_| downloads.remove(&episode)).await
    }

    /// The file of a whole download.
    pub async fn downloaded_file(&self, episode: EpisodeKey) -> Result<PathBuf, ApiError> {
        let downloads = self.downloads.clone();
        let found = self.with_store(move |_| downloads.file_of(&episode)).await?;
        found.map(|(path, _)| path).ok_or_else(|| ApiError::new(ErrorCode::File, "this episode is not downloaded"))
    }

    /// Goes on with the downloads that the end of the program stopped, and cleans up.
    pub async fn resume_downloads(&self) -> Result<(), ApiError> {
        let downloads = self.downloads.clone();
        let left = self
            .with_store(move |store| {
                if let Some(at_most) = bound(&store.settings()?.player) {
                    downloads.tidy(at_most)?;
                }
                downloads.left_over()
            })
            .await?;
        for key in left {
            self.download(key).await?;
        }
        Ok(())
    }

    /// How the file of an episode is asked for. Only what is an enclosure of the article is.
    pub(super) async fn source(&self, key: EpisodeKey) -> Result<Source, ApiError> {
        self.with_store(move |store| {
            let enclosure = store.enclosure(&key)?;
            let page = store.page_of(key.article)?;
            Ok((key, enclosure, page))
        })
        .await
        .and_then(|(key, enclosure, page)| {
            let url = Url::parse(&key.url).map_err(|error| ApiError::new(ErrorCode::BadCall, error.to_string()))?;
            let trusted_host = host_of(&page.feed_url);
            Ok(Source { key, url, trusted_host, settings: page.request, mime: enclosure.mime })
        })
    }
}

/// Reads foreign bytes off the async threads; a panic of a reader is an error of the call.
pub(super) async fn read<T: Send + 'static>(work: impl FnOnce() -> T + Send + 'static) -> Result<T, ApiError> {
    tokio::task::spawn_blocking(work).await.map_err(internal)
}

const _: () = assert!(PIECE <= 2 << 20, "a piece is held several times on its way into the window");
