//! The summary of an article.

use serde::{Deserialize, Serialize};
use ts_rs::TS;

/// Where a summary comes from.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "snake_case")]
pub enum SummaryOrigin {
    /// The page or the feed's body carries it as its abstract.
    Page,
    /// Sentences of the article, chosen here.
    Extracted,
}

/// What an article says, in its own words: nothing in it is invented.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct Summary {
    /// The sentences with blanks between them, where their script has any.
    pub text: String,
    /// The sentences as they stand in the article and in its order, blanks collapsed.
    pub sentences: Vec<String>,
    /// Where they come from.
    pub origin: SummaryOrigin,
    /// The language of the article: its feed's or page's claim, unless its text clearly is in another.
    pub lang: Option<String>,
}

/// When summaries are shown above articles.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, Hash, Serialize, Deserialize, TS)]
#[serde(rename_all = "snake_case")]
pub enum SummaryMode {
    /// Never, and none is made.
    Off,
    /// When it is asked for.
    #[default]
    OnDemand,
    /// Above every article that has one.
    Always,
}

impl SummaryMode {
    /// The stored name.
    pub fn as_str(self) -> &'static str {
        match self {
            Self::Off => "off",
            Self::OnDemand => "on_demand",
            Self::Always => "always",
        }
    }

    /// The mode of a stored name; `None` for one that this version does not know.
    pub fn from_stored(name: &str) -> Option<Self> {
        [Self::Off, Self::OnDemand, Self::Always].into_iter().find(|mode| mode.as_str() == name)
    }
}

/// How summaries are shown.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(default)]
pub struct Summaries {
    /// For feeds that say nothing else.
    pub mode: SummaryMode,
}

/// What a row of a list says of an article in place of its first words.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct SummaryLine {
    /// The article.
    pub article: super::ArticleId,
    /// Whole sentences of its summary, as many as a row has room for; null when it has none.
    pub text: Option<String>,
}
