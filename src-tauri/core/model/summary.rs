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
