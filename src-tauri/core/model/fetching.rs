//! What is remembered between two fetches of a feed.

use super::{FeedId, FolderId, NextReason, RequestSettings, Time};

/// What a server gave so that the next request can be conditional.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Validators {
    /// The ETag header, verbatim.
    pub etag: Option<String>,
    /// The Last-Modified header, verbatim.
    pub last_modified: Option<String>,
}

/// When a publisher asks not to be visited, in UTC (RSS 2.0: `skipHours`, `skipDays`).
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub struct SkipTimes {
    /// A bit for each hour of the day, the lowest is midnight.
    pub hours: u32,
    /// A bit for each day of the week, the lowest is Monday.
    pub days: u8,
}

/// What a feed's document says of its pace; remembered, because a 304 brings no document.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub struct Pace {
    /// `ttl` or `sy:updatePeriod`, unclamped.
    pub ttl_seconds: Option<u64>,
    /// `skipHours` and `skipDays`.
    pub skip: SkipTimes,
}

/// How much a feed publishes, from the dates of its articles.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub struct Activity {
    /// Articles of the last [`Activity::WINDOW_SECONDS`].
    pub recent: u32,
    /// The oldest article known; `None` without any.
    pub oldest: Option<Time>,
}

impl Activity {
    /// What counts as recent: four weeks, so that every weekday is in it equally often.
    pub const WINDOW_SECONDS: i64 = 28 * 24 * 60 * 60;
}

/// A permanent redirect that was seen, but has not yet proved stable.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Moving {
    /// Where it leads.
    pub to: String,
    /// When it was first seen.
    pub since: Time,
    /// Successful fetches in a row that it was seen at; 0 when it has ended.
    pub seen: u32,
}

/// What becomes of a feed's address after a fetch.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub enum Move {
    /// Nothing.
    #[default]
    Stay,
    /// A redirect is noted, to see whether it lasts.
    Note(Moving),
    /// The new address is taken, unless another feed has it.
    Take(String),
}

/// What is remembered of a host that has asked for patience, or that is asked with patience.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct HostMemory {
    /// The host, or the domain for which a rule stands.
    pub host: String,
    /// Not asked before.
    pub until: Option<Time>,
    /// When it last asked for patience.
    pub walled: Option<Time>,
    /// How often in a row.
    pub strikes: u32,
    /// When it was last asked; kept only where that matters.
    pub asked: Option<Time>,
}

/// A feed as a refresh sees it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct FetchTarget {
    /// The feed.
    pub id: FeedId,
    /// Its folder.
    pub folder: Option<FolderId>,
    /// The address to fetch.
    pub url: String,
    /// The title to show in progress and reports.
    pub title: String,
    /// From the last successful fetch; empty when they are too old to be trusted.
    pub validators: Validators,
    /// xxh3 of the last body, for servers that know no validators.
    pub body_hash: Option<u64>,
    /// When validators were last renewed by a full body.
    pub validators_since: Option<Time>,
    /// The feed's own interval.
    pub interval_minutes: Option<u32>,
    /// The charset that the user chose.
    pub charset: Option<String>,
    /// Failed attempts in a row.
    pub failures: u32,
    /// Whether a user name and password are kept for it.
    pub has_credentials: bool,
    /// The last attempt.
    pub last_fetched: Option<Time>,
    /// When it is planned, and why then.
    pub planned: NextFetch,
    /// What its last document said of its pace.
    pub pace: Pace,
    /// How much it publishes.
    pub activity: Activity,
    /// A permanent redirect under observation.
    pub moving: Option<Moving>,
    /// How it is asked.
    pub request: RequestSettings,
}

/// A feed without an icon, for which one is looked for.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Iconless {
    /// The feed.
    pub feed: FeedId,
    /// Its address.
    pub url: String,
    /// Its site.
    pub site_url: Option<String>,
    /// The picture that the feed names for itself: the second choice, as it often is a banner.
    pub picture: Option<String>,
}

/// When a feed is fetched next, and why.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct NextFetch {
    /// The moment; `None` is never.
    pub at: Option<Time>,
    /// The reason to show.
    pub reason: NextReason,
}
