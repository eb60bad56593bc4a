//! The full text of an article's page, and why there is none.

use super::{ArticleId, Cleaned, Time};
use serde::{Deserialize, Serialize};
use ts_rs::TS;

/// Why the text of the page is not shown. Stable: stored in the library.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize, TS)]
#[serde(rename_all = "snake_case")]
pub enum FullTextRefusal {
    /// The article has no address of a page.
    NoAddress,
    /// The page could not be fetched; the detail starts with a trouble's code and a colon.
    Fetch,
    /// The address leads to no web page.
    NotAPage,
    /// The page is larger than is read, or has more elements.
    TooLarge,
    /// No article was found in the page.
    NoArticle,
    /// The page is an error page, or asks whether one is a robot.
    ErrorPage,
    /// The page asks for consent to cookies first.
    Consent,
    /// The text is for subscribers.
    Paywall,
    /// The page wants one to sign in.
    SignIn,
    /// The page is a list of articles.
    Index,
    /// The page has another article than the feed.
    OtherArticle,
    /// The feed has at least as much.
    Shorter,
    /// Broadsheet itself failed on this page.
    Internal,
}

impl FullTextRefusal {
    /// Whether another day may bring another answer, so that it is worth asking again unasked.
    pub fn may_pass(self) -> bool {
        matches!(self, Self::Fetch | Self::ErrorPage)
    }
}

/// Which text of its articles a feed shows.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, Hash, Serialize, Deserialize, TS)]
#[serde(rename_all = "snake_case")]
pub enum FullTextMode {
    /// The feed's own, whatever is asked.
    Never,
    /// The feed's own; the page's where it is asked for.
    #[default]
    OnDemand,
    /// The page's, fetched ahead of time.
    Always,
}

impl FullTextMode {
    /// The stored name.
    pub fn as_str(self) -> &'static str {
        match self {
            Self::Never => "never",
            Self::OnDemand => "on_demand",
            Self::Always => "always",
        }
    }

    /// The mode with this stored name; an unknown one is that of most feeds.
    pub fn from_stored(name: &str) -> Self {
        serde_json::from_value(serde_json::Value::String(name.to_owned())).unwrap_or_default()
    }

    /// Whether a text that the person chose for an article, or did not, is shown.
    pub fn shows(self, chosen: Option<bool>) -> bool {
        match self {
            Self::Never => false,
            Self::OnDemand => chosen == Some(true),
            Self::Always => chosen != Some(false),
        }
    }
}

/// What was made of an article's page.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct FullText {
    /// The article.
    pub article: ArticleId,
    /// The sanitised body of all pages; empty when it was refused.
    pub html: String,
    /// The page's title.
    pub title: String,
    /// Who wrote it, as the page says.
    pub byline: Option<String>,
    /// BCP 47 language, as the page says.
    pub language: Option<String>,
    /// The lead image's address.
    pub image: Option<String>,
    /// Where it came from, after redirects.
    pub source: String,
    /// When it was fetched.
    pub at: Time,
    /// Whether it is shown; `None`: as its feed has it.
    pub shown: Option<bool>,
    /// Pages that were joined.
    pub pages: u32,
    /// Earlier texts of the page that are kept, because it was reworded.
    pub versions: u32,
    /// Boxes that were taken out (newsletters, links to other articles, buttons).
    pub blocks_removed: u32,
    /// What the clean story leaves out of it.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[ts(optional)]
    pub cleaned: Option<Cleaned>,
    /// Why the feed's text is to be shown instead.
    pub refused: Option<FullTextRefusal>,
    /// What was found, in English; for people who want to know exactly. Empty when all is well.
    pub detail: String,
}
