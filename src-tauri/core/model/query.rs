//! What a view shows, and what a refresh covers.

use super::{ArticleId, FeedId, FolderId, TagId, Time};
use serde::{Deserialize, Serialize};
use ts_rs::TS;

/// Where the articles of a view come from.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize, TS)]
#[serde(tag = "kind", content = "id", rename_all = "snake_case")]
pub enum Scope {
    /// Every article.
    All,
    /// Published in the rolling last 24 hours; it does not empty at midnight.
    Today,
    /// Every unread article.
    Unread,
    /// Every starred article.
    Starred,
    /// Every article to be read later.
    ReadLater,
    /// Every article with a highlighted passage.
    Highlighted,
    /// Every article that is out of sight until a moment.
    Snoozed,
    /// Every article with a tag.
    Tag(TagId),
    /// One feed.
    Feed(FeedId),
    /// A folder with all folders below it.
    Folder(FolderId),
}

/// Which of the scope's articles are shown.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, Hash, Serialize, Deserialize, TS)]
#[serde(rename_all = "snake_case")]
pub enum Filter {
    /// All of them.
    #[default]
    All,
    /// The unread ones.
    Unread,
    /// The starred ones.
    Starred,
    /// Those of the rolling last 24 hours.
    Today,
}

/// The order of a list; ties are broken by id, in the same direction.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, Hash, Serialize, Deserialize, TS)]
#[serde(rename_all = "snake_case")]
pub enum Order {
    /// By publication, newest first.
    #[default]
    Newest,
    /// By publication, oldest first.
    Oldest,
    /// By feed, in the order of the sidebar; newest first inside each.
    Feed,
    /// Best match first; only with a search, otherwise as `Newest`.
    Relevance,
}

/// What a list knew of the library when it was opened: what came later is not its to change.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct AsOf {
    /// The newest article that there was.
    pub newest: Option<ArticleId>,
    /// When that was.
    pub opened: Time,
}

/// What a view shows.
#[derive(Debug, Clone, PartialEq, Eq, Hash, Serialize, Deserialize, TS)]
pub struct ArticleQuery {
    /// Where from.
    pub scope: Scope,
    /// Which of them.
    #[serde(default)]
    #[ts(as = "Option<Filter>", optional)]
    pub filter: Filter,
    /// Only articles that contain all these words (title, author, body, tags); blank is no search.
    #[serde(default)]
    #[ts(optional)]
    pub search: Option<String>,
    /// In which order.
    #[serde(default)]
    #[ts(as = "Option<Order>", optional)]
    pub order: Order,
    /// With headings. Not in an order of relevance, which has none.
    #[serde(default)]
    #[ts(optional)]
    pub group: Option<Group>,
}

/// What the headings of a list stand for.
#[derive(Debug, Clone, PartialEq, Eq, Hash, Serialize, Deserialize, TS)]
#[serde(tag = "kind", rename_all = "snake_case")]
pub enum Group {
    /// Days as they begin and end in a time zone. Goes with the orders by publication.
    Day {
        /// The zone by its name, "Europe/Berlin"; UTC when there is none of that name.
        zone: String,
    },
    /// Feeds in the order of the sidebar, and inside each the order that was asked for.
    Feed,
}

/// Where a group of a list begins.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct GroupStart {
    /// The place of its first article in the list, from 0.
    pub start: u32,
    /// Of a day its midnight as Unix time in milliseconds (or its first moment, where it has no midnight); of a feed its id.
    pub key: i64,
}

impl ArticleQuery {
    /// Everything in a scope, newest first.
    pub fn of(scope: Scope) -> Self {
        Self { scope, filter: Filter::All, search: None, order: Order::Newest, group: None }
    }

    /// The search words, `None` when blank.
    pub fn search_words(&self) -> Option<&str> {
        self.search.as_deref().map(str::trim).filter(|words| !words.is_empty())
    }
}

/// Which feeds a refresh covers. Paused feeds are covered only when named alone; ended (410) ones likewise.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(tag = "kind", content = "id", rename_all = "snake_case")]
pub enum RefreshScope {
    /// Every feed.
    All,
    /// The feeds whose time has come.
    Due,
    /// One feed.
    Feed(FeedId),
    /// A folder with all folders below it.
    Folder(FolderId),
}
