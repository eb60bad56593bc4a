//! Feeds, folders, and what the sidebar shows of them.

use super::{FeedId, FolderId, FullTextMode, SummaryMode, TagId, TextDirection, Time, Trouble};
use serde::{Deserialize, Serialize};
use ts_rs::TS;

/// A followed URL, its settings, and how its refreshes go. Counts are apart, in [`Counts`]: they change all the time.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct Feed {
    /// The feed.
    pub id: FeedId,
    /// The address that is fetched.
    pub url: String,
    /// The site it belongs to, for "open home page".
    pub site_url: Option<String>,
    /// The title to show: the user's, else the publisher's, else the host name. Never empty.
    pub title: String,
    /// The user's own title, which survives every refresh.
    pub custom_title: Option<String>,
    /// The publisher's description, plain text.
    pub description: Option<String>,
    /// BCP 47 language as the publisher gave it.
    pub language: Option<String>,
    /// The folder; `None` is the top level.
    pub folder: Option<FolderId>,
    /// Manual order among its siblings; equal positions sort by title.
    pub position: i64,
    /// The site's icon as an address, when one is known; shown through the media protocol.
    pub icon: Option<String>,
    /// Minutes between fetches; `None` is the setting for all feeds.
    pub interval_minutes: Option<u32>,
    /// The charset that the user chose for it, instead of all detection.
    pub charset: Option<String>,
    /// Not fetched until resumed.
    pub paused: bool,
    /// Whether a user name and password are kept for it in the keychain.
    pub has_credentials: bool,
    /// How it is asked, where that differs from other feeds.
    pub request: RequestSettings,
    /// Show images in its articles; `None` is the setting for all feeds.
    pub images: Option<bool>,
    /// Show the story alone; `None` is the setting for all feeds.
    pub clean: Option<bool>,
    /// Which text of its articles is shown.
    pub full_text: FullTextMode,
    /// When the summaries of its articles are shown; `None` is the setting for all feeds.
    pub summaries: Option<SummaryMode>,
    /// The language of its articles as the user said (BCP 47), instead of what publisher and articles say.
    pub text_language: Option<String>,
    /// Which way its articles are written as the user said; `None` is found out.
    pub text_direction: Option<TextDirection>,
    /// How long its articles are kept.
    pub keeping: Keeping,
    /// How its refreshes go.
    pub state: FeedState,
}

/// How a feed's refreshes go.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct FeedState {
    /// When the user subscribed.
    pub added: Time,
    /// The last attempt, successful or not.
    pub last_fetched: Option<Time>,
    /// The last attempt that brought the feed, changed or not.
    pub last_success: Option<Time>,
    /// The last time that a new article came.
    pub last_new: Option<Time>,
    /// When it will be fetched next; `None` while paused or gone.
    pub next_fetch: Option<Time>,
    /// Why then.
    pub next_reason: NextReason,
    /// Failed attempts in a row.
    pub failures: u32,
    /// The present trouble, `None` after a success.
    pub trouble: Option<Trouble>,
    /// What was mended when its last document was read, by the names that `parse` gives too.
    pub repairs: Vec<String>,
}

/// Why a feed's next fetch is when it is.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "snake_case")]
pub enum NextReason {
    /// Never fetched: due at once.
    New,
    /// The interval for all feeds.
    GlobalInterval,
    /// The feed's own interval.
    FeedInterval,
    /// The feed's rhythm: what publishes much is fetched more often than the interval for all feeds, what publishes
    /// little more seldom.
    Rhythm,
    /// The server asked to wait: Cache-Control, Expires, ttl, skipHours.
    ServerHint,
    /// The server asked for patience: with 429, or with Retry-After.
    RetryAfter,
    /// The feeds of this server take turns, because it bears few requests.
    HostSpacing,
    /// Attempts failed; the pauses grow.
    BackOff,
    /// 410: never again, until the address is edited.
    Gone,
    /// Paused by the user.
    Paused,
}

impl NextReason {
    /// The stored name.
    pub fn as_str(self) -> &'static str {
        match self {
            Self::New => "new",
            Self::GlobalInterval => "global_interval",
            Self::FeedInterval => "feed_interval",
            Self::Rhythm => "rhythm",
            Self::ServerHint => "server_hint",
            Self::RetryAfter => "retry_after",
            Self::HostSpacing => "host_spacing",
            Self::BackOff => "back_off",
            Self::Gone => "gone",
            Self::Paused => "paused",
        }
    }

    /// The reason with this stored name; an unknown one counts as the global interval.
    pub fn from_stored(name: &str) -> Self {
        serde_json::from_value(serde_json::Value::String(name.to_owned())).unwrap_or(Self::GlobalInterval)
    }
}

/// The user's grouping of feeds. Folders nest at any depth.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct Folder {
    /// The folder.
    pub id: FolderId,
    /// Its name, never empty; siblings may share one.
    pub name: String,
    /// The folder that holds it; `None` is the top level.
    pub parent: Option<FolderId>,
    /// Manual order among its siblings; equal positions sort by name.
    pub position: i64,
}

/// All feeds and folders, in no particular order.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct Sidebar {
    /// Every followed feed.
    pub feeds: Vec<Feed>,
    /// Every folder.
    pub folders: Vec<Folder>,
    /// Every tag.
    pub tags: Vec<Tag>,
}

/// A word that the user gives to articles.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct Tag {
    /// The tag.
    pub id: TagId,
    /// Its name, never empty; no other tag has it, in whatever case.
    pub name: String,
}

/// A feed or a folder.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize, TS)]
#[serde(tag = "kind", content = "id", rename_all = "snake_case")]
pub enum Node {
    /// A feed.
    Feed(FeedId),
    /// A folder.
    Folder(FolderId),
}

impl Node {
    /// The feed that it is.
    pub const fn feed(self) -> Option<FeedId> {
        match self {
            Self::Feed(id) => Some(id),
            Self::Folder(_) => None,
        }
    }

    /// The folder that it is.
    pub const fn folder(self) -> Option<FolderId> {
        match self {
            Self::Folder(id) => Some(id),
            Self::Feed(_) => None,
        }
    }
}

/// Unread and total numbers, always counted by SQL.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct Counts {
    /// Per feed; a feed without articles is missing.
    pub feeds: Vec<FeedCount>,
    /// Unread articles of the rolling last 24 hours.
    pub today: u32,
    /// All unread articles.
    pub unread: u32,
    /// All starred articles, read or not.
    pub starred: u32,
    /// All articles to be read later, read or not.
    pub read_later: u32,
    /// All articles with a highlighted passage.
    pub highlighted: u32,
    /// All snoozed articles; no other number has them.
    pub snoozed: u32,
    /// Per tag; one without articles is missing.
    pub tags: Vec<TagCount>,
    /// All articles.
    pub total: u32,
}

/// The numbers of one tag.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct TagCount {
    /// The tag.
    pub tag: TagId,
    /// The unread articles that have it.
    pub unread: u32,
    /// All articles that have it.
    pub total: u32,
}

/// The numbers of one feed.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct FeedCount {
    /// The feed.
    pub feed: FeedId,
    /// Its unread articles.
    pub unread: u32,
    /// All its articles.
    pub total: u32,
}

/// What to change on a feed. A missing field stays; an inner `null` clears.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(default)]
pub struct FeedPatch {
    /// A new address; the next fetch is at once and validators are forgotten.
    #[ts(optional)]
    pub url: Option<String>,
    /// The user's own title; empty clears it.
    #[ts(optional)]
    pub custom_title: Option<String>,
    /// Minutes between fetches; 0 goes back to the setting for all feeds.
    #[ts(optional)]
    pub interval_minutes: Option<u32>,
    /// A charset's name or label, for feeds that are read wrongly by themselves; empty goes back to detection. The next
    /// fetch is at once and validators are forgotten.
    #[ts(optional)]
    pub charset: Option<String>,
    /// Pause or resume.
    #[ts(optional)]
    pub paused: Option<bool>,
    /// How it is asked; replaces all of it.
    #[ts(optional)]
    pub request: Option<RequestSettings>,
    /// Show images in its articles; null goes back to the setting for all feeds.
    #[serde(deserialize_with = "cleared_by_null", skip_serializing_if = "Option::is_none")]
    #[ts(as = "Option<Option<bool>>", optional)]
    pub images: Option<Option<bool>>,
    /// Show the story alone; null goes back to the setting for all feeds.
    #[serde(deserialize_with = "cleared_by_null", skip_serializing_if = "Option::is_none")]
    #[ts(as = "Option<Option<bool>>", optional)]
    pub clean: Option<Option<bool>>,
    /// Which text of its articles is shown.
    #[ts(optional)]
    pub full_text: Option<FullTextMode>,
    /// When the summaries of its articles are shown; null goes back to the setting for all feeds.
    #[serde(deserialize_with = "cleared_by_null", skip_serializing_if = "Option::is_none")]
    #[ts(as = "Option<Option<SummaryMode>>", optional)]
    pub summaries: Option<Option<SummaryMode>>,
    /// The language of its articles (BCP 47); empty goes back to what publisher and articles say. What is no such tag counts
    /// as empty.
    #[ts(optional)]
    pub text_language: Option<String>,
    /// Which way its articles are written; null finds it out.
    #[serde(deserialize_with = "cleared_by_null", skip_serializing_if = "Option::is_none")]
    #[ts(as = "Option<Option<TextDirection>>", optional)]
    pub text_direction: Option<Option<TextDirection>>,
    /// The folder that it goes to, behind what is there; null for the top level.
    #[serde(deserialize_with = "cleared_by_null", skip_serializing_if = "Option::is_none")]
    #[ts(as = "Option<Option<FolderId>>", optional)]
    pub folder: Option<Option<FolderId>>,
    /// How long its articles are kept; replaces all of it.
    #[ts(optional)]
    pub keeping: Option<Keeping>,
}

/// How long a feed's articles are kept, where that differs from other feeds: 0 without a limit, `None` as everywhere.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct Keeping {
    /// Days after they left their feed.
    pub days: Option<u32>,
    /// The newest so many.
    pub count: Option<u32>,
}

/// Tells a null from a field that is missing.
fn cleared_by_null<'de, D: serde::Deserializer<'de>, T: Deserialize<'de>>(
    null_or_value: D,
) -> Result<Option<Option<T>>, D::Error> {
    Option::deserialize(null_or_value).map(Some)
}

/// How a feed is asked, where that differs from other feeds. Nothing secret belongs here: passwords, cookies and tokens
/// are kept in the keychain.
#[derive(Debug, Clone, Default, PartialEq, Eq, Hash, Serialize, Deserialize, TS)]
#[serde(default)]
pub struct RequestSettings {
    /// Instead of Broadsheet's own User-Agent, for servers that turn that away.
    pub user_agent: Option<String>,
    /// The address of a proxy, `http://`, `https://`, `socks5://` or `socks5h://`, instead of the system's.
    pub proxy: Option<String>,
}

/// A feed found at an address.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct Candidate {
    /// The feed's address.
    pub url: String,
    /// Its title, from the feed when it was fetched, else from the link to it; may be empty.
    pub title: String,
    /// What it is.
    pub kind: CandidateKind,
    /// The site it belongs to.
    pub site_url: Option<String>,
    /// The titles of its newest entries, newest first, at most five; empty when it was not fetched.
    pub preview: Vec<String>,
    /// The feed that is followed already at this address, if any.
    pub subscribed: Option<FeedId>,
}

/// The format of a found feed.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "snake_case")]
pub enum CandidateKind {
    /// RSS of any version.
    Rss,
    /// Atom of any version.
    Atom,
    /// JSON Feed.
    Json,
    /// A link that says it is a feed, not yet fetched.
    Unknown,
}
