//! Episodes as they are played: where one was left, what comes next, what is downloaded.

use super::{ArticleId, Chapter, FeedId};
use serde::{Deserialize, Serialize};
use ts_rs::TS;

/// An episode: an enclosure of an article, by its address.
#[derive(Debug, Clone, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize, Deserialize, TS)]
pub struct EpisodeKey {
    /// The article.
    pub article: ArticleId,
    /// The enclosure's address.
    pub url: String,
}

/// How far an episode was heard.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct Heard {
    /// Seconds from the beginning.
    pub position: u32,
    /// The playing time that the player found; feeds are often wrong.
    pub duration: Option<u32>,
    /// Heard to the end.
    pub finished: bool,
}

/// An episode with what a player shows of it.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct Playable {
    /// Which.
    pub key: EpisodeKey,
    /// Its feed.
    pub feed: FeedId,
    /// The article's title.
    pub title: String,
    /// The enclosure's media type.
    pub mime: Option<String>,
    /// The playing time that the feed gives.
    pub duration: Option<u32>,
    /// The picture of the article.
    pub image: Option<String>,
    /// How far it was heard.
    pub heard: Heard,
    /// The speed of its feed in percent, where that has one of its own.
    pub speed_percent: Option<u32>,
    /// Chapters that stand in the feed.
    pub chapters: Vec<Chapter>,
    /// Chapters can be fetched.
    pub has_chapters: bool,
    /// Transcripts that can be fetched, the best form of each language first.
    pub transcripts: u32,
}

/// A chapter as the player has it.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct ChapterMark {
    /// Thousandths of a second from the beginning.
    pub start_ms: u32,
    /// Plain text.
    pub title: String,
    /// A page about it, http or https.
    pub url: Option<String>,
}

/// A piece of a transcript.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct Cue {
    /// Thousandths of a second from the beginning; `None` in a transcript without times.
    pub start_ms: Option<u32>,
    /// Its end.
    pub end_ms: Option<u32>,
    /// Who speaks, where that is said and new.
    pub speaker: Option<String>,
    /// Plain text.
    pub text: String,
}

/// The words of an episode.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct TranscriptText {
    /// BCP 47 language, where the feed gives it.
    pub language: Option<String>,
    /// Its pieces in their order.
    pub cues: Vec<Cue>,
    /// There was more than a transcript may have.
    pub shortened: bool,
}

/// How far a download has come.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "snake_case")]
pub enum DownloadState {
    /// Others come first.
    Waiting,
    /// Under way.
    Running,
    /// Stopped by the user, or by the end of the program.
    Paused,
    /// It did not go on; `problem` says why.
    Failed,
    /// All of it is on disk.
    Done,
}

impl DownloadState {
    /// As it is stored.
    pub fn as_str(self) -> &'static str {
        match self {
            Self::Waiting => "waiting",
            Self::Running => "running",
            Self::Paused => "paused",
            Self::Failed => "failed",
            Self::Done => "done",
        }
    }

    /// Of a stored name. What a newer version wrote is looked at as paused: nothing is lost by asking again.
    pub fn from_stored(name: &str) -> Self {
        match name {
            "waiting" => Self::Waiting,
            "running" => Self::Running,
            "failed" => Self::Failed,
            "done" => Self::Done,
            _ => Self::Paused,
        }
    }
}

/// Why a download does not go on.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "snake_case")]
pub enum DownloadProblem {
    /// The address could not be fetched, or the connection broke too often.
    Fetch,
    /// The server has no such file (any more).
    Gone,
    /// The disk is full.
    DiskFull,
    /// The file could not be written.
    File,
    /// The file was there, and is not any more.
    Missing,
    /// More or less came than the server had announced.
    Size,
    /// What came is a web page.
    NotMedia,
    /// It is larger than downloads may be.
    TooLarge,
}

/// A download.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct Download {
    /// Which episode.
    pub key: EpisodeKey,
    /// The article's title.
    pub title: String,
    /// The feed.
    pub feed: FeedId,
    /// How far it has come.
    pub state: DownloadState,
    /// Bytes on disk.
    #[ts(type = "number")]
    pub bytes: u64,
    /// Bytes in all, where the server says so.
    #[ts(type = "number | null")]
    pub total: Option<u64>,
    /// Why it failed.
    pub problem: Option<DownloadProblem>,
    /// An English sentence about it, may be empty.
    pub detail: String,
    /// Its article is starred: it is never cleaned up.
    pub starred: bool,
}
