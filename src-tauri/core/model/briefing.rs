//! The briefing: what the user's feeds told in a time, on one page with an end.

use super::{ArticleId, FeedId, FolderId, Time};
use serde::{Deserialize, Serialize};
use ts_rs::TS;

/// Which time a briefing is of.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct BriefingRequest {
    /// From when on.
    pub since: Time,
    /// Until when, not included; now when missing.
    #[serde(default)]
    #[ts(optional)]
    pub until: Option<Time>,
    /// The reader's time zone, "Europe/Berlin", in which `day` is told; UTC when missing or unknown.
    #[serde(default)]
    #[ts(optional)]
    pub zone: Option<String>,
}

/// A briefing.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct Briefing {
    /// From when on.
    pub since: Time,
    /// Until when.
    pub until: Time,
    /// The day it ends on, in the reader's zone: "2026-11-23".
    pub day: String,
    /// The stories of the day, the first one first.
    pub leads: Vec<Story>,
    /// What else there was, by folder.
    pub columns: Vec<BriefingColumn>,
    /// Articles that came in the time.
    pub articles: u32,
    /// Of those, how many are in none of its stories: it has an end.
    pub left_out: u32,
    /// Minutes that reading it from end to end takes.
    pub minutes: u32,
}

/// The stories of a folder.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct BriefingColumn {
    /// The folder, null for feeds in none.
    pub folder: Option<FolderId>,
    /// Its name, empty for none.
    pub name: String,
    /// Its stories, the first one first.
    pub stories: Vec<Story>,
}

/// Articles of several feeds that tell the same.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct Story {
    /// The headline of its best source; of a teaser cut with "…".
    pub headline: String,
    /// A few sentences of that article, or its first words.
    pub text: String,
    /// Where they are from: the first of `sources`.
    pub article: ArticleId,
    /// That article's language.
    pub lang: Option<String>,
    /// When it was published.
    pub published: Time,
    /// A picture, by its address.
    pub image: Option<String>,
    /// The article that the picture is of, through which it is shown.
    pub image_of: Option<ArticleId>,
    /// The articles that tell it, the best first, one of each feed.
    pub sources: Vec<StorySource>,
    /// Why it stands where it stands, the weightiest first.
    pub reasons: Vec<BriefingReason>,
}

/// An article that tells a story.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct StorySource {
    /// The article.
    pub article: ArticleId,
    /// Its feed.
    pub feed: FeedId,
    /// That feed's title.
    pub feed_title: String,
    /// Its headline.
    pub title: String,
    /// Its page.
    pub url: Option<String>,
    /// Whether it was read.
    pub read: bool,
}

/// Why a story is in a briefing; the interface has the words.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(tag = "kind", rename_all = "snake_case")]
pub enum BriefingReason {
    /// So many feeds tell it.
    Feeds {
        /// How many.
        count: u32,
    },
    /// The user gave time to much of what this feed brought.
    OftenRead {
        /// The feed.
        feed: FeedId,
    },
    /// The user starred articles of this feed.
    OftenStarred {
        /// The feed.
        feed: FeedId,
    },
    /// The user starred one of its articles.
    Starred,
    /// It came in the last hours of the time.
    Fresh,
}

/// How briefings are made.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(default)]
pub struct BriefingSettings {
    /// Whether what the user read and starred counts.
    pub by_interest: bool,
    /// Only articles that came later count for it: what "forget my interests" sets. Nothing of it leaves the library.
    pub interest_since: Option<Time>,
    /// Minutes after midnight when the day's briefing is announced; null never announces one.
    pub notify_at: Option<u16>,
}

impl Default for BriefingSettings {
    fn default() -> Self {
        Self { by_interest: true, interest_since: None, notify_at: None }
    }
}

/// What was learned of a feed from how its articles of the last weeks were read.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct FeedInterest {
    /// The feed.
    pub feed: FeedId,
    /// Its articles that came.
    pub came: u32,
    /// Of those, given time: on screen for some seconds. What was only marked as read is none of them.
    pub read: u32,
    /// Of those, starred or put aside for later.
    pub starred: u32,
    /// What it is worth to the order of a briefing, in percent.
    pub percent: u32,
}

/// The few words of ours in a briefing that leaves the library, in the language of the interface.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct BriefingWords {
    /// What it is called: "Briefing".
    pub title: String,
    /// The time that it is of: "Monday, 23 November 2026".
    pub day: String,
    /// How long it takes to read: "10 minutes".
    pub minutes: String,
    /// The heading of feeds in no folder: "More".
    pub more: String,
    /// What stands at its end: "That’s all."
    pub end: String,
    /// The language of these words (BCP 47).
    pub lang: String,
}
