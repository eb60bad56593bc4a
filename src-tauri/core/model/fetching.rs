//! What is remembered between two fetches of a feed.

use super::{FeedId, FolderId, NextReason, Time};

/// What a server gave so that the next request can be conditional.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Validators {
    /// The ETag header, verbatim.
    pub etag: Option<String>,
    /// The Last-Modified header, verbatim.
    pub last_modified: Option<String>,
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
