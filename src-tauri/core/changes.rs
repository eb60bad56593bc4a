//! The broadcast of what changed. Writers announce; the desktop shell forwards to the interface in small batches.
//! A receiver that lags gets [`Change::Everything`] instead of what it missed.

use crate::model::{ArticleId, Download, EpisodeKey, FeedId, ModelProgress, SafetyProgress};
use serde::{Deserialize, Serialize};
use std::time::Duration;
use tokio::sync::broadcast;
use ts_rs::TS;

/// Something that the interface may be showing changed.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(tag = "kind", rename_all = "snake_case")]
pub enum Change {
    /// Articles of one feed came, changed or went.
    Articles {
        /// The feed.
        feed: FeedId,
        /// Articles that arrived, or that are back after they were snoozed.
        new: Vec<ArticleId>,
        /// Articles whose text, tags or snoozing changed: read their rows again.
        updated: Vec<ArticleId>,
        /// Articles that retention took away.
        removed: Vec<ArticleId>,
    },
    /// The status of these articles changed.
    Status {
        /// Which.
        articles: Vec<ArticleId>,
        /// The new read state, when that changed.
        read: Option<bool>,
        /// The new star, when that changed.
        starred: Option<bool>,
        /// Whether they are to be read later, when that changed.
        read_later: Option<bool>,
    },
    /// The full text of an article's page came, or was refused or forgotten.
    FullText {
        /// Its feed.
        feed: FeedId,
        /// The article.
        article: ArticleId,
    },
    /// Highlights of these articles came, changed or went.
    Highlights {
        /// Which.
        articles: Vec<ArticleId>,
    },
    /// Feeds, folders or tags were added, changed, moved or removed: read the sidebar again.
    Sidebar,
    /// Settings changed.
    Settings,
    /// How a refresh goes.
    Refresh(RefreshProgress),
    /// How an import goes.
    Import(ImportProgress),
    /// How the writing of articles to a file goes.
    Export(ExportProgress),
    /// How full texts are fetched ahead.
    Ahead(AheadProgress),
    /// What a language model writes, as it comes.
    Model(ModelProgress),
    /// What language models wrote of an article came, or went.
    ModelTexts {
        /// The article.
        article: ArticleId,
    },
    /// How a backup, a restoration or an archive goes.
    Safety(SafetyProgress),
    /// A download began, came further, ended.
    Download(Download),
    /// A download was removed.
    DownloadRemoved {
        /// Which.
        key: EpisodeKey,
    },
    /// More changed than can be told, or another program changed the library: read all again.
    Everything,
}

/// How a running refresh goes.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct RefreshProgress {
    /// Feeds done.
    pub done: u32,
    /// Feeds in this refresh.
    pub total: u32,
    /// New articles so far.
    pub new_articles: u32,
    /// Feeds that failed so far.
    pub failed: u32,
    /// Whether it still runs; `false` is the last one sent.
    pub running: bool,
}

/// How a running export goes.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct ExportProgress {
    /// Articles done.
    pub done: u32,
    /// Articles in all.
    pub total: u32,
    /// Whether it still runs; `false` is the last one sent.
    pub running: bool,
}

/// How a running import goes.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct ImportProgress {
    /// Outlines done.
    pub done: u32,
    /// Outlines in the file.
    pub total: u32,
    /// Whether it still runs; `false` is the last one sent.
    pub running: bool,
}

/// How fetching full texts ahead goes.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct AheadProgress {
    /// Articles done.
    pub done: u32,
    /// Articles in this go.
    pub total: u32,
    /// Whether it still runs; `false` is the last one sent.
    pub running: bool,
}

/// The sender's side.
#[derive(Debug, Clone)]
pub struct Changes {
    sender: broadcast::Sender<Change>,
}

/// Changes a receiver may lag behind before it is told `Everything`.
const CAPACITY: usize = 4096;

impl Default for Changes {
    fn default() -> Self {
        Self { sender: broadcast::channel(CAPACITY).0 }
    }
}

impl Changes {
    /// Announces a change; nobody listening is fine.
    pub fn announce(&self, change: Change) {
        let _ = self.sender.send(change);
    }

    /// A receiver of everything announced from now on.
    pub fn subscribe(&self) -> ChangeReceiver {
        ChangeReceiver { receiver: self.sender.subscribe() }
    }
}

/// The receiver's side.
#[derive(Debug)]
pub struct ChangeReceiver {
    receiver: broadcast::Receiver<Change>,
}

impl ChangeReceiver {
    /// Waits for a change, then gathers what follows within `window`, and returns the batch.
    /// `None` when every sender is gone.
    pub async fn batch(&mut self, window: Duration) -> Option<Vec<Change>> {
        let mut batch = vec![self.next().await?];
        let deadline = tokio::time::Instant::now() + window;
        while let Ok(next) = tokio::time::timeout_at(deadline, self.next()).await {
            match next {
                Some(change) => push(&mut batch, change),
                None => break,
            }
        }
        Some(batch)
    }

    async fn next(&mut self) -> Option<Change> {
        match self.receiver.recv().await {
            Ok(change) => Some(change),
            Err(broadcast::error::RecvError::Lagged(_)) => Some(Change::Everything),
            Err(broadcast::error::RecvError::Closed) => None,
        }
    }
}

/// Adds a change to a batch: only the last word on progress counts, and one `Sidebar` says as much as ten.
fn push(batch: &mut Vec<Change>, change: Change) {
    let same = |other: &Change| match (&change, other) {
        (Change::Refresh(new), Change::Refresh(old)) => old.running || !new.running,
        (Change::Import(_), Change::Import(_)) | (Change::Ahead(_), Change::Ahead(_)) => true,
        (Change::Safety(new), Change::Safety(old)) => old.running || !new.running,
        (Change::Download(new), Change::Download(old)) => new.key == old.key,
        // Sentences come once.
        (Change::Model(new), Change::Model(old)) => {
            (new.article, new.task) == (old.article, old.task) && old.sentences.is_empty()
        }
        (Change::Sidebar, Change::Sidebar)
        | (Change::Settings, Change::Settings)
        | (Change::Everything, Change::Everything) => true,
        _ => false,
    };
    batch.retain(|other| !same(other));
    batch.push(change);
}

#[cfg(test)]
mod tests {
    use super::*;

    #[tokio::test]
    async fn a_batch_coalesces_progress_and_keeps_articles() {
        let changes = Changes::default();
        let mut receiver = changes.subscribe();
        for done in 0..3 {
            changes.announce(Change::Refresh(RefreshProgress { done, total: 3, running: true, ..Default::default() }));
        }
        changes.announce(Change::Sidebar);
        changes.announce(Change::Status {
            articles: vec![ArticleId(1)],
            read: Some(true),
            starred: None,
            read_later: None,
        });
        changes.announce(Change::Sidebar);
        let batch = receiver.batch(Duration::from_millis(20)).await.expect("sender lives");
        assert_eq!(batch.len(), 3, "{batch:?}");
        assert!(batch.contains(&Change::Sidebar));
    }

    #[tokio::test]
    async fn a_lagging_receiver_is_told_everything() {
        let changes = Changes::default();
        let mut receiver = changes.subscribe();
        for _ in 0..CAPACITY + 10 {
            changes.announce(Change::Settings);
        }
        let batch = receiver.batch(Duration::from_millis(1)).await.expect("sender lives");
        assert!(batch.contains(&Change::Everything));
    }
}
