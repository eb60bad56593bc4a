//! Articles: the row of the list, and the whole.

use super::{ArticleId, Cleaned, FeedId, FullText, ReadingPlace, TagId, Time};
use serde::{Deserialize, Serialize};
use ts_rs::TS;

/// A list row: never carries the body, so that scrolling through a million articles reads no bodies.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct ArticleSummary {
    /// The article.
    pub id: ArticleId,
    /// The feed it came from.
    pub feed: FeedId,
    /// Plain text; never empty (the first words, or the address, stand in).
    pub title: String,
    /// Plain text; several authors joined by ", ".
    pub author: Option<String>,
    /// The article's page.
    pub url: Option<String>,
    /// When it was published, clamped to the arrival when in the future, else the arrival. Lists are ordered by it, but an
    /// article that was snoozed is as new as its return.
    pub published: Time,
    /// When it arrived here.
    pub received: Time,
    /// When its text last changed after arrival.
    pub updated: Option<Time>,
    /// Status: read.
    pub read: bool,
    /// Status: starred.
    pub starred: bool,
    /// Status: to be read later.
    pub read_later: bool,
    /// Out of sight until then; `None` when it is not snoozed.
    pub snoozed_until: Option<Time>,
    /// The user's tags of it, in the order in which they were made.
    pub tags: Vec<TagId>,
    /// The first words of the body, plain text, at most about 300 characters.
    pub excerpt: String,
    /// The lead image's address; shown through the media protocol.
    pub image: Option<String>,
    /// Whether it has enclosures.
    pub has_enclosures: bool,
}

/// An article with its body.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct Article {
    /// What the list shows of it.
    pub summary: ArticleSummary,
    /// The sanitised body. The interface sanitises once more before it shows it.
    pub html: String,
    /// What the clean story leaves out of `html`.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[ts(optional)]
    pub cleaned: Option<Cleaned>,
    /// The text of its page, when that is what is to be shown.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[ts(optional)]
    pub full_text: Option<FullText>,
    /// Earlier texts that are kept.
    #[serde(default)]
    pub versions: u32,
    /// BCP 47 language, of the entry or else of the feed.
    pub language: Option<String>,
    /// Attached audio, video and files.
    pub enclosures: Vec<Enclosure>,
    /// The feed's tags of it.
    pub categories: Vec<String>,
    /// The page with its comments.
    pub comments_url: Option<String>,
    /// Where its reading was left.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[ts(optional)]
    pub place: Option<ReadingPlace>,
}

/// An attached audio, video or file.
#[derive(Debug, Clone, Default, PartialEq, Eq, Hash, Serialize, Deserialize, TS)]
pub struct Enclosure {
    /// Absolute address.
    pub url: String,
    /// Media type, lower case: `audio/mpeg`.
    pub mime: Option<String>,
    /// Size in bytes.
    pub length: Option<u64>,
    /// Playing time in seconds.
    pub duration: Option<u32>,
    /// Its title.
    pub title: Option<String>,
    /// What a podcast tells of the episode that this is the sound of; no part of what makes an article changed.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[ts(optional)]
    pub episode: Option<Episode>,
}

/// What a podcast tells of an episode (the podcast namespace).
#[derive(Debug, Clone, Default, PartialEq, Eq, Hash, Serialize, Deserialize, TS)]
pub struct Episode {
    /// The address of its chapters, JSON.
    pub chapters: Option<String>,
    /// Its chapters, where they stand in the feed (Podlove Simple Chapters), in their order.
    #[serde(default)]
    pub marks: Vec<Chapter>,
    /// Its words, in several forms and languages.
    pub transcripts: Vec<Transcript>,
    /// Who is heard in it or worked on it.
    pub people: Vec<Person>,
}

/// A chapter of an episode.
#[derive(Debug, Clone, Default, PartialEq, Eq, Hash, Serialize, Deserialize, TS)]
pub struct Chapter {
    /// Seconds from the beginning.
    pub start: u32,
    /// Plain text.
    pub title: String,
    /// A page about it, absolute.
    pub url: Option<String>,
}

/// The words of an episode.
#[derive(Debug, Clone, Default, PartialEq, Eq, Hash, Serialize, Deserialize, TS)]
pub struct Transcript {
    /// Absolute address.
    pub url: String,
    /// Media type, lower case: `text/vtt`.
    pub mime: Option<String>,
    /// BCP 47 language.
    pub language: Option<String>,
}

/// Somebody of an episode.
#[derive(Debug, Clone, Default, PartialEq, Eq, Hash, Serialize, Deserialize, TS)]
pub struct Person {
    /// Plain text.
    pub name: String,
    /// In the podcast taxonomy's words, lower case: `host`, `guest`.
    pub role: String,
    /// A page about them, absolute.
    pub url: Option<String>,
}
